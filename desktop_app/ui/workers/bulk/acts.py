"""The acts that are offered for many people, each with its form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCompleter

from db.vocabulary import HealthResult, SentBy
from desktop_app.services.bulk import (
    Act,
    AddTag,
    ContractFields,
    DeclarationsAcknowledged,
    DeclarationsSent,
    HealthResults,
    RemoveTag,
)
from desktop_app.services.tags import LONGEST
from desktop_app.ui.forms import CheckField, ChoiceField, DateField, Field, Form, NumberField, TextField
from desktop_app.ui.workers.words import word


@dataclass(frozen=True)
class Offer:
    """An act as it is offered: its words, its icon, its form. The form's fields are named bulk_<key>_<the act's>."""

    key: str
    words: str
    icon: str
    form: Form
    make: Callable[[Mapping[str, Any]], Act]
    """The act, from the form's values by the act's names."""

    def act(self) -> Act | None:
        """The act as the form says it; None while the form is not complete."""
        if any(field.problem() for field in self.form.fields.values()):
            return None
        values = self.values()
        if not any(value for name, value in values.items() if name not in {"first", "only_empty"}):
            return None
        return self.make(values)

    def values(self) -> dict[str, Any]:
        """The form's values by the act's names."""
        return {name.removeprefix(self.field("")): value for name, value in self.form.values().items()}

    def field(self, name: str) -> str:
        """The name of the form's field for one of the act's."""
        return f"bulk_{self.key}_{name}"


def titles() -> tuple[tuple[str, str, str], ...]:
    """(key, words, icon) of each act, in the order of the menu."""
    return (
        ("health", QCoreApplication.translate("Bulk", "Health results"), "heart"),
        ("contract", QCoreApplication.translate("Bulk", "Contract"), "file"),
        ("sent", QCoreApplication.translate("Bulk", "Sent to the commune"), "export"),
        ("acknowledged", QCoreApplication.translate("Bulk", "Acknowledged by the commune"), "check-circle"),
        ("tag", QCoreApplication.translate("Bulk", "Add a tag"), "plus"),
        ("untag", QCoreApplication.translate("Bulk", "Remove a tag"), "close"),
    )


def offers(language: str) -> dict[str, Offer]:
    """Every act with a fresh form."""
    made = {"health": _health(language), "contract": _contract(), "sent": _sent(language)}
    made |= {"acknowledged": _acknowledged(), "tag": _tag(), "untag": _untag()}
    return {key: Offer(key, words, icon, *made[key]) for key, words, icon in titles()}


def offer_tags(offered: Mapping[str, Offer], names: Sequence[str]) -> None:
    """Let the tags that there are be chosen."""
    line = offered["tag"].form.fields["bulk_tag_name"]
    if isinstance(line, TextField):
        completer = QCompleter(list(names), line.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.line.setCompleter(completer)
    choice = offered["untag"].form.fields["bulk_untag_name"]
    if isinstance(choice, ChoiceField):
        choice.set_choices([(name, name) for name in names])


_Made = tuple[Form, Callable[[Mapping[str, Any]], Act]]


def _form(*rows: Sequence[Field]) -> Form:
    return Form(rows)


def _health(language: str) -> _Made:
    results = [(result, word("state.health", result.value, language)) for result in HealthResult]
    translate = QCoreApplication.translate
    form = _form(
        (
            ChoiceField("bulk_health_result", translate("Bulk", "Result"), results, needed=True),
            DateField("bulk_health_examined_on", translate("Bulk", "Examined on"), needed=True),
            TextField("bulk_health_facility", translate("Bulk", "Examined at")),
        )
    )
    return form, lambda said: HealthResults(said["examined_on"], said["result"], said["facility"])


def _contract() -> _Made:
    translate = QCoreApplication.translate
    number = TextField(
        "bulk_contract_number",
        translate("Bulk", "Contract number (# counts up)"),
        hint=translate("Bulk", "##/HĐLĐ gives 01/HĐLĐ, 02/HĐLĐ…"),
    )
    first = NumberField("bulk_contract_first", translate("Bulk", "Counting from"), least=1)
    keep = CheckField("bulk_contract_only_empty", translate("Bulk", "Only fill in what is still empty"))
    form = _form(
        (number, first, keep),
        (
            DateField("bulk_contract_signed_on", translate("Bulk", "Signed on")),
            DateField("bulk_contract_starts_on", translate("Bulk", "Starts on")),
            DateField("bulk_contract_ends_on", translate("Bulk", "Ends on")),
        ),
    )
    form.load({"bulk_contract_only_empty": True, "bulk_contract_first": 1})

    def make(said: Mapping[str, Any]) -> Act:
        days = (said["signed_on"], said["starts_on"], said["ends_on"])
        return ContractFields(said["number"], *days, said["first"] or 1, said["only_empty"])

    return form, make


def _sent(language: str) -> _Made:
    translate = QCoreApplication.translate
    ways = [(way, word("state.sent_how", way.value, language)) for way in SentBy]
    form = _form(
        (
            DateField("bulk_sent_on", translate("Bulk", "Sent on"), needed=True),
            ChoiceField("bulk_sent_how", translate("Bulk", "How"), ways),
            TextField("bulk_sent_letter_number", translate("Bulk", "Number of the letter")),
        )
    )
    return form, lambda said: DeclarationsSent(said["on"], said["letter_number"], said["how"])


def _acknowledged() -> _Made:
    translate = QCoreApplication.translate
    form = _form(
        (
            DateField("bulk_acknowledged_on", translate("Bulk", "Acknowledged on"), needed=True),
            TextField("bulk_acknowledged_by_whom", translate("Bulk", "By whom at the commune")),
        )
    )
    return form, lambda said: DeclarationsAcknowledged(said["on"], said["by_whom"])


def _tag() -> _Made:
    translate = QCoreApplication.translate
    name = TextField(
        "bulk_tag_name",
        translate("Bulk", "Tag"),
        needed=True,
        hint=translate("Bulk", "A tag that there is, or a new one"),
    )
    name.line.setMaxLength(LONGEST)
    return _form((name,)), lambda said: AddTag(said["name"])


def _untag() -> _Made:
    choice = ChoiceField("bulk_untag_name", QCoreApplication.translate("Bulk", "Tag"), needed=True)
    return _form((choice,)), lambda said: RemoveTag(said["name"])
