"""What a list is before it is checked: its columns and what they are taken for, its encoding, who sent it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy.orm import Session

from desktop_app.errors import KnownError
from desktop_app.formats import sort_key
from desktop_app.intake.cells import is_empty, text_of
from desktop_app.intake.headers import KEYS, Header, field_of, fields, letters_of, mapped
from desktop_app.intake.old_encodings import Encoding
from desktop_app.intake.old_lists import OldText
from desktop_app.intake.people_rows import people_rows
from desktop_app.intake.spreadsheet import Sheet
from desktop_app.intake.worker_list import choose_sheet
from desktop_app.services import import_mappings
from desktop_app.services.imports import AUTO, read_file
from desktop_app.services.imports_past import PastImport, same_file
from desktop_app.services.imports_record import read_communes
from desktop_app.services.imports_result import Choice
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

_EXAMPLES = 3
_LONGEST_EXAMPLE = 60


class How(StrEnum):
    """Why a column is taken for what it is."""

    TITLE = "title"
    REMEMBERED = "remembered"
    ORDINAL = "ordinal"
    """It numbers the rows and is not needed."""
    REPEATED = "repeated"
    """Another column of that field is read."""
    UNKNOWN = "unknown"
    EMPTY = "empty"


@dataclass(frozen=True)
class ColumnLook:
    """One column of the list. `field`: what it is read as, None for nothing."""

    place: int
    letter: str
    title: str
    field: str | None
    how: How
    examples: tuple[str, ...]


@dataclass(frozen=True)
class ListLook:
    """What can be said of a list before it is checked."""

    path: Path
    sheet: str
    sheets: tuple[str, ...]
    columns: tuple[ColumnLook, ...]
    recognised: bool
    """Whether its headers say whose rows these are; otherwise columns must be mapped first."""
    old: OldText | None
    converted: Encoding | None
    sender: str
    senders: tuple[str, ...]
    mapping: Mapping[int, str | None]
    """What is remembered for this list."""
    taken_in_before: PastImport | None


def look(
    desk: Desk, path: Path | str, *, sheet: str | None = None, convert: str | None = AUTO, sender: str = ""
) -> ListLook:
    """Look at a list without checking its rows. `sender`: where it is known, whose mapping of columns is recalled.

    KnownError: as read_sheets, or list_no_header for no table at all.
    """
    file = Path(path)
    opened = read_file(file, convert)
    found, header, _ = choose_sheet(opened.sheets, sheet, guess=True)
    with desk.read() as session:
        known = import_mappings.recall(session, header, sender)
        who = known.sender if known else sender or import_mappings.proposed_sender(file)
        mapping = known.mapping if known else {}
        read = mapped(header, mapping) if mapping else header
        return ListLook(
            path=file,
            sheet=found.name,
            sheets=tuple(each.name for each in opened.sheets),
            columns=_columns(found, read),
            recognised=bool(KEYS & set(read.columns)),
            old=opened.old,
            converted=opened.converted,
            sender=who,
            senders=import_mappings.senders(session),
            mapping=mapping,
            taken_in_before=same_file(session, opened.digest),
        )


def field_names(language: str) -> tuple[tuple[str, str], ...]:
    """Every field that a column may be, and how it is called."""
    return tuple((name, sentence("import_field", name, language)) for name in fields())


def communes_of_today(session: Session) -> tuple[Choice, ...]:
    """Every commune that an address may be answered with, in Vietnamese order."""
    index, _ = read_communes(session)
    places = sorted(index.now.values(), key=lambda place: sort_key(place.name))
    return tuple(Choice(place.code, f"{place.kind.lower()} {place.name}") for place in places)


def offered_communes(desk: Desk) -> tuple[Choice, ...]:
    """communes_of_today, for whoever has no session."""
    with desk.read() as session:
        return communes_of_today(session)


def _columns(sheet: Sheet, header: Header) -> tuple[ColumnLook, ...]:
    by_column = {column: name for name, column in header.columns.items()}
    rows = [row for _, (_, row) in zip(range(200), people_rows(sheet, header), strict=False)]
    width = max([len(header.texts), *(len(row) for row in rows)], default=0)
    found = []
    for place in range(width):
        cells = [text_of(row[place]) for row in rows if place < len(row) and not is_empty(row[place])]
        examples = tuple(text[:_LONGEST_EXAMPLE] for text in list(dict.fromkeys(cells))[:_EXAMPLES])
        title = header.texts[place] if place < len(header.texts) else ""
        name = by_column.get(place)
        if title or examples:
            how = _how(header, place, title, name, empty=not examples)
            found.append(ColumnLook(place, letters_of(place), " ".join(title.split()), name, how, examples))
    if not found:
        raise KnownError("list_no_header")
    return tuple(found)


def _how(header: Header, place: int, title: str, name: str | None, *, empty: bool) -> How:
    if place in header.by_hand:
        return How.REMEMBERED
    if name:
        return How.TITLE
    if title and field_of(title) == "ordinal":
        return How.ORDINAL
    if any(place == column for column, _ in header.repeated):
        return How.REPEATED
    return How.EMPTY if empty else How.UNKNOWN
