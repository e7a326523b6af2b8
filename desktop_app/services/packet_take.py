"""The work of taking a packet in: noun after noun, parents first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from db.base import new_id
from db.models import Handover, HandoverLine, PacketConflict, Worker
from db.queries.among import among
from db.vocabulary import HandoverState, HealthResult, PlacementState, Presence
from desktop_app.errors import KnownError
from desktop_app.intake.packet_body import Body, Row, Rows
from desktop_app.rules.counting import CROSSES
from desktop_app.services import packet_apart
from desktop_app.services.packet_ledger import free_absent
from desktop_app.services.packet_match import Matched, match, read_here
from desktop_app.services.packet_merge import ENTRY, REMOVED, Clash, Told, changed, clashing, compare
from desktop_app.services.packet_nouns import WHOLE, Flow, Noun
from desktop_app.services.packet_rows import Marks, taken
from desktop_app.services.work import Work

NOT_ON_THEIRS = "Không có trong danh sách tại cửa khẩu"
_P = PlacementState
_EARLY = frozenset({_P.WAITING, _P.REFERRED, _P.SELECTED, _P.CONTRACTED, _P.LISTED})


class Taking:
    """One packet being taken in."""

    def __init__(self, work: Work, body: Body, prefix: str, base: Marks, salt: bytes) -> None:
        self.counts: Counter[str] = Counter()
        self.handover_id = 0
        self._work = work
        self._from_office = body.role == "office"
        self._prefix = prefix
        self._base = base
        self._salt = salt
        self._code = body.code
        self._clashes: dict[tuple[str, int], Clash] = {}
        self._held: set[int] = set()
        """Versions that are told of, and not entered."""
        self._matched: dict[str, Matched] = match(work.session, body.rows)

    def rows(self) -> Rows:
        """What the packet said, with ids of this store."""
        return {name: found.rows for name, found in self._matched.items() if found.rows}

    def run(self) -> None:
        """Take over what can be; what cannot is kept for keep_conflicts."""
        self._find_handover()
        for name, found in self._matched.items():
            if found.noun.flow is Flow.GIVEN:
                self._give(found)
            elif name in _SPECIAL:
                _SPECIAL[name](self, found)
            elif found.noun.flow is Flow.ENTRY:
                self._insert(found.noun, found.new)
            else:
                self._share(found)
        self._close_up()

    def _find_handover(self) -> None:
        found = self._matched["handover"]
        if len(found.rows) != 1:
            raise KnownError("packet_damaged")
        row = found.rows[0]
        self.handover_id = row["id"]
        if found.new:
            taken_by = select(Handover.id).where(Handover.number == row.get("number"))
            if self._work.session.scalar(taken_by) is not None:
                raise KnownError("packet_number_taken", number=row.get("number"))

    # What the office says holds

    def _give(self, found: Matched) -> None:
        self._insert(found.noun, found.new)
        if not self._from_office:
            return
        columns = [name for name in found.noun.columns if name != "practice"]
        changes = []
        for ours, theirs in found.old:
            differ = {n: theirs.get(n) for n in columns if ours.get(n) != theirs.get(n)}
            if differ:
                changes.append({"id": theirs["id"], **differ})
        self._update(found.noun, changes)
        self._withdraw_others(found)

    def _withdraw_others(self, found: Matched) -> None:
        """Of a programme's requirements and points a laptop has those of its office, and no others."""
        parent = WHOLE.get(found.noun.table.name)
        if parent is None or not found.rows:
            return
        column: Any = found.noun.table.c[parent]
        here = select(found.noun.table.c.id).where(column.in_({row[parent] for row in found.rows}))
        others = set(self._work.session.scalars(here)) - {row["id"] for row in found.rows}
        self._work.remove_many(found.noun.model, sorted(others))

    # What both work on

    def _share(self, found: Matched) -> None:
        noun, name = found.noun, found.noun.table.name
        base = self._base.get(name, {})
        self._insert(noun, [row for row in found.new if not self._removed_here(noun, row, base)])
        changes = []
        for ours, theirs in found.old:
            told = self._judged(noun, ours, theirs, compare(noun, ours, theirs, base.get(str(ours["id"])), self._salt))
            if told.take:
                changes.append({"id": ours["id"], **told.take})
            if told.clash:
                self._clashes[name, ours["id"]] = told.clash
        self._update(noun, changes)

    def _judged(self, noun: Noun, ours: Row, theirs: Row, told: Told) -> Told:
        """What only some nouns know: two persons never share a citizen ID, and a placement follows the ledger."""
        name = noun.table.name
        if name == "worker" and told.take.get("citizen_id") is not None:
            query = select(Worker.id).where(Worker.citizen_id == told.take["citizen_id"], Worker.id != ours["id"])
            if self._work.session.scalar(query) is not None:
                return _withheld(told, ours, "citizen_id")
        if name in {"health_certificate", "handover_line"} and not self._from_office:
            return self._withheld_for_two(name, ours, told)
        if name == "placement" and "state" in told.clash and _goes_on(ours["state"], theirs["state"]):
            rest = {n: both for n, both in told.clash.items() if n not in {"state", "since"}}
            return Told(told.take | {"state": theirs["state"], "since": theirs["since"]}, rest)
        return told

    def _withheld_for_two(self, name: str, ours: Row, told: Told) -> Told:
        """What two people have to confirm here waits for them: unfit to fit, and present on a list closed here."""
        if name == "health_certificate":
            unfit = ours.get("result") == HealthResult.UNFIT
            held = [n for n in told.take if n == "examined_on" or (unfit and n == "result")]
        else:
            present = told.take.get("presence") in CROSSES and ours.get("presence") not in CROSSES
            held = [n for n in told.take if present and self._closed_here]
        for each in held:
            told = _withheld(told, ours, each)
        return told

    @property
    def _closed_here(self) -> bool:
        """Whether the list was closed before this packet came."""
        before = self._matched["handover"].here.get(self.handover_id)
        return before is not None and before.get("state") == HandoverState.CLOSED

    def _removed_here(self, noun: Noun, row: Row, base: Mapping[str, Mapping[str, str]]) -> bool:
        """Whether this store once had the record and took it away; what was done with it there is told then."""
        before = base.get(str(row["id"]))
        late = noun.model is HandoverLine and self._closed_here and row.get("presence") in CROSSES
        if late and not self._from_office:
            before = before or {}
        if before is None:
            return False
        names = [name for name in noun.columns if name not in noun.trailing]
        if changed(noun, names, row, before, self._salt):
            told = {name: clashing(None, row[name]) for name in noun.columns if row.get(name) is not None}
            self._clashes[noun.table.name, row["id"]] = {**told, REMOVED: clashing(True, False)}
        return True

    def share_lines(self, found: Matched) -> None:
        """The list: who was taken off it there goes off here, unless something was said of them here meanwhile."""
        self._share(found)
        there = {row["id"] for row in found.rows}
        base = self._base.get("handover_line", {})
        session = self._work.session
        mine = session.scalars(select(HandoverLine).where(HandoverLine.handover_id == self.handover_id)).all()
        gone = []
        for line in mine:
            before = base.get(str(line.id))
            if before is None or line.id in there:
                continue
            ours = self._here(found.noun, line.id)
            if changed(found.noun, ("presence", "reason", "refused_by"), ours, before, self._salt):
                self._clashes["handover_line", line.id] = {
                    "presence": clashing(ours.get("presence"), None), REMOVED: clashing(False, True),
                    "worker_id": clashing(line.worker_id, line.worker_id),
                }  # fmt: skip
            else:
                gone.append(line.id)
        self._work.remove_many(HandoverLine, gone)
        self.counts["handover_line"] += len(gone)

    def _here(self, noun: Noun, record_id: int) -> Row:
        return read_here(self._work.session, noun, [record_id])[record_id]

    # Entries

    def enter_officers(self, found: Matched) -> None:
        """Those of the other side are known by name; nobody signs in here by that."""
        self._insert(found.noun, packet_apart.officers(self._work.session, found.new, self._prefix))

    def enter_papers(self, found: Matched) -> None:
        """A paper that has the same number as one of ours is kept under its own."""
        self._insert(found.noun, packet_apart.papers(self._work.session, found.new, self._prefix))

    def enter_versions(self, found: Matched) -> None:
        """Two versions of one number: ours stays, theirs is told of; its paper is kept."""
        fresh, clashing_ones = packet_apart.versions(self._work.session, found.new)
        self._insert(found.noun, fresh)
        for row, ours in clashing_ones:
            self._clashes["handover_version", row["id"]] = {
                name: clashing(ours.get(name), row.get(name)) for name in ("version", "digest", "issued_at")
            }
        self._held = {row["id"] for row, _ in clashing_ones}

    def enter_lines(self, found: Matched) -> None:
        """What was printed, of the versions that are here."""
        self._insert(found.noun, [row for row in found.new if row["version_id"] not in self._held])

    def enter_crossings(self, found: Matched) -> None:
        """The ledger gets what the other side entered, once, as far as list and ledger here do not say otherwise."""
        session = self._work.session
        handover = session.get_one(Handover, self.handover_id, populate_existing=True)
        lines = session.execute(
            select(HandoverLine.worker_id, HandoverLine.presence).where(HandoverLine.handover_id == handover.id)
        )
        presence: dict[int, Presence] = dict(lines.all())
        fresh = []
        for row in found.new:
            if row.get("handover_id") == handover.id:
                if handover.state is not HandoverState.CLOSED:
                    continue
                unsaid = Presence.ABSENT if self._closed_here else Presence.PRESENT
                if presence.get(row["worker_id"], unsaid) not in CROSSES and "takes_back_id" not in row:
                    continue
            fresh.append(row)
        kept, doubled = packet_apart.passages(session, fresh, handover.id)
        self._insert(found.noun, kept)
        for row, ours in doubled:
            told = {name: clashing(ours.get(name), row.get(name)) for name in ("handover_id", "at", "worker_id")}
            self._clashes["crossing", row["id"]] = {**told, ENTRY: clashing(ours["id"], row["id"])}

    def _close_up(self) -> None:
        """Closed there, the list has some here whom nobody saw at the gate."""
        session = self._work.session
        handover = session.get_one(Handover, self.handover_id, populate_existing=True)
        told = self._matched["handover"].rows[0]
        before = self._matched["handover"].here.get(self.handover_id)
        if handover.state is not HandoverState.CLOSED or before is None or before["state"] == HandoverState.CLOSED:
            return
        if told.get("state") != HandoverState.CLOSED:
            return
        there = {row["id"] for row in self._matched["handover_line"].rows}
        here = session.scalars(select(HandoverLine.id).where(HandoverLine.handover_id == handover.id))
        clashing_ones = {record_id for noun, record_id in self._clashes if noun == "handover_line"}
        left = [i for i in here if i not in there and i not in clashing_ones]
        self.counts["handover_line"] += free_absent(self._work, handover, left, f"{NOT_ON_THEIRS} ({self._code})")

    # Writing

    def _insert(self, noun: Noun, rows: Sequence[Row]) -> None:
        needed = [c.name for c in noun.table.columns if not c.nullable and c.default is None]
        values = []
        for row in rows:
            if any(row.get(name) is None for name in needed):
                raise KnownError("packet_damaged")
            values.append(taken(noun.table, row))
        self._work.insert_many(noun.model, values)
        self.counts[noun.table.name] += len(values)

    def _update(self, noun: Noun, rows: Iterable[Row]) -> None:
        alike: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
        for row in rows:
            alike[tuple(sorted(row))].append(taken(noun.table, row))
        for some in alike.values():
            self._work.update_many(noun.model, some)
            self.counts[noun.table.name] += len(some)

    def keep_conflicts(self, packet_id: int) -> tuple[int, ...]:
        """Keep what clashes for a person; of a record that waits for a decision already, the latest is told."""
        session = self._work.session
        records = {record_id for _, record_id in self._clashes}
        query = select(PacketConflict).where(among(session, PacketConflict.record_id, records))
        known = {(c.noun, c.record_id): c for c in session.scalars(query.order_by(PacketConflict.id))}
        kept = []
        for (noun, record_id), clash in self._clashes.items():
            conflict = known.get((noun, record_id))
            if conflict is not None and conflict.decided is None:
                conflict.fields = {**conflict.fields, **clash}
            elif conflict is not None and conflict.fields == clash:
                continue
            else:
                conflict = PacketConflict(
                    id=new_id(), packet_id=packet_id, noun=noun, record_id=record_id, fields=clash
                )
                session.add(conflict)
            kept.append(conflict.id)
        session.flush()
        return tuple(kept)


def _withheld(told: Told, ours: Row, name: str) -> Told:
    take = {n: value for n, value in told.take.items() if n != name}
    return Told(take, {**told.clash, name: clashing(ours.get(name), told.take[name])})


def _goes_on(ours: str, theirs: str) -> bool:
    """Whether the gate only went on from where the placement was."""
    if theirs == _P.ACROSS:
        return ours in _EARLY or ours == _P.RETURNED
    return theirs == _P.RETURNED and ours in {_P.ACROSS, _P.MISSING}


_SPECIAL = {
    "officer": Taking.enter_officers,
    "issued_document": Taking.enter_papers,
    "handover_line": Taking.share_lines,
    "handover_version": Taking.enter_versions,
    "issued_line": Taking.enter_lines,
    "crossing": Taking.enter_crossings,
}
