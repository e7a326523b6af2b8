"""Mapped by hand and remembered, answered in the preview, converted, taken back, and filled in from our template."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select

from db.models import Commune, ImportBatch, ImportMapping, Worker
from desktop_app.errors import KnownError
from desktop_app.intake import old_encodings
from desktop_app.intake.old_encodings import Encoding
from desktop_app.services import imports, imports_past
from desktop_app.services.demand import apply_file
from desktop_app.services.import_mappings import proposed_sender
from desktop_app.services.import_template import import_template
from desktop_app.services.imports_look import How, look
from desktop_app.services.work import Desk
from resources import ROOT

SAMPLES = ROOT / "samples"
HEADS = ["Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Địa chỉ"]
PERSON = ["Nông Văn Bình", "05/03/1990", "Nam", "020090123456", "Thôn Nà Pàn, xã Quan Sơn, tỉnh Lạng Sơn"]
OTHER = ["Vi Thị Hoa", "07/08/1992", "Nữ", "020192654321", "Thôn Bản Ruộc, xã Hòa Bình, tỉnh Lạng Sơn"]
Written = Callable[..., Path]


@pytest.fixture
def at_desk(desk: Desk) -> Desk:
    apply_file(desk, SAMPLES / "partners_and_orders.json")
    return desk


@pytest.fixture
def quick(desk_sqlite: Desk) -> Desk:
    apply_file(desk_sqlite, SAMPLES / "partners_and_orders.json")
    return desk_sqlite


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes rows as a workbook; the first is the header, in row 1."""

    def write(*rows: Sequence[Any], name: str = "list.xlsx", hidden: Sequence[int] = ()) -> Path:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        for row in rows:
            sheet.append(list(row))
        for number in hidden:
            sheet.row_dimensions[number].hidden = True
        book.save(tmp_path / name)
        return tmp_path / name

    return write


def people(desk: Desk) -> dict[str, Worker]:
    with desk.read() as session:
        return {worker.full_name: worker for worker in session.scalars(select(Worker))}


def commune_of(desk: Desk, worker: Worker) -> str | None:
    with desk.read() as session:
        return session.scalar(select(Commune.code).where(Commune.id == worker.commune_id))


# ---- columns


def test_columns_mapped_by_hand_are_remembered_for_the_sender(at_desk: Desk, written: Written) -> None:
    path = written(["Họ và tên", "Thẻ", "Sinh", "Linh tinh"], ["Nông Văn Bình", "020090123456", "05/03/1990", "x"])
    seen = look(at_desk, path)
    assert [(column.title, column.field, column.how) for column in seen.columns] == [
        ("Họ và tên", "full_name", How.TITLE),
        ("Thẻ", None, How.UNKNOWN),
        ("Sinh", None, How.UNKNOWN),
        ("Linh tinh", None, How.UNKNOWN),
    ]
    assert imports.preview(at_desk, path).result.rejected[0].code == "citizen_id_missing"
    said = {1: "citizen_id", 2: "birth_date", 3: None}
    plan = imports.preview(at_desk, path, mapping=said, sender="Xã Quan Sơn")
    assert plan.result.new == 1
    assert plan.result.unmatched_columns == ()
    imports.apply(at_desk, plan)
    assert people(at_desk)["Nông Văn Bình"].birth_date == date(1990, 3, 5)

    again = written(["HỌ VÀ TÊN", "Thẻ:", "SINH", "Linh tinh"], ["Vi Thị Hoa", "020192654321", "07/08/1992", "x"])
    seen = look(at_desk, again)
    assert (seen.sender, dict(seen.mapping)) == ("Xã Quan Sơn", said)
    assert [column.how for column in seen.columns] == [How.TITLE, *[How.REMEMBERED] * 3]
    result = imports.import_file(at_desk, again)
    assert result.new == 1
    assert [r.code for r in result.warnings if r.row == 1] == ["columns_remembered"]
    assert imports.import_file(at_desk, again, mapping={}, dry_run=True).unmatched_columns


def test_a_senders_other_list_is_served_by_title(quick: Desk, written: Written) -> None:
    first = written(["Họ và tên", "Thẻ"], ["Nông Văn Bình", "020090123456"])
    imports.apply(quick, imports.preview(quick, first, mapping={1: "citizen_id"}, sender="Kỳ Lừa"))
    other = written(["Thẻ", "Ghi chú", "Họ và tên"], ["020192654321", "x", "Vi Thị Hoa"])
    assert imports.import_file(quick, other, sender="kỳ lừa", dry_run=True).new == 1
    assert imports.import_file(quick, other, sender="Thụy Hùng", dry_run=True).new == 0


