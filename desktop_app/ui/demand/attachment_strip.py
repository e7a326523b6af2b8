"""The files of an agreement, a letter or a meeting: seen as small pictures, added, opened, put aside."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QListWidget, QListWidgetItem, QVBoxLayout

from db.vocabulary import AttachmentKind
from desktop_app.errors import KnownError
from desktop_app.services import attachments, undo
from desktop_app.services.attachments import AttachmentRow, Owner
from desktop_app.services.work import Desk
from desktop_app.ui import icons, messages
from desktop_app.ui.demand.noun import Side
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.theme import tokens_for
from desktop_app.ui.workers.picture_intake import PictureIntake, has_pictures

_SMALL = 56
_ROOM = QSize(100, 92)
Answer = tuple[tuple[AttachmentRow, ...], dict[int, bytes]]


class AttachmentStrip(Side):
    """`noun` is the owner's table ("agreement"). A record that is not kept yet has no files."""

    def __init__(self, noun: str, kind: AttachmentKind, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName(f"{noun}Files")
        self.setAcceptDrops(True)
        self._noun = noun
        self._kind = kind
        self._desk = desk
        self._tasks = tasks
        self._reading = Latest(tasks)
        self._id: int | None = None
        self.rows: tuple[AttachmentRow, ...] = ()
        self.intake = PictureIntake(desk, tasks, self)
        self._build()
        self._connect()

    def show_record(self, record: Any | None) -> None:
        """Whose files are shown."""
        same = record is not None and record.id == self._id
        self._id = record.id if record is not None else None
        self.setVisible(self._id is not None)
        if not same:
            self._show(((), {}))
        if self._id is not None:
            self._read()

    def open_file(self, attachment_id: int) -> None:
        """Show one in its window, with the others before and after it."""
        from desktop_app.ui.workers.picture_window import PictureWindow  # noqa: PLC0415 - QtPdf comes with it

        PictureWindow(self._desk, self._tasks, self.rows, attachment_id, self.window()).open()

    def paste(self) -> bool:
        """Take the picture on the clipboard; whether there was one."""
        self.intake.expect(self._owner(), self._kind)
        return self.intake.paste()

    def _build(self) -> None:
        title = QLabel(self.tr("Attached files"))
        title.setProperty("role", "section")
        self.add = make_button(f"{self._noun}FileAdd", self.tr("Add a file…"), role="quiet", icon="plus")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.add)
        self.empty = QLabel(self.tr("No file yet: a scan, a picture or a PDF can be dropped here."))
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.list = QListWidget()
        self.list.setObjectName(f"{self._noun}FileList")
        self.list.setAccessibleName(self.tr("Attached files"))
        self.list.setToolTip(self.tr("Enter opens, Delete takes away"))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setIconSize(QSize(_SMALL, _SMALL))
        self.list.setGridSize(_ROOM)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setFixedHeight(_ROOM.height() + 12)
        self.list.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.empty)
        layout.addWidget(self.list)

    def _connect(self) -> None:
        self.add.clicked.connect(self._choose)
        self.list.itemActivated.connect(lambda item: self.open_file(self._of(item).id))
        self.intake.added.connect(lambda _id: self._changed())
        gone = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self._remove)

    def _owner(self) -> Owner:
        return Owner(**{f"{self._noun}_id": self._id})

    def _read(self) -> None:
        self._reading.run(_read, self._desk, self._owner(), done=self._show, failed=self._tell)

    def _show(self, answer: Answer) -> None:
        self.rows, small = answer
        self.list.clear()
        colour = tokens_for(self.palette()).muted
        for row in self.rows:
            item = QListWidgetItem(_icon(small.get(row.id), colour), row.name)
            item.setToolTip(f"{row.name} · {row.added_by}")
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            self.list.addItem(item)
        self.list.setVisible(bool(self.rows))
        self.empty.setVisible(not self.rows)

    def _of(self, item: QListWidgetItem) -> AttachmentRow:
        return self.rows[self.list.row(item)]

    def _changed(self) -> None:
        self._read()
        self.again.emit()

    def _choose(self) -> None:
        self.intake.expect(self._owner(), self._kind)
        self.intake.choose()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._id is not None and has_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.intake.expect(self._owner(), self._kind)
        if self.intake.take_mime(event.mimeData()):
            event.acceptProposedAction()

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        row = self._of(item)
        said = self.tr("Take {name} away? It is no longer shown; the audit keeps that it was there.")
        messages.ask(
            self, said.format(name=row.name), self.tr("Take away"), partial(self._do_remove, row.id), danger=True
        )

    def _do_remove(self, attachment_id: int) -> None:
        self._tasks.run(attachments.remove, self._desk, attachment_id, done=self._removed, failed=self._tell)

    def _removed(self, entry: int | None) -> None:
        self._changed()
        back = None if entry is None else partial(self._bring_back, entry)
        messages.notify(self, self.tr("The file was taken away."), undo=back)

    def _bring_back(self, entry: int) -> None:
        self._tasks.run(undo.undo, self._desk, entry, done=lambda _entry: self._changed(), failed=self._tell)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


def _read(desk: Desk, owner: Owner) -> Answer:
    rows = attachments.listed(desk, owner)
    return rows, attachments.thumbnails(desk, [row.id for row in rows], _SMALL)


def _icon(small: bytes | None, colour: str) -> QIcon:
    if small is None:
        return icons.icon("file", colour)
    made = QPixmap()
    made.loadFromData(QByteArray(small))
    return QIcon(made)
