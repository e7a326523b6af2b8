"""Who may do what: acts of every kind with every role at a real desk, against a list that stands here."""

from __future__ import annotations

from itertools import product

import pytest
from sqlalchemy import select

from db.models import Officer
from db.vocabulary import OfficerRole
from desktop_app.errors import KnownError
from desktop_app.rules.permission import MAY, allowed
from desktop_app.services import permission, undo, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm

EXPECTED: dict[str, str] = {
    "worker.add": "RGAHD", "worker.edit": "RGAHD", "worker.note": "RAHD", "worker.tags": "RAHD", "worker.merge": "AHD",
    "worker.import": "RAHD", "worker.consent": "RAHD", "worker.delete": "HD", "workers.export": "RAHD",
    "attachment.add": "RAHD", "attachment.read": "RAHD", "bulk.health": "RAHD", "duplicates.not_the_same": "RAHD",
    "demand.apply": "RAHD", "partner.edit": "RAHD", "job_order.add": "RAHD", "plan.edit": "HD", "letter.add": "RAHD",
    "programme.edit": "HD", "requirement.add": "HD", "requirement.end": "HD", "referral.refer": "RAHD",
    "contract.end": "RAHD", "declaration.print": "RAHD", "declaration.sent": "RAHD", "calendar.correct": "RAHD",
    "handover.new": "RGAHD", "handover.add": "RGAHD", "handover.issue": "RGAHD", "handover.tick": "GAHD",
    "handover.untick": "GAHD", "handover.count": "GAHD", "handover.settle": "GAHD", "handover.close": "GAHD",
    "crossing.alone": "RGAHD", "crossing.take_back": "AHD", "roster.printed": "RGAHD", "roster.sent_abroad": "RGAHD",
    "packet.out": "GAHD", "packet.revoke": "HD", "incident.open": "RGAHD", "confirmation.send": "RAHD",
    "report.edit": "RAHD", "report.issue": "AHD", "officer.add": "HD", "officer.password": "RGAHD",
    "backup.make": "RGAHD", "backup.restore": "D", "privacy.delete": "HD", "office.set": "HD", "undo": "RGAHD",
    "store.init": "D", "reference.load": "HD", "year_figure.save": "HD", "audit.read": "AHD", "never_heard.of": "",
    "see.health": "RAHD", "see.pictures": "RAHD", "see.audit": "AHD", "see.nothing": "",
}  # fmt: skip
LETTERS = {
    "R": OfficerRole.REGISTRAR,
    "G": OfficerRole.GATE,
    "A": OfficerRole.APPROVER,
    "H": OfficerRole.HEAD,
    "D": OfficerRole.ADMINISTRATOR,
}


def becomes(desk: Desk, role: OfficerRole, *, active: bool = True) -> None:
    with desk.work("test.role") as work:
        officer = work.session.get_one(Officer, desk.officer_id)
        officer.role, officer.active = role, active


def does(desk: Desk, action: str) -> bool:
    try:
        with desk.work(action):
            pass
    except KnownError as error:
        if error.code != "not_allowed":
            raise
        return False
    return True


def test_the_matrix_holds_in_the_table() -> None:
    found = {
        action: "".join(letter for letter, role in LETTERS.items() if allowed(role, action)) for action in EXPECTED
    }
    assert found == EXPECTED


def test_the_matrix_names_every_noun() -> None:
    nouns = {key.partition(".")[0] for key in MAY} - {"test", "sly", "never", "mixture", "number", "placement", "paper"}
    named = {action.partition(".")[0] for action in EXPECTED}
    plain = {noun for noun in nouns if MAY.get(f"{noun}.*") in {frozenset(OfficerRole), MAY["worker.*"]}}
    assert nouns - named <= plain, "a noun with limits of its own stands in the matrix"


@pytest.mark.parametrize("letter", LETTERS)
def test_the_matrix_holds_at_the_desk(desk: Desk, letter: str) -> None:
    becomes(desk, LETTERS[letter])
    for action, who in EXPECTED.items():
        assert does(desk, action) is (letter in who), action
        assert permission.may(desk, action) is (letter in who), action


def test_who_was_disabled_does_nothing_more(desk: Desk) -> None:
    becomes(desk, OfficerRole.HEAD, active=False)
    assert [action for action in EXPECTED if does(desk, action)] == []
    with pytest.raises(KnownError, match="not_allowed"):
        desk.log("roster.printed", "x")


def test_nothing_is_taken_back_that_one_may_not_do(desk_sqlite: Desk) -> None:
    with desk_sqlite.work("office.set") as work:
        work.session.scalars(select(Officer)).one().title = "Trưởng phòng"
    becomes(desk_sqlite, OfficerRole.REGISTRAR)
    assert work.entry is not None
    with pytest.raises(KnownError, match="not_allowed"):
        undo.undo(desk_sqlite, work.entry)


def test_a_refused_act_leaves_nothing(desk: Desk) -> None:
    becomes(desk, OfficerRole.GATE)
    worker_id = workers.save(desk, None, WorkerForm(full_name="Nông Văn Bình", citizen_id="020090123456"))
    assert isinstance(worker_id, int)
    with desk.read() as session:
        before = session.scalar(select(Officer.version_id))
    with pytest.raises(KnownError, match="not_allowed"), desk.work("office.set") as work:
        work.session.scalars(select(Officer)).one().title = "x"
    with desk.read() as session:
        assert session.scalar(select(Officer.version_id)) == before


def test_every_pair_is_decided() -> None:
    decided = [allowed(role, action) for role, action in product(OfficerRole, MAY)]
    assert len(decided) == len(OfficerRole) * len(MAY)
    assert True in decided
    assert False in decided
