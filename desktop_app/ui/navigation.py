"""The one list of places. A new place is one line here; its page is built when it is first shown."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk
    from desktop_app.ui.tasks import Tasks


class Page(Protocol):
    """What the window asks of a page."""

    def activated(self) -> None:
        """It has come into sight."""

    def changed(self, changes: Changes) -> None:
        """Records were changed, here or elsewhere."""


@dataclass(frozen=True)
class Place:
    """A place of the window: its key, its title (English; shown translated), its icon, the digit of its shortcut."""

    key: str
    title: str
    icon: str
    digit: int
    page: str
    """The class of its page, in the module page.py of the folder that is named like the key."""

    @property
    def module(self) -> str:
        """Where its page is."""
        return f"desktop_app.ui.{self.key}.page"

    @property
    def is_loaded(self) -> bool:
        """Whether what its page needs has been loaded."""
        return self.module in sys.modules

    def load(self) -> None:
        """Load what its page needs: a tenth of a second or more, so not on the window's thread."""
        import_module(self.module)

    def make(self, desk: Desk, tasks: Tasks, parent: QWidget) -> QWidget:
        """Its page."""
        made: QWidget = getattr(import_module(self.module), self.page)(desk, tasks, parent)
        return made

    @property
    def shortcut(self) -> str:
        """The chord that goes there."""
        return f"Ctrl+{self.digit}"

    def words(self) -> str:
        """The title in the window's language."""
        return QCoreApplication.translate("Places", self.title)


PLACES = (
    Place("today", str(QT_TRANSLATE_NOOP("Places", "Today")), "home", 1, "TodayPage"),
    Place("workers", str(QT_TRANSLATE_NOOP("Places", "Workers")), "people", 2, "WorkersPage"),
    Place("demand", str(QT_TRANSLATE_NOOP("Places", "Demand")), "briefcase", 3, "DemandPage"),
    Place("handovers", str(QT_TRANSLATE_NOOP("Places", "Handovers")), "handover", 4, "HandoversPage"),
    Place("declarations", str(QT_TRANSLATE_NOOP("Places", "Declarations")), "letter", 5, "DeclarationsPage"),
    Place("followup", str(QT_TRANSLATE_NOOP("Places", "Follow-up")), "crossing", 6, "FollowUpPage"),
    Place("reports", str(QT_TRANSLATE_NOOP("Places", "Reports")), "chart", 7, "ReportsPage"),
    Place("office", str(QT_TRANSLATE_NOOP("Places", "Office")), "shield", 8, "OfficePage"),
)
