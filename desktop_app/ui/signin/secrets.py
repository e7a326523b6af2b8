"""Fields for new passwords."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.forms import TextField

LEAST_PASSWORD = 8


class NewPassword(TextField):
    """A password that is long enough."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label, needed=True, password=True)

    def problem(self) -> str:
        if self.value() and len(self.value()) < LEAST_PASSWORD:
            said = QCoreApplication.translate("Secrets", "Take at least {least} characters.")
            return said.format(least=LEAST_PASSWORD)
        return super().problem()


class Repeated(TextField):
    """The password once more."""

    def __init__(self, name: str, label: str, first: TextField) -> None:
        super().__init__(name, label, needed=True, password=True)
        self._first = first

    def problem(self) -> str:
        if self.value() and self.value() != self._first.value():
            return QCoreApplication.translate("Secrets", "The two passwords differ.")
        return super().problem()
