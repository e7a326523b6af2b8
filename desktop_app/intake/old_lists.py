"""Sheets whose text is in an old encoding: seen, shown by samples, converted. Pure; see old_encodings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.intake.cells import Cell
from desktop_app.intake.old_encodings import Encoding, convert_cell, has_signs, recognise
from desktop_app.intake.spreadsheet import Sheet

_SAMPLES = 6
_LONGEST_SAMPLE = 80


@dataclass(frozen=True)
class OldText:
    """What was recognised in a file: most of it is in `encoding`; `sure` when nobody need be asked."""

    encoding: Encoding
    sure: bool
    mostly: bool
    samples: tuple[tuple[str, str], ...]
    """A few cells as they are and as they would be."""


def find_old_text(sheets: Sequence[Sheet]) -> OldText | None:
    """The old encoding of a list, or None where its text is right. Costs little for a list that is right."""
    cells: set[Cell] = set().union(*(row for sheet in sheets for row in sheet.rows))
    texts = [cell for cell in cells if isinstance(cell, str) and not cell.isascii()]
    if not has_signs("\n".join(texts)):
        return None
    found = recognise(texts)
    if found is None:
        return None
    return OldText(found.encoding, found.sure, found.mostly, _samples(sheets, found.encoding, mostly=found.mostly))


def samples_of(sheets: Sequence[Sheet], encoding: Encoding) -> tuple[tuple[str, str], ...]:
    """A few cells as they are and as they would be if the list were in that encoding."""
    return _samples(sheets, encoding, mostly=True)


def convert_sheets(sheets: Sequence[Sheet], encoding: Encoding, *, mostly: bool = True) -> int:
    """Convert the text of all sheets in place, and their names' owners not; how many cells were changed.

    A column that is surely in another of the encodings is converted from that one.
    """
    return sum(_convert_column(sheet, column, encoding, mostly) for sheet in sheets for column in range(_width(sheet)))


def _width(sheet: Sheet) -> int:
    return max((len(row) for row in sheet.rows), default=0)


def _convert_column(sheet: Sheet, column: int, encoding: Encoding, mostly: bool) -> int:
    cells = [(row, row[column]) for row in sheet.rows if column < len(row)]
    texts = dict.fromkeys(cell for _, cell in cells if isinstance(cell, str) and not cell.isascii())
    if not texts:
        return 0
    own = recognise(texts)
    used, usual = (own.encoding, own.mostly) if own is not None and own.sure else (encoding, mostly)
    meant = {text: convert_cell(text, used, mostly=usual) for text in texts}
    changed = 0
    for row, cell in cells:
        if isinstance(cell, str) and meant.get(cell, cell) != cell:
            row[column] = meant[cell]
            changed += 1
    return changed


def _samples(sheets: Sequence[Sheet], encoding: Encoding, *, mostly: bool) -> tuple[tuple[str, str], ...]:
    """The first cells that change, a few of each column, headers last."""
    by_column: dict[int, list[tuple[str, str]]] = {}
    for sheet in sheets:
        for row in sheet.rows:
            for column, cell in enumerate(row):
                found = by_column.setdefault(column, [])
                if len(found) < _SAMPLES and isinstance(cell, str) and not cell.isascii():
                    meant = convert_cell(cell, encoding, mostly=mostly)
                    if meant != cell and (cell, meant) not in found:
                        found.append((cell[:_LONGEST_SAMPLE], meant[:_LONGEST_SAMPLE]))
    ranked = sorted(
        (place == 0, place, column, pair) for column, pairs in by_column.items() for place, pair in enumerate(pairs)
    )
    return tuple(dict.fromkeys(pair for *_, pair in ranked))[:_SAMPLES]
