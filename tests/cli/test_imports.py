"""What else `bangiao import` does: the workbook for communes, past imports, old encodings, senders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from resources import ROOT

Call = Callable[..., Any]
ORDERS = str(ROOT / "samples" / "partners_and_orders.json")
CLEAN = str(ROOT / "samples" / "worker_list_clean.xlsx")


def test_the_template_is_written_and_taken_in_empty_handed(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "mau.xlsx"
    assert call("import", "--template", str(out), "--json").json == {"path": str(out)}
    sheet = openpyxl.load_workbook(out).worksheets[0]
    assert sheet["A3"].value == "DỮ LIỆU THỬ / 练习"
    empty = call("import", str(out))
    assert (empty.code, "Danh sách" in empty.err) == (1, True)
    assert call("import", "--template", str(tmp_path / "mau.pdf")).code == 1
    assert call("import", "--template", str(tmp_path / "missing" / "mau.xlsx")).code == 1


def test_past_imports_are_listed_and_one_is_taken_back(call: Call) -> None:
    call("apply", ORDERS)
    assert call("import", "--past", "--json").json == []
    call("import", CLEAN, "--sender", "Xã Quan Sơn")
    (past,) = call("import", "--past", "--json").json
    assert (past["file"], past["sender"], past["new"], past["undone_at"]) == (
        "worker_list_clean.xlsx",
        "Xã Quan Sơn",
        40,
        None,
    )
    assert "worker_list_clean.xlsx" in call("import", "--past").out
    assert call("import", "--undo", str(past["batch"]), "--json").json == {"undone": past["batch"]}
    assert call("workers", "--json").json == []
    assert call("import", "--past", "--json").json[0]["undone_at"]
    again = call("import", "--undo", str(past["batch"]), "--json")
    assert (again.code, again.json["error"]["code"]) == (1, "already_undone")
    assert call("import", "--undo", "5", "--json").json["error"]["code"] == "import_unknown"
    assert call("import", CLEAN, "--json").json["new"] == 40


def test_an_old_encoding_is_converted_when_it_is_sure(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    text = "Hä vµ tªn;Sè CCCD;Giíi tÝnh\r\nN«ng V¨n B×nh;020090123456;Nam\r\nVi ThÞ Hµ;020192654321;N÷\r\n"
    path.write_bytes(text.encode("cp1252"))
    told = call("import", str(path), "--dry-run", "--json").json
    assert (told["rows"], told["new"]) == (2, 2)
    assert told["warnings"][0]["code"] == "encoding_converted"
    left = call("import", str(path), "--dry-run", "--json", "--encoding", "none")
    assert left.json["error"]["code"] == "list_no_header"


@pytest.mark.parametrize("words", [[], ["a.xlsx", "--past"], ["--undo", "x"], ["a.xlsx", "--encoding", "latin"]])
def test_wrong_use(call: Call, words: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        raise SystemExit(call("import", *words).code)
    assert left.value.code == 2
