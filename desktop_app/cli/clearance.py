"""clearance."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.cli import output
from desktop_app.cli.context import Context, day
from desktop_app.clock import hanoi_day
from desktop_app.services import clearance as service
from desktop_app.services import handovers, workers
from desktop_app.services.clearance import PersonClearance
from desktop_app.services.work import Desk
from desktop_app.wording import sentence


def clearance(context: Context) -> int:
    """May the people of a handover, or one worker, cross?"""
    with context.desk() as desk:
        people = _of_handover(context, desk) if context.options.handover else _of_worker(context, desk)
    if context.json:
        output.emit(service.as_json(people))
    elif not people:
        output.say(context.word("nobody"))
    else:
        for person in people:
            show_person(context, person)
    return 0


def _of_handover(context: Context, desk: Desk) -> Sequence[PersonClearance]:
    on, point = day(context.options.on), context.options.point
    found = handovers.show(desk, context.options.handover)
    if point is None:
        return service.for_handover(desk, found.id, on)
    return service.for_workers(
        desk,
        [line.worker_id for line in found.lines],
        on=on or hanoi_day(found.row.at),
        gate_code=point,
        partner_id=found.row.partner_id,
        programme_code=found.row.programme,
        direction=found.row.direction,
        handover_id=found.id,
    )


def _of_worker(context: Context, desk: Desk) -> Sequence[PersonClearance]:
    """For a programme (that of the work, unless one is named) and the employer's partner; today, or the day given."""
    worker_id = workers.find(desk, context.options.worker)
    programme = context.options.programme or service.programme_for(desk, worker_id)
    on, point = day(context.options.on), context.options.point
    return service.for_workers(desk, [worker_id], on=on, gate_code=point, programme_code=programme)


def show_person(context: Context, person: PersonClearance) -> None:
    """A person's verdict, with a line for each finding."""
    verdict = sentence("state.verdict", person.verdict.value, context.language)
    output.say(f"{person.full_name} ({person.citizen_id or '—'}): {verdict}")
    for finding in person.findings:
        sign = "✗" if finding.severity == "block" else "!"
        fix = context.word("fix_by", fix=finding.fix, day=finding.fix_by) if finding.fix_by else finding.fix
        output.say(f"  {sign} {finding.message} {fix} [{finding.source}]")
