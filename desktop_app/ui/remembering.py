"""How a page was narrowed, kept between starts for each officer. What was searched for is not: it may be a name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QSplitter, QWidget

from desktop_app import settings
from desktop_app.ui.forms import ChoiceField, NumberField

Narrows = ChoiceField | NumberField | QPushButton


class Remembered(QObject):
    """The filters of one page, by name. `keep` when the officer has changed one; `restore` as choices are offered.

    What is not offered yet stays wanted until it is, or until the officer sets something else.
    """

    def __init__(self, page: QWidget, fields: Mapping[str, Narrows]) -> None:
        super().__init__(page)
        self._name = page.objectName()
        self._fields = dict(fields)
        self._wanted = settings.filters_of(self._name)

    def keep(self) -> None:
        """As they are now."""
        said = {name: _said(field) for name, field in self._fields.items()}
        self._wanted = {}
        settings.keep_filters(self._name, {name: value for name, value in said.items() if value})

    def forget(self) -> None:
        """Something else is to be shown now: what was left is not set any more."""
        self._wanted = {}

    def restore(self) -> bool:
        """Set what was left; whether anything was set."""
        done = [name for name, value in self._wanted.items() if name in self._fields and self._set(name, value)]
        for name in done:
            del self._wanted[name]
        return bool(done)

    def _set(self, name: str, value: str) -> bool:
        field = self._fields[name]
        if isinstance(field, QPushButton):
            field.setChecked(bool(value))
            return True
        if isinstance(field, NumberField):
            field.set_value(int(value) if value.isascii() and value.isdigit() else None)
            return True
        found = next((each for each in field.offered() if each is not None and _plain(each) == value), None)
        if found is not None:
            field.set_value(found)
        return found is not None


def _said(field: Narrows) -> str:
    if isinstance(field, QPushButton):
        return "on" if field.isChecked() else ""
    value: Any = field.value()
    return "" if value is None else _plain(value)


def _plain(value: Any) -> str:
    return str(getattr(value, "value", value))


def keep_panes(splitter: QSplitter) -> None:
    """Let a splitter stand as the officer left it, from now on."""
    kept = settings.panes_of(splitter.objectName())
    if len(kept) == splitter.count():
        splitter.setSizes(kept)
    splitter.splitterMoved.connect(lambda *_: settings.keep_panes(splitter.objectName(), splitter.sizes()))
