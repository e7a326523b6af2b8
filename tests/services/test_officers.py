"""Officers come and go: slots and hashes, passwords, the printed code, and the growing wait."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select

from db import slot_file
from db.models import AuditEntry, Officer
from db.queries import audit
from db.slots import Cost
from db.vocabulary import OfficerRole
from desktop_app.clock import fixed_clock
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import approval, attempts, officers, sessions, stores
from desktop_app.services.attempts import FREE
from desktop_app.services.officers import OfficerInput
from desktop_app.services.work import Desk

CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
OWN = "mat-khau-thu"
AN = OfficerInput("an", "Nông Văn An", OfficerRole.APPROVER, "Phó phòng")


def sign_in(desk: Desk, username: str, password: str, at: datetime | None = None) -> str:
    """The officer's full name, or the code of the refusal."""
    clock = fixed_clock(at) if at else desk.clock
    try:
        other = stores.open_desk(desk.store.location, username=username, password=password, clock=clock)
    except KnownError as error:
        return error.code
    other.close()
    return other.officer_name


def refused(act: Callable[[], object]) -> str:
    try:
        act()
    except InvalidInputError as error:
        return ",".join(f"{p.field}:{p.code}" for p in error.problems)
    except KnownError as error:
        return error.code
    return ""


def test_officers_come_and_go(desk: Desk) -> None:
    added = officers.add(desk, AN, "của-An-1", OWN, cost=CHEAP)
    assert (added.username, added.role, added.active) == ("an", OfficerRole.APPROVER, True)
    assert sign_in(desk, " AN", "của-An-1") == "Nông Văn An"
    assert sign_in(desk, "an", OWN) == "wrong_password"
    officers.disable(desk, "an", OWN, "chuyển công tác")
    assert sign_in(desk, "an", "của-An-1") in {"wrong_password", "officer_disabled"}
    officers.reset(desk, "an", "mới-2026", OWN, "trở lại", cost=CHEAP)
    assert sign_in(desk, "an", "mới-2026") == "Nông Văn An"
    assert [(o.username, o.active) for o in officers.list_officers(desk)] == [("an", True), ("lan", True)]
    with desk.read() as session:
        entries = session.execute(select(AuditEntry.action, AuditEntry.reason).order_by(AuditEntry.sequence)).all()
        assert ("officer.disable", "chuyển công tác") in entries
        assert audit.first_broken_link(session) is None


def test_ones_own_password(desk: Desk) -> None:
    assert refused(lambda: officers.change_password(desk, "sai", "mới-2026", cost=CHEAP)) == "own_password_wrong"
    officers.change_password(desk, OWN, "mới-2026", cost=CHEAP)
    assert sign_in(desk, "lan", "mới-2026") == "Lý Thị Lan"
    assert sign_in(desk, "lan", OWN) == "wrong_password"


@pytest.mark.parametrize(
    ("given", "password", "told"),
    [
        (AN, "an", "password:password_weak"),
        (AN, "", "password:password_weak"),
        (OfficerInput("", "A", OfficerRole.GATE), "xxxx", "username:username_form"),
        (OfficerInput("#recovery", " ", OfficerRole.GATE), "xxxx", "username:username_form,full_name:needed"),
        (OfficerInput("LAN", "A", OfficerRole.GATE), "xxxx", "username:officer_exists"),
    ],
)
def test_what_is_typed_wrong_stands_at_its_field(desk: Desk, given: OfficerInput, password: str, told: str) -> None:
    assert refused(lambda: officers.add(desk, given, password, OWN, cost=CHEAP)) == told


def test_without_the_own_password_nothing_changes(desk: Desk) -> None:
    assert refused(lambda: officers.add(desk, AN, "của-An-1", "sai", cost=CHEAP)) == "own_password_wrong"
    assert [o.username for o in officers.list_officers(desk)] == ["lan"]
    officers.add(desk, AN, "của-An-1", OWN, cost=CHEAP)
    assert refused(lambda: officers.disable(desk, "an", "sai", "x")) == "own_password_wrong"
    assert refused(lambda: officers.reset(desk, "an", "mới-2026", "sai", "x", cost=CHEAP)) == "own_password_wrong"
    assert refused(lambda: officers.disable(desk, "an", OWN, " ")) == "reason_needed"
    assert refused(lambda: officers.disable(desk, "lan", OWN, "x")) == "cannot_disable_oneself"
    assert refused(lambda: officers.disable(desk, "ai", OWN, "x")) == "unknown_officer"
    assert sign_in(desk, "an", "của-An-1") == "Nông Văn An"


def test_the_last_head_stays(desk: Desk) -> None:
    plain = OfficerInput("lan", "Lý Thị Lan", OfficerRole.GATE)
    assert refused(lambda: officers.edit(desk, "lan", plain)) == "last_head"
    officers.add(desk, OfficerInput("an", "Nông Văn An", OfficerRole.HEAD), "của-An-1", OWN, cost=CHEAP)
    assert officers.edit(desk, "lan", plain).role is OfficerRole.GATE
    assert refused(lambda: officers.edit(desk, "an", AN)) == "not_allowed"


