<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name />
    <message>
        <source>Add cleared people…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add people…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take the selected off the list · Del</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One line up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One line down</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AddPeopleDialog</name>
    <message>
        <source>Add people</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Name with or without marks, citizen ID, document, phone, commune</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>People found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Type part of a name or of a number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add to the list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add the selected people (Enter)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>May cross</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add {n} people to the list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Added: {names}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel the handover</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel {number}?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its {people} people are free for another handover. What was issued is kept, and the number is not used again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Job order (optional)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Found from the employer and job of each line</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed consents of these people are on file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>If you tick this, the record says that you stated it, and when. Leave it empty if you have not seen them.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ConsentsSection</name>
    <message>
        <source>Write down how it is known: the signed form and where it is kept. The worker may withdraw it at any time.</source>
        <translation>Ghi rõ căn cứ: phiếu đã ký và nơi lưu. Người lao động có thể rút lại bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Chưa ghi nhận</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Căn cứ</translation>
    </message>
</context>
<context>
    <name>ContractSection</name>
    <message>
        <source>Job order</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>Số hợp đồng</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Ngày ký</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Letter number</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Sent to the commune</source>
        <translation>Ngày gửi xã</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Xã xác nhận</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Việc làm</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Hợp đồng</translation>
    </message>
    <message>
        <source>Declaration to the commune</source>
        <translation>Khai báo với xã</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The program made a mistake</source>
        <translation>Chương trình gặp lỗi</translation>
    </message>
    <message>
        <source>What you were doing was not kept; what was saved before is safe. You can go on working. Please copy the text below and send it to whoever looks after the program: it holds no personal data.</source>
        <translation>Việc đang làm chưa được lưu; những gì đã lưu trước đó vẫn còn. Có thể làm việc tiếp. Xin sao chép nội dung dưới đây và gửi cho người phụ trách chương trình: trong đó không có dữ liệu cá nhân.</translation>
    </message>
    <message>
        <source>Details of the mistake</source>
        <translation>Chi tiết lỗi</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Sao chép nội dung</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Làm việc tiếp</translation>
    </message>
</context>
<context>
    <name>Demand</name>
    <message>
        <source>Agreements</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New agreement</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A new agreement</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The agreement was saved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No agreement yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter the text that was signed with the partner, and its term. Nobody can be handed over outside an agreement in force.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>(all partners of the programme)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Vietnamese title</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Chinese title</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In force from</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Until (none: open end)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not yet in force</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Run out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Employers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New employer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A new employer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The employer was saved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No employer yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter the enterprise that employs; choose the partner that introduced it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Chinese name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Job orders</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Vietnamese name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sector</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lapsed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New job order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A new job order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The job order was saved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No job order yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter what an employer needs: the job, how many people, the wage and the term.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Job</source>
        <translation>Công việc</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Places filled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Needed by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a month</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Job in Vietnamese</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Job in Chinese</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>People needed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Of whom women</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wage (CNY)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paid by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Months of contract</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Partners</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New partner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A new partner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The partner was saved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No partner yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Begin here: enter the agency that receives workers, then its agreement, its employers and what they need. Or apply a file that has them all.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unified social credit code (18 characters)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contact person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
</context>
<context>
    <name>DemandPage</name>
    <message>
        <source>Demand</source>
        <translation>Nhu cầu</translation>
    </message>
    <message>
        <source>Apply a file…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take partners, agreements, employers and job orders from a file (Ctrl+O)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{partners} partners · {employers} employers · {placed} of {places} open places filled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Partners and orders (*.json)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Apply a file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file was applied: {added} new, {changed} changed, {unchanged} as they were.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>… and {n} more</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DropPlace</name>
    <message>
        <source>Drop the list here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Excel, OpenDocument or CSV, as the centre keeps it. Nothing is changed before you say so.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a file (Ctrl+O)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another file…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.ods *.csv)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a list</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Working</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>for {day}, gate {gate}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{n} people were put on the list.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{n} people were put on the list. {left} may not go and stayed off it:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>… and {n} more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{n} people were taken off the list.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Put people on the list first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{number}, version {n} was issued: {people} people.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Print the passport form</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>EditorHead</name>
    <message>
        <source>version {n}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Issue version {n}…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Issue…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All handovers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel it…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save PDF…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Please fill this in.</source>
        <translation>Chưa điền mục này.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Viết một số nguyên.</translation>
    </message>
    <message>
        <source>Write a number from {least} to {most}.</source>
        <translation>Viết một số từ {least} đến {most}.</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>This is no day. Write it as day/month/year, for example 25/11/2026.</source>
        <translation>Không phải ngày. Viết ngày/tháng/năm, ví dụ 25/11/2026.</translation>
    </message>
    <message>
        <source>This is no birth date. Write day/month/year, or month/year, or the year alone.</source>
        <translation>Không phải ngày sinh. Viết ngày/tháng/năm, hoặc tháng/năm, hoặc chỉ năm.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>By {day}.</source>
        <translation>Hạn: {day}.</translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>Take at least {least} characters.</source>
        <translation>Mật khẩu cần ít nhất {least} ký tự.</translation>
    </message>
    <message>
        <source>Folder for the record (on this computer)</source>
        <translation>Thư mục của sổ hồ sơ (trên máy này)</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>Họ và tên của bạn</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>for example huong</source>
        <translation>ví dụ: huong</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Nhập lại mật khẩu</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Hai lần nhập mật khẩu khác nhau.</translation>
    </message>
    <message>
        <source>Practice record: every paper is marked as practice data</source>
        <translation>Sổ để tập: giấy nào in ra cũng ghi dữ liệu thử</translation>
    </message>
    <message>
        <source>Making the record…</source>
        <translation>Đang lập sổ hồ sơ…</translation>
    </message>
    <message>
        <source>Make the record</source>
        <translation>Lập sổ hồ sơ</translation>
    </message>
    <message>
        <source>The record is encrypted. Nobody can open it without a password, and a lost password cannot be recovered: keep it safe.</source>
        <translation>Sổ hồ sơ được mã hóa. Không có mật khẩu thì không ai mở được, và mật khẩu đã mất thì không lấy lại được: hãy giữ cẩn thận.</translation>
    </message>
    <message>
        <source>A new record</source>
        <translation>Sổ hồ sơ mới</translation>
    </message>
    <message>
        <source>Open a record that exists…</source>
        <translation>Mở sổ đã có…</translation>
    </message>
