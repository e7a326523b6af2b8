"""The QR code of the citizen card. Pure.

2021: `ID|old ID or empty|name|ddMMyyyy|Nam or Nữ|address|issued ddMMyyyy`, the birth date also as yyyy or MMyyyy. The
card of 2024 begins the same way and goes on with fields whose order is not published: they are kept as they came.

The code has no check digit. What is safe in a damaged scan are figures: the ID, the dates and the sex, each where it is
valid and does not contradict the others. Name and address are then withheld.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.vocabulary import BirthPrecision, Sex
from desktop_app.formats import fold, nfc, tidy
from desktop_app.intake.cells import name_of
from desktop_app.intake.scan_damage import Signs, address_signs, name_signs
from desktop_app.intake.scanned import Doubt, Scan, ScanKind

FIELDS = 7
SEPARATOR = "|"
_ID = re.compile(r"[0-9]{12}")
_FORMER = re.compile(r"[0-9]{9}|[0-9]{12}|")
_OPENS = re.compile(r"\W{0,2}([0-9]{12})(?![0-9])")
_NEARLY = re.compile(r"\W{0,2}[0-9OoIl]{9,14}[^0-9]")
_WHOLE_ID = re.compile(r"[0-9]{12}(?:\|(?:[0-9]{9}|[0-9]{12})?\||[^0-9|]+[0-9]{4,8}[^0-9|]+)")
"""An ID that cannot be the beginning of one and the end of another number: the field after it is in its place."""
_TWO_SCANS = re.compile(r"[0-9]{8}\s*[0-9]{12}\|(?:[0-9]{9}|[0-9]{12})?\|")
_BORN = re.compile(r"(?<![0-9])([0-9]{8})\W{0,2}(Nam|Nữ|[Nn]\w{0,4}(?![^\W\d_]))")
_LAST_DATE = re.compile(r"(?<![0-9])([0-9]{8})\W*$")
_EARLIEST, _FIRST_CARD, _LATEST = 1900, 2012, 2100
_CAUSES = ("card_keys", "card_characters", "card_case", "card_letters", "card_marks")
"""Signs of damage, the most telling first: it says what to do, and the others follow from it."""
_NO_SEPARATORS = frozenset(" ,.-")


@dataclass(frozen=True, slots=True)
class _Birth:
    day: date | None = None
    precision: BirthPrecision = BirthPrecision.DAY


def read_card(text: str, today: date | None = None) -> Scan | None:
    """What a card's code says, or None where the text is none, however damaged."""
    shown = nfc(text)
    if not _looks_like_card(shown):
        return None
    if _TWO_SCANS.search(shown):
        return Scan(ScanKind.CITIZEN_CARD, doubts=(Doubt("card_two_scans"),), damaged=True)
    fields, separator = _split(shown)
    if len(fields) < FIELDS:
        return _salvaged(shown, len(fields), today)
    scan = _read([tidy(field) for field in fields], today)
    if separator != SEPARATOR:
        scan = _damaged(scan, Doubt("card_separator", params={"character": separator}))
    return scan


def _looks_like_card(text: str) -> bool:
    if text.count(SEPARATOR) >= 4 and _NEARLY.match(text):
        return True
    if not _OPENS.match(text):
        return bool(_NEARLY.match(text) and _BORN.search(text) and _LAST_DATE.search(text))
    return bool(_BORN.search(text) or _LAST_DATE.search(text)) and any(char.isalpha() for char in text)


def _split(text: str) -> tuple[list[str], str]:
    """The fields and what divides them: the character after the ID, where it is not the usual one."""
    opened = _OPENS.match(text)
    after = text[opened.end() : opened.end() + 1] if opened else SEPARATOR
    other = not after.isalnum() and after not in _NO_SEPARATORS and text.count(after) >= FIELDS - 1
    separator = after if other and text.count(SEPARATOR) < FIELDS - 1 else SEPARATOR
    return text.split(separator), separator


def _read(fields: Sequence[str], today: date | None) -> Scan:
    """Seven fields or more: each is judged by itself, then all together."""
    id_text, former, name, born, sex_word, address, issued = fields[:FIELDS]
    doubts: list[Doubt] = []
    citizen_id = id_text if _ID.fullmatch(id_text) else None
    birth = read_birth(born, today)
    sex, sure = _sex(sex_word, citizen_id)
    issued_on, issue_doubt = _issued(issued, birth.day, today)
    if citizen_id is None:
        doubts.append(Doubt("card_id", "citizen_id", {"value": id_text[:20], "length": len(id_text)}))
    if not _FORMER.fullmatch(former):
        doubts.append(Doubt("card_former_id", "former_id", {"value": former[:20]}))
    if birth.day is None:
        doubts.append(Doubt("card_birth", "birth_date", {"value": born[:20]}))
    if not sure:
        doubts.append(Doubt("card_sex" if sex is None else "card_sex_damaged", "sex", {"value": sex_word[:20]}))
    if issue_doubt == "card_issued":
        doubts.append(Doubt("card_issued", "issued_on", {"value": issued[:20]}))
    of_name, of_address = name_signs(name), address_signs(address)
    scan = Scan(
        ScanKind.CITIZEN_CARD,
        citizen_id=citizen_id,
        former_id=former if former and _FORMER.fullmatch(former) else None,
        full_name=name_of(name) if name == name.upper() else name,
        birth_date=birth.day,
        birth_precision=birth.precision,
        sex=sex,
        address=address,
        issued_on=issued_on,
        tail=tuple(fields[FIELDS:]),
    )
    odd = [Doubt(issue_doubt, "issued_on", {"value": issued})] if issue_doubt == "card_issued_odd" else []
    return _judged(scan, doubts, of_name, of_address, odd)


