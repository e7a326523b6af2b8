"""Finding one thing wherever it is kept: people, handovers, papers, who asks for workers, cases.

What an officer may not see is not found by it: a sensitive case is found by its number alone, as in its list.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from sqlalchemy.orm import Session

from db.queries import find as queries
from db.queries import workers as worker_queries
from db.queries.find import HandoverFound, IncidentFound, LetterFound, ShelfRow, Sought
from db.rows import WorkerListRow
from db.vocabulary import OfficerRole
from desktop_app.clock import HANOI, hanoi_day
from desktop_app.formats import fold, show_date, show_moment
from desktop_app.rules.permission import allowed
from desktop_app.services import worker_find
from desktop_app.services.incident_sight import Sight, sight
from desktop_app.services.permission import role_of
from desktop_app.services.today_line import Target
from desktop_app.services.work import Desk
from desktop_app.wording import has, sentence
from resources import LANGUAGES

_SHELF = "find_shelf"
_OF_EVERY_KIND = "0"
"""A figure may begin a number of everything: each kind is looked through."""
_MOST_TYPED = 100
_MOST_WORDS = 8
_PEOPLE_ASKED = 30
_DAY = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?")
_MONTH = re.compile(r"(\d{1,2})[/.](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


class Group(StrEnum):
    """What is found, in the order in which it is shown."""

    PEOPLE = "people"
    HANDOVERS = "handovers"
    PAPERS = "papers"
    DEMAND = "demand"
    INCIDENTS = "incidents"


MOST = {Group.PEOPLE: 6, Group.HANDOVERS: 5, Group.PAPERS: 5, Group.DEMAND: 5, Group.INCIDENTS: 4}
"""So many of each are shown at most."""
_GROUPS = {
    "partner": Group.DEMAND, "employer": Group.DEMAND, "job_order": Group.DEMAND, "agreement": Group.DEMAND,
    "programme": Group.DEMAND, "official_letter": Group.PAPERS, "announcement": Group.PAPERS,
    "confirmation": Group.PAPERS, "report": Group.PAPERS, "issued_document": Group.PAPERS,
}  # fmt: skip
_PLACES = {"confirmation": "followup", "report": "reports", "issued_document": "reports"}
"""Where the kinds of the shelf are kept; all others in Demand."""
_PERIOD = re.compile(r"(\d{4})-(\d{2})")


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found: what it is called, what tells it from others, its state or day, what opens it."""

    group: Group
    target: Target
    title: str
    detail: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a text, and how many people match in all."""

    text: str
    hits: tuple[Hit, ...] = ()
    people: int = 0


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The records of which there are few, each with the words by which it is found."""

    moment: int
    rows: tuple[tuple[str, ShelfRow], ...]
    by_id: dict[tuple[str, int], ShelfRow]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What every kind is looked for with."""

    session: Session
    language: str
    words: tuple[str, ...]
    today: date
    shelf: _Shelf
    sight: Sight
    role: OfficerRole | None

    def named(self, vi: str, zh: str | None) -> str:
        """A name in the officer's language."""
        return zh or vi if self.language == "zh" else vi

    def of_shelf(self, noun: str, record_id: int) -> str:
        """What a record of the shelf is called."""
        row = self.shelf.by_id.get((noun, record_id))
        return self.named(row.name_vi, row.name_zh) if row else ""

    def say(self, section: str, code: str) -> str:
        """Words for a code; the code itself where there are none."""
        return sentence(section, code, self.language) if has(section, code, self.language) else code


def find(desk: Desk, text: str) -> Found:
    """Whatever has all the words in its number or name, marks or none; days as 22/11, 22/11/2026 or 11/2026."""
    words = tuple(fold(text[:_MOST_TYPED]).split()[:_MOST_WORDS])
    if not words:
        return Found(text)
    people, count = _people(desk, text)
    with desk.read() as session:
        asked = _asked(desk, session, words)
        hits = [_person(asked, row) for row in people[: MOST[Group.PEOPLE]]]
        hits += _handovers(asked)
        shelved = _shelved(asked)
        papers = [*_letters(asked), *(hit for hit in shelved if hit.group is Group.PAPERS), *_blanks(asked)]
        hits += papers[: MOST[Group.PAPERS]]
        hits += [hit for hit in shelved if hit.group is Group.DEMAND][: MOST[Group.DEMAND]]
        hits += _incidents(asked, [row.id for row in people])
    return Found(text, tuple(hits), count)


def describe(desk: Desk, targets: Sequence[tuple[str, int]]) -> tuple[Hit, ...]:
    """What these records, by noun and id, are called now; in their order, without those that are there no more."""
    with desk.read() as session:
        asked = _asked(desk, session, ())
        found = {(hit.target.noun, hit.target.id): hit for hit in _by_ids(asked, targets)}
    return tuple(found[target] for target in targets if target in found)


def rights(desk: Desk, wanted: Iterable[str]) -> frozenset[str]:
    """Those of these acts that the officer may do."""
    with desk.read() as session:
        role = role_of(session, desk.officer_id)
    return frozenset(act for act in wanted if role is not None and allowed(role, act))


