"""The tab of counselling sessions, mobile job fairs and reports in the press."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from db.vocabulary import Channel
from desktop_app import wording
from desktop_app.formats import show_date
from desktop_app.services import outreach
from desktop_app.services.demand import Saved
from desktop_app.services.outreach import OutreachInput, OutreachRow
from desktop_app.services.work import Desk
from desktop_app.ui.demand.noun import Noun, Offered, Words, translate
from desktop_app.ui.forms import ChoiceField, DateField, Field, NoteField, NumberField, TextField
from desktop_app.ui.model import Column
from desktop_app.ui.naming import grouped


class Outreaches(Noun):
    """Where people were told and counselled, and how many registered."""

    key = "outreach"
    icon = "people"

    def __init__(self, language: str, today: date) -> None:
        super().__init__(language)
        self._today = today

    def words(self) -> Words:
        return Words(
            translate("Demand", "Counselling, job fairs"),
            translate("Demand", "New session"),
            translate("Demand", "A new session or fair"),
            translate("Demand", "The session was saved."),
            translate("Demand", "No session yet"),
            translate(
                "Demand",
                "Enter a counselling session or mobile job fair: where, when, how many people came and registered.",
            ),
        )

    def columns(self) -> tuple[Column, ...]:
        return (
            Column("day", translate("Demand", "Day"), 96, lambda r: show_date(r.day), sort="day"),
            Column("channel", translate("Demand", "Kind"), 164, self._channel, sort="channel"),
            Column("place", translate("Demand", "Held at"), 140, _place, stretch=True, sort="place", tip=_place),
            Column("counselled", translate("Demand", "Counselled (women)"), 112, _counselled, right=True),
            Column("registered", translate("Demand", "Registered"), 84, _registered, right=True, sort="registered"),
            Column("came", translate("Demand", "In the record"), 96, _came, right=True, sort="came"),
            Column(
                "announcement", translate("Demand", "Announcement"), 124, lambda r: r.announcement or "", hidden=True
            ),
        )

    def fields(self) -> Sequence[Sequence[Field]]:
        name = self.name_of
        kinds = tuple((channel, self._said(channel)) for channel in outreach.CHANNELS)
        return (
            (
                ChoiceField(name("channel"), translate("Demand", "Kind"), kinds, needed=True),
                DateField(name("day"), translate("Demand", "Day"), needed=True),
            ),
            (TextField(name("place"), translate("Demand", "Held at"), needed=True),),
            (ChoiceField(name("commune_id"), translate("Demand", "Commune"), search=True),),
            (ChoiceField(name("announcement_id"), translate("Demand", "Announcement")),),
            (
                NumberField(name("counselled"), translate("Demand", "People counselled")),
                NumberField(name("counselled_women"), translate("Demand", "Of whom women")),
            ),
            (NumberField(name("registered"), translate("Demand", "Registered (as counted there)")),),
            (NoteField(name("note"), translate("Demand", "Note")),),
        )

    def offer(self, fields: dict[str, Any], offered: Offered) -> None:
        fields["commune_id"].set_choices(offered.communes)
        fields["announcement_id"].set_choices((row.id, f"{row.number} · {row.title}") for row in offered.announcements)

    def starting_values(self, offered: Offered) -> dict[str, Any]:
        del offered
        return {"channel": Channel.COUNSELLING, "day": self._today}

    def rows(self, desk: Desk) -> Sequence[OutreachRow]:
        return outreach.listed(desk)

    def save(self, desk: Desk, record_id: int | None, values: dict[str, Any], version_id: int | None) -> Saved:
        return outreach.keep(desk, record_id, OutreachInput(**values, version_id=version_id))

    def title_of(self, row: OutreachRow) -> str:
        return f"{show_date(row.day)} · {row.place}"

    def said_by(self, row: OutreachRow) -> str:
        return " ".join((super().said_by(row), row.commune))

    def _channel(self, row: OutreachRow) -> str:
        return self._said(row.channel)

    def _said(self, channel: Channel) -> str:
        return wording.sentence("channel", channel.value, self.language)


def _place(row: OutreachRow) -> str:
    return " · ".join(filter(None, (row.place, row.commune)))


def _counselled(row: OutreachRow) -> str:
    if row.counselled is None:
        return ""
    women = "" if row.counselled_women is None else f" ({grouped(row.counselled_women)})"
    return f"{grouped(row.counselled)}{women}"


def _registered(row: OutreachRow) -> str:
    return "" if row.registered is None else grouped(row.registered)


def _came(row: OutreachRow) -> str:
    return grouped(row.came)
