"""Charts: every value and name is there, and both series are told apart in grey."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime

import pytest

from desktop_app.documents import charts
from desktop_app.documents.charts import FIRST, SECOND, Bars, Columns, bars, columns
from desktop_app.documents.letter import Letter, render_letter
from desktop_app.documents.letter_blocks import Chart
from desktop_app.documents.typeset import Line
from desktop_app.formats import round_step
from tests.documents.conftest import Seen


def paper(*charts: Chart) -> bytes:
    return render_letter(Letter("Trung tâm", date(2026, 11, 1), datetime(2026, 11, 1, tzinfo=UTC), charts))


@pytest.mark.parametrize(("most", "step"), [(0, 1), (1, 1), (5, 1), (6, 2), (11, 5), (149, 50), (5000, 1000)])
def test_the_axis_has_round_steps(most: int, step: int) -> None:
    assert round_step(most) == step


def test_every_value_name_and_unit_can_be_read() -> None:
    months = Columns("Đi và về", ("09/26", "10/26"), ("Bàn giao", "Về nước"), ((1234, 0), (87, 5)), "Đơn vị: người")
    names = "Công ty trách nhiệm hữu hạn Mộc nghiệp Hữu Nghị Bằng Tường 凭祥市友谊木业有限公司 chi nhánh thứ hai"
    firms = Bars("Theo công ty", (("Công ty A", 300, 120), (names, 7, 0)), ("Tất cả", "nữ"), "Đơn vị: người")
    content = paper(Chart(lambda setter, width: columns(setter, width, months)),
                    Chart(lambda setter, width: bars(setter, width, firms)))  # fmt: skip
    seen = Seen(content)
    for words in ("Đi và về", "09/26", "10/26", "1.234", "87", "Bàn giao", "Về nước", "Đơn vị: người", "Công ty A",
                  "300 (120)", "7 (0)", "…"):  # fmt: skip
        assert seen.has(words), words
    seen.close()


def test_a_chart_of_nothing_is_drawn() -> None:
    empty = Columns("Không có", ("10/26",), ("Đi", "Về"), ((0, 0),), "người")
    seen = Seen(paper(Chart(lambda setter, width: columns(setter, width, empty))))
    assert seen.has("10/26")
    seen.close()


def test_the_series_differ_in_lightness() -> None:
    first, second = (
        0.299 * red + 0.587 * green + 0.114 * blue
        for red, green, blue in (map(float, colour.split()) for colour in (FIRST, SECOND))
    )
    assert second - first > 0.3


def test_values_of_neighbours_do_not_cover_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    spans: list[list[tuple[int, int]]] = []

    def noted(places: list[tuple[Line, int, int]]) -> str:
        spans.append([(x, x + line.width) for line, x, _ in places])
        return ""

    monkeypatch.setattr(charts, "texts", noted)
    months = Columns("", tuple(str(n) for n in range(12)), ("", ""), ((60_012, 61_234),) * 12, "")
    paper(Chart(lambda setter, width: columns(setter, width, months)))
    values = sorted(span for span in max(spans, key=len) if 150 < span[1] - span[0] < 190)
    assert len(values) == 24
    assert all(before[1] < after[0] for before, after in itertools.pairwise(values))
