from __future__ import annotations

import errno
import os

import pytest

import db.models
from db.base import Base
from desktop_app.errors import KnownError
from desktop_app.telling import headline
from desktop_app.wording import LANGUAGES, has, sentence

EDITED = (
    "worker", "travel_document", "health_certificate", "consent", "placement", "contract", "commune_declaration",
    "partner", "agreement", "employer", "job_order", "handover", "handover_line", "plan",
    "incident", "incident_pattern",
)  # fmt: skip
OWN = {"id", "version_id"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_that_two_officers_may_edit_has_a_name(language: str) -> None:
    assert db.models.Worker.__tablename__ in EDITED
    columns = {column.name for table in EDITED for column in Base.metadata.tables[table].columns} - OWN
    assert [name for name in sorted(columns) if not has("column", name, language)] == []


def test_a_conflict_is_told_in_words() -> None:
    fields = [
        {"field": "birth_date", "theirs": "1990-05-12", "yours": None},
        {"field": "sex", "theirs": "female", "yours": "male"},
    ]
    told = headline(KnownError("conflict", noun="worker", fields=fields), "vi")
    assert "ngày sinh: đã lưu «12/05/1990», bạn ghi «—»" in told
    assert "giới tính: đã lưu «Nữ», bạn ghi «Nam»" in told


def test_a_forbidden_move_names_the_states() -> None:
    told = headline(KnownError("move_not_allowed", noun="handover", frm="closed", to="draft"), "en")
    assert "closed" in told.lower()
    assert "{" not in told


@pytest.mark.parametrize(
    ("language", "said"), [("vi", "không có tệp"), ("en", "there is no such file"), ("zh", "没有该文件")]
)
def test_a_reason_that_the_system_gives_is_said_in_the_language(language: str, said: str) -> None:
    reason = os.strerror(errno.ENOENT)
    told = sentence("error", "file_unreadable", language, path="a.json", reason=reason)
    assert said in told
    assert reason not in told
    assert "E17" in sentence("error", "file_unreadable", language, path="a.json", reason="E17")
