"""The tab of the office itself: its agencies' names by date, where papers are dated, and what stands in numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from db.vocabulary import AgencyRole
from desktop_app.formats import show_date
from desktop_app.services import office, permission
from desktop_app.services.office import AgencyInput, AgencyRow, OfficeRow
from desktop_app.ui import messages
from desktop_app.ui.forms import ChoiceField, DateField, TextField
from desktop_app.ui.model import Column
from desktop_app.ui.office.ask_dialog import AskDialog
from desktop_app.ui.office.tab import ListTab
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.table import EmptyState
from desktop_app.ui.tasks import Tasks
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate
Found = tuple[tuple[AgencyRow, ...], OfficeRow, bool]


class AgenciesTab(ListTab):
    """Papers bear the names of their day: a new name is a new row, and the old one gets its last day."""

    nouns = ("agency_name", "office")

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk, tasks)
        empty = EmptyState("agenciesEmpty", "home", self.tr("No names are known"))
        note = self.tr("A paper bears the names of its day. When an agency is renamed, add a row with the first day.")
        self.lay("agencies", self.tr("Agencies & office"), _columns(desk.language), empty, note)
        self.place = make_button("officePlace", self.tr("Office…"), icon="home")
        self.edit = make_button("agencyEdit", self.tr("Change…"), icon="edit")
        self.new = make_button("agencyNew", self.tr("New name from a day"), icon="plus", role="primary")
        self.add_buttons(self.place, self.edit, self.new)
        self.where = QLabel()
        self.where.setObjectName("officeWhere")
        self.body.insertWidget(1, self.where)
        self._office: OfficeRow | None = None
        self.new.clicked.connect(lambda: self.ask(None))
        self.edit.clicked.connect(lambda: self.ask(self.current()))
        self.place.clicked.connect(self.ask_place)
        self.table.opened.connect(lambda _id: self.ask(self.current()))
        self.table.chosen.connect(lambda found: self.edit.setEnabled(found is not None))
        self.edit.setEnabled(False)
        self._may = False

    def reader(self) -> Callable[[Desk], Found]:
        return _read

    def show_found(self, found: Found) -> None:
        rows, self._office, self._may = found
        self.show_rows(rows)
        for button in (self.place, self.edit, self.new):
            button.setVisible(self._may)
        kept = self._office
        self.where.setText(
            self.tr("Papers are dated in {vi} ({zh}) · numbers end with {sign}").format(
                vi=kept.place_vi, zh=kept.place_zh, sign=kept.sign
            )
        )
        self.said.emit(self.tr("{n} names").format(n=len(rows)))

    def ask(self, row: AgencyRow | None) -> None:
        """A new name, or one that is mended."""
        if not self._may:
            return
        roles = [(role, sentence("agency", role.value, self.desk.language)) for role in AgencyRole]
        fields: list[tuple[Any, ...]] = [
            (ChoiceField("agency_role", self.tr("Agency"), roles, needed=True),),
            (TextField("agency_name_vi", self.tr("Name in Vietnamese"), needed=True),),
            (TextField("agency_name_zh", self.tr("Name in Chinese"), needed=True),),
            (DateField("agency_since", self.tr("From")), DateField("agency_until", self.tr("Until"))),
            (TextField("agency_source", self.tr("By which decision")),),
        ]
        title = self.tr("New name from a day") if row is None else self.tr("Change a name")
        dialog = AskDialog("agencyDialog", title, fields, self.tr("Save"), self)
        names = ("role", "name_vi", "name_zh", "since", "until", "source")
        if row is not None:
            dialog.form.load({f"agency_{name}": getattr(row, name) for name in names})
        dialog.done_with.connect(self._saved)
        dialog.run_with(self.tasks, self.desk, lambda desk, said: _save(desk, said, row))

    def ask_place(self) -> None:
        """Where papers are dated, and the sign of their numbers."""
        kept = self._office
        if kept is None:
            return
        fields: list[tuple[Any, ...]] = [
            (
                TextField("office_place_vi", self.tr("Place in Vietnamese"), needed=True),
                TextField("office_place_zh", self.tr("Place in Chinese"), needed=True),
            ),
            (TextField("office_sign", self.tr("What stands behind a paper's number"), needed=True),),
        ]
        dialog = AskDialog("officeDialog", self.tr("The office"), fields, self.tr("Save"), self)
        dialog.form.load({f"office_{name}": getattr(kept, name) for name in ("place_vi", "place_zh", "sign")})
        dialog.done_with.connect(self._saved)
        dialog.run_with(self.tasks, self.desk, lambda desk, said: office.edit(desk, **said, version_id=kept.version_id))

    def _saved(self, _answer: object) -> None:
        messages.notify(self, self.tr("Saved"))
        self.reload()


def _read(desk: Desk) -> Found:
    return office.agency_names(desk), office.load(desk), permission.may(desk, "office.agency")


def _save(desk: Desk, said: dict[str, Any], row: AgencyRow | None) -> int:
    return office.save_agency(
        desk, row.id if row else None, AgencyInput(**said), version_id=row.version_id if row else None
    )


def _columns(language: str) -> tuple[Column, ...]:
    return (
        Column("role", translate("AgenciesTab", "Agency"), 170, lambda r: sentence("agency", r.role.value, language)),
        Column("vi", translate("AgenciesTab", "Name in Vietnamese"), 300, lambda r: r.name_vi, stretch=True,
               tip=lambda r: r.name_vi),
        Column("zh", translate("AgenciesTab", "Name in Chinese"), 220, lambda r: r.name_zh, tip=lambda r: r.name_zh),
        Column("since", translate("AgenciesTab", "From"), 110, lambda r: show_date(r.since)),
        Column("until", translate("AgenciesTab", "Until"), 110, lambda r: show_date(r.until)),
        Column("source", translate("AgenciesTab", "By which decision"), 200, lambda r: r.source, muted=True,
               tip=lambda r: r.source),
    )  # fmt: skip
