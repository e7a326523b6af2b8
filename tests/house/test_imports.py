from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
LISTING = """
import importlib, pkgutil, sys
for name in {packages!r}:
    package = importlib.import_module(name)
    for module in pkgutil.walk_packages(getattr(package, "__path__", []), name + "."):
        importlib.import_module(module.name)
print(*sorted({{m.partition(".")[0] for m in sys.modules}} & {{"PySide6", "shiboken6"}}))
"""
WRONG = {
    "desktop_app/rules/wrong.py": (
        "from desktop_app.services import work",
        "Imports in the application point down BROKEN",
    ),
    "desktop_app/documents/wrong.py": (
        "from desktop_app.rules import lives",
        "Imports in the application point down BROKEN",
    ),
    "desktop_app/stray.py": ("import json", "Imports in the application point down BROKEN"),
    "db/wrong.py": (
        "from desktop_app import errors",
        "The application stands on the record, the record on the resources BROKEN",
    ),
    "desktop_app/intake/wrong.py": (
        "from db.models import Worker",
        "Rules, intake and documents see of the record only its vocabulary BROKEN",
    ),
    "desktop_app/services/wrong.py": ("from PySide6 import QtCore", "Qt lives in the window only BROKEN"),
    "desktop_app/ui/wrong.py": ("import sqlalchemy", "SQLAlchemy lives in the record and the services BROKEN"),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", LINT], cwd=folder, capture_output=True, text=True, check=False)


def test_every_import_points_where_the_contracts_say() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("file", WRONG)
def test_a_wrong_import_breaks_its_contract(file: str, tmp_path: Path) -> None:
    for package in ("desktop_app", "db", "resources"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=only_python)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    wrong, contract = WRONG[file]
    (tmp_path / file).write_text(f'"""Wrong."""\n{wrong}\n', encoding="utf-8")
    done = lint(tmp_path)
    assert done.returncode == 1
    assert contract in done.stdout


def only_python(folder: str, names: list[str]) -> set[str]:
    return {name for name in names if not (name.endswith(".py") or (Path(folder) / name).is_dir())} | {"__pycache__"}


@pytest.mark.parametrize(
    "package",
    [
        "desktop_app.cli",
        "desktop_app.services",
        "desktop_app.rules",
        "desktop_app.intake",
        "desktop_app.documents",
        "db",
    ],
)
def test_all_but_the_window_works_without_qt(package: str) -> None:
    listing = LISTING.format(packages=[package])
    done = subprocess.run([sys.executable, "-c", listing], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == ""
