"""How many slips of the hand lie between two texts: a letter too many, too few, wrong, or two exchanged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache


def slips(one: str, other: str, most: int | None = None) -> int:
    """The fewest slips that make one text of the other; `most` + 1 where it is more than `most`."""
    return _distance()(one, other, score_cutoff=most)


def all_near(text: str, among: Sequence[str], most: int) -> set[int]:
    """The places of those that are at most so many slips away."""
    from rapidfuzz import process  # noqa: PLC0415 - as below

    found = process.extract(text, among, scorer=_distance(), score_cutoff=most, limit=None)
    return {place for _, _, place in found}


@cache
def _distance() -> Callable[..., int]:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - 3 MB that a window in which nobody is typed does not need

    distance: Callable[..., int] = OSA.distance
    return distance
