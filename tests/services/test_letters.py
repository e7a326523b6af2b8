"""Official letters and meetings: numbered, linked, late."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from db.vocabulary import AttachmentKind, LetterDirection, MeetingKind
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import attachments, demand, letters, meetings, undo
from desktop_app.services.attachments import Owner
from desktop_app.services.letters import Answer, LetterInput
from desktop_app.services.meetings import MeetingInput
from desktop_app.services.work import Desk
from resources import ROOT

SAMPLE = ROOT / "samples" / "partners_and_orders.json"
ASKED = LetterInput(
    direction=LetterDirection.IN, number="112/QLLĐ", dated=date(2026, 11, 2), received_on=date(2026, 11, 5),
    from_whom="Cục Quản lý lao động ngoài nước", about="Rà soát nhu cầu, năng lực", answer_due=date(2026, 11, 20),
    programme="czech-plzen",
)  # fmt: skip
SENT = LetterInput(direction=LetterDirection.OUT, to_whom="Sở Nội vụ", about="Báo cáo")
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<<>>"


def problems(caught: pytest.ExceptionInfo[InvalidInputError]) -> dict[str, str]:
    return {problem.field: problem.code for problem in caught.value.problems}


def test_a_letter_in_is_late_until_it_is_answered(desk: Desk) -> None:
    asked = letters.keep(desk, None, ASKED)
    (row,) = letters.listed(desk)
    assert (row.number, row.paper, row.to_whom) == ("112/QLLĐ", "112/QLLĐ", "Trung tâm Dịch vụ việc làm tỉnh Lạng Sơn")
    assert letters.standing_of(row, desk.today()) is Answer.OVERDUE
    assert [late.id for late in letters.overdue(desk)] == [asked.id]
    letters.keep(desk, None, replace(SENT, answers=asked.id, programme="czech-plzen"))
    answer, row = letters.listed(desk)
    assert (answer.number, answer.paper, answer.dated) == ("CV-2026-0001", "1/CV-TTDVVL", date(2026, 11, 22))
    assert (answer.answers, answer.answers_number) == (asked.id, "112/QLLĐ")
    assert (row.answered_by, row.answered_on) == ("CV-2026-0001", date(2026, 11, 22))
    assert letters.overdue(desk) == ()


def test_our_numbers_run_without_a_gap_and_stay(desk: Desk) -> None:
    first = letters.keep(desk, None, SENT)
    with pytest.raises(InvalidInputError):
        letters.keep(desk, None, replace(SENT, about=" "))
    letters.keep(desk, None, replace(SENT, about="Hai"))
    assert [row.number for row in letters.listed(desk)] == ["CV-2026-0002", "CV-2026-0001"]
    row = letters.listed(desk)[1]
    shown = replace(SENT, number=row.number, dated=row.dated, version_id=row.version_id)
    letters.keep(desk, first.id, replace(shown, about="Báo cáo tháng"))
    assert {r.about for r in letters.listed(desk)} == {"Báo cáo tháng", "Hai"}
    with pytest.raises(KnownError, match="conflict"):
        letters.keep(desk, first.id, replace(shown, about="Khác"))
    for wrong, told in (
        (replace(shown, number="CV-2026-0009"), {"number": "number_stays"}),
        (replace(shown, number=None), {"number": "number_stays"}),
        (replace(shown, dated=date(2025, 12, 31)), {"dated": "dated_other_year"}),
        (replace(shown, direction=LetterDirection.IN, from_whom="X"), {"direction": "direction_stays"}),
    ):
        with pytest.raises(InvalidInputError) as caught:
            letters.keep(desk, first.id, replace(wrong, version_id=None))
        assert problems(caught) == told
    assert first.entry is not None
    with pytest.raises(KnownError, match="cannot_undo"):
        undo.undo(desk, first.entry)


def test_a_letter_numbered_by_hand_keeps_its_number_and_is_passed_over(desk: Desk) -> None:
    letters.keep(desk, None, replace(SENT, number="1/CV-TTDVVL", dated=date(2026, 1, 5)))
    letters.keep(desk, None, SENT)
    assert [row.paper for row in letters.listed(desk)] == ["2/CV-TTDVVL", "1/CV-TTDVVL"]
    for number, told in (("2/CV-TTDVVL", "taken"), ("CV-2026-0003", "number_is_ours")):
        with pytest.raises(InvalidInputError) as caught:
            letters.keep(desk, None, replace(SENT, number=number, dated=date(2026, 1, 6)))
        assert problems(caught) == {"number": told}


def test_what_is_wrong_with_a_letter_is_said_at_its_fields(desk_sqlite: Desk) -> None:
    demand.apply_file(desk_sqlite, SAMPLE)
    asked = letters.keep(desk_sqlite, None, ASKED).id
    for given, told in (
        (LetterInput(), {"direction": "needed", "about": "needed", "dated": "needed"}),
        (replace(ASKED, from_whom="", dated=None), {"from_whom": "needed", "dated": "needed"}),
        (replace(ASKED, dated=date(2026, 11, 23), received_on=None, answer_due=None), {"dated": "dated_ahead"}),
        (
            replace(ASKED, received_on=date(2026, 11, 1), answer_due=date(2026, 11, 1)),
            {"received_on": "received_before_written", "answer_due": "due_before_written"},
        ),
        (replace(ASKED, answers=asked), {"answers": "answers_own_side"}),
        (replace(SENT, answers=5), {"answers": "unknown_letter_answered"}),
        (replace(SENT, answers=asked, dated=date(2026, 11, 1)), {"answers": "answers_later_letter"}),
        (replace(SENT, partner="?", programme="??"), {"partner": "unknown_partner", "programme": "unknown_programme"}),
        (replace(SENT, partner="PX-01", programme="laos"), {"programme": "programmes_differ"}),
        (replace(SENT, partner="PX-01", agreement="02/2026/TT-TTDVVL"), {"agreement": "agreement_of_partner"}),
        (replace(SENT, dated=date(2025, 6, 1)), {"dated": "dated_other_year"}),
    ):
        with pytest.raises(InvalidInputError) as caught:
            letters.keep(desk_sqlite, None, given)
        assert problems(caught) == told
    assert len(letters.listed(desk_sqlite)) == 1


def test_letters_of_two_officers_at_once_leave_no_gap(desk: Desk, open_again: Callable[[Desk], Desk]) -> None:
    def write(at: Desk) -> None:
        for _ in range(6):
            letters.keep(at, None, SENT)

    threads = [threading.Thread(target=write, args=(at,)) for at in (desk, open_again(desk), open_again(desk))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(row.number or "" for row in letters.listed(desk)) == [f"CV-2026-{n:04d}" for n in range(1, 19)]


def test_a_meeting_hangs_on_something_and_keeps_its_files(desk: Desk) -> None:
    demand.apply_file(desk, SAMPLE)
    given = MeetingInput(
        kind=MeetingKind.SURVEY, begins=date(2026, 10, 1), about="Khảo sát thị trường", participants="A\nB",
        agreement="01/2026/TT-TTDVVL", partner="PX-01",
    )  # fmt: skip
    saved = meetings.keep(desk, None, given)
    attachments.add(desk, Owner(meeting_id=saved.id), AttachmentKind.OTHER, PDF, "bien-ban.pdf")
    (row,) = meetings.listed(desk)
    assert (row.kind, row.partner, row.agreement, row.files) == (MeetingKind.SURVEY, "PX-01", "01/2026/TT-TTDVVL", 1)
    assert row.participants == "A\nB"
    edited = meetings.keep(desk, saved.id, replace(given, outcome="Cần 200 người", version_id=row.version_id))
    assert meetings.listed(desk)[0].outcome == "Cần 200 người"
    assert edited.entry is not None
    undo.undo(desk, edited.entry)
    assert meetings.listed(desk)[0].outcome is None
    with pytest.raises(InvalidInputError) as caught:
        meetings.keep(
            desk, None, MeetingInput(kind=MeetingKind.MEETING, begins=date(2026, 1, 2), ends=date(2026, 1, 1))
        )
    assert problems(caught) == {"about": "needed", "ends": "term_backwards", "programme": "hangs_on_nothing"}
    with pytest.raises(KnownError, match="gone"):
        meetings.keep(desk, 5, given)
