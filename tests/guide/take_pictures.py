"""Takes the guide's pictures of the program itself, in Vietnamese at 1366 by 768, with invented people.

    python -m tests.guide.take_pictures [NAME ...] [--out FOLDER] [--lang zh] [--dark]

writes resources/guide/pictures/NAME.png with a palette of few colours. A picture that a page names and that is not made
here is found by a test, and so is one that no page names.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QObject, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from desktop_app.documents.guide_text import PICTURES
from desktop_app.services.work import Desk
from desktop_app.ui import theme
from desktop_app.ui.language import Language
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.window import MainWindow
from resources import ROOT
from tests.guide import picture_store

_COLOURS = 96


class Heard(QObject):
    """Brings what the desk announces to the window."""

    made = Signal(object)


class Studio:
    """The window on the store of the pictures."""

    def __init__(self, desk: Desk, number: str, tasks: Tasks) -> None:
        self.desk, self.number, self.tasks = desk, number, tasks
        self.window = MainWindow(tasks)
        self.window.resize(1366, 768)
        self._heard = Heard()
        self._heard.made.connect(self.window.records_changed)
        desk.announce = self._heard.made.emit
        self.window.show()
        self.window.admit(desk)
        self.settle()

    def settle(self, least: float = 0.35) -> None:
        """Until timers have rung and all is delivered."""
        until = time.monotonic() + least
        while time.monotonic() < until or self.tasks.busy:
            QApplication.processEvents()
            time.sleep(0.005)

    def page(self, key: str) -> Any:
        """Go to a place."""
        self.window.go(key)
        self.settle()
        return self.window.page(key)

    def press(self, name: str, over: QWidget | None = None) -> None:
        """Press a button by its name."""
        found = (over or self.window).findChild(QPushButton, name)
        assert found is not None, name
        found.click()
        self.settle()

    def dialog(self, name: str) -> QDialog:
        """A dialog that is open."""
        return next(w for w in QApplication.topLevelWidgets() if w.objectName() == name and w.isVisible())  # type: ignore[return-value]

    def over(self, dialog: QWidget) -> QPixmap:
        """The window with a dialog over its middle, as one sees it."""
        ground = self.window.grab()
        picture = dialog.grab()
        ratio = ground.devicePixelRatio()
        from PySide6.QtGui import QColor, QPainter

        painter = QPainter(ground)
        painter.fillRect(ground.rect(), QColor(0, 0, 0, 60))
        left = round((self.window.width() - dialog.width()) / 2)
        top = max(0, round((self.window.height() - dialog.height()) / 2))
        painter.drawPixmap(QRect(QPoint(left, top), QSize(dialog.width(), dialog.height())), picture)
        painter.end()
        ground.setDevicePixelRatio(ratio)
        return ground

    def close(self, dialog: QWidget) -> None:
        """Take a dialog away."""
        dialog.close()
        self.settle(0.1)


def today(studio: Studio) -> QPixmap:
    studio.page("today")
    return studio.window.grab()


def workers(studio: Studio) -> QPixmap:
    page = studio.page("workers")
    people = studio.window.findChild(QWidget, "workersTable")
    del people
    page.open_worker(_first_worker(studio.desk))
    studio.settle(0.8)
    return studio.window.grab()


def imports(studio: Studio) -> QPixmap:
    from desktop_app.ui.imports.dialog import ImportDialog

    dialog = ImportDialog(studio.desk, studio.tasks, studio.window)
    dialog.open()
    studio.settle()
    dialog.take(ROOT / "samples" / "worker_list_as_kept.xlsx")
    studio.settle()
    dialog.go.click()
    studio.settle(1.5)
    picture = studio.over(dialog)
    studio.close(dialog)
    return picture


def first_start(studio: Studio) -> QPixmap:
    from desktop_app.ui.signin.doors import Doors
    from desktop_app.ui.signin.first_start import FirstStartDialog

    doors = Doors(exists=_no, open=_never, make=_never, practise=_never)
    dialog = FirstStartDialog(
        doors, studio.tasks, store="D:\\BanGiao", language=studio.desk.language, parent=studio.window
    )
    dialog.open()
    studio.settle()
    picture = dialog.grab()
    studio.close(dialog)
    return picture


def demand(studio: Studio) -> QPixmap:
    studio.page("demand")
    studio.settle(0.5)
    return studio.window.grab()


def handovers(studio: Studio) -> QPixmap:
    studio.page("handovers")
    return studio.window.grab()


def handover(studio: Studio) -> QPixmap:
    page = studio.page("handovers")
    page.open(studio.number)
    studio.settle(1.0)
    return studio.window.grab()


def gate(studio: Studio) -> QPixmap:
    page = studio.page("handovers")
    page.open_gate(studio.number)
    studio.settle(1.0)
    window = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "gateWindow")
    window.showNormal()
    window.resize(1366, 768)
    picture_store.tick_some(studio.desk, studio.number)
    window.begin_again()  # type: ignore[attr-defined]
    studio.settle(0.8)
    picture = window.grab()
    window.close()
    studio.settle()
    return picture


def declarations(studio: Studio) -> QPixmap:
    page = studio.page("declarations")
    sent = next(b for b in page.findChildren(QPushButton) if b.isCheckable() and "40" in b.text())
    sent.click()
    studio.settle()
    return studio.window.grab()


def followup(studio: Studio) -> QPixmap:
    studio.page("followup")
    studio.settle(0.5)
    return studio.window.grab()


def incidents(studio: Studio) -> QPixmap:
    page = studio.page("followup")
    page.book.setCurrentWidget(page.incidents)
    studio.settle(0.5)
    return studio.window.grab()


def backup(studio: Studio) -> QPixmap:
    from desktop_app.services import backups

    backups.make(studio.desk)
    studio.page("office").open_tab("backups")
    studio.settle(0.5)
    return studio.window.grab()


def privacy(studio: Studio) -> QPixmap:
    studio.page("office").open_tab("privacy")
    studio.settle(0.5)
    return studio.window.grab()


def packets(studio: Studio) -> QPixmap:
    studio.page("handovers").open_packets()
    studio.settle(0.5)
    dialog = studio.dialog("packetsDialog")
    picture = studio.over(dialog)
    studio.close(dialog)
    return picture


def reports(studio: Studio) -> QPixmap:
    studio.page("reports")
    studio.settle(0.5)
    studio.press("reportOn")
    studio.settle(1.0)
    return studio.window.grab()


def office(studio: Studio) -> QPixmap:
    studio.page("office")
    return studio.window.grab()


SCENES: dict[str, Callable[[Studio], QPixmap]] = {
    scene.__name__: scene
    for scene in (
        first_start, today, workers, imports, demand, handovers, handover, gate, declarations, followup, incidents,
        reports, office, backup, privacy, packets,
    )
}  # fmt: skip


def _no(_store: str) -> bool:
    return False


def _never(*_: object) -> Any:
    raise AssertionError


def _first_worker(desk: Desk) -> int:
    from desktop_app.services import handovers as service

    rows = service.listed(desk)
    return service.show(desk, rows[0].number).lines[0].worker_id


def small(picture: QPixmap) -> bytes:
    """As a PNG with few colours: a screen has few, and text stays sharp."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    image = Image.open(BytesIO(buffer.data().data())).convert("RGB")
    made = image.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    out = BytesIO()
    made.save(out, "PNG", optimize=True)
    return out.getvalue()


def main() -> int:
    """Take them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=PICTURES)
    parser.add_argument("--lang", default="vi")
    parser.add_argument("--dark", action="store_true")
    given = parser.parse_args()
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BANGIAO_CONFIG"] = f"{folder}/config"
        desk, number = picture_store.make_store(Path(folder) / "store")
        desk.language = given.lang
        kept = [theme.ThemeKeeper(app), Language(given.lang, app)]
        theme.load_chinese_font()
        if given.dark:
            theme.dress(app, dark=True)
        tasks = Tasks()
        tasks.crashed.connect(lambda trace: sys.stderr.write(f"{trace}\n"))
        studio = Studio(desk, number, tasks)
        given.out.mkdir(parents=True, exist_ok=True)
        for name in given.names or SCENES:
            (given.out / f"{name}.png").write_bytes(small(SCENES[name](studio)))
            sys.stderr.write(f"{name} {(given.out / f'{name}.png').stat().st_size // 1024} KB\n")
        tasks.close()
        desk.close()
        del kept
    return 0


if __name__ == "__main__":
    sys.exit(main())
