"""Scans at the desk, on both databases: who it is, which roster it is, what a form takes of it."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from datetime import date, datetime

import pypdfium2
import pytest
from sqlalchemy import select

from db.models import HandoverVersion
from db.vocabulary import BirthPrecision, Direction, DocumentKind, DocumentState, Sex
from desktop_app.clock import HANOI
from desktop_app.errors import KnownError
from desktop_app.intake.mrz_lines import check_digit
from desktop_app.services import demand, handovers, imports, scans, workers
from desktop_app.services.scans import Reading
from desktop_app.services.work import Desk
from desktop_app.services.workers import DocumentForm, WorkerForm
from resources import ROOT

SAMPLES = ROOT / "samples"
CARD = "020099123456||Nguyễn Văn Hùng|05031999|Nam|Thôn Nà Pàn, Thụy Hùng, Cao Lộc, Lạng Sơn|12052022"
WITH_FORMER = CARD.replace("||", "|082123456|")
DAMAGED = CARD.replace("Nguyễn Văn Hùng", "Nguyeexn Vawn Hufng")


def digit(text: str) -> str:
    found = check_digit(text)
    assert found is not None
    return found


def lines(
    number: str = "C1234567", personal: str = "020099123456", name: str = "NGUYEN<<VAN<HUNG", born: str = "990305",
    ends: str = "340214", state: str = "VNM",
) -> str:  # fmt: skip
    number, personal = number.ljust(9, "<"), personal.ljust(14, "<")
    line = f"{number}{digit(number)}{state}{born}{digit(born)}M{ends}{digit(ends)}{personal}{digit(personal)}"
    return f"{f'P<{state}{name}':<<44}\n{line}{digit(line[:10] + line[13:20] + line[21:])}"


def codes(reading: Reading) -> set[str]:
    return {warning.code for warning in reading.warnings}


def commune(desk: Desk, name: str) -> int:
    return next(c.id for c in workers.communes(desk) if c.name == name)


def register(desk: Desk, **more: object) -> int:
    form = WorkerForm(
        full_name="Nguyễn Văn Hùng",
        citizen_id="020099123456",
        birth_date=date(1999, 3, 5),
        sex=Sex.MALE,
        documents=(DocumentForm(number="C1234567", expires_on=date(2034, 2, 14)),),
    )
    workers.save(desk, None, replace(form, **more))  # type: ignore[arg-type]  # fields by name
    return workers.find(desk, str(more.get("citizen_id", "020099123456")))


def test_a_card_of_nobody_yet(desk: Desk) -> None:
    reading = scans.read(desk, CARD)
    assert (reading.worker_id, reading.latest, reading.warnings) == (None, None, ())
    assert reading.commune_id == commune(desk, "Đồng Đăng")


def test_who_it_is(desk: Desk) -> None:
    worker_id = register(desk)
    assert scans.read(desk, CARD).worker_id == worker_id
    assert scans.read(desk, lines()).worker_id == worker_id
    assert scans.read(desk, lines(personal="")).worker_id == worker_id
    assert scans.read(desk, lines(number="C7654321", personal="")).worker_id is None
    assert scans.read(desk, "nothing").worker_id is None


def test_a_former_id_is_known_and_said(desk: Desk) -> None:
    worker_id = register(desk)
    card = workers.load(desk, worker_id)
    workers.save(desk, worker_id, replace(card.form, citizen_id="020099777777"))
    reading = scans.read(desk, CARD)
    assert (reading.worker_id, codes(reading)) == (worker_id, {"id_is_former"})
    newer = scans.read(desk, CARD.replace("020099123456||", "020099777777|020099123456|"))
    assert (newer.worker_id, newer.former_on_record, newer.warnings) == (worker_id, True, ())


def test_an_old_card_of_the_same_person_changes_nothing_and_their_passport_is_taken(desk: Desk) -> None:
    """It is their card, not somebody else's; a passport of those years bears the old number too."""
    worker_id = register(desk, documents=())
    workers.save(desk, worker_id, replace(workers.load(desk, worker_id).form, citizen_id="020099777777", phone="0911"))
    form = workers.load(desk, worker_id).form
    filled = scans.fill(desk, form, scans.read(desk, CARD))
    assert (filled.form, filled.other_person) == (form, False)
    assert "020099123456" in filled.notes["citizen_id"]
    passport = scans.fill(desk, form, scans.read(desk, lines()))
    assert (passport.form.citizen_id, [p.number for p in passport.form.documents]) == ("020099777777", ["C1234567"])
    workers.save(desk, None, WorkerForm(full_name="Nông Thị Hòa", citizen_id="020199000001"))
    other = workers.load(desk, workers.find(desk, "020199000001")).form
    assert scans.fill(desk, other, scans.read(desk, CARD)).other_person


