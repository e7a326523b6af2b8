"""The notice letter and the leaflet: what a reader, and a telephone, finds on them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pypdfium2
import pytest
import zxingcpp
from pypdf import PdfReader

from desktop_app.documents.leaflet import qr_text, render_leaflet
from desktop_app.documents.notice_letter import AnnouncedJob, NoticeData, render_notice

WOOD = AnnouncedJob(
    "Chế biến gỗ",
    "Công ty TNHH Mộc nghiệp Hữu Nghị Bằng Tường",
    30,
    "凭祥市友谊木业有限公司",
    women=12,
    wage="3.200 CNY/tháng",
    wage_vnd="≈ 11.520.000 đ/tháng (tỷ giá 3.600, 20/11/2026)",
    term="6 tháng",
    place="Khu công nghiệp Bằng Tường",
    hours="8 giờ/ngày, 6 ngày/tuần",
    board="bao ăn ở",
    starts_on=date(2027, 1, 2),
    needed_by=date(2026, 12, 15),
    asks=("Từ 18 đến 45 tuổi", "Tiếng Trung: HSK 1"),
)
CANE = AnnouncedJob("Chặt mía <1>", "HTX trồng mía Lục Nguyên, Giang Châu", 200, wage="180 CNY/ngày", term="3 tháng")
DATA = NoticeData(
    number="1/TB-TTDVVL",
    dated=date(2026, 11, 22),
    issued_at=datetime(2026, 11, 22, 2, tzinfo=UTC),
    issuing="Trung tâm Dịch vụ việc làm tỉnh Lạng Sơn",
    superior="Sở Nội vụ tỉnh Lạng Sơn",
    title="Tuyển lao động đi làm việc tại Sùng Tả",
    programmes=("Lao động qua biên giới tại Sùng Tả",),
    jobs=(WOOD, CANE),
    communes=("xã Đồng Đăng", "phường Kỳ Lừa"),
    phone="0205 3812 345",
    address="Số 1 đường Hùng Vương",
    signer="Lý Thị Lan",
    signer_title="Giám đốc",
)


def said(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


@pytest.fixture
def pages() -> Iterator[Callable[[bytes], pypdfium2.PdfDocument]]:
    opened: list[pypdfium2.PdfDocument] = []

    def see(content: bytes) -> pypdfium2.PdfDocument:
        opened.append(pypdfium2.PdfDocument(content))
        return opened[-1]

    yield see
    for one in opened:
        one.close()


@pytest.mark.parametrize("render", [render_notice, render_leaflet])
def test_every_word_of_each_job_is_there(render: Callable[[NoticeData], bytes]) -> None:
    text = said(render(DATA)).replace(" ", "")
    words = (
        WOOD.job_vi, WOOD.employer_vi, WOOD.employer_zh, WOOD.wage, "≈11.520.000đ/tháng", "(tỷ giá 3.600, 20/11/2026)",
        "6 tháng", WOOD.place, WOOD.hours, "Bao ăn ở", "02/01/2027", "15/12/2026", "45 tuổi", "HSK 1", "12 nữ",
        CANE.job_vi, CANE.employer_vi, CANE.wage, "1/TB-TTDVVL", "0205 3812 345", "Số 1 đường Hùng Vương",
    )  # fmt: skip
    assert [word for word in words if word.replace(" ", "") not in text] == []
    assert render(DATA) == render(DATA)


def test_the_letter_is_addressed_and_says_that_nothing_is_taken() -> None:
    text = said(render_notice(DATA))
    assert "Kính gửi: Ủy ban nhân dân xã Đồng Đăng, phường Kỳ Lừa" in text
    assert "V/v tuyển lao động" in text
    assert "230 người (hai trăm ba mươi người)" in text
    assert "không thu bất kỳ khoản phí nào" in text
    assert "GIÁM ĐỐC" in text
    assert "chỉ để tham khảo" in text
    assert "thay thế" not in text
    assert "thay thế công văn cùng số phát hành ngày 20/11/2026" in said(
        render_notice(replace(DATA, replaces=date(2026, 11, 20)))
    )


def test_many_communes_stand_in_a_list_and_none_means_all() -> None:
    many = tuple(f"xã Số {number}" for number in range(65))
    text = said(render_notice(replace(DATA, communes=many)))
    assert "65 xã, phường có tên trong danh sách" in text
    assert [one for one in many if one not in text] == []
    assert "các xã, phường trên địa bàn tỉnh" in said(render_notice(replace(DATA, communes=())))


@pytest.mark.parametrize("count", [1, 2, 3, 6, 9, 30])
def test_a_leaflet_is_one_page_and_names_or_counts_every_job(count: int) -> None:
    jobs = tuple(replace(WOOD, job_vi=f"Việc số {n}.") for n in range(count))
    reader = PdfReader(io.BytesIO(render_leaflet(replace(DATA, jobs=jobs))))
    assert len(reader.pages) == 1
    text = said(render_leaflet(replace(DATA, jobs=jobs)))
    named = sum(f"Việc số {n}." in text for n in range(count))
    assert named == count or f"và {count - named} công việc khác" in text
    assert "KHÔNG THU PHÍ / 不收费" in text
    assert "TUYỂN LAO ĐỘNG" in text


def test_the_fonts_of_the_leaflet_are_in_the_file() -> None:
    fonts = PdfReader(io.BytesIO(render_leaflet(DATA))).pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    names = [str(fonts[name].get_object()["/BaseFont"]) for name in fonts]
    assert any("BeVietnamPro" in name for name in names)


def test_a_telephone_reads_number_and_phone(pages: Callable[[bytes], pypdfium2.PdfDocument]) -> None:
    picture = pages(render_leaflet(DATA))[0].render(scale=2).to_pil().convert("L")
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text == qr_text(DATA) == "TB 1/TB-TTDVVL\nĐT 0205 3812 345"


def test_a_practice_paper_says_so_and_nothing_unknown_is_printed() -> None:
    bare = replace(
        DATA, practice=True, phone="", address="", jobs=(AnnouncedJob("Bốc xếp", "Công ty Ái Điểm", 5),), programmes=()
    )
    for render in (render_notice, render_leaflet):
        text = said(render(bare))
        assert "DỮ LIỆU THỬ" in text
        assert "None" not in text
    assert "Điện thoại" not in said(render_leaflet(bare))
    assert "Lương thỏa thuận" in said(render_leaflet(bare))
