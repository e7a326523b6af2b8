"""Charts as vectors: columns side by side, and bars. Readable in grey and by whoever sees no colours.

Two series differ in colour (blue and orange, of different lightness) and in their filling: the second is hatched.
Every value stands at its bar; the axis has round steps. Lengths are tenths of a point.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.documents.decree30 import Block, texts
from desktop_app.documents.fonts import printable
from desktop_app.documents.typeset import Line, Typesetter, mm
from desktop_app.formats import grouped, round_step

FIRST = "0.043 0.42 0.4"
"""The office's own green-blue: dark in grey."""
SECOND = "0.94 0.62 0.16"
"""A light orange: pale in grey."""
_GRID = "0.82 G 4 w "
_AXIS = "0.25 G 6 w "
_BLACK = "0 g 0 G "
_SMALL = 85
_TEXT = 95
_ROW = mm(7)
_VALUE = 72
_APART = 6
"""Between the values of two columns."""

Places = list[tuple[Line, int, int]]


@dataclass(frozen=True, slots=True)
class Columns:
    """Groups of two columns along time. `values[n]` are both series at `labels[n]`."""

    title: str
    labels: tuple[str, ...]
    series: tuple[str, str]
    values: tuple[tuple[int, int], ...]
    unit: str


@dataclass(frozen=True, slots=True)
class Bars:
    """One bar a row: the whole, and a hatched part of it."""

    title: str
    rows: tuple[tuple[str, int, int], ...]
    series: tuple[str, str]
    """What the whole is called, and the part."""
    unit: str