def test_the_same_mapping_again_is_one_record(quick: Desk, written: Written) -> None:
    for number, field in (("020090123456", "citizen_id"), ("020090123457", "citizen_id")):
        path = written(["Họ và tên", "Thẻ"], ["Nông Văn Bình", number])
        imports.apply(quick, imports.preview(quick, path, mapping={1: field}, sender="Kỳ Lừa"))
    with quick.read() as session:
        assert len(session.scalars(select(ImportMapping)).all()) == 1


def test_a_list_without_any_known_header_can_be_mapped(quick: Desk, written: Written) -> None:
    path = written(["Người", "Thẻ"], ["Nông Văn Bình", "020090123456"])
    with pytest.raises(KnownError, match="list_no_header"):
        imports.preview(quick, path)
    assert not look(quick, path).recognised
    assert imports.preview(quick, path, mapping={0: "full_name", 1: "citizen_id"}).result.new == 1


def test_a_list_without_headers_loses_nobody(quick: Desk, written: Written) -> None:
    path = written(PERSON, OTHER)
    assert [column.title for column in look(quick, path).columns] == [""] * 5
    mapping = dict(enumerate(["full_name", "birth_date", "sex", "citizen_id", "address"]))
    result = imports.preview(quick, path, mapping=mapping).result
    assert (result.rows, result.new, result.header_row) == (2, 2, 0)


def test_a_wrongly_read_column_is_set_right(quick: Desk, written: Written) -> None:
    path = written(["Họ và tên", "Số CCCD", "CMND"], ["Nông Văn Bình", "081234567", "020090123456"])
    assert imports.preview(quick, path).result.new == 0
    assert imports.preview(quick, path, mapping={1: None, 2: "citizen_id"}).result.new == 1


@pytest.mark.parametrize(
    ("name", "sender"),
    [
        ("DS lao dong xa Quan Son thang 11.2026.xlsx", "xa Quan Son"),
        ("Phường Kỳ Lừa_2026.xlsx", "Phường Kỳ Lừa"),
        ("worker_list_as_kept.xlsx", ""),
        ("danh sách (2).xlsx", ""),
    ],
)
def test_the_sender_is_proposed_by_the_files_name(tmp_path: Path, name: str, sender: str) -> None:
    folder = tmp_path / "2026"
    assert proposed_sender(folder / name) == sender
    assert proposed_sender(tmp_path / "Xã Công Sơn" / "ds.xlsx") == "Xã Công Sơn"


# ---- questions and cells


def test_a_question_is_answered_in_the_preview(at_desk: Desk, written: Written) -> None:
    path = written(HEADS, [*OTHER[:4], "Thôn Nà Pàn, xã Hòa Bình"])
    (asked,) = imports.preview(at_desk, path).result.asked
    assert (asked.row, asked.field, asked.who) == (2, "address", "Vi Thị Hoa")
    chosen = asked.choices[-1].code
    plan = imports.preview(at_desk, path, answers={(2, asked.column): chosen})
    assert plan.result.asked == ()
    imports.apply(at_desk, plan)
    assert commune_of(at_desk, people(at_desk)["Vi Thị Hoa"]) == chosen


def test_nowhere_is_an_answer_too(quick: Desk, written: Written) -> None:
    path = written(HEADS, [*OTHER[:4], "phường Bến Nghé, tỉnh Đồng Nai"])
    assert [r.code for r in imports.preview(quick, path).result.asked] == ["outside_province"]
    assert imports.preview(quick, path, answers={(2, "address"): imports.NO_COMMUNE}).result.asked == ()


def test_a_rejected_cell_is_corrected_in_the_preview(at_desk: Desk, written: Written) -> None:
    path = written(HEADS, [PERSON[0], "31/02/1990", "?", "02009012345", PERSON[4]])
    rejected = imports.preview(at_desk, path).result.rejected
    assert {(r.field, r.code) for r in rejected} >= {("birth_date", "date_impossible"), ("sex", "sex_unknown")}
    mended = {(2, "birth_date"): "05/03/1990", (2, "sex"): "Nam", (2, "citizen_id"): "02009012345"}
    still = imports.preview(at_desk, path, corrections=mended).result
    assert [r.code for r in still.rejected] == ["citizen_id_eleven"]
    plan = imports.preview(at_desk, path, corrections={**mended, (2, "citizen_id"): "020090123456"})
    assert imports.apply(at_desk, plan).new == 1
    assert people(at_desk)["Nông Văn Bình"].birth_date == date(1990, 3, 5)


