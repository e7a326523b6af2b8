"""What the ids of the ledger stand for: the splits that one person's passage counts under."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from sqlalchemy.orm import Session

from db.queries import summary as queries
from db.vocabulary import Sex
from desktop_app.formats import fold
from desktop_app.wording import has, sentence

Key = tuple[str, str]
"""A code and a name; both empty where the record does not say."""
UNKNOWN: Key = ("", "")


class Placed(Protocol):
    """Whatever says its job order, or the partner of its handover."""

    @property
    def job_order_id(self) -> int | None:
        """Of the departure's placement."""

    @property
    def partner_id(self) -> int | None:
        """Of the handover, where the placement names no job order."""


class Split(Placed, Protocol):
    """Whatever has a key in every split."""

    @property
    def commune_id(self) -> int | None:
        """Where the person lived at the departure."""

    @property
    def gate_id(self) -> int | None:
        """Of the departure."""

    @property
    def sex(self) -> Sex | None:
        """The person's."""


@dataclass(frozen=True)
class Names:
    """What ids stand for."""

    jobs: Mapping[int, queries.JobRow]
    partners: Mapping[int, queries.PartnerRow]
    communes: Mapping[int, queries.NamedRow]
    gates: Mapping[int, queries.NamedRow]
    language: str

    def job(self, row: Placed) -> queries.JobRow | None:
        """The job order of a group."""
        return self.jobs.get(row.job_order_id or 0)

    def partner(self, row: Placed) -> queries.PartnerRow | None:
        """The partner of a group: the job order's, else the handover's."""
        job = self.job(row)
        return self.partners.get(job.partner_id if job else row.partner_id or 0)

    def programme(self, row: Placed) -> str:
        """The programme's code; empty where the record does not say."""
        partner = self.partner(row)
        return partner.programme_code if partner else ""

    def gate(self, gate_id: int | None) -> Key:
        """A gate's code and name."""
        return _named(self.gates, gate_id)

    def keys(self, row: Split) -> dict[str, Key]:
        """The row's key in each split."""
        job, partner = self.job(row), self.partner(row)
        return {
            "market": (partner.market, market_name(partner.market, self.language)) if partner else UNKNOWN,
            "partner": (partner.code, partner.name) if partner else UNKNOWN,
            "employer": (job.employer_code, job.employer) if job else UNKNOWN,
            "job": (_job_code(job.job_vi), job.job) if job else UNKNOWN,
            "commune": _named(self.communes, row.commune_id),
            "point": _named(self.gates, row.gate_id),
            "sex": (row.sex.value, sentence("state.sex", row.sex.value, self.language)) if row.sex else UNKNOWN,
        }


def read_names(session: Session, language: str) -> Names:
    """All names, in one go; Chinese ones for a Chinese reader, where there are any. Codes are the same in all."""
    chinese = language == "zh"
    return Names(
        queries.read_jobs(session, chinese=chinese),
        queries.read_partners(session, chinese=chinese),
        queries.read_communes(session),
        queries.read_gates(session, chinese=chinese),
        language,
    )


@lru_cache(maxsize=4096)
def _job_code(job: str) -> str:
    """Jobs of the same name are one, whatever the order."""
    return fold(job).replace(" ", "-")


def market_name(code: str, language: str) -> str:
    """A market in words, or its code where nobody has named it."""
    return sentence("market", code, language) if has("market", code, language) else code


def _named(rows: Mapping[int, queries.NamedRow], record_id: int | None) -> Key:
    row = rows.get(record_id) if record_id is not None else None
    return (row.code, row.name) if row else UNKNOWN
