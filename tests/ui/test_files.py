"""A file that the officer asked for is there whole, or the window says why it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.errors import KnownError
from desktop_app.ui import files


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "danh sách.pdf"
    assert files.write_bytes(target, b"one") == target
    files.write_bytes(target, b"two")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [(target.name, b"two")]
    for place in (tmp_path / "none" / "a.pdf", tmp_path):
        with pytest.raises(KnownError, match="file_not_written"):
            files.write_bytes(place, b"three")
    assert [file.name for file in tmp_path.iterdir()] == [target.name]
