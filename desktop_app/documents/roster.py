"""The handover roster, danh sách bàn giao / 移交名册, as a PDF."""

from __future__ import annotations

from desktop_app.documents.roster_data import (
    RosterData,
    RosterLine,
    RosterPart,
    RosterParty,
    content_digest,
    men_among,
    parts_of,
    qr_text,
    women_among,
)

__all__ = [
    "RosterData",
    "RosterLine",
    "RosterPart",
    "RosterParty",
    "content_digest",
    "men_among",
    "parts_of",
    "qr_text",
    "render_roster",
    "women_among",
]


def render_roster(data: RosterData) -> bytes:
    """The roster as PDF. The same data gives the same bytes. ReportLab is imported at the first call."""
    from desktop_app.documents.roster_pdf import draw_roster  # noqa: PLC0415  the window must not wait for ReportLab

    return draw_roster(data)
