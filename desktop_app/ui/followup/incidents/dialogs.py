"""The dialogs of what is done with a case. Each asks what the record needs, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from db.vocabulary import IncidentKind, IncidentNoteKind
from desktop_app.formats import show_date
from desktop_app.services.incident_acts import WRITTEN
from desktop_app.services.incidents import Case, Offered
from desktop_app.ui.declarations.dialogs import ActDialog
from desktop_app.ui.followup.incidents.picker import WorkerField
from desktop_app.ui.followup.incidents.words import kinds, named, note_words, translate
from desktop_app.ui.forms import CheckField, ChoiceField, DateField, Field, Form, NoteField, TextField

if TYPE_CHECKING:
    from desktop_app.services.letters import OfficialLetterRow
    from desktop_app.services.work import Desk
    from desktop_app.ui.tasks import Tasks


class CaseDialog(ActDialog):
    """Gives its values by the names that the services use for them."""

    def values(self) -> dict[str, Any]:
        """What was typed."""
        before = f"{self.objectName()}_"
        return {name.removeprefix(before): value for name, value in self.form.values().items()}

    def field(self, name: str) -> Field:
        """A field by the service's name."""
        return self.form.fields[f"{self.objectName()}_{name}"]


def employers(offered: Offered, language: str) -> list[tuple[str, str]]:
    """The employers to choose from."""
    return [(code, f"{named(vi, zh, language)} ({code})") for code, vi, zh in offered.employers]


def officers(offered: Offered, without: int | None = None) -> list[tuple[int, str]]:
    """Who may have a case."""
    return [(one.id, f"{one.full_name} ({one.username})") for one in offered.officers if one.id != without]


def open_dialog(desk: Desk, tasks: Tasks, offered: Offered, parent: QWidget) -> CaseDialog:
    """A new case."""
    name = "openIncident"
    kind = ChoiceField(f"{name}_kind", translate("Incidents", "Kind"), kinds(), needed=True)
    on = DateField(f"{name}_happened_on", translate("Incidents", "Happened on"))
    due = DateField(f"{name}_due_on", translate("Incidents", "Act by"), needed=True)
    due.set_value(offered.due_on)
    officer = ChoiceField(f"{name}_officer", translate("Incidents", "Has it"), officers(offered), needed=True)
    officer.drop_empty()
    officer.set_value(desk.officer_id)
    employer = ChoiceField(
        f"{name}_employer", translate("Incidents", "Employer"), employers(offered, desk.language), search=True,
        empty=translate("Incidents", "By the placement of that day"),
    )  # fmt: skip
    form = Form([
        (WorkerField(f"{name}_worker", translate("Incidents", "Person"), desk, tasks, needed=True),),
        (kind, on),
        (NoteField(f"{name}_about", translate("Incidents", "What happened"), needed=True, lines=2),),
        (employer,),
        (TextField(f"{name}_place", translate("Incidents", "Where")), due),
        (officer,),
    ])  # fmt: skip
    said = translate(
        "Incidents",
        "The case gets its number when it is saved. A lost contact sets the person to missing until there is contact "
        "again.",
    )
    yes = translate("Incidents", "Open the case")
    return CaseDialog(name, translate("Incidents", "Open a case"), said, form, yes, parent)


def edit_dialog(desk: Desk, case: Case, offered: Offered, parent: QWidget) -> CaseDialog:
    """What the case says of what happened."""
    name, row = "editIncident", case.row
    kind = ChoiceField(f"{name}_kind", translate("Incidents", "Kind"), kinds(), needed=True)
    kind.drop_empty()
    form = Form([
        (kind, DateField(f"{name}_happened_on", translate("Incidents", "Happened on"))),
        (NoteField(f"{name}_about", translate("Incidents", "What happened"), needed=True, lines=4),),
        (
            ChoiceField(
                f"{name}_employer", translate("Incidents", "Employer"), employers(offered, desk.language),
                search=True, empty=translate("Incidents", "Not known"),
            ),
        ),
        (TextField(f"{name}_place", translate("Incidents", "Where")),),
    ])  # fmt: skip
    form.load({
        f"{name}_kind": row.kind, f"{name}_happened_on": row.happened_on, f"{name}_about": row.about,
        f"{name}_employer": row.employer, f"{name}_place": row.place,
    })  # fmt: skip
    title = translate("Incidents", "Correct case {number}").format(number=row.number)
    said = translate("Incidents", "The audit keeps what stood here before.")
    return CaseDialog(name, title, said, form, translate("Incidents", "Save"), parent)


