"""What the dialog for printing shows: the communes with their people, and who stands in no letter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.services.declaration_lists import Owed

_COLUMNS = 3
_TALLEST = 150
_NAMED = 30
translate = QCoreApplication.translate


def communes_box(communes: Sequence[tuple[str, int]]) -> QScrollArea:
    """Each commune with how many of its people, in columns."""
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(12, 8, 12, 8)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    deep = -(-len(communes) // _COLUMNS)
    for at, (name, people) in enumerate(communes):
        label = QLabel(translate("PrintDialog", "{commune}: {people}").format(commune=name, people=people))
        label.setTextFormat(Qt.TextFormat.PlainText)
        grid.addWidget(label, at % deep, at // deep)
    for column in range(_COLUMNS):
        grid.setColumnStretch(column, 1)
    area = _scrolled(inside, "printCommunes")
    area.setAccessibleName(translate("PrintDialog", "Communes, and how many people of each"))
    return area


def homeless_box(homeless: Sequence[Owed], ask: Callable[[int], object]) -> QFrame:
    """Who is left out, each with the way to their page."""
    box = QFrame()
    box.setObjectName("printHomeless")
    box.setProperty("tone", "warn")
    said = translate("PrintDialog", "Left out, because their commune is not known ({n}). Press a name to answer it:")
    title = QLabel(said.format(n=len(homeless)))
    title.setProperty("role", "section")
    title.setProperty("tone", "warn")
    title.setWordWrap(True)
    inside = QWidget()
    people = QVBoxLayout(inside)
    people.setContentsMargins(0, 0, 0, 0)
    people.setSpacing(0)
    for owed in homeless[:_NAMED]:
        people.addWidget(_name(owed, ask), 0, Qt.AlignmentFlag.AlignLeft)
    if (rest := len(homeless) - _NAMED) > 0:
        people.addWidget(QLabel(translate("PrintDialog", "… and {n} more").format(n=rest)))
    layout = QVBoxLayout(box)
    layout.setContentsMargins(12, 10, 12, 10)
    layout.setSpacing(4)
    layout.addWidget(title)
    layout.addWidget(_scrolled(inside, "printHomelessNames"))
    return box


def _name(owed: Owed, ask: Callable[[int], object]) -> QPushButton:
    row = owed.row
    button = QPushButton(" · ".join(part for part in (row.full_name, row.citizen_id, owed.commune) if part))
    button.setObjectName(f"printHomeless{row.id}")
    button.setProperty("role", "quiet")
    button.setAutoDefault(False)
    button.clicked.connect(partial(_go, ask, row.worker_id))
    return button


def _go(ask: Callable[[int], object], worker_id: int, *_: object) -> None:
    ask(worker_id)


def _scrolled(inside: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName(name)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    area.setMaximumHeight(min(_TALLEST, inside.sizeHint().height() + 4))
    return area
