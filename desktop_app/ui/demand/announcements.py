"""The tab of announcements: job orders made known together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from db.rows import JobOrderRow
from db.vocabulary import JobOrderState
from desktop_app.formats import show_date
from desktop_app.services import announcements
from desktop_app.services.announcements import AnnouncementInput, AnnouncementRow
from desktop_app.services.demand import Saved
from desktop_app.services.work import Desk
from desktop_app.ui.demand.announcement_side import AnnouncementSide, SentSide
from desktop_app.ui.demand.marks_field import MarksField
from desktop_app.ui.demand.noun import Noun, Offered, Side, Words, translate
from desktop_app.ui.forms import Field, NoteField
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.naming import grouped, own
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone


class Announcements(Noun):
    """A letter to communes and a leaflet, from open job orders."""

    key = "announcement"
    icon = "file"

    def words(self) -> Words:
        return Words(
            translate("Demand", "Announcements"),
            translate("Demand", "New announcement"),
            translate("Demand", "A new announcement"),
            translate("Demand", "The announcement was saved."),
            translate("Demand", "No announcement yet"),
            translate(
                "Demand",
                "Choose open job orders, then issue the letter to the communes and the leaflet for their boards.",
            ),
        )

    def columns(self) -> tuple[Column, ...]:
        return (
            Column("number", translate("Demand", "Number"), 124, lambda r: r.number, sort="number"),
            Column("title", translate("Demand", "Title"), 110, _title, stretch=True, sort="title", tip=_title),
            Column("dated", translate("Demand", "Date"), 106, lambda r: show_date(r.dated), sort="dated"),
            Column("places", translate("Demand", "People needed"), 122, _places, right=True, sort="places"),
            Column("communes", translate("Demand", "Communes told"), 128, _communes, right=True, sort="communes"),
            Column("state", translate("Demand", "State"), 134, lambda r: _state(r).text, pill=_state),
        )

    def fields(self) -> Sequence[Sequence[Field]]:
        name = self.name_of
        return (
            (NoteField(name("title"), translate("Demand", "What it is about"), needed=True),),
            (MarksField(name("orders"), translate("Demand", "Job orders"), needed=True),),
            (NoteField(name("text"), translate("Demand", "What the office adds"), lines=3),),
        )

    def offer(self, fields: dict[str, Any], offered: Offered) -> None:
        announced = {order for row in offered.announcements for order in row.orders}
        closed = translate("Demand", "closed")
        fields["orders"].set_choices(
            (
                row.id,
                " · ".join((row.number, own(row, "job"), *(() if is_open(row) else (closed,)), own(row, "employer"))),
            )
            for row in offered.orders
            if is_open(row) or row.id in announced
        )

    def starting_values(self, offered: Offered) -> dict[str, Any]:
        del offered
        return {"title": "Thông báo tuyển lao động đi làm việc tại Sùng Tả, Trung Quốc"}  # papers are Vietnamese

    def side(self, desk: Desk, tasks: Tasks) -> Side:
        return AnnouncementSide(desk, tasks)

    def below(self, desk: Desk, tasks: Tasks) -> Side:
        return SentSide(desk, tasks)

    def rows(self, desk: Desk) -> Sequence[AnnouncementRow]:
        return announcements.listed(desk)

    def save(self, desk: Desk, record_id: int | None, values: dict[str, Any], version_id: int | None) -> Saved:
        given = AnnouncementInput(**values, version_id=version_id)
        if record_id is None:
            return Saved(announcements.make(desk, given).id, None)  # a number that was given is not taken back
        return announcements.edit(desk, record_id, given)

    def title_of(self, row: AnnouncementRow) -> str:
        return row.number


def is_open(row: JobOrderRow) -> bool:
    """Whether a job order may be announced."""
    return row.state is JobOrderState.OPEN


def _title(row: AnnouncementRow) -> str:
    return row.title


def _places(row: AnnouncementRow) -> str:
    return grouped(row.places)


def _communes(row: AnnouncementRow) -> str:
    return grouped(row.communes)


def _state(row: AnnouncementRow) -> Pill:
    if row.document_id is None:
        return Pill(translate("Demand", "Not issued"), Tone.WARN)
    if row.last_sent is None:
        return Pill(translate("Demand", "Issued"), Tone.INFO)
    return Pill(translate("Demand", "Sent"), Tone.OK)
