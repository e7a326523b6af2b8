"""What declarations are called in words and colours, and the columns of each list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from db.vocabulary import DeclarationEvent, DeclarationState, SentBy
from desktop_app.clock import hanoi_day
from desktop_app.formats import show_date
from desktop_app.services.declaration_views import Line, View
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.naming import own
from desktop_app.ui.theme import Tone

translate = QCoreApplication.translate
_D = DeclarationState


def view_words(view: View) -> str:
    """A list's name."""
    return {
        View.DUE: translate("Declarations", "To print or send"),
        View.SENT: translate("Declarations", "Sent, no answer yet"),
        View.RETURNED: translate("Declarations", "Returned"),
        View.ACKNOWLEDGED: translate("Declarations", "Acknowledged"),
        View.LETTERS: translate("Declarations", "Letters"),
    }[view]


VIEW_TONES = {
    View.DUE: Tone.WARN,
    View.SENT: Tone.INFO,
    View.RETURNED: Tone.BLOCK,
    View.ACKNOWLEDGED: Tone.OK,
    View.LETTERS: Tone.NEUTRAL,
}


def empty_words(view: View) -> tuple[str, str]:
    """What stands where a list has nothing: what that means, and what to do."""
    return {
        View.DUE: (
            translate("Declarations", "Every commune has been told"),
            translate("Declarations", "When a contract is signed, extended or ended, it comes here by itself."),
        ),
        View.SENT: (
            translate("Declarations", "No letter is waiting for an answer"),
            translate("Declarations", "Print what is due, then mark the letters as sent."),
        ),
        View.RETURNED: (
            translate("Declarations", "No letter was returned"),
            translate("Declarations", "A letter that a commune sends back stands here until it is sent again."),
        ),
        View.ACKNOWLEDGED: (
            translate("Declarations", "Nothing was acknowledged in this year"),
            translate("Declarations", "Choose another year, or mark letters that were sent as acknowledged."),
        ),
        View.LETTERS: (
            translate("Declarations", "No letter in this year"),
            translate("Declarations", "Printing what is due writes a letter for each commune."),
        ),
    }[view]


def event_words(event: DeclarationEvent) -> str:
    """What happened to the contract."""
    return {
        DeclarationEvent.SIGNED: translate("Declarations", "Signed"),
        DeclarationEvent.EXTENDED: translate("Declarations", "Extended"),
        DeclarationEvent.ENDED: translate("Declarations", "Ended"),
    }[event]


def how_words(how: SentBy | None) -> str:
    """How a letter went."""
    return {
        None: "",
        SentBy.HAND: translate("Declarations", "By hand"),
        SentBy.POST: translate("Declarations", "By post"),
        SentBy.EMAIL: translate("Declarations", "By e-mail"),
        SentBy.DOCUMENT_SYSTEM: translate("Declarations", "Document system"),
        SentBy.OTHER: translate("Declarations", "Otherwise"),
    }[how]


def state_pill(line: Line) -> Pill:
    """How far it is, in a word."""
    if line.owed is not None and line.owed.row.state is _D.DUE and line.owed.row.letter_id is None:
        if line.owed.told is None:
            return Pill(translate("Declarations", "Commune unclear"), Tone.BLOCK)
        return Pill(translate("Declarations", "To print"), Tone.WARN)
    words = {
        _D.DUE: translate("Declarations", "Printed, not sent")
        if line.printed
        else translate("Declarations", "Written, not printed"),
        _D.SENT: translate("Declarations", "Sent"),
        _D.ACKNOWLEDGED: translate("Declarations", "Acknowledged"),
        _D.RETURNED: translate("Declarations", "Returned"),
        _D.SUPERSEDED: translate("Declarations", "Replaced"),
    }[line.state]
    tones = {_D.DUE: Tone.WARN, _D.SENT: Tone.INFO, _D.ACKNOWLEDGED: Tone.OK, _D.RETURNED: Tone.BLOCK}
    return Pill(words, tones.get(line.state, Tone.NEUTRAL))


def columns_of(view: View) -> tuple[Column, ...]:
    """The columns of a list."""
    every = _letter_columns() if view is View.LETTERS else _owed_columns(view)
    return tuple(every)


_SHOWN = {
    View.DUE: ("commune", "name", "event", "event_on", "due_on", "state", "letter", "employer"),
    View.SENT: ("commune", "name", "event", "event_on", "due_on", "sent_on", "how", "letter"),
    View.RETURNED: ("commune", "name", "event", "event_on", "returned_on", "reason", "sent_on", "letter"),
    View.ACKNOWLEDGED: ("commune", "name", "event", "event_on", "letter", "sent_on", "answered_on", "by"),
}
_WIDE = {View.DUE: "employer", View.SENT: "name", View.RETURNED: "reason", View.ACKNOWLEDGED: "by"}


def _owed_columns(view: View) -> list[Column]:
    """The columns that the list shows, then those that can be chosen."""
    every = {column.key: column for column in (*_of_person(), *_of_telling())}
    shown = [replace(every[key], stretch=key == _WIDE[view]) for key in _SHOWN[view]]
    return [*shown, *(replace(column, hidden=True) for key, column in every.items() if key not in _SHOWN[view])]


