"""A page beside a kept picture. The picture is made by keep.py, never by a test and never by CI."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops

from desktop_app.documents.roster import RosterData, RosterLine

TOLERANCE = 3
"""How many pixels may differ at all (by more than a fifth of the way from black to white)."""
FOOT = 0.92
"""Above this part of the height stands what a change changes by itself; below it the digest and the QR code follow."""


def different(one: Image.Image, other: Image.Image) -> int:
    assert one.size == other.size
    box = (0, 0, one.width, int(one.height * FOOT))
    left = (0, int(one.height * 0.85), int(one.width * 0.1), one.height)  # the QR code reaches above the foot
    blank = Image.new("L", (left[2] - left[0], left[3] - left[1]), 255)
    one, other = one.copy(), other.copy()
    one.paste(blank, left)
    other.paste(blank, left)
    return sum(ImageChops.difference(one.crop(box), other.crop(box)).histogram()[48:])


def test_the_page_is_as_it_was_kept(roster: Callable[..., RosterData], seen: Any, kept_page: Image.Image) -> None:
    picture = seen(roster(7)).picture()
    assert different(picture, kept_page) <= TOLERANCE
    assert sum(ImageChops.difference(picture, kept_page).histogram()[48:]) <= TOLERANCE


MUTANTS = [
    ("full_name", "one tone mark dropped", lambda line: line.full_name.replace("ị", "i")),
    ("commune", "one tone mark dropped", lambda line: line.commune.replace("ã", "a", 1)),
    ("employer_vi", "one tone mark dropped", lambda line: line.employer_vi.replace("ệ", "ê", 1).replace("ồ", "ô", 1)),
    ("job_vi", "one tone mark dropped", lambda line: line.job_vi.replace("ế", "ê").replace("ắ", "ă").replace("ố", "ô")),
    ("passport_name", "a letter", lambda line: line.passport_name[:-1] + "E"),
    ("name_zh", "a character", lambda line: line.name_zh[:-1] + "草"),
    (
        "document_number",
        "a digit",
        lambda line: line.document_number[:-1] + ("3" if line.document_number[-1] != "3" else "8"),
    ),
    ("employer_zh", "a character", lambda line: line.employer_zh.replace("司", "同").replace("社", "杜")),
    ("note", "a word", lambda _line: "x"),
    ("contract_ends", "a day", lambda line: line.contract_ends.replace(day=line.contract_ends.day - 1)),
]


@pytest.mark.parametrize(("field", "what", "change"), MUTANTS, ids=[f"{field}: {what}" for field, what, _ in MUTANTS])
def test_one_changed_cell_or_dropped_mark_is_seen(
    roster: Callable[..., RosterData],
    seen: Any,
    kept_page: Image.Image,
    field: str,
    what: str,
    change: Callable[[RosterLine], Any],
) -> None:
    data = roster(7)
    tried = 0
    for n, line in enumerate(data.lines):
        value = change(line)
        if value == getattr(line, field):
            continue
        tried += 1
        lines = (*data.lines[:n], replace(line, **{field: value}), *data.lines[n + 1 :])
        assert different(seen(replace(data, lines=lines)).picture(), kept_page) > TOLERANCE, (field, what, value)
    assert tried


def test_ci_does_not_make_the_picture() -> None:
    program = Path(__file__).with_name("keep.py")
    env = {**os.environ, "CI": "true"}
    done = subprocess.run([sys.executable, str(program)], env=env, check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert "by hand" in done.stderr
