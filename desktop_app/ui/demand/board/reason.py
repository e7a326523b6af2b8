"""Who says no, and why: asked when a referral is declined or withdrawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from db.vocabulary import DecidedBy
from desktop_app.ui.forms import ChoiceField, NoteField
from desktop_app.ui.question import Question, QuestionDialog
from desktop_app.ui.workers.words import word

translate = QCoreApplication.translate
_SHOWN = 4


def ask_reason(
    names: Sequence[str],
    on_yes: Callable[[DecidedBy, str], object],
    language: str,
    parent: QWidget,
    *,
    withdraw: bool,
) -> None:
    """`on_yes(by, why)` is called once both are said."""
    act = translate("ReasonDialog", "Withdraw the referral") if withdraw else translate("ReasonDialog", "Decline")
    who = ", ".join(names[:_SHOWN]) + (f" +{len(names) - _SHOWN}" if len(names) > _SHOWN else "")
    means = translate(
        "ReasonDialog", "They may be referred again, here or elsewhere; who said so and why stays on the board."
    )
    choices = [(by, word("decided_by", by.value, language)) for by in DecidedBy]
    by = ChoiceField("reason_by", translate("ReasonDialog", "Decided by"), choices, needed=True)
    by.set_value(DecidedBy.WORKER if withdraw else DecidedBy.EMPLOYER)
    why = NoteField("reason_why", translate("ReasonDialog", "Reason"), needed=True)
    QuestionDialog("reason", Question(who, act, means), [(by,), (why,)], on_yes, parent).open()
