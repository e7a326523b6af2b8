"""Commune declarations: by when each is due."""

from __future__ import annotations

from collections.abc import Container
from datetime import date
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import OfficeSetting
from desktop_app.rules.declaration import working_days_after

WORKING_DAYS = 5
"""What the office has until it sets `declaration.working_days`."""
_SETTING = "declaration.working_days"


def working_days(session: Session) -> int:
    """How many working days the office gives itself to tell a commune."""
    kept = session.scalar(select(OfficeSetting.value).where(OfficeSetting.key == _SETTING))
    return int(kept) if kept else WORKING_DAYS


@cache
def due_day(event_on: date, days: int = WORKING_DAYS) -> date:
    """The last day on which the commune is told in time."""
    return working_days_after(event_on, days, _public_holidays())


@cache
def _public_holidays() -> Container[date]:
    """Vietnam's public holidays with Tết, from a kept library; it is loaded when a first contract is signed."""
    import holidays  # noqa: PLC0415

    return holidays.country_holidays("VN")
