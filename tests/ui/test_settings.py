"""What the window remembers comes back, and a broken file harms nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app import settings


def test_what_is_remembered_comes_back(tmp_path: Path) -> None:
    kept = settings.Settings(
        language="zh",
        store="D:/BanGiao",
        officer="huong",
        tables={"workersTable": settings.TableLayout(order=("a", "b"), widths={"a": 120}, hidden=("b",))},
        folders={"import": "D:/Danh sách"},
    )
    settings.save(kept, tmp_path)
    assert settings.load(tmp_path) == kept
    assert settings.change(tmp_path, place="demand").officer == "huong"
    assert settings.load(tmp_path).place == "demand"


@pytest.mark.parametrize(
    "broken", ["", "{", "[]", "7", '{"tables": 3}', '{"tables": {"x": {"widths": {"a": "wide"}}}}', "\x00"]
)
def test_a_broken_file_is_as_good_as_none(tmp_path: Path, broken: str) -> None:
    (tmp_path / "window.json").write_text(broken, encoding="utf-8")
    assert settings.load(tmp_path) == settings.Settings()


def test_a_language_that_is_not_spoken_becomes_vietnamese(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_text('{"language": "fr"}', encoding="utf-8")
    assert settings.load(tmp_path).language == "vi"


def test_a_folder_that_cannot_be_written_disturbs_nobody(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    settings.save(settings.Settings(), blocked)
    assert settings.load(blocked) == settings.Settings()


def test_one_part_that_is_broken_or_of_a_later_version_takes_no_other_with_it(tmp_path: Path) -> None:
    """Else the program would ask for a new record although it was told where the centre's lies."""
    later = '{"store": "D:/BanGiao", "officer": "lan", "panes": 3, "place": null, "tables": ["x"], "new": {"a": 1}}'
    (tmp_path / "window.json").write_text(later, encoding="utf-8")
    assert settings.load(tmp_path) == settings.Settings(store="D:/BanGiao", officer="lan")
