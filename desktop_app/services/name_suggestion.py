"""The Chinese form of a name, suggested from Sino-Vietnamese readings; an officer or the partner decides."""

from __future__ import annotations

import csv
from functools import cache

from desktop_app.rules import name_readings
from desktop_app.rules.name_readings import Readings, Suggestion
from resources import ROOT


def suggest(name: str) -> Suggestion:
    """Candidates for each syllable and whole names made of them, the likeliest first. Never to be saved unasked."""
    return name_readings.suggest(name, _table())


@cache
def _table() -> Readings:
    """The table that comes with the program."""
    with (ROOT / "reference" / "name_readings.csv").open(encoding="utf-8", newline="") as file:
        return name_readings.readings((r["part"], r["syllable"], r["characters"]) for r in csv.DictReader(file))
