"""What an officer last opened. On disk there are nouns and numbers of records only, never what they are called."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktop_app import settings

MOST = 12
_STAYED = 1200
"""Whoever goes through a list with the arrows has not opened every line of it."""
_KNOWN = frozenset({
    "worker", "handover", "declaration_letter", "incident", "partner", "employer", "job_order", "agreement",
    "programme", "official_letter", "announcement", "confirmation", "report",
    "issued_document",
})  # fmt: skip
Thing = tuple[str, int]


class Recent(QObject):
    """The newest first. `begin` when an officer has signed in; `saw` whenever something comes into sight."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._officer = 0
        self._things: list[Thing] = []
        self._in_sight: Thing | None = None
        self._soon = QTimer(self, singleShot=True, interval=_STAYED)
        self._soon.timeout.connect(self.keep)

    def begin(self, officer_id: int) -> None:
        """Read what this officer opened before."""
        self._soon.stop()
        self._in_sight = None
        self._officer = officer_id
        kept = settings.load().recent.get(str(officer_id), ())
        self._things = [thing for text in kept if (thing := _read(text)) is not None][:MOST]

    def things(self) -> tuple[Thing, ...]:
        """Nouns and ids."""
        self.keep()
        return tuple(self._things)

    def saw(self, noun: str, record_id: int) -> None:
        """Something is shown; it counts as opened once it has been looked at for a moment."""
        if noun in _KNOWN and self._officer:
            self._in_sight = (noun, record_id)
            self._soon.start()

    def keep(self) -> None:
        """What is in sight was opened."""
        self._soon.stop()
        if self._in_sight is None or self._things[:1] == [self._in_sight]:
            return
        self._things = [self._in_sight, *(thing for thing in self._things if thing != self._in_sight)][:MOST]
        self._in_sight = None
        kept = settings.load().recent
        written = tuple(f"{noun} {record_id}" for noun, record_id in self._things)
        settings.change(recent={**kept, str(self._officer): written})


def _read(text: str) -> Thing | None:
    noun, _, number = text.partition(" ")
    return (noun, int(number)) if noun in _KNOWN and number.isascii() and number.isdigit() else None
