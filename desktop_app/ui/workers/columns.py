"""The columns of the workers' table, and the filters above it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from db.rows import WorkerListRow
from db.vocabulary import PlacementState
from desktop_app.formats import passport_form, show_date
from desktop_app.services.workers import WorkerSort
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.theme import Tone
from desktop_app.ui.workers.words import REGISTERED, STATE_ICONS, STATE_TONES, sex_word, state_word

_P = PlacementState
_S = WorkerSort


@dataclass(frozen=True)
class Group:
    """A filter: some states under one word."""

    key: str
    words: str
    tone: Tone
    states: frozenset[str]


def groups() -> tuple[Group, ...]:
    """The filters, from everybody to those who are back."""
    return (
        Group("all", QCoreApplication.translate("Workers", "All"), Tone.NEUTRAL, frozenset()),
        Group(
            "looking",
            QCoreApplication.translate("Workers", "Looking for work"),
            Tone.WARN,
            frozenset({REGISTERED, _P.WAITING, _P.REFERRED, _P.SELECTED}),
        ),
        Group(
            "contracted",
            QCoreApplication.translate("Workers", "Under contract"),
            Tone.OK,
            frozenset({_P.CONTRACTED, _P.LISTED}),
        ),
        Group("across", QCoreApplication.translate("Workers", "Across"), Tone.INFO, frozenset({_P.ACROSS, _P.MISSING})),
        Group(
            "back",
            QCoreApplication.translate("Workers", "Back or ended"),
            Tone.NEUTRAL,
            frozenset({_P.RETURNED, _P.MOVED, _P.CLOSED, _P.ENDED, _P.DECLINED, _P.WITHDRAWN}),
        ),
    )


def columns(language: str) -> tuple[Column, ...]:
    """What the table shows; the last ones are hidden until an officer chooses them."""

    def state(row: WorkerListRow) -> Pill:
        code = row.state_code
        return Pill(state_word(code, language), STATE_TONES[code], STATE_ICONS.get(code))

    translate = QCoreApplication.translate
    return (
        Column("name", translate("Workers", "Full name"), 150, lambda row: row.full_name, stretch=True, sort=_S.NAME),
        Column(
            "birth",
            translate("Workers", "Born"),
            108,
            lambda row: show_date(row.birth_date, row.birth_precision.value),
            sort=_S.BIRTH,
        ),
        Column("citizen", translate("Workers", "Citizen ID"), 130, lambda row: row.citizen_id or "—", sort=_S.CITIZEN),
        Column(
            "commune",
            translate("Workers", "Commune"),
            112,
            lambda row: row.commune_name or "—",
            stretch=True,
            tip=lambda row: row.commune_name or "",
            sort=_S.COMMUNE,
        ),
        Column(
            "state",
            translate("Workers", "State"),
            188,
            lambda row: state_word(row.state_code, language),
            pill=state,
            sort=_S.STATE,
        ),
        *_hidden(language),
    )


def _hidden(language: str) -> tuple[Column, ...]:
    """What an officer may choose beside."""
    return (*_about_person(language), *_about_place(), *_about_papers())


def _about_person(language: str) -> tuple[Column, ...]:
    translate = QCoreApplication.translate

    def sex(row: WorkerListRow) -> str:
        return sex_word(row.sex, language)

    return (
        Column(
            "sex", translate("Workers", "Sex"), 80, lambda row: sex_word(row.sex, language), hidden=True, sort=_S.SEX
        ),
        Column("phone", translate("Workers", "Phone"), 124, lambda row: row.phone or "", hidden=True, sort=_S.PHONE),
    )


def _about_place() -> tuple[Column, ...]:
    translate = QCoreApplication.translate

    def employer(row: WorkerListRow) -> str:
        return row.employer_vi or ""

    return (
        Column(
            "employer", translate("Workers", "Workplace"), 220, employer, hidden=True, tip=employer, sort=_S.EMPLOYER
        ),
        Column("job", translate("Workers", "Job"), 160, lambda row: row.job_vi or "", hidden=True, sort=_S.JOB),
        Column(
            "job_order", translate("Workers", "Job order"), 130, lambda row: row.job_order or "",
            hidden=True, sort=_S.JOB_ORDER,
        ),
    )  # fmt: skip


def _about_papers() -> tuple[Column, ...]:
    translate = QCoreApplication.translate

    def name(row: WorkerListRow) -> str:
        return row.passport_name or passport_form(row.full_name)

    def address(row: WorkerListRow) -> str:
        return row.address or ""

    return (
        Column(
            "document", translate("Workers", "Travel document"), 124, lambda row: row.document_number or "", hidden=True
        ),
        Column(
            "expires", translate("Workers", "In date until"), 120, lambda row: show_date(row.document_expires),
            hidden=True, sort=_S.EXPIRES,
        ),
        Column("passport_name", translate("Workers", "Name in the passport"), 180, name, hidden=True),
        Column("name_zh", translate("Workers", "Chinese name"), 110, lambda row: row.name_zh or "", hidden=True),
        Column("address", translate("Workers", "Address"), 220, address, hidden=True, tip=address),
    )  # fmt: skip
