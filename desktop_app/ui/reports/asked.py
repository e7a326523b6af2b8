"""What a figure on the page stands for, so that it can open the people behind it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.formats import show_date
from desktop_app.rules.report_periods import PeriodKind, period_parts
from desktop_app.rules.summary import parse_period
from desktop_app.ui.naming import grouped


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure of rules.summary.FIGURES of a period and programme; of one row of a split where it is named.

    `title` says it in words; the rest is what services.summary_people.behind takes.
    """

    title: str
    period: str
    programme: str | None
    figure: str
    split: str = ""
    code: str | None = None
    women: bool = False
    since_year: bool = False


def period_words(text: str) -> str:
    """A period as officers call it."""
    kind, year, number = period_parts(text)
    translate = QCoreApplication.translate
    words = {
        PeriodKind.MONTH: translate("Periods", "Month {number}/{year}"),
        PeriodKind.TO_THE_14TH: translate("Periods", "Month to the 14th, {number}/{year}"),
        PeriodKind.QUARTER: translate("Periods", "Quarter {number}/{year}"),
        PeriodKind.HALF: translate("Periods", "Half year {number}/{year}"),
        PeriodKind.YEAR: translate("Periods", "Year {year}"),
        PeriodKind.YEAR_TO_DECEMBER: translate("Periods", "15 December {before} to 14 December {year}"),
    }
    return words[kind].format(number=number, year=year, before=year - 1)


def days_words(text: str) -> str:
    """Its first and last day."""
    period = parse_period(text)
    return f"{show_date(period.first)} – {show_date(period.last)}"


def number_words(value: float | None, *, percent: bool = False) -> str:
    """A figure as it is written: 0 is zero, nothing is not known."""
    if value is None:
        return ""
    return percent_words(value) if percent else grouped(int(value))


def percent_words(value: float | None) -> str:
    """With one decimal, as the language writes it; nothing where it is not known."""
    return "" if value is None else f"{QLocale().toString(float(value), 'f', 1)} %"
