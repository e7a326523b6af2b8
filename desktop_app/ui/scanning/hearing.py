"""All ways in which a code reaches a page: keys, the scan field, a serial port, pictures, the camera."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.errors import KnownError
from desktop_app.ui import messages
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.scanning.camera import Camera, CameraDialog, with_camera
from desktop_app.ui.scanning.field import ScanStrip
from desktop_app.ui.scanning.gather import Gather
from desktop_app.ui.scanning.listener import Listener
from desktop_app.ui.scanning.picture import PictureReader, is_picture
from desktop_app.ui.scanning.serial import PortState, SerialReader, reader_of
from desktop_app.ui.scanning.words import port_tone, port_words
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone


class Hearing(QObject):
    """`heard(text)` for each whole scan while `page` is in sight and no dialog is open.

    The page places `button` in its head and `strip` beneath it, and calls `attend` when it is shown.
    """

    heard = Signal(str)

    def __init__(self, page: QWidget, tasks: Tasks, language: str) -> None:
        super().__init__(page)
        self._page = page
        self._tasks = tasks
        self._language = language
        self._reader: SerialReader | None = None
        self.button = make_button("scanButton", self.tr("Scan…"), icon="scan", shortcut="Ctrl+Shift+S")
        self.strip = ScanStrip()
        self.listener = Listener(page)
        self.gather = Gather(self)
        self.pictures = PictureReader(tasks, self)
        self._connect()
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def _connect(self) -> None:
        self.button.clicked.connect(self.strip.listen)
        self.listener.scanned.connect(self.gather.take)
        self.listener.picture_pasted.connect(self._pasted)
        self.strip.line.scanned.connect(self.gather.take)
        self.strip.line.picture_pasted.connect(self._pasted)
        self.strip.closed.connect(self._close)
        self.strip.picture.clicked.connect(lambda: self.pictures.ask_file(self._page))
        self.strip.camera.clicked.connect(self.open_camera)
        self.strip.setup.clicked.connect(self.open_setup)
        self.gather.complete.connect(self._whole)
        self.gather.waiting.connect(self._next_line)
        self.gather.expired.connect(self._no_line)
        self.pictures.started.connect(self._picture_begun)
        self.pictures.text.connect(self.gather.take)
        self.pictures.failed.connect(self._picture_failed)

    def attend(self) -> None:
        """The page is in sight: the window's serial scanner, if there is one, is heard too."""
        if self._reader is None:
            self._reader = reader_of(self._page)
            self._reader.text.connect(self._sent)
            self._reader.state.connect(self._port_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A picture may be dropped anywhere on the page."""
        if isinstance(event, QDropEvent) and watched is self._page and is_picture(event.mimeData()):
            if isinstance(event, QDragEnterEvent) or event.type() is QEvent.Type.DragMove:
                event.acceptProposedAction()
                return True
            if event.type() is QEvent.Type.Drop and self.pictures.take(event.mimeData()):
                event.acceptProposedAction()
                return True
        return super().eventFilter(watched, event)

    # What the sources say

    def _whole(self, text: str) -> None:
        self.strip.hide()
        self.heard.emit(text)

    def _sent(self, text: str) -> None:
        if self._page.isVisible() and QApplication.activeModalWidget() is None:
            self.gather.take(text)

    def _next_line(self) -> None:
        said = self.tr("The first line is read. Scan the next line below it.")
        self.strip.say(said, Tone.INFO)

    def _no_line(self) -> None:
        said = self.tr("No further line came. Scan all lines of the paper again, the uppermost first.")
        self.strip.say(said, Tone.WARN)

    def _close(self) -> None:
        self.gather.forget()
        focus = self._page.focusWidget()
        if focus is None or not focus.isVisible():
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _port_changed(self, state: PortState) -> None:
        """A scanner that comes or goes is told where somebody works with it."""
        if self._reader is not None and self._page.isVisible() and state is not PortState.OFF:
            messages.notify(self._page, port_words(state, self._reader.port), port_tone(state))

    def say_unknown(self, text: str) -> None:
        """What was scanned is none of ours."""
        self.strip.say(text, Tone.WARN)

    # Pictures and camera

    def _pasted(self) -> None:
        if not self.pictures.take(QGuiApplication.clipboard().mimeData()):
            self.strip.say(self.tr("There is no picture on the clipboard."), Tone.WARN)

    def _picture_begun(self) -> None:
        self.strip.say(self.tr("Looking for a code in the picture…"), Tone.INFO)

    def _picture_failed(self, error: KnownError) -> None:
        self.strip.say(messages.sentence_of(error, self._language), Tone.WARN)

    def open_camera(self) -> None:
        """Look through the camera, if there is one."""
        self.strip.camera.setEnabled(False)
        with_camera(self._tasks, self._with_camera)

    def _with_camera(self, camera: Camera | None) -> None:
        if camera is None:
            none = self.tr("No camera")
            self.strip.camera.setText(f" {none}")
            said = self.tr("This computer has no camera that can be used. Scan, or take a picture from a file.")
            self.strip.camera.setToolTip(said)
            self.strip.say(said, Tone.WARN)
            self.strip.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.strip.camera.setEnabled(True)
        dialog = CameraDialog(camera, self._tasks, self._page.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.text.connect(self.gather.take)
        dialog.open()

    def open_setup(self) -> None:
        """How the scanner is connected, and its test."""
        from desktop_app.ui.scanning.dialog import ScannerDialog  # noqa: PLC0415 - built when it is first asked for

        self.attend()
        dialog = ScannerDialog(reader_of(self._page), self._page.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
