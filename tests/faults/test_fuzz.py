"""Whatever stands in a file or comes from a scanner is read, or ends in a sentence; nothing else ever comes of it.

BANGIAO_FUZZ says how many inputs are tried of each; the long runs (1,000,000; 20,000 of spreadsheets and backups) are
tests/faults/fuzz_atheris.py's.
"""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from db import backup, slot_file
from desktop_app import settings
from desktop_app.intake.packet_body import read_body
from desktop_app.intake.spreadsheet import read_sheets
from tests.faults.fuzz import fuzz
from tests.faults.fuzz_targets import Target, outcome, targets

INPUTS = int(os.environ.get("BANGIAO_FUZZ", "1000"))
NAMES = ("scan", "mrz", "packet", "settings", "slots", "spreadsheet", "backup")
LEAST_EDGES = {"scan": 300, "mrz": 150, "packet": 80, "settings": 60, "slots": 60, "spreadsheet": 600, "backup": 60}


@pytest.fixture(scope="module")
def made() -> Iterator[Mapping[str, Target]]:
    found, remove = targets()
    before = os.environ.get(settings.FOLDER_VARIABLE)
    yield found
    os.environ.pop(settings.FOLDER_VARIABLE, None)
    if before is not None:
        os.environ[settings.FOLDER_VARIABLE] = before
    remove()


@pytest.mark.parametrize("name", NAMES)
def test_anything(made: Mapping[str, Target], name: str) -> None:
    assert set(NAMES) == set(made)
    told = fuzz(made[name], INPUTS // 10 if made[name].long < 1_000_000 else INPUTS)
    assert told.findings == []
    assert len(told.edges) > LEAST_EDGES[name], len(told.edges)


def zipped(name: str, content: bytes, times: int = 1) -> bytes:
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open(name, "w", force_zip64=True) as part,
    ):
        for _ in range(times):
            part.write(content)
    return packed.getvalue()


def test_what_swells_is_refused(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.xlsx"
    if INPUTS >= 100_000:  # a real one, of 1.1 GiB
        bomb.write_bytes(zipped("xl/worksheets/sheet1.xml", bytes(1 << 20), 1100))
        assert outcome(lambda _: read_sheets(bomb), b"") == "list_too_big"
    swollen = bytearray(zipped("xl/worksheets/sheet1.xml", bytes(1 << 20)))
    said = swollen.rindex(b"PK\x01\x02") + 24
    swollen[said : said + 4] = (0x7FFFFFFF).to_bytes(4, "little")
    bomb.write_bytes(swollen)
    assert outcome(lambda _: read_sheets(bomb), b"") == "list_too_big"
    rows = b'<c r="A1048576" t="n"><v>1</v></c>'
    bomb.write_bytes(zipped("xl/worksheets/sheet1.xml", b"<worksheet>" + rows))
    assert outcome(lambda _: read_sheets(bomb), b"") == "list_too_many_rows"
    bomb.with_suffix(".csv").write_bytes(b"a,b\n" * 1_000_000)
    assert outcome(lambda _: read_sheets(bomb.with_suffix(".csv")), b"") == "list_too_many_rows"
    bomb.write_bytes(zipped("manifest.json", bytes(1 << 20), 50))
    assert outcome(lambda _: backup.read_manifest(bomb), b"") == "backup_damaged"


def test_deep_documents_end_in_a_sentence(tmp_path: Path) -> None:
    for deep in (b"[" * 200_000, b'{"slots":' * 100_000):
        (tmp_path / slot_file.SLOTS_FILE).write_bytes(deep)
        assert outcome(lambda _: slot_file.read_slots(tmp_path), b"") == "slots_damaged"
        assert outcome(read_body, deep) == "packet_damaged"
        (tmp_path / "window.json").write_bytes(deep)
        assert settings.load(tmp_path) == settings.Settings()
