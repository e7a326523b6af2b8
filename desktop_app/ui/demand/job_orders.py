"""The tab of job orders."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from db.rows import JobOrderRow
from db.vocabulary import JobOrderState, WagePer
from desktop_app.formats import show_date
from desktop_app.services import demand
from desktop_app.services.work import Desk
from desktop_app.ui.demand.noun import Noun, Offered, Words, coded, translate, yuan
from desktop_app.ui.forms import ChoiceField, DateField, Field, NoteField, NumberField, TextField
from desktop_app.ui.model import Column, Pill
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
            Column("number", translate("Demand", "Number"), 140, lambda r: r.number, sort="number"),
            Column("job", translate("Demand", "Job"), 130, lambda r: r.job_vi, sort="job_vi"),
            Column(
                "employer",
                translate("Demand", "Employer"),
                160,
                _employer,
                stretch=True,
                sort="employer_vi",
                tip=_employer,
            ),
            Column("filled", translate("Demand", "Places filled"), 120, _filled, right=True, sort="placed"),
            Column("wage", translate("Demand", "Wage"), 150, _wage, right=True, hidden=True),
            Column(
                "needed",
                translate("Demand", "Needed by"),
                110,
                lambda r: show_date(r.needed_by),
                sort="needed_by",
                hidden=True,
            ),
            Column("state", translate("Demand", "State"), 140, lambda r: _state(r).text, pill=_state),
        )

    def fields(self) -> Sequence[Sequence[Field]]:
        name = self.name_of
        per = (
            (WagePer.DAY, translate("Demand", "a day")),
            (WagePer.MONTH, translate("Demand", "a month")),
        )
        states = tuple((state, state_words(state)) for state in JobOrderState)
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
            (
                NumberField(name("wage_cny"), translate("Demand", "Wage (CNY)")),
                ChoiceField(name("wage_per"), translate("Demand", "Paid by"), per),
            ),
            (
                NumberField(name("months"), translate("Demand", "Months of contract"), least=1, most=120),
                DateField(name("needed_by"), translate("Demand", "Needed by")),
            ),
            (ChoiceField(name("state"), translate("Demand", "State"), states, needed=True),),
            (NoteField(name("note"), translate("Demand", "Note")),),
        )

    def offer(self, fields: dict[str, Any], offered: Offered) -> None:
        fields["employer"].set_choices((row.code, coded(row, self.language)) for row in offered.employers)

    def starting_values(self, offered: Offered) -> dict[str, Any]:
        alone = {"employer": offered.employers[0].code} if len(offered.employers) == 1 else {}
        return {"state": JobOrderState.OPEN, "wage_per": WagePer.MONTH} | alone

    def rows(self, desk: Desk) -> Sequence[JobOrderRow]:
        return demand.list_job_orders(desk)

    def save(self, desk: Desk, record_id: int | None, values: dict[str, Any], version_id: int | None) -> int:
        return demand.save_job_order(desk, record_id, demand.JobOrderInput(**values, version_id=version_id))

    def title_of(self, row: JobOrderRow) -> str:
        return f"{row.number} · {row.job_vi}"


def _employer(row: JobOrderRow) -> str:
    return row.employer_vi


def _filled(row: JobOrderRow) -> str:
    return f"{row.placed} / {row.headcount}"


def _wage(row: JobOrderRow) -> str:
    return "" if row.wage_cny is None else yuan(row.wage_cny, row.wage_per or WagePer.MONTH)


def _state(row: JobOrderRow) -> Pill:
    return Pill(state_words(row.state), _TONES[row.state])
