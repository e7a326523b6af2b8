"""What machine-readable lines say: passports (TD3), citizen cards and other cards (TD1, TD2). Pure.

Every field with a check digit is kept only where that digit agrees; a date must exist; where anything disagrees the
name, which no check digit covers, is withheld. A letter that stands for a digit in a document number may pass its check
digit (A, K and U count as 0, B, L and V as 1, G and Q as 6): the form of the number is a rule of its own, see
rules.document_number.

The back of the Vietnamese chip card: `IDVNM`, the last nine digits of the citizen ID, their check digit, all twelve,
`<<` and the check digit of those. A Vietnamese passport holds the ID number, of nine or twelve digits, as its optional
data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from db.vocabulary import BirthPrecision, DocumentKind, Sex
from desktop_app.intake.mrz_lines import Fields, Lines, check_digit, cut, split_lines
from desktop_app.intake.scanned import Doubt, Scan, ScanKind, ScannedDocument

HOME = "VNM"
NO_END = "991231"
"""How a Vietnamese card says that it does not expire."""
_COUNTRY = re.compile(r"[A-Z]{1,3}<{0,2}")
_NUMBER = re.compile(r"[A-Z0-9]+<*")
_NAME = re.compile(r"([A-Z]+(?:<[A-Z]+)*)(?:<<([A-Z]+(?:<[A-Z]+)*))?<*")
_CARD_OPTIONAL = re.compile(r"([0-9]{12})(?:<<([0-9]))?")
_BIRTH = re.compile(r"(\d\d)(\d\d|<<)(\d\d|<<)")
_SEXES = {"M": Sex.MALE, "F": Sex.FEMALE}
_AHEAD = 50
"""A year of two digits is at most so many years ahead; then it is of the century before."""

_Dated = tuple[date | None, BirthPrecision, Doubt | None]


def read_mrz(text: str, today: date | None = None) -> Scan | None:
    """What the lines say, or None where the text holds no machine-readable lines."""
    lines = split_lines(text)
    if lines is None:
        return None
    fields = cut(lines)
    if fields.code.startswith("V"):
        return Scan(ScanKind.MRZ, doubts=(Doubt("mrz_visa", "document"),))
    doubts = [*_of_lines(lines)]
    if not lines.complete:
        return Scan(ScanKind.MRZ, doubts=tuple(doubts), damaged=bool(doubts), complete=bool(doubts))
    return _read(lines, fields, doubts, today)


def _of_lines(lines: Lines) -> Iterator[Doubt]:
    if lines.filler_replaced is not None:
        yield Doubt("mrz_filler", params={"character": lines.filler_replaced})
    for at in lines.wrong:
        params = {"line": at + 1, "length": len(lines.texts[at]), "wanted": lines.form.width}
        yield Doubt("mrz_line_length" if params["length"] != params["wanted"] else "mrz_first_line", params=params)
    if any(check_digit(text) is None for text in lines.texts):
        strange = {char for text in lines.texts for char in text if check_digit(char) is None}
        yield Doubt("mrz_characters", params={"characters": " ".join(sorted(strange))})


def _read(lines: Lines, fields: Fields, doubts: list[Doubt], today: date | None) -> Scan:
    whole = bool(fields.all_text)
    number, optional, said = _number(fields) if fields.number else (None, "", None)
    all_agree = whole and check_digit(fields.all_text) == fields.all_check
    expires_on, _, of_expiry = _date(fields.expiry, fields.expiry_check, "document")
    personal, of_optional = _personal(fields, optional, number, all_agree=all_agree)
    citizen_id = personal if len(personal) == 12 else None
    born, precision, of_birth = _date(fields.birth, fields.birth_check, "birth_date")
    doubts += [doubt for doubt in (said, of_birth, of_expiry, of_optional) if doubt]
    doubts += _codes(fields)
    if whole and not all_agree:
        doubts.append(Doubt("mrz_check_all", "document"))
    name, of_name = _name(fields.name)
    doubts += [of_name] if of_name else []
    damaged = bool(doubts)
    if not damaged:
        doubts += _to_confirm(fields, name)
    known = _placed(expires_on, born, citizen_id, today)
    return Scan(
        ScanKind.MRZ,
        citizen_id=citizen_id,
        former_id=personal if len(personal) == 9 else None,
        birth_date=known[1],
        birth_precision=precision,
        sex=_SEXES.get(fields.sex),
        document=_document(lines, fields, number, None if fields.expiry == NO_END else known[0]),
        passport_name=None if damaged else name,
        nationality=_country(fields.nationality),
        doubts=tuple(doubts),
        damaged=damaged,
    )


def _document(lines: Lines, fields: Fields, number: str | None, expires_on: date | None) -> ScannedDocument | None:
    if not number and not expires_on:
        return None
    opening = fields.code or lines.texts[0][:2]
    kind = DocumentKind.PASSPORT if opening.startswith("P") else None
    return ScannedDocument(kind, number, _country(fields.state), expires_on)


def _number(fields: Fields) -> tuple[str | None, str, Doubt | None]:
    """The number, what is left of the optional data, and what is wrong.

    A card's number of more than nine characters goes on in the optional data: the check digit's place is then empty.
    """
    number, check, rest = fields.number, fields.number_check, fields.optional
    if check == "<" and fields.optional_check is None and rest.strip("<"):
        more, _, rest = rest.partition("<")
        number, check = number + more[:-1], more[-1:]
    if check_digit(number) != check or not _NUMBER.fullmatch(number):
        return None, rest, Doubt("mrz_check_number", "document")
    return number.rstrip("<"), rest, None


def _personal(fields: Fields, optional: str, number: str | None, *, all_agree: bool) -> tuple[str, Doubt | None]:
    """The Vietnamese ID number in the optional data, "" where there is none that is safe."""
    own, text = fields.optional_check, optional.rstrip("<")
    if own is not None and (check_digit(optional) != own) and not (own == "<" and not text):
        return "", Doubt("mrz_check_optional", "citizen_id")
    if fields.state != HOME or not all_agree:
        return "", None
    if not text:
        return "", None
    if own is None:
        hit = _CARD_OPTIONAL.fullmatch(text) if number is not None and fields.code.startswith("I") else None
        sound = hit and hit.group(1).endswith(number or "?") and hit.group(2) in {None, check_digit(hit.group(1))}
        return (text[:12], None) if sound else ("", Doubt("mrz_card_number", "citizen_id"))
    return (text, None) if text.isdecimal() and len(text) in {9, 12} else ("", Doubt("mrz_personal", "citizen_id"))


def _date(text: str, check: str, field: str) -> _Dated:
    """A date in this century, which `_placed` puts right; a birth date may lack its day or month."""
    nothing: _Dated = (None, BirthPrecision.DAY, None)
    if not text or (not text.strip("<") and check in "0<"):
        return nothing
    code = "mrz_birth" if field == "birth_date" else "mrz_expiry"
    hit = _BIRTH.fullmatch(text)
    if check_digit(text) != check or not hit:
        return None, BirthPrecision.DAY, Doubt(f"{code}_check", field)
    year, month, day = hit.groups()
    incomplete = day == "<<"
    if (month == "<<" and not incomplete) or (incomplete and field != "birth_date"):
        return None, BirthPrecision.DAY, Doubt(f"{code}_impossible", field, {"value": text})
    precision = BirthPrecision.DAY
    if incomplete:
        precision = BirthPrecision.YEAR if month == "<<" else BirthPrecision.MONTH
    try:
        found = date(2000 + int(year), int(month.replace("<<", "1")), int(day.replace("<<", "1")))
    except ValueError:
        return None, BirthPrecision.DAY, Doubt(f"{code}_impossible", field, {"value": text})
    return found, precision, None


def _century_before(day: date) -> date:
    """29 February of 2000 has no counterpart in 1900; the day after stands for it."""
    try:
        return day.replace(year=day.year - 100)
    except ValueError:
        return date(day.year - 100, 3, 1)


def _placed(
    expires_on: date | None, born: date | None, citizen_id: str | None, today: date | None
) -> tuple[date | None, date | None]:
    """Both dates in their centuries. A citizen ID says that of the birth; else nobody is born ahead of today."""
    reference = today or date(2026, 1, 1)
    if expires_on is not None and expires_on.year > reference.year + _AHEAD:
        expires_on = _century_before(expires_on)
    if born is None:
        return expires_on, None
    if citizen_id is not None and citizen_id[4:6] == f"{born:%y}":
        return expires_on, born if citizen_id[3] in "23" else _century_before(born)
    latest = min(day for day in (today, expires_on, reference) if day)
    return expires_on, born if born <= latest else _century_before(born)


def _country(text: str) -> str | None:
    return text.rstrip("<") if _COUNTRY.fullmatch(text) else None


def _codes(fields: Fields) -> Iterator[Doubt]:
    """Codes that can only be letters, or one of a few."""
    if fields.code and not re.fullmatch(r"[ACIP][A-Z<]", fields.code):
        yield Doubt("mrz_code", "document", {"value": fields.code})
    for text, field in ((fields.state, "document"), (fields.nationality, "nationality")):
        if text and _country(text) is None:
            yield Doubt("mrz_country", field, {"value": text.rstrip("<")})
    if fields.sex and fields.sex not in "MFX<":
        yield Doubt("mrz_sex", "sex", {"value": fields.sex})


def _to_confirm(fields: Fields, name: str | None) -> Iterator[Doubt]:
    """What is no damage, yet is to be looked at."""
    if _country(fields.state) != _country(fields.nationality):
        said = {"state": _country(fields.state), "nationality": _country(fields.nationality)}
        yield Doubt("mrz_nationality", "nationality", said)
    if name and not fields.name.endswith("<"):
        yield Doubt("mrz_name_cut", "passport_name")


def _name(text: str) -> tuple[str | None, Doubt | None]:
    if not text:
        return None, None
    hit = _NAME.fullmatch(text)
    if not hit:
        return None, Doubt("mrz_name", "passport_name")
    return " ".join(part.replace("<", " ") for part in hit.groups() if part), None
