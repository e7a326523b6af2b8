"""What leaves the list of who is across: the list as it is shown, as a file or on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.services.across import Question
from desktop_app.ui import files
from desktop_app.ui.list_outputs import Listed, ListOutputs
from desktop_app.ui.preview.paper import Paper, logged_as
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


Shown = Callable[[], tuple[Question, tuple[str, ...], tuple[str, ...]]]
"""The question, the keys of the columns in sight, and the filters in words."""


class AcrossOutputs(ListOutputs):
    """The menu of what can be made of the list as it is `shown`."""

    def __init__(self, desk: Desk, tasks: Tasks, shown: Shown, page: QWidget) -> None:
        super().__init__(desk, tasks, Listed("across", self._stem, self._work), page)
        self._shown = shown
        self.add("Xlsx", "export", self.tr("List as Excel…"), "Ctrl+E", partial(self.ask_where, ".xlsx"))
        self.add("Csv", "export", self.tr("List as CSV…"), "", partial(self.ask_where, ".csv"))
        self.add("Print", "print", self.tr("Print the list…"), "Ctrl+P", self.print_list)

    def print_list(self) -> None:
        """Show what is listed as it would be printed."""
        look = partial(_paper, self._desk, *self._shown())
        log = logged_as(self._desk, "stay_permit.print", "stay_permit.export")
        self.papers.show_paper(Paper(self.tr("People across"), self.tr("people across") + ".pdf", look, log=log))

    def _stem(self) -> str:
        return self.tr("across {day}").format(day=f"{self._desk.today():%Y-%m-%d}")

    def _work(self, path: Path) -> Callable[..., tuple[Path, int]]:
        return partial(_export, self._desk, *self._shown(), path)


def _export(
    desk: Desk,
    question: Question,
    columns: Sequence[str],
    said: Sequence[str],
    path: Path,
    *,
    progress: Callable[[int, int], object],
    cancelled: Callable[[], bool],
) -> tuple[Path, int]:
    from desktop_app.services import across_export  # noqa: PLC0415 - the window must not wait for what makes papers

    kind = path.suffix.lower()
    content, count = across_export.content(
        desk, kind, question, columns, notes=said, progress=progress, cancelled=cancelled
    )
    written = files.write_bytes(path, content)
    across_export.log(desk, path.name, count, columns)
    return written, count


def _paper(desk: Desk, question: Question, columns: Sequence[str], said: Sequence[str]) -> bytes:
    from desktop_app.services import across_export  # noqa: PLC0415 - as above

    return across_export.paper(desk, question, columns, notes=said)
