"""What the package's scripts state stays true without building anything: .package/build does the rest."""

from __future__ import annotations

import importlib.util
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SHIPPED = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["server"]]
PINNED = [*SHIPPED, *PROJECT["optional-dependencies"]["package"]]


def named(pin: str) -> tuple[str, str]:
    name, version = pin.split("==")
    return re.sub(r"\[.*\]", "", name).lower().replace("_", "-"), version


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / ".package" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[name] = made
    spec.loader.exec_module(made)
    return made


@pytest.fixture(scope="module")
def licences() -> ModuleType:
    return script("licences")


@pytest.fixture(scope="module")
def swap() -> ModuleType:
    return script("swap")


def test_each_pinned_dependency_has_its_wheel_for_windows_in_the_table() -> None:
    text = (ROOT / ".package" / "windows_wheels.txt").read_text(encoding="utf-8")
    assert "://" not in text
    rows = [line.split() for line in text.splitlines() if line and not line.startswith("#")][1:]
    table = {(name, version): " ".join(tags) for name, version, *tags in rows}
    assert {named(pin) for pin in PINNED} <= table.keys()
    assert all(re.search(r"-(win_amd64|any)\b", tags) for tags in table.values())


def test_the_licence_of_each_shipped_dependency_is_known_and_not_the_gpl_alone(licences: ModuleType) -> None:
    owners = [licences._of_package(metadata.distribution(named(pin)[0])) for pin in SHIPPED]
    licences.check(owners, ["libQt6Gui.so.6"])


@pytest.mark.parametrize(
    ("licence", "allowed"),
    [
        ("MIT", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("LGPL-3.0-only", True),
        ("GPL-2.0-or-later", False),
        ("AGPL-3.0", False),
        ("GNU General Public License v3", False),
    ],
)
def test_a_choice_of_licences_is_allowed_where_one_is(licences: ModuleType, licence: str, allowed: bool) -> None:
    assert licences.allowed(licence) is allowed


@pytest.mark.parametrize("name", ["libQt6VirtualKeyboard.so.6", "Qt6Charts.dll", "libreadline.so.8"])
def test_a_library_under_the_gpl_ends_the_build(licences: ModuleType, name: str) -> None:
    with pytest.raises(licences.NotAllowedError, match=re.escape(name)):
        licences.check([], [name])


def folder(place: Path, text: str) -> Path:
    place.mkdir(parents=True)
    (place / "program").write_text(text, encoding="utf-8")
    return place


def test_a_new_build_takes_the_place_of_the_old_one(swap: ModuleType, tmp_path: Path) -> None:
    new, target = folder(tmp_path / "work" / "bangiao", "new"), folder(tmp_path / "bangiao", "old")
    swap.put_in_place(new, target)
    assert (target / "program").read_text(encoding="utf-8") == "new"
    assert not new.exists()
    assert [place.name for place in tmp_path.iterdir() if place.name.startswith("bangiao")] == ["bangiao"]


@pytest.mark.parametrize("held", ["bangiao", "work/bangiao"])
def test_a_build_that_cannot_take_its_place_leaves_the_old_one(
    swap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: str
) -> None:
    new, target = folder(tmp_path / "work" / "bangiao", "new"), folder(tmp_path / "bangiao", "old")
    rename, waited = Path.rename, list[float]()

    def refuse(path: Path, other: Path) -> Path:
        if path == tmp_path / held:
            raise PermissionError(13, "in use")
        return rename(path, other)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(swap.InUseError, match="stands as it was"):
        swap.put_in_place(new, target, sleep=waited.append)
    assert tuple(waited) == swap.WAITS
    assert (target / "program").read_text(encoding="utf-8") == "old"
    assert (new / "program").read_text(encoding="utf-8") == "new"
