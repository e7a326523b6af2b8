"""What is wrong with typed settings, said at each field."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app import wording
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.ui import messages
from desktop_app.ui.forms import restyle


def show_problems(
    owner: QWidget,
    error: KnownError,
    language: str,
    labels: Mapping[str, QLabel],
    editors: Mapping[str, QWidget],
) -> None:
    """Each problem in its field's label, the first field in focus; another error is told by `owner`."""
    if not isinstance(error, InvalidInputError):
        messages.tell(owner, error, language)
        return
    for problem in error.problems:
        label = labels[problem.field]
        label.setText(wording.sentence("problem", problem.code, language, **problem.params))
        label.show()
        restyle(label)
    editors[error.problems[0].field].setFocus(Qt.FocusReason.OtherFocusReason)
