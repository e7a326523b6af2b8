"""A worker withdraws a consent: asked about, with the paper on which it is said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.ui.forms import TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.question import Question, QuestionDialog

translate = QCoreApplication.translate


def ask_withdrawal(
    name: str, purpose: str, on_yes: Callable[[str], object], on_print: Callable[[], object], parent: QWidget
) -> None:
    """Name what will happen; `on_yes` gets the words of the basis."""
    means = translate(
        "WithdrawDialog",
        "From now on a clearance blocks the worker on this account, until consent is given again. "
        "What was sent before stays sent; the page keeps when and how it was withdrawn.",
    )
    asked = translate("WithdrawDialog", "{name} withdraws this consent:").format(name=name)
    said = Question(f"{asked} {purpose}", translate("WithdrawDialog", "Withdraw the consent"), means, danger=True)
    basis = TextField("withdraw_basis", translate("WithdrawDialog", "On what paper, and where it is kept"), needed=True)
    printing = make_button("withdrawPrint", translate("WithdrawDialog", "Print the form"), role="quiet", icon="print")
    printing.clicked.connect(lambda *_: on_print())
    QuestionDialog("withdraw", said, [(basis,)], on_yes, parent, beside=printing).open()
