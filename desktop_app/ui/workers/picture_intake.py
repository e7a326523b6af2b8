"""Pictures on their way into the record: from a file, dropped, or from the clipboard."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageReader
from PySide6.QtWidgets import QWidget

from db.vocabulary import AttachmentKind
from desktop_app.errors import KnownError
from desktop_app.services import attachments
from desktop_app.services.attachments import Added, Owner
from desktop_app.services.work import Desk
from desktop_app.ui import files, messages
from desktop_app.ui.tasks import Lane, Tasks

SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".pdf")
_PICTURES = "*.jpg *.jpeg *.png *.webp"
_MOST_PIXELS_MB = 512


class PictureIntake(QObject):
    """Takes files and pictures in for one owner at a time; `added` tells each one that is kept."""

    added = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._over = over
        self._owner = Owner()
        self._kind = AttachmentKind.OTHER

    def expect(self, owner: Owner, kind: AttachmentKind) -> None:
        """Whose and what the next ones are."""
        self._owner, self._kind = owner, kind

    def choose(self) -> None:
        """Let a file be chosen."""
        portrait = self._kind is AttachmentKind.PORTRAIT
        kinds = self.tr("Pictures") if portrait else self.tr("Pictures and PDF")
        masks = _PICTURES if portrait else f"{_PICTURES} *.pdf"
        files.choose_file(self._over, self.tr("Choose a picture"), f"{kinds} ({masks})", "pictures", self.take_file)

    def paste(self) -> bool:
        """Take what is on the clipboard; says so and gives False where no picture is."""
        found = self.take_mime(QGuiApplication.clipboard().mimeData())
        if not found:
            messages.notify(self._over, self.tr("There is no picture on the clipboard. Copy one first."))
        return found

    def take_mime(self, mime: QMimeData | None) -> bool:
        """Take files or a picture that was dropped or pasted; whether there was any."""
        paths = list(paths_of(mime))
        for path in paths:
            self.take_file(path)
        if paths or mime is None or not mime.hasImage():
            return bool(paths)
        picture = mime.imageData()
        image = picture if isinstance(picture, QImage) else picture.toImage()
        self._tasks.run(encoded, image, done=self._take_bytes, failed=self._tell, lane=Lane.PAPERS)
        return True

    def take_file(self, path: Path) -> None:
        """Take a file."""
        self._tasks.run(attachments.add, self._desk, self._owner, self._kind, path, done=self._added, failed=self._tell)

    def _take_bytes(self, content: bytes) -> None:
        name = self.tr("From the clipboard") + ".png"
        self._tasks.run(
            attachments.add, self._desk, self._owner, self._kind, content, name, done=self._added, failed=self._tell
        )

    def _added(self, added: Added) -> None:
        self.added.emit(added.id)
        messages.notify(self._over, " ".join(added.told) or self.tr("The picture is kept in the record."))

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._over, error, self._desk.language)


def paths_of(mime: QMimeData | None) -> Iterable[Path]:
    """The local picture files that are dragged or copied."""
    for url in mime.urls() if mime is not None else ():
        if url.isLocalFile() and url.toLocalFile().lower().endswith(SUFFIXES):
            yield Path(url.toLocalFile())


def has_pictures(mime: QMimeData) -> bool:
    """Whether something dragged may be taken."""
    return mime.hasImage() or any(True for _ in paths_of(mime))


def encoded(image: QImage) -> bytes:
    """A picture as PNG. For the papers' thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know no device here
    return bytes(buffer.data().data())


def decoded(content: bytes) -> QImage:
    """A picture from its bytes, upright. Raises KnownError("picture_unreadable"). For the papers' thread."""
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    QImageReader.setAllocationLimit(_MOST_PIXELS_MB)
    image = reader.read()
    if image.isNull():
        raise KnownError("picture_unreadable")
    return image
