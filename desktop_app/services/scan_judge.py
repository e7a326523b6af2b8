"""What rules say of a scan: identity, the form of a document's number, dates, and where the address lies. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.formats import fold
from desktop_app.intake.scan import Doubt, Scan, ScanKind
from desktop_app.intake.scan_damage import province_of
from desktop_app.rules.communes import HOME as COMMUNES_OF
from desktop_app.rules.communes import CommuneIndex, CommuneMatch, Outcome, match_address
from desktop_app.rules.document_number import likely_readings, number_problem
from desktop_app.rules.identity import disagreements, read_id

HOME = "VNM"
TWO_LEVELS_SINCE = date(2025, 7, 1)
"""Cards issued since then name communes of today."""


@dataclass(frozen=True)
class Places:
    """Communes of both eras, the record's ids of today's, and the province codes of citizen IDs."""

    communes: CommuneIndex
    commune_ids: Mapping[str, int]
    provinces: frozenset[str]

    def name(self, code: str) -> str:
        """A commune of today as it is written: "xã Thụy Hùng"."""
        place = self.communes.now[code]
        return f"{place.kind.lower()} {place.name}"


def judge(scan: Scan, places: Places, today: date) -> tuple[Doubt, ...]:
    """What to confirm beside what the scan itself shows; never a refusal."""
    if not scan.complete:
        return (Doubt("mrz_incomplete"),)
    return (*_of_id(scan, places), *_of_document(scan, today), *_of_address(scan, places))


def meant_commune(scan: Scan, places: Places) -> CommuneMatch | None:
    """The commune of today that the card's address means; its code only where that is without doubt."""
    if scan.kind is not ScanKind.CITIZEN_CARD or not scan.address:
        return None
    province = province_of(scan.address)
    if province is not None and fold(province) != COMMUNES_OF:
        return CommuneMatch(Outcome.UNKNOWN, reason="outside_province")
    match = match_address(places.communes, scan.address)
    if match.outcome is not Outcome.FOUND or _is_sure(scan, match):
        return match
    choices = tuple(dict.fromkeys((match.code or "", *match.choices)))
    return CommuneMatch(Outcome.AMBIGUOUS, None, choices, match.reason)


def _is_sure(scan: Scan, match: CommuneMatch) -> bool:
    """A name of today that was another place's before is sure on a card that is younger than the change."""
    if match.reason == "also_old_elsewhere":
        return scan.issued_on is not None and scan.issued_on >= TWO_LEVELS_SINCE
    return match.reason is None


def _of_id(scan: Scan, places: Places) -> Iterator[Doubt]:
    if scan.citizen_id is None:
        return
    facts = read_id(scan.citizen_id)
    params = {"province": facts.province, "year": facts.birth_year}
    for code in disagreements(scan.citizen_id, scan.birth_date, scan.sex, places.provinces):
        yield Doubt(code, "citizen_id", params)


def _of_document(scan: Scan, today: date) -> Iterator[Doubt]:
    paper = scan.document
    if paper is None:
        return
    numbered_card = paper.kind is None and (paper.number or "").isdecimal()
    if paper.number and not numbered_card and (code := number_problem(paper.number, paper.country)):
        yield Doubt(code, "document", {"number": paper.number, "readings": likely_readings(paper.number)})
    if paper.kind is not None and paper.expires_on is not None and paper.expires_on < today:
        yield Doubt("document_expired", "document", {"day": paper.expires_on})
    if scan.nationality is not None and scan.nationality != HOME:
        yield Doubt("foreign_document", "nationality", {"country": scan.nationality})


def _of_address(scan: Scan, places: Places) -> Iterator[Doubt]:
    match = meant_commune(scan, places)
    if match is None or match.code is not None:
        return
    if match.reason == "outside_province":
        yield Doubt("commune_outside", "address")
    elif match.choices:
        names = ", ".join(places.name(code) for code in match.choices)
        yield Doubt("commune_choose", "address", {"choices": names})
    else:
        yield Doubt("commune_unknown", "address")