def test_numbers_of_two_people_are_told(desk: Desk) -> None:
    first = register(desk)
    register(desk, full_name="Nông Thị Hòa", citizen_id="020199000001", birth_date=date(1999, 1, 1), sex=Sex.FEMALE,
             documents=(DocumentForm(number="C7654321"),))  # fmt: skip
    reading = scans.read(desk, lines(number="C7654321"))
    assert reading.worker_id == first
    assert "two_people" in codes(reading)
    assert any("Nông Thị Hòa" in warning.message for warning in reading.warnings)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (CARD.replace("020099", "999099"), "citizen_id_province"),
        (CARD.replace("020099", "020098"), "citizen_id_year"),
        (CARD.replace("020099", "020199"), "citizen_id_sex"),
        (CARD.replace("Thụy Hùng, Cao Lộc", "Xã Lạ, Cao Lộc"), "commune_unknown"),
        (CARD.replace("Cao Lộc, Lạng Sơn", "Hòa An, Cao Bằng"), "commune_outside"),
        (CARD.replace("Thụy Hùng, Cao Lộc", "Bính Xá, Đình Lập"), "commune_choose"),
        (CARD + "|A|B", "card_tail"),
        (DAMAGED, "card_keys"),
        (lines(number="C12B4567"), "document_number_letters"),
        (lines(number="CCCC"), "document_number_form"),
        (lines(ends="250101"), "document_expired"),
        (lines(state="CHN", personal=""), "foreign_document"),
        (lines().split("\n")[0], "mrz_incomplete"),
    ],
)
def test_warnings_are_sentences_and_nothing_is_refused(desk_sqlite: Desk, text: str, code: str) -> None:
    for language in ("vi", "en", "zh"):
        desk_sqlite.language = language
        reading = scans.read(desk_sqlite, text)
        assert code in codes(reading)
        assert all(warning.message and "{" not in warning.message for warning in reading.warnings)


def test_a_card_younger_than_the_change_names_communes_of_today(desk_sqlite: Desk) -> None:
    doubtful = [
        (c, f"020099123456||Nguyễn Văn Hùng|05031999|Nam|Thôn Nà Pàn, {c.unit} {c.name}, tỉnh Lạng Sơn|")
        for c in workers.communes(desk_sqlite)
    ]
    young = [scans.read(desk_sqlite, text + "12082025") for _, text in doubtful]
    old = [scans.read(desk_sqlite, text + "12052022") for _, text in doubtful]
    assert [reading.commune_id for reading in young] == [c.id for c, _ in doubtful]
    assert any(reading.commune_id is None and reading.commune_choices for reading in old)


def test_every_code_has_its_sentence() -> None:
    import re

    from desktop_app.wording import LANGUAGES, has

    root = ROOT.parent / "desktop_app"
    files = [*(root / "intake").glob("*mrz*.py"), root / "intake" / "scan.py", root / "intake" / "citizen_card.py"]
    files += [root / "services" / "scans.py", root / "services" / "scan_judge.py", root / "intake" / "scan_damage.py"]
    source = "\n".join(file.read_text(encoding="utf-8") for file in files)
    found = set(re.findall(r'"((?:card|mrz|roster|commune|document)_[a-z_]+)"', source))
    found |= {f"mrz_{name}_{what}" for name in ("birth", "expiry") for what in ("check", "impossible")}
    found |= {"card_birth_month", "card_birth_year", "card_name_withheld", "card_address_withheld"}
    found |= {"citizen_id_province", "citizen_id_year", "citizen_id_sex", "id_is_former", "two_people"}
    found |= {"document_number_letters", "document_number_form", "document_expired", "foreign_document"}
    found -= {"commune_id", "commune_ids", "mrz_birth", "mrz_expiry", "document_number"}
    assert [code for code in sorted(found) for language in LANGUAGES if not has("scan", code, language)] == []
    notes = set(re.findall(r'note\([^"]*"[^"]+", "(\w+)"', (root / "services" / "scan_fill.py").read_text("utf-8")))
    notes |= set(re.findall(r'note\(f"[^"]+", "(\w+)"', (root / "services" / "scan_fill.py").read_text("utf-8")))
    assert len(notes) >= 9
    assert [code for code in sorted(notes) for language in LANGUAGES if not has("scan_note", code, language)] == []


