"""The reference data that comes with the program: each file of resources/reference as rows for its table.

A row holds the table's columns; what points to another record does so by that record's code (`gate`, `programme`,
`old_code`, `new_code`), since ids are the store's.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from db.vocabulary import AgencyRole, BodySide, CommuneEra, GateClass, RequirementCode, Severity, YesNoUnknown
from resources import ROOT

Row = dict[str, Any]
FOLDER = ROOT / "reference"


@dataclass(frozen=True)
class SeedFile:
    """One file of reference data."""

    name: str
    source: str
    rows: Callable[[Path], list[Row]]


@dataclass(frozen=True)
class SeedSet:
    """A file as read: its digest tells whether a store has it already."""

    name: str
    source: str
    digest: str
    rows: tuple[Row, ...]


def read_sets(folder: Path = FOLDER) -> dict[str, SeedSet]:
    """All files, by name."""
    return {file.name: _read(folder / file.name, file) for file in FILES}


def _read(path: Path, file: SeedFile) -> SeedSet:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return SeedSet(file.name, file.source, digest, tuple(file.rows(path)))


def _table(path: Path) -> list[dict[str, str | None]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [{name: text or None for name, text in row.items()} for row in csv.DictReader(file)]


def _listed(path: Path, name: str) -> list[Row]:
    found = json.loads(path.read_text(encoding="utf-8"))[name]
    return [dict(row) for row in found]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _provinces(path: Path) -> list[Row]:
    return [{"code": row["code"], "name": row["province_at_issue"]} for row in _table(path)]


def _units(path: Path) -> list[Row]:
    names = ("code", "name_vi", "name_zh", "name_en", "level")
    return [{**{n: row[n] for n in names}, "border_area": row["border_area"] == "yes"} for row in _table(path)]


def _gates(path: Path) -> list[Row]:
    same = (
        "code", "name_vi", "name_zh", "counterpart_vi", "counterpart_zh", "counterpart_county", "belongs_to", "note"
    )  # fmt: skip
    return [
        {name: row[name] for name in same}
        | {
            "gate_class": GateClass(str(row["class"])),
            "since": _day(row["class_since"]),
            "until": None,
            "people_cross": YesNoUnknown(str(row["people_cross"])),
            "opens": row["opens_hanoi"],
            "closes": row["closes_hanoi"],
        }
        for row in _table(path)
    ]


def _communes(era: CommuneEra) -> Callable[[Path], list[Row]]:
    borders = {"yes": True, "no": False}

    def rows(path: Path) -> list[Row]:
        return [
            {
                "code": row["code"],
                "era": era,
                "unit": row["kind"],
                "name": row["name"],
                "district_code": row.get("district_code"),
                "district": row.get("district"),
                "province_code": row["province_code"],
                "touches_border": borders.get(row.get("touches_border") or ""),
            }
            for row in _table(path)
        ]

    return rows


def _successors(path: Path) -> list[Row]:
    return [dict(row) for row in _table(path)]


def _barred_jobs(path: Path) -> list[Row]:
    same = ("code", "keywords_vi", "keywords_zh", "source")
    return [{n: row[n] for n in same} | {"name_vi": row["vi"], "name_en": row["en"]} for row in _table(path)]


def _agencies(path: Path) -> list[Row]:
    names = ("name_vi", "name_zh", "source")
    return [
        {n: row[n] for n in names}
        | {"role": AgencyRole(row["role"]), "since": _day(row["since"]), "until": _day(row["until"])}
        for row in _listed(path, "agencies")
    ]


def _programmes(path: Path) -> list[Row]:
    """Programmes, each with its `points` (codes of gates), `requirements` and `bodies` (rows)."""
    found = _listed(path, "programmes")
    for programme in found:
        programme["requirements"] = [
            _requirement(position, row) for position, row in enumerate(programme["requirements"], 1)
        ]
        programme["bodies"] = [_body(row) for row in programme["bodies"]]
    return found


def _requirement(position: int, row: Row) -> Row:
    same = ("parameters", "source_vi", "source_en", "source_zh")
    return {name: row[name] for name in same} | {
        "position": position,
        "code": RequirementCode(row["code"]),
        "severity": Severity(row["severity"]),
        "since": _day(row["since"]),
        "until": _day(row["until"]),
    }


def _body(row: Row) -> Row:
    same = ("name_vi", "name_there", "role", "contact", "phone", "email", "address")
    dated = {"since": _day(row["since"]), "until": _day(row["until"])}
    return {name: row[name] for name in same} | {"side": BodySide(row["side"])} | dated


_REORGANISATION = (
    "Decree and resolution tables of the reorganisation of 2025, from two MIT-licensed data sets, compared"
)

FILES = (
    SeedFile("citizen_id_provinces.csv", "Published list of the province codes of birth registration", _provinces),
    SeedFile("chongzuo_units.csv", "GB/T 2260", _units),
    SeedFile("border_gates.csv", "Published notices; what is not confirmed stands in the note", _gates),
    SeedFile("communes_until_2025-06-30.csv", _REORGANISATION, _communes(CommuneEra.BEFORE)),
    SeedFile("communes_from_2025-07-01.csv", _REORGANISATION, _communes(CommuneEra.NOW)),
    SeedFile("commune_successors.csv", _REORGANISATION, _successors),
    SeedFile("barred_jobs.csv", "Law 69/2020/QH14, Article 7 (summary; the office checks the wording)", _barred_jobs),
    SeedFile("agencies.json", "Published decisions; `assumed` marks what was not seen", _agencies),
    SeedFile("programmes.json", "Named with each requirement; `assumed` marks what was not seen", _programmes),
)
