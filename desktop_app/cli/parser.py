"""What may be written on the command line. Imports nothing of the application, so that help and mistakes are quick."""

from __future__ import annotations

import argparse

from desktop_app.cli import parser_server, parser_trust

LANGUAGES = ("vi", "en", "zh")
ENCODINGS = ("auto", "none", "tcvn3", "vni", "utf8", "cp1258")
PRESENT = argparse.SUPPRESS


def _common() -> argparse.ArgumentParser:
    """Options that hold before and after the subcommand; absent ones leave what was given before alone."""
    common = argparse.ArgumentParser(add_help=False)
    group = common.add_argument_group("options that hold everywhere")
    group.add_argument("--store", default=PRESENT, metavar="FOLDER_OR_URL", help="the store (or BANGIAO_STORE)")
    group.add_argument("--json", action="store_true", default=PRESENT, help="one JSON document on standard output")
    group.add_argument("--lang", choices=LANGUAGES, default=PRESENT, help="language of what is said")
    return common


class _Commands:
    """Adds commands that all take the common options; `runs` is "module:function" in desktop_app.cli."""

    def __init__(self, parser: argparse.ArgumentParser, common: argparse.ArgumentParser, dest: str) -> None:
        self._made = parser.add_subparsers(dest=dest, required=True, metavar="COMMAND")
        self._common = common

    def add(self, name: str, about: str, runs: str = "") -> argparse.ArgumentParser:
        made = self._made.add_parser(name, help=about, description=about, parents=[self._common], allow_abbrev=False)
        if runs:
            made.set_defaults(runs=runs)
        return made

    def group(self, name: str, about: str) -> _Commands:
        """A command that has acts of its own."""
        return _Commands(self.add(name, about), self._common, "act")


def build() -> argparse.ArgumentParser:
    """The whole command line."""
    common = _common()
    parser = argparse.ArgumentParser(
        prog="bangiao",
        description="Bàn Giao: workers, clearance, handovers and rosters. Without a command: the window.",
        parents=[common],
        allow_abbrev=False,
    )
    commands = _Commands(parser, common, "command")
    _store(commands)
    _demand_and_workers(commands)
    _clearance(commands)
    _handover(commands, common)
    _papers(commands, common)
    _declarations(commands, common)
    _reports(commands, common)
    _incidents(commands, common)
    _packets(commands, common)
    parser_trust.add(commands)
    parser_server.add(commands)
    return parser


def _store(commands: _Commands) -> None:
    init = commands.add("init", "make a store and its first officer", "store:init")
    init.add_argument("--practice", action="store_true", help="a practice store: every paper is marked")
    init.add_argument("--full-name", metavar="NAME", help="the first officer's full name")
    demo = commands.add("demo", "make a practice store and run the main job in it", "demo:demo")
    demo.add_argument("--no-window", action="store_true", help="do not open the window afterwards")
    check = commands.add("check", "look for damage in the store", "store:check")
    check.add_argument("--salvage", metavar="FOLDER", help="save what can be read of a broken store into a new one")
    check.add_argument("--mend", action="store_true", help="make the ledger's kept sums anew first")
    migrate = commands.add("migrate", "bring a store to the form that this program needs", "store:migrate")
    migrate.add_argument("--check", action="store_true", help="only say whether that is needed")
    role = "on a server: the role that works in the record (its new password from BANGIAO_ROLE_PASSWORD)"
    migrate.add_argument("--role", default="bangiao_app", metavar="NAME", help=role)


