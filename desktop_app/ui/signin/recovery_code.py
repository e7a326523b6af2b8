"""Making the recovery code: asks for one's own password, shows the paper, prints it; nothing of it is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.ui.forms import TextField
from desktop_app.ui.office.ask_dialog import AskDialog
from desktop_app.ui.preview.paper import Paper, PaperWindow
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.recovery_paper import RecoveryPaper
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate


def ask_code(over: QWidget, desk: Desk, tasks: Tasks, done: Callable[[], object]) -> AskDialog:
    """Ask for the password, make the code and show its paper; `done` when it was made."""
    own = TextField("code_own", translate("RecoveryCode", "Your own password"), needed=True, password=True)
    dialog = AskDialog(
        "recoveryDialog",
        translate("RecoveryCode", "Recovery code"),
        [(own,)],
        translate("RecoveryCode", "Make the code"),
        over,
        note=translate(
            "RecoveryCode",
            "The code opens the record when passwords are forgotten. It is shown once: print it and keep it in the "
            "safe. A code that was made before opens nothing any more.",
        ),
    )
    dialog.done_with.connect(lambda paper: _show(over, desk, tasks, paper, done))
    dialog.run_with(tasks, desk, _make)
    dialog.cancel.setText(translate("RecoveryCode", "Later"))
    return dialog


def _make(desk: Desk, said: dict[str, Any]) -> RecoveryPaper:
    from desktop_app.services import recovery_paper  # noqa: PLC0415  loads ReportLab

    return recovery_paper.make(desk, said["own"])


def _show(over: QWidget, desk: Desk, tasks: Tasks, made: RecoveryPaper, done: Callable[[], object]) -> None:
    show_code(over, desk, tasks, made)
    done()


def show_code(over: QWidget, desk: Desk, tasks: Tasks, made: RecoveryPaper, *, may_save: bool = False) -> PaperWindow:
    """The paper in its preview, with printing as the only way out unless it may be saved too."""
    window = PaperWindow(desk, tasks, over)
    paper = Paper(
        translate("RecoveryCode", "Recovery code"),
        "ma-khoi-phuc.pdf",
        lambda: made.content,
        translate("RecoveryCode", "Print it now: when this window is closed it cannot be shown again."),
        job=translate("RecoveryCode", "Paper for the safe"),
        said=translate("RecoveryCode", "The code went to the printer. Put it into the safe now."),
        may_save=may_save,
    )
    window.show_content(paper, made.content)
    if window.preview is not None:
        window.preview.finished.connect(window.deleteLater)
    return window
