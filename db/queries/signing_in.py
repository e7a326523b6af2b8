"""Who signs in, and at whose record: statements that db/queries/first_questions.py names."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, bindparam, select

from db.models import Office, Officer, OfficeSetting

Asked = Select[*tuple[Any, ...]]


def officer() -> Asked:
    """The officer of that `id`."""
    return _officer().where(Officer.id == bindparam("id"))


def officer_named() -> Asked:
    """The officer of that `username`."""
    return _officer().where(Officer.username == bindparam("username"))


def _officer() -> Asked:
    return select(Officer.id, Officer.username, Officer.full_name, Officer.role, Officer.active)


def office() -> Asked:
    """Whether it is for practice."""
    return select(Office.practice)


def setting() -> Asked:
    """What the office has set under that `key`."""
    return select(OfficeSetting.value).where(OfficeSetting.key == bindparam("key"))
