"""A print queue of CUPS, asked and served through its own library, off the GUI thread.

Qt cannot tell whether a queue took a job: on one that rejects, painting succeeds, `end()` is true and the printer's
state is idle, and nothing was printed (tried with CUPS 2.4 and Qt 6.11). Here the queue is asked before, is given the
PDF as it is, from memory, and is asked what became of the job.
"""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import quote

from desktop_app.errors import KnownError

_NAMES = ("libcups.so.2", "libcups.2.dylib")
_OPERATION, _URI, _KEYWORD_NAME, _INTEGER = 0x01, 0x45, 0x42, 0x21
"""Of IPP: the group of a request's own attributes, and the tags of what stands in it."""
_GET_JOB, _GET_PRINTER = 0x0009, 0x000B
_NOT_FOUND, _NOT_POSSIBLE, _NO_SERVICE, _NOT_ACCEPTING = 0x0406, 0x0404, 0x0502, 0x0506
_CONTINUE = 100
_PRINTER_STOPPED = 5
_HELD, _STOPPED, _CANCELLED, _ABORTED, _COMPLETED = 4, 6, 7, 8, 9
_SAYS_NOTHING = {"paused", "rejecting jobs", "none"}
"""What a queue says that was given no reason; the sentence says as much."""
_PIECE = 1 << 16
_PATIENCE = 20.0
"""Seconds after which a job that waits or is being printed, on a queue that works, counts as taken."""
_LOOK_EVERY = 0.15

_P, _S, _I = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
_FUNCTIONS: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "cupsAddOption": (_I, (_S, _S, _I, ctypes.POINTER(_P))),
    "cupsFreeOptions": (None, (_I, _P)),
    "cupsCreateJob": (_I, (_P, _S, _S, _I, _P)),
    "cupsStartDocument": (_I, (_P, _S, _I, _S, _S, _I)),
    "cupsWriteRequestData": (_I, (_P, _S, ctypes.c_size_t)),
    "cupsFinishDocument": (_I, (_P, _S)),
    "cupsCancelJob2": (_I, (_P, _S, _I, _I)),
    "cupsLastError": (_I, ()),
    "cupsLastErrorString": (_S, ()),
    "cupsUser": (_S, ()),
    "cupsSetPasswordCB2": (None, (_P, _P)),
    "cupsDoRequest": (_P, (_P, _P, _S)),
    "ippNewRequest": (_P, (_I,)),
    "ippAddString": (_P, (_P, _I, _I, _S, _S, _S)),
    "ippAddInteger": (_P, (_P, _I, _I, _S, _I)),
    "ippFindAttribute": (_P, (_P, _S, _I)),
    "ippGetCount": (_I, (_P,)),
    "ippGetInteger": (_I, (_P, _I)),
    "ippGetBoolean": (_I, (_P, _I)),
    "ippGetString": (_S, (_P, _I, _P)),
    "ippDelete": (None, (_P,)),
}


@dataclass(frozen=True)
class Job:
    """What a queue is asked to print. `title` is seen by whoever looks at the queue."""

    queue: str
    title: str
    pages: int
    """How many there are to print, for the progress."""
    copies: int = 1
    some: tuple[int, int] | None = None
    """The first and the last page, where not all are wanted."""
    sides: str = ""
    """IPP's word ("two-sided-long-edge"); empty for what the queue is set to."""
    media: str = ""


@dataclass(frozen=True)
class Queue:
    """How a queue stands. `said` are its own words for why, if it has any."""

    accepting: bool
    stopped: bool
    said: str


@dataclass(frozen=True)
class _JobState:
    state: int
    reasons: tuple[str, ...]
    said: str
    pages: int


@cache
def _library() -> ctypes.CDLL | None:
    for name in _NAMES:
        try:
            library = ctypes.CDLL(name)
        except OSError:
            continue
        for function, (answer, takes) in _FUNCTIONS.items():
            found = getattr(library, function)
            found.restype, found.argtypes = answer, takes
        return library
    return None


_NO_PASSWORD = ctypes.CFUNCTYPE(_S, _S, _P, _S, _S, _P)(lambda *_asked: None)
"""A queue that wants a password would have the library ask for it on a terminal; it is refused instead."""