def test_what_a_list_has_no_column_for_can_be_added(quick: Desk, written: Written) -> None:
    path = written(["Họ và tên", "Ngày sinh"], PERSON[:2])
    said = {(2, "citizen_id"): "020090123456", (2, "sex"): "Nam", (2, "address"): PERSON[4]}
    plan = imports.preview(quick, path, corrections=said)
    assert (plan.result.new, plan.result.rejected) == (1, ())


def test_the_lists_value_or_the_records_is_chosen(at_desk: Desk, written: Written) -> None:
    imports.import_file(at_desk, written(HEADS, PERSON))
    path = written(HEADS, [PERSON[0], "06/03/1990", "Nữ", *PERSON[3:]])
    asked = imports.preview(at_desk, path).result.asked
    assert {r.field: [c.code for c in r.choices] for r in asked} == {
        "birth_date": ["1990-03-05", "1990-03-06"],
        "sex": ["male", "female"],
    }
    said = {(2, "birth_date"): "1990-03-06", (2, "sex"): "male"}
    plan = imports.preview(at_desk, path, answers=said)
    assert plan.result.asked == ()
    assert imports.apply(at_desk, plan).changed == 1
    worker = people(at_desk)["Nông Văn Bình"]
    assert (worker.birth_date, worker.sex) == (date(1990, 3, 6), "male")


def test_a_namesake_is_the_same_person_or_another(quick: Desk, written: Written) -> None:
    imports.import_file(quick, written(HEADS, PERSON))
    path = written(HEADS, [*PERSON[:3], "020090123499", PERSON[4]])
    assert [r.code for r in imports.preview(quick, path).result.asked] == ["namesake_on_record"]
    other = imports.preview(quick, path, answers={(2, "full_name"): imports.OTHER_PERSON}).result
    assert (other.asked, other.new) == ((), 1)
    same = imports.preview(quick, path, answers={(2, "full_name"): "020090123456"}).result
    assert (same.asked, same.new, same.unchanged) == ((), 0, 1)


def test_one_of_two_rows_is_left_out(quick: Desk, written: Written) -> None:
    path = written(HEADS, PERSON, [*PERSON[:4], "xã Hòa Bình, huyện Bình Gia, tỉnh Lạng Sơn"])
    assert [r.code for r in imports.preview(quick, path).result.rejected] == ["citizen_id_twice"] * 2
    result = imports.preview(quick, path, answers={(3, "citizen_id"): imports.LEAVE_OUT}).result
    assert (result.new, [(r.row, r.code) for r in result.rejected]) == (1, [(3, "left_out")])


def test_a_job_order_is_chosen(at_desk: Desk, written: Written) -> None:
    path = written([*HEADS, "Công ty tiếp nhận", "Công việc"], [*PERSON, "Công ty lạ", "Lắp ráp"])
    assert "order_no_such_employer" in {r.code for r in imports.preview(at_desk, path).result.warnings}
    plan = imports.preview(at_desk, path, answers={(2, "employer"): imports.open_orders(at_desk)[0]})
    assert plan.result.warnings == ()
    assert imports.apply(at_desk, plan).new == 1


# ---- encodings


def tcvn3(text: str) -> str:
    back = {letter: code for code, letter in old_encodings._TCVN3.items()}
    return "".join(back.get(char, back.get(char.lower(), char)) for char in text)


def in_old_letters(written: Written, **options: Any) -> Path:
    rows = [HEADS, PERSON, OTHER, ["Lương Thị Ánh", "01/01/1991", "Nữ", "020191000001", PERSON[4]]]
    return written(*[[tcvn3(cell) for cell in row] for row in rows], **options)


def test_an_old_list_is_converted_and_that_is_told(at_desk: Desk, written: Written) -> None:
    path = in_old_letters(written)
    result = imports.import_file(at_desk, path)
    assert set(people(at_desk)) == {"Nông Văn Bình", "Vi Thị Hoa", "Lương Thị Ánh"}
    (told,) = [r for r in result.warnings if r.code == "encoding_converted"]
    assert "TCVN3" in told.message
    assert "Nông Văn Bình" in told.message


