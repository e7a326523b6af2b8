from __future__ import annotations

import csv
import unicodedata

import pytest

from desktop_app.rules.communes import CommuneIndex, Outcome, Place, build_index, match_address
from resources import ROOT


def rows(name: str) -> list[dict[str, str]]:
    with (ROOT / "reference" / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def index() -> CommuneIndex:
    return build_index(
        [Place(r["code"], r["kind"], r["name"]) for r in rows("communes_from_2025-07-01.csv")],
        [Place(r["code"], r["kind"], r["name"], r["district"]) for r in rows("communes_until_2025-06-30.csv")],
        [(r["old_code"], r["new_code"]) for r in rows("commune_successors.csv")],
    )


def found(index: CommuneIndex, address: str) -> tuple[str | None, str | None]:
    match = match_address(index, address)
    assert match.outcome is Outcome.FOUND, match
    return match.code, match.reason


def asked(index: CommuneIndex, address: str) -> tuple[str | None, list[str]]:
    match = match_address(index, address)
    assert match.outcome is not Outcome.FOUND, match
    assert match.code is None
    return match.reason, [index.now[code].name for code in match.choices]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("Thôn Bản Chu, xã Hồng Thái, huyện Bình Gia, tỉnh Lạng Sơn", "06115"),
        ("Thôn Bản Chu, xã Hồng Thái, huyện Văn Lãng, tỉnh Lạng Sơn", "06172"),
        ("xã Hòa Bình, huyện Hữu Lũng, tỉnh Lạng Sơn", "06391"),
        ("XÃ HOÀ BÌNH, HUYỆN HỮU LŨNG, TỈNH LẠNG SƠN", "06391"),
        ("xã Đồng ý, huyện Bắc Sơn, tỉnh Lạng Sơn", "06337"),
        ("Thôn Bản Chu, phường Tam Thanh, thành phố lạng sơn, tỉnh Lạng Sơn", "05986"),
        ("P. Vĩnh Trại, TP Lạng Sơn", "05977"),
        ("P.Vĩnh Trại, TP.Lạng Sơn, Lạng Sơn", "05977"),
        ("thị trấn Cao Lộc, huyện Cao Lộc, tỉnh Lạng Sơn", "06187"),
        ("Thôn Nà Lình xã Quan Sơn huyện Chi Lăng tỉnh Lạng Sơn", "06517"),
        ("xã Bắc Quỳnh - huyện Bắc Sơn - tỉnh Lạng Sơn", "06325"),
        ("Quan Sơn, Chi Lăng, Lạng Sơn", "06517"),
        ("xã Đồng Đăng, huyện Cao Lộc, tỉnh Lạng Sơn", "06184"),  # a township then, whatever the list calls it
        ("thị trấn Chi Lăng, huyện Chi Lăng, tỉnh Lạng Sơn", "06463"),
    ],
)
def test_with_its_district_an_old_name_is_followed(index: CommuneIndex, address: str, code: str) -> None:
    assert found(index, address) == (code, None)


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("Thôn Cốc Toòng, xã Quan Sơn, tỉnh Lạng Sơn", "06517"),
        ("phường Kỳ Lừa, tỉnh Lạng Sơn", "06187"),
        ("Thôn Khuất Xá, xã Khuất Xá, tỉnh Lạng Sơn", "06565"),
        ("Thôn Xã Đàn, xã Quan Sơn, tỉnh Lạng Sơn", "06517"),
        ("Chi Lăng, xã Quan Sơn, tỉnh Lạng Sơn", "06517"),  # a hamlet may bear a district's name
        ("Thôn A, Quan Sơn, Lạng Sơn", "06517"),
    ],
)
def test_without_a_district_a_present_name_is_todays(index: CommuneIndex, address: str, code: str) -> None:
    assert found(index, address) == (code, None)


@pytest.mark.parametrize("name", ["Thụy Hùng", "Hoàng Văn Thụ", "Cao Lộc", "Mẫu Sơn", "Tân Thành", "Kiên Mộc"])
def test_a_present_name_that_led_elsewhere_before_is_confirmed(index: CommuneIndex, name: str) -> None:
    code, reason = found(index, f"Thôn A, xã {name}, tỉnh Lạng Sơn")
    assert (index.now[code or ""].name, reason) == (name, "also_old_elsewhere")


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("thị trấn Cao Lộc, tỉnh Lạng Sơn", "06187"),  # no township is left: the old one is meant
        ("phường Hoàng Văn Thụ, tỉnh Lạng Sơn", "06187"),
        ("xã Tân Thanh, tỉnh Lạng Sơn", "06172"),  # not Tân Thành
    ],
)
def test_a_sole_old_name_without_its_district_is_confirmed(index: CommuneIndex, address: str, code: str) -> None:
    assert found(index, address) == (code, "district_missing")


