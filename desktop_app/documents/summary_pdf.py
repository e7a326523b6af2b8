"""The report of a period on paper: head as Decree 30 asks, figures, charts, every split, comments, adjustments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.documents.charts import Bars, Columns, bars, columns
from desktop_app.documents.decree30 import Block
from desktop_app.documents.letter import Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import AnyBlock, Chart, Column, Paragraph, Table, Title
from desktop_app.documents.summary import SPLITS, AdjustmentLine, FigureLine, SummaryData, SummaryFigures, SummaryRow
from desktop_app.documents.summary_words import SHEETS, percent
from desktop_app.documents.typeset import Typesetter
from desktop_app.formats import grouped, show_date

TITLE = "BÁO CÁO TỔNG HỢP"
COMMENTS = ("Tình hình", "Kết quả", "Khó khăn, vướng mắc", "Đề xuất, kiến nghị")
_BARS = 10
_SIGN = "Người lập báo cáo"


@dataclass(frozen=True, slots=True)
class SummaryPaper:
    """A report ready to be printed. `comments`: situation, results, difficulties, proposals; "" is left out."""

    data: SummaryData
    dated: date
    issued_at: datetime
    issuing: str
    superior: str = ""
    place: str = "Lạng Sơn"
    number: str = ""
    signer: str = ""
    signer_title: str = ""
    comments: tuple[str, str, str, str] = ("", "", "", "")
    recipients: tuple[str, ...] = ()
    replaces: tuple[str, str] | None = None
    """Number of the report that this one corrects, and why."""
    foot: str = ""
    """What stands small at the foot: which paper this is, its digest, the audit's last hash."""
    draft: bool = False


def render_summary_pdf(paper: SummaryPaper) -> bytes:
    """The report as PDF; the same data give the same bytes."""
    data = paper.data
    return render_letter(
        Letter(
            issuing=paper.issuing,
            superior=paper.superior,
            place=paper.place,
            number=paper.number or "……",
            dated=paper.dated,
            issued_at=paper.issued_at,
            title=f"Báo cáo {paper.number} kỳ {data.period}".replace("  ", " "),
            blocks=tuple(_blocks(paper)),
            recipients=tuple(f"- {line.removeprefix('-').strip()}" for line in paper.recipients),
            signatures=(Signature(paper.signer_title or _SIGN, paper.signer),),
            numbered_foot=f"Báo cáo kỳ {data.period} · {paper.foot}",
            practice=data.practice,
        )
    )


def _blocks(paper: SummaryPaper) -> Iterable[AnyBlock]:
    data = paper.data
    situation, results, difficulties, proposals = paper.comments
    yield Title(TITLE, below=_under_title(data), below_style="bold")
    if paper.draft:
        yield Paragraph("(DỰ THẢO – chưa ban hành)", style="italic", align="centre", indent=False)
    if paper.replaces:
        number, reason = paper.replaces
        yield Paragraph(f"Báo cáo này thay thế Báo cáo số {number}. Lý do: {reason}.", style="italic")
    yield from _comment("I", COMMENTS[0], situation)
    yield _section("II", COMMENTS[1])
    yield from _words(results)
    yield from _whole(data)
    yield from _charts(data)
    yield from _splits(data)
    yield from _comment("III", COMMENTS[2], difficulties)
    yield from _comment("IV", COMMENTS[3], proposals)
    yield from _adjustments(data)


def _under_title(data: SummaryData) -> tuple[str, ...]:
    programme = data.programme_name or "Tất cả chương trình đưa người lao động đi làm việc ở nước ngoài"
    return (programme, f"Từ ngày {show_date(data.period_from)} đến hết ngày {show_date(data.period_to)}")


def _section(numeral: str, name: str) -> Paragraph:
    return Paragraph(f"{numeral}. {name.upper()}", style="bold", indent=False, keep=True)


def _comment(numeral: str, name: str, text: str) -> Iterable[AnyBlock]:
    yield _section(numeral, name)
    yield from _words(text or "Không có.")


def _words(text: str) -> Iterable[AnyBlock]:
    return (Paragraph(line) for line in text.splitlines() if line.strip())


def _numbered(number: int, text: str) -> Paragraph:
    return Paragraph(f"{number}. {text}", style="bold", indent=False, keep=True, size=125)


def _whole(data: SummaryData) -> Iterable[AnyBlock]:
    yield _numbered(1, "Các chỉ tiêu của kỳ, so với cùng kỳ năm trước và lũy kế từ đầu năm")
    heads = ("Kỳ này", "nữ", "Cùng kỳ năm trước", "nữ", "Lũy kế", "nữ")
    columns_ = (Column("Chỉ tiêu", 62), *(Column(head, 17, "right") for head in heads))
    rows = tuple(
        (line.name, *(shown(value, of=line) for pair in (line.now, line.before, line.since) for value in pair))
        for line in data.lines
    )
    yield Table(columns_, rows, size=100, strong=frozenset(range(4)))
    said = []
    if data.before:
        said.append(f"Cùng kỳ năm trước: {show_date(data.before[0])} – {show_date(data.before[1])}.")
    if data.since:
        said.append(f"Lũy kế: từ {show_date(data.since)}.")
    said.append(
        "Ô trống: chưa biết; không có thì ghi 0. Cách tính từng chỉ tiêu: trang tính “Định nghĩa” của tệp Excel."
    )
    yield Paragraph(" ".join(said), style="italic", size=105, indent=False)
    if data.carried:
        yield Paragraph(_carried(data), size=115, indent=False)


