"""Machine-readable lines: the public specimens, Vietnamese papers, and every mutant of a field with a check digit."""

from __future__ import annotations

from datetime import date

import pytest

from db.vocabulary import BirthPrecision, DocumentKind, Sex
from desktop_app.intake.mrz_lines import check_digit
from desktop_app.intake.scan import Scan, ScanKind, ScannedDocument, read_scan
from desktop_app.rules.document_number import number_problem, same_value

TODAY = date(2026, 11, 22)
TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
TD1 = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"
CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"


def digit(text: str) -> str:
    found = check_digit(text)
    assert found is not None
    return found


def passport(
    number: str = "C1234567", personal: str = "020188123456", born: str = "880305", ends: str = "340214"
) -> str:
    number, personal = number.ljust(9, "<"), personal.ljust(14, "<")
    line = f"{number}{digit(number)}VNM{born}{digit(born)}F{ends}{digit(ends)}{personal}{digit(personal)}"
    all_agree = digit(line[:10] + line[13:20] + line[21:])
    return f"{'P<VNMHOANG<<THI<THUY':<<44}\n{line}{all_agree}"


def card_back(citizen_id: str = "020188123456", check: str | None = None, ends: str = "330305") -> str:
    number = citizen_id[3:]
    first = f"IDVNM{number}{digit(number)}{citizen_id}<<{check or digit(citizen_id)}"
    second = f"880305{digit('880305')}F{ends}{digit(ends)}VNM<<<<<<<<<<<"
    whole = digit(first[5:] + second[:7] + second[8:15] + second[18:])
    return f"{first}\n{second}{whole}\n{'HOANG<<THI<THUY':<<30}"


def read(text: str) -> Scan:
    return read_scan(text, TODAY)


def codes(scan: Scan) -> set[str]:
    return {doubt.code for doubt in scan.doubts}


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [(TD3, DocumentKind.PASSPORT, "L898902C3"), (TD1, None, "D23145890"), (TD2, None, "D23145890")],
)
def test_the_specimens(text: str, kind: DocumentKind | None, number: str) -> None:
    scan = read(text)
    assert scan.kind is ScanKind.MRZ
    assert scan.document == ScannedDocument(kind, number, "UTO", date(2012, 4, 15))
    assert (scan.birth_date, scan.sex, scan.nationality) == (date(1974, 8, 12), Sex.FEMALE, "UTO")
    assert (scan.passport_name, scan.full_name) == ("ERIKSSON ANNA MARIA", None)
    assert (scan.doubts, scan.damaged, scan.complete) == ((), False, True)


@pytest.mark.parametrize(
    "shape",
    [
        lambda t: t.replace("\n", ""),
        lambda t: t.replace("\n", "\r\n") + "\r\n",
        lambda t: t.replace("\n", "\t"),
        lambda t: t.replace("\n", "\\n"),
        lambda t: t.replace("\n", "\n\n") + "\n",
        str.lower,
        " ".join,
        lambda t: f"  {t}\t",
        lambda t: t[:10] + " \t" + t[10:],
        lambda t: "\x02" + t + "\x03",
    ],
)
@pytest.mark.parametrize("text", [TD3, TD1, TD2, passport(), card_back()])
def test_breaks_spaces_and_case_carry_nothing(text: str, shape: object) -> None:
    assert callable(shape)
    assert read(shape(text)) == read(text)


@pytest.mark.parametrize("text", [TD3, TD1, TD2, passport(), card_back()])
def test_line_by_line(text: str) -> None:
    lines = text.split("\n")
    for count in range(1, len(lines)):
        scan = read("\r".join(lines[:count]))
        assert (scan.kind, scan.complete, scan.damaged, scan.doubts) == (ScanKind.MRZ, False, False, ())
        assert (scan.document, scan.passport_name) == (None, None)
    assert read("\r".join(lines)).complete


