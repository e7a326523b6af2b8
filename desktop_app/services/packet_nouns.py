"""Which records go into a packet, what of them stays at home, and how each side finds its own of the same record.

Record ids are the same on both sides unless the sides made the same thing apart: the places and programmes that every
store begins with, or a person registered anew. Such a record is found by what it is known by.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from sqlalchemy import Table

from db import models
from db.base import Base, Versioned

Key = tuple[str, ...]


class Flow(StrEnum):
    """Whose word holds for a noun."""

    GIVEN = "given"
    """The office's: a laptop takes it over as it is, and only adds what is new in the office."""
    SHARED = "shared"
    """Both sides work on it; what both changed is for a person to decide."""
    ENTRY = "entry"
    """It is written once and never changed: what is new is added."""


@dataclass(frozen=True)
class Noun:
    """One table in a packet."""

    model: type[Base]
    flow: Flow
    keys: tuple[Key, ...] = ()
    """What it is known by, where the ids differ; a key whose first field is empty says nothing."""
    at_home: frozenset[str] = frozenset()
    """Columns that are never sent."""
    together: tuple[Key, ...] = ()
    """Columns that make sense only together: one of them changed, all are taken from the same side."""
    trailing: frozenset[str] = frozenset()
    """Columns that follow the others of their group, and never clash by themselves."""

    @property
    def table(self) -> Table:
        """Its table."""
        return Base.metadata.tables[self.model.__tablename__]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that are sent, without the id."""
        own = {"id", "version_id"} if issubclass(self.model, Versioned) else {"id"}
        return tuple(c.name for c in self.table.columns if c.name not in self.at_home | own)

    @property
    def parents(self) -> Mapping[str, str]:
        """Column -> the table that it refers to."""
        sent = set(self.columns)
        return {c.name: k.column.table.name for c in self.table.columns for k in c.foreign_keys if c.name in sent}

    def groups(self) -> Iterator[Key]:
        """All columns sent, those that go together in one."""
        grouped = {name for group in self.together for name in group}
        yield from self.together
        yield from ((name,) for name in self.columns if name not in grouped)


_HOME = ("note", "outreach_id", "heard_by", "education", "qualification", "ethnicity", "merged_into_id")
_GATE = ("presence", "reason", "refused_by", "ticked_at")
_NOUNS = (
    Noun(models.ChongzuoUnit, Flow.GIVEN, (("code",),)),
    Noun(models.Gate, Flow.GIVEN, (("code", "since"),)),
    Noun(models.Commune, Flow.GIVEN, (("code", "era"),)),
    Noun(models.Programme, Flow.GIVEN, (("code",),)),
    Noun(models.Requirement, Flow.GIVEN, (("programme_id", "code", "since"),)),
    Noun(models.PointOfDeparture, Flow.GIVEN, (("programme_id", "gate_id"),)),
    Noun(models.AgencyName, Flow.GIVEN, (("role", "since"),)),
    Noun(models.OfficeSetting, Flow.GIVEN, (("key",),)),
    Noun(models.Office, Flow.GIVEN, (("practice",),)),
    Noun(models.Partner, Flow.GIVEN, (("code",),)),
    Noun(models.Agreement, Flow.GIVEN, (("number",),), frozenset({"note"})),
    Noun(models.Employer, Flow.GIVEN, (("code",),)),
    Noun(models.JobOrder, Flow.GIVEN, (("number",),), frozenset({"note"})),
    Noun(models.Officer, Flow.ENTRY, (("username", "full_name"),), frozenset({"active"})),
    Noun(
        models.Worker, Flow.SHARED, (("citizen_id",),), frozenset(_HOME),
        (("full_name", "name_folded", "sort_key"), ("birth_date", "birth_precision")),
        frozenset({"name_folded", "sort_key"}),
    ),
    Noun(models.FormerIdentity, Flow.ENTRY, (("worker_id", "citizen_id", "full_name"),)),
    Noun(models.TravelDocument, Flow.SHARED, (("worker_id", "kind", "number"),)),
    Noun(models.HealthCertificate, Flow.SHARED, (("worker_id", "examined_on"),)),
    Noun(models.Certificate, Flow.SHARED, (("worker_id", "kind", "name"),), frozenset({"note"})),
    Noun(
        models.Consent, Flow.SHARED, (("worker_id", "purpose"),), frozenset(),
        (("state", "at", "basis", "officer_id"),), frozenset({"at", "basis", "officer_id"}),
    ),
    Noun(
        models.Placement, Flow.SHARED, (("worker_id", "job_order_id"),), frozenset({"decided_by", "decline_reason"}),
        (("state", "since"),), frozenset({"since"}),
    ),
    Noun(
        models.Contract, Flow.SHARED, (("placement_id",),), frozenset(),
        (("state", "ended_on", "end_reason"),), frozenset(),
    ),
    Noun(models.ContractExtension, Flow.ENTRY, (("contract_id", "ends_on"),)),
    Noun(
        models.CommuneDeclaration, Flow.SHARED, (("contract_id", "event", "event_on"),),
        frozenset({"letter_id", "supersedes_id"}),
        (("state", "sent_on", "sent_how", "sent_by_id", "acknowledged_on", "acknowledged_by"),),
    ),
    Noun(
        models.Handover, Flow.SHARED, (), frozenset(),
        (
            ("state", "closed_at", "cancel_reason"), ("ours_people", "ours_women"), ("theirs_people", "theirs_women"),
            ("counting",), ("version",),
        ),
        frozenset({"closed_at", "counting", "version"}),
    ),
    Noun(
        models.HandoverLine, Flow.SHARED, (("handover_id", "worker_id"),), frozenset(), (_GATE,),
        frozenset({"ticked_at", "ordinal", "placement_id"}),
    ),
    Noun(models.IssuedDocument, Flow.ENTRY),
    Noun(models.DocumentOutput, Flow.ENTRY),
    Noun(models.HandoverVersion, Flow.ENTRY),
    Noun(models.IssuedLine, Flow.ENTRY),
    Noun(models.HeadCount, Flow.ENTRY),
    Noun(models.CountSettlement, Flow.ENTRY),
    Noun(models.Crossing, Flow.ENTRY, (("handover_id", "worker_id", "direction", "takes_back_id"),)),
)  # fmt: skip

WHOLE: Mapping[str, str] = MappingProxyType({"requirement": "programme_id", "point_of_departure": "programme_id"})
"""Of these a packet has all that belong to one parent: what a laptop has beside them is withdrawn."""


@cache
def nouns() -> tuple[Noun, ...]:
    """All of them, each after those that it refers to; passages last, for they follow the list."""
    place = {table.name: at for at, table in enumerate(Base.metadata.sorted_tables)}
    return tuple(sorted(_NOUNS, key=lambda noun: (noun.model is models.Crossing, place[noun.table.name])))


@cache
def noun_of(name: str) -> Noun:
    """The noun of a table's name."""
    return next(noun for noun in _NOUNS if noun.table.name == name)
