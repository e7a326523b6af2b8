"""How a store is found, made and opened: the composition root gives it, so that no dialog imports a service."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.services.first_start import NewRecord, OfficeSaid
    from desktop_app.services.recovery_paper import RecoveryPaper
    from desktop_app.services.work import Desk


@dataclass(frozen=True)
class ServerFound:
    """A database on a server that can be worked with."""

    address: str
    made: bool
    """Whether a record was made in it."""


def _no_server(address: str, _password: str) -> ServerFound:
    return ServerFound(address, made=True)


def _usual_office() -> OfficeSaid:
    from desktop_app.services.first_start import usual_office  # noqa: PLC0415  loaded when it is asked for

    return usual_office()


def _new_code(desk: Desk, password: str) -> RecoveryPaper:
    from desktop_app.services import recovery_paper  # noqa: PLC0415  loads ReportLab

    return recovery_paper.make(desk, password)


@dataclass(frozen=True)
class Doors:
    """All run on the record's thread and raise KnownError."""

    exists: Callable[[str], bool]
    """Whether a store is at a location."""
    open: Callable[[str, str, str], Desk]
    """Location, username, password."""
    make: Callable[[NewRecord], Desk]
    """Makes the store and opens it."""
    practise: Callable[..., Desk]
    """Makes the practice record anew and opens it; with the keywords `progress` and `cancelled`, as Tasks.run says."""
    recover: Callable[[str, str, str, str], None] = lambda *_: None
    """Location, recovery code, username, new password."""
    probe: Callable[[str, str], ServerFound] = _no_server
    """A server's address and the connection's password, which is kept in the keyring."""
    office: Callable[[], OfficeSaid] = _usual_office
    """Who the office is as the program comes."""
    code: Callable[[Desk, str], RecoveryPaper] = _new_code
    """A new recovery code with its paper; the officer's own password is asked."""
