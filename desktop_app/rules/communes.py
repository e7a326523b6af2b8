"""Which commune of today an address means. Keyed by the 5-digit code, never by name; nothing is guessed.

Before 1 July 2025 an address had three levels (commune, district, province); since then it has two. That decides how a
name is read:

- With a district the name is an old one: the commune of that district, followed through the map. An old commune
  that was split has several successors, and the officer chooses.
- Without a district "xã Thụy Hùng, tỉnh Lạng Sơn" is a complete address of today, so a present name is that commune.
  Where the same name also led elsewhere before, the reading is confirmed (`also_old_elsewhere`), because an old list
  may have left the district out.
- Without a district and no commune of today has the name: the old ones with it. One place only: that one, to be
  confirmed (`district_missing`). Several: the officer chooses.
- Outside the province, misspelt, or without a commune: unknown, with what is near to choose from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum

from desktop_app.formats import fold, sort_key, tidy

HOME = "lang son"
_MARK = re.compile(
    r"(?<!\w)(xã|phường|thị trấn|huyện|thành phố|thị xã|tỉnh|tp\.?|tt\.|h\.|x\.|p\.|t\.)(?=[\s.])\s*", re.IGNORECASE
)
_LEVELS = (
    ("commune", re.compile(r"^(xa|phuong|thi tran|tt\.?|x\.|p\.)\s*(?=\S)(?<=[\s.])(.+)$")),
    ("district", re.compile(r"^(huyen|thanh pho|thi xa|tp\.?|h\.|tx\.?)\s*(?=\S)(?<=[\s.])(.+)$")),
    ("province", re.compile(r"^(tinh|t\.)\s*(?=\S)(?<=[\s.])(.+)$")),
)
_KINDS = {"xa": "xa", "x.": "xa", "phuong": "phuong", "p.": "phuong"}


class Outcome(StrEnum):
    """What came of an address."""

    FOUND = "found"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Place:
    """A commune of one era. `district` is None for those of today."""

    code: str
    kind: str
    name: str
    district: str | None = None


@dataclass(frozen=True)
class CommuneMatch:
    """The answer. `reason` says what an officer is told: of a doubt when found, of the question otherwise."""

    outcome: Outcome
    code: str | None = None
    choices: tuple[str, ...] = ()
    """Codes of today's communes, in the order of their names; may be empty when nothing is near."""
    reason: str | None = None


@dataclass(frozen=True)
class Address:
    """The levels of a written address, as far as it states them."""

    commune: str | None
    kind: str | None
    district: str | None
    province: str | None


@dataclass(frozen=True)
class CommuneIndex:
    """The commune tables of both eras, ready to be asked."""

    now: Mapping[str, Place]
    before: Mapping[str, Place]
    successors: Mapping[str, tuple[str, ...]]
    now_by_name: Mapping[str, tuple[str, ...]]
    before_by_name: Mapping[str, tuple[str, ...]]
    districts: Mapping[str, str]
    """Folded name without its kind -> folded full name ("cao loc" -> "huyen cao loc")."""
    _answers: dict[str, CommuneMatch] = field(default_factory=dict, compare=False)


def _exact(name: str) -> str:
    """A name with its marks; case and the place of a tone mark do not matter."""
    return "=" + sort_key(name)


def _by_name(places: Iterable[Place]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for place in places:
        for key in (_exact(place.name), fold(place.name)):
            found[key] = (*found.get(key, ()), place.code)
    return found


def build_index(now: Iterable[Place], before: Iterable[Place], successors: Iterable[tuple[str, str]]) -> CommuneIndex:
    """An index from the communes of both eras and the map (old code, new code)."""
    now_by_code = {place.code: place for place in now}
    before_by_code = {place.code: place for place in before}
    follow: dict[str, tuple[str, ...]] = {}
    for old, new in successors:
        follow[old] = (*follow.get(old, ()), new)
    full_names = {fold(place.district) for place in before_by_code.values() if place.district}
    return CommuneIndex(
        now=now_by_code,
        before=before_by_code,
        successors=follow,
        now_by_name=_by_name(now_by_code.values()),
        before_by_name=_by_name(before_by_code.values()),
        districts={re.sub(r"^(huyen|thanh pho|thi xa) ", "", name): name for name in full_names},
    )


def _segments(address: str) -> list[str]:
    text = tidy(address).strip(" .,;")
    parts = [part.strip(" .") for part in re.split(r"[,;]| [-–] ", text)]
    if len(parts) < 3:  # written without commas: the words for the levels divide it
        parts = [part for piece in parts for part in _MARK.sub(lambda m: f"\n{m.group(1)} ", piece).split("\n")]
    return [part.strip() for part in parts if part.strip()]


def _labelled(segment: str) -> tuple[str | None, str | None, str]:
    """Level, kind of commune and bare name of one segment; no level where no word for one opens it."""
    folded = fold(segment)
    for level, pattern in _LEVELS:
        hit = pattern.match(folded)
        if hit:
            name = segment[-len(hit.group(2)) :] if len(folded) == len(segment) else hit.group(2)
            return level, _KINDS.get(hit.group(1), "thi tran") if level == "commune" else None, name
    return None, None, segment


def _levels_by_place(segments: list[tuple[str | None, str]], index: CommuneIndex) -> dict[str, str]:
    """Segments read from the right: province, district, commune.

    What carries no word for its level is known by where it stands: Lạng Sơn at the end, a district's name before it,
    and before that the commune.
    """
    found: dict[str, str] = {}
    for level, name in reversed(segments):
        if level is not None:
            found.setdefault(level, name)
        elif not found and fold(name) == HOME:
            found["province"] = name
        elif "commune" in found:
            break
        elif "district" not in found and len(segments) > 2 and fold(name) in index.districts:
            found["district"] = name
        elif found or len(segments) == 1:
            found["commune"] = name
    return found


def read_address(address: str, index: CommuneIndex) -> Address:
    """The levels that an address states, whatever its case, marks and abbreviations."""
    labelled = [_labelled(segment) for segment in _segments(address)]
    found = _levels_by_place([(level, name) for level, _, name in labelled], index)
    kind = next((kind for _, kind, name in reversed(labelled) if kind and name == found.get("commune")), None)
    return Address(found.get("commune"), kind, found.get("district"), found.get("province"))


def _named(table: Mapping[str, tuple[str, ...]], name: str) -> tuple[str, ...]:
    return table.get(_exact(name)) or table.get(fold(name), ())


def _in_order(index: CommuneIndex, codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(codes), key=lambda code: sort_key(index.now[code].name)))


