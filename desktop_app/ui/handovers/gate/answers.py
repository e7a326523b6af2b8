"""From what came of a scan to what the strip says: words, colour, and what is to be done."""

from __future__ import annotations

from collections.abc import Sequence

from db.vocabulary import Presence, UnexpectedPolicy
from desktop_app.formats import show_date, show_moment
from desktop_app.services.gate_session import Answer, Heard, Stranger
from desktop_app.services.gate_view import GateLine, GateView
from desktop_app.ui.handovers.columns import sex_words
from desktop_app.ui.handovers.gate.strip import Offer, Said
from desktop_app.ui.handovers.gate.words import TONES, person_words, presence_words, translate, valid_words
from desktop_app.ui.theme import Tone


def idle_words(left: int) -> Said:
    """Before anything was scanned."""
    if left:
        said = translate("Gate", "Ready. {n} people are not here yet.").format(n=left)
        beside = translate("Gate", "Space: tick the marked row · F2: absent · arrows: choose a row")
        return Said(Tone.NEUTRAL, said, beside, icon="scan")
    said = translate("Gate", "Everybody on the list has been seen to.")
    return Said(Tone.NEUTRAL, said, translate("Gate", "F8: counts of both sides"), icon="check-circle")


def answer_words(heard: Heard, line: GateLine, view: GateView, left: int) -> Said:
    """Of somebody on the list."""
    remarks = _remarks(heard, line)
    beneath = list(remarks)
    if not left and heard.answer in {Answer.PRESENT, Answer.MARKED}:
        beneath.append(translate("Gate", "Everybody on the list has been seen to. F8: counts of both sides"))
    back = translate("Gate", "Ctrl+Z: take it back")
    paper = valid_words(line, view)
    head = person_words(line)
    if heard.answer is Answer.PRESENT:
        tone = Tone.WARN if remarks else Tone.OK
        return Said(tone, head, f"{presence_words(Presence.PRESENT)} · {paper}\n{back}", beneath)
    if heard.answer is Answer.ALREADY:
        when = show_moment(line.state.ticked_at)[-5:] if line.state.ticked_at else ""
        ticked = translate("Gate", "{state} since {time}: nothing was changed")
        said = ticked.format(state=presence_words(line.presence), time=when)
        return Said(Tone.WARN, head, f"{said}\n{paper}", beneath)
    if heard.answer is Answer.REFUSED:
        who = " · ".join(part for part in (line.state.refused_by, line.state.reason) if part)
        again = translate("Gate", "Was refused ({why}). Space: they may go after all.").format(why=who)
        return Said(Tone.BLOCK, head, paper, [again, *beneath])
    if heard.answer is Answer.TAKEN_BACK:
        said = translate("Gate", "Taken back: {state}").format(state=presence_words(line.presence))
        before = translate("Gate", "Ctrl+Z: the one before")
        return Said(Tone.INFO, head, f"{said}\n{before}", beneath, icon="undo")
    why = " · ".join(part for part in (presence_words(line.presence), line.state.refused_by, line.state.reason) if part)
    return Said(TONES[line.presence], head, f"{why}\n{back}", beneath)


def _remarks(heard: Heard, line: GateLine) -> list[str]:
    found = list(heard.notes)
    if heard.other_name:
        said = translate("Gate", "The name on the paper is {name}: look at the face and compare.")
        found.append(said.format(name=heard.other_name))
    if heard.paper and line.document_number and heard.paper != line.document_number:
        said = translate("Gate", "This is {paper}; the list names {listed}. The border asks for the one on the list.")
        found.append(said.format(paper=heard.paper, listed=line.document_number))
    return found


def stranger_words(stranger: Stranger, offers: Sequence[Offer], version: int) -> Said:
    """Of somebody whom the record knows and the list does not."""
    head = translate("Gate", "Not on the list: {name}").format(name=stranger.full_name)
    born = show_date(stranger.birth_date, stranger.birth_precision)
    who = " · ".join(part for part in (born, sex_words(stranger.sex), stranger.citizen_id) if part)
    if stranger.blocked:
        said = translate("Gate", "May not cross. Ask them to step aside.")
        return Said(Tone.BLOCK, head, f"{who}\n{said}", stranger.blocked[:3])
    ways = {
        UnexpectedPolicy.ALLOWED: translate("Gate", "May come along without being listed, or be listed in a version."),
        UnexpectedPolicy.ASKED: translate("Gate", "May come along if you say why, or be listed in a new version."),
        UnexpectedPolicy.FORBIDDEN: translate("Gate", "This programme lets only listed people cross."),
    }[stranger.policy]
    new = translate("Gate", "The list in hand is version {n}.").format(n=version)
    return Said(Tone.WARN, head, who, [f"{ways} {new}"], offers)


def unknown_words(heard: Heard, offers: Sequence[Offer]) -> Said:
    """Of a person whom the record does not know."""
    scan = heard.reading.scan if heard.reading else None
    name = (scan.full_name or scan.passport_name or "") if scan else ""
    born = show_date(scan.birth_date, scan.birth_precision) if scan else ""
    number = (scan.citizen_id or (scan.document.number if scan.document else "") or "") if scan else ""
    head = translate("Gate", "Not in the record: {name}").format(name=name)
    todo = translate("Gate", "Neither listed nor registered. Register them from the scan, or ask them to step aside.")
    return Said(Tone.BLOCK, head, " · ".join(p for p in (born, number) if p), [todo, *heard.notes[:2]], offers)


def roster_words(heard: Heard, view: GateView) -> Said:
    """Of one of our own papers."""
    reading = heard.reading
    paper = reading.scan.roster if reading else None
    if reading is not None and reading.scan.blank:
        head = translate("Gate", "Blank form {number}").format(number=reading.scan.blank)
        return Said(Tone.WARN, head, "", heard.notes)
    if reading is None or paper is None or reading.latest is None:
        return Said(Tone.BLOCK, translate("Gate", "An unknown or damaged list"), "", heard.notes)
    named = translate("Gate", "List {number}, version {n}").format(number=reading.handover or "", n=paper.version)
    if reading.handover != view.number:
        said = translate("Gate", "It belongs to another handover than this one.")
        return Said(Tone.WARN, named, "", [said, *heard.notes])
    if reading.latest and not heard.notes:
        people = translate("Gate", "{n} people, {women} women").format(n=paper.count, women=paper.women)
        latest = translate("Gate", "This paper is the latest")
        return Said(Tone.OK, named, f"{latest}\n{people}", icon="file")
    todo = translate("Gate", "Take this paper away and use the latest one (Ctrl+P prints it).")
    return Said(Tone.BLOCK, named, "", [*heard.notes, todo])


def nobody_words(text: str) -> Said:
    """Of something that means nobody."""
    head = translate("Gate", "Nobody is meant by “{text}”").format(text=text[:24])
    todo = translate("Gate", "Scan again, or type the number on the list, the citizen ID, the document or the name.")
    return Said(Tone.BLOCK, head, "", [todo])


def unreadable_words(heard: Heard) -> Said:
    """Of a scan that arrived damaged, or means two people."""
    todo = translate("Gate", "Scan again, or type the number on the list.")
    return Said(Tone.BLOCK, translate("Gate", "This scan cannot be trusted"), "", [*heard.notes[:2], todo])
