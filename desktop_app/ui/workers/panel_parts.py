"""What the parts of a worker's page need of the record, and what they ask to be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from db.rows import CommuneRow, ProgrammeRow
from db.vocabulary import ConsentPurpose, ConsentState
from desktop_app.errors import KnownError
from desktop_app.formats import passport_form, show_date
from desktop_app.services import attachments, demand, name_suggestion, outreach, tags, undo
from desktop_app.services.attachments import AttachmentRow, Owner
from desktop_app.services.outreach import OutreachRow
from desktop_app.services.tags import TagRow
from desktop_app.services.work import Changes, Desk
from desktop_app.services.worker_forms import WorkerCard
from desktop_app.ui import going, messages
from desktop_app.ui.preview.paper import Paper, PaperWindow, logged_as
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.workers.certificates import CertificatesSection
from desktop_app.ui.workers.consents import ConsentsSection
from desktop_app.ui.workers.contacts import ContactsSection
from desktop_app.ui.workers.contract import ContractSection
from desktop_app.ui.workers.contract_dialogs import ContractStoryBox
from desktop_app.ui.workers.former import FormerSection
from desktop_app.ui.workers.history import HistoryPart
from desktop_app.ui.workers.identity import IdentitySection
from desktop_app.ui.workers.move_box import MoveBox
from desktop_app.ui.workers.notes import NotesPart
from desktop_app.ui.workers.notices import NoticesPart
from desktop_app.ui.workers.overview import Overview
from desktop_app.ui.workers.papers import PapersSection
from desktop_app.ui.workers.picture_drop import PictureDrop
from desktop_app.ui.workers.pictures import PicturesPart, counts
from desktop_app.ui.workers.portrait import Portrait
from desktop_app.ui.workers.section import Section
from desktop_app.ui.workers.skills import SkillsSection
from desktop_app.ui.workers.stays import StaysPart
from desktop_app.ui.workers.tags import TagsSection
from desktop_app.ui.workers.timeline import TimelinePart
from desktop_app.ui.workers.wishes import WishSection
from desktop_app.ui.workers.withdrawal import ask_withdrawal
from desktop_app.ui.workers.words import word

_SUGGEST_AFTER = 400
_ACTS = ("worker.printed", "worker.exported")
"""What the audit calls the printing and the saving of a paper about a worker."""


class PanelParts(QObject):
    """Makes each part with its wires; `over` is the panel, whose sheet holds them."""

    save_wanted = Signal()
    undo_wanted = Signal(object)
    """An entry of the audit is to be taken back: one of its HistoryLines."""

    def __init__(self, desk: Desk, tasks: Tasks, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._over = over
        self._card: WorkerCard | None = None
        self._communes: tuple[CommuneRow, ...] = ()
        self._orders: tuple[tuple[str, str], ...] = ()
        self._made: dict[str, Section] = {}
        self._suggesting = Latest(tasks)
        self._suggest_soon = QTimer(self, singleShot=True, interval=_SUGGEST_AFTER)
        self._suggest_soon.timeout.connect(self._suggest)
        self._name = ""
        self.printouts = PaperWindow(desk, tasks, over)
        self.overview = Overview(desk.language)
        self.tags = TagsSection(desk.language)
        self.tags.names_wanted.connect(self._ask_tags)
        self.portrait = Portrait(desk, tasks)
        PictureDrop(over)
        self.portrait.removed.connect(self._offer_back)
        self._makers: dict[str, Callable[[], Section]] = {
            "overview": lambda: self.overview,
            "identity": self._identity,
            "contacts": lambda: ContactsSection(desk.language),
            "former": lambda: FormerSection(desk.language),
            "papers": self._papers,
            "certificates": self._certificates,
            "pictures": self._pictures,
            "contract": self._contract,
            "wish": self._wish,
            "skills": lambda: SkillsSection(desk.language),
            "consents": self._consents,
            "timeline": lambda: TimelinePart(desk, tasks),
            "notes": lambda: NotesPart(desk, tasks),
            "history": self._history,
        }

    def make(self, key: str) -> Section:
        """The section of a part."""
        self._made[key] = self._makers[key]()
        return self._made[key]

    def show_worker(self, card: WorkerCard | None) -> None:
        """Whose page it is now."""
        self._card = card
        self.portrait.show_worker(card.id if card else None)
        self._count_pictures()
        going.saw(self._over, "worker", card.id if card else None)

    def offer(self, communes: Sequence[CommuneRow], orders: Sequence[tuple[str, str]]) -> None:
        """What commune and job order may be chosen from."""
        self._communes, self._orders = tuple(communes), tuple(orders)
        identity, contract = self._made.get("identity"), self._made.get("contract")
        if isinstance(identity, IdentitySection):
            identity.offer_communes(self._communes)
        if isinstance(contract, ContractSection):
            contract.offer_orders(self._orders)

    def commune_words(self, commune_id: int | None) -> str:
        """The name of a commune."""
        return next((c.full_name for c in self._communes if c.id == commune_id), "")

    def heard(self, changes: Changes, worker_id: int | None) -> None:
        """Something was committed: what is read from the record and is in sight, is read again."""
        if worker_id is None:
            return
        pictures, notes = self._made.get("pictures"), self._made.get("notes")
        if changes.touches("attachment"):
            self.portrait.show_worker(worker_id)
            self._count_pictures()
            if isinstance(pictures, PicturesPart) and pictures.worker_id == worker_id and pictures.isVisible():
                pictures.read()
        papers = self._made.get("papers")
        stays = papers.stays if isinstance(papers, PapersSection) else None
        if stays is not None and changes.touches("stay_permit", "crossing", "office_setting"):
            stays.read()
        if changes.touches("worker_note") and isinstance(notes, NotesPart) and notes.isVisible():
            notes.read()

    # Parts with wires

    def _identity(self) -> Section:
        made = IdentitySection(self._desk.language)
        made.offer_communes(self._communes)
        made.suggestions_wanted.connect(self._want_suggestion)
        self._tasks.run(outreach.listed, self._desk, done=self._offer_outreaches, failed=self._tell)
        return made

    def _contract(self) -> Section:
        made = ContractSection(self._desk.language)
        made.add_story(ContractStoryBox(self._desk, self._tasks))
        made.add_move(MoveBox(self._desk, self._tasks, lambda: self._orders))
        made.offer_orders(self._orders)
        return made

    def _wish(self) -> Section:
        made = WishSection(self._desk.language)
        self._tasks.run(demand.list_programmes, self._desk, done=self._offer_programmes, failed=self._tell)
        return made

    def _papers(self) -> Section:
        made = PapersSection(self._desk.language)
        made.add_stays(StaysPart(self._desk, self._tasks))
        made.pictures_wanted.connect(self._show_pictures_of)
        QTimer.singleShot(0, self, self._count_pictures)
        return made

    def _certificates(self) -> Section:
        made = CertificatesSection(self._desk.language)
        made.pictures_wanted.connect(self._show_pictures_of)
        QTimer.singleShot(0, self, self._count_pictures)
        return made

    def _pictures(self) -> Section:
        made = PicturesPart(self._desk, self._tasks)
        made.removed.connect(self._offer_back)
        made.intake.added.connect(self._pictures_changed)
        made.removed.connect(self._pictures_changed)
        return made

    def _consents(self) -> Section:
        made = ConsentsSection(self._desk.language)
        made.paper_wanted.connect(self.print_paper)
        made.withdrawal_wanted.connect(self._ask_withdrawal)
        made.add_notices(NoticesPart(self._desk, self._tasks))
        return made

    def _history(self) -> Section:
        made = HistoryPart(self._desk, self._tasks)
        made.undo_wanted.connect(self.undo_wanted)
        return made

    # What they ask

    def _offer_outreaches(self, found: Sequence[OutreachRow]) -> None:
        identity = self._made.get("identity")
        if isinstance(identity, IdentitySection):
            identity.offer_outreaches([(row.id, f"{show_date(row.day)} · {row.place}") for row in found])

    def _offer_programmes(self, programmes: Sequence[ProgrammeRow]) -> None:
        wish = self._made.get("wish")
        if isinstance(wish, WishSection):
            wish.offer_programmes([(p.id, _programme_name(p, self._desk.language)) for p in programmes])

    def _ask_tags(self) -> None:
        self._tasks.run(tags.every, self._desk, done=self._offer_tags, failed=self._tell)

    def _offer_tags(self, found: Sequence[TagRow]) -> None:
        self.tags.offer([tag.name for tag in found])

    def _want_suggestion(self, name: str) -> None:
        self._name = name
        self._suggest_soon.start()

    def _suggest(self) -> None:
        self._suggesting.run(_suggestions, self._name, done=self._offer_chinese, failed=self._tell)

    def _offer_chinese(self, answer: tuple[str, Sequence[tuple[str, str]]]) -> None:
        identity = self._made.get("identity")
        if isinstance(identity, IdentitySection):
            identity.suggest(*answer)

    def _count_pictures(self) -> None:
        if self._card is not None and {"papers", "certificates"} & self._made.keys():
            owner = Owner(worker_id=self._card.id)
            self._tasks.run(attachments.listed, self._desk, owner, done=self._show_counts, failed=self._tell)

    def _show_counts(self, rows: Sequence[AttachmentRow]) -> None:
        for key in ("papers", "certificates"):
            papers = self._made.get(key)
            if isinstance(papers, PapersSection | CertificatesSection):
                papers.show_counts(counts(rows))

    def _pictures_changed(self) -> None:
        self._count_pictures()
        if self._card is not None:
            self.portrait.show_worker(self._card.id)

    def _show_pictures_of(self, noun: str, record_id: int) -> None:
        sheet = self._over.sheet  # type: ignore[attr-defined]  # the panel's
        sheet.show_part("pictures")
        pictures = sheet.section("pictures")
        if isinstance(pictures, PicturesPart):
            pictures.show_only(noun, record_id, self._paper_title(noun, record_id))

    def _paper_title(self, noun: str, record_id: int) -> str:
        form = self._card.form if self._card else None
        if form is None:
            return ""
        only = self.tr("Only of {paper}")
        if noun == "travel_document":
            found = next((d for d in form.documents if d.id == record_id), None)
            return "" if found is None else only.format(paper=found.number)
        if noun == "certificate":
            return only.format(paper=next((c.name for c in form.certificates if c.id == record_id), ""))
        return self.tr("Only of this health certificate")

    # Consent

    def _ask_withdrawal(self, purpose: ConsentPurpose) -> None:
        if self._card is None:
            return
        print_form = partial(self.print_paper, "withdrawal", (purpose,))
        ask_withdrawal(
            self._card.form.full_name,
            word("purpose", purpose.value, self._desk.language),
            partial(self._withdraw, purpose),
            print_form,
            self._over.window(),
        )

    def _withdraw(self, purpose: ConsentPurpose, basis: str) -> None:
        made = self._made.get("consents")
        if isinstance(made, ConsentsSection):
            made.put(purpose, ConsentState.WITHDRAWN, basis)
            self.save_wanted.emit()

    # Paper

    def print_paper(self, key: str, purposes: Sequence[ConsentPurpose] = ()) -> None:
        """Show a paper about the worker: sheet, consent, withdrawal or guidance."""
        if self._card is None:
            return
        worker_id, name = self._card.id, self._card.form.full_name
        titles = {
            "sheet": self.tr("Worker's sheet of {name}"),
            "consent": self.tr("Consent form of {name}"),
            "withdrawal": self.tr("Withdrawal of consent by {name}"),
            "guidance": self.tr("What {name} still needs"),
            "checklist": self.tr("Checklist of the file of {name}"),
            "no_fee": self.tr("Notice of no fee for {name}"),
            "card": self.tr("Card of {name}"),
        }
        makers: dict[str, Callable[[Desk, int], bytes]] = {
            "sheet": _sheet,
            "consent": _consent_form,
            "withdrawal": partial(_withdrawal_form, purposes),
            "guidance": _exit_guidance,
            "checklist": _checklist,
            "no_fee": _no_fee,
            "card": _card,
        }
        acts = ("worker_sheet.print", "worker_sheet.export") if key == "sheet" else _ACTS
        self.printouts.show_paper(
            Paper(
                titles[key].format(name=name),
                f"{key}-{passport_form(name).replace(' ', '-')}.pdf",
                partial(makers[key], self._desk, worker_id),
                log=logged_as(self._desk, *acts, f"{worker_id} · {key}"),
                job=key,
            )
        )

    # Taking back

    def _offer_back(self, entry: int | None) -> None:
        said = self.tr("The picture was taken away")
        messages.notify(self._over, said, undo=None if entry is None else partial(self._bring_back, entry))

    def _bring_back(self, entry: int) -> None:
        self._tasks.run(undo.undo, self._desk, entry, done=lambda _entry: self._back(), failed=self._tell)

    def _back(self) -> None:
        self._pictures_changed()
        pictures = self._made.get("pictures")
        if isinstance(pictures, PicturesPart) and pictures.worker_id is not None:
            pictures.read()

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._over, error, self._desk.language)


def _sheet(desk: Desk, worker_id: int) -> bytes:
    from desktop_app.services import worker_sheet  # noqa: PLC0415 - brings the document's fonts

    return worker_sheet.render(desk, worker_id).content


def _consent_form(desk: Desk, worker_id: int) -> bytes:
    from desktop_app.services import consent_papers  # noqa: PLC0415 - loads ReportLab

    return consent_papers.consent_form(desk, worker_id)


def _withdrawal_form(purposes: Sequence[ConsentPurpose], desk: Desk, worker_id: int) -> bytes:
    from desktop_app.services import consent_papers  # noqa: PLC0415 - as above

    return consent_papers.withdrawal_form(desk, worker_id, purposes)


def _exit_guidance(desk: Desk, worker_id: int) -> bytes:
    from desktop_app.services import consent_papers  # noqa: PLC0415 - as above

    return consent_papers.exit_guidance(desk, worker_id)


def _checklist(desk: Desk, worker_id: int) -> bytes:
    from desktop_app.services import worker_file  # noqa: PLC0415 - as above

    return worker_file.checklist_sheet(desk, worker_id)


def _card(desk: Desk, worker_id: int) -> bytes:
    from desktop_app.services import worker_card  # noqa: PLC0415 - as above

    return worker_card.card(desk, worker_id)


def _no_fee(desk: Desk, worker_id: int) -> bytes:
    from desktop_app.services import worker_file  # noqa: PLC0415 - as above

    return worker_file.no_fee_sheet(desk, worker_id)


def _suggestions(name: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    found = name_suggestion.suggest(name)
    readings = " · ".join(f"{part.text}: {' '.join(part.characters)}" for part in found.syllables)
    return name, tuple((chinese, readings) for chinese in found.names)


def _programme_name(programme: ProgrammeRow, language: str) -> str:
    return {"vi": programme.name_vi, "zh": programme.name_zh or programme.name_vi}.get(language, programme.name_en)
