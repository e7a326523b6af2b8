"""From something that was found to its place in the window."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app.services.today_line import Target
from desktop_app.ui import going, messages
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.today.goto import open_target

translate = QCoreApplication.translate


def open_found(window: QWidget, tasks: Tasks, target: Target) -> None:
    """Show it where it is kept; what is typed and not saved there is asked about first."""
    if target.noun == "declaration_letter":
        _then(window, tasks, "declarations", lambda page: page.papers.show_letters((target.number,)))
    elif target.noun == "report":
        _then(window, tasks, "reports", lambda page: _show_report(page, target.id))
    else:
        open_target(window, tasks, target)
    if target.id:
        going.saw(window, target.noun, target.id)


def _then(window: Any, tasks: Tasks, place: str, act: Any) -> None:
    window.go(place, lambda page: tasks.behind(partial(act, page)))


def _show_report(page: Any, report_id: int) -> None:
    page.show_tab(page.issued)
    page.issued.show_report(report_id)


def once_closed(over: QWidget, window: QWidget, act: Any) -> None:
    """Do it; where a dialog is open over the window, only when the officer lets it be closed."""
    if over is window:
        act()
        return
    said = translate("Find", "“{title}” is still open. What was typed there and not saved is lost if it is closed.")
    yes = translate("Find", "Close it and go on")
    messages.ask(over, said.format(title=over.windowTitle()), yes, partial(_close_and, window, act), danger=True)


def _close_and(window: QWidget, act: Any) -> None:
    """The dialogs over the window, the uppermost first; one that does not close has something to ask."""
    while (dialog := _uppermost(window)) is not None:
        dialog.reject()
        if dialog.isVisible():
            return
    act()


def _uppermost(window: QWidget) -> QDialog | None:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
    over = [each for each in found if each.isModal() and each is not window]
    return next((each for each in over if not any(other.parentWidget() is each for other in over)), None)
