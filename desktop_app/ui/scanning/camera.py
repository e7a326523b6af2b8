"""The camera, where there is one. Its library is loaded when somebody first asks for it, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.scanning.picture import code_of_image
from desktop_app.ui.tasks import Lane, Task, Tasks

_SIZE = QSize(640, 480)


class Camera(QObject):
    """A running camera; `frame(QImage)`. Made by `open_camera`."""

    frame = Signal(QImage)

    def __init__(self, device: Any, media: Any) -> None:
        super().__init__()
        self._camera = media.QCamera(device)
        self._session = media.QMediaCaptureSession()
        self._sink = media.QVideoSink()
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(lambda frame: self.frame.emit(frame.toImage()))

    def start(self) -> None:
        """Begin to look."""
        self._camera.start()

    def stop(self) -> None:
        """Let the camera go."""
        self._camera.stop()


def load_media() -> Any:
    """The library of cameras, or None where this system cannot load it. Not on the GUI thread."""
    try:
        from PySide6 import QtMultimedia  # noqa: PLC0415 - large, and seldom wanted
    except ImportError:
        return None
    return QtMultimedia


def open_camera(media: Any) -> Camera | None:
    """The camera that the system prefers, or None where there is none."""
    if media is None:
        return None
    devices = media.QMediaDevices.videoInputs()
    return Camera(media.QMediaDevices.defaultVideoInput(), media) if devices else None


class CameraDialog(Dialog):
    """Shows what the camera sees and looks for a code in it; `text(str)` when one is found. Open with open()."""

    text = Signal(str)

    def __init__(self, camera: Camera, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cameraDialog")
        self.setWindowTitle(self.tr("Camera"))
        self._camera = camera
        self._tasks = tasks
        self._task: Task | None = None
        self._picture = QLabel()
        self._picture.setObjectName("cameraPicture")
        self._picture.setFixedSize(_SIZE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAccessibleName(self.tr("What the camera sees"))
        said = QLabel(self.tr("Hold the card's QR code before the camera, a hand's breadth away."))
        said.setProperty("role", "muted")
        close = make_button("cameraClose", self.tr("Close"), tip=self.tr("Close · Esc"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(said, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._picture)
        layout.addLayout(foot)
        camera.frame.connect(self.see)
        self.finished.connect(self._stop)
        camera.start()

    def see(self, image: QImage) -> None:
        """One picture of the camera; while one is being read the others are only shown."""
        shown = image.scaled(_SIZE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation)
        self._picture.setPixmap(QPixmap.fromImage(shown))
        if self._task is None and self.isVisible():
            self._task = self._tasks.run(
                code_of_image, image.copy(), done=self._found, failed=self._nothing, stopped=self._nothing,
                lane=Lane.PAPERS,
            )  # fmt: skip

    def _found(self, text: str) -> None:
        self._task = None
        if self.isVisible():
            self.accept()
            self.text.emit(text)

    def _nothing(self, _error: KnownError | None = None) -> None:
        self._task = None

    def _stop(self) -> None:
        if self._task is not None:
            self._task.forget()
            self._task = None
        self._camera.frame.disconnect(self.see)
        self._camera.stop()


def with_camera(tasks: Tasks, then: Callable[[Camera | None], object], load: Callable[[], Any] = load_media) -> None:
    """Load the library and hand over the camera, or None."""
    tasks.run(load, done=lambda media: then(open_camera(media)), lane=Lane.PAPERS)
