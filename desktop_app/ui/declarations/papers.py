"""Letters to the communes: looked at as issued, printed, saved. Every letter that comes out is logged."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from db.vocabulary import OutputAct
from desktop_app.services import declaration_letters, declaration_printing
from desktop_app.services.declaration_printing import Papers
from desktop_app.ui.preview.paper import Going, Paper, PaperWindow, Way
from desktop_app.ui.tasks import Lane, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


class LetterPapers(PaperWindow):
    """Shows some letters as one paper, with the ways out of it."""

    def __init__(self, desk: Desk, tasks: Tasks, over: QWidget) -> None:
        super().__init__(desk, tasks, over)
        self._at_once = ""
        self.shown.connect(self._print_at_once)

    def show_letters(self, numbers: Sequence[str], *, print_on: str = "") -> None:
        """Show letters as they were issued; `print_on` is the printer that gets them at once."""
        self._at_once = print_on
        make = partial(declaration_printing.papers, self._desk, tuple(numbers))
        self._tasks.run(make, done=self._show, failed=self._tell, lane=Lane.PAPERS)

    def _show(self, papers: Papers) -> None:
        numbers = [number for number, _ in papers.letters]
        first, last = min(numbers), max(numbers)
        title = self.tr("{n} letters, {first} to {last}").format(n=len(numbers), first=first, last=last)
        name = f"{first}-{last.rpartition('-')[2]}"
        if len(numbers) == 1:
            title, name = self.tr("Letter {number}").format(number=first), first
        note = self.tr("As issued. Print, then mark as sent once it has gone to the commune.")
        if papers.again:
            said = self.tr("Printed before ({n}): another print says that it is a reprint.")
            note = said.format(n=len(papers.again))
        going = partial(_going, self._desk, tuple(numbers), papers)
        paper = Paper(title, f"{name}.pdf", lambda: papers.content, note, going=going, purpose="letters")
        self.show_content(paper, papers.content)

    def _print_at_once(self) -> None:
        if self._at_once:
            self.print_on(self._at_once)


def _going(desk: Desk, numbers: Sequence[str], shown: Papers, act: OutputAct, _where: str) -> Going:
    papers = declaration_printing.papers(desk, numbers, to_print=True) if act is OutputAct.PRINTED else shown
    return Going(papers.content, partial(_log, desk, papers))


def _log(desk: Desk, papers: Papers, way: Way) -> None:
    """Each letter that has a page among those that went out."""
    first, last = way.pages or (1, sum(pages for _, pages in papers.letters))
    declaration_letters.log_output(desk, papers.on_pages(first, last), way.act, way.where)
