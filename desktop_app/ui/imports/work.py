"""What the wizard has done off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.services import imports
from desktop_app.services.import_template import import_template
from desktop_app.services.imports_look import ListLook, look
from desktop_app.ui import files

if TYPE_CHECKING:
    from desktop_app.services.imports import Asked, ImportPlan, ImportResult
    from desktop_app.services.long_work import Cancelled, Progress
    from desktop_app.services.work import Desk


@dataclass(frozen=True)
class Seen:
    """A list that was looked at, and, where nothing had to be settled before, checked."""

    look: ListLook
    plan: ImportPlan | None


def look_and_check(
    desk: Desk,
    path: Path,
    asked: Asked,
    typed_sender: str,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Seen:
    """Look at a list, and check it at once unless its encoding or its columns are to be settled first."""
    seen = look(desk, path, convert=asked.convert, sender=typed_sender)
    if seen.old is not None or not seen.recognised:
        return Seen(seen, None)
    return Seen(seen, check(desk, path, asked, progress=progress, cancelled=cancelled))


def check(
    desk: Desk,
    path: Path,
    asked: Asked,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportPlan:
    """Check a list as it is asked."""
    return imports.preview(
        desk,
        path,
        order=asked.order,
        consents_on_file=asked.consents_on_file,
        mapping=asked.mapping,
        convert=asked.convert,
        sender=asked.sender,
        progress=progress,
        cancelled=cancelled,
    )


def write_report(desk: Desk, source: Path, outcome: ImportResult, asked: Asked, to: Path) -> Path:
    """The copy of the list with its problems marked, into a file."""
    return files.write_bytes(to, imports.report_workbook(desk, source, outcome, asked))


def write_template(desk: Desk, to: Path) -> Path:
    """The workbook for communes, into a file."""
    return files.write_bytes(to, import_template(desk))
