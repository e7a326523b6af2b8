"""How each sender's columns were mapped by hand: remembered by the sender and by the list's headers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_ids
from db.models import ImportBatch, ImportMapping
from desktop_app.formats import fold, tidy
from desktop_app.intake.headers import Header, compared_title, fields, letters_of, signature
from desktop_app.services.work import Desk

_NOT_A_SENDER = re.compile(
    r"\b(danh sach|ds|list|lao dong|nguoi lao dong|nld|thang|nam|quy|dot|dang ky|worker|workers|file|ban|moi|cuoi|gui"
    r"|so|final|copy|as kept|clean)\b|[0-9]+|[^\w ]"
)


@dataclass(frozen=True)
class Recalled:
    """What was remembered for a list: by column (0-based) its field, or None for one that is not read; and of whom."""

    mapping: Mapping[int, str | None]
    sender: str


def recall(session: Session, header: Header, sender: str = "") -> Recalled | None:
    """What is remembered for these headers: of that sender, or where none is named of whoever sent such a list last.

    A sender whose list has other headers now is served by title.
    """
    query = select(ImportMapping).order_by(ImportMapping.at.desc(), ImportMapping.id.desc())
    if sender:
        query = query.where(ImportMapping.sender_folded == fold(sender))
    known = session.scalars(query).all()
    same = next((each for each in known if each.signature == signature(header)), None)
    if same is not None:
        return Recalled(_by_place(same.columns, header), same.sender)
    if not sender or not known:
        return None
    titles: dict[str, str | None] = {}
    for each in reversed(known):
        titles |= {key: field for key, field in each.columns.items() if not key.startswith("#")}
    mapping = _by_place(titles, header)
    return Recalled(mapping, known[0].sender) if mapping else None


def remember(desk: Desk, header: Header, mapping: Mapping[int, str | None], sender: str) -> None:
    """Keep how this sender's columns were mapped; a mapping of the same list replaces the one before."""
    columns = {_key(header, column): field for column, field in sorted(mapping.items())}
    kept = {"sender": tidy(sender), "columns": columns, "at": desk.now(), "officer_id": desk.officer_id}
    with desk.work("import.mapping") as work:
        query = select(ImportMapping).where(
            ImportMapping.sender_folded == fold(sender), ImportMapping.signature == signature(header)
        )
        known = work.session.scalars(query).one_or_none()
        if known is not None:
            if known.columns != columns:
                work.update_many(ImportMapping, [{"id": known.id, **kept}])
            return
        new = {"id": new_ids(1)[0], "sender_folded": fold(sender), "signature": signature(header), **kept}
        work.insert_many(ImportMapping, [new])


def senders(session: Session) -> tuple[str, ...]:
    """Everybody who sent a list, those of the latest first."""
    of_mappings = select(ImportMapping.sender, ImportMapping.at)
    of_batches = select(ImportBatch.sender, ImportBatch.at).where(ImportBatch.sender.is_not(None))
    found = [*session.execute(of_mappings).all(), *session.execute(of_batches).all()]
    latest = sorted(found, key=lambda row: row[1], reverse=True)
    return tuple({fold(name): name for name, _ in reversed(latest) if name}.values())[::-1]


def proposed_sender(path: Path) -> str:
    """A name for who sent a list, out of what its file or else its folder is called; may be empty."""
    for text in (path.stem, path.parent.name):
        words = tidy(re.sub(r"[_.\-]+", " ", text)).split(" ")
        kept = [word for word in words if word and not _NOT_A_SENDER.fullmatch(fold(word))]
        folded = fold(" ".join(words))
        if kept and _NOT_A_SENDER.sub("", folded).strip():
            return " ".join(_without_phrases(words))
    return ""


def _without_phrases(words: list[str]) -> list[str]:
    """The words of a file name without those that say what it is rather than whose."""
    left = _NOT_A_SENDER.sub(" ", fold(" ".join(words))).split()
    kept: list[str] = []
    for word in words:
        if left and fold(word) == left[0]:
            kept.append(word)
            left.pop(0)
    return kept


def _key(header: Header, column: int) -> str:
    """The column's title as titles are compared, numbered where others are called alike; its letter without one."""
    compared = [compared_title(text) for text in header.texts]
    title = compared[column] if column < len(compared) else ""
    if not title:
        return f"#{letters_of(column)}"
    before = compared[:column].count(title)
    return f"{title}#{before + 1}" if before else title


def _by_place(columns: Mapping[str, str | None], header: Header) -> dict[int, str | None]:
    width = max(len(header.texts), 1)
    places = {_key(header, column): column for column in range(max(width, 64))}
    known = set(fields())
    return {places[key]: field for key, field in columns.items() if key in places and (field is None or field in known)}
