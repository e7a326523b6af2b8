"""The audit's personal values lie under their person's key; the key gone, they are gone, and the chain holds."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Integer, select, text

from db.base import Base
from db.models import AuditLine, PersonKey
from db.queries import audit
from db.queries.persons import SEALED, Sealer, is_clear
from db.vocabulary import DocumentKind, Sex
from desktop_app.services import undo, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import DocumentForm, WorkerForm

FORM = WorkerForm(
    full_name="Nông Thị Mười Hai",
    citizen_id="020190123456",
    birth_date=date(1990, 3, 5),
    sex=Sex.FEMALE,
    phone="0912345678",
    documents=(DocumentForm(kind=DocumentKind.PASSPORT, number="C7654321", expires_on=date(2036, 1, 1)),),
)
SECRETS = ("Mười", "020190123456", "1990-03-05", "0912345678", "C7654321")


def kept(desk: Desk) -> str:
    """All that the audit holds, as text."""
    with desk.read() as session:
        rows = session.execute(select(AuditLine.old, AuditLine.new)).all()
        return json.dumps([tuple(row) for row in rows], ensure_ascii=False)


def destroy(desk: Desk, worker_id: int) -> None:
    with desk.work("test.destroy") as work:
        statement = text("UPDATE person_key SET key = NULL, destroyed_at = :now WHERE worker_id = :id")
        now = datetime(2026, 11, 22, tzinfo=UTC).replace(tzinfo=None).isoformat(" ")
        work.session.connection().execute(statement, {"now": now, "id": worker_id})


def test_no_personal_value_stands_in_clear(desk: Desk) -> None:
    worker_id = workers.save(desk, None, FORM)
    workers.save(desk, worker_id, replace(workers.load(desk, worker_id).form, phone="0987654321"))
    text_kept = kept(desk)
    assert [secret for secret in (*SECRETS, "0987654321") if secret in text_kept] == []
    assert SEALED in text_kept
    with desk.read() as session:
        told = json.dumps([[line.old, line.new] for line in audit.lines_after(session, 1)], ensure_ascii=False)
        assert [secret for secret in (*SECRETS, "0987654321") if secret not in told] == []


def test_the_key_destroyed_the_values_are_gone_and_the_chain_holds(desk: Desk) -> None:
    worker_id = workers.save(desk, None, FORM)
    with desk.read() as session:
        key = session.execute(text("SELECT key FROM person_key")).scalar_one()  # as it lies there
    destroy(desk, worker_id)
    with desk.read() as session:
        assert session.scalars(select(PersonKey.key)).all() == [None]
        told = json.dumps([[line.old, line.new] for line in audit.lines_after(session, 1)], ensure_ascii=False)
        assert audit.first_broken_link(session) is None
    assert [secret for secret in SECRETS if secret in told] == []
    with desk.work("test.mend") as work:  # the fixture reads the whole audit again
        work.session.connection().execute(text("UPDATE person_key SET key = :key, destroyed_at = NULL"), {"key": key})


def test_nothing_is_kept_of_somebody_whose_key_is_gone() -> None:
    assert Sealer({7: None}).text({"phone": "0900000001", "worker_id": 7}, 7) == '{"worker_id":7}'


def test_what_is_sealed_can_be_taken_back(desk: Desk) -> None:
    worker_id = workers.save(desk, None, FORM)
    form = workers.load(desk, worker_id).form
    workers.save(desk, worker_id, replace(form, full_name="Lý Thị Khác", documents=()))
    with desk.read() as session:
        last, _ = audit.last_link(session)
    undo.undo(desk, last)
    assert workers.load(desk, worker_id).form.full_name == FORM.full_name
    assert [d.number for d in workers.load(desk, worker_id).form.documents] == ["C7654321"]


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=str)
def test_what_stands_in_clear_only_links_records(table: object) -> None:
    columns = [c for c in Base.metadata.tables[str(table)].columns if is_clear(c.name)]
    assert [c.name for c in columns if not isinstance(c.type, Integer)] == []
