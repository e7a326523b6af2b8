"""Pictures and scans of a worker: kept in the record, seen as small pictures, opened in a window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListView, QListWidget, QListWidgetItem

from db.vocabulary import AttachmentKind
from desktop_app.services import attachments
from desktop_app.services.attachments import AttachmentRow, Owner
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerCard, WorkerForm
from desktop_app.ui import icons, messages
from desktop_app.ui.forms import ChoiceField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import tokens_for
from desktop_app.ui.workers.live import LivePart
from desktop_app.ui.workers.picture_intake import PictureIntake, has_pictures
from desktop_app.ui.workers.rows import Always
from desktop_app.ui.workers.words import word

_SMALL = 96
_MUCH = 100
_ROOM = QSize(118, 164)
_KINDS = (
    AttachmentKind.CITIZEN_CARD, AttachmentKind.TRAVEL_DOCUMENT, AttachmentKind.HEALTH, AttachmentKind.CONTRACT,
    AttachmentKind.CERTIFICATE, AttachmentKind.CONSENT, AttachmentKind.OTHER, AttachmentKind.PORTRAIT,
)  # fmt: skip
_KIND_OF_NOUN = {
    "travel_document": AttachmentKind.TRAVEL_DOCUMENT,
    "health_certificate": AttachmentKind.HEALTH,
    "certificate": AttachmentKind.CERTIFICATE,
}
Answer = tuple[tuple[AttachmentRow, ...], dict[int, bytes]]


class PicturesPart(LivePart):
    """The small pictures; new ones come from a file, from the clipboard, or are dropped here."""

    removed = Signal(object)
    """A picture was put aside: the audit's entry, by which it comes back."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__("workerPictures", desk, tasks)
        self.setAcceptDrops(True)
        self._all: tuple[AttachmentRow, ...] = ()
        self._small: dict[int, bytes] = {}
        self._of: tuple[str, int] | None = None
        self.intake = PictureIntake(desk, tasks, self)
        self._build()
        self._connect()

    def show_only(self, noun: str, record_id: int, title: str) -> None:
        """Only the pictures of one paper; new ones are that paper's."""
        self._of = (noun, record_id)
        self.kind.set_value(_KIND_OF_NOUN[noun])
        self.only.setText(f" {title}")
        self.only.show()
        self._show()

    def load(self, form: WorkerForm, card: WorkerCard | None) -> None:
        if card is None or card.id != self.worker_id:
            self._show_everything()
        super().load(form, card)
        for button in (self.add, self.paste):
            button.setEnabled(card is not None)

    def read(self) -> None:
        self.reading.run(_read, self.desk, self.worker_id, done=self.show_answer, failed=self.tell)

    def show_answer(self, answer: Answer | None) -> None:
        self._all, self._small = answer or ((), {})
        self._show()

    def in_sight(self) -> list[AttachmentRow]:
        """The rows whose pictures are shown."""
        return [row for row in self._all if self._of is None or _belongs(row, *self._of)]

    def open_picture(self, attachment_id: int) -> None:
        """Show one in its window, with the others before and after it."""
        from desktop_app.ui.workers.picture_window import PictureWindow  # noqa: PLC0415 - QtPdf comes with it

        window = PictureWindow(self.desk, self.tasks, self.in_sight(), attachment_id, self.window())
        window.open()

    # Building

    def _build(self) -> None:
        kinds = [(kind, word("attachment_kind", kind.value, self.language)) for kind in _KINDS]
        self.kind: ChoiceField = Always("worker_picture_kind", self.tr("The next picture is"), kinds)
        self.add = make_button("pictureAdd", self.tr("From a file…"), icon="folder")
        self.paste = make_button("picturePaste", self.tr("Paste"), icon="copy", shortcut="Ctrl+Shift+V")
        self.only = make_button("pictureOnly", "", role="quiet", icon="close", tip=self.tr("Show all pictures again"))
        self.only.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add)
        row.addWidget(self.paste)
        row.addStretch(1)
        self.body.addWidget(self.kind)
        self.body.addLayout(row)
        self.body.addWidget(self.only, 0, Qt.AlignmentFlag.AlignLeft)
        self.empty = self.add_hint("")
        self.empty.setObjectName("workerPicturesEmpty")
        self.body.addWidget(self._make_list(), _MUCH)
        self.open_button = make_button("pictureOpen", self.tr("Open"), icon="search", tip=self.tr("Open · Enter"))
        self.remove = make_button(
            "pictureRemove", self.tr("Take away"), role="quiet", icon="trash", tip=self.tr("Take away · Delete")
        )
        foot = QHBoxLayout()
        foot.addWidget(self.open_button)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.body.addStretch(1)  # without pictures the rest stays together at the top

    def _make_list(self) -> QListWidget:
        self.list = QListWidget()
        self.list.setObjectName("workerPictureList")
        self.list.setAccessibleName(self.tr("Pictures and scans"))
        self.list.setToolTip(self.tr("Enter opens, Delete takes away"))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setIconSize(QSize(_SMALL, _SMALL))
        self.list.setGridSize(_ROOM)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setMinimumHeight(180)
        return self.list

    def _connect(self) -> None:
        self.add.clicked.connect(self._choose)
        self.paste.clicked.connect(self._paste)
        self.only.clicked.connect(self._show_everything)
        self.intake.added.connect(lambda _id: self.read() if self.worker_id is not None else None)
        self.list.itemActivated.connect(self._open_item)
        self.list.currentItemChanged.connect(self._mark)
        self.open_button.clicked.connect(self._open_item)
        self.remove.clicked.connect(self._ask_remove)
        gone = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self._ask_remove)

    # Showing

    def _show(self) -> None:
        rows = self.in_sight()
        self.list.clear()
        colour = tokens_for(self.palette()).muted
        for row in rows:
            item = QListWidgetItem(row.name)
            item.setData(Qt.ItemDataRole.UserRole, str(row.id))
            what = word("attachment_kind", row.kind.value, self.language)
            item.setText(f"{what}\n{row.name}")
            item.setToolTip(f"{what} · {row.name} · {row.added_by}")
            item.setIcon(_icon(self._small.get(row.id), colour))
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            self.list.addItem(item)
        if self.worker_id is None:
            self.say_empty(self.tr("Save the worker first; then pictures can be added."))
        else:
            self.say_empty(
                ""
                if rows
                else self.tr("No pictures yet. Choose what it shows, then take a file, paste one, or drop it here.")
            )
        self.list.setVisible(bool(rows))
        if rows:
            self.list.setCurrentRow(0)
        self._mark()

    def _mark(self) -> None:
        for button in (self.open_button, self.remove):
            button.setVisible(self._current() is not None)

    def _show_everything(self) -> None:
        self._of = None
        self.only.hide()
        self._show()

    def _current(self) -> AttachmentRow | None:
        item = self.list.currentItem()
        wanted = item.data(Qt.ItemDataRole.UserRole) if item is not None else ""
        return next((row for row in self._all if str(row.id) == wanted), None)

    # Doing

    def _expect(self) -> None:
        owner: dict[str, Any] = {"worker_id": self.worker_id}
        if self._of is not None:
            owner[f"{self._of[0]}_id"] = self._of[1]
        self.intake.expect(Owner(**owner), self.kind.value())

    def _choose(self) -> None:
        self._expect()
        self.intake.choose()

    def _paste(self) -> None:
        self._expect()
        self.intake.paste()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.worker_id is not None and has_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._expect()
        if self.intake.take_mime(event.mimeData()):
            event.acceptProposedAction()

    def _open_item(self) -> None:
        row = self._current()
        if row is not None:
            self.open_picture(row.id)

    def _ask_remove(self) -> None:
        row = self._current()
        if row is not None:
            said = self.tr("Take {name} away? It is no longer shown; the audit keeps that it was there.")
            messages.ask(
                self, said.format(name=row.name), self.tr("Take away"), lambda: self._remove(row.id), danger=True
            )

    def _remove(self, attachment_id: int) -> None:
        self.tasks.run(attachments.remove, self.desk, attachment_id, done=self._removed, failed=self.tell)

    def _removed(self, entry: int | None) -> None:
        self.read()
        self.removed.emit(entry)


def _read(desk: Desk, worker_id: int) -> Answer:
    rows = attachments.listed(desk, Owner(worker_id=worker_id))
    return rows, attachments.thumbnails(desk, [row.id for row in rows], _SMALL)


def _belongs(row: AttachmentRow, noun: str, record_id: int) -> bool:
    return bool(getattr(row.owner, f"{noun}_id") == record_id)


def _icon(small: bytes | None, colour: str) -> QIcon:
    if small is None:
        return icons.icon("file", colour)
    made = QPixmap()
    made.loadFromData(QByteArray(small))
    return QIcon(made)


def counts(rows: Sequence[AttachmentRow]) -> dict[tuple[str, int], int]:
    """How many pictures each paper has, by noun and id."""
    found: dict[tuple[str, int], int] = {}
    for row in rows:
        for noun in _KIND_OF_NOUN:
            record_id = getattr(row.owner, f"{noun}_id")
            if record_id is not None:
                found[noun, record_id] = found.get((noun, record_id), 0) + 1
    return found
