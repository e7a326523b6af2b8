"""After the main job no file that the program wrote holds a name or an ID in clear, but the papers that were asked for.

Everything that the program could write to lies under one folder: home, configuration, data, caches, temporary files.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop_app.intake.spreadsheet import read_sheets
from desktop_app.intake.worker_list import read_list
from resources import ROOT

SAMPLES = ROOT / "samples"
NOW = "2026-11-24T09:00:00+07:00"
OFFICER, PASSWORD = "Lý Thị Lan Hương", "mat-khau-rất-kín"


def environment(home: Path) -> dict[str, str]:
    """Every place that a program may be told to write to, in one folder."""
    places = {"HOME": home, "USERPROFILE": home, "TMPDIR": home / "tmp", "TEMP": home / "tmp", "TMP": home / "tmp",
              "APPDATA": home / "config", "LOCALAPPDATA": home / "local"}  # fmt: skip
    xdg = {f"XDG_{name}_HOME": home / name.lower() for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    for place in (*places.values(), *xdg.values()):
        place.mkdir(parents=True, exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("BANGIAO_")}
    return kept | {name: str(place) for name, place in {**places, **xdg}.items()} | {
        "BANGIAO_STORE": str(home / "store"), "BANGIAO_OFFICER": "lan", "BANGIAO_PASSWORD": PASSWORD,
        "BANGIAO_NOW": NOW, "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip


def story(given: dict[str, str], papers: Path) -> None:
    """The main job and what else an officer does from the command line; mistakes and a crash among it."""
    script = [sys.executable, "-m", "tests.faults.main_job", str(papers)]
    done = subprocess.run(script, cwd=ROOT.parent, env=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    told: Any = json.loads(done.stdout.splitlines()[-1])
    assert told["codes"] == told["wanted"]
    assert (papers / "roster.pdf").exists()


def secrets() -> dict[str, bytes]:
    """What must not be found: names, IDs and papers' numbers, in each way that a program may write them."""
    words = {OFFICER, PASSWORD}
    sheets = read_sheets(SAMPLES / "worker_list_clean.xlsx")
    from datetime import date

    for row in read_list(sheets, date(2026, 11, 24)).rows:
        said = [row.full_name, row.passport_name, row.citizen_id]
        words |= {text for text in said if text and len(text) > 6}
    found = {}
    for word in words:
        for form in ("NFC", "NFD"):
            text = unicodedata.normalize(form, word)
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                found[f"{word} {form} {encoding}"] = text.encode(encoding)
            found[f"{word} {form} json"] = json.dumps(text)[1:-1].encode()
    return found


def written(home: Path, papers: Path) -> Iterator[Path]:
    for file in home.rglob("*"):
        if file.is_file() and papers not in file.parents:
            yield file


def test_no_file_holds_a_name_or_an_id(tmp_path: Path) -> None:
    home, papers = tmp_path / "home", tmp_path / "home" / "papers"
    papers.mkdir(parents=True)
    story(environment(home), papers)
    wanted = secrets()
    assert len(wanted) > 300
    files = list(written(home, papers))
    names = {file.name for file in files}
    assert {"record.db", "slots.json", "bangiao-cli.log"} <= names, names
    assert any(name.endswith(".bgb") for name in names)
    found = [
        f"{what} in {file.relative_to(home)}"
        for file in files
        for data in [file.read_bytes() + str(file.relative_to(home)).encode()]
        for what, secret in wanted.items()
        if secret in data
    ]
    assert found == []
    assert any(secret in (papers / "people.csv").read_bytes() for secret in wanted.values())
