"""The rows of a roster's table, each ready to be placed: drawing operators in the row's own coordinates, and a height.

Lengths are tenths of a point. A row's origin is its top left corner; x goes right, y up: what is drawn lies below zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from db.vocabulary import BirthPrecision, DocumentKind
from desktop_app.documents import roster_text as text
from desktop_app.documents.fonts import printable
from desktop_app.documents.roster_data import RosterLine
from desktop_app.documents.typeset import Line, Typesetter, baselines, mm, placed, stacked
from desktop_app.formats import show_date

WIDTHS = tuple(mm(width) for width in (9, 42, 17, 12, 28, 17, 22, 47, 20, 17, 6.5, 14.5))
EDGES = tuple(sum(WIDTHS[:n]) for n in range(len(WIDTHS) + 1))
CENTRED = frozenset({0, 2, 3, 5, 9})
TICK_COLUMN = 10
NAME, SMALL, PLAIN, FIGURES = 110, 75, 80, 90
_PAD = 22
_NARROW_PAD = 8
_PAD_Y = 25
HEAD_PAD = 10
_LEAST_HEIGHT = mm(8)
_BOX = 85

Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row, or the part of a long row that fits on a page."""

    ops: str
    height: int
    counted: int
    """1 where a person who counts begins, otherwise 0."""
    ruled: bool = True
    """Whether the columns' rules run through it."""


def room(column: int) -> int:
    """The width that text has in a column."""
    return WIDTHS[column] - 2 * (_NARROW_PAD if column in {0, 3} else _PAD)


@lru_cache(maxsize=8192)
def _day(day: date | None, precision: BirthPrecision = BirthPrecision.DAY) -> str:
    return show_date(day, precision)


@dataclass
class RowMaker:
    """Makes rows; what repeats from line to line is set once."""

    setter: Typesetter
    tallest: int
    """The height from which a row is divided between pages."""
    _dates: dict[str, Cell] = field(default_factory=dict)
    _pairs: dict[tuple[int, str, str], Cell] = field(default_factory=dict)
    _placed: dict[tuple[int, int, tuple[Line, ...]], str] = field(default_factory=dict)

    def rows(self, line: RosterLine, *, struck: bool = False) -> Iterator[Row]:
        """The line's row; several where the text of a cell is too long for one page."""
        cells = self._cells(line)
        height = max(_LEAST_HEIGHT, max(map(stacked, cells)) + _PAD_Y)
        counted = 0 if struck else 1
        if height <= self.tallest:
            yield Row(self._row(cells, height, struck=struck), height, counted)
            return
        for n, part in enumerate(_divided(cells, self.tallest - _PAD_Y)):
            part_height = max(_LEAST_HEIGHT, max(map(stacked, part)) + _PAD_Y)
            yield Row(self._row(part, part_height, struck=struck, box=n == 0), part_height, counted if n == 0 else 0)

    def _cells(self, line: RosterLine) -> tuple[Cell, ...]:
        setter = self.setter
        once = setter.wrap_once
        return (
            (setter.line(str(line.ordinal), "regular", 85),),
            self._name(line),
            self._date(_day(line.birth_date, line.birth_precision)),
            setter.wrap(text.SEXES[line.sex], "regular", FIGURES, room(3)) if line.sex else (),
            once(line.document_number, "regular", 95, room(4)) + self._kind(line.document_kind),
            self._date(_day(line.expires_on)),
            setter.wrap(line.commune, "regular", FIGURES, room(6)),
            self._pair(7, line.employer_vi, line.employer_zh),
            self._pair(8, line.job_vi, line.job_zh),
            self._date(_day(line.contract_starts)) + self._date(_day(line.contract_ends)),
            (),
            (setter.wrap(text.ADDED, "bold", 80, room(11)) if line.added else ())
            + once(line.note, "regular", 80, room(11)),
        )

    def _name(self, line: RosterLine) -> Cell:
        latin, chinese = printable(line.passport_name), printable(line.name_zh)
        below = f"{latin} · {chinese}" if latin and chinese else latin or chinese
        return self.setter.wrap_once(line.full_name, "bold", NAME, room(1)) + self.setter.wrap_once(
            below, "regular", SMALL, room(1)
        )

    def _date(self, shown: str) -> Cell:
        known = self._dates.get(shown)
        if known is None:
            known = self._dates[shown] = (self.setter.line(shown, "regular", FIGURES),) if shown else ()
        return known

    def _kind(self, kind: DocumentKind | None) -> Cell:
        return self._pair(4, *text.DOCUMENT_KINDS[kind]) if kind else ()

    def _pair(self, column: int, vietnamese: str, chinese: str) -> Cell:
        """A text in both languages, the Chinese beneath; for kinds of paper in one line where it fits."""
        key = (column, vietnamese, chinese)
        known = self._pairs.get(key)
        if known is None:
            known = self._pairs[key] = self._set_pair(column, vietnamese, chinese)
        return known

    def _set_pair(self, column: int, vietnamese: str, chinese: str) -> Cell:
        if column == 4:  #  the papers' column
            both = self.setter.wrap(f"{vietnamese} {chinese}", "regular", 70, room(column))
            if len(both) == 1:
                return both
            return self.setter.wrap(vietnamese, "regular", 70, room(column)) + self.setter.wrap(
                chinese, "regular", 70, room(column)
            )
        return self.setter.wrap(vietnamese, "regular", PLAIN, room(column)) + self.setter.wrap(
            chinese, "regular", 75, room(column)
        )

    def _row(self, cells: tuple[Cell, ...], height: int, *, struck: bool, box: bool = True) -> str:
        parts = ["BT "]
        for column, cell in enumerate(cells):
            if len(cell) > 0:
                parts.append(self._cell(column, cell, height))
        parts.append("ET ")
        if box and not struck:
            parts.append(tick_box(height))
        if struck:
            parts.extend(_strokes(column, cell, height) for column, cell in enumerate(cells))
        return "".join(parts)

    def _cell(self, column: int, cell: Cell, height: int) -> str:
        if column in {0, 1, 4}:  # these differ from line to line, so that keeping them gains nothing
            return _set_cell(column, cell, height)
        key = (column, height, cell)
        known = self._placed.get(key)
        if known is None:
            known = self._placed[key] = _set_cell(column, cell, height)
        return known


