"""Programmes differ by data: no code of the application asks which one it is."""

from __future__ import annotations

import ast
import json
from pathlib import Path

from resources import ROOT

HOUSE = Path(__file__).parents[2]
CODES = {
    row["code"]
    for row in json.loads((ROOT / "reference" / "programmes.json").read_text(encoding="utf-8"))["programmes"]
}
DEFAULT = "desktop_app/services/programme_of.py"
"""Here stands, once, which programme is meant where nothing says."""


def named_in(file: Path) -> list[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [
        f"{file.relative_to(HOUSE)}:{node.lineno} {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in CODES
    ]


def test_no_programme_has_code_of_its_own() -> None:
    assert len(CODES) == 7
    files = [*(HOUSE / "desktop_app").rglob("*.py"), *(HOUSE / "db").rglob("*.py")]
    assert len(files) > 200
    named = [place for file in files for place in named_in(file)]
    assert [place.split(":")[0] for place in named] == [DEFAULT]
