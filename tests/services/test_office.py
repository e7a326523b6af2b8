"""The office's own data, its policies, the audit's search, second confirmations, sign-ins, and rounds of backups."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from db.slots import Cost
from db.vocabulary import AgencyRole, HealthResult, OfficerRole
from desktop_app.clock import fixed_clock
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.rules.party import AGREEMENT_WARN_DAYS_USUAL
from desktop_app.services import (
    approval,
    attachments,
    audit_chain,
    audit_search,
    backup_rounds,
    backups,
    declarations,
    gates,
    incidents,
    office,
    office_policies,
    officers,
    sessions,
    stores,
    two_people,
    witness,
    workers,
)
from desktop_app.services.agencies import agency
from desktop_app.services.audit_search import AuditFilter
from desktop_app.services.gates import GateInput
from desktop_app.services.office import AgencyInput
from desktop_app.services.officers import OfficerInput
from desktop_app.services.two_people import Approval
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import HealthForm, WorkerForm

OWN = "mat-khau-thu"
SECOND = "của-An-1"
CHEAP = Cost(passes=1, memory_kib=8, lanes=1)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANGIAO_CONFIG", str(tmp_path / "config"))


def code_of(error: pytest.ExceptionInfo[KnownError]) -> str:
    found = error.value
    return found.problems[0].code if isinstance(found, InvalidInputError) else found.code


def test_a_new_name_of_an_agency_ends_the_one_before(desk: Desk) -> None:
    given = AgencyInput(AgencyRole.ISSUING, "Trung tâm mới", "新中心", date(2027, 1, 1))
    office.save_agency(desk, None, given)
    with desk.read() as session:
        assert agency(session, AgencyRole.ISSUING, date(2027, 1, 1)) == "Trung tâm mới"
        assert agency(session, AgencyRole.ISSUING, date(2026, 12, 31)) != "Trung tâm mới"
    with pytest.raises(InvalidInputError) as told:
        office.save_agency(desk, None, AgencyInput(AgencyRole.ISSUING, "Khác", "别", date(2026, 12, 1)))
    assert code_of(told) == "agency_overlaps"
    kept = next(row for row in office.agency_names(desk) if row.name_vi == "Trung tâm mới")
    office.save_agency(desk, kept.id, AgencyInput(kept.role, "Trung tâm", kept.name_zh, kept.since))
    office.edit(desk, "Lạng Sơn", "谅山", "TTVL")
    assert office.load(desk).sign == "TTVL"


def test_gates_are_dated_rows(desk_sqlite: Desk) -> None:
    rows = gates.listed(desk_sqlite)
    known = next(row for row in rows if row.holds)
    given = known.given
    changed = GateInput(
        given.code, given.name_vi, given.gate_class, given.people_cross, date(2027, 1, 1), opens="06:30"
    )
    gates.save(desk_sqlite, None, changed)
    same = [row for row in gates.listed(desk_sqlite) if row.given.code == given.code]
    assert {row.given.until for row in same} >= {None, date(2026, 12, 31)}
    with pytest.raises(InvalidInputError) as told:
        gates.save(desk_sqlite, None, GateInput("x", "X", given.gate_class, opens="25h"))
    assert code_of(told) == "hour_form"


def test_policies_are_as_usual_until_they_are_set(desk: Desk) -> None:
    usual = {policy.key: policy.usual for policy in office_policies.POLICIES}
    assert usual["declaration.working_days"] == str(declarations.WORKING_DAYS)
    assert usual["incident.due_days"] == str(incidents.DUE_DAYS)
    assert usual["agreement.warn_days"] == str(AGREEMENT_WARN_DAYS_USUAL)
    assert {key: int(usual[key]) for key in attachments.SETTINGS} == attachments.SETTINGS
    assert office_policies.save(desk, {"lock.minutes": "5", "office.phone": " 0205 3812 345 "}) == 2
    assert sessions.lock_minutes(desk) == (5, False)
    assert office_policies.save(desk, {"lock.minutes": "", "office.phone": "0205 3812 345"}) == 1
    assert sessions.lock_minutes(desk) == (15, False)
    with pytest.raises(InvalidInputError) as told:
        office_policies.save(desk, {"lock.minutes": "0"})
    assert told.value.problems[0].field == "lock.minutes"


def unfit(desk: Desk) -> tuple[int, WorkerForm]:
    form = WorkerForm(
        full_name="Nông Văn Bình", citizen_id="020090100001",
        health=(HealthForm(date(2026, 11, 2), HealthResult.UNFIT),),
    )  # fmt: skip
    worker = workers.save(desk, None, form)
    kept = workers.load(desk, worker).form
    (certificate,) = kept.health
    return worker, _with(kept, certificate)


def _with(form: WorkerForm, certificate: HealthForm) -> WorkerForm:

    return replace(form, health=(replace(certificate, result=HealthResult.FIT),))


def test_unfit_becomes_fit_only_by_two(desk: Desk) -> None:
    worker, turned = unfit(desk)
    with pytest.raises(KnownError, match="second_person_needed"):
        workers.save(desk, worker, turned)
    with pytest.raises(KnownError, match="own_password_wrong"):
        workers.save(desk, worker, turned, Approval("nhầm", "sai"))
    officers.add(desk, OfficerInput("an", "Nông Văn An", OfficerRole.APPROVER), SECOND, OWN, cost=CHEAP)
    with pytest.raises(KnownError, match="approval_needed"):
        workers.save(desk, worker, turned, Approval("nhập nhầm", OWN))
    with pytest.raises(KnownError, match="approver_password_wrong"):
        workers.save(desk, worker, turned, Approval("nhập nhầm", OWN, "an", OWN))
    workers.save(desk, worker, turned, Approval("nhập nhầm", OWN, "an", SECOND))
    assert workers.load(desk, worker).form.health[0].result is HealthResult.FIT
    said = audit_search.page(desk, audit_search.search(desk, AuditFilter(worker_id=worker)))
    assert said[0].reason == "nhập nhầm · an"


def test_the_office_may_allow_one(desk_sqlite: Desk) -> None:
    officers.add(desk_sqlite, OfficerInput("an", "An", OfficerRole.HEAD), SECOND, OWN, cost=CHEAP)
    assert approval.approver_choices(desk_sqlite) == ("an",)
    with pytest.raises(KnownError, match="approval_needed"):
        approval.approve(desk_sqlite, None, None)
    with pytest.raises(KnownError, match="second_person_needed"):
        two_people.confirmed(desk_sqlite, two_people.Matter.MERGE, None)
    office_policies.save(desk_sqlite, dict.fromkeys(office_policies.ONE_MAY.values(), "yes"))
    assert approval.approver_choices(desk_sqlite) == ()
    assert approval.approve(desk_sqlite, None, None) is None
    assert two_people.confirmed(desk_sqlite, two_people.Matter.MERGE, Approval("một người", OWN)) == "một người"


def test_the_audit_is_searched_and_the_search_is_kept(desk: Desk) -> None:
    worker, _ = unfit(desk)
    other = workers.save(desk, None, WorkerForm(full_name="Lý Thị Mai", citizen_id="020190100002"))
    ids = audit_search.search(desk, AuditFilter(worker_id=worker))
    assert len(ids) == 1
    (line,) = audit_search.page(desk, ids)
    assert (line.officer, line.records) == ("Lý Thị Lan", 2)
    shown = audit_search.entry(desk, line.id)
    values = {field.name: field.new for record in shown.records for field in record.fields}
    assert "Nông Văn Bình" in values.values()
    assert "02/11/2026" in values.values()
    assert "Nông Văn Bình" in shown.sentence
    (read,) = audit_search.page(desk, audit_search.search(desk, AuditFilter(group="audit"), log=False))
    assert f"#{worker}" in read.reason
    assert audit_search.search(desk, AuditFilter(worker_id=other, until=date(2026, 11, 21))).tolist() == []
    assert audit_search.choices(desk).officers[0][1] == "Lý Thị Lan"
    assert audit_search.export(desk, ids)[:2] == b"PK"


def test_nobody_else_sees_the_audit(desk_sqlite: Desk) -> None:
    officers.add(desk_sqlite, OfficerInput("an", "An", OfficerRole.REGISTRAR), SECOND, OWN, cost=CHEAP)
    other = stores.open_desk(desk_sqlite.store.location, username="an", password=SECOND, clock=desk_sqlite.clock)
    with pytest.raises(KnownError, match="not_allowed"):
        audit_search.search(other, AuditFilter())
    other.close()


def test_signing_in_is_kept_with_the_wrong_ones_before(desk: Desk) -> None:
    for _ in range(2):
        with pytest.raises(KnownError, match="wrong_password"):
            stores.open_desk(desk.store.location, username="lan", password="sai", clock=desk.clock)  # noqa: S106
    again = stores.open_desk(desk.store.location, username="lan", password=OWN, clock=desk.clock)
    assert sessions.began(again, sessions.WINDOW) == 2
    sessions.locked(again, by_hand=False)
    with pytest.raises(KnownError, match="wrong_password"):
        sessions.unlock(again, "sai")
    assert sessions.unlock(again, OWN) == 1
    sessions.ended(again)
    found = audit_search.search(desk, AuditFilter(group="access"), log=False)
    said = [line.reason for line in audit_search.page(desk, found)]
    assert said[-1] == "cửa sổ chương trình · 2 lần sai mật khẩu trước đó"
    again.close()


def test_a_round_goes_to_the_second_place_and_never_fails_for_it(desk_sqlite: Desk, tmp_path: Path) -> None:
    second = tmp_path / "usb"
    gone = backup_rounds.make_round(desk_sqlite, str(second))
    assert gone.trouble is not None
    assert gone.trouble.code == "second_place_gone"
    assert not backup_rounds.wanted_now(desk_sqlite)
    workers.save(desk_sqlite, None, WorkerForm(full_name="Nông Văn Bình", citizen_id="020090100001"))
    assert backup_rounds.wanted_now(desk_sqlite)
    second.mkdir()
    later = desk_sqlite.now() + timedelta(days=1)
    desk_sqlite.clock = fixed_clock(later)
    made = backup_rounds.make_round(desk_sqlite, str(second))
    assert made.second is not None
    assert made.second.read_bytes() == made.made.file.read_bytes()
    told = backup_rounds.standing(desk_sqlite, str(second))
    assert (len(told.here), len(told.there), told.changed, told.try_due) == (2, 1, False, False)
    assert backup_rounds.try_restore(desk_sqlite, made.second, "lan", OWN) > 0
    with pytest.raises(KnownError, match="second_place_inside"):
        backup_rounds.check_second(desk_sqlite, str(backups.default_folder(desk_sqlite.store.location)))
    with pytest.raises(KnownError, match="backup_stopped"):
        backup_rounds.make_round(desk_sqlite, cancelled=lambda: True)
    desk_sqlite.clock = fixed_clock(later + timedelta(days=183))
    assert backup_rounds.standing(desk_sqlite).try_due


def test_the_walk_along_the_audit_says_how_far_it_is_and_can_be_stopped(desk: Desk) -> None:
    workers.save(desk, None, WorkerForm(full_name="Nông Văn Bình", citizen_id="020090100001"))
    told: list[tuple[int, int]] = []
    assert audit_chain.verify(desk, progress=lambda done, every: told.append((done, every))).sound
    assert told[-1][0] == told[-1][1] > 0
    assert told == sorted(told)
    with pytest.raises(KnownError) as stopped:
        audit_chain.verify(desk, cancelled=lambda: True)
    assert stopped.value.code == "cancelled"


def test_a_restored_store_is_no_cut_one(desk_sqlite: Desk, tmp_path: Path) -> None:
    old = backups.make(desk_sqlite)
    workers.save(desk_sqlite, None, WorkerForm(full_name="Nông Văn Bình", citizen_id="020090100001"))
    desk_sqlite.clock = fixed_clock(desk_sqlite.now() + timedelta(days=1))
    new = backups.make(desk_sqlite)
    witness.remember(desk_sqlite)
    other = tmp_path / "other"
    folder = backups.default_folder(other)
    folder.mkdir(parents=True)
    for made in (old, new):
        (folder / made.file.name).write_bytes(made.file.read_bytes())
    later = fixed_clock(desk_sqlite.now() + timedelta(minutes=5))
    backups.restore(other, old.file, "lan", OWN, clock=later)
    restored = stores.open_desk(other, username="lan", password=OWN, clock=later)
    assert audit_chain.verify(restored).sound
    restored.close()
