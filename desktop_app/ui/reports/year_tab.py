"""Figures of a year that come from elsewhere: by market, and how much of the plan they are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.services import year_figures
from desktop_app.services.year_figures import TOTAL, TakenIn, Year, YearRow
from desktop_app.ui import files, messages
from desktop_app.ui.combo import QuietCombo
from desktop_app.ui.model import Column
from desktop_app.ui.naming import grouped
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.reports.asked import number_words, percent_words
from desktop_app.ui.reports.outputs import TableOutputs
from desktop_app.ui.reports.year_dialog import YearDialog
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


class YearTab(QWidget):
    """Shows a year, takes a file in, lets figures be typed."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reportYears")
        self._desk = desk
        self._tasks = tasks
        self._loaded = False
        self._wanted = 0
        self.shown: Year | None = None
        self._build(tasks)
        self._connect()

    def activated(self) -> None:
        """Shown."""
        if not self._loaded:
            self.reload()

    def reload(self, year: int = 0) -> None:
        """Read which years there are, and show one of them."""
        self._loaded = True
        self._wanted = year or self._wanted
        self._tasks.run(year_figures.years, self._desk, done=self._offer, failed=self._tell)

    def about(self) -> tuple[str, tuple[str, ...]]:
        """For paper: which figures these are."""
        year = self.shown.year if self.shown else ""
        return self.tr("Figures of {year} from elsewhere").format(year=year), (self.said.text(), self.source.text())

    def _build(self, tasks: Tasks) -> None:
        self.years = QuietCombo()
        self.years.setObjectName("reportYearChoice")
        self.years.setAccessibleName(self.tr("Year"))
        self.years.setMinimumWidth(90)
        self.said = QLabel()
        self.said.setObjectName("reportYearSaid")
        self.said.setProperty("role", "section")
        self.source = QLabel()
        self.source.setObjectName("reportYearSource")
        self.source.setProperty("role", "muted")
        for label in (self.said, self.source):
            label.hide()  # until there is a year to speak of: empty, they hold the card down
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.years)
        head.addWidget(self.said, 1)
        self.table = Table("reportYearTable", self._columns(), tasks, key=lambda row: hash(row.market) >> 1,
                           label=self.tr("Figures of the year by market"))  # fmt: skip
        empty = EmptyState(
            "reportYearEmpty", "import", self.tr("No figures from elsewhere yet"),
            hint=self.tr("The authority's yearly table comes as a CSV file: import it, or type the figures in."),
            action=self.tr("Import a CSV file…"),
        )  # fmt: skip
        self.card = TableCard(self.table, empty)
        self.outputs = TableOutputs(self._desk, tasks, self.table, self.about, self)
        self.edit = make_button("reportYearEdit", self.tr("Type in or edit…"), icon="edit")
        self.bring = make_button("reportYearImport", self.tr("Import a CSV file…"), icon="import")
        foot = QHBoxLayout()
        foot.addLayout(self.outputs.row)
        foot.addStretch(1)
        foot.addWidget(self.edit)
        foot.addWidget(self.bring)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.source)
        layout.addWidget(self.card, 1)
        layout.addLayout(foot)

    def _columns(self) -> tuple[Column, ...]:
        def name(row: YearRow) -> str:
            return self.tr("Total") if row.market == TOTAL else row.name or row.market

        return (
            Column("market", self.tr("Market"), 110, lambda row: "" if row.market == TOTAL else row.market),
            Column("name", self.tr("Name"), 260, name, stretch=True),
            Column("people", self.tr("People"), 150, lambda row: number_words(row.people), right=True),
            Column("women", self.tr("of whom women"), 150, lambda row: number_words(row.women), right=True),
        )

    def _connect(self) -> None:
        self.years.activated.connect(lambda _place: self._read(int(self.years.currentText())))
        self.bring.clicked.connect(self.ask_file)
        self.card.empty.button.clicked.connect(self.ask_file)
        self.edit.clicked.connect(self.ask_edit)

    def _offer(self, years: Sequence[int]) -> None:
        year = self._wanted if self._wanted in years else next(iter(years), 0)
        self.years.clear()
        self.years.addItems([str(one) for one in years])
        self.years.setVisible(bool(years))
        if years:
            self.years.setCurrentIndex(list(years).index(year))
            self._read(year)

    def _read(self, year: int) -> None:
        self._wanted = year
        self._tasks.run(year_figures.of_year, self._desk, year, done=self._show, failed=self._tell)

    def _show(self, year: Year | None) -> None:
        self.shown = year
        if year is None:
            return
        self.table.rows.show_rows([*year.rows, year.total])
        for label in (self.said, self.source):
            label.show()
        self.said.setText(self._words(year))
        self.source.setText(self.tr("Source: {source}").format(source=year.total.source))

    def _words(self, year: Year) -> str:
        total = year.total
        said = self.tr("{people} people, of whom {women} women").format(
            people=number_words(total.people) or "—", women=number_words(total.women) or "—"
        )
        if total.plan_min is None or total.plan_max is None:
            return said
        plan = self.tr("plan {low} – {high}: reached {least} of the least, {most} of the most")
        return f"{said} · " + plan.format(
            low=grouped(total.plan_min), high=grouped(total.plan_max),
            least=percent_words(year.percent_of_min) or "—", most=percent_words(year.percent_of_max) or "—",
        )  # fmt: skip

    # Bringing figures in

    def ask_file(self) -> None:
        """Let a file be chosen and take it in."""
        kinds = self.tr("Tables (*.csv)")
        files.choose_file(self.window(), self.tr("Figures of a year"), kinds, "year_figures", self.take)

    def take(self, path: Path) -> None:
        """Take a file in."""
        self._tasks.run(year_figures.import_csv, self._desk, path, done=self._taken, failed=self._tell)

    def _taken(self, taken: TakenIn) -> None:
        said = self.tr("Year {year}: {added} new, {changed} changed, {unchanged} as they were")
        messages.notify(
            self, said.format(year=taken.year, added=taken.added, changed=taken.changed, unchanged=taken.unchanged)
        )
        self.reload(taken.year)

    def ask_edit(self) -> None:
        """Let the year's figures be typed."""
        dialog = YearDialog(self._desk.language, self.shown, self._desk.today().year - 1, self.window())
        dialog.asked.connect(partial(self._save, dialog))
        dialog.open()

    def _save(self, dialog: YearDialog, year: int, rows: tuple[YearRow, ...], source: str) -> None:
        self._dialog = dialog
        work = partial(_save, self._desk, year, rows, source)
        self._tasks.run(work, done=self._saved, failed=self._not_saved)

    def _saved(self, year: int) -> None:
        self._dialog.accept()
        messages.notify(self, self.tr("Saved"))
        self.reload(year)

    def _not_saved(self, error: KnownError) -> None:
        self._dialog.tell(error)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


def _save(desk: Desk, year: int, rows: tuple[YearRow, ...], source: str) -> int:
    year_figures.save(desk, year, rows, source)
    return year
