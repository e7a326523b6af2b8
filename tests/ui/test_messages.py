"""Errors become sentences, questions name what will happen, the banner says what was done, a crash tells no secret."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.errors import KnownError
from desktop_app.ui import crash, messages, theme
from desktop_app.ui.crash import CrashDialog, CrashReporter
from desktop_app.ui.pagehead import PageHead
from desktop_app.ui.tasks import Trouble


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(800, 500)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_known_error_becomes_its_sentence() -> None:
    said = messages.sentence_of(KnownError("wrong_password"), "vi")
    assert said
    assert "wrong_password" not in said
    assert said != messages.sentence_of(KnownError("wrong_password"), "zh")


def test_an_error_without_wording_is_still_told() -> None:
    assert "no_such_code" in messages.sentence_of(KnownError("no_such_code"))


def test_a_question_is_opened_and_its_buttons_name_the_act(window: QWidget) -> None:
    done: list[str] = []
    box = messages.ask(
        window,
        "Hủy BG-1?",
        "Hủy đợt này",
        lambda: done.append("yes"),
        other="Giữ",
        on_other=lambda: done.append("other"),
    )
    assert box.isVisible()
    assert {button.text() for button in box.buttons()} == {"Hủy đợt này", "Giữ", "Hủy"}
    for name in ("questionYes",):
        button = box.findChild(QPushButton, name)
        assert button is not None
        button.click()
    assert done == ["yes"]


def test_the_act_stands_out_and_no_name_is_markup(window: QWidget) -> None:
    box = messages.ask(window, "Bỏ <b>Nông</b>?", "Bỏ", lambda: None)
    button = box.findChild(QPushButton, "questionYes")
    assert button is not None
    assert button.grab().toImage().pixelColor(8, button.height() // 2) == QColor(theme.LIGHT.accent)
    assert box.textFormat() is Qt.TextFormat.PlainText
    box.close()


def test_escape_does_nothing(qtbot: QtBot, window: QWidget) -> None:
    done: list[str] = []
    box = messages.ask(window, "Hủy?", "Hủy đợt này", lambda: done.append("yes"), danger=True)
    gone: list[bool] = []
    box.destroyed.connect(lambda: gone.append(True))
    QTest.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(gone))
    assert done == []


def test_the_banner_says_what_was_done_and_takes_it_back(window: QWidget) -> None:
    undone: list[bool] = []
    messages.notify(window, "Đã lưu", undo=lambda: undone.append(True))
    messages.notify(window, "Đã lưu lần nữa", undo=lambda: undone.append(True))
    banners = window.findChildren(messages.Banner)
    assert len(banners) == 1
    assert banners[0].isVisible()
    assert window.rect().contains(banners[0].geometry())
    button = banners[0].findChild(QPushButton, "bannerUndo")
    assert button is not None
    assert button.text() == "Hoàn tác"
    button.click()
    assert undone == [True]
    assert not banners[0].isVisible()


def _bug() -> Trouble:
    try:
        _fail()
    except RuntimeError as error:
        return (type(error), error, error.__traceback__)
    pytest.fail("it must fail")


def _fail() -> None:
    try:
        int("020095007720 Nông Văn Dũng")
    except ValueError as error:
        raise RuntimeError(str(error)) from error


def test_a_crash_is_told_without_any_value() -> None:
    text = crash.describe(_bug())
    assert "RuntimeError" in text
    assert "ValueError" in text
    assert "test_messages.py" in text
    assert "Dũng" not in text
    assert "020095" not in text


def test_a_crash_is_logged_and_shown_once(qtbot: QtBot, tmp_path: Path) -> None:
    log = logging.getLogger("bangiao.crash")
    before = list(log.handlers)
    crash.log_to(tmp_path)
    reporter = CrashReporter()
    try:
        reporter.report(_bug())
        reporter.report(_bug())
        qtbot.waitUntil(lambda: reporter.dialog is not None)
        dialog = reporter.dialog
        assert isinstance(dialog, CrashDialog)
        copy = dialog.findChild(QPushButton, "crashCopy")
        shown = dialog.findChild(QPlainTextEdit, "crashText")
        assert copy is not None
        assert shown is not None
        copy.click()
        assert QGuiApplication.clipboard().text() == shown.toPlainText()
        assert "Dũng" not in (tmp_path / "bangiao.log").read_text(encoding="utf-8")
        dialog.accept()
    finally:
        for handler in set(log.handlers) - set(before):
            log.removeHandler(handler)
            handler.close()


def test_qts_own_buttons_speak_vietnamese(window: QWidget) -> None:
    box = QMessageBox(window)
    both = QMessageBox.StandardButton.Save | QMessageBox.StandardButton.Cancel | QMessageBox.StandardButton.Yes
    box.setStandardButtons(both)
    assert {button.text().replace("&", "") for button in box.buttons()} == {"Lưu", "Hủy", "Có"}


def test_a_long_message_is_shown_whole(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(800, 600)
    parent.show()
    box = messages.inform(parent, "Đã đưa 11 người vào danh sách. 1 người chưa đi được nên không đưa vào:", "Vì sao.")
    label = box.findChild(QLabel, "qt_msgbox_label")
    assert isinstance(label, QLabel)
    qtbot.waitUntil(lambda: label.height() > 0 and label.isVisible())
    needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
    assert label.wordWrap() or label.width() >= label.sizeHint().width()
    assert label.height() >= needed
    box.close()


def test_what_was_said_leaves_with_its_place(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    messages.notify(parent, "Đã lưu.")
    banner = parent.findChild(messages.Banner, "banner")
    assert isinstance(banner, messages.Banner)
    assert banner.isVisible()
    messages.hush(parent)
    assert not banner.isVisible()


def test_the_banner_leaves_the_heads_buttons_free(window: QWidget) -> None:
    head = PageHead("someHead", "Người lao động", window)
    button = QPushButton("Thêm người lao động")
    head.add_button(button)
    head.setGeometry(0, 0, 800, 60)
    head.show()
    messages.notify(window, "Đã hoàn tác: ghi kết quả khám: 40 người.")
    banner = window.findChild(messages.Banner)
    assert banner is not None
    assert not banner.geometry().intersects(button.geometry().translated(head.pos()))


def test_the_banner_goes_to_the_foot_where_the_head_is_full(window: QWidget) -> None:
    window.resize(1170, 700)
    head = PageHead("someHead", "Người lao động", window)
    for words in ("Quét thẻ…", "Danh sách…", "Bộ lọc", "Nhập danh sách…", "Thêm người lao động"):
        head.add_button(QPushButton(words))
    head.setGeometry(24, 20, 1120, 60)
    head.show()
    search = QLineEdit(window)
    search.setGeometry(24, 92, 1120, 36)
    search.show()
    messages.notify(window, "Đã ghi kết quả khám sức khỏe cho 40 người lao động.", undo=lambda: None)
    banner = window.findChild(messages.Banner)
    assert banner is not None
    title = next(label for label in head.findChildren(QLabel) if label.property("role") == "page_title")
    pressed = [*head.findChildren(QPushButton), search, title]
    assert window.rect().contains(banner.geometry())
    for part in pressed:
        box = part.rect() if not isinstance(part, QLabel) else QRect(QPoint(0, 0), part.sizeHint())
        assert not banner.geometry().intersects(box.translated(part.mapTo(window, QPoint(0, 0))))


def test_the_banner_is_read_out_and_no_name_is_markup(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    messages.notify(window, "Đã lưu <b>Nông</b>")
    assert said == ["Đã lưu <b>Nông</b>"]
    words = window.findChild(QLabel, "bannerText")
    assert words is not None
    assert words.textFormat() is Qt.TextFormat.PlainText
