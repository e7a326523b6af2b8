"""Every text of the window is there in Vietnamese and in Chinese, with its fields; the compiled files are current."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.ui.language import Language
from resources import ROOT

TOOLS = Path(PySide6.__file__).parent
FOLDER = ROOT / "translations"
FIELD = re.compile(r"\{\w+\}")
FILES = ("bangiao_vi", "bangiao_zh_CN")
ENGLISH = "bangiao_en"
"""What an officer would say otherwise than the sources do; it holds those texts alone."""


def messages(name: str) -> list[tuple[str, str, str, bool]]:
    """Context, source, translation, and whether it is finished."""
    found: list[tuple[str, str, str, bool]] = []
    for context in ET.parse(FOLDER / f"{name}.ts").iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            text = "" if translation is None else translation.text or ""
            finished = translation is not None and translation.get("type") is None
            found.append((context.findtext("name") or "", message.findtext("source") or "", text, finished))
    return found


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_left_untranslated(name: str) -> None:
    assert [source for _, source, text, finished in messages(name) if not finished or not text] == []


@pytest.mark.parametrize("name", [*FILES, ENGLISH])
def test_a_translation_has_the_fields_of_its_source(name: str) -> None:
    differ = [source for _, source, text, _ in messages(name) if set(FIELD.findall(source)) != set(FIELD.findall(text))]
    assert differ == []


def test_english_says_otherwise_only_what_the_sources_say() -> None:
    known = {(context, source) for context, source, _, _ in messages(FILES[0])}
    said = messages(ENGLISH)
    assert [(context, source) for context, source, _, _ in said if (context, source) not in known] == []
    assert [source for _, source, text, _ in said if not text or text == source] == []


@pytest.mark.parametrize("name", FILES)
def test_every_text_of_the_sources_is_in_the_file(name: str, tmp_path: Path) -> None:
    copy = tmp_path / f"{name}.ts"
    shutil.copy(FOLDER / f"{name}.ts", copy)
    sources = [str(file) for file in sorted((ROOT.parent / "desktop_app" / "ui").rglob("*.py"))]
    told = subprocess.run(
        [TOOLS / "lupdate", "-no-obsolete", "-locations", "none", *sources, "-ts", copy],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "(0 new" in told.stdout, told.stdout


@pytest.mark.parametrize("name", [*FILES, ENGLISH, "qt_vi", "qt_zh"])
def test_the_compiled_file_is_that_of_its_text(name: str, tmp_path: Path) -> None:
    made = tmp_path / f"{name}.qm"
    subprocess.run([TOOLS / "lrelease", "-silent", FOLDER / f"{name}.ts", "-qm", made], check=True)
    assert made.read_bytes() == (FOLDER / f"{name}.qm").read_bytes()


def test_the_language_changes_while_the_program_runs(spoken: Language) -> None:
    said = [QCoreApplication.translate("Places", "Workers")]
    spoken.speak("zh")
    said.append(QCoreApplication.translate("Places", "Workers"))
    said.append(QCoreApplication.translate("QPlatformTheme", "Cancel"))
    spoken.speak("en")
    said.append(QCoreApplication.translate("Places", "Workers"))
    assert said == ["Người lao động", "务工人员", "取消", "Workers"]


QT_SAYS = {
    "QPlatformTheme": ("OK", "Save", "Open", "&Yes", "&No", "Close", "Cancel", "Discard", "Apply"),
    "QLineEdit": ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"),
    "QWidgetTextControl": ("&Undo", "&Redo", "Cu&t", "&Copy", "Copy &Link Location", "&Paste", "Delete", "Select All"),
    "QAbstractSpinBox": ("&Select All", "&Step up", "Step &down"),
    "QScrollBar": ("Scroll here", "Top", "Bottom", "Page up", "Page down", "Scroll up", "Scroll down", "Left edge"),
    "QTabBar": ("Scroll Left", "Scroll Right"),
    "QComboBox": ("Open the combo box selection popup",),
    "QFileDialog": ("Look in:", "File &name:", "Files of type:", "&Open", "&Save", "&Choose", "Directories", "Back"),
    "QFileSystemModel": ("Name", "Size", "Type", "Date Modified", "Computer"),
    "QAccessibleActionInterface": ("Press", "Toggle", "Increase", "Decrease", "SetFocus"),
}


@pytest.mark.parametrize("code", ["vi", "zh"])
def test_what_qt_says_itself_is_said_in_the_language(code: str, spoken: Language) -> None:
    spoken.speak(code)
    left = [(context, text) for context, texts in QT_SAYS.items() for text in texts
            if QCoreApplication.translate(context, text) == text]  # fmt: skip
    assert left == []


@pytest.mark.parametrize("code", ["vi", "zh"])
def test_the_windows_that_qt_makes_have_no_english_word(code: str, spoken: Language, qtbot: QtBot) -> None:
    spoken.speak("en")
    english = set(_said(qtbot))
    spoken.speak(code)
    assert english & set(_said(qtbot)) == set()
    assert not [text for text in _said(qtbot) if text.startswith("Show ")]


def _said(qtbot: QtBot) -> list[str]:
    """What the dialog for files, a message with every button and the menus of lines and texts say."""
    files, message, line, text = QFileDialog(), QMessageBox(), QLineEdit("a"), QPlainTextEdit("a")
    for widget in (files, message, line, text):
        qtbot.addWidget(widget)
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    files.setFileMode(QFileDialog.FileMode.ExistingFile)  # now it is built
    for button in QMessageBox.StandardButton:
        if button.value >= QMessageBox.StandardButton.Ok.value and button.value.bit_count() == 1:
            message.addButton(button)
    menus = [line.createStandardContextMenu(), text.createStandardContextMenu()]
    for menu in menus:
        qtbot.addWidget(menu)
    said = [action.text() for menu in menus for action in menu.actions()]
    said += [each.text() for each in files.findChildren(QAction)]
    for dialog in (files, message):
        said += [each.text() for each in dialog.findChildren(QAbstractButton)]
        said += [each.text() for each in dialog.findChildren(QLabel)]
    return [words for each in said if (words := each.partition("\t")[0].strip())]
