"""A print service of the test module's own, which this process takes for the computer's."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pytest

from tests.print_service import PrintService


@pytest.fixture(scope="module")
def own_service() -> Iterator[PrintService]:
    """Started once."""
    made = PrintService()
    made.start()
    yield made
    made.remove()


@pytest.fixture
def service(own_service: PrintService, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintService]:
    """With one queue, "may-in", that works."""
    monkeypatch.setenv("CUPS_SERVER", own_service.socket)
    library = ctypes.CDLL("libcups.so.2")
    library.cupsSetServer(own_service.socket.encode())  # this thread may have asked another one before
    own_service.add("may-in")
    yield own_service
    own_service.clear()
    library.cupsSetServer(None)
