"""Who each row is, and where they live and work: decided for all rows before anything is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from db.vocabulary import JobOrderState
from desktop_app.errors import KnownError
from desktop_app.formats import fold, sort_key
from desktop_app.intake.worker_list import ListRow
from desktop_app.rules.communes import Outcome, match_address
from desktop_app.rules.identity import ID_LENGTH, disagreements, is_citizen_id, read_id, restore_zeros
from desktop_app.services.imports_case import ASK, LEAVE_OUT, NO_COMMUNE, NO_ORDER, OTHER_PERSON, REJECT, WARN, Case
from desktop_app.services.imports_record import Known, OrderRow, compared
from desktop_app.services.imports_result import Choice

__all__ = ["ASK", "REJECT", "WARN", "Case", "decide", "given_order", "possible_ids"]

_NOT_CONTENT = {"number", "remarks", "citizen_id", "citizen_id_is_number", "note"}
_ID_LENGTHS = {9: "citizen_id_old_card", 11: "citizen_id_eleven"}
_ORDER_FIELDS = ("job_order", "job", "employer")
_NOTHING: Mapping[str, str] = {}


def possible_ids(rows: Iterable[ListRow]) -> set[str]:
    """Every citizen ID that the rows may turn out to have."""
    texts = ((row.citizen_id, row.citizen_id_is_number) for row in rows if row.citizen_id)
    return {text.zfill(ID_LENGTH) if is_number and text.isdecimal() else text for text, is_number in texts}


def decide(
    rows: Sequence[ListRow],
    known: Known,
    order: OrderRow | None,
    answers: Mapping[int, Mapping[str, str]] | None = None,
) -> list[Case]:
    """A case for each row, in order. `answers`: by row number, then by field."""
    answered = answers or {}
    claimed = {row.citizen_id for row in rows} if answered else set()
    cases = [_opened(row, known, answered.get(row.number, _NOTHING), claimed) for row in rows]
    _refuse_twins(cases)
    by_names = _orders_by_names(known.orders)
    for case in cases:
        if not case.rejected:
            _compare_with_record(case, known)
            _settle_commune(case, known)
            _settle_order(case, by_names, order, known.orders)
            if case.worker is None and not case.rejected:
                _name_what_is_missing(case)
    _ask_about_namesakes(cases)
    return cases


def _opened(row: ListRow, known: Known, said: Mapping[str, str], claimed: set[str | None]) -> Case:
    same_as = said.get("full_name", "")
    if LEAVE_OUT in said.values() or (is_citizen_id(same_as) and same_as in claimed - {row.citizen_id}):
        case = Case(row, left_out=True)
        case.say(REJECT, "full_name", "left_out", row.full_name or "")
        return case
    if is_citizen_id(same_as):
        row = replace(row, citizen_id=same_as, citizen_id_is_number=False)
    case = Case(row, answers=said)
    for remark in row.remarks:
        kind = REJECT if remark.rejects else WARN
        case.say(kind, remark.field, remark.code, remark.value, **remark.params)
    _settle_id(case, known)
    return case


def given_order(known_orders: Iterable[OrderRow], number: str) -> OrderRow:
    """The job order that --order names. KnownError: order_unknown, order_not_open."""
    found = next((order for order in known_orders if fold(order.number) == fold(number)), None)
    if found is None:
        open_ones = ", ".join(order.number for order in known_orders if order.state is JobOrderState.OPEN)
        raise KnownError("order_unknown", number=number, open=open_ones or "—")
    if found.state is not JobOrderState.OPEN:
        raise KnownError("order_not_open", number=found.number)
    return found


# ---- who it is


def _settle_id(case: Case, known: Known) -> None:
    row = case.row
    if row.citizen_id is None:
        _find_by_document(case, known)
        return
    if is_citizen_id(row.citizen_id):
        case.citizen_id = row.citizen_id
    elif row.citizen_id_is_number and row.citizen_id.isdecimal() and len(row.citizen_id) in {10, 11}:
        _restore(case, known)
    else:
        digits = row.citizen_id.isascii() and row.citizen_id.isdecimal()
        code = _ID_LENGTHS.get(len(row.citizen_id), "citizen_id_length") if digits else "citizen_id_characters"
        case.say(REJECT, "citizen_id", code, row.citizen_id, length=len(row.citizen_id))
    if case.citizen_id is None:
        return
    facts = read_id(case.citizen_id)
    for code in disagreements(case.citizen_id, row.birth_date, row.sex, known.provinces):
        case.say(WARN, "citizen_id", code, case.citizen_id, province=facts.province, year=facts.birth_year)
    worker_id = known.by_citizen_id.get(case.citizen_id)
    case.worker = known.workers[worker_id] if worker_id is not None else None


def _restore(case: Case, known: Known) -> None:
    """Put back the zeros that a number lost; the birth date of the record serves where the list has none."""
    row, written = case.row, case.row.citizen_id or ""
    padded = written.zfill(ID_LENGTH)
    worker_id = known.by_citizen_id.get(padded)
    recorded = known.workers[worker_id].row if worker_id is not None else None
    same_name = recorded is not None and (not row.full_name or fold(row.full_name) == recorded["name_folded"])
    birth = row.birth_date or (recorded["birth_date"] if recorded is not None and same_name else None)
    case.citizen_id = restore_zeros(written, birth, known.provinces)
    if case.citizen_id is not None:
        case.say(WARN, "citizen_id", "citizen_id_zero_restored", written, kept=case.citizen_id)
        return
    case.padded = padded
    facts = read_id(padded)
    if facts.province not in known.provinces:
        code = "citizen_id_lost_zero_province"
    else:
        code = "citizen_id_lost_zero_year" if birth else "citizen_id_lost_zero_no_birth"
    case.say(REJECT, "citizen_id", code, written, padded=padded, year=facts.birth_year, province=facts.province)


def _find_by_document(case: Case, known: Known) -> None:
    """A list without citizen IDs: a paper's number and the name together are a person who is on record."""
    row = case.row
    holders = known.by_document.get(row.document_number or "", ())
    named = [i for i in holders if row.full_name and known.workers[i].row["name_folded"] == fold(row.full_name)]
    if len(holders) == 1 and len(named) == 1:
        case.worker = known.workers[named[0]]
        case.citizen_id = case.worker.row["citizen_id"]
    else:
        case.say(REJECT, "citizen_id", "citizen_id_missing")


