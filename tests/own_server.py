"""A PostgreSQL that one test module has for itself: it listens on 127.0.0.1, may speak TLS, be killed and come back."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg

from tests.postgres_server import _account, _end_with_us, _program

_DURABLE = {"fsync": "on", "synchronous_commit": "on"}
_START_SECONDS = 60


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class OwnServer:
    """Its life: made, started, killed, started again, taken away. `local_auth` is how TCP connections are let in."""

    def __init__(self, **settings: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="bangiao-own-"))
        self.port = free_port()
        self._account = _account()
        self._own(self.folder)
        self._settings = {**_DURABLE, **settings}
        self._process: subprocess.Popen[bytes] | None = None
        self.data = self.folder / "data"
        make = [_program("initdb"), "-D", str(self.data), "-U", "bangiao", "--auth=trust", "--no-sync", "-E", "UTF8"]
        with (self.folder / "log").open("ab") as log:
            command = [*make, "--locale=C.UTF-8"]
            subprocess.run(command, check=True, stdout=log, stderr=log, cwd=self.folder, **self._account)

    def _own(self, path: Path, mode: int | None = None) -> None:
        if mode is not None:
            path.chmod(mode)
        if self._account:
            owner = pwd.getpwnam(self._account["user"])
            os.chown(path, owner.pw_uid, owner.pw_gid)

    def give(self, name: str, content: bytes) -> Path:
        """A file that the server alone reads."""
        path = self.folder / name
        path.write_bytes(content)
        self._own(path, 0o600)
        return path

    def folder_for(self, name: str) -> Path:
        """An empty folder that the server owns."""
        path = self.folder / name
        path.mkdir()
        self._own(path, 0o700)
        return path

    def start(self, **more: str) -> None:
        """Start it, and wait until it lets somebody in."""
        settings = {"listen_addresses": "127.0.0.1", "port": str(self.port), **self._settings, **more}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [_program("postgres"), "-D", str(self.data), "-k", str(self.folder), *options],
                stdout=log, stderr=log, cwd=self.folder, preexec_fn=_end_with_us,  # noqa: PLW1509  no thread of ours runs
                start_new_session=True,
                **self._account,
            )  # fmt: skip
        until = time.monotonic() + _START_SECONDS
        while True:
            try:
                psycopg.connect(self.socket(), connect_timeout=2).close()
            except psycopg.OperationalError:
                if time.monotonic() > until or self._process.poll() is not None:
                    raise
                time.sleep(0.05)
            else:
                return

    def kill(self) -> None:
        """As a power cut: every process of it, at once."""
        if self._process is not None:
            self._process.send_signal(signal.SIGSTOP)  # it must not notice its children's end
            children = _children_of(self._process.pid)
            for process in (*children, self._process.pid):
                os.kill(process, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def stop(self) -> None:
        """End it in order."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            try:
                self._process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.kill()
            self._process = None

    def remove(self) -> None:
        """End it and take its files away."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def socket(self, database: str = "postgres") -> str:
        """An address that never leaves the machine's files."""
        return f"postgresql://bangiao@/{database}?host={self.folder}&port={self.port}"

    def address(self, database: str = "postgres", *, port: int | None = None) -> str:
        """An address by TCP; `port` names a proxy's."""
        return f"postgresql://bangiao@127.0.0.1:{port or self.port}/{database}"

    def make_database(self, name: str) -> str:
        """Make a database; its address by TCP."""
        with psycopg.connect(self.socket(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self.address(name)


def _children_of(parent: int) -> list[int]:
    """Each backend is a session of its own: they are found by their parent."""
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
    return [int(word) for word in found.stdout.split()]
