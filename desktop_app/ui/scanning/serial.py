"""A scanner in serial mode (USB-COM): its bytes are UTF-8, so Vietnamese arrives whole whatever the keyboard does."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from PySide6.QtCore import QByteArray, QIODevice, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app import settings

_END_OF_SCAN = 150
_LOOK_AGAIN = 2_000
_BREAK = re.compile(rb"[\r\n\t\x03\x04]+")
_MOST = 8_192
BAUD_RATE = 9600
"""What scanners are set to when they come; a USB scanner does not mind."""


class PortState(StrEnum):
    """How the scanner's port is."""

    OFF = "off"
    READY = "ready"
    GONE = "gone"
    """It was there and was unplugged, or is not plugged in yet; it is looked for again and again."""
    REFUSED = "refused"
    """It is there, but another program holds it, or this officer may not use it."""


@dataclass(frozen=True)
class PortFound:
    """A port that may be chosen: its name for the system, and what people call it."""

    name: str
    words: str


class Device(Protocol):
    """What is needed of a port; QSerialPort is one. `open` False: it could not be opened."""

    readyRead: Any
    errorOccurred: Any

    def open(self, mode: QIODevice.OpenModeFlag) -> bool:
        """Open it."""

    def close(self) -> None:
        """Let it go."""

    def readAll(self) -> QByteArray:
        """What has arrived."""

    def deleteLater(self) -> None:
        """Free it."""


class SerialReader(QObject):
    """Reads one port. `text(str)` for each scan, `state(PortState)` when the scanner comes or goes.

    `connect_to(name)` takes a port and keeps to it: unplugged, it is opened again as soon as it is back.
    """

    text = Signal(str)
    state = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        make: Callable[[str], Device] | None = None,
        look_again: int = _LOOK_AGAIN,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("serialScanner")
        self.now = PortState.OFF
        self.port = ""
        self._make = make or _open_port
        self._device: Device | None = None
        self._bytes = bytearray()
        self._rest = QTimer(self, singleShot=True, interval=_END_OF_SCAN)
        self._rest.timeout.connect(self._end)
        self._again = QTimer(self, singleShot=True, interval=look_again)
        self._again.timeout.connect(self._try)

    def connect_to(self, port: str) -> None:
        """Read this port from now on; "" reads none."""
        self._drop()
        self._again.stop()
        self.port = port
        if port:
            self._try()
        else:
            self._say(PortState.OFF)

    def close(self) -> None:
        """Let the port go."""
        self.connect_to("")

    def _try(self) -> None:
        device = self._make(self.port)
        if device.open(QIODevice.OpenModeFlag.ReadWrite):
            self._device = device
            device.readyRead.connect(self._read)
            device.errorOccurred.connect(self._failed)
            self._say(PortState.READY)
            return
        refused = _is_there(self.port)
        device.deleteLater()
        self._say(PortState.REFUSED if refused else PortState.GONE)
        self._again.start()

    def _failed(self, error: object) -> None:
        """Any error but "none" ends the connection: the scanner was unplugged, or the system took it away."""
        if getattr(error, "name", "NoError") == "NoError" or self._device is None:
            return
        self._drop()
        self._say(PortState.GONE)
        self._again.start()

    def _drop(self) -> None:
        device, self._device = self._device, None
        self._bytes.clear()
        self._rest.stop()
        if device is not None:
            device.close()
            device.deleteLater()

    def _read(self) -> None:
        if self._device is None:
            return
        self._bytes += self._device.readAll().data()
        del self._bytes[:-_MOST]
        self._rest.start()
        if self._bytes.endswith((b"\r", b"\n")):
            self._rest.start(_END_OF_SCAN // 3)

    def _end(self) -> None:
        """Silence: what has come is one scan, also when it has several lines."""
        lines = [piece for piece in _BREAK.split(bytes(self._bytes)) if piece.strip()]
        self._bytes.clear()
        self._rest.setInterval(_END_OF_SCAN)
        if lines:
            self.text.emit("\n".join(_decoded(line) for line in lines))

    def _say(self, state: PortState) -> None:
        if state is not self.now:
            self.now = state
            self.state.emit(state)


def ports() -> tuple[PortFound, ...]:
    """The ports of this computer."""
    from PySide6.QtSerialPort import QSerialPortInfo  # noqa: PLC0415 - loaded for those who have such a scanner

    found = [
        PortFound(info.systemLocation(), " · ".join(part for part in (info.portName(), info.description()) if part))
        for info in QSerialPortInfo.availablePorts()
    ]
    return tuple(found)


def reader_of(widget: QWidget) -> SerialReader:
    """The window's one reader, made and connected to the port that is remembered when it is first asked for."""
    window = widget.window()
    found = window.findChild(SerialReader, "serialScanner")
    if isinstance(found, SerialReader):
        return found
    made = SerialReader(window)
    port = settings.load().scanner_port
    if port:
        made.connect_to(port)
    return made


def _open_port(name: str) -> Device:
    from PySide6.QtSerialPort import QSerialPort  # noqa: PLC0415 - as above

    port = QSerialPort()
    port.setPortName(name)
    port.setBaudRate(BAUD_RATE)
    return port


def _is_there(name: str) -> bool:
    return any(name in {port.name, port.words.partition(" · ")[0]} for port in ports())


def _decoded(line: bytes) -> str:
    """UTF-8, as the card holds it; what is not is marked, and so known for damage."""
    try:
        return codecs.decode(line.removeprefix(codecs.BOM_UTF8), "utf-8")
    except UnicodeDecodeError:
        return line.decode("utf-8", "replace")
