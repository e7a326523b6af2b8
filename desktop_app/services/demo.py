"""The main job on invented people, from an empty folder to a printed roster: for whoever wants to see it work.

The practice store is made anew each time. A marker names what demo made there, and nothing else is ever removed.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import platformdirs

from db.places import is_server
from db.record_file import RECORD_FILE
from db.slot_file import COPY_FILE, SLOTS_FILE
from db.vocabulary import Direction, OutputAct
from desktop_app.clock import HANOI, Clock, fixed_clock
from desktop_app.errors import KnownError
from desktop_app.services import clearance, demand, handovers, imports, reports, summary
from desktop_app.services.clearance import PersonClearance
from desktop_app.services.handovers import HandoverView
from desktop_app.services.programme_of import CHONGZUO
from desktop_app.services.stores import init_store, known_files, open_desk
from desktop_app.services.work import Desk
from resources import ROOT

USERNAME = "demo"
PASSWORD = "thu-nghiem-2026"  # noqa: S105  printed for everybody: the people in this store do not exist
FULL_NAME = "Nguyễn Thị Thử"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=HANOI)
"""The eve of the day of which the samples speak, when their last letters had been sent."""
CROSSING = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
MARKER = "bangiao-demo.json"
_RECORD = (RECORD_FILE, f"{RECORD_FILE}-wal", f"{RECORD_FILE}-shm", SLOTS_FILE, COPY_FILE)
STEPS = ("init", "apply", "import", "handover", "clearance", "issue", "papers")
Said = Callable[[str], object]
"""Hears the name of each of STEPS as it begins; a KnownError that it raises ends the work there."""


@dataclass(frozen=True)
class DemoResult:
    """What was made, and how to sign in to it."""

    store: Path
    username: str
    password: str
    now: datetime
    remade: bool
    imported: imports.ImportResult
    cleared: tuple[PersonClearance, ...]
    handover: HandoverView
    left_out: tuple[PersonClearance, ...]
    roster: Path
    working_copy: Path
    summary_json: Path
    summary_xlsx: Path
    summary_pdf: Path


def default_folder() -> Path:
    """Where demo makes its store if none is named."""
    return Path(platformdirs.user_data_dir("BanGiao", appauthor=False)) / "demo"


def run(location: str | Path | None = None, *, now: datetime | None = None, said: Said = str) -> DemoResult:
    """Make the practice store and do the main job in it; again on its own store is the same.

    Raises KnownError("demo_not_ours") where the folder holds anything that demo did not make.
    """
    folder = default_folder() if location is None else Path(location)
    if is_server(str(location or "")):
        raise KnownError("demo_needs_folder", store=str(location))
    clock = fixed_clock(now or NOW)
    with known_files(folder):
        remade = _clear_away(folder)
        folder.mkdir(parents=True, exist_ok=True)
        _mark(folder)
    said("init")
    init_store(folder, username=USERNAME, full_name=FULL_NAME, password=PASSWORD, practice=True, clock=clock)
    desk = open_desk(folder, username=USERNAME, password=PASSWORD, clock=clock)
    try:
        return _main_job(desk, folder, clock, remade, said)
    finally:
        desk.close()


def clear(location: str | Path | None = None) -> None:
    """Take away what was made there, also of a work that was stopped half-way."""
    folder = default_folder() if location is None else Path(location)
    with known_files(folder):
        _clear_away(folder)


def _papers() -> tuple[str, ...]:
    """The papers that demo writes beside the record."""
    number = f"{CROSSING:%Y-%m-%d}"
    return (
        f"danh-sach-ban-giao-{number}.pdf",
        f"ban-lam-viec-{number}.xlsx",
        f"tong-hop-{CROSSING:%Y-%m}.json",
        f"tong-hop-{CROSSING:%Y-%m}.xlsx",
        f"tong-hop-{CROSSING:%Y-%m}.pdf",
    )


def _clear_away(folder: Path) -> bool:
    """Remove what the last demo made; whether there was anything."""
    marker = folder / MARKER
    if not marker.exists():
        if folder.exists() and any(folder.iterdir()):
            raise KnownError("demo_not_ours", store=str(folder))
        return False
    for name in (*_RECORD, *_papers()):
        (folder / name).unlink(missing_ok=True)
    return True


def _mark(folder: Path) -> None:
    told = {"made_by": "bangiao demo", "files": [*_RECORD, *_papers()]}
    (folder / MARKER).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def _main_job(desk: Desk, folder: Path, clock: Clock, remade: bool, said: Said) -> DemoResult:
    samples = ROOT / "samples"
    said("apply")
    demand.apply_file(desk, samples / "partners_and_orders.json")
    said("import")
    imported = imports.import_file(desk, samples / "worker_list_clean.xlsx", consents_on_file=True)
    said("handover")
    draft = handovers.new(
        desk, programme=CHONGZUO, direction=Direction.OUT, point="huu-nghi", at=CROSSING, partner="PX-01"
    )
    filled = handovers.add_cleared(desk, draft.number)
    said("clearance")
    cleared = clearance.for_handover(desk, draft.id)
    said("issue")
    issued = handovers.issue(desk, draft.number, leave_out_blocked=True)
    said("papers")
    roster, copy, as_json, as_xlsx, as_pdf = (folder / name for name in _papers())
    with known_files(folder):
        _write_papers(desk, issued.number, roster, copy)
        _write_summary(desk, as_json, as_xlsx, as_pdf)
    return DemoResult(
        store=folder,
        username=USERNAME,
        password=PASSWORD,
        now=clock().astimezone(HANOI),
        remade=remade,
        imported=imported,
        cleared=cleared,
        handover=issued,
        left_out=filled.left_out + issued.left_out,
        roster=roster,
        working_copy=copy,
        summary_json=as_json,
        summary_xlsx=as_xlsx,
        summary_pdf=as_pdf,
    )


def _write_papers(desk: Desk, number: str, roster: Path, copy: Path) -> None:
    handovers.log_output(desk, number, None, OutputAct.EXPORTED, roster.name)
    roster.write_bytes(handovers.roster_bytes(desk, number))
    content, columns = handovers.working_copy(desk, number)
    handovers.log_output(desk, number, None, OutputAct.SENT_ABROAD, copy.name, columns)
    copy.write_bytes(content)


def _write_summary(desk: Desk, as_json: Path, as_xlsx: Path, as_pdf: Path) -> None:
    figures = reports.figures(desk, f"{CROSSING:%Y-%m}", CHONGZUO)
    as_json.write_text(json.dumps(summary.as_json(figures), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    as_xlsx.write_bytes(summary.as_xlsx(figures))
    as_pdf.write_bytes(reports.unissued(desk, figures))
