from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LINT = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
LISTING = """
import importlib, pkgutil, sys
for name in {packages!r}:
    package = importlib.import_module(name)
    for module in pkgutil.walk_packages(package.__path__, name + "."):
        importlib.import_module(module.name)
        if {{"PySide6", "shiboken6"}} & sys.modules.keys():
            sys.exit(module.name)
"""
WITHOUT_QT = (
    "desktop_app.rules", "desktop_app.intake", "desktop_app.documents", "db", "desktop_app.services", "desktop_app.cli",
)  # fmt: skip
WRONG = {
    "desktop_app/rules/wrong.py": (
        "from desktop_app.services import work",
        "Imports in the application point down",
    ),
    "desktop_app/documents/wrong.py": (
        "from desktop_app.rules import lives",
        "Imports in the application point down",
    ),
    "desktop_app/stray.py": ("import json", "Imports in the application point down"),
    "db/wrong.py": (
        "from desktop_app import errors",
        "The application stands on the record, the record on the resources",
    ),
    "desktop_app/intake/wrong.py": (
        "from db.models import Worker",
        "Rules, intake and documents see of the record only its vocabulary",
    ),
    "desktop_app/services/wrong.py": ("from PySide6 import QtCore", "Qt lives in the window only"),
    "desktop_app/ui/wrong.py": ("import sqlalchemy", "SQLAlchemy lives in the record and the services"),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", LINT], cwd=folder, capture_output=True, text=True, check=False)


def test_every_import_points_where_the_contracts_say() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout


def test_a_wrong_import_breaks_its_contract(tmp_path: Path) -> None:
    for package in ("desktop_app", "db", "resources"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=only_python)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for file, (wrong, _) in WRONG.items():
        (tmp_path / file).write_text(f'"""Wrong."""\n{wrong}\n', encoding="utf-8")
    done = lint(tmp_path)
    assert done.returncode == 1
    told = re.split(r"\n([^\n]+)\n-{20,}\n", done.stdout.partition("Broken contracts")[2])
    broken = dict(zip(told[1::2], told[2::2], strict=True))
    for file, (_, contract) in WRONG.items():
        assert file.removesuffix(".py").replace("/", ".") in broken[contract], done.stdout


def only_python(folder: str, names: list[str]) -> set[str]:
    return {name for name in names if not (name.endswith(".py") or (Path(folder) / name).is_dir())} | {"__pycache__"}


def test_all_but_the_window_works_without_qt() -> None:
    listing = LISTING.format(packages=WITHOUT_QT)
    done = subprocess.run([sys.executable, "-c", listing], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
