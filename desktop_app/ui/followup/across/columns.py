"""What the list of who is across is called in words and colours, and its columns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from db.vocabulary import StayPermitKind
from desktop_app.formats import show_date
from desktop_app.services.across import Group, Heap, Show, Sort
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.theme import Tone

translate = QCoreApplication.translate
NEAR = 7
"""So many days before its end a stay is shown as urgent."""


def show_words(show: Show, within: int | None) -> str:
    """A filter's name."""
    if show is Show.STAY:
        return translate("Across", "{n} days").format(n=within)
    return {
        Show.ALL: translate("Across", "All"),
        Show.ENDING: translate("Across", "Running out"),
        Show.OVERSTAYED: translate("Across", "Overstayed"),
        Show.CONTRACT: translate("Across", "Contract"),
        Show.PAPER: translate("Across", "Papers"),
        Show.HEALTH: translate("Across", "Health"),
        Show.NO_PERMIT: translate("Across", "Unseen permit"),
        Show.MISSING: translate("Across", "Missing"),
    }[show]


def show_tip(show: Show, within: int | None, contract: int, paper: int) -> str:
    """Whom exactly a filter shows."""
    if show is Show.STAY:
        return translate("Across", "The stay ends within {n} days and is not over").format(n=within)
    return {
        Show.ALL: translate("Across", "Everybody who left and has not come back"),
        Show.ENDING: translate("Across", "The stay, the contract or the travel document is over or ends soon"),
        Show.OVERSTAYED: translate("Across", "The last day of the stay is past"),
        Show.CONTRACT: translate("Across", "The contract is over or ends within {n} days").format(n=contract),
        Show.PAPER: translate("Across", "No travel document in hand, or it ends within {n} days").format(n=paper),
        Show.HEALTH: translate("Across", "Not examined for a year or more"),
        Show.NO_PERMIT: translate("Across", "The end of the stay is assumed: nobody has seen the paper"),
        Show.MISSING: translate("Across", "Contact is lost"),
    }[show]


SHOW_TONES = {
    Show.ALL: Tone.NEUTRAL,
    Show.ENDING: Tone.WARN,
    Show.OVERSTAYED: Tone.BLOCK,
    Show.STAY: Tone.WARN,
    Show.CONTRACT: Tone.INFO,
    Show.PAPER: Tone.INFO,
    Show.HEALTH: Tone.INFO,
    Show.NO_PERMIT: Tone.NEUTRAL,
    Show.MISSING: Tone.BLOCK,
}


def group_words(group: Group) -> str:
    """By what is grouped."""
    return {
        Group.PARTNER: translate("Across", "Partner"),
        Group.EMPLOYER: translate("Across", "Employer"),
        Group.JOB: translate("Across", "Job"),
        Group.COMMUNE: translate("Across", "Commune"),
        Group.GATE: translate("Across", "Gate of departure"),
        Group.DEPARTED: translate("Across", "Month of departure"),
        Group.STAY: translate("Across", "End of the stay"),
        Group.PAPER: translate("Across", "End of the travel document"),
        Group.CONTRACT: translate("Across", "End of the contract"),
        Group.HEALTH: translate("Across", "Age of the health check"),
    }[group]


def heap_words(group: Group, heap: Heap) -> str:
    """A group with how many are in it, and how many of them have overstayed."""
    said = f"{_heap_name(group, heap)} · {QLocale().toString(heap.people)}"
    if heap.overstayed and group is not Group.STAY:
        said += translate("Across", " ({n} overstayed)").format(n=heap.overstayed)
    return said


def _heap_name(group: Group, heap: Heap) -> str:
    if not heap.value:
        return translate("Across", "Not known")
    if group in {Group.STAY, Group.PAPER, Group.CONTRACT}:
        return {
            "past": translate("Across", "Over"),
            "7": translate("Across", "Within 7 days"),
            "30": translate("Across", "Within 30 days"),
            "90": translate("Across", "Within 90 days"),
            "later": translate("Across", "Later"),
        }[heap.value]
    if group is Group.HEALTH:
        return {
            "6": translate("Across", "Under 6 months"),
            "12": translate("Across", "6 to 12 months"),
            "older": translate("Across", "A year or more"),
        }[heap.value]
    if group is Group.DEPARTED:
        return f"{heap.value[5:]}/{heap.value[:4]}"
    return heap.words


