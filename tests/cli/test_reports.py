"""Reports, figures of a year and what is sent out, as scripts use them."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from db.base import new_id
from db.models import Crossing, Worker
from db.vocabulary import BirthPrecision, Direction
from desktop_app.services.work import Desk
from resources import ROOT

Call = Callable[..., Any]


@pytest.fixture
def filled(call: Call) -> Call:
    call("apply", str(ROOT / "samples" / "partners_and_orders.json"))
    return call


def test_a_report_is_drafted_issued_shown_exported_and_corrected(filled: Call, tmp_path: Path) -> None:
    of = ("2026-10", "--programme", "chongzuo")
    drafted = filled("report", "draft", *of, "--situation", "Ổn định.", "--json").json
    assert (drafted["state"], drafted["number"]) == ("draft", None)
    issued = filled("report", "issue", *of, "--json").json
    assert (issued["state"], issued["number"], issued["id"]) == ("issued", "BC-2026-0001", drafted["id"])
    again = filled("report", "issue", *of, "--json")
    assert (again.code, again.json["error"]["code"]) == (1, "report_issued_already")
    corrected = filled("report", "correct", "BC-2026-0001", "--reason", "thiếu", "--json").json
    assert corrected["replaces"] == "BC-2026-0001"
    shown = filled("report", "show", "BC-2026-0001", "--json").json
    assert (shown["state"], shown["situation"], shown["figures"]["handed_over"]) == ("replaced", "Ổn định.", 0)
    assert [row["number"] for row in filled("report", "list", "--json").json] == ["BC-2026-0002", "BC-2026-0001"]
    assert "đã được thay thế" in filled("report", "list").out
    for name, begins in (("r.pdf", b"%PDF"), ("r.xlsx", b"PK")):
        assert filled("report", "export", "BC-2026-0002", "-o", str(tmp_path / name)).code == 0
        assert (tmp_path / name).read_bytes().startswith(begins)
    assert filled("report", "show", "BC-2026-0009").code == 1


def test_who_keeps_a_report_from_being_issued_is_named(filled: Call, practice_desk: Desk) -> None:
    with practice_desk.work("test.lost") as work:
        who = Worker(id=new_id(), citizen_id="020190000001", full_name="Bế Thị Ánh", name_folded="be thi anh",
                     sort_key="", birth_precision=BirthPrecision.DAY)  # fmt: skip
        work.session.add(who)
        work.session.flush()
        lost = {"worker_id": who.id, "direction": Direction.BACK, "at": practice_desk.now(), "day": date(2026, 10, 2)}
        work.insert_many(Crossing, [{"id": new_id(), **lost}])
    refused = filled("report", "issue", "2026-10")
    assert (refused.code, "Bế Thị Ánh (020190000001): lượt về ngày 02/10/2026" in refused.err) == (1, True)
    assert filled("report", "issue", "2026-10", "--programme", "laos").code == 0


def test_figures_of_a_year(call: Call) -> None:
    file = str(ROOT / "reference" / "departures_2023_by_market.csv")
    told = call("year-figures", file, "--plan", "110000-120000", "--json").json
    assert (told["people"], told["women"], told["percent_of_min"], told["percent_of_max"]) == (
        159_986, 55_804, 145.4, 133.3
    )  # fmt: skip
    assert "159.986" in call("year-figures", "--year", "2023").out
    assert call("year-figures", "--year", "2022").code == 1
    assert call("year-figures", file, "--plan", "nhiều").code == 1


def test_what_is_sent_out(filled: Call, tmp_path: Path) -> None:
    sheet, registry, paper = (str(tmp_path / name) for name in ("a.xlsx", "a.jsonl", "c.pdf"))
    assert filled("authority", "2026@15dec", "-o", sheet, "--json").json == {"files": [sheet], "stays": 0}
    assert filled("authority", "2026@15dec", "-o", registry).code == 0
    head = json.loads(Path(registry).read_text(encoding="utf-8"))
    assert (head["period"]["from"], head["period"]["to"], head["practice"]) == ("2025-12-15", "2026-12-14", True)
    assert "worker_code" in (tmp_path / "a.md").read_text(encoding="utf-8")
    assert filled("cooperation", "-o", paper, "--proposals", "Mở rộng.").code == 0
    assert Path(paper).read_bytes().startswith(b"%PDF")
    assert filled("cooperation", "--partner", "X", "-o", paper).code == 1
