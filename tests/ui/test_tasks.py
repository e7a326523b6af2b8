"""Work leaves the GUI thread, answers come back to it, and nothing is left running."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from desktop_app.errors import KnownError
from desktop_app.ui.tasks import Lane, Latest, Tasks


def test_the_answer_comes_back_on_the_gui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    gui = threading.get_ident()
    seen: list[tuple[int, int]] = []
    tasks.run(threading.get_ident, done=lambda worker: seen.append((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    worker, delivered = seen[0]
    assert worker != gui
    assert delivered == gui


def test_one_thread_owns_the_record_and_another_the_papers(qtbot: QtBot, tasks: Tasks) -> None:
    record: list[int] = []
    papers: list[int] = []
    for _ in range(5):
        tasks.run(threading.get_ident, done=record.append)
        tasks.run(threading.get_ident, done=papers.append, lane=Lane.PAPERS)
    qtbot.waitUntil(lambda: len(record) == len(papers) == 5)
    assert len(set(record)) == len(set(papers)) == 1
    assert set(record).isdisjoint(papers)


def test_a_known_error_goes_to_failed(qtbot: QtBot, tasks: Tasks) -> None:
    def refuse() -> None:
        raise KnownError("wrong_password")

    failed: list[KnownError] = []
    tasks.run(refuse, done=lambda _: pytest.fail("not done"), failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert failed[0].code == "wrong_password"


def test_a_bug_goes_to_the_reporter_and_the_thread_lives_on(qtbot: QtBot) -> None:
    tasks = Tasks()
    crashed: list[Any] = []
    stopped: list[bool] = []
    answers: list[int] = []
    tasks.crashed.connect(crashed.append)
    tasks.run(
        lambda: 1 // 0, failed=lambda _: pytest.fail("a bug is no known error"), stopped=lambda: stopped.append(True)
    )
    tasks.run(lambda: 7, done=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    tasks.close()
    assert crashed[0][0] is ZeroDivisionError
    assert stopped == [True]


def test_progress_is_told_and_cancel_is_heard(qtbot: QtBot, tasks: Tasks) -> None:
    steps: list[tuple[int, int]] = []
    stopped: list[bool] = []

    def long_work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
        for step in range(10_000):
            if cancelled():
                raise KnownError("cancelled")
            progress(step, 10_000)
            QThread.msleep(1)

    task = tasks.run(
        long_work,
        progress=lambda *step: steps.append(step),
        done=lambda _: pytest.fail("it was cancelled"),
        failed=lambda _: pytest.fail("it was cancelled"),
        stopped=lambda: stopped.append(True),
    )
    qtbot.waitUntil(lambda: len(steps) >= 2)
    task.cancel()
    qtbot.waitUntil(lambda: bool(stopped))
    assert all(total == 10_000 for _, total in steps)


def test_work_that_ends_in_spite_of_cancel_tells_the_truth(qtbot: QtBot, tasks: Tasks) -> None:
    begun, go = threading.Event(), threading.Event()
    done: list[str] = []

    def committed() -> str:
        begun.set()
        go.wait()
        return "committed"

    task = tasks.run(committed, done=done.append)
    begun.wait()
    task.cancel()
    go.set()
    qtbot.waitUntil(lambda: done == ["committed"])


def test_only_the_latest_question_is_answered(qtbot: QtBot, tasks: Tasks) -> None:
    answers: list[int] = []
    latest = Latest(tasks)
    for number in range(20):
        latest.run(lambda n=number: n, done=answers.append)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert answers == [19]


def test_a_widget_that_is_gone_is_not_called(qtbot: QtBot, tasks: Tasks) -> None:
    class Listener(QObject):
        def hear(self, _answer: int) -> None:
            pytest.fail("it is gone")

    listener = Listener()
    go = threading.Event()
    tasks.run(go.wait, done=listener.hear)
    listener.deleteLater()
    qtbot.wait(20)
    go.set()
    qtbot.waitUntil(lambda: not tasks.busy)


def test_closing_ends_both_threads_and_delivers_nothing() -> None:
    before = threading.active_count()
    tasks = Tasks()
    for _ in range(3):
        tasks.run(lambda: 1, done=lambda _: pytest.fail("closed"))
    tasks.close()
    tasks.close()
    assert threading.active_count() <= before + 2
    assert not tasks.busy
