"""Collects the window's shortcuts from its sources, with their words in three languages, for the list under F1.

    python -m tests.guide.collect_shortcuts

writes resources/guide/shortcuts.json. A shortcut's words are those of its button or action; what has none (a key that
moves a row) has them in resources/guide/shortcut_words.json, and the collecting stops where a key has no words at all.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from desktop_app.ui.navigation import PLACES
from resources import ROOT

UI = Path(__file__).parents[2] / "desktop_app" / "ui"
MADE = ROOT / "guide" / "shortcuts.json"
WORDS = ROOT / "guide" / "shortcut_words.json"
_KEYS = re.compile(r"((Ctrl|Alt|Shift)\+)+(\S|[A-Z]\w+)|F\d{1,2}|Ins|Escape")
_SOMETHING = re.compile(r"""["'](Ctrl|Alt|Shift)\+|["']F\d|["']Ins["']|["']Escape["']|StandardKey""")
"""Whether a file names any key: most do not, and need not be read further."""
_STANDARD = {
    "New": "Ctrl+N", "Save": "Ctrl+S", "Open": "Ctrl+O", "Find": "Ctrl+F", "Delete": "Del", "Copy": "Ctrl+C",
    "Paste": "Ctrl+V", "Undo": "Ctrl+Z", "Redo": "Ctrl+Y", "SelectAll": "Ctrl+A",
}  # fmt: skip
_GROUPS = {
    "handovers/gate/": "gate", "handovers/packets/": "packets", "handovers/blanks/": "blanks",
    "handovers/": "handovers",
    "workers/": "workers", "imports/": "imports", "scanning/": "scanning", "demand/": "demand",
    "declarations/": "declarations", "followup/": "followup", "reports/": "reports", "office/": "office",
    "today/": "today", "preview/": "preview", "guide/": "guide",
}  # fmt: skip
_REPEATED = frozenset({"find/actions.py", "find/of_window.py"})
"""What names keys that other files give."""
_LANGUAGES = ("en", "vi", "zh")


@dataclass(frozen=True)
class Key:
    """A key in a source file, with the English words that stand beside it there."""

    file: str
    keys: str
    words: str


def keys_of(file: Path) -> Iterator[Key]:
    """Every key that a file of the window names."""
    text = file.read_text(encoding="utf-8")
    if not _SOMETHING.search(text):
        return
    tree = ast.parse(text)
    above = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    named = _words_of_names(tree)
    place = file.relative_to(UI).as_posix()
    for node in ast.walk(tree):
        if keys := _keys(node):
            yield Key(place, keys, _words_beside(node, above, named))


def _keys(node: ast.AST) -> str:
    match node:
        case ast.Constant(value=str(text)) if _KEYS.fullmatch(text):
            return text
        case ast.JoinedStr(values=[ast.Constant(value=str(text)), ast.FormattedValue()]) if text in {"Ctrl+", "Alt+"}:
            return f"{text}1…9"
        case ast.Attribute(attr=name, value=ast.Attribute(attr="StandardKey")):
            return _STANDARD[name]
    return ""


def _words_of_names(tree: ast.AST) -> dict[str, str]:
    """The words with which a button was made, by what it is called in the code."""
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            targets, values = _paired(node.targets[0]), _paired(node.value)
            pairs = zip(targets, values, strict=True) if len(targets) == len(values) else ()
            found |= {ast.unparse(target): words for target, value in pairs if (words := _said(value))}
    return found


def _paired(node: ast.expr) -> list[ast.expr]:
    return list(node.elts) if isinstance(node, ast.Tuple) else [node]


def _words_beside(node: ast.AST, above: dict[ast.AST, ast.AST], named: dict[str, str]) -> str:
    """The words that are said in the same call or row of a table."""
    while (node := above.get(node, node)) in above:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setShortcut":
            return named.get(ast.unparse(node.func.value), "")
        if isinstance(node, (ast.Call, ast.Tuple)) and (words := _said(node)):
            return words
        given = node.args if isinstance(node, ast.Call) else node.elts if isinstance(node, ast.Tuple) else []
        if words := next((named[name] for part in given if (name := ast.unparse(part)) in named), ""):
            return words
        if isinstance(node, (ast.stmt, ast.Lambda)):
            return ""
    return ""


def _said(node: ast.AST) -> str:
    """The first literal that is translated in what a call is given."""
    parts: list[ast.AST] = []
    if isinstance(node, ast.Call):
        parts = [*node.args, *(given.value for given in node.keywords)]
        if isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
            return str(node.args[0].value) if isinstance(node.args[0], ast.Constant) else ""
        if isinstance(node.func, ast.Name) and node.func.id in {"translate", "_tr"}:
            return str(node.args[-1].value) if isinstance(node.args[-1], ast.Constant) else ""
    elif isinstance(node, ast.Tuple):
        parts = list(node.elts)
    elif isinstance(node, ast.JoinedStr):
        parts = [part.value for part in node.values if isinstance(part, ast.FormattedValue)]
    elif isinstance(node, ast.BinOp):
        parts = [node.left, node.right]  # a space before the words, beside an icon
    inside = (part for part in parts if isinstance(part, ast.Call | ast.JoinedStr | ast.BinOp))
    return next((words for part in inside if (words := _said(part))), "")


def translations() -> dict[str, dict[str, str]]:
    """English text -> its Vietnamese and Chinese."""
    found: dict[str, dict[str, str]] = {}
    for language, name in (("vi", "bangiao_vi"), ("zh", "bangiao_zh_CN")):
        for message in ET.parse(ROOT / "translations" / f"{name}.ts").iter("message"):  # noqa: S314  our own file
            found.setdefault(message.findtext("source") or "", {})[language] = message.findtext("translation") or ""
    return found


def collected() -> dict[str, object]:
    """What the file holds. Raises LookupError naming keys without words, and words without a key."""
    given = json.loads(WORDS.read_text(encoding="utf-8"))
    own: dict[str, dict[str, list[str]]] = given["keys"]
    said = translations()
    left = {(file, keys) for file, entries in own.items() for keys in entries}
    groups: dict[str, dict[tuple[str, str], dict[str, str]]] = {key: {} for key in given["groups"]}
    wrong: list[str] = []
    for key in (key for file in sorted(UI.rglob("*.py")) for key in keys_of(file) if key.file not in _REPEATED):
        words = own.get(key.file, {}).get(key.keys)
        left.discard((key.file, key.keys))
        if words is None and not key.words:
            wrong.append(f"{key.file}: {key.keys} has no words")
            continue
        told = dict(zip(_LANGUAGES, words, strict=True)) if words else {"en": key.words, **said[key.words]}
        if any(told.values()):  # "" in the words is a key that the list does not show
            group = next((group for start, group in _GROUPS.items() if key.file.startswith(start)), "window")
            line = _tidied({"keys": key.keys.replace("Escape", "Esc").replace("Return", "Enter"), **told})
            groups[group].setdefault((line["keys"], line["vi"]), line)
    wrong += [f"{file}: {keys} is not there any more" for file, keys in sorted(left)]
    if wrong:
        raise LookupError("\n".join(wrong))
    for group, lines in given["more"].items():  # keys without Ctrl, which a field hears by itself
        for keys, words in lines.items():
            groups[group][keys, words[1]] = {"keys": keys, **dict(zip(_LANGUAGES, words, strict=True))}
    for place in PLACES:
        line = {"keys": place.shortcut, "en": place.title, **said[place.title]}
        groups["window"][place.shortcut, place.title] = line
    titles: dict[str, list[str]] = given["groups"]
    return {
        "groups": [
            {"key": group, **dict(zip(_LANGUAGES, titles[group], strict=True)), "lines": list(lines.values())}
            for group, lines in groups.items()
            if lines
        ]
    }


def _tidied(line: dict[str, str]) -> dict[str, str]:
    """Without the dots of a button that asks for more, and without a key in brackets."""
    return {part: re.sub(r"\s*[(（][^)）]*\+[^)）]*[)）]$", "", text.removesuffix("…")) if part != "keys" else text
            for part, text in line.items()}  # fmt: skip


def as_text() -> str:
    """The file's text."""
    return json.dumps(collected(), ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Write it."""
    try:
        MADE.write_text(as_text(), encoding="utf-8")
    except LookupError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
