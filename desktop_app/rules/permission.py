"""Who may do what: one literal table. What is not in it nobody may do.

A unit of work is named by its action, `noun.act`: the entry of the action itself decides, else that of its noun
(`noun.*`). What is only seen has names that begin with `see.`.
"""

from __future__ import annotations

from collections.abc import Mapping

from db.vocabulary import OfficerRole

_ALL = frozenset(OfficerRole)
_DESK = frozenset({OfficerRole.REGISTRAR, OfficerRole.APPROVER, OfficerRole.HEAD, OfficerRole.ADMINISTRATOR})
_GATE = frozenset({OfficerRole.GATE, OfficerRole.APPROVER, OfficerRole.HEAD, OfficerRole.ADMINISTRATOR})
_APPROVERS = frozenset({OfficerRole.APPROVER, OfficerRole.HEAD, OfficerRole.ADMINISTRATOR})
_HEADS = frozenset({OfficerRole.HEAD, OfficerRole.ADMINISTRATOR})
_KEEPERS = frozenset({OfficerRole.ADMINISTRATOR})

MAY: Mapping[str, frozenset[OfficerRole]] = {
    # the registry
    "worker.*": _DESK,
    "worker.add": _ALL,  # at the gate somebody may turn up whom nobody knows
    "worker.edit": _ALL,
    "worker.merge": _APPROVERS,
    "worker.delete": _HEADS,
    "worker.printed": _ALL,
    "worker.exported": _ALL,
    "worker_sheet.*": _ALL,
    "workers.*": _DESK,
    "duplicates.*": _DESK,
    "attachment.*": _DESK,
    "bulk.*": _DESK,
    "import.*": _DESK,
    "notice.*": _DESK,
    "tag.*": _DESK,
    "certificate.*": _DESK,
    # demand
    "demand.*": _DESK,
    "partner.*": _DESK,
    "agreement.*": _DESK,
    "employer.*": _DESK,
    "job_order.*": _DESK,
    "exchange_rate.*": _DESK,
    "plan.*": _HEADS,
    "letter.*": _DESK,
    "meeting.*": _DESK,
    "announcement.*": _DESK,
    "outreach.*": _DESK,
    "referral.*": _DESK,
    "contract.*": _DESK,
    "programme.*": _HEADS,
    "requirement.*": _HEADS,
    # declarations
    "declaration.*": _DESK,
    "calendar.*": _DESK,
    # the gate
    "handover.*": _ALL,
    "handover.issue": _ALL,
    "handover.tick": _GATE,
    "handover.untick": _GATE,
    "handover.count": _GATE,
    "handover.recount": _GATE,
    "handover.settle": _GATE,
    "handover.close": _GATE,
    "crossing.*": _GATE,
    "crossing.alone": _ALL,  # office work: a family or a partner says that somebody has come back
    "crossing.take_back": _APPROVERS,
    "roster.*": _ALL,
    "minutes.*": _ALL,
    "card.*": _ALL,
    "blank.*": _ALL,
    "packet.*": _GATE,
    "packet.revoke": _HEADS,
    # while they are away
    "stay_permit.*": _DESK,
    "incident.*": _ALL,
    "confirmation.*": _DESK,
    # reports
    "report.*": _DESK,
    "report.issue": _APPROVERS,
    "summary.*": _ALL,
    "year_figure.*": _HEADS,
    # the office and its trust
    "office.*": _HEADS,
    "officer.*": _HEADS,
    "officer.password": _ALL,
    "officer.sign_in": _ALL,
    "officer.lock": _ALL,
    "officer.unlock": _ALL,
    "officer.sign_out": _ALL,
    "backup.*": _ALL,
    "backup.restore": _KEEPERS,
    "audit.*": _APPROVERS,
    "privacy.*": _HEADS,
    "reference.*": _HEADS,
    "store.*": _KEEPERS,
    "undo": _ALL,
    # what is only seen
    "see.health": _DESK,
    "see.ethnicity": _DESK,
    "see.pictures": _DESK,
    "see.sensitive_incidents": _APPROVERS,
    "see.audit": _APPROVERS,
}


def allowed(role: OfficerRole, action: str) -> bool:
    """Whether that role may do it; an action without an entry nobody may do."""
    noun = action.partition(".")[0]
    return role in (MAY.get(action) or MAY.get(f"{noun}.*") or frozenset())
