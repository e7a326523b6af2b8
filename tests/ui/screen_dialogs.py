"""Screens that the practice store gives no occasion for, opened as their pages open them: steps "dialog:NAME"."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QDialog


def open_dialog(stage: Any, page: Any, name: str) -> None:
    """By its name here."""
    {
        "marked_sent": _letter,
        "acknowledged": _letter,
        "returned": _letter,
        "correct": _letter,
        "counts": _counts,
        "late": _late,
        "across": _across,
        "field": _field,
        "picture": _picture,
        "sent": _sent,
        "due": _due,
    }[name](stage, page, name)


def _own(dialog: QDialog) -> None:
    dialog.setProperty("stageOwn", True)
    dialog.open()


def _counts(stage: Any, _page: Any, _name: str) -> None:
    """Both sides count, and the counts are entered apart."""
    stage.front().asks._open_counts()


def _late(stage: Any, _page: Any, _name: str) -> None:
    """Somebody turns up at the gate and is put on the list, with its next version."""
    from db.vocabulary import BirthPrecision, UnexpectedPolicy
    from desktop_app.services.gate_session import Stranger
    from desktop_app.ui.handovers.gate.asking import ListDialog

    who = Stranger(1, "Nguyễn Thị Phương Thảo", "", None, BirthPrecision.DAY, None, UnexpectedPolicy.ALLOWED, ())
    _own(ListDialog(who, 2, ("dung",), stage.front()))


def _across(stage: Any, page: Any, _name: str) -> None:
    """Who comes back."""
    from desktop_app.services import handovers
    from desktop_app.ui.handovers.across_dialog import AcrossDialog

    _own(AcrossDialog(stage.desk, stage.tasks, handovers.show(stage.desk, stage.number).row, page))


def _field(stage: Any, page: Any, _name: str) -> None:
    """Who changed a field."""
    from desktop_app.services import handovers
    from desktop_app.ui.workers.field_history import FieldHistoryDialog
    from desktop_app.ui.workers.section import AuditField

    who = handovers.show(stage.desk, stage.number).lines[0].worker_id
    _own(FieldHistoryDialog(stage.desk, stage.tasks, who, AuditField("worker", who, "full_name", "Họ và tên"), page))


def _picture(stage: Any, page: Any, _name: str) -> None:
    """A picture of a paper."""
    from db.vocabulary import AttachmentKind
    from desktop_app.services import attachments, handovers
    from desktop_app.services.attachments import Owner
    from desktop_app.ui.workers.picture_window import PictureWindow

    owner = Owner(worker_id=handovers.show(stage.desk, stage.number).lines[0].worker_id)
    if not attachments.listed(stage.desk, owner):
        image, made = QImage(640, 480, QImage.Format.Format_RGB32), QBuffer()
        image.fill(0x8090A0)
        made.open(QIODevice.OpenModeFlag.WriteOnly)
        assert QImageWriter(made, QByteArray(b"PNG")).write(image)
        attachments.add(stage.desk, owner, AttachmentKind.CONSENT, bytes(made.data().data()), "Đơn đồng ý.png")
    rows = attachments.listed(stage.desk, owner)
    _own(PictureWindow(stage.desk, stage.tasks, rows, rows[0].id, page))


def _sent(stage: Any, page: Any, _name: str) -> None:
    """Where an announcement went."""
    from desktop_app.services import announcements
    from desktop_app.ui.demand.announcement_dialogs import SentDialog

    _own(SentDialog(stage.desk, stage.tasks, announcements.listed(stage.desk)[0], page))


def _due(stage: Any, page: Any, _name: str) -> None:
    """What is printed for the communes, with nothing due."""
    from desktop_app.ui.declarations.print_dialog import PrintDialog

    _own(PrintDialog(stage.desk, stage.tasks, (), (), page))


def _letter(stage: Any, page: Any, name: str) -> None:
    """What is done with letters to communes."""
    from desktop_app.ui.declarations import dialogs

    said = "12/KB-TTDVVL, 13/KB-TTDVVL"
    if name == "correct":
        _own(dialogs.correct_dialog("12/KB-TTDVVL", said, page))
        return
    make = {
        "marked_sent": dialogs.sent_dialog,
        "acknowledged": dialogs.acknowledged_dialog,
        "returned": dialogs.returned_dialog,
    }[name]
    _own(make(stage.desk.today(), "12/KB-TTDVVL", said, page))
