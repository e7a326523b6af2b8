"""What stands above a list: pills of which one is down, a search, and fields that narrow it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop_app.ui.forms import ChoiceField
from desktop_app.ui.theme import Tone
from desktop_app.ui.workers.flow import FlowLayout

translate = QCoreApplication.translate
_YEARS = 6
View = TypeVar("View", bound=StrEnum)


def make_pills(owner: QWidget, name: str, views: Iterable[tuple[View, str, Tone]]) -> dict[View, QPushButton]:
    """A pill for each view, of which one is down. Named "<name>Pill_<view>"."""
    group = QButtonGroup(owner)
    pills: dict[View, QPushButton] = {}
    for view, words, tone in views:
        pill = QPushButton(words)
        pill.setObjectName(f"{name}Pill_{view}")
        pill.setProperty("role", "pill")
        pill.setProperty("tone", tone.value)
        pill.setCheckable(True)
        group.addButton(pill)
        pills[view] = pill
    return pills


def pill_row(pills: Iterable[QPushButton], spacing: int) -> QHBoxLayout:
    """The pills beside each other, going on in the next line on a small screen."""
    holder = QWidget()
    flow = FlowLayout(holder, spacing=spacing)
    for pill in pills:
        flow.addWidget(pill)
    row = QHBoxLayout()
    row.addWidget(holder, 1)
    return row


def make_search(name: str, hint: str) -> QLineEdit:
    """The line in which is searched; `hint` says for what."""
    search = QLineEdit()
    search.setObjectName(f"{name}Search")
    search.setProperty("role", "search")
    search.setAccessibleName(translate("Narrowing", "Search"))
    search.setPlaceholderText(hint)
    search.setToolTip(translate("Narrowing", "Search (Ctrl+F)"))
    search.setClearButtonEnabled(True)
    return search


def year_field(name: str, this_year: int) -> ChoiceField:
    """This year and those before; hidden until a list of a year is shown."""
    years = [(year, str(year)) for year in range(this_year, this_year - _YEARS, -1)]
    field = ChoiceField(f"{name}Year", translate("Narrowing", "Year"), years)
    field.drop_empty()
    field.set_value(this_year)
    field.hide()
    return field


def narrowing_row(search: QLineEdit, fields: Sequence[tuple[ChoiceField, int]], spacing: int) -> QHBoxLayout:
    """The search, and the fields at their widths, without labels."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    row.addWidget(search, 1)
    for field, width in fields:
        field.label.hide()
        field.setFixedWidth(width)
        row.addWidget(field, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
