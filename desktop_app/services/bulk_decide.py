"""What an act does to one person, by the rules of the person's own form: rows to write, and the same in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from db.base import Base, new_id
from db.models import CommuneDeclaration, Contract, HealthCertificate, Placement, WorkerTag
from db.vocabulary import ContractState, DeclarationEvent, DeclarationState, PlacementState
from desktop_app.errors import FieldProblem, KnownError
from desktop_app.formats import show_date
from desktop_app.rules import lives
from desktop_app.services.bulk_acts import (
    Act,
    AddTag,
    ContractFields,
    DeclarationsAcknowledged,
    DeclarationsSent,
    FieldChange,
    HealthResults,
    RemoveTag,
    numbered,
)
from desktop_app.services.bulk_record import Certificate, ContractFacts, DeclarationFacts, Person
from desktop_app.services.declarations import Deadline, due_day
from desktop_app.services.worker_checks import check
from desktop_app.services.worker_forms import ContractForm, DeclarationForm, WorkerForm
from desktop_app.services.worker_save import TO_CONTRACTED
from desktop_app.wording import has, sentence

_P = PlacementState
_OVER = frozenset({_P.DECLINED, _P.WITHDRAWN, _P.MOVED, _P.CLOSED, _P.ENDED})
_CONTRACT = ("number", "signed_on", "starts_on", "ends_on")


@dataclass(frozen=True, slots=True)
class Write:
    """A row to add (`record_id` None), to change, or, without values, to take away."""

    model: type[Base]
    record_id: int | None
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Decision:
    """What the act does to a person."""

    fields: tuple[FieldChange, ...]
    writes: tuple[Write, ...]


class NotForThisPersonError(Exception):
    """The act is not done to this person; `why` is a sentence."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass
