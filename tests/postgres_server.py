"""A PostgreSQL of our own for the time of a test run, or the one that BANGIAO_TEST_POSTGRES names.

It has no network address, only a socket in its folder. PostgreSQL refuses to run as root: then it runs as the system's
user `postgres`, or `nobody`. A missing server fails the tests that need it: nothing is skipped.
"""

from __future__ import annotations

import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

VERSION = pytest.StashKey[str]()
_MISSING = (
    "These tests need PostgreSQL (15 or newer) and found no initdb. Install it (Debian: apt-get install postgresql; "
    "macOS: brew install postgresql@15), or name a server in BANGIAO_TEST_POSTGRES, "
    "for example postgresql://user:password@localhost/postgres"
)
_SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "max_connections": "60",
    "shared_buffers": "64MB",
}
_START_SECONDS = 60
_ROOM = 1 << 30
_PR_SET_PDEATHSIG = 1


@pytest.fixture(scope="session")
def postgres_server(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a server's database `postgres`, as one who may make databases."""
    given = os.environ.get("BANGIAO_TEST_POSTGRES")
    if given:
        address = given if "?" in given else f"{given}?"
        _note_version(request.config, address)
        yield address
        return
    with own_server() as address:
        _note_version(request.config, address)
        yield address


@contextmanager
def own_server() -> Iterator[str]:
    """A server of our own for a while; its address."""
    folder = Path(tempfile.mkdtemp(prefix="bangiao-pg-", dir=_roomy_memory()))
    process = _start(folder)
    try:
        address = f"postgresql://bangiao@/postgres?host={folder}"
        _wait_for(address, process, folder)
        yield address
    finally:
        _stop(process)
        shutil.rmtree(folder, ignore_errors=True)


def _roomy_memory() -> str | None:
    """A folder in memory, where a copy of a database costs a tenth; None for the usual place for temporary files."""
    memory = Path("/dev/shm")  # noqa: S108  the folder in it gets a name of its own
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > _ROOM
    return str(memory) if roomy else None


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGINT)  # a fast shutdown, that does not wait for connections left open
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _start(folder: Path) -> subprocess.Popen[bytes]:
    initdb, postgres = _program("initdb"), _program("postgres")
    account = _account()
    if account:
        owner = pwd.getpwnam(account["user"])
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    data, log = folder / "data", (folder / "log").open("wb")
    make = [initdb, "-D", str(data), "-U", "bangiao", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"]
    with log:
        subprocess.run(make, check=True, stdout=log, stderr=log, cwd=folder, **account)
        options = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
        command = [postgres, "-D", str(data), "-k", str(folder), *options]
        return subprocess.Popen(command, stdout=log, stderr=log, cwd=folder, preexec_fn=_end_with_us, **account)  # noqa: PLW1509  no thread yet


def _end_with_us() -> None:
    """On Linux, have the server stopped should the test run be killed or crash."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGINT)


def _program(name: str) -> str:
    """Where a server's program is; Debian keeps them out of the path."""
    places = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda p: int(p.parts[-3]), reverse=True)
    found = shutil.which(name) or next((str(p) for p in places), None)
    if found is None:
        pytest.fail(_MISSING)
    return found


def _account() -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    owner = known.get("postgres") or known["nobody"]
    return {"user": owner.pw_name, "group": owner.pw_gid, "extra_groups": []}


def _wait_for(address: str, process: subprocess.Popen[bytes], folder: Path) -> None:
    until = time.monotonic() + _START_SECONDS
    while True:
        try:
            psycopg.connect(address, connect_timeout=2).close()
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > until:
                pytest.fail("PostgreSQL did not start:\n" + (folder / "log").read_text(errors="replace")[-2000:])
            time.sleep(0.05)
        else:
            return


def _note_version(config: pytest.Config, address: str) -> None:
    with psycopg.connect(address) as connection:
        row = connection.execute("SHOW server_version").fetchone()
        config.stash[VERSION] = str(row[0]) if row else "of unknown version"


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Say which server was used, and for how many tests."""
    passed = [report for report in terminalreporter.getreports("passed") if report.when == "call"]
    tests = sum("postgresql" in report.nodeid.partition("[")[2] for report in passed)
    if VERSION in config.stash:
        terminalreporter.write_line(f"PostgreSQL {config.stash[VERSION]}: {tests} tests")
    if skipped := len(terminalreporter.getreports("skipped")):
        terminalreporter.write_line(f"{skipped} skipped: a skip fails the run")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run where a test was skipped."""
    reporter: Any = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and reporter.stats.get("skipped") and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
