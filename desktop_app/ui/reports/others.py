"""What goes to higher bodies and to the other side: the authority's fields, the registry, the cooperation paper."""

# ruff: noqa: PLC0415 - what is rarely asked for is loaded when it is asked for

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from db.vocabulary import OutputAct
from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.rules.report_periods import PeriodKind, proposed, shifted
from desktop_app.services import demand
from desktop_app.ui import files, icons, messages
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.preview.paper import Going, Paper, PaperWindow, Way
from desktop_app.ui.reports.asked import period_words
from desktop_app.ui.reports.picker import PeriodPicker
from desktop_app.ui.tasks import Lane, Tasks
from desktop_app.ui.theme import tokens_for

if TYPE_CHECKING:
    from desktop_app.services.cooperation import CooperationInput
    from desktop_app.services.sent_papers import SentPaper
    from desktop_app.services.work import Desk
    from desktop_app.ui.declarations.dialogs import ActDialog


class OtherReports(QObject):
    """Put `button` on the page."""

    def __init__(self, desk: Desk, tasks: Tasks, picker: PeriodPicker, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._tasks = tasks
        self._picker = picker
        self._page = page
        self._programmes: Sequence[tuple[str, str]] = ()
        self.papers = PaperWindow(desk, tasks, page)
        self._build()

    def offer(self, programmes: Sequence[tuple[str, str]]) -> None:
        """These programmes, as code and name."""
        self._programmes = programmes

    def _build(self) -> None:
        self.button = make_button("otherReports", self.tr("Other reports"), icon="folder")
        self.menu = QMenu(self.button)
        self.menu.setObjectName("otherReportsMenu")
        for name, icon, words, act in (
            ("authorityReturn", "export", self.tr("Workers abroad, for the authority (Circular 20/2021)…"),
             partial(self._ask_return, ".xlsx")),
            ("registryExport", "people", self.tr("Registry for a national database (JSON lines)…"),
             partial(self._ask_return, ".jsonl")),
            ("cooperationPaper", "letter", self.tr("Cooperation paper, for a meeting with the other side…"),
             self.ask_cooperation),
        ):  # fmt: skip
            self._add(name, icon, words, act)
        self.button.setMenu(self.menu)

    def _add(self, name: str, icon: str, words: str, act: Callable[[], object]) -> None:
        action = self.menu.addAction(icons.icon(icon, tokens_for(self.button.palette()).text), words)
        action.setObjectName(name)
        action.triggered.connect(lambda *_: act())

    # The authority's fields

    def _ask_return(self, kind: str) -> None:
        """Which period, of which programme, and for whom."""
        from desktop_app.ui.declarations.dialogs import ActDialog
        from desktop_app.ui.forms import ChoiceField, Form, TextField

        name = "authorityDialog" if kind == ".xlsx" else "registryDialog"
        title = self.tr("Workers abroad, for the authority") if kind == ".xlsx" else self.tr("Registry export")
        said = self.tr("Everybody who was abroad on some day of the period. Who sent it, and where to, is kept.")
        year = proposed(PeriodKind.YEAR_TO_DECEMBER, self._desk.today())
        periods = dict.fromkeys((year, shifted(year, -1), self._picker.period))
        period = ChoiceField(f"{name}_period", self.tr("Period"), [(one, period_words(one)) for one in periods])
        period.drop_empty()
        period.set_value(year)
        programme = ChoiceField(
            f"{name}_programme", self.tr("Programme"), self._programmes, empty=self.tr("All programmes")
        )
        programme.set_value(self._picker.programme)
        to = TextField(f"{name}_destination", self.tr("Where it goes to"), needed=True)
        dialog = ActDialog(name, title, said, Form([(period,), (programme,), (to,)]), self.tr("Save…"),
                           self._page.window())  # fmt: skip
        dialog.asked.connect(partial(self._where, kind, dialog))
        dialog.open()
        to.setFocus()

    def _where(self, kind: str, dialog: ActDialog, values: dict[str, Any]) -> None:
        dialog.accept()
        kinds = self.tr("Excel (*.xlsx)") if kind == ".xlsx" else self.tr("JSON lines (*.jsonl)")
        stem = "tt20-2021" if kind == ".xlsx" else "so-lao-dong"
        name = f"{stem}-{values['period'].replace('@', '-')}{kind}"
        then = partial(self.write_return, values["period"], values["programme"], values["destination"])
        files.choose_where(self._page.window(), self.tr("Save"), kinds, "reports", name, then)

    def write_return(self, period: str, programme: str | None, destination: str, path: Path) -> None:
        """Write it: the authority's table, or (.jsonl) the registry with its description beside it."""
        work = partial(_write_return, self._desk, period, programme, destination, path)
        self._tasks.run(work, done=self._saved, failed=self._tell, lane=Lane.PAPERS)

    # The cooperation paper

    def ask_cooperation(self) -> None:
        """With whom, since when, and what is to be said."""
        self._tasks.run(demand.list_partners, self._desk, done=self._ask_cooperation, failed=self._tell)

    def _ask_cooperation(self, partners: Sequence[Any]) -> None:
        from desktop_app.services.cooperation import CooperationInput
        from desktop_app.ui.declarations.dialogs import ActDialog
        from desktop_app.ui.forms import ChoiceField, DateField, Form, NoteField

        name = "cooperationDialog"
        said = self.tr("Figures since the agreement began, effects by commune, agreements, wages, cases, meetings.")
        programme = ChoiceField(f"{name}_programme", self.tr("Programme"), self._programmes)
        programme.drop_empty()
        offered = self._picker.programme or CooperationInput().programme
        programme.set_value(offered if programme.offers(offered) else None)
        partner = ChoiceField(f"{name}_partner", self.tr("Partner"), empty=self.tr("All partners"))

        def follow() -> None:
            of = [(p.code, p.name_vi) for p in partners if p.programme == programme.value()]
            partner.set_choices(of)

        programme.changed.connect(follow)
        follow()
        rows = [
            (programme,),
            (partner,),
            (DateField(f"{name}_since", self.tr("Since (blank: the first agreement)")),
             DateField(f"{name}_until", self.tr("Until (blank: today)"))),
            (NoteField(f"{name}_difficulties", self.tr("Difficulties"), lines=3),),
            (NoteField(f"{name}_proposals", self.tr("Proposals"), lines=3),),
        ]  # fmt: skip
        dialog = ActDialog(name, self.tr("Cooperation paper"), said, Form(rows), self.tr("Look at it…"),
                           self._page.window())  # fmt: skip
        dialog.asked.connect(partial(self._show_cooperation, dialog))
        dialog.open()

    def _show_cooperation(self, dialog: ActDialog, values: dict[str, Any]) -> None:
        from desktop_app.services import cooperation

        dialog.accept()
        given = cooperation.CooperationInput(**values)
        title = self.tr("Cooperation paper")
        note = self.tr("It is kept, with who made it for whom, when it is printed or saved.")
        name = f"hop-tac-{given.partner or given.programme}.pdf"
        look = partial(cooperation.paper, self._desk, given)
        going = partial(_issue_cooperation, self._desk, given)
        self.papers.show_paper(Paper(title, name, look, note, going=going, purpose="reports"))

    # What was sent

    def show_sent(self, document_id: int) -> None:
        """A paper of these as it went out: one to read is shown, a workbook is saved once more."""
        from desktop_app.services import sent_papers

        self._tasks.run(sent_papers.show, self._desk, document_id, done=self._show_sent, failed=self._tell)

    def _show_sent(self, paper: SentPaper) -> None:
        from desktop_app.services import sent_papers

        if not paper.pdf:
            kinds, then = self.tr("Excel (*.xlsx)"), partial(self._save_sent, paper)
            name = f"{paper.number.replace('@', '-')}.xlsx"
            files.choose_where(self._page.window(), self.tr("Save"), kinds, "reports", name, then)
            return
        said = self.tr("As it went out on {day}, made by {officer}.")
        note = said.format(day=show_moment(paper.issued_at), officer=paper.issued_by)
        look = partial(sent_papers.content, self._desk, paper.id)
        again = partial(sent_papers.to_print, self._desk, paper.id)
        log = partial(_log_sent, self._desk, paper.id)
        kind, name = self.tr("Cooperation paper"), f"{paper.number}.pdf"
        title = f"{kind} {paper.number}"
        self.papers.show_paper(Paper(title, name, look, note, log, again, purpose="reports"))

    def _save_sent(self, paper: SentPaper, path: Path) -> None:
        work = partial(_write_sent, self._desk, paper.id, path)
        self._tasks.run(work, done=self._saved, failed=self._tell, lane=Lane.PAPERS)

    def _saved(self, path: Path) -> None:
        messages.notify(self._page, self.tr("Saved: {file}").format(file=path))

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._page, error, self._desk.language)


