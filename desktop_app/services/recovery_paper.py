"""A new recovery code with its paper: both live in memory alone, until the paper is printed."""

from __future__ import annotations

from dataclasses import dataclass, field

from db.slots import STANDARD_COST, Cost
from desktop_app.documents.recovery_paper import RecoveryPaperData, render_recovery_paper
from desktop_app.services import officers
from desktop_app.services.agencies import paper_office
from desktop_app.services.permission import require
from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class RecoveryPaper:
    """The code, and the bytes of its paper."""

    code: str = field(repr=False)
    content: bytes = field(repr=False)


def make(desk: Desk, own_password: str, *, cost: Cost = STANDARD_COST) -> RecoveryPaper:
    """Raises as officers.make_recovery_code. The code before opens nothing any more."""
    require(desk, "officer.recovery")
    code = officers.make_recovery_code(desk, own_password, cost=cost)
    with desk.read() as session:
        office = paper_office(session, desk.today(), desk.officer_id)
    data = RecoveryPaperData(
        code, office.issuing, desk.today(), desk.now(), desk.officer_name, office.superior, office.place,
        practice=office.practice,
    )  # fmt: skip
    return RecoveryPaper(code, render_recovery_paper(data))
