"""Lines of text, measured and encoded, in tenths of a point.

Every length is a whole number of tenths of a point, so that a page's content is short and the same everywhere.
What repeats on a list (companies, jobs, communes, dates) is measured, wrapped and encoded once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.documents.fonts import CHAINS, face, printable, runs
from desktop_app.documents.pdf import PdfFile

LEADING, DROP = 117, 91
"""In hundredths of the size."""
_CJK = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_UNITS = re.compile(rf"[{_CJK}][、，。；：！？）》」』】〕”’]*| +|[^ {_CJK}]+")
"""Between these a line may be broken: Chinese characters (with punctuation that cannot start a line), spaces, words."""


def mm(length: float) -> int:
    """Millimetres in tenths of a point."""
    return round(length * 720 / 25.4)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text ready to be placed: `ops` draws it from where the text matrix stands."""

    ops: str
    width: int
    size: int
    leading: int
    """From this line's top to the next one's."""
    drop: int
    """From this line's top to its baseline."""


class Typesetter:
    """Sets text for one file. `size` is in tenths of a point everywhere."""

    def __init__(self, pdf: PdfFile) -> None:
        """Nothing is measured yet."""
        self._pdf = pdf
        self._wrapped: dict[tuple[str, str, int, int], tuple[Line, ...]] = {}

    def line(self, text: str, style: str, size: int) -> Line:
        """One line of printable text, however long."""
        first = CHAINS[style][0]
        width = face(first).width(text)
        if width >= 0:
            ops = f"/{first} {size} Tf<{text.translate(self._pdf.codes(first))}>Tj "
            return Line(ops, -(-width * size // 1000), size, size * LEADING // 100, size * DROP // 100)
        ops, width = "", 0
        for code, part in runs(text, style):
            ops += f"/{code} {size} Tf<{part.translate(self._pdf.codes(code))}>Tj "
            width += face(code).width(part)
        return Line(ops, -(-width * size // 1000), size, size * LEADING // 100, size * DROP // 100)

    def codes(self, face_code: str) -> dict[int, str]:
        """The table that turns text of a face into the hex digits of its file."""
        return self._pdf.codes(face_code)

    def wrap(self, text: str, style: str, size: int, width: int) -> tuple[Line, ...]:
        """The text in lines no longer than `width`.

        It is broken at spaces and between Chinese characters, inside a word only where it must be.
        """
        key = (text, style, size, width)
        known = self._wrapped.get(key)
        if known is None:
            known = self._wrapped[key] = self.wrap_once(text, style, size, width)
        return known

    def wrap_once(self, text: str, style: str, size: int, width: int) -> tuple[Line, ...]:
        """As `wrap`, for text that does not repeat: nothing is remembered."""
        clean = printable(text)
        if not clean:
            return ()
        whole = self.line(clean, style, size)
        if whole.width <= width:
            return (whole,)
        return tuple(self.line(part, style, size) for part in self._broken(clean, style, size, width))

    def balanced(self, text: str, style: str, size: int, width: int) -> tuple[Line, ...]:
        """As `wrap`, with lines of about the same length: no word is left alone under a full line."""
        lines = self.wrap(text, style, size, width)
        if len(lines) < 2:
            return lines
        least = sum(line.width for line in lines) // len(lines)
        tried = (self.wrap_once(text, style, size, narrower) for narrower in range(least, width, mm(1)))
        return next((narrow for narrow in tried if len(narrow) == len(lines)), lines)

    def _broken(self, text: str, style: str, size: int, width: int) -> list[str]:
        lines, current, used = [], "", 0
        limit = width * 1000 // size
        for unit in self._units(text, style, limit):
            length = _length(unit, style)
            if current and used + (0 if unit.isspace() else length) > limit:
                lines.append(current.rstrip())
                current, used = "", 0
            if current or not unit.isspace():
                current, used = current + unit, used + length
        return [*lines, current.rstrip()] if current.strip() else lines

    def _units(self, text: str, style: str, limit: int) -> list[str]:
        """The parts that stay whole; one that is longer than a line comes as its characters."""
        units: list[str] = []
        for unit in _UNITS.findall(text):
            units.extend(unit if _length(unit, style) > limit else (unit,))
        return units


def _length(text: str, style: str) -> int:
    return sum(face(code).width(part) for code, part in runs(text, style))


def placed(line: Line, x: int, baseline: int) -> str:
    """The line's operators with its left end at x (inside a text object)."""
    return f"1 0 0 1 {x} {baseline} Tm {line.ops}"


def stacked(lines: tuple[Line, ...]) -> int:
    """The height of lines set one under the other."""
    return sum([line.leading for line in lines])


def baselines(lines: tuple[Line, ...], top: int) -> list[int]:
    """Where each line's baseline comes when they hang from `top`."""
    found = []
    for line in lines:
        found.append(top - line.drop)
        top -= line.leading
    return found
