"""Announcements, sessions, and what each channel brought; on both databases."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from db.models import Placement, Worker
from db.vocabulary import BoardKind, Channel, Currency, IssuedKind, JobOrderState, OutputAct, PlacementState, Sex
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import announcements, channels, demand, job_orders, outreach, rates, undo, workers
from desktop_app.services.announcements import AnnouncementInput, SentInput
from desktop_app.services.demand import JobOrderInput
from desktop_app.services.outreach import OutreachInput
from desktop_app.services.rates import RateInput
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from resources import ROOT

SAMPLE = ROOT / "samples" / "partners_and_orders.json"
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


@pytest.fixture
def office(desk: Desk) -> Desk:
    demand.apply_file(desk, SAMPLE)
    return desk


def orders(desk: Desk, *numbers: str) -> tuple[int, ...]:
    found = {row.number: row.id for row in demand.list_job_orders(desk)}
    return tuple(found[f"ĐH-2026-{number}"] for number in numbers)


def made(desk: Desk, *numbers: str) -> int:
    given = AnnouncementInput("Tuyển lao động đi làm việc tại Sùng Tả", None, orders(desk, *(numbers or ("101",))))
    return announcements.make(desk, given).id


def some_communes(desk: Desk, count: int) -> tuple[int, ...]:
    return tuple(i for i, _ in announcements.communes(desk)[:count])


def said(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


def told(error: InvalidInputError) -> dict[str, str]:
    return {p.field: p.code for p in error.problems}


def test_numbers_go_on_without_gaps(office: Desk) -> None:
    first, second = made(office), made(office, "102", "103")
    with pytest.raises(InvalidInputError) as error:
        announcements.make(office, AnnouncementInput(" ", None, ()))
    assert told(error.value) == {"title": "needed", "orders": "needed"}
    numbers = {row.id: row.number for row in announcements.listed(office)}
    assert (numbers[first], numbers[second]) == ("TB-2026-0001", "TB-2026-0002")
    assert len(announcements.detail(office, second).row.orders) == 2
    assert announcements.detail(office, second).row.places == 6000


def test_closed_and_barred_orders_are_not_announced(office: Desk) -> None:
    (order,) = orders(office, "104")
    job_orders.close(office, order, JobOrderState.FULL)
    assert order not in {row.id for row in announcements.may_be_announced(office)}
    with pytest.raises(KnownError, match="announce_closed"):
        made(office, "104")
    kept = made(office, "101")
    (last,) = orders(office, "101")
    job_orders.close(office, last, JobOrderState.LAPSED, "Hết hạn")
    with pytest.raises(KnownError, match="announce_closed"):
        announcements.issue(office, kept)
    assert announcements.listed(office)[0].number == "TB-2026-0001"


def test_what_is_issued_says_what_the_orders_say_and_stays(office: Desk) -> None:
    (order,) = orders(office, "101")
    row = next(o for o in demand.list_job_orders(office) if o.id == order)
    full = JobOrderInput(
        row.number, row.employer, row.job_vi, row.job_zh, 30, 12, 3200, row.wage_per, 6, date(2026, 12, 15),
        hours_per_day=8, days_per_week=6, board=BoardKind.MEALS_AND_LODGING, age_min=18, age_max=45, sex=Sex.FEMALE,
        language="HSK 1",
    )  # fmt: skip
    demand.save_job_order(office, order, full)
    rates.save_rate(office, RateInput(Currency.CNY, date(2026, 11, 20), 3600))
    announcements.set_office_contact(office, " 0205 3812 345 ", "Số 1 đường Hùng Vương")
    assert announcements.office_contact(office) == ("0205 3812 345", "Số 1 đường Hùng Vương")
    kept = made(office)
    before = announcements.preview(office, kept, IssuedKind.NOTICE, some_communes(office, 2))
    assert announcements.detail(office, kept).papers == ()
    assert announcements.issue(office, kept, some_communes(office, 2)) == 1
    papers = announcements.detail(office, kept).papers
    letter, leaflet = (next(p for p in papers if p.kind is kind) for kind in (IssuedKind.NOTICE, IssuedKind.LEAFLET))
    assert announcements.paper(office, letter.id) == before
    for content in (before, announcements.paper(office, leaflet.id)):
        text = said(content)
        lacking = [
            word
            for word in ("1/TB-TTDVVL", "Chế biến gỗ", "3.200 CNY/tháng", "6 tháng", "0205 3812 345", "HSK 1", "12 nữ")
            if word.replace(" ", "") not in text.replace(" ", "")
        ]
        assert lacking == []
        assert "11.520.000" in text
    first, second = (name for _, name in announcements.communes(office)[:2])
    assert f"Ủy ban nhân dân {first[:1].lower()}{first[1:]}, {second[:1].lower()}{second[1:]}" in said(before)
    announcements.edit(office, kept, AnnouncementInput("Tuyển lao động", "Thêm lời", (order,)))
    assert announcements.issue(office, kept) == 2
    assert announcements.paper(office, letter.id) == before
    again = announcements.detail(office, kept)
    assert [(p.kind, p.version) for p in again.papers] == [
        (IssuedKind.NOTICE, 2), (IssuedKind.LEAFLET, 2), (IssuedKind.NOTICE, 1), (IssuedKind.LEAFLET, 1),
    ]  # fmt: skip
    assert "thay thế công văn cùng số phát hành ngày 22/11/2026" in said(
        announcements.paper(office, again.papers[0].id)
    )


def test_a_letter_printed_again_says_so_and_a_leaflet_does_not(office: Desk) -> None:
    kept = made(office)
    announcements.issue(office, kept)
    for paper in announcements.detail(office, kept).papers:
        content = announcements.paper(office, paper.id)
        assert announcements.paper_to_print(office, paper.id) == content
        announcements.log_output(office, paper.id, OutputAct.PRINTED, "HP LaserJet")
        again = announcements.paper_to_print(office, paper.id)
        assert ("BẢN IN LẠI" in said(again)) is (paper.kind is IssuedKind.NOTICE)


def test_orders_of_an_announcement_change(office: Desk) -> None:
    kept = made(office, "101", "102")
    given = AnnouncementInput("Khác", "Hai dòng\nở đây", orders(office, "102", "103"))
    announcements.edit(office, kept, given)
    found = announcements.detail(office, kept)
    assert [order.number for order in found.orders] == ["ĐH-2026-102", "ĐH-2026-103"]
    assert (found.row.title, found.row.text) == ("Khác", "Hai dòng\nở đây")
    stale = AnnouncementInput("Của tôi", None, given.orders, version_id=1)
    with pytest.raises(KnownError, match="conflict"):
        announcements.edit(office, kept, stale)


def sent(desk: Desk, announcement: int, channel: Channel, communes: Sequence[int], to: str = "") -> int:
    given = SentInput(channel, date(2026, 11, 20), tuple(communes), to)
    return announcements.log_sent(desk, announcement, given).id


def test_where_it_went_is_noted_once_and_can_be_taken_back(office: Desk) -> None:
    kept, communes = made(office), some_communes(office, 3)
    with pytest.raises(KnownError, match="announcement_not_issued"):
        sent(office, kept, Channel.LETTER, communes)
    announcements.issue(office, kept, communes)
    assert sent(office, kept, Channel.LETTER, communes[:2]) == 2
    assert sent(office, kept, Channel.LETTER, communes) == 1
    assert sent(office, kept, Channel.WEB, (), "langson.gov.vn") == 1
    found = announcements.detail(office, kept)
    assert (found.row.communes, found.row.last_sent) == (3, date(2026, 11, 20))
    assert len(found.sent) == 4
    given = SentInput(Channel.LEAFLET, date(2026, 11, 21), communes)
    entry = announcements.log_sent(office, kept, given).entry
    assert entry is not None
    undo.undo(office, entry)
    assert len(announcements.detail(office, kept).sent) == 4


@pytest.mark.parametrize(
    ("given", "where"),
    [
        (SentInput(Channel.LETTER), {"on", "communes"}),
        (SentInput(Channel.RADIO, date(2026, 11, 23)), {"on"}),
        (SentInput(Channel.PRESS, date(2026, 11, 22)), {"to"}),
    ],
)
def test_a_sending_that_cannot_be_is_refused(desk_sqlite: Desk, given: SentInput, where: set[str]) -> None:
    demand.apply_file(desk_sqlite, SAMPLE)
    kept = made(desk_sqlite)
    announcements.issue(desk_sqlite, kept)
    with pytest.raises(InvalidInputError) as error:
        announcements.log_sent(desk_sqlite, kept, given)
    assert set(told(error.value)) == where


def test_a_session_is_kept_mended_and_taken_away(office: Desk) -> None:
    commune = some_communes(office, 1)[0]
    given = OutreachInput(Channel.JOB_FAIR, date(2026, 11, 15), "Nhà văn hóa", commune, made(office), 80, 30, 25)
    saved = outreach.keep(office, None, given)
    (row,) = outreach.listed(office)
    assert (row.counselled, row.counselled_women, row.registered, row.came) == (80, 30, 25, 0)
    assert row.announcement == "TB-2026-0001"
    outreach.keep(office, saved.id, OutreachInput(Channel.JOB_FAIR, date(2026, 11, 16), "Chợ", version_id=1))
    with pytest.raises(KnownError, match="conflict"):
        outreach.keep(office, saved.id, OutreachInput(Channel.JOB_FAIR, date(2026, 11, 17), "Chợ", version_id=1))
    entry = outreach.remove(office, saved.id)
    assert outreach.listed(office) == ()
    assert entry is not None
    undo.undo(office, entry)
    assert [row.place for row in outreach.listed(office)] == ["Chợ"]


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        (OutreachInput(), {"channel": "needed", "day": "needed", "place": "needed"}),
        (OutreachInput(Channel.RADIO, date(2026, 12, 1), "Xã", counselled=3), {"counselled": "counted_ahead"}),
        (
            OutreachInput(Channel.RADIO, date(2026, 11, 1), "Xã", counselled=3, counselled_women=4),
            {"counselled_women": "women_over_counselled"},
        ),
        (OutreachInput(Channel.RADIO, date(2026, 11, 1), "Xã", registered=-1), {"registered": "too_small"}),
        (OutreachInput(Channel.RADIO, date(2026, 11, 1), "Xã", commune_id=1), {"commune_id": "unknown_commune"}),
    ],
)
def test_a_session_that_cannot_be_is_refused(desk_sqlite: Desk, given: OutreachInput, problems: dict[str, str]) -> None:
    with pytest.raises(InvalidInputError) as error:
        outreach.keep(desk_sqlite, None, given)
    assert told(error.value) == problems


def came(desk: Desk, name: str, heard_by: Channel | None, fair: int | None, state: PlacementState | None) -> int:
    """A worker with how they heard of us, as the page keeps it, and how far they got."""
    number = "ĐH-2026-105" if state else None
    saved = workers.save(desk, None, WorkerForm(full_name=name, job_order=number, heard_by=heard_by, outreach_id=fair))
    if state and state is not PlacementState.REFERRED:
        with desk.work("worker.edit") as work:
            work.session.scalars(select(Placement).where(Placement.worker_id == saved)).one().state = state
    return saved


def test_what_each_channel_brought_is_counted_by_hand(office: Desk) -> None:
    kept, communes = made(office), some_communes(office, 4)
    announcements.issue(office, kept)
    sent(office, kept, Channel.LETTER, communes[:3])
    sent(office, kept, Channel.LEAFLET, communes[2:])
    fair = outreach.keep(
        office, None, OutreachInput(Channel.JOB_FAIR, date(2026, 11, 15), "Chợ", communes[0], kept, 80, 30, 25)
    ).id
    outreach.keep(office, None, OutreachInput(Channel.JOB_FAIR, date(2026, 9, 15), "Xa", counselled=10, registered=1))
    came(office, "Nông Văn Bình", None, fair, PlacementState.SELECTED)
    came(office, "Lương Thị Hạnh", Channel.LETTER, fair, PlacementState.REFERRED)
    came(office, "Hoàng Văn Sơn", Channel.LETTER, None, PlacementState.CONTRACTED)
    came(office, "Vi Thị Mai", Channel.WORD_OF_MOUTH, None, None)
    came(office, "Lộc Văn Nam", None, None, None)
    found = channels.report(office, *NOVEMBER)
    rows = {row.channel: row for row in found.channels}
    assert set(rows) == {Channel.LETTER, Channel.LEAFLET, Channel.JOB_FAIR, Channel.WORD_OF_MOUTH}
    assert (rows[Channel.LETTER].communes, rows[Channel.LETTER].came, rows[Channel.LETTER].placed) == (3, 1, 1)
    fairs = rows[Channel.JOB_FAIR]
    assert (fairs.sessions, fairs.counselled, fairs.women, fairs.registered) == (1, 80, 30, 25)
    assert (fairs.came, fairs.placed) == (2, 1)
    assert (found.total.communes, found.total.sendings, found.total.came, found.total.placed) == (4, 5, 4, 2)
    assert [(row.announcement, row.channel, row.came) for row in found.announcements] == [
        ("TB-2026-0001", Channel.LETTER, 0),
        ("TB-2026-0001", Channel.LEAFLET, 0),
        ("TB-2026-0001", Channel.JOB_FAIR, 2),
    ]
    everything = channels.report(office)
    assert everything.total.sessions == 2
    assert channels.report(office, date(2027, 1, 1), None).channels == ()
    with pytest.raises(KnownError, match="period_backwards"):
        channels.report(office, date(2026, 2, 1), date(2026, 1, 1))
    with pytest.raises(KnownError, match="outreach_in_use"):
        outreach.remove(office, fair)


def test_how_a_worker_heard_of_us_stays_when_the_page_is_saved(office: Desk) -> None:
    fair = outreach.keep(office, None, OutreachInput(Channel.JOB_FAIR, date(2026, 11, 15), "Chợ")).id
    saved = came(office, "Nông Văn Bình", Channel.RADIO, fair, None)
    card = workers.load(office, saved)
    assert (card.form.heard_by, card.form.outreach_id) == (Channel.RADIO, fair)
    workers.save(office, saved, card.form)
    with office.read() as session:
        row = session.get_one(Worker, saved)
        assert (row.heard_by, row.outreach_id) == (Channel.RADIO, fair)
