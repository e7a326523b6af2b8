"""The tab of job orders."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QLabel

from db.rows import JobOrderRow
from db.vocabulary import BoardKind, Currency, JobOrderState, Sex, WagePer
from desktop_app import wording
from desktop_app.formats import show_date
from desktop_app.rules.demand import LEAST_AGE
from desktop_app.services import demand
from desktop_app.services.demand import Saved
from desktop_app.services.work import Desk
from desktop_app.ui.demand.noun import Noun, Offered, Side, Words, coded, translate, yuan
from desktop_app.ui.demand.order_side import OrderSide
from desktop_app.ui.forms import ChoiceField, DateField, Field, NoteField, NumberField, TextField
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.naming import grouped, own
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone

_TONES = {
    JobOrderState.OPEN: Tone.OK,
    JobOrderState.FULL: Tone.INFO,
    JobOrderState.LAPSED: Tone.WARN,
    JobOrderState.CANCELLED: Tone.NEUTRAL,
}


def state_words(state: JobOrderState) -> str:
    """A job order's state in words."""
    return {
        JobOrderState.OPEN: translate("Demand", "Recruiting"),
        JobOrderState.FULL: translate("Demand", "Full"),
        JobOrderState.LAPSED: translate("Demand", "Lapsed"),
        JobOrderState.CANCELLED: translate("Demand", "Cancelled"),
    }[state]


