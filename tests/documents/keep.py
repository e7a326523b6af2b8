"""Makes the kept picture of a roster's first page anew: `python tests/documents/keep.py`.

A person looks at it before it is committed.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Write the picture; refuses where nobody can look at it."""
    if os.environ.get("CI", "").lower() not in {"", "0", "false"}:
        sys.stderr.write("A kept picture is not made by CI: make it by hand, look at it, commit it.\n")
        return 1
    sys.path.insert(0, str(ROOT))
    from desktop_app.documents.roster import render_roster
    from tests.benchmarks.roster_people import people
    from tests.documents.conftest import KEPT, Seen

    seen = Seen(render_roster(people(7)))
    seen.picture().save(KEPT / "roster_page1.png", optimize=True)
    seen.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
