"""This store's own key file, and the stores that packets are exchanged with."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.services import packets_keys
from desktop_app.services.packets_keys import Enrolled, LaptopRow
from desktop_app.services.packets_list import Exchange
from desktop_app.ui import files, messages
from desktop_app.ui.declarations.dialogs import ActDialog
from desktop_app.ui.forms import Form, TextField
from desktop_app.ui.handovers.packets.exchange import read_file
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate


def _saved(desk: Desk, name: str, path: Path) -> Enrolled:
    made = packets_keys.enrol(desk, name)
    files.write_bytes(path, made.content)
    return made


def _loaded(desk: Desk, path: Path) -> LaptopRow:
    return packets_keys.load_key(desk, read_file(path))


class LaptopsPage(QWidget):
    """`done` after a key was made, loaded or revoked."""

    done = Signal()

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("packetsLaptops")
        self._desk = desk
        self._tasks = tasks
        self._own: Enrolled | None = None
        self._laptops: tuple[LaptopRow, ...] = ()
        self._asking: ActDialog | None = None
        self._build()
        self.enrol.clicked.connect(self.ask_name)
        self.load.clicked.connect(self.ask_key)
        self.revoke.clicked.connect(self.ask_revoke)
        self.table.chosen.connect(self._chosen)

    def _build(self) -> None:
        self.own = QLabel()
        self.own.setObjectName("packetsOwn")
        self.own.setTextFormat(Qt.TextFormat.PlainText)
        self.own.setWordWrap(True)
        self.own.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.enrol = make_button("packetsEnrol", self.tr("Enrol this laptop…"), icon="save")
        self.load = make_button("packetsLoad", self.tr("Load a key file…"), role="primary", icon="plus")
        self.revoke = make_button("packetsRevoke", self.tr("Revoke…"), role="quiet", icon="lock")
        self.revoke.setEnabled(False)
        for button in (self.enrol, self.load, self.revoke):
            button.setAutoDefault(False)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.own, 1)
        head.addWidget(self.enrol, 0, Qt.AlignmentFlag.AlignTop)
        self.table = Table("laptopsTable", _columns(), self._tasks, label=self.tr("Laptops"))
        empty = EmptyState(
            "laptopsEmpty",
            "lock",
            self.tr("No laptop is enrolled"),
            hint=self.tr("On the laptop choose Enrol this laptop, bring its key file here and compare the checksum."),
        )
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.revoke)
        foot.addWidget(self.load)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(TableCard(self.table, empty), 1)
        layout.addLayout(foot)

    def show_exchange(self, found: Exchange) -> None:
        """This store's key and the others'."""
        self._own, self._laptops = found.own, found.laptops
        if found.own is None:
            self.own.setText(self.tr("This store has no key yet. A laptop for the gate is enrolled once, here."))
        else:
            said = self.tr("This store: {name}. Checksum of its key: {checksum}")
            self.own.setText(said.format(name=found.own.name, checksum=found.own.checksum))
            words = self.tr("Save this store's key file…")
            self.enrol.setText(f" {words}")
            self.enrol.setAccessibleName(words)
            self.enrol.setToolTip(words)
        self.table.rows.show_rows(found.laptops)
        self._chosen()

    def _chosen(self, _id: int | None = None) -> None:
        row = self._current()
        self.revoke.setEnabled(row is not None and row.revoked_at is None)

    def _current(self) -> LaptopRow | None:
        return next((row for row in self._laptops if row.id == self.table.current_id()), None)

    # This store's key

    def ask_name(self) -> None:
        """The name, then the file; a store that has its key is asked for the file alone."""
        if self._own is not None:
            self._ask_where(self._own.name)
            return
        name = TextField("enrolLaptop_name", self.tr("Name of this laptop"), needed=True)
        said = self.tr(
            "This store gets its own keys, and numbers its own handovers with a prefix from now on. Do this on the "
            "laptop for the gate, not in the office."
        )
        self._ask("enrolLaptop", self.tr("Enrol this laptop"), said, Form([(name,)]), self.tr("Make the key file"))
        if self._asking is not None:
            self._asking.asked.connect(lambda values: self._named(values["name"]))

    def _named(self, name: str) -> None:
        self._close()
        self._ask_where(name)

    def _ask_where(self, name: str) -> None:
        kinds = self.tr("Key files (*.pub)")
        files.choose_where(
            self, self.tr("Save the key file"), kinds, "packetKeys", f"{name}.pub", partial(self.save_key, name)
        )

    def save_key(self, name: str, path: Path) -> None:
        """Make the keys if there are none, and write the file."""
        self._tasks.run(_saved, self._desk, name, path, done=self._kept, failed=self._failed)

    def _kept(self, made: Enrolled) -> None:
        said = self.tr("The key file is saved. Read this checksum to the other side: {checksum}")
        messages.inform(self, said.format(checksum=made.checksum))
        self.done.emit()

    # The others

    def ask_key(self) -> None:
        """Choose a key file."""
        kinds = self.tr("Key files (*.pub)")
        files.choose_file(self, self.tr("Load a key file"), kinds, "packetKeys", self.load_from)

    def load_from(self, path: Path) -> None:
        """Load the key in that file."""
        self._tasks.run(_loaded, self._desk, path, done=self._known, failed=self._failed)

    def _known(self, row: LaptopRow) -> None:
        said = self.tr("{name} is enrolled; its numbers begin with {prefix}.").format(name=row.name, prefix=row.prefix)
        more = self.tr("Compare this checksum with the one on that laptop: {checksum}").format(checksum=row.checksum)
        messages.inform(self, said, more)
        self.done.emit()

    def ask_revoke(self) -> None:
        """Why, then revoke."""
        row = self._current()
        if row is None:
            return
        why = TextField("revokeLaptop_reason", self.tr("Why"), needed=True)
        said = self.tr("Nothing is sealed for {name} any more, and nothing of it is taken in.").format(name=row.name)
        self._ask("revokeLaptop", self.tr("Revoke its key"), said, Form([(why,)]), self.tr("Revoke its key"))
        if self._asking is not None:
            self._asking.asked.connect(partial(self._revoke, row.id))

    def _revoke(self, laptop_id: int, values: dict[str, Any]) -> None:
        act = partial(packets_keys.revoke, self._desk, laptop_id, values["reason"])
        self._close()
        self._tasks.run(act, done=self._revoked, failed=self._failed)

    def _revoked(self, _none: object) -> None:
        messages.notify(self, self.tr("Revoked"))
        self.done.emit()

    def _ask(self, name: str, title: str, said: str, form: Form, yes: str) -> None:
        self._asking = ActDialog(name, title, said, form, yes, self)
        self._asking.open()

    def _close(self) -> None:
        if self._asking is not None:
            self._asking.accept()
            self._asking = None

    def _failed(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


def _columns() -> tuple[Column, ...]:
    return (
        Column("name", translate("PacketsDialog", "Name"), 220, lambda r: r.name, stretch=True),
        Column("prefix", translate("PacketsDialog", "Prefix"), 80, lambda r: r.prefix),
        Column("state", translate("PacketsDialog", "Key"), 152, lambda r: _state(r).text, pill=_state),
        Column("checksum", translate("PacketsDialog", "Checksum"), 250, lambda r: r.checksum),
        Column("enrolled", translate("PacketsDialog", "Since"), 158, lambda r: show_moment(r.enrolled_at), muted=True),
    )


def _state(row: Any) -> Pill:
    if row.revoked_at is not None:
        return Pill(translate("PacketsDialog", "Revoked"), Tone.BLOCK)
    return Pill(translate("PacketsDialog", "Valid"), Tone.OK)
