"""Pictures, drops, the clipboard, the camera and a serial port reach the page; what cannot be read is told."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import zxingcpp
from PySide6.QtCore import QByteArray, QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.ui.scanning import hearing as module
from desktop_app.ui.scanning.camera import Camera, CameraDialog, open_camera
from desktop_app.ui.scanning.hearing import Hearing
from desktop_app.ui.scanning.serial import PortState
from desktop_app.ui.tasks import Tasks

CARD = "020090001234||Hoàng Văn Thụ|01021990|Nam|Thôn Nà Làn, Lạng Sơn|15082021"
click: Callable[..., None] = QTest.keyClick


def picture_of(text: str) -> QImage:
    """A picture with a code in it."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    drawing = QSvgRenderer(QByteArray(str(zxingcpp.write_barcode_to_svg(code)).encode()))
    image = QImage(500, 500, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    return image


class Bench(QWidget):
    """A page that hears."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.hearing = Hearing(self, tasks, "vi")
        self.line = QLineEdit()
        self.heard: list[str] = []
        self.hearing.heard.connect(self.heard.append)
        layout = QVBoxLayout(self)
        for part in (self.hearing.button, self.hearing.strip, self.line):
            layout.addWidget(part)


@pytest.fixture
def bench(qtbot: QtBot, tasks: Tasks) -> Iterator[Bench]:
    made = Bench(tasks)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.line.setFocus()
    yield made
    QGuiApplication.clipboard().clear()


def drop(page: QWidget, data: QMimeData) -> bool:
    """Drop something onto the page; whether it was taken."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(5, 5), copy, data, left, none)
    QApplication.sendEvent(page, event)
    return event.isAccepted()


def test_a_picture_file_dropped_on_the_page_is_read(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "thẻ căn cước.png"
    assert picture_of(CARD).save(str(file))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert drop(bench, data)
    qtbot.waitUntil(lambda: bench.heard == [CARD])
    assert not bench.hearing.strip.isVisible()


def test_other_files_are_not_taken(bench: Bench, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "list.xlsx"))])
    assert not drop(bench, data)


def test_a_picture_without_a_code_is_told(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    blank = QImage(300, 300, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    assert blank.save(str(tmp_path / "blank.png"))
    bench.hearing.pictures.read_file(tmp_path / "blank.png")
    qtbot.waitUntil(lambda: bench.hearing.strip.words().startswith("Không tìm thấy mã QR"))
    (tmp_path / "broken.jpg").write_bytes(b"no picture")
    bench.hearing.pictures.read_file(tmp_path / "broken.jpg")
    qtbot.waitUntil(lambda: "không phải ảnh" in bench.hearing.strip.words())
    bench.hearing.pictures.read_file(tmp_path / "gone.jpg")
    qtbot.waitUntil(lambda: "không phải ảnh" in bench.hearing.strip.words())
    assert bench.heard == []


def test_a_picture_is_pasted_and_text_stays_text(bench: Bench, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Nông")
    click(bench.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert bench.line.text() == "Nông"
    QGuiApplication.clipboard().setImage(picture_of(CARD))
    click(bench.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bench.heard == [CARD])
    assert bench.line.text() == "Nông"


def test_without_a_camera_the_button_says_so(bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "with_camera", lambda _tasks, then: then(None))
    click(bench, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(bench.hearing.strip.line.hasFocus)
    bench.hearing.strip.camera.click()
    assert bench.hearing.strip.camera.text().strip() == "Không có máy ảnh"
    assert not bench.hearing.strip.camera.isEnabled()
    assert "không có máy ảnh" in bench.hearing.strip.words()


class FakeSink(QObject):
    videoFrameChanged = Signal(object)  # noqa: N815 - Qt's name


class FakeMedia:
    """The library of cameras, with one camera in it."""

    def __init__(self) -> None:
        self.running = False
        self.sink = FakeSink()
        self.QVideoSink = lambda: self.sink
        self.QMediaCaptureSession = lambda: SimpleNamespace(setCamera=lambda _c: None, setVideoSink=lambda _s: None)
        self.QCamera = lambda _device: SimpleNamespace(start=self._start, stop=self._stop)
        self.QMediaDevices = SimpleNamespace(videoInputs=lambda: ["one"], defaultVideoInput=lambda: "one")

    def _start(self) -> None:
        self.running = True

    def _stop(self) -> None:
        self.running = False


def test_the_camera_finds_a_code_and_is_let_go(qtbot: QtBot, tasks: Tasks) -> None:
    media = FakeMedia()
    camera = open_camera(media)
    assert isinstance(camera, Camera)
    dialog = CameraDialog(camera, tasks)
    qtbot.addWidget(dialog)
    found: list[str] = []
    dialog.text.connect(found.append)
    dialog.open()
    assert media.running
    empty = QImage(64, 48, QImage.Format.Format_RGB32)
    empty.fill(Qt.GlobalColor.gray)
    media.sink.videoFrameChanged.emit(SimpleNamespace(toImage=lambda: empty))
    qtbot.waitUntil(lambda: not tasks.busy)
    media.sink.videoFrameChanged.emit(SimpleNamespace(toImage=lambda: picture_of(CARD)))
    qtbot.waitUntil(lambda: found == [CARD])
    assert not dialog.isVisible()
    assert not media.running


def test_no_library_or_no_camera_is_none() -> None:
    assert open_camera(None) is None
    assert open_camera(SimpleNamespace(QMediaDevices=SimpleNamespace(videoInputs=list))) is None


def test_the_library_of_cameras_is_loaded_only_when_asked_for() -> None:
    look = (
        "import sys, desktop_app.ui.workers.page; "
        "sys.exit(any(m in sys.modules for m in "
        "('PySide6.QtMultimedia', 'PySide6.QtSerialPort', 'zxingcpp', 'desktop_app.ui.scanning.dialog')))"
    )
    assert subprocess.run([sys.executable, "-c", look], check=False, cwd=Path(__file__).parents[3]).returncode == 0


def test_a_serial_scanner_is_heard_and_its_going_is_told(bench: Bench, qtbot: QtBot) -> None:
    settings.change(scanner_port="/dev/no-such-scanner")
    bench.hearing.attend()
    reader = bench.hearing._reader
    assert reader is not None
    assert reader.now == PortState.GONE
    reader.text.emit(CARD)
    assert bench.heard == [CARD]
    reader._say(PortState.READY)
    banner = bench.findChild(QWidget, "banner")
    assert isinstance(banner, QWidget)
    assert banner.isVisible()
    bench.hide()
    reader.text.emit(CARD)
    assert bench.heard == [CARD]
    reader.close()
    qtbot.wait(1)


def test_a_picture_in_memory_needs_no_file(bench: Bench, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setImageData(picture_of(CARD))
    assert drop(bench, data)
    qtbot.waitUntil(lambda: bench.heard == [CARD])
