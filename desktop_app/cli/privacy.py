"""privacy: what people ask about their data, deletion, retention, and what was sent abroad."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from db.vocabulary import DataRequestKind
from desktop_app.cli import output
from desktop_app.cli.context import Context, day, moment
from desktop_app.errors import KnownError
from desktop_app.formats import show_date, show_moment
from desktop_app.rules.data_request import SETTINGS
from desktop_app.services import (
    breaches,
    data_requests,
    erasure,
    personal_data,
    privacy_settings,
    retention,
    retention_papers,
    transfers,
    workers,
)
from desktop_app.services.breaches import BreachInput, BreachRow
from desktop_app.services.data_requests import RequestInput, RequestRow
from desktop_app.services.erasure import Erased, ErasurePreview
from desktop_app.services.two_people import Approval, Matter, second_choices
from desktop_app.services.work import Desk
from desktop_app.wording import sentence


def requests(context: Context) -> int:
    """Who asked what, and by when it is answered."""
    with context.desk() as desk:
        rows = data_requests.listed(desk, waiting=context.options.waiting)
    if context.json:
        output.emit([_request_json(row) for row in rows])
    for row in () if context.json else rows:
        output.say(_request_line(context, row))
    return 0


def request(context: Context) -> int:
    """Take a request."""
    given = context.options
    with context.desk() as desk:
        worker_id = workers.find(desk, given.worker)
        asked = RequestInput(DataRequestKind(given.kind), worker_id, given.asked_by, day(given.received), given.note)
        return _told(context, data_requests.load(desk, data_requests.add(desk, asked)))


def answer(context: Context) -> int:
    """Acknowledge a request, or say that it is done or refused."""
    given = context.options
    if given.output:
        output.kind_of(given.output, ".pdf")
        output.refuse_unwritable(given.output)
    with context.desk() as desk:
        match given.what:
            case "acknowledged":
                data_requests.acknowledge(desk, given.request)
            case "done":
                data_requests.done(desk, given.request, given.text)
            case _:
                data_requests.refuse(desk, given.request, given.text)
        if given.output:
            output.write_file(given.output, data_requests.answer(desk, given.request))
        return _told(context, data_requests.load(desk, given.request))


def access(context: Context) -> int:
    """Everything that is held about a person."""
    given = context.options
    kind = output.kind_of(given.output, *personal_data.KINDS)
    output.refuse_unwritable(given.output)
    with context.desk() as desk:
        content = personal_data.content(desk, workers.find(desk, given.citizen_id), kind)
    written = output.write_file(given.output, content)
    if context.json:
        output.emit({"file": str(written), "bytes": len(content)})
    else:
        output.say(context.word("written", path=str(written)))
    return 0


def erase(context: Context) -> int:
    """Delete a person's data; with --look only say what would go and what stays."""
    given = context.options
    if given.output:
        output.kind_of(given.output, ".pdf")
        output.refuse_unwritable(given.output)
    with context.desk() as desk:
        worker_id = workers.find(desk, given.citizen_id)
        seen = erasure.preview(desk, [worker_id])
        if given.look:
            return _preview(context, seen)
        done = erasure.erase(desk, worker_id, approval(context, desk), request_id=given.request)
    if given.output and done.answer:
        output.write_file(given.output, done.answer)
    return _erased(context, done)


def retention_due(context: Context) -> int:
    """Whose time is up; with --erase delete their data."""
    with context.desk() as desk:
        due = retention.due(desk)
        if context.options.erase:
            done = erasure.erase_many(desk, [person.id for person in due.people], approval(context, desk))
            return _erased(context, done)
    if context.json:
        people = [
            {"id": p.id, "citizen_id": p.citizen_id, "full_name": p.full_name,
             "last_contact": p.last_contact.isoformat(), "since": p.since.isoformat()}
            for p in due.people
        ]  # fmt: skip
        papers = [
            {"kind": p.kind.value, "number": p.number, "kept_until": p.kept_until.isoformat()} for p in due.papers
        ]
        output.emit({"months": due.months, "people": people, "archive_years": due.archive_years, "papers": papers})
        return 0
    for person in due.people:
        output.say(f"{show_date(person.last_contact)}  {person.citizen_id or '—'}  {person.full_name}")
    output.note(context.word("retention_due", people=len(due.people), months=due.months, papers=len(due.papers)))
    return 0


