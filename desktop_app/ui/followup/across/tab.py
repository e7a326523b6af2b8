"""Who is across now: filters with counts, groups, the table, and the person beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.rules.stay import StayPolicy
from desktop_app.services import across, across_person
from desktop_app.services.across import Found, Group, Question, Show, Sort
from desktop_app.services.across_person import Look
from desktop_app.ui import going, messages
from desktop_app.ui.followup.across.acts import AcrossActs
from desktop_app.ui.followup.across.columns import SHOW_TONES, columns, group_words, heap_words, show_tip, show_words
from desktop_app.ui.followup.across.outputs import AcrossOutputs
from desktop_app.ui.followup.across.side import AcrossSide
from desktop_app.ui.forms import ChoiceField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.remembering import Remembered
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.workers.flow import FlowLayout

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk

CONCERNS = (
    "crossing", "placement", "stay_permit", "travel_document", "contract", "health_certificate", "worker", "employer",
    "partner", "job_order", "office_setting", "worker_contact", "incident",
)  # fmt: skip
_TYPED_AFTER = 180
_ORDER = (
    Show.ALL, Show.ENDING, Show.OVERSTAYED, Show.STAY, Show.CONTRACT, Show.PAPER, Show.HEALTH, Show.NO_PERMIT,
    Show.MISSING,
)  # fmt: skip


class AcrossTab(QWidget):
    """The list of who is across."""

    said = Signal(str)
    """What the page's head is to say."""
    case_opened = Signal(object)
    """The id of a case that is to be shown."""
    case_wanted = Signal(object, str)
    """Of whom (id, name) a case is to be opened."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("acrossTab")
        self._desk = desk
        self._tasks = tasks
        self._finding = Latest(tasks)
        self._looking = Latest(tasks)
        self._show: tuple[Show, int | None] = (Show.ALL, None)
        self._sort: tuple[Sort, bool] = (Sort.STAY, False)
        self._policy = StayPolicy()
        self._health = True
        self._loaded = False
        self._wanted: int | None = None
        self.pills: dict[tuple[Show, int | None], QPushButton] = {}
        self._build()
        self._connect()

    # What the page asks

    def activated(self) -> None:
        """Shown: the list has the focus."""
        if not self._loaded:
            self._loaded = True
            self.reload()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def changed(self, changes: Changes) -> None:
        """Follow what was changed, here or elsewhere; out of sight, when it is next shown."""
        if self._loaded and changes.touches(*CONCERNS):
            if self.isVisible():
                self.reload()
            else:
                self._loaded = False

    def may_leave(self, _again: Callable[[], object]) -> bool:
        """Everything here is kept as it is done."""
        return True

    def reload(self) -> None:
        """Ask again."""
        self._finding.run(across.find, self._desk, self.question(), done=self._show_found, failed=self._tell)

    def open_person(self, worker_id: int, show: Show = Show.ALL) -> None:
        """Those whose stay ends first above; with an id, that person's line."""
        self._wanted = worker_id or None
        self.search.clear()
        self.group.set_value(None)
        self._sort = (Sort.STAY, False)
        self.table.show_sorting(Sort.STAY.value)
        self.show_filter(show)

    def show_filter(self, show: Show, within: int | None = None) -> None:
        """Narrow the list (from another place: a line of Today)."""
        self._show = (show, within)
        self._loaded = True
        self.reload()

    def question(self) -> Question:
        """What is asked for now."""
        group = self.group.value()
        value = self.heap.value() if group is not None else None
        return Question(self.search.text(), *self._show, group, value, *self._sort)

    # Building

    def _build(self) -> None:
        self.side = AcrossSide()
        self.acts = AcrossActs(self._desk, self._tasks, self)
        self.table = Table(
            "acrossTable", columns(), self._tasks, partial(across.page, self._desk),
            label=self.tr("People across"),
        )  # fmt: skip
        self._take_sorting()
        self.empty = EmptyState("acrossEmpty", "home", "")
        self.outputs = AcrossOutputs(self._desk, self._tasks, self._shown, self)
        self.reminders = make_button("acrossReminders", self.tr("Reminders…"), role="quiet", icon="calendar")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(self._finding_row())
        line = QWidget()
        line.setObjectName("acrossPills")
        self._pill_row = FlowLayout(line, spacing=5)
        self._group = QButtonGroup(self)
        layout.addWidget(line)
        layout.addWidget(self.outputs.strip)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(TableCard(self.table, self.empty), 1)
        row.addWidget(self.side)
        layout.addLayout(row, 1)
        self._make_pills({(Show.ALL, None): 0})

    def _finding_row(self) -> QHBoxLayout:
        self.search = QLineEdit()
        self.search.setObjectName("acrossSearch")
        self.search.setProperty("role", "search")
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setPlaceholderText(self.tr("Name with or without marks, citizen ID, phone"))
        self.search.setToolTip(self.tr("Search (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.group = ChoiceField(
            "acrossGroup", self.tr("Group by"), [(g, group_words(g)) for g in Group], empty=self.tr("Not grouped")
        )
        self.heap = ChoiceField("acrossHeap", self.tr("Group"), empty=self.tr("All groups"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.search, 1)
        for field, width in ((self.group, 190), (self.heap, 300)):
            field.label.hide()
            field.setFixedWidth(width)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignVCenter)
        self.heap.hide()
        row.addWidget(self.reminders)
        row.addWidget(self.outputs.button)
        return row

    def _connect(self) -> None:
        self._typed = QTimer(self, singleShot=True, interval=_TYPED_AFTER)
        self._typed.timeout.connect(self.reload)
        self.search.textChanged.connect(lambda _text: self._typed.start())
        self.remembered = Remembered(self, {"group": self.group})
        self.remembered.restore()
        self.group.changed.connect(self._regroup)
        self.group.changed.connect(self.remembered.keep)
        self.heap.changed.connect(self.reload)
        self.table.sort_asked.connect(self._sort_by)
        self.table.picked.connect(self._picked)
        self.table.opened.connect(partial(going.open_worker, self))
        self.table.rows.trouble.connect(self._tell)
        self.reminders.clicked.connect(lambda: self.acts.ask_policy(self._policy))
        side = self.side
        side.renew_asked.connect(self._renew)
        side.mend_asked.connect(self.acts.ask_mend)
        side.case_asked.connect(lambda: self._of_one(self.case_wanted.emit))
        side.back_asked.connect(lambda: self._of_one(self.acts.ask_back))
        side.worker_asked.connect(lambda: self._of_one(lambda worker_id, _name: going.open_worker(self, worker_id)))
        side.case_opened.connect(self.case_opened)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._find)

    # Pills

    def _make_pills(self, counts: dict[tuple[Show, int | None], int]) -> None:
        ordered = sorted(counts, key=lambda key: (_ORDER.index(key[0]), key[1] or 0))
        if ordered != list(self.pills):
            self._replace_pills(ordered)
        number = QLocale().toString
        for key, pill in self.pills.items():
            pill.setText(f"{show_words(*key)} {number(counts[key])}")
            pill.setToolTip(show_tip(*key, self._policy.contract_ahead, self._policy.paper_ahead))
            pill.setChecked(key == self._show)

    def _replace_pills(self, keys: Sequence[tuple[Show, int | None]]) -> None:
        while (item := self._pill_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.pills = {}
        for show, within in keys:
            pill = QPushButton(show_words(show, within))
            pill.setObjectName(f"acrossPill_{show}{within or ''}")
            pill.setProperty("role", "pill")
            pill.setProperty("tone", SHOW_TONES[show].value)
            pill.setCheckable(True)
            pill.clicked.connect(partial(self._press, (show, within)))
            self._group.addButton(pill)
            self.pills[show, within] = pill
            self._pill_row.addWidget(pill)

    def _press(self, key: tuple[Show, int | None], _checked: bool = True) -> None:
        self._show = key
        self.reload()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Showing

    def _show_found(self, found: Found) -> None:
        self._policy = found.policy
        self._offer_health(on=found.health)
        if self._show not in found.counts:
            self._show = (Show.ALL, None)
            self.reload()
            return
        self._make_pills(found.counts)
        self._offer_heaps(found)
        kept, current = self.table.selected_ids(), self._wanted or self.table.current_id()
        self._wanted = None
        self.table.rows.show_ids(found.ids)
        self._say_empty(found)
        if found.ids and (current is None or len(kept) > 1 or not self.table.select_id(current)):
            self.table.selectRow(0)
        if not found.ids:
            self._picked(())
        number = QLocale().toString
        over = found.counts[Show.OVERSTAYED, None]
        said = self.tr("{people} people shown, {women} of them women · {over} overstayed")
        self.said.emit(said.format(people=number(found.people), women=number(found.women), over=number(over)))

    def _offer_health(self, *, on: bool) -> None:
        """Whoever may not see of examinations is offered neither their column nor their groups."""
        if on is not self._health:
            self._health = on
            self.table.withhold(() if on else ("health",))
            self.group.set_choices([(g, group_words(g)) for g in Group if on or g is not Group.HEALTH])

    def _offer_heaps(self, found: Found) -> None:
        group: Group | None = self.group.value()
        self.heap.setVisible(group is not None)
        if group is not None:
            self.heap.set_choices([(heap.value, heap_words(group, heap)) for heap in found.heaps])

    def _say_empty(self, found: Found) -> None:
        if found.counts[Show.ALL, None] or self.search.text():
            self.empty.say(self.tr("Nobody"), self.tr("Nobody across matches. Take the search or the filter away."))
        else:
            self.empty.say(
                self.tr("Nobody is across"), self.tr("Whoever leaves on a handover stands here until they come back.")
            )

    def _regroup(self) -> None:
        self.heap.set_value(None)
        self.reload()

    def _sort_by(self, _name: str, _down: bool) -> None:
        self._take_sorting()
        self.reload()

    def _take_sorting(self) -> None:
        """As the header says; where it says nothing, whose stay ends first stands above."""
        if self.table.sorting is None:
            self.table.show_sorting(Sort.STAY.value)
        name, down = self.table.sorting or (Sort.STAY, False)
        self._sort = (Sort(name), down)

    def _picked(self, ids: Sequence[int]) -> None:
        if len(ids) == 1:
            self._looking.run(across_person.look, self._desk, ids[0], done=self._show_look, failed=self._tell)
        else:
            self._looking.forget()
            self.side.show_many(len(ids))

    def _show_look(self, look: Look | None) -> None:
        if look is None:
            self.side.show_many(0)
        else:
            self.side.show_look(look)

    # Doing

    def _renew(self) -> None:
        ids = self.table.selected_ids()
        row = self.side.look.row if self.side.look is not None and len(ids) == 1 else None
        if ids:
            self.acts.ask_renew(ids, row, self._policy)

    def _of_one(self, act: Callable[[int, str], object]) -> None:
        if self.side.look is not None:
            act(self.side.look.row.id, self.side.look.row.full_name)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _shown(self) -> tuple[Question, tuple[str, ...], tuple[str, ...]]:
        keys = tuple(column.key for column in self.table.shown_columns())
        said = [show_words(*self._show)] if self._show[0] is not Show.ALL else []
        if self.group.value() is not None and self.heap.value() is not None:
            said.append(f"{self.group.text()}: {self.heap.text()}")
        return self.question(), keys, tuple(said)

    def _tell(self, error: KnownError | Any) -> None:
        messages.tell(self, error, self._desk.language)
