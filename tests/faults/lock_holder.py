"""Another program that holds a store's lock: `python -m tests.faults.lock_holder STORE` until its input ends."""

from __future__ import annotations

import sys
from pathlib import Path

from desktop_app.services import stores
from tests.faults.sign_in import PASSWORD, USERNAME


def main(store: Path) -> None:
    """Begin to write, say so, and wait."""
    engine = stores.unlocked(store, USERNAME, PASSWORD).engine
    connection = engine.raw_connection().driver_connection
    if connection is None:
        sys.exit("no connection")
    connection.execute("BEGIN IMMEDIATE")
    sys.stdout.write("held\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
