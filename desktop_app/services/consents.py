"""Consents by purpose (Law 91/2025): given, refused, withdrawn; and the papers on which a person says so."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from db.vocabulary import ConsentPurpose, ConsentState
from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """How a worker stands to one purpose; state None while nothing is recorded."""

    purpose: ConsentPurpose
    state: ConsentState | None
    at: datetime | None
    basis: str
    officer: str
    allowed: tuple[ConsentState, ...]
    """What may be said next: buttons for these."""
    version_id: int | None


def standing(desk: Desk, worker_id: int) -> tuple[ConsentLine, ...]:
    """One line for every purpose, in the order of the form."""
    raise NotImplementedError


def decide(
    desk: Desk,
    worker_id: int,
    purpose: ConsentPurpose,
    state: ConsentState,
    *,
    basis: str,
    on: date | None = None,
    version_id: int | None = None,
) -> None:
    """Record what the worker said, on what paper, on which day (today, if none is given).

    Raises InvalidInputError at `basis` or `on`, KnownError("move_not_allowed"), KnownError("conflict"), KnownError("gone").
    """
    raise NotImplementedError


def consent_form(desk: Desk, worker_id: int) -> bytes:
    """The form to sign, as PDF, with what is recorded already ticked."""
    raise NotImplementedError


def withdrawal_form(desk: Desk, worker_id: int, purposes: Collection[ConsentPurpose] = ()) -> bytes:
    """The form by which consent is withdrawn, as PDF: for these purposes, or for all that are given."""
    raise NotImplementedError


def exit_guidance(
    desk: Desk,
    worker_id: int,
    *,
    programme_code: str | None = None,
    on: date | None = None,
    gate_code: str | None = None,
) -> bytes:
    """What this worker still needs before going, as PDF; by default of the programme of the latest placement."""
    raise NotImplementedError
