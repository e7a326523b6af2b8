"""handover list, new, add, remove, issue, tick, untick, count, recount, settle, close, cancel, show."""

from __future__ import annotations

import os

from db.rows import HandoverRow
from db.vocabulary import BodySide, Direction, Presence
from desktop_app.cli import output
from desktop_app.cli.context import Context, can_ask, moment
from desktop_app.clock import HANOI, hanoi_day
from desktop_app.formats import show_date, show_moment
from desktop_app.rules.counting import Heads
from desktop_app.services import gate, gate_count, handovers, passages, workers
from desktop_app.services.gate_count import Counting
from desktop_app.services.handovers import HandoverView
from desktop_app.services.passages import Passage
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

_HEADS = ("number", "state", "version", "direction", "point", "at", "partner", "listed")
_PASSAGE_HEADS = ("direction", "at", "point", "number", "reason", "state")
_LINE_HEADS = ("ordinal", "citizen_id", "full_name", "birth_date", "document", "employer", "presence")


def list_all(context: Context) -> int:
    """All handovers, the latest crossing first."""
    with context.desk() as desk:
        rows = handovers.listed(desk)
    if context.json:
        output.emit([handovers.row_json(row) for row in rows])
    elif not rows:
        output.say(context.word("no_handovers"))
    else:
        output.say(output.table([context.word(f"head_{h}") for h in _HEADS], [_cells(context, row) for row in rows]))
    return 0


def _cells(context: Context, row: HandoverRow) -> tuple[object, ...]:
    state = sentence("state.handover", row.state.value, context.language)
    direction = sentence("state.direction", row.direction.value, context.language)
    return row.number, state, row.version, direction, row.gate_vi, show_moment(row.at), row.partner, row.listed


def new(context: Context) -> int:
    """Make a draft."""
    given = context.options
    at = moment(given.at)
    with context.desk() as desk:
        made = handovers.new(
            desk,
            programme=given.programme,
            direction=Direction(given.direction),
            point=given.point,
            at=at,
            partner=given.partner,
        )
    return _answer(context, made)


def add(context: Context) -> int:
    """Put the cleared, or named people, on the list."""
    given = context.options
    with context.desk() as desk:
        if given.cleared:
            found = handovers.add_cleared(desk, given.number, job_order=given.order)
        else:
            found = handovers.add_workers(desk, given.number, _ids(desk, given.worker))
    return _answer(context, found)


def _ids(desk: Desk, citizen_ids: list[str]) -> list[int]:
    return [workers.find(desk, citizen_id) for citizen_id in citizen_ids]


def remove(context: Context) -> int:
    """Take people off the list."""
    with context.desk() as desk:
        found = handovers.remove(desk, context.options.number, _ids(desk, context.options.worker))
    return _answer(context, found)


def issue(context: Context) -> int:
    """Freeze the list as its next version."""
    given = context.options
    with context.desk() as desk:
        found = handovers.issue(
            desk,
            given.number,
            leave_out_blocked=given.leave_out_blocked,
            approved_by=given.approved_by,
            approver_password=_approver_password(context),
            passport_forms=given.passport_forms,
        )
    return _answer(context, found)


def _approver_password(context: Context) -> str | None:
    name: str | None = context.options.approved_by
    if name is None:
        return None
    kept = os.environ.get("BANGIAO_APPROVER_PASSWORD")
    return kept or (context.ask_secret("ask_approver", name=name) if can_ask() else None)


def tick(context: Context) -> int:
    """Say of one person that they are there, absent, refused, or there though not on the list."""
    given = context.options
    with context.desk() as desk:
        worker_id = workers.find(desk, given.citizen_id)
        gate.tick(desk, given.number, worker_id, Presence(given.presence), reason=given.reason, refused_by=given.by)
        found = handovers.show(desk, given.number)
        counting = gate_count.standing(desk, given.number)
    return _answer(context, found, counting)


def untick(context: Context) -> int:
    """Take a tick back."""
    given = context.options
    with context.desk() as desk:
        gate.untick(desk, given.number, workers.find(desk, given.citizen_id))
        found = handovers.show(desk, given.number)
        counting = gate_count.standing(desk, given.number)
    return _answer(context, found, counting)


def count(context: Context) -> int:
    """Enter what one side counted."""
    given = context.options
    with context.desk() as desk:
        side = BodySide(given.side)
        found = gate_count.count(desk, given.number, side, given.people, given.women, reason=given.reason)
        counting = gate_count.standing(desk, given.number)
    return _answer(context, found, counting)


def recount(context: Context) -> int:
    """Both sides count again; the list may be ticked again meanwhile."""
    given = context.options
    with context.desk() as desk:
        found = gate_count.recount(desk, given.number, given.reason)
        counting = gate_count.standing(desk, given.number)
    return _answer(context, found, counting)


def settle(context: Context) -> int:
    """Say why counts and list differ by one person."""
    given = context.options
    with context.desk() as desk:
        worker_id = None if given.unnamed else workers.find(desk, given.citizen_id)
        found = gate_count.settle(desk, given.number, worker_id, given.reason)
        counting = gate_count.standing(desk, given.number)
    return _answer(context, found, counting)