def make_ready(desk: Desk) -> None:
    """Read what the first search would have to wait for, and ask each kind once: a statement is slow the first time."""
    worker_find.first(desk, "0", limit=1)
    find(desk, _OF_EVERY_KIND)


def _asked(desk: Desk, session: Session, words: tuple[str, ...]) -> _Asked:
    return _Asked(
        session,
        desk.language,
        words,
        desk.today(),
        _shelf_of(desk, session),
        sight(session, desk.officer_id),
        role_of(session, desk.officer_id),
    )


# People


def _people(desk: Desk, text: str) -> tuple[Sequence[WorkerListRow], int]:
    """By the index if it has been made, else by the store, which takes longer and does not count."""
    if worker_find.is_ready(desk):
        return worker_find.first(desk, text, limit=_PEOPLE_ASKED)
    rows = worker_find.search(desk, text, limit=_PEOPLE_ASKED)
    return rows, len(rows)


def _person(asked: _Asked, row: WorkerListRow) -> Hit:
    born = show_date(row.birth_date, row.birth_precision.value)
    detail = _joined(row.citizen_id, born, row.commune_name)
    state = asked.say("state.worker" if row.state is None else "state.placement", row.state_code)
    name = f"{row.full_name} {row.name_zh}" if asked.language == "zh" and row.name_zh else row.full_name
    return Hit(Group.PEOPLE, Target("workers", "worker", row.id), name, detail, state)


# Handovers


def _handovers(asked: _Asked) -> list[Hit]:
    sought = [_sought(asked, word) for word in asked.words]
    found = queries.handovers(asked.session, sought, MOST[Group.HANDOVERS])
    return [_handover(asked, row) for row in found]


def _sought(asked: _Asked, word: str) -> Sought:
    called = [row for words, row in asked.shelf.rows if row.noun in {"gate", "partner"} and _holds(words, word)]
    gates, partners = ([row.id for row in called if row.noun == noun] for noun in ("gate", "partner"))
    return Sought(word, gates, partners, _days(word, asked.today))


def _handover(asked: _Asked, row: HandoverFound) -> Hit:
    way = asked.say("state.direction", row.direction.value)
    gate, partner = asked.of_shelf("gate", row.gate_id), asked.of_shelf("partner", row.partner_id)
    target = Target("handovers", "handover", row.id, row.number)
    detail = _joined(show_moment(row.at), way, gate, partner)
    return Hit(Group.HANDOVERS, target, row.number, detail, asked.say("state.handover", row.state.value))


def _days(word: str, today: date) -> tuple[datetime, datetime] | None:
    """The day or month that a word may mean, as moments; without a year, the nearest one."""
    try:
        if found := _ISO.fullmatch(word):
            return _span(date(*map(int, found.groups())), 1)
        if found := _MONTH.fullmatch(word):
            month, year = map(int, found.groups())
            return _span(date(year, month, 1), calendar.monthrange(year, month)[1])
        if found := _DAY.fullmatch(word):
            day, month = int(found[1]), int(found[2])
            return _span(date(int(found[3]), month, day) if found[3] else _nearest(day, month, today), 1)
    except (ValueError, OverflowError):
        return None
    return None


def _nearest(day: int, month: int, today: date) -> date:
    near = [date(year, month, day) for year in (today.year - 1, today.year, today.year + 1)]
    return min(near, key=lambda each: abs((each - today).days))


def _span(first: date, days: int) -> tuple[datetime, datetime]:
    return datetime.combine(first, time(), HANOI), datetime.combine(first + timedelta(days=days), time(), HANOI)


# What there is little of


def _shelf_of(desk: Desk, session: Session) -> _Shelf:
    """Read again when something on it was changed."""
    kept, now = desk.kept.get(_SHELF), queries.moment(session)
    if isinstance(kept, _Shelf) and (kept.moment == now or not queries.touched(session, kept.moment)):
        return kept
    rows = queries.shelf(session)
    made = _Shelf(now, tuple((_words_of(row), row) for row in rows), {(row.noun, row.id): row for row in rows})
    desk.kept[_SHELF] = made
    return made


def _holds(words: str, word: str) -> bool:
    """Whether a word begins so; of numbers, and of Chinese, which has no spaces, any part counts."""
    return word in words and (not word.isascii() or not word.isalpha() or f" {word}" in f" {words}")


def _words_of(row: ShelfRow) -> str:
    """Papers are also found by what they are: "công văn 125", "báo cáo 10/2026"."""
    parts = [row.number, row.name_vi, row.name_zh, row.beside, show_date(row.day)]
    if _GROUPS.get(row.noun) is Group.PAPERS:
        section, code = ("find_paper", row.state) if row.noun == "issued_document" else ("audit_noun", row.noun)
        parts += [sentence(section, code, language) for language in LANGUAGES]
    if row.noun == "report" and (period := _PERIOD.match(row.name_vi)):
        parts.append(f"{period[2]}/{period[1]}")
    return fold(" ".join(filter(None, parts)))


