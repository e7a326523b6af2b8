"""What can be done, for the find line: the program's own buttons, by the words they have, with and without marks.

`OFFERED` names those of pages that may not have been built yet; the buttons of the page in sight are gathered from it.
A test presses every one and compares its words with the button's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QWidget

from desktop_app.formats import fold
from desktop_app.ui.navigation import PLACES
from desktop_app.ui.tasks import Tasks

translate = QCoreApplication.translate
_MOST_HERE = 60


@dataclass(frozen=True)
class Action:
    """One action: its words, where it is, and what shows that it may be done.

    `context` and `source` are those of the button's own words; `right` is an act of rules/permission.py.
    """

    control: str
    context: str
    source: str
    place: str
    icon: str
    right: str = ""
    tab: str = ""
    more: str = ""
    """Other words by which it may be looked for; English, shown nowhere."""
    keys: str = ""

    def words(self) -> str:
        """What it is called, in the window's language."""
        return translate(self.context, self.source)

    def title(self) -> str:
        """The place where it is done."""
        return next((place.words() for place in PLACES if place.key == self.place), "")

    def folded(self) -> str:
        """The words by which it is found."""
        more = translate("FindMore", self.more) if self.more else ""
        return fold(f"{self.words()} {more}")


def _of(control: str, source: str, context: str, place: str, icon: str, right: str = "", **more: str) -> Action:
    return Action(control, context, source, place, icon, right, **more)


_NEW_BLANKS = str(QT_TRANSLATE_NOOP("FindMore", "print blank forms enter filled form no power"))
_MORE_IMPORT = str(QT_TRANSLATE_NOOP("FindMore", "excel list take in spreadsheet"))
_MORE_BACKUP = str(QT_TRANSLATE_NOOP("FindMore", "backup copy safe"))
_MORE_DECLARE = str(QT_TRANSLATE_NOOP("FindMore", "declarations communes letters print"))
_MORE_REPORT = str(QT_TRANSLATE_NOOP("FindMore", "month summary save excel pdf"))
_MORE_OTHER = str(QT_TRANSLATE_NOOP("FindMore", "higher bodies report return ministry delegation"))
_MORE_SCAN = str(QT_TRANSLATE_NOOP("FindMore", "card passport qr camera"))
_MORE_PACKET = str(QT_TRANSLATE_NOOP("FindMore", "laptop sealed file"))
_MORE_PASSWORD = str(QT_TRANSLATE_NOOP("FindMore", "change password"))
OFFERED = (
    _of("workersNew", "New worker", "WorkersPage", "workers", "plus", "worker.add", keys="Ctrl+N"),
    _of("workersImport", "Import a list…", "WorkersPage", "workers", "import", "import.write", more=_MORE_IMPORT,
        keys="Ctrl+I"),
    _of("scanButton", "Scan…", "Hearing", "workers", "scan", "worker.add", more=_MORE_SCAN, keys="Ctrl+Shift+S"),
    _of("workersDuplicates", "Duplicates", "WorkersPage", "workers", "copy", "duplicates.apart", keys="Ctrl+D"),
    _of("handoverNew", "New handover", "HandoversPage", "handovers", "plus", "handover.new", keys="Ctrl+N"),
    _of("handoverBlanks", "Blank forms…", "HandoversPage", "handovers", "print", "blank.make", more=_NEW_BLANKS,
        keys="Ctrl+B"),
    _of("handoverPackets", "Packets", "HandoversPage", "handovers", "lock", "packet.take", more=_MORE_PACKET),
    *(
        _of("demandNew", source, "Demand", "demand", "plus", f"{act}.add", tab=noun, keys="Ctrl+N")
        for noun, act, source in (
            ("job_order", "job_order", "New job order"), ("employer", "employer", "New employer"),
            ("partner", "partner", "New partner"), ("agreement", "agreement", "New agreement"),
            ("official_letter", "letter", "New letter"), ("meeting", "meeting", "New meeting"),
            ("announcement", "announcement", "New announcement"), ("outreach", "outreach", "New session"),
        )
    ),
    _of("demandApply", "Apply a file…", "DemandPage", "demand", "import", "demand.apply"),
    _of("declarationsPrint", "Print what is due…", "DeclarationsPage", "declarations", "print", "declaration.print",
        more=_MORE_DECLARE, keys="Ctrl+P"),
    _of("declarationsCalendar", "Calendar and deadline…", "DeclarationsPage", "declarations", "calendar"),
    _of("incidentNew", "Open a case…", "IncidentsTab", "followup", "warning", "incident.open", tab="incidents",
        keys="Ctrl+N"),
    _of("confirmationsMake", "Make a list…", "ConfirmationsTab", "followup", "letter", "confirmation.make",
        tab="confirmations", keys="Ctrl+N"),
    _of("acrossReminders", "Reminders…", "AcrossTab", "followup", "calendar", tab="across"),
    _of("reportsWrite", "Write the report…", "ReportsPage", "reports", "edit", "report.draft", keys="Ctrl+N"),
    _of("reportsBoth", "PDF and Excel", "ReportsPage", "reports", "save", more=_MORE_REPORT, keys="Ctrl+E"),
    *(
        _of(name, source, "OtherReports", "reports", icon, f"report.{act}", more=_MORE_OTHER)
        for name, source, icon, act in (
            ("authorityReturn", "Workers abroad, for the authority (Circular 20/2021)…", "export", "authority"),
            ("registryExport", "Registry for a national database (JSON lines)…", "people", "registry"),
            ("cooperationPaper", "Cooperation paper, for a meeting with the other side…", "letter", "cooperation"),
        )
    ),
    _of("backupNow", "Back up now", "BackupsTab", "office", "save", "backup.make", tab="backups", more=_MORE_BACKUP),
    _of("officersNew", "Add an officer", "OfficersTab", "office", "plus", "officer.add", tab="officers"),
    _of("officersOwn", "My password…", "OfficersTab", "office", "lock", tab="officers", more=_MORE_PASSWORD),
    _of("gateNew", "New gate", "GatesTab", "office", "plus", "office.gate", tab="gates"),
    _of("auditVerify", "Does it hold?", "AuditTab", "office", "shield", "see.audit", tab="audit"),
)  # fmt: skip
FIRST = ("workersNew", "handoverNew", "workersImport", "backupNow")
"""What is offered before anything is typed."""


