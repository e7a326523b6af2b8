"""The paper for the safe: the code stands on it, large enough to be typed from, and not in the file's title."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from io import BytesIO

from pypdf import PdfReader

from desktop_app.documents.recovery_paper import RecoveryPaperData, render_recovery_paper

CODE = "PTXXJ-TBV6P-VZFMA-W3XWY-SFG62-GJ658"


def test_the_code_and_what_it_is_for_stand_on_the_paper() -> None:
    day = date(2026, 11, 22)
    data = RecoveryPaperData(CODE, "Trung tâm", day, datetime(2026, 11, 22, tzinfo=UTC), "Lý Thị Lan")
    reader = PdfReader(BytesIO(render_recovery_paper(data)))
    assert len(reader.pages) == 1
    text = reader.pages[0].extract_text()
    assert re.sub(r"[^A-Z0-9]", "", CODE) in re.sub(r"[^A-Z0-9]", "", text.replace("\n", ""))
    assert "két" in text
    assert "保险柜" in text
    assert CODE[:5] not in str(reader.metadata)
