"""The papers of a period as files, and a year's figures as they are typed."""

from __future__ import annotations

import pytest

from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import report_files, reports, year_figures
from desktop_app.services.work import Desk
from desktop_app.services.year_figures import YearRow


def test_the_papers_are_those_that_were_issued(samples_desk: Desk) -> None:
    desk = samples_desk
    assert report_files.in_force(desk, "2026-10") is None
    loose = report_files.papers(desk, "2026-10@15")
    assert (loose.number, loose.stem) == (None, "bao-cao-2026-10-den-ngay-15")
    draft = reports.draft(desk, "2026-10")
    found = report_files.in_force(desk, "2026-10")
    assert found is not None
    assert found.id == draft
    number = reports.issue(desk, draft).number
    issued = report_files.papers(desk, "2026-10")
    assert (issued.number, issued.stem) == (number, number)
    assert issued.pdf == reports.content(desk, draft, "pdf")
    assert issued.xlsx == reports.content(desk, draft, "xlsx")
    assert report_files.in_force(desk, "2026-10", "chongzuo") is None


def test_a_year_is_kept_as_it_was_typed(desk_sqlite: Desk) -> None:
    rows = (YearRow("CHN", "Trung Quốc", 10, 2), YearRow("JPN", "Nhật Bản", 5, None))
    year_figures.save(desk_sqlite, 2024, rows, "Cục")
    year_figures.save(desk_sqlite, 2024, rows[:1], "Cục")
    year = year_figures.of_year(desk_sqlite, 2024)
    assert year is not None
    assert [(row.market, row.people, row.women) for row in (*year.rows, year.total)] == [
        ("CHN", 10, 2), ("total", 10, 2)
    ]  # fmt: skip
    with pytest.raises(InvalidInputError):
        year_figures.save(desk_sqlite, 2024, (YearRow("CHN", "", 1, 2),), "Cục")
    with pytest.raises(KnownError, match="year_unknown"):
        year_figures.save(desk_sqlite, 20, rows, "Cục")
