"""The floor of the roster: ReportLab's canvas, one drawString a cell, eleven columns, two fonts, nothing wrapped."""

from __future__ import annotations

import sys
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from db.vocabulary import Sex
from desktop_app.documents.roster_data import RosterData, RosterLine
from resources import ROOT

LEFTS = (43, 68, 187, 235, 269, 348, 396, 458, 591, 648, 745)
ROWS_A_PAGE = 15
VIETNAMESE, CHINESE = "Tinos", "NotoSerifSC"


def _cells(line: RosterLine) -> tuple[tuple[str, str], ...]:
    """Font and text of each of the eleven columns: one string a cell, which is less than a roster says."""
    sex = "女" if line.sex is Sex.FEMALE else "男"
    return (
        (VIETNAMESE, str(line.ordinal)),
        (VIETNAMESE, line.full_name),
        (VIETNAMESE, f"{line.birth_date:%d/%m/%Y}"),
        (CHINESE, sex),
        (VIETNAMESE, line.document_number),
        (VIETNAMESE, f"{line.expires_on:%d/%m/%Y}"),
        (VIETNAMESE, line.commune),
        (CHINESE, line.employer_zh),
        (CHINESE, line.job_zh),
        (VIETNAMESE, f"{line.contract_starts:%d/%m/%Y}-{line.contract_ends:%d/%m/%Y}"),
        (VIETNAMESE, line.note),
    )


def draw(data: RosterData, path: Path) -> None:
    """Write the list."""
    registerFont(TTFont(VIETNAMESE, str(ROOT / "fonts" / "Tinos_400Regular.ttf")))
    registerFont(TTFont(CHINESE, str(ROOT / "fonts" / "NotoSerifSC_400Regular.ttf")))
    canvas = Canvas(str(path), pagesize=(842, 595))
    for n, line in enumerate(data.lines):
        if n and n % ROWS_A_PAGE == 0:
            canvas.showPage()
        top = 540 - 31 * (n % ROWS_A_PAGE)
        for left, (font, words) in zip(LEFTS, _cells(line), strict=True):
            canvas.setFont(font, 8)
            canvas.drawString(left, top, words)
    canvas.save()


if __name__ == "__main__":
    from tests.benchmarks.roster_people import people

    draw(people(int(sys.argv[1])), Path(sys.argv[2]))