def _content(row: ListRow) -> tuple[Any, ...]:
    return tuple(getattr(row, f.name) for f in fields(row) if f.name not in _NOT_CONTENT)


def _groups(cases: Iterable[Case], name: str) -> Iterator[tuple[str, list[Case]]]:
    found: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        if case.left_out:
            continue
        key = (case.citizen_id or case.padded) if name == "citizen_id" else case.row.document_number
        if key:
            found[key].append(case)
    return ((key, group) for key, group in found.items() if len(group) > 1)


def _refuse_twins(cases: list[Case]) -> None:
    """Rows that claim one citizen ID, or one paper, are reported all of them, and none is preferred for standing first.

    A row whose own ID could not be accepted makes no claim: the other is warned. A row that merely repeats another,
    word for word, is left out and says so.
    """
    for key, group in list(_groups(cases, "citizen_id")):
        claims = [case for case in group if case.citizen_id]
        first, same = claims[:1], len({_content(case.row) for case in claims}) == 1
        for case in group:
            others = _rows_of(group, case)
            if case.citizen_id is None or len(claims) == 1:
                case.say(WARN if case.citizen_id else REJECT, "citizen_id", "same_digits_elsewhere", key, rows=others)
            elif not same:
                case.say(REJECT, "citizen_id", "citizen_id_twice", key, rows=others)
            elif case is not first[0]:
                case.say(REJECT, "citizen_id", "row_repeated", key, rows=str(first[0].row.number))
    for key, group in list(_groups(cases, "document_number")):
        holders = {case.citizen_id for case in group if case.citizen_id}
        if len(holders) == 1 and all(case.citizen_id for case in group):
            continue  # the same person, who is reported by the citizen ID
        for case in group:
            refused = len(holders) > 1 or case.citizen_id is None
            code = "document_twice" if refused else "document_elsewhere"
            case.say(REJECT if refused else WARN, "document_number", code, key, rows=_rows_of(group, case))


