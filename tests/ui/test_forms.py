"""A form loads, checks, gives a value; what is wrong stands at the field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.vocabulary import BirthPrecision
from desktop_app.ui.dates import read_birth, read_day
from desktop_app.ui.forms import BirthField, CheckField, ChoiceField, DateField, Form, NoteField, NumberField, TextField


@pytest.mark.parametrize(
    "text", ["05/03/2026", "5/3/2026", "5-3-2026", "5.3.2026", "05032026", " 5 3 2026 ", "2026-03-05"]
)
def test_a_day_is_read_day_first(text: str) -> None:
    assert read_day(text) == date(2026, 3, 5)


@pytest.mark.parametrize("text", ["", "31/02/2026", "13/13/2026", "5/3/26", "1/1/1800", "mai", "03/2026"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_day(text) is None


def test_of_a_birth_date_less_may_be_known() -> None:
    assert read_birth("21/11/1995") == (date(1995, 11, 21), BirthPrecision.DAY)
    assert read_birth("11/1995") == (date(1995, 11, 1), BirthPrecision.MONTH)
    assert read_birth("1995") == (date(1995, 1, 1), BirthPrecision.YEAR)
    assert read_birth("13/1995") is None


TypeIn = Callable[[QWidget, str], None]


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form(
        [
            (TextField("name", "Họ và tên", needed=True), DateField("day", "Ngày")),
            (BirthField("born", "Ngày sinh"), NumberField("people", "Số người", least=1, most=99)),
            (ChoiceField("colour", "Màu", [(Colour.RED, "Đỏ"), (Colour.GREEN, "Xanh")], search=True),),
            (NoteField("note", "Ghi chú"), CheckField("agreed", "Đồng ý")),
        ]
    )
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_loaded_is_given_back(form: Form) -> None:
    values = {
        "name": "Nông Văn Dũng",
        "day": date(2026, 11, 25),
        "born": (date(1995, 1, 1), BirthPrecision.YEAR),
        "people": 12,
        "colour": Colour.GREEN,
        "note": "hai\ndòng",
        "agreed": True,
    }
    form.load(values)
    assert form.values() == values
    assert isinstance(form.values()["colour"], Colour)
    assert not form.is_changed()


def test_typing_changes_and_loading_does_not(form: Form, type_in: TypeIn) -> None:
    heard: list[bool] = []
    form.changed.connect(lambda: heard.append(True))
    form.load({"name": "A", "note": "x", "colour": Colour.RED})
    assert heard == []
    type_in(form.fields["name"].editor, "b")
    assert heard
    assert form.is_changed()


def test_each_problem_stands_at_its_field(form: Form, type_in: TypeIn) -> None:
    form.load({"name": "", "people": 120})
    type_in(form.fields["day"].editor, "31/02/2026")
    type_in(form.fields["born"].editor, "hôm qua")
    assert not form.check()
    wrong = {name for name, field in form.fields.items() if field.message.isVisible() and field.message.text()}
    assert wrong == {"name", "day", "born", "people"}
    assert "25/11/2026" in form.fields["day"].message.text()
    assert form.fields["day"].editor.accessibleDescription()
    assert form.is_changed()


def test_a_day_is_written_in_full_when_the_field_is_left(qtbot: QtBot, form: Form, type_in: TypeIn) -> None:
    editor = form.fields["day"].editor
    editor.setFocus()
    type_in(editor, "5/3/2026")
    form.fields["name"].editor.setFocus()
    qtbot.waitUntil(lambda: form.fields["day"].line.text() == "05/03/2026")  # type: ignore[attr-defined]


def test_a_services_answer_is_put_at_the_field_and_leaves_when_it_is_mended(form: Form, type_in: TypeIn) -> None:
    assert form.show_problem("name", "Đã có người này.")
    assert not form.show_problem("nowhere", "…")
    type_in(form.fields["name"].editor, "x")
    assert not form.fields["name"].message.isVisible()


def test_other_choices_keep_the_answer_where_they_can(form: Form) -> None:
    field = form.fields["colour"]
    assert isinstance(field, ChoiceField)
    field.set_value(Colour.GREEN)
    field.set_choices([(Colour.GREEN, "Lục")])
    assert field.value() is Colour.GREEN
    field.set_choices([(Colour.RED, "Đỏ")])
    assert field.value() is None


def test_the_tab_key_goes_through_the_fields_in_order(form: Form) -> None:
    editors = {field.editor for field in form.fields.values()}
    order = [form.fields["name"].editor]
    while len(order) < len(form.fields):
        following = order[-1].nextInFocusChain()
        while following is not None and following not in editors:
            following = following.nextInFocusChain()
        assert following is not None
        order.append(following)
    assert [widget.objectName() for widget in order] == list(form.fields)


def test_a_pasted_wall_of_digits_is_no_number(qtbot: QtBot) -> None:
    """Python refuses to read it, and that would be a crash."""
    field = NumberField("copies", "Số bản")
    qtbot.addWidget(field)
    field.line.setText("9" * 5000)
    assert field.value() is None
    assert field.problem()


@pytest.mark.parametrize(
    ("typed", "value"),
    [("25", 25), (" 25 ", 25), ("1.250", 1250), ("4 500 000", 4_500_000), ("2.5", None), ("2 5", None), ("1.25", None)],
)
def test_thousands_are_set_apart_and_nothing_else_is(qtbot: QtBot, typed: str, value: int | None) -> None:
    field = NumberField("copies", "Số bản")
    qtbot.addWidget(field)
    field.line.setText(typed)
    assert field.value() == value
    assert bool(field.problem()) is (value is None)
