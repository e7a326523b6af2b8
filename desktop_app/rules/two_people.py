"""What two people confirm, and whether certificates that said unfit would say fit: pure, of dates and results alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.vocabulary import HealthResult

_UNFIT = HealthResult.UNFIT


class Matter(StrEnum):
    """What is confirmed, and wants a reason and the own password even where nobody else could confirm it."""

    HEALTH = "health"
    PRESENT = "present"
    MERGE = "merge"
    DELETION = "deletion"


@dataclass(frozen=True, slots=True)
class Exam:
    """What one certificate says."""

    examined_on: date
    result: HealthResult


def turns_fit(before: Mapping[int, Exam], after: Mapping[int, Exam]) -> bool:
    """Whether somebody's certificates (by id) that said unfit say so no longer, though no later examination was added.

    As in the clearance the latest certificate decides, of several of one day an unfit one. Mending one that decides,
    dating it earlier, dating another one later, and taking it away count alike.
    """
    if any(said.result is _UNFIT and i in after and after[i].result is not _UNFIT for i, said in before.items()):
        return True
    was, now = _deciding(before), _deciding(after)
    if was is None or before[was].result is not _UNFIT or (now is not None and after[now].result is _UNFIT):
        return False
    stands = now is not None and after.get(was) == before[was]
    return not (stands and now is not None and before.get(now, after[now]) == after[now])


def _deciding(exams: Mapping[int, Exam]) -> int | None:
    return max(exams, key=lambda i: (exams[i].examined_on, exams[i].result is _UNFIT), default=None)