def _shown(asked: _Asked, row: ShelfRow) -> bool:
    """What went to an authority names everybody: who may not send it does not find it."""
    if row.noun == "issued_document":
        return asked.role is not None and allowed(asked.role, right_to(row.state))
    return row.noun in _GROUPS


def right_to(kind: str) -> str:
    """The act of rules/permission.py without which a paper of that kind is neither found nor opened."""
    return f"report.{kind}"


def _shelved(asked: _Asked) -> list[Hit]:
    """What begins as it was typed stands first, then what is newest."""
    found = [
        (words, row)
        for words, row in asked.shelf.rows
        if _shown(asked, row) and all(_holds(words, word) for word in asked.words)
    ]
    typed = " ".join(asked.words)
    found.sort(key=lambda pair: (not pair[0].startswith(typed), -(pair[1].day or date.min).toordinal(), pair[0]))
    return [_of_shelf(asked, row) for _, row in found]


def _of_shelf(asked: _Asked, row: ShelfRow) -> Hit:
    if row.noun == "issued_document":
        return _sent(asked, row)
    noun = asked.say("audit_noun", row.noun)
    name = asked.named(row.name_vi, row.name_zh)
    title, more = (row.number or name, name if row.number else "")
    if row.noun in {"partner", "employer", "programme"}:
        title, more = name, row.number
    state = asked.say(f"state.{row.noun}", row.state) if row.state else show_date(row.day)
    beside = row.beside if row.noun == "official_letter" else ""
    target = Target(_PLACES.get(row.noun, "demand"), row.noun, row.id, row.number)
    return Hit(_GROUPS[row.noun], target, title, _joined(noun, more, beside), state)


def _sent(asked: _Asked, row: ShelfRow) -> Hit:
    version = sentence("find_paper", "version", asked.language, n=row.beside) if row.beside != "1" else ""
    target = Target("reports", row.noun, row.id, row.number)
    detail = _joined(asked.say("find_paper", row.state), version)
    return Hit(Group.PAPERS, target, row.number, detail, show_date(row.day))


def _letters(asked: _Asked) -> Iterator[Hit]:
    for row in queries.letters(asked.session, asked.words, MOST[Group.PAPERS]) if _numbered(asked.words) else ():
        yield _letter(asked, row)


def _letter(asked: _Asked, row: LetterFound) -> Hit:
    target = Target("declarations", "declaration_letter", row.id, row.number)
    detail = _joined(asked.say("audit_noun", "declaration_letter"), f"{row.unit} {row.commune}")
    return Hit(Group.PAPERS, target, row.number, detail, show_date(hanoi_day(row.issued_at)))


def _blanks(asked: _Asked) -> Iterator[Hit]:
    noun = asked.say("audit_noun", "blank")
    for record_id, number, at in (
        queries.blanks(asked.session, asked.words, MOST[Group.PAPERS]) if _numbered(asked.words) else ()
    ):
        target = Target("handovers", "blank", record_id, number)
        yield Hit(Group.PAPERS, target, number, noun, show_date(hanoi_day(at)))


def _numbered(words: Sequence[str]) -> bool:
    """Whether a number of a paper may be meant."""
    return any(c.isdigit() for word in words for c in word)


# Cases


def _incidents(asked: _Asked, workers: Sequence[int]) -> list[Hit]:
    seen = asked.sight.condition()
    found = queries.incidents(asked.session, asked.words, workers, seen, MOST[Group.INCIDENTS])
    return [_incident(asked, row) for row in found]


def _incident(asked: _Asked, row: IncidentFound) -> Hit:
    state = asked.say("state.incident", row.state.value)
    target = Target("followup", "incident", row.id, row.number)
    if not asked.sight.sees(row.kind, row.officer_id):
        return Hit(Group.INCIDENTS, target, row.number, show_date(row.opened_on), state)
    kind = asked.say("state.incident_kind", row.kind.value)
    return Hit(Group.INCIDENTS, target, row.number, _joined(kind, row.full_name, show_date(row.opened_on)), state)


# By ids


def _by_ids(asked: _Asked, targets: Iterable[tuple[str, int]]) -> Iterator[Hit]:
    ids: dict[str, list[int]] = {}
    for noun, record_id in targets:
        ids.setdefault(noun, []).append(record_id)
    session = asked.session
    people = ids.pop("worker", [])
    whole = queries.whole(session, people) if people else set()
    yield from (_person(asked, row) for row in worker_queries.page(session, [i for i in people if i in whole]))
    yield from (_handover(asked, row) for row in queries.handovers_of(session, ids.pop("handover", [])))
    yield from (_letter(asked, row) for row in queries.letters_of(session, ids.pop("declaration_letter", [])))
    yield from (_incident(asked, row) for row in queries.incidents_of(session, ids.pop("incident", [])))
    for noun, some in ids.items():
        rows = (asked.shelf.by_id.get((noun, record_id)) for record_id in some)
        yield from (_of_shelf(asked, row) for row in rows if row is not None and _shown(asked, row))


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)
