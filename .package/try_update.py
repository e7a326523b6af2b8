"""Show that an update keeps the store: `uv run python .package/try_update.py FOLDER`, after `.package/build FOLDER`.

The next version (one more migration, as a release would bring it) is built into FOLDER/next. The built program of today
makes a store; the next one opens it and every kept store of tests/db/old: each is copied, brought up to date and whole,
with as many people as before. What the window remembers on this computer stays as it was. The program of before then
refuses the newer store in words. CI shows the same from the sources (tests/db/test_old_stores.py); this is the package.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from tests.db.keep_store import OLD, PASSWORD, USERNAME  # noqa: E402 - after the path is set
from tests.faults import next_form  # noqa: E402 - as above

REMEMBERED = {"language": "zh", "officer": USERNAME, "tables": {"workers": {"widths": {"name": 321}}}}


def main(folder: Path) -> int:
    """Build the next version and bring every store to it."""
    today, later = folder / "bangiao" / "bangiao", folder / "next" / "bangiao" / "bangiao"
    if not later.exists():
        build_next(folder)
    trial = folder / "trial"
    shutil.rmtree(trial, ignore_errors=True)
    (trial / "config").mkdir(parents=True)
    settings = trial / "config" / "window.json"
    settings.write_text(json.dumps(REMEMBERED), encoding="utf-8")
    made = asked(today, trial / "practice", "demo", "--no-window", sign_in=("", ""))
    updated(today, later, trial / "practice", (made["officer"], made["password"]))
    for kept in sorted(OLD.iterdir()):
        shutil.copytree(kept, trial / kept.name)
        updated(today, later, trial / kept.name, (USERNAME, PASSWORD))
    assert json.loads(settings.read_text(encoding="utf-8")) == REMEMBERED
    sys.stdout.write("What the window remembers is as it was.\n")
    return 0


def build_next(folder: Path) -> None:
    """Today's sources with one more migration, built."""
    source = folder / "next-sources"
    shutil.rmtree(source, ignore_errors=True)
    parts = ("desktop_app", "db", "resources", ".package")
    for part in parts:
        shutil.copytree(ROOT / part, source / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / file, source / file)
    next_form.set_up(folder / "next-form", lambda *_: None)
    versions = folder / "next-form" / "migrations" / "versions"
    shutil.copy(versions / "9001_next.py", source / "db" / "migrations" / "versions")
    revision = source / "db" / "revision.py"
    told = revision.read_text(encoding="utf-8")
    line = next(line for line in told.splitlines() if line.startswith("REVISIONS"))
    longer = line.removesuffix(")").removesuffix(",") + f', "{next_form.REVISION}")'
    revision.write_text(told.replace(line, longer), encoding="utf-8")
    subprocess.run([source / ".package" / "build", folder / "next"], check=True)


def updated(today: Path, later: Path, store: Path, sign_in: tuple[str, str]) -> None:
    """Open a store with the next version; an assertion where it is not kept, up to date and whole."""
    people = asked(today, store, "workers", "--limit", "1000", sign_in=sign_in)
    before = asked(today, store, "migrate", "--check", sign_in=sign_in)["before"]
    assert asked(later, store, "migrate", "--check", sign_in=sign_in)["needed"]
    findings = json.loads(run(later, store, "check", sign_in=sign_in).stdout)["findings"]
    strange = [found for found in findings if found["code"] != "tables_differ" or "next_" not in found["message"]]
    assert findings, "the next version's tables, which today's models do not know, were not made"
    assert not strange, strange
    assert asked(later, store, "migrate", "--check", sign_in=sign_in)["before"] == next_form.REVISION
    assert asked(later, store, "workers", "--limit", "1000", sign_in=sign_in) == people
    copies = list(store.glob(f"record-{before}-*.db"))
    assert len(copies) == 1, copies
    refused = run(today, store, "check", sign_in=sign_in)
    assert refused.returncode == 1, refused
    code = json.loads(refused.stdout)["error"]["code"]
    assert code == "store_newer", code
    sys.stdout.write(f"{store.name}: {before} -> {next_form.REVISION}, the copy of before is {copies[0].name}\n")


def asked(program: Path, store: Path, *words: str, sign_in: tuple[str, str]) -> Any:
    """What a built program answers, as JSON."""
    told = run(program, store, *words, sign_in=sign_in)
    assert told.returncode == 0, told
    return json.loads(told.stdout)


def run(program: Path, store: Path, *words: str, sign_in: tuple[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a built program on a store."""
    officer, password = sign_in
    config = store.parent / "config"
    known = os.environ | {"BANGIAO_CONFIG": str(config), "BANGIAO_OFFICER": officer, "BANGIAO_PASSWORD": password}
    command = [str(program), "--store", str(store), "--json", *words]
    return subprocess.run(command, env=known, capture_output=True, encoding="utf-8", check=False)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