def _judged(scan: Scan, doubts: list[Doubt], of_name: Signs, of_address: Signs, odd: list[Doubt]) -> Scan:
    signs = dict.fromkeys((*of_name.damage, *of_address.damage))
    if "card_name_unusual" in of_name.doubts and "card_address_unusual" in of_address.doubts:
        signs["card_letters"] = None
    if doubts or signs:
        cause = next(([code] for code in _CAUSES if code in signs), list(signs))
        return _damaged(scan, *doubts, *(Doubt(code) for code in cause))
    doubts += odd
    doubts += [Doubt(code, "full_name") for code in of_name.doubts]
    doubts += [Doubt(code, "address") for code in of_address.doubts]
    if scan.birth_precision is not BirthPrecision.DAY:
        doubts.append(Doubt(f"card_birth_{scan.birth_precision.value}", "birth_date"))
    if scan.tail:
        doubts.append(Doubt("card_tail", "tail", {"count": len(scan.tail)}))
    return replace(scan, doubts=tuple(doubts))


def _damaged(scan: Scan, *signs: Doubt) -> Scan:
    """Only the figures stay, and of those only what does not contradict the ID."""
    kept, birth = scan.citizen_id, scan.birth_date
    doubts = [*scan.doubts, *signs]
    if kept and birth and kept[4:6] != f"{birth:%y}":
        birth = None
        doubts.append(Doubt("card_birth_withheld", "birth_date"))
    missing = [Doubt(f"card_{name}_withheld", field) for name, field in (("name", "full_name"), ("address", "address"))]
    doubts += [doubt for doubt in missing if doubt not in doubts]
    return replace(scan, full_name=None, address=None, birth_date=birth, tail=(), doubts=tuple(doubts), damaged=True)


def _salvaged(text: str, count: int, today: date | None) -> Scan:
    """What is safe where fields run together: only what agrees with the ID."""
    opened, hit, last = _OPENS.match(text), _BORN.search(text), _LAST_DATE.search(text)
    citizen_id = opened.group(1) if opened and _WHOLE_ID.match(text[opened.start(1) :]) else None
    birth = read_birth(hit.group(1), today) if hit and citizen_id else _Birth()
    agrees = birth.day is not None and citizen_id is not None and citizen_id[4:6] == f"{birth.day:%y}"
    birth = birth if agrees else _Birth()
    sex, sure = _sex(hit.group(2), citizen_id) if hit and agrees else (None, True)
    issued_on = _issued(last.group(1), birth.day, today)[0] if last and birth.day else None
    scan = Scan(
        ScanKind.CITIZEN_CARD,
        citizen_id=citizen_id,
        birth_date=birth.day,
        sex=sex if sure else None,
        issued_on=issued_on,
    )
    return _damaged(scan, Doubt("card_fields", params={"count": count, "wanted": FIELDS}))


def read_birth(text: str, today: date | None = None) -> _Birth:
    """A birth date as ddMMyyyy, MMyyyy or yyyy; a day, or a month too, may be written 00."""
    if not re.fullmatch(r"[0-9]{4}|[0-9]{6}|[0-9]{8}", text):
        return _Birth()
    day, month, year = int(text[:-6] or 0), int(text[-6:-4] or 0), int(text[-4:])
    precision = BirthPrecision.DAY if day else BirthPrecision.MONTH if month else BirthPrecision.YEAR
    if (day and not month) or not _EARLIEST <= year <= _LATEST:
        return _Birth()
    try:
        found = date(year, month or 1, day or 1)
    except ValueError:
        return _Birth()
    return _Birth() if today is not None and found > today else _Birth(found, precision)


def _issued(text: str, born: date | None, today: date | None) -> tuple[date | None, str | None]:
    """The day of issue, or what is wrong with it: card_issued is no day, card_issued_odd one that cannot be."""
    if not re.fullmatch(r"[0-9]{8}", text):
        return None, "card_issued"
    try:
        found = date(int(text[4:]), int(text[2:4]), int(text[:2]))
    except ValueError:
        return None, "card_issued"
    earliest = max(date(_FIRST_CARD, 1, 1), born or date.min)
    return (found, None) if earliest <= found <= (today or date(_LATEST, 1, 1)) else (None, "card_issued_odd")


def _sex(word: str, citizen_id: str | None) -> tuple[Sex | None, bool]:
    """The sex, and whether the word came whole. Of a damaged word only what the ID says too is taken."""
    if word in {"Nam", "Nữ"}:
        return (Sex.MALE if word == "Nam" else Sex.FEMALE), True
    said_by_id = None if citizen_id is None else (Sex.FEMALE if int(citizen_id[3]) % 2 else Sex.MALE)
    bare = fold(word)
    may_be_nam = word.isascii() and bare[:2] == "na"
    meant = Sex.MALE if bare == "nam" else Sex.FEMALE if bare[:1] == "n" and not may_be_nam else None
    return (meant if meant is not None and meant is said_by_id else None), False
