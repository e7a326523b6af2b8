"""What is imported when: the command line without Qt, the window painted before the heavy libraries."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.__main__ import wants_window
from desktop_app.services.desk import Desk

FIRST = {
    "desktop_app", "desktop_app.app", "desktop_app.settings", "desktop_app.ui", "desktop_app.ui.language",
    "desktop_app.ui.rail", "desktop_app.ui.theme", "desktop_app.ui.window", "resources",
}  # fmt: skip
"""All of ours that the first paint may wait for."""
HEAVY = (
    "sqlalchemy", "reportlab", "xlsxwriter", "alembic", "python_calamine", "rapidfuzz", "argon2", "cryptography",
    "platformdirs", "queue", "PySide6.QtSvg",
)  # fmt: skip


def run(code: str, tmp_path: Path) -> str:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "BANGIAO_CONFIG": str(tmp_path)}
    for name in ("BANGIAO_STORE", "BANGIAO_OFFICER", "BANGIAO_PASSWORD"):
        environment.pop(name, None)
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    return told.stdout.strip()


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--window"], True),
        (["--store", "x"], True),
        (["--store=x", "--lang", "zh"], True),
        (["--window", "--store", "demo"], True),
        (["BG-2026-0001.bgp"], True),
        (["/a folder/Danh sách.XLSX", "--lang", "vi"], True),
        (["--store", "x", "list.csv"], True),
        (["import", "list.csv"], False),
        (["demo"], False),
        (["--store", "x", "workers"], False),
        (["workers", "--lang", "en"], False),
        (["--help"], False),
        (["--json"], False),
        (["-h"], False),
    ],
)
def test_the_window_opens_when_no_subcommand_is_named(arguments: list[str], window: bool) -> None:
    assert wants_window(arguments) is window


def test_the_switch_imports_no_qt(tmp_path: Path) -> None:
    code = "import sys, desktop_app.__main__; print([m for m in sys.modules if m.startswith('PySide6')])"
    assert run(code, tmp_path) == "[]"


@pytest.mark.parametrize(("words", "said"), [("['workers']", "cd ~"), ("['--window', 'x.bgp']", "nothing asked")])
def test_from_a_folder_that_is_gone_a_command_says_so_and_the_window_opens(
    tmp_path: Path, words: str, said: str
) -> None:
    code = f"""
import os, sys, types
from desktop_app.__main__ import main
os.mkdir({str(tmp_path / "gone")!r})
os.chdir({str(tmp_path / "gone")!r})
os.rmdir({str(tmp_path / "gone")!r})
sys.modules["desktop_app.app"] = types.SimpleNamespace(run=lambda argv: print("nothing asked", os.getcwd()))
sys.stderr = sys.stdout
main({words})
"""
    assert said in run(code, tmp_path)


def test_the_shell_is_painted_before_anything_else_is_imported(tmp_path: Path) -> None:
    code = f"""
import os, sys
from desktop_app.app import Application
from desktop_app.ui import theme
app = theme.make_application()
application = Application(app)
def painted():
    ours = {{name for name in sys.modules if name.partition(".")[0] in ("desktop_app", "db", "resources")}}
    print(sorted(ours ^ {FIRST!r}), sorted({set(HEAVY)!r} & sys.modules.keys()), flush=True)
    os._exit(0)
application.window.shell.painted.connect(painted)
application.show()
app.exec()
"""
    assert run(code, tmp_path) == "[] []"


def test_the_first_lists_are_shown_before_sqlalchemy_is_loaded(desk_sqlite: Desk, tmp_path: Path) -> None:
    desk_sqlite.close()
    code = f"""
import os, sys
from desktop_app.app import Application
from desktop_app.ui import theme
os.environ.update(BANGIAO_OFFICER="lan", BANGIAO_PASSWORD="mat-khau-thu")
app = theme.make_application()
application = Application(app, store={desk_sqlite.store.location!r})
def shown():
    page = application.window.page("today")
    print(page.loaded, sorted({{"sqlalchemy", "asyncio", "db.models"}} & sys.modules.keys()), flush=True)
    os._exit(0)
def admit(desk, then, real=application.window.admit):
    real(desk, then)
    application.window.page("today").shown.connect(shown)
application.window.admit = admit
application.show()
app.exec()
"""
    assert run(code, tmp_path) == "True []"


UNWANTED = (
    "reportlab", "PIL", "pypdf", "xlsxwriter", "zxingcpp", "python_calamine", "rapidfuzz", "alembic", "holidays",
    "psycopg", "sqlalchemy.dialects.postgresql", "PySide6.QtMultimedia", "PySide6.QtSerialPort",
)  # fmt: skip


def test_what_every_place_imports_leaves_out_what_is_seldom_wanted_and_no_source_is_kept(tmp_path: Path) -> None:
    code = f"""
import linecache, sys
from desktop_app import app
app._preload()
kept = sum(len(line) for kept in linecache.cache.values() if len(kept) > 2 for line in kept[2])
print([name for name in {UNWANTED!r} if name in sys.modules], kept < 1_000_000)
"""
    assert run(code, tmp_path) == "[] True"
