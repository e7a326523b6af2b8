"""The one list of places. A new place is one line here; its page is built when it is first shown."""

# ruff: noqa: PLC0415 - a page is imported when it is first shown, never before the window is painted

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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
    make: Callable[[Desk, Tasks, QWidget], QWidget]

    @property
    def shortcut(self) -> str:
        """The chord that goes there."""
        return f"Ctrl+{self.digit}"

    def words(self) -> str:
        """The title in the window's language."""
        return QCoreApplication.translate("Places", self.title)


def _today(desk: Desk, tasks: Tasks, parent: QWidget) -> QWidget:
    from desktop_app.ui.today.page import TodayPage

    return TodayPage(desk, tasks, parent)


def _workers(desk: Desk, tasks: Tasks, parent: QWidget) -> QWidget:
    from desktop_app.ui.workers.page import WorkersPage

    return WorkersPage(desk, tasks, parent)


def _demand(desk: Desk, tasks: Tasks, parent: QWidget) -> QWidget:
    from desktop_app.ui.demand.page import DemandPage

    return DemandPage(desk, tasks, parent)


def _handovers(desk: Desk, tasks: Tasks, parent: QWidget) -> QWidget:
    from desktop_app.ui.handovers.page import HandoversPage

    return HandoversPage(desk, tasks, parent)


def _declarations(desk: Desk, tasks: Tasks, parent: QWidget) -> QWidget:
    from desktop_app.ui.declarations.page import DeclarationsPage

    return DeclarationsPage(desk, tasks, parent)


def _follow_up(desk: Desk, tasks: Tasks, parent: QWidget) -> QWidget:
    from desktop_app.ui.followup.page import FollowUpPage

    return FollowUpPage(desk, tasks, parent)


def _reports(desk: Desk, tasks: Tasks, parent: QWidget) -> QWidget:
    from desktop_app.ui.reports.page import ReportsPage

    return ReportsPage(desk, tasks, parent)


def _office(desk: Desk, tasks: Tasks, parent: QWidget) -> QWidget:
    from desktop_app.ui.office.page import OfficePage

    return OfficePage(desk, tasks, parent)


PLACES = (
    Place("today", str(QT_TRANSLATE_NOOP("Places", "Today")), "home", 1, _today),
    Place("workers", str(QT_TRANSLATE_NOOP("Places", "Workers")), "people", 2, _workers),
    Place("demand", str(QT_TRANSLATE_NOOP("Places", "Demand")), "briefcase", 3, _demand),
    Place("handovers", str(QT_TRANSLATE_NOOP("Places", "Handovers")), "handover", 4, _handovers),
    Place("declarations", str(QT_TRANSLATE_NOOP("Places", "Declarations")), "letter", 5, _declarations),
    Place("followup", str(QT_TRANSLATE_NOOP("Places", "Follow-up")), "crossing", 6, _follow_up),
    Place("reports", str(QT_TRANSLATE_NOOP("Places", "Reports")), "chart", 7, _reports),
    Place("office", str(QT_TRANSLATE_NOOP("Places", "Office")), "shield", 8, _office),
)
