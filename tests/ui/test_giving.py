"""On a small screen words and panes give way, and come back with the room."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.giving import SidePane, WordsGive
from desktop_app.ui.pagehead import make_button


def test_the_words_of_the_last_button_leave_first_and_its_key_stays(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    first = make_button("first", "Add cleared people…", icon="check", shortcut="Ctrl+Shift+N")
    last = make_button("last", "Add people…", icon="plus", shortcut="Ins")
    row = QHBoxLayout(holder)
    for button in (first, last):
        row.addWidget(button)
    WordsGive(holder, (first, last))
    holder.show()
    wide = first.sizeHint().width() + last.sizeHint().width() + 40
    holder.resize(wide, 60)
    assert (first.text(), last.text()) == (" Add cleared people…", " Add people…")
    row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
    holder.setMinimumSize(0, 0)
    holder.resize(wide - 60, 60)
    assert (first.text(), last.text()) == (" Add cleared people…", "")
    assert last.shortcut().toString() == "Ins"
    assert "Add people…" in last.toolTip()
    holder.resize(wide, 60)
    assert (last.text(), last.shortcut().toString()) == (" Add people…", "Ins")


def test_a_pane_beside_a_list_takes_its_width_and_gives_some_where_there_is_too_little(qtbot: QtBot) -> None:
    holder, pane, beside = QWidget(), SidePane(380, 300), QLabel()
    qtbot.addWidget(holder)
    beside.setMinimumWidth(400)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(beside, 1)
    row.addWidget(pane)
    holder.show()
    widths = []
    for wide in (900, 720):
        holder.resize(wide, 100)
        widths.append(pane.width())
    assert widths == [380, 320]
