"""A worker's way: placements, contracts, crossings, papers and what befell, newest first."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop_app.formats import show_date
from desktop_app.services import worker_timeline
from desktop_app.services.work import Desk
from desktop_app.services.worker_timeline import TimelineEvent
from desktop_app.ui import icons
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone, tokens_for
from desktop_app.ui.workers.live import LivePart, plain
from desktop_app.ui.workers.words import capital

_AT_FIRST = 40
_SIGN = 16
_SIGNS: dict[str, tuple[str, Tone]] = {
    "placement": ("briefcase", Tone.NEUTRAL),
    "contract": ("file", Tone.OK),
    "declaration": ("home", Tone.NEUTRAL),
    "handover": ("handover", Tone.INFO),
    "crossing": ("crossing", Tone.INFO),
    "incident": ("warning", Tone.BLOCK),
    "consent": ("shield", Tone.NEUTRAL),
    "health": ("heart", Tone.OK),
    "document": ("passport", Tone.NEUTRAL),
    "note": ("edit", Tone.NEUTRAL),
}


class TimelinePart(LivePart):
    """One line for each thing that happened, the years as headings."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__("workerTimeline", desk, tasks)
        self._events: tuple[TimelineEvent, ...] = ()
        self._shown = _AT_FIRST
        self.build_list()
        self._more = make_button("timelineMore", self.tr("Show what is older"), role="quiet", icon="chevron-down")
        self._more.clicked.connect(self._show_more)
        self.body.insertWidget(self.body.count() - 1, self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.hide()

    def read(self) -> None:
        self.reading.run(worker_timeline.timeline, self.desk, self.worker_id, done=self.show_answer, failed=self.tell)

    def show_answer(self, answer: tuple[TimelineEvent, ...] | None) -> None:
        self._events = answer or ()
        self._shown = _AT_FIRST
        if answer is None:
            self.say_empty(self.tr("Once the worker is saved, what happens is listed here by itself."))
        else:
            self.say_empty("" if answer else self.tr("Nothing has happened yet: no placement, no paper, no crossing."))
        self._show()

    def _show_more(self) -> None:
        self._shown += _AT_FIRST
        self._show()

    def _show(self) -> None:
        self.clear()
        for year, events in groupby(self._events[: self._shown], key=lambda event: event.day.year):
            self.place.addWidget(plain(str(year), "label"))
            for event in events:
                self.place.addWidget(self._line(event))
        self._more.setVisible(len(self._events) > self._shown)

    def _line(self, event: TimelineEvent) -> QWidget:
        line = QFrame()
        line.setObjectName(f"timeline_{event.kind}")
        name, tone = _SIGNS.get(event.kind, ("dot", Tone.NEUTRAL))
        colour, _ = tokens_for(self.palette()).tone(tone)
        sign = QLabel()
        icons.show_sign(sign, name, colour, _SIGN)
        day = QLabel(show_date(event.day))
        day.setProperty("role", "small")
        day.setFixedWidth(78)
        said = plain(capital(event.text), select=True)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part, stretch in ((day, 0), (sign, 0), (said, 1)):
            row.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
        line.setAccessibleName(f"{show_date(event.day)} {event.text}")
        return line