def _followed(index: CommuneIndex, old_codes: Iterable[str]) -> tuple[str, ...]:
    return _in_order(index, (new for old in old_codes for new in index.successors.get(old, ())))


def _near(index: CommuneIndex, name: str) -> tuple[str, ...]:
    names = [key for key in {*index.now_by_name, *index.before_by_name} if not key.startswith("=")]
    near = get_close_matches(fold(name), names, n=3, cutoff=0.75)
    now = [code for key in near for code in index.now_by_name.get(key, ())]
    return _in_order(index, [*now, *_followed(index, [o for key in near for o in index.before_by_name.get(key, ())])])


def _any_era(index: CommuneIndex, name: str) -> tuple[str, ...]:
    return _in_order(
        index, [*_named(index.now_by_name, name), *_followed(index, _named(index.before_by_name, name))]
    ) or _near(index, name)


def _asked(choices: tuple[str, ...], reason: str) -> CommuneMatch:
    return CommuneMatch(Outcome.AMBIGUOUS if choices else Outcome.UNKNOWN, None, choices, reason)


def _of_kind(places: Mapping[str, Place], codes: tuple[str, ...], kind: str | None) -> tuple[str, ...]:
    return tuple(code for code in codes if kind and fold(places[code].kind) == kind)


def _with_district(index: CommuneIndex, asked: Address, district: str) -> CommuneMatch:
    name = asked.commune or ""
    inside = {code for code, place in index.before.items() if fold(place.district or "") == district}
    exact = tuple(c for c in index.before_by_name.get(_exact(name), ()) if c in inside)
    old = exact or tuple(c for c in index.before_by_name.get(fold(name), ()) if c in inside)
    new = _followed(index, _of_kind(index.before, old, asked.kind) or old)
    if len(new) == 1:
        return CommuneMatch(Outcome.FOUND, new[0], reason=None if exact else "marks_differ")
    if new:
        return _asked(new, "commune_split")
    present = tuple(c for c in _named(index.now_by_name, name) if c in _followed(index, inside))
    if len(present) == 1:
        return CommuneMatch(Outcome.FOUND, present[0], reason="new_name_old_district")
    return _asked(_any_era(index, name), "not_in_district")


def _without_district(index: CommuneIndex, asked: Address) -> CommuneMatch:
    name = asked.commune or ""
    key = _exact(name) if (_exact(name) in index.now_by_name or _exact(name) in index.before_by_name) else fold(name)
    present, old = index.now_by_name.get(key, ()), index.before_by_name.get(key, ())
    if asked.kind and not _of_kind(index.now, present, asked.kind) and _of_kind(index.before, old, asked.kind):
        present = ()  # "thị trấn Cao Lộc": of today's communes none is of this kind, so an old one is meant
        old = _of_kind(index.before, old, asked.kind)
    led_to = _followed(index, old)
    if asked.province is None:
        return _asked(_any_era(index, name), "province_missing")
    if len(present) == 1:
        if not key.startswith("=") and set(led_to) - set(present):
            return _asked(_in_order(index, (*present, *led_to)), "several_places")
        doubt = "also_old_elsewhere" if set(led_to) - set(present) else None
        return CommuneMatch(Outcome.FOUND, present[0], led_to if doubt else (), doubt)
    if len(led_to) == 1 and not present:
        return CommuneMatch(Outcome.FOUND, led_to[0], reason="district_missing")
    if present or led_to:
        split = len(old) == 1 and not present
        return _asked(_in_order(index, (*present, *led_to)), "commune_split" if split else "several_places")
    return CommuneMatch(Outcome.UNKNOWN, None, _near(index, name), "name_unknown")


def _match(index: CommuneIndex, asked: Address) -> CommuneMatch:
    if asked.province is not None and fold(asked.province) != HOME:
        return CommuneMatch(Outcome.UNKNOWN, reason="outside_province")
    district = None
    if asked.district is not None:
        district = index.districts.get(fold(asked.district))
        if district is None:
            near = _any_era(index, asked.commune) if asked.commune and asked.province else ()
            return CommuneMatch(Outcome.UNKNOWN, None, near, "district_unknown")
    if not asked.commune:
        inside = [c for c, place in index.before.items() if district and fold(place.district or "") == district]
        return CommuneMatch(Outcome.UNKNOWN, None, _followed(index, inside), "commune_missing")
    return _without_district(index, asked) if district is None else _with_district(index, asked, district)


def match_address(index: CommuneIndex, address: str) -> CommuneMatch:
    """The commune of today that an address means.

    Whole lists come from the same communes, so the answer to what stands after the village is remembered, where that
    names its commune by itself.
    """
    answers = index._answers  # noqa: SLF001  the index's own memory
    tail = address.partition(",")[2]
    if tail in answers:
        return answers[tail]
    answer = _match(index, read_address(address, index))
    if _LEVELS[0][1].match(fold(tail.partition(",")[0])):
        answers[tail] = answer
    return answer
