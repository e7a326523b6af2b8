"""declarations due, print, sent, acknowledged, returned, correct, export, register."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from db.vocabulary import OutputAct, SentBy
from desktop_app.cli import output
from desktop_app.cli.context import Context, day
from desktop_app.documents.joined import joined
from desktop_app.documents.registry_export import RegistryTable
from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.services import declaration_acts, declaration_export, declaration_letters, declaration_lists
from desktop_app.services.declaration_acts import Answer, Sending
from desktop_app.services.declaration_lists import Owed
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

_HEADS = ("full_name", "citizen_id", "commune", "event", "event_on", "due_on", "late", "state", "letter")


def due(context: Context) -> int:
    """What is not yet told or acknowledged."""
    with context.desk() as desk:
        found = declaration_lists.listed(desk, commune=context.options.commune)
    if context.json:
        output.emit([declaration_lists.as_json(owed) for owed in found])
    elif not found:
        output.say(context.word("nothing_due"))
    else:
        heads = [context.word(f"head_{head}") for head in _HEADS]
        output.say(output.table(heads, [_cells(context, owed) for owed in found]))
    return 0


def _cells(context: Context, owed: Owed) -> tuple[object, ...]:
    row = owed.row
    return (
        row.full_name,
        row.citizen_id,
        owed.told[1] if owed.told else context.word("unclear_commune"),
        sentence("state.declaration_event", row.event.value, context.language),
        show_date(row.event_on),
        show_date(row.due_on),
        context.word("late") if owed.late else "",
        sentence("state.declaration", row.state.value, context.language),
        row.letter_number,
    )


def print_letters(context: Context) -> int:
    """Write a letter for each commune with what is due, or letters of before as they were issued."""
    given = context.options
    folder = Path(given.output).suffix.lower() != ".pdf"
    _refuse_unwritable(given.output, folder=folder)
    with context.desk() as desk:
        homeless: list[str] = []
        if given.letter:
            numbers = _known(desk, given.letter)
        else:
            printed = declaration_letters.print_due(
                desk, until=day(given.until), commune=given.commune, progress=output.progress
            )
            numbers = [row.number for row in printed.letters]
            homeless = [row.full_name for row in printed.homeless]
        written = _write(desk, numbers, given.output, folder=folder)
        _tell(context, desk, numbers, written=written, homeless=homeless)
    return 0


def _known(desk: Desk, numbers: Sequence[str]) -> list[str]:
    with desk.read() as session:
        return [declaration_letters.find(session, number).number for number in numbers]


def _refuse_unwritable(path: str, *, folder: bool) -> None:
    if not folder:
        output.refuse_unwritable(path)
        return
    try:
        Path(path).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError("output_unwritable", path=path, reason=error.strerror or str(error)) from error
    output.refuse_unwritable(Path(path) / "KB.pdf")


def _write(desk: Desk, numbers: Sequence[str], path: str, *, folder: bool) -> list[str]:
    """The letters as issued: one file each, or their pages as one."""
    papers = {number: declaration_letters.letter_bytes(desk, number) for number in numbers}
    if not folder:
        name = Path(path).name

        def log() -> None:
            declaration_letters.log_output(desk, numbers, OutputAct.EXPORTED, name)

        return [str(output.write_file(path, joined(list(papers.values())), log))]
    return [str(output.write_file(Path(path) / f"{n}.pdf", paper, _logger(desk, n))) for n, paper in papers.items()]


def _logger(desk: Desk, number: str) -> Callable[[], None]:
    def log() -> None:
        declaration_letters.log_output(desk, [number], OutputAct.EXPORTED, f"{number}.pdf")

    return log


def sent(context: Context) -> int:
    """Mark letters as sent."""
    given = context.options
    with context.desk() as desk:
        numbers = _known(desk, given.numbers)
        declaration_acts.sent(desk, numbers, Sending(day(given.on) or desk.today(), SentBy(given.how)))
        _tell(context, desk, numbers)
    return 0


def acknowledged(context: Context) -> int:
    """Mark letters as acknowledged by the commune."""
    given = context.options
    picture = _picture(given.picture) if given.picture else None
    with context.desk() as desk:
        numbers = _known(desk, given.numbers)
        name = Path(given.picture).name if given.picture else ""
        said = Answer(day(given.on) or desk.today(), given.by, picture, name)
        declaration_acts.acknowledged(desk, numbers, said)
        _tell(context, desk, numbers)
    return 0


def _picture(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise KnownError("attachment_unreadable", path=path, reason=error.strerror or str(error)) from error


def returned(context: Context) -> int:
    """Mark letters as sent back by the commune."""
    given = context.options
    with context.desk() as desk:
        numbers = _known(desk, given.numbers)
        declaration_acts.returned(desk, numbers, day(given.on) or desk.today(), given.reason)
        _tell(context, desk, numbers)
    return 0


def correct(context: Context) -> int:
    """Write a new letter that supersedes a wrong one."""
    with context.desk() as desk:
        made = declaration_letters.correct(desk, context.options.number, context.options.reason)
        _tell(context, desk, [row.number for row in made])
    return 0


def _tell(
    context: Context,
    desk: Desk,
    numbers: Sequence[str],
    *,
    written: Sequence[str] = (),
    homeless: Sequence[str] = (),
) -> None:
    """The letters as they are now, the files that were written, and who stands in no letter yet."""
    found = {view.row.number: view for view in declaration_lists.letters(desk)}
    views = [found[number] for number in numbers]
    if context.json:
        told = {"letters": [declaration_lists.letter_json(v) for v in views]}
        output.emit(told | {"files": list(written), "commune_unclear": list(homeless)})
        return
    for view in views:
        row = view.row
        state = sentence("state.declaration", view.state.value, context.language)
        said = context.word("declaration_printed", number=row.number, commune=row.commune, workers=row.workers)
        output.say(f"{said} · {state}")
    for path in written:
        output.say(context.word("written", path=path))
    if homeless:
        output.note(context.word("declaration_homeless", names=list(homeless)))


def export(context: Context) -> int:
    """What one commune was told."""
    given = context.options
    return _export(context, lambda desk: declaration_export.of_commune(desk, given.commune, given.year))


def register(context: Context) -> int:
    """All letters of a year."""
    return _export(context, lambda desk: declaration_export.register(desk, context.options.year))


def _export(context: Context, table_of: Callable[[Desk], RegistryTable]) -> int:
    given = context.options
    kind = output.kind_of(given.output, ".xlsx", ".pdf")
    output.refuse_unwritable(given.output)
    with context.desk() as desk:
        table = table_of(desk)
        content = declaration_export.as_file(desk, table, kind)
        said = f"{table.title}: {len(table.rows)}, {Path(given.output).name}"
        written = output.write_file(given.output, content, lambda: desk.log("declaration.export", said))
    if context.json:
        output.emit({"file": str(written), "rows": len(table.rows)})
    else:
        output.say(context.word("written", path=str(written)))
    return 0
