"""The entries of a case's thread in words."""

from __future__ import annotations

from db.queries.incident import NoteRow
from db.vocabulary import IncidentNoteKind
from desktop_app.formats import show_date
from desktop_app.wording import sentence


def what_of(note: NoteRow, language: str) -> str:
    """What an entry of the thread is, in words: "Cuộc gọi với ông Trần", "Chuyển cho Hoàng Thị Mai"."""
    if note.kind is not IncidentNoteKind.STATE:
        word = sentence("incident_note_kind", note.kind.value, language)
        return f"{word} · {note.with_whom}" if note.with_whom else word
    if note.to_officer is not None:
        return sentence("incident_step", "handed", language, officer=note.to_officer)
    return sentence("incident_step", note.state.value if note.state else "open", language)


def text_of(note: NoteRow) -> str:
    """What an entry says; a letter of the record by its number, its day and what it is about."""
    if note.letter_id is None:
        return note.text
    named = " · ".join(filter(None, (note.letter_number, show_date(note.letter_dated), note.letter_about)))
    return "\n".join(filter(None, (named, note.text)))
