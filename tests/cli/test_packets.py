"""packet enrol, out, in, as an office and its laptop use them: each at a store of its own, made apart."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from db.slots import Cost
from desktop_app.cli import crash
from desktop_app.cli.main import main
from desktop_app.services import gate, stores
from desktop_app.services.packet_nouns import nouns
from desktop_app.services.work import Desk
from desktop_app.wording import LANGUAGES, has
from resources import ROOT

SAMPLES = ROOT / "samples"
CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
PASSWORD = "mat-khau-thu"  # noqa: S105  of stores that are thrown away
NEW = ("--programme", "chongzuo", "--direction", "out", "--point", "huu-nghi", "--at", "2026-11-25 07:30")
NOW = "2026-11-24T09:00:00+07:00"
NEWCOMER = "020199001234"


@dataclass
class Called:
    code: int
    out: str
    err: str
    json: Any = None


@dataclass
class Stations:
    """The command line at both stores; `office` and `laptop` give what was said, with --json as a document."""

    call: Callable[..., Called]
    stores: dict[str, tuple[str, str]]
    folder: Path

    def office(self, *words: str, code: int = 0) -> Any:
        return self._at("office", words, code)

    def laptop(self, *words: str, code: int = 0) -> Any:
        return self._at("laptop", words, code)

    def _at(self, name: str, words: tuple[str, ...], code: int) -> Any:
        store, officer = self.stores[name]
        done = self.call(store, officer, *words)
        assert done.code == code, done.err
        return done.json

    def file(self, name: str) -> str:
        return str(self.folder / name)


@pytest.fixture
def stations(
    practice_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Stations:
    laptop = str(tmp_path / "laptop")
    stores.init_store(laptop, username="minh", full_name="Nông Văn Minh", password=PASSWORD, practice=True, cost=CHEAP)
    monkeypatch.setattr(crash, "log_file", lambda: tmp_path / "bangiao-cli.log")
    monkeypatch.setenv("BANGIAO_PASSWORD", PASSWORD)
    monkeypatch.setenv("BANGIAO_NOW", NOW)

    def call(store: str, officer: str, *words: str) -> Called:
        monkeypatch.setenv("BANGIAO_STORE", store)
        monkeypatch.setenv("BANGIAO_OFFICER", officer)
        capsys.readouterr()
        code = main([*words, "--json"])
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        return Called(code, told.out, told.err, json.loads(told.out) if told.out.strip() else None)

    both = {"office": (practice_desk.store.location, "lan"), "laptop": (laptop, "minh")}
    return Stations(call, both, tmp_path)


def issued(at: Stations, leave_off: int = 0) -> tuple[str, list[dict[str, Any]], list[str]]:
    """The office's list, issued; the last ones that could go are left off it. (number, lines, citizen ids left off)."""
    at.office("apply", str(SAMPLES / "partners_and_orders.json"))
    at.office("import", str(SAMPLES / "worker_list_clean.xlsx"), "--consents-on-file")
    number: str = at.office("handover", "new", *NEW, "--partner", "PX-01")["number"]
    lines = at.office("handover", "add", number, "--cleared")["lines"]
    off = [line["citizen_id"] for line in lines[len(lines) - leave_off :]]
    for citizen_id in off:
        at.office("handover", "remove", number, "--worker", citizen_id)
    return number, at.office("handover", "issue", number)["lines"], off


def to_laptop(at: Stations, number: str, name: str = "p1.bgp") -> Any:
    at.laptop("packet", "enrol", "Máy cửa khẩu 1", "-o", at.file("may.pub"))
    at.office("packet", "out", number, "--for", at.file("may.pub"), "-o", at.file(name))
    return at.laptop("packet", "in", at.file(name))


def sample_rows(path: Path, *citizen_ids: str) -> str:
    """A list as a commune would bring it to the gate: rows of the sample, and a newcomer who is in no record yet."""
    rows = list(openpyxl.load_workbook(SAMPLES / "worker_list_clean.xlsx").worksheets[0].values)
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(rows[0])
    known = [row for row in rows[1:] if row[4] in citizen_ids]
    for row in known:
        sheet.append(row)
    fresh: list[Any] = list(known[0])
    for column, value in {1: "Vi Thị Mới", 3: "Nữ", 4: NEWCOMER, 7: "0912000111", 9: "C7654321", 17: "999/HĐ"}.items():
        fresh[column] = value
    fresh[2] = fresh[2].replace(year=1999)
    sheet.append(fresh)
    book.save(path)
    return str(path)


def at_the_gate(at: Stations, number: str, lines: list[dict[str, Any]], unexpected: tuple[str, ...] = ()) -> int:
    """Tick everybody on the laptop but the first, count and close; how many crossed."""
    absent, *there = (line["citizen_id"] for line in lines)
    at.laptop("handover", "tick", number, absent, "absent", "--reason", "ốm")
    at.laptop("handover", "tick", number, there[0], "present")
    store, officer = at.stores["laptop"]
    desk = stores.open_desk(store, username=officer, password=PASSWORD, now_override=NOW)
    for citizen_id in there[1:]:  # at the gate the window stays open
        gate.tick(desk, number, gate.find(desk, number, citizen_id))
    desk.close()
    for citizen_id in unexpected:
        at.laptop("handover", "tick", number, citizen_id, "unexpected", "--reason", "đi cùng nhóm")
    crossing = [*there, *unexpected]
    women = sum(citizen_id[3] in "13" for citizen_id in crossing)
    for side in ("ours", "theirs"):
        heads = ("--people", str(len(crossing)), "--women", str(women))
        at.laptop("handover", "count", number, "--side", side, *heads)
    assert at.laptop("handover", "close", number)["state"] == "closed"
    return len(crossing)


