<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AcrossActs</name>
        <message>
            <source>Renew the stay of {n} people</source>
            <translation>Renew stays: {n}</translation>
        </message>
        <message>
            <source>The stay of {n} people is renewed.</source>
            <translation>Stays renewed: {n}.</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Undone</translation>
        </message>
    </context>
    <context>
        <name>AcrossDialog</name>
        <message>
            <source>To look at</source>
            <translation>Points to check</translation>
        </message>
        <message>
            <source>Nobody is across with this partner</source>
            <translation>Nobody is abroad with this partner</translation>
        </message>
        <message>
            <source>Whoever left and has not come back stands here. Others are found by “Add people”.</source>
            <translation>People who left and have not returned are listed here. Find others with “Add people”.</translation>
        </message>
    </context>
    <context>
        <name>AcrossSide</name>
        <message>
            <source>Whom to call</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Came back…</source>
            <translation>Returned…</translation>
        </message>
        <message>
            <source>{n} people are chosen</source>
            <translation>People selected: {n}</translation>
        </message>
    </context>
    <context>
        <name>AcrossTab</name>
        <message>
            <source>{people} people shown, {women} of them women · {over} overstayed</source>
            <translation>People shown: {people}, of whom women: {women} · overstayed: {over}</translation>
        </message>
        <message>
            <source>Nobody across matches. Take the search or the filter away.</source>
            <translation>Nobody abroad matches. Clear the search or the filter.</translation>
        </message>
        <message>
            <source>Nobody is across</source>
            <translation>Nobody is abroad</translation>
        </message>
        <message>
            <source>Whoever leaves on a handover stands here until they come back.</source>
            <translation>Everybody who leaves on a handover is listed here until they return.</translation>
        </message>
    </context>
    <context>
        <name>ActDialog</name>
        <message>
            <source>What was wrong (stands in the new letter)</source>
            <translation>What was wrong (printed in the new letter)</translation>
        </message>
    </context>
    <context>
        <name>Acts</name>
        <message>
            <source>A new letter with what the record says now is written, numbered and sent again; it names this one. What was issued is kept as it is. Mend the worker's page first if the mistake stands there.</source>
            <translation>A new letter is written from the current record, numbered and sent; it refers to this one. What was issued is kept as it is. If the mistake is on the worker's page, correct it there first.</translation>
        </message>
        <message>
            <source>Mark {n} letters as sent</source>
            <translation>Mark letters as sent: {n}</translation>
        </message>
        <message>
            <source>{n} letters are marked as sent.</source>
            <translation>Letters marked as sent: {n}.</translation>
        </message>
        <message>
            <source>Mark {n} letters as acknowledged</source>
            <translation>Mark letters as acknowledged: {n}</translation>
        </message>
        <message>
            <source>{n} letters are marked as acknowledged.</source>
            <translation>Letters marked as acknowledged: {n}.</translation>
        </message>
        <message>
            <source>Mark {n} letters as returned</source>
            <translation>Mark letters as returned: {n}</translation>
        </message>
        <message>
            <source>{n} letters are marked as returned. They can be sent again.</source>
            <translation>Letters marked as returned: {n}. They can be sent again.</translation>
        </message>
    </context>
    <context>
        <name>AddPeopleDialog</name>
        <message>
            <source>Add {n} people to the list</source>
            <translation>Add to the list: {n}</translation>
        </message>
    </context>
    <context>
        <name>AdjustmentsTab</name>
        <message>
            <source>Once a report is issued, what is added or mended later stands here, person by person.</source>
            <translation>After a report is issued, later additions and corrections are listed here, person by person.</translation>
        </message>
    </context>
    <context>
        <name>AgenciesTab</name>
        <message>
            <source>Agencies &amp; office</source>
            <translation>Agencies and office</translation>
        </message>
        <message>
            <source>What stands behind a paper's number</source>
            <translation>What a paper's number refers to</translation>
        </message>
        <message>
            <source>{n} names</source>
            <translation>Names: {n}</translation>
        </message>
        <message>
            <source>New name from a day</source>
            <translation>New name from a date</translation>
        </message>
    </context>
    <context>
        <name>Ahead</name>
        <message>
            <source>{n} agreements end soon: {which}</source>
            <translation>Agreements ending soon: {n} ({which})</translation>
        </message>
        <message>
            <source>{n} letters wait for an answer that is overdue: {which}</source>
            <translation>Letters with an overdue answer: {n} ({which})</translation>
        </message>
    </context>
    <context>
        <name>AnnouncementSide</name>
        <message>
            <source>Note as sent…</source>
            <translation>Record as sent…</translation>
        </message>
        <message>
            <source>{n} sendings were noted.</source>
            <translation>Sendings recorded: {n}.</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Undone</translation>
        </message>
    </context>
    <context>
        <name>AnswerDialog</name>
        <message>
            <source>What is said beside the figures</source>
            <translation>Text beside the figures</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>View</translation>
        </message>
        <message>
            <source>The figures are those of today. The number is given when it is kept; then nothing changes any more.</source>
            <translation>The figures are today's. The number is given when it is saved; after that nothing changes.</translation>
        </message>
    </context>
    <context>
        <name>AnswerPanel</name>
        <message>
            <source>What the cell should say</source>
            <translation>Correct value</translation>
        </message>
        <message>
            <source>Write what the cell should say.</source>
            <translation>Write the correct value.</translation>
        </message>
        <message>
            <source>The same for all {n} lines with this value</source>
            <translation>The same for all lines with this value ({n})</translation>
        </message>
    </context>
    <context>
        <name>AuditTab</name>
        <message>
            <source>Records are not as the audit says: another program changed them. Do not go on: call the head.</source>
            <translation>Records differ from the audit: another program changed them. Stop work and call the head.</translation>
        </message>
        <message>
            <source>Entries from {n} on are missing; {witness} knows of them. Do not go on: call the head.</source>
            <translation>Entries from {n} on are missing; {witness} has them. Stop work and call the head.</translation>
        </message>
        <message>
            <source>{n} entries</source>
            <translation>Entries: {n}</translation>
        </message>
        <message>
            <source>The chain holds: {n} entries. Its end is {head}.</source>
            <translation>The chain is intact. Entries: {n}. It ends with {head}.</translation>
        </message>
        <message>
            <source>Entry {n} is the first that is missing, changed or out of place. Do not go on: call the head.</source>
            <translation>Entry {n} is the first that is missing, changed or out of place. Stop work and call the head.</translation>
        </message>
    </context>
    <context>
        <name>BackupsTab</name>
        <message>
            <source>{n} backups</source>
            <translation>Backups: {n}</translation>
        </message>
        <message>
            <source>The backup is whole: {n} rows were compared.</source>
            <translation>The backup is complete. Rows compared: {n}.</translation>
        </message>
    </context>
    <context>
        <name>BarChart</name>
        <message>
            <source>{name}: {people}, of whom {women} women</source>
            <translation>{name}: {people}, of whom women: {women}</translation>
        </message>
    </context>
    <context>
        <name>BlanksDialog</name>
        <message>
            <source>Print some and keep them at the gate. Each has its number and is entered when there is power again, or said to be void.</source>
            <translation>Print some and keep them at the gate. Each has its number and is entered when the power is back, or marked as void.</translation>
        </message>
        <message>
            <source>Look at them</source>
            <translation>View</translation>
        </message>
        <message>
            <source>Say it is void…</source>
            <translation>Mark as void…</translation>
        </message>
        <message>
            <source>Make them</source>
            <translation>Create forms</translation>
        </message>
        <message>
            <source>Say it is void</source>
            <translation>Mark as void</translation>
        </message>
        <message>
            <source>Became, or why void</source>
            <translation>Result, or reason void</translation>
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
        <name>BoardDialog</name>
        <message>
            <source>Nobody is free who fits. Type a name to look among everybody.</source>
            <translation>Nobody suitable is available. Type a name to search everybody.</translation>
        </message>
        <message>
            <source>What became of the others</source>
            <translation>What happened to the others</translation>
        </message>
        <message>
            <source>The employer takes them · Enter among the referred</source>
            <translation>Selected by the employer · Enter in the referred list</translation>
        </message>
        <message>
            <source>This order is closed: nobody more is referred; those on it stay.</source>
            <translation>This order is closed: nobody else is referred; those on it stay.</translation>
        </message>
        <message>
            <source>{count} people</source>
            <translation>People: {count}</translation>
        </message>
    </context>
    <context>
        <name>BreachesTab</name>
        <message>
            <source>{n} breaches are to be told</source>
            <translation>Breaches to report: {n}</translation>
        </message>
        <message>
            <source>The authority is told within 72 hours of the moment it was found.</source>
            <translation>The authority must be notified within 72 hours of discovery.</translation>
        </message>
        <message>
            <source>Authority told</source>
            <translation>Authority notified</translation>
        </message>
        <message>
            <source>Told</source>
            <translation>Notified</translation>
        </message>
        <message>
            <source>Close it</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Tell by</source>
            <translation>Notify by</translation>
        </message>
        <message>
            <source>{n} hours overdue</source>
            <translation>Hours overdue: {n}</translation>
        </message>
        <message>
            <source>{n} hours left</source>
            <translation>Hours left: {n}</translation>
        </message>
    </context>
    <context>
        <name>BulkDialog</name>
        <message>
            <source>{n} people are selected</source>
            <translation>People selected: {n}</translation>
        </message>
        <message>
            <source>Apply to {n} people</source>
            <translation>Apply to people: {n}</translation>
        </message>
    </context>
    <context>
        <name>CalendarDialog</name>
        <message>
            <source>Saturdays, Sundays and public holidays do not count. A change counts anew what is still due and not printed; letters that were written keep their day.</source>
            <translation>Saturdays, Sundays and public holidays do not count. A change recalculates what is due and not yet printed; letters already written keep their deadline.</translation>
        </message>
        <message>
            <source>Kept. {n} declarations that are due got another day.</source>
            <translation>Saved. Declarations with a new deadline: {n}.</translation>
        </message>
        <message>
            <source>Working days to tell the commune</source>
            <translation>Deadline in working days</translation>
        </message>
    </context>
    <context>
        <name>CardNumbersDialog</name>
        <message>
            <source>They stand on every card in both languages. A row without a number is left out.</source>
            <translation>They are printed on every card in both languages. A row without a number is left out.</translation>
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
        <message>
            <source>What was done, the latest first</source>
            <translation>Actions, latest first</translation>
        </message>
    </context>
    <context>
        <name>ChannelsDialog</name>
        <message>
            <source>What each channel brought</source>
            <translation>Results by channel</translation>
        </message>
        <message>
            <source>Communes told</source>
            <translation>Communes</translation>
        </message>
    </context>
    <context>
        <name>ChannelsOpener</name>
        <message>
            <source>What each channel brought…</source>
            <translation>Results by channel…</translation>
        </message>
    </context>
    <context>
        <name>ChooseStep</name>
        <message>
            <source>See what was taken in, and take an import back (Ctrl+H)</source>
            <translation>See past imports, and undo one (Ctrl+H)</translation>
        </message>
    </context>
    <context>
        <name>CloseDialog</name>
        <message>
            <source>Nobody more is referred to it. {placed} people hold a place and keep it; {referred} are referred and can still be selected or declined.</source>
            <translation>Nobody else is referred to it. People who hold a place and keep it: {placed}; referred, who can still be selected or declined: {referred}.</translation>
        </message>
    </context>
    <context>
        <name>ConfirmationActs</name>
        <message>
            <source>Saved: {file}. It stands in the log of what went abroad.</source>
            <translation>Saved: {file}. It is in the log of data sent abroad.</translation>
        </message>
        <message>
            <source>What was done about the same differences stays done.</source>
            <translation>Earlier decisions on the same differences are kept.</translation>
        </message>
        <message>
            <source>{rows} rows were read: {confirmed} people are confirmed, {differ} lines differ.</source>
            <translation>Rows read: {rows}; people confirmed: {confirmed}; lines that differ: {differ}.</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Undone</translation>
        </message>
    </context>
    <context>
        <name>ConfirmationDialogs</name>
        <message>
            <source>It stands beside the difference, and the list is done when all are.</source>
            <translation>It is shown beside the difference; the list is done when every difference has one.</translation>
        </message>
        <message>
            <source>Mark {n} differences as done</source>
            <translation>Mark differences as done: {n}</translation>
        </message>
    </context>
    <context>
        <name>Confirmations</name>
        <message>
            <source>Has left, they say</source>
            <translation>Reported to have left</translation>
        </message>
        <message>
            <source>Born, they say</source>
            <translation>Born (stated)</translation>
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
        <message>
            <source>Came back…</source>
            <translation>Returned…</translation>
        </message>
    </context>
    <context>
        <name>ConflictsPage</name>
        <message>
            <source>Where both sides changed the same field to different values, both stand here.</source>
            <translation>Where both sides changed the same field to different values, both are shown here.</translation>
        </message>
        <message>
            <source>Why this side is right</source>
            <translation>Reason for the choice</translation>
        </message>
        <message>
            <source>Keep what is here</source>
            <translation>Keep this side's</translation>
        </message>
        <message>
            <source>Take what came</source>
            <translation>Use the packet's</translation>
        </message>
        <message>
            <source>{n} conflicts are chosen</source>
            <translation>Conflicts selected: {n}</translation>
        </message>
    </context>
    <context>
        <name>ConsentsSection</name>
        <message>
            <source>Print the consent form</source>
            <translation>Print the form</translation>
        </message>
    </context>
    <context>
        <name>ContractStoryBox</name>
        <message>
            <source>It runs until {day} now. The commune is to be told of the extension; that is due from its day.</source>
            <translation>It now runs until {day}. The commune must be notified of the extension; the deadline counts from that day.</translation>
        </message>
        <message>
            <source>Whoever has not crossed loses the job; who is across stays across until they come back. The commune is to be told.</source>
            <translation>People who have not crossed lose the job; those abroad stay until they return. The commune must be notified.</translation>
        </message>
        <message>
            <source>to be told by {day}</source>
            <translation>notify by {day}</translation>
        </message>
        <message>
            <source>End it</source>
            <translation>End contract</translation>
        </message>
    </context>
    <context>
        <name>CountsDialog</name>
        <message>
            <source>The reason stands in the minutes.</source>
            <translation>The reason is written in the minutes.</translation>
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
        <message>
            <source>How long data are kept</source>
            <translation>How long data is kept</translation>
        </message>
        <message>
            <source>{n} deadlines are set by the office</source>
            <translation>Deadlines set by the office: {n}</translation>
        </message>
    </context>
    <context>
        <name>Declarations</name>
        <message>
            <source>Every commune has been told</source>
            <translation>Every commune has been notified</translation>
        </message>
        <message>
            <source>A letter that a commune sends back stands here until it is sent again.</source>
            <translation>A letter that a commune sends back is listed here until it is sent again.</translation>
        </message>
        <message>
            <source>To be told by</source>
            <translation>Notify by</translation>
        </message>
    </context>
    <context>
        <name>DeclarationsPage</name>
        <message>
            <source>{due} to print or send, {late} of them late · {sent} without an answer</source>
            <translation>To print or send: {due}, of which late: {late} · no answer yet: {sent}</translation>
        </message>
        <message>
            <source>There is nothing to print: everything that is due stands in a letter.</source>
            <translation>There is nothing to print: everything due is already in a letter.</translation>
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
        <message>
            <source>Communes told</source>
            <translation>Communes</translation>
        </message>
        <message>
            <source>Came in</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>A programme says what is asked of people who go, and where they leave from.</source>
            <translation>A programme sets the requirements for workers and the places they leave from.</translation>
        </message>
        <message>
            <source>A new announcement</source>
            <translation>New announcement</translation>
        </message>
        <message>
            <source>A new agreement</source>
            <translation>New agreement</translation>
        </message>
        <message>
            <source>A new employer</source>
            <translation>New employer</translation>
        </message>
        <message>
            <source>A new partner</source>
            <translation>New partner</translation>
        </message>
        <message>
            <source>A new letter</source>
            <translation>New letter</translation>
        </message>
        <message>
            <source>A new programme</source>
            <translation>New programme</translation>
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
        <name>DropPlace</name>
        <message>
            <source>Excel, OpenDocument or CSV, as the centre keeps it. Nothing is changed before you say so.</source>
            <translation>Excel, OpenDocument or CSV, as the centre keeps it. Nothing is changed until you confirm.</translation>
        </message>
    </context>
    <context>
        <name>Dropping</name>
        <message>
            <source>Take in the packet {name}?</source>
            <translation>Import the packet {name}?</translation>
        </message>
        <message>
            <source>Drop the list: its import begins, and nothing is changed before you say so</source>
            <translation>Drop the list to import it; nothing is changed until you confirm</translation>
        </message>
    </context>
    <context>
        <name>DuplicatesList</name>
        <message>
            <source>Nobody seems to be on record twice</source>
            <translation>No likely duplicates</translation>
        </message>
        <message>
            <source>Whoever is entered or imported from now on is compared with all.</source>
            <translation>Everybody entered or imported from now on is compared with all records.</translation>
        </message>
        <message>
            <source>{count} pairs, the likeliest first</source>
            <translation>Pairs: {count}, likeliest first</translation>
        </message>
    </context>
    <context>
        <name>Editor</name>
        <message>
            <source>{n} people were put on the list.</source>
            <translation>People put on the list: {n}.</translation>
        </message>
        <message>
            <source>{n} people were put on the list. {left} may not go and stayed off it:</source>
            <translation>People put on the list: {n}. May not go and stayed off it: {left}:</translation>
        </message>
        <message>
            <source>{n} people were taken off the list.</source>
            <translation>People taken off the list: {n}.</translation>
        </message>
        <message>
            <source>{number}, version {n} was issued: {people} people.</source>
            <translation>{number}, version {n}, was issued. People: {people}.</translation>
        </message>
    </context>
    <context>
        <name>EndDialog</name>
        <message>
            <source>End it</source>
            <translation>End contract</translation>
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
        <name>Erasing</name>
        <message>
            <source>Goes for good: {what}.</source>
            <translation>Deleted for good: {what}.</translation>
        </message>
        <message>
            <source>Backups made before keep the data until they are thinned out. It cannot be undone.</source>
            <translation>Earlier backups keep the data until they are thinned out. This cannot be undone.</translation>
        </message>
        <message>
            <source>Delete the data of {n} people</source>
            <translation>Delete personal data: {n}</translation>
        </message>
    </context>
    <context>
        <name>ExchangePage</name>
        <message>
            <source>Packets that went and came</source>
            <translation>Packets sent and received</translation>
        </message>
        <message>
            <source>whoever sent it here</source>
            <translation>the sender</translation>
        </message>
        <message>
            <source>{handover} with {n} people is sealed for {receiver}. Checksum of its key: {checksum}</source>
            <translation>{handover} (people: {n}) is sealed for {receiver}. Checksum of its key: {checksum}</translation>
        </message>
    </context>
    <context>
        <name>Exports</name>
        <message>
            <source>What {commune} was told in {year} ({kind})…</source>
            <translation>Notices to {commune} in {year} ({kind})…</translation>
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
        <name>Extras</name>
        <message>
            <source>{n} people on the list are absent: {names}</source>
            <translation>Listed but absent: {n} ({names})</translation>
        </message>
    </context>
    <context>
        <name>FigureCard</name>
        <message>
            <source>{people} women</source>
            <translation>Women: {people}</translation>
        </message>
        <message>
            <source>Last year: {people} ({women} women)</source>
            <translation>Last year: {people} (women: {women})</translation>
        </message>
        <message>
            <source>When the year began: {people} ({women} women)</source>
            <translation>On 1 January: {people} (women: {women})</translation>
        </message>
        <message>
            <source>Since the year began: {people} ({women} women)</source>
            <translation>Since 1 January: {people} (women: {women})</translation>
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
        <name>Find</name>
        <message>
            <source>“{title}” is still open. What was typed there and not saved is lost if it is closed.</source>
            <translation>“{title}” is still open. Unsaved entries there are lost if it is closed.</translation>
        </message>
    </context>
    <context>
        <name>FindDialog</name>
        <message>
            <source>All {n} people in Workers</source>
            <translation>All in Workers: {n}</translation>
        </message>
    </context>
    <context>
        <name>Finding</name>
        <message>
            <source>Nobody like this</source>
            <translation>Nobody matches</translation>
        </message>
    </context>
    <context>
        <name>FirstStart</name>
        <message>
            <source>As it stands on letters and rosters. Later it is changed in Office.</source>
            <translation>As it appears on letters and rosters. It can be changed later in Office.</translation>
        </message>
        <message>
            <source>The record is made. Now its recovery code</source>
            <translation>The record is created. Now its recovery code</translation>
        </message>
    </context>
    <context>
        <name>FirstStartDialog</name>
        <message>
            <source>Stop here? No record has been made yet, and what was typed here is lost.</source>
            <translation>Stop here? No record has been created yet, and what was typed here is lost.</translation>
        </message>
        <message>
            <source>A new record</source>
            <translation>New record</translation>
        </message>
    </context>
    <context>
        <name>FollowUpPage</name>
        <message>
            <source>{open} cases are not settled, {overdue} of them overdue</source>
            <translation>Cases not settled: {open}, of which overdue: {overdue}</translation>
        </message>
    </context>
    <context>
        <name>Foot</name>
        <message>
            <source>Take back everything that this import added and changed (Ctrl+Z)</source>
            <translation>Undo everything that this import added and changed (Ctrl+Z)</translation>
        </message>
        <message>
            <source>See what each column was read as, and set it right (Ctrl+L)</source>
            <translation>See how each column was read, and correct it (Ctrl+L)</translation>
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
        <message>
            <source>The record does not know them. F7 registers them with the least that is needed.</source>
            <translation>Not on record. F7 registers them with the minimum needed.</translation>
        </message>
    </context>
    <context>
        <name>Gate</name>
        <message>
            <source>Nobody is meant by “{text}”</source>
            <translation>Nobody found for “{text}”</translation>
        </message>
        <message>
            <source>May come along if you say why, or be listed in a new version.</source>
            <translation>May travel if you give a reason, or be listed in a new version.</translation>
        </message>
        <message>
            <source>{n} people, {women} women</source>
            <translation>People: {n}, women: {women}</translation>
        </message>
        <message>
            <source>Ready. {n} people are not here yet.</source>
            <translation>Ready. Not here yet: {n}.</translation>
        </message>
    </context>
    <context>
        <name>GateAsks</name>
        <message>
            <source>Let them come along…</source>
            <translation>Allow to travel…</translation>
        </message>
        <message>
            <source>Let them come along</source>
            <translation>Allow to travel</translation>
        </message>
        <message>
            <source>Say what became of them: it stands in the minutes.</source>
            <translation>Say what happened to them: it is written in the minutes.</translation>
        </message>
        <message>
            <source>{n} people did not come back, and nobody said why</source>
            <translation>Did not return, without a reason given: {n}</translation>
        </message>
        <message>
            <source>{n} people have not been seen to.</source>
            <translation>Not yet ticked: {n}.</translation>
        </message>
        <message>
            <source>{n} people are not here</source>
            <translation>Not here: {n}</translation>
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
        <name>GateWindow</name>
        <message>
            <source>{n} people are called so</source>
            <translation>People with this name: {n}</translation>
        </message>
    </context>
    <context>
        <name>GatesTab</name>
        <message>
            <source>{n} gates and airports today</source>
            <translation>Gates and airports today: {n}</translation>
        </message>
        <message>
            <source>From a day…</source>
            <translation>From a date…</translation>
        </message>
        <message>
            <source>New row of a gate</source>
            <translation>New dated entry for a gate</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>In force</translation>
        </message>
    </context>
    <context>
        <name>HandoverQuestions</name>
        <message>
            <source>Its {people} people are free for another handover. What was issued is kept, and the number is not used again.</source>
            <translation>People who become free for another handover: {people}. What was issued is kept, and the number is not used again.</translation>
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
        <message>
            <source>The ledger has no departure of them; they may come back all the same</source>
            <translation>No departure is on record; the return may still be recorded</translation>
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
        <message>
            <source>Taken back</source>
            <translation>Undone</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Take in {n} people</source>
            <translation>Import people: {n}</translation>
        </message>
        <message>
            <source>Taken in: {new} new people, {changed} changed. Not taken in: {rejected} lines. To be answered: {asked}.</source>
            <translation>Imported: {new} new people, {changed} changed. Not imported: {rejected} lines. To be answered: {asked}.</translation>
        </message>
        <message>
            <source>No line can be taken in yet: mend what is wrong above, or set right what the columns are.</source>
            <translation>No line can be imported yet: correct the errors above, or the columns.</translation>
        </message>
        <message>
            <source>Nothing has been changed yet. {n} lines will not be taken in.</source>
            <translation>Nothing has been changed yet. Lines that will not be imported: {n}.</translation>
        </message>
    </context>
    <context>
        <name>Incidents</name>
        <message>
            <source>Has it</source>
            <translation>Handled by</translation>
        </message>
        <message>
            <source>The audit keeps what stood here before.</source>
            <translation>The audit keeps the earlier value.</translation>
        </message>
        <message>
            <source>With whom (a call needs it)</source>
            <translation>With whom (required for a call)</translation>
        </message>
        <message>
            <source>What has come</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>After this day it stands first in the list, in red.</source>
            <translation>After this day it is shown first in the list, in red.</translation>
        </message>
        <message>
            <source>What became of the person</source>
            <translation>What happened to the person</translation>
        </message>
        <message>
            <source>The outcome stands in the report. The case can be opened again, with a reason.</source>
            <translation>The outcome goes into the report. The case can be reopened, with a reason.</translation>
        </message>
        <message>
            <source>The case then stands on that person's page too.</source>
            <translation>The case is then shown on that person's page too.</translation>
        </message>
        <message>
            <source>A case is settled with its outcome; then it stands here.</source>
            <translation>A case is settled with its outcome; it is then listed here.</translation>
        </message>
        <message>
            <source>Write it down</source>
            <translation>Add note</translation>
        </message>
    </context>
    <context>
        <name>IncidentsTab</name>
        <message>
            <source>{n} not settled, {late} of them late · {mine} are mine</source>
            <translation>Not settled: {n}, of which late: {late} · mine: {mine}</translation>
        </message>
    </context>
    <context>
        <name>IssueDialog</name>
        <message>
            <source>Go along, and there is something to look at:</source>
            <translation>May cross, with points to check:</translation>
        </message>
        <message>
            <source>{people} people, of whom {women} women, go on the list of {moment} at {gate}. The list is frozen and kept as it is printed; a later change makes a new version.</source>
            <translation>People on the list of {moment} at {gate}: {people}, of whom women: {women}. The list is kept exactly as it is printed; a later change makes a new version.</translation>
        </message>
    </context>
    <context>
        <name>IssuedTab</name>
        <message>
            <source>Pick a period, look at its figures, write what is to be said, and issue it.</source>
            <translation>Pick a period, check its figures, write the text, and issue it.</translation>
        </message>
    </context>
    <context>
        <name>KeepingTab</name>
        <message>
            <source>Nobody's data are past their time</source>
            <translation>Nobody's data is past its retention period</translation>
        </message>
        <message>
            <source>Past their time</source>
            <translation>Past retention</translation>
        </message>
        <message>
            <source>{n} people are past their time</source>
            <translation>People past their retention period: {n}</translation>
        </message>
        <message>
            <source>The data of {n} people were deleted</source>
            <translation>People whose data was deleted: {n}</translation>
        </message>
    </context>
    <context>
        <name>LateEntryDialog</name>
        <message>
            <source>Of them women</source>
            <translation>Of whom women</translation>
        </message>
        <message>
            <source>{rows} rows; {people} crossed, of whom {women} women.</source>
            <translation>Rows: {rows}. Crossed: {people}, of whom women: {women}.</translation>
        </message>
        <message>
            <source>{n} differences have no reason yet.</source>
            <translation>Differences without a reason: {n}.</translation>
        </message>
    </context>
    <context>
        <name>LetterPapers</name>
        <message>
            <source>{n} letters, {first} to {last}</source>
            <translation>Letters: {n}, {first} to {last}</translation>
        </message>
    </context>
    <context>
        <name>Lines</name>
        <message>
            <source>{people} people, of whom {women} women</source>
            <translation>People: {people}, of whom women: {women}</translation>
        </message>
    </context>
    <context>
        <name>ListOutputs</name>
        <message>
            <source>{count} people were written to {file}.</source>
            <translation>People written to {file}: {count}.</translation>
        </message>
    </context>
    <context>
        <name>LogDialog</name>
        <message>
            <source>Each print that a printer took, each file and each sending stands here, with who and when.</source>
            <translation>Every print, file and sending is listed here, with who and when.</translation>
        </message>
        <message>
            <source>{n} entries, {copies} printed copies</source>
            <translation>Entries: {n}, printed copies: {copies}</translation>
        </message>
    </context>
    <context>
        <name>MakeDialog</name>
        <message>
            <source>{n} people go on the list.</source>
            <translation>People to be listed: {n}.</translation>
        </message>
    </context>
    <context>
        <name>MappingStep</name>
        <message>
            <source>{n} columns were not recognised and are not read. Say what they are, if they are needed.</source>
            <translation>Columns not recognised and not read: {n}. Say what they are, if they are needed.</translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message>
            <source>Is kept</source>
            <translation>Kept</translation>
        </message>
        <message>
            <source>Stays with the old record, because the kept one has it: {things}.</source>
            <translation>Stays with the old record, because the kept one already has it: {things}.</translation>
        </message>
    </context>
    <context>
        <name>MoveBox</name>
        <message>
            <source>{name} stays across: nobody crosses. The contract of now ends on the day before the new one begins; the commune is to be told of both.</source>
            <translation>{name} stays abroad and does not cross. The current contract ends the day before the new one begins; the commune must be notified of both.</translation>
        </message>
    </context>
    <context>
        <name>NotBackBar</name>
        <message>
            <source>{n} people did not come back: {names}</source>
            <translation>Did not return: {n} ({names})</translation>
        </message>
    </context>
    <context>
        <name>NotesPart</name>
        <message>
            <source>Write it down</source>
            <translation>Add note</translation>
        </message>
    </context>
    <context>
        <name>NoticesPart</name>
        <message>
            <source>The signed paper is kept in the file; its day stands in the record.</source>
            <translation>The signed paper is kept in the file; its date is in the record.</translation>
        </message>
        <message>
            <source>Keep the day</source>
            <translation>Save the date</translation>
        </message>
    </context>
    <context>
        <name>NounTab</name>
        <message>
            <source>There are unsaved changes. What shall become of them?</source>
            <translation>There are unsaved changes. What should happen to them?</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Undone</translation>
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
        <name>OfficersTab</name>
        <message>
            <source>Tell them the password yourself; they change it when they first sign in.</source>
            <translation>Give them the password yourself; they change it at first sign-in.</translation>
        </message>
        <message>
            <source>They can no longer sign in. What they did stays in the audit.</source>
            <translation>They can no longer sign in. Their work stays in the audit.</translation>
        </message>
        <message>
            <source>{n} officers may sign in</source>
            <translation>Officers who may sign in: {n}</translation>
        </message>
        <message>
            <source>No recovery code was made yet. If every password is forgotten, nobody can open the record: make the code, print it and keep it in the safe.</source>
            <translation>There is no recovery code yet. If every password is forgotten, nobody can open the record: create the code, print it and keep it in the safe.</translation>
        </message>
        <message>
            <source>Make it now…</source>
            <translation>Create it now…</translation>
        </message>
    </context>
    <context>
        <name>OrderSide</name>
        <message>
            <source>Closed: {state}. Nobody more is referred; whoever holds a place keeps it.</source>
            <translation>Closed: {state}. Nobody else is referred; those who hold a place keep it.</translation>
        </message>
        <message>
            <source>The job order is closed: nobody more is referred.</source>
            <translation>The job order is closed: nobody else is referred.</translation>
        </message>
        <message>
            <source>{placed} people hold a place, {over} more than are needed. Nobody is turned away by this.</source>
            <translation>People with a place: {placed}, more than needed by {over}. Nobody is turned away by this.</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Undone</translation>
        </message>
    </context>
    <context>
        <name>OtherReports</name>
        <message>
            <source>Look at it…</source>
            <translation>View…</translation>
        </message>
    </context>
    <context>
        <name>Outcome</name>
        <message>
            <source>{people} people ({women} women)</source>
            <translation>People: {people} (women: {women})</translation>
        </message>
        <message>
            <source>Not seen to yet: {names}. Count again, and tick them as present, absent or refused first.</source>
            <translation>Not yet ticked: {names}. Mark them as present, absent or refused first, then count again.</translation>
        </message>
        <message>
            <source>{rows} lines: {new} new, {changed} changed, {unchanged} unchanged</source>
            <translation>Lines: {rows} (new {new}, changed {changed}, unchanged {unchanged})</translation>
        </message>
    </context>
    <context>
        <name>PanelHead</name>
        <message>
            <source>This record was merged into another of the same person. It is only kept to be read.</source>
            <translation>This record was merged into another of the same person. It is read-only.</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>As issued; kept byte for byte</source>
            <translation>As issued; kept unchanged</translation>
        </message>
    </context>
    <context>
        <name>PapersTab</name>
        <message>
            <source>The office keeps issued papers for {years} years (set under Deadlines); people are told so.</source>
            <translation>The office keeps issued papers for {years} years (set under Deadlines); people are informed of this.</translation>
        </message>
        <message>
            <source>Destroy all of them…</source>
            <translation>Destroy all…</translation>
        </message>
        <message>
            <source>Their bytes are destroyed for good, and of rosters the printed names and numbers. The number, day and digest of each stay in the audit. Backups made before keep them until they are thinned out.</source>
            <translation>The files are destroyed for good, and with rosters the printed names and numbers. The number, date and digest of each stay in the audit. Earlier backups keep them until they are thinned out.</translation>
        </message>
        <message>
            <source>{n} papers are past their archive time</source>
            <translation>Papers past their archive period: {n}</translation>
        </message>
        <message>
            <source>Destroy {n} papers…</source>
            <translation>Destroy papers: {n}…</translation>
        </message>
        <message>
            <source>{n} papers were destroyed</source>
            <translation>Papers destroyed: {n}</translation>
        </message>
    </context>
    <context>
        <name>PartsDialog</name>
        <message>
            <source>Look at the part</source>
            <translation>View this part</translation>
        </message>
    </context>
    <context>
        <name>PastStep</name>
        <message>
            <source>Take back everything that this import added and changed (Ctrl+Z)</source>
            <translation>Undo everything that this import added and changed (Ctrl+Z)</translation>
        </message>
        <message>
            <source>{added} people go from the record, and {changed} become what they were before.</source>
            <translation>People removed from the record: {added}; people restored to what they were: {changed}.</translation>
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
        <name>PeopleDialog</name>
        <message>
            <source>{people} people, of whom {women} women · {period}</source>
            <translation>People: {people}, of whom women: {women} · {period}</translation>
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
        <message>
            <source>{n} policies are set by the office</source>
            <translation>Policies set by the office: {n}</translation>
        </message>
    </context>
    <context>
        <name>PrintDialog</name>
        <message>
            <source>This computer knows no printer. Add one in its printer settings, or save the PDF and print it on another computer.</source>
            <translation>No printer is set up on this computer. Add one in the printer settings, or save the PDF and print it on another computer.</translation>
        </message>
        <message>
            <source>Only those to be told by Sunday {day}</source>
            <translation>Only those to notify by Sunday {day}</translation>
        </message>
        <message>
            <source>Only those to be told by another day</source>
            <translation>Only those to notify by another day</translation>
        </message>
        <message>
            <source>To be told by</source>
            <translation>Notify by</translation>
        </message>
        <message>
            <source>{people} people in {communes} communes: {letters} letters</source>
            <translation>People: {people}, communes: {communes}, letters: {letters}</translation>
        </message>
    </context>
    <context>
        <name>PrivacyTab</name>
        <message>
            <source>Past their time</source>
            <translation>Past retention</translation>
        </message>
    </context>
    <context>
        <name>ProgrammeSide</name>
        <message>
            <source>Ask something more…</source>
            <translation>Add a requirement…</translation>
        </message>
        <message>
            <source>The requirement is kept.</source>
            <translation>The requirement is saved.</translation>
        </message>
        <message>
            <source>The body is kept.</source>
            <translation>The body is saved.</translation>
        </message>
    </context>
    <context>
        <name>ReasonDialog</name>
        <message>
            <source>They may be referred again, here or elsewhere; who said so and why stays on the board.</source>
            <translation>They may be referred again, here or elsewhere; who decided and why stays on the board.</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message>
            <source>Another head or administrator can give you a new password in Office, Officers. If nobody can sign in, take the printed recovery code from the safe and type it here. Its use stands in the audit.</source>
            <translation>Another head or administrator can give you a new password in Office, Officers. If nobody can sign in, take the printed recovery code from the safe and type it here. Its use is recorded in the audit.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryCode</name>
        <message>
            <source>Make the code</source>
            <translation>Create the code</translation>
        </message>
        <message>
            <source>The code opens the record when passwords are forgotten. It is shown once: print it and keep it in the safe. A code that was made before opens nothing any more.</source>
            <translation>The code opens the record when passwords are forgotten. It is shown once: print it and keep it in the safe. An earlier code stops working.</translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>People who stand in the way</source>
            <translation>People who block this</translation>
        </message>
        <message>
            <source>Look at it…</source>
            <translation>View…</translation>
        </message>
        <message>
            <source>Throw this draft away with what was written in it?</source>
            <translation>Discard this draft and everything written in it?</translation>
        </message>
        <message>
            <source>The figures do not balance because of {n} passages. Mend them, then issue.</source>
            <translation>The figures do not balance. Passages to correct: {n}. Correct them, then issue.</translation>
        </message>
        <message>
            <source>The report gets its number, and what stands in it is never changed again.</source>
            <translation>The report gets its number, and its content never changes again.</translation>
        </message>
    </context>
    <context>
        <name>ReportWriter</name>
        <message>
            <source>What was wrong (stands in the new report)</source>
            <translation>What was wrong (printed in the new report)</translation>
        </message>
    </context>
    <context>
        <name>ReportsPage</name>
        <message>
            <source>Stopped: what is shown is older. Pick the period again to read it.</source>
            <translation>Stopped: the figures shown are older. Pick the period again to refresh them.</translation>
        </message>
    </context>
    <context>
        <name>RequestsTab</name>
        <message>
            <source>{n} requests wait, {late} overdue</source>
            <translation>Requests waiting: {n}, overdue: {late}</translation>
        </message>
        <message>
            <source>The data were deleted. Save the answer now: it is not kept.</source>
            <translation>The data was deleted. Save the answer now: it is not kept.</translation>
        </message>
        <message>
            <source>Reason, which the person is told</source>
            <translation>Reason given to the person</translation>
        </message>
    </context>
    <context>
        <name>RequirementDialog</name>
        <message>
            <source>Ask something more</source>
            <translation>Add a requirement</translation>
        </message>
        <message>
            <source>Whoever lacks it</source>
            <translation>People without it</translation>
        </message>
    </context>
    <context>
        <name>Restoring</name>
        <message>
            <source>Nothing is changed yet: you see first what comes back and what is lost.</source>
            <translation>Nothing is changed yet: you first see what is restored and what is lost.</translation>
        </message>
        <message>
            <source>{n} acts that were done since this backup will not be in the record.</source>
            <translation>Actions since this backup that will be lost: {n}.</translation>
        </message>
    </context>
    <context>
        <name>ScannerDialog</name>
        <message>
            <source>Scan this code into the line at the right, from the screen or printed: it holds every letter of Vietnamese, and tells what the scanner does with them.</source>
            <translation>Scan this code into the field on the right, from the screen or printed: it holds every Vietnamese letter and shows how the scanner handles them.</translation>
        </message>
    </context>
    <context>
        <name>SecondPerson</name>
        <message>
            <source>The reason stands in the audit. Nobody else can confirm it at present.</source>
            <translation>The reason is kept in the audit. Nobody else can confirm it at present.</translation>
        </message>
    </context>
    <context>
        <name>SectionCard</name>
        <message>
            <source>Show them all</source>
            <translation>Show all</translation>
        </message>
    </context>
    <context>
        <name>Selected</name>
        <message>
            <source>Done for {n} people</source>
            <translation>Done for people: {n}</translation>
        </message>
    </context>
    <context>
        <name>SendDialog</name>
        <message>
            <source>{employer} · {people} people, of whom {women} women</source>
            <translation>{employer} · people: {people}, of whom women: {women}</translation>
        </message>
        <message>
            <source>{n} people have not agreed to being named abroad and should not be on the list: {names}. Ask for their consent, or take them off and issue the next version.</source>
            <translation>People who have not agreed to being named abroad and should not be on the list: {n} ({names}). Ask for their consent, or take them off and issue the next version.</translation>
        </message>
    </context>
    <context>
        <name>SentDialog</name>
        <message>
            <source>Note as sent</source>
            <translation>Record as sent</translation>
        </message>
    </context>
    <context>
        <name>SideCard</name>
        <message>
            <source>Look at this version</source>
            <translation>View this version</translation>
        </message>
    </context>
    <context>
        <name>StayDialogs</name>
        <message>
            <source>Came back on</source>
            <translation>Returned on</translation>
        </message>
    </context>
    <context>
        <name>TakeBack</name>
        <message>
            <source>Take back “{action}” of {moment} by {officer}, with everything that was saved together?</source>
            <translation>Undo “{action}” of {moment} by {officer}, with everything that was saved together?</translation>
        </message>
        <message>
            <source>Save what you typed, or give it up, before you take back an earlier save.</source>
            <translation>Save or discard what you typed before you undo an earlier save.</translation>
        </message>
        <message>
            <source>It also changed {count} records of others: they are taken back too.</source>
            <translation>Records of other people changed with it, also undone: {count}.</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Undone</translation>
        </message>
    </context>
    <context>
        <name>TimelinePart</name>
        <message>
            <source>Once the worker is saved, what happens is listed here by itself.</source>
            <translation>Once the worker is saved, events are listed here automatically.</translation>
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
        <message>
            <source>{n} of them pressing</source>
            <translation>Urgent: {n}</translation>
        </message>
    </context>
    <context>
        <name>TransfersTab</name>
        <message>
            <source>{n} transfers</source>
            <translation>Transfers: {n}</translation>
        </message>
    </context>
    <context>
        <name>WishSection</name>
        <message>
            <source>By this the centre finds job orders that suit. Leave empty what does not matter.</source>
            <translation>Used to find suitable job orders. Leave empty what does not matter.</translation>
        </message>
    </context>
    <context>
        <name>WithdrawDialog</name>
        <message>
            <source>On what paper, and where it is kept</source>
            <translation>Which paper, and where it is kept</translation>
        </message>
    </context>
    <context>
        <name>WorkerField</name>
        <message>
            <source>Nobody is found.</source>
            <translation>Nobody found.</translation>
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
        <name>WorkersPage</name>
        <message>
            <source>{count} workers in the record</source>
            <translation>Workers on record: {count}</translation>
        </message>
    </context>
    <context>
        <name>YearCard</name>
        <message>
            <source>{people} gone, of whom {women} women</source>
            <translation>Departed: {people}, of whom women: {women}</translation>
        </message>
    </context>
    <context>
        <name>YearDialog</name>
        <message>
            <source>A row a market, by its code (CHN, TWN, OTHER). 0 is zero; leave blank what is not known.</source>
            <translation>One row per market, by its code (CHN, TWN, OTHER). 0 means zero; leave blank what is not known.</translation>
        </message>
    </context>
    <context>
        <name>YearTab</name>
        <message>
            <source>{people} people, of whom {women} women</source>
            <translation>People: {people}, of whom women: {women}</translation>
        </message>
    </context>
</TS>
