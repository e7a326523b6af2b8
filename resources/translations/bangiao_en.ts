<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AcrossDialog</name>
    <message>
        <source>To look at</source>
        <translation>Points to check</translation>
    </message>
</context>
<context>
    <name>AcrossSide</name>
    <message>
        <source>Whom to call</source>
        <translation>Contacts</translation>
    </message>
</context>
<context>
    <name>AgenciesTab</name>
    <message>
        <source>Agencies &amp; office</source>
        <translation>Agencies and office</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Withdrawn</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Needs a check</translation>
    </message>
</context>
<context>
    <name>BreachesTab</name>
    <message>
        <source>{n} breaches are to be told</source>
        <translation>Breaches to report: {n}</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Saturdays, Sundays and public holidays do not count. A change counts anew what is still due and not printed; letters that were written keep their day.</source>
        <translation>Saturdays, Sundays and public holidays do not count. A change recalculates what is due and not yet printed; letters already written keep their deadline.</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Write…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Waits…</source>
        <translation>Waiting…</translation>
    </message>
    <message>
        <source>Has it: {officer} · opened on {day}</source>
        <translation>Handled by {officer} · opened on {day}</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Contacts</translation>
    </message>
</context>
<context>
    <name>ConfirmationsTab</name>
    <message>
        <source>Not done after all</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>{n} lists · {waiting} differences to follow up</source>
        <translation>Lists: {n} · differences to follow up: {waiting}</translation>
    </message>
</context>
<context>
    <name>ContractStoryBox</name>
    <message>
        <source>It runs until {day} now. The commune is to be told of the extension; that is due from its day.</source>
        <translation>It now runs until {day}. The commune must be told of the extension; the deadline counts from that day.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The program made a mistake</source>
        <translation>Something went wrong in the program</translation>
    </message>
</context>
<context>
    <name>DeadlinesTab</name>
    <message>
        <source>{unit} · usually {usual}</source>
        <translation>{unit} · default {usual}</translation>
    </message>
</context>
<context>
    <name>Demand</name>
    <message>
        <source>To be answered</source>
        <translation>To answer</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Running</translation>
    </message>
</context>
<context>
    <name>DemandPage</name>
    <message>
        <source>Apply a file…</source>
        <translation>Load from a file…</translation>
    </message>
    <message>
        <source>Apply a file</source>
        <translation>Load from a file</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>Take in the packet {name}?</source>
        <translation>Import the packet {name}?</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Take back everything that was saved here together</source>
        <translation>Undo everything that was saved together here</translation>
    </message>
</context>
<context>
    <name>ExtensionDialog</name>
    <message>
        <source>It runs until {day} now.</source>
        <translation>It now runs until {day}.</translation>
    </message>
</context>
<context>
    <name>FilterCard</name>
    <message>
        <source>Without one of</source>
        <translation>Missing</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Take back everything that this import added and changed (Ctrl+Z)</source>
        <translation>Undo everything that this import added and changed (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>FormPeople</name>
    <message>
        <source>Came</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Points to check</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Nobody is meant by “{text}”</source>
        <translation>Nobody found for “{text}”</translation>
    </message>
</context>
<context>
    <name>GateFoot</name>
    <message>
        <source>Take back</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Handovers</name>
    <message>
        <source>To look at</source>
        <translation>Needs a check</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Female</translation>
    </message>
</context>
<context>
    <name>HandoversPage</name>
    <message>
        <source>{n} handovers, of which {drafts} drafts</source>
        <translation>Handovers: {n}, drafts: {drafts}</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Not taken in</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Outcome</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Take in {n} people</source>
        <translation>Import {n} people</translation>
    </message>
    <message>
        <source>Taken in: {new} new people, {changed} changed. Not taken in: {rejected} lines. To be answered: {asked}.</source>
        <translation>Imported: {new} new people, {changed} changed. Not imported: {rejected} lines. To be answered: {asked}.</translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message>
        <source>Has it</source>
        <translation>Handled by</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Go along, and there is something to look at:</source>
        <translation>May cross, with points to check:</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Agencies &amp; office</source>
        <translation>Agencies and office</translation>
    </message>
</context>
<context>
    <name>PastStep</name>
    <message>
        <source>Take back everything that this import added and changed (Ctrl+Z)</source>
        <translation>Undo everything that this import added and changed (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>PatternDialog</name>
    <message>
        <source>So many cases of a kind at one employer within so many days are told on this page, on Today and on the employer's page.</source>
        <translation>When one employer has this many cases of a kind within this many days, it is shown on this page, on Today and on the employer's page.</translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>Somebody who is not on the list</source>
        <translation>A person who is not on the list</translation>
    </message>
</context>
<context>
    <name>PoliciesTab</name>
    <message>
        <source>{unit} · usually {usual}</source>
        <translation>{unit} · default {usual}</translation>
    </message>
    <message>
        <source>What is left empty is as usual. Every change stands in the audit.</source>
        <translation>An empty field uses the default. Every change is recorded in the audit log.</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>This computer knows no printer. Add one in its printer settings, or save the PDF and print it on another computer.</source>
        <translation>No printer is set up on this computer. Add one in the printer settings, or save the PDF and print it on another computer.</translation>
    </message>
</context>
<context>
    <name>ProgrammeSide</name>
    <message>
        <source>Ask something more…</source>
        <translation>Add a requirement…</translation>
    </message>
</context>
<context>
    <name>RequestsTab</name>
    <message>
        <source>{n} requests wait, {late} overdue</source>
        <translation>Requests waiting: {n}, overdue: {late}</translation>
    </message>
</context>
<context>
    <name>RequirementDialog</name>
    <message>
        <source>Ask something more</source>
        <translation>Add a requirement</translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>Take back “{action}” of {moment} by {officer}, with everything that was saved together?</source>
        <translation>Undo “{action}” of {moment} by {officer}, with everything that was saved together?</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Look again</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>{n} things wait</source>
        <translation>Waiting: {n}</translation>
    </message>
</context>
<context>
    <name>WorkerParts</name>
    <message>
        <source>Course</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>ConsentsSection</name>
    <message>
        <source>Print the consent form</source>
        <translation>Print the form</translation>
    </message>
</context>
</TS>