def found() -> bool:
    """Whether this computer prints through CUPS."""
    return _library() is not None


def state_of(queue: str) -> Queue:
    """How the queue stands. Raises KnownError("no_printer") and KnownError("print_service_gone")."""
    with _answer(_GET_PRINTER, queue) as answer:
        said = next((words for words in _told(answer) if words.lower() not in _SAYS_NOTHING), "")
        accepting = _number(answer, b"printer-is-accepting-jobs", 1)
        stopped = _number(answer, b"printer-state") == _PRINTER_STOPPED
        return Queue(bool(accepting), stopped, said)


def put(
    content: bytes,
    job: Job,
    *,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Give a PDF to a queue and stay until it is printed, or waits on a queue that works.

    Whatever comes between leaves no job in the queue. Raises KnownError: "no_printer", "print_service_gone",
    "print_queue_stopped", "print_queue_rejecting", "print_job_failed", "print_job_cancelled", "print_stopped".
    """
    check(job.queue)
    number = _create(job)
    settled = False
    try:
        _hand_over(content, job, number, cancelled)
        _follow(job, number, progress, cancelled)
        settled = True
    finally:
        if not settled:
            _cups().cupsCancelJob2(None, _name(job.queue), number, 0)


def check(queue: str) -> None:
    """Raises what `put` would before it gives anything to the queue."""
    found = state_of(queue)
    if found.stopped:
        raise KnownError("print_queue_stopped", printer=queue, said=_in_brackets(found.said))
    if not found.accepting:
        raise KnownError("print_queue_rejecting", printer=queue, said=_in_brackets(found.said))


def _create(job: Job) -> int:
    cups = _cups()
    options, count = _P(), 0
    for name, value in _options(job).items():
        count = cups.cupsAddOption(name.encode(), value.encode(), count, ctypes.byref(options))
    number = int(cups.cupsCreateJob(None, _name(job.queue), job.title.encode(), count, options))
    cups.cupsFreeOptions(count, options)
    if not number:
        raise _refusal(job.queue)
    return number


def _options(job: Job) -> dict[str, str]:
    options = {"sides": job.sides, "media": job.media}
    if job.copies > 1:
        options |= {"copies": str(job.copies), "multiple-document-handling": "separate-documents-collated-copies"}
    if job.some is not None:
        options["page-ranges"] = f"{job.some[0]}-{job.some[1]}"
    return {name: value for name, value in options.items() if value}


def _hand_over(content: bytes, job: Job, number: int, cancelled: Callable[[], bool] | None) -> None:
    cups, queue = _cups(), _name(job.queue)
    status = cups.cupsStartDocument(None, queue, number, job.title.encode(), b"application/pdf", 1)
    for at in range(0, len(content), _PIECE):
        if cancelled is not None and cancelled():
            raise KnownError("print_stopped", pages=0)
        if status != _CONTINUE:
            break
        piece = content[at : at + _PIECE]
        status = cups.cupsWriteRequestData(None, piece, len(piece))
    if status != _CONTINUE or cups.cupsFinishDocument(None, queue) >= _NOT_POSSIBLE:
        raise _refusal(job.queue)


def _follow(
    job: Job, number: int, progress: Callable[[int, int], object] | None, cancelled: Callable[[], bool] | None
) -> None:
    """Until the job has come to its end, or has shown that it will."""
    until = time.monotonic() + _PATIENCE
    while True:
        state = _job_state(job.queue, number)
        if _is_taken(job, state) or time.monotonic() > until:
            break
        if cancelled is not None and cancelled():
            raise KnownError("print_stopped", pages=state.pages if state else 0)
        if progress is not None and state is not None:
            progress(min(state.pages, job.pages), job.pages)
        time.sleep(_LOOK_EVERY)
    if progress is not None:
        progress(job.pages, job.pages)


def _is_taken(job: Job, state: _JobState | None) -> bool:
    """Whether it is printed. Raises when it never will be."""
    if state is None:  # a service that keeps no history forgets what it has printed; or the queue was deleted
        state_of(job.queue)
        return True
    if state.state == _COMPLETED:
        return True
    if state.state == _CANCELLED:
        state_of(job.queue)
        raise KnownError("print_job_cancelled", printer=job.queue)
    refused = state.state == _HELD and any("auth" in reason for reason in state.reasons)
    if state.state in {_STOPPED, _ABORTED} or refused:
        found = state_of(job.queue)
        code = "print_queue_stopped" if found.stopped else "print_job_failed"
        raise KnownError(code, printer=job.queue, said=_in_brackets(state.said or found.said))
    _check_runs(job.queue)
    return False


def _check_runs(queue: str) -> None:
    """A queue that was stopped while the job waited; one that takes no more jobs still prints those it has."""
    found = state_of(queue)
    if found.stopped:
        raise KnownError("print_queue_stopped", printer=queue, said=_in_brackets(found.said))


def _job_state(queue: str, number: int) -> _JobState | None:
    try:
        with _answer(_GET_JOB, queue, number) as answer:
            return _JobState(
                _number(answer, b"job-state"),
                tuple(_texts(answer, b"job-state-reasons")),
                next(iter(_texts(answer, b"job-printer-state-message")), ""),
                _number(answer, b"job-impressions-completed"),
            )
    except KnownError as error:
        if error.code != "no_printer":
            raise
        return None


@contextmanager
def _answer(operation: int, queue: str, job: int = 0) -> Iterator[int]:
    cups = _cups()
    request = cups.ippNewRequest(operation)
    uri = f"ipp://localhost/printers/{quote(queue.partition('/')[0])}".encode()
    cups.ippAddString(request, _OPERATION, _URI, b"printer-uri", None, uri)
    if job:
        cups.ippAddInteger(request, _OPERATION, _INTEGER, b"job-id", job)
    cups.ippAddString(request, _OPERATION, _KEYWORD_NAME, b"requesting-user-name", None, cups.cupsUser())
    answer = cups.cupsDoRequest(None, request, b"/")  # it also frees the request
    try:
        if not answer or cups.cupsLastError() >= _NOT_POSSIBLE:
            raise _refusal(queue)
        yield answer
    finally:
        cups.ippDelete(answer)


def _number(answer: int, name: bytes, of: int = 0) -> int:
    """An attribute's number or, for `of` 1, its truth; 0 where it is not told."""
    cups = _cups()
    attribute = cups.ippFindAttribute(answer, name, 0)
    if not attribute:
        return 0
    return int(cups.ippGetBoolean(attribute, 0) if of else cups.ippGetInteger(attribute, 0))


def _texts(answer: int, name: bytes) -> list[str]:
    cups = _cups()
    attribute = cups.ippFindAttribute(answer, name, 0)
    found = [cups.ippGetString(attribute, at, None) for at in range(cups.ippGetCount(attribute))] if attribute else []
    return [text.decode(errors="replace") for text in found if text]


def _told(answer: int) -> list[str]:
    """A printer's message, or else its reasons."""
    return [*_texts(answer, b"printer-state-message"), *_texts(answer, b"printer-state-reasons")]


def _in_brackets(words: str) -> str:
    return f" ({words})" if words else ""


def _refusal(queue: str) -> KnownError:
    """The library's last error as a sentence."""
    cups = _cups()
    status, words = cups.cupsLastError(), cups.cupsLastErrorString() or b""
    if status == _NOT_FOUND:
        return KnownError("no_printer", printer=queue)
    if status == _NO_SERVICE:
        return KnownError("print_service_gone", printer=queue)
    code = "print_queue_rejecting" if status == _NOT_ACCEPTING else "print_job_failed"
    return KnownError(code, printer=queue, said=_in_brackets(words.decode(errors="replace")))


def _name(queue: str) -> bytes:
    """Without the name of an instance, which is only a set of options."""
    return queue.partition("/")[0].encode()


def _cups() -> ctypes.CDLL:
    library = _library()
    if library is None:
        raise KnownError("print_service_gone", printer="CUPS")
    library.cupsSetPasswordCB2(_NO_PASSWORD, None)
    return library
