"""The minutes say in both languages who was there, who was not, and what differed."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime

from pypdf import PdfReader

from db.vocabulary import Direction
from desktop_app.clock import HANOI
from desktop_app.documents.minutes import Counted, MinutesData, MinutesParty, NotThere, render_minutes

DATA = MinutesData(
    number="BB-BG-2026-0147",
    roster_number="147/DS-TTDVVL",
    version=2,
    digest="9f3a 51c2 e07d",
    direction=Direction.OUT,
    at=datetime(2026, 11, 25, 7, 30, tzinfo=HANOI),
    closed_at=datetime(2026, 11, 25, 8, 10, tzinfo=HANOI),
    issuing="Trung tâm Dịch vụ việc làm tỉnh Lạng Sơn",
    gate_vi="Cửa khẩu quốc tế Hữu Nghị",
    gate_zh="友谊关口岸",
    agreement="Thỏa thuận số 01/2026/TT-TTDVVL",
    giver=MinutesParty("Trung tâm", "谅山省就业服务中心", "Lý Thị Lan"),
    receiver=MinutesParty("Trung tâm Bằng Tường", "凭祥市跨境劳务服务中心", "Lý Minh"),
    listed=Counted(120, 48),
    ours=Counted(118, 47),
    theirs=Counted(117, 47),
    crossed=Counted(118, 47),
    absent=(NotThere(14, "Nông Thị Bích Hằng", "NONG THI BICH HANG", "农碧姮", "C1234567", "ốm"),),
    refused=(NotThere(33, "Hoàng Văn Thụ", document="P88991", reason="giấy rách", by="Biên phòng"),),
    differences=(("Nông Văn Bình", "đứng ở hàng sau"), ("", "đếm sót")),
    recounts=("hai bên đếm lại",),
)


def text(data: MinutesData) -> str:
    pages = PdfReader(io.BytesIO(render_minutes(data))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_everything_is_said() -> None:
    said = text(DATA)
    for words in (
        "BIÊN BẢN BÀN GIAO NGƯỜI LAO ĐỘNG",
        "务工人员交接单",
        "07:30 (Hà Nội) / 08:30 (北京)",
        "Cửa khẩu quốc tế Hữu Nghị",
        "友谊关口岸",
        "147/DS-TTDVVL, bản 2 (mã 9f3a 51c2 e07d)",
        "120 một trăm hai mươi / 一百二十",
        "117 một trăm mười bảy / 一百一十七",
        "Nông Thị Bích Hằng",
        "农碧姮",
        "giấy rách; bởi 由: Biên phòng",
        "đứng ở hàng sau",
        "không rõ là ai 不详",
        "Đếm lại 重新清点: hai bên đếm lại",
        "không thu bất kỳ khoản phí nào",
        "giá trị như nhau",
        "Lý Thị Lan",
        "trang 页 1/",
    ):
        assert words.replace(" ", "") in said.replace(" ", ""), words


def test_where_all_agree_it_says_so_and_lists_nobody() -> None:
    same = Counted(118, 47)
    said = text(replace(DATA, listed=same, theirs=same, absent=(), refused=(), differences=(), recounts=()))
    assert "khớp nhau" in said
    assert "未到场: 0" in said


def test_on_the_way_back_the_other_side_gives() -> None:
    said = text(replace(DATA, direction=Direction.BACK))
    assert "VỀ NƯỚC" in said
    assert said.index("Bên nhận đếm") < said.index("Bên giao đếm")


def test_marks_and_the_same_bytes() -> None:
    assert "DỮ LIỆU THỬ" in text(replace(DATA, practice=True))
    assert render_minutes(DATA) == render_minutes(DATA)
