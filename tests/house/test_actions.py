"""Every unit of work that the audit keeps can be said in words, in all three languages."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from db.vocabulary import OutputAct
from desktop_app import wording
from desktop_app.rules.permission import MAY
from desktop_app.services.bulk_acts import ACTIONS
from desktop_app.services.demand_write import NOUNS

ROOT = Path(__file__).parents[2]
MADE: Mapping[str, tuple[str, ...]] = {
    "services/bulk.py": tuple(ACTIONS.values()),
    "services/demand.py": tuple(".".join(pair) for pair in product(NOUNS.values(), ("add", "edit"))),
    "ui/preview/paper.py": (
        "worker.printed", "worker.exported", "worker_sheet.print", "worker_sheet.export",
        "workers.print", "workers.export", "stay_permit.print", "stay_permit.export",
        "summary.printed", "summary.exported",
    ),
}  # fmt: skip
"""Codes that are put together where they are used."""
OUTPUTS = {"act.value": tuple(act.value for act in OutputAct), "act": ("export", "print")}
"""What a paper's leaving the record is called: "roster." and one of these."""
PASSED_ON = {"services/desk.py", "services/work.py"}
"""Where the code is a parameter."""


@cache
def codes() -> tuple[tuple[str, str], ...]:
    return tuple(_all_codes())


def _all_codes() -> Iterator[tuple[str, str]]:
    """(code, place) of every unit of work."""
    for file in sorted((ROOT / "desktop_app").rglob("*.py")):
        place = str(file.relative_to(ROOT / "desktop_app"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and place not in PASSED_ON and (said := _action(node)) is not None:
                yield from ((code, f"{place}:{node.lineno}") for code in _codes(said, place))


def _action(call: ast.Call) -> ast.expr | None:
    """The argument that is the action, if this call begins a unit of work."""
    match call.func:
        case ast.Attribute(value=owner, attr="work" | "log") if ast.unparse(owner).endswith("desk"):
            return call.args[0]
        case ast.Name(id="working"):
            return call.args[1]
    return None


def _codes(said: ast.expr, place: str) -> Iterator[str]:
    match said:
        case ast.Constant(value=str(code)):
            yield code
        case ast.IfExp(body=first, orelse=other):
            yield from (*_codes(first, place), *_codes(other, place))
        case ast.JoinedStr(values=[ast.Constant(value=str(noun)), ast.FormattedValue(value=act)]) if (
            ast.unparse(act) in OUTPUTS
        ):
            yield from (noun + code for code in OUTPUTS[ast.unparse(act)])
        case _:
            assert place in MADE, f"{place}:{said.lineno} makes its action's code: name the codes in MADE"
            yield from MADE[place]


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_unit_of_work_has_its_words(language: str) -> None:
    lacking = sorted({f"{code} ({place})" for code, place in codes() if not wording.has("action", code, language)})
    assert lacking == []


def test_every_unit_of_work_has_its_entry_in_the_table_of_permissions() -> None:
    may = set(MAY)
    assert sorted({c for c, _ in codes() if c not in may and f"{c.partition('.')[0]}.*" not in may}) == []


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_the_words_can_be_filled(language: str) -> None:
    for code, _ in codes():
        if wording.has("action", code, language):
            assert wording.sentence("action", code, language, who="Nông Văn Bình")


def test_codes_are_found() -> None:
    found = {code for code, _ in codes()}
    assert {"worker.add", "worker.edit", "partner.add", "roster.printed", "bulk.health", "undo"} <= found
