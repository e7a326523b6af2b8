"""Pictures of a worker: from a file, dropped, pasted; seen small, opened large, taken away and brought back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QListWidget, QMenu, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.vocabulary import AttachmentKind
from desktop_app.errors import KnownError
from desktop_app.services import attachments
from desktop_app.services.attachments import AttachmentRow, Owner
from desktop_app.services.work import Desk
from desktop_app.ui.preview.viewer import PaperView
from desktop_app.ui.workers.panel import WorkerPanel
from desktop_app.ui.workers.picture_intake import decoded
from desktop_app.ui.workers.picture_window import PictureWindow
from desktop_app.ui.workers.pictures import PicturesPart

Show = Callable[[str], WorkerPanel]
Find = Callable[[QWidget, type[Any], str], Any]
Settle = Callable[..., None]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def image(colour: str = "#336699", width: int = 400, height: int = 300) -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


def jpeg(path: Path, colour: str = "#336699") -> Path:
    assert image(colour).save(str(path))
    return path


def pdf() -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.drawText(100, 100, "Trang 1")
    painter.end()
    return bytes(buffer.data().data())


def drop(on: QWidget, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, left, none)
    QApplication.sendEvent(on, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(on, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, none))


def kept(desk: Desk, worker_id: int | None) -> list[AttachmentRow]:
    return list(attachments.listed(desk, Owner(worker_id=worker_id)))


def part(panel: WorkerPanel) -> PicturesPart:
    found = panel.sheet.section("pictures")
    assert isinstance(found, PicturesPart)
    return found


def test_a_picture_is_dropped_opened_and_taken_away(
    qtbot: QtBot, show: Show, find: Find, settle: Settle, desk_sqlite: Desk, tmp_path: Path
) -> None:
    panel = show("pictures")
    assert "Chưa có ảnh" in find(panel, QLabel, "workerPicturesEmpty").text()
    drop(part(panel), jpeg(tmp_path / "mặt trước.jpg"), jpeg(tmp_path / "mặt sau.jpg", "#996633"))
    settle()
    pictures = find(panel, QListWidget, "workerPictureList")
    assert pictures.count() == 2
    assert {row.kind for row in kept(desk_sqlite, panel.worker_id)} == {AttachmentKind.CITIZEN_CARD}
    pictures.setFocus()
    QTest.keyClick(pictures, Qt.Key.Key_Return)
    settle()
    window = next(w for w in panel.window().findChildren(PictureWindow) if w.isVisible())
    assert find(window, QLabel, "pictureCount").text() == "1 / 2"
    window.close()
    panel.activateWindow()
    pictures.setFocus()
    qtbot.waitUntil(pictures.hasFocus)
    QTest.keyClick(pictures, Qt.Key.Key_Delete)
    box = next(b for b in panel.findChildren(QMessageBox) if b.isVisible())
    assert "mặt" in box.text()
    find(box, QPushButton, "questionYes").click()
    settle()
    assert len(kept(desk_sqlite, panel.worker_id)) == 1
    find(panel.window(), QPushButton, "bannerUndo").click()
    settle()
    assert len(kept(desk_sqlite, panel.worker_id)) == 2
    assert pictures.count() == 2


def test_a_picture_is_pasted_with_the_keyboard(show: Show, find: Find, settle: Settle, desk_sqlite: Desk) -> None:
    panel = show("pictures")
    QGuiApplication.clipboard().setImage(image())
    QTest.keyClick(panel, Qt.Key.Key_V, CONTROL | SHIFT)
    settle()
    settle()
    assert [row.media_type.startswith("image/") for row in kept(desk_sqlite, panel.worker_id)] == [True]
    assert find(panel, QListWidget, "workerPictureList").count() == 1


def test_an_empty_clipboard_is_said(show: Show, find: Find, settle: Settle, desk_sqlite: Desk) -> None:
    panel = show("pictures")
    QGuiApplication.clipboard().setText("không phải ảnh")
    QTest.keyClick(panel, Qt.Key.Key_V, CONTROL | SHIFT)
    settle()
    assert kept(desk_sqlite, panel.worker_id) == []
    assert "không có ảnh" in find(panel.window(), QLabel, "bannerText").text()


def test_a_file_that_is_no_picture_is_told(show: Show, settle: Settle, desk_sqlite: Desk, tmp_path: Path) -> None:
    panel = show("pictures")
    wrong = tmp_path / "giả.jpg"
    wrong.write_bytes(b"khong phai anh")
    drop(part(panel), wrong)
    settle()
    box = next(b for b in panel.findChildren(QMessageBox) if b.isVisible())
    assert "giả.jpg" in box.text()
    box.close()
    assert kept(desk_sqlite, panel.worker_id) == []


def test_the_pictures_of_one_paper_are_one_press_away(
    show: Show, find: Find, settle: Settle, desk_sqlite: Desk, tmp_path: Path
) -> None:
    panel = show("papers")
    paper = panel.typed().documents[0]
    button = find(panel, QPushButton, "document1Pictures")
    assert button.text().strip() == "Thêm ảnh"
    button.click()
    settle()
    assert panel.sheet.in_sight() == ("pictures",)
    drop(part(panel), jpeg(tmp_path / "hộ chiếu.jpg"))
    settle()
    (row,) = kept(desk_sqlite, panel.worker_id)
    assert (row.owner.travel_document_id, row.kind) == (paper.id, AttachmentKind.TRAVEL_DOCUMENT)
    panel.sheet.show_part("papers")
    settle()
    assert find(panel, QPushButton, "document1Pictures").text().strip() == "Ảnh: 1"
    find(panel, QPushButton, "document2Pictures").click()
    settle()
    assert find(panel, QListWidget, "workerPictureList").count() == 0
    find(panel, QPushButton, "pictureOnly").click()
    assert find(panel, QListWidget, "workerPictureList").count() == 1


def test_the_photo_stands_at_the_head(
    show: Show, find: Find, settle: Settle, desk_sqlite: Desk, tmp_path: Path
) -> None:
    panel = show("overview")
    photo = panel.parts.portrait
    assert not photo.has_photo
    drop(photo, jpeg(tmp_path / "chân dung.jpg"))
    settle()
    assert photo.has_photo
    assert [row.kind for row in kept(desk_sqlite, panel.worker_id)] == [AttachmentKind.PORTRAIT]
    photo.click()
    menu = find(photo, QMenu, "photoMenu")
    assert [a.objectName() for a in menu.actions()] == ["photoChoose", "photoPaste", "photoOpen", "photoRemove"]
    next(a for a in menu.actions() if a.objectName() == "photoRemove").trigger()
    menu.close()
    settle()
    assert not photo.has_photo
    find(panel.window(), QPushButton, "bannerUndo").click()
    settle()
    assert photo.has_photo


def test_a_photo_is_chosen_from_a_file(
    show: Show, find: Find, settle: Settle, desk_sqlite: Desk, tmp_path: Path
) -> None:
    panel = show("overview")
    panel.parts.portrait.click()
    menu = find(panel.parts.portrait, QMenu, "photoMenu")
    next(a for a in menu.actions() if a.objectName() == "photoChoose").trigger()
    menu.close()
    dialog = next(d for d in panel.findChildren(QFileDialog) if d.isVisible())
    dialog.fileSelected.emit(str(jpeg(tmp_path / "chân dung.jpg")))
    dialog.close()
    settle()
    assert panel.parts.portrait.has_photo
    assert len(kept(desk_sqlite, panel.worker_id)) == 1


def test_a_new_worker_must_be_saved_before_pictures(panel: WorkerPanel, find: Find, settle: Settle) -> None:
    panel.begin()
    panel.sheet.show_part("pictures")
    settle()
    assert not find(panel, QPushButton, "pictureAdd").isEnabled()
    assert "lưu hồ sơ" in find(panel, QLabel, "workerPicturesEmpty").text()
    assert not panel.parts.portrait.isEnabled()


def test_the_window_zooms_turns_and_turns_the_pages(
    show: Show, find: Find, settle: Settle, desk_sqlite: Desk, tmp_path: Path
) -> None:
    panel = show("overview")
    owner = Owner(worker_id=panel.worker_id)
    attachments.add(desk_sqlite, owner, AttachmentKind.OTHER, jpeg(tmp_path / "một.jpg"))
    attachments.add(desk_sqlite, owner, AttachmentKind.OTHER, pdf(), "đơn.pdf")
    panel.sheet.show_part("pictures")
    settle()
    rows = part(panel).in_sight()
    first = next(row for row in rows if row.media_type != "application/pdf")
    part(panel).open_picture(first.id)
    settle()
    window = next(w for w in panel.window().findChildren(PictureWindow) if w.isVisible())
    fitted = window.view.factor
    for _ in range(3):
        find(window, QPushButton, "pictureIn").click()
    assert window.view.factor > fitted * 1.9
    find(window, QPushButton, "pictureOut").click()
    find(window, QPushButton, "pictureRight").click()
    assert window.view.turned == 90
    find(window, QPushButton, "pictureLeft").click()
    find(window, QPushButton, "pictureLeft").click()
    assert window.view.turned == 270
    find(window, QPushButton, "pictureFit").click()
    assert window.view.factor <= fitted * 1.5
    step = Qt.Key.Key_Right if rows.index(first) == 0 else Qt.Key.Key_Left
    QTest.keyClick(window.view, step)
    settle()
    assert find(window, QLabel, "pictureTitle").text() == "đơn.pdf"
    paper = window.findChild(PaperView)
    assert paper is not None
    assert paper.pages == 1
    assert not find(window, QPushButton, "pictureRight").isEnabled()
    back = "pictureBefore" if step == Qt.Key.Key_Right else "pictureNext"
    find(window, QPushButton, back).click()
    settle()
    assert find(window, QLabel, "pictureTitle").text() == "một.jpg"
    assert find(window, QPushButton, "pictureRight").isEnabled()
    window.close()


def test_damaged_bytes_are_a_known_error() -> None:
    with pytest.raises(KnownError, match="picture_unreadable"):
        decoded(b"khong phai anh")