def test_a_vietnamese_passport_gives_the_citizen_id() -> None:
    scan = read(passport())
    assert scan.document == ScannedDocument(DocumentKind.PASSPORT, "C1234567", "VNM", date(2034, 2, 14))
    assert (scan.citizen_id, scan.former_id, scan.passport_name) == ("020188123456", None, "HOANG THI THUY")
    assert (scan.birth_date, scan.doubts) == (date(1988, 3, 5), ())
    older = read(passport(personal="082123456"))
    assert (older.citizen_id, older.former_id, older.doubts) == (None, "082123456", ())
    assert read(passport(personal="")).doubts == ()
    assert codes(read(passport(personal="X12"))) == {"mrz_personal"}


def test_the_back_of_the_chip_card() -> None:
    scan = read(card_back())
    assert (scan.citizen_id, scan.passport_name, scan.sex) == ("020188123456", "HOANG THI THUY", Sex.FEMALE)
    assert scan.document == ScannedDocument(None, "188123456", "VNM", date(2033, 3, 5))
    assert (scan.birth_date, scan.doubts) == (date(1988, 3, 5), ())
    wrong = "0" if digit("020188123456") != "0" else "1"
    assert codes(read(card_back(check=wrong))) == {"mrz_card_number"}
    unlimited = read(card_back(ends="991231"))
    assert unlimited.document == ScannedDocument(None, "188123456", "VNM", None)


def test_a_long_number_goes_on_in_the_optional_data() -> None:
    number, rest = "D23145890", "734"
    first = f"I<UTO{number}<{rest}{digit(number + rest)}".ljust(30, "<")
    second = "7408122F1204159UTO<<<<<<<<<<<"
    whole = digit(first[5:] + second[:7] + second[8:15] + second[18:])
    scan = read(f"{first}\n{second}{whole}\nERIKSSON<<ANNA<MARIA<<<<<<<<<<")
    assert scan.document is not None
    assert (scan.document.number, scan.doubts) == ("D23145890734", ())


@pytest.mark.parametrize(
    ("born", "today", "year"),
    [
        ("260101", date(2026, 11, 22), 2026),
        ("270101", date(2026, 11, 22), 1927),
        ("000101", None, 2000),
        ("990101", None, 1999),
    ],
)
def test_the_century_of_a_birth(born: str, today: date | None, year: int) -> None:
    scan = read_scan(passport(personal="", born=born), today)
    assert scan.birth_date is not None
    assert scan.birth_date.year == year


def test_the_citizen_id_says_the_century() -> None:
    assert read(passport(personal="020120123456", born="200101")).birth_date == date(1920, 1, 1)
    assert read(passport(personal="020320123456", born="200101")).birth_date == date(2020, 1, 1)


@pytest.mark.parametrize(("ends", "year"), [("340214", 2034), ("760101", 2076), ("770101", 1977), ("940623", 1994)])
def test_the_century_of_an_end(ends: str, year: int) -> None:
    scan = read(passport(ends=ends))
    assert scan.document is not None
    assert scan.document.expires_on is not None
    assert scan.document.expires_on.year == year


@pytest.mark.parametrize(
    ("born", "day", "precision"),
    [
        ("8803<<", date(1988, 3, 1), BirthPrecision.MONTH),
        ("88<<<<", date(1988, 1, 1), BirthPrecision.YEAR),
        ("<<<<<<", None, BirthPrecision.DAY),
    ],
)
def test_a_birth_date_may_be_incomplete(born: str, day: date | None, precision: BirthPrecision) -> None:
    scan = read(passport(born=born))
    assert (scan.birth_date, scan.birth_precision, scan.damaged) == (day, precision, False)


@pytest.mark.parametrize(
    ("born", "ends", "code"),
    [("880230", "340214", "mrz_birth_impossible"), ("881301", "340214", "mrz_birth_impossible"),
     ("880305", "340230", "mrz_expiry_impossible"), ("88<<05", "340214", "mrz_birth_impossible"),
     ("880305", "3402<<", "mrz_expiry_impossible"), ("8803L5", "340214", "mrz_birth_check")],
)  # fmt: skip
def test_impossible_dates(born: str, ends: str, code: str) -> None:
    scan = read(passport(born=born, ends=ends))
    assert code in codes(scan)
    assert scan.damaged
    assert scan.passport_name is None