def note_dialog(
    case: Case, letters: Sequence[OfficialLetterRow], kind: IncidentNoteKind, parent: QWidget
) -> CaseDialog:
    """An entry of the thread."""
    name = "noteIncident"
    what = ChoiceField(
        f"{name}_kind", translate("Incidents", "Kind"), [(k, note_words(k)) for k in IncidentNoteKind if k in WRITTEN]
    )
    what.drop_empty()
    whom = TextField(f"{name}_with_whom", translate("Incidents", "With whom (a call needs it)"))
    letter = ChoiceField(
        f"{name}_letter_id", translate("Incidents", "Letter of the register"),
        [(row.id, " · ".join(filter(None, (row.paper, show_date(row.dated), row.about)))) for row in letters],
        search=True, empty=translate("Incidents", "Not in the register"),
    )  # fmt: skip
    number = TextField(f"{name}_letter_number", translate("Incidents", "or its number"))
    text = NoteField(f"{name}_text", translate("Incidents", "What was said or done"), lines=4)
    form = Form([(what, whom), (text,), (letter,), (number,)])

    def follow() -> None:
        is_letter = what.value() is IncidentNoteKind.LETTER
        letter.setVisible(is_letter)
        number.setVisible(is_letter and letter.value() is None)
        dialog.adjustSize()

    title = translate("Incidents", "Write into case {number}").format(number=case.row.number)
    said = translate("Incidents", "Entries are kept as they are; a later one corrects an earlier one.")
    dialog = CaseDialog(name, title, said, form, translate("Incidents", "Write it down"), parent)
    what.set_value(kind)
    what.changed.connect(follow)
    letter.changed.connect(follow)
    follow()
    text.setFocus(Qt.FocusReason.OtherFocusReason)
    return dialog


def wait_dialog(case: Case, today: date, parent: QWidget) -> CaseDialog:
    """For whom, and by when to ask again."""
    name = "waitIncident"
    whom = TextField(
        f"{name}_waiting_for", translate("Incidents", "Waiting for whom or what"), needed=True,
        hint=translate("Incidents", "the partner, the employer, the consulate…"),
    )  # fmt: skip
    due = _due(name, case, today)
    title = translate("Incidents", "Case {number} waits").format(number=case.row.number)
    said = translate("Incidents", "It stays in sight and turns red when its day has passed.")
    yes = translate("Incidents", "Set waiting")
    return CaseDialog(name, title, said, Form([(whom,), (due,)]), yes, parent)


def resume_dialog(case: Case, today: date, parent: QWidget) -> CaseDialog:
    """What came, and by when to go on."""
    name = "resumeIncident"
    text = NoteField(f"{name}_text", translate("Incidents", "What has come"), lines=2)
    title = translate("Incidents", "Go on with case {number}").format(number=case.row.number)
    said = translate("Incidents", "It was waiting for: {whom}").format(whom=case.row.waiting_for or "—")
    form = Form([(text,), (_due(name, case, today),)])
    return CaseDialog(name, title, said, form, translate("Incidents", "Go on"), parent)


def due_dialog(case: Case, today: date, parent: QWidget) -> CaseDialog:
    """By when it must be acted on."""
    name = "dueIncident"
    title = translate("Incidents", "By when must case {number} be acted on?").format(number=case.row.number)
    said = translate("Incidents", "After this day it stands first in the list, in red.")
    form = Form([(_due(name, case, today, needed=True),)])
    return CaseDialog(name, title, said, form, translate("Incidents", "Set the day"), parent)


