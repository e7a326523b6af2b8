"""Making the recovery code: asks for one's own password, shows the paper, prints it; nothing of it is written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.errors import KnownError
from desktop_app.ui import messages
from desktop_app.ui.forms import TextField
from desktop_app.ui.office.ask_dialog import AskDialog
from desktop_app.ui.preview.dialog import PreviewDialog
from desktop_app.ui.preview.printing import print_pdf
from desktop_app.ui.tasks import Lane, Tasks

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


def _show(over: QWidget, desk: Desk, tasks: Tasks, paper: RecoveryPaper, done: Callable[[], object]) -> None:
    CodePaper(over, desk, tasks, paper)
    done()


class CodePaper(QObject):
    """The paper in its preview, with printing as the only way out."""

    def __init__(self, over: QWidget, desk: Desk, tasks: Tasks, paper: RecoveryPaper) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._content = paper.content
        title = translate("RecoveryCode", "Recovery code")
        note = translate("RecoveryCode", "Print it now: when this window is closed it cannot be shown again.")
        self.preview = PreviewDialog(paper.content, title, note, working_copy=False, parent=over.window())
        self.preview.pdf.hide()
        self.preview.printAsked.connect(self._ask_printer)
        self.preview.finished.connect(self._closed)
        self.preview.open()

    def _closed(self) -> None:
        self.preview.deleteLater()
        self.deleteLater()

    def _ask_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(translate("RecoveryCode", "Paper for the safe"))
        dialog = QPrintDialog(printer, self.preview)
        dialog.setObjectName("printDialog")
        dialog.accepted.connect(partial(self.send, printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def send(self, printer: QPrinter) -> None:
        """Print it from memory."""
        self._tasks.run(
            print_pdf,
            self._content,
            printer,
            done=self._sent,
            failed=self._failed,
            progress=self.preview.show_progress,
            lane=Lane.PAPERS,
        )

    def _sent(self, _sheets: int) -> None:
        self.preview.tell(translate("RecoveryCode", "The code went to the printer. Put it into the safe now."))

    def _failed(self, error: KnownError) -> None:
        messages.tell(self.preview, error, self._desk.language)
