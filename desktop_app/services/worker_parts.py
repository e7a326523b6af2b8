"""What hangs on a worker and is kept with the page: contacts, skills, certificates, the wish, former names, tags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import (
    Attachment,
    Certificate,
    FormerIdentity,
    Programme,
    Tag,
    Wish,
    WorkerContact,
    WorkerSkill,
    WorkerTag,
)
from desktop_app.errors import FieldProblem, KnownError
from desktop_app.services import tags
from desktop_app.services.conflict import change, refuse_stale
from desktop_app.services.work import Work
from desktop_app.services.worker_forms import (
    CertificateForm,
    ContactForm,
    FormerForm,
    SkillForm,
    WishForm,
    WorkerForm,
)

Removable = type[WorkerContact | WorkerSkill | Certificate | FormerIdentity]
Listed = type[WorkerContact | WorkerSkill | Certificate]


def form_parts(session: Session, worker_id: int) -> dict[str, Any]:
    """The parts of one worker as a WorkerForm takes them."""
    contacts = select(WorkerContact).where(WorkerContact.worker_id == worker_id).order_by(WorkerContact.id)
    skills = select(WorkerSkill).where(WorkerSkill.worker_id == worker_id).order_by(WorkerSkill.id)
    papers = select(Certificate).where(Certificate.worker_id == worker_id).order_by(Certificate.id)
    wish = session.scalar(select(Wish).where(Wish.worker_id == worker_id))
    return {
        "contacts": tuple(_filled(ContactForm, contact) for contact in session.scalars(contacts)),
        "skills": tuple(_filled(SkillForm, skill) for skill in session.scalars(skills)),
        "certificates": tuple(_filled(CertificateForm, paper) for paper in session.scalars(papers)),
        "wish": None if wish is None else _filled(WishForm, wish),
        "tags": tags.of_worker(session, worker_id),
    }


def part_problems(session: Session, form: WorkerForm) -> Iterator[FieldProblem]:
    """What the record has against the parts."""
    programme_id = form.wish.programme_id if form.wish is not None else None
    if programme_id is not None and session.get(Programme, programme_id) is None:
        choices = list(session.scalars(select(Programme.code).order_by(Programme.code)))
        yield FieldProblem("wish.programme_id", "unknown_programme", {"value": programme_id, "choices": choices})


def save_parts(work: Work, worker_id: int, form: WorkerForm) -> None:
    """Keep the parts; see WorkerForm for what left out and removed means."""
    _remove(work, WorkerContact, worker_id, form.removed_contacts)
    _remove(work, WorkerSkill, worker_id, form.removed_skills)
    _remove(work, FormerIdentity, worker_id, form.removed_former)
    _free_pictures(work, worker_id, form.removed_certificates)
    _remove(work, Certificate, worker_id, form.removed_certificates)
    _save_listed(work, WorkerContact, worker_id, form.contacts, form.removed_contacts)
    _save_listed(work, WorkerSkill, worker_id, form.skills, form.removed_skills)
    _save_listed(work, Certificate, worker_id, form.certificates, form.removed_certificates)
    if form.wish is not None:
        _save_wish(work, worker_id, form.wish)
    for former in form.new_former:
        if not _is_current(former, form):
            _add_former(work, worker_id, former)
    _save_tags(work, worker_id, form)


def _filled(form: type[Any], record: Any) -> Any:
    return form(**{name: getattr(record, name) for name in form.__dataclass_fields__})


def _values(form: ContactForm | SkillForm | CertificateForm | WishForm) -> dict[str, Any]:
    return {name: value for name, value in asdict(form).items() if name not in {"id", "version_id"}}


def _free_pictures(work: Work, worker_id: int, ids: Iterable[int]) -> None:
    """The pictures of a certificate that is taken away stay with the person."""
    query = select(Attachment).where(Attachment.worker_id == worker_id, Attachment.certificate_id.in_(tuple(ids)))
    for picture in work.session.scalars(query):
        picture.certificate_id = None
    work.session.flush()


def _remove(work: Work, model: Removable, worker_id: int, ids: Iterable[int]) -> None:
    """Take away those of these records that are this worker's and still there."""
    for record_id in dict.fromkeys(ids):
        record: Any = work.session.get(model, record_id)
        if record is not None and record.worker_id == worker_id:
            work.session.delete(record)
    work.session.flush()


def _save_listed(
    work: Work,
    model: Listed,
    worker_id: int,
    forms: Sequence[ContactForm | SkillForm | CertificateForm],
    removed: Sequence[int],
) -> None:
    for form in forms:
        if form.id is None:
            work.session.add(model(id=new_id(), worker_id=worker_id, **_values(form)))
        elif form.id not in removed:
            kept = change(work, model, form.id, form.version_id, _values(form))
            if kept.worker_id != worker_id:
                raise KnownError("gone", noun=model.__tablename__, id=form.id)


def _save_wish(work: Work, worker_id: int, form: WishForm) -> None:
    values = _values(form)
    empty = not any(values.values())
    kept = work.session.scalar(select(Wish).where(Wish.worker_id == worker_id))
    if kept is None:
        if not empty:
            work.session.add(Wish(id=new_id(), worker_id=worker_id, **values))
        return
    if form.id is None and not empty:
        refuse_stale(kept, 0, "wish", values)  # it was not there when the page was opened
    refuse_stale(kept, form.version_id, "wish", values)
    if not empty:
        change(work, Wish, kept.id, None, values)
    elif form.id is not None:
        work.session.delete(kept)


def _is_current(former: FormerForm, form: WorkerForm) -> bool:
    """Whether it says nothing but what the worker is known as today."""
    same_number = former.citizen_id in {None, form.citizen_id}
    return same_number and former.full_name in {None, form.full_name}


def _add_former(work: Work, worker_id: int, form: FormerForm) -> None:
    """A card that is scanned again brings the same old number again: it is kept once."""
    same = select(FormerIdentity.id).where(
        FormerIdentity.worker_id == worker_id,
        FormerIdentity.citizen_id == form.citizen_id if form.citizen_id else FormerIdentity.citizen_id.is_(None),
        FormerIdentity.full_name == form.full_name if form.full_name else FormerIdentity.full_name.is_(None),
    )
    if work.session.scalar(same.limit(1)) is None:
        values = asdict(form) | {"until": form.until or work.today}
        work.session.add(FormerIdentity(id=new_id(), worker_id=worker_id, **values))
        work.session.flush()


def _save_tags(work: Work, worker_id: int, form: WorkerForm) -> None:
    going = {tags.key(name) for name in form.removed_tags}
    wanted = {tags.key(name): name for name in form.tags}
    borne = select(Tag.name_folded).join(WorkerTag, WorkerTag.tag_id == Tag.id).where(WorkerTag.worker_id == worker_id)
    have = set(work.session.scalars(borne))
    for name in form.removed_tags:
        tags.remove(work, [worker_id], name)
    for folded, name in wanted.items():
        if folded not in have and folded not in going:
            tags.add(work, [worker_id], name)
