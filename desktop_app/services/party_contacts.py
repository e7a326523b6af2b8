"""Whom to ask at a partner or an employer: kept with it, in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import select

from db.base import new_id
from db.models import PartyContact
from db.rows import PartyContactRow
from desktop_app.formats import fold, tidy
from desktop_app.rules.party import ContactInput
from desktop_app.services.conflict import change
from desktop_app.services.work import Work

_TEXTS = ("name_vi", "name_zh", "role", "phone", "email", "note")


def as_inputs(rows: Iterable[PartyContactRow]) -> tuple[ContactInput, ...]:
    """Contacts on record, as the form edits them."""
    return tuple(ContactInput(**asdict(row)) for row in rows)


def tidied(contacts: Iterable[ContactInput]) -> tuple[ContactInput, ...]:
    """The contacts with their texts in NFC and single spaces."""
    return tuple(replace(contact, **_texts(contact)) for contact in contacts)


def _texts(contact: ContactInput) -> dict[str, Any]:
    return {name: tidy(getattr(contact, name) or "") or None for name in _TEXTS}


def laid_over(kept: Sequence[ContactInput], given: Iterable[tuple[ContactInput, frozenset[str]]]) -> list[ContactInput]:
    """What a file says of contacts over those on record: known by name; what it leaves out stays as it is."""
    found = list(kept)
    for contact, said in given:
        name = fold(contact.name_vi or "")
        place = next((i for i, one in enumerate(kept) if name and fold(one.name_vi or "") == name), None)
        if place is None:
            found.append(contact)
        else:
            found[place] = replace(kept[place], **{field: getattr(contact, field) for field in said})
    return found


def write(work: Work, owner: str, owner_id: int, contacts: Sequence[ContactInput] | None) -> bool:
    """Keep all contacts of a party (`owner` is partner_id or employer_id); whether anything changed.

    None leaves them as they are; those that are not given are taken away.
    """
    if contacts is None:
        return False
    mine = select(PartyContact).where(getattr(PartyContact, owner) == owner_id)
    before = {record.id: record for record in work.session.scalars(mine)}
    gone = before.keys() - {contact.id for contact in contacts}
    changed = bool(gone)
    for record_id in gone:
        work.session.delete(before[record_id])
    for contact in contacts:
        values: dict[str, Any] = {name: getattr(contact, name) for name in _TEXTS}
        if contact.id is None:
            work.session.add(PartyContact(id=new_id(), **{owner: owner_id}, **values))
            changed = True
        else:
            kept = before.get(contact.id)
            changed |= kept is None or any(getattr(kept, name) != value for name, value in values.items())
            change(work, PartyContact, contact.id, contact.version_id, values)
    work.session.flush()
    return changed
