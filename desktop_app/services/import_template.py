"""The workbook that communes fill in, with the choices that the record has today."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from db.models import Employer, JobOrder
from db.vocabulary import JobOrderState
from desktop_app.intake.people_rows import EXAMPLE_ID, EXAMPLE_MARK
from desktop_app.services.imports_look import communes_of_today
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

_EXAMPLE: dict[str, str | date] = {
    "ordinal": EXAMPLE_MARK,
    "full_name": "Nguyễn Văn A",
    "birth_date": date(1990, 3, 5),
    "sex": "Nam",
    "citizen_id": EXAMPLE_ID,
    "phone": "0912345678",
    "ethnicity": "Tày",
    "village": "Thôn Nà Pàn",
    "province": "tỉnh Lạng Sơn",
    "document_kind": "Hộ chiếu",
    "document_number": "C1234567",
    "document_issued_on": date(2026, 2, 1),
    "document_expires_on": date(2036, 1, 31),
    "examined_on": date(2026, 10, 1),
    "health_result": "Đủ sức khỏe",
}
_COLUMNS = (
    ("ordinal", "text", 8),
    ("full_name", "text", 28),
    ("birth_date", "day", 14),
    ("sex", "choice", 10),
    ("citizen_id", "number", 17),
    ("phone", "number", 15),
    ("ethnicity", "proposed", 12),
    ("village", "text", 22),
    ("commune", "choice", 26),
    ("province", "proposed", 18),
    ("document_kind", "choice", 32),
    ("document_number", "number", 18),
    ("document_issued_on", "day", 14),
    ("document_expires_on", "day", 14),
    ("examined_on", "day", 14),
    ("health_result", "choice", 20),
    ("job_order", "choice", 18),
    ("note", "text", 26),
)
_NEEDED = {"full_name", "birth_date", "sex", "citizen_id", "commune"}
_SEXES = ("Nam", "Nữ")
_KINDS = ("Hộ chiếu", "Giấy thông hành vùng biên giới", "Giấy thông hành xuất nhập cảnh")
_RESULTS = ("Đủ sức khỏe", "Không đủ sức khỏe")
_PEOPLES = ("Kinh", "Tày", "Nùng", "Dao", "Hoa", "Mông", "Sán Chay")
_LINES = 5
_ID_DIGITS = 12


def import_template(desk: Desk) -> bytes:
    """The workbook's bytes. Filled in, it is taken in without a remark; its example row is passed over."""
    from desktop_app.documents.import_template import (  # noqa: PLC0415  only when it is wanted
        ColumnKind,
        TemplateColumn,
        TemplateData,
        render_import_template,
    )

    choices = _choices(desk)
    columns = tuple(
        TemplateColumn(
            head=sentence("template_head", name, "vi"),
            kind=ColumnKind(kind) if kind not in {"choice", "proposed"} or choices[name] else ColumnKind.TEXT,
            about=sentence("template_about", name, "vi"),
            example=_example(name, choices),
            choices=choices.get(name, ()),
            width=width,
            needed=name in _NEEDED,
            digits=_ID_DIGITS if name == "citizen_id" else None,
        )
        for name, kind, width in _COLUMNS
    )
    data = TemplateData(
        title=sentence("template", "title", "vi"),
        note=sentence("template", "note", "vi"),
        columns=columns,
        instructions=tuple(sentence("template", f"line_{number}", "vi") for number in range(1, _LINES + 1)),
        practice=desk.practice,
    )
    return render_import_template(data)


def _example(name: str, choices: dict[str, tuple[str, ...]]) -> str | date:
    if name == "commune":
        return next(iter(choices[name]), "")
    return _EXAMPLE.get(name, "")


def _choices(desk: Desk) -> dict[str, tuple[str, ...]]:
    with desk.read() as session:
        query = select(JobOrder.number).join(Employer).where(JobOrder.state == JobOrderState.OPEN)
        orders = tuple(session.scalars(query.order_by(JobOrder.number)))
        communes = tuple(choice.name for choice in communes_of_today(session))
    return {
        "sex": _SEXES,
        "ethnicity": _PEOPLES,
        "commune": communes,
        "province": ("tỉnh Lạng Sơn",),
        "document_kind": _KINDS,
        "health_result": _RESULTS,
        "job_order": orders,
    }
