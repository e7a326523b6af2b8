"""A CUPS that a test module has for itself: its scheduler and queues are real, its printer is a folder of files.

It needs Debian's cups-daemon (the scheduler) and cups-client (the commands by which queues are stopped and the like).
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.postgres_server import _end_with_us

_START_SECONDS = 60
_PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
_SCHEDULER = """
LogLevel info
Listen {socket}
Browsing No
WebInterface No
MaxLogSize 0
ErrorPolicy {policy}
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""
_FILES = """
ServerRoot {folder}/root
ServerBin {programs}
CacheDir {folder}/cache
StateDir {folder}/state
RequestRoot {folder}/spool
TempDir {folder}/temp
AccessLog {folder}/access
ErrorLog {folder}/errors
PageLog {folder}/pages
Sandboxing relaxed
"""
_PRINTER = """#!/bin/sh
# What CUPS gives a printer: job, user, title, copies, options, file. A file "hold" is a printer that does not get on
# with it, a file "fail" one that breaks down.
[ $# -eq 0 ] && { echo 'file folder "Unknown" "Folder"'; exit 0; }
to="${DEVICE_URI#folder:}"
while [ -e "$to/hold" ]; do sleep 0.05; done
if [ -e "$to/fail" ]; then echo "ERROR: Ket giay" >&2; exit 1; fi
printf '%s' "copies=$4 $5" > "$to/$1.options"
cat "${6:--}" > "$to/$1.part" && mv "$to/$1.part" "$to/$1.pdf"
"""


class PrintService:
    """Its life, and what can befall a queue. `out` is where printed papers lie."""

    def __init__(self, programs: Path | None = None) -> None:
        """`programs`: where those of CUPS are; its own, with nothing but the folder for a printer, if none."""
        self.folder = Path(tempfile.mkdtemp(prefix="bangiao-cups-"))
        self.folder.chmod(0o755)  # its printers run as a user of their own
        self.out = self.folder / "out"
        self.socket = str(self.folder / "cups.sock")
        for name in ("root", "bin/backend", "cache", "state/certs", "spool", "temp", "out"):
            (self.folder / name).mkdir(parents=True)
        for name in ("out", "temp"):
            (self.folder / name).chmod(0o777)
        printer = self.folder / "bin" / "backend" / "folder"
        printer.write_text(_PRINTER)
        printer.chmod(0o755)
        (self.folder / "bin" / "daemon").symlink_to("/usr/lib/cups/daemon")
        (self.folder / "scheduler").write_text(_SCHEDULER.format(socket=self.socket, policy="stop-printer"))
        (self.folder / "files").write_text(_FILES.format(folder=self.folder, programs=programs or self.folder / "bin"))
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        program = shutil.which("cupsd", path=_PATH)
        assert program, "Debian's cups-daemon is not installed"
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [program, "-f", "-c", str(self.folder / "scheduler"), "-s", str(self.folder / "files")],
                stdout=log, stderr=log, preexec_fn=_end_with_us,  # noqa: PLW1509  no thread of ours runs
            )  # fmt: skip
        until = time.monotonic() + _START_SECONDS
        while self._run("lpstat", "-r", check=False) != "scheduler is running\n":
            assert time.monotonic() < until, (self.folder / "log").read_text()
            time.sleep(0.05)

    def stop(self) -> None:
        """Take it away, as when it crashes or the computer's printing is switched off."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait()
            self._process = None

    def remove(self) -> None:
        """Stop it and leave nothing."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def add(self, queue: str, policy: str = "stop-printer") -> None:
        """A queue that works. `policy`: what becomes of a job on which the printer breaks down."""
        self._run("lpadmin", "-p", queue, "-E", "-v", f"folder:{self.out}", "-o", f"printer-error-policy={policy}")

    def add_model(self, queue: str, device: str, model: Path) -> None:
        """A queue for a printer of the computer's own CUPS."""
        self._run("lpadmin", "-p", queue, "-E", "-v", device, "-P", str(model))

    def do(self, command: str, queue: str) -> None:
        """What can befall a queue: cupsdisable, cupsenable, cupsreject, cupsaccept, and "delete", "cancel"."""
        own = {"delete": ("lpadmin", "-x", queue), "cancel": ("cancel", "-a", queue)}
        self._run(*own.get(command, (command, queue)))

    def waiting(self) -> list[str]:
        """The jobs that are in some queue still."""
        return self._run("lpstat", "-o").splitlines()

    def printed(self) -> list[bytes]:
        """What came out of its printers, in order."""
        return [paper.read_bytes() for paper in sorted(self.out.glob("*.pdf"), key=lambda paper: int(paper.stem))]

    def options(self) -> str:
        """How the only paper that came out was to be printed."""
        (found,) = self.out.glob("*.options")
        return found.read_text()

    def hold(self, *, on: bool) -> None:
        """Let its printers stand still, or get on."""
        self._flag("hold", on=on)

    def fail(self, *, on: bool) -> None:
        """Let its printers break down, or be mended."""
        self._flag("fail", on=on)

    def _flag(self, name: str, *, on: bool) -> None:
        if on:
            (self.out / name).touch()
        else:
            (self.out / name).unlink(missing_ok=True)

    def clear(self) -> None:
        """No queue, no paper."""
        self.hold(on=False)
        self.fail(on=False)
        self._run("cancel", "-a", "-x", check=False)
        for line in self._run("lpstat", "-e", check=False).splitlines():
            self._run("lpadmin", "-x", line.strip(), check=False)
        for paper in self.out.iterdir():
            paper.unlink()

    def _run(self, *command: str, check: bool = True) -> str:
        environment = {**os.environ, "CUPS_SERVER": self.socket, "LC_ALL": "C.UTF-8", "PATH": _PATH}
        done = subprocess.run(command, check=check, env=environment, capture_output=True, text=True)
        return done.stdout


@pytest.fixture(scope="module")
def own_service() -> Iterator[PrintService]:
    """Started once."""
    made = PrintService()
    made.start()
    yield made
    made.remove()


@pytest.fixture
def service(own_service: PrintService, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintService]:
    """This process takes it for the computer's; it has one queue, "may-in", that works."""
    monkeypatch.setenv("CUPS_SERVER", own_service.socket)
    library = ctypes.CDLL("libcups.so.2")
    library.cupsSetServer(own_service.socket.encode())  # this thread may have asked another one before
    own_service.add("may-in")
    yield own_service
    own_service.clear()
    library.cupsSetServer(None)