</context>
<context>
    <name>Handovers</name>
    <message>
        <source>Cleared</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To look at</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>May not go</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Issued</source>
        <translation>Ngày cấp</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{moment} (Hanoi) / {there} (Beijing)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Women</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>May cross</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Employer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Job</source>
        <translation>Công việc</translation>
    </message>
    <message>
        <source>Man</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Woman</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>HandoversPage</name>
    <message>
        <source>Handovers</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>New handover</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No handover yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make one for a day and a gate, put the cleared people of a job order on it, and issue its list.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{n} handovers, of which {drafts} drafts</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>IdentitySection</name>
    <message>
        <source>Commune of today</source>
        <translation>Xã, phường hiện nay</translation>
    </message>
    <message>
        <source>Why this is not the same person</source>
        <translation>Vì sao đây không phải cùng một người</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>12 digits</source>
        <translation>12 chữ số</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Address as written on the paper</source>
        <translation>Địa chỉ như ghi trên giấy</translation>
    </message>
    <message>
        <source>Address written on</source>
        <translation>Ngày ghi địa chỉ</translation>
    </message>
    <message>
        <source>Name in the passport</source>
        <translation>Tên trên hộ chiếu</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>Tên chữ Hán</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Dân tộc</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Not taken in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To be answered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To be checked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What becomes of it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As written</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is wrong, and what to do</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Progress of the import</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the report…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A copy of the list in which every problem is marked (Ctrl+S)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Taking the people in…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checking the list…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take in {n} people</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing has been changed yet. {n} lines will not be taken in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to take in: the record already has everything that can be read from this list.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Taken in: {new} new people, {changed} changed. Not taken in: {rejected} lines. To be answered: {asked}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{list} - checked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The report was saved: {file}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Issue the list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Second officer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The second officer's password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Print at once</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Do not print now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Issue {number}, version {n}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Left out, because they may not go:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go along, and there is something to look at:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{people} people, of whom {women} women, go on the list of {moment} at {gate}. The list is frozen and kept as it is printed; a later change makes a new version.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Leave out {n} and issue</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Issue (Enter)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>People on the list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add the cleared people of a job order, or look for people one by one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add cleared people…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>{people} people, of whom {women} women</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody on the list has this verdict.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Bàn Giao</source>
        <translation>Bàn Giao</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>This cannot be done ({code}).</source>
        <translation>Không làm được việc này ({code}).</translation>
    </message>
    <message>
        <source>Bàn Giao</source>
        <translation>Bàn Giao</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>NewHandoverDialog</name>
    <message>
        <source>New handover</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Make the handover (Enter)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For the people of a job order (optional)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Put its cleared people on the list at once</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time in Hanoi</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{day}, {here} in Hanoi, {there} in Beijing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make and fill it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make the handover</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>NounTab</name>
    <message>
        <source>There are unsaved changes. What shall become of them?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Search in this list (Ctrl+F)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No line has all these words.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Somebody else saved this record while you were changing it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{field}: theirs {theirs} – yours {yours}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>Add cleared people</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Job order</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>All job orders of this partner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Everybody who may cross on this handover's day is put on the list; the others stay where they are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add the cleared ones</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bỏ qua</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Remarks about the list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing to remark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every line can be taken in as it is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{rows} lines: {new} new, {changed} changed, {unchanged} unchanged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All remarks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Columns read: {columns}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Columns not read: {columns}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Line {row}, {column}: {value}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It may be: {choices}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Findings for a crossing on</source>
        <translation>Xét điều kiện cho ngày qua cửa khẩu</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Sức khỏe</translation>
    </message>
    <message>
        <source>Lives in</source>
        <translation>Thường trú</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Nơi làm việc</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Hợp đồng</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Pages of the paper</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>{number} · version {n}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Issued {moment} by {officer} · {digest}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{sheets} pages of {paper} were sent to {printer}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message>
        <source>Travel documents</source>
        <translation>Giấy tờ đi lại</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>Thêm giấy tờ</translation>
    </message>
    <message>
        <source>Health certificates</source>
        <translation>Giấy khám sức khỏe</translation>
    </message>
    <message>
        <source>Add a certificate</source>
        <translation>Thêm giấy khám</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ngày cấp</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Có giá trị đến</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Nơi cấp</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Has been extended</source>
        <translation>Đã gia hạn</translation>
    </message>
    <message>
        <source>Examined</source>
        <translation>Ngày khám</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Examined at</source>
        <translation>Nơi khám</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Workers</source>
        <translation>Người lao động</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Nhu cầu</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>Bàn giao</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Sending page {page} of {pages} to the printer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save PDF…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Working copy (Excel)…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fit the width</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Bàn Giao</source>
        <translation>Bàn Giao</translation>
    </message>
    <message>
        <source>Lạng Sơn employment