def test_a_sample_is_shown_first_and_may_be_refused(quick: Desk, written: Written) -> None:
    path = in_old_letters(written)
    seen = look(quick, path)
    assert (seen.converted, seen.old and seen.old.sure) == (Encoding.TCVN3, True)
    assert seen.old is not None
    assert ("N«ng V¨n B×nh", "Nông Văn Bình") in seen.old.samples
    refused = look(quick, path, convert=imports.LEAVE_AS_IT_IS)
    assert refused.converted is None
    assert refused.columns[0].title == "Hä vµ tªn"
    assert look(quick, path, convert=Encoding.VNI).converted is Encoding.VNI


@pytest.mark.parametrize("encoding", ["tcvn3", "gb18030", "cp1258", "mojibake"])
def test_csv_in_such_encodings(quick: Desk, tmp_path: Path, encoding: str) -> None:
    text = "\r\n".join(";".join(row) for row in (HEADS, PERSON, OTHER)) + "\r\n"
    tones = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    apart = "".join(
        unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", char) if c not in tones))
        + "".join(c for c in unicodedata.normalize("NFD", char) if c in tones)
        for char in text
    )
    data = {
        "tcvn3": lambda: tcvn3(text).encode("latin-1"),
        "gb18030": lambda: text.replace("Nông Văn Bình", "Nông Văn Bình 农文平").encode("gb18030"),
        "cp1258": lambda: apart.encode("cp1258"),
        "mojibake": lambda: text.encode().decode("latin-1").encode(),
    }[encoding]()
    path = tmp_path / "ds.csv"
    path.write_bytes(data)
    plan = imports.preview(quick, path)
    assert [row.full_name for row in plan.people.rows][1] == "Vi Thị Hoa"
    assert plan.people.header.titles["full_name"] == "Họ và tên"
    assert plan.result.new == 2


# ---- what a spreadsheet hides


def test_hidden_rows_are_named(quick: Desk, written: Written) -> None:
    result = imports.preview(quick, written(HEADS, PERSON, OTHER, hidden=[3])).result
    (told,) = [r for r in result.warnings if r.code == "rows_hidden"]
    assert (result.new, "3" in told.message) == (2, True)


def test_a_formula_without_a_value_is_told(quick: Desk, written: Written) -> None:
    result = imports.preview(quick, written(HEADS, [*PERSON[:3], '="020"&"090123456"', PERSON[4]], OTHER)).result
    (told,) = [r for r in result.warnings if r.code == "formula_without_value"]
    assert told.column == "Số CCCD"
    assert [r.code for r in result.rejected] == ["citizen_id_missing"]


def test_dates_in_a_column_with_the_month_first_are_doubted(quick: Desk, written: Written) -> None:
    rows = [[f"Nông Văn {n}", day, "Nam", f"02009012345{i}"] for i, (n, day) in enumerate(
        [("An", "05/25/1990"), ("Bình", "12/31/1990"), ("Chi", "05/06/1990"), ("Dũng", "07/07/1990")])]  # fmt: skip
    result = imports.preview(quick, written(HEADS[:4], *rows)).result
    assert [(r.row, r.code) for r in result.warnings if r.field == "birth_date"] == [(4, "date_maybe_month_first")]
    day_first = [["Nông Văn Em", "25/05/1990", "Nam", "020090123461"] for _ in range(3)]
    result = imports.preview(quick, written(HEADS[:4], *rows[1:], *day_first)).result
    assert not [r for r in result.warnings if r.code == "date_maybe_month_first"]


# ---- taking back


def test_an_import_is_taken_back_as_a_whole(at_desk: Desk) -> None:
    result = imports.import_file(at_desk, SAMPLES / "worker_list_as_kept.xlsx", sender="Cao Lộc")
    assert result.batch_id is not None
    (past,) = imports_past.list_imports(at_desk)
    assert (past.id, past.sender, past.rows, past.added) == (result.batch_id, "Cao Lộc", 60, 57)
    assert look(at_desk, SAMPLES / "worker_list_as_kept.xlsx").taken_in_before == past
    imports_past.undo_import(at_desk, result.batch_id)
    assert people(at_desk) == {}
    assert imports_past.list_imports(at_desk)[0].undone_at is not None
    assert look(at_desk, SAMPLES / "worker_list_as_kept.xlsx").taken_in_before is None
    with pytest.raises(KnownError, match="already_undone"):
        imports_past.undo_import(at_desk, result.batch_id)
    assert imports.import_file(at_desk, SAMPLES / "worker_list_as_kept.xlsx").new == 57


