"""declarations due, print, sent, acknowledged, returned, correct, export, register, as scripts use them."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PIL import Image
from pypdf import PdfReader

from desktop_app.services import workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import ContractForm, WorkerForm
from resources import ROOT

SAMPLES = ROOT / "samples"
Call = Callable[..., Any]


@pytest.fixture
def filled(call: Call, practice_desk: Desk) -> Call:
    """Three contracts of which two communes are to be told, one of them too late."""
    call("apply", str(SAMPLES / "partners_and_orders.json"))
    first, second = workers.communes(practice_desk)[:2]
    for name, commune, signed_on in (
        ("Nông Văn Bình", first, date(2026, 11, 18)),
        ("Hoàng Thị An", first, date(2026, 11, 19)),
        ("Vi Văn Cường", second, date(2026, 11, 2)),
    ):
        contract = ContractForm(number="HĐ-7", signed_on=signed_on, starts_on=signed_on, ends_on=date(2027, 5, 1))
        form = WorkerForm(full_name=name, commune_id=commune.id, job_order="ĐH-2026-101", contract=contract)
        workers.save(practice_desk, None, form)
    return call


def test_due_is_listed_late_ones_first(filled: Call) -> None:
    told = filled("declarations", "due", "--json").json
    assert told
    assert [d["late"] for d in told] == sorted((d["late"] for d in told), reverse=True)
    assert {"worker", "commune", "event", "event_on", "due_on", "late", "state", "letter"} <= set(told[0])
    code = next(d["commune"]["code"] for d in told if d["commune"])
    some = filled("declarations", "due", "--commune", code, "--json").json
    assert {d["commune"]["code"] for d in some} == {code}
    assert told[0]["worker"]["full_name"] in filled("declarations", "due").out


def test_from_printed_to_acknowledged(filled: Call, tmp_path: Path) -> None:
    one_file = tmp_path / "khai-bao.pdf"
    printed = filled("declarations", "print", "-o", str(one_file), "--json").json
    numbers = [letter["number"] for letter in printed["letters"]]
    assert printed["files"] == [str(one_file)]
    pages = PdfReader(one_file).pages
    assert len(pages) >= len(numbers) >= 1
    folder = tmp_path / "thu"
    again = filled("declarations", "print", "--letter", numbers[0], "-o", str(folder), "--json").json
    assert again["files"] == [str(folder / f"{numbers[0]}.pdf")]
    sent = filled("declarations", "sent", *numbers, "--on", "2026-11-24", "--how", "post", "--json").json
    assert {letter["state"] for letter in sent["letters"]} == {"sent"}
    back = filled("declarations", "returned", numbers[0], "--reason", "sai tên", "--json").json
    assert back["letters"][0]["state"] == "returned"
    assert filled("declarations", "sent", numbers[0]).code == 0
    stamped = io.BytesIO()
    Image.new("RGB", (60, 40), "white").save(stamped, "PNG")
    picture = tmp_path / "dau.png"
    picture.write_bytes(stamped.getvalue())
    done = filled(
        "declarations", "acknowledged", numbers[0], "--by", "Chủ tịch xã", "--picture", str(picture), "--json"
    )
    assert done.json["letters"][0]["state"] == "acknowledged"


def test_a_letter_is_superseded(filled: Call, tmp_path: Path) -> None:
    number = filled("declarations", "print", "-o", str(tmp_path / "a.pdf"), "--json").json["letters"][0]["number"]
    fresh = filled("declarations", "correct", number, "--reason", "sai số hợp đồng", "--json").json["letters"][0]
    assert (fresh["state"], fresh["number"] != number) == ("due", True)
    again = filled("declarations", "correct", number, "--reason", "sai số hợp đồng")
    assert again.code == 1
    assert "không thay thế được" in again.err.lower()


def test_exports(filled: Call, tmp_path: Path) -> None:
    filled("declarations", "print", "-o", str(tmp_path / "a.pdf"))
    letters = filled("declarations", "register", "2026", "-o", str(tmp_path / "so.xlsx"), "--json").json["rows"]
    sheet = openpyxl.load_workbook(tmp_path / "so.xlsx").active
    assert sheet is not None
    found = [row for row in sheet.iter_rows(values_only=True) if row[0] and str(row[0]).startswith("KB-2026-")]
    assert len(found) == letters
    assert filled("declarations", "register", "2026", "-o", str(tmp_path / "so.pdf")).code == 0
    code = next(d["commune"]["code"] for d in filled("declarations", "due", "--json").json if d["commune"])
    for name in ("xa.pdf", "xa.xlsx"):
        assert filled("declarations", "export", "--commune", code, "-o", str(tmp_path / name)).code == 0
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "xa.pdf").pages)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    assert "DỮ LIỆU THỬ" in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("sent", "KB-2026-9999"), "KB-2026-9999"),
        (("print", "--commune", "00000", "-o", "x.pdf"), "00000"),
        (("export", "--commune", "00000", "-o", "x.xlsx"), "00000"),
        (("register", "2026", "-o", "x.doc"), "x.doc"),
        (("print", "-o", "/proc/none/x.pdf"), "/proc/none/x.pdf"),
    ],
)
def test_mistakes_are_sentences(
    filled: Call, words: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = filled("declarations", *words)
    assert told.code == 1
    assert said in told.err
    assert "Traceback" not in told.err


def test_nothing_due(call: Call, tmp_path: Path) -> None:
    assert call("declarations", "due", "--json").json == []
    assert "Không có khai báo nào" in call("declarations", "due").out
    assert call("declarations", "print", "-o", str(tmp_path / "x.pdf")).code == 1
    assert not (tmp_path / "x.pdf").exists()
