"""What the office has set about personal data: days to answer, months and years of keeping."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import OfficeSetting
from desktop_app.errors import FieldProblem, InvalidInputError
from desktop_app.rules.data_request import MOST, MOST_DAYS, SETTINGS
from desktop_app.services.permission import require
from desktop_app.services.work import Desk


def kept(session: Session) -> dict[str, int]:
    """Every setting; a value that is no number counts as not set."""
    query = select(OfficeSetting.key, OfficeSetting.value).where(OfficeSetting.key.in_(SETTINGS))
    return dict(SETTINGS) | {key: int(value) for key, value in session.execute(query) if value.isdecimal()}


def load(desk: Desk) -> dict[str, int]:
    """The same for a window."""
    require(desk, "privacy.read")
    with desk.read() as session:
        return kept(session)


def save(desk: Desk, values: Mapping[str, int | None]) -> int | None:
    """Keep these settings; the audit's entry. InvalidInputError at the key where a number is out of bounds.

    Requests that were received before keep their days.
    """
    problems = [
        FieldProblem(key, "privacy_setting", {"most": MOST.get(key, MOST_DAYS)})
        for key, value in values.items()
        if key in SETTINGS and (value is None or not 1 <= value <= MOST.get(key, MOST_DAYS))
    ]
    if problems:
        raise InvalidInputError(problems)
    with desk.work("privacy.settings") as work:
        query = select(OfficeSetting).where(OfficeSetting.key.in_(SETTINGS))
        there = {setting.key: setting for setting in work.session.scalars(query)}
        for key, value in values.items():
            if key in there:
                there[key].value = str(value)
            elif key in SETTINGS and value != SETTINGS[key]:
                work.session.add(OfficeSetting(id=new_id(), key=key, value=str(value)))
    return work.entry
