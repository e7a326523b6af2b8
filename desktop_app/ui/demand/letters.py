"""The tab of official letters, in and out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from db.vocabulary import AttachmentKind, LetterDirection
from desktop_app.formats import show_date
from desktop_app.services import letters
from desktop_app.services.demand import Saved
from desktop_app.services.letters import Answer, LetterInput, OfficialLetterRow
from desktop_app.services.work import Desk
from desktop_app.ui.demand.attachment_strip import AttachmentStrip
from desktop_app.ui.demand.letter_side import LetterSide
from desktop_app.ui.demand.noun import Noun, Offered, Side, Words, coded, named, translate
from desktop_app.ui.forms import ChoiceField, DateField, Field, NoteField, TextField
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone


class Letters(Noun):
    """What was written to us and by us; a letter out takes its number as it is saved."""

    key = "official_letter"
    icon = "file"

    def __init__(self, language: str, today: date) -> None:
        super().__init__(language)
        self._today = today

    def words(self) -> Words:
        return Words(
            translate("Demand", "Letters"),
            translate("Demand", "New letter"),
            translate("Demand", "A new letter"),
            translate("Demand", "The letter was saved."),
            translate("Demand", "No letter yet"),
            translate(
                "Demand",
                "Write down a letter that came in, with the day by which it is to be answered, or one that goes out: "
                "it takes its number when it is saved.",
            ),
        )

    def columns(self) -> tuple[Column, ...]:
        return (
            Column("way", translate("Demand", "In or out"), 84, lambda r: _way(r).text, pill=_way, sort="direction"),
            Column(
                "paper", translate("Demand", "Number"), 128, lambda r: r.paper, sort="number", tip=lambda r: r.paper
            ),
            Column("dated", translate("Demand", "Date"), 106, lambda r: show_date(r.dated), sort="dated"),
            Column("whom", translate("Demand", "From or to"), 180, _whom, sort="from_whom", tip=_whom, hidden=True),
            Column("about", translate("Demand", "About"), 120, _about, stretch=True, sort="about", tip=_about_and_whom),
            Column("due", translate("Demand", "Answer due"), 104, lambda r: show_date(r.answer_due), sort="answer_due"),
            Column("answer", translate("Demand", "Answer"), 148, self._answer_words, pill=self.answer),
        )

    def fields(self) -> Sequence[Sequence[Field]]:
        name = self.name_of
        ways = (
            (LetterDirection.IN, translate("Demand", "Came in")),
            (LetterDirection.OUT, translate("Demand", "Goes out")),
        )
        return (
            (
                ChoiceField(name("direction"), translate("Demand", "In or out"), ways, needed=True),
                TextField(name("number"), translate("Demand", "Number"), hint=translate("Demand", "out: given by us")),
            ),
            (
                DateField(name("dated"), translate("Demand", "Date")),
                DateField(name("received_on"), translate("Demand", "Received on")),
            ),
            (TextField(name("from_whom"), translate("Demand", "From (we, if it goes out)")),),
            (TextField(name("to_whom"), translate("Demand", "To (we, if it came in)")),),
            (NoteField(name("about"), translate("Demand", "About"), needed=True, lines=3),),
            (
                DateField(name("answer_due"), translate("Demand", "Answer due by")),
                ChoiceField(name("programme"), translate("Demand", "Programme")),
            ),
            (ChoiceField(name("answers"), translate("Demand", "Answers the letter"), search=True),),
            (
                ChoiceField(name("partner"), translate("Demand", "Partner")),
                ChoiceField(name("agreement"), translate("Demand", "Agreement")),
            ),
            (NoteField(name("text"), translate("Demand", "Content"), lines=4),),
        )

    def offer(self, fields: dict[str, Any], offered: Offered) -> None:
        fields["programme"].set_choices((row.code, named(row, self.language)) for row in offered.programmes)
        fields["partner"].set_choices((row.code, coded(row, self.language)) for row in offered.partners)
        fields["agreement"].set_choices((row.number, row.number) for row in offered.agreements)
        fields["answers"].set_choices((row.id, _called(row)) for row in offered.letters)

    def starting_values(self, offered: Offered) -> dict[str, Any]:
        del offered
        return {"direction": LetterDirection.IN, "dated": self._today}

    def side(self, desk: Desk, tasks: Tasks) -> Side:
        return LetterSide(desk, tasks)

    def below(self, desk: Desk, tasks: Tasks) -> Side:
        return AttachmentStrip(self.key, AttachmentKind.LETTER, desk, tasks)

    def rows(self, desk: Desk) -> Sequence[OfficialLetterRow]:
        return letters.listed(desk)

    def save(self, desk: Desk, record_id: int | None, values: dict[str, Any], version_id: int | None) -> Saved:
        given = LetterInput(**values, version_id=version_id)
        saved = letters.keep(desk, record_id, given)
        numbered = record_id is None and given.direction is LetterDirection.OUT and not given.number
        return Saved(saved.id, None) if numbered else saved  # a number that was given is not taken back

    def title_of(self, row: OfficialLetterRow) -> str:
        return _called(row)

    def said_by(self, row: OfficialLetterRow) -> str:
        return " ".join((super().said_by(row), row.from_whom, row.to_whom, row.number or "", row.text or ""))

    def answer(self, row: OfficialLetterRow) -> Pill | None:
        """How the answer stands, where one is due or there."""
        match letters.standing_of(row, self._today):
            case Answer.ANSWERED:
                return Pill(translate("Demand", "Answered"), Tone.OK)
            case Answer.OVERDUE:
                return Pill(translate("Demand", "Overdue"), Tone.BLOCK)
            case Answer.WAITING:
                return Pill(translate("Demand", "To be answered"), Tone.WARN)
            case Answer.NONE_DUE:
                return None

    def _answer_words(self, row: OfficialLetterRow) -> str:
        pill = self.answer(row)
        return pill.text if pill else ""


def _way(row: OfficialLetterRow) -> Pill:
    if row.direction is LetterDirection.IN:
        return Pill(translate("Demand", "In"), Tone.INFO)
    return Pill(translate("Demand", "Out"), Tone.NEUTRAL)


def _whom(row: OfficialLetterRow) -> str:
    return row.from_whom if row.direction is LetterDirection.IN else row.to_whom


def _about(row: OfficialLetterRow) -> str:
    return row.about


def _about_and_whom(row: OfficialLetterRow) -> str:
    return f"{row.about}\n{_whom(row)}"


def _called(row: OfficialLetterRow) -> str:
    return " · ".join(part for part in (row.paper, show_date(row.dated), _whom(row)) if part)
