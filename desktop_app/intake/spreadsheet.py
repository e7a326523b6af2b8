"""Files of lists: .xlsx .xls .ods through calamine, .csv by ourselves. Bytes in, sheets of cells out.

What a file is, is seen from its content; its name's ending decides nothing. A file that cannot be read is a KnownError
with a sentence: list_missing, list_folder, list_no_right, list_unreadable, list_empty, list_too_big,
list_too_many_rows, list_encrypted, list_broken, list_not_a_list, list_encoding.
"""

from __future__ import annotations

import csv
import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import cast

from desktop_app.errors import KnownError
from desktop_app.intake.cells import Cell
from desktop_app.intake.sheet_marks import SheetMarks, document_marks, names_by_part, worksheet_marks
from desktop_app.intake.text_bytes import decode_text

MOST_BYTES = 64 * 1024 * 1024
MOST_UNPACKED = 1024 * 1024 * 1024
MOST_ROWS = 200_000
MOST_COLUMNS = 702  # up to column ZZ
_BROKEN_ZIP = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, NotImplementedError, RuntimeError, OSError,
    KeyError, ValueError,
)  # fmt: skip
"""What unpacking raises where the file is none, or is damaged."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CELL_WITH_VALUE = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"[^>]*[^/]>(?=<[vfi])')
_FAR_RIGHT = re.compile(rb'<c r="[A-Z]{3}[0-9]+"[^>]*[^/]><[vfi]')


@dataclass(frozen=True)
class Sheet:
    """A sheet's name and its rows; rows[0] is the sheet's row 1, cells are as the file held them, "" where empty."""

    name: str
    rows: list[list[Cell]]
    merged: tuple[tuple[int, int, int], ...] = ()
    """Cells merged downwards, as (first row, last row, column), 0-based; the file holds the value in the first only."""
    hidden: tuple[int, ...] = ()
    """Rows that the spreadsheet does not show, 0-based."""
    without_value: frozenset[tuple[int, int]] = frozenset()
    """Cells, as (row, column), with a formula whose value the file does not hold; they read as empty."""


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Every sheet of a list file, in order. A .csv is one sheet of text."""
    data = _content(path)
    if data.startswith(b"PK\x03\x04"):
        return tuple(_workbook(data, path, _look_inside(data, path)))
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise KnownError("list_encrypted", file=path.name)
        return tuple(_workbook(data, path, {}))
    return (_csv(data, path),)


def file_digest(path: Path) -> str:
    """SHA-256 of a file's bytes. KnownError as in read_sheets."""
    return sha256(_content(path)).hexdigest()


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise KnownError("list_too_big", file=path.name, most=MOST_BYTES // (1024 * 1024))
        data = path.read_bytes()
    except FileNotFoundError:
        raise KnownError("list_missing", file=str(path)) from None
    except IsADirectoryError:
        raise KnownError("list_folder", file=str(path)) from None
    except PermissionError:
        raise KnownError("list_folder" if path.is_dir() else "list_no_right", file=str(path)) from None
    except OSError as error:
        raise KnownError("list_unreadable", file=str(path), reason=error.strerror or str(error)) from None
    if not data.strip(b"\x00 \r\n\t"):
        raise KnownError("list_empty", file=path.name)
    return data


def _look_inside(data: bytes, path: Path) -> dict[str, SheetMarks]:
    """Refuse what would swell in memory (calamine holds a sheet as one full rectangle), and read what it leaves out."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > MOST_UNPACKED:
                raise KnownError("list_too_big", file=path.name, most=MOST_BYTES // (1024 * 1024))
            parts: dict[str, SheetMarks] = {}
            for info in archive.infolist():
                if info.filename.startswith("xl/worksheets/") and info.file_size > 0:
                    xml = archive.read(info)
                    _refuse_far_cells(xml, path)
                    if marks := worksheet_marks(xml):
                        parts[info.filename] = marks
                elif info.filename == "content.xml":
                    return document_marks(archive.read(info))
            names = names_by_part(archive) if parts else {}
            return {names[part]: marks for part, marks in parts.items() if part in names}
    except _BROKEN_ZIP:
        raise KnownError("list_broken", file=path.name) from None


def _refuse_far_cells(sheet: bytes, path: Path) -> None:
    last = 0
    for hit in _CELL_WITH_VALUE.finditer(sheet, max(0, len(sheet) - 2_000_000)):
        last = max(last, int(hit.group(2)))
    if last > MOST_ROWS or _FAR_RIGHT.search(sheet):
        raise KnownError("list_too_many_rows", file=path.name, most=MOST_ROWS)


def _workbook(data: bytes, path: Path, marks: Mapping[str, SheetMarks]) -> Iterator[Sheet]:
    from python_calamine import (  # noqa: PLC0415 - not needed before there is a list
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        XmlError,
        ZipError,
    )

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            for name in book.sheet_names:
                sheet = book.get_sheet_by_name(name)
                if sheet.total_height > MOST_ROWS or sheet.total_width > MOST_COLUMNS:
                    raise KnownError("list_too_many_rows", file=path.name, most=MOST_ROWS)
                said = marks.get(name, SheetMarks())
                merged = [(top, end, left) for (top, left), (end, _) in sheet.merged_cell_ranges or () if end > top]
                rows = cast("list[list[Cell]]", sheet.to_python(skip_empty_area=False))
                yield Sheet(name, rows, tuple(merged) or said.merged, said.hidden, said.without_value)
    except PasswordError:
        raise KnownError("list_encrypted", file=path.name) from None
    except (CalamineError, XmlError, ZipError, ValueError, OSError):
        raise KnownError("list_broken", file=path.name) from None


def _csv(data: bytes, path: Path) -> Sheet:
    text = decode_text(data)
    if text is None:
        raise KnownError("list_encoding", file=path.name)
    if "\x00" in text or text.lstrip()[:1] == "<":
        raise KnownError("list_not_a_list", file=path.name)
    first, _, rest = text.partition("\n")
    declared = re.fullmatch(r"sep=(.)", first.strip())
    delimiter = declared.group(1) if declared else _delimiter(text)
    rows: list[list[Cell]] = [[]] if declared else []
    try:
        for row in csv.reader(io.StringIO(rest if declared else text, newline=""), delimiter=delimiter):
            rows.append(cast("list[Cell]", row))
            if len(rows) > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise KnownError("list_too_many_rows", file=path.name, most=MOST_ROWS)
    except csv.Error:
        raise KnownError("list_broken", file=path.name) from None
    return Sheet(path.stem, rows)


def _delimiter(text: str) -> str:
    """The mark that divides most lines into the same, largest number of fields; quoted text does not count."""

    def score(mark: str) -> tuple[int, int]:
        lines = [len(row) for row in csv.reader(io.StringIO("\n".join(text.splitlines()[:60])), delimiter=mark) if row]
        usual = max(set(lines), key=lambda n: (lines.count(n) if n > 1 else 0, n), default=0)
        return (lines.count(usual) if usual > 1 else 0, usual)

    return max(",;\t|", key=score)
