"""What the four tabs of Demand have in common: a noun's columns, its form, how it is listed and how it is saved."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from db.rows import AgreementRow, ChoiceRow, EmployerRow, JobOrderRow, PartnerRow, ProgrammeRow
from desktop_app.formats import fold
from desktop_app.services import announcements, demand, letters
from desktop_app.services.announcements import AnnouncementRow
from desktop_app.services.demand import Saved
from desktop_app.services.letters import OfficialLetterRow
from desktop_app.services.work import Desk
from desktop_app.ui.forms import Field, Form
from desktop_app.ui.model import Column
from desktop_app.ui.naming import grouped
from desktop_app.ui.tasks import Tasks

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Offered:
    """What the choices of the forms offer."""

    programmes: tuple[ProgrammeRow, ...] = ()
    units: tuple[ChoiceRow, ...] = ()
    partners: tuple[PartnerRow, ...] = ()
    employers: tuple[EmployerRow, ...] = ()
    agreements: tuple[AgreementRow, ...] = ()
    letters: tuple[OfficialLetterRow, ...] = ()
    orders: tuple[JobOrderRow, ...] = ()
    announcements: tuple[AnnouncementRow, ...] = ()
    communes: tuple[tuple[int, str], ...] = ()


def read_offered(desk: Desk) -> Offered:
    """Everything that can be chosen, as the record has it now."""
    return Offered(
        demand.list_programmes(desk),
        demand.list_units(desk),
        demand.list_partners(desk),
        demand.list_employers(desk),
        demand.list_agreements(desk),
        letters.listed(desk),
        demand.list_job_orders(desk),
        announcements.listed(desk),
        announcements.communes(desk),
    )


def named(row: Any, language: str) -> str:
    """A row's name in the language of the window, in Vietnamese where it has none."""
    return str(getattr(row, f"name_{language}", None) or row.name_vi)


def coded(row: Any, language: str) -> str:
    """Code and name, as choices show them."""
    return f"{row.code} · {named(row, language)}"


class Side(QWidget):
    """What stands between a record's title and its form: facts, warnings, deeds. `again` asks for a fresh reading."""

    again = Signal()

    def show_record(self, record: Any | None) -> None:
        """A record that is kept, or None for a new one."""

    def typed(self, values: dict[str, Any]) -> None:
        """What is in the form now, by attribute."""

    def joined(self, form: Form) -> None:
        """The form beside which it stands; called once."""


class Noun(ABC):
    """One tab's noun. `key` is its name in the services ("job_order"); fields are called `<key>_<attribute>`."""

    key: str
    icon: str
    width = 380
    """Of the card with its form."""

    def __init__(self, language: str) -> None:
        self.language = language

    @abstractmethod
    def words(self) -> Words:
        """Its titles and its empty state."""

    @abstractmethod
    def columns(self) -> tuple[Column, ...]:
        """The columns of its table."""

    @abstractmethod
    def fields(self) -> Sequence[Sequence[Field]]:
        """Fresh fields, row by row."""

    @abstractmethod
    def offer(self, fields: dict[str, Any], offered: Offered) -> None:
        """Put the choices into the fields (by attribute)."""

    @abstractmethod
    def starting_values(self, offered: Offered) -> dict[str, Any]:
        """What a new one starts with, by attribute."""

    @abstractmethod
    def rows(self, desk: Desk) -> Sequence[Any]:
        """All of them, on the record's thread."""

    @abstractmethod
    def save(self, desk: Desk, record_id: int | None, values: dict[str, Any], version_id: int | None) -> int | Saved:
        """Add or change one, on the record's thread; with its entry it can be taken back from the banner."""

    @abstractmethod
    def title_of(self, row: Any) -> str:
        """What one is called above its form."""

    def side(self, desk: Desk, tasks: Tasks) -> Side | None:
        """What stands above the form, if anything does."""
        del desk, tasks
        nothing: Side | None = None
        return nothing

    def below(self, desk: Desk, tasks: Tasks) -> Side | None:
        """What stands beneath the form, if anything does."""
        del desk, tasks
        nothing: Side | None = None
        return nothing

    def said_by(self, row: Any) -> str:
        """Everything that the search looks at."""
        return " ".join(column.value(row) for column in self.columns())

    def name_of(self, attribute: str) -> str:
        """The objectName of the field of an attribute."""
        return f"{self.key}_{attribute}"


@dataclass(frozen=True)
class Words:
    """What a tab says."""

    tab: str
    new: str
    new_title: str
    saved: str
    empty: str
    hint: str


def found_in(rows: Sequence[Any], noun: Noun, text: str) -> list[Any]:
    """The rows in which every typed word occurs, with or without marks."""
    words = fold(text).split()
    return [row for row in rows if not words or all(word in fold(noun.said_by(row)) for word in words)]


def yuan(amount: int, per: str, currency: str = "CNY") -> str:
    """A wage as officers write it: "3.200 CNY/tháng"."""
    unit = {
        "day": translate("Demand", "day"),
        "month": translate("Demand", "month"),
    }[per]
    return f"{grouped(amount)} {currency}/{unit}"