def covered(text: str) -> list[int]:
    first = text.index("\n") + 1
    if len(text) > 90:  # TD1
        return [*range(5, 30), *range(first, first + 7), *range(first + 8, first + 15), *range(first + 18, first + 30)]
    return [*range(first, first + 10), *range(first + 13, first + 20), *range(first + 21, len(text))]


def told(scan: Scan) -> bool:
    paper = scan.document
    is_card = paper is not None and paper.kind is None and (paper.number or "").isdecimal()
    number = paper.number if paper and not is_card else None
    return scan.damaged or bool(scan.doubts) or bool(number and number_problem(number, "VNM"))


@pytest.mark.parametrize("text", [passport(), passport("C12345678"), card_back()])
def test_every_mutant_of_a_checked_field_is_caught(text: str) -> None:
    """Every character in every place, but for a letter in place of one of its value, and 0 for an empty last place."""
    right, missed = read(text), []
    for at in covered(text):
        for new in CHARACTERS:
            scan = read(text[:at] + new + text[at + 1 :])
            if scan == right or told(scan):
                continue
            missed.append((at, text[at], new))
            assert (scan.birth_date, scan.citizen_id, scan.sex) == (right.birth_date, right.citizen_id, right.sex)
    assert all(new in same_value(old) for _, old, new in missed)
    assert all((old.isalpha() and new.isalpha()) or (old, new) == ("<", "0") for _, old, new in missed)
    assert len(missed) <= 3


@pytest.mark.parametrize("text", [TD3, TD1, TD2, passport(), card_back()])
def test_a_character_lost_or_twice_is_caught(text: str) -> None:
    right = read(text)
    for at, char in enumerate(text):
        for mutant in (text[:at] + text[at + 1 :], text[:at] + char + text[at:]):
            scan = read(mutant)
            assert scan.damaged or scan == right, mutant


@pytest.mark.parametrize("filler", ["?", ";", ",", "«", "＜", ">", "_"])
def test_a_filler_that_came_as_another_key_is_damage(filler: str) -> None:
    scan = read(passport().replace("<", filler))
    assert (scan.damaged, scan.passport_name) == (True, None)
    assert "mrz_filler" in codes(scan)
    assert scan.document is not None
    assert (scan.document.number, scan.citizen_id) == ("C1234567", "020188123456")


def test_an_input_method_is_damage() -> None:
    scan = read(passport().replace("THUY", "THỦY"))
    assert (scan.damaged, scan.passport_name) == (True, None)
    assert codes(scan) >= {"mrz_characters"}


def test_a_damaged_first_line_leaves_the_checked_second() -> None:
    first, second = passport().split("\n")
    scan = read(f"{first[:-1]}\n{second}")
    assert (scan.passport_name, scan.damaged) == (None, True)
    assert scan.document is not None
    assert (scan.document.number, scan.birth_date) == ("C1234567", date(1988, 3, 5))
    alone = read(second)
    assert (alone.damaged, alone.document) == (True, None)


def test_what_is_to_be_confirmed_is_no_damage() -> None:
    first, second = passport().split("\n")
    other = read(f"{first}\n{second.replace('VNM', 'CHN')}")
    assert (codes(other), other.damaged) == ({"mrz_nationality"}, False)
    long_name = "P<VNM" + "HOANG<<" + "THI" * 10 + "TH"
    assert codes(read(f"{long_name}\n{second}")) == {"mrz_name_cut"}


@pytest.mark.parametrize("first", ["P<VNMHOANG<<TH1<THUY", "P<VNM<<HOANG", "P<VN1HOANG<<THI", "PVNMHOANG<<<THI"])
def test_a_name_or_a_country_with_wrong_characters(first: str) -> None:
    scan = read(f"{first:<<44}\n{passport().split()[1]}")
    assert (scan.passport_name, scan.damaged) == (None, True)


def test_a_visa_is_no_travel_document() -> None:
    scan = read(f"{'V<VNMHOANG<<THI<THUY':<<44}\n{passport().split()[1]}")
    assert (scan.document, codes(scan)) == (None, {"mrz_visa"})


def test_check_digits() -> None:
    assert check_digit("D23145890") == "7"
    assert check_digit("") == "0"
    assert check_digit("Ữ") is None
    assert check_digit("１") is None
