"""Prove that every dependency has a wheel for 64-bit Windows: `python .package/windows_wheels.py` writes the table.

uv says what the program, its extras `server` and `package`, and what those stand on come to on Windows; pip is then
asked for a wheel of each, and for nothing but wheels. The table, windows_wheels.txt, is committed; a test compares it
with pyproject.toml. It is a proof and no lock: it names no registry and nothing is installed from it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
TABLE = HERE / "windows_wheels.txt"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
_HEAD = """# Wheels for Windows (64 bits) of all that the program stands on, extras `server` and `package` included.
# Written by .package/windows_wheels.py; what is `any` runs on every system.
"""


def main() -> int:
    """Ask for each Python and write the table."""
    found = {python: wheels(python, pins(python)) for python in PYTHONS}
    names = sorted({key for told in found.values() for key in told})
    rows = [("package", "version", *(f"Python {python}" for python in PYTHONS))]
    for name, version in names:
        rows.append((name, version, *(found[python].get((name, version), "not needed") for python in PYTHONS)))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    TABLE.write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{TABLE.name}: {len(names)} packages, each with a wheel for Python {' and '.join(PYTHONS)}\n")
    return 0


def pins(python: str) -> str:
    """Everything that is needed on Windows, direct or not, as `name==version` lines."""
    command = [
        "uv", "pip", "compile", "--quiet", "--no-header", "--no-annotate", "--no-emit-index-url", "--extra", "server",
        "--extra", "package", "--python-platform", "x86_64-pc-windows-msvc", "--python-version", python,
        "--only-binary", ":all:", str(HERE.parent / "pyproject.toml"),
    ]  # fmt: skip
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=HERE.parent).stdout


def wheels(python: str, wanted: str) -> dict[tuple[str, str], str]:
    """The tag of the wheel that pip chooses for each; an error, with pip's words, where there is none."""
    with tempfile.TemporaryDirectory() as folder:
        listed, report = Path(folder) / "wanted.txt", Path(folder) / "report.json"
        listed.write_text(wanted, encoding="utf-8")
        command = [
            sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed", "--no-deps",
            "--only-binary=:all:", "--platform", "win_amd64", "--python-version", python, "--implementation", "cp",
            "--abi", f"cp{python.replace('.', '')}", "--target", f"{folder}/target", "--report", str(report),
            "--requirement", str(listed),
        ]  # fmt: skip
        environment = {name: value for name, value in os.environ.items() if name != "PIP_FIND_LINKS"}
        subprocess.run(command, check=True, env=environment)
        chosen = json.loads(report.read_text(encoding="utf-8"))["install"]
    return dict(_row(one) for one in chosen)


def _row(chosen: dict[str, dict[str, str]]) -> tuple[tuple[str, str], str]:
    file = chosen["download_info"]["url"].rsplit("/", 1)[-1].removesuffix(".whl")
    said = chosen["metadata"]
    return (said["name"].lower().replace("_", "-"), said["version"]), "-".join(file.split("-")[-3:])


if __name__ == "__main__":
    sys.exit(main())
