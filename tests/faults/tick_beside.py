"""A gate officer in a process of their own: `python -m tests.faults.tick_beside LOCATION NUMBER PRESENCE IDS...`.

Ticks everybody once a line arrives on standard input; prints what was answered, as JSON.
"""

from __future__ import annotations

import json
import sys
from contextlib import closing

from db.vocabulary import Presence
from desktop_app.errors import KnownError
from desktop_app.services import gate, stores
from tests.faults.sign_in import PASSWORD, USERNAME


def main(location: str, number: str, presence: str, people: list[int]) -> None:
    """Sit down, say so, wait for the word, tick."""
    told = []
    with closing(stores.open_desk(location, username=USERNAME, password=PASSWORD)) as desk:
        print("ready", flush=True)  # noqa: T201  the other side waits for it
        sys.stdin.readline()
        for worker_id in people:
            try:
                gate.tick(desk, number, worker_id, Presence(presence), reason="lý do")
                told.append("done")
            except KnownError as error:
                told.append(error.code)
    print(json.dumps(told))  # noqa: T201  the answer


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], [int(word) for word in sys.argv[4:]])