def test_a_new_name_beside_an_old_district_is_confirmed(index: CommuneIndex) -> None:
    assert found(index, "xã Tuấn Sơn, huyện Hữu Lũng, tỉnh Lạng Sơn") == ("06457", "new_name_old_district")


def test_missing_marks_are_confirmed_where_one_place_is_left(index: CommuneIndex) -> None:
    assert found(index, "xa Hoa Binh, huyen Huu Lung, tinh Lang Son") == ("06391", "marks_differ")
    reason, choices = asked(index, "xa Tan Thanh, tinh Lang Son")
    assert reason == "several_places"
    assert set(choices) == {"Tân Thành", "Nhất Hòa", "Hoàng Văn Thụ", "Tân Đoàn"}


@pytest.mark.parametrize(
    ("address", "reason", "choices"),
    [
        ("Thôn A, xã Bính Xá, huyện Đình Lập, tỉnh Lạng Sơn", "commune_split", ["Đình Lập", "Kiên Mộc"]),
        ("Thôn A, xã Kiên Mộc, huyện Đình Lập, tỉnh Lạng Sơn", "commune_split", ["Kiên Mộc", "Châu Sơn"]),
        ("xã Bính Xá, tỉnh Lạng Sơn", "commune_split", ["Đình Lập", "Kiên Mộc"]),
        ("xã Hòa Bình, tỉnh Lạng Sơn", "several_places", ["Yên Bình", "Vạn Linh", "Thiện Long", "Văn Quan"]),
        ("xã Hồng Thái, tỉnh Lạng Sơn", "several_places", ["Hoàng Văn Thụ", "Tân Văn"]),
        ("xã Quan Sơn, huyện Bắc Sơn, tỉnh Lạng Sơn", "not_in_district", ["Quan Sơn"]),
        ("xã Quan Sơn", "province_missing", ["Quan Sơn"]),
        ("xã Yên Thế, huyện Lục Yên, tỉnh Yên Bái", "outside_province", []),
        ("xã Quan Sơn, tỉnh Cao Bằng", "outside_province", []),
        ("xã Quan Sơn, huyện Lạ, tỉnh Lạng Sơn", "district_unknown", ["Quan Sơn"]),
        ("Lạng Sơn", "commune_missing", []),
        ("", "commune_missing", []),
    ],
)
def test_what_is_not_certain_is_asked(index: CommuneIndex, address: str, reason: str, choices: list[str]) -> None:
    assert asked(index, address) == (reason, choices)


def test_a_misspelt_name_offers_what_is_near(index: CommuneIndex) -> None:
    reason, choices = asked(index, "xã Quan Sơm, tỉnh Lạng Sơn")
    assert reason == "name_unknown"
    assert "Quan Sơn" in choices


def test_a_district_alone_offers_its_communes(index: CommuneIndex) -> None:
    reason, choices = asked(index, "huyện Lộc Bình, tỉnh Lạng Sơn")
    assert reason == "commune_missing"
    assert {"Lộc Bình", "Na Dương", "Mẫu Sơn"} <= set(choices)


def test_every_old_commune_with_its_district_leads_to_its_successors(index: CommuneIndex) -> None:
    for code, place in index.before.items():
        address = f"Thôn A, {place.kind.lower()} {place.name}, {place.district}, tỉnh Lạng Sơn"
        for text in (address, address.upper(), unicodedata.normalize("NFD", address)):
            match = match_address(index, text)
            after = set(index.successors[code])
            assert ({match.code} if len(after) == 1 else set(match.choices)) == after, text
            assert match.reason == (None if len(after) == 1 else "commune_split")


def test_every_commune_of_today_is_found_by_its_full_address(index: CommuneIndex) -> None:
    for code, place in index.now.items():
        assert found(index, f"Thôn A, {place.kind.lower()} {place.name}, tỉnh Lạng Sơn")[0] == code


def test_a_bare_name_is_asked_with_its_choices(index: CommuneIndex) -> None:
    match = match_address(index, "Hòa Bình")
    assert (match.outcome, match.code, match.reason) == (Outcome.AMBIGUOUS, None, "province_missing")
    assert len(match.choices) == 4
