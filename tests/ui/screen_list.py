"""The list of every screen: its name, its place, and the steps from there (verbs of tests/ui/screen_steps.py)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Screen:
    """A screen: `steps` lead to it from its place, each "verb:what", a verb of tests/ui/screen_steps.py."""

    name: str
    place: str
    steps: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    """Steps that put the page back as it was."""


def _tab(name: str, place: str, tab: str, *more: str) -> Screen:
    return Screen(name, place, (f"tab:{tab}", *more))


def _worker(name: str, group: int, *more: str) -> Screen:
    return Screen(f"workers.{name}", "workers", ("worker:", f"group:{group}", *more))


def _handover(name: str, *more: str) -> Screen:
    return Screen(f"handovers.{name}", "handovers", ("handover:", *more))


def _gate(name: str, *more: str) -> Screen:
    return Screen(f"gate.{name}", "handovers", ("gate:", *more))


SCREENS: tuple[Screen, ...] = (
    Screen("today", "today"),
    Screen("today.scan", "today", ("press:scanButton",), ("press:scanClose",)),
    Screen("workers", "workers"),
    Screen("workers.filters", "workers", ("press:workersFilters",), ("press:workersFilters",)),
    Screen("workers.selected", "workers", ("all:workersTable",), ("none:workersTable",)),
    Screen("workers.columns", "workers", ("press:workersColumns",)),
    Screen("workers.output", "workers", ("items:workersOutput",)),
    Screen("workers.scan", "workers", ("press:scanButton",), ("press:scanClose",)),
    Screen("workers.scan.test", "workers", ("press:scanButton", "press:scanSetup"), ("press:scanClose",)),
    Screen("workers.scan.camera", "workers", ("camera:",)),
    Screen("workers.nobody", "workers", ("write:workersSearch/không có ai",), ("write:workersSearch/",)),
    Screen("workers.menu", "workers", ("menu:workersTable",)),
    Screen("workers.many", "workers", ("all:workersTable", "items:workersBulk"), ("none:workersTable",)),
    *(Screen(f"workers.many{n}", "workers", ("all:workersTable", f"wait:item:workersBulk/{n}"), ("none:workersTable",))
      for n in (0, 1, 4)),
    Screen("workers.duplicates", "workers", ("press:workersDuplicates",)),
    Screen("workers.duplicates.apart", "workers", ("press:workersDuplicates", "press:duplicatesApart")),
    Screen("workers.merge", "workers", ("press:workersDuplicates", "press:duplicatesMerge")),
    Screen("workers.import", "workers", ("press:workersImport",)),
    Screen("workers.import.columns", "workers", ("press:workersImport", "list:worker_list_as_kept.xlsx")),
    Screen("workers.import.mapping", "workers", ("press:workersImport", "list:worker_list_as_kept.xlsx",
                                                 "press:importColumnsOpen")),
    Screen("workers.import.past", "workers", ("press:workersImport", "press:importPastOpen")),
    _worker("overview", 0),
    _worker("identity", 1),
    _worker("papers", 2),
    _worker("job", 3),
    _worker("consents", 4),
    _worker("history", 5),
    _worker("photo", 0, "press:workerPhoto"),
    _worker("tags", 0, "press:workerAddTag"),
    _worker("print", 0, "press:workerPrint"),
    _worker("contacts", 1, "press:workerPart_contacts"),
    _worker("former", 1, "press:workerPart_former"),
    _worker("certificates", 2, "press:workerPart_certificates"),
    _worker("pictures", 2, "press:workerPart_pictures"),
    _worker("wish", 3, "press:workerPart_wish"),
    _worker("skills", 3, "press:workerPart_skills"),
    _worker("extend", 3, "press:workerPart_contract", "press:contractExtend"),
    _worker("end", 3, "press:workerPart_contract", "press:contractEnd"),
    _worker("withdraw", 4, "press:placementWithdraw"),
    _worker("sign", 4, "press:notice_no_feeSign"),
    _worker("checklist", 4, "wait:press:fileChecklist"),
    _worker("notes", 5, "press:workerPart_notes"),
    _worker("changes", 5, "press:workerPart_history"),
    Screen("workers.across", "workers", ("across:", "group:3")),
    Screen("workers.move", "workers", ("across:", "group:3", "press:contractMove")),
    Screen("workers.unsaved", "workers", ("changed:worker_full_name",), ("unchanged:",)),
    Screen("workers.wide", "workers", ("worker:", "group:1", "press:workerWide"), ("press:workerWide",)),
    Screen("workers.new", "workers", ("press:workersNew",)),
    Screen("workers.field", "workers", ("dialog:field",)),
    Screen("workers.picture", "workers", ("dialog:picture",)),
    Screen("demand.orders", "demand"),
    Screen("demand.board", "demand", ("wait:press:demandBoard",)),
    Screen("demand.order.close", "demand", ("press:orderClose",)),
    Screen("demand.order.rates", "demand", ("press:orderRates",)),
    Screen("demand.order.new", "demand", ("press:demandNew",)),
    *(
        _tab(f"demand.{name}", "demand", f"demandTabs/{number}")
        for number, name in enumerate(
            ("orders2", "employers", "partners", "agreements", "letters", "meetings", "announcements", "outreach",
             "programmes")
        ) if number
    ),
    _tab("demand.agreements.extend", "demand", "demandTabs/3", "press:agreementExtend"),
    _tab("demand.letters.answer", "demand", "demandTabs/4", "press:letterAnswer"),
    _tab("demand.announcements.letter", "demand", "demandTabs/6", "wait:press:announcementLetter"),
    _tab("demand.announcements.issue", "demand", "demandTabs/6", "press:announcementIssue"),
    _tab("demand.announcements.sent", "demand", "demandTabs/6", "dialog:sent"),
    _tab("demand.channels", "demand", "demandTabs/6", "press:demandChannels"),
    _tab("demand.programmes.requirements", "demand", "demandTabs/8", "press:programmePart1"),
    _tab("demand.programmes.bodies", "demand", "demandTabs/8", "press:programmePart2"),
    _tab("demand.programmes.body", "demand", "demandTabs/8", "press:programmePart2", "press:bodyAdd"),
    _tab("demand.programmes.ask", "demand", "demandTabs/8", "press:programmePart1", "press:requirementAdd"),
    _tab("demand.programmes.change", "demand", "demandTabs/8", "press:programmePart1", "press:rule_ageChange"),
    _tab("demand.programmes.end", "demand", "demandTabs/8", "press:programmePart1", "press:rule_ageEnd"),
    *(
        _tab(f"demand.{name}.new", "demand", f"demandTabs/{number}", "press:demandNew")
        for number, name in ((1, "employers"), (2, "partners"), (3, "agreements"), (4, "letters"), (5, "meetings"),
                             (6, "announcements"), (7, "outreach"), (8, "programmes"))
    ),
    Screen("handovers", "handovers"),
    Screen("handovers.new", "handovers", ("press:handoverNew",)),
    Screen("handovers.blanks", "handovers", ("press:handoverBlanks",)),
    Screen("handovers.blanks.make", "handovers", ("press:handoverBlanks", "press:blanksMake")),
    Screen("handovers.blanks.void", "handovers", ("press:handoverBlanks", "press:blanksVoid")),
    Screen("handovers.blanks.enter", "handovers", ("press:handoverBlanks", "press:blanksEnter")),
    Screen("handovers.packets", "handovers", ("press:handoverPackets",)),
    Screen("handovers.packets.conflicts", "handovers", ("press:handoverPackets", "conflict:")),
    Screen("handovers.packets.laptops", "handovers", ("press:handoverPackets", "page:packetsBook/2")),
    Screen("handovers.packets.enrol", "handovers", ("press:handoverPackets", "page:packetsBook/2",
                                                    "press:packetsEnrol")),
    _handover("one"),
    _handover("cancel", "press:handoverCancel"),
    _handover("papers", "items:handoverMore"),
    _handover("parts", "item:handoverMore/0"),
    _handover("send", "item:handoverMore/1"),
    _handover("log", "item:handoverMore/2"),
    _handover("cards", "wait:item:handoverMore/3"),
    _handover("numbers", "item:handoverMore/5"),
    _handover("correct", "other:", "item:handoverMore/6"),
    _handover("closed", "other:"),
    _handover("preview", "wait:press:handoverPreview"),
    _handover("issue", "press:handoverIssue"),
    _handover("print", "press:handoverPrint"),
    _handover("cleared", "press:handoverAddCleared"),
    _handover("people", "press:handoverAddPeople"),
    _handover("swap", "press:handoverSwap"),
    _handover("across", "dialog:across"),
    _gate("list"),
    _gate("ticked", "ticked:"),
    _gate("unknown", "scan:020099123456"),
    _gate("refused", "press:gateRefuse"),
    _gate("other", "press:gateOther"),
    _gate("absent", "press:gateAbsent"),
    _gate("register", "scan:020099123456||Nguyễn Văn Lạ|01011999|Nam|Thôn Nà Pàn, Mẫu Sơn, Lạng Sơn|02032022",
          "press:gateOther"),
    _gate("late", "dialog:late"),
    _gate("waiting", "press:gateCounts"),
    _gate("counts", "dialog:counts"),
    Screen("declarations", "declarations"),
    Screen("declarations.sent", "declarations", ("press:declarationsPill_sent",)),
    Screen("declarations.calendar", "declarations", ("press:declarationsCalendar",)),
    Screen("declarations.print", "declarations", ("press:declarationsPrint",)),
    *(Screen(f"declarations.{name}", "declarations", (f"dialog:{name}",)) for name in (
        "marked_sent", "acknowledged", "returned", "correct")),
    Screen("declarations.due", "declarations", ("dialog:due",)),
    Screen("declarations.letters", "declarations", ("press:declarationsPill_letters",)),
    Screen("declarations.output", "declarations", ("items:declarationsExport",)),
    Screen("followup", "followup"),
    Screen("followup.reminders", "followup", ("press:acrossReminders",)),
    Screen("followup.renew", "followup", ("press:acrossRenew",)),
    Screen("followup.case", "followup", ("press:acrossCase",)),
    Screen("followup.back", "followup", ("press:acrossBack",)),
    _tab("followup.incidents", "followup", "followUpTabs/1"),
    *(
        _tab(f"followup.incidents.{name.lower()}", "followup", "followUpTabs/1", f"press:incident{name}")
        for name in ("Rules", "New", "Note", "Wait", "Settle", "Report")
    ),
    *(_tab(f"followup.incidents.more{n}", "followup", "followUpTabs/1", f"item:incidentMore/{n}") for n in range(4)),
    _tab("followup.confirmations", "followup", "followUpTabs/2"),
    _tab("followup.confirmations.make", "followup", "followUpTabs/2", "press:confirmationsMake"),
    Screen("reports", "reports", ("press:reportOn",)),
    *(
        _tab(f"reports.{name}", "reports", f"reportsTabs/{number + 1}")
        for number, name in enumerate(("splits", "figures", "adjustments", "issued", "years"))
    ),
    _tab("reports.years.edit", "reports", "reportsTabs/5", "press:reportYearEdit"),
    Screen("reports.people", "reports", ("wait:press:card_across_closing_now",)),
    Screen("reports.others", "reports", ("items:otherReports",)),
    Screen("reports.authority", "reports", ("item:otherReports/0",)),
    Screen("reports.cooperation", "reports", ("item:otherReports/2",)),
    Screen("reports.write", "reports", ("wait:press:reportsWrite",)),
    Screen("reports.print", "reports", ("wait:press:reportsPrint",)),
    Screen("office", "office"),
    *(_tab(f"office.{name}", "office", f"officeTabs/{number + 1}") for number, name in enumerate(
        ("agencies", "gates", "backups", "audit", "privacy", "policies"))),
    *(Screen(f"office.{name.lower()}", "office", ("row:officersTable/2", f"press:officers{name}")) for name in (
        "Own", "Code", "Reset", "Edit", "Disable", "New")),
    Screen("office.recovery", "office", ("press:recoveryNow",)),
    _tab("office.place", "office", "officeTabs/1", "press:officePlace"),
    _tab("office.agency", "office", "officeTabs/1", "row:agenciesTable", "press:agencyEdit"),
    _tab("office.agency.new", "office", "officeTabs/1", "row:agenciesTable", "press:agencyNew"),
    _tab("office.gate", "office", "officeTabs/2", "row:gatesTable", "press:gateEdit"),
    _tab("office.gate.dated", "office", "officeTabs/2", "row:gatesTable", "press:gateDated"),
    _tab("office.gate.new", "office", "officeTabs/2", "press:gateNew"),
    _tab("office.audit.line", "office", "officeTabs/4", "row:auditTable"),
    *(_tab(f"office.privacy.{name.lower()}", "office", "officeTabs/5", f"press:privacy{name}") for name in (
        "Keeping", "Papers", "Breaches", "Transfers", "Deadlines")),
    _tab("office.privacy.new", "office", "officeTabs/5", "press:privacyRequests", "press:requestNew"),
    _tab("office.privacy.refuse", "office", "officeTabs/5", "press:privacyRequests", "row:requestsTable",
         "press:requestRefuse"),
    _tab("office.privacy.breach", "office", "officeTabs/5", "press:privacyBreaches", "press:breachNew"),
    Screen("find", "today", ("find:",)),
    Screen("find.typed", "today", ("find:nguyen",)),
    Screen("undo", "today", ("undo:",), ("undone:",)),
    Screen("banner", "today", ("banner:",)),
    Screen("fault", "today", ("fault:",)),
    Screen("practice", "today", ("practice:",), ("unpractice:",)),
    Screen("guide", "today", ("guide:",)),
    Screen("guide.keys", "today", ("guide:", "press:guideKeys")),
    Screen("lock", "today", ("lock:",)),
    Screen("crash", "today", ("crash:",)),
    Screen("closing", "today", ("closing:",)),
    Screen("signin", "today", ("signin:",)),
    Screen("signin.code", "today", ("signin:", "press:signinForgotten")),
    Screen("server", "today", ("server:",)),
    *(Screen(f"first.{n}", "today", (f"first:{n}",)) for n in range(5)),
)  # fmt: skip
