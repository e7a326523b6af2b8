"""Every service that takes a desk, called with every role: who is let through stands in a table here.

A service that is not in the table fails; so does one that lets somebody through whom the table does not name, and one
that looks at what it was given before it asks who is asking.
"""

from __future__ import annotations

import inspect
import pkgutil
import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from db.models import Officer
from db.vocabulary import OfficerRole
from desktop_app import services
from desktop_app.clock import HANOI
from desktop_app.errors import KnownError
from desktop_app.rules import permission as table
from desktop_app.services import incident_sight, permission, personal_sight, work
from desktop_app.services.work import Desk

LETTERS = {"R": OfficerRole.REGISTRAR, "G": OfficerRole.GATE, "A": OfficerRole.APPROVER, "H": OfficerRole.HEAD,
           "D": OfficerRole.ADMINISTRATOR}  # fmt: skip
MAY = {
    "RGAHD": """
        backup_rounds: make_round try_restore; backups: make; blanks: log_output make void; confirmation_lines:
        open_incident record_return; cooperation: log_output; crossings: record_alone; deeds: take_back;
        handover_issue: issue; handover_lines:
        add_cleared add_workers remove reorder; handover_papers: log_output; handover_swap: swap without_absent;
        handovers: cancel new; incident_acts: contact_again edit hand_over link note reopen resume set_due settle unlink
        wait; incident_report: issue log_output to_print; incidents: open_case; late_entry: enter; minutes: log_output;
        not_back: look_for; officers: change_password; report_papers: log_output; sent_papers: log_output;
        sessions: began ended locked unlock;
        undo: undo; worker_card: log_output; worker_save: save; worker_sheet: log
    """,
    "GAHD": """
        gate: tick untick; gate_count: close count recount settle; packets_conflicts:
        decide; packets_in: take_in; packets_keys: enrol load_key; packets_out: send_out
    """,
    "RAHD": """
        across_export: log; agreements: extend shorten; announcements: edit issue log_output log_sent make; answers:
        issue log_output; attachments: add remove; authority_return: registry send; bulk: apply preview;
        confirmation_answer: take; confirmation_lines: mark_done reopen; confirmations: make sent; consents: decide;
        contract_acts: end extend move_employer; cooperation: issue; declaration_acts: acknowledged returned sent;
        declaration_letters: correct log_output print_due; demand: keep save_agreement save_employer save_job_order
        save_partner; demand_file: apply_file; duplicates: not_the_same; import_mappings: remember; imports: apply
        import_file preview recheck; imports_past: undo_import; job_orders: close reopen; letters: keep; meetings: keep;
        notices: sign; office_calendar: correct set_working_days withdraw; outreach: keep remove; rates: save_rate;
        referrals: decline refer select_people withdraw; reports: correct discard draft save; stay_permits: add mend
        renew; tags: set_for; worker_export: log; worker_notes: add_note
    """,
    "AHD": """
        audit_search: choices entry export page search; crossings: take_back; merge: merge; passages: correct_on;
        reports: issue
    """,
    "HD": """
        announcements: set_office_contact; breaches: close listed note save told; data_requests: acknowledge add answer
        done edit listed load refuse; demand: save_plan; erasure: erase erase_many preview; gates: save;
        incident_patterns: set_rule; office: edit save_agency; office_policies: save; officers: add disable edit
        make_recovery_code reset; packets_keys: revoke; personal_data: content gathered; privacy_settings: load save;
        programmes: add_requirement change_requirement end_requirement save save_body; recovery_paper: make;
        retention: due; retention_papers: destroy; stay_policy: save; stores: update_reference; transfers: as_xlsx
        listed; worker_card: set_numbers;
        year_figures: import_csv save
    """,
    "D": """
        moving: move; stores: mend_ledger
    """,
}
"""Letters of the roles -> the services that let them through, by module."""
READ = """
    across: find one page reminders; across_export: content paper table; across_person: look; agreements:
    running_out warn_days; announcements: communes detail listed may_be_announced office_contact paper
    paper_to_print preview; answers: draft paper_bytes paper_to_print; approval: approve approver_choices
    verify_approver; attachments: content listed portrait thumbnail thumbnails; audit_chain: verify;
    authority_return: content gathered; backup_rounds: check_second standing wanted_now; backups: is_due own_folder;
    blanks: listed of_handover paper paper_to_print; capacity: figures sectors_of; channels: report; clearance:
    draft_findings for_handover for_workers programme_for; confirmation_lines: lines; confirmations: answer content
    listed partners preview; consent_papers: consent_form exit_guidance withdrawal_form; consents: standing;
    contract_view: story; cooperation: gathered paper; declaration_export: as_file of_commune register;
    declaration_letters: letter_bytes paper_head; declaration_lists: letters listed of_commune;
    declaration_printing: papers waiting; declaration_views: counts lines; deeds: deed list_of; demand:
    list_agreements list_employers list_gates list_job_orders list_partners list_plans list_programmes list_units
    problems; duplicates: alike alike_many pairs; find: describe find make_ready rights; gate: find; gate_count:
    standing; gate_session: departures_unexplained enter_counts; gate_view: lines_again open_gate; gates: listed;
    handover_papers: paper_to_print part_bytes parts roster_bytes roster_data unagreed working_copy; handover_view:
    listed show; import_template: import_template; imports: open_orders report_workbook; imports_likeness:
    ask_about_likely; imports_look: look offered_communes; imports_past: list_imports; incident_export: workbook;
    incident_patterns: rule_rows; incident_together: of_employer patterns; incident_report: look; incidents: counts
    employer_of_day find listed load of_worker offered settled_in; job_orders: barred; late_entry: known meet
    remark; letters: listed overdue; likeness_kept: with_index; meetings: listed; merge: compare; minutes:
    minutes_bytes paper_to_print; not_back: not_back; notices: standing; office: agency_names load; office_calendar:
    of_year; office_policies: listed value; officers: has_recovery_code list_officers verify_own; outreach: listed;
    packets_conflicts: conflicts; packets_keys: enrolled laptops; packets_list: exchange; passages: of_worker;
    permission: may; personal_data: as_json as_pdf; print_log: as_xlsx log_of; programmes: listed load; rates:
    latest list_rates; referral_rank: candidates; referrals: board; report_balance: unbalanced; report_files:
    in_force log_export papers; report_papers: content figures figures_of in_office_language paper_to_print
    unissued; reports: find listed view; returns: across_with departures_of; scan_fill: fill; scans: read
    read_picture; sent_papers: content show to_print; sessions: lock_minutes own_username; stay_permits: of_worker
    stays; stay_policy: load; stores: check_store; summary: month of_period; summary_full: full full_of;
    summary_people: behind; tags: every; today: blocked papers read year; today_late: blocked papers year;
    transfers: partner_of; two_people: confirmed confirming second_choices; undo: can_undo; witness: head_of look
    remember; worker_card: card cards_for_handover numbers; worker_export: content paper table; worker_file:
    checklist_sheet file_of no_fee_sheet; worker_find: count counts filter_choices first is_ready matching_ids page
    search search_ids sorted_ids total; worker_history: field_history history; worker_notes: notes; worker_sheet:
    data render; worker_timeline: timeline; workers: communes find load; year_figures: of_year years
"""
"""What anybody at the desk may read: what is sensitive in it is left out by personal_sight and incident_sight.

A paper that was sent asks for the right of its kind once it is found (tests/services/test_find.py).
"""
HELPERS = {"permission.require", "getting_started.done", "erasure.truncate_log", "attempts.moment"}
"""What asks for others, shows nothing of the record, or is opened by one's own password: it has no act of its own."""


