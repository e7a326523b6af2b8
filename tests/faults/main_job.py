"""The main job from the command line in one process, with mistakes and a crash.

`python -m tests.faults.main_job FOLDER`: FOLDER takes the papers that were asked for. Prints the exit codes as JSON.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
from pathlib import Path
from unittest.mock import patch

from db.slots import Cost
from desktop_app import settings
from desktop_app.cli.main import main
from desktop_app.services import stores, workers
from resources import ROOT

SAMPLES = ROOT / "samples"


def crash(*_: object) -> None:
    """A bug whose message and whose frames hold a name."""
    name = "LỘC ĐỨC HIẾU 020090123456"
    raise RuntimeError(name)


def run(papers: Path) -> tuple[list[int], list[int]]:
    """Exit codes, and those that are right."""
    steps: list[tuple[list[str], int]] = [
        (["init", "--practice", "--full-name", "Lý Thị Lan Hương"], 0),
        (["apply", str(SAMPLES / "partners_and_orders.json")], 0),
        (["import", str(SAMPLES / "worker_list_clean.xlsx"), "--consents-on-file", "--report",
          str(papers / "r.xlsx")], 0),
        (["workers", "nông", "-o", str(papers / "people.csv")], 0),
        (["handover", "new", "--programme", "chongzuo", "--direction", "out", "--point", "huu-nghi", "--at",
          "2026-11-25 07:30", "--partner", "PX-01"], 0),
        (["handover", "add", "BG-2026-0001", "--cleared"], 0),
        (["handover", "issue", "BG-2026-0001", "--leave-out-blocked"], 0),
        (["roster", "BG-2026-0001", "-o", str(papers / "roster.pdf")], 0),
        (["roster", "BG-2026-0001", "-o", str(papers / "roster.xlsx")], 0),
        (["clearance", "--handover", "BG-2026-0001"], 0),
        (["summary", "2026-11", "-o", str(papers / "summary.pdf")], 0),
        (["handover", "show", "Lý Thị Lan Hương"], 1),
        (["roster", "BG-2026-0001", "-o", str(papers / "no" / "such" / "place.pdf")], 1),
        (["backup"], 0),
        (["check"], 0),
    ]  # fmt: skip
    codes = []
    for words, _ in steps:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            codes.append(main(words))
    with patch.object(workers, "find", crash), contextlib.redirect_stderr(io.StringIO()):
        codes.append(main(["clearance", "--worker", "020090123456"]))
    settings.save(settings.Settings(store="x", officer="lan"))
    return codes, [*(code for _, code in steps), 1]


if __name__ == "__main__":
    (stores.init_store.__kwdefaults__ or {})["cost"] = Cost(
        passes=1, memory_kib=8, lanes=1
    )  # a password tried is not the matter here
    found, right = run(Path(sys.argv[1]))
    sys.stdout.write("\n" + json.dumps({"codes": found, "wanted": right}) + "\n")
