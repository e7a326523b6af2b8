"""Invented rosters of any size, the same every time, for the benchmarks and the tests of documents."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

from db.vocabulary import BirthPrecision, Direction, DocumentKind, GateClass, Sex
from desktop_app.documents.roster_data import RosterData, RosterLine, RosterParty
from desktop_app.formats import passport_form

_FAMILY_NAMES = ("Bế", "Nông", "Hoàng", "Triệu", "Lương", "Vi", "Lý", "Nguyễn", "Đặng", "Lộc")
_FAMILIES = tuple(zip(_FAMILY_NAMES, "闭农黄赵梁韦李阮邓陆", strict=True))
_GIVEN_NAMES = ("Ánh", "Bình", "Cường", "Yến", "Nhung", "Thắng", "Hoa", "Hằng", "Tuấn", "Khuyên")
_GIVEN = tuple(zip(_GIVEN_NAMES, "映平强燕绒胜花姮俊劝", strict=True))
_MIDDLES = ("Thị", "Văn", "Minh", "Hồng", "Thanh", "Ngọc")
_WORK = (
    ("Công ty TNHH Mộc nghiệp Hữu Nghị Bằng Tường", "凭祥市友谊木业有限公司", "Chế biến gỗ", "木材加工"),
    ("HTX trồng mía Lục Nguyên, Giang Châu", "崇左市江州区绿源甘蔗种植专业合作社", "Chặt mía", "砍甘蔗"),
    ("Công ty TNHH Logistics biên mậu Ái Điểm", "宁明县爱店边贸物流有限公司", "Bốc xếp", "装卸"),
    ("Công ty TNHH Điện tử Liên Sáng", "凭祥综合保税区联创电子有限公司", "Lắp ráp điện tử", "电子装配"),
    ("Công ty TNHH Thực phẩm hạt Kim Long", "龙州县金龙坚果食品有限公司", "Chế biến hạt", "坚果加工"),
)
_COMMUNES = (
    "Xã Đồng Đăng",
    "Xã Ba Sơn",
    "Xã Mẫu Sơn",
    "Xã Kiên Mộc",
    "Xã Cao Lộc",
    "Phường Lương Văn Tri",
    "Xã Quốc Khánh",
)


def _line(ordinal: int, chance: random.Random) -> RosterLine:
    woman = chance.random() < 0.5
    (family, family_zh), (given, given_zh) = chance.choice(_FAMILIES), chance.choice(_GIVEN)
    name = f"{family} {'Thị' if woman else chance.choice(_MIDDLES[1:])} {given}"
    employer_vi, employer_zh, job_vi, job_zh = chance.choice(_WORK)
    starts = date(2026, 11, 25)
    return RosterLine(
        ordinal=ordinal,
        full_name=name,
        passport_name=passport_form(name),
        name_zh=f"{family_zh}{'氏' if woman else '文'}{given_zh}",
        birth_date=date(1980, 1, 1) + timedelta(days=chance.randrange(9000)),
        birth_precision=BirthPrecision.DAY,
        sex=Sex.FEMALE if woman else Sex.MALE,
        document_kind=chance.choice((DocumentKind.PASSPORT, DocumentKind.PASSPORT, DocumentKind.BORDER_AREA_PASS)),
        document_number=f"C{chance.randrange(10**7):07d}",
        expires_on=date(2027, 6, 1) + timedelta(days=chance.randrange(3000)),
        commune=chance.choice(_COMMUNES),
        employer_vi=employer_vi,
        employer_zh=employer_zh,
        job_vi=job_vi,
        job_zh=job_zh,
        contract_starts=starts,
        contract_ends=starts + timedelta(days=chance.choice((90, 180))),
    )


def people(count: int) -> RosterData:
    """A roster of that many lines, with everything filled in that a roster has."""
    chance = random.Random(count)  # noqa: S311  invented people, the same every time
    return RosterData(
        number="147/DS-TTDVVL",
        version=1,
        direction=Direction.OUT,
        issued_at=datetime(2026, 11, 24, 9, 5, tzinfo=UTC),
        at=datetime(2026, 11, 25, 0, 30, tzinfo=UTC),
        superior_vi="Sở Nội vụ tỉnh Lạng Sơn",
        issuing_vi="Trung tâm Dịch vụ việc làm",
        issuing_zh="谅山省就业服务中心",
        programme_vi="Lạng Sơn – Sùng Tả",
        programme_zh="谅山—崇左",
        gate_vi="Hữu Nghị",
        gate_zh="友谊关",
        gate_class=GateClass.INTERNATIONAL,
        agreement_number="01/2026/TT-TTDVVL",
        agreement_title_vi="Thỏa thuận hợp tác quản lý lao động qua biên giới",
        agreement_title_zh="跨境劳务合作管理协议",
        partner_vi="Trung tâm dịch vụ lao động xuyên biên giới Bằng Tường",
        partner_zh="凭祥市跨境劳务服务中心",
        giver=RosterParty(
            "Trung tâm Dịch vụ việc làm tỉnh Lạng Sơn", "谅山省就业服务中心", "Nguyễn Văn Tĩnh", "Giám đốc", "主任"
        ),
        receiver=RosterParty("Trung tâm dịch vụ lao động xuyên biên giới Bằng Tường", "凭祥市跨境劳务服务中心"),
        witness=RosterParty("Đồn Biên phòng cửa khẩu quốc tế Hữu Nghị", "友谊口岸边防屯"),
        lines=tuple(_line(n, chance) for n in range(1, count + 1)),
    )
