"""All benchmarks, one table after another: `python -m tests.benchmarks`."""

from __future__ import annotations

from tests.benchmarks import (
    bench_bulk,
    bench_day,
    bench_freezes,
    bench_import,
    bench_memory,
    bench_roster,
    bench_search,
    bench_start,
    bench_summary,
    bench_table,
    bench_today,
    bench_trust,
    bench_xlsx,
)


def main() -> None:
    """Run them."""
    for bench in (
        bench_start,
        bench_memory,
        bench_roster,
        bench_import,
        bench_bulk,
        bench_search,
        bench_xlsx,
        bench_day,
        bench_summary,
        bench_table,
        bench_today,
        bench_trust,
        bench_freezes,
    ):
        print(f"\n{bench.__name__}")
        bench.main()


if __name__ == "__main__":
    main()
