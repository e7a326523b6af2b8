"""What is asked before SQLAlchemy is loaded: the kept SQL is today's, and the file answers as a session does."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from db import keep_statements, slot_file, slots
from db.early_record import EarlyRecord
from db.errors import StoreProblem
from db.models import Agreement, ConfirmationLine, Employer, Incident, OfficeSetting
from db.queries.first_questions import QUESTIONS
from db.questions import STATEMENTS, Question, by_session
from db.vocabulary import ConfirmationOutcome, IncidentKind
from desktop_app.rules.incident import PatternRule
from desktop_app.services import incident_patterns, opening, today
from desktop_app.services.work import Desk

OFFICER = {"username": "lan", "password": "mat-khau-thu"}
DAY, MOMENT = date(2026, 11, 22), datetime(2026, 11, 22, 2, tzinfo=UTC)
FAR = date(2027, 12, 31)
VALUES: dict[str, dict[str, object]] = {
    "signing_in:officer_named": {"username": "lan"},
    "signing_in:setting": {"key": "agreement.warn_days"},
    "today:handovers_ahead": {"since": MOMENT},
    "today:handovers_gone": {"until": MOMENT},
    "today:owed": {"today": DAY, "until": FAR},
    "today:letters": {"until": FAR},
    "today:agreements": {"since": date(2020, 1, 1), "until": FAR},
    "today:orders": {"until": FAR},
    "today:happened": {"since": date(2020, 1, 1)},
}


def test_the_kept_sql_is_that_of_the_statements() -> None:
    assert STATEMENTS.read_text(encoding="utf-8") == keep_statements.text(), "python -m db.keep_statements"


def test_the_file_answers_every_question_as_a_session_does(
    desk_sqlite: Desk, with_history: Callable[[Desk, int], Desk]
) -> None:
    desk = with_history(desk_sqlite, 8)
    _add_what_histories_lack(desk)
    early = EarlyRecord(Path(desk.store.location), desk.store.key)
    answered = set()
    with early.reading() as directly, desk.read() as session:
        for question in QUESTIONS:
            values: dict[str, object] = {"id": desk.officer_id} if question.statement == "signing_in:officer" else {}
            values |= VALUES.get(question.statement, {})
            asked: Question[Any] = question
            rows = directly(asked, **values)
            assert rows == by_session(session)(asked, **values), question.statement
            assert [[type(value) for value in row] for row in rows] == [
                [type(value) for value in row] for row in by_session(session)(asked, **values)
            ], question.statement
            if rows:
                answered.add(question.statement)
    early.close()
    assert answered == {question.statement for question in QUESTIONS}


def test_the_first_lists_are_the_same_without_sqlalchemy(
    desk_sqlite: Desk, with_history: Callable[[Desk, int], Desk]
) -> None:
    desk = with_history(desk_sqlite, 3)
    found = today.read(desk)
    code = f"""
import sys
from desktop_app.clock import fixed_clock
from desktop_app.services import opening, today
from datetime import datetime
clock = fixed_clock(datetime.fromisoformat({desk.now().isoformat()!r}))
desk = opening.open_desk({desk.store.location!r}, **{OFFICER!r}, clock=clock)
print(repr(today.read(desk)))
print(sorted(name for name in sys.modules if name.partition(".")[0] in ("sqlalchemy", "asyncio")))
desk.close()
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.splitlines()
    assert told == [repr(found), "[]"]


def test_an_early_record_only_reads_and_gives_way_to_the_engine(desk_sqlite: Desk) -> None:
    folder = Path(desk_sqlite.store.location)
    desk = opening.open_desk(folder, **OFFICER, clock=desk_sqlite.clock)
    early: Any = desk.store._opened
    with pytest.raises(StoreProblem, match="store_read_only"), early.reading():
        early._connection.execute("UPDATE office SET practice = 1")
    with desk.ask() as ask:
        assert ask(QUESTIONS[2])[0].practice is False
    desk.log("worker.printed", "x")  # needs the engine
    with desk.ask() as ask:
        assert ask(QUESTIONS[2])[0].practice is False
    desk.close()


def test_a_wrong_key_and_a_damaged_file_are_told(desk_sqlite: Desk) -> None:
    folder = Path(desk_sqlite.store.location)
    with pytest.raises(StoreProblem, match="store_damaged"):
        EarlyRecord(folder, bytes(32))
    key = slots.unlock(slot_file.read_slots(folder), **OFFICER)
    EarlyRecord(folder, key).close()


def _add_what_histories_lack(desk: Desk) -> None:
    incident_patterns.set_rule(desk, IncidentKind.UNPAID_WAGES, PatternRule(4, 40))
    with desk.work("office.set") as work:
        work.session.add(OfficeSetting(key="agreement.warn_days", value="30"))
        employer = work.session.scalars(select(Employer.id)).first()
        for incident in work.session.scalars(select(Incident)):
            incident.employer_id = employer
        for at, agreement in enumerate(work.session.scalars(select(Agreement).order_by(Agreement.id))):
            agreement.valid_until = DAY + timedelta(days=at)
        for line in work.session.scalars(select(ConfirmationLine)).all():
            line.outcome, line.done_at = ConfirmationOutcome.DIFFERS, None
