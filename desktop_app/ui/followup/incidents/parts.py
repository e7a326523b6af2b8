"""Small parts of the case's panel: somebody to call, somebody concerned, an entry of the thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.formats import show_moment
from desktop_app.services.incident_words import text_of, what_of
from desktop_app.services.incidents import LinkedRow, NoteRow
from desktop_app.ui.pagehead import make_button

translate = QCoreApplication.translate


def label(name: str, role: str = "", text: str = "") -> QLabel:
    """A wrapping line of plain text that can be selected."""
    made = QLabel(text)
    made.setObjectName(name)
    made.setProperty("role", role)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def rule() -> QFrame:
    """A hairline."""
    made = QFrame()
    made.setProperty("role", "line")
    return made


class CallLine(QWidget):
    """Who, in which relation, the number, and a button that copies it."""

    def __init__(self, relation: str, name: str, address: str, phone: str, copy: Callable[[str], object]) -> None:
        super().__init__()
        words = label("incidentCall", text=f"{name} · {relation}")
        words.setToolTip(address)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(words, 1)
        if phone:
            button = make_button(
                "incidentCallCopy", phone, role="quiet", icon="copy", tip=translate("Incidents", "Copy the number")
            )
            button.clicked.connect(lambda: copy(phone))
            row.addWidget(button)
        else:
            row.addWidget(label("", "muted", translate("Incidents", "no number")))


class PersonLine(QWidget):
    """Somebody else whom the case concerns."""

    def __init__(
        self,
        person: LinkedRow,
        opens: Callable[[int], object],
        unlink: Callable[[int], object],
        copy: Callable[[str], object],
    ) -> None:
        super().__init__()
        opening, taking = translate("Incidents", "Open the person"), translate("Incidents", "Not concerned")
        name = make_button("incidentLinked", "", role="quiet", icon="person", tip=opening)
        away = make_button("incidentUnlink", "", role="quiet", icon="trash", tip=taking)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(label("", "", person.full_name), 1)
        if person.phone:
            phone = person.phone
            call = make_button("incidentLinkedCopy", phone, role="quiet", icon="copy")
            call.clicked.connect(lambda: copy(phone))
            row.addWidget(call)
        row.addWidget(name)
        row.addWidget(away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        if person.part:
            column.addWidget(label("", "small", person.part))
        name.clicked.connect(lambda: opens(person.worker_id))
        away.clicked.connect(lambda: unlink(person.id))


class Entry(QFrame):
    """One entry of the thread: what and when on a line, beneath it what it says, and who wrote it."""

    def __init__(self, note: NoteRow, language: str) -> None:
        super().__init__()
        self.setObjectName("incidentEntry")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label("", "section", what_of(note, language)), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(1)
        column.addLayout(head)
        text = text_of(note)
        if text:
            column.addWidget(label("", "", text))
        column.addWidget(label("", "small", f"{show_moment(note.at)} · {note.officer}"))
