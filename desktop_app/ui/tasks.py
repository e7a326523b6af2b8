"""Work off the GUI thread: one thread owns the record, a second makes documents."""

from __future__ import annotations

import gc
import queue
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal
from shiboken6 import isValid

from desktop_app.errors import KnownError

Callback = Callable[..., object]
Trouble = tuple[type[BaseException], BaseException, TracebackType | None]
_REPORT_EVERY = 0.05
_POLITE_SWITCH = 0.002
"""How long, in seconds, a busy thread may keep the interpreter while the window waits."""


class _Collector:
    """Python's cycle collector stops every thread for as long as it looks, over half a second beside 5,000 records.

    It rests while a thread works, and never looks again at what the program loaded at its start.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._working = 0
        gc.freeze()

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Collect nothing until the last of the threads inside is done."""
        with self._lock:
            self._working += 1
            gc.disable()
        try:
            yield
        finally:
            with self._lock:
                self._working -= 1
                if not self._working:
                    gc.enable()


class Lane(StrEnum):
    """Which of the two threads does the work."""

    RECORD = "record"
    PAPERS = "papers"


class Task:
    """One piece of work that was asked for. Made by `Tasks.run`."""

    def __init__(
        self,
        work: Callable[[], Any],
        done: Callback | None,
        failed: Callback | None,
        progress: Callback | None,
        stopped: Callback | None,
    ) -> None:
        self.work = work
        self.done = done
        self.failed = failed
        self.progress = progress
        self.stopped = stopped
        self._cancelled = False
        self.forgotten = False
        self.last_report = 0.0

    def cancel(self) -> None:
        """Ask it to stop. If it has not begun it never does; if it ends all the same, `done` tells the truth."""
        self._cancelled = True

    def forget(self) -> None:
        """Cancel, and call nothing back whatever comes of it: its answer is no longer wanted."""
        self._cancelled = True
        self.forgotten = True

    def is_cancelled(self) -> bool:
        """What long work asks now and then (services take it as `cancelled=`)."""
        return self._cancelled


class _Thread(QThread):
    """Does tasks in the order they were asked for."""

    ended = Signal(object, object, object)
    crashed = Signal(object)

    def __init__(self, name: str, collector: _Collector) -> None:
        super().__init__()
        self.setObjectName(name)
        self._collector = collector
        self._waiting: queue.SimpleQueue[Task | None] = queue.SimpleQueue()

    def put(self, task: Task | None) -> None:
        self._waiting.put(task)

    def run(self) -> None:
        while (task := self._waiting.get()) is not None:
            with self._collector.resting():
                self._do(task)

    def _do(self, task: Task) -> None:
        if task.is_cancelled():
            self.ended.emit(task, "stopped", None)
            return
        try:
            answer = task.work()
        except KnownError as error:
            self.ended.emit(task, "stopped" if task.is_cancelled() else "failed", error)
        except BaseException as error:  # noqa: BLE001 - whatever it is, the thread lives on and the reporter hears of it
            trouble = (type(error), error, error.__traceback__)
            self.ended.emit(task, "crashed", trouble)
        else:
            self.ended.emit(task, "done", answer)


class Tasks(QObject):
    """Runs work on the record's thread or the papers' thread and hands the answer back on the GUI thread.

    tasks.run(workers.load, desk, worker_id, done=self._show, failed=self._tell)

    `done(answer)` gets what the function returned; `failed(error)` a KnownError; `stopped()` is called when the task
    was cancelled before it ended, and after a bug (which `crashed` has reported). With `progress=cb` the
    function is also given the keywords `progress` (call it with whatever `cb` takes; passed on at most 20 times a
    second) and `cancelled` (gives a bool).
    A callback that is a method of a widget that has been destroyed is not called.
    """

    crashed = Signal(object)
    shut_out = Signal()
    """The officer at the desk may not sign in any more."""
    _reported = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_POLITE_SWITCH)
        collector = _Collector()
        self._threads = {lane: _Thread(lane.value, collector) for lane in Lane}
        self._running: set[Task] = set()
        self._closed = False
        self._reported.connect(self._report, Qt.ConnectionType.QueuedConnection)
        for thread in self._threads.values():
            thread.ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
            thread.start()

    def run(
        self,
        work: Callable[..., Any],
        *args: object,
        done: Callback | None = None,
        failed: Callback | None = None,
        progress: Callback | None = None,
        stopped: Callback | None = None,
        lane: Lane = Lane.RECORD,
    ) -> Task:
        """Do `work(*args)` in its turn on a lane. Call from the GUI thread only."""
        task = Task(lambda: None, done, failed, progress, stopped)
        if progress is None:
            task.work = lambda: work(*args)
        else:
            task.work = lambda: work(*args, progress=lambda *step: self._note(task, step), cancelled=task.is_cancelled)
        if not self._closed:
            self._running.add(task)
            self._threads[lane].put(task)
        return task

    def behind(self, done: Callable[[], object]) -> None:
        """Call it once what was asked of the record so far has been answered."""
        self.run(_nothing, done=lambda _answer: done())

    @property
    def busy(self) -> bool:
        """Whether any task has not been delivered yet."""
        return bool(self._running)

    def close(self) -> None:
        """Cancel what runs, wait for both threads to end; nothing is delivered afterwards."""
        if self._closed:
            return
        self._closed = True
        for task in self._running:
            task.forget()
        for thread in self._threads.values():
            thread.put(None)
        for thread in self._threads.values():
            thread.wait()
        self._running.clear()

    def _note(self, task: Task, step: tuple[object, ...]) -> None:
        now = time.monotonic()
        if now - task.last_report >= _REPORT_EVERY or (len(step) > 1 and step[0] == step[1]):
            task.last_report = now
            self._reported.emit(task, step)

    def _report(self, task: Task, step: tuple[object, ...]) -> None:
        if task in self._running and not task.forgotten:
            _call(task.progress, *step)

    def _deliver(self, task: Task, outcome: str, payload: Any) -> None:
        self._running.discard(task)
        if self._closed:
            return
        if outcome == "crashed":
            self.crashed.emit(payload)
        if outcome == "failed" and payload.code == "officer_disabled":
            self.shut_out.emit()
        if task.forgotten:
            return
        if outcome == "done":
            _call(task.done, payload)
        elif outcome == "failed":
            _call(task.failed, payload)
        else:
            _call(task.stopped)


class Latest:
    """Only the newest question counts: asking again forgets the one before, wherever it stands.

    For search as you type and for findings that follow a form.
    """

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._task: Task | None = None

    def run(self, work: Callable[..., Any], *args: object, **callbacks: Any) -> Task:
        """As `Tasks.run`."""
        self.forget()
        self._task = self._tasks.run(work, *args, **callbacks)
        return self._task

    def forget(self) -> None:
        """Want no answer any more."""
        if self._task is not None:
            self._task.forget()
            self._task = None


def _nothing() -> None:
    """Stands behind what was asked before."""


def _call(callback: Callback | None, *args: object) -> None:
    if callback is None:
        return
    owner = getattr(getattr(callback, "func", callback), "__self__", None)  # of a method, also with arguments given
    if isinstance(owner, QObject) and not isValid(owner):  # type: ignore[no-untyped-call]  # shiboken ships no types for it
        return
    callback(*args)
