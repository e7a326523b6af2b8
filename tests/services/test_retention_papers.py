"""Old issued papers are destroyed by two people and no other way; young ones by nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from db.base import new_id
from db.engine import WRITES
from db.models import Gate, Handover, HandoverVersion, IssuedDocument, IssuedLine, Partner, Programme
from db.queries import audit
from db.vocabulary import Direction, HandoverState, IssuedKind, OfficerRole
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.errors import KnownError
from desktop_app.services import handover_papers, officers, privacy_settings, retention, retention_papers, stores, undo
from desktop_app.services import workers as registry
from desktop_app.services.officers import OfficerInput
from desktop_app.services.two_people import Approval
from desktop_app.services.work import Desk
from tests.conftest import CHEAP, NOW, OFFICER, Templates

OLD, YOUNG = datetime(2010, 1, 1, 8, tzinfo=HANOI), datetime(2020, 1, 1, 8, tzinfo=HANOI)
GIVEN = Approval("hết hạn lưu", OFFICER["password"])
SECOND = "mat-khau-hai"
NAME = "Nông Thị Mười Hai"


@pytest.fixture(params=["sqlite", "postgresql"])
def old_desk(request: pytest.FixtureRequest, templates: Templates, tmp_path: Path) -> Iterator[Desk]:
    """A roster of 2010 and one of 2020. Its audit is not replayed: what was destroyed is not in it."""
    location, take_away = templates.copy(request.param, False, tmp_path, "orders")
    desk = stores.open_desk(location, **OFFICER, clock=fixed_clock(NOW))
    worker_id = registry.save(desk, None, registry.WorkerForm(full_name=NAME, citizen_id="020190123456"))
    with desk.work("test.papers") as work:
        one = [work.session.scalars(select(m.id).limit(1)).one() for m in (Programme, Gate, Partner)]
        for number, at in (("BG-OLD", OLD), ("BG-YOUNG", YOUNG)):
            _roster(work.session, one, number, at, worker_id, work.officer)
    yield desk
    desk.close()
    take_away()


def _roster(session: Any, one: list[int], number: str, at: datetime, worker_id: int, officer_id: int) -> None:
    paper = IssuedDocument(
        id=new_id(), kind=IssuedKind.ROSTER, number=number, version=1, media_type="application/pdf",
        digest=f"digest-{number}", content=NAME.encode(), issued_at=at, issued_by_id=officer_id,
    )  # fmt: skip
    handover = Handover(
        id=new_id(), number=number, programme_id=one[0], gate_id=one[1], partner_id=one[2], direction=Direction.OUT,
        at=at, state=HandoverState.CLOSED, filled_by_id=officer_id, version=1,
    )  # fmt: skip
    session.add_all([paper, handover])
    session.flush()
    version = HandoverVersion(
        id=new_id(), handover_id=handover.id, version=1, issued_at=at, issued_by_id=officer_id, digest="x", head={},
        left_out=[{"full_name": NAME}], document_id=paper.id,
    )  # fmt: skip
    session.add(version)
    session.flush()
    snapshot = {"full_name": NAME, "document_number": "C7654321"}
    session.add(IssuedLine(version_id=version.id, position=1, worker_id=worker_id, struck=False, snapshot=snapshot))


def papers(desk: Desk) -> dict[str, tuple[int, bytes, Any, Any]]:
    query = (
        select(IssuedDocument, IssuedLine.snapshot, HandoverVersion.left_out)
        .join(HandoverVersion, HandoverVersion.document_id == IssuedDocument.id)
        .join(IssuedLine, IssuedLine.version_id == HandoverVersion.id)
    )
    with desk.read() as session:
        return {d.number: (d.id, bytes(d.content), shown, out) for d, shown, out in session.execute(query)}


def code_of(act: Callable[..., object], *given: Any, **more: Any) -> str:
    with pytest.raises(KnownError) as told:
        act(*given, **more)
    return told.value.code


def test_the_old_are_shown_and_destroyed_by_two_and_the_young_by_nobody(old_desk: Desk) -> None:
    (due,) = retention.due(old_desk).papers
    assert (due.number, due.kept_until) == ("BG-OLD", date(2020, 1, 1))
    ids = {number: paper[0] for number, paper in papers(old_desk).items()}
    officers.add(old_desk, OfficerInput("an", "An", OfficerRole.HEAD), SECOND, OFFICER["password"], cost=CHEAP)
    destroy = retention_papers.destroy
    assert code_of(destroy, old_desk, [due.id], GIVEN) == "approval_needed"
    given = replace(GIVEN, approver="an", approver_password=SECOND)
    assert code_of(destroy, old_desk, [due.id, ids["BG-YOUNG"]], given) == "paper_still_kept"
    assert papers(old_desk)["BG-OLD"][1] == NAME.encode()
    done = destroy(old_desk, [due.id], given)
    after = papers(old_desk)
    assert after["BG-OLD"][1] == b""
    assert NAME not in str(after["BG-OLD"])
    assert "C7654321" not in str(after["BG-OLD"])
    assert NAME in str(after["BG-YOUNG"][2:])
    with old_desk.read() as session:
        told = [line.old for line in audit.lines_of(session, done.entries[0]) if line.noun == "issued_document"]
        assert [(old or {})["number"] for old in told] == ["BG-OLD"]
        assert [(old or {})["digest"] for old in told] == ["digest-BG-OLD"]
        assert audit.first_broken_link(session) is None
    assert retention.due(old_desk).papers == ()
    assert code_of(handover_papers.roster_bytes, old_desk, "BG-OLD") == "paper_destroyed"
    assert code_of(destroy, old_desk, [due.id], given) == "paper_destroyed"
    assert code_of(undo.undo, old_desk, done.entries[0]) == "cannot_undo"
    assert stores.check_store(old_desk) == ()


def test_no_other_way_leads_to_it(old_desk: Desk) -> None:
    young = papers(old_desk)["BG-YOUNG"][0]
    old = papers(old_desk)["BG-OLD"][0]
    with pytest.raises(KnownError, match="second_person_needed"):
        _empties(old_desk, old)
    assert papers(old_desk)["BG-OLD"][1] == NAME.encode()
    if not old_desk.store.on_server:
        return
    engine = old_desk.store.engine.execution_options(**{WRITES: True})
    for said in (
        f"UPDATE issued_document SET content = '' WHERE id = {old}",  # noqa: S608  a number
        f"DELETE FROM issued_document WHERE id = {old}",  # noqa: S608  as above
        f"SELECT bangiao_amend('issued_document', {young}, 'content', '')",  # within its time
        f"SELECT bangiao_amend('issued_document', {old}, 'content', 'x')",  # never to anything else
        f"SELECT bangiao_amend('issued_document', {old}, 'number', 'x')",
    ):
        with engine.connect() as connection, pytest.raises(DBAPIError):
            connection.execute(text(said))


def _empties(desk: Desk, paper_id: int) -> None:
    with desk.work("test.empties") as work:
        work.update_many(IssuedDocument, [{"id": paper_id, "content": b""}])


def test_the_office_says_how_long_and_it_can_be_stopped(old_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    privacy_settings.save(old_desk, {"privacy.archive_years": 5})
    ids = [paper.id for paper in retention.due(old_desk).papers]
    assert len(ids) == 2
    monkeypatch.setattr(retention_papers, "AT_ONCE", 1)
    seen: list[int] = []
    stop = {"progress": lambda at, _of: seen.append(at), "cancelled": lambda: len(seen) > 0}
    assert code_of(retention_papers.destroy, old_desk, ids, GIVEN, **stop) == "cancelled"
    assert sorted(paper[1] == b"" for paper in papers(old_desk).values()) == [False, True]
