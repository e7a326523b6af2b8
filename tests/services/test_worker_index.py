"""The index in memory finds just what the store finds, whatever is changed meanwhile and by whom."""

from array import array
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.base import new_id
from db.models import FormerIdentity, Tag, TravelDocument, Worker, WorkerTag
from db.queries.worker_filter import Missing, Narrowing
from db.vocabulary import Sex
from desktop_app.formats import sort_key, tidy
from desktop_app.rules.two_people import Matter
from desktop_app.services import bits, demand, imports, worker_index, workers
from desktop_app.services.work import Desk
from desktop_app.services.workers import DocumentForm, WorkerFilter, WorkerForm
from resources import ROOT

SAMPLES = ROOT / "samples"
TEXTS = (
    "", "h", "ho", "hoa", "hòa thị", "nong van", "dat", "0", "02", "020", "0202", "020205628745", "8745", "5", "K75",
    "k7599992", "ls", "LS117", "tan yen", "xa tan yen", "bang mac dat", "that khe", "trieu 020", "09", "0389918134",
    "zzzz", "%", "_", "hà quang thụy", "quoc khanh khanh", "Nguyê", "nguyễn văn", "+84 389 918 134", "0389-918-134",
    "０２０", "ưu tiên", "uu tien hoa", "uu tien bang mac", "ß", "x\x00y", "\ud800", "李", "a" * 400, "7 8 9", "'", "",
)  # fmt: skip
FILTERS = (
    WorkerFilter(),
    WorkerFilter(frozenset({"contracted"})),
    WorkerFilter(frozenset({"registered"})),
    WorkerFilter(frozenset({"registered", "waiting", "contracted"})),
    WorkerFilter(job_order="ĐH-2026-101"),
    WorkerFilter(employer="CT-04"),
    WorkerFilter(more=Narrowing(sex=Sex.FEMALE, born_from=date(1985, 1, 1))),
    WorkerFilter(frozenset({"contracted"}), more=Narrowing(programme="chongzuo", papers_until=date(2030, 1, 1))),
    WorkerFilter(more=Narrowing(missing=frozenset({Missing.HEALTH, Missing.PHONE}))),
)
NASTY = (
    "Nông Văn Hòa", "Nông Văn Hoà", "Nông Văn Hóa", "nông văn hoa", "Hà Thuỵ", "Hà Thụy", "Đỗ Đức Đạt", "Do Duc Dat",
    "Lý A", "Lý Á", "Lý À", "Lý Ả", "Lý Ã", "Lý Ạ", "Lý Ă", "Lý Â", "Lý Ấ", "Ý", "Y", "Y Bih", "H'Hen Niê", "K’Brơi",
    "Nguyễn-Trần An", "O'Connor", "Hà 100% Văn", "Vi_Văn An", "李明", "王小红", "Straße Groß", "İbrahim", "Ⅷ An",
    "Nguyễn  Văn\u00a0An", "ﬁn Văn An", "Ơn Ưng", "Ớn", "Zoe", "zoe", "Ω Văn An", "Ø Văn An", "\U0002070e Văn An",
)  # fmt: skip


OF_THEIRS = ("", "h", "hoa", "van", "van d", "lý", "an", "ánh bế", "ma thi", "u", "zzzz")
"""What finds some of a few people after each change; all texts once the changes are over."""


def agree(desk: Desk, texts: Iterable[str] = TEXTS) -> None:
    """Both ways of searching say the same, in the same order."""
    narrowed = [(text, filters) for text in ("", "h", "020", "tan yen") for filters in FILTERS[1:]]
    for text, filters in [*((text, FILTERS[0]) for text in texts), *(narrowed if texts is TEXTS else ())]:
        asked = list(workers.matching_ids(desk, text, filters))
        assert list(workers.search_ids(desk, text, filters)) == asked, (text, filters)
        assert workers.count(desk, text, filters) == len(asked) == workers.total(desk, text, filters)
        rows, count = workers.first(desk, text, limit=7, filters=filters)
        assert ([row.id for row in rows], count) == (asked[:7], len(asked)), (text, filters)


def test_it_finds_what_the_store_finds(desk: Desk, open_again: Callable[[Desk], Desk]) -> None:
    agree(desk)
    demand.apply_file(desk, SAMPLES / "partners_and_orders.json")
    imports.import_file(desk, SAMPLES / "worker_list_as_kept.xlsx")
    agree(desk)
    someone = workers.search(desk, "dat", limit=1)[0].id
    form = workers.load(desk, someone).form
    other = open_again(desk)
    workers.save(other, someone, replace(form, full_name="Nông Văn Hòa", phone="0389918134"))
    paper = DocumentForm(number="K7599992x", expires_on=date(2036, 1, 1))
    workers.save(other, None, WorkerForm("Hà Quang Thụy", "020299998745", sex=Sex.MALE, documents=(paper,)))
    agree(desk)
    demand.save_employer(desk, demand.list_employers(desk)[3].id, demand.EmployerInput("CT-44", "PX-01", "Mới", None))
    agree(desk)