def close(context: Context) -> int:
    """Close a counted handover."""
    given = context.options
    with context.desk() as desk:
        found = gate_count.close(desk, given.number)
        counting = gate_count.standing(desk, given.number)
        if hanoi_day(found.row.at) > desk.today():
            output.note(context.word("closed_early", day=hanoi_day(found.row.at)))
    return _answer(context, found, counting)


def correct(context: Context) -> int:
    """Somebody did not cross on a closed handover: the ledger gets an entry that says so."""
    given = context.options
    with context.desk() as desk:
        passages.correct_on(desk, given.number, workers.find(desk, given.citizen_id), given.reason)
    return passed(context)


def passed(context: Context) -> int:
    """One person's passages, corrected ones too."""
    with context.desk() as desk:
        found = passages.of_worker(desk, workers.find(desk, context.options.citizen_id))
    if context.json:
        output.emit([_passage_json(one) for one in found])
    elif not found:
        output.say(context.word("no_passages"))
    else:
        heads = [context.word(f"head_{head}") for head in _PASSAGE_HEADS]
        output.say(output.table(heads, [_passage(context, one) for one in found]))
    return 0


def _passage_json(one: Passage) -> dict[str, object]:
    said = {"direction": one.direction.value, "at": one.at.astimezone(HANOI).isoformat(), "gate": one.gate or None}
    why = {"handover": one.handover or None, "reason": one.reason or None, "evidence": one.evidence or None}
    return {**said, **why, "corrected": one.corrected, "supposed": one.supposed}


def _passage(context: Context, one: Passage) -> tuple[object, ...]:
    way = sentence("state.direction", one.direction.value, context.language)
    stands = context.word("passage_corrected" if one.corrected else "passage_stands")
    return way, show_moment(one.at), one.gate, one.handover, one.reason, stands


def cancel(context: Context) -> int:
    """Call a handover off."""
    with context.desk() as desk:
        found = handovers.cancel(desk, context.options.number, context.options.reason)
    return _answer(context, found)


def show(context: Context) -> int:
    """One handover with its list."""
    given = context.options
    with context.desk() as desk:
        found = handovers.show(desk, given.number)
        counting = gate_count.standing(desk, given.number)
    return _answer(context, found, counting)


def _answer(context: Context, found: HandoverView, counting: Counting | None = None) -> int:
    if context.json:
        output.emit(handovers.as_json(found))
        return 0
    row, language = found.row, context.language
    output.say(
        context.word(
            "handover_head",
            number=row.number,
            state=sentence("state.handover", row.state.value, language),
            version=row.version,
            direction=sentence("state.direction", row.direction.value, language),
            gate=row.gate_vi,
            at=row.at,
            partner=row.partner_vi,
        )
    )
    if found.lines:
        output.say(output.table([context.word(f"head_{h}") for h in _LINE_HEADS], _lines(context, found)))
    output.say(context.word("handover_counts", listed=row.listed, women=row.women, digest=row.digest or "—"))
    if counting is not None and row.version:
        _tell_counting(context, found, counting)
    if found.changed:
        output.note(context.word("handover_changed", version=row.version))
    if found.left_out:
        output.note(context.word("left_out", count=len(found.left_out)))
    for person in found.left_out:
        why = " ".join(f.message for f in person.findings if f.severity == "block")
        output.note(f"  {person.full_name} ({person.citizen_id or '—'}): {why}")
    return 0


def _tell_counting(context: Context, found: HandoverView, counting: Counting) -> None:
    """What was ticked, what was counted, and what differs. Until both sides have counted neither figure is shown."""
    row, seen = found.row, counting.differences
    ticked = {"present": row.present, "absent": row.absent, "refused": row.refused, "unexpected": row.unexpected}
    output.say(context.word("handover_ticked", **ticked, expected=len(counting.unticked)))
    sides = {"ours": seen.ours, "theirs": seen.theirs}
    both = None not in sides.values()
    if any(sides.values()):
        said = {name: _heads(context, heads, open_=both) for name, heads in sides.items()}
        output.say(context.word("handover_counted", **said, ticked=_heads(context, seen.ticked, open_=True)))
    for one in counting.settled:
        output.say(context.word("handover_settled", name=one.full_name or context.word("unnamed"), reason=one.reason))
    if counting.missing:
        output.say(context.word("handover_missing", count=counting.missing))


def _heads(context: Context, heads: Heads | None, *, open_: bool) -> str:
    if heads is None:
        return context.word("count_none")
    if not open_:
        return context.word("count_hidden")
    return context.word("count_heads", people=heads.people, women=heads.women)


def _lines(context: Context, found: HandoverView) -> list[tuple[object, ...]]:
    return [
        (
            line.ordinal,
            line.citizen_id,
            line.full_name,
            show_date(line.birth_date, line.birth_precision.value),
            found.documents.get(line.worker_id),
            line.employer_vi,
            ": ".join(
                part
                for part in (sentence("state.presence", line.presence.value, context.language), line.reason)
                if part
            ),
        )
        for line in found.lines
    ]