def _demand_and_workers(commands: _Commands) -> None:
    scan = commands.add("scan", "read a citizen card, a passport's lines or a roster's code", "scan:scan")
    what = scan.add_mutually_exclusive_group()
    what.add_argument("text", nargs="?", metavar="TEXT", help="what was scanned; else standard input")
    what.add_argument("--image", metavar="FILE", help="read the QR code in a picture")
    apply = commands.add("apply", "take in partners, agreements, employers, job orders and plans", "demand:apply")
    apply.add_argument("file", metavar="FILE.json")
    take_in = commands.add("import", "take in a list of workers (.xlsx .xls .ods .csv)", "imports:import_list")
    what = take_in.add_mutually_exclusive_group(required=True)
    what.add_argument("file", metavar="FILE", nargs="?")
    what.add_argument("--template", metavar="OUT.xlsx", help="write the list that communes fill in")
    what.add_argument("--past", action="store_true", help="the lists that were taken in")
    what.add_argument("--undo", type=int, metavar="BATCH", help="take one of them back as a whole")
    take_in.add_argument("--dry-run", action="store_true", help="check only")
    take_in.add_argument("--report", metavar="OUT.xlsx", help="a copy of the list with its problems marked")
    take_in.add_argument("--order", metavar="NUMBER", help="put the workers on this job order")
    take_in.add_argument("--consents-on-file", action="store_true", help="signed consents are kept on paper")
    take_in.add_argument(
        "--sender", default="", metavar="NAME", help="who sent it: columns are read as they were mapped"
    )
    take_in.add_argument("--encoding", default="auto", choices=ENCODINGS, help="of text typed before Unicode")
    workers = commands.add("workers", "look for workers; write a list or a worker's sheet", "workers:workers")
    workers.add_argument("search", nargs="?", default="", metavar="SEARCH")
    workers.add_argument("--limit", type=_at_least_one, metavar="N", help="at most so many (50, or all into a file)")
    workers.add_argument("--sheet", metavar="CITIZEN_ID", help="this worker's sheet, into a .pdf")
    workers.add_argument("-o", "--output", metavar="FILE.xlsx|FILE.csv|FILE.pdf")


