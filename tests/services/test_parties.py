"""Partners and employers with their contacts, agreements with their extensions, in the window and from a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from db.models import OfficeSetting
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.rules.party import AGREEMENT_WARN_DAYS
from desktop_app.services import agreements, demand, undo
from desktop_app.services.agreements import ExtensionInput
from desktop_app.services.demand import AgreementInput, ContactInput, EmployerInput, PartnerInput
from desktop_app.services.party_contacts import as_inputs
from desktop_app.services.work import Desk
from resources import ROOT

SAMPLE = ROOT / "samples" / "partners_and_orders.json"
CODE = "91451481MA5KTEST0"
LI = ContactInput(name_vi="Lý Minh", name_zh="李明", role="Trưởng phòng", phone="+86 771 000 0001")
WANG = ContactInput(name_vi="Vương Lệ", email="wang@example.cn")


def fields(caught: pytest.ExceptionInfo[InvalidInputError]) -> dict[str, str]:
    return {problem.field: problem.code for problem in caught.value.problems}


def applied(desk: Desk, folder: Path, **sections: Any) -> demand.ApplyResult:
    path = folder / "demand.json"
    path.write_text(json.dumps(sections, ensure_ascii=False), encoding="utf-8")
    return demand.apply_file(desk, path)


def test_a_partner_keeps_its_names_its_place_and_its_contacts(desk: Desk) -> None:
    given = PartnerInput(
        "LZ-01", "chongzuo", "Trung tâm Long Châu", "龙州中心", name_latin="Longzhou Labour Centre",
        address="Đường Độc Lập 5", unit="451423", contacts=(LI, WANG),
    )  # fmt: skip
    partner_id = demand.save_partner(desk, None, given)
    (row,) = demand.list_partners(desk)
    assert (row.name_latin, row.address) == ("Longzhou Labour Centre", "Đường Độc Lập 5")
    assert [(c.name_vi, c.phone) for c in row.contacts] == [("Lý Minh", "+86 771 000 0001"), ("Vương Lệ", None)]
    li, _wang = as_inputs(row.contacts)
    saved = demand.keep(desk, partner_id, replace(given, contacts=(replace(li, phone=" 222 "),)))
    (row,) = demand.list_partners(desk)
    assert [(c.name_vi, c.phone) for c in row.contacts] == [("Lý Minh", "222")]
    assert saved.entry is not None
    undo.undo(desk, saved.entry)
    (row,) = demand.list_partners(desk)
    assert {c.name_vi: c.phone for c in row.contacts} == {"Lý Minh": "+86 771 000 0001", "Vương Lệ": None}


def test_contacts_not_given_stay(desk_sqlite: Desk) -> None:
    given = PartnerInput("LZ-01", "chongzuo", "Trung tâm Long Châu", contacts=(LI,))
    partner_id = demand.save_partner(desk_sqlite, None, given)
    demand.save_partner(desk_sqlite, partner_id, replace(given, contacts=None, phone="1"))
    assert len(demand.list_partners(desk_sqlite)[0].contacts) == 1


def test_the_second_officer_who_mends_a_contact_meets_a_conflict(desk: Desk) -> None:
    given = PartnerInput("LZ-01", "chongzuo", "Trung tâm Long Châu", contacts=(LI,))
    partner_id = demand.save_partner(desk, None, given)
    (shown,) = as_inputs(demand.list_partners(desk)[0].contacts)
    demand.save_partner(desk, partner_id, replace(given, contacts=(replace(shown, phone="1"),)))
    with pytest.raises(KnownError, match="conflict"):
        demand.save_partner(desk, partner_id, replace(given, contacts=(replace(shown, phone="2"),)))


def test_what_is_wrong_with_a_contact_or_a_code_is_said_at_its_place(desk_sqlite: Desk) -> None:
    demand.apply_file(desk_sqlite, SAMPLE)
    twice = (LI, ContactInput(phone="1"), replace(LI, phone="2"), ContactInput(name_vi="A", email="no"))
    with pytest.raises(InvalidInputError) as caught:
        demand.save_employer(
            desk_sqlite,
            None,
            EmployerInput("E-1", "PX-01", "Công ty", credit_code="91451481MA5KTEST00", contacts=twice),
        )
    assert fields(caught) == {
        "contacts[1].name_vi": "needed",
        "contacts[2].name_vi": "contact_twice",
        "contacts[3].email": "not_an_email",
        "credit_code": "credit_code_letters",
    }


def test_an_extension_moves_the_last_day_and_can_be_taken_back(desk: Desk) -> None:
    demand.apply_file(desk, SAMPLE)
    row = next(r for r in demand.list_agreements(desk) if r.number == "02/2026/TT-TTDVVL")
    given = ExtensionInput(date(2028, 6, 30), date(2027, 6, 1), "02A/2027")
    entry = agreements.extend(desk, row.id, given, row.version_id)
    after = next(r for r in demand.list_agreements(desk) if r.id == row.id)
    assert after.valid_until == date(2028, 6, 30)
    (extension,) = after.extensions
    assert (extension.number, extension.ran_until) == ("02A/2027", date(2027, 6, 30))
    assert entry is not None
    undo.undo(desk, entry)
    back = next(r for r in demand.list_agreements(desk) if r.id == row.id)
    assert (back.valid_until, back.extensions) == (date(2027, 6, 30), ())


def test_an_extension_that_is_none_is_refused(desk: Desk) -> None:
    demand.apply_file(desk, SAMPLE)
    row = next(r for r in demand.list_agreements(desk) if r.number == "02/2026/TT-TTDVVL")
    for given, problems in (
        (ExtensionInput(), {"valid_until": "needed", "signed_on": "needed"}),
        (ExtensionInput(date(2027, 6, 30), date(2027, 6, 1)), {"valid_until": "extension_not_longer"}),
        (ExtensionInput(date(2028, 6, 30), date(2025, 6, 1)), {"signed_on": "extended_before_start"}),
    ):
        with pytest.raises(InvalidInputError) as caught:
            agreements.extend(desk, row.id, given)
        assert fields(caught) == problems
    with pytest.raises(KnownError, match="not_extended"):
        agreements.shorten(desk, row.id)
    with pytest.raises(KnownError, match="gone"):
        agreements.extend(desk, 1, ExtensionInput(date(2028, 6, 30), date(2027, 6, 1)))


def test_the_end_of_an_extended_agreement_is_its_extension_s(desk: Desk) -> None:
    demand.apply_file(desk, SAMPLE)
    row = next(r for r in demand.list_agreements(desk) if r.number == "02/2026/TT-TTDVVL")
    agreements.extend(desk, row.id, ExtensionInput(date(2028, 6, 30), date(2027, 6, 1)))
    given = AgreementInput(
        row.number, row.programme, row.partner, row.title_vi, row.title_zh, row.signed_on, row.valid_from,
        date(2030, 1, 1), scope="Gỗ, mía",
    )  # fmt: skip
    with pytest.raises(InvalidInputError) as caught:
        demand.save_agreement(desk, row.id, given)
    assert fields(caught) == {"valid_until": "end_is_extension"}
    demand.save_agreement(desk, row.id, replace(given, valid_until=date(2028, 6, 30)))
    agreements.shorten(desk, row.id)
    after = next(r for r in demand.list_agreements(desk) if r.id == row.id)
    assert (after.valid_until, after.scope, after.extensions) == (date(2027, 6, 30), "Gỗ, mía", ())


def test_two_officers_extend_one_agreement(desk: Desk, open_again: Callable[[Desk], Desk]) -> None:
    demand.apply_file(desk, SAMPLE)
    row = demand.list_agreements(desk)[0]
    agreements.extend(open_again(desk), row.id, ExtensionInput(date(2029, 1, 1), date(2027, 1, 1)), row.version_id)
    with pytest.raises(KnownError, match="conflict"):
        agreements.extend(desk, row.id, ExtensionInput(date(2029, 6, 1), date(2027, 1, 1)), row.version_id)


def test_what_runs_out_soon_is_said_ahead(desk: Desk) -> None:
    demand.apply_file(desk, SAMPLE)
    assert agreements.running_out(desk) == ()
    said = AgreementInput("CC/2017", "chongzuo", None, "Cơ chế", None, None, date(2017, 5, 1), date(2026, 12, 31))
    demand.save_agreement(desk, None, said)
    (found,) = agreements.running_out(desk)
    assert (found.number, found.partner_vi, found.days) == ("CC/2017", None, 39)
    assert agreements.running_out(desk, 30) == ()
    with desk.work("number.take") as work:
        work.session.add(OfficeSetting(key=AGREEMENT_WARN_DAYS, value="400"))
    assert [one.number for one in agreements.running_out(desk)] == ["CC/2017", "02/2026/TT-TTDVVL"]


FILE: dict[str, Any] = {
    "partners": [
        {
            "code": "LZ-01", "programme": "chongzuo", "name_vi": "Long Châu", "name_latin": "Longzhou",
            "address": "Phố 5",
            "contacts": [{"name_vi": "Lý Minh", "phone": "1"}, {"name_vi": "Vương Lệ"}],
        }
    ],
    "agreements": [
        {
            "number": "03/2024", "partner": "LZ-01", "title_vi": "Thỏa thuận", "from": "2024-01-01",
            "until": "2025-12-31",
            "party_ours": "Trung tâm", "party_theirs": "Long Châu", "scope": "Gỗ",
            "extensions": [
                {"number": "03A", "signed": "2025-12-01", "until": "2026-12-31"},
                {"number": "03B", "signed": "2026-11-01", "until": "2027-12-31"},
            ],
        }
    ],
    "employers": [
        {
            "code": "E-1", "partner": "LZ-01", "name_vi": "Công ty", "name_latin": "Co", "address": "A",
            "address_zh": "甲",
            "credit_code": "91451481MA5KTEST0E", "contacts": [{"name_vi": "Tô"}],
        }
    ],
}  # fmt: skip


def test_a_file_brings_contacts_and_extensions_and_twice_is_once(desk: Desk, tmp_path: Path) -> None:
    sections = json.loads(json.dumps(FILE))
    del sections["employers"][0]["credit_code"]
    assert applied(desk, tmp_path, **sections).added == {"partner": 1, "agreement": 1, "employer": 1}
    (row,) = demand.list_agreements(desk)
    assert (row.valid_until, [e.ran_until for e in row.extensions]) == (
        date(2027, 12, 31), [date(2025, 12, 31), date(2026, 12, 31)],
    )  # fmt: skip
    assert (row.party_ours, row.party_theirs, row.scope) == ("Trung tâm", "Long Châu", "Gỗ")
    again = applied(desk, tmp_path, **sections)
    assert (again.added, again.changed) == ({}, {})
    assert demand.list_agreements(desk) == (row,)
    (partner,) = demand.list_partners(desk)
    assert [c.name_vi for c in partner.contacts] == ["Lý Minh", "Vương Lệ"]
    sections["partners"][0]["contacts"] = [{"name_vi": "ly minh", "email": "li@example.cn"}, {"name_vi": "Mới"}]
    assert applied(desk, tmp_path, **sections).changed == {"partner": 1}
    known = {c.name_vi: (c.phone, c.email) for c in demand.list_partners(desk)[0].contacts}
    assert known.keys() >= {"Vương Lệ", "Mới"}
    assert ("1", "li@example.cn") in known.values()
    assert demand.list_employers(desk)[0].address_zh == "甲"


def test_what_a_file_says_wrong_of_parts_is_told_at_its_place(desk_sqlite: Desk, tmp_path: Path) -> None:
    sections = json.loads(json.dumps(FILE))
    sections["partners"][0]["contacts"] = [{"name_vi": "A", "fax": "1"}, {"phone": "2"}, {"name_vi": 5}, "B"]
    sections["agreements"][0]["extensions"] = [
        {"signed": "2025-12-01", "until": "2025-06-30"}, {"signed": "tomorrow", "until": "2027-01-01"}
    ]  # fmt: skip
    sections["employers"][0]["contacts"] = {"name_vi": "A"}
    with pytest.raises(InvalidInputError) as caught:
        applied(desk_sqlite, tmp_path, **sections)
    told = fields(caught)
    assert told["partners[1].contacts[1].fax"] == "unknown_key"
    assert told["partners[1].contacts[2].name_vi"] == "needed"
    assert told["partners[1].contacts[3].name_vi"] == "not_a_text"
    assert told["partners[1].contacts[4]"] == "not_an_object"
    assert told["agreements[1].extensions[1].until"] == "extension_not_longer"
    assert told["agreements[1].extensions[2].signed"] == "not_a_date"
    assert told["employers[1].contacts"] == "not_a_list"
    assert told["employers[1].credit_code"].startswith("credit_code")
    assert demand.list_partners(desk_sqlite) == ()
