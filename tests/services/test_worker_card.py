"""Cards from the record: whose, with which numbers, and what the audit keeps."""

from __future__ import annotations

import io
import json
from datetime import datetime

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from db.models import AuditEntry, OfficeSetting, Worker
from db.vocabulary import Direction
from desktop_app.cli.main import main
from desktop_app.clock import HANOI
from desktop_app.errors import KnownError
from desktop_app.services import announcements, handovers, worker_card
from desktop_app.services.work import Desk
from desktop_app.services.worker_card import HelpNumber

AT = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)


def read(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def with_people(desk: Desk) -> str:
    number = handovers.new(
        desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=AT, partner="PX-01"
    ).number
    handovers.add_cleared(desk, number)
    return number


def test_everybody_on_a_handover_gets_one(samples_desk: Desk) -> None:
    number = with_people(samples_desk)
    names = [line.full_name for line in handovers.show(samples_desk, number).lines]
    found = read(worker_card.cards_for_handover(samples_desk, number))
    assert len(names) > 10
    assert [name for name in names if name not in found] == []
    assert found.count("凭祥市跨境劳务服务中心") == len(names)
    assert "+86 771 000 0001" in found
    assert "110" in found


def test_one_person_and_the_numbers_that_the_office_sets(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    with desk.read() as session:
        worker_id, name = session.execute(select(Worker.id, Worker.full_name).order_by(Worker.id)).first() or (0, "")
    announcements.set_office_contact(desk, "0205 3810 555", "Lạng Sơn")
    assert "120" in read(worker_card.card(desk, worker_id))
    consulate = HelpNumber("Tổng Lãnh sự quán Việt Nam", "越南总领事馆", "+86 771 000 0099", "CHN", "công văn")
    worker_card.set_numbers(desk, [consulate, HelpNumber("Trống", "空", "  ", "CHN")])
    assert worker_card.numbers(desk) == (consulate,)
    found = read(worker_card.card(desk, worker_id))
    assert name in found
    assert "0205 3810 555" in found
    assert "+86 771 000 0099" in found
    assert "Cấp cứu" not in found
    assert "Trống" not in found
    with desk.read() as session:
        assert session.scalar(select(OfficeSetting).where(OfficeSetting.key == worker_card.NUMBERS)) is not None


def test_what_cannot_be_printed_is_said(desk_sqlite: Desk, samples_desk_sqlite: Desk) -> None:
    with pytest.raises(KnownError, match="unknown_handover"):
        worker_card.cards_for_handover(desk_sqlite, "BG-1")
    with pytest.raises(KnownError, match="gone"):
        worker_card.card(desk_sqlite, 1)
    empty = handovers.new(
        samples_desk_sqlite, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=AT, partner="PX-01"
    ).number
    with pytest.raises(KnownError, match="card_nobody"):
        worker_card.cards_for_handover(samples_desk_sqlite, empty)


def test_the_command_writes_the_file_and_the_audit_keeps_it(
    samples_desk_sqlite: Desk, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    desk = samples_desk_sqlite
    number = with_people(desk)
    for name, value in (("STORE", desk.store.location), ("OFFICER", "lan"), ("PASSWORD", "mat-khau-thu")):
        monkeypatch.setenv(f"BANGIAO_{name}", str(value))
    target = tmp_path_factory.mktemp("cards") / "the.pdf"
    assert main(["cards", number, "-o", str(target), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["file"] == str(target)
    assert target.read_bytes().startswith(b"%PDF")
    with desk.read() as session:
        last = session.scalars(select(AuditEntry).order_by(AuditEntry.sequence.desc())).first()
        assert last is not None
        assert (last.action, last.reason) == ("handover.cards", f"{number} · the.pdf")