def _at_least_one(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        msg = f"{text!r} is no whole number from 1 on"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def _clearance(commands: _Commands) -> None:
    clearance = commands.add("clearance", "may these people cross?", "clearance:clearance")
    who = clearance.add_mutually_exclusive_group(required=True)
    who.add_argument("--handover", metavar="NUMBER")
    who.add_argument("--worker", metavar="CITIZEN_ID")
    clearance.add_argument("--on", metavar="DATE")
    clearance.add_argument("--point", metavar="GATE")
    clearance.add_argument("--programme", metavar="CODE", help="of a worker; else that of the work")


def _handover(commands: _Commands, common: argparse.ArgumentParser) -> None:
    handover = commands.add("handover", "groups that cross together")
    acts = _Commands(handover, common, "act")
    acts.add("list", "all handovers", "handover:list_all")
    new = acts.add("new", "make a draft", "handover:new")
    new.add_argument("--programme", required=True, metavar="CODE")
    new.add_argument("--direction", required=True, choices=("out", "back"))
    new.add_argument("--point", required=True, metavar="GATE")
    new.add_argument("--at", required=True, metavar='"2026-11-25 07:30"', help="Hanoi time; may be past")
    new.add_argument("--partner", required=True, metavar="CODE")
    add = _numbered(acts, "add", "put people on the list")
    who = add.add_mutually_exclusive_group(required=True)
    who.add_argument("--cleared", action="store_true", help="those who may cross")
    who.add_argument("--worker", action="append", metavar="CITIZEN_ID")
    add.add_argument("--order", metavar="NUMBER", help="with --cleared: only the people of this job order")
    remove = _numbered(acts, "remove", "take people off the list")
    remove.add_argument("--worker", action="append", required=True, metavar="CITIZEN_ID")
    issue = _numbered(acts, "issue", "freeze the list as its next version")
    issue.add_argument("--leave-out-blocked", action="store_true")
    issue.add_argument("--approved-by", metavar="OFFICER")
    issue.add_argument("--passport-forms", action="store_true", help="for names that no font can print")
    cancel = _numbered(acts, "cancel", "call it off")
    cancel.add_argument("--reason", default="", metavar="TEXT", help="needed once it is issued")
    _numbered(acts, "show", "one handover with its list")
    _gate(acts)


def _numbered(acts: _Commands, name: str, about: str) -> argparse.ArgumentParser:
    act = acts.add(name, about, f"handover:{name}")
    act.add_argument("number", metavar="NUMBER")
    return act


def _gate(acts: _Commands) -> None:
    tick = _numbered(acts, "tick", "say of one person that they are there, or not")
    tick.add_argument("citizen_id", metavar="CITIZEN_ID")
    tick.add_argument("presence", choices=("present", "absent", "refused", "unexpected"))
    tick.add_argument("--reason", default="", metavar="TEXT")
    tick.add_argument("--by", default="", metavar="WHO", help="who refused")
    _numbered(acts, "untick", "take a tick back").add_argument("citizen_id", metavar="CITIZEN_ID")
    count = _numbered(acts, "count", "enter what one side counted")
    count.add_argument("--side", required=True, choices=("ours", "theirs"))
    count.add_argument("--people", required=True, type=int, metavar="N")
    count.add_argument("--women", required=True, type=int, metavar="N")
    count.add_argument("--reason", default="", metavar="TEXT", help="of a recount")
    recount = _numbered(acts, "recount", "both sides count again; the list may be ticked again meanwhile")
    recount.add_argument("--reason", required=True, metavar="TEXT")
    correct = _numbered(acts, "correct", "somebody did not cross after all: an entry of the ledger says so")
    correct.add_argument("citizen_id", metavar="CITIZEN_ID")
    correct.add_argument("--reason", required=True, metavar="TEXT")
    acts.add("passages", "a person's passages", "handover:passed").add_argument("citizen_id", metavar="CITIZEN_ID")
    settle = _numbered(acts, "settle", "say why counts and list differ by one person")
    who = settle.add_mutually_exclusive_group(required=True)
    who.add_argument("citizen_id", nargs="?", metavar="CITIZEN_ID")
    who.add_argument("--unnamed", action="store_true", help="nobody knows who")
    settle.add_argument("--reason", required=True, metavar="TEXT")
    _numbered(acts, "close", "both sides have counted and every difference has its reason")


def _papers(commands: _Commands, common: argparse.ArgumentParser) -> None:
    roster = commands.add("roster", "the issued roster, or its working copy", "papers:roster")
    roster.add_argument("number", metavar="NUMBER")
    roster.add_argument("--version", type=_at_least_one, metavar="N")
    roster.add_argument("--employer", metavar="CODE", help="the people of one employer, as a part of the list")
    roster.add_argument("-o", "--output", required=True, metavar="FILE.pdf|FILE.xlsx")
    minutes = commands.add("minutes", "the minutes of a closed handover", "papers:minutes")
    minutes.add_argument("number", metavar="NUMBER")
    minutes.add_argument("-o", "--output", required=True, metavar="FILE.pdf")
    _blank(commands, common)
    guide = commands.add("guide", "the guide of the window, in Vietnamese", "guide:guide")
    guide.add_argument("-o", "--output", required=True, metavar="FILE.pdf")
    cards = commands.add("cards", "the workers' cards of a handover", "cards:cards")
    cards.add_argument("number", metavar="NUMBER")
    cards.add_argument("-o", "--output", required=True, metavar="FILE.pdf")
    summary = commands.add("summary", "the figures of a period", "reports:summary")
    summary.add_argument("period", metavar="PERIOD", help="2026-10, 2026-10@15, 2026-Q4, 2026-H2, 2026, 2026@15dec")
    summary.add_argument("--programme", metavar="CODE")
    summary.add_argument("-o", "--output", metavar="FILE.pdf|FILE.xlsx|FILE.json")


def _blank(commands: _Commands, common: argparse.ArgumentParser) -> None:
    blank = commands.add("blank", "numbered forms to fill in by hand without power")
    acts = _Commands(blank, common, "act")
    for kind, about in (("roster", "blank rosters"), ("minutes", "blank minutes")):
        form = acts.add(kind, about, f"blanks:{kind}")
        form.add_argument("-o", "--output", required=True, metavar="FILE.pdf")
        form.add_argument("--copies", type=_at_least_one, default=1, metavar="N", help="so many, each with its number")
    acts.add("list", "which forms there are, and what became of them", "blanks:list_all")
    void = acts.add("void", "say that a form will never be entered", "blanks:void")
    void.add_argument("number", metavar="NUMBER")
    void.add_argument("--reason", required=True, metavar="TEXT")


def _declarations(commands: _Commands, common: argparse.ArgumentParser) -> None:
    declarations = commands.add("declarations", "what the communes are told of contracts")
    acts = _Commands(declarations, common, "act")
    due = acts.add("due", "what is not yet told or acknowledged; late ones first", "declarations:due")
    due.add_argument("--commune", metavar="CODE")
    printed = acts.add("print", "write the letters that are due, one a commune", "declarations:print_letters")
    printed.add_argument("--commune", metavar="CODE")
    printed.add_argument("--until", metavar="DATE", help="leave out what is due later")
    printed.add_argument("--letter", action="append", metavar="NUMBER", help="a letter that was issued before")
    printed.add_argument("-o", "--output", required=True, metavar="FILE.pdf|FOLDER")
    sent = _letters(acts, "sent", "mark letters as sent")
    sent.add_argument("--how", choices=("hand", "post", "email", "document_system", "other"), default="hand")
    answered = _letters(acts, "acknowledged", "mark letters as acknowledged by the commune")
    answered.add_argument("--by", default="", metavar="NAME", help="who at the commune")
    answered.add_argument("--picture", metavar="FILE", help="the stamped paper")
    _letters(acts, "returned", "mark letters as sent back").add_argument("--reason", required=True, metavar="TEXT")
    correct = acts.add("correct", "write a new letter that supersedes a wrong one", "declarations:correct")
    correct.add_argument("number", metavar="NUMBER")
    correct.add_argument("--reason", required=True, metavar="TEXT")
    export = acts.add("export", "what one commune was told, for communes that ask", "declarations:export")
    export.add_argument("--commune", required=True, metavar="CODE")
    export.add_argument("--year", type=int, metavar="YEAR")
    export.add_argument("-o", "--output", required=True, metavar="FILE.xlsx|FILE.pdf")
    register = acts.add("register", "all letters of a year", "declarations:register")
    register.add_argument("year", type=int, metavar="YEAR")
    register.add_argument("-o", "--output", required=True, metavar="FILE.xlsx|FILE.pdf")


def _letters(acts: _Commands, name: str, about: str) -> argparse.ArgumentParser:
    act = acts.add(name, about, f"declarations:{name}")
    act.add_argument("numbers", nargs="+", metavar="NUMBER")
    act.add_argument("--on", metavar="DATE", help="today unless it is given")
    return act


def _packets(commands: _Commands, common: argparse.ArgumentParser) -> None:
    packet = commands.add("packet", "sealed packets between the office and a laptop at the gate")
    acts = _Commands(packet, common, "act")
    enrol = acts.add("enrol", "on the laptop: make its keys, write the key file for the office", "packets:enrol")
    enrol.add_argument("name", metavar="NAME")
    enrol.add_argument("-o", "--output", required=True, metavar="KEY.pub")
    out = acts.add("out", "seal a handover for another store", "packets:out")
    out.add_argument("number", metavar="NUMBER")
    out.add_argument("--for", dest="key", metavar="KEY.pub", help="for whom; else whoever sent it here")
    out.add_argument("-o", "--output", required=True, metavar="FILE.bgp")
    acts.add("in", "take a packet in", "packets:take_in").add_argument("file", metavar="FILE.bgp")
    waiting = acts.add("conflicts", "what both sides changed and nobody has decided", "packets:conflicts")
    waiting.add_argument("--all", action="store_true", help="also the decided ones")
    decide = acts.add("decide", "decide conflicts", "packets:decide")
    decide.add_argument("conflict", nargs="+", type=int, metavar="ID")
    decide.add_argument("--side", required=True, choices=("ours", "theirs"), help="what is here, or what came")
    decide.add_argument("--reason", required=True, metavar="TEXT")
    decide.add_argument("--approved-by", metavar="OFFICER", help="who confirms it with you, where that is needed")


_KINDS = ("unpaid_wages", "accident", "illness", "lost_papers", "lost_contact", "detention", "other")


def _incidents(commands: _Commands, common: argparse.ArgumentParser) -> None:
    made = commands.add("incidents", "what happened to people across, and what is done about it")
    acts = _Commands(made, common, "act")
    listed = acts.add("list", "the cases, overdue ones first", "incidents:list_cases")
    listed.add_argument("search", nargs="?", default="", metavar="SEARCH", help="number, name, citizen ID, words")
    views = ("unsettled", "overdue", "open", "waiting", "mine", "settled")
    listed.add_argument("--view", choices=views, default="unsettled")
    listed.add_argument("--year", type=int, metavar="YEAR", help="with --view settled: those of a year")
    listed.add_argument("--kind", choices=_KINDS)
    listed.add_argument("--employer", metavar="CODE")
    listed.add_argument("--partner", metavar="CODE")
    opened = acts.add("open", "open a case; a lost contact makes the person missing", "incidents:open_case")
    opened.add_argument("citizen_id", metavar="CITIZEN_ID")
    opened.add_argument("--kind", choices=_KINDS, required=True)
    opened.add_argument("--about", required=True, metavar="TEXT", help="what happened")
    opened.add_argument("--on", metavar="DATE", help="when it happened")
    opened.add_argument("--place", default="", metavar="TEXT")
    opened.add_argument("--employer", metavar="CODE", help="else that of the placement of the day")
    opened.add_argument("--due", metavar="DATE", help="by when it is acted on (7 days, or as the office sets)")
    opened.add_argument("--officer", metavar="USERNAME", help="who has it; else whoever opens it")
    opened.add_argument("--also", action="append", default=[], metavar="CITIZEN_ID", help="whom else it concerns")
    _case(acts, "show", "a case with its thread")
    _incident_notes(acts)
    _incident_life(acts)
    acts.add("patterns", "employers at which cases of a kind repeat themselves", "incidents:patterns")


def _incident_notes(acts: _Commands) -> None:
    note = _case(acts, "note", "write into the thread")
    note.add_argument("text", metavar="TEXT")
    note.add_argument("--kind", choices=("note", "call", "partner_reply", "letter"), default="note")
    note.add_argument("--whom", default="", metavar="NAME", help="who was called, or who answered")
    note.add_argument("--letter", metavar="NUMBER", help="with --kind letter: the letter's number")
    note.add_argument("--file", metavar="FILE", help="a picture or PDF")
    report = _case(acts, "report", "write the report on a case")
    report.add_argument("-o", "--output", required=True, metavar="FILE.pdf")


def _incident_life(acts: _Commands) -> None:
    wait = _case(acts, "wait", "somebody else must answer first")
    wait.add_argument("--for", dest="whom", required=True, metavar="NAME")
    resume = _case(acts, "resume", "what was waited for is there")
    resume.add_argument("--text", default="", metavar="TEXT")
    contact = _case(acts, "contact", "the missing person was reached: across again")
    contact.add_argument("--text", required=True, metavar="TEXT")
    contact.add_argument("--whom", default="", metavar="NAME")
    hand = _case(acts, "hand", "give the case to another officer")
    hand.add_argument("--to", required=True, metavar="USERNAME")
    hand.add_argument("--text", default="", metavar="TEXT")
    _case(acts, "due", "by when it must be acted on").add_argument("--on", required=True, metavar="DATE")
    settle = _case(acts, "settle", "the case is over")
    settle.add_argument("--outcome", required=True, metavar="TEXT")
    found = settle.add_mutually_exclusive_group()
    found.add_argument("--found", action="store_const", const=True, help="of a lost contact: the person was found")
    found.add_argument("--not-found", dest="found", action="store_const", const=False)
    reopen = _case(acts, "reopen", "the case was not over")
    reopen.add_argument("--reason", required=True, metavar="TEXT")
    reopen.add_argument("--missing", action="store_true", help="of a lost contact: there is no contact after all")
    for act in (wait, resume, reopen):
        act.add_argument("--due", metavar="DATE")


def _case(acts: _Commands, name: str, about: str) -> argparse.ArgumentParser:
    act = acts.add(name, about, f"incidents:{name}")
    act.add_argument("number", metavar="NUMBER")
    return act


def _reports(commands: _Commands, common: argparse.ArgumentParser) -> None:
    acts = _Commands(commands.add("report", "reports of a period that are issued and frozen"), common, "act")
    for name, about in (("draft", "begin a report, or change its draft"), ("issue", "number and freeze a report")):
        act = acts.add(name, about, f"reports:{name}")
        act.add_argument("period", metavar="PERIOD")
        act.add_argument("--programme", metavar="CODE")
        _comments(act)
    correct = acts.add("correct", "issue a report that replaces an issued one", "reports:correct")
    correct.add_argument("number", metavar="NUMBER")
    correct.add_argument("--reason", required=True, metavar="TEXT")
    _comments(correct)
    acts.add("list", "all reports", "reports:listed")
    acts.add("show", "one report as it was frozen", "reports:show").add_argument("number", metavar="NUMBER")
    export = acts.add("export", "write an issued report, byte for byte", "reports:export")
    export.add_argument("number", metavar="NUMBER")
    export.add_argument("-o", "--output", required=True, metavar="FILE.pdf|FILE.xlsx")
    _sent_out(commands)
    year = commands.add("year-figures", "figures of a year that come from elsewhere", "reports:year")
    year.add_argument("file", nargs="?", metavar="FILE.csv", help="take these in; without it: what was taken in")
    year.add_argument("--year", type=int, metavar="YEAR", help="else the file's column, or its name, says which")
    year.add_argument("--plan", metavar="MIN-MAX", help="the plan of that year: 110000-120000")
    year.add_argument("--source", metavar="TEXT", help="where the figures come from")


def _sent_out(commands: _Commands) -> None:
    """What goes to higher bodies and to the other side."""
    authority = commands.add("authority", "the authority's fields for each worker abroad", "sent_out:authority")
    authority.add_argument("period", metavar="PERIOD", help="2026@15dec is 15 December 2025 to 14 December 2026")
    authority.add_argument("--programme", metavar="CODE")
    authority.add_argument(
        "-o", "--output", required=True, metavar="FILE.xlsx|FILE.jsonl", help=".jsonl with its description beside it"
    )
    paper = commands.add("cooperation", "the paper for a meeting with the other side", "sent_out:cooperation")
    paper.add_argument("--programme", metavar="CODE")
    paper.add_argument("--partner", metavar="CODE", help="with this partner alone")
    paper.add_argument("--since", metavar="DATE", help="else since the first agreement")
    paper.add_argument("--until", metavar="DATE")
    paper.add_argument("--difficulties", default="", metavar="TEXT")
    paper.add_argument("--proposals", default="", metavar="TEXT")
    paper.add_argument("-o", "--output", required=True, metavar="FILE.pdf")


def _comments(act: argparse.ArgumentParser) -> None:
    """What the officer writes into a report."""
    for name in ("situation", "results", "difficulties", "proposals", "recipients", "signer", "signer-title"):
        act.add_argument(f"--{name}", metavar="TEXT")
