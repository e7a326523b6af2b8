# ruff: noqa: INP001 - a script beside the files that it makes

"""Bring the translations up to date: `python resources/translations/update.py [WORDS.json ...]`.

Reads every tr() and translate() of the window into bangiao_vi.ts and bangiao_zh_CN.ts, fills what is open from the
word files ({"English": ["Vietnamese", "Chinese"]}), compiles all .qm, and names what is left untranslated.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6 import __file__ as pyside

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
TOOLS = Path(pyside).parent
LANGUAGES = {"vi": 0, "zh_CN": 1}


def sources() -> list[str]:
    """The files that speak to an officer through Qt."""
    return [str(file) for file in sorted((ROOT / "desktop_app" / "ui").rglob("*.py"))]


def read_sources(language: str) -> Path:
    """Take new texts into a .ts and drop those that are gone."""
    file = FOLDER / f"bangiao_{language}.ts"
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
    subprocess.run([TOOLS / "lupdate", *options, *sources(), "-ts", file], check=True)  # noqa: S603 - Qt's own tool
    return file


def fill(file: Path, words: dict[str, list[str]], place: int) -> list[str]:
    """Put the words into what is open; what is open still."""
    tree = ET.parse(file)  # noqa: S314 - our own file
    left: list[str] = []
    for message in tree.iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None or translation.get("type") != "unfinished":
            continue
        if source in words:
            translation.text = words[source][place]
            del translation.attrib["type"]
        else:
            left.append(source)
    body = ET.tostring(tree.getroot(), encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return left


def compile_all() -> None:
    """Make every .qm from its .ts. Put in its place whole: a program that runs has the old one mapped into memory."""
    for file in sorted(FOLDER.glob("*.ts")):
        fresh = file.with_suffix(".fresh")
        subprocess.run([TOOLS / "lrelease", "-silent", file, "-qm", fresh], check=True)  # noqa: S603 - Qt's own tool
        fresh.replace(file.with_suffix(".qm"))


def main(word_files: list[str]) -> int:
    """Do all of it; 1 while something is untranslated."""
    words: dict[str, list[str]] = {}
    for name in word_files:
        words |= json.loads(Path(name).read_text(encoding="utf-8"))
    left = {language: fill(read_sources(language), words, place) for language, place in LANGUAGES.items()}
    compile_all()
    for language, texts in left.items():
        for text in texts:
            sys.stderr.write(f"{language}: {text}\n")
    return int(any(left.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
