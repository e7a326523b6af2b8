"""What a server keeps of an officer's password: a hash (argon2id)."""

from __future__ import annotations

import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from db.errors import StoreProblem
from db.slots import STANDARD_COST, Cost


def password_hash(password: str, cost: Cost = STANDARD_COST) -> str:
    """What a server keeps of a password."""
    return _hasher(cost).hash(unicodedata.normalize("NFC", password))


def verify_password(stored: str | None, password: str, cost: Cost = STANDARD_COST) -> None:
    """Refuse a wrong password. Without a stored hash the same time is spent before refusing."""
    if stored is None:
        password_hash(password, cost)
        raise StoreProblem("wrong_password")
    try:
        _hasher(cost).verify(stored, unicodedata.normalize("NFC", password))
    except (VerificationError, InvalidHashError) as error:
        raise StoreProblem("wrong_password") from error


def _hasher(cost: Cost) -> PasswordHasher:
    return PasswordHasher(time_cost=cost.passes, memory_cost=cost.memory_kib, parallelism=cost.lanes)
