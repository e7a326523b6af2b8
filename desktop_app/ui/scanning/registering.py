"""What the Workers page does with a scan: the known person with what differs, or a new one filled in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app import wording
from desktop_app.errors import KnownError
from desktop_app.formats import fold, show_date
from desktop_app.intake.scan import Scan, ScanKind
from desktop_app.services import duplicates, scans, workers
from desktop_app.services.duplicates import Alike
from desktop_app.services.scans import Filled, Reading
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerCard, WorkerForm
from desktop_app.ui import messages
from desktop_app.ui.scanning import comparing
from desktop_app.ui.scanning.hearing import Hearing
from desktop_app.ui.scanning.notice import ScanNotice
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from desktop_app.ui.workers.page import WorkersPage

_WITHHELD = frozenset({"card_name_withheld", "card_address_withheld"})


@dataclass(frozen=True)
class _Answer:
    """A scan beside the record: the worker whom it is about, or those who may be."""

    reading: Reading
    card: WorkerCard | None = None
    alike: tuple[Alike, ...] = ()


class Registering(QObject):
    """Joins the scans that a page hears to the worker's page at its side. `notice` stands above the table."""

    def __init__(self, page: WorkersPage, desk: Desk, tasks: Tasks) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._tasks = tasks
        self._asking = Latest(tasks)
        self._wanted = WorkerForm()
        self._attached = False
        self.hearing = Hearing(page, tasks, desk.language)
        self.notice = ScanNotice()
        self.hearing.heard.connect(self.take)
        self.notice.taken.connect(self._take_over)
        self.notice.setup_wanted.connect(self.hearing.open_setup)

    def take(self, text: str) -> None:
        """A whole scan, from wherever it came."""
        self._asking.run(_look_up, self._desk, text, done=self._judge, failed=self._tell)

    def attend(self) -> None:
        """The page is in sight."""
        self.hearing.attend()

    # Whom it is about

    def _judge(self, answer: _Answer) -> None:
        scan = answer.reading.scan
        self._attach()
        self.notice.clear()
        if scan.kind is None:
            self.hearing.say_unknown(wording.sentence("error", "scan_unknown", self._desk.language))
        elif scan.kind is ScanKind.ROSTER:
            self._roster(answer.reading)
        elif _nothing_safe(scan):
            said = [warning.message for warning in answer.reading.warnings]
            self.hearing.say_unknown(" ".join(said[:2]))
        elif self._belongs_to_shown(answer):
            self._into_shown(answer)
        elif scan.kind is ScanKind.MRZ and self._shows_somebody():
            self._say_another(answer)
        else:
            self._leave_then(partial(self._bring, answer))

    def _belongs_to_shown(self, answer: _Answer) -> bool:
        """Whether the scan is of the worker at the side, as far as the record and the form can tell."""
        panel = self._page.panel_in_sight()
        if panel is None:
            return False
        if answer.card is not None:
            return answer.card.id == panel.worker_id
        form, scan = panel.typed(), answer.reading.scan
        if panel.worker_id is None or scan.kind is ScanKind.MRZ:
            alike = _same_name(form, scan) or (bool(form.birth_date) and form.birth_date == scan.birth_date)
            return alike and not scans.fill(self._desk, form, answer.reading).other_person
        return not form.citizen_id and _same_name(form, scan) and form.birth_date == scan.birth_date

    def _shows_somebody(self) -> bool:
        panel = self._page.panel_in_sight()
        return panel is not None and panel.worker_id is not None

    def _say_another(self, answer: _Answer) -> None:
        """A paper of somebody else than the worker at the side: nothing is mixed, the way to that one is offered."""
        scan = answer.reading.scan
        name = answer.card.form.full_name if answer.card else scan.passport_name or scan.citizen_id or ""
        said = self.tr("This is a paper of {name}, not of {shown}. Nothing was filled in.")
        self.notice.say(said.format(name=name, shown=self._page.panel.shown_name), Tone.WARN)
        words = self.tr("Open {name}") if answer.card else self.tr("New worker {name}")
        self.notice.offer(words.format(name=name), lambda: self._leave_then(partial(self._bring, answer)))
        self.notice.act.setFocus(Qt.FocusReason.OtherFocusReason)

    def _into_shown(self, answer: _Answer) -> None:
        panel = self._page.panel
        filled = scans.fill(self._desk, panel.typed(), answer.reading)
        if answer.reading.scan.kind is ScanKind.CITIZEN_CARD and panel.card is not None:
            self._compare(answer.reading, panel.card, panel.typed(), filled)
        else:
            self._show(answer.reading, panel.card, filled)

    def _bring(self, answer: _Answer) -> None:
        card, reading = answer.card, answer.reading
        if card is None:
            filled = scans.fill(self._desk, WorkerForm(), reading)
            self._show(reading, None, filled)
            self._ask_alike(answer)
            return
        filled = scans.fill(self._desk, card.form, reading)
        if reading.scan.kind is ScanKind.CITIZEN_CARD:
            self._compare(reading, card, card.form, filled)
        else:
            self._show(reading, card, filled)

    def _leave_then(self, then: Callable[[], object]) -> None:
        if self._page.may_leave(then):
            then()

    def _attach(self) -> None:
        """What is said about a scan leaves with the worker whom it is about."""
        if not self._attached:
            self._attached = True
            self._page.panel.saved.connect(self.notice.clear)
            self._page.panel.dropped.connect(self.notice.clear)
            self._page.table.chosen.connect(self._chosen)

    def _chosen(self, worker_id: int | None) -> None:
        if worker_id is not None and worker_id != self._page.panel.worker_id:
            self.notice.clear()

    # Showing it

    def _show(self, reading: Reading, card: WorkerCard | None, filled: Filled) -> None:
        """The form with what is safe in it, the first answer that is needed in focus, or else Save."""
        form, notes = comparing.newest_first(filled)
        self._page.show_filled(card, form, notes)
        if not self._page.panel.is_changed():
            self.notice.say(self.tr("The record has all of this already."), Tone.OK)
            self._page.panel.take_focus()
            return
        paper = reading.scan.kind is ScanKind.MRZ and (card is not None or bool(form.full_name))
        self._page.panel.sheet.show_part("papers" if paper else "identity")
        self._say(reading, notes, paper=paper)
        self._go_to(comparing.first_needed(form, reading))

    def _say(self, reading: Reading, notes: Mapping[str, str], *, paper: bool) -> None:
        """What cannot be seen at a field in sight stands above the table."""
        scan = reading.scan
        whole = [w.message for w in reading.warnings if not w.field or w.code in _WITHHELD]
        away = [comparing.labelled(f, said) for f, said in notes.items() if paper and not f.startswith("documents")]
        if scan.damaged:
            head = self.tr("The scan arrived damaged. Only what is safe was taken; please fill in the rest.")
            self.notice.say(head, Tone.WARN, more=whole, setup=scan.kind is ScanKind.CITIZEN_CARD)
        elif away or whole:
            head = self.tr("Please compare the paper with what is entered:")
            self.notice.say(head, Tone.WARN, more=list(dict.fromkeys([*whole, *away])))

    def _compare(self, reading: Reading, card: WorkerCard, typed: WorkerForm, filled: Filled) -> None:
        """The record as it is, and beside it what the card says otherwise."""
        self._page.show_filled(card, typed, {})
        panel = self._page.panel
        self._wanted = filled.form
        found = comparing.differences(typed, filled.form, panel.parts.commune_words, self._desk.language)
        if found:
            panel.sheet.show_part("identity")
            said = self.tr("{name} is in the record. The card differs in:").format(name=card.form.full_name)
            self.notice.say(said, Tone.INFO, more=self._hints(reading, typed, filled), setup=reading.scan.damaged)
            self.notice.compare(found)
            self.notice.all.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            agrees = self.tr("{name} is in the record, and the card agrees with it.")
            outdated = self.tr("{name} is in the record with another number today. Nothing was taken from this card.")
            other = self.tr("The card bears another number than {name}’s record. Nothing was taken from it.")
            said = outdated if reading.id_today else other if filled.other_person else agrees
            said = said.format(name=card.form.full_name)
            more = self._hints(reading, typed, filled)
            self.notice.say(said, Tone.WARN if more else Tone.OK, more=more, setup=reading.scan.damaged)
            panel.take_focus()

    def _hints(self, reading: Reading, typed: WorkerForm, filled: Filled) -> list[str]:
        """What is to be looked at beside the differences: warnings, and what the card says without being followed."""
        kept = [
            said
            for name, said in filled.notes.items()
            if (field := name.partition("[")[0]) and getattr(typed, field, None) == getattr(filled.form, field, None)
        ]
        told = "\n".join(kept)
        return [*(w.message for w in reading.warnings if w.message not in told), *kept]

    def _take_over(self, keys: tuple[str, ...]) -> None:
        """What the card says is typed into the form; when nothing differs any more, Enter saves."""
        panel = self._page.panel
        form = comparing.taken(panel.typed(), self._wanted, keys)
        if {"citizen_id", "full_name"} & set(keys) and not form.identity_reason:
            day = show_date(self._wanted.address_dated)
            form = replace(form, identity_reason=self.tr("As on the citizen card of {day}").format(day=day))
        self._page.show_filled(panel.card, form, {})
        panel.sheet.show_part("identity")
        if not self.notice.has_differences():
            self.notice.say(self.tr("Taken from the card. Enter saves it."), Tone.OK)
            self._go_to("")

    def _ask_alike(self, answer: _Answer) -> None:
        """Somebody on record may be this person: that is asked before a second record is made."""
        if not answer.alike:
            return
        who = answer.alike[0]
        said = self.tr("{name} is in the record already and may be the same person.").format(name=who.who.full_name)
        self.notice.say(said, Tone.WARN, more=who.reasons)
        self.notice.offer(self.tr("Open that record"), partial(self._open_alike, who.who.id, answer.reading))
        self.notice.act.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_alike(self, worker_id: int, reading: Reading) -> None:
        """The officer says it is that person: what was scanned goes into their page."""
        done = partial(self._into_alike, reading)
        self._asking.run(workers.load, self._desk, worker_id, done=done, failed=self._tell)

    def _into_alike(self, reading: Reading, card: WorkerCard) -> None:
        self._bring(_Answer(reading, card))

    # The focus

    def _go_to(self, field: str) -> None:
        """To a field by its name in the services; "" is Save, with Enter."""
        panel = self._page.panel
        if field:
            found = panel.identity.find_field(field)
            if found is not None:
                found.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        save = QObject.findChild(panel, QPushButton, "workerSave")
        if isinstance(save, QPushButton):
            save.setAutoDefault(True)  # Enter presses it
            save.setFocus(Qt.FocusReason.OtherFocusReason)

    # Our own papers

    def _roster(self, reading: Reading) -> None:
        roster = reading.scan.roster
        said = " ".join(warning.message for warning in reading.warnings)
        if roster is None or reading.handover is None:
            self.hearing.say_unknown(said)
            return
        if reading.latest and not said:
            said = self.tr("{number}, version {version}: this is the version in force.").format(
                number=roster.number, version=roster.version
            )
        tone = Tone.OK if reading.latest and not reading.warnings else Tone.WARN
        open_handover(self._page, reading.handover)
        messages.notify(self._page, said, tone)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._page, error, self._desk.language)


