"""A worker's sheet by what a reader finds on it, and beside a kept picture."""

from __future__ import annotations

import io
import os
import re
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from desktop_app.documents.registry_export import ExportColumn, RegistryTable
from desktop_app.documents.registry_list import render_registry_list
from desktop_app.documents.worker_sheet import (
    SheetFinding,
    SheetPaper,
    SheetPlacement,
    WorkerSheetData,
    render_worker_sheet,
)

KEPT = Path(__file__).parent / "kept" / "worker_sheet.png"
NOW = datetime(2026, 11, 22, 2, tzinfo=UTC)
FACTS = (
    ("Họ và tên 姓名", "Nông Thị Hằng"),
    ("Tên hộ chiếu 护照姓名", "NONG THI HANG"),
    ("Tên tiếng Trung 中文姓名", "农氏姮"),
    ("Ngày sinh 出生日期", "21/11/1995"),
    ("Giới tính 性别", "Nữ 女"),
    ("Số căn cước 公民身份号码", "020195007720"),
    ("Điện thoại 电话", "0912345678"),
    ("Xã, phường hiện nay 现乡坊", "Xã Mẫu Sơn"),
    ("Địa chỉ trên giấy 证载地址", "Thôn Nà Pàn <b>, xã Yên Khoái & huyện Lộc Bình"),
)


def sheet(**changes: Any) -> WorkerSheetData:
    made = WorkerSheetData(
        full_name="Nông Thị Hằng",
        facts=FACTS,
        issuing="Trung tâm Dịch vụ việc làm tỉnh Lạng Sơn",
        superior="Sở Nội vụ tỉnh Lạng Sơn",
        made_at=NOW,
        day=date(2026, 11, 25),
        officer="Lý Thị Lan",
        papers=(SheetPaper("Hộ chiếu 护照", "C1234567", date(2024, 1, 5), date(2034, 1, 5), "Đang giữ 持有"),),
        placements=(
            SheetPlacement(
                "Cty Mộc nghiệp Hữu Nghị 凭祥市友谊木业有限公司",
                "Chế biến gỗ 木材加工",
                "118/HĐLĐ",
                date(2026, 11, 25),
                date(2027, 5, 24),
                "Đã ký hợp đồng 已签合同",
            ),
        ),
        findings=(
            SheetFinding("Chưa khám sức khỏe.", "无健康证明。", "Đi khám.", "请体检。", True, date(2026, 11, 24)),
            SheetFinding("Xã chưa tiếp nhận.", "乡尚未确认。", "Chờ xã.", "等待确认。", False, None),
        ),
    )
    return replace(made, **changes)


