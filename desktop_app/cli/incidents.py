"""incidents list, open, show, note, wait, resume, contact, hand, settle, reopen, report, patterns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.vocabulary import AttachmentKind, IncidentKind, IncidentNoteKind, OutputAct
from desktop_app.cli import output
from desktop_app.cli.context import Context, day
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import show_date
from desktop_app.services import attachments, incident_acts, incident_together, incidents, letters, undo, workers
from desktop_app.services.attachments import Owner
from desktop_app.services.incident_acts import NoteInput
from desktop_app.services.incident_words import text_of, what_of
from desktop_app.services.incidents import Case, CaseView, Filters, Opening, View
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.incidents import LinkedRow, NoteRow

_HEADS = ("number", "kind", "full_name", "employer", "state", "due_on", "overdue", "officer")


def list_cases(context: Context) -> int:
    """The cases of a list, the overdue first."""
    given = context.options
    kind = IncidentKind(given.kind) if given.kind else None
    with context.desk() as desk:
        found = incidents.listed(desk, View(given.view), year=given.year)
    found = incidents.matching(found, Filters(given.search, kind, given.employer, given.partner))
    if context.json:
        output.emit([case_json(case) for case in found])
    elif not found:
        output.say(context.word("no_incident"))
    else:
        heads = [context.word(f"head_{head}") for head in _HEADS]
        output.say(output.table(heads, [_cells(context, case) for case in found]))
    return 0


def _cells(context: Context, case: Case) -> tuple[object, ...]:
    row = case.row
    return (
        row.number,
        _kind(context, case),
        row.full_name,
        row.employer_vi,
        sentence("state.incident", row.state.value, context.language),
        show_date(row.due_on),
        context.word("overdue") if case.overdue else "",
        row.officer,
    )


def _kind(context: Context, case: Case) -> str:
    if case.row.kind is None:
        return context.word("incident_hidden")
    return sentence("state.incident_kind", case.row.kind.value, context.language)


def open_case(context: Context) -> int:
    """Open a case."""
    given = context.options
    with context.desk() as desk:
        made = incidents.open_case(
            desk,
            Opening(
                workers.find(desk, given.citizen_id),
                IncidentKind(given.kind),
                given.about,
                happened_on=day(given.on),
                place=given.place,
                employer=given.employer,
                due_on=day(given.due),
                officer_id=_officer(desk, given.officer) if given.officer else None,
                people=tuple((workers.find(desk, citizen_id), "") for citizen_id in given.also),
            ),
        )
        return _tell(context, desk, made.id, context.word("incident_opened", number=made.number))


def show(context: Context) -> int:
    """A case with its thread."""
    with context.desk() as desk:
        return _tell(context, desk, incidents.find(desk, context.options.number))


def note(context: Context) -> int:
    """Write into the thread; a file may come with it."""
    given = context.options
    kind = IncidentNoteKind(given.kind)

    def act(desk: Desk, incident_id: int) -> None:
        letter = _letter(desk, given.letter) if given.letter else None
        number = "" if letter is not None else given.letter or ""
        entry = incident_acts.note(desk, incident_id, NoteInput(kind, given.text, given.whom, letter, number))
        if given.file:
            try:
                attachments.add(desk, Owner(incident_id=incident_id), AttachmentKind.INCIDENT, Path(given.file))
            except KnownError:
                undo.undo(desk, entry)  # both or neither: whoever tries again does not write it twice
                raise

    return _act(context, act)


def _letter(desk: Desk, number: str) -> int | None:
    """The letter of the record that bears this number, as kept or as printed."""
    found = [row.id for row in letters.listed(desk) if number in {row.number, row.paper}]
    return found[0] if len(found) == 1 else None


def wait(context: Context) -> int:
    """Somebody else must answer first."""
    given = context.options
    return _act(context, lambda desk, i: incident_acts.wait(desk, i, given.whom, day(given.due)))


def resume(context: Context) -> int:
    """What was waited for is there."""
    given = context.options
    return _act(context, lambda desk, i: incident_acts.resume(desk, i, given.text, day(given.due)))


def contact(context: Context) -> int:
    """The missing person was reached."""
    given = context.options
    return _act(context, lambda desk, i: incident_acts.contact_again(desk, i, given.text, given.whom))


def hand(context: Context) -> int:
    """Give the case to another officer."""
    given = context.options
    return _act(context, lambda desk, i: incident_acts.hand_over(desk, i, _officer(desk, given.to), given.text))


def due(context: Context) -> int:
    """By when it must be acted on."""
    given = context.options
    return _act(context, lambda desk, i: incident_acts.set_due(desk, i, day(given.on)))


def settle(context: Context) -> int:
    """The case is over."""
    given = context.options
    return _act(context, lambda desk, i: incident_acts.settle(desk, i, given.outcome, found=given.found))


def reopen(context: Context) -> int:
    """The case was not over."""
    given = context.options
    return _act(
        context,
        lambda desk, i: incident_acts.reopen(
            desk, i, given.reason, due_on=day(given.due), missing=given.missing
        ),
    )  # fmt: skip


def report(context: Context) -> int:
    """Write the report on a case as PDF."""
    from desktop_app.services import incident_report  # noqa: PLC0415  loads ReportLab

    given = context.options
    output.kind_of(given.output, ".pdf")
    output.refuse_unwritable(given.output)
    with context.desk() as desk:
        paper = incident_report.issue(desk, incidents.find(desk, given.number))
        name = Path(given.output).name
        document_id = paper.document_id or 0
        written = output.write_file(
            given.output,
            paper.content,
            lambda: incident_report.log_output(desk, document_id, OutputAct.EXPORTED, name),
        )
    if context.json:
        output.emit({"file": str(written), "number": paper.number, "version": paper.version, "full": paper.full})
    else:
        output.say(context.word("written", path=str(written)))
    return 0


def patterns(context: Context) -> int:
    """Employers at which cases of a kind repeat themselves."""
    with context.desk() as desk:
        found = incident_together.patterns(desk)
    if context.json:
        output.emit([
            {
                "employer": {"code": p.employer, "name_vi": p.name_vi, "name_zh": p.name_zh}, "kind": p.kind.value,
                "cases": p.cases, "within_days": p.rule.within_days, "numbers": list(p.numbers),
            }
            for p in found
        ])  # fmt: skip
    for p in found if not context.json else ():
        kind = sentence("state.incident_kind", p.kind.value, context.language)
        said = {"cases": p.cases, "kind": kind, "days": p.rule.within_days, "numbers": list(p.numbers)}
        output.say(context.word("pattern_line", employer=p.name_vi, **said))
    if not found and not context.json:
        output.say(context.word("no_pattern"))
    return 0


def _officer(desk: Desk, username: str) -> int:
    found = {officer.username: officer.id for officer in incidents.offered(desk).officers}
    if username not in found:
        raise InvalidInputError(
            [FieldProblem("officer", "unknown_officer", {"value": username, "choices": sorted(found)})]
        )
    return found[username]


def _act(context: Context, act: Callable[[Desk, int], object]) -> int:
    with context.desk() as desk:
        incident_id = incidents.find(desk, context.options.number)
        act(desk, incident_id)
        return _tell(context, desk, incident_id)


def _tell(context: Context, desk: Desk, incident_id: int, first: str = "") -> int:
    """The case as it is now."""
    view = incidents.load(desk, incident_id)
    if context.json:
        output.emit(view_json(view))
        return 0
    row = view.case.row
    state = sentence("state.incident", row.state.value, context.language)
    line = context.word(
        "incident_line", number=row.number, kind=_kind(context, view.case), name=row.full_name, state=state
    )
    for said in (first, line, row.about):
        if said:
            output.say(said)
    for entry in view.thread:
        output.say(f"  {_entry(context, entry)}")
    if row.outcome:
        output.say(context.word("incident_outcome", text=row.outcome))
    return 0


def _entry(context: Context, entry: NoteRow) -> str:
    said = (what_of(entry, context.language), text_of(entry).replace("\n", " "), entry.officer)
    return " · ".join(filter(None, said))


# ---- as JSON


def case_json(case: Case) -> dict[str, Any]:
    """One line of the list. Of a hidden case what tells of the person is null."""
    row = case.row
    return {
        "number": row.number,
        "kind": row.kind.value if row.kind else None,
        "state": row.state.value,
        "hidden": case.hidden,
        "overdue": case.overdue,
        "worker": {"citizen_id": row.citizen_id, "full_name": row.full_name} if row.worker_id else None,
        "about": row.about or None,
        "happened_on": _iso(row.happened_on),
        "place": row.place,
        "employer": {"code": row.employer, "name_vi": row.employer_vi} if row.employer else None,
        "partner": row.partner,
        "opened_on": _iso(row.opened_on),
        "due_on": _iso(row.due_on),
        "settled_on": _iso(row.settled_on),
        "waiting_for": row.waiting_for,
        "officer": row.officer,
        "outcome": row.outcome,
    }


def view_json(view: CaseView) -> dict[str, Any]:
    """A case with its thread."""
    more = {"thread": [_note_json(n) for n in view.thread], "people": [_linked_json(p) for p in view.linked]}
    return {**case_json(view.case), "missing": view.missing, **more}


def _note_json(entry: NoteRow) -> dict[str, Any]:
    return {
        "kind": entry.kind.value,
        "at": entry.at.isoformat(),
        "officer": entry.officer,
        "with": entry.with_whom,
        "text": entry.text,
        "state": entry.state.value if entry.state else None,
        "to": entry.to_officer,
        "letter": entry.letter_number,
    }


def _linked_json(person: LinkedRow) -> dict[str, Any]:
    return {"citizen_id": person.citizen_id, "full_name": person.full_name, "part": person.part}


def _iso(value: Any) -> str | None:
    return value.isoformat() if value is not None else None