def _rows_of(group: list[Case], but: Case) -> str:
    return ", ".join(f"{case.row.number} ({case.row.full_name or '—'})" for case in group if case is not but)


def _compare_with_record(case: Case, known: Known) -> None:
    row, worker = case.row, case.worker
    own = worker.row["id"] if worker else None
    for holder in known.by_document.get(row.document_number or "", ()):
        if holder != own:
            other = known.workers[holder].row
            case.say(REJECT, "document_number", "document_of_another", row.document_number, **_person(other))
    if worker is not None:
        _compare_person(case, worker.row)
        return
    former = known.former.get(case.citizen_id or "")
    if former is not None:
        now = known.workers[former].row
        case.say(REJECT, "citizen_id", "citizen_id_former", case.citizen_id, **_person(now))
    elif row.full_name is None:
        case.say(REJECT, "full_name", "name_missing")
    elif row.birth_date:
        same = [known.workers[i].row for i in known.by_name.get((fold(row.full_name), row.birth_date), ())]
        if same and case.answers.get("full_name") != OTHER_PERSON:
            choices = [Choice(other["citizen_id"] or "", other["full_name"]) for other in same]
            ids = ", ".join(choice.code for choice in choices)
            case.say(ASK, "full_name", "namesake_on_record", row.full_name, choices=choices, others=ids)


def _person(row: Mapping[str, Any]) -> dict[str, Any]:
    return {"name": row["full_name"], "citizen_id": row["citizen_id"] or "—"}


def _compare_person(case: Case, recorded: Mapping[str, Any]) -> None:
    """The same citizen ID is the same person only if the name agrees; what else differs is asked, not overwritten."""
    row = case.row
    if row.full_name and fold(row.full_name) != recorded["name_folded"]:
        case.say(REJECT, "full_name", "other_name_on_record", row.full_name, **_person(recorded))
    elif row.full_name and sort_key(row.full_name) != recorded["sort_key"]:
        case.say(WARN, "full_name", "name_marks_differ", row.full_name, **_person(recorded))
    pairs = (("birth_date", row.birth_date), ("sex", row.sex))
    for name, said in pairs:
        kept = recorded[name]
        if said is None or kept is None or said == kept:
            continue
        if case.answers.get(name) == str(said):
            case.settled.add(name)
        elif case.answers.get(name) != str(kept):
            choices = [Choice(str(value), str(value)) for value in (kept, said)]
            case.say(ASK, name, f"{name}_differs", said, choices=choices, kept=kept, said=said)


def _ask_about_namesakes(cases: list[Case]) -> None:
    found: dict[tuple[str, Any], list[Case]] = defaultdict(list)
    for case in cases:
        if not case.rejected and case.worker is None and case.row.full_name and case.row.birth_date:
            found[fold(case.row.full_name), case.row.birth_date].append(case)
    for group in found.values():
        for case in group if len(group) > 1 else ():
            if case.answers.get("full_name") == OTHER_PERSON:
                continue
            others = [other for other in group if other is not case]
            choices = [Choice(other.citizen_id or "", other.row.full_name or "") for other in others]
            case.say(
                ASK, "full_name", "namesake_in_list", case.row.full_name, choices=choices, rows=_rows_of(group, case)
            )


def _name_what_is_missing(case: Case) -> None:
    for name in ("birth_date", "sex", "address"):
        if getattr(case.row, name) is None:
            case.say(WARN, name, f"{name}_missing")


