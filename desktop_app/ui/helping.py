"""F1 everywhere: each window gets the key when it first has the focus. The guide is loaded when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui import icons
from desktop_app.ui.rail_button import RailButton
from desktop_app.ui.theme import tokens_for

if TYPE_CHECKING:
    from desktop_app.ui.guide.window import GuideWindow
    from desktop_app.ui.rail import Rail
    from desktop_app.ui.tasks import Tasks

KEYS = "F1"
_NAME = "helpKey"
_ICON = 20
_KINDS = frozenset({Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Sheet})


class Helper(QObject):
    """Opens the guide at what is in sight."""

    def __init__(self, window: QWidget, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._spoken = ""
        self.guide: GuideWindow | None = None
        application = QApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._follow)
        self._give(window)

    def add_to(self, rail: Rail) -> None:
        """Say on the rail that there is a guide."""
        button = GuideButton()
        button.clicked.connect(self.open)
        rail.add_foot(button)

    def open(self) -> None:
        """Show the guide at what is in sight."""
        from desktop_app.ui.guide.topics import topic_in_sight  # noqa: PLC0415  loaded when it is asked for

        self.open_at(topic_in_sight(self._window))

    def open_at(self, topic: str) -> GuideWindow:
        """Show a page of the guide."""
        from desktop_app.ui.guide.window import GuideWindow  # noqa: PLC0415  as above

        language = QLocale().name()[:2]
        if self.guide is not None and self._spoken != language:
            self.close()
        if self.guide is None:
            self._spoken = language
            self.guide = GuideWindow(self._tasks, language)
        self.guide.show_topic(topic)
        return self.guide

    def retell(self) -> None:
        """The window speaks another language: so does the guide that is open, at the same page."""
        guide = self.guide
        if guide is not None and guide.isVisible() and self._spoken != QLocale().name()[:2]:
            place, topic = guide.geometry(), guide.topic
            self.open_at(topic).setGeometry(place)

    def close(self) -> None:
        """Take the guide away: it does not outlive the window."""
        if self.guide is not None:
            self.guide.close()
            self.guide.deleteLater()
            self.guide = None

    def _follow(self, focused: QWindow | None) -> None:
        if focused is None:
            return
        for widget in QApplication.topLevelWidgets():
            if widget.windowHandle() == focused and widget.windowType() in _KINDS:
                self._give(widget)

    def _give(self, window: QWidget) -> None:
        if window is self.guide or window.findChild(QShortcut, _NAME, Qt.FindChildOption.FindDirectChildrenOnly):
            return
        shortcut = QShortcut(QKeySequence(KEYS), window)
        shortcut.setObjectName(_NAME)
        shortcut.activated.connect(self.open)
        shortcut.activatedAmbiguously.connect(self.open)


class GuideButton(RailButton):
    """Stands on the rail in the window's language."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("railGuide")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIcon(icons.icon("guide", tokens_for(self.palette()).rail_text))
        self.setIconSize(QSize(_ICON, _ICON))
        self._speak()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._speak()
        super().changeEvent(event)

    def _speak(self) -> None:
        words, about = self.tr("Guide"), self.tr("The guide at this screen")
        self.setText(f"  {words} · {KEYS}")
        self.setAccessibleName(words)
        self.setToolTip(f"{about} · {KEYS}")
