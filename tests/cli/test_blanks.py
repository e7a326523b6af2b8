"""blank, and the parts of a roster, as scripts use them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from resources import ROOT

SAMPLES = ROOT / "samples"
Call = Callable[..., Any]
NEW = ("--programme", "chongzuo", "--direction", "out", "--point", "huu-nghi", "--at", "2026-11-25 07:30")


def text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_forms_are_made_listed_and_said_to_be_void(call: Call, tmp_path: Path) -> None:
    made = call("blank", "roster", "-o", str(tmp_path / "ds.pdf"), "--copies", "2", "--json").json
    assert made["numbers"] == ["MT-2026-0001", "MT-2026-0002"]
    assert "MT-2026-0002" in text(tmp_path / "ds.pdf")
    assert call("blank", "minutes", "-o", str(tmp_path / "bb.pdf")).code == 0
    assert call("blank", "minutes", "-o", str(tmp_path / "bb.xlsx")).code == 1
    told = call("blank", "void", "MT-2026-0003", "--reason", "nhòe nước", "--json").json
    assert (told["state"], told["void_reason"]) == ("void", "nhòe nước")
    again = call("blank", "void", "MT-2026-0003", "--reason", "nhòe nước")
    assert again.code == 1
    assert "đã ghi là bỏ" in again.err
    for form, code in (
        ("MT-2026-0001", "blank_open"),
        ("MT-2026-0003", "blank_void"),
        ("MT-2026-0009", "blank_unknown"),
    ):
        read = call("scan", f"BANGIAO-BLANK:1|{form}", "--json").json
        assert (read["kind"], read["blank"]) == ("blank", {"number": form, "handover": None})
        assert [warning["code"] for warning in read["warnings"]] == [code]
    assert "MT-2026-0002" in call("scan", "BANGIAO-BLANK:1|MT-2026-0002").out
    listed = call("blank", "list", "--json").json
    assert [(row["number"], row["kind"], row["state"]) for row in listed] == [
        ("MT-2026-0003", "minutes", "void"),
        ("MT-2026-0002", "roster", "open"),
        ("MT-2026-0001", "roster", "open"),
    ]
    assert "MT-2026-0001" in call("blank", "list").out


def test_a_part_of_a_roster_names_the_whole_and_its_code_is_the_latest(call: Call, tmp_path: Path) -> None:
    call("apply", str(SAMPLES / "partners_and_orders.json"))
    call("import", str(SAMPLES / "worker_list_clean.xlsx"), "--consents-on-file")
    number = call("handover", "new", *NEW, "--partner", "PX-01", "--json").json["number"]
    call("handover", "add", number, "--cleared")
    issued = call("handover", "issue", number, "--json").json
    employers = {row["code"] for row in _employers()}
    wrote = [
        code for code in sorted(employers)
        if call("roster", number, "--employer", code, "-o", str(tmp_path / f"{code}.pdf")).code == 0
    ]  # fmt: skip
    assert wrote
    said = text(tmp_path / f"{wrote[0]}.pdf")
    assert f"1/{len(wrote)} CỦA DANH SÁCH" in said or f"2/{len(wrote)} CỦA DANH SÁCH" in said
    assert issued["digest"] in said
    assert call("roster", number, "--employer", wrote[0], "-o", str(tmp_path / "part.xlsx")).code == 0
    qr = f"BANGIAO:1|ROSTER|1/DS-TTDVVL|1|{len(issued['lines'])}|{issued['counts']['women']}|{issued['digest']}"
    read = call("scan", f"{qr}|PART:1/{len(wrote)}", "--json").json
    known = {"number": "1/DS-TTDVVL", "version": 1, "latest": True, "handover": number}
    assert read["roster"] == {**known, "part": f"1/{len(wrote)}"}
    assert read["warnings"] == []
    call("handover", "remove", number, "--worker", issued["lines"][0]["citizen_id"])
    call("handover", "issue", number)
    assert call("scan", f"{qr}|PART:1/{len(wrote)}", "--json").json["roster"]["latest"] is False


def _employers() -> Any:

    return json.loads((SAMPLES / "partners_and_orders.json").read_text())["employers"]
