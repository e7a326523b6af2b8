"""What narrows the list beside the search: a card of fields that folds out, and a chip for each that is set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.vocabulary import Sex
from desktop_app.formats import show_date
from desktop_app.services.worker_find import FilterChoices
from desktop_app.services.worker_search import born_between
from desktop_app.services.workers import Missing, Narrowing
from desktop_app.ui import icons
from desktop_app.ui.field import Field
from desktop_app.ui.forms import ChoiceField, NumberField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.remembering import Narrows
from desktop_app.ui.theme import tokens_for
from desktop_app.ui.workers.flow import FlowLayout
from desktop_app.ui.workers.words import sex_word

_OLDEST = 120
_DAYS = (0, 30, 60, 90, 180)


def missing_words() -> dict[Missing, str]:
    """What may be missing, in words."""
    translate = QCoreApplication.translate
    return {
        Missing.CITIZEN_ID: translate("Workers", "citizen ID"),
        Missing.BIRTH_DATE: translate("Workers", "birth date"),
        Missing.PHONE: translate("Workers", "phone number"),
        Missing.COMMUNE: translate("Workers", "commune"),
        Missing.DOCUMENT: translate("Workers", "travel document"),
        Missing.HEALTH: translate("Workers", "health certificate"),
        Missing.CONTRACT: translate("Workers", "contract"),
        Missing.CONSENT: translate("Workers", "consent"),
        Missing.PHOTO: translate("Workers", "photo"),
    }


class FilterCard(QFrame):
    """The fields. `narrowing` is what they say; `changed` tells that an officer changed it."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workersFilterCard")
        self.setProperty("role", "card")
        self._today = today
        self._language = language
        self._build()
        self._connect()

    @property
    def narrowing(self) -> Narrowing:
        """What is set."""
        born_from, born_until = born_between(self.youngest.value(), self.oldest.value(), self._today())
        days, commune = self.papers.value(), self.commune.value()
        return Narrowing(
            job_order=self.job_order.value(),
            employer=self.employer.value(),
            programme=self.programme.value(),
            commune_ids=frozenset() if commune is None else frozenset({commune}),
            born_from=born_from,
            born_until=born_until,
            sex=self.sex.value(),
            papers_until=None if days is None else self._today() + timedelta(days=days - (days == 0)),
            tag_id=self.tag.value(),
            missing=frozenset(part for part, pill in self.missing.items() if pill.isChecked()),
        )

    def offer(self, choices: FilterChoices) -> None:
        """What may be chosen."""
        for field, given in (
            (self.commune, choices.communes),
            (self.employer, choices.employers),
            (self.job_order, choices.job_orders),
            (self.programme, choices.programmes),
            (self.tag, choices.tags),
        ):
            field.set_choices(given)
        self.missing[Missing.HEALTH].setVisible("health" not in choices.hidden)

    def narrows(self) -> dict[str, Narrows]:
        """Every filter by its name: for whoever remembers them."""
        pills = {pill.objectName(): pill for pill in self.missing.values()}
        fields = {field.name: field for field in self._fields if isinstance(field, ChoiceField | NumberField)}
        return {**fields, **pills}

    def clear(self) -> None:
        """Set nothing."""
        for field in self._fields:
            field.set_value(None)
        for pill in self.missing.values():
            pill.setChecked(False)
        self.changed.emit()

    def chips(self) -> Iterator[tuple[str, str, Callable[[], None]]]:
        """For each filter that is set: its name, its words, and what takes it away."""
        for field in self._fields:
            if field.value() is not None and not field.problem():
                yield field.name, self._said(field), partial(self._take_away, field)
        words = missing_words()
        said = self.tr("Without {what}")
        for part, pill in self.missing.items():
            if pill.isChecked():
                yield pill.objectName(), said.format(what=words[part]), partial(self._unset, pill)
                said = self.tr("or without {what}")

    def _said(self, field: Field) -> str:
        if field is self.youngest:
            return self.tr("From {n} years").format(n=field.value())
        if field is self.oldest:
            return self.tr("Up to {n} years").format(n=field.value())
        if field is self.papers:
            until = self.narrowing.papers_until
            return self.tr("Papers end by {day}").format(day=show_date(until))
        return field.text() if isinstance(field, ChoiceField) else str(field.value())

    def _take_away(self, field: Field) -> None:
        field.set_value(None)
        self.changed.emit()

    def _unset(self, pill: QPushButton) -> None:
        pill.setChecked(False)
        self.changed.emit()

    # Building

    def _build(self) -> None:
        anyone = self.tr("any")
        self.commune = ChoiceField("filterCommune", self.tr("Commune"), search=True, empty=anyone)
        self.employer = ChoiceField("filterEmployer", self.tr("Employer"), search=True, empty=anyone)
        self.job_order = ChoiceField("filterJobOrder", self.tr("Job order"), search=True, empty=anyone)
        self.programme = ChoiceField("filterProgramme", self.tr("Programme"), empty=anyone)
        sexes = [(sex, sex_word(sex, self._language)) for sex in Sex]
        self.sex = ChoiceField("filterSex", self.tr("Sex"), sexes, empty=anyone)
        self.youngest = NumberField("filterYoungest", self.tr("Age from"), most=_OLDEST)
        self.oldest = NumberField("filterOldest", self.tr("Age up to"), most=_OLDEST)
        self.papers = ChoiceField("filterPapers", self.tr("Papers run out"), self._days(), empty=anyone)
        self.tag = ChoiceField("filterTag", self.tr("Tag"), empty=anyone)
        self._fields: tuple[Field, ...] = (
            self.commune, self.employer, self.job_order, self.programme, self.sex, self.youngest, self.oldest,
            self.papers, self.tag,
        )  # fmt: skip
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        places = ((0, 0, 2), (0, 2, 2), (0, 4, 2), (0, 6, 2), (1, 0, 2), (1, 2, 1), (1, 3, 1), (1, 4, 2), (1, 6, 2))
        for field, (row, column, span) in zip(self._fields, places, strict=True):
            grid.addWidget(field, row, column, 1, span)
        for column in range(8):
            grid.setColumnStretch(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(grid)
        layout.addWidget(self._missing_row())

    def _days(self) -> list[tuple[int, str]]:
        within = self.tr("within {n} days")
        return [(days, within.format(n=days) if days else self.tr("have run out")) for days in _DAYS]

    def _missing_row(self) -> QWidget:
        label = QLabel(self.tr("Without one of"))
        label.setProperty("role", "label")
        missing = QWidget()
        row = FlowLayout(missing, spacing=6)
        row.addWidget(label)
        self.missing: dict[Missing, QPushButton] = {}
        for part, words in missing_words().items():
            pill = QPushButton(words)
            pill.setObjectName(f"filterMissing_{part}")
            pill.setProperty("role", "pill")
            pill.setProperty("tone", "warn")
            pill.setCheckable(True)
            self.missing[part] = pill
            row.addWidget(pill)
        return missing

    def _connect(self) -> None:
        for field in self._fields:
            field.changed.connect(self.changed)
        for pill in self.missing.values():
            pill.clicked.connect(self.changed)


class Chips(QWidget):
    """One chip for each filter that is set; a click takes it away."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workersChips")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._chips: list[QWidget] = []
        self.hide()

    def show_chips(self, chips: Iterator[tuple[str, str, Callable[[], None]]]) -> None:
        """Show these and no others."""
        for old in self._chips:
            old.hide()
            old.deleteLater()
        self._chips = [self._chip(*chip) for chip in chips]
        if len(self._chips) > 1:
            clear = make_button("workersChipsClear", self.tr("Clear all filters"), role="quiet")
            clear.clicked.connect(self.cleared)
            self._chips.append(clear)
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(place, chip)
        self.setVisible(bool(self._chips))

    def _chip(self, name: str, words: str, take_away: Callable[[], None]) -> QPushButton:
        chip = QPushButton(words)
        chip.setObjectName(f"chip_{name}")
        chip.setProperty("role", "pill")
        chip.setProperty("tone", "info")
        chip.setToolTip(self.tr("Take this filter away"))
        chip.setAccessibleName(f"{words}: {chip.toolTip()}")
        chip.setIcon(icons.icon("close", tokens_for(self.palette()).info))
        chip.setIconSize(QSize(12, 12))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.clicked.connect(take_away)
        return chip
