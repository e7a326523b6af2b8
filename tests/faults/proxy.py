"""A line between a program and a server that can be cut at a chosen moment: before or after the server hears a word."""

from __future__ import annotations

import contextlib
import select
import socket
import threading
from enum import StrEnum
from pathlib import Path

_CHUNK = 65_536


class Cut(StrEnum):
    """When the line breaks."""

    BEFORE = "before"
    """The server never hears the word."""
    AFTER = "after"
    """The server hears it and answers; the answer does not arrive."""
    DEAD = "dead"
    """The server never hears it, and does not notice either that nobody is there any more."""


class Proxy:
    """Listens on 127.0.0.1:port. `plan` says when to cut next; once done, new connections go through again.

    `server` is the port that the server has here, or its socket's file.
    """

    def __init__(self, server: int | Path) -> None:
        self._server = server
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._plan: tuple[Cut, bytes] | None = None
        self._open: list[socket.socket] = []
        self._lock = threading.Lock()
        self.refusing = False
        self._refuse_after = False
        self.cuts = 0
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def plan(self, cut: Cut, word: bytes = b"COMMIT", *, refuse: bool = False) -> None:
        """Cut the first connection that says `word`; with `refuse` nobody gets in from then on."""
        self._plan = (cut, word)
        self._refuse_after = refuse

    def cut_all(self) -> None:
        """Cut every connection now."""
        with self._lock:
            for each in self._open:
                _end(each)
            self._open.clear()

    def close(self) -> None:
        """Take it down."""
        _end(self._listener)
        self.cut_all()
        for thread in self._threads:
            thread.join(timeout=5)

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self.refusing:
                _end(client)
                continue
            try:
                server = _reach(self._server)
            except OSError:
                _end(client)
                continue
            with self._lock:
                self._open += [client, server]
            answers = threading.Event()
            for work in ((self._requests, client, server, answers), (self._answers, server, client, answers)):
                thread = threading.Thread(target=work[0], args=work[1:], daemon=True)
                self._threads.append(thread)
                thread.start()

    def _requests(self, client: socket.socket, server: socket.socket, deaf: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while data := client.recv(_CHUNK):
                if self._plan is not None and self._plan[1] in data:
                    self._cut(client, server, data, deaf)
                    return
                server.sendall(data)
        for each in (client, server):
            _end(each)

    def _cut(self, client: socket.socket, server: socket.socket, data: bytes, deaf: threading.Event) -> None:
        if self._plan is None:
            return
        kind, self._plan = self._plan[0], None
        self.refusing = self._refuse_after
        self.cuts += 1
        if kind is Cut.AFTER:
            deaf.set()
            server.sendall(data)
            with contextlib.suppress(OSError):
                while client in select.select([client, server], [], [], 5)[0] and (more := client.recv(_CHUNK)):
                    server.sendall(more)  # what is said without waiting for an answer
                server.recv(1)  # the server has answered: it is done
        _end(client)
        if kind is not Cut.DEAD:
            _end(server)

    @staticmethod
    def _answers(server: socket.socket, client: socket.socket, deaf: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while data := server.recv(_CHUNK, socket.MSG_PEEK):
                if deaf.is_set():
                    return
                client.sendall(server.recv(len(data)))
        if not deaf.is_set():
            _end(client)


def _reach(server: int | Path) -> socket.socket:
    if isinstance(server, int):
        return socket.create_connection(("127.0.0.1", server))
    made = socket.socket(socket.AF_UNIX)
    made.connect(str(server))
    return made


def _end(each: socket.socket) -> None:
    with contextlib.suppress(OSError):
        each.shutdown(socket.SHUT_RDWR)
    with contextlib.suppress(OSError):
        each.close()