def papers(context: Context) -> int:
    """Issued papers whose archive time is over; with --destroy destroy them."""
    with context.desk() as desk:
        due = retention.due(desk)
        if context.options.destroy:
            done = retention_papers.destroy(desk, [paper.id for paper in due.papers], approval(context, desk))
            if context.json:
                output.emit({"papers": done.papers, "entries": list(done.entries)})
            else:
                output.say(context.word("destroyed_papers", count=done.papers))
            return 0
    if context.json:
        output.emit([
            {"kind": p.kind.value, "number": p.number, "version": p.version, "issued_on": p.issued_on.isoformat(),
             "kept_until": p.kept_until.isoformat()}
            for p in due.papers
        ])  # fmt: skip
        return 0
    for paper in due.papers:
        kind = sentence("issued_kind", paper.kind.value, context.language)
        output.say(f"{show_date(paper.issued_on)}  {paper.number} · {paper.version}  {kind}")
    output.note(context.word("papers_due", papers=len(due.papers), years=due.archive_years))
    return 0


def settings(context: Context) -> int:
    """The days, months and years that the office keeps to; with --set change some."""
    with context.desk() as desk:
        wanted = dict(_setting(given) for given in context.options.set or ())
        if wanted:
            privacy_settings.save(desk, wanted)
        kept = privacy_settings.load(desk)
    if context.json:
        output.emit({key.removeprefix("privacy."): value for key, value in kept.items()})
        return 0
    for key, value in kept.items():
        words = sentence("privacy_setting", key, context.language)
        output.say(f"{key.removeprefix('privacy.')} = {value}  {words}")
    return 0


def _setting(given: str) -> tuple[str, int | None]:
    key, _, value = given.partition("=")
    if f"privacy.{key}" not in SETTINGS:
        raise KnownError("unknown_privacy_setting", value=key, choices=[k.removeprefix("privacy.") for k in SETTINGS])
    return f"privacy.{key}", int(value) if value.isdecimal() else None


def breach_list(context: Context) -> int:
    """What got out, and by when the authority is told."""
    with context.desk() as desk:
        rows, now = breaches.listed(desk), desk.now()
    if context.json:
        output.emit([_breach_json(row) for row in rows])
    for row in () if context.json else rows:
        code = "breach_late" if row.late else "breach_hours"
        left = "" if row.told_at else context.word(code, hours=row.hours_left(now))
        closed = context.word("breach_closed") if row.closed_on else ""
        output.say("  ".join(filter(None, (str(row.id), show_moment(row.found_at), row.what, left, closed))))
    return 0


def breach(context: Context) -> int:
    """Record that personal data got out; note that the authority was told; close it; print the notice."""
    given = context.options
    if given.output:
        output.kind_of(given.output, ".pdf")
        output.refuse_unwritable(given.output)
    with context.desk() as desk:
        match given.act:
            case "add":
                found = moment(given.found) if given.found else desk.now()
                made = breaches.save(desk, None, BreachInput(found, given.what, given.whose, given.measures))
            case "told":
                made = given.id or 0
                breaches.told(desk, made, moment(given.at) if given.at else None)
            case "close":
                made = given.id or 0
                breaches.close(desk, made)
            case _:
                made = given.id or 0
        if given.output:
            output.write_file(given.output, breaches.note(desk, made))
        row = next(row for row in breaches.listed(desk) if row.id == made)
    if context.json:
        output.emit(_breach_json(row))
    else:
        output.say(f"{row.id}  {show_moment(row.found_at)}  {row.what}")
    return 0


def _breach_json(row: BreachRow) -> dict[str, Any]:
    return {
        "id": row.id, "found_at": row.found_at.isoformat(), "tell_by": row.tell_by.isoformat(),
        "told_at": row.told_at.isoformat() if row.told_at else None, "what": row.what, "whose": row.whose or None,
        "measures": row.measures or None, "closed_on": row.closed_on.isoformat() if row.closed_on else None,
        "late": row.late,
    }  # fmt: skip


