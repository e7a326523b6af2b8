"""A file that is named to a second program while a window stands open is opened there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QLockFile
from pytestqt.qtbot import QtBot

from desktop_app.ui.inbox import Inbox, taken_elsewhere

SECOND = "import sys; from pathlib import Path; from desktop_app.ui.inbox import taken_elsewhere; "
SAID = "print(taken_elsewhere(Path(sys.argv[1]), Path(sys.argv[2])))"


def second(folder: Path, file: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", SECOND + SAID, str(folder), str(file)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def said(program: subprocess.Popen[str]) -> str:
    return program.communicate(timeout=60)[0].strip()


def test_the_window_that_stands_open_takes_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "Đợt 1 & gói.bgp"
    inbox = Inbox(tmp_path)
    inbox.begin()
    taken: list[Path] = []
    inbox.named.connect(taken.append)
    program = second(tmp_path, file)
    qtbot.waitUntil(lambda: bool(taken), timeout=30_000)
    assert taken == [file]
    assert said(program) == "True"
    third = Inbox(tmp_path)
    third.begin()  # it hears nothing: the first does
    inbox.close()
    assert said(second(tmp_path, file)) == "False"  # nobody is there any more: it opens its own window
    assert taken == [file]


def test_a_window_that_hangs_or_was_killed_keeps_nobody_waiting(tmp_path: Path) -> None:
    assert not taken_elsewhere(tmp_path, tmp_path / "a.bgp")
    hangs = Inbox(tmp_path)
    hangs.begin()  # and no event is served
    assert said(second(tmp_path, tmp_path / "a.bgp")) == "False"
    assert not list((tmp_path / "to-open").iterdir())
    hangs.close()
    code = "import os, sys; from PySide6.QtCore import QLockFile; "
    killed = f"lock = QLockFile({str(tmp_path / 'window.lock')!r}); assert lock.tryLock(0); os._exit(0)"
    subprocess.run([sys.executable, "-c", code + killed], check=True)
    assert (tmp_path / "window.lock").exists()
    assert not taken_elsewhere(tmp_path, tmp_path / "a.bgp")
    lock = QLockFile(str(tmp_path / "window.lock"))
    assert lock.tryLock(0)


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    place = tmp_path / "settings"
    place.write_text("a file, not a folder")
    Inbox(place).begin()
    assert not taken_elsewhere(place, tmp_path / "a.bgp")
