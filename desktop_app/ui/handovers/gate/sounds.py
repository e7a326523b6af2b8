"""A sound for yes and another for no. Without an audio device, or without Qt's multimedia, the computer beeps."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWidgets import QApplication

from desktop_app import settings
from desktop_app.ui.tasks import Lane, Tasks
from resources import ROOT

_OFF, _KEY = "off", "sound"
_LOUD = 0.9


class Sounds(QObject):
    """`yes()` and `no()`; `muted` is remembered on this computer."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.muted = settings.load().gate.get(_KEY) == _OFF
        self._effects: dict[str, Any] = {}
        tasks.run(_multimedia, done=self._loaded, lane=Lane.PAPERS)

    def mute(self, *, on: bool) -> None:
        """Be quiet, or not, from now on."""
        self.muted = on
        kept = settings.load().gate
        settings.change(gate={**kept, _KEY: _OFF if on else "on"})

    def yes(self) -> None:
        """The one for a tick."""
        self._play("yes")

    def no(self) -> None:
        """The one for whatever must be looked at."""
        self._play("no")

    def _play(self, name: str) -> None:
        if self.muted:
            return
        effect = self._effects.get(name)
        if effect is None:
            QApplication.beep()
        else:
            effect.play()

    def _loaded(self, module: Any | None) -> None:
        """The module was loaded off the GUI thread: that alone takes a tenth of a second."""
        if module is None or module.QMediaDevices.defaultAudioOutput().isNull():
            return
        for name in ("yes", "no"):
            effect = module.QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(ROOT / "sounds" / f"{name}.wav")))
            effect.setVolume(_LOUD)
            self._effects[name] = effect


def _multimedia() -> Any | None:
    """Qt's multimedia, if this computer has what it needs."""
    try:
        return import_module("PySide6.QtMultimedia")
    except ImportError:
        return None
