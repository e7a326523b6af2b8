"""A roster is tested by what a reader finds on it."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any

import pypdf
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from db.vocabulary import BirthPrecision, Direction, DocumentKind, GateClass
from desktop_app.documents import roster_text
from desktop_app.documents.roster import (
    RosterData,
    RosterLine,
    content_digest,
    parts_of,
    qr_text,
    render_roster,
    women_among,
)
from desktop_app.formats import show_date
from tests.benchmarks.roster_people import people

SIZES = [0, 1, 7, 30, 31, 500]
Make = Callable[..., RosterData]


def cells(line: RosterLine) -> list[str]:
    return [
        line.full_name,
        line.passport_name,
        line.name_zh,
        show_date(line.birth_date, line.birth_precision),
        line.document_number,
        show_date(line.expires_on),
        line.commune,
        line.employer_vi,
        line.employer_zh,
        line.job_vi,
        line.job_zh,
        show_date(line.contract_starts),
        show_date(line.contract_ends),
        line.note,
    ]


@pytest.mark.parametrize("count", SIZES)
def test_every_cell_is_found_in_order(roster: Make, seen: Any, count: int) -> None:
    data = roster(count)
    text, at = seen(data).text, 0
    for line in data.lines:
        for cell in cells(line):
            assert re.sub(r"\s", "", cell) in text
        at = text.index(
            re.sub(r"\s", "", line.full_name + line.passport_name + line.name_zh).replace(
                line.name_zh, "·" + line.name_zh
            ),
            at,
        )


@pytest.mark.parametrize("count", [0, 7, 31, 500])
def test_every_page_says_which_paper_it_is(roster: Make, seen: Any, count: int) -> None:
    data = roster(count)
    pages = seen(data).pages
    digest = content_digest(data).replace(" ", "")
    for number, page in enumerate(pages, 1):
        assert f"147/DS-TTDVVL·bản版1·trang页{number}/{len(pages)}·dòng行" in page
        assert f"mã码{digest}" in page
        assert "STT序号" in page
        assert "Côngtytiếpnhận接收单位" in page
    spans = [re.search(r"dòng行(\d+)–(\d+)/(\d+)", page) for page in pages]
    if count:
        counted = [tuple(map(int, span.groups())) for span in spans if span]
        assert [first for first, _, _ in counted] == [1, *(last + 1 for _, last, _ in counted[:-1])]
        assert (counted[-1][1], counted[-1][2]) == (count, count)


@pytest.mark.parametrize("count", [0, *range(1, 46), 5_000])
def test_the_signatures_are_together_and_never_alone(roster: Make, seen: Any, count: int) -> None:
    data = roster(count)
    pages = seen(data).pages
    last = pages[-1]
    for head in (
        "BÊNGIAO移交方",
        "BÊNNHẬN接收方",
        "CHỨNGKIẾN见证",
        "Tổngsố合计",
        "不向劳动者收取任何费用",
        "NguyễnVănTĩnh",
    ):
        assert head in last
        assert not any(head in page for page in pages[:-1])
    assert (data.lines[-1].document_number if data.lines else "Danhsáchkhôngcóngườinào") in last


def test_totals_are_in_figures_and_words(roster: Make, seen: Any) -> None:
    data = roster(105)
    women = women_among(data.lines)
    page = seen(data)
    assert page.has("Tổng số 合计: 105 người (một trăm linh năm / 一百零五人)")
    assert page.has(f"trong đó nữ 其中女性: {women:02d} người")
    assert page.has(f"nam 男性: {105 - women:02d} người")


def test_the_head_says_everything(roster: Make, seen: Any) -> None:
    page = seen(roster(3)).pages[0]
    for words in (
        "SỞ NỘI VỤ TỈNH LẠNG SƠN",
        "TRUNG TÂM DỊCH VỤ VIỆC LÀM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 147/DS-TTDVVL",
        "Lạng Sơn, ngày 24 tháng 11 năm 2026",
        "跨境务工人员移交名册",
        "Cửa khẩu quốc tế Hữu Nghị 友谊关口岸（国际性口岸）",
        "25/11/2026 07:30 (Hà Nội) / 08:30 (北京)",
        "凭祥市跨境劳务服务中心",
        "Thỏa thuận hợp tác quản lý lao động qua biên giới 跨境劳务合作管理协议 số 01/2026/TT-TTDVVL",
        "Bản 1 第1版",
        "Phát hành 签发: 24/11/2026 16:05 (Hà Nội)",
    ):
        assert re.sub(r"\s", "", words) in page


def test_the_qr_code_on_each_page_says_which_paper_it_is(roster: Make, seen: Any) -> None:
    data = roster(31)
    printed = seen(data)
    said = f"BANGIAO:1|ROSTER|147/DS-TTDVVL|1|31|{women_among(data.lines)}|{content_digest(data)}"
    for number in range(len(printed.pages)):
        found = zxingcpp.read_barcodes(printed.picture(number, dpi=200))
        assert [code.text for code in found] == [said]


def test_a_second_version_names_the_first_and_strikes_who_left(roster: Make, seen: Any) -> None:
    first = roster(9)
    left = first.lines[2]
    lines = tuple(
        replace(line, ordinal=n, added=n == 8) for n, line in enumerate((*first.lines[:2], *first.lines[3:]), 1)
    )
    second = replace(first, version=2, replaces=(first.number, 1), lines=lines, struck=(left,))
    printed = seen(second)
    assert printed.has("Thay thế bản 1 / 替代第1版")
    assert printed.has("so với bản 1 (1 người, gạch ngang, không tính vào tổng số) 较第1版删除")
    assert printed.has(left.full_name)
    assert printed.has("Mới 新增")
    assert printed.has("Tổng số 合计: 08 người")
    unstruck = seen(replace(second, struck=()))
    assert not unstruck.has("gạch ngang")
    assert content_digest(second) != content_digest(replace(second, struck=()))


def test_practice_and_reprint_stand_on_every_page(roster: Make, seen: Any) -> None:
    marked = seen(roster(40, practice=True, reprint=True))
    plain = seen(roster(40))
    assert len(marked.pages) == len(plain.pages)
    assert all("DỮLIỆUTHỬ/练习" in page and "BẢNINLẠI/重印" in page for page in marked.pages)
    assert not any("DỮLIỆUTHỬ" in page or "BẢNINLẠI" in page for page in plain.pages)


def test_the_way_back_and_an_airport_have_their_titles(roster: Make, seen: Any) -> None:
    assert seen(roster(1, direction=Direction.BACK)).has("DANH SÁCH BÀN GIAO NGƯỜI LAO ĐỘNG VỀ NƯỚC")
    flight = roster(1, gate_class=GateClass.AIRPORT, gate_vi="Sân bay quốc tế Nội Bài", gate_zh="")
    assert seen(flight).has("Sân bay quốc tế Nội Bài · 25/11/2026")


def test_another_day_in_beijing_is_written(roster: Make, seen: Any) -> None:
    late = roster(1, at=datetime(2026, 11, 25, 16, 30, tzinfo=UTC))
    assert seen(late).has("25/11/2026 23:30 (Hà Nội) / 26/11/2026 00:30 (北京)")


def test_marks_and_signs_survive(roster: Make, seen: Any) -> None:
    odd = "<b>Cty A & B</b> (x) \\ 100% /F1 Tj 'ẩ' \"ậ\" ]>>"
    line = replace(roster(1).lines[0], note=odd, employer_vi="<x> & Con", full_name="Bế & Ánh <y>")
    printed = seen(roster(1, lines=(line,)))
    assert printed.has(odd)
    assert printed.has("<x> & Con")
    assert printed.has("Bế & Ánh <y>")


def test_decomposed_vietnamese_prints_composed(roster: Make) -> None:
    data = roster(3)
    apart = tuple(
        replace(
            line,
            full_name=unicodedata.normalize("NFD", line.full_name),
            commune=unicodedata.normalize("NFD", line.commune),
        )
        for line in data.lines
    )
    assert apart[0].full_name != data.lines[0].full_name
    assert render_roster(replace(data, lines=apart)) == render_roster(data)


def test_long_texts_wrap_and_lose_nothing(roster: Make, seen: Any) -> None:
    name = "Nguyễn " + " ".join(f"Tôn{n}" for n in range(40))
    employer = "".join(chr(0x4E00 + 37 * n) for n in range(300))
    note = " ".join(f"chữ{n:04d}" for n in range(900)) + " " + "x" * 500
    line = replace(roster(1).lines[0], full_name=name, employer_zh=employer, note=note)
    for count, at in ((1, 0), (20, 13)):
        lines = [replace(other, ordinal=n) for n, other in enumerate(roster(count).lines, 1)]
        lines[at] = line
        printed = seen(roster(count, lines=tuple(lines)))
        assert all(f"chữ{n:04d}" in printed.text for n in range(900))
        assert all(char in printed.text for char in employer)
        assert all(f"Tôn{n}" in printed.text for n in range(40))
        assert printed.text.count("x") >= 500
        assert f"{count}/{count}" in printed.pages[-1] or "–/" in printed.pages[-1]
        assert "BÊNGIAO移交方" in printed.pages[-1]


def test_an_empty_line_and_part_dates_are_printed_cleanly(roster: Make, seen: Any) -> None:
    bare_line = RosterLine(1, "Lò Thị Pó", birth_date=date(1990, 5, 1), birth_precision=BirthPrecision.MONTH)
    printed = seen(roster(1, lines=(bare_line,)))
    assert printed.has("Lò Thị Pó")
    assert printed.has("05/1990")
    assert "None" not in printed.text
    assert "·闭" not in printed.text


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_every_kind_of_paper_is_named(roster: Make, seen: Any, kind: DocumentKind) -> None:
    line = replace(roster(1).lines[0], document_kind=kind)
    assert seen(roster(1, lines=(line,))).has("".join(roster_text.DOCUMENT_KINDS[kind]))


def test_fonts_are_embedded_subsets_and_nothing_else(roster: Make) -> None:
    pdf = render_roster(roster(500))
    fonts: Any = {}
    pages: Any = pypdf.PdfReader(BytesIO(pdf)).pages
    for page in pages:
        fonts.update(page["/Resources"]["/Font"])
    assert set(fonts) == {"/TR", "/TI", "/TB", "/CR", "/CB"}
    for reference in fonts.values():
        font = reference.get_object()
        assert re.match(r"/[A-Z]{6}\+(Tinos|NotoSerifSC)-", font["/BaseFont"])
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert descriptor["/FontFile2"]["/Length1"] < 200_000
        assert "/ToUnicode" in font
    assert len(pdf) < 400_000


def test_another_reader_finds_the_same_text(roster: Make) -> None:
    data = roster(31)
    text = "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(render_roster(data))).pages)
    text = re.sub(r"\s", "", text)
    for line in data.lines:
        assert all(re.sub(r"\s", "", cell) in text for cell in cells(line))


def test_the_file_says_what_it_is(roster: Make) -> None:
    reader: Any = pypdf.PdfReader(BytesIO(render_roster(roster(1))))
    about: Any = reader.metadata
    assert about.title == "Danh sách bàn giao người lao động qua biên giới 147/DS-TTDVVL"
    assert about.author == "Trung tâm Dịch vụ việc làm"
    assert about["/CreationDate"] == "D:20261124160500+07'00'"
    assert reader.trailer["/Root"]["/Lang"] == "vi"


def test_the_same_data_gives_the_same_bytes_in_any_process(roster: Make) -> None:
    ours = hashlib.sha256(render_roster(roster(40))).hexdigest()
    render_roster(roster(3))
    assert hashlib.sha256(render_roster(roster(40))).hexdigest() == ours
    program = (
        "import hashlib; from tests.benchmarks.roster_people import people; "
        "from desktop_app.documents.roster import render_roster; "
        "print(hashlib.sha256(render_roster(people(40))).hexdigest())"
    )
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "America/Lima", "SOURCE_DATE_EPOCH": "12345"}
        done = subprocess.run([sys.executable, "-c", program], env=env, check=True, capture_output=True, text=True)
        assert done.stdout.strip() == ours


def test_the_digest_is_of_what_is_said(roster: Make) -> None:
    data = roster(7)
    digest = content_digest(data)
    assert re.fullmatch(r"[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}", digest)
    assert (
        content_digest(replace(data, issued_at=data.issued_at + timedelta(hours=1), reprint=True, practice=True))
        == digest
    )
    for change in ({"number": "148"}, {"version": 2}, {"lines": data.lines[:-1]}, {"gate_vi": "Chi Ma"}):
        assert content_digest(replace(data, **change)) != digest


@given(st.sampled_from([name for name in RosterLine.__slots__ if isinstance(getattr(people(1).lines[0], name), str)]))
def test_no_field_of_a_line_escapes_the_digest(field: str) -> None:
    data = people(2)
    changed = replace(data.lines[1], **{field: getattr(data.lines[1], field) + "́"})
    assert content_digest(replace(data, lines=(data.lines[0], changed))) != content_digest(data)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_printed(name: str, note: str) -> None:
    data = people(1)
    line = replace(data.lines[0], full_name=name, note=note)
    assert render_roster(replace(data, lines=(line,))).startswith(b"%PDF")


def test_nothing_heavy_is_imported_before_the_first_paper() -> None:
    program = (
        "import sys; from desktop_app.documents import roster, roster_xlsx, summary_xlsx, import_report, fonts; "
        "print([m for m in ('reportlab', 'xlsxwriter', 'zxingcpp', 'PySide6', 'sqlalchemy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_parts_by_employer_add_up_and_name_the_whole(roster: Make, seen: Any) -> None:
    whole = roster(40, version=2, replaces=("147/DS-TTDVVL", 1))
    parts = parts_of(whole)
    assert len(parts) > 1
    assert sorted(line.ordinal for part in parts for line in part.lines) == [line.ordinal for line in whole.lines]
    for at, part in enumerate(parts, 1):
        assert content_digest(part) == content_digest(whole)
        assert {line.employer_vi for line in part.lines} == {part.lines[0].employer_vi}
        said = seen(part)
        assert said.has(f"PHẦN {at}/{len(parts)} CỦA DANH SÁCH {whole.number}, BẢN 2")
        assert said.has(part.lines[0].employer_vi)
        assert said.has(f"Tổng số của phần này 本部分合计: {len(part.lines):02d} người")
        assert said.has(f"phần 部分 {at}/{len(parts)}")
        assert qr_text(part, content_digest(part)).endswith(f"{content_digest(whole)}|PART:{at}/{len(parts)}")
    assert render_roster(parts[0]) == render_roster(parts_of(whole)[0])
