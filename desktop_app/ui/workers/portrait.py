"""The worker's photo at the head of the page: from a file, dropped on it, or pasted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QIcon, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QMenu, QPushButton

from db.vocabulary import AttachmentKind
from desktop_app.errors import KnownError
from desktop_app.services import attachments
from desktop_app.services.attachments import AttachmentRow, Owner
from desktop_app.services.work import Desk
from desktop_app.ui import icons, messages
from desktop_app.ui.tasks import Lane, Latest, Tasks
from desktop_app.ui.theme import CORNER, tokens_for
from desktop_app.ui.workers.picture_intake import PictureIntake, has_pictures

_SIZE = QSize(60, 72)
_FINE = 192
Answer = tuple[AttachmentRow, bytes | None] | None


class Portrait(QPushButton):
    """Shows the photo; pressed, it offers what can be done with it."""

    taken = Signal()
    """A photo was taken in, or put aside."""
    removed = Signal(object)
    """A photo was put aside: the audit's entry, by which it comes back."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("workerPhoto")
        self.setProperty("role", "quiet")
        self.setAccessibleName(self.tr("Photo"))
        self.setToolTip(self.tr("Photo: press to choose, paste or open one, or drop a picture here"))
        self.setFixedSize(_SIZE + QSize(6, 6))
        self.setIconSize(_SIZE)
        self.setAcceptDrops(True)
        self._desk = desk
        self._tasks = tasks
        self._reading = Latest(tasks)
        self._worker_id: int | None = None
        self._row: AttachmentRow | None = None
        self.intake = PictureIntake(desk, tasks, self)
        self.intake.added.connect(self._changed)
        self.clicked.connect(self.open_menu)
        self._photo: QPixmap | None = None
        self._paint(None)

    def show_worker(self, worker_id: int | None) -> None:
        """Read the photo of a worker; None for one who is not in the record yet."""
        if worker_id != self._worker_id:
            self._show(None)
        self._worker_id = worker_id
        self.setEnabled(worker_id is not None)
        if worker_id is None:
            self._reading.forget()
        else:
            self._reading.run(_read, self._desk, worker_id, done=self._show, failed=self._tell, lane=Lane.PAPERS)

    def open_menu(self) -> None:
        """Offer what can be done."""
        menu = QMenu(self)
        menu.setObjectName("photoMenu")
        acts: list[tuple[str, str, Callable[[], object]]] = [
            ("photoChoose", self.tr("From a file…"), self._choose),
            ("photoPaste", self.tr("Paste from the clipboard"), self._paste),
        ]
        if self._row is not None:
            acts += [
                ("photoOpen", self.tr("Open"), self._open),
                ("photoRemove", self.tr("Take the photo away"), self._remove),
            ]
        for name, words, act in acts:
            action = menu.addAction(words)
            action.setObjectName(name)
            action.triggered.connect(act)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._worker_id is not None and has_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._expect()
        if self.intake.take_mime(event.mimeData()):
            event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_photo"):
            self._paint(self._photo)

    @property
    def has_photo(self) -> bool:
        """Whether a photo is shown."""
        return self._row is not None

    def _expect(self) -> None:
        self.intake.expect(Owner(worker_id=self._worker_id), AttachmentKind.PORTRAIT)

    def _choose(self) -> None:
        self._expect()
        self.intake.choose()

    def _paste(self) -> None:
        self._expect()
        self.intake.paste()

    def _open(self) -> None:
        from desktop_app.ui.workers.picture_window import PictureWindow  # noqa: PLC0415 - QtPdf comes with it

        if self._row is not None:
            PictureWindow(self._desk, self._tasks, [self._row], self._row.id, self.window()).open()

    def _remove(self) -> None:
        if self._row is not None:
            self._tasks.run(attachments.remove, self._desk, self._row.id, done=self._gone, failed=self._tell)

    def _gone(self, entry: int | None) -> None:
        self._changed()
        self.removed.emit(entry)

    def _changed(self) -> None:
        self.show_worker(self._worker_id)
        self.taken.emit()

    def _show(self, answer: Answer) -> None:
        self._row = answer[0] if answer else None
        small = QPixmap()
        if answer and answer[1]:
            small.loadFromData(QByteArray(answer[1]))
        self._paint(None if small.isNull() else small)

    def _paint(self, photo: QPixmap | None) -> None:
        self._photo = photo
        tokens = tokens_for(self.palette())
        ratio = self.devicePixelRatioF()
        made = QPixmap(_SIZE * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QPainterPath()
        frame.addRoundedRect(0, 0, _SIZE.width(), _SIZE.height(), CORNER, CORNER)
        painter.setClipPath(frame)
        painter.fillPath(frame, QColor(tokens.ground))
        if photo is None:
            painter.drawPixmap(QPoint(16, 22), icons.pixmap("person", tokens.muted, 28, ratio))
        else:
            scaled = photo.scaled(_SIZE * ratio, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            scaled.setDevicePixelRatio(ratio)
            painter.drawPixmap(QPoint(int((_SIZE.width() - scaled.width() / ratio) / 2), 0), scaled)
        painter.end()
        icon = QIcon(made)
        icon.addPixmap(made, QIcon.Mode.Disabled)
        self.setIcon(icon)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


def _read(desk: Desk, worker_id: int) -> Answer:
    row = attachments.portrait(desk, worker_id)
    return None if row is None else (row, attachments.thumbnail(desk, row.id, _FINE))
