"""Letters of a week: 300 contracts in 40 communes, from due to printed: `python -m tests.benchmarks.bench_letters`.

The floor draws the same words with ReportLab's canvas, one file a commune, at the places where ours stand in reading
order, and nothing else. Ours reads what is due, numbers, renders, freezes and audits the letters in one transaction of
an encrypted store that is new each time, and joins their pages for the printer. Bound 3.
"""

from __future__ import annotations

import io
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import select, update

from db.engine import WRITES
from db.models import Commune, CommuneDeclaration, Contract, Placement, Worker
from db.slots import Cost
from db.vocabulary import CommuneEra
from desktop_app.documents.joined import joined
from desktop_app.services import declaration_letters
from desktop_app.services.demand import apply_file
from desktop_app.services.stores import init_store, open_desk
from desktop_app.services.work import Desk
from resources import ROOT
from tests.benchmarks.bench_import import CLOCK, PASSWORD, USERNAME
from tests.benchmarks.measure import HEAD, compare
from tests.benchmarks.population import fill

CONTRACTS, COMMUNES = 300, 40
LATIN, CHINESE = "Tinos_400Regular", "NotoSerifSC_400Regular"


def make_due(desk: Desk) -> None:
    """300 signed contracts of the week, each to be told to one of 40 communes."""
    fill(desk.store.engine, CONTRACTS)
    rng = random.Random(7)  # noqa: S311  reproducible, not secret
    with desk.store.engine.execution_options(**{WRITES: True}).begin() as connection:
        query = select(Commune.id).where(Commune.era == CommuneEra.NOW).order_by(Commune.code).limit(COMMUNES)
        communes = list(connection.scalars(query))
        told = select(CommuneDeclaration.id, Contract.id, Placement.worker_id).select_from(CommuneDeclaration)
        told = told.join(Contract, Contract.id == CommuneDeclaration.contract_id)
        rows = connection.execute(told.join(Placement, Placement.id == Contract.placement_id)).all()
        for at, (declaration_id, contract_id, worker_id) in enumerate(rows):
            commune, day = communes[at % COMMUNES], date(2026, 11, 16) + timedelta(days=rng.randrange(5))
            fresh = {"state": "due", "sent_on": None, "acknowledged_on": None, "commune_id": commune}
            of_declaration = update(CommuneDeclaration).where(CommuneDeclaration.id == declaration_id)
            connection.execute(of_declaration.values(event_on=day, due_on=day + timedelta(days=7), **fresh))
            connection.execute(update(Contract).where(Contract.id == contract_id).values(signed_on=day))
            connection.execute(update(Worker).where(Worker.id == worker_id).values(commune_id=commune))


@contextmanager
def desks(folder: Path) -> Iterator[Iterator[Desk]]:
    """Desks at new encrypted stores with the same 300 contracts."""
    made = folder / "made"
    cheap = Cost(passes=1, memory_kib=8, lanes=1)
    init_store(made, username=USERNAME, full_name="Lý Thị Lan", password=PASSWORD, clock=CLOCK, cost=cheap)
    first = open_desk(made, username=USERNAME, password=PASSWORD, clock=CLOCK)
    apply_file(first, ROOT / "samples" / "partners_and_orders.json")
    make_due(first)
    first.close()
    opened: list[Desk] = []

    def each() -> Iterator[Desk]:
        while True:
            target = folder / f"store{len(opened)}"
            shutil.copytree(made, target)
            opened.append(open_desk(target, username=USERNAME, password=PASSWORD, clock=CLOCK))
            yield opened[-1]

    try:
        yield each()
    finally:
        for desk in opened:
            desk.close()


def print_week(desk: Desk) -> bytes:
    """From due to one file for the printer."""
    printed = declaration_letters.print_due(desk)
    return joined([declaration_letters.letter_bytes(desk, row.number) for row in printed.letters])


Drawn = list[list[list[tuple[float, float, str]]]]


def words_of(desk: Desk, numbers: list[str]) -> Drawn:
    """What stands on the pages of each letter: (x, y, text) of each line of text."""
    letters: Drawn = []
    for number in numbers:
        document = pypdfium2.PdfDocument(declaration_letters.letter_bytes(desk, number))
        pages = []
        for page in document:
            text = page.get_textpage()
            boxes = [text.get_rect(at) for at in range(text.count_rects())]
            pages.append([(box[0], box[1], text.get_text_bounded(*box).replace("\r\n", " ")) for box in boxes])
        letters.append(pages)
    return letters


def floor(letters: Drawn) -> int:
    """The same words by drawString, a file a commune."""
    size = 0
    for pages in letters:
        file = io.BytesIO()
        canvas = Canvas(file, pagesize=A4)
        for page in pages:
            for x, y, text in page:
                canvas.setFont(CHINESE if any(char > "\u2e80" for char in text) else LATIN, 11)
                canvas.drawString(x, y, text)
            canvas.showPage()
        canvas.save()
        size += len(file.getvalue())
    return size


def main(pairs: int = 7) -> None:
    """Print the table."""
    for name in (LATIN, CHINESE):
        pdfmetrics.registerFont(TTFont(name, str(ROOT / "fonts" / f"{name}.ttf")))
    with tempfile.TemporaryDirectory() as folder, desks(Path(folder)) as fresh:
        warm = next(fresh)
        printed = declaration_letters.print_due(warm)
        letters = words_of(warm, [row.number for row in printed.letters])
        floor(letters)
        ready = [next(fresh) for _ in range(pairs)]
        print(HEAD)
        said = f"letters of a week: {CONTRACTS} contracts, {len(letters)} communes"
        compare(said, lambda: floor(letters), lambda: print_week(ready.pop()), bound=3.0, rounds=pairs)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