def transfers_abroad(context: Context) -> int:
    """What was sent abroad."""
    given = context.options
    if given.output:
        output.kind_of(given.output, ".xlsx")
        output.refuse_unwritable(given.output)
    with context.desk() as desk:
        worker_id = workers.find(desk, given.worker) if given.worker else None
        rows = transfers.listed(desk, worker_id=worker_id, partner_id=transfers.partner_of(desk, given.partner))
        if given.output:
            output.write_file(given.output, transfers.as_xlsx(desk, rows, Path(given.output).name))
    if context.json:
        output.emit([
            {"at": t.at.isoformat(), "officer": t.officer, "partner": t.partner, "kind": t.kind.value,
             "number": t.number, "version": t.version, "people": t.people, "columns": list(t.columns),
             "destination": t.destination}
            for t in rows
        ])  # fmt: skip
        return 0
    for t in rows:
        output.say(f"{show_date(t.at.date())}  {t.partner}  {transfers.paper(t)}  {t.officer}  {t.destination}")
    return 0


def approval(context: Context, desk: Desk, matter: Matter = Matter.DELETION) -> Approval:
    """What confirms a matter: the reason, the own password and, where there is one, a second person's; asked for."""
    given = context.options
    reason = given.reason or context.ask_text("ask_reason")
    own = os.environ.get("BANGIAO_PASSWORD") or context.ask_secret("ask_own_password")
    approver, theirs = given.approved_by, None
    if approver and second_choices(desk, matter):
        theirs = os.environ.get("BANGIAO_APPROVER_PASSWORD") or context.ask_secret("ask_approver_password")
    return Approval(reason, own, approver, theirs)


def _preview(context: Context, seen: ErasurePreview) -> int:
    if context.json:
        output.emit({
            "going": {t.noun: t.count for t in seen.going},
            "staying": {t.noun: t.count for t in seen.staying},
            "papers": [{"kind": p.kind.value, "number": p.number, "kept_until": p.kept_until.isoformat()}
                       for p in seen.papers],
            "refused": [error.code for error in seen.refusals],
        })  # fmt: skip
        return 0
    for code, tallies in (("goes", seen.going), ("stays", seen.staying)):
        for tally in tallies:
            said = sentence("personal_table", tally.noun, context.language)
            output.say(context.word(f"erase_{code}", what=said, count=tally.count))
    for paper in seen.papers:
        output.say(context.word("erase_paper", number=paper.number, until=paper.kept_until))
    return 0


def _erased(context: Context, done: Erased) -> int:
    if context.json:
        output.emit({"people": done.people, "entries": list(done.entries)})
    else:
        output.say(context.word("erased_people", count=done.people))
    return 0


def _told(context: Context, row: RequestRow) -> int:
    if context.json:
        output.emit(_request_json(row))
    else:
        output.say(_request_line(context, row))
    return 0


def _request_line(context: Context, row: RequestRow) -> str:
    kind = sentence("data_request_kind", row.kind.value, context.language)
    state = sentence("state.data_request", row.state.value, context.language)
    by = show_date(row.next_by) if row.next_by else ""
    late = context.word("request_overdue") if row.overdue else ""
    return "  ".join(filter(None, (str(row.id), kind, row.asked_by, state, by, late)))


def _request_json(row: RequestRow) -> dict[str, Any]:
    def iso(value: Any) -> str | None:
        return value.isoformat() if value else None

    return {
        "id": row.id, "kind": row.kind.value, "state": row.state.value, "asked_by": row.asked_by,
        "worker_id": row.worker_id, "received_on": iso(row.received_on), "acknowledge_by": iso(row.acknowledge_by),
        "acknowledged_on": iso(row.acknowledged_on), "due_on": iso(row.due_on), "done_on": iso(row.done_on),
        "overdue": row.overdue, "outcome": row.outcome or None,
    }  # fmt: skip