def _positions(column: int, cell: Cell, height: int) -> Iterator[tuple[Line, int, int]]:
    """Each line of a cell with its left end and baseline; the cell stands in the middle of the row's height."""
    left, width = EDGES[column], WIDTHS[column]
    for line, baseline in zip(cell, baselines(cell, -(height - stacked(cell)) // 2), strict=True):
        yield line, left + ((width - line.width) // 2 if column in CENTRED else _PAD), baseline


def _set_cell(column: int, cell: Cell, height: int) -> str:
    return "".join([placed(line, x, baseline) for line, x, baseline in _positions(column, cell, height)])


def _strokes(column: int, cell: Cell, height: int) -> str:
    """A stroke through each line of a cell."""
    found = _positions(column, cell, height)
    return "".join(
        f"{x - 5} {y + line.size * 3 // 10} m {x + line.width + 5} {y + line.size * 3 // 10} l S "
        for line, x, y in found
    )


def tick_box(height: int) -> str:
    """The empty box to tick, in the middle of its column."""
    x = EDGES[TICK_COLUMN] + (WIDTHS[TICK_COLUMN] - _BOX) // 2
    return f"{x} {-(height + _BOX) // 2} {_BOX} {_BOX} re S "


def _divided(cells: tuple[Cell, ...], most: int) -> Iterator[tuple[Cell, ...]]:
    """The cells cut, between lines, into parts no higher than `most`."""
    rest = list(cells)
    while any(rest):
        part = []
        for n, cell in enumerate(rest):
            taken, used = 0, 0
            while taken < len(cell) and used + cell[taken].leading <= most:
                used += cell[taken].leading
                taken += 1
            part.append(cell[:taken])
            rest[n] = cell[taken:]
        yield tuple(part)


def band(setter: Typesetter, words: str) -> Row:
    """A row over the whole width with a sentence in it."""
    lines = setter.wrap(words, "bold", PLAIN, EDGES[-1] - 2 * _PAD)
    height = stacked(lines) + _PAD_Y
    ops = "".join(placed(line, _PAD, y) for line, y in zip(lines, baselines(lines, -_PAD_Y // 2), strict=True))
    return Row(f"0.95 g 3 {3 - height} {EDGES[-1] - 6} {height - 6} re f 0 g BT {ops}ET ", height, 0, ruled=False)
