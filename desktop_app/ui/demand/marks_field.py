"""Several of many, marked in a list that can be narrowed by typing: communes, job orders."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.formats import fold
from desktop_app.ui.forms import Field
from desktop_app.ui.pagehead import make_button

translate = QCoreApplication.translate


class MarksField(Field):
    """The value is the tuple of marked ids, in the order of the list."""

    def __init__(self, name: str, label: str, *, needed: bool = False, lines: int = 6) -> None:
        self.list = QListWidget()
        holder = QWidget()
        super().__init__(name, label, holder, needed=needed)
        holder.setObjectName(f"{name}Holder")
        self.list.setObjectName(name)
        self.list.setAccessibleName(label)
        self.list.setFixedHeight(self.list.fontMetrics().lineSpacing() * lines * 3 // 2 + 12)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.narrow = QLineEdit()
        self.narrow.setObjectName(f"{name}Find")
        self.narrow.setProperty("role", "search")
        self.narrow.setPlaceholderText(translate("MarksField", "Search"))
        self.narrow.setAccessibleName(translate("MarksField", "Search"))
        self.all = make_button(f"{name}All", translate("MarksField", "All"), role="quiet")
        self.none = make_button(f"{name}None", translate("MarksField", "None"), role="quiet")
        self.count = QLabel()
        self.count.setObjectName(f"{name}Count")
        self.count.setProperty("role", "muted")
        for button in (self.all, self.none):
            button.setAutoDefault(False)
        head = QHBoxLayout()
        head.addWidget(self.narrow, 1)
        head.addWidget(self.all)
        head.addWidget(self.none)
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addLayout(head)
        inside.addWidget(self.list)
        inside.addWidget(self.count)
        self.setFocusProxy(self.list)
        self.label.setBuddy(self.list)
        self._connect()

    def set_choices(self, choices: Iterable[tuple[int, str]]) -> None:
        """Offer these (id, words); what was marked stays marked where it is still there."""
        kept = set(self.value())
        self._loading = True
        self.list.clear()
        for key, words in choices:
            item = QListWidgetItem(words)
            item.setToolTip(words)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setData(Qt.ItemDataRole.UserRole, str(key))  # ids are wider than Qt's numbers
            item.setCheckState(Qt.CheckState.Checked if key in kept else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self._loading = False
        self._narrow(self.narrow.text())
        self._tell()

    def value(self) -> tuple[int, ...]:
        return tuple(
            int(item.data(Qt.ItemDataRole.UserRole))
            for item in self._items()
            if item.checkState() is Qt.CheckState.Checked
        )

    def set_value(self, value: Any) -> None:
        wanted = set(value or ())
        self._loading = True
        for item in self._items():
            marked = int(item.data(Qt.ItemDataRole.UserRole)) in wanted
            item.setCheckState(Qt.CheckState.Checked if marked else Qt.CheckState.Unchecked)
        self._loading = False
        self._tell()
        self.show_problem("")

    def problem(self) -> str:
        if self.needed and not self.value():
            return translate("MarksField", "Mark at least one.")
        return ""

    def mark_all(self, *, on: bool) -> None:
        """Mark or unmark all that the search leaves in sight."""
        self._loading = True
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._loading = False
        self._marked()

    def _connect(self) -> None:
        self._loading = False
        self.narrow.textChanged.connect(self._narrow)
        self.all.clicked.connect(lambda: self.mark_all(on=True))
        self.none.clicked.connect(lambda: self.mark_all(on=False))
        self.list.itemChanged.connect(lambda _item: self._marked())

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(place) for place in range(self.list.count())]

    def _narrow(self, text: str) -> None:
        words = fold(text).split()
        for item in self._items():
            item.setHidden(not all(word in fold(item.text()) for word in words))

    def _marked(self) -> None:
        if not self._loading:
            self._tell()
            self.show_problem("")
            self.changed.emit()

    def _tell(self) -> None:
        said = translate("MarksField", "{marked} of {all} marked")
        self.count.setText(said.format(marked=len(self.value()), all=self.list.count()))