def test_what_was_touched_stands_beside_until_it_is_too_much(
    desk_sqlite: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_index, "_MOST_BESIDE", 5)
    names = ("Vi Văn An", "Lý Văn Đạt", "Lý Văn Đạt", "Bế Thị Ánh", "Hà Hoa", "Nông Văn An", "An", "Mã Thị Út")
    for name in names:
        workers.save(desk_sqlite, None, WorkerForm(name))
        agree(desk_sqlite, OF_THEIRS)
    for row in workers.search(desk_sqlite, "van"):
        workers.save(desk_sqlite, row.id, replace(workers.load(desk_sqlite, row.id).form, full_name="Hoàng Thị Hoa"))
        agree(desk_sqlite, OF_THEIRS)
    agree(desk_sqlite)


def test_the_order_is_the_same_on_every_database(desk: Desk) -> None:
    for name in NASTY:
        workers.save(desk, None, WorkerForm(name))
    expected = sorted(sort_key(tidy(name)) for name in NASTY)
    assert [sort_key(row.full_name) for row in workers.search(desk, limit=None)] == expected
    starts = {part[:n] for name in NASTY for part in name.split() for n in (1, 2, 9)}
    agree(desk, sorted(starts))
    assert {row.full_name for row in workers.search(desk, "hoa nông")} == set(NASTY[:4])
    assert {row.full_name for row in workers.search(desk, "thuỵ hà")} == {"Hà Thụy", "Hà Thuỵ"}


def test_former_names_and_papers_tags_and_merged_records(desk: Desk, open_again: Callable[[Desk], Desk]) -> None:
    first, second, third = (workers.save(desk, None, WorkerForm(name)) for name in ("Lý An", "Lý Bình", "Vi Cúc"))
    agree(desk, OF_THEIRS)
    with open_again(desk).work("test") as work:
        add = work.session.add
        day, tag = date(2026, 1, 1), new_id()
        add(FormerIdentity(worker_id=first, citizen_id="082345678", full_name="Nguyễn Thị Hoà", until=day))
        add(TravelDocument(worker_id=second, kind="passport", number="K7599992", country="VNM", state="replaced"))
        add(TravelDocument(worker_id=second, kind="passport", number="C0000001", country="VNM", state="held"))
        add(TravelDocument(worker_id=second, kind="passport", number="X-77/2020 |b", country="VNM", state="held"))
        add(Tag(id=tag, name="Ưu tiên", name_folded="uu tien"))
        work.session.flush()
        add(WorkerTag(worker_id=third, tag_id=tag))
    for text, who in (("hoa nguyen", first), ("5678", first), ("k759", second), ("c0", second), ("x-77/2", second),
                      ("uu tien", third), ("ưu tiên cuc", third)):  # fmt: skip
        assert list(workers.search_ids(desk, text)) == [who], text
    desk.kept.clear()  # read as a whole, it finds the same
    agree(desk)
    tagged = WorkerFilter(more=Narrowing(tag_id=tag))
    assert list(workers.search_ids(desk, "", tagged)) == [third] == list(workers.matching_ids(desk, "", tagged))
    with desk.work("test") as work:
        work.confirmed |= {Matter.MERGE}
        work.session.get_one(Worker, second).merged_into_id = first
        for mark in work.session.query(WorkerTag):
            work.session.delete(mark)
    assert list(workers.search_ids(desk)) == [first, third]
    assert workers.page(desk, [first, second]) == workers.search(desk, "ly")
    assert workers.count(desk, "", tagged) == 0
    agree(desk)
    desk.kept.clear()
    agree(desk, OF_THEIRS)


@given(typed=st.text(max_size=30) | st.text("aăâeêoôơuưđdhnt 0123456789%_'\"\\\\.-+", max_size=30))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_both_say_the_same(crowd: Desk, typed: str) -> None:
    agree(crowd, [typed])


@pytest.fixture
def crowd(desk: Desk) -> Desk:
    for at, name in enumerate(NASTY):
        workers.save(desk, None, WorkerForm(name, f"0201{at:08d}", phone=f"09{at * 7919:08d}"))
    return desk


@given(
    members=st.lists(st.booleans(), max_size=9000),
    count=st.integers(1, 60),
)
def test_sets_of_people(members: list[bool], count: int) -> None:
    ids = array("q", range(1000, 1000 + len(members)))
    found = bits.of_flags(members)
    expected = [ids[at] for at, is_in in enumerate(members) if is_in]
    assert found == bits.of_positions([at for at, is_in in enumerate(members) if is_in], len(members))
    assert list(bits.chosen(ids, found)) == expected
    assert list(bits.first(ids, found, count)) == expected[:count]
