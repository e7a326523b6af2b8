"""Every code that demand, workers, handovers and the command line can say has its sentence in three languages."""

import json
import re
from pathlib import Path
from string import Formatter

import pytest

from desktop_app.cli.messages import error_json, sentences
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.wording import LANGUAGES, has
from resources import ROOT

CODE = Path(__file__).parents[2] / "desktop_app"
PARTS = ("cli", "columns", "handover")


def raised() -> set[str]:
    found: set[str] = set()
    for file in CODE.rglob("*.py"):
        found |= set(re.findall(r"KnownError\(\s*\"(\w+)\"", file.read_text(encoding="utf-8")))
    return found


def told_of_fields() -> set[str]:
    found: set[str] = set()
    for file in CODE.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        found |= set(re.findall(r"FieldProblem\((?:f?\"[^\"]*\"|[^\",()]+), \"(\w+)\"", text))
        found |= set(re.findall(r"yield from _order\(.*\"(\w+)\"\)", text))
        found |= set(re.findall(r"return \"(credit_code_\w+)\"", text))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_sentence(language: str) -> None:
    assert [code for code in sorted(raised()) if not has("error", code, language)] == []
    assert [code for code in sorted(told_of_fields()) if not has("problem", code, language)] == []


@pytest.mark.parametrize("part", PARTS)
def test_all_languages_say_the_same_things(part: str) -> None:
    def fields(language: str) -> dict[tuple[str, str], set[str]]:
        read = json.loads((ROOT / "wording" / f"{part}.{language}.json").read_text(encoding="utf-8"))
        return {
            (section, code): {name for _, name, _, _ in Formatter().parse(text) if name}
            for section, said in read.items()
            for code, text in said.items()
        }

    assert fields("vi").keys() == fields("en").keys() == fields("zh").keys()
    assert fields("en") == fields("vi") == fields("zh")


def test_a_conflict_shows_both_values() -> None:
    fields = [{"field": "phone", "theirs": "111", "yours": None}]
    told = sentences(KnownError("conflict", noun="worker", fields=fields), "vi")
    assert "điện thoại: đã lưu «111», bạn ghi «—»" in told[0]


def test_states_are_words() -> None:
    told = sentences(KnownError("move_not_allowed", noun="handover", frm="closed", to="issued"), "vi")
    assert "đã đóng" in told[0]
    assert "đã phát hành" in told[0]


def test_problems_are_in_the_json_too() -> None:
    error = InvalidInputError([FieldProblem("code", "needed")])
    told = error_json(error, "en")["error"]
    assert told["details"]["problems"] == [{"field": "code", "code": "needed", "message": "Please fill this in."}]
