"""One scan, whatever it is: a citizen card's QR code, machine-readable lines, or the QR code of our own paper. Pure.

A scan comes from a scanner that types like a keyboard, from a serial port, from a picture or from an argument. What is
damaged is recognised and withheld, never guessed.
"""

from __future__ import annotations

import re
from datetime import date

from desktop_app.intake.citizen_card import read_card
from desktop_app.intake.mrz import read_mrz
from desktop_app.intake.scanned import (
    NOTHING,
    Doubt,
    Scan,
    ScanKind,
    ScannedDocument,
    ScannedRoster,
)

__all__ = ["Doubt", "Scan", "ScanKind", "ScannedDocument", "ScannedRoster", "read_scan"]
LONGEST = 2_000
"""More is no scan: the longest known code holds some 250 characters."""
_AROUND = "".join(map(chr, range(0x21))) + "\x7f\u00a0\u200b\ufeff"
_SYMBOLOGY = re.compile(r"\][A-Za-z][0-9A-Za-z](?=.{8})")
"""What a scanner may be set to send before the code (AIM identifier)."""
_ROSTER = re.compile(
    r"BANGIAO:1\|ROSTER\|([^|\s]{1,40})\|([0-9]{1,5})\|([0-9]{1,6})\|([0-9]{1,6})\|((?:[0-9a-f]{4} ){2}[0-9a-f]{4})"
    r"(?:\|PART:([0-9]{1,4}/[0-9]{1,4}))?"
)
_BLANK = re.compile(r"BANGIAO-BLANK:1\|([A-Z0-9-]{4,40})")
_FIGURE, _WIDE_FIGURE = re.compile("[0-9]"), re.compile("[\uff10-\uff19]")
_FROM_WIDE = {0xFF01 + at: 0x21 + at for at in range(94)} | {0x3000: 0x20}
"""What a Chinese input method types in its full-width mode; each stands for one character and nothing is lost."""
_ROSTER_LIKE = re.compile(r"bangiao\W{0,2}1|\W*roster\W", re.IGNORECASE)


def read_scan(text: str, today: date | None = None) -> Scan:
    """What was scanned. Never raises, whatever the text.

    `today` settles the century of a year of two digits and finds dates that lie ahead; without it the document's own
    dates settle the century.
    """
    if _WIDE_FIGURE.search(text[:LONGEST]) and not _FIGURE.search(text):
        text = text.translate(_FROM_WIDE)
    shown = _SYMBOLOGY.sub("", text.strip(_AROUND), count=1) if text.startswith("]") else text.strip(_AROUND)
    if not shown or len(shown) > LONGEST:
        return NOTHING
    if form := _BLANK.fullmatch(shown):
        return Scan(ScanKind.BLANK, blank=form[1])
    return _read_roster(shown) or read_card(shown, today) or read_mrz(shown, today) or NOTHING


def _read_roster(text: str) -> Scan | None:
    if hit := _ROSTER.fullmatch(text):
        number, version, count, women, digest, part = hit.groups()
        roster = ScannedRoster(number, int(version), int(count), int(women), digest, part or "")
        if roster.version > 0 and roster.women <= roster.count:
            return Scan(ScanKind.ROSTER, roster=roster)
    if _ROSTER_LIKE.match(text):
        return Scan(ScanKind.ROSTER, doubts=(Doubt("roster_damaged", "roster"),), damaged=True)
    return None