def columns(setter: Typesetter, width: int, chart: Columns) -> Block:
    """The chart, as wide as asked."""
    top = _headed(setter, width, chart.title)
    legend, legend_height = _legend(setter, width, chart.series, chart.unit, -top.height)
    left, high = mm(13), mm(46)
    floor = -(top.height + legend_height + high + mm(4))
    most = max((max(pair) for pair in chart.values), default=0)
    step = round_step(most)
    ceiling = max(step, -(-most // step) * step)
    ops, places = _grid(setter, (left, width, floor, high), step, ceiling)
    share = (width - left) // max(1, len(chart.labels))
    bar = min(mm(5), share * 38 // 100)
    for number, (label, pair) in enumerate(zip(chart.labels, chart.values, strict=True)):
        middle = left + share * number + share // 2
        for at, value in enumerate(pair):
            x = middle - bar if at == 0 else middle
            tall = value * high // ceiling
            ops += _filled(x, floor, bar, tall, second=at == 1)
            shown = _fitting(setter, grouped(value), share // 2 - _APART)
            over = (bar - shown.width) // 2 if shown.width + _APART <= bar else [bar - shown.width - _APART, _APART][at]
            places.append((shown, x + over, floor + tall + 16))
        name = setter.line(printable(label), "regular", 80)
        places.append((name, middle - name.width // 2, floor - 90))
    ops += f"{_AXIS}{left} {floor} m {width} {floor} l S {left} {floor} m {left} {floor + high} l S "
    return Block(top.ops + legend + ops + _BLACK + texts(places), -floor + mm(6))


def _fitting(setter: Typesetter, text: str, room: int) -> Line:
    """A value over its column, smaller where it would reach over the next one's."""
    line = setter.line(text, "regular", _VALUE)
    return line if line.width <= room else setter.line(text, "regular", max(40, _VALUE * room // line.width))


def bars(setter: Typesetter, width: int, chart: Bars) -> Block:
    """The chart, as wide as asked; a row a bar, the names at the left."""
    top = _headed(setter, width, chart.title)
    legend, legend_height = _legend(setter, width, chart.series, chart.unit, -top.height)
    begins = -(top.height + legend_height + mm(2))
    left, right = mm(58), width - mm(17)
    most = max((whole for _, whole, _ in chart.rows), default=0)
    step = round_step(most)
    ceiling = max(step, -(-most // step) * step)
    floor = begins - _ROW * max(1, len(chart.rows))
    ops, places = _upright_grid(setter, (left, right, begins, floor), step, ceiling)
    for number, (name, whole, part) in enumerate(chart.rows):
        y = begins - _ROW * number - _ROW + mm(1.2)
        long, tall = whole * (right - left) // ceiling, _ROW - mm(2.4)
        ops += _filled(left, y, long, tall, second=False)
        ops += _filled(left, y, part * (right - left) // ceiling, tall, second=True)
        shown = setter.line(f"{grouped(whole)} ({grouped(part)})", "regular", _SMALL)
        places.append((shown, left + long + 25, y + tall // 2 - 28))
        places += _named(setter, name, left - mm(1.5), y + tall // 2)
    ops += f"{_AXIS}{left} {begins} m {left} {floor} l S {left} {floor} m {right} {floor} l S "
    return Block(top.ops + legend + ops + _BLACK + texts(places), -floor + mm(5))


def _headed(setter: Typesetter, width: int, title: str) -> Block:
    lines = setter.balanced(title, "bold", 110, width)
    places = []
    y = 0
    for line in lines:
        places.append((line, (width - line.width) // 2, y - line.drop))
        y -= line.leading
    return Block(texts(places), -y + mm(1))


def _legend(setter: Typesetter, width: int, series: Sequence[str], unit: str, top: int) -> tuple[str, int]:
    """Both fillings with what they mean; the unit at the right."""
    ops, places, x = "", [], mm(13)
    baseline = top - 95
    for number, name in enumerate(series):
        ops += _filled(x, baseline - 10, mm(4.5), mm(3), second=number == 1)
        line = setter.line(printable(name), "regular", _TEXT)
        places.append((line, x + mm(6), baseline))
        x += mm(6) + line.width + mm(8)
    line = setter.line(printable(unit), "italic", _SMALL)
    places.append((line, width - line.width, baseline))
    return ops + _BLACK + texts(places), mm(6)


def _grid(setter: Typesetter, box: tuple[int, int, int, int], step: int, ceiling: int) -> tuple[str, Places]:
    left, width, floor, high = box
    ops, places = _GRID, []
    for value in range(0, ceiling + 1, step):
        y = floor + value * high // ceiling
        ops += f"{left} {y} m {width} {y} l S "
        line = setter.line(grouped(value), "regular", _SMALL)
        places.append((line, left - line.width - 30, y - 28))
    return ops, places


def _upright_grid(setter: Typesetter, box: tuple[int, int, int, int], step: int, ceiling: int) -> tuple[str, Places]:
    left, right, top, floor = box
    ops, places = _GRID, []
    for value in range(0, ceiling + 1, step):
        x = left + value * (right - left) // ceiling
        ops += f"{x} {top} m {x} {floor} l S "
        line = setter.line(grouped(value), "regular", _SMALL)
        places.append((line, x - line.width // 2, floor - 95))
    return ops, places


def _filled(x: int, y: int, wide: int, tall: int, *, second: bool) -> str:
    """A filled bar; the second series is pale, framed and hatched."""
    if wide <= 0 or tall <= 0:
        return ""
    box = f"{x} {y} {wide} {tall} re "
    if not second:
        return f"{FIRST} rg {box}f "
    gap = 36
    lines = "".join(
        f"{x + start} {y} m {x + start + tall} {y + tall} l " for start in range(-(tall // gap) * gap - gap, wide, gap)
    )
    frame = f"{SECOND} rg 0.45 0.27 0 RG 5 w {box}B "
    return f"q {frame}{box}W n 4 w {lines}S Q "


def _named(setter: Typesetter, name: str, right: int, middle: int) -> Places:
    """The name at the left of its bar, on two lines if it is long; the end of a longer one is left out, and marked."""
    lines = list(setter.balanced(printable(name), "regular", _SMALL, right))
    if len(lines) > 2:
        words = printable(name).split()
        while len(lines) > 2:
            words.pop()
            lines = list(setter.wrap_once(" ".join(words) + " …", "regular", _SMALL, right))
    top = middle + sum(line.leading for line in lines) // 2
    places = []
    for line in lines:
        places.append((line, right - line.width, top - line.drop))
        top -= line.leading
    return places
