"""What an XLSX of 10,000 workers with 15 columns costs: `python -m tests.benchmarks.bench_xlsx [PAIRS]`.

The floor writes the same cells with XlsxWriter's `write` and a date format, and nothing else. Ours tells texts from
formulas, composes them, puts borders, heads, notes, a frozen and filtered head, and what a printed page needs. Bound
1.3. The second row is the same from the record, read and worded; the third is the CSV.
"""

from __future__ import annotations

import io
import random
import sys
from datetime import UTC, date, datetime

from xlsxwriter import Workbook

from desktop_app.documents.registry_export import ExportColumn, RegistryTable, Value, render_csv, render_xlsx
from desktop_app.services import worker_export, workers
from tests.benchmarks.bench_search import crowded
from tests.benchmarks.measure import HEAD, compare
from tests.benchmarks.population import FAMILIES, GIVENS, MIDDLES

ROWS, COLUMNS = 10_000, 15


def table() -> RegistryTable:
    """Invented people."""
    rng = random.Random(5)  # noqa: S311  reproducible, not secret
    rows: list[tuple[Value, ...]] = []
    for at in range(ROWS):
        name = f"{rng.choice(FAMILIES)} {rng.choice(MIDDLES['male'])} {rng.choice(GIVENS['male'])}"
        dates = (date(1970 + at % 35, 1 + at % 12, 1 + at % 28), date(2030 + at % 5, 1, 5))
        texts = (f"0200{at:08d}", "Nam", f"09{at:08d}", "Xã Đồng Đăng", "Thôn Nà Pàn", f"C{at:07d}", "Đã ký hợp đồng")
        rows.append((name, name.upper(), "农文勇", *dates, *texts, "Cty Mộc nghiệp", "Chế biến gỗ", "ĐH-2026-101"))
    columns = tuple(ExportColumn(f"Cột {n}") for n in range(COLUMNS))
    return RegistryTable("Danh sách", columns, rows, datetime(2026, 11, 22, tzinfo=UTC))


def floor(made: RegistryTable) -> bytes:
    """The cells with XlsxWriter, as they come."""
    file = io.BytesIO()
    workbook = Workbook(file, {"in_memory": True})
    sheet = workbook.add_worksheet()
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    for row, values in enumerate(made.rows):
        for at, value in enumerate(values):
            if isinstance(value, date):
                sheet.write(row, at, value, day)
            else:
                sheet.write(row, at, value)
    workbook.close()
    return file.getvalue()


def main(pairs: int = 7) -> None:
    """Print the table."""
    made = table()
    print(HEAD)
    compare(f"XLSX of {ROWS:,} x {COLUMNS}", lambda: floor(made), lambda: render_xlsx(made), bound=1.3, rounds=pairs)
    compare("the same as CSV", lambda: floor(made), lambda: render_csv(made), rounds=pairs)
    with crowded(ROWS) as desk:
        ids = workers.matching_ids(desk)
        for kind in worker_export.KINDS:
            compare(
                f"read from the record and written, {kind}",
                lambda: floor(made),
                lambda kind=kind: worker_export.content(desk, kind, ids),  # type: ignore[misc]
                rounds=3,
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