class JobOrders(Noun):
    """What employers need."""

    key = "job_order"
    icon = "briefcase"

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self._dong = QLabel()
        """Beside the wage: what it is in VND."""
        self._dong.setObjectName("orderDong")
        self._dong.setProperty("role", "small")
        self._dong.setWordWrap(True)

    def words(self) -> Words:
        return Words(
            translate("Demand", "Job orders"),
            translate("Demand", "New job order"),
            translate("Demand", "A new job order"),
            translate("Demand", "The job order was saved."),
            translate("Demand", "No job order yet"),
            translate("Demand", "Enter what an employer needs: the job, how many people, the wage and the term."),
        )

    def columns(self) -> tuple[Column, ...]:
        return (
            Column("number", translate("Demand", "Number"), 118, lambda r: r.number, sort="number"),
            Column("job", translate("Demand", "Job"), 116, lambda r: own(r, "job"), sort="job_vi"),
            Column(
                "employer",
                translate("Demand", "Company"),
                96,
                _employer,
                stretch=True,
                sort="employer_vi",
                tip=_employer,
            ),
            Column("filled", translate("Demand", "Held"), 104, _filled, right=True, sort="placed"),
            Column(
                "referred", translate("Demand", "Referred"), 88, _referred, right=True, sort="referred", hidden=True
            ),
            Column("open", translate("Demand", "Open"), 66, _open, right=True, sort="open_places"),
            Column("wage", translate("Demand", "Wage"), 150, _wage, right=True, hidden=True),
            Column("place", translate("Demand", "Place of work"), 150, _place, hidden=True, tip=_place),
            Column(
                "needed",
                translate("Demand", "Needed by"),
                110,
                lambda r: show_date(r.needed_by),
                sort="needed_by",
                hidden=True,
            ),
            Column("state", translate("Demand", "State"), 136, lambda r: _state(r).text, pill=_state),
        )

    def fields(self) -> Sequence[Sequence[Field]]:
        name = self.name_of
        per = (
            (WagePer.DAY, translate("Demand", "a day")),
            (WagePer.MONTH, translate("Demand", "a month")),
        )
        wage = NumberField(name("wage_cny"), translate("Demand", "Wage"))
        wage.layout().addWidget(self._dong)  # type: ignore[union-attr]  # every field has a layout
        money = tuple((currency, currency.value) for currency in Currency)
        return (
            (TextField(name("number"), translate("Demand", "Number"), needed=True, hint="ĐH-2026-101"),),
            (ChoiceField(name("employer"), translate("Demand", "Employer"), needed=True),),
            (
                TextField(name("job_vi"), translate("Demand", "Job in Vietnamese"), needed=True),
                TextField(name("job_zh"), translate("Demand", "Job in Chinese")),
            ),
            (
                NumberField(name("headcount"), translate("Demand", "People needed"), needed=True, least=1),
                NumberField(name("women"), translate("Demand", "Of whom women")),
            ),
            (wage, ChoiceField(name("wage_per"), translate("Demand", "Paid by"), per)),
            (
                ChoiceField(name("currency"), translate("Demand", "Currency"), money, needed=True),
                ChoiceField(name("board"), translate("Demand", "Board and lodging"), self._boards()),
            ),
            (
                NumberField(name("hours_per_day"), translate("Demand", "Hours a day"), least=1, most=24),
                NumberField(name("days_per_week"), translate("Demand", "Days a week"), least=1, most=7),
            ),
            (
                NumberField(name("months"), translate("Demand", "Months of contract"), least=1, most=120),
                TextField(name("place"), translate("Demand", "Place of work")),
            ),
            (
                DateField(name("needed_by"), translate("Demand", "Needed by")),
                DateField(name("starts_on"), translate("Demand", "Work starts on")),
            ),
            *self._asked(),
            (NoteField(name("note"), translate("Demand", "Note")),),
        )

    def _asked(self) -> Sequence[Sequence[Field]]:
        """What the order asks of people."""
        name = self.name_of
        sexes = tuple((sex, wording.sentence("state.sex", sex.value, self.language)) for sex in Sex)
        sex = ChoiceField(name("sex"), translate("Demand", "Only this sex (only where the law allows it)"), sexes)
        return (
            (
                NumberField(name("age_min"), translate("Demand", "Age from"), least=LEAST_AGE, most=99),
                NumberField(name("age_max"), translate("Demand", "Age up to"), least=LEAST_AGE, most=99),
            ),
            (sex,),
            (
                TextField(name("skill"), translate("Demand", "Skill asked")),
                TextField(name("language"), translate("Demand", "Language asked"), hint="HSK 1"),
            ),
        )

    def _boards(self) -> tuple[tuple[BoardKind, str], ...]:
        said = ((board, wording.sentence("board", board.value, self.language)) for board in BoardKind)
        return tuple((board, words[:1].upper() + words[1:]) for board, words in said)

    def side(self, desk: Desk, tasks: Tasks) -> Side:
        return OrderSide(desk, tasks, self._dong)

    def offer(self, fields: dict[str, Any], offered: Offered) -> None:
        fields["employer"].set_choices((row.code, coded(row, self.language)) for row in offered.employers)

    def starting_values(self, offered: Offered) -> dict[str, Any]:
        alone = {"employer": offered.employers[0].code} if len(offered.employers) == 1 else {}
        return {"wage_per": WagePer.MONTH, "currency": Currency.CNY} | alone

    def rows(self, desk: Desk) -> Sequence[JobOrderRow]:
        return demand.list_job_orders(desk)

    def save(self, desk: Desk, record_id: int | None, values: dict[str, Any], version_id: int | None) -> Saved:
        state = JobOrderState.OPEN if record_id is None else None
        return demand.keep(desk, record_id, demand.JobOrderInput(**values, state=state, version_id=version_id))

    def title_of(self, row: JobOrderRow) -> str:
        return f"{row.number} · {own(row, 'job')}"


def _employer(row: JobOrderRow) -> str:
    return own(row, "employer")


def _filled(row: JobOrderRow) -> str:
    return f"{grouped(row.placed)} / {grouped(row.headcount)}"


def _referred(row: JobOrderRow) -> str:
    return grouped(row.referred)


def _open(row: JobOrderRow) -> str:
    return grouped(row.open_places) if row.state is JobOrderState.OPEN else "–"


def _place(row: JobOrderRow) -> str:
    return row.place or row.unit_vi or ""


def _wage(row: JobOrderRow) -> str:
    return "" if row.wage_cny is None else yuan(row.wage_cny, row.wage_per or WagePer.MONTH, row.currency)


def _state(row: JobOrderRow) -> Pill:
    return Pill(state_words(row.state), _TONES[row.state])
