"""The cards: everything that is known stands on them and is found by a reader; what is not known leaves no label."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime

from pypdf import PdfReader

from desktop_app.documents.worker_card import PER_SHEET, Call, CardPerson, CardsData, Place, render_cards

NOW = datetime(2026, 11, 22, 2, tzinfo=UTC)
FULL = CardPerson(
    full_name="Nguyễn Thị Bích Phượng",
    passport_name="NGUYEN THI BICH PHUONG",
    name_zh="阮氏碧鳳姮𠀀",
    employer=Place(
        vi="Công ty TNHH Chế biến thực phẩm và hạt điều Kim Long Long Châu",
        zh="龙州县金龙坚果食品加工进出口有限责任公司",
        address="广西壮族自治区崇左市龙州县水口镇工业园区二期三号路十八号",
        contact="王丽",
        phone="+86 771 000 0003",
    ),
    partner=Place(
        "Trung tâm dịch vụ lao động xuyên biên giới Bằng Tường", "凭祥市跨境劳务服务中心",
        "广西凭祥市友谊大道一百二十号", "李明", "+86 771 000 0001",
    ),
    home=(Call("Gia đình", "家人", "0912 345 678"),),
)  # fmt: skip
BARE = CardPerson("Vi Văn Tí")


def data(*people: CardPerson, phone: str = "0205 3810 555", practice: bool = False) -> CardsData:
    numbers = (Call("Công an Trung Quốc", "报警", "110"), Call("Cấp cứu", "急救", "120"))
    office = ("Trung tâm Dịch vụ việc làm tỉnh Lạng Sơn", "谅山省就业服务中心")
    return CardsData(people, *office, phone, numbers, NOW, practice)


def read(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_everything_known_is_on_the_card() -> None:
    found = bare(read(render_cards(data(FULL))))
    said = (
        FULL.full_name, FULL.passport_name, FULL.name_zh, FULL.employer.vi, FULL.employer.zh, FULL.employer.address,
        FULL.employer.phone, FULL.partner.zh, FULL.partner.address, FULL.partner.phone, "0912 345 678", "0205 3810 555",
        "110", "120", "không thu tiền", "护照和证件由本人保管", "劳动者卡", "王丽",
    )  # fmt: skip
    assert [words for words in said if bare(words) not in found] == []


def test_what_is_not_known_leaves_no_label() -> None:
    found = read(render_cards(data(BARE, phone="")))
    assert "Vi Văn Tí" in found
    for label in ("Nơi làm việc", "工作单位", "Đơn vị tiếp nhận", "接收机构", "电话 ", "Gia đình", "Trung tâm Dịch vụ"):
        assert label not in found


def test_five_on_a_sheet_within_its_edges() -> None:
    reader = PdfReader(io.BytesIO(render_cards(data(*[FULL] * (PER_SHEET + 1)))))
    assert len(reader.pages) == 2
    places: list[tuple[float, float]] = []

    def visit(text: str, _cm: object, tm: list[float], _font: object, _size: object) -> None:
        if text.strip():
            places.append((tm[4] / 10, tm[5] / 10))

    reader.pages[0].extract_text(visitor_text=visit)
    mm = 72 / 25.4
    assert min(x for x, _ in places) >= 19.4 * mm
    assert max(y for _, y in places) <= (297 - 13.5) * mm
    assert min(y for _, y in places) >= 13.5 * mm


def test_the_same_data_give_the_same_bytes_and_practice_is_marked() -> None:
    assert render_cards(data(FULL)) == render_cards(data(FULL))
    assert "DỮ LIỆU THỬ" in read(render_cards(data(BARE, practice=True)))
