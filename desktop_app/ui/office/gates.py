"""The tab of gates: which there are, their class and hours, from when to when; those who may mend them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from db.vocabulary import GateClass, YesNoUnknown
from desktop_app.formats import show_date
from desktop_app.services import gates, permission
from desktop_app.services.gates import GateInput, GateRow
from desktop_app.ui import messages
from desktop_app.ui.forms import ChoiceField, DateField, NoteField, TextField
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.naming import own
from desktop_app.ui.office.ask_dialog import AskDialog
from desktop_app.ui.office.tab import ListTab
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.table import EmptyState
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate
Found = tuple[tuple[GateRow, ...], bool]


class GatesTab(ListTab):
    """Dated rows; an opened or upgraded gate is a new row from its day."""

    nouns = ("gate",)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk, tasks)
        empty = EmptyState("gatesEmpty", "crossing", self.tr("No gates are known"))
        note = self.tr("When a gate is upgraded or its hours change, add a row from that day; hours are Hanoi's.")
        self.lay("gates", self.tr("Gates"), _columns(desk.language), empty, note)
        self.edit = make_button("gateEdit", self.tr("Change…"), icon="edit")
        self.dated = make_button("gateDated", self.tr("From a day…"), icon="calendar")
        self.new = make_button("gateNew", self.tr("New gate"), icon="plus", role="primary")
        self.add_buttons(self.edit, self.dated, self.new)
        self.new.clicked.connect(lambda: self.ask(None, None))
        self.edit.clicked.connect(lambda: self.ask(self.current(), self.current()))
        self.dated.clicked.connect(lambda: self.ask(None, self.current()))
        self.dated.setToolTip(self.tr("A new row of the chosen gate, which ends the one before"))
        self.table.opened.connect(lambda _id: self.ask(self.current(), self.current()))
        self.table.chosen.connect(self._chosen)
        self._chosen(None)
        self._may = False

    def reader(self) -> Callable[[Desk], Found]:
        return _read

    def show_found(self, found: Found) -> None:
        rows, self._may = found
        self.show_rows(rows)
        for button in (self.edit, self.dated, self.new):
            button.setVisible(self._may)
        self.said.emit(self.tr("{n} gates and airports today").format(n=sum(row.holds for row in rows)))

    def ask(self, row: GateRow | None, like: GateRow | None) -> None:
        """Mend a row, or make one, like another or from nothing."""
        if not self._may:
            return
        title = self.tr("Change a gate") if row else self.tr("New row of a gate") if like else self.tr("New gate")
        dialog = AskDialog("gateDialog", title, self._fields(), self.tr("Save"), self, width=640)
        if like is not None:
            values = asdict(like.given)
            if row is None:
                values |= {"since": None, "until": None}
            dialog.form.load({f"gate_{name}": value for name, value in values.items()})
        dialog.done_with.connect(self._saved)
        dialog.run_with(self.tasks, self.desk, lambda desk, said: _save(desk, said, row))

    def _fields(self) -> list[tuple[Any, ...]]:
        language = self.desk.language
        classes = [(each, _class(each, language)) for each in GateClass]
        answers = [(each, _cross(each)) for each in YesNoUnknown]
        return [
            (
                TextField("gate_code", self.tr("Code"), needed=True),
                TextField("gate_name_vi", self.tr("Name in Vietnamese"), needed=True),
                TextField("gate_name_zh", self.tr("Name in Chinese")),
            ),
            (
                ChoiceField("gate_gate_class", self.tr("Class"), classes, needed=True),
                ChoiceField("gate_people_cross", self.tr("People may cross"), answers, needed=True),
                TextField("gate_belongs_to", self.tr("Code of the gate it belongs to")),
            ),
            (
                TextField("gate_counterpart_vi", self.tr("Opposite, in Vietnamese")),
                TextField("gate_counterpart_zh", self.tr("Opposite, in Chinese")),
            ),
            (
                DateField("gate_since", self.tr("From")),
                DateField("gate_until", self.tr("Until")),
                TextField("gate_opens", self.tr("Opens"), hint="07:00"),
                TextField("gate_closes", self.tr("Closes"), hint="17:00"),
            ),
            (NoteField("gate_note", self.tr("Note and source")),),
        ]

    def _chosen(self, found: int | None) -> None:
        for button in (self.edit, self.dated):
            button.setEnabled(found is not None)

    def _saved(self, _answer: object) -> None:
        messages.notify(self, self.tr("Saved"))
        self.reload()


def _read(desk: Desk) -> Found:
    return gates.listed(desk), permission.may(desk, "reference.gate")


def _save(desk: Desk, said: dict[str, Any], row: GateRow | None) -> int:
    return gates.save(desk, row.id if row else None, GateInput(**said), version_id=row.version_id if row else None)


def _class(given: GateClass, language: str) -> str:
    return sentence("gate_class", given.value, language).capitalize()


def _cross(given: YesNoUnknown) -> str:
    return {
        YesNoUnknown.YES: translate("GatesTab", "Yes"),
        YesNoUnknown.NO: translate("GatesTab", "No"),
        YesNoUnknown.UNKNOWN: translate("GatesTab", "Not known"),
    }[given]


def _columns(language: str) -> tuple[Column, ...]:
    return (
        Column("name", translate("GatesTab", "Gate"), 190, lambda r: r.given.name_vi, tip=lambda r: r.given.note),
        Column("zh", translate("GatesTab", "In Chinese"), 110, lambda r: r.given.name_zh),
        Column("class", translate("GatesTab", "Class"), 160, lambda r: _class(r.given.gate_class, language),
               stretch=True),
        Column("cross", translate("GatesTab", "People may cross"), 140, lambda r: _cross(r.given.people_cross)),
        Column("opposite", translate("GatesTab", "Opposite"), 130, lambda r: own(r.given, "counterpart"), muted=True),
        Column("hours", translate("GatesTab", "Hours"), 110, _hours),
        Column("dates", translate("GatesTab", "From – until"), 165, _dates, muted=True),
        Column("state", translate("GatesTab", "Today"), 110, lambda r: _state(r).text, pill=_state),
    )  # fmt: skip


def _hours(row: GateRow) -> str:
    return "–".join(filter(None, (row.given.opens, row.given.closes)))


def _dates(row: GateRow) -> str:
    since, until = show_date(row.given.since), show_date(row.given.until)
    return f"{since} – {until}" if since or until else ""


def _state(row: GateRow) -> Pill:
    if row.holds:
        return Pill(translate("GatesTab", "Holds"), Tone.OK)
    return Pill(translate("GatesTab", "Not today"), Tone.NEUTRAL)
