"""The store of tests/ui/every_screen.py: the guide's, with something in every list."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from db.vocabulary import DataRequestKind, LetterDirection
from desktop_app.services import (
    announcements,
    breaches,
    confirmations,
    data_requests,
    demand,
    handovers,
    letters,
    reports,
    workers,
)
from desktop_app.services.announcements import AnnouncementInput
from desktop_app.services.breaches import BreachInput
from desktop_app.services.data_requests import RequestInput
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from tests.guide import picture_store


def open_or_make(folder: Path) -> tuple[Desk, str]:
    """The desk, and the number of the handover of today."""
    kept = folder.with_suffix(".number")
    if kept.exists():
        return picture_store.open_store(folder), kept.read_text(encoding="utf-8")
    desk, number = picture_store.make_store(folder)
    fill(desk, number)
    kept.write_text(number, encoding="utf-8")
    return desk, number


def fill(desk: Desk, number: str) -> None:
    """Something in each list that the guide's store leaves empty."""
    orders = demand.list_job_orders(desk)
    given = AnnouncementInput("Thông báo tuyển lao động tháng 12", None, tuple(order.id for order in orders[:2]))
    announcements.make(desk, given)
    partner = demand.list_partners(desk)[-1]
    confirmations.make(desk, partner.id, desk.today() - timedelta(days=1))
    somebody = handovers.show(desk, number).lines[0].worker_id
    data_requests.add(desk, RequestInput(DataRequestKind.ACCESS, somebody))
    breaches.save(desk, None, BreachInput(desk.now(), "Gửi nhầm danh sách", "14 người"))
    reports.draft(desk, "2026-10")
    letters.keep(desk, None, _letter(desk.today()))
    _twin(desk, handovers.show(desk, number).lines[-1].worker_id)


def _twin(desk: Desk, worker_id: int) -> None:
    """Somebody who is on record a second time, without a card and born a day later."""
    card = workers.load(desk, worker_id).form
    born = card.birth_date and card.birth_date + timedelta(days=1)
    workers.save(desk, None, WorkerForm(card.full_name, None, born, sex=card.sex, commune_id=card.commune_id))


def _letter(today: date) -> letters.LetterInput:
    return letters.LetterInput(
        direction=LetterDirection.IN,
        number="125/SNV-VL",
        dated=today,
        received_on=today,
        from_whom="Sở Nội vụ tỉnh Lạng Sơn",
        about="V/v báo cáo tình hình lao động qua biên giới",
        answer_due=today + timedelta(days=10),
    )
