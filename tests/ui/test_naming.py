"""Names, numbers and lists stand as the window's language writes them."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from desktop_app.services.approval import Username
from desktop_app.ui import naming
from desktop_app.ui.language import Language

ORDER = SimpleNamespace(
    number="ĐH-2026-101",
    job_vi="Chế biến gỗ",
    job_zh="木材加工",
    employer_vi="Công ty TNHH Mộc nghiệp",
    employer_zh=None,
    name_vi="Hữu Nghị",
    name_zh="友谊",
)


@pytest.mark.parametrize(
    ("language", "job", "gate", "order"),
    [
        ("vi", "Chế biến gỗ", "Hữu Nghị – 友谊", "ĐH-2026-101 · Chế biến gỗ · Công ty TNHH Mộc nghiệp"),
        ("zh", "木材加工", "友谊", "ĐH-2026-101 · 木材加工 · Công ty TNHH Mộc nghiệp"),
        ("en", "Chế biến gỗ", "Hữu Nghị – 友谊", "ĐH-2026-101 · Chế biến gỗ · Công ty TNHH Mộc nghiệp"),
    ],
)
def test_a_chinese_window_has_the_chinese_name_where_there_is_one(
    spoken: Language, language: str, job: str, gate: str, order: str
) -> None:
    spoken.speak(language)
    assert (naming.own(ORDER, "job"), naming.gate_words(ORDER), naming.order_words(ORDER)) == (job, gate, order)


@pytest.mark.parametrize(
    ("language", "number", "names", "said"),
    [
        ("vi", "15.000", "An, Bình", "Gọi xã. Hạn: 27/11."),
        ("zh", "15,000", "An、Bình", "Gọi xã.Hạn: 27/11."),
        ("en", "15,000", "An, Bình", "Gọi xã. Hạn: 27/11."),
    ],
)
def test_numbers_lists_and_sentences(spoken: Language, language: str, number: str, names: str, said: str) -> None:
    spoken.speak(language)
    assert naming.grouped(15_000) == number
    assert naming.listed(("An", "Bình")) == names
    assert naming.sentences("Gọi xã.", "", "Hạn: 27/11.") == said


def test_officers_are_chosen_by_their_full_names() -> None:
    made = [Username(name) for name in ("an", "dung", "dung2")]
    for username, full in zip(made, ("Lý An", "Hoàng Dũng", "Hoàng Dũng"), strict=True):
        username.full_name = full
    said = [("an", "Lý An"), ("dung", "Hoàng Dũng (dung)"), ("dung2", "Hoàng Dũng (dung2)"), ("kha", "kha")]
    assert naming.officer_choices([*made, "kha"]) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("vi", "Thứ Sáu, 27/11/2026"), ("zh", "星期五，27/11/2026"), ("en", "Friday, 27/11/2026")],
)
def test_a_day_has_its_weekday_and_the_languages_comma(spoken: Language, language: str, said: str) -> None:
    spoken.speak(language)
    assert naming.day_words(date(2026, 11, 27)) == said
