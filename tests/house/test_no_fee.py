"""The centre charges workers nothing: no field can hold a fee, and no word asks for one."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import db.models
from db.base import Base
from resources import ROOT

HOUSE = Path(__file__).parents[2]
FEES = frozenset(
    {"fee", "fees", "charge", "charges", "price", "payment", "payments", "paid", "commission", "phi", "lephi"}
)
SAID = re.compile(r"\bfees?\b|\bcommission\b|\bphí\b|费|\bhoa hồng\b|\btiền môi giới\b", re.IGNORECASE)
DENIED = re.compile(
    r"\bno(t|thing)?\b|\bnever\b|\bfree\b|không\s+(\w+\s+){0,3}thu|không thu|miễn phí|không (mất|phải)"
    r"|不(\S{0,4})收|不向|免费|不(\S{0,12})费|无需",
    re.IGNORECASE,
)
NAMES_ONLY = {"Đào Phí", "费"}
"""What is no fee: the family name, and its character in the table of readings."""


def test_no_column_of_the_record_holds_a_fee() -> None:
    assert db.models.__all__
    columns = [f"{table.name}.{column.name}" for table in Base.metadata.tables.values() for column in table.columns]
    assert len(columns) > 400
    assert [name for name in columns if FEES & set(re.split(r"[._]", name))] == []


def fields_of(file: Path) -> list[str]:
    """The annotated fields of the file's classes: what forms take and papers print."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [
        f"{file.name}: {item.target.id}"
        for made in ast.walk(tree)
        if isinstance(made, ast.ClassDef)
        for item in made.body
        if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)
    ]


def test_no_form_and_no_paper_has_a_field_for_a_fee() -> None:
    files = [
        f
        for folder in ("services", "rules", "documents", "intake", "ui")
        for f in (HOUSE / "desktop_app" / folder).rglob("*.py")
    ]
    fields = [field for file in files for field in fields_of(file)]
    assert len(fields) > 500
    assert [field for field in fields if FEES & set(field.split(": ")[1].lower().split("_"))] == []


def sentences() -> list[str]:
    """Everything that the program can say: wording files and translations."""
    found: list[str] = []
    for file in (ROOT / "wording").glob("*.json"):
        for section in json.loads(file.read_text(encoding="utf-8")).values():
            found += section.values()
    for file in (ROOT / "translations").glob("*.ts"):
        for message in ET.parse(file).getroot().iter("message"):  # noqa: S314  our own files
            found += [message.findtext("source") or "", message.findtext("translation") or ""]
    return found


def test_whoever_speaks_of_a_fee_says_that_there_is_none() -> None:
    said = [text for text in sentences() if SAID.search(text) and text not in NAMES_ONLY]
    assert [text for text in said if not DENIED.search(text)] == []


@pytest.mark.parametrize("folder", ["documents"])
def test_papers_say_so_too(folder: str) -> None:
    texts = [
        node.value
        for file in (HOUSE / "desktop_app" / folder).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    said = [text for text in texts if SAID.search(text)]
    assert any("không thu" in text for text in said)
    assert [text for text in said if not DENIED.search(text)] == []