def named(table_: str) -> set[str]:
    """The services of such a table, as module.function."""
    parts = (each.split(":") for each in table_.split(";"))
    return {f"{module.strip()}.{function}" for module, functions in parts for function in functions.split()}


EXPECTED = {service: who for who, listed in MAY.items() for service in named(listed)}


def found() -> dict[str, Callable[..., Any]]:
    """module.function -> every public function of the services whose first argument is a desk."""
    every: dict[str, Callable[..., Any]] = {}
    for module in pkgutil.iter_modules(services.__path__):
        made = import_module(f"{services.__name__}.{module.name}")
        for name, function in vars(made).items():
            own = inspect.isfunction(function) and function.__module__ == made.__name__ and not name.startswith("_")
            if own and next(iter(inspect.signature(function).parameters.values()), None) is not None:
                first = next(iter(inspect.signature(function).parameters.values()))
                if first.annotation in {"Desk", Desk}:
                    every[f"{module.name}.{name}"] = function
    return every


def some(kind: Any, folder: Path) -> Any:
    """A value of that type that means nothing in the record."""
    origin, of = typing.get_origin(kind), typing.get_args(kind)
    if origin in {typing.Union, types.UnionType}:
        return None if type(None) in of else some(of[0], folder)
    if origin is typing.Literal:
        return of[0]
    if origin is not None:
        return _container(origin, of, folder)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    if is_dataclass(kind) and isinstance(kind, type):
        hints = typing.get_type_hints(kind)
        needed = [f.name for f in fields(kind) if f.init and f.default is MISSING and f.default_factory is MISSING]
        return kind(**{name: some(hints[name], folder) for name in needed})
    plain: dict[Any, Any] = {
        int: 7, str: "x", bytes: b"x", bool: False, float: 1.0, date: date(2026, 11, 2),
        datetime: datetime(2026, 11, 2, 8, tzinfo=HANOI), Path: folder / "x.xlsx", Any: None, object: None,
    }  # fmt: skip
    return plain.get(kind)