def _of_person() -> tuple[Column, ...]:
    name = _row("full_name")
    return (
        Column("commune", translate("Declarations", "Commune"), 158, _commune, tip=_lived, sort="commune"),
        Column("name", translate("Declarations", "Full name"), 160, name, tip=name, sort="name"),
        Column("event", translate("Declarations", "Event"), 84, _event, sort="event"),
        Column("event_on", translate("Declarations", "On"), 108, _day("event_on"), sort="event_on"),
        Column(
            "employer", translate("Declarations", "Employer"), 130, _employer, tip=_employer, muted=True,
            sort="employer_vi",
        ),
        Column("citizen", translate("Declarations", "Citizen ID"), 130, _row("citizen_id")),
        Column("contract", translate("Declarations", "Contract"), 120, _row("contract_number")),
    )  # fmt: skip


def _of_telling() -> tuple[Column, ...]:
    by, why = _row("acknowledged_by"), _row("returned_reason")
    back, answered = _day("returned_on"), _day("acknowledged_on")
    return (
        Column("due_on", translate("Declarations", "To be told by"), 174, _day("due_on"), pill=_late, sort="due_on"),
        Column("state", translate("Declarations", "State"), 162, _state, pill=state_pill, sort="state"),
        Column("letter", translate("Declarations", "Letter"), 130, _row("letter_number"), sort="letter"),
        Column("sent_on", translate("Declarations", "Sent on"), 108, _day("sent_on"), sort="sent_on"),
        Column("how", translate("Declarations", "How"), 124, lambda r: how_words(r.owed.row.sent_how)),
        Column("returned_on", translate("Declarations", "Returned on"), 110, back, sort="returned_on"),
        Column("reason", translate("Declarations", "Reason"), 180, why, tip=why),
        Column("answered_on", translate("Declarations", "Acknowledged"), 116, answered, sort="answered_on"),
        Column("by", translate("Declarations", "By"), 130, by, tip=by),
    )


def _letter_columns() -> list[Column]:
    return [
        Column("letter", translate("Declarations", "Number"), 130, lambda r: r.letter.row.number, sort="letter"),
        Column("issued", translate("Declarations", "Issued"), 124, lambda r: show_date(_issued(r)), sort="issued"),
        Column("commune", translate("Declarations", "Commune"), 168, lambda r: r.letter.row.commune, sort="commune"),
        Column("people", translate("Declarations", "People"), 80, _people, right=True, sort="people"),
        Column("state", translate("Declarations", "State"), 162, _state, pill=state_pill, sort="state"),
        Column(
            "due_on", translate("Declarations", "To be told by"), 174, _of_letter("due_on"), pill=_late, sort="due_on"
        ),
        Column("sent_on", translate("Declarations", "Sent on"), 108, _of_letter("sent_on"), sort="sent_on"),
        Column("answer", translate("Declarations", "Answer"), 160, _answer, tip=_answer, stretch=True),
    ]


def order_of(name: str) -> Callable[[Line], Any]:
    """The value by which a list is sorted under a column of that `sort`."""
    if name == "state":
        return lambda line: state_pill(line).text
    if name == "commune":
        return lambda line: _commune(line) if line.owed else line.letter.row.commune if line.letter else ""
    if name == "letter":
        return lambda line: line.number or ""
    of_letter: dict[str, Callable[[Any], Any]] = {
        "issued": lambda letter: letter.row.issued_at,
        "people": lambda letter: letter.row.workers,
        "due_on": lambda letter: letter.due_on,
        "sent_on": lambda letter: letter.sent_on,
    }
    fields = {"name": "sort_key", "answered_on": "acknowledged_on"}
    return lambda line: (
        of_letter[name](line.letter) if line.letter else getattr(line.owed and line.owed.row, fields.get(name, name))
    )


def _state(line: Any) -> str:
    return state_pill(line).text


def _event(line: Any) -> str:
    return event_words(line.owed.row.event)


def _people(line: Any) -> str:
    return str(line.letter.row.workers)


def _row(name: str) -> Callable[[Any], str]:
    return lambda line: str(getattr(line.owed.row, name) or "")


def _employer(line: Any) -> str:
    return own(line.owed.row, "employer")


def _day(name: str) -> Callable[[Any], str]:
    return lambda line: show_date(getattr(line.owed.row, name))


def _of_letter(name: str) -> Callable[[Any], str]:
    return lambda line: show_date(getattr(line.letter, name))


def _commune(line: Any) -> str:
    return line.owed.told[1] if line.owed.told else line.owed.commune or translate("Declarations", "Not known")


def _lived(line: Any) -> str:
    if line.owed.told is None or line.owed.commune == line.owed.told[1]:
        return _commune(line)
    said = translate("Declarations", "{now} (lived in {then})")
    return said.format(now=line.owed.told[1], then=line.owed.commune)


def _late(line: Any) -> Pill | None:
    late, day = (line.letter.late, line.letter.due_on) if line.letter else (line.owed.late, line.owed.row.due_on)
    if not late:
        return None
    return Pill(translate("Declarations", "{day} · late").format(day=show_date(day)), Tone.BLOCK)


def _issued(line: Any) -> Any:
    return hanoi_day(line.letter.row.issued_at)


def _answer(line: Any) -> str:
    letter = line.letter
    if letter.returned_reason:
        return translate("Declarations", "Returned: {reason}").format(reason=letter.returned_reason)
    return " · ".join(part for part in (show_date(letter.acknowledged_on), letter.acknowledged_by) if part)
