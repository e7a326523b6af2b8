"""The steps of the first start: each asks for one thing and checks it at its fields."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QRadioButton, QVBoxLayout, QWidget

from desktop_app.settings import default_store_folder
from desktop_app.ui.forms import Form, TextField
from desktop_app.ui.language import OWN_NAMES
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.signin.parts import StoreField
from desktop_app.ui.signin.secrets import NewPassword, Repeated
from desktop_app.ui.theme import font

translate = QCoreApplication.translate
_GROUP = 3
"""Which group of the recovery code is typed back, from 0."""


class Step(QWidget):
    """One step. `title` and `line` are shown over it; `entered` puts the focus where typing begins."""

    title = ""
    line = ""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)

    def check(self) -> bool:
        """Whether one may go on; what is wrong is said at its field."""
        return True

    def entered(self) -> None:
        """It has come into sight."""


class FormStep(Step):
    """A step that is a form."""

    def __init__(self, rows: list[tuple[TextField, ...]]) -> None:
        super().__init__()
        self.form = Form(rows)
        self.column.addWidget(self.form)
        self.column.addStretch(1)

    def check(self) -> bool:
        return self.form.check()

    def entered(self) -> None:
        fields = list(self.form.fields.values())
        empty = (field for field in fields if not field.value())
        next(empty, fields[0]).setFocus(Qt.FocusReason.OtherFocusReason)


class WelcomeStep(Step):
    """The language, and what is wanted: a record for the centre's work, or one to practise with."""

    language_asked = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self.title = translate("FirstStart", "Welcome to Bàn Giao")
        self.line = translate(
            "FirstStart",
            "The centre's record of its workers, their papers and their crossings. It works without a network.",
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        self._languages = QButtonGroup(self)
        for code, name in OWN_NAMES.items():
            pill = make_button(f"firstLanguage_{code}", name, role="pill")
            pill.setCheckable(True)
            pill.setAutoDefault(False)
            pill.setChecked(code == language)
            pill.clicked.connect(lambda _on=False, code=code: self.language_asked.emit(code))
            self._languages.addButton(pill)
            row.addWidget(pill)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addSpacing(8)
        self._choices = QButtonGroup(self)
        self.real = self._choice(
            "firstReal",
            translate("FirstStart", "Make a record for the centre's work"),
            translate("FirstStart", "In a few steps; nothing is written before the last one."),
        )
        self.practice = self._choice(
            "firstPractice",
            translate("FirstStart", "Practise with invented people"),
            translate(
                "FirstStart", "Forty workers and a handover to try everything. Every paper is marked as practice data."
            ),
        )
        self.column.addStretch(1)
        self.real.setChecked(True)

    def entered(self) -> None:
        (self.practice if self.practice.isChecked() else self.real).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choice(self, name: str, words: str, about: str) -> QRadioButton:
        button = QRadioButton(words)
        button.setObjectName(name)
        button.setFont(font(weight=QFont.Weight.Medium))
        button.setAccessibleDescription(about)
        line = QLabel(about)
        line.setProperty("role", "muted")
        line.setWordWrap(True)
        line.setContentsMargins(26, 0, 0, 4)
        self._choices.addButton(button)
        self.column.addWidget(button)
        self.column.addWidget(line)
        return button


class NewStoreField(StoreField):
    """A folder with its whole path: another would lie wherever the program happens to be started."""

    def problem(self) -> str:
        place = self.value()
        if place and not place.startswith("postgres") and not Path(place).is_absolute():
            said = translate("FirstStart", "Write the folder with its whole path, for example {folder}.")
            return said.format(folder=default_store_folder())
        return super().problem()


class PlaceStep(FormStep):
    """Where the record lies."""

    def __init__(self, store: str) -> None:
        self.store = NewStoreField("firstStore", translate("FirstStart", "Folder for the record (on this computer)"))
        super().__init__([(self.store,)])
        self.title = translate("FirstStart", "Where the record lies")
        self.line = translate(
            "FirstStart",
            "On this computer's own disk, not on a shared drive or a stick. Where the centre has a server, "
            "choose it here.",
        )
        self.form.load({"firstStore": store})


class OfficeStep(FormStep):
    """Who the office is on papers."""

    def __init__(self) -> None:
        super().__init__(
            [
                (TextField("firstOfficeVi", translate("FirstStart", "Name of the centre"), needed=True),),
                (TextField("firstOfficeZh", translate("FirstStart", "Its name in Chinese"), needed=True),),
                (
                    TextField("firstPlaceVi", translate("FirstStart", "Papers are dated in"), needed=True),
                    TextField("firstPlaceZh", translate("FirstStart", "The place in Chinese"), needed=True),
                ),
            ]
        )
        self.title = translate("FirstStart", "The office")
        self.line = translate("FirstStart", "As it stands on letters and rosters. Later it is changed in Office.")


class OfficerStep(FormStep):
    """The first officer, who is its administrator."""

    def __init__(self) -> None:
        password = NewPassword("firstPassword", translate("FirstStart", "Password"))
        again = Repeated("firstAgain", translate("FirstStart", "Password once more"), password)
        hint = translate("FirstStart", "for example huong")
        self.password = password
        super().__init__(
            [
                (TextField("firstName", translate("FirstStart", "Your full name"), needed=True),),
                (TextField("firstOfficer", translate("FirstStart", "Sign-in name"), needed=True, hint=hint),),
                (password, again),
            ]
        )
        self.title = translate("FirstStart", "The first officer")
        self.line = translate(
            "FirstStart", "You administer the record. It is encrypted: nobody can open it without a password."
        )


class CodeStep(Step):
    """The recovery code: shown, printed or saved, and a part of it typed back."""

    def __init__(self, look: Callable[[], object]) -> None:
        super().__init__()
        self.title = translate("FirstStart", "The record is made. Now its recovery code")
        self.line = translate(
            "FirstStart",
            "It opens the record when passwords are forgotten. It is shown only now: print it, and put it into "
            "the safe.",
        )
        self._groups: list[str] = []
        self.code = QLabel()
        self.code.setObjectName("firstCode")
        self.code.setAccessibleName(translate("FirstStart", "Recovery code"))
        self.code.setProperty("tone", "info")
        self.code.setMargin(14)
        self.code.setWordWrap(True)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setFont(font(16, QFont.Weight.DemiBold))
        self.paper = make_button("firstPaper", translate("FirstStart", "Print or save it…"), icon="print")
        self.paper.setAutoDefault(False)
        self.paper.clicked.connect(look)
        self.typed = TextField("firstTyped", translate("FirstStart", "Type the fourth group of the code"), needed=True)
        self.column.addWidget(self.code)
        self.column.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.typed)
        self.column.addStretch(1)

    def show_code(self, code: str) -> None:
        """Show it in its groups."""
        self._groups = code.split("-")
        half = len(self._groups) // 2
        self.code.setText(" – ".join(self._groups[:half]) + "\n" + " – ".join(self._groups[half:]))

    def check(self) -> bool:
        """What is easily mistaken is read alike, as where the code is used."""
        if not self.typed.check():
            return False
        alike = str.maketrans("OIL", "011", "- ")
        if self.typed.value().upper().translate(alike) == self._groups[_GROUP].translate(alike):
            return True
        self.typed.show_problem(
            translate("FirstStart", "This is not the fourth group. Look at the code again, or print it again.")
        )
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def entered(self) -> None:
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)


def later_button() -> QPushButton:
    """The way round the code."""
    button = make_button("firstLater", translate("FirstStart", "Later"), role="quiet")
    button.setAutoDefault(False)
    return button