# ---- rosters


def issued(desk: Desk) -> str:
    demand.apply_file(desk, SAMPLES / "partners_and_orders.json")
    imports.import_file(desk, SAMPLES / "worker_list_clean.xlsx", consents_on_file=True)
    at = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
    number = handovers.new(
        desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=at, partner="PX-01"
    ).number
    handovers.add_cleared(desk, number)
    handovers.issue(desk, number)
    return number


def rendered(content: bytes) -> bytes:
    document = pypdfium2.PdfDocument(content)
    try:
        picture = document[0].render(scale=3).to_pil()
    finally:
        document.close()
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def test_our_roster_is_found_and_its_version_judged(desk: Desk) -> None:
    number = issued(desk)
    content = handovers.roster_bytes(desk, number)
    (reading,) = scans.read_picture(desk, rendered(content))
    assert (reading.latest, reading.warnings) == (True, ())
    assert reading.scan.roster is not None
    assert scans.as_json(reading)["roster"] == {
        "number": reading.scan.roster.number,
        "version": 1,
        "latest": True,
        "handover": number,
    }
    text = roster_text(reading)
    for wrong in (text.replace("|1|", "|2|"), text.replace("DS-", "DX-", 1).replace("1/", "2/", 1), text[:-1] + "x"):
        assert scans.read(desk, wrong).latest is not True
    people = f"|{reading.scan.roster.count}|"
    fewer = scans.read(desk, text.replace(people, f"|{reading.scan.roster.count - 1}|"))
    assert "roster_damaged" in codes(fewer)
    handovers.remove(desk, number, [handovers.show(desk, number).lines[0].worker_id])
    handovers.issue(desk, number)
    old = scans.read(desk, text)
    assert (old.latest, codes(old)) == (False, {"roster_old"})


def roster_text(reading: Reading) -> str:
    roster = reading.scan.roster
    assert roster is not None
    return f"BANGIAO:1|ROSTER|{roster.number}|{roster.version}|{roster.count}|{roster.women}|{roster.digest}"


def test_a_roster_that_the_record_does_not_know(desk: Desk) -> None:
    reading = scans.read(desk, "BANGIAO:1|ROSTER|147/DS-TTDVVL|2|50|12|9f3a 51c2 e07d")
    assert (reading.latest, codes(reading)) == (None, {"roster_unknown"})
    with desk.read() as session:
        assert session.scalars(select(HandoverVersion)).all() == []


# ---- what a form takes


def test_an_empty_form_takes_a_whole_card(desk: Desk) -> None:
    filled = scans.fill(desk, WorkerForm(), scans.read(desk, WITH_FORMER))
    form = filled.form
    assert (form.citizen_id, form.full_name, form.sex) == ("020099123456", "Nguyễn Văn Hùng", Sex.MALE)
    assert (form.birth_date, form.birth_precision) == (date(1999, 3, 5), BirthPrecision.DAY)
    assert form.address == "Thôn Nà Pàn, Thụy Hùng, Cao Lộc, Lạng Sơn"
    assert (form.address_dated, form.commune_id) == (date(2022, 5, 12), commune(desk, "Đồng Đăng"))
    assert [(f.citizen_id, f.until) for f in form.new_former] == [("082123456", date(2022, 5, 12))]
    assert filled.notes == {}
    workers.save(desk, None, form)
    again = scans.read(desk, WITH_FORMER)
    assert again.former_on_record
    assert again.worker_id is not None
    loaded = workers.load(desk, again.worker_id).form
    assert scans.fill(desk, loaded, again) == scans.Filled(loaded)


def test_a_damaged_card_gives_its_figures_and_asks_for_the_rest(desk_sqlite: Desk) -> None:
    filled = scans.fill(desk_sqlite, WorkerForm(), scans.read(desk_sqlite, DAMAGED))
    form = filled.form
    assert (form.citizen_id, form.birth_date, form.sex) == ("020099123456", date(1999, 3, 5), Sex.MALE)
    assert (form.full_name, form.address, form.commune_id) == ("", None, None)
    assert set(filled.notes) == {"full_name", "address"}


