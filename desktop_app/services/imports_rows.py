"""What an import is about to write: rows to add and rows to change, gathered and then written by two calls of Work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from db.base import Base
from db.models import (
    Certificate,
    CommuneDeclaration,
    Consent,
    Contract,
    HealthCertificate,
    Placement,
    TravelDocument,
    Worker,
)
from desktop_app.services.declarations import Deadline
from desktop_app.services.imports_record import Fields
from desktop_app.services.work import Work

Model = type[Base]
_IN_ORDER: tuple[Model, ...] = (
    Worker,
    TravelDocument,
    HealthCertificate,
    Certificate,
    Consent,
    Placement,
    Contract,
    CommuneDeclaration,
)


@dataclass(frozen=True)
class Statement:
    """Who says it and when; with `consent_basis`, that signed consents are on file and how that is known."""

    now: datetime
    today: date
    officer_id: int
    consent_basis: str | None = None
    deadline: Deadline = field(default_factory=Deadline)


@dataclass
class Writes:
    """Rows to add, and rows to change grouped by the columns that they set."""

    added: dict[Model, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    changed: dict[tuple[Model, tuple[str, ...]], list[dict[str, Any]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    ids: Iterator[int] = field(default_factory=lambda: iter(()))

    def add(self, model: Model, **values: Any) -> dict[str, Any]:
        """Plan a new record; its row."""
        row = {"id": next(self.ids), **values}
        self.added[model].append(row)
        return row

    def change(self, model: Model, recorded: Fields, values: Mapping[str, Any]) -> bool:
        """Plan to set what differs; whether anything does."""
        differing = {name: value for name, value in values.items() if recorded[name] != value}
        if differing:
            self.changed[model, tuple(differing)].append({"id": recorded["id"], **differing})
        return bool(differing)

    def any(self) -> bool:
        """Whether there is anything to write."""
        return any(self.added.values()) or any(self.changed.values())

    def moved(self) -> list[int]:
        """The workers on record whose commune is answered or changes."""
        rows = (row for (model, _), rows in self.changed.items() if model is Worker for row in rows)
        return [row["id"] for row in rows if "commune_id" in row]

    def carry_out(self, work: Work) -> None:
        """Write everything, audited."""
        for model in _IN_ORDER:
            work.insert_many(model, self.added.get(model, ()))
        for (model, _), rows in self.changed.items():
            work.update_many(model, rows)