def text_of(data: bytes) -> str:
    return re.sub(r"\s", "", "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages))


def bare(words: str) -> str:
    return re.sub(r"\s", "", words)


def picture(data: bytes, page: int = 0) -> Image.Image:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    image: Image.Image = document[page].render(scale=1.5).to_pil().convert("L")
    document.close()
    return image


def test_everything_is_found() -> None:
    text = text_of(render_worker_sheet(sheet()))
    wanted = [words for pair in FACTS for words in pair]
    wanted += ["PHIẾU THÔNG TIN NGƯỜI LAO ĐỘNG", "劳动者信息表", "C1234567", "05/01/2034", "118/HĐLĐ", "24/05/2027"]
    wanted += ["Chưa khám sức khỏe. 无健康证明。", "Đi khám. 请体检。", "24/11/2026", "(lưu ý 提示) Xã chưa tiếp nhận."]
    wanted += [
        "Trung tâm không thu bất kỳ khoản phí nào của người lao động.",
        "本中心不向劳动者收取任何费用。",
        "trang 页 1/1",
    ]
    wanted += ["NGƯỜI LAO ĐỘNG", "Lý Thị Lan", "Còn thiếu để xuất cảnh ngày 25/11/2026", "Ảnh 照片"]
    assert [words for words in wanted if bare(words) not in text] == []


def test_nothing_missing_is_said_and_unknown_is_left_to_be_filled() -> None:
    facts = (*FACTS[:6], ("Điện thoại 电话", ""))
    text = text_of(render_worker_sheet(sheet(findings=(), papers=(), placements=(), facts=facts)))
    assert bare("Không thiếu gì để xuất cảnh vào ngày trên.") in text
    assert text.count(bare("Chưa có 暂无")) == 2
    assert "……" in text


def test_practice_is_marked_on_every_page_and_pages_are_counted() -> None:
    many = tuple(replace(sheet().findings[0], vietnamese=f"Thiếu giấy số {n}.") for n in range(60))
    data = render_worker_sheet(sheet(findings=many, practice=True))
    pages = [bare(page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(data)).pages]
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert bare("DỮ LIỆU THỬ / 练习") in page
        assert f"trang页{number}/{len(pages)}" in page
    assert [n for n in range(60) if f"Thiếugiấysố{n}." not in "".join(pages)] == []


def test_decomposed_text_is_composed_and_the_same_data_give_the_same_bytes() -> None:
    loose = sheet(facts=tuple((a, unicodedata.normalize("NFD", b)) for a, b in FACTS))
    assert render_worker_sheet(loose) == render_worker_sheet(sheet()) == render_worker_sheet(sheet())


def test_fonts_are_embedded() -> None:
    for page in pypdf.PdfReader(io.BytesIO(render_worker_sheet(sheet()))).pages:
        fonts: Any = page["/Resources"]["/Font"]  # type: ignore[index]
        for font in fonts.values():
            kind = font.get_object()
            if kind["/Subtype"] == "/Type0":
                assert "/FontFile2" in kind["/DescendantFonts"][0].get_object()["/FontDescriptor"]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_photo_fills_its_frame(kind: str) -> None:
    file = io.BytesIO()
    Image.new("RGBA" if kind == "PNG" else "RGB", (300, 200), "red").save(file, kind)
    with_photo = render_worker_sheet(sheet(photo=file.getvalue()))
    assert bare("Ảnh 照片") not in text_of(with_photo)
    found = ImageChops.difference(picture(with_photo), picture(render_worker_sheet(sheet()))).getbbox()
    assert found is not None
    assert abs((found[2] - found[0]) / (found[3] - found[1]) - 0.75) < 0.05


def test_a_broken_photo_leaves_the_frame() -> None:
    assert bare("Ảnh 照片") in text_of(render_worker_sheet(sheet(photo=b"no picture at all")))


@given(name=st.text(min_size=1, max_size=60))
@settings(max_examples=40)
def test_no_name_breaks_it(name: str) -> None:
    assert render_worker_sheet(sheet(full_name=name, facts=(("Họ và tên 姓名", name),))).startswith(b"%PDF")


def test_it_is_as_it_was_kept() -> None:
    made = picture(render_worker_sheet(sheet()))
    kept = Image.open(io.BytesIO(KEPT.read_bytes()))
    assert kept.size == made.size
    assert sum(ImageChops.difference(made, kept).histogram()[48:]) <= 3
    wrong = picture(render_worker_sheet(sheet(facts=(("Họ và tên 姓名", "Nông Thi Hằng"), *FACTS[1:]))))
    assert sum(ImageChops.difference(wrong, kept).histogram()[48:]) > 3


def _list(count: int, step: Callable[[int, int], None] = lambda _done, _every: None) -> bytes:
    columns = (ExportColumn("Họ và tên", 26), ExportColumn("Ngày sinh", 12), ExportColumn("Ghi chú", 20))
    rows = [(f"Nông Văn {n}", date(1990, 1, 1 + n % 28), None) for n in range(count)]
    return render_registry_list(RegistryTable("Danh sách", columns, rows, NOW, ("3 người",), True), "Lan", step)


@pytest.mark.parametrize("count", [0, 1, 40, 450])
def test_a_list_on_paper_loses_nobody(count: int) -> None:
    pages = [bare(page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(_list(count))).pages]
    text = "".join(pages)
    assert [n for n in range(count) if f"NôngVăn{n}" not in text] == []
    assert ("khôngcóngườinào" in text) == (count == 0)
    for number, page in enumerate(pages, 1):
        assert f"trang{number}/{len(pages)}" in page
        assert bare("DỮ LIỆU THỬ / 练习") in page
        assert count == 0 or "Họvàtên" in page


def test_a_list_on_paper_can_be_stopped() -> None:
    def stop(_done: int, _every: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _list(450, stop)


if __name__ == "__main__":  # makes the kept picture anew, by hand: look at it before it is committed
    if os.environ.get("CI"):
        sys.exit("A kept picture is not made by CI: make it by hand, look at it, commit it.")
    picture(render_worker_sheet(sheet())).save(KEPT, optimize=True)
