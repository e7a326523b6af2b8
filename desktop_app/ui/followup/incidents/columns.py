"""The columns of the list of cases, and their order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from desktop_app.formats import show_date
from desktop_app.services.incidents import Case
from desktop_app.ui.followup.incidents.words import kind_words, named, state_pill, translate
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.theme import Tone


def columns(language: str) -> tuple[Column, ...]:
    """The columns, for names in that language."""
    employer = partial(_employer, language=language)
    partner = partial(_partner, language=language)
    return (
        Column("person", translate("Incidents", "Person"), 156, _person, stretch=True, tip=_about, sort="person"),
        Column("kind", translate("Incidents", "Kind"), 108, _kind, tip=_about, sort="kind"),
        Column("due", translate("Incidents", "Act by"), 168, _due, pill=_late, sort="due"),
        Column("state", translate("Incidents", "State"), 124, lambda c: state_pill(c).text, pill=state_pill,
               sort="state"),
        Column("officer", translate("Incidents", "Has it"), 128, lambda c: c.row.officer or "", sort="officer"),
        Column("employer", translate("Incidents", "Employer"), 180, employer, tip=employer, muted=True, hidden=True,
               sort="employer"),
        Column("partner", translate("Incidents", "Partner"), 180, partner, hidden=True, sort="partner"),
        Column("number", translate("Incidents", "Number"), 124, lambda c: c.row.number, hidden=True, sort="number"),
        Column("waiting", translate("Incidents", "Waiting for"), 150, lambda c: c.row.waiting_for or "", hidden=True,
               sort="waiting"),
        Column("opened", translate("Incidents", "Opened"), 108, lambda c: show_date(c.row.opened_on), hidden=True,
               sort="opened"),
        Column("settled", translate("Incidents", "Settled on"), 108, lambda c: show_date(c.row.settled_on),
               hidden=True, sort="settled"),
        Column("citizen", translate("Incidents", "Citizen ID"), 130, lambda c: c.row.citizen_id or "", hidden=True),
        Column("about", translate("Incidents", "What happened"), 220, _about, tip=_about, hidden=True),
    )  # fmt: skip


def order_of(name: str, language: str) -> Callable[[Case], Any]:
    """The value by which the list is sorted under a column of that `sort`."""
    orders: dict[str, Callable[[Case], Any]] = {
        "person": lambda c: c.row.sort_key or None,
        "kind": _kind,
        "due": lambda c: c.row.due_on,
        "state": lambda c: state_pill(c).text,
        "employer": partial(_employer, language=language),
        "partner": partial(_partner, language=language),
        "number": lambda c: c.row.number,
        "officer": lambda c: c.row.officer or "",
        "waiting": lambda c: c.row.waiting_for or "",
        "opened": lambda c: c.row.opened_on,
        "settled": lambda c: c.row.settled_on,
    }
    return orders[name]


def _person(case: Any) -> str:
    if case.hidden:
        return str(case.row.number)
    return str(case.row.full_name)


def _kind(case: Any) -> str:
    return kind_words(case.row.kind)


def _about(case: Any) -> str:
    if case.hidden:
        return translate(
            "Incidents", "It touches a person's health or detention: the head and the officer who has it see more."
        )
    return str(case.row.about)


def _employer(case: Any, *, language: str) -> str:
    return named(case.row.employer_vi, case.row.employer_zh, language)


def _partner(case: Any, *, language: str) -> str:
    return named(case.row.partner_vi, case.row.partner_zh, language)


def _due(case: Any) -> str:
    return show_date(case.row.due_on)


def _late(case: Any) -> Pill | None:
    if not case.overdue:
        return None
    return Pill(translate("Incidents", "{day} · late").format(day=show_date(case.row.due_on)), Tone.BLOCK)
