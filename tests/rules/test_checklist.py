"""What a file of papers lacks."""

from __future__ import annotations

from datetime import date

from db.vocabulary import NoticeKind, RequirementCode, Severity
from desktop_app.rules.checklist import ItemState, checklist, missing
from desktop_app.rules.clearance import Finding

R = RequirementCode
BY = date(2026, 11, 30)


def finding(code: R, severity: Severity, by: date | None = BY) -> Finding:
    return Finding(code, "x", severity, by, {}, {})


def test_what_is_held_and_not_found_fault_with_is_there() -> None:
    held = {R.TRAVEL_DOCUMENT: "C1234567", R.HEALTH: "01/11/2026", R.CONTRACT: "HĐ-1"}
    items = checklist([R.TRAVEL_DOCUMENT, R.AGE, R.AGREEMENT], (), held, {NoticeKind.NO_FEE: BY})
    states = {item.code: item.state for item in items}
    assert states == {
        "travel_document": ItemState.THERE, "health": ItemState.THERE, "contract": ItemState.THERE,
        "no_fee": ItemState.THERE, "exit_guidance": ItemState.LOOK,
    }  # fmt: skip
    assert [item.held for item in items if item.code == "no_fee"] == ["30/11/2026"]
    assert [item.code for item in missing(items)] == ["exit_guidance"]


def test_what_blocks_is_missing_until_its_first_day() -> None:
    earlier = date(2026, 11, 20)
    found = (finding(R.DOCUMENT_VALIDITY, Severity.WARN), finding(R.TRAVEL_DOCUMENT, Severity.BLOCK, earlier))
    (document, *_) = checklist([R.TRAVEL_DOCUMENT, R.DOCUMENT_VALIDITY], found, {}, {})
    assert (document.code, document.state, document.by) == ("travel_document", ItemState.MISSING, earlier)
    assert len(document.findings) == 2


def test_what_warns_is_to_be_looked_at() -> None:
    items = checklist([R.CONSENT], (finding(R.CONSENT, Severity.WARN, None),), {}, {})
    (consent,) = [item for item in items if item.code == "consent"]
    assert (consent.state, consent.by) == (ItemState.LOOK, None)


def test_another_programme_shows_its_own_papers() -> None:
    codes = [item.code for item in checklist([R.LANGUAGE_CERTIFICATE, R.VISA, R.DEPOSIT], (), {}, {})]
    assert codes == [
        "travel_document", "health", "contract", "language_certificate", "deposit", "visa", "no_fee", "exit_guidance"
    ]  # fmt: skip
