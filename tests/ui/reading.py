"""What a screen reader is told of a screen, through Qt's accessibility interface, and where Tab goes in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as ET

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from desktop_app.ui.lock import KEYS as LOCK_KEYS
from resources import ROOT

Role = QAccessible.Role
_FILES = {"vi": "bangiao_vi", "zh": "bangiao_zh_CN"}
ROLES: tuple[tuple[type[QWidget], frozenset[Any]], ...] = (
    (QCheckBox, frozenset({Role.CheckBox})),
    (QRadioButton, frozenset({Role.RadioButton})),
    (QAbstractButton, frozenset({Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.ButtonDropDown})),
    (QLineEdit, frozenset({Role.EditableText})),
    (QComboBox, frozenset({Role.ComboBox})),
    (QAbstractSpinBox, frozenset({Role.SpinBox})),
    (QPlainTextEdit, frozenset({Role.EditableText})),
    (QTextEdit, frozenset({Role.EditableText, Role.StaticText, Role.Document})),
    (QTableView, frozenset({Role.Table})),
    (QListView, frozenset({Role.List})),
    (QTabBar, frozenset({Role.PageTabList})),
    (QProgressBar, frozenset({Role.ProgressBar})),
)
_BY_ARROWS = frozenset({"findList"})
"""Gone through from a line beside it, which keeps the focus."""
_OWN_ENTER = frozenset({"boardDialog", "findDialog", "lateEntry"})
"""Enter goes on in them: to the list, to the next field."""
_CHOICES = frozenset({"conflictTheirs"})
"""One of two answers, neither of which is likelier."""


@cache
def english(language: str) -> frozenset[str]:
    """The sources that are said otherwise in a language: none of them may be seen or read in it."""
    sources, said = set[str](), set[str]()
    for message in ET.parse(ROOT / "translations" / f"{_FILES[language]}.ts").iter("message"):  # noqa: S314  ours
        sources.add((message.findtext("source") or "").strip())
        said.add((message.findtext("translation") or "").strip())
    return frozenset(sources - said)


def faults(root: QWidget, language: str) -> list[str]:
    """What is wrong on a screen; nothing where all is well."""
    found: list[str] = []
    for widget in shown(root):
        if isinstance(widget, tuple(kind for kind, _ in ROLES)) and not _is_part(widget):
            found += _read(widget, language)
            found += _reached(widget)
        found += [f"{_name(widget)} says {text!r}" for text in texts(widget) if text.strip() in english(language)]
    return found + list(_steps_back(root)) + list(key_faults(root))


def shown(root: QWidget) -> list[QWidget]:
    """Everything in sight."""
    return [each for each in [root, *root.findChildren(QWidget)] if each.isVisibleTo(root) and each.width() > 0]


def texts(widget: QWidget) -> Iterator[str]:
    """All that a widget says, in sight, in its tooltip, and to a screen reader."""
    said = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    match widget:
        case QLabel() | QAbstractButton():
            said.append(widget.text())
        case QLineEdit() | QPlainTextEdit():
            said.append(widget.placeholderText())
        case QComboBox():
            said += [widget.itemText(place) for place in range(widget.count())]
        case QTabBar():
            said += [text(place) for text in (widget.tabText, widget.tabToolTip) for place in range(widget.count())]
        case QGroupBox():
            said.append(widget.title())
        case QTableView() if widget.model() is not None:
            said += [str(widget.model().headerData(place, Qt.Orientation.Horizontal) or "")
                     for place in range(widget.model().columnCount())]  # fmt: skip
    if isinstance(widget, QPushButton) and (menu := widget.menu()) is not None:
        said += [action.text() for action in menu.actions()]
    if widget.isWindow():
        said.append(widget.windowTitle())
    yield from filter(None, said)


def _name(widget: QWidget) -> str:
    at: QWidget | None = widget
    names: list[str] = []
    while at is not None and len(names) < 3:
        names.append(at.objectName() or type(at).__name__)
        at = None if at.isWindow() else at.parentWidget()
    return " in ".join(names)


def _is_part(widget: QWidget) -> bool:
    """A part of a widget of Qt's: the line of a choice, the view of its list, the button that empties a line."""
    above = widget.parentWidget()
    within = isinstance(above, QComboBox | QAbstractSpinBox | QAbstractItemView | QTabBar | QLineEdit)
    return (within or widget.objectName().startswith("qt_")) and not isinstance(widget, QTabBar)


def _read(widget: QWidget, language: str) -> Iterator[str]:
    interface = QAccessible.queryAccessibleInterface(widget)
    name, state = interface.text(QAccessible.Text.Name).strip(), interface.state()
    if not name:
        yield f"{_name(widget)} has no name"
    if name and name == widget.objectName():
        yield f"{_name(widget)} is called by the program's name"
    if name in english(language):
        yield f"{_name(widget)} is called {name!r}"
    roles = next(roles for kind, roles in ROLES if isinstance(widget, kind))
    if interface.role() not in roles:
        yield f"{_name(widget)} is a {interface.role()}"
    if bool(state.disabled) == widget.isEnabled():  # type: ignore[attr-defined,unused-ignore]
        yield f"{_name(widget)} does not say whether it can be used"
    chosen = isinstance(widget, QAbstractButton) and widget.isCheckable() and widget.isChecked()
    if isinstance(widget, QAbstractButton) and bool(state.checked) != chosen:  # type: ignore[attr-defined,unused-ignore]
        yield f"{_name(widget)} does not say whether it is chosen"
    if isinstance(widget, QTableView) and widget.model() is not None and widget.model().rowCount():
        yield from _cells(widget, interface)


