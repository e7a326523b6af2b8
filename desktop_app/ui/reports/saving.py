"""The papers of a period made and written, off the GUI thread."""

from __future__ import annotations

from pathlib import Path

from desktop_app.services import report_files, reports
from desktop_app.services.report_papers import in_office_language
from desktop_app.services.work import Desk
from desktop_app.ui import files


def unissued(desk: Desk, period: str, programme: str | None) -> bytes:
    """The figures as they are now, as PDF without a number."""
    office = in_office_language(desk)
    return reports.unissued(office, reports.figures(office, period, programme))


def save_both(desk: Desk, period: str, programme: str | None, folder: Path) -> Path:
    """Both files under one name that is free; the PDF's path."""
    found = report_files.papers(desk, period, programme)
    stem, count = found.stem, 1
    while any((folder / f"{stem}{kind}").exists() for kind in (".pdf", ".xlsx")):
        count += 1
        stem = f"{found.stem} ({count})"
    path = files.write_bytes(folder / f"{stem}.pdf", found.pdf)
    files.write_bytes(folder / f"{stem}.xlsx", found.xlsx)
    report_files.log_export(desk, found, stem)
    return path
