"""Papers that a programme asks beside travel papers and health: kept with the worker, read by clearance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from db.vocabulary import AttachmentKind, CertificateKind
from desktop_app.errors import InvalidInputError
from desktop_app.services import attachments, clearance, worker_history, workers
from desktop_app.services.attachments import Owner
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import CertificateForm, WorkerForm
from desktop_app.wording import LANGUAGES, sentence

TOPIK = CertificateForm(
    CertificateKind.LANGUAGE,
    " EPS-TOPIK ",
    level="1",
    number=" K 123 ",
    issued_on=date(2026, 5, 1),
    expires_on=date(2028, 4, 30),
    issued_at="HRD Korea",
)
DEPOSIT = CertificateForm(CertificateKind.DEPOSIT, "Ngân hàng Chính sách xã hội", on_loan=True)


def korea_asks(desk: Desk, form: WorkerForm, worker_id: int | None = None) -> set[str]:
    told = clearance.draft_findings(desk, form, worker_id=worker_id, programme_code="eps-korea")
    return {finding.code.value for finding in told.findings}


def wrong_at(act: Callable[[], object]) -> dict[str, str]:
    with pytest.raises(InvalidInputError) as told:
        act()
    for problem in told.value.problems:
        assert all(sentence("problem", problem.code, language, **problem.params) for language in LANGUAGES)
    return {problem.field: problem.code for problem in told.value.problems}


@pytest.fixture
def form() -> WorkerForm:
    return WorkerForm(full_name="Hoàng Thị Mai", certificates=(TOPIK, DEPOSIT))


def test_certificates_are_kept_mended_and_taken_away(desk: Desk, form: WorkerForm) -> None:
    mai = workers.save(desk, None, form)
    kept = workers.load(desk, mai).form
    topik, deposit = kept.certificates
    assert (topik.name, topik.number, topik.level) == ("EPS-TOPIK", "K 123", "1")
    assert deposit.on_loan is True
    mended = replace(kept, certificates=(replace(topik, level="2"),), removed_certificates=(deposit.id or 0,))
    workers.save(desk, mai, mended)
    left = workers.load(desk, mai).form.certificates
    assert [(c.name, c.level) for c in left] == [("EPS-TOPIK", "2")]
    desk.language = "vi"
    lines, _ = worker_history.history(desk, mai)
    assert ("Chứng chỉ EPS-TOPIK", "Mức độ", "1", "2") in [(one.part, one.field, one.old, one.new) for one in lines]


def test_only_a_deposit_can_be_on_loan(desk_sqlite: Desk) -> None:
    mai = workers.save(desk_sqlite, None, WorkerForm(full_name="Mai", certificates=(replace(TOPIK, on_loan=True),)))
    assert workers.load(desk_sqlite, mai).form.certificates[0].on_loan is None


def test_what_cannot_be_is_told_at_its_field(desk_sqlite: Desk) -> None:
    wrong = WorkerForm(
        full_name="Mai",
        certificates=(
            CertificateForm(CertificateKind.VISA),
            replace(TOPIK, issued_on=date(2027, 1, 1)),
            replace(TOPIK, expires_on=date(2026, 4, 1)),
        ),
    )
    assert wrong_at(lambda: workers.save(desk_sqlite, None, wrong)) == {
        "certificates[0].name": "needed",
        "certificates[1].issued_on": "in_the_future",
        "certificates[2].expires_on": "expires_before_issue",
    }


def test_what_is_typed_counts_at_once(desk: Desk, form: WorkerForm) -> None:
    bare = WorkerForm(full_name="Hoàng Thị Mai")
    assert {"language_certificate", "deposit", "visa"} <= korea_asks(desk, bare)
    asked = korea_asks(desk, form)
    assert not {"language_certificate", "deposit"} & asked
    assert "visa" in asked
    mai = workers.save(desk, None, form)
    kept = workers.load(desk, mai).form
    taken = replace(kept, certificates=kept.certificates[1:], removed_certificates=(kept.certificates[0].id or 0,))
    assert "language_certificate" in korea_asks(desk, taken, mai)
    assert "language_certificate" not in korea_asks(desk, replace(kept, certificates=()), mai)


def test_a_picture_hangs_on_a_certificate_and_stays_with_the_person(desk: Desk, form: WorkerForm) -> None:
    pdf = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n"
    mai = workers.save(desk, None, form)
    kept = workers.load(desk, mai).form
    paper = kept.certificates[0]
    owner = Owner(worker_id=mai, certificate_id=paper.id)
    attachments.add(desk, owner, AttachmentKind.CERTIFICATE, pdf, "topik.pdf")
    assert [row.name for row in attachments.listed(desk, owner)] == ["topik.pdf"]
    workers.save(desk, mai, replace(kept, certificates=(), removed_certificates=(paper.id or 0,)))
    assert [row.owner.certificate_id for row in attachments.listed(desk, Owner(worker_id=mai))] == [None]
