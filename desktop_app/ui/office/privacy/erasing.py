"""The question before data are erased: what goes, what stays, which papers are kept; who answers for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.services.erasure import ErasurePreview, Tally
from desktop_app.services.two_people import Approval
from desktop_app.ui import messages
from desktop_app.ui.forms import ChoiceField, TextField
from desktop_app.ui.naming import listed, officer_choices
from desktop_app.ui.office.ask_dialog import AskDialog
from desktop_app.ui.tasks import Tasks
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate
Act = Callable[..., object]
"""(desk, approval), and where it is long also progress= and cancelled=."""
_PAPERS_NAMED = 4


def ask_to_erase(
    over: QWidget,
    desk: Desk,
    tasks: Tasks,
    seen: ErasurePreview,
    act: Act,
    done: Callable[[Any], object],
    *,
    long: bool = False,
) -> AskDialog | None:
    """Show what would happen and ask; `done(erased)`. Where something stands in the way that is told instead."""
    if seen.refusals:
        messages.tell(over, seen.refusals[0], desk.language)
        return None
    people = len(seen.worker_ids)
    title = translate("Erasing", "Delete the data of {who}").format(who=seen.name or f"{people}")
    if not seen.name:
        title = translate("Erasing", "Delete the data of {n} people").format(n=people)
    go = translate("Erasing", "Delete the data")
    return ask_for_two(over, desk, tasks, title, go, told(seen, desk.language), seen.approvers, act, done, long=long)


def ask_for_two(
    over: QWidget,
    desk: Desk,
    tasks: Tasks,
    title: str,
    go: str,
    note: str,
    approvers: Sequence[str],
    act: Act,
    done: Callable[[Any], object],
    *,
    long: bool,
) -> AskDialog:
    """Ask for a reason, the own password and, where there is one, a second officer's; then `act` and `done(answer)`."""
    rows: list[tuple[Any, ...]] = [
        (TextField("erase_reason", translate("Erasing", "Reason"), needed=True),),
        (TextField("erase_own", translate("Erasing", "Your own password"), needed=True, password=True),),
    ]
    if approvers:
        approver = ChoiceField(
            "erase_approver", translate("Erasing", "Second officer"), officer_choices(approvers), needed=True
        )
        theirs = translate("Erasing", "The second officer's password")
        rows.append((approver, TextField("erase_approver_password", theirs, needed=True, password=True)))
    dialog = AskDialog("eraseDialog", title, rows, go, over, note=note, danger=True, width=640)
    dialog.done_with.connect(done)
    dialog.run_with(tasks, desk, lambda who, said, **more: act(who, _given(said), **more), long=long)
    return dialog


def _given(said: dict[str, Any]) -> Approval:
    return Approval(said["reason"], said["own"], said.get("approver"), said.get("approver_password"))


def told(seen: ErasurePreview, language: str) -> str:
    """The preview in words."""
    lines = [
        translate("Erasing", "Goes for good: {what}.").format(what=_tallies(seen.going, language) or "—"),
        translate(
            "Erasing",
            "Stays without names, numbers and notes, so that the figures of past periods stay as they are: {what}.",
        ).format(what=_tallies(seen.staying, language)),
    ]
    if seen.papers:
        named = listed(paper.number for paper in seen.papers[:_PAPERS_NAMED])
        named += " …" if len(seen.papers) > _PAPERS_NAMED else ""
        said = translate("Erasing", "Issued papers are kept as the office's archive for {years} years: {n} ({named}).")
        lines.append(said.format(years=seen.archive_years, n=len(seen.papers), named=named))
    lines.append(
        translate("Erasing", "Backups made before keep the data until they are thinned out. It cannot be undone.")
    )
    return "\n\n".join(lines)


def _tallies(tallies: Iterable[Tally], language: str) -> str:
    return listed(f"{sentence('personal_table', t.noun, language)} ({t.count})" for t in tallies)
