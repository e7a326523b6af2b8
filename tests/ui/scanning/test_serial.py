"""A scanner in serial mode: UTF-8, several lines, unplugged and back again."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from enum import Enum

import pytest
from PySide6.QtCore import QByteArray, QIODevice, QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.ui.scanning.serial import PortState, SerialReader, reader_of

CARD = "020090001234||Hoàng Đức Thủy|01021990|Nam|Thôn Nà Làn, Xã Đồng Đăng, Lạng Sơn|15082021"


class Error(Enum):
    NoError = 0
    ResourceError = 1


class FakePort(QObject):
    """A port in the hands of the test."""

    readyRead = Signal()  # noqa: N815 - Qt's name
    errorOccurred = Signal(object)  # noqa: N815 - Qt's name
    plugged = True

    def __init__(self) -> None:
        super().__init__()
        self.waiting = b""
        self.is_open = False

    def open(self, _mode: QIODevice.OpenModeFlag) -> bool:
        self.is_open = self.plugged
        return self.plugged

    def close(self) -> None:
        self.is_open = False

    def readAll(self) -> QByteArray:  # noqa: N802 - Qt's name
        given, self.waiting = self.waiting, b""
        return QByteArray(given)

    def send(self, content: bytes) -> None:
        self.waiting += content
        self.readyRead.emit()


class Bench:
    """A reader and all the ports that it has opened."""

    def __init__(self) -> None:
        self.ports: list[FakePort] = []
        self.plugged = True
        self.reader = SerialReader(make=self._make, look_again=10)
        self.texts: list[str] = []
        self.states: list[PortState] = []
        self.reader.text.connect(self.texts.append)
        self.reader.state.connect(self.states.append)

    def _make(self, _name: str) -> FakePort:
        port = FakePort()
        port.plugged = self.plugged
        self.ports.append(port)
        return port


@pytest.fixture
def bench(qapp: object) -> Iterator[Bench]:
    del qapp
    made = Bench()
    yield made
    made.reader.close()


def test_a_scan_is_read_as_utf_8_also_in_pieces(bench: Bench, qtbot: QtBot) -> None:
    bench.reader.connect_to("COM7")
    content = CARD.encode() + b"\r\n"
    for at in range(0, len(content), 7):
        bench.ports[0].send(content[at : at + 7])
    qtbot.waitUntil(lambda: bool(bench.texts))
    assert bench.texts == [CARD]
    assert bench.states == [PortState.READY]


def test_lines_that_follow_each_other_are_one_scan(bench: Bench, qtbot: QtBot) -> None:
    bench.reader.connect_to("COM7")
    bench.ports[0].send(b"P<VNMHOANG<<DUC<THUY\r\n")
    bench.ports[0].send(b"C1234567<0VNM\r\n")
    qtbot.waitUntil(lambda: bool(bench.texts))
    assert bench.texts == ["P<VNMHOANG<<DUC<THUY\nC1234567<0VNM"]


def test_without_an_ending_key_silence_ends_it(bench: Bench, qtbot: QtBot) -> None:
    bench.reader.connect_to("COM7")
    bench.ports[0].send(CARD.encode())
    qtbot.waitUntil(lambda: bench.texts == [CARD])


def test_what_is_no_utf_8_is_marked(bench: Bench, qtbot: QtBot) -> None:
    bench.reader.connect_to("COM7")
    bench.ports[0].send("020090001234||Hoàng".encode("cp1252") + b"\r")
    qtbot.waitUntil(lambda: bool(bench.texts))
    assert "\ufffd" in bench.texts[0]


def test_unplugged_it_is_told_and_taken_again_when_back(bench: Bench, qtbot: QtBot) -> None:
    bench.reader.connect_to("COM7")
    bench.plugged = False
    bench.ports[0].errorOccurred.emit(Error.NoError)
    assert bench.states == [PortState.READY]
    bench.ports[0].errorOccurred.emit(Error.ResourceError)
    assert bench.states == [PortState.READY, PortState.GONE]
    assert not bench.ports[0].is_open
    qtbot.waitUntil(lambda: len(bench.ports) > 2)
    bench.plugged = True
    qtbot.waitUntil(lambda: bench.reader.now == PortState.READY)
    bench.ports[-1].send(CARD.encode() + b"\r")
    qtbot.waitUntil(lambda: bench.texts == [CARD])
    assert bench.states == [PortState.READY, PortState.GONE, PortState.READY]


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of Unix")
def test_a_real_port_is_read_and_its_end_is_noticed(qtbot: QtBot) -> None:
    """Qt's own serial port at a pseudo-terminal."""
    master, slave = os.openpty()
    reader = SerialReader(look_again=60_000)
    texts: list[str] = []
    reader.text.connect(texts.append)
    reader.connect_to(os.ttyname(slave))
    assert reader.now == PortState.READY
    os.write(master, CARD.encode() + b"\r\n")
    qtbot.waitUntil(lambda: bool(texts))
    assert texts == [CARD]
    os.close(slave)
    os.close(master)
    qtbot.waitUntil(lambda: reader.now == PortState.GONE)
    reader.close()


def test_the_window_has_one_reader_and_the_port_is_remembered(qtbot: QtBot) -> None:
    settings.change(scanner_port="/dev/no-such-port")
    window = QWidget()
    qtbot.addWidget(window)
    inner = QWidget(window)
    reader = reader_of(inner)
    assert reader_of(window) is reader
    assert reader.port == "/dev/no-such-port"
    assert reader.now is PortState.GONE
    reader.close()
    assert settings.load().scanner_port == "/dev/no-such-port"
