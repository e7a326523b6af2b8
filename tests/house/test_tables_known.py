"""A module that looks a table up while it is being loaded must load the models itself: nobody may have before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOOKED_UP = "metadata.tables"


def looking() -> Iterator[tuple[Path, ast.Module]]:
    for package in ("db", "desktop_app"):
        for file in sorted((ROOT / package).rglob("*.py")):
            text = file.read_text(encoding="utf-8")
            if LOOKED_UP in text:
                yield file.relative_to(ROOT), ast.parse(text)


def test_who_looks_a_table_up_at_once_loads_the_models() -> None:
    lacking = []
    seen = 0
    for file, tree in looking():
        at_once = [node for node in tree.body if isinstance(node, ast.Assign) and LOOKED_UP in ast.unparse(node)]
        loaded = {node.module or "" for node in tree.body if isinstance(node, ast.ImportFrom)}
        seen += bool(at_once)
        if at_once and not any(name == "db.models" or name.startswith("db.models.") for name in loaded):
            lacking.append(str(file))
    assert seen >= 5
    assert lacking == []
