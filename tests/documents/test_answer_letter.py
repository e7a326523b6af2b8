"""The answer to a request to review need and capacity: what a reader finds on it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime

from pypdf import PdfReader

from desktop_app.documents.answer_letter import AnswerLetterData, OrderLine, PeopleLine, render_answer

DATA = AnswerLetterData(
    number="25/CV-TTDVVL",
    to_whom="Cục Quản lý lao động ngoài nước",
    about="V/v rà soát nhu cầu, năng lực cung ứng lao động sang vùng Plzeň",
    asked_number="112/QLLĐ-TTLĐ",
    asked_dated=date(2026, 11, 2),
    programme="Cộng hòa Séc (vùng Plzeň)",
    field="điều dưỡng, nhân viên bệnh viện",
    dated=date(2026, 11, 22),
    issued_at=datetime(2026, 11, 22, 2, tzinfo=UTC),
    issuing="Trung tâm Dịch vụ việc làm tỉnh Lạng Sơn",
    superior="Sở Nội vụ tỉnh Lạng Sơn",
    orders=(
        OrderLine("Bệnh viện Đại học Plzeň <FN>", "Điều dưỡng", 1200, 800, 30, 12),
        OrderLine("Nhà máy Škoda", "Lắp ráp", 50, None, 60, 0),
    ),
    people=(
        PeopleLine("Đã đăng ký, chưa có việc làm (mọi chương trình)", 12345, 6001, strong=True),
        PeopleLine("Trong đó có nguyện vọng đi theo chương trình", 240, 180, strong=True),
        PeopleLine("– đã có giấy tờ đi lại còn hạn và giấy khám sức khỏe đạt yêu cầu", 31, 20),
        *(PeopleLine(f"– Xã số {n}", n, n // 2) for n in range(1, 30)),
    ),
    sent=PeopleLine("Đã đưa đi trong năm 2026", 110, 70),
    across=PeopleLine("Đang làm việc ở nước ngoài", 105, 68),
    plan=(100, 150),
    remarks=("Đề nghị Cục thông báo sớm.",),
    signer="Lý Thị Lan",
    signer_title="Giám đốc",
)


def text_of(data: AnswerLetterData) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(render_answer(data))).pages).split())


def test_every_figure_is_found() -> None:
    text = text_of(DATA)
    for words in (
        "Số: 25/CV-TTDVVL",
        "Kính gửi: Cục Quản lý lao động ngoài nước",
        "112/QLLĐ-TTLĐ ngày 02/11/2026",
        "Bệnh viện Đại học Plzeň <FN>",
        "1.200 800 30 12 1.170",
        "50 60 0 0",
        "Tổng cộng 1.250 800 90 12 1.170",
        "12.345 6.001",
        "– Xã số 29 29 14",
        "Đã đưa đi trong năm 2026 110 70",
        "từ 100 đến 150 lao động, đạt 110,0% mức tối thiểu",
        "Đề nghị Cục thông báo sớm.",
        "không thu bất kỳ khoản phí",
        "Lý Thị Lan",
    ):
        assert words in text


def test_what_is_not_there_is_said() -> None:
    text = text_of(replace(DATA, orders=(), plan=None, field="", asked_number=""))
    assert "Hiện chưa có đơn hàng đang tuyển" in text
    assert "Công văn ngày 02/11/2026" in text
    assert "Kế hoạch năm" not in text
    assert "lĩnh vực điều dưỡng" not in text


def test_the_same_data_give_the_same_bytes() -> None:
    assert render_answer(DATA) == render_answer(DATA)