def test_the_printed_code(desk: Desk) -> None:
    location = desk.store.location
    assert not officers.has_recovery_code(desk)
    first = officers.make_recovery_code(desk, OWN, cost=CHEAP)
    code = officers.make_recovery_code(desk, OWN, cost=CHEAP)
    assert officers.has_recovery_code(desk)

    def reset(code: str, username: str = "lan") -> None:
        officers.reset_with_code(location, code, username, "mới-2026", clock=desk.clock, cost=CHEAP)

    assert refused(lambda: reset(first)) == "wrong_password"
    assert refused(lambda: reset(code[:-1] + ("7" if code[-1] != "7" else "8"))) == "recovery_code_mistyped"
    assert refused(lambda: reset(code, "ai")) == "unknown_officer"
    assert sign_in(desk, "lan", OWN) == "Lý Thị Lan"
    reset(code.lower())
    assert sign_in(desk, "lan", "mới-2026") == "Lý Thị Lan"
    if not desk.store.on_server:
        text = (Path(location) / slot_file.SLOTS_FILE).read_text(encoding="utf-8")
        assert code not in text
        assert code.replace("-", "") not in text
    with desk.read() as session:
        assert session.scalars(select(AuditEntry.action).order_by(AuditEntry.sequence.desc())).first() == (
            "officer.recovered"
        )


def test_wrong_passwords_cost_a_growing_wait(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANGIAO_CONFIG", str(tmp_path / "config"))
    start = datetime(2026, 11, 22, 9)  # noqa: DTZ001  Hanoi's, as fixed_clock takes it
    for name in ("lan", "nobody"):
        found = [sign_in(desk, name, "sai", start) for _ in range(FREE + 2)]
        assert found == ["wrong_password"] * (FREE + 1) + ["too_many_tries"]
        assert sign_in(desk, name, OWN, start + timedelta(seconds=4)) == "too_many_tries"
    assert sign_in(desk, "lan", "sai", start + timedelta(seconds=6)) == "wrong_password"
    assert sign_in(desk, "lan", OWN, start + timedelta(seconds=12)) == "too_many_tries"
    assert sign_in(desk, "lan", OWN, start - timedelta(days=3)) == "too_many_tries"  # a clock moved back
    assert sign_in(desk, "lan", OWN, start + timedelta(seconds=17)) == "Lý Thị Lan"
    assert sign_in(desk, "lan", "sai", start + timedelta(seconds=18)) == "wrong_password"
    assert sign_in(desk, "lan", OWN, start + timedelta(seconds=18)) == "Lý Thị Lan"


def test_two_edit_one_officer(desk: Desk) -> None:
    row = officers.list_officers(desk)[0]
    officers.edit(desk, "lan", OfficerInput("lan", "Lý Lan", OfficerRole.ADMINISTRATOR), version_id=row.version_id)
    late = OfficerInput("lan", "Lý Thị L.", OfficerRole.ADMINISTRATOR)
    assert refused(lambda: officers.edit(desk, "lan", late, version_id=row.version_id)) == "conflict"
    with desk.read() as session:
        assert session.scalars(select(Officer.full_name)).one() == "Lý Lan"


def test_the_wait_outlives_the_file_beside_the_store_and_stands_before_every_password(
    desk_sqlite: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BANGIAO_CONFIG", str(tmp_path / "config"))
    officers.add(desk_sqlite, AN, "của-An-1", OWN, cost=CHEAP)
    for _ in range(FREE):
        assert refused(lambda: officers.verify_own(desk_sqlite, "sai")) == "own_password_wrong"
        assert refused(lambda: approval.approve(desk_sqlite, "an", "sai")) == "approver_password_wrong"
    assert refused(lambda: sessions.unlock(desk_sqlite, "sai")) == "wrong_password"
    assert refused(lambda: approval.approve(desk_sqlite, "an", "sai")) == "approver_password_wrong"
    (Path(desk_sqlite.store.location) / "tries.json").unlink()
    for act in (officers.verify_own, sessions.unlock):
        assert refused(partial(act, desk_sqlite, OWN)) == "too_many_tries"
    assert refused(lambda: approval.approve(desk_sqlite, "an", "của-An-1")) == "too_many_tries"


def test_a_clock_moved_on_ends_no_wait(desk_sqlite: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANGIAO_CONFIG", str(tmp_path / "config"))
    location, now = desk_sqlite.store.location, datetime.now(UTC)
    for _ in range(FREE + 8):
        attempts.failed(location, "lan", now)
    later = now + timedelta(hours=2)
    monkeypatch.setattr(attempts, "system_clock", lambda: later)
    assert refused(lambda: attempts.refuse_too_soon(location, "lan", later)) == "too_many_tries"
