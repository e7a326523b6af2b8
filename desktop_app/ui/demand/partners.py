"""The tab of partners."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from db.rows import PartnerRow
from desktop_app.services import demand
from desktop_app.services.demand import Saved
from desktop_app.services.programme_of import CHONGZUO
from desktop_app.services.work import Desk
from desktop_app.ui.demand.contacts_field import ContactsField
from desktop_app.ui.demand.noun import Noun, Offered, Words, coded, named, translate
from desktop_app.ui.forms import ChoiceField, Field, TextField
from desktop_app.ui.model import Column


class Partners(Noun):
    """Agencies on the other side that receive workers."""

    key = "partner"
    icon = "people"

    def words(self) -> Words:
        return Words(
            translate("Demand", "Partners"),
            translate("Demand", "New partner"),
            translate("Demand", "A new partner"),
            translate("Demand", "The partner was saved."),
            translate("Demand", "No partner yet"),
            translate(
                "Demand",
                "Begin here: enter the agency that receives workers, then its agreement, its employers "
                "and what they need. Or apply a file that has them all.",
            ),
        )

    def columns(self) -> tuple[Column, ...]:
        return (
            Column("code", translate("Demand", "Code"), 90, lambda r: r.code, sort="code"),
            Column("name", translate("Demand", "Name"), 220, _name, stretch=True, sort="name_vi", tip=_name),
            Column("zh", translate("Demand", "Chinese name"), 180, lambda r: r.name_zh or ""),
            Column("unit", translate("Demand", "Place"), 110, lambda r: r.unit_vi or "", hidden=True),
            Column(
                "agreements",
                translate("Demand", "Agreements"),
                110,
                lambda r: str(r.agreements),
                right=True,
                sort="agreements",
            ),
            Column(
                "employers",
                translate("Demand", "Companies"),
                96,
                lambda r: str(r.employers),
                right=True,
                sort="employers",
            ),
        )

    def fields(self) -> Sequence[Sequence[Field]]:
        name = self.name_of
        return (
            (TextField(name("code"), translate("Demand", "Code"), needed=True, hint="PX-01"),),
            (ChoiceField(name("programme"), translate("Demand", "Programme"), needed=True),),
            (TextField(name("name_vi"), translate("Demand", "Vietnamese name"), needed=True),),
            (TextField(name("name_zh"), translate("Demand", "Chinese name")),),
            (TextField(name("name_latin"), translate("Demand", "Name in passport form (Latin letters)")),),
            (
                TextField(
                    name("credit_code"),
                    translate("Demand", "Unified social credit code (18 characters)"),
                ),
            ),
            (ChoiceField(name("unit"), translate("Demand", "Place")),),
            (TextField(name("address"), translate("Demand", "Address")),),
            (
                TextField(name("contact"), translate("Demand", "Contact person")),
                TextField(name("phone"), translate("Demand", "Phone")),
            ),
            (ContactsField(name("contacts"), translate("Demand", "Other contacts")),),
        )

    def offer(self, fields: dict[str, Any], offered: Offered) -> None:
        fields["programme"].set_choices((row.code, named(row, self.language)) for row in offered.programmes)
        fields["unit"].set_choices((row.code, named(row, self.language)) for row in offered.units)

    def starting_values(self, offered: Offered) -> dict[str, Any]:
        return {"programme": first_programme(offered)}

    def rows(self, desk: Desk) -> Sequence[PartnerRow]:
        return demand.list_partners(desk)

    def save(self, desk: Desk, record_id: int | None, values: dict[str, Any], version_id: int | None) -> Saved:
        return demand.keep(desk, record_id, demand.PartnerInput(**values, version_id=version_id))

    def said_by(self, row: PartnerRow) -> str:
        people = " ".join(f"{c.name_vi} {c.name_zh or ''} {c.phone or ''}" for c in row.contacts)
        return " ".join((super().said_by(row), row.name_latin or "", row.credit_code or "", people))

    def title_of(self, row: PartnerRow) -> str:
        return coded(row, self.language)


def _name(row: Any) -> str:
    return str(row.name_vi)


def first_programme(offered: Offered) -> str | None:
    """The programme that a new record starts with: the one across the land gates, if there is one."""
    land = [row.code for row in offered.programmes if row.land_gate]
    codes = land or [row.code for row in offered.programmes]
    return CHONGZUO if CHONGZUO in codes else next(iter(codes), None)