def test_a_damaged_card_leaves_what_was_typed(desk_sqlite: Desk) -> None:
    typed = WorkerForm(full_name="Nguyễn Văn Hùng", address="Thôn Nà Pàn", commune_id=commune(desk_sqlite, "Đồng Đăng"))
    form = scans.fill(desk_sqlite, typed, scans.read(desk_sqlite, DAMAGED)).form
    assert (form.full_name, form.address, form.commune_id) == (typed.full_name, typed.address, typed.commune_id)


def test_a_card_of_another_person_changes_nothing(desk_sqlite: Desk) -> None:
    form = WorkerForm(full_name="Nông Thị Hòa", citizen_id="020199000001")
    filled = scans.fill(desk_sqlite, form, scans.read(desk_sqlite, CARD))
    assert filled.form == form
    assert "020099123456" in filled.notes["citizen_id"]
    other = WorkerForm(full_name="Nông Thị Hòa", birth_date=date(1990, 1, 1))
    assert scans.fill(desk_sqlite, other, scans.read(desk_sqlite, lines(personal=""))).form == other


def test_a_new_card_of_the_same_person_replaces_the_old_number(desk_sqlite: Desk) -> None:
    form = WorkerForm(full_name="Nguyễn Văn Hùng", citizen_id="082123456")
    filled = scans.fill(desk_sqlite, form, scans.read(desk_sqlite, WITH_FORMER))
    assert filled.form.citizen_id == "020099123456"
    assert "082123456" in filled.notes["citizen_id"]


def test_what_a_card_changes_is_said(desk_sqlite: Desk) -> None:
    form = WorkerForm(
        full_name="Nguyễn Văn Hưng",
        citizen_id="020099123456",
        birth_date=date(1999, 3, 6),
        sex=Sex.FEMALE,
        address="Đồng Đăng",
        commune_id=commune(desk_sqlite, "Thất Khê"),
    )
    filled = scans.fill(desk_sqlite, form, scans.read(desk_sqlite, CARD))
    assert (filled.form.full_name, filled.form.birth_date, filled.form.sex) == (
        "Nguyễn Văn Hùng", date(1999, 3, 5), Sex.MALE,
    )  # fmt: skip
    assert filled.form.commune_id == commune(desk_sqlite, "Đồng Đăng")
    assert set(filled.notes) == {"full_name", "birth_date", "sex", "address", "commune_id"}
    assert "Nguyễn Văn Hưng" in filled.notes["full_name"]
    assert "06/03/1999" in filled.notes["birth_date"]


def test_a_less_exact_or_older_card_leaves_what_is_known(desk_sqlite: Desk) -> None:
    form = WorkerForm(
        citizen_id="020099123456",
        birth_date=date(1999, 3, 5),
        address="Bản Mới, Thất Khê",
        address_dated=date(2026, 1, 1),
    )
    filled = scans.fill(desk_sqlite, form, scans.read(desk_sqlite, CARD.replace("05031999", "1999")))
    assert (filled.form.birth_date, filled.form.birth_precision) == (date(1999, 3, 5), BirthPrecision.DAY)
    assert (filled.form.address, filled.form.address_dated) == (form.address, form.address_dated)
    assert "Nà Pàn" in filled.notes["address"]


def test_a_doubtful_name_does_not_replace_one(desk_sqlite: Desk) -> None:
    reading = scans.read(desk_sqlite, CARD.replace("Nguyễn Văn Hùng", "Mai Lan Anh"))
    filled = scans.fill(desk_sqlite, WorkerForm(full_name="Mai Lan Ánh"), reading)
    assert filled.form.full_name == "Mai Lan Ánh"
    assert "Mai Lan Anh" in filled.notes["full_name"]
    empty = scans.fill(desk_sqlite, WorkerForm(), reading)
    assert empty.form.full_name == "Mai Lan Anh"
    assert "full_name" in empty.notes


def test_a_passport_is_added_and_the_vietnamese_name_stays(desk: Desk) -> None:
    worker_id = register(desk, documents=())
    loaded = workers.load(desk, worker_id).form
    filled = scans.fill(desk, loaded, scans.read(desk, lines()))
    assert (filled.form.full_name, filled.form.passport_name) == ("Nguyễn Văn Hùng", "NGUYEN VAN HUNG")
    (paper,) = filled.form.documents
    assert (paper.kind, paper.number, paper.country) == (DocumentKind.PASSPORT, "C1234567", "VNM")
    assert (paper.expires_on, filled.notes) == (date(2034, 2, 14), {})
    workers.save(desk, worker_id, filled.form)
    saved = workers.load(desk, worker_id).form
    assert scans.fill(desk, saved, scans.read(desk, lines())) == scans.Filled(saved)


