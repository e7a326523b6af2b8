"""Scans of every kind, whole and damaged: nothing raises, and nothing damaged is taken as right.

The damage model is what scanners that type like a keyboard really do, to the whole of a scan or to its figures:

- marks: all fall off, or those outside Windows-1252; marked letters vanish, or come as "?" or U+FFFD;
- input methods: the keys of Telex or VNI stay visible, at the vowel or at the end of the word;
- encodings: UTF-8 read as Windows-1252 or Latin-1, TCVN3 bytes read as Latin-1;
- keys: Caps Lock, all capitals, all small; separators that come as another key, vanish or come twice; one figure or
  separator lost, repeated or typed as a letter; a run of keys lost; the beginning or the end lost; two scans in one,
  or a key that a person typed before it;
- machine-readable lines: any character of a field with a check digit replaced, lost or repeated; "<" as another key
  (with Y and Z changed places); lines lost, doubled or changed places.

What cannot be caught from a card alone, since its code has no check digit: a letter of a name or address changed, lost
or repeated so that Vietnamese syllables come of it (Hà, Hạ; Hùng, Hùn), a figure replaced by another in the last six
of an ID. In machine-readable lines: a letter for another of the same value (B, L, V), the empty last place of a number
for a 0, and the name.
"""

from __future__ import annotations

import csv
import random
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.vocabulary import BirthPrecision, DocumentKind, Sex
from desktop_app.formats import fold
from desktop_app.intake.mrz_lines import check_digit
from desktop_app.intake.scan import Scan, ScanKind, read_scan
from desktop_app.rules.communes import CommuneIndex, Outcome, Place, build_index, match_address
from desktop_app.rules.document_number import number_problem, same_value
from desktop_app.rules.identity import disagreements
from resources import ROOT

TODAY = date(2026, 11, 22)
FAMILIES = ("Nguyễn", "Hoàng", "Nông", "Lương", "Vi", "Hà", "Lý", "Triệu", "Bế", "Đặng", "Phùng", "Trần", "Mã", "Đinh")
MEN, WOMEN = ("Văn", "Đức", "Quang", "Hữu", "Minh"), ("Thị", "Thị Bích", "Thu", "Thị Ngọc", "Hồng")
GIVEN = ("Hùng", "Thụy", "Hòa", "Ánh", "Đạt", "Lan", "Phượng", "Dũng", "Yến", "Khuê", "Quý", "An", "Nguyệt", "Hiếu")
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
KEPT = (
    *("citizen_id", "former_id", "full_name", "birth_date", "birth_precision", "sex", "address", "issued_on"),
    *("document", "passport_name", "nationality", "tail", "roster"),
)


