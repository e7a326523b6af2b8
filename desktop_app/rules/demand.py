"""What a partner, agreement, employer, job order or plan must say before it is kept. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from db.vocabulary import BoardKind, Currency, JobOrderState, Sex, WagePer
from desktop_app.errors import FieldProblem
from desktop_app.rules.credit_code import credit_code_problem
from desktop_app.rules.party import ContactInput, ExtensionInput, check_contacts

LEAST_AGE = 18
"""Law 69/2020/QH14: who goes to work abroad is 18 or over; no job order may ask for less."""


@dataclass(frozen=True, slots=True)
class PartnerInput:
    """A partner as typed. `version_id` is that of the record that was opened; None for a new one."""

    code: str = ""
    programme: str = ""
    name_vi: str = ""
    name_zh: str | None = None
    credit_code: str | None = None
    unit: str | None = None
    contact: str | None = None
    phone: str | None = None
    name_latin: str | None = None
    address: str | None = None
    contacts: tuple[ContactInput, ...] | None = None
    """All of them, or None where they stay as they are."""
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class AgreementInput:
    """An agreement as typed; without a partner it covers its whole programme."""

    number: str = ""
    programme: str = ""
    partner: str | None = None
    title_vi: str = ""
    title_zh: str | None = None
    signed_on: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    party_ours: str | None = None
    party_theirs: str | None = None
    scope: str | None = None
    note: str | None = None
    extensions: tuple[ExtensionInput, ...] | None = None
    """Only from a file: all of them, the first one first; None where they stay as they are."""
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class EmployerInput:
    """An employer as typed."""

    code: str = ""
    partner: str = ""
    name_vi: str = ""
    name_zh: str | None = None
    unit: str | None = None
    sector: str | None = None
    name_latin: str | None = None
    credit_code: str | None = None
    address: str | None = None
    address_zh: str | None = None
    contacts: tuple[ContactInput, ...] | None = None
    """As for a partner."""
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class JobOrderInput:
    """A job order as typed; wages are whole units of the currency. A state of None leaves it as it is."""

    number: str = ""
    employer: str = ""
    job_vi: str = ""
    job_zh: str | None = None
    headcount: int | None = None
    women: int | None = None
    wage_cny: int | None = None
    wage_per: WagePer | None = None
    months: int | None = None
    needed_by: date | None = None
    state: JobOrderState | None = JobOrderState.OPEN
    note: str | None = None
    currency: Currency = Currency.CNY
    hours_per_day: int | None = None
    days_per_week: int | None = None
    board: BoardKind | None = None
    place: str | None = None
    starts_on: date | None = None
    age_min: int | None = None
    age_max: int | None = None
    sex: Sex | None = None
    skill: str | None = None
    language: str | None = None
    closed_reason: str | None = None
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class PlanInput:
    """How many a programme is to send in a year."""

    programme: str = ""
    year: int | None = None
    minimum: int | None = None
    maximum: int | None = None
    version_id: int | None = None


Input = PartnerInput | AgreementInput | EmployerInput | JobOrderInput | PlanInput


@dataclass(frozen=True)
class Choices:
    """The codes that may be named: what is in the record, and what the same file brings."""

    programmes: frozenset[str]
    units: frozenset[str]
    partners: dict[str, str]
    """Partner code -> its programme."""
    employers: frozenset[str]


def _needed(given: Input, *names: str) -> list[FieldProblem]:
    return [FieldProblem(name, "needed") for name in names if getattr(given, name) in {None, ""}]


def _known(field: str, code: str | None, choices: frozenset[str]) -> list[FieldProblem]:
    if not code or code in choices:
        return []
    return [FieldProblem(field, f"unknown_{field}", {"value": code, "choices": sorted(choices)})]


def _at_least(given: Input, least: int, *names: str) -> list[FieldProblem]:
    values = [(name, getattr(given, name)) for name in names]
    return [FieldProblem(name, "too_small", {"least": least}) for name, v in values if v is not None and v < least]


def check_partner(given: PartnerInput, choices: Choices) -> list[FieldProblem]:
    """What is wrong with a partner."""
    problems = _needed(given, "code", "programme", "name_vi")
    problems += _known("programme", given.programme, choices.programmes)
    problems += _known("unit", given.unit, choices.units)
    return problems + _party(given)


def _party(given: PartnerInput | EmployerInput) -> list[FieldProblem]:
    """What is wrong with what a partner and an employer both have."""
    problems = list(check_contacts(given.contacts))
    if given.credit_code and (why := credit_code_problem(given.credit_code)):
        problems.append(FieldProblem("credit_code", why, {"value": given.credit_code}))
    return problems


def check_agreement(given: AgreementInput, choices: Choices) -> list[FieldProblem]:
    """What is wrong with an agreement: its term, its partner, its programme."""
    problems = _needed(given, "number", "programme", "title_vi", "valid_from")
    partner_programme = choices.partners.get(given.partner or "")
    if given.programme != partner_programme:  # else it was said of the partner
        problems += _known("programme", given.programme, choices.programmes)
    problems += _known("partner", given.partner, frozenset(choices.partners))
    if partner_programme and given.programme and partner_programme != given.programme:
        said = {"partner": given.partner, "programme": partner_programme}
        problems.append(FieldProblem("programme", "programme_of_partner", said))
    if given.valid_from and given.valid_until and given.valid_until < given.valid_from:
        problems.append(FieldProblem("valid_until", "term_backwards", {"start": given.valid_from}))
    return problems


def check_employer(given: EmployerInput, choices: Choices) -> list[FieldProblem]:
    """What is wrong with an employer."""
    problems = _needed(given, "code", "partner", "name_vi")
    problems += _known("partner", given.partner, frozenset(choices.partners))
    return problems + _known("unit", given.unit, choices.units) + _party(given)


def check_job_order(given: JobOrderInput, choices: Choices) -> list[FieldProblem]:
    """What is wrong with a job order."""
    problems = _needed(given, "number", "employer", "job_vi", "headcount")
    problems += _known("employer", given.employer, choices.employers)
    problems += _at_least(given, 1, "headcount", "months") + _at_least(given, 0, "women", "wage_cny")
    if given.women is not None and given.headcount is not None and given.women > given.headcount:
        said = {"women": given.women, "headcount": given.headcount}
        problems.append(FieldProblem("women", "women_over_headcount", said))
    if given.wage_cny is not None and given.wage_per is None:
        problems.append(FieldProblem("wage_per", "needed"))
    return problems + _order_bounds(given)


def _order_bounds(given: JobOrderInput) -> list[FieldProblem]:
    """Hours, days and ages that cannot be."""
    problems = _at_least(given, 1, "hours_per_day", "days_per_week") + _at_least(given, LEAST_AGE, "age_min", "age_max")
    for name, most in (("hours_per_day", 24), ("days_per_week", 7)):
        if (getattr(given, name) or 0) > most:
            problems.append(FieldProblem(name, "too_large", {"most": most}))
    if given.age_min is not None and given.age_max is not None and given.age_max < given.age_min:
        problems.append(FieldProblem("age_max", "ages_backwards", {"least": given.age_min}))
    return problems


def check_plan(given: PlanInput, choices: Choices) -> list[FieldProblem]:
    """What is wrong with a plan."""
    problems = _needed(given, "programme", "year", "minimum", "maximum")
    problems += _known("programme", given.programme, choices.programmes)
    problems += _at_least(given, 2000, "year") + _at_least(given, 0, "minimum")
    if given.minimum is not None and given.maximum is not None and given.maximum < given.minimum:
        problems.append(FieldProblem("maximum", "plan_backwards", {"minimum": given.minimum}))
    return problems


def check(given: Input, choices: Choices) -> list[FieldProblem]:
    """What is wrong with an input, whichever it is; nothing if it may be kept."""
    match given:
        case PartnerInput():
            return check_partner(given, choices)
        case AgreementInput():
            return check_agreement(given, choices)
        case EmployerInput():
            return check_employer(given, choices)
        case JobOrderInput():
            return check_job_order(given, choices)
        case PlanInput():
            return check_plan(given, choices)
