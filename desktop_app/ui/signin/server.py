"""A record on a server: its address in parts, tried before it is used; what is wrong is said in words at its field."""

from __future__ import annotations

from urllib.parse import quote

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop_app.errors import KnownError
from desktop_app.ui.forms import Form, TextField
from desktop_app.ui.messages import sentence_of
from desktop_app.ui.signin.doors import Doors, ServerFound
from desktop_app.ui.signin.parts import Sheet, Waiting, lay_head
from desktop_app.ui.tasks import Tasks

_AT_FIELD = {
    "server_refused": "serverPassword",
    "server_password_needed": "serverPassword",
    "server_no_database": "serverDatabase",
    "server_unprepared": "serverDatabase",
    "store_older": "serverDatabase",
    "move_unfinished": "serverDatabase",
    "server_tls_untrusted": "serverCertificate",
    "server_tls_file": "serverCertificate",
}


class ServerDialog(Sheet):
    """Emits `chosen(address, made)`: the address without password, and whether a record is there. Open with open()."""

    chosen = Signal(str, bool)

    def __init__(self, doors: Doors, tasks: Tasks, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("serverDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._doors = doors
        self._tasks = tasks
        self._language = language
        self._host = TextField("serverHost", self.tr("Server"), needed=True, hint="maychu.trungtam.vn")
        self._database = TextField("serverDatabase", self.tr("Database"), needed=True)
        self._account = TextField("serverAccount", self.tr("Connection's account"), needed=True)
        self._password = TextField("serverPassword", self.tr("Connection's password"), password=True)
        self._certificate = TextField("serverCertificate", self.tr("Certificate file, if it is the centre's own"))
        self.form = Form([(self._host,), (self._database, self._account), (self._password,), (self._certificate,)])
        self._waiting = Waiting(self.tr("Asking the server…"))
        self._go = QPushButton(self.tr("Test and use"))
        self._build()
        self.form.load({"serverDatabase": "bangiao", "serverAccount": "bangiao_app"})
        self._host.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        line = self.tr("The whole centre shares one record on PostgreSQL. Its administrator gives you these.")
        layout = lay_head(self, self.tr("A record on a server"), line)
        layout.addWidget(self.form)
        layout.addWidget(self._waiting)
        back = QPushButton(self.tr("Back"))
        back.setObjectName("serverBack")
        back.setAutoDefault(False)
        back.clicked.connect(self.reject)
        self._go.setObjectName("serverGo")
        self._go.setProperty("role", "primary")
        self._go.setDefault(True)
        self._go.clicked.connect(self._try)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(self._go)
        layout.addLayout(row)

    def address(self) -> str:
        """What was typed, as an address without a password."""
        host, database = self._host.value(), quote(self._database.value(), safe="")
        known = quote(self._certificate.value(), safe="/:")
        more = f"?sslmode=verify-full&sslrootcert={known}" if known else ""
        return f"postgresql://{quote(self._account.value(), safe='')}@{host}/{database}{more}"

    def _try(self) -> None:
        if not self.form.check():
            return
        self._wait(on=True)
        self._tasks.run(
            self._doors.probe,
            self.address(),
            self._password.value(),
            done=self._answered,
            failed=self._refused,
            stopped=lambda: self._wait(on=False),
        )

    def _answered(self, found: ServerFound) -> None:
        self._wait(on=False)
        self._password.set_value("")
        self.chosen.emit(found.address, found.made)
        self.accept()

    def _refused(self, error: KnownError) -> None:
        self._wait(on=False)
        self.form.show_problem(_AT_FIELD.get(error.code, "serverHost"), sentence_of(error, self._language))

    def _wait(self, *, on: bool) -> None:
        self._waiting.setVisible(on)
        self._go.setEnabled(not on)
        self.form.setEnabled(not on)
