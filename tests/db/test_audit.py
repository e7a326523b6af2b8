from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from db import chain
from db.audit import NO_HASH
from db.models import OfficeSetting
from db.queries import audit
from desktop_app.services.work import Desk
from tests.conftest import tampering

# {entry} is the last but one
TAMPERING = {
    "a new value": "UPDATE audit_line SET new = '\"9\"' WHERE sequence = {entry}",
    "another act": "UPDATE audit_entry SET action = 'x' WHERE sequence = {entry}",
    "another time": "UPDATE audit_entry SET at = '2020-01-01 00:00:00' WHERE sequence = {entry}",
    "a line taken out": "DELETE FROM audit_line WHERE sequence = {entry} AND position = 1",
    "lines swapped": "UPDATE audit_line SET position = 1 - position WHERE sequence = {entry}",
    "an entry taken out": (
        "DELETE FROM audit_line WHERE sequence = {entry}; DELETE FROM audit_entry WHERE sequence = {entry}"
    ),
    "another hash": "UPDATE audit_entry SET hash = 'x' WHERE sequence = {entry}",
    "another hash before": "UPDATE audit_entry SET previous_hash = 'x' WHERE sequence = {entry}",
}


def three_entries(desk: Desk) -> int:
    for number in range(3):
        with desk.work("office.set") as work:
            work.session.add_all(
                [OfficeSetting(key=f"a{number}", value="1"), OfficeSetting(key=f"b{number}", value="2")]
            )
    with desk.read() as session:
        return audit.last_link(session)[0]


@pytest.mark.parametrize("how", TAMPERING)
def test_the_first_broken_link_is_named(desk: Desk, how: str) -> None:
    last = three_entries(desk)
    with tampering(desk) as connection:
        for statement in TAMPERING[how].format(entry=last - 1).split("; "):
            connection.exec_driver_sql(statement)
        with Session(connection) as session:
            assert audit.first_broken_link(session) == last - 1


def test_a_whole_chain_has_none(desk: Desk) -> None:
    last = three_entries(desk)
    with desk.read() as session:
        assert audit.first_broken_link(session) is None
        entries = list(audit.entries(session))
        assert [entry.sequence for entry in entries] == list(range(1, last + 1))
        assert entries[0].previous_hash == NO_HASH
        assert entries[0].action == "store.init"


@pytest.mark.parametrize("few", [chain.FEW_LINES, 0])
def test_the_chain_holds_however_the_entry_is_written(desk: Desk, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chain, "FEW_LINES", few)
    last = three_entries(desk)
    for value in ("Đỗ Ân \"\\ 'x' {a,b} NULL \n\t %s $1", "", "ỷ" * 5_000):
        with desk.work("office.set", reason=f"vì {value[:200]} \\") as work:
            work.session.add(OfficeSetting(key=f"c{len(value)}", value=value))
    desk.log("audit.read", "")
    with desk.read() as session:
        assert audit.last_link(session)[0] == last + 4
        assert audit.first_broken_link(session) is None
        assert next(line.new["value"] for line in audit.lines_of(session, last + 1) if line.new).startswith("Đỗ Ân")