def _issue_cooperation(desk: Desk, given: CooperationInput, _act: OutputAct, destination: str) -> Going:
    from desktop_app.services import cooperation

    content, document_id = cooperation.issue(desk, given, destination)
    return Going(content, partial(_log_cooperation, desk, document_id))


def _log_cooperation(desk: Desk, document_id: int, way: Way) -> None:
    from desktop_app.services import cooperation

    cooperation.log_output(desk, document_id, way.act, way.place)


def _log_sent(desk: Desk, document_id: int, way: Way) -> None:
    from desktop_app.services import sent_papers

    sent_papers.log_output(desk, document_id, way.act, way.place, copies=way.copies)


def _write_sent(desk: Desk, document_id: int, path: Path) -> Path:
    from desktop_app.services import sent_papers

    written = files.write_bytes(path, sent_papers.content(desk, document_id))
    sent_papers.log_output(desk, document_id, OutputAct.EXPORTED, path.name)
    return written


def _write_return(desk: Desk, period: str, programme: str | None, destination: str, path: Path) -> Path:
    from desktop_app.services import authority_return

    if path.suffix.lower() == ".jsonl":
        content = authority_return.registry(desk, period, programme, destination)
        files.write_bytes(path.with_suffix(".md"), authority_return.describe_registry().encode())
        return files.write_bytes(path, content)
    return files.write_bytes(path, authority_return.send(desk, period, programme, destination))