def _container(origin: Any, of: tuple[Any, ...], folder: Path) -> Any:
    if origin.__name__ == "Callable":
        return lambda *_given: None
    if origin.__name__ in {"Mapping", "dict"}:
        return {}
    held = [some(of[0], folder)] if of and of[0] is not Ellipsis else []
    return {"tuple": tuple, "set": set, "frozenset": frozenset, "Collection": list}.get(origin.__name__, list)(held)


@cache
def arguments(function: Callable[..., Any], folder: Path) -> tuple[list[Any], dict[str, Any]]:
    asked = {name: said for name, said in function.__annotations__.items() if name not in {"return", "session", "desk"}}
    hints = typing.get_type_hints(types.SimpleNamespace(__annotations__=asked), function.__globals__)
    given, named = [], {}
    for each in list(inspect.signature(function).parameters.values())[1:]:
        if each.default is not each.empty or each.kind in {each.VAR_KEYWORD, each.VAR_POSITIONAL}:
            continue
        value = some(hints.get(each.name), folder)
        if each.kind is each.KEYWORD_ONLY:
            named[each.name] = value
        else:
            given.append(value)
    return given, named


class LetThrough(BaseException):
    """The officer may: the service is left where it found that out, so that nothing is done."""


def asked(role: OfficerRole, action: str) -> bool:
    """As the table says. What is only seen (see.*) is left out of what is shown, and refused nobody."""
    may = table.allowed(role, action)
    if may and (action == "see.audit" or not action.startswith("see.")):
        raise LetThrough
    return may


def outcome(desk: Desk, function: Callable[..., Any], folder: Path) -> str:
    """What becomes of a call by the officer at the desk: "may", "refused", or "unasked"."""
    given, named = arguments(function, folder)
    try:
        function(desk, *given, **named)
    except LetThrough:
        return "may"
    except KnownError as error:
        return "refused" if error.code == "not_allowed" else "unasked"
    except Exception:  # noqa: BLE001 - what means nothing may fail, where nobody asks who is asking
        return "unasked"
    return "unasked"


def becomes(desk: Desk, role: OfficerRole) -> None:
    with desk.work("test.role") as done:
        done.session.get_one(Officer, desk.officer_id).role = role


def test_every_service_stands_in_the_table() -> None:
    read = named(READ)
    assert set(found()) == EXPECTED.keys() | read | HELPERS
    assert EXPECTED.keys().isdisjoint(read)


def test_every_service_with_every_role(desk_sqlite: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    every = found()
    wanted = EXPECTED | dict.fromkeys(named(READ), "")
    wrong = []
    for letter, role in LETTERS.items():
        becomes(desk_sqlite, role)
        with monkeypatch.context() as patch:
            for module in (work, permission, personal_sight, incident_sight):
                patch.setattr(module, "allowed", asked, raising=False)
            came = {name: outcome(desk_sqlite, every[name], tmp_path) for name in wanted}
        right = {name: _right(letter, who) for name, who in wanted.items()}
        wrong += [(letter, name, answer) for name, answer in came.items() if answer != right[name]]
    assert wrong == []


def _right(letter: str, who: str) -> str:
    if not who:
        return "unasked"
    return "may" if letter in who else "refused"