@dataclass(frozen=True)
class Offer:
    """An action as it is listed: a button of a page to be opened, one in sight, or something the window does."""

    words: str
    detail: str
    folded: str
    icon: str
    keys: str = ""
    action: Action | None = None
    button: Any = None
    act: Any = None


def offers(rights: Iterable[str]) -> list[Offer]:
    """What the officer may do, as far as `rights` go; and the places."""
    may = frozenset(rights)
    found = [
        Offer(one.words(), one.title(), one.folded(), one.icon, one.keys, action=one)
        for one in OFFERED
        if not one.right or one.right in may
    ]
    go = translate("Find", "Go to")
    for place in PLACES:
        words = place.words()
        found.append(Offer(words, go, fold(f"{words} {go}"), place.icon, place.shortcut, action=_to(place.key)))
    return found


def _to(place: str) -> Action:
    return Action("", "", "", place, "")


def offers_here(page: QWidget | None, known: Iterable[str]) -> Iterator[Offer]:
    """The buttons of the page in sight that can be pressed now, and what their menus offer."""
    seen = set(known)
    buttons = page.findChildren(QPushButton) if page is not None else []
    title = translate("Find", "On this page")
    for button in buttons[: _MOST_HERE * 4]:
        if not button.isVisible() or not button.isEnabled() or button.isCheckable() or button.objectName() in seen:
            continue
        seen.add(button.objectName())
        menu = button.menu()
        if menu is not None:
            yield from _of_menu(menu, title, seen)
        elif words := (button.text() or button.accessibleName()).strip():
            keys = button.shortcut().toString()
            yield Offer(words, title, fold(words), "chevron-right", keys, button=button)


def _of_menu(menu: QMenu, title: str, seen: set[str]) -> Iterator[Offer]:
    for action in menu.actions():
        if action.objectName() not in seen - {""} and action.isEnabled() and not action.isSeparator() and action.text():
            words = action.text().replace("&", "").strip()
            yield Offer(words, title, fold(words), "chevron-right", action.shortcut().toString(), act=action.trigger)


def matching(offered: Iterable[Offer], text: str, most: int) -> list[Offer]:
    """Those in whose words every typed word begins one; what begins as typed first."""
    typed = fold(text).split()
    if not typed:
        return []
    found = [one for one in offered if all(any(word.startswith(t) for word in one.folded.split()) for t in typed)]
    start = " ".join(typed)
    return sorted(found, key=lambda one: (not one.folded.startswith(start), len(one.words)))[:most]


def perform(window: Any, tasks: Tasks, offer: Offer) -> None:
    """Do it: at once where it is in sight, else at its place once that has been read."""
    if offer.act is not None:
        offer.act()
    elif offer.button is not None:
        offer.button.click()
    elif offer.action is not None:
        _at_its_place(window, tasks, offer.action)


def _at_its_place(window: Any, tasks: Tasks, action: Action) -> None:
    window.go(action.place, partial(_act_on, tasks, action) if action.control else None)


def _act_on(tasks: Tasks, action: Action, page: Any) -> None:
    if action.tab:
        turn_to(page, action)
    tasks.behind(partial(_press, page, action))


def turn_to(page: Any, action: Action) -> None:
    """Bring the tab of an action into sight."""
    if action.place == "office":
        page.open_tab(action.tab)
    elif action.place == "demand":
        page.book.setCurrentWidget(next(tab for tab in page.tabs if tab.noun.key == action.tab))
    else:
        page.book.setCurrentWidget(getattr(page, action.tab))


def _press(page: QWidget, action: Action) -> None:
    button = page.findChild(QAbstractButton, action.control)
    if button is None:
        if (line := page.findChild(QAction, action.control)) is not None:
            line.trigger()
        return
    if button.isEnabled():
        button.click()
        return
    from desktop_app.ui import messages  # noqa: PLC0415 - rarely
    from desktop_app.ui.theme import Tone  # noqa: PLC0415 - as above

    said = translate("Find", "“{action}” cannot be done now. {why}")
    messages.notify(page, said.format(action=action.words(), why=button.toolTip()), Tone.INFO)