def permit_words(kind: StayPermitKind) -> str:
    """A kind of permit."""
    return {
        StayPermitKind.STAY: translate("Across", "Temporary stay"),
        StayPermitKind.RESIDENCE: translate("Across", "Residence permit"),
        StayPermitKind.WORK: translate("Across", "Work permit"),
        StayPermitKind.OTHER: translate("Across", "Another paper"),
    }[kind]


def left_words(days: int) -> str:
    """How many days are left, in words."""
    if days < 0:
        return translate("Across", "over by {n} d").format(n=-days)
    return translate("Across", "last day") if days == 0 else translate("Across", "{n} d left").format(n=days)


def stay_pill(row: Any) -> Pill:
    """The end of the stay, and how near it is."""
    day, left = row.fact.stay_until, row.days_left
    said = f"{show_date(day)} · {left_words(left)}"
    if left < 0:
        return Pill(said, Tone.BLOCK)
    return Pill(said, Tone.WARN if row.step is not None else Tone.OK)


def stay_tip(row: Any) -> str:
    """Where the day comes from."""
    if row.fact.assumed:
        return translate("Across", "Assumed from the day of departure: no permit has been entered.")
    return translate("Across", "As the permit says.")


def columns() -> tuple[Column, ...]:
    """The columns: those that are shown, then those that can be chosen."""
    today = _soon
    shown = [
        Column("name", translate("Across", "Full name"), 150, _name, tip=_name, stretch=True, sort=Sort.NAME.value),
        Column("stay", translate("Across", "May stay until"), 234, _stay, pill=stay_pill, tip=stay_tip,
               sort=Sort.STAY.value),
        Column("employer", translate("Across", "Employer"), 216, _fact("employer"), tip=_fact("employer"), muted=True,
               sort=Sort.EMPLOYER.value),
        Column("contract", translate("Across", "Contract until"), 122, _day("contract_until"),
               pill=today("contract_until"), sort=Sort.CONTRACT.value),
        Column("paper", translate("Across", "Paper until"), 112, _day("paper_until"), pill=today("paper_until"),
               hidden=True, sort=Sort.PAPER.value),
    ]  # fmt: skip
    return (*shown, *_hidden())


def _hidden() -> tuple[Column, ...]:
    return (
        Column("departed", translate("Across", "Departed"), 100, _day("departed_on"), hidden=True,
               sort=Sort.DEPARTED.value),
        Column("job", translate("Across", "Job"), 140, _fact("job"), hidden=True, sort=Sort.JOB.value),
        Column("partner", translate("Across", "Partner"), 180, _plain("partner"), hidden=True,
               sort=Sort.PARTNER.value),
        Column("commune", translate("Across", "Commune"), 150, _plain("commune"), hidden=True,
               sort=Sort.COMMUNE.value),
        Column("gate", translate("Across", "Gate"), 140, _plain("gate"), hidden=True, sort=Sort.GATE.value),
        Column("health", translate("Across", "Examined on"), 110, _day("examined_on"), hidden=True,
               sort=Sort.HEALTH.value),
        Column("document", translate("Across", "Document"), 110, _plain("document_number"), hidden=True),
        Column("birth", translate("Across", "Birth date"), 100, _birth, hidden=True),
        Column("citizen", translate("Across", "Citizen ID"), 130, _plain("citizen_id"), hidden=True),
        Column("phone", translate("Across", "Phone"), 110, _plain("phone"), hidden=True),
        Column("chinese", translate("Across", "Chinese name"), 110, _plain("name_zh"), hidden=True),
    )  # fmt: skip


def _name(row: Any) -> str:
    said = str(row.full_name)
    return translate("Across", "{name} (missing)").format(name=said) if row.fact.missing else said


def _stay(row: Any) -> str:
    return stay_pill(row).text


def _birth(row: Any) -> str:
    return show_date(row.birth_date, row.birth_precision)


def _fact(name: str) -> Callable[[Any], str]:
    return lambda row: str(getattr(row.fact, name) or "")


def _plain(name: str) -> Callable[[Any], str]:
    return lambda row: str(getattr(row, name) or "")


def _day(name: str) -> Callable[[Any], str]:
    return lambda row: show_date(getattr(row.fact, name))


def _soon(name: str) -> Callable[[Any], Pill | None]:
    """A day that is past stands out."""

    def pill(row: Any) -> Pill | None:
        day: date | None = getattr(row.fact, name)
        today = row.fact.stay_until.toordinal() - row.days_left
        return Pill(show_date(day), Tone.BLOCK) if day is not None and day.toordinal() < today else None

    return pill
