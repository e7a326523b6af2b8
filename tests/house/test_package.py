"""What the package's scripts state stays true without building anything: .package/build does the rest."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from desktop_app.intake import packet
from desktop_app.services.packets_out import SUFFIX

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
    heads, *rows = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    stated = PROJECT["requires-python"]
    least, most = (int(found) for found in re.findall(r"3\.(\d+)", stated))
    assert " ".join(heads) == " ".join(["package version", *(f"Python 3.{minor}" for minor in range(least, most))])
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


@pytest.mark.parametrize("name", ["windows.cmd", "install.cmd", "menu.cmd"])
def test_what_cmd_reads_reads_the_same_in_every_code_page(name: str) -> None:
    text = (ROOT / ".package" / name).read_bytes()
    assert text.isascii()
    assert text.count(b"\n") == text.count(b"\r\n")
    jumps = set(re.findall(rb"\bgoto (\w+)", text))
    assert jumps <= set(re.findall(rb"(?m)^:(\w+)\r", text))
    assert (ROOT / ".package" / "menu.ps1").read_bytes().isascii()


def test_the_menu_of_a_desktop_leads_to_the_program_whatever_its_folder_is_called(tmp_path: Path) -> None:
    home, built = tmp_path / "home", tmp_path / 'Bàn "giao" $mới & `c` \\ 100%'
    built.mkdir()
    for name in ("menu.sh", "bangiao.desktop", "bangiao.xml"):
        shutil.copy(ROOT / ".package" / name, built)
    environment = os.environ | {"XDG_DATA_HOME": str(home)}
    subprocess.run(["sh", built / "menu.sh"], env=environment, check=True, capture_output=True)
    entry = home / "applications" / "bangiao.desktop"
    lines = dict(line.split("=", 1) for line in entry.read_text(encoding="utf-8").splitlines() if "=" in line)
    unescaped = lines["Exec"].replace("\\\\", "\\")
    quoted, field = unescaped.rsplit(" ", 1)
    assert re.sub(r"\\(.)", r"\1", quoted.strip('"')).replace("%%", "%") == f"{built}/bangiao"
    assert field == "%f"
    assert lines["Icon"].replace("\\\\", "\\") == f"{built}/bangiao.png"
    kind = home / "mime" / "packages" / "bangiao.xml"
    name = "{http://www.freedesktop.org/standards/shared-mime-info}"
    told = ET.parse(kind).getroot()[0]  # noqa: S314 - our own
    assert lines["MimeType"] == f"{told.get('type')};"
    assert [glob.get("pattern") for glob in told.iter(f"{name}glob")] == [f"*{SUFFIX}"]
    assert [match.get("value") for match in told.iter(f"{name}match")] == [f"{packet.MAGIC.decode()}\\x01"]
    subprocess.run(["sh", built / "menu.sh", "remove"], env=environment, check=True, capture_output=True)
    assert not entry.exists()
    assert not kind.exists()
