"""The report on a case as a reader finds it: whom, what was done, how it ended; and what some may not see."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime

from pypdf import PdfReader

from desktop_app.documents.incident_report import IncidentReportData, ThreadLine, render_incident_report

AT = datetime(2026, 11, 22, 2, tzinfo=UTC)
DATA = IncidentReportData(
    number="VV-2026-0007",
    paper_number="7/VV-TTDVVL",
    dated=date(2026, 11, 22),
    issued_at=AT,
    issuing="Trung tâm Dịch vụ việc làm tỉnh Lạng Sơn",
    superior="Sở Nội vụ tỉnh Lạng Sơn",
    state="đang chờ",
    waiting_for="đối tác Bằng Tường",
    opened_on=date(2026, 11, 2),
    kind="bị giữ",
    about="Bị công an giữ vì quá hạn lưu trú",
    full_name="Nông Văn Bình",
    citizen_id="020095012345",
    employer="Công ty Mộc nghiệp 凭祥市友谊木业有限公司",
    due_on=date(2026, 11, 20),
    overdue=True,
    thread=tuple(ThreadLine(AT, "Cuộc gọi · lãnh sự", f"Hỏi lần {n}", "Lý Thị Lan") for n in range(1, 41)),
    linked=("Hoàng Thị An · cùng bị giữ",),
    sensitive=True,
    signer="Lý Thị Lan",
)
PERSONAL = (
    DATA.full_name, DATA.citizen_id, DATA.about,  "Hỏi lần 1", "Hoàng Thị An", "凭祥市友谊木业有限公司",
)  # fmt: skip


def pages_of(data: IncidentReportData) -> list[str]:
    """The text of each page; where lines are broken does not matter."""
    pages = PdfReader(io.BytesIO(render_incident_report(data))).pages
    return [re.sub(r"\s", "", page.extract_text()) for page in pages]


def lacking(data: IncidentReportData, *wanted: str) -> list[str]:
    """Those of these words that are not there."""
    text = "".join(pages_of(data))
    return [words for words in wanted if re.sub(r"\s", "", words) not in text]


def test_everything_stands_in_it() -> None:
    found = lacking(
        DATA, *PERSONAL, "7/VV-TTDVVL", "đang chờ: đối tác Bằng Tường", "20/11/2026 (quá hạn)", "Hỏi lần 40",
        "chỉ giao cho người có thẩm quyền", "chưa giải quyết xong", "không thu bất kỳ khoản phí nào",
    )  # fmt: skip
    assert found == []
    pages = pages_of(DATA)
    assert len(pages) > 1
    assert all(f"{n}/{len(pages)}" in page for n, page in enumerate(pages, 1))


def test_the_outcome_ends_it() -> None:
    ended = replace(DATA, thread=(), settled_on=date(2026, 11, 21), outcome="Đã được thả, đã về nước", version=2)
    wanted = ("Giải quyết xong ngày 21/11/2026. Đã được thả", "Lần lập thứ 2", "Chưa có diễn biến nào")
    assert lacking(ended, *wanted, "(quá hạn)") == ["(quá hạn)"]


def test_what_may_not_be_seen_is_not_in_it() -> None:
    hidden = IncidentReportData(
        "VV-2026-0007-R", DATA.paper_number, DATA.dated, AT, DATA.issuing, "đang mở", DATA.opened_on, hidden=True
    )
    assert lacking(hidden, "chỉ người có thẩm quyền được xem", *PERSONAL) == list(PERSONAL)


def test_the_same_data_are_the_same_bytes() -> None:
    assert render_incident_report(DATA) == render_incident_report(DATA)