def rows(name: str) -> list[dict[str, str]]:
    with (ROOT / "reference" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


NOW, BEFORE = rows("communes_from_2025-07-01.csv"), rows("communes_until_2025-06-30.csv")
PROVINCES = frozenset(row["code"] for row in rows("citizen_id_provinces.csv"))


def communes() -> CommuneIndex:
    return build_index(
        [Place(row["code"], row["kind"], row["name"]) for row in NOW],
        [Place(row["code"], row["kind"], row["name"], row["district"]) for row in BEFORE],
        [(row["old_code"], row["new_code"]) for row in rows("commune_successors.csv")],
    )


INDEX = communes()


def seeded(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311  the same every time, and no secret


# ---- what is whole


def make_card(rng: random.Random) -> str:
    woman = rng.random() < 0.5
    born = date(rng.randint(1970, 2007), rng.randint(1, 12), rng.randint(1, 28))
    century = (2 if born.year >= 2000 else 0) + woman
    citizen_id = f"{rng.choice(('020', '020', '004', '001'))}{century}{born:%y}{rng.randint(0, 999999):06d}"
    former = f"082{rng.randint(0, 999999):06d}" if rng.random() < 0.5 else ""
    name = f"{rng.choice(FAMILIES)} {rng.choice(WOMEN if woman else MEN)} {rng.choice(GIVEN)}"
    birth = f"{born:%d%m%Y}"
    village = rng.choice(("Thôn Nà Pàn", "Bản Mạc", "Khu 2", "Số 5, Tổ 3", "Khối Hoàng Hoa Thám", "Thôn Pò Cại"))
    if rng.random() < 0.7:
        place = rng.choice(BEFORE)
        district = place["district"].replace("Huyện ", "")
        levels = [f"{place['kind']} {place['name']}", place["district"], "tỉnh Lạng Sơn"]
        parts = levels if rng.random() < 0.5 else [place["name"], district, "Lạng Sơn"]
        issued = date(rng.randint(2021, 2024), rng.randint(1, 12), rng.randint(1, 28))
    else:
        place = rng.choice(NOW)
        parts = [f"{place['kind'].lower()} {place['name']}", "tỉnh Lạng Sơn"]
        issued = date(2025, rng.randint(8, 12), rng.randint(1, 28))
    sex, address = "Nữ" if woman else "Nam", ", ".join((village, *parts))
    return f"{citizen_id}|{former}|{name}|{birth}|{sex}|{address}|{issued:%d%m%Y}"


def filled(text: str, length: int) -> str:
    return text.ljust(length, "<")[:length]


def digit(text: str) -> str:
    found = check_digit(text)
    assert found is not None
    return found


def passport(number: str, born: str, sex: str, ends: str, personal: str, name: str, state: str = "VNM") -> str:
    number, personal = filled(number, 9), filled(personal, 14)
    held = personal + digit(personal)
    line = f"{number}{digit(number)}{state}{born}{digit(born)}{sex}{ends}{digit(ends)}{held}"
    whole = line[:10] + line[13:20] + line[21:43]
    return f"{filled(f'P<{state}{name}', 44)}\n{line}{digit(whole)}"


def card_back(citizen_id: str, born: str, sex: str, ends: str, name: str) -> str:
    number = citizen_id[3:]
    first = filled(f"IDVNM{number}{digit(number)}{citizen_id}<<{digit(citizen_id)}", 30)
    second = f"{born}{digit(born)}{sex}{ends}{digit(ends)}VNM<<<<<<<<<<<"
    return f"{first}\n{second}{digit(first[5:] + second[:7] + second[8:15] + second[18:29])}\n{filled(name, 30)}"


def small(number: str, born: str, sex: str, ends: str, name: str) -> str:
    number = filled(number, 9)
    second = f"{number}{digit(number)}VNM{born}{digit(born)}{sex}{ends}{digit(ends)}<<<<<<<"
    return f"{filled(f'I<VNM{name}', 36)}\n{second}{digit(second[:10] + second[13:20] + second[21:35])}"


def make_lines(rng: random.Random) -> str:
    born = f"{rng.randint(70, 99)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}"
    ends = f"{rng.randint(27, 36)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}"
    sex = rng.choice("MF")
    citizen_id = f"020{int(sex == 'F')}{born[:2]}{rng.randint(0, 999999):06d}"
    words = fold(f"{rng.choice(FAMILIES)}  {rng.choice(MEN)} {rng.choice(GIVEN)}").upper().split()
    name = f"{words[0]}<<{'<'.join(words[1:])}"
    number = f"{rng.choice('BCKNP')}{rng.randint(0, 10 ** rng.choice((7, 8)) - 1):07d}"
    form = rng.randrange(3)
    if form == 0:
        return passport(number, born, sex, ends, rng.choice((citizen_id, "", "082123456")), name)
    return card_back(citizen_id, born, sex, ends, name) if form == 1 else small(number, born, sex, ends, name)


def make_roster(rng: random.Random) -> str:
    digest = f"{rng.getrandbits(48):012x}"
    people = rng.randint(1, 300)
    counts = f"{rng.randint(1, 9)}|{people}|{rng.randint(0, people)}"
    return f"BANGIAO:1|ROSTER|{rng.randint(1, 400)}/DS-TTDVVL|{counts}|{digest[:4]} {digest[4:8]} {digest[8:]}"


def values(scan: Scan) -> tuple[object, ...]:
    return tuple(getattr(scan, name) for name in KEPT)


def asked(scan: Scan) -> bool:
    """Whether an officer is told to look, by the scan itself or by the rules that judge it."""
    if scan.damaged or scan.doubts or scan.kind is None or not scan.complete:
        return True
    if scan.citizen_id and disagreements(scan.citizen_id, scan.birth_date, scan.sex, PROVINCES):
        return True
    paper = scan.document
    is_card = paper is not None and paper.kind is None and (paper.number or "").isdecimal()
    if paper and paper.number and not is_card and number_problem(paper.number, paper.country):
        return True
    return scan.address is not None and match_address(INDEX, scan.address).outcome is Outcome.UNKNOWN


# ---- what scanners do to it

Damage = Callable[[str, random.Random], str]
TONES = {"\u0300": ("f", "2"), "\u0301": ("s", "1"), "\u0309": ("r", "3"), "\u0303": ("x", "4"), "\u0323": ("j", "5")}
SHAPES = {
    "â": ("aa", "a6"),
    "ê": ("ee", "e6"),
    "ô": ("oo", "o6"),
    "ă": ("aw", "a8"),
    "ơ": ("ow", "o7"),
    "ư": ("uw", "u7"),
    "đ": ("dd", "d9"),
}
TCVN3 = dict(zip("µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô", (
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụ"), strict=True))  # fmt: skip


def typed(text: str, method: int, *, at_end: bool) -> str:
    """The keys of Telex (0) or VNI (1) instead of the letters."""
    return " ".join(_typed_word(word, method, at_end=at_end) for word in text.split(" "))


def _typed_word(word: str, method: int, *, at_end: bool) -> str:
    out, last = "", ""
    for char in word:
        parts = unicodedata.normalize("NFD", char)
        tone = next((TONES[mark][method] for mark in parts if mark in TONES), "")
        plain = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in TONES))
        keys = SHAPES.get(plain.lower(), (plain, plain))[method]
        out += keys.capitalize() if plain.isupper() else keys
        if at_end:
            last = last or tone
        else:
            out += tone
    return out + last


def best_fit(text: str) -> str:
    """Marks that Windows-1252 has not fall off."""
    out = ""
    for char in text:
        try:
            char.encode("cp1252")
            out += char
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", char.replace("đ", "d").replace("Đ", "D"))
            kept = unicodedata.normalize("NFC", parts[:2])
            out += kept if len(kept) == 1 and kept in "âêôÂÊÔ" else parts[0]
    return out


def misread(text: str, encoding: str) -> str:
    return text.encode("utf-8").decode(encoding, errors="replace")


def unmarked(text: str, instead: str) -> str:
    return "".join(char if char.isascii() else instead for char in text)


def bare(text: str) -> str:
    parts = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in parts if not unicodedata.combining(char))


def places_of(text: str, wanted: str) -> list[int]:
    return [at for at, char in enumerate(text) if char in wanted]


def lose(text: str, rng: random.Random, wanted: str) -> str:
    at = rng.choice(places_of(text, wanted))
    return text[:at] + text[at + 1 :]


def repeat(text: str, rng: random.Random, wanted: str) -> str:
    at = rng.choice(places_of(text, wanted))
    return text[:at] + text[at] + text[at:]


def in_figures(act: Callable[[str, random.Random, str], str]) -> Damage:
    """On one figure of a card's ID, old ID or dates."""

    def damage(text: str, rng: random.Random) -> str:
        fields = text.split("|")
        at = rng.choice([i for i in (0, 1, 3, 6) if fields[i]])
        fields[at] = act(fields[at], rng, "0123456789")
        return "|".join(fields)

    return damage


def as_letter(text: str, rng: random.Random, wanted: str) -> str:
    at = rng.choice(places_of(text, wanted))
    return text[:at] + rng.choice("OIlBSZ") + text[at + 1 :]


def lose_run(text: str, rng: random.Random) -> str:
    """Some keys in a row, a separator among them."""
    at = rng.choice(places_of(text, "|"))
    start = max(0, at - rng.randint(0, 12))
    return text[:start] + text[at + rng.randint(1, 12) :]


def other_separator(text: str, rng: random.Random) -> str:
    return text.replace("|", rng.choice(["~", "\\", "¦", "}", "*", "'", '"', "§", "\t", "\n", "°", "ù", "", " ", "7"]))


CARD: dict[str, Damage] = {
    "marked letters vanish": lambda t, _: unmarked(t, ""),
    "marked letters as ?": lambda t, _: unmarked(t, "?"),
    "marked letters as U+FFFD": lambda t, _: unmarked(t, "\ufffd"),
    "marks fall off": lambda t, _: bare(t),
    "marks fall off but those of Windows-1252": lambda t, _: best_fit(t),
    "only Windows-1252 stays, else ?": lambda t, _: t.encode("cp1252", "replace").decode("cp1252"),
    "only Windows-1252 stays": lambda t, _: t.encode("cp1252", "ignore").decode("cp1252"),
    "Telex at the vowel": lambda t, _: typed(t, 0, at_end=False),
    "Telex at the end": lambda t, _: typed(t, 0, at_end=True),
    "VNI at the vowel": lambda t, _: typed(t, 1, at_end=False),
    "VNI at the end": lambda t, _: typed(t, 1, at_end=True),
    "UTF-8 as Windows-1252": lambda t, _: misread(t, "cp1252"),
    "UTF-8 as Latin-1": lambda t, _: misread(t, "latin-1"),
    "TCVN3 as Latin-1": lambda t, _: "".join({v: k for k, v in TCVN3.items()}.get(c, c) for c in t),
    "Caps Lock": lambda t, _: t.swapcase(),
    "capitals": lambda t, _: t.upper(),
    "small letters": lambda t, _: t.lower(),
    "đ typed as dd": lambda t, _: t.replace("đ", "dd").replace("Đ", "DD"),
    "another separator": other_separator,
    "a separator lost": lambda t, r: lose(t, r, "|"),
    "a separator twice": lambda t, r: repeat(t, r, "|"),
    "a figure lost": in_figures(lose),
    "a figure twice": in_figures(repeat),
    "a figure as a letter": in_figures(as_letter),
    "a run lost": lose_run,
    "the end lost": lambda t, r: t[: r.randint(1, len(t) - 1)],
    "the beginning lost": lambda t, r: t[r.randint(1, len(t) - 1) :],
    "twice in one": lambda t, _: t + t,
    "a typed key before": lambda t, r: r.choice("aA0?9x") + t,
    "an earlier scan before": lambda t, r: make_card(r) + t,
}


def lines_of(text: str) -> list[str]:
    return text.split("\n")


def covered(text: str) -> list[int]:
    """Where fields with a check digit, and the digits themselves, stand."""
    first = text.index("\n") + 1
    if text.startswith("IDVNM"):
        return [*range(5, 30), *range(first, first + 7), *range(first + 8, first + 15), first + 29]
    return [*range(first, first + 10), *range(first + 13, first + 20), *range(first + 21, len(text))]


def caught_by_value(old: str, new: str) -> bool:
    """Not so for two letters of one value, and for an empty place where a 0 could be."""
    if new in same_value(old):
        return old.isdigit() and new in CAPITALS
    return True


def replace_covered(text: str, rng: random.Random) -> str:
    at = rng.choice(covered(text))
    new = rng.choice([c for c in "0123456789<" + CAPITALS if c != text[at] and caught_by_value(text[at], c)])
    return text[:at] + new + text[at + 1 :]


def german(text: str, _: random.Random) -> str:
    return text.translate(str.maketrans("YZ<", "ZY;"))


def telex_capitals(text: str, _: random.Random) -> str:
    return text.replace("AS", "Á").replace("AN<", "ẦN<").replace("DD", "Đ").replace("M", "Ḿ")


MRZ: dict[str, Damage] = {
    "a covered character replaced": replace_covered,
    "another covered character replaced": replace_covered,
    "a third covered character replaced": replace_covered,
    "a character lost": lambda t, r: lose(t, r, "0123456789<" + CAPITALS),
    "a character twice": lambda t, r: repeat(t, r, "0123456789<" + CAPITALS),
    "a German keyboard": german,
    "fillers as ?": lambda t, _: t.replace("<", "?"),
    "fillers as spaces": lambda t, _: t.replace("<", " "),
    "fillers lost": lambda t, _: t.replace("<", ""),
    "an input method": telex_capitals,
    "lines change places": lambda t, _: "\n".join(reversed(lines_of(t))),
    "the first line lost": lambda t, _: "\n".join(lines_of(t)[1:]),
    "the last line lost": lambda t, _: "\n".join(lines_of(t)[:-1]),
    "a line twice": lambda t, _: "\n".join([lines_of(t)[0], *lines_of(t)]),
    "the end lost": lambda t, r: t[: r.randint(1, len(t) - 1)],
    "small letters": lambda t, _: t.lower(),
    "no line breaks": lambda t, _: t.replace("\n", ""),
    "stray spaces": lambda t, _: t.replace("<<", "< <").replace("\n", "\r\n\t "),
}
ROSTER: dict[str, Damage] = {
    "another separator": other_separator,
    "a separator lost": lambda t, r: lose(t, r, "|"),
    "a separator twice": lambda t, r: repeat(t, r, "|"),
    "Caps Lock": lambda t, _: t.swapcase(),
    "Telex": lambda t, _: t.replace("OS", "Ó").replace("AO", "ÃO"),
    "the end lost": lambda t, r: t[: r.randint(8, len(t) - 1)],
    "twice in one": lambda t, _: t + t,
}


def mutants(count: int, seed: int) -> Iterable[tuple[str, str, str]]:
    """Name of the damage, what was whole, and what came of it."""
    rng = seeded(seed)
    kinds = [(make_card, CARD, 6), (make_lines, MRZ, 3), (make_roster, ROSTER, 1)]
    for _ in range(count):
        make, damages, _weight = rng.choices(kinds, [weight for *_, weight in kinds])[0]
        whole = make(rng)
        name = rng.choice(list(damages))
        yield name, whole, damages[name](whole, rng)


def test_ten_thousand_damaged_scans_none_taken_as_right() -> None:
    taken = []
    for name, whole, damaged in mutants(10_000, 20261122):
        right, found = read_scan(whole, TODAY), read_scan(damaged, TODAY)
        if not asked(found) and values(found) != values(right):
            taken.append((name, whole, damaged))
    assert taken == []


def test_what_a_damaged_scan_keeps_is_right() -> None:
    """The safe figures are those of the whole scan; a damaged name or address is never kept."""
    wrong = []
    for name, whole, damaged in mutants(4_000, 7):
        right, found = read_scan(whole, TODAY), read_scan(damaged, TODAY)
        if name == "an earlier scan before" or not found.damaged:
            continue
        for field in ("citizen_id", "sex", "issued_on", "full_name", "address", "passport_name"):
            kept = getattr(found, field)
            if kept is not None and kept != getattr(right, field):
                wrong.append((name, field, kept, damaged))
        if found.birth_date not in {None, right.birth_date}:
            wrong.append((name, "birth_date", str(found.birth_date), damaged))
    assert wrong == []


def test_nothing_whole_is_called_damaged() -> None:
    rng = seeded(5)
    for make in (make_card, make_lines, make_roster):
        for _ in range(500):
            text = make(rng)
            scan = read_scan(text, TODAY)
            assert scan.kind is not None
            assert not scan.damaged, (text, scan.doubts)
            assert scan.complete
            assert {doubt.code for doubt in scan.doubts} <= {"card_name_bare"}, text


def test_the_safe_figures_stay() -> None:
    """Where only letters are harmed, ID, dates and sex are kept."""
    rng = seeded(11)
    letters = [name for name in CARD if name.startswith(("mark", "only", "Telex", "VNI", "UTF", "TCVN3"))]
    for name in letters:
        for _ in range(30):
            whole = make_card(rng)
            right, found = read_scan(whole, TODAY), read_scan(CARD[name](whole, rng), TODAY)
            kept = (found.citizen_id, found.birth_date, found.sex, found.issued_on)
            assert kept == (right.citizen_id, right.birth_date, right.sex, right.issued_on), (name, whole)
            assert (found.full_name, found.address) == (None, None)
            assert found.damaged


@given(st.text(max_size=400))
@settings(max_examples=500)
def test_no_text_raises(text: str) -> None:
    assert isinstance(read_scan(text, TODAY), Scan)
    assert isinstance(read_scan(text), Scan)


@given(
    st.sampled_from([make_card, make_lines, make_roster]),
    st.integers(0, 2**32),
    st.lists(st.tuples(st.floats(0, 1), st.text(max_size=3), st.integers(0, 4)), min_size=1, max_size=6),
)
@settings(max_examples=500)
def test_no_edit_raises(make: Callable[[random.Random], str], seed: int, edits: list[tuple[float, str, int]]) -> None:
    text = make(seeded(seed))
    for where, put, cut in edits:
        at = int(where * len(text))
        text = text[:at] + put + text[at + cut :]
    assert isinstance(read_scan(text, TODAY), Scan)


@pytest.mark.parametrize(
    "text", ["", " \r\n\t", "x" * 5_000, "|" * 500, "<" * 88, "\x00" * 88, "\ud800", "020099123456"]
)
def test_nothing_we_know(text: str) -> None:
    assert not read_scan(text, TODAY).full_name


@pytest.mark.parametrize("text", ["hello", "https://example.com/?a=1|2|3|4|5|6", "8934588012345", "Nguyễn Văn Hùng"])
def test_other_codes_are_not_known(text: str) -> None:
    assert read_scan(text, TODAY) == Scan()


def test_what_surrounds_a_scan_is_no_damage() -> None:
    card = make_card(seeded(1))
    right = read_scan(card, TODAY)
    for around in (f"]Q1{card}\r\n", f"\ufeff{card}\t", f"\x02{card}\x03", unicodedata.normalize("NFD", card)):
        assert read_scan(around, TODAY) == right


def test_a_scan_typed_through_an_input_method_in_full_width_is_read() -> None:
    """Chinese input methods stand on many desks at this border, and full-width mode is one key away from each."""
    wide = {0x20: 0x3000} | {0x21 + at: 0xFF01 + at for at in range(94)}
    for right in (make_card(seeded(1)), "BANGIAO:1|ROSTER|147/DS-TTDVVL|2|50|12|9f3a 51c2 e07d"):
        assert read_scan(right.translate(wide), TODAY) == read_scan(right, TODAY)
    one_figure = make_card(seeded(1)).replace("|", "|\uff11", 1)
    assert read_scan(one_figure, TODAY).damaged


def test_our_own_roster() -> None:
    scan = read_scan("BANGIAO:1|ROSTER|147/DS-TTDVVL|2|50|12|9f3a 51c2 e07d\r", TODAY)
    assert scan.kind is ScanKind.ROSTER
    assert scan.roster is not None
    assert (scan.roster.number, scan.roster.version, scan.roster.count) == ("147/DS-TTDVVL", 2, 50)
    assert (scan.roster.women, scan.roster.digest) == (12, "9f3a 51c2 e07d")
    assert read_scan("BANGIAO:1|ROSTER|1/DS-X|1|5|6|9f3a 51c2 e07d", TODAY).damaged


def test_kinds_are_those_of_the_command_line() -> None:
    assert [kind.value for kind in ScanKind] == ["citizen_card", "mrz", "roster", "blank"]
    assert replace(Scan(), sex=Sex.MALE).birth_precision is BirthPrecision.DAY
    assert DocumentKind.PASSPORT in DocumentKind
