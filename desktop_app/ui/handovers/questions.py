"""What a handover's window asks before it does what others will ask about: the reason, with what it means."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from db.rows import HandoverRow
from desktop_app.ui.forms import NoteField
from desktop_app.ui.question import Question, QuestionDialog

translate = QCoreApplication.translate


def ask_cancel(handover: HandoverRow, then: Callable[[str], object], parent: QWidget) -> None:
    """Why a handover is cancelled."""
    means = translate(
        "HandoverQuestions",
        "Its {people} people are free for another handover. What was issued is kept, and the number is not used again.",
    ).format(people=handover.listed)
    said = Question(
        translate("HandoverQuestions", "Cancel {number}?").format(number=handover.number),
        translate("HandoverQuestions", "Cancel the handover"),
        means,
        translate("HandoverQuestions", "Keep it"),
        danger=True,
    )
    reason = NoteField("cancelReason", translate("HandoverQuestions", "Reason"), needed=True, lines=3)
    QuestionDialog("cancelHandover", said, [(reason,)], then, parent).open()


def ask_correction(name: str, number: str, then: Callable[[str], object], parent: QWidget) -> None:
    """Why somebody's passage was none."""
    question = translate("HandoverQuestions", "{name} did not cross on {number}?").format(name=name, number=number)
    means = translate(
        "HandoverQuestions",
        "The passage stays in the ledger, and an entry with your reason cancels it. Nothing is erased.",
    )
    said = Question(question, translate("HandoverQuestions", "Correct the ledger"), means, danger=True)
    reason = NoteField("correctReason", translate("HandoverQuestions", "Reason"), needed=True, lines=3)
    QuestionDialog("correctPassage", said, [(reason,)], then, parent).open()