def test_what_was_built_on_is_not_taken_back(quick: Desk, written: Written) -> None:
    first = imports.import_file(quick, written(HEADS, PERSON))
    imports.import_file(quick, written([*HEADS, "Số điện thoại"], [*PERSON, "0912345678"]))
    assert first.batch_id is not None
    with pytest.raises(KnownError) as caught:
        imports_past.undo_import(quick, first.batch_id)
    assert (caught.value.code, caught.value.params["who"]) == ("built_upon", "Nông Văn Bình")
    for past in imports_past.list_imports(quick):
        imports_past.undo_import(quick, past.id)
    assert people(quick) == {}


def test_nothing_new_is_no_import(quick: Desk, written: Written) -> None:
    path = written(HEADS, PERSON)
    assert imports.import_file(quick, path).batch_id is not None
    assert imports.import_file(quick, path).batch_id is None
    with quick.read() as session:
        assert len(session.scalars(select(ImportBatch)).all()) == 1
    with pytest.raises(KnownError, match="import_unknown"):
        imports_past.undo_import(quick, 1)


# ---- the template


def test_the_template_filled_in_is_taken_in_without_a_remark(at_desk: Desk, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(BytesIO(import_template(at_desk)))
    sheet = book["Danh sách"]
    heads = [cell.value for cell in sheet[4]]
    assert sheet["A5"].value == "Ví dụ"
    assert sheet.freeze_panes == "C5"
    choices = {next(iter(v.sqref.ranges)).min_col: v for v in sheet.data_validations.dataValidation if v.type == "list"}
    assert {heads[column - 1] for column in choices} >= {"Giới tính", "Xã/phường", "Loại giấy tờ", "Số đơn hàng"}
    assert sheet.column_dimensions["E"].width
    assert sheet["E5"].number_format == "@"
    communes = [cell.value for cell in next(c for c in book["Danh mục"].columns if c[0].value == "Xã/phường")][1:]
    assert len(communes) == 65
    orders = imports.open_orders(at_desk)
    for number, commune in enumerate(communes):
        values: dict[str, Any] = {
            "STT": number + 1,
            "Họ và tên": "Nông Văn Bình",
            "Ngày sinh": date(1990, 3, 5 + number % 20),
            "Giới tính": "Nam",
            "Số CCCD": f"0200901{number:05d}",
            "Số điện thoại": f"09123{number:05d}",
            "Dân tộc": "Tày",
            "Thôn": "Thôn Nà Pàn",
            "Xã/phường": commune,
            "Tỉnh": "tỉnh Lạng Sơn",
            "Loại giấy tờ": "Hộ chiếu",
            "Số giấy tờ": f"C12{number:05d}",
            "Ngày cấp giấy tờ": date(2026, 2, 1),
            "Ngày hết hạn giấy tờ": date(2036, 1, 31),
            "Ngày khám sức khỏe": date(2026, 10, 1),
            "Kết quả khám sức khỏe": "Đủ sức khỏe",
            "Số đơn hàng": orders[number % len(orders)],
        }
        for column, head in enumerate(heads, 1):
            sheet.cell(6 + number, column).value = values.get(str(head))
    book.save(tmp_path / "filled.xlsx")
    result = imports.import_file(at_desk, tmp_path / "filled.xlsx")
    unlike = [r for r in result.warnings if r.code != "also_old_elsewhere"]
    asked = [r for r in result.asked if r.code != "namesake_in_list"]
    assert (result.rows, result.new, result.rejected, asked, unlike) == (65, 65, (), [], [])
    assert commune_of(at_desk, next(iter(people(at_desk).values()))) is not None


def test_an_example_that_somebody_overwrote_is_a_person(quick: Desk, written: Written) -> None:
    heads = ["STT", *HEADS]
    assert imports.preview(quick, written(heads, ["Ví dụ", *PERSON])).result.new == 1
    assert (
        imports.preview(quick, written(heads, ["Ví dụ", *PERSON[:3], "0" * 12, PERSON[4]], ["1", *OTHER])).result.rows
        == 1
    )
