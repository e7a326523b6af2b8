"""The workers' cards of a handover, as one of its papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication

from db.vocabulary import OutputAct

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class CardsPaper:
    """The cards of everybody on the list as the record is now; nothing is issued, so nothing is a reprint."""

    purpose: ClassVar[str] = "cards"

    number: str

    @property
    def file_name(self) -> str:
        return f"the-{self.number}".replace("/", "-")

    def title(self) -> str:
        return QCoreApplication.translate("Handovers", "Workers' cards of {number}").format(number=self.number)

    def content(self, desk: Desk) -> bytes:
        from desktop_app.services import worker_card  # noqa: PLC0415 - loads ReportLab

        return worker_card.cards_for_handover(desk, self.number)

    def to_print(self, desk: Desk) -> bytes:
        return self.content(desk)

    def log(self, desk: Desk, act: OutputAct, destination: str, copies: int = 1) -> None:
        from desktop_app.services import worker_card  # noqa: PLC0415 - as above

        worker_card.log_output(desk, self.number, f"{act.value} · {destination} × {copies}")