def hand_dialog(case: Case, offered: Offered, parent: QWidget) -> CaseDialog:
    """To whom, and what they should know."""
    name = "handIncident"
    officer = ChoiceField(
        f"{name}_officer", translate("Incidents", "To whom"), officers(offered, case.row.officer_id), needed=True
    )
    text = NoteField(f"{name}_text", translate("Incidents", "What they should know"), lines=2)
    title = translate("Incidents", "Hand over case {number}").format(number=case.row.number)
    said = translate("Incidents", "Whoever has the case sees all of it, also what is hidden from others.")
    return CaseDialog(name, title, said, Form([(officer,), (text,)]), translate("Incidents", "Hand over"), parent)


def settle_dialog(case: Case, *, missing: bool, parent: QWidget) -> CaseDialog:
    """With which outcome; of a lost contact whether the person was found."""
    name = "settleIncident"
    outcome = NoteField(f"{name}_outcome", translate("Incidents", "Outcome"), needed=True, lines=3)
    rows: list[tuple[Field, ...]] = [(outcome,)]
    if case.row.kind is IncidentKind.LOST_CONTACT:
        choices = [
            (True, translate("Incidents", "Found: across as before")),
            (False, translate("Incidents", "Not found: stays missing")),
        ]
        found = ChoiceField(f"{name}_found", translate("Incidents", "What became of the person"), choices, needed=True)
        if not missing:
            found.set_value(True)
        rows.append((found,))
    title = translate("Incidents", "Settle case {number}").format(number=case.row.number)
    said = translate("Incidents", "The outcome stands in the report. The case can be opened again, with a reason.")
    return CaseDialog(name, title, said, Form(rows), translate("Incidents", "Settle"), parent)


def reopen_dialog(case: Case, today: date, parent: QWidget) -> CaseDialog:
    """For which reason, and by when it must be acted on."""
    name = "reopenIncident"
    reason = TextField(f"{name}_reason", translate("Incidents", "Why it is not over"), needed=True)
    rows: list[tuple[Field, ...]] = [(reason,), (_due(name, case, today, needed=True),)]
    if case.row.kind is IncidentKind.LOST_CONTACT:
        rows.append((CheckField(f"{name}_missing", translate("Incidents", "There is no contact after all")),))
    title = translate("Incidents", "Open case {number} again").format(number=case.row.number)
    said = translate("Incidents", "It was settled with: {outcome}").format(outcome=case.row.outcome or "—")
    return CaseDialog(name, title, said, Form(rows), translate("Incidents", "Open again"), parent)


def contact_dialog(case: Case, parent: QWidget) -> CaseDialog:
    """How the missing person was reached."""
    name = "contactIncident"
    text = NoteField(f"{name}_text", translate("Incidents", "How, and what was said"), needed=True, lines=2)
    whom = TextField(f"{name}_with_whom", translate("Incidents", "Through whom"))
    title = translate("Incidents", "{name}: contact again").format(name=case.row.full_name)
    said = translate("Incidents", "The person is across as before. The case stays open until it is settled.")
    yes = translate("Incidents", "Contact again")
    return CaseDialog(name, title, said, Form([(text,), (whom,)]), yes, parent)


def link_dialog(desk: Desk, tasks: Tasks, case: Case, parent: QWidget) -> CaseDialog:
    """Whom else it concerns."""
    name = "linkIncident"
    who = WorkerField(f"{name}_worker", translate("Incidents", "Person"), desk, tasks, needed=True)
    part = TextField(
        f"{name}_part", translate("Incidents", "In which way"), hint=translate("Incidents", "witness, also unpaid…")
    )
    title = translate("Incidents", "Whom else does case {number} concern?").format(number=case.row.number)
    said = translate("Incidents", "The case then stands on that person's page too.")
    return CaseDialog(name, title, said, Form([(who,), (part,)]), translate("Incidents", "Add the person"), parent)


def _due(name: str, case: Case, today: date, *, needed: bool = False) -> DateField:
    field = DateField(f"{name}_due_on", translate("Incidents", "Act by"), needed=needed)
    due = case.row.due_on
    field.set_value(due if due is not None and due >= today else today + timedelta(days=7))
    return field
