"""The tab of programmes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from db.rows import GateRow
from desktop_app.rules.programme import ProgrammeInput
from desktop_app.services import demand, programmes
from desktop_app.services.programmes import ProgrammeView
from desktop_app.services.work import Desk
from desktop_app.ui.demand.noun import Noun, Offered, Side, Words, named, translate
from desktop_app.ui.demand.programmes.checks_field import ChecksField
from desktop_app.ui.demand.programmes.side import ProgrammeSide
from desktop_app.ui.forms import CheckField, Field, NoteField, TextField
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone
from desktop_app.ui.workers.words import word


@dataclass(frozen=True)
class ProgrammeLine:
    """One programme as the list and the form show it."""

    id: int
    version_id: int | None
    code: str
    name_vi: str
    name_zh: str
    name_en: str
    market: str
    legal_basis: str
    land_gate: bool
    active: bool
    points: tuple[str, ...]
    view: ProgrammeView


class Programmes(Noun):
    """Destinations: what each asks, where it leaves from, who is responsible."""

    key = "programme"
    icon = "home"
    width = 560

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self._gates: tuple[GateRow, ...] = ()

    def words(self) -> Words:
        return Words(
            translate("Demand", "Programmes"),
            translate("Demand", "New programme"),
            translate("Demand", "A new programme"),
            translate("Demand", "The programme was saved."),
            translate("Demand", "No programme yet"),
            translate("Demand", "A programme says what is asked of people who go, and where they leave from."),
        )

    def columns(self) -> tuple[Column, ...]:
        return (
            Column("name_vi", translate("Demand", "Programme"), 180, self._name, stretch=True, sort="name_vi"),
            Column("market", translate("Demand", "Market"), 150, self._market, sort="market"),
            Column("active", translate("Demand", "State"), 150, lambda r: _state(r).text, pill=_state, sort="active"),
            Column("code", translate("Demand", "Code"), 130, lambda r: r.code, muted=True, sort="code", hidden=True),
        )

    def fields(self) -> Sequence[Sequence[Field]]:
        name = self.name_of
        return (
            (
                TextField(name("code"), translate("Demand", "Code"), needed=True, hint="poland-farms"),
                TextField(name("market"), translate("Demand", "Market (ISO, three letters)"), needed=True, hint="CZE"),
            ),
            (TextField(name("name_vi"), translate("Demand", "Vietnamese name"), needed=True),),
            (
                TextField(name("name_zh"), translate("Demand", "Chinese name"), needed=True),
                TextField(name("name_en"), translate("Demand", "English name"), needed=True),
            ),
            (NoteField(name("legal_basis"), translate("Demand", "Legal basis"), needed=True),),
            (ChecksField(name("points"), translate("Demand", "Points of departure")),),
            (
                CheckField(name("land_gate"), translate("Demand", "Leaves across a land gate")),
                CheckField(name("active"), translate("Demand", "Goes on")),
            ),
        )

    def offer(self, fields: dict[str, Any], offered: Offered) -> None:
        del offered
        fields["points"].set_choices((gate.code, named(gate, self.language)) for gate in self._gates)

    def starting_values(self, offered: Offered) -> dict[str, Any]:
        del offered
        return {"active": True}

    def side(self, desk: Desk, tasks: Tasks) -> Side:
        return ProgrammeSide(desk, tasks)

    def rows(self, desk: Desk) -> Sequence[ProgrammeLine]:
        self._gates = demand.list_gates(desk)
        return [_line(view) for view in programmes.listed(desk)]

    def save(self, desk: Desk, record_id: int | None, values: dict[str, Any], version_id: int | None) -> int:
        return programmes.save(desk, record_id, ProgrammeInput(**values, version_id=version_id))

    def title_of(self, row: ProgrammeLine) -> str:
        return named(row, self.language)

    def said_by(self, row: ProgrammeLine) -> str:
        return " ".join((super().said_by(row), row.name_zh, row.name_en, row.legal_basis))

    def _name(self, row: ProgrammeLine) -> str:
        return named(row, self.language)

    def _market(self, row: ProgrammeLine) -> str:
        return word("market", row.market, self.language)


def _line(view: ProgrammeView) -> ProgrammeLine:
    form = view.form
    return ProgrammeLine(
        view.id,
        form.version_id,
        form.code,
        form.name_vi,
        form.name_zh,
        form.name_en,
        form.market,
        form.legal_basis,
        form.land_gate,
        form.active,
        form.points,
        view,
    )


def _state(row: ProgrammeLine) -> Pill:
    if row.active:
        return Pill(translate("Demand", "Goes on"), Tone.OK)
    return Pill(translate("Demand", "Ended"), Tone.NEUTRAL)
