"""Health, ethnicity and pictures are seen by those whose role may; a form that was not shown them leaves them alone."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest
from PIL import Image
from sqlalchemy import select

from db.base import new_id
from db.models import HealthCertificate, Officer, Worker
from db.queries.worker_filter import Missing, Narrowing
from db.vocabulary import AttachmentKind, HealthResult, OfficerRole, RequirementCode, Severity
from desktop_app.errors import KnownError
from desktop_app.services import (
    attachments,
    clearance,
    merge,
    worker_file,
    worker_history,
    worker_sheet,
    worker_timeline,
    workers,
)
from desktop_app.services.work import Desk
from desktop_app.services.workers import HealthForm, WorkerFilter, WorkerForm

FORM = WorkerForm(
    full_name="Nông Thị Mười Hai",
    citizen_id="020190123456",
    ethnicity="Nùng",
    health=(HealthForm(date(2026, 10, 1), HealthResult.UNFIT, "Bệnh viện tỉnh"),),
)
SEES = {role: role is not OfficerRole.GATE for role in OfficerRole}


@contextmanager
def as_role(desk: Desk, role: OfficerRole) -> Iterator[Desk]:
    """The same desk, with another officer at it."""
    first = desk.officer_id
    with desk.work("test.officer") as work:
        officer = Officer(id=new_id(), username=role.value, full_name=role.value, role=role)
        work.session.add(officer)
    desk.officer_id = officer.id
    try:
        yield desk
    finally:
        desk.officer_id = first


def picture() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (20, 20), "red").save(made, "PNG")
    return made.getvalue()


@pytest.mark.parametrize("role", OfficerRole)
def test_each_role_sees_what_it_may(desk_sqlite: Desk, role: OfficerRole) -> None:
    worker_id = workers.save(desk_sqlite, None, FORM)
    attachments.add(desk_sqlite, attachments.Owner(worker_id), AttachmentKind.CITIZEN_CARD, picture())
    sees = SEES[role]
    with as_role(desk_sqlite, role) as desk:
        card = workers.load(desk, worker_id)
        assert bool(card.form.health) is sees
        assert (card.form.ethnicity == "Nùng") is sees
        assert card.hidden == (frozenset() if sees else {"health", "ethnicity", "pictures"})
        assert bool(attachments.listed(desk, attachments.Owner(worker_id))) is sees
        said = [event.text for event in worker_timeline.timeline(desk, worker_id)]
        said += [line.new for line in worker_history.history(desk, worker_id)[0] if line.noun == "health_certificate"]
        said += [paper.number for paper in worker_sheet.data(desk, worker_id).papers]
        said += [item.held for item in worker_file.file_of(desk, worker_id).items]
        assert any("Bệnh viện tỉnh" in words or "01/10/2026" in words for words in said) is sees


def test_the_gate_sees_only_that_something_blocks(desk_sqlite: Desk) -> None:
    worker_id = workers.save(desk_sqlite, None, FORM)
    (full,) = clearance.for_workers(desk_sqlite, [worker_id])
    with as_role(desk_sqlite, OfficerRole.GATE) as desk:
        (seen,) = clearance.for_workers(desk, [worker_id])
        typed = clearance.draft_findings(desk, workers.load(desk, worker_id).form, worker_id=worker_id)
    assert seen.verdict is full.verdict
    assert [f.severity for f in seen.findings] == [f.severity for f in full.findings]
    for told in (seen, typed):
        assert RequirementCode.HEALTH not in {f.code for f in told.findings}
        hidden = [f for f in told.findings if f.detail == "hidden"]
        assert [f.severity for f in hidden] == [Severity.BLOCK]
        others = [f for f in told.findings if f.code is not RequirementCode.CONSENT]  # which names its purposes
        assert not [f for f in others if "sức khỏe" in f.message]


def test_two_records_are_compared_as_far_as_the_role_sees(desk_sqlite: Desk) -> None:
    keep = workers.save(desk_sqlite, None, FORM)
    other = workers.save(desk_sqlite, None, replace(FORM, citizen_id="020190999999", not_the_same="chưa rõ"))
    assert "ethnicity" in {pair.name for pair in merge.compare(desk_sqlite, keep, other).fields}
    with as_role(desk_sqlite, OfficerRole.GATE) as desk:
        seen = merge.compare(desk, keep, other)
    assert "ethnicity" not in {pair.name for pair in seen.fields}
    assert "health_certificate" not in {move.noun for move in seen.moves}


def test_saving_at_the_gate_keeps_what_was_not_shown(desk: Desk) -> None:
    worker_id = workers.save(desk, None, FORM)
    with as_role(desk, OfficerRole.GATE) as gate:
        form = workers.load(gate, worker_id).form
        workers.save(gate, worker_id, replace(form, phone="0912345678"))
    after = workers.load(desk, worker_id).form
    assert (after.phone, after.ethnicity, [h.result for h in after.health]) == (
        "0912345678",
        "Nùng",
        [HealthResult.UNFIT],
    )


def test_a_hidden_certificate_cannot_be_changed_by_its_number(desk_sqlite: Desk) -> None:
    worker_id = workers.save(desk_sqlite, None, FORM)
    known = workers.load(desk_sqlite, worker_id).form
    with as_role(desk_sqlite, OfficerRole.GATE) as desk:
        fit = replace(known.health[0], result=HealthResult.FIT)
        workers.save(desk, worker_id, replace(known, ethnicity="Kinh", health=(fit,)))
    with desk_sqlite.read() as session:
        assert session.scalars(select(HealthCertificate.result)).all() == [HealthResult.UNFIT]
        assert session.scalars(select(Worker.ethnicity)).all() == ["Nùng"]


def test_who_lacks_a_certificate_is_not_told_at_the_gate(desk_sqlite: Desk) -> None:
    lacking = WorkerFilter(more=Narrowing(missing=frozenset({Missing.HEALTH})))
    assert len(workers.search_ids(desk_sqlite, "", lacking)) == 0
    with as_role(desk_sqlite, OfficerRole.GATE) as desk:
        assert workers.filter_choices(desk).hidden
        for look in (workers.search, workers.search_ids, workers.total, workers.first, workers.matching_ids):
            with pytest.raises(KnownError) as refused:
                look(desk, "", filters=lacking)
            assert refused.value.code == "not_allowed"


def test_pictures_of_papers_are_not_opened_at_the_gate(desk_sqlite: Desk) -> None:
    worker_id = workers.save(desk_sqlite, None, FORM)
    owner = attachments.Owner(worker_id)
    card = attachments.add(desk_sqlite, owner, AttachmentKind.CITIZEN_CARD, picture())
    portrait = attachments.add(desk_sqlite, replace(owner), AttachmentKind.PORTRAIT, picture() + b" ")
    with as_role(desk_sqlite, OfficerRole.GATE) as desk:
        with pytest.raises(KnownError) as refused:
            attachments.content(desk, card.id)
        assert refused.value.code == "not_allowed"
        assert attachments.thumbnail(desk, card.id) is None
        assert attachments.content(desk, portrait.id)