def without_answer(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name not in {"file", "code"}}


def test_the_whole_way_there_and_back(stations: Stations) -> None:
    at = stations
    number, lines, (known,) = issued(at, leave_off=1)
    came = to_laptop(at, number)
    assert (came["taken"], came["handover"], came["conflicts"]) == ("new", number, [])
    assert came["changed"]["worker"] == len(lines)
    shown = at.laptop("handover", "show", number)
    assert shown == at.office("handover", "show", number)
    for name in ("a.pdf", "b.pdf"):
        (at.office if name == "a.pdf" else at.laptop)("roster", number, "-o", at.file(name))
    assert Path(at.file("a.pdf")).read_bytes() == Path(at.file("b.pdf")).read_bytes()
    assert at.laptop("packet", "in", at.file("p1.bgp"))["taken"] == "again"

    at.laptop("import", sample_rows(at.folder / "them.xlsx", known), "--consents-on-file")
    crossed = at_the_gate(at, number, lines, (known, NEWCOMER))
    before = at.office("workers")
    sealed = at.laptop("packet", "out", number, "-o", at.file("p2.bgp"))
    assert sealed["receiver"] == came["sender"]
    back = at.office("packet", "in", at.file("p2.bgp"))
    assert (back["taken"], back["officer"]) == ("new", "Nông Văn Minh")
    assert back["conflicts"] == []
    assert back["changed"]["crossing"] == crossed

    closed = at.office("handover", "show", number)
    assert closed == at.laptop("handover", "show", number)
    assert (closed["state"], closed["counts"]["absent"], closed["counts"]["unexpected"]) == ("closed", 1, 2)
    summary = at.office("summary", "2026-11")
    assert (summary["across_opening"], summary["handed_over"], summary["across_closing"]) == (0, crossed, crossed)
    after = at.office("workers")
    assert {w["citizen_id"] for w in after} - {w["citizen_id"] for w in before} == {NEWCOMER}
    assert len(after) == len(before) + 1
    at.office("minutes", number, "-o", at.file("bb.pdf"))
    at.laptop("minutes", number, "-o", at.file("bb2.pdf"))
    assert Path(at.file("bb.pdf")).read_bytes() == Path(at.file("bb2.pdf")).read_bytes()

    again = at.office("packet", "in", at.file("p2.bgp"))
    assert (again["taken"], again["changed"], again["conflicts"]) == ("again", {}, [])
    assert at.office("summary", "2026-11") == summary
    at.laptop("packet", "out", number, "-o", at.file("p3.bgp"))
    third = at.office("packet", "in", at.file("p3.bgp"))
    assert (third["taken"], {n: c for n, c in third["changed"].items() if n != "document_output"}) == ("new", {})
    assert at.office("summary", "2026-11") == summary
    assert at.office("packet", "in", at.file("p2.bgp"))["taken"] == "again"


def test_a_conflict_is_told_and_decided(stations: Stations) -> None:
    at = stations
    number, lines, _ = issued(at)
    to_laptop(at, number)
    first = lines[0]["citizen_id"]
    at.office("handover", "tick", number, first, "present")
    at.laptop("handover", "tick", number, first, "absent", "--reason", "ốm")
    at.laptop("packet", "out", number, "-o", at.file("p2.bgp"))
    (conflict,) = at.office("packet", "in", at.file("p2.bgp"))["conflicts"]
    assert (conflict["noun"], conflict["laptop"]) == ("handover_line", "Máy cửa khẩu 1")
    assert conflict["fields"]["presence"] == {"ours": "present", "theirs": "absent"}
    assert at.office("packet", "conflicts") == [conflict]
    number_of = str(conflict["id"])
    decided = at.office("packet", "decide", number_of, "--side", "theirs", "--reason", "biên bản ở cửa khẩu")
    assert decided == {"decided": 1, "side": "theirs"}
    assert at.office("handover", "show", number)["lines"][0]["presence"] == "absent"
    assert at.office("packet", "conflicts") == []
    (told,) = at.office("packet", "conflicts", "--all")
    assert (told["decided"], told["decided_by"], told["reason"]) == ("theirs", "Lý Thị Lan", "biên bản ở cửa khẩu")
    again = at.office("packet", "decide", number_of, "--side", "ours", "--reason", "x", code=1)
    assert again["error"]["code"] == "packet_already_decided"


def test_mistakes_are_sentences(stations: Stations) -> None:
    at = stations
    Path(at.file("x.bgp")).write_bytes(b"PK nothing of ours")
    for words, code in (
        (("in", at.file("x.bgp")), "packet_not_enrolled"),
        (("in", at.file("none.bgp")), "packet_unreadable"),
        (("out", "BG-2026-0009", "-o", at.file("y.bgp")), "unknown_handover"),
        (("enrol", " ", "-o", at.file("k.pub")), "packet_bad_name"),
        (("decide", "5", "--side", "ours", "--reason", "x"), "gone"),
    ):
        said = at.laptop("packet", *words, code=1)["error"]
        assert said["code"] == code
        assert said["message"]
    at.laptop("packet", "enrol", "Máy 1", "-o", at.file("k.pub"))
    assert at.laptop("packet", "in", at.file("x.bgp"), code=1)["error"]["code"] == "packet_not_a_packet"
    assert at.laptop("packet", "in", at.file("k.pub"), code=1)["error"]["code"] == "packet_not_a_packet"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_noun_of_a_packet_has_its_words(language: str) -> None:
    assert [noun.table.name for noun in nouns() if not has("packet_noun", noun.table.name, language)] == []