def _cells(table: QTableView, interface: Any) -> Iterator[str]:
    """The heads and the first row."""
    model, columns = table.model(), table.model().columnCount()
    parts = [interface.child(place) for place in range(min(interface.childCount(), 2 * (columns + 1)))]
    heads = [
        part.text(QAccessible.Text.Name) for part in parts if part is not None and part.role() == Role.ColumnHeader
    ]
    cells = [part.text(QAccessible.Text.Name) for part in parts if part is not None and part.role() == Role.Cell]
    titles = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(columns)]
    if table.horizontalHeader().isVisible() and [t for t in titles if t] != [head for head in heads if head]:
        yield f"{_name(table)} is headed {titles}, and read {heads}"
    first = [str(model.index(0, place).data() or "") for place in range(columns)]
    if lost := [text for text in first if text and text not in cells]:
        yield f"{_name(table)} does not read {lost}"


# Tab


def _reached(widget: QWidget) -> Iterator[str]:
    if not widget.isEnabled() or widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.objectName() in _BY_ARROWS:
        return
    if isinstance(widget, QProgressBar):
        return
    if isinstance(widget, QAbstractButton) and (widget.autoExclusive() or _exclusive(widget)):
        return  # by the arrows, from the one that is chosen
    yield f"{_name(widget)} is not reached by Tab"


def _exclusive(button: QAbstractButton) -> bool:
    group = button.group()
    return group is not None and group.exclusive()


def stops(root: QWidget) -> list[QWidget]:
    """Where Tab stops, in its order."""
    window = root.window()
    if isinstance(window, QMainWindow):
        window.focusNextPrevChild(True)
    found: list[QWidget] = []
    at = window.nextInFocusChain()
    while at is not None and at is not window:
        tab = bool(at.focusPolicy() & Qt.FocusPolicy.TabFocus) and at.focusProxy() is None and at.isEnabled()
        if tab and at.isVisibleTo(window) and root.isAncestorOf(at) and not _is_part(at):
            found.append(at)
        at = at.nextInFocusChain()
    return [each for each in found if not isinstance(each, QScrollArea) and not each.visibleRegion().isEmpty()]


def blind(root: QWidget, seen: set[str]) -> Iterator[str]:
    """Where Tab stops and nothing shows it: the picture with the focus is the one without. `seen` are passed over."""
    root.window().activateWindow()
    for stop in stops(root):
        if stop.objectName() in seen:
            continue
        seen.add(stop.objectName())
        pictures = []
        for focused in (False, True):
            elsewhere = QApplication.focusWidget()
            if focused:
                _give_focus(stop)
            elif elsewhere is not None:
                elsewhere.clearFocus()
            QApplication.processEvents()
            pictures.append(stop.grab().toImage())
        if pictures[0] == pictures[1]:
            yield f"{_name(stop)} does not show that it has the focus"


def _give_focus(stop: QWidget) -> None:
    """A list that has only just been read may take the focus once more: then it is given again."""
    for _ in range(3):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if stop.hasFocus():
            return


def _steps_back(root: QWidget) -> Iterator[str]:
    """Tab goes down and to the right: upwards only into what stands to the right."""
    for one, other in pairwise(stops(root)):
        if one.isAncestorOf(other) or other.isAncestorOf(one):
            continue
        a, b = (QRect(each.mapTo(root, QPoint(0, 0)), each.size()) for each in (one, other))
        beside = min(a.bottom(), b.bottom()) - max(a.top(), b.top()) > 0.4 * min(a.height(), b.height())
        back = b.right() <= a.left() + 2 if beside else b.bottom() <= a.top() + 2 and b.left() < a.right() - 2
        if back:
            yield f"Tab goes back from {_name(one)} to {_name(other)}"


# Keys


def key_faults(root: QWidget) -> Iterator[str]:
    """A key stands in its button's tooltip, and nothing else in sight has it."""
    window = root.window()
    held = {LOCK_KEYS: ["the lock, which holds everywhere"]}
    for button in window.findChildren(QAbstractButton):
        keys = button.shortcut().toString()
        if keys and button.isVisibleTo(window):
            held.setdefault(keys, []).append(_name(button))
            if button.isEnabled() and _plain(keys) not in _plain(button.toolTip()):
                yield f"{_name(button)} does not tell of {keys}: {button.toolTip()!r}"
    for shortcut in window.findChildren(QShortcut):
        above = shortcut.parent()
        while above is not None and not isinstance(above, QWidget):
            above = above.parent()
        here = shortcut.context() is Qt.ShortcutContext.WidgetShortcut
        if above is not None and above.isVisibleTo(window) and shortcut.isEnabled() and not here:
            held.setdefault(shortcut.key().toString(), []).append(f"a shortcut of {_name(above)}")
    yield from (f"{keys} is of {' and of '.join(of)}" for keys, of in held.items() if len(of) > 1)


def enter_faults(root: QWidget) -> Iterator[str]:
    """Enter does the one thing that a dialog is for; never what cannot be taken back."""
    window = root.window()
    if not isinstance(window, QDialog) or window.objectName() in _OWN_ENTER:
        return
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisibleTo(window)]
    default = [each for each in buttons if each.isDefault()]
    wanted = [each for each in buttons if each.property("role") == "primary" and each.isEnabled()]
    if wanted and not default and wanted[0].objectName() not in _CHOICES:
        yield f"Enter does not press {_name(wanted[0])}"
    if any(each.autoDefault() for each in buttons) and not default:
        yield f"Enter presses whatever stands first in {_name(window)}"
    yield from (f"Enter presses {_name(each)}" for each in default if each.property("role") == "danger")


def _plain(keys: str) -> str:
    return keys.replace("Escape", "Esc").replace("Return", "Enter").lower()