service centre</source>
        <translation>TTDVVL tỉnh Lạng Sơn</translation>
    </message>
    <message>
        <source>Practice data</source>
        <translation>Dữ liệu thử</translation>
    </message>
    <message>
        <source>{name} · officer</source>
        <translation>{name} · cán bộ</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>Nobody is chosen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Version {n} · {moment} · {officer}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look at this version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Issued</source>
        <translation>Ngày cấp</translation>
    </message>
    <message>
        <source>Being asked…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Employer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Job</source>
        <translation>Công việc</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Record</source>
        <translation>Sổ hồ sơ</translation>
    </message>
    <message>
        <source>Officer's sign-in name</source>
        <translation>Tên đăng nhập của cán bộ</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Opening the record…</source>
        <translation>Đang mở sổ hồ sơ…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Lạng Sơn Provincial Employment Service Centre</source>
        <translation>Trung tâm Dịch vụ việc làm tỉnh Lạng Sơn</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>New record…</source>
        <translation>Sổ mới…</translation>
    </message>
</context>
<context>
    <name>StoreField</name>
    <message>
        <source>Browse…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Folder of the record</source>
        <translation>Thư mục của sổ hồ sơ</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Copy as a table</source>
        <translation>Sao chép thành bảng</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>This is no time. Write hours and minutes, for example 7:30.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>WorkerPanel</name>
    <message>
        <source>Overview</source>
        <translation>Chung</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Nhân thân</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Hợp đồng</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>New worker</source>
        <translation>Thêm người lao động</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Đã lưu: {name}</translation>
    </message>
    <message>
        <source>{field}: saved {theirs}; yours {yours}</source>
        <translation>{field}: đã lưu {theirs}; của bạn {yours}</translation>
    </message>
    <message>
        <source>Show what was saved</source>
        <translation>Xem bản đã lưu</translation>
    </message>
</context>
<context>
    <name>Workers</name>
    <message>
        <source>{years} years old</source>
        <translation>{years} tuổi</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Looking for work</source>
        <translation>Chưa có hợp đồng</translation>
    </message>
    <message>
        <source>Under contract</source>
        <translation>Đã ký hợp đồng</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Đang ở bên kia</translation>
    </message>
    <message>
        <source>Back or ended</source>
        <translation>Đã về, đã kết thúc</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Nơi làm việc</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Công việc</translation>
    </message>
</context>
<context>
    <name>WorkersPage</name>
    <message>
        <source>What you typed about {name} is not saved.</source>
        <translation>Chưa lưu những gì đã nhập về {name}.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Người lao động</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Nhập danh sách…</translation>
    </message>
    <message>
        <source>New worker</source>
        <translation>Thêm người lao động</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Name, citizen ID, document, phone or commune; marks are not needed</source>
        <translation>Tên, số căn cước, giấy tờ, điện thoại hoặc xã; không cần gõ dấu</translation>
    </message>
    <message>
        <source>Search · Ctrl+F</source>
        <translation>Tìm · Ctrl+F</translation>
    </message>
    <message>
        <source>Nobody is in the record yet</source>
        <translation>Chưa có ai trong sổ hồ sơ</translation>
    </message>
    <message>
        <source>Import the list as the centre keeps it, or enter the first worker.</source>
        <translation>Nhập danh sách trung tâm đang có, hoặc thêm người lao động đầu tiên.</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} kết quả</translation>
    </message>
    <message>
        <source>Nobody like this</source>
        <translation>Không tìm thấy ai</translation>
    </message>
    <message>
        <source>Try fewer letters, or another filter.</source>
        <translation>Thử gõ ít chữ hơn, hoặc chọn bộ lọc khác.</translation>
    </message>
    <message>
        <source>{count} workers in the record</source>
        <translation>{count} người lao động trong sổ hồ sơ</translation>
    </message>
</context>
</TS>