def _carried(data: SummaryData) -> str:
    carried = data.carried
    if carried is None:
        return ""
    return (
        f"Nối số: cuối kỳ trước theo Báo cáo {carried.report}: {grouped(carried.closing)}; điều chỉnh (phụ lục): "
        f"{signed(carried.difference)}; đầu kỳ này: {grouped(carried.opening)}."
    )


def _charts(data: SummaryData) -> Iterable[AnyBlock]:
    if data.months:
        months = Columns(
            f"Biểu đồ 1. Người đi và về theo tháng, {_month(data.months[0].month)} – {_month(data.months[-1].month)}",
            tuple(_month(month.month) for month in data.months),
            ("Bàn giao (đi)", "Về nước"),
            tuple((month.handed_over, month.returned) for month in data.months),
            "Đơn vị: lượt người",
        )
        yield Chart(lambda setter, width: columns(setter, width, months))
    rows = _largest(data.by.get("employer", ()))
    if rows:
        at_work = Bars(
            f"Biểu đồ 2. Người đang ở nước ngoài cuối kỳ ({show_date(data.period_to)}) theo công ty tiếp nhận",
            rows,
            ("Tất cả", "trong đó nữ"),
            "Đơn vị: người; trong ngoặc: nữ",
        )

        def drawn(setter: Typesetter, width: int) -> Block:
            return bars(setter, width, at_work)

        yield Chart(drawn)


def _month(month: str) -> str:
    """2026-10 as "10/26"."""
    return f"{month[5:7]}/{month[2:4]}"


def _largest(rows: Iterable[SummaryRow]) -> tuple[tuple[str, int, int], ...]:
    """The employers with most people; the others together."""
    counted = [
        (row.name or "(chưa rõ)", row.figures.across_closing or 0, row.women.across_closing or 0) for row in rows
    ]
    ordered = sorted((row for row in counted if row[1]), key=lambda row: -row[1])
    if len(ordered) <= _BARS:
        return tuple(ordered)
    rest = ordered[_BARS - 1 :]
    others = (f"Công ty khác ({len(rest)})", sum(row[1] for row in rest), sum(row[2] for row in rest))
    return (*ordered[: _BARS - 1], others)


def _splits(data: SummaryData) -> Iterable[AnyBlock]:
    heads = ("Đầu kỳ", "Bàn giao", "Về nước", "Cuối kỳ")
    columns_ = (
        Column("", 58),
        *(Column(head, 13.5, "right") for head in heads),
        *(Column(head, 13.5, "right", head_below="nữ") for head in heads),
    )
    for number, split in enumerate((*SPLITS, "return_point"), 2):
        rows = data.by.get(split, ())
        yield _numbered(number, f"Theo {SHEETS[split][:1].lower()}{SHEETS[split][1:]}")
        if not rows:
            yield Paragraph("Không có.", style="italic", size=115)
            continue
        if split == "return_point":
            yield _returns(data, rows)
            continue
        lines = [(row.name or "(chưa rõ)", *_cells(row.figures), *_cells(row.women)) for row in rows]
        lines.append(("Cộng", *_cells(data.figures), *_cells(data.women)))
        named = (Column(SHEETS[split], 58), *columns_[1:])
        yield Table(named, tuple(lines), size=98, strong=frozenset({len(lines) - 1}))


def _returns(data: SummaryData, rows: Sequence[SummaryRow]) -> Table:
    """The returns by the gate that they came back through."""
    columns_ = (Column(SHEETS["return_point"], 58), Column("Về nước", 20, "right"), Column("nữ", 20, "right"))
    lines = [(row.name or "(chưa rõ)", _cells(row.figures)[2], _cells(row.women)[2]) for row in rows]
    lines.append(("Cộng", _cells(data.figures)[2], _cells(data.women)[2]))
    return Table(columns_, tuple(lines), size=98, strong=frozenset({len(lines) - 1}))


def _cells(figures: SummaryFigures) -> tuple[str, ...]:
    four = (figures.across_opening, figures.handed_over, figures.returned, figures.across_closing)
    return tuple("" if value is None else grouped(value) for value in four)


def shown(value: float | None, *, of: FigureLine) -> str:
    """A figure as the paper writes it: nothing where it is not known."""
    if value is None:
        return ""
    return percent(value) if of.percent else grouped(int(value))


def _adjustments(data: SummaryData) -> Iterable[AnyBlock]:
    if not data.adjustments:
        return
    yield Title("PHỤ LỤC", below=("Điều chỉnh số liệu của các báo cáo trước, theo từng người",), size=130)
    columns_ = (
        Column("TT", 8, "centre"),
        Column("Báo cáo, kỳ", 26),
        Column("Họ và tên, số định danh", 42),
        Column("Nội dung điều chỉnh", 58),
        Column("Bàn giao", 11, "right"),
        Column("Về nước", 11, "right"),
        Column("Cuối kỳ", 11, "right"),
    )
    rows = [_adjusted(number, line) for number, line in enumerate(data.adjustments, 1)]
    moved = (
        sum(line.handed_over for line in data.adjustments),
        sum(line.returned for line in data.adjustments),
        sum(line.across for line in data.adjustments),
    )
    rows.append(("", "", "Cộng", "", *map(signed, moved)))
    yield Table(columns_, tuple(rows), size=98, strong=frozenset({len(rows) - 1}))


def _adjusted(number: int, line: AdjustmentLine) -> tuple[str, ...]:
    who = line.full_name + (f"\n{line.citizen_id}" if line.citizen_id else "")
    effect = (line.handed_over, line.returned, line.across)
    return str(number), f"{line.report}\n{line.period}", who, line.said, *map(signed, effect)


def signed(number: int) -> str:
    """+1, 0, −1 as the paper writes it."""
    return f"{number:+d}".replace("-", "−") if number else "0"
