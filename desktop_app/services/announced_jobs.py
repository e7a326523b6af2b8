"""What the papers of an announcement say, from the record: in Vietnamese, for whoever looks for work."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Announcement, OfficeSetting
from db.queries import outreach as queries
from db.queries import partner as partner_queries
from db.rows import JobOrderRow
from db.vocabulary import WagePer
from desktop_app.clock import hanoi_day
from desktop_app.formats import grouped
from desktop_app.rules.numbering import printed
from desktop_app.services.agencies import paper_office
from desktop_app.services.rates import Rates, in_dong
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.documents.notice_letter import AnnouncedJob, NoticeData

MARK = "TB"
_VI = "vi"


def paper_data(
    session: Session, record: Announcement, now: datetime, officer_id: int, commune_ids: Sequence[int]
) -> NoticeData:
    """Everything that letter and leaflet print, as the record has it at that moment."""
    from desktop_app.documents.notice_letter import NoticeData  # noqa: PLC0415  loads ReportLab

    day = hanoi_day(now)
    office = paper_office(session, day, officer_id)
    ids = set(queries.order_ids(session, record.id))
    orders = [row for row in partner_queries.job_orders(session) if row.id in ids]
    rates = {row.currency: row for row in reversed(partner_queries.rates(session, day))}
    names = {row.code: row.name_vi for row in partner_queries.programmes(session)}
    contact = {row.key: row.value for row in session.scalars(select(OfficeSetting))}
    return NoticeData(
        number=printed(record.number, MARK, office.sign),
        dated=day,
        issued_at=now,
        issuing=office.issuing,
        superior=office.superior,
        place=office.place,
        title=record.title,
        text=record.text or "",
        programmes=tuple(dict.fromkeys(names.get(row.programme, row.programme) for row in orders)),
        jobs=tuple(announced(row, rates) for row in orders),
        communes=_communes(session, commune_ids),
        phone=contact.get("office.phone", ""),
        address=contact.get("office.address", ""),
        signer=office.signer,
        signer_title=office.signer_title,
        practice=office.practice,
    )


def _communes(session: Session, ids: Sequence[int]) -> tuple[str, ...]:
    """As they stand within a sentence; none where all of them are meant."""
    every = queries.communes_of_today(session)
    wanted = set(ids)
    if len(wanted) >= len(every):
        return ()
    return tuple(f"{unit.lower()} {name}" for i, unit, name in every if i in wanted)


def announced(row: JobOrderRow, rates: Rates) -> AnnouncedJob:
    """A job order in the words of a paper."""
    from desktop_app.documents.notice_letter import AnnouncedJob  # noqa: PLC0415  as above

    return AnnouncedJob(
        job_vi=row.job_vi,
        job_zh=row.job_zh or "",
        employer_vi=row.employer_vi,
        employer_zh=row.employer_zh or "",
        headcount=row.headcount,
        women=row.women,
        wage=wage_words(row, _VI),
        wage_vnd=in_dong(row.wage_cny, row.wage_per, row.currency, rates, _VI),
        term=f"{row.months} tháng" if row.months else "",
        place=row.place or row.unit_vi or "",
        hours=hours_words(row, _VI),
        board=sentence("board", row.board.value, _VI) if row.board else "",
        starts_on=row.starts_on,
        needed_by=row.needed_by,
        asks=asks(row, _VI),
    )


def wage_words(row: JobOrderRow, language: str) -> str:
    """As "3.200 CNY/tháng"; "" where nobody entered it."""
    if row.wage_cny is None:
        return ""
    per = (row.wage_per or WagePer.MONTH).value
    return sentence("wage", per, language, amount=grouped(row.wage_cny), currency=row.currency.value)


def hours_words(row: JobOrderRow, language: str) -> str:
    """As "8 giờ/ngày, 6 ngày/tuần"."""
    parts = (("a_day", row.hours_per_day), ("a_week", row.days_per_week))
    return ", ".join(sentence("hours", code, language, n=n) for code, n in parts if n)


def asks(row: JobOrderRow, language: str) -> tuple[str, ...]:
    """What a job order asks of people, each in words."""
    found = []
    if row.age_min and row.age_max:
        found.append(sentence("asks", "age", language, least=row.age_min, most=row.age_max))
    elif row.age_min or row.age_max:
        code = "age_from" if row.age_min else "age_to"
        found.append(sentence("asks", code, language, age=row.age_min or row.age_max))
    if row.sex:
        found.append(sentence("state.sex", row.sex.value, language))
    if row.skill:
        found.append(row.skill)
    if row.language:
        found.append(sentence("asks", "language", language, name=row.language))
    return tuple(found)
