"""The papers about consent and about leaving: everything that was said is found on them, and nothing twice."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pypdf
import pypdfium2
import pytest

from db.vocabulary import BirthPrecision, ConsentPurpose, ConsentState, RequirementCode, Sex
from desktop_app.documents.consent_form import (
    PURPOSES,
    ConsentFormData,
    Person,
    RightsTimes,
    render_consent_form,
    render_withdrawal_form,
)
from desktop_app.documents.exit_guidance import (
    _TODO,
    OFFICE_DOES,
    ExitGuidanceData,
    GuidanceItem,
    render_exit_guidance,
)
from desktop_app.documents.fonts import missing_characters
from desktop_app.wording import _sections, has, sentence

R = RequirementCode
AT = datetime(2026, 11, 22, 2, tzinfo=UTC)
MAI = Person(
    "Nông Thị Mai",
    "020190123456",
    date(1990, 5, 1),
    BirthPrecision.MONTH,
    Sex.FEMALE,
    "Xã Thất Khê",
    "0912345678",
    "农氏梅",
)
FORM = ConsentFormData(
    MAI,
    "Trung tâm Dịch vụ việc làm",
    date(2026, 11, 22),
    AT,
    "谅山省就业服务中心",
    "Sở Nội vụ tỉnh Lạng Sơn",
    officer="Lý Thị Lan",
    states=((ConsentPurpose.PLACEMENT, ConsentState.GIVEN), (ConsentPurpose.HEALTH_DATA, ConsentState.REFUSED)),
    withdrawn=(ConsentPurpose.ROSTER_ABROAD,),
)
GUIDANCE = ExitGuidanceData(
    MAI,
    "Lao động qua biên giới tại Sùng Tả",
    "崇左跨境务工",
    date(2026, 11, 25),
    (R.IDENTITY, R.TRAVEL_DOCUMENT, R.HEALTH, R.AGREEMENT),
    (
        GuidanceItem(
            R.TRAVEL_DOCUMENT, "document_none", "Chưa có giấy tờ đi lại nào được ghi.", date(2026, 11, 24), True
        ),
        GuidanceItem(R.HEALTH, "health_none", "Chưa có giấy khám sức khỏe.", None, True),
        GuidanceItem(R.DOCUMENT_VALIDITY, "document_ends_early", "Hộ chiếu K1234567 sắp hết hạn.", None, False),
        GuidanceItem(R.COMMUNE_DECLARATION, "declaration_not_sent", "Chưa khai báo với xã.", None, True),
    ),
    "Trung tâm Dịch vụ việc làm",
    date(2026, 11, 22),
    AT,
    "Sở Nội vụ tỉnh Lạng Sơn",
    officer="Lý Thị Lan",
)


class Read:
    """A paper as a reader sees it."""

    def __init__(self, data: bytes) -> None:
        self.document: Any = pypdfium2.PdfDocument(data)
        self.pages = [bare(self.document[n].get_textpage().get_text_range()) for n in range(len(self.document))]
        self.text = "".join(self.pages)

    def has(self, words: str) -> bool:
        return bare(words) in self.text


def bare(words: str) -> str:
    return "".join(words.split())


@pytest.fixture
def read() -> Iterator[Any]:
    opened: list[Read] = []

    def reader(data: bytes) -> Read:
        opened.append(Read(data))
        return opened[-1]

    yield reader
    for one in opened:
        one.document.close()


def test_the_form_says_who_what_and_which_rights_in_both_languages(read: Any) -> None:
    paper = read(render_consent_form(replace(FORM, times=RightsTimes(3, 11, 16, 21))))
    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SỞ NỘI VỤ TỈNH LẠNG SƠN", "Lạng Sơn, ngày 22 tháng 11 năm 2026",
        "Nông Thị Mai", "农氏梅", "05/1990", "Nữ 女", "020190123456", "Xã Thất Khê", "0912345678", "谅山省就业服务中心",
        "91/2025/QH15", "356/2025/NĐ-CP", "Lý Thị Lan", "trong 11 ngày", "trong 16 ngày", "trong 21 ngày",
        "trong 3 ngày làm việc", "11个工作日内", "16个工作日内", "21个工作日内", "3个工作日",
        "lưu trữ 10 năm", sentence("consent_form", "no_fee"), sentence("consent_form", "no_fee", "zh"),
        "NGƯỜI LAO ĐỘNG",
    ):  # fmt: skip
        assert paper.has(words), words
    for purpose in PURPOSES:
        assert paper.has(sentence("consent_form", purpose.value))
        assert paper.has(sentence("consent_form", purpose.value, "zh"))
    assert not paper.has("None")


def test_what_is_recorded_is_ticked_and_the_rest_is_not(read: Any) -> None:
    paper = read(render_consent_form(FORM))
    assert (paper.text.count("✓"), paper.text.count("□")) == (2, 4)
    blank = read(render_consent_form(replace(FORM, states=())))
    assert (blank.text.count("✓"), blank.text.count("□")) == (0, 6)
    withdrawn = replace(FORM, states=((ConsentPurpose.PLACEMENT, ConsentState.WITHDRAWN),))
    assert read(render_consent_form(withdrawn)).text.count("✓") == 1


def test_the_withdrawal_names_its_purpose_and_stands_on_one_page(read: Any) -> None:
    paper = read(render_withdrawal_form(FORM))
    assert len(paper.pages) == 1
    assert (paper.text.count("✓"), paper.text.count("□")) == (1, 2)
    assert paper.has("ĐƠN RÚT LẠI SỰ ĐỒNG Ý XỬ LÝ DỮ LIỆU CÁ NHÂN")
    assert paper.has("Kính gửi: Trung tâm Dịch vụ việc làm")
    assert paper.has(sentence("consent_form", "withdraw_effect", withdraw=15))
    assert paper.has(sentence("consent_form", "withdraw_effect", "zh", withdraw=15))
    assert paper.has("NGƯỜI NHẬN ĐƠN")


def test_who_is_hardly_known_gets_a_form_to_fill_by_hand(read: Any) -> None:
    paper = read(render_consent_form(replace(FORM, person=Person("Lò Thị Pó"), officer="")))
    assert paper.has("Lò Thị Pó")
    assert "…" in paper.text
    assert "None" not in paper.text


def test_the_guidance_parts_what_the_worker_does_from_what_the_office_does(read: Any) -> None:
    paper = read(render_exit_guidance(GUIDANCE))
    for words in (
        "HƯỚNG DẪN CHUẨN BỊ GIẤY TỜ XUẤT CẢNH", "出境证件准备指南", "25/11/2026", "24/11/2026", "trước ngày đi",
        "Chưa có giấy tờ đi lại nào được ghi.", sentence("guidance", "do_document_new"),
        sentence("guidance", "do_health_new"), "Hộ chiếu K1234567 sắp hết hạn.", "Chưa khai báo với xã.",
        sentence("guidance", "bring_travel_document"), sentence("guidance", "no_fee"), "崇左跨境务工", "Lý Thị Lan",
    ):  # fmt: skip
        assert paper.has(words), words
    office = paper.text.index(bare("Chưa khai báo với xã."))
    assert office > paper.text.index(bare(sentence("guidance", "office_work")))
    assert len(paper.pages) == 1
    assert not paper.has(sentence("guidance", "bring_visa"))


def test_who_lacks_nothing_is_told_so(read: Any) -> None:
    paper = read(render_exit_guidance(replace(GUIDANCE, items=())))
    assert paper.has(sentence("guidance", "missing_none"))
    assert not paper.has(sentence("guidance", "office_work"))


def test_every_finding_that_a_worker_can_mend_has_its_words() -> None:
    findings = set(_sections("vi")["finding"])
    assert set(_TODO) <= findings
    office = {"gate_", "declaration_", "agreement_", "partner_", "job_", "across_", "on_other", "back_", "paper_"}
    office |= {"hidden"}
    left = {code for code in findings - set(_TODO) if not any(code.startswith(begin) for begin in office)}
    assert left == set()
    assert all(has("guidance", f"do_{todo}") for todo in {*_TODO.values(), "paper"})
    assert RequirementCode.CONSENT not in OFFICE_DOES


@pytest.mark.parametrize("make", [render_consent_form, render_withdrawal_form, render_exit_guidance])
def test_practice_sameness_composition_and_fonts(read: Any, make: Any) -> None:
    data: Any = GUIDANCE if make is render_exit_guidance else FORM
    assert make(data) == make(data)
    apart = replace(data, person=replace(MAI, full_name=unicodedata.normalize("NFD", MAI.full_name)))
    assert Read(make(apart)).text == Read(make(data)).text
    assert all("DỮLIỆUTHỬ/练习" in page for page in read(make(replace(data, practice=True))).pages)
    assert not read(make(data)).has("DỮ LIỆU THỬ")
    pages = pypdf.PdfReader(BytesIO(make(data))).pages
    fonts: Any = pages[0]["/Resources"]["/Font"]  # type: ignore[index]  # a page is a dictionary
    for font in fonts.values():
        assert "/FontFile2" in font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
    odd = replace(MAI, full_name="<b>Bế & Ánh</b> \\ %", residence="Thôn " + "Nà Lầu " * 60)
    assert read(make(replace(data, person=odd))).has("<b>Bế & Ánh</b> \\ %")


@pytest.mark.parametrize("language", ["vi", "zh"])
def test_every_sentence_can_be_printed(language: str) -> None:
    for section in ("consent_form", "guidance"):
        for words in _sections(language)[section].values():
            assert missing_characters(words) == ""