def test_a_passport_on_record_is_brought_up_to_date(desk_sqlite: Desk) -> None:
    old = DocumentForm(number="c1234567", expires_on=date(2030, 1, 1), state=DocumentState.LOST, id=1)
    filled = scans.fill(desk_sqlite, WorkerForm(documents=(old,)), scans.read(desk_sqlite, lines()))
    (paper,) = filled.form.documents
    assert (paper.id, paper.number, paper.expires_on) == (1, "C1234567", date(2034, 2, 14))
    assert set(filled.notes) == {"documents[0].expires_on", "documents[0].number", "full_name"}


def test_lines_fill_what_is_empty_and_only_note_the_rest(desk_sqlite: Desk) -> None:
    filled = scans.fill(desk_sqlite, WorkerForm(), scans.read(desk_sqlite, lines()))
    assert (filled.form.citizen_id, filled.form.birth_date, filled.form.sex) == (
        "020099123456", date(1999, 3, 5), Sex.MALE,
    )  # fmt: skip
    assert (filled.form.full_name, filled.form.passport_name) == ("", "NGUYEN VAN HUNG")
    assert "NGUYEN VAN HUNG" in filled.notes["full_name"]
    form = WorkerForm(full_name="Nguyễn Văn Hưởng", birth_date=date(1999, 3, 5), sex=Sex.FEMALE)
    noted = scans.fill(desk_sqlite, form, scans.read(desk_sqlite, lines(personal="")))
    assert (noted.form.full_name, noted.form.sex) == ("Nguyễn Văn Hưởng", Sex.FEMALE)
    assert {"full_name", "sex"} <= set(noted.notes)


@pytest.mark.parametrize(
    "text", [lines(number="C12B4567"), lines()[:45] + "C1234568" + lines()[53:], lines(number="1234567")]
)
def test_a_number_that_may_be_wrong_is_not_put_in(desk_sqlite: Desk, text: str) -> None:
    filled = scans.fill(desk_sqlite, WorkerForm(), scans.read(desk_sqlite, text))
    assert all(paper.number not in {"C12B4567", "C1234568"} for paper in filled.form.documents)
    assert any(place.startswith("documents") for place in filled.notes)


def test_what_is_no_person_fills_nothing(desk_sqlite: Desk) -> None:
    for text in ("nothing", "BANGIAO:1|ROSTER|1/DS-X|2|50|12|9f3a 51c2 e07d", lines().split("\n")[0]):
        assert scans.fill(desk_sqlite, WorkerForm(), scans.read(desk_sqlite, text)) == scans.Filled(WorkerForm())


def test_no_edited_scan_raises_and_no_wrong_name_comes_without_a_word(desk_sqlite: Desk) -> None:
    rng = random.Random(23)  # noqa: S311  reproducible, not secret
    for whole in [CARD, WITH_FORMER, lines(), lines(personal="")] * 60:
        at, cut = rng.randrange(len(whole)), rng.randint(0, 3)
        reading = scans.read(
            desk_sqlite, whole[:at] + rng.choice(["", "|", "<", "ễ", "x1", "\ufffd"]) + whole[at + cut :]
        )
        filled = scans.fill(desk_sqlite, WorkerForm(), reading)
        assert len(scans.as_json(reading)) == 13
        if reading.scan.damaged:
            assert filled.form.full_name == ""


def test_json_has_the_keys_of_the_contract(desk_sqlite: Desk) -> None:
    told = scans.as_json(scans.read(desk_sqlite, lines(number="C12B4567")))
    assert list(told) == [
        *("kind", "citizen_id", "former_id", "full_name", "birth_date", "birth_precision", "sex", "address"),
        *("issued_on", "document", "tail", "roster", "warnings"),
    ]
    assert told["document"] == {
        "kind": "passport", "number": "C12B4567", "country": "VNM", "expires_on": "2034-02-14",
    }  # fmt: skip
    assert [warning["code"] for warning in told["warnings"]] == ["document_number_letters"]
    assert "C1214567" in told["warnings"][0]["message"]


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, b"%PDF-1.7"])
def test_what_is_no_picture_is_told(desk_sqlite: Desk, content: bytes) -> None:
    with pytest.raises(KnownError) as raised:
        scans.read_picture(desk_sqlite, content)
    assert raised.value.code == "scan_picture_unreadable"
