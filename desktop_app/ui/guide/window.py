"""The guide's window: contents and search at the left, the page at the right, back and forward, print and PDF."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop_app.clock import system_clock
from desktop_app.documents.guide_text import GuidePage, pages, search
from desktop_app.ui import icons
from desktop_app.ui.guide.contents import Contents
from desktop_app.ui.guide.reader import Reader
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.preview.paper import Paper, PaperWindow
from desktop_app.ui.theme import LIGHT

if TYPE_CHECKING:
    from desktop_app.services.work import Desk
    from desktop_app.ui.tasks import Tasks

SHORTCUTS = "shortcuts"
_SIZE = (1120, 700)
_LEFT = 300
_PAUSE = 180


class _Reader:
    """What a paper's window wants of a desk: its language."""

    def __init__(self, language: str) -> None:
        self.language = language


class GuideWindow(QWidget):
    """Stands by itself, so that no dialog that is open locks it. `show_topic("page#heading")`."""

    def __init__(self, tasks: Tasks, language: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("guideWindow")
        self.setWindowTitle(self.tr("Guide"))
        self.setWindowIcon(icons.icon("app", LIGHT.accent))
        self.resize(*_SIZE)
        self._language = language
        self._before: list[str] = []
        self._after: list[str] = []
        self._now = ""
        self.contents = Contents()
        self.reader = Reader(language)
        self.papers = PaperWindow(cast("Desk", _Reader(language)), tasks, self)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._search)
        self._build()
        self._connect()

    def show_topic(self, topic: str) -> None:
        """Come to the front with this page; one that the guide has not is its first."""
        self.search.clear()
        self.contents.show_contents()
        self.go(topic)
        self.show()
        self.raise_()
        self.activateWindow()
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def go(self, topic: str) -> None:
        """Show a page, and remember the one before."""
        if topic != self._now:
            if self._now:
                self._before.append(self._now)
            self._after.clear()
            self._show(topic)

    @property
    def topic(self) -> str:
        """The page in sight, and where in it."""
        return self._now

    def page(self) -> GuidePage:
        """The page in sight."""
        return pages()[self._now.partition("#")[0]]

    # Building

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        self.search = QLineEdit()
        self.search.setObjectName("guideSearch")
        self.search.setAccessibleName(self.tr("Search in the guide"))
        self.search.setPlaceholderText(self.tr("Search in the guide (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.search.setProperty("role", "search")
        left.addWidget(self.search)
        left.addWidget(self.contents, 1)
        side = QWidget()
        side.setFixedWidth(_LEFT)
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(self._head())
        if self._language != "vi":
            right.addWidget(self._told())
        right.addWidget(self.reader, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(side)
        row.addLayout(right, 1)

    def _head(self) -> QHBoxLayout:
        self.back = make_button("guideBack", "‹", tip=self.tr("The page before"), shortcut="Alt+Left")
        self.forward = make_button("guideForward", "›", tip=self.tr("The page after"), shortcut="Alt+Right")
        self.keys = make_button("guideKeys", self.tr("All shortcuts"), icon="info", shortcut="Ctrl+/")
        self.pdf = make_button("guidePdf", self.tr("Save PDF…"), icon="save")
        self.print = make_button("guidePrint", self.tr("Print…"), icon="print")
        self.close_it = make_button("guideClose", self.tr("Close"), tip=self.tr("Close (Esc)"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.back, self.forward, self.keys):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.pdf, self.print, self.close_it):
            row.addWidget(button)
        for button, act in ((self.pdf, self.papers.ask_where), (self.print, self.papers.ask_printer)):
            self._offer(button, act)
        return row

    def _offer(self, button: QPushButton, act: object) -> None:
        menu = QMenu(button)
        for name, words, whole in (("Page", self.tr("This page"), False), ("Whole", self.tr("The whole guide"), True)):
            action = menu.addAction(words)
            action.setObjectName(f"{button.objectName()}{name}")
            action.triggered.connect(partial(self._put_out, act, whole))
        button.setMenu(menu)

    def _told(self) -> QLabel:
        said = QLabel(self.tr("The guide is written in Vietnamese. The list of all shortcuts is in your language."))
        said.setObjectName("guideLanguage")
        said.setWordWrap(True)
        said.setProperty("tone", "info")
        said.setMargin(8)
        return said

    def _connect(self) -> None:
        self.contents.chosen.connect(self._chosen)
        self.reader.asked.connect(self.go)
        self.search.textEdited.connect(lambda _text: self._soon.start())
        self.search.textChanged.connect(lambda text: None if text else self._search())
        self.search.returnPressed.connect(self._take_first)
        self.back.clicked.connect(self._go_back)
        self.forward.clicked.connect(self._go_on)
        self.keys.clicked.connect(lambda: self.go(SHORTCUTS))
        self.close_it.clicked.connect(self.close)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self._find)

    # Going about

    def _show(self, topic: str) -> None:
        key, _, anchor = topic.partition("#")
        known = pages()
        if key not in known:
            key, anchor = next(iter(known)), ""
        self._now = f"{key}#{anchor}" if anchor else key
        self.reader.show_page(known[key], anchor, shortcut_list=key == SHORTCUTS)
        self.reader.mark(self.search.text())
        if not self.search.text():
            self.contents.mark(key)
        self.setWindowTitle(self.tr("Guide: {page}").format(page=known[key].title))
        self.back.setEnabled(bool(self._before))
        self.forward.setEnabled(bool(self._after))

    def _go_back(self) -> None:
        if self._before:
            self._after.append(self._now)
            self._show(self._before.pop())

    def _go_on(self) -> None:
        if self._after:
            self._before.append(self._now)
            self._show(self._after.pop())

    def _chosen(self, topic: str) -> None:
        self.go(topic)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _search(self) -> None:
        words = self.search.text().strip()
        if words:
            self.contents.show_found(search(words))
        else:
            self.contents.show_contents()
            self.contents.mark(self._now.partition("#")[0])
        self.reader.mark(words)

    def _take_first(self) -> None:
        self._soon.stop()
        self._search()
        if first := self.contents.first():
            self.go(first)
            self.contents.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the guide, or first gives up the search."""
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    # Paper

    def _put_out(self, act: object, whole: bool, _checked: bool = False) -> None:
        """Print or save this page, or all of them."""
        self.papers.take(self.paper(whole=whole))
        if callable(act):
            act()

    def paper(self, *, whole: bool) -> Paper:
        """The guide on paper."""
        page = None if whole else self.page()
        title = self.tr("Guide") if page is None else page.title
        name = "huong-dan.pdf" if page is None else f"huong-dan-{page.key.replace('_', '-')}.pdf"
        return Paper(title, name, partial(_render, page), purpose="guide", log=_no_log)


def _render(page: GuidePage | None) -> bytes:
    from desktop_app.documents.guide_pdf import render_guide  # noqa: PLC0415  loads ReportLab

    return render_guide(system_clock(), page)


def _no_log(_way: object) -> None:
    """The guide names nobody."""
