"""Sending a handover out and taking a packet in, over the list of what went and came."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.vocabulary import PacketWay
from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.services import packets_in, packets_out
from desktop_app.services.packets_in import TakenIn
from desktop_app.services.packets_list import Exchange
from desktop_app.services.packets_out import SUFFIX, Sealed
from desktop_app.ui import files, messages
from desktop_app.ui.forms import ChoiceField, Form, restyle
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate


def _taken(desk: Desk, path: Path) -> TakenIn:
    return packets_in.take_in(desk, read_file(path))


def read_file(path: Path) -> bytes:
    """A file's bytes. KnownError("packet_unreadable"). Not on the GUI thread."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise KnownError("packet_unreadable", path=str(path), reason=error.strerror or str(error)) from error


def _sent(desk: Desk, number: str, laptop_id: int | None, path: Path) -> Sealed:
    sealed = packets_out.send_out(desk, number, laptop_id=laptop_id)
    files.write_bytes(path, sealed.content)
    return sealed


class ExchangePage(QWidget):
    """`done` after anything was sent or taken in; `conflicting` where a person has to decide something."""

    done = Signal()
    conflicting = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, number: str | None) -> None:
        super().__init__()
        self.setObjectName("packetsExchange")
        self._desk = desk
        self._tasks = tasks
        self._number = number
        self._build()
        self._connect()

    def _build(self) -> None:
        self.table = Table("packetsTable", _columns(), self._tasks, label=self.tr("Packets that went and came"))
        empty = EmptyState(
            "packetsEmpty",
            "folder",
            self.tr("No packet yet"),
            hint=self.tr("Load the laptop's key file under Laptops and keys, then send it a handover that was issued."),
        )
        self.handover = ChoiceField("packetHandover", self.tr("Handover"), search=True)
        self.handover.drop_empty()
        self.laptop = ChoiceField("packetLaptop", self.tr("For"), empty=self.tr("whoever sent it here"))
        self.send = make_button("packetSend", self.tr("Send out…"), icon="export")
        self.take = make_button("packetTake", self.tr("Take in…"), role="primary", icon="import", shortcut="Ctrl+O")
        for button in (self.send, self.take):
            button.setAutoDefault(False)
        self.told = QLabel()
        self.told.setObjectName("packetTold")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.hide()
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(Form([(self.handover, self.laptop)]), 1)
        for button in (self.send, self.take):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(TableCard(self.table, empty), 1)
        layout.addWidget(self.told)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.send.clicked.connect(self.ask_where)
        self.take.clicked.connect(self.ask_which)

    def show_exchange(self, found: Exchange) -> None:
        """The list, and what may be sent to whom."""
        self.table.rows.show_rows(found.packets)
        language = self._desk.language
        self.handover.set_choices(
            (one.number, f"{one.number} · {show_moment(one.at)} · {sentence('state.handover', one.state, language)}")
            for one in found.handovers
        )
        self.handover.drop_empty()
        if self._number is not None and self.handover.offers(self._number):
            self.handover.set_value(self._number)
            self._number = None
        open_ones = [laptop for laptop in found.laptops if laptop.revoked_at is None]
        self.laptop.set_choices((laptop.id, laptop.name) for laptop in open_ones)
        if len(open_ones) == 1 and self.laptop.value() is None:
            self.laptop.set_value(open_ones[0].id)
        self.send.setEnabled(bool(found.handovers) and bool(open_ones))

    # Sending

    def ask_where(self) -> None:
        """Choose the file, then seal into it."""
        number = self.handover.value()
        if number is not None:
            kinds = self.tr("Sealed packets (*.bgp)")
            act = partial(self.send_to, number)
            files.choose_where(self, self.tr("Seal into a file"), kinds, "packets", f"{number}{SUFFIX}", act)

    def send_to(self, number: str, path: Path) -> None:
        """Seal the handover for the chosen store into a file."""
        self.send.setEnabled(False)
        work = partial(_sent, self._desk, number, self.laptop.value(), path)
        self._tasks.run(work, done=self._went, failed=self._failed)

    def _went(self, sealed: Sealed) -> None:
        said = self.tr("{handover} with {n} people is sealed for {receiver}. Checksum of its key: {checksum}")
        told = {"handover": sealed.handover, "n": sealed.people, "receiver": sealed.receiver}
        self._say(said.format(**told, checksum=sealed.checksum), Tone.OK)
        self.done.emit()

    # Taking in

    def ask_which(self) -> None:
        """Choose a packet."""
        kinds = self.tr("Sealed packets (*.bgp)")
        files.choose_file(self, self.tr("Take a packet in"), kinds, "packets", self.take_from)

    def take_from(self, path: Path) -> None:
        """Take in the packet of that file."""
        self.take.setEnabled(False)
        self._tasks.run(_taken, self._desk, path, done=self._came, failed=self._failed)

    def _came(self, taken: TakenIn) -> None:
        self.take.setEnabled(True)
        self._say(self._words(taken), Tone.WARN if taken.conflicts else Tone.OK if taken.taken == "new" else Tone.INFO)
        self.done.emit()
        if taken.conflicts:
            self.conflicting.emit()

    def _words(self, taken: TakenIn) -> str:
        if taken.taken == "again":
            return self.tr("This packet was taken in before; nothing was changed.")
        if taken.taken == "older":
            return self.tr("A later packet of the same sender was taken in before; nothing was changed.")
        said = self.tr(
            "{handover} of {sender} was taken in (sealed by {officer}): {n} records changed, {conflicts} conflicts. "
            "Checksum of the sender's key: {checksum}"
        )
        return said.format(
            handover=taken.handover,
            sender=taken.sender,
            officer=taken.officer,
            n=sum(taken.changed.values()),
            conflicts=len(taken.conflicts),
            checksum=taken.checksum,
        )

    def _failed(self, error: KnownError) -> None:
        self.take.setEnabled(True)
        self.send.setEnabled(True)
        messages.tell(self, error, self._desk.language)

    def _say(self, words: str, tone: Tone) -> None:
        self.send.setEnabled(True)
        self.told.setProperty("tone", tone.value)
        restyle(self.told)
        self.told.setMargin(6)
        self.told.setText(words)
        self.told.show()


def _columns() -> tuple[Column, ...]:
    return (
        Column("handover", translate("PacketsDialog", "Handover"), 150, lambda r: r.handover),
        Column("way", translate("PacketsDialog", "Way"), 130, lambda r: _way(r).text, pill=_way),
        Column("laptop", translate("PacketsDialog", "Other store"), 170, lambda r: r.laptop, stretch=True),
        Column("at", translate("PacketsDialog", "When"), 158, lambda r: show_moment(r.at)),
        Column("officer", translate("PacketsDialog", "By"), 150, lambda r: r.officer, muted=True),
        Column("code", translate("PacketsDialog", "Packet"), 180, lambda r: r.code, muted=True),
    )


def _way(row: Any) -> Pill:
    if row.way is PacketWay.OUT:
        return Pill(translate("PacketsDialog", "Sent out"), Tone.INFO)
    if row.open_conflicts:
        return Pill(translate("PacketsDialog", "To decide"), Tone.WARN)
    return Pill(translate("PacketsDialog", "Taken in"), Tone.OK)