# ---- where they live and work


def _settle_commune(case: Case, known: Known) -> None:
    row = case.row
    answer = case.answers.get("address")
    if answer in known.commune_ids or answer == NO_COMMUNE:
        case.commune = None if answer == NO_COMMUNE else answer
        case.commune_open = answer == NO_COMMUNE
        return
    if row.address is None:
        return
    recorded = case.worker.row if case.worker else None
    if recorded and recorded["commune_id"] is not None and recorded["address"] == row.address:
        return  # answered before
    match = match_address(known.communes, row.address)
    if match.outcome is Outcome.FOUND:
        case.commune = match.code
        if match.reason:
            names = ", ".join(known.commune_name(code) for code in match.choices if code != match.code)
            read = known.commune_name(match.code or "")
            choices = [Choice(code, known.commune_name(code)) for code in match.choices]
            case.say(WARN, "address", match.reason, row.address, choices=choices, read=read, others=names)
        return
    if recorded and any(known.commune_ids[code] == recorded["commune_id"] for code in match.choices):
        return  # the commune on record is one of those that the new wording may mean
    case.commune_open = True
    choices = [Choice(code, known.commune_name(code)) for code in match.choices]
    case.say(ASK, "address", match.reason or "name_unknown", row.address, choices=choices)


def _orders_by_names(orders: Iterable[OrderRow]) -> dict[tuple[str, str], list[OrderRow]]:
    found: dict[tuple[str, str], list[OrderRow]] = defaultdict(list)
    for order in orders:
        for employer in order.employer_names:
            found[employer, ""].append(order)
            for job in order.job_names:
                found[employer, job].append(order)
    return found


def _settle_order(
    case: Case,
    by_names: Mapping[tuple[str, str], list[OrderRow]],
    given: OrderRow | None,
    orders: Iterable[OrderRow],
) -> None:
    row = case.row
    if case.answers and (answer := next(filter(None, map(case.answers.get, _ORDER_FIELDS)), None)):
        case.order = next((o for o in orders if o.number == answer and o.state is JobOrderState.OPEN), None)
        if case.order is not None or answer == NO_ORDER:
            return
    employer, job = compared(row.employer), compared(row.job)
    if given is not None:
        case.order = given
        if (employer and employer not in given.employer_names) or (job and job not in given.job_names):
            case.say(WARN, "employer", "order_for_another", _wanted(row), number=given.number)
        return
    if row.job_order:
        _take_named_order(case, by_names, fold(row.job_order))
        return
    if not employer and not job:
        return
    named = by_names.get((employer, job), []) if employer and job else []
    found = [order for order in named if order.state is JobOrderState.OPEN]
    if len(found) == 1:
        case.order = found[0]
    elif found:
        choices = [Choice(order.number, _wanted(row)) for order in found]
        case.say(ASK, "job", "order_several", _wanted(row), choices=choices)
    else:
        code, column = _why_no_order(row, named, by_names.get((employer, ""), []))
        case.say(WARN, column, code, _wanted(row))


def _take_named_order(case: Case, by_names: Mapping[tuple[str, str], list[OrderRow]], number: str) -> None:
    every = {order.id: order for orders in by_names.values() for order in orders}.values()
    found = next((order for order in every if fold(order.number) == number), None)
    if found is not None and found.state is JobOrderState.OPEN:
        case.order = found
    else:
        case.say(WARN, "job_order", "order_closed" if found else "order_not_found", case.row.job_order)


def _why_no_order(row: ListRow, named: list[OrderRow], of_employer: list[OrderRow]) -> tuple[str, str]:
    if not row.job or not row.employer:
        return ("order_needs_both", "employer" if not row.employer else "job")
    if named:
        return "order_closed", "job"
    return ("order_no_such_job", "job") if of_employer else ("order_no_such_employer", "employer")


def _wanted(row: ListRow) -> str:
    return " / ".join(filter(None, (row.employer, row.job)))
