"""One scan, whatever it is: the QR code of a citizen card, machine-readable lines, or the QR code of our roster. Pure.

A scan comes from a scanner that types like a keyboard, from a serial port, from a picture or from an argument. What is
damaged is recognised and withheld, never guessed.
"""

from __future__ import annotations

from datetime import date

from desktop_app.intake.scanned import (
    NOTHING,
    Doubt,
    Scan,
    ScanKind,
    ScannedDocument,
    ScannedRoster,
)

__all__ = ["Doubt", "Scan", "ScanKind", "ScannedDocument", "ScannedRoster", "read_scan"]


def read_scan(text: str, today: date | None = None) -> Scan:
    """What was scanned. Never raises, whatever the text.

    `today` settles the century of a year of two digits and finds dates that lie ahead; without it the document's own
    dates settle the century.
    """
    return NOTHING