class Decider:
    """Decides for one person after another. `deadline` is how the office counts the days to tell a commune."""

    act: Act
    now: datetime
    today: date
    deadline: Deadline
    officer_id: int
    language: str
    tag: int | None = None
    """The act's tag; where it does not exist yet, the id that it will have."""
    chosen: frozenset[int] = frozenset()
    """Everybody to whom the act is to be done."""
    numbers: int = 0
    """How many contract numbers were given."""

    def decide(self, person: Person) -> Decision | None:
        """What the act does; None where it is so already. Raises NotForThisPersonError."""
        if person.merged_into_id is not None:
            raise self._not("merged")
        try:
            match self.act:
                case HealthResults():
                    return self._health(person, self.act)
                case AddTag() | RemoveTag():
                    return self._tag(person, self.act)
                case ContractFields():
                    return self._contract(person, self.act)
                case DeclarationsSent():
                    return self._sent(person, self.act)
                case DeclarationsAcknowledged():
                    return self._acknowledged(person, self.act)
        except KnownError as error:  # a life that allows no such move
            raise self._not("move", state=self._state(error.params["noun"], error.params["frm"])) from error

    def gone(self) -> str:
        """Why nothing is done to somebody who is not in the record any more."""
        return sentence("bulk_not", "gone", self.language)

    # Health

    def _health(self, person: Person, act: HealthResults) -> Decision | None:
        if act.examined_on is None or act.result is None:
            return None  # such an act has been refused before
        last = person.certificates[-1] if person.certificates else None
        same_day = next((c for c in reversed(person.certificates) if c.examined_on == act.examined_on), None)
        if same_day is None:
            values = {"worker_id": person.id, "examined_on": act.examined_on, "result": act.result}
            new = ", ".join(filter(None, (self._result(act.result, act.examined_on), act.facility)))
            if last is not None and last.examined_on > act.examined_on:
                new = self._words("older_than", what=new, day=last.examined_on)
            said = FieldChange(self._words("health"), self._certificate(last), new)
            return Decision((said,), (Write(HealthCertificate, None, values | {"facility": act.facility}),))
        if same_day.result is not act.result:
            known = self._state("health", same_day.result)
            raise self._not("health_otherwise", day=act.examined_on, result=known)
        if act.facility is None or act.facility == same_day.facility:
            return None
        said = FieldChange(self._words("facility"), same_day.facility or "—", act.facility)
        return Decision((said,), (Write(HealthCertificate, same_day.id, {"facility": act.facility}),))

    def _certificate(self, paper: Certificate | None) -> str:
        return "—" if paper is None else self._result(paper.result, paper.examined_on)

    def _result(self, result: str, day: date) -> str:
        return f"{self._state('health', result)} ({show_date(day)})"

    # Tags

    def _tag(self, person: Person, act: AddTag | RemoveTag) -> Decision | None:
        what = self._words("tag")
        if isinstance(act, AddTag):
            values = {"worker_id": person.id, "tag_id": self.tag}
            made = Decision((FieldChange(what, "—", act.name),), (Write(WorkerTag, None, values),))
            return made if person.bears is None else None
        if person.bears is None:
            return None
        return Decision((FieldChange(what, act.name, "—"),), (Write(WorkerTag, person.bears, {}),))

    # Contracts

    def _contract(self, person: Person, act: ContractFields) -> Decision | None:
        placement, kept = person.placement, person.contract
        if placement is None:
            raise self._problem("contract_needs_order")
        if placement.state in _OVER:
            raise self._not("placement_over", state=self._state("placement", placement.state))
        before: dict[str, Any] = {name: getattr(kept, name) if kept else None for name in _CONTRACT}
        given = self._given(act, before)
        after = before | given
        if after == before:
            self.numbers += "number" in given
            return None
        self._refuse_what_has_ended(kept, before, after)
        form = ContractForm(**after)
        self._check(person, form, _declared(person.declaration))
        self.numbers += "number" in given
        changed = {name: value for name, value in after.items() if before[name] != value}
        fields = [FieldChange(self._words(n), _shown(before[n]), _shown(v)) for n, v in changed.items()]
        writes: list[Write] = []
        for said, write in self._signed(person, form, changed):
            fields += [said] if said else []
            writes.append(write)
        return Decision(tuple(fields), tuple(writes))

    def _given(self, act: ContractFields, before: Mapping[str, Any]) -> dict[str, Any]:
        number = numbered(act.number, act.first + self.numbers) if act.number else None
        said = {"number": number, "signed_on": act.signed_on, "starts_on": act.starts_on, "ends_on": act.ends_on}
        return {n: v for n, v in said.items() if v is not None and not (act.only_empty and before[n] is not None)}

    def _refuse_what_has_ended(
        self, kept: ContractFacts | None, before: Mapping[str, Any], after: Mapping[str, Any]
    ) -> None:
        """An extension or an end was recorded since: that is mended one by one, seen whole."""
        if kept is not None and kept.state is ContractState.ENDED:
            raise self._not("contract_ended", number=kept.number or "—")
        if kept is not None and kept.state is ContractState.EXTENDED and before["ends_on"] != after["ends_on"]:
            raise self._not("contract_extended", number=kept.number or "—", day=kept.ends_on)

    def _signed(
        self, person: Person, form: ContractForm, changed: Mapping[str, Any]
    ) -> Iterator[tuple[FieldChange | None, Write]]:
        """The contract itself, and what follows from its being signed: its state, the placement's, the declaration."""
        placement, kept = person.placement, person.contract
        if placement is None:
            return
        state = kept.state if kept else ContractState.WAITING
        if form.signed_on is not None and state is ContractState.WAITING:
            state = lives.move(lives.CONTRACT, state, ContractState.SIGNED)
        contract_id = kept.id if kept else new_id()
        if kept is None:
            new = {"id": contract_id, "placement_id": placement.id, **_of(form), "state": state}
            yield None, Write(Contract, None, new)
        else:
            moved = {"state": state} if state is not kept.state else {}
            yield None, Write(Contract, kept.id, dict(changed) | moved)
        if form.signed_on is None:
            return
        if placement.job_order_id is not None and placement.state in TO_CONTRACTED:
            to = placement.state
            for step in TO_CONTRACTED[placement.state]:
                to = lives.move(lives.PLACEMENT, to, step)
            said = self._moved("placement", placement.state, to)
            yield said, Write(Placement, placement.id, {"state": to, "since": self.now})
        yield from self._due(person, contract_id, form.signed_on)

    def _due(self, person: Person, contract_id: int, signed_on: date) -> Iterator[tuple[FieldChange | None, Write]]:
        """The signing is to be told to the commune in time."""
        kept = person.declaration
        values = self._duty(person, signed_on)
        due = self._words("due_by", day=values["due_on"])
        if kept is None:
            new = {"contract_id": contract_id, "event": DeclarationEvent.SIGNED, "state": DeclarationState.DUE}
            yield FieldChange(self._words("declaration"), "—", due), Write(CommuneDeclaration, None, new | values)
        elif kept.state is DeclarationState.DUE:
            differing = {name: value for name, value in values.items() if getattr(kept, name) != value}
            if differing and person.letter is not None:
                raise self._not("in_letter", number=person.letter.number)
            if differing:
                old = self._words("due_by", day=kept.due_on)
                said = FieldChange(self._words("declaration"), old, due) if "due_on" in differing else None
                yield said, Write(CommuneDeclaration, kept.id, differing)

    def _duty(self, person: Person, signed_on: date) -> dict[str, Any]:
        return {
            "event_on": signed_on,
            "due_on": due_day(signed_on, self.deadline),
            "commune_id": person.commune_on(signed_on),
        }

    # Declarations

    def _sent(self, person: Person, act: DeclarationsSent) -> Decision | None:
        contract, kept = self._declarable(person)
        state = kept.state if kept else DeclarationState.DUE
        if kept is not None and state is DeclarationState.SENT:
            if act.on == kept.sent_on and act.letter_number in {None, kept.letter_number}:
                return None
            raise self._not("sent_before", day=kept.sent_on)
        if kept is not None and state is DeclarationState.ACKNOWLEDGED:
            raise self._not("acknowledged_before", day=kept.acknowledged_on)
        self._check(person, _form(contract), replace(_declared(kept), sent_on=act.on))
        if act.on is not None and contract.signed_on is not None and act.on < contract.signed_on:
            raise self._not("sent_before_signed", day=contract.signed_on)
        values: dict[str, Any] = {"state": lives.move(lives.DECLARATION, state, DeclarationState.SENT)}
        values |= {"sent_on": act.on, "sent_how": act.how, "sent_by_id": self.officer_id}
        if act.letter_number:
            values["letter_number"] = act.letter_number
        if state is DeclarationState.DUE and contract.signed_on is not None and person.letter is None:
            values |= self._duty(person, contract.signed_on)
        said = self._told(kept, DeclarationState.SENT, act.on)
        if kept is not None:
            return Decision((said,), (Write(CommuneDeclaration, kept.id, values),))
        new = {"contract_id": contract.id, "event": DeclarationEvent.SIGNED, **values}
        return Decision((said,), (Write(CommuneDeclaration, None, new),))

    def _acknowledged(self, person: Person, act: DeclarationsAcknowledged) -> Decision | None:
        contract, kept = self._declarable(person)
        if kept is not None and kept.state is DeclarationState.ACKNOWLEDGED:
            if act.on == kept.acknowledged_on:
                return None
            raise self._not("acknowledged_before", day=kept.acknowledged_on)
        if kept is not None and kept.state is DeclarationState.RETURNED:
            raise self._not("declaration_returned", reason=kept.returned_reason or "—")
        self._check(person, _form(contract), replace(_declared(kept), acknowledged_on=act.on))
        if kept is None:
            raise self._problem("acknowledged_unsent")
        state = lives.move(lives.DECLARATION, kept.state, DeclarationState.ACKNOWLEDGED)
        said = self._told(kept, state, act.on)
        values = {"state": state, "acknowledged_on": act.on, "acknowledged_by": act.by_whom}
        return Decision((said,), (Write(CommuneDeclaration, kept.id, values),))

    def _declarable(self, person: Person) -> tuple[ContractFacts, DeclarationFacts | None]:
        if person.contract is None:
            raise self._not("no_contract")
        if person.letter is not None and not person.letter.worker_ids <= self.chosen:
            others = len(person.letter.worker_ids - self.chosen)
            raise self._not("letter_of_others", number=person.letter.number, count=others)
        return person.contract, person.declaration

    def _told(self, kept: DeclarationFacts | None, state: DeclarationState, day: date | None) -> FieldChange:
        old = "—"
        if kept is not None:
            since = kept.sent_on if kept.state is DeclarationState.SENT else None
            old = self._state("declaration", kept.state) + (f" ({show_date(since)})" if since else "")
        return FieldChange(self._words("declaration"), old, f"{self._state('declaration', state)} ({show_date(day)})")

    # What is asked of everybody, and words

    def _check(self, person: Person, contract: ContractForm, declared: DeclarationForm) -> None:
        """By the rules of the person's own form; what is wrong there too is no ground to go on here."""
        found = check(WorkerForm(person.name, contract=contract, declaration=declared), self.today)
        if found:
            raise self._about(found[0])

    def _about(self, problem: FieldProblem) -> NotForThisPersonError:
        """A problem of what is on record, with the name of its field where the sentence speaks of a day alone."""
        said = self._problem(problem.code, **problem.params).why
        name = problem.field.rpartition(".")[2]
        if problem.code == "in_the_future" and has("column", name, self.language):
            said = f"{sentence('column', name, self.language)}: {said}"
        return NotForThisPersonError(said[:1].upper() + said[1:])

    def _problem(self, code: str, **params: Any) -> NotForThisPersonError:
        return NotForThisPersonError(sentence("problem", code, self.language, **params))

    def _not(self, code: str, **params: Any) -> NotForThisPersonError:
        return NotForThisPersonError(sentence("bulk_not", code, self.language, **params))

    def _words(self, code: str, **params: Any) -> str:
        return sentence("bulk", code, self.language, **params)

    def _state(self, noun: str, state: str) -> str:
        section = f"state.{noun}"
        return sentence(section, str(state), self.language) if has(section, str(state), self.language) else str(state)

    def _moved(self, noun: str, old: str, new: str) -> FieldChange:
        return FieldChange(self._words(noun), self._state(noun, old), self._state(noun, new))


def _of(form: ContractForm) -> dict[str, Any]:
    return {name: getattr(form, name) for name in _CONTRACT}


def _form(contract: ContractFacts) -> ContractForm:
    return ContractForm(contract.number, contract.signed_on, contract.starts_on, contract.ends_on)


def _declared(kept: DeclarationFacts | None) -> DeclarationForm:
    if kept is None:
        return DeclarationForm()
    return DeclarationForm(kept.sent_on, kept.acknowledged_on, kept.letter_number, kept.state)


def _shown(value: Any) -> str:
    if value is None:
        return "—"
    return show_date(value) if isinstance(value, date) else str(value)
