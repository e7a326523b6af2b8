"""The tab of meetings, delegations and surveys of the labour market."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from db.vocabulary import AttachmentKind, MeetingKind
from desktop_app.formats import show_date
from desktop_app.services import meetings
from desktop_app.services.demand import Saved
from desktop_app.services.meetings import MeetingInput, MeetingRow
from desktop_app.services.work import Desk
from desktop_app.ui.demand.attachment_strip import AttachmentStrip
from desktop_app.ui.demand.noun import Noun, Offered, Side, Words, coded, named, translate
from desktop_app.ui.demand.partners import first_programme
from desktop_app.ui.forms import ChoiceField, DateField, Field, NoteField, TextField
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone

_TONES = {
    MeetingKind.MEETING: Tone.NEUTRAL,
    MeetingKind.DELEGATION_IN: Tone.INFO,
    MeetingKind.DELEGATION_OUT: Tone.INFO,
    MeetingKind.SURVEY: Tone.OK,
}


def kind_words(kind: MeetingKind) -> str:
    """What a meeting is, in words."""
    return {
        MeetingKind.MEETING: translate("Demand", "Meeting"),
        MeetingKind.DELEGATION_IN: translate("Demand", "Delegation to us"),
        MeetingKind.DELEGATION_OUT: translate("Demand", "Delegation of ours"),
        MeetingKind.SURVEY: translate("Demand", "Market survey"),
    }[kind]


class Meetings(Noun):
    """Who met whom, about what, and what came of it."""

    key = "meeting"
    icon = "calendar"

    def words(self) -> Words:
        return Words(
            translate("Demand", "Meetings, delegations, surveys"),
            translate("Demand", "New meeting"),
            translate("Demand", "A new meeting, delegation or survey"),
            translate("Demand", "The meeting was saved."),
            translate("Demand", "No meeting yet"),
            translate(
                "Demand",
                "Write down a meeting with a partner, a delegation, or a survey of the labour market, "
                "and what came of it.",
            ),
        )

    def columns(self) -> tuple[Column, ...]:
        return (
            Column("kind", translate("Demand", "Kind"), 178, lambda r: _kind(r).text, pill=_kind, sort="kind"),
            Column("begins", translate("Demand", "From"), 104, lambda r: show_date(r.begins), sort="begins"),
            Column("about", translate("Demand", "About"), 190, _about, stretch=True, sort="about", tip=_about),
            Column("place", translate("Demand", "Where"), 120, lambda r: r.place or "", sort="place"),
            Column(
                "partner", translate("Demand", "Partner"), 90, lambda r: r.partner or "", sort="partner", hidden=True
            ),
            Column("files", translate("Demand", "Files"), 70, lambda r: str(r.files), right=True, sort="files"),
        )

    def fields(self) -> Sequence[Sequence[Field]]:
        name = self.name_of
        kinds = tuple((kind, kind_words(kind)) for kind in MeetingKind)
        return (
            (ChoiceField(name("kind"), translate("Demand", "Kind"), kinds, needed=True),),
            (
                DateField(name("begins"), translate("Demand", "From"), needed=True),
                DateField(name("ends"), translate("Demand", "Until")),
            ),
            (TextField(name("place"), translate("Demand", "Where")),),
            (NoteField(name("about"), translate("Demand", "About"), needed=True),),
            (ChoiceField(name("programme"), translate("Demand", "Programme")),),
            (
                ChoiceField(name("partner"), translate("Demand", "Partner")),
                ChoiceField(name("agreement"), translate("Demand", "Agreement")),
            ),
            (NoteField(name("participants"), translate("Demand", "Who took part"), lines=3),),
            (NoteField(name("outcome"), translate("Demand", "What came of it"), lines=4),),
        )

    def offer(self, fields: dict[str, Any], offered: Offered) -> None:
        fields["programme"].set_choices((row.code, named(row, self.language)) for row in offered.programmes)
        fields["partner"].set_choices((row.code, coded(row, self.language)) for row in offered.partners)
        fields["agreement"].set_choices((row.number, row.number) for row in offered.agreements)

    def starting_values(self, offered: Offered) -> dict[str, Any]:
        return {"kind": MeetingKind.MEETING, "programme": first_programme(offered)}

    def below(self, desk: Desk, tasks: Tasks) -> Side:
        return AttachmentStrip(self.key, AttachmentKind.OTHER, desk, tasks)

    def rows(self, desk: Desk) -> Sequence[MeetingRow]:
        return meetings.listed(desk)

    def save(self, desk: Desk, record_id: int | None, values: dict[str, Any], version_id: int | None) -> Saved:
        return meetings.keep(desk, record_id, MeetingInput(**values, version_id=version_id))

    def title_of(self, row: MeetingRow) -> str:
        return f"{kind_words(row.kind)} · {show_date(row.begins)}"

    def said_by(self, row: MeetingRow) -> str:
        return " ".join((super().said_by(row), row.participants or "", row.outcome or "", row.agreement or ""))


def _kind(row: MeetingRow) -> Pill:
    return Pill(kind_words(row.kind), _TONES[row.kind])


def _about(row: MeetingRow) -> str:
    return row.about
