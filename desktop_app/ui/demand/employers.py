"""The tab of employers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from db.rows import EmployerRow
from desktop_app.services import demand
from desktop_app.services.demand import Saved
from desktop_app.services.work import Desk
from desktop_app.ui.demand.contacts_field import ContactsField
from desktop_app.ui.demand.employer_side import EmployerSide
from desktop_app.ui.demand.noun import Noun, Offered, Side, Words, coded, named, translate
from desktop_app.ui.forms import ChoiceField, Field, TextField
from desktop_app.ui.model import Column
from desktop_app.ui.tasks import Tasks


class Employers(Noun):
    """Enterprises that employ, each introduced by a partner."""

    key = "employer"
    icon = "briefcase"

    def words(self) -> Words:
        return Words(
            translate("Demand", "Employers"),
            translate("Demand", "New employer"),
            translate("Demand", "A new employer"),
            translate("Demand", "The employer was saved."),
            translate("Demand", "No employer yet"),
            translate("Demand", "Enter the enterprise that employs; choose the partner that introduced it."),
        )

    def columns(self) -> tuple[Column, ...]:
        return (
            Column("code", translate("Demand", "Code"), 90, lambda r: r.code, sort="code"),
            Column("name", translate("Demand", "Name"), 220, _name, stretch=True, sort="name_vi", tip=_name),
            Column("zh", translate("Demand", "Chinese name"), 180, lambda r: r.name_zh or ""),
            Column("partner", translate("Demand", "Partner"), 90, lambda r: r.partner, sort="partner"),
            Column("unit", translate("Demand", "Place"), 120, lambda r: r.unit_vi or "", hidden=True),
            Column(
                "orders",
                translate("Demand", "Job orders"),
                110,
                lambda r: str(r.job_orders),
                right=True,
                sort="job_orders",
            ),
        )

    def fields(self) -> Sequence[Sequence[Field]]:
        name = self.name_of
        return (
            (TextField(name("code"), translate("Demand", "Code"), needed=True, hint="CT-01"),),
            (ChoiceField(name("partner"), translate("Demand", "Partner"), needed=True),),
            (TextField(name("name_vi"), translate("Demand", "Vietnamese name"), needed=True),),
            (TextField(name("name_zh"), translate("Demand", "Chinese name")),),
            (TextField(name("name_latin"), translate("Demand", "Name in passport form (Latin letters)")),),
            (TextField(name("credit_code"), translate("Demand", "Unified social credit code (18 characters)")),),
            (
                ChoiceField(name("unit"), translate("Demand", "Place")),
                TextField(name("sector"), translate("Demand", "Sector")),
            ),
            (TextField(name("address"), translate("Demand", "Address")),),
            (TextField(name("address_zh"), translate("Demand", "Address in Chinese")),),
            (ContactsField(name("contacts"), translate("Demand", "Contacts")),),
        )

    def side(self, desk: Desk, tasks: Tasks) -> Side:
        return EmployerSide(desk, tasks)

    def offer(self, fields: dict[str, Any], offered: Offered) -> None:
        fields["partner"].set_choices((row.code, coded(row, self.language)) for row in offered.partners)
        fields["unit"].set_choices((row.code, named(row, self.language)) for row in offered.units)

    def starting_values(self, offered: Offered) -> dict[str, Any]:
        return {"partner": offered.partners[0].code} if len(offered.partners) == 1 else {}

    def rows(self, desk: Desk) -> Sequence[EmployerRow]:
        return demand.list_employers(desk)

    def save(self, desk: Desk, record_id: int | None, values: dict[str, Any], version_id: int | None) -> Saved:
        return demand.keep(desk, record_id, demand.EmployerInput(**values, version_id=version_id))

    def said_by(self, row: EmployerRow) -> str:
        more = (row.name_latin or "", row.credit_code or "", row.sector or "", *(c.name_vi for c in row.contacts))
        return " ".join((super().said_by(row), *more))

    def title_of(self, row: EmployerRow) -> str:
        return coded(row, self.language)


def _name(row: EmployerRow) -> str:
    return row.name_vi
