"""scan."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from desktop_app.cli import output
from desktop_app.cli.context import Context, can_ask
from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.intake.scan import Scan, read_scan
from desktop_app.services import scans, workers
from desktop_app.services.scans import Reading
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

_MOST_BYTES = 100_000


def scan(context: Context) -> int:
    """Read a citizen card's QR code, machine-readable lines or a roster's QR code, from text or from a picture."""
    with context.desk() as desk:
        readings = _readings(context, desk)
        known = [reading for reading in readings if reading.scan.kind is not None]
        if not known:
            raise KnownError("scan_unknown")
        if context.json:
            output.emit(scans.as_json(known[0]))
        else:
            output.say("\n\n".join("\n".join(_lines(context, desk, reading)) for reading in known))
    return 0


def _readings(context: Context, desk: Desk) -> tuple[Reading, ...]:
    image: str | None = context.options.image
    if image is not None:
        return scans.read_picture(desk, _picture(image))
    text: str | None = context.options.text
    if text is None:
        text = _asked(context) if can_ask() else _piped()
    if not text.strip():
        raise KnownError("scan_empty")
    return (scans.read(desk, text),)


def _picture(path: str) -> bytes:
    try:
        return Path(path).expanduser().read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise KnownError("file_unreadable", path=path, reason=reason) from error


def _piped() -> str:
    """Standard input as UTF-8; what is none comes as replacement characters, which a scan shows as damage."""
    if sys.stdin is None:
        return ""
    content = getattr(sys.stdin, "buffer", None)
    if content is None:
        return sys.stdin.read(_MOST_BYTES)
    return bytes(content.read(_MOST_BYTES)).decode("utf-8", errors="replace")


def _asked(context: Context) -> str:
    """One scan at a terminal; machine-readable lines come one after the other."""
    output.note(_word(context, "scan_now"))
    text = sys.stdin.readline()
    while text.strip() and not read_scan(text).complete:
        output.note(_word(context, "next_line"))
        line = sys.stdin.readline()
        if not line.strip():
            break
        text += line
    return text


def _word(context: Context, code: str, **params: object) -> str:
    return sentence("scan_line", code, context.language, **params)


def _lines(context: Context, desk: Desk, reading: Reading) -> Iterator[str]:
    found = reading.scan
    yield _word(context, found.kind.value if found.kind else "unknown")
    pairs = list(_paper(context, reading) if found.roster or found.blank else _person(context, desk, reading))
    room = max((output.width(_word(context, name)) for name, _ in pairs), default=0)
    for name, value in pairs:
        label = _word(context, name)
        yield f"  {label}{' ' * (room - output.width(label))}  {value}"
    if reading.warnings:
        yield f"{_word(context, 'to_look_at')}:"
        yield from (f"  - {warning.message}" for warning in reading.warnings)


def _paper(context: Context, reading: Reading) -> Iterator[tuple[str, str]]:
    roster = reading.scan.roster
    if reading.scan.blank:
        yield "form", reading.scan.blank
    if reading.handover:
        yield "handover", reading.handover
    if roster is not None:
        yield "number", roster.number
        yield "version", str(roster.version)
        if roster.part:
            yield "part", roster.part
        yield "people", _word(context, "of_women", people=roster.count, women=roster.women)
        yield "latest", _word(context, {True: "yes", False: "no", None: "unknown"}[reading.latest])


def _person(context: Context, desk: Desk, reading: Reading) -> Iterator[tuple[str, str]]:
    found = reading.scan
    asked = {warning.field for warning in reading.warnings}
    values = {
        "citizen_id": found.citizen_id,
        "former_id": found.former_id,
        "full_name": found.full_name,
        "passport_name": found.passport_name,
        "birth_date": show_date(found.birth_date, found.birth_precision.value),
        "sex": sentence("state.sex", found.sex.value, context.language) if found.sex else None,
        "address": found.address,
        "commune": _commune(desk, reading),
        "issued_on": show_date(found.issued_on),
        "document": _document(context, found),
        "expires_on": show_date(found.document.expires_on) if found.document else None,
        "nationality": found.nationality,
        "tail": " | ".join(found.tail),
    }
    for name, value in values.items():
        if value or name in asked:
            yield name, value or _word(context, "not_safe")
    if found.complete and found.kind is not None:
        people = workers.page(desk, [reading.worker_id]) if reading.worker_id is not None else []
        yield "person", f"{people[0].full_name}" if people else _word(context, "nobody")


def _commune(desk: Desk, reading: Reading) -> str | None:
    if reading.commune_id is None:
        return None
    return next((f"{c.unit.lower()} {c.name}" for c in workers.communes(desk) if c.id == reading.commune_id), None)


def _document(context: Context, found: Scan) -> str | None:
    paper = found.document
    if paper is None or not paper.number:
        return None
    kind = sentence("document_kind", paper.kind.value, context.language) if paper.kind else None
    return " ".join(part for part in (kind, paper.number, paper.country) if part)
