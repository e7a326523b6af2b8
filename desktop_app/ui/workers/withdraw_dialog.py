"""A worker withdraws a consent: asked about, with the paper on which it is said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.ui.forms import Form, TextField
from desktop_app.ui.pagehead import make_button


class WithdrawDialog(QDialog):
    """Names what will happen; `on_yes` gets the words of the basis."""

    def __init__(
        self, name: str, purpose: str, on_yes: Callable[[str], object], on_print: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("withdrawDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Withdraw a consent"))
        self.setMinimumWidth(460)
        self._on_yes = on_yes
        head = QLabel(self.tr("{name} withdraws this consent:").format(name=name))
        head.setProperty("role", "section")
        what = QLabel(purpose)
        more = QLabel(
            self.tr(
                "From now on a clearance blocks the worker on this account, until consent is given again. "
                "What was sent before stays sent; the page keeps when and how it was withdrawn."
            )
        )
        more.setProperty("role", "muted")
        for label in (head, what, more):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.form = Form([(TextField("withdraw_basis", self.tr("On what paper, and where it is kept"), needed=True),)])
        self.print = make_button("withdrawPrint", self.tr("Print the form"), role="quiet", icon="print")
        self.no = make_button("withdrawNo", self.tr("Cancel"))
        self.yes = make_button("withdrawYes", self.tr("Withdraw the consent"), role="danger")
        self.print.clicked.connect(on_print)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._decide)
        row = QHBoxLayout()
        for button in (self.print, self.no, self.yes):
            button.setAutoDefault(False)
        row.addWidget(self.print)
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        for part in (head, what, more, self.form):
            layout.addWidget(part)
        layout.addLayout(row)

    def _decide(self) -> None:
        if self.form.check():
            self._on_yes(str(self.form.values()["withdraw_basis"]))
            self.accept()
