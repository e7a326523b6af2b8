"""Papers beside travel papers and health, as a list tells of them: added, or completed where the record has them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from db.models import Certificate
from desktop_app.intake.further_papers import ListedPaper
from desktop_app.services.imports_record import Fields, KnownWorker, compared
from desktop_app.services.imports_rows import Writes
from desktop_app.wording import sentence


def further_papers(writes: Writes, worker: KnownWorker, papers: Sequence[ListedPaper]) -> bool:
    """Plan what the row says of such papers; whether that is anything new."""
    return sum(_plan(writes, worker, paper) for paper in papers) > 0


def _plan(writes: Writes, worker: KnownWorker, paper: ListedPaper) -> bool:
    said: dict[str, Any] = {
        name: value
        for name in ("name", "level", "number", "issued_on", "expires_on")
        if (value := getattr(paper, name)) is not None
    }
    kept = next((held for held in reversed(worker.certificates) if _is_same(held, paper)), None)
    if kept is not None:
        return writes.change(Certificate, kept, said)
    said.setdefault("name", sentence("certificate_kind", paper.kind.value, "vi"))
    writes.add(Certificate, worker_id=worker.row["id"], kind=paper.kind, **said)
    return True


def _is_same(held: Fields, paper: ListedPaper) -> bool:
    """Of the same kind, and neither name, number nor day says that it is another one: a renewed paper is a new one."""
    if held["kind"] is not paper.kind or (paper.name and compared(held["name"]) != compared(paper.name)):
        return False
    pairs = ((held["number"], paper.number), (held["issued_on"], paper.issued_on))
    return all(one is None or other is None or one == other for one, other in pairs)
