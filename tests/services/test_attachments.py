"""Files of a record, on both databases: taken in, told about, shown small, put aside and taken back."""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import select

from db.base import new_id
from db.models import Attachment, AuditEntry, OfficeSetting
from db.vocabulary import AttachmentKind
from desktop_app.errors import KnownError
from desktop_app.services import attachments, undo, workers
from desktop_app.services.attachments import Owner
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import DocumentForm, WorkerForm
from desktop_app.wording import LANGUAGES, sentence

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n"
K = AttachmentKind


def jpeg(width: int = 80, height: int = 60, *, shade: int = 90, gps: bool = False) -> bytes:
    exif, out = Image.Exif(), BytesIO()
    if gps:
        exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (width, height), (shade, 10, 10)).save(out, "JPEG", exif=exif)
    return out.getvalue()


@pytest.fixture
def mai(desk: Desk) -> int:
    return workers.save(desk, None, WorkerForm(full_name="Nông Thị Mai", documents=(DocumentForm(number="C1234567"),)))


def code(error: pytest.ExceptionInfo[KnownError]) -> str:
    told = error.value
    assert all(sentence("error", told.code, language, **told.params) for language in LANGUAGES)
    return told.code


def test_a_picture_is_kept_and_found_again(desk: Desk, mai: int, tmp_path: Path) -> None:
    path = tmp_path / "thẻ.jpg"
    path.write_bytes(jpeg())
    added = attachments.add(desk, Owner(mai), K.CITIZEN_CARD, path)
    assert added.told == ()
    rows = attachments.listed(desk, Owner(mai))
    assert [(r.id, r.kind, r.name, r.media_type, r.size, r.added_by, r.owner) for r in rows] == [
        (added.id, K.CITIZEN_CARD, "thẻ.jpg", "image/jpeg", len(jpeg()), "Lý Thị Lan", Owner(mai))
    ]
    assert attachments.content(desk, added.id) == jpeg()
    with desk.read() as session:
        kept = session.get_one(Attachment, added.id)
        assert kept.digest == hashlib.sha256(jpeg()).hexdigest()


def test_a_paper_shows_its_own_pictures(desk: Desk, mai: int) -> None:
    paper = workers.load(desk, mai).form.documents[0].id
    attachments.add(desk, Owner(mai, paper), K.TRAVEL_DOCUMENT, jpeg(), "C:\\Ảnh\\hộ chiếu")
    attachments.add(desk, Owner(mai), K.OTHER, PDF)
    assert [r.name for r in attachments.listed(desk, Owner(mai, paper))] == ["hộ chiếu.jpg"]
    assert [r.name for r in attachments.listed(desk, Owner(mai))] == ["other.pdf", "hộ chiếu.jpg"]
    other = workers.save(desk, None, WorkerForm(full_name="Lý Văn Đạt"))
    for owner in (Owner(other, paper), Owner(5), Owner(incident_id=5)):
        with pytest.raises(KnownError) as caught:
            attachments.add(desk, owner, K.OTHER, jpeg())
        assert code(caught) == "gone"
    with pytest.raises(ValueError, match="hangs on"):
        attachments.listed(desk, Owner())


def test_reading_a_sensitive_picture_is_kept_in_the_audit(desk: Desk, mai: int) -> None:
    card = attachments.add(desk, Owner(mai), K.CITIZEN_CARD, jpeg()).id
    face = attachments.add(desk, Owner(mai), K.PORTRAIT, jpeg(shade=5)).id
    for wanted in (card, face):
        attachments.content(desk, wanted)
        attachments.thumbnail(desk, wanted)
    with desk.read() as session:
        read = session.scalars(select(AuditEntry.reason).where(AuditEntry.action == "attachment.read")).all()
    assert read == [f"citizen_card {card}, worker {mai}"]


def test_the_same_file_is_not_kept_twice(desk: Desk, mai: int) -> None:
    first = attachments.add(desk, Owner(mai), K.OTHER, PDF, "đơn.pdf").id
    with pytest.raises(KnownError) as caught:
        attachments.add(desk, Owner(mai), K.OTHER, PDF, "đơn (2).pdf")
    assert code(caught) == "attachment_twice"
    assert caught.value.params["name"] == "đơn.pdf"
    attachments.remove(desk, first)
    assert attachments.add(desk, Owner(mai), K.OTHER, PDF, "đơn (2).pdf").id != first


def test_what_is_put_aside_can_be_taken_back(desk: Desk, mai: int) -> None:
    old = attachments.add(desk, Owner(mai), K.PORTRAIT, jpeg(shade=1)).id
    new = attachments.add(desk, Owner(mai), K.PORTRAIT, jpeg(shade=200)).id
    assert getattr(attachments.portrait(desk, mai), "id", None) == new
    entry = attachments.remove(desk, new)
    assert getattr(attachments.portrait(desk, mai), "id", None) == old
    assert attachments.remove(desk, new) is None
    undo.undo(desk, entry or 0)
    assert [r.id for r in attachments.listed(desk, Owner(mai))] == [new, old]
    with pytest.raises(KnownError) as caught:
        attachments.remove(desk, 5)
    assert code(caught) == "gone"


def test_a_picture_that_was_taken_in_can_be_taken_back(desk: Desk, mai: int) -> None:
    added = attachments.add(desk, Owner(mai), K.PORTRAIT, jpeg())
    undo.undo(desk, added.sequence or 0)
    assert attachments.portrait(desk, mai) is None
    assert attachments.thumbnail(desk, 7) is None


@pytest.mark.parametrize(
    ("kind", "data", "told"),
    [
        (K.OTHER, b"MZ\x90\x00", "attachment_kind_unknown"),
        (K.OTHER, jpeg()[:200], "attachment_damaged"),
        (K.PORTRAIT, PDF, "attachment_portrait"),
        (K.OTHER, PDF + b" " * 21_000_000, "attachment_too_large"),
    ],
)
def test_what_cannot_be_kept_is_told(desk_sqlite: Desk, kind: AttachmentKind, data: bytes, told: str) -> None:
    worker_id = workers.save(desk_sqlite, None, WorkerForm(full_name="Lý Văn Đạt"))
    with pytest.raises(KnownError) as caught:
        attachments.add(desk_sqlite, Owner(worker_id), kind, data, "ảnh.jpg")
    assert code(caught) == told
    assert attachments.listed(desk_sqlite, Owner(worker_id)) == ()


def test_a_path_that_cannot_be_read_is_told(desk_sqlite: Desk, tmp_path: Path) -> None:
    worker_id = workers.save(desk_sqlite, None, WorkerForm(full_name="Lý Văn Đạt"))
    with pytest.raises(KnownError) as caught:
        attachments.add(desk_sqlite, Owner(worker_id), K.OTHER, tmp_path / "none.pdf")
    assert code(caught) == "attachment_unreadable"


def test_the_office_sets_the_limits_and_is_told_what_was_done(desk: Desk, mai: int) -> None:
    rows = [{"id": new_id(), "key": k, "value": v} for k, v in (("attachment.most_megapixels", "1"), ("x", "y"))]
    with desk.work("test") as work:
        work.insert_many(OfficeSetting, rows)
    added = attachments.add(desk, Owner(mai), K.OTHER, jpeg(3600, 1000, gps=True), "bìa.jpg")
    assert len(added.told) == 2
    assert "3600×1000" in added.told[0]
    assert "1800×500" in added.told[0]
    small = attachments.thumbnails(desk, [added.id, 9], 400)
    assert list(small) == [added.id]
    assert Image.open(BytesIO(small[added.id])).size == (256, 71)
    assert attachments.thumbnails(desk, [added.id], 400) == small