def open_handover(widget: QWidget, number: str) -> None:
    """Go to the handovers and open one."""
    go = getattr(widget.window(), "go", None)
    if callable(go):
        go("handovers", lambda page: page.open(number))


def _look_up(desk: Desk, text: str) -> _Answer:
    """Read a scan, load its worker, or find who may be the same person. On the record's thread."""
    reading = scans.read(desk, text)
    if reading.worker_id is not None:
        return _Answer(reading, workers.load(desk, reading.worker_id))
    if reading.scan.kind not in {ScanKind.CITIZEN_CARD, ScanKind.MRZ}:
        return _Answer(reading)
    form = scans.fill(desk, WorkerForm(), reading).form
    form = replace(form, full_name=form.full_name or (form.passport_name or "").title())
    return _Answer(reading, alike=tuple(one for one in duplicates.alike(desk, form) if one.band != "possible"))


def _same_name(form: WorkerForm, scan: Scan) -> bool:
    """Nothing speaks against their being one person: what both say of the name agrees."""
    name = scan.full_name or scan.passport_name
    return not name or not form.full_name or fold(form.full_name) == fold(name)


def _nothing_safe(scan: Scan) -> bool:
    """A scan of which nothing can be taken."""
    return not (scan.citizen_id or scan.full_name or scan.passport_name or scan.birth_date or scan.document)
