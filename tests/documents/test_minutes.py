"""The minutes say in both languages who was there, who was not, and what differed."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime

from pypdf import PdfReader

from db.vocabulary import Direction, GateClass
from desktop_app.clock import HANOI
from desktop_app.documents.minutes import (
    Counted,
    LateEntry,
    MinutesData,
    MinutesParty,
    NotThere,
    Round,
    VersionSaid,
    render_minutes,
)

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
    grounds=(("Thỏa thuận hợp tác số 01/2026/TT-TTDVVL ký ngày 15/01/2026", "合作协议 01/2026/TT-TTDVVL"),),
    giver=MinutesParty("Trung tâm", "谅山省就业服务中心", "Lý Thị Lan"),
    receiver=MinutesParty("Trung tâm Bằng Tường", "凭祥市跨境劳务服务中心", "Lý Minh"),
    listed=Counted(120, 48),
    ours=Counted(118, 47),
    theirs=Counted(117, 47),
    crossed=Counted(118, 47),
    absent=(NotThere(14, "Nông Thị Bích Hằng", "NONG THI BICH HANG", "农碧姮", "C1234567", "ốm"),),
    refused=(NotThere(33, "Hoàng Văn Thụ", document="P88991", reason="giấy rách", by="Biên phòng"),),
    differences=(("Nông Văn Bình", "đứng ở hàng sau"), ("", "đếm sót")),
    rounds=(
        Round(1, Counted(119, 47), Counted(117, 47), "hai bên đếm lại"),
        Round(2, Counted(118, 47), Counted(117, 47)),
    ),
    versions=(
        VersionSaid(1, datetime(2026, 11, 24, 16, tzinfo=HANOI), Counted(121, 49), "aaaa bbbb cccc"),
        VersionSaid(2, datetime(2026, 11, 25, 7, tzinfo=HANOI), Counted(120, 48), "9f3a 51c2 e07d"),
    ),
    left=(NotThere(7, "Lý Thị Mai", reason="có tên ở bản 1 列于第1版"),),
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
        "120 một trăm hai mươi 一百二十",
        "117 một trăm mười bảy 一百一十七",
        "Nông Thị Bích Hằng",
        "农碧姮",
        "giấy rách; bởi 由: Biên phòng",
        "đứng ở hàng sau",
        "không rõ là ai 不详",
        "Căn cứ Thỏa thuận hợp tác số 01/2026/TT-TTDVVL ký ngày 15/01/2026",
        "依据合作协议",
        "đến 08:10 (Hà Nội) / 09:10 (北京)",
        "Lần 第1次: Bên giao đếm 移交方清点 119 (nữ 女 47); Bên nhận đếm 接收方清点 117 (nữ 女 47)",
        "lý do đếm lại 重新清点原因: hai bên đếm lại",
        "aaaa bbbb cccc",
        "Lý Thị Mai",
        "có tên ở bản 1",
        "không thu bất kỳ khoản phí nào",
        "giá trị như nhau",
        "Lý Thị Lan",
        "trang 页 1/",
    ):
        assert words.replace(" ", "") in said.replace(" ", ""), words


def test_where_all_agree_it_says_so_and_lists_nobody() -> None:
    same = Counted(118, 47)
    said = text(
        replace(DATA, listed=same, theirs=same, absent=(), refused=(), differences=(), rounds=(), versions=(), left=())
    )
    assert "khớp nhau" in said
    assert "未到场:0(không/零)" in said.replace(" ", "")
    assert "Đếm lại" not in said
    assert "Các bản danh sách" not in said


def test_on_the_way_back_the_other_side_gives() -> None:
    said = text(replace(DATA, direction=Direction.BACK))
    assert "VỀ NƯỚC" in said
    assert said.index("Bên nhận đếm") < said.index("Bên giao đếm")


def test_marks_and_the_same_bytes() -> None:
    assert "DỮ LIỆU THỬ" in text(replace(DATA, practice=True))
    assert render_minutes(DATA) == render_minutes(DATA)


def test_at_an_airport_only_the_time_of_hanoi_is_told() -> None:
    said = text(replace(DATA, gate_class=GateClass.AIRPORT))
    assert "北京" not in said
    assert "07:30（河内）" in said
    assert "07:30 (Hà Nội)" in said


def test_what_was_done_before_its_time_has_one_moment() -> None:
    said = text(replace(DATA, closed_at=datetime(2026, 11, 25, 7, 10, tzinfo=HANOI)))
    assert "Vào lúc 07:10 (Hà Nội) / 08:10 (北京) ngày 25/11/2026" in said
    assert "07:30" not in said


def test_late_entry_names_its_forms() -> None:
    entered = datetime(2026, 11, 26, 9, tzinfo=HANOI)
    said = text(replace(DATA, closed_at=entered, late=LateEntry(("MT-2026-0003", "MT-2026-0004"), entered)))
    assert "NHẬP MUỘN 补录" in said
    assert "MT-2026-0003, MT-2026-0004" in said
    assert "Vào lúc 07:30 (Hà Nội) / 08:30 (北京) ngày 25/11/2026" in said


def test_somebody_without_a_reason_is_said_to_have_none() -> None:
    assert "chưa rõ 不详" in text(replace(DATA, absent=(NotThere(3, "Nông Văn A"),)))
