<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Across</name>
    <message>
        <source>{n} days</source>
        <translation>{n} ngày</translation>
    </message>
    <message>
        <source>Overstayed</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Running out</source>
        <translation>Sắp hết hạn</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Hợp đồng</translation>
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
        <source>Unseen permit</source>
        <translation>Thiếu giấy</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Mất liên lạc</translation>
    </message>
    <message>
        <source>The stay ends within {n} days and is not over</source>
        <translation>Hết hạn ở trong {n} ngày tới, chưa quá hạn</translation>
    </message>
    <message>
        <source>Everybody who left and has not come back</source>
        <translation>Mọi người đã đi và chưa về</translation>
    </message>
    <message>
        <source>The stay, the contract or the travel document is over or ends soon</source>
        <translation>Tạm trú, hợp đồng hoặc giấy tờ đi lại đã hết hay sắp hết hạn</translation>
    </message>
    <message>
        <source>The last day of the stay is past</source>
        <translation>Đã qua ngày cuối được ở</translation>
    </message>
    <message>
        <source>The contract is over or ends within {n} days</source>
        <translation>Hợp đồng đã hết hoặc hết trong {n} ngày tới</translation>
    </message>
    <message>
        <source>No travel document in hand, or it ends within {n} days</source>
        <translation>Không có giấy tờ đi lại, hoặc hết hạn trong {n} ngày tới</translation>
    </message>
    <message>
        <source>Not examined for a year or more</source>
        <translation>Từ một năm trở lên chưa khám sức khỏe</translation>
    </message>
    <message>
        <source>The end of the stay is assumed: nobody has seen the paper</source>
        <translation>Ngày hết hạn chỉ là ước tính: chưa ai thấy giấy</translation>
    </message>
    <message>
        <source>Contact is lost</source>
        <translation>Không liên lạc được</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Đối tác</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Nơi tiếp nhận</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Công việc</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>Gate of departure</source>
        <translation>Cửa khẩu đi</translation>
    </message>
    <message>
        <source>Month of departure</source>
        <translation>Tháng đi</translation>
    </message>
    <message>
        <source>End of the stay</source>
        <translation>Hạn ở lại</translation>
    </message>
    <message>
        <source>End of the travel document</source>
        <translation>Hạn giấy tờ đi lại</translation>
    </message>
    <message>
        <source>End of the contract</source>
        <translation>Hạn hợp đồng</translation>
    </message>
    <message>
        <source>Age of the health check</source>
        <translation>Khám sức khỏe đã bao lâu</translation>
    </message>
    <message>
        <source> ({n} overstayed)</source>
        <translation> ({n} quá hạn)</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Đã hết</translation>
    </message>
    <message>
        <source>Within 7 days</source>
        <translation>Trong 7 ngày</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>Trong 30 ngày</translation>
    </message>
    <message>
        <source>Within 90 days</source>
        <translation>Trong 90 ngày</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Sau đó</translation>
    </message>
    <message>
        <source>Under 6 months</source>
        <translation>Dưới 6 tháng</translation>
    </message>
    <message>
        <source>6 to 12 months</source>
        <translation>6 đến 12 tháng</translation>
    </message>
    <message>
        <source>A year or more</source>
        <translation>Từ một năm</translation>
    </message>
    <message>
        <source>Temporary stay</source>
        <translation>Tạm trú</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Thẻ cư trú</translation>
    </message>
    <message>
        <source>Work permit</source>
        <translation>Giấy phép lao động</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>Giấy khác</translation>
    </message>
    <message>
        <source>over by {n} d</source>
        <translation>quá {n} ngày</translation>
    </message>
    <message>
        <source>{n} d left</source>
        <translation>còn {n} ngày</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>ngày cuối</translation>
    </message>
    <message>
        <source>Assumed from the day of departure: no permit has been entered.</source>
        <translation>Ước tính từ ngày đi: chưa ghi giấy tạm trú nào.</translation>
    </message>
    <message>
        <source>As the permit says.</source>
        <translation>Theo giấy tạm trú đã ghi.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>May stay until</source>
        <translation>Được ở đến</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>Hợp đồng đến</translation>
    </message>
    <message>
        <source>Paper until</source>
        <translation>Giấy tờ đến</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>Ngày đi</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Cửa khẩu</translation>
    </message>
    <message>
        <source>Examined on</source>
        <translation>Ngày khám</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>Tên tiếng Trung</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name} (mất liên lạc)</translation>
    </message>
</context>
<context>
    <name>AcrossActs</name>
    <message>
        <source>Renew the stay of {n} people</source>
        <translation>Gia hạn tạm trú của {n} người</translation>
    </message>
    <message>
        <source>Renew the stay of {name}</source>
        <translation>Gia hạn tạm trú của {name}</translation>
    </message>
    <message>
        <source>What the new permit says. The ones before are kept.</source>
        <translation>Ghi theo giấy mới. Các giấy trước vẫn được giữ.</translation>
    </message>
    <message>
        <source>The stay of {n} people is renewed.</source>
        <translation>Đã gia hạn tạm trú của {n} người.</translation>
    </message>
    <message>
        <source>Mend the permit</source>
        <translation>Sửa giấy tạm trú</translation>
    </message>
    <message>
        <source>For what was written wrongly. A new term is a renewal.</source>
        <translation>Để sửa chỗ ghi sai. Thời hạn mới thì dùng gia hạn.</translation>
    </message>
    <message>
        <source>The permit is mended.</source>
        <translation>Đã sửa giấy tạm trú.</translation>
    </message>
    <message>
        <source>{name} came back alone</source>
        <translation>{name} tự về</translation>
    </message>
    <message>
        <source>It is entered in the ledger and is not taken away again, only cancelled by another entry.</source>
        <translation>Việc này ghi vào sổ qua lại và không xóa được, chỉ hủy bằng một dòng khác.</translation>
    </message>
    <message>
        <source>The return of {name} is recorded.</source>
        <translation>Đã ghi {name} về nước.</translation>
    </message>
    <message>
        <source>Open a case of {name}</source>
        <translation>Mở vụ việc của {name}</translation>
    </message>
    <message>
        <source>Of a lost contact the person counts as missing from now on.</source>
        <translation>Nếu là mất liên lạc, từ nay người này được tính là mất liên lạc.</translation>
    </message>
    <message>
        <source>The case is opened.</source>
        <translation>Đã mở vụ việc.</translation>
    </message>
    <message>
        <source>Stays and reminders are set.</source>
        <translation>Đã đặt thời hạn và các mốc nhắc.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã hoàn tác</translation>
    </message>
</context>
<context>
    <name>AcrossDialog</name>
    <message>
        <source>Add those who are across</source>
        <translation>Thêm người đang ở bên kia</translation>
    </message>
    <message>
        <source>Who comes back on {number}?</source>
        <translation>Ai về trong đợt {number}?</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Name, citizen ID, employer or departure</source>
        <translation>Tên, số căn cước, công ty hoặc đợt đi</translation>
    </message>
    <message>
        <source>Contract over by</source>
        <translation>Hết hợp đồng đến ngày</translation>
    </message>
    <message>
        <source>Also of other partners</source>
        <translation>Cả của đối tác khác</translation>
    </message>
    <message>
        <source>Those who are across</source>
        <translation>Những người đang ở bên kia</translation>
    </message>
    <message>
        <source>Nobody is across with this partner</source>
        <translation>Không có ai đang ở bên kia với đối tác này</translation>
    </message>
    <message>
        <source>Whoever left and has not come back stands here. Others are found by “Add people”.</source>
        <translation>Ai đã đi và chưa về thì có ở đây. Người khác: dùng nút “Thêm người”.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
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
        <source>Employer</source>
        <translation>Nơi tiếp nhận</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Ngày đi</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Đợt đi</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>Hợp đồng đến</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Cần xem</translation>
    </message>
    <message>
        <source>contact was lost</source>
        <translation>mất liên lạc</translation>
    </message>
    <message>
        <source>on {number}</source>
        <translation>đã ở đợt {number}</translation>
    </message>
    <message>
        <source>contract still runs</source>
        <translation>còn hợp đồng</translation>
    </message>
    <message>
        <source>{n} of {all} people who are across with this partner</source>
        <translation>{n} trong {all} người đang ở bên kia với đối tác này</translation>
    </message>
    <message>
        <source>Add all {n}</source>
        <translation>Thêm cả {n} người</translation>
    </message>
    <message>
        <source>Add {n} chosen</source>
        <translation>Thêm {n} người đã chọn</translation>
    </message>
</context>
<context>
    <name>AcrossOutputs</name>
    <message>
        <source>List as Excel…</source>
        <translation>Danh sách Excel…</translation>
    </message>
    <message>
        <source>List as CSV…</source>
        <translation>Danh sách CSV…</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>In danh sách…</translation>
    </message>
    <message>
        <source>people across</source>
        <translation>người đang ở bên kia</translation>
    </message>
    <message>
        <source>across {day}</source>
        <translation>nguoi-o-nuoc-ngoai {day}</translation>
    </message>
    <message>
        <source>People across</source>
        <translation>Người đang ở nước ngoài</translation>
    </message>
</context>
<context>
    <name>AcrossSide</name>
    <message>
        <source>Employer</source>
        <translation>Nơi tiếp nhận</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Công việc</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Đối tác</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>Ngày đi</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>Hợp đồng đến</translation>
    </message>
    <message>
        <source>Travel document</source>
        <translation>Giấy tờ đi lại</translation>
    </message>
    <message>
        <source>None in hand</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Examined on</source>
        <translation>Ngày khám</translation>
    </message>
    <message>
        <source>{n} people are chosen</source>
        <translation>Đang chọn {n} người</translation>
    </message>
    <message>
        <source>Renew the stay of all of them at once.</source>
        <translation>Gia hạn tạm trú cho tất cả cùng một lúc.</translation>
    </message>
    <message>
        <source>Choose somebody in the list.</source>
        <translation>Chọn một người trong danh sách.</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Gia hạn…</translation>
    </message>
    <message>
        <source>Came back…</source>
        <translation>Tự về…</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>Mở vụ việc…</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>Mở người này</translation>
    </message>
    <message>
        <source>Stay permits</source>
        <translation>Giấy tạm trú</translation>
    </message>
    <message>
        <source>Mend this permit</source>
        <translation>Sửa giấy này</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Gọi cho ai</translation>
    </message>
    <message>
        <source>Nobody is on record: add the family on the person's page.</source>
        <translation>Chưa ghi ai: thêm người nhà ở trang của người này.</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Gia đình</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Vụ việc chưa xong</translation>
    </message>
</context>
<context>
    <name>AcrossTab</name>
    <message>
        <source>People across</source>
        <translation>Người đang ở nước ngoài</translation>
    </message>
    <message>
        <source>Reminders…</source>
        <translation>Mốc nhắc…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Name with or without marks, citizen ID, phone</source>
        <translation>Tên có dấu hoặc không dấu, số căn cước, điện thoại</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Tìm (Ctrl+F)</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Nhóm theo</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Không nhóm</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Mọi nhóm</translation>
    </message>
    <message>
        <source>{people} people shown, {women} of them women · {over} overstayed</source>
        <translation>Đang xem {people} người, trong đó {women} nữ · {over} người quá hạn</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Không có ai</translation>
    </message>
    <message>
        <source>Nobody across matches. Take the search or the filter away.</source>
        <translation>Không ai ở nước ngoài khớp. Bỏ tìm kiếm hoặc bộ lọc.</translation>
    </message>
    <message>
        <source>Nobody is across</source>
        <translation>Không có ai ở nước ngoài</translation>
    </message>
    <message>
        <source>Whoever leaves on a handover stands here until they come back.</source>
        <translation>Ai đi theo một lần bàn giao sẽ ở đây cho đến khi về.</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Hủy (Esc)</translation>
    </message>
    <message>
        <source>{act} (Enter)</source>
        <translation>{act} (Enter)</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cách gửi</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Ghi đã gửi</translation>
    </message>
    <message>
        <source>Reason given by the commune</source>
        <translation>Lý do xã nêu</translation>
    </message>
    <message>
        <source>Mark as returned</source>
        <translation>Ghi bị trả lại</translation>
    </message>
    <message>
        <source>What was wrong (stands in the new letter)</source>
        <translation>Chỗ sai (ghi trong văn bản mới)</translation>
    </message>
    <message>
        <source>Write the new letter</source>
        <translation>Lập văn bản mới</translation>
    </message>
    <message>
        <source>By whom at the commune</source>
        <translation>Người xác nhận ở xã</translation>
    </message>
    <message>
        <source>Mark as acknowledged</source>
        <translation>Ghi xã đã xác nhận</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Picture or scan of the stamped paper</source>
        <translation>Ảnh hoặc bản quét văn bản có dấu</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Drop the file here, or choose it.</source>
        <translation>Thả tệp vào đây, hoặc chọn tệp.</translation>
    </message>
    <message>
        <source>Pictures and PDF</source>
        <translation>Ảnh và PDF</translation>
    </message>
    <message>
        <source>Choose the stamped paper</source>
        <translation>Chọn văn bản có dấu</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>{rows} selected · {letters} letters</source>
        <translation>Đã chọn {rows} · {letters} văn bản</translation>
    </message>
    <message>
        <source>Mark as sent…</source>
        <translation>Ghi đã gửi…</translation>
    </message>
    <message>
        <source>Acknowledged…</source>
        <translation>Xã xác nhận…</translation>
    </message>
    <message>
        <source>Returned…</source>
        <translation>Xã trả lại…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Thay thế…</translation>
    </message>
    <message>
        <source>Open letter</source>
        <translation>Mở văn bản</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>Mở người này</translation>
    </message>
    <message>
        <source>Mark {n} letters as sent</source>
        <translation>Ghi {n} văn bản đã gửi</translation>
    </message>
    <message>
        <source>{n} letters are marked as sent.</source>
        <translation>Đã ghi {n} văn bản là đã gửi.</translation>
    </message>
    <message>
        <source>Mark {n} letters as acknowledged</source>
        <translation>Ghi xã đã xác nhận {n} văn bản</translation>
    </message>
    <message>
        <source>{n} letters are marked as acknowledged.</source>
        <translation>Đã ghi xã xác nhận {n} văn bản.</translation>
    </message>
    <message>
        <source>Mark {n} letters as returned</source>
        <translation>Ghi {n} văn bản bị trả lại</translation>
    </message>
    <message>
        <source>{n} letters are marked as returned. They can be sent again.</source>
        <translation>Đã ghi {n} văn bản bị trả lại. Có thể gửi lại.</translation>
    </message>
    <message>
        <source>Replace letter {number}</source>
        <translation>Thay thế văn bản {number}</translation>
    </message>
    <message>
        <source>A new letter with what the record says now is written, numbered and sent again; it names this one. What was issued is kept as it is. Mend the worker's page first if the mistake stands there.</source>
        <translation>Một văn bản mới theo hồ sơ hiện nay được lập, vào số và gửi lại; văn bản mới nêu số văn bản này. Văn bản đã ban hành vẫn giữ nguyên. Nếu chỗ sai nằm ở hồ sơ, hãy sửa hồ sơ trước.</translation>
    </message>
    <message>
        <source> and {n} more</source>
        <translation> và {n} văn bản nữa</translation>
    </message>
    <message>
        <source>{n} of the selected rows are not concerned: no letter of ours, or another state.</source>
        <translation>{n} dòng đã chọn không thuộc việc này: không có văn bản của ta, hoặc ở tình trạng khác.</translation>
    </message>
    <message>
        <source>Taken back: all is as it was.</source>
        <translation>Đã hoàn tác: mọi thứ như cũ.</translation>
    </message>
</context>
<context>
    <name>AddPeopleDialog</name>
    <message>
        <source>Add people</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Name with or without marks, citizen ID, document, phone, commune</source>
        <translation>Tên có dấu hoặc không dấu, số căn cước, giấy tờ, điện thoại, xã</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Những người tìm thấy</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Không tìm thấy ai</translation>
    </message>
    <message>
        <source>Type part of a name or of a number.</source>
        <translation>Gõ một phần tên hoặc một phần số.</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Thêm vào danh sách</translation>
    </message>
    <message>
        <source>Add the selected people (Enter)</source>
        <translation>Thêm những người đang chọn (Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
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
        <translation>Được đi không</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Thay người</translation>
    </message>
    <message>
        <source>Add {n} people to the list</source>
        <translation>Thêm {n} người vào danh sách</translation>
    </message>
    <message>
        <source>Added: {names}</source>
        <translation>Đã thêm: {names}</translation>
    </message>
</context>
<context>
    <name>AdjustmentsTab</name>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>Điều chỉnh</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
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
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Nội dung thay đổi</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Đi</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Về</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Còn ở bên kia</translation>
    </message>
    <message>
        <source>Nothing has changed in earlier reports</source>
        <translation>Các báo cáo trước không có gì thay đổi</translation>
    </message>
    <message>
        <source>Once a report is issued, what is added or mended later stands here, person by person.</source>
        <translation>Sau khi ban hành báo cáo, những gì ghi thêm hoặc sửa về sau hiện ở đây, theo từng người.</translation>
    </message>
    <message>
        <source>Report {report} closed with {closing} across; {difference} since then; opening {opening}.</source>
        <translation>Báo cáo {report} chốt {closing} người đang ở nước ngoài; sau đó điều chỉnh {difference}; đầu kỳ này {opening}.</translation>
    </message>
</context>
<context>
    <name>AgenciesTab</name>
    <message>
        <source>No names are known</source>
        <translation>Chưa có tên nào</translation>
    </message>
    <message>
        <source>A paper bears the names of its day. When an agency is renamed, add a row with the first day.</source>
        <translation>Giấy tờ mang tên cơ quan của ngày đó. Khi cơ quan đổi tên, thêm một dòng từ ngày đầu tiên.</translation>
    </message>
    <message>
        <source>Agencies &amp; office</source>
        <translation>Cơ quan, tên gọi</translation>
    </message>
    <message>
        <source>Office…</source>
        <translation>Thông tin cơ quan…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>New name from a day</source>
        <translation>Tên mới từ một ngày</translation>
    </message>
    <message>
        <source>Papers are dated in {vi} ({zh}) · numbers end with {sign}</source>
        <translation>Giấy tờ đề nơi {vi} ({zh}) · số kết thúc bằng {sign}</translation>
    </message>
    <message>
        <source>{n} names</source>
        <translation>{n} tên</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Name in Vietnamese</source>
        <translation>Tên tiếng Việt</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>Tên tiếng Trung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>By which decision</source>
        <translation>Theo quyết định</translation>
    </message>
    <message>
        <source>Change a name</source>
        <translation>Sửa tên</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Place in Vietnamese</source>
        <translation>Nơi đề, tiếng Việt</translation>
    </message>
    <message>
        <source>Place in Chinese</source>
        <translation>Nơi đề, tiếng Trung</translation>
    </message>
    <message>
        <source>What stands behind a paper's number</source>
        <translation>Phần sau số giấy tờ</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
</context>
<context>
    <name>AgreementSide</name>
    <message>
        <source>Extend…</source>
        <translation>Gia hạn…</translation>
    </message>
    <message>
        <source>Let it run longer</source>
        <translation>Kéo dài thời hạn</translation>
    </message>
    <message>
        <source>Take the last extension away</source>
        <translation>Bỏ lần gia hạn cuối</translation>
    </message>
    <message>
        <source>{state}, without a last day</source>
        <translation>{state}, không có ngày hết hạn</translation>
    </message>
    <message>
        <source>{state} since {day}</source>
        <translation>{state} từ ngày {day}</translation>
    </message>
    <message>
        <source>{state}: until {day}, {n} days from today</source>
        <translation>{state}: đến ngày {day}, còn {n} ngày</translation>
    </message>
    <message>
        <source>Extended from {before} until {after}, signed on {day}</source>
        <translation>Gia hạn từ {before} đến {after}, ký ngày {day}</translation>
    </message>
    <message>
        <source>The agreement was extended.</source>
        <translation>Đã gia hạn thỏa thuận.</translation>
    </message>
    <message>
        <source>The last extension was taken away.</source>
        <translation>Đã bỏ lần gia hạn cuối.</translation>
    </message>
</context>
<context>
    <name>Ahead</name>
    <message>
        <source>See</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>{n} agreements end soon: {which}</source>
        <translation>{n} thỏa thuận sắp hết hạn: {which}</translation>
    </message>
    <message>
        <source>{n} letters wait for an answer that is overdue: {which}</source>
        <translation>{n} công văn quá hạn trả lời: {which}</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… và {n} mục khác</translation>
    </message>
</context>
<context>
    <name>AlikeNote</name>
    <message>
        <source>Likely the same person</source>
        <translation>Có thể người này đã có hồ sơ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open the record of {name}? What is typed here is not saved.</source>
        <translation>Mở hồ sơ của {name}? Những gì đang gõ ở đây chưa được lưu.</translation>
    </message>
</context>
<context>
    <name>AnnouncementSide</name>
    <message>
        <source>Issue again…</source>
        <translation>Phát hành lại…</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Phát hành…</translation>
    </message>
    <message>
        <source>Not issued yet: look at both papers, then issue them.</source>
        <translation>Chưa phát hành: hãy xem cả hai giấy rồi phát hành.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Công văn</translation>
    </message>
    <message>
        <source>Leaflet</source>
        <translation>Tờ rơi</translation>
    </message>
    <message>
        <source>Note as sent…</source>
        <translation>Ghi đã gửi…</translation>
    </message>
    <message>
        <source>Issued: version {n}, {moment}. What was issued stays as it is.</source>
        <translation>Đã phát hành bản {n}, {moment}. Bản đã phát hành được giữ nguyên.</translation>
    </message>
    <message>
        <source>Letter to the communes</source>
        <translation>Công văn gửi các xã</translation>
    </message>
    <message>
        <source>A draft: it can be printed and saved once it is issued.</source>
        <translation>Bản nháp: phát hành xong mới in và lưu được.</translation>
    </message>
    <message>
        <source>Letter and leaflet are issued: version {n}.</source>
        <translation>Đã phát hành công văn và tờ rơi: bản {n}.</translation>
    </message>
    <message>
        <source>{n} sendings were noted.</source>
        <translation>Đã ghi {n} lượt gửi.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã hoàn tác</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Answer from the figures</source>
        <translation>Trả lời bằng số liệu</translation>
    </message>
    <message>
        <source>Answer the letter {number}</source>
        <translation>Trả lời công văn {number}</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>(all sectors)</source>
        <translation>(mọi lĩnh vực)</translation>
    </message>
    <message>
        <source>Field of work that people wish, know or learnt</source>
        <translation>Nghề mà người lao động mong muốn, biết làm hoặc đã học</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Về việc</translation>
    </message>
    <message>
        <source>What is said beside the figures</source>
        <translation>Nội dung nêu thêm ngoài số liệu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Number and keep it</source>
        <translation>Cấp số và lưu</translation>
    </message>
    <message>
        <source>The figures are being counted…</source>
        <translation>Đang tính số liệu…</translation>
    </message>
    <message>
        <source>Draft, not numbered yet</source>
        <translation>Dự thảo, chưa cấp số</translation>
    </message>
    <message>
        <source>The figures are those of today. The number is given when it is kept; then nothing changes any more.</source>
        <translation>Số liệu tính đến hôm nay. Số công văn được cấp khi lưu; sau đó văn bản không đổi nữa.</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>What the cell should say</source>
        <translation>Sửa ô này thành</translation>
    </message>
    <message>
        <source>Answer and go on to the next (Enter)</source>
        <translation>Trả lời rồi sang mục tiếp theo (Enter)</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>Rút câu trả lời</translation>
    </message>
    <message>
        <source>The same for all {n} lines with this value</source>
        <translation>Áp dụng cho cả {n} dòng có cùng giá trị</translation>
    </message>
    <message>
        <source>Choose an answer, or write the cell anew.</source>
        <translation>Hãy chọn câu trả lời hoặc viết lại ô.</translation>
    </message>
    <message>
        <source>Write what the cell should say.</source>
        <translation>Hãy viết nội dung đúng của ô.</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Stopped. What was done before stays done; the rest is untouched.</source>
        <translation>Đã dừng. Phần làm trước đó đã xong; phần còn lại chưa bị động đến.</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attached files</source>
        <translation>Tệp đính kèm</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Thêm tệp…</translation>
    </message>
    <message>
        <source>No file yet: a scan, a picture or a PDF can be dropped here.</source>
        <translation>Chưa có tệp nào. Có thể kéo thả bản quét, ảnh hoặc PDF vào đây.</translation>
    </message>
    <message>
        <source>Enter opens, Delete takes away</source>
        <translation>Enter để mở, Delete để bỏ</translation>
    </message>
    <message>
        <source>Take {name} away? It is no longer shown; the audit keeps that it was there.</source>
        <translation>Bỏ {name}? Tệp không còn hiện; nhật ký vẫn ghi là đã có.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Bỏ đi</translation>
    </message>
    <message>
        <source>The file was taken away.</source>
        <translation>Đã bỏ tệp.</translation>
    </message>
</context>
<context>
    <name>AuditSide</name>
    <message>
        <source>What the entry changed</source>
        <translation>Dòng này thay đổi gì</translation>
    </message>
    <message>
        <source>Choose an entry</source>
        <translation>Chọn một dòng</translation>
    </message>
    <message>
        <source>Its values before and after are shown here.</source>
        <translation>Giá trị trước và sau hiện ở đây.</translation>
    </message>
    <message>
        <source>Entry {n}</source>
        <translation>Dòng {n}</translation>
    </message>
    <message>
        <source>… and {n} more records</source>
        <translation>… và {n} bản ghi khác</translation>
    </message>
    <message>
        <source>No record was changed: something was read, printed or sent.</source>
        <translation>Không bản ghi nào thay đổi: chỉ xem, in hoặc gửi.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>thêm</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>sửa</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>bỏ</translation>
    </message>
</context>
<context>
    <name>AuditTab</name>
    <message>
        <source>Citizen ID, name</source>
        <translation>Số căn cước, tên</translation>
    </message>
    <message>
        <source>Person: citizen ID or full name</source>
        <translation>Số căn cước hoặc họ tên</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Mọi người</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Việc đã làm</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Does it hold?</source>
        <translation>Kiểm tra chuỗi</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Không tìm thấy gì</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} dòng</translation>
    </message>
    <message>
        <source>The newest {n} entries; look more narrowly for older ones</source>
        <translation>{n} dòng mới nhất; hãy tìm hẹp hơn để thấy dòng cũ</translation>
    </message>
    <message>
        <source>Walking along the chain of all entries…</source>
        <translation>Đang đi dọc chuỗi mọi dòng…</translation>
    </message>
    <message>
        <source>The chain holds: {n} entries. Its end is {head}.</source>
        <translation>Chuỗi nguyên vẹn: {n} dòng. Đầu cuối là {head}.</translation>
    </message>
    <message>
        <source>Entry {n} is the first that is missing, changed or out of place. Do not go on: call the head.</source>
        <translation>Dòng {n} là dòng đầu tiên bị mất, bị sửa hoặc sai chỗ. Đừng làm tiếp: báo lãnh đạo.</translation>
    </message>
    <message>
        <source>Records are not as the audit says: another program changed them. Do not go on: call the head.</source>
        <translation>Có bản ghi không đúng như nhật ký: chương trình khác đã sửa. Hãy dừng lại và báo lãnh đạo.</translation>
    </message>
    <message>
        <source>Entries from {n} on are missing; {witness} knows of them. Do not go on: call the head.</source>
        <translation>Các dòng từ {n} trở đi bị mất; {witness} biết có chúng. Đừng làm tiếp: báo lãnh đạo.</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Bảng tính Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the audit</source>
        <translation>Lưu nhật ký</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Reason or detail</source>
        <translation>Lý do, chi tiết</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Bản ghi</translation>
    </message>
</context>
<context>
    <name>BackupsTab</name>
    <message>
        <source>No backup was made yet</source>
        <translation>Chưa có bản sao lưu nào</translation>
    </message>
    <message>
        <source>A backup is made every day and when the window is closed, if anything changed. It is as encrypted as the record and opens with the passwords of its day.</source>
        <translation>Bản sao lưu được làm hằng ngày và khi đóng cửa sổ, nếu có thay đổi. Bản sao được mã hóa như dữ liệu và mở bằng mật khẩu của ngày đó.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>Try it…</source>
        <translation>Thử phục hồi…</translation>
    </message>
    <message>
        <source>Go back to it…</source>
        <translation>Quay về bản này…</translation>
    </message>
    <message>
        <source>Second place…</source>
        <translation>Nơi thứ hai…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Chưa có bản sao lưu nào.</translation>
    </message>
    <message>
        <source>Last backup: {moment}.</source>
        <translation>Lần sao lưu gần nhất: {moment}.</translation>
    </message>
    <message>
        <source>Last backup: {moment}; something was done since.</source>
        <translation>Lần sao lưu gần nhất: {moment}; từ đó đã có việc mới.</translation>
    </message>
    <message>
        <source>There is no second place: a fire or a thief takes the record and its backups together.</source>
        <translation>Chưa có nơi thứ hai: hỏa hoạn hay trộm cắp sẽ lấy đi cả dữ liệu lẫn bản sao lưu.</translation>
    </message>
    <message>
        <source>Second place: {folder}.</source>
        <translation>Nơi thứ hai: {folder}.</translation>
    </message>
    <message>
        <source>No restore was tried for half a year: choose a backup and try it.</source>
        <translation>Đã nửa năm chưa thử phục hồi: hãy chọn một bản sao lưu và thử.</translation>
    </message>
    <message>
        <source>{n} backups</source>
        <translation>{n} bản sao lưu</translation>
    </message>
    <message>
        <source>Backing up: copying the record…</source>
        <translation>Đang sao lưu: chép dữ liệu…</translation>
    </message>
    <message>
        <source>Backing up: copying to the second place…</source>
        <translation>Đang sao lưu: chép sang nơi thứ hai…</translation>
    </message>
    <message>
        <source>Backing up: comparing every table…</source>
        <translation>Đang sao lưu: so sánh từng bảng…</translation>
    </message>
    <message>
        <source>Backed up and compared.</source>
        <translation>Đã sao lưu và so sánh.</translation>
    </message>
    <message>
        <source>Second place of the backups</source>
        <translation>Nơi sao lưu thứ hai</translation>
    </message>
    <message>
        <source>Backups go there as well from now on.</source>
        <translation>Từ nay bản sao lưu cũng được chép vào đó.</translation>
    </message>
    <message>
        <source>Your password on the day of the backup</source>
        <translation>Mật khẩu của bạn vào ngày sao lưu</translation>
    </message>
    <message>
        <source>Try the backup of {moment}</source>
        <translation>Thử bản sao lưu {moment}</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Thử</translation>
    </message>
    <message>
        <source>It is unpacked aside, opened and compared table by table. The record is not touched.</source>
        <translation>Bản sao được mở riêng và so sánh từng bảng. Dữ liệu đang dùng không bị đụng tới.</translation>
    </message>
    <message>
        <source>The backup is whole: {n} rows were compared.</source>
        <translation>Bản sao lưu nguyên vẹn: đã so sánh {n} dòng.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Nơi thứ hai</translation>
    </message>
    <message>
        <source>Beside the record</source>
        <translation>Cạnh dữ liệu</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>The largest</source>
        <translation>Nhiều nhất</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>the other {n}</source>
        <translation>{n} dòng khác</translation>
    </message>
    <message>
        <source>{name}: {people}, of whom {women} women</source>
        <translation>{name}: {people}, trong đó {women} nữ</translation>
    </message>
    <message>
        <source>Nobody in this period</source>
        <translation>Kỳ này không có ai</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>of whom women</source>
        <translation>Trong đó nữ</translation>
    </message>
    <message>
        <source>people</source>
        <translation>người</translation>
    </message>
</context>
<context>
    <name>BlanksDialog</name>
    <message>
        <source>Blank forms</source>
        <translation>Biểu mẫu trắng</translation>
    </message>
    <message>
        <source>Blank forms for a day without power</source>
        <translation>Biểu mẫu trắng dùng khi mất điện</translation>
    </message>
    <message>
        <source>Print some and keep them at the gate. Each has its number and is entered when there is power again, or said to be void.</source>
        <translation>In sẵn và để ở cửa khẩu. Mỗi mẫu có số riêng, được nhập vào máy khi có điện lại, hoặc ghi là bỏ.</translation>
    </message>
    <message>
        <source>No blank forms yet</source>
        <translation>Chưa có biểu mẫu trắng</translation>
    </message>
    <message>
        <source>Print a few rosters and minutes, and put them into the bag that goes to the gate.</source>
        <translation>In vài danh sách và biên bản, để trong túi mang ra cửa khẩu.</translation>
    </message>
    <message>
        <source>Print blank forms…</source>
        <translation>In biểu mẫu trắng…</translation>
    </message>
    <message>
        <source>Enter a filled form…</source>
        <translation>Nhập mẫu đã điền…</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Preview (Enter)</source>
        <translation>Xem trước (Enter)</translation>
    </message>
    <message>
        <source>Say it is void…</source>
        <translation>Ghi bỏ…</translation>
    </message>
    <message>
        <source>Lost or spoiled</source>
        <translation>Bị mất hoặc hỏng</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Lập lúc</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người làm</translation>
    </message>
    <message>
        <source>Became, or why void</source>
        <translation>Thành đợt, hoặc lý do bỏ</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Biên bản</translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation>Chưa nhập</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Đã nhập</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Bao nhiêu mẫu</translation>
    </message>
    <message>
        <source>Print blank forms</source>
        <translation>In biểu mẫu trắng</translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>Lập biểu mẫu</translation>
    </message>
    <message>
        <source>Why will {number} never be entered?</source>
        <translation>Vì sao {number} sẽ không được nhập?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Say it is void</source>
        <translation>Ghi bỏ</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Referred</source>
        <translation>Đã giới thiệu</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Đã chọn</translation>
    </message>
    <message>
        <source>Contracted</source>
        <translation>Có hợp đồng</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã rút</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Đủ</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Cần xem</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Sex, age</source>
        <translation>Giới, tuổi</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Mức hợp</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
</context>
<context>
    <name>BoardDialog</name>
    <message>
        <source>Referral to {order}</source>
        <translation>Giới thiệu cho {order}</translation>
    </message>
    <message>
        <source>Search candidates</source>
        <translation>Tìm ứng viên</translation>
    </message>
    <message>
        <source>Name, citizen ID or phone</source>
        <translation>Họ tên, số căn cước hoặc điện thoại</translation>
    </message>
    <message>
        <source>Ctrl+F · Whoever is searched is shown also where the order asks for others</source>
        <translation>Ctrl+F · Người được tìm vẫn hiện dù ngoài yêu cầu của đơn hàng</translation>
    </message>
    <message>
        <source>Papers in hand</source>
        <translation>Có sẵn giấy tờ</translation>
    </message>
    <message>
        <source>Only those with a travel document in date and a health certificate</source>
        <translation>Chỉ người có giấy tờ còn hạn và giấy khám sức khỏe</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Ứng viên</translation>
    </message>
    <message>
        <source>No candidates</source>
        <translation>Chưa có ứng viên</translation>
    </message>
    <message>
        <source>Nobody is free who fits. Type a name to look among everybody.</source>
        <translation>Không có ai phù hợp và chưa có việc. Gõ tên để tìm trong tất cả mọi người.</translation>
    </message>
    <message>
        <source>What became of the others</source>
        <translation>Kết quả của những người khác</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>Refer the chosen candidates · Enter</source>
        <translation>Giới thiệu những ứng viên đã chọn · Enter</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>The employer takes them · Enter among the referred</source>
        <translation>Công ty nhận · Enter ở cột Đã giới thiệu</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Từ chối…</translation>
    </message>
    <message>
        <source>Decline… · Delete</source>
        <translation>Từ chối… · Delete</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Rút lại…</translation>
    </message>
    <message>
        <source>Withdraw… · Shift+Delete</source>
        <translation>Rút lại… · Shift+Delete</translation>
    </message>
    <message>
        <source>Worker's page</source>
        <translation>Trang người lao động</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close · Escape</source>
        <translation>Đóng · Escape</translation>
    </message>
    <message>
        <source>{shown} of {total} who may be referred, the best first</source>
        <translation>{shown} trong {total} người có thể giới thiệu, hợp nhất đứng trước</translation>
    </message>
    <message>
        <source>{held} of {headcount} places held</source>
        <translation>đã giữ {held}/{headcount} chỗ</translation>
    </message>
    <message>
        <source>{held} of {women} women</source>
        <translation>nữ {held}/{women}</translation>
    </message>
    <message>
        <source>papers judged for {day}</source>
        <translation>giấy tờ xét cho ngày {day}</translation>
    </message>
    <message>
        <source>This order is closed: nobody more is referred; those on it stay.</source>
        <translation>Đơn hàng đã đóng: không giới thiệu thêm; người đã có tên vẫn giữ.</translation>
    </message>
    <message>
        <source>Referred: {who}</source>
        <translation>Đã giới thiệu: {who}</translation>
    </message>
    <message>
        <source>Selected: {who}</source>
        <translation>Đã chọn: {who}</translation>
    </message>
    <message>
        <source>Withdrawn: {who}</source>
        <translation>Đã rút: {who}</translation>
    </message>
    <message>
        <source>Declined: {who}</source>
        <translation>Đã ghi từ chối: {who}</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} người</translation>
    </message>
</context>
<context>
    <name>BoardOpener</name>
    <message>
        <source>Refer people…</source>
        <translation>Giới thiệu…</translation>
    </message>
    <message>
        <source>Candidates and board of the job order</source>
        <translation>Ứng viên và bảng giới thiệu của đơn hàng</translation>
    </message>
</context>
<context>
    <name>BodyDialog</name>
    <message>
        <source>A body that is responsible</source>
        <translation>Cơ quan phụ trách</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Phía</translation>
    </message>
    <message>
        <source>Name in Vietnamese</source>
        <translation>Tên tiếng Việt</translation>
    </message>
    <message>
        <source>Name in its own language</source>
        <translation>Tên bằng tiếng nước đó</translation>
    </message>
    <message>
        <source>What it does in the programme</source>
        <translation>Việc phụ trách</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>Đầu mối liên hệ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Responsible from</source>
        <translation>Phụ trách từ ngày</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>BreachesTab</name>
    <message>
        <source>No breach is recorded</source>
        <translation>Chưa ghi nhận sự cố nào</translation>
    </message>
    <message>
        <source>The authority is told within 72 hours of the moment it was found.</source>
        <translation>Phải báo cơ quan có thẩm quyền trong 72 giờ kể từ khi phát hiện.</translation>
    </message>
    <message>
        <source>Breaches</source>
        <translation>Sự cố lộ dữ liệu</translation>
    </message>
    <message>
        <source>Notice…</source>
        <translation>Thông báo…</translation>
    </message>
    <message>
        <source>Authority told</source>
        <translation>Đã báo cơ quan</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>New breach</source>
        <translation>Sự cố mới</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Khép lại</translation>
    </message>
    <message>
        <source>{n} breaches are to be told</source>
        <translation>{n} sự cố cần báo</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>Ngày phát hiện</translation>
    </message>
    <message>
        <source>At (hour)</source>
        <translation>Lúc (giờ)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Sự việc</translation>
    </message>
    <message>
        <source>Which data, and whose</source>
        <translation>Dữ liệu nào, của ai</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Việc đã làm</translation>
    </message>
    <message>
        <source>Breach of personal data</source>
        <translation>Sự cố lộ dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Nothing more is to be done about this breach? It cannot be changed afterwards.</source>
        <translation>Sự cố này không còn việc gì phải làm? Sau đó không sửa được nữa.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Phát hiện</translation>
    </message>
    <message>
        <source>Tell by</source>
        <translation>Báo trước</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Đã báo</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Khép lại</translation>
    </message>
    <message>
        <source>{n} hours overdue</source>
        <translation>Quá hạn {n} giờ</translation>
    </message>
    <message>
        <source>{n} hours left</source>
        <translation>Còn {n} giờ</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Health results</source>
        <translation>Kết quả khám sức khỏe</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Hợp đồng</translation>
    </message>
    <message>
        <source>Sent to the commune</source>
        <translation>Đã gửi xã</translation>
    </message>
    <message>
        <source>Acknowledged by the commune</source>
        <translation>Xã đã xác nhận</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Gắn nhãn</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Bỏ nhãn</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Examined on</source>
        <translation>Ngày khám</translation>
    </message>
    <message>
        <source>Examined at</source>
        <translation>Nơi khám</translation>
    </message>
    <message>
        <source>Contract number (# counts up)</source>
        <translation>Số hợp đồng (# tự tăng)</translation>
    </message>
    <message>
        <source>##/HĐLĐ gives 01/HĐLĐ, 02/HĐLĐ…</source>
        <translation>##/HĐLĐ cho 01/HĐLĐ, 02/HĐLĐ…</translation>
    </message>
    <message>
        <source>Counting from</source>
        <translation>Đếm từ số</translation>
    </message>
    <message>
        <source>Only fill in what is still empty</source>
        <translation>Chỉ điền vào chỗ còn trống</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Ngày ký</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>Ngày bắt đầu</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Ngày kết thúc</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Ngày gửi</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cách gửi</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>Số công văn</translation>
    </message>
    <message>
        <source>Acknowledged on</source>
        <translation>Ngày xã xác nhận</translation>
    </message>
    <message>
        <source>By whom at the commune</source>
        <translation>Người xác nhận ở xã</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>A tag that there is, or a new one</source>
        <translation>Nhãn đã có hoặc nhãn mới</translation>
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
        <source>What</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện nay</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Sau khi áp dụng</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>For all who are selected</source>
        <translation>Cho mọi người đã chọn</translation>
    </message>
    <message>
        <source>{n} people are selected</source>
        <translation>Đã chọn {n} người</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Change nothing (Esc)</source>
        <translation>Không thay đổi gì (Esc)</translation>
    </message>
    <message>
        <source>Do it (Enter)</source>
        <translation>Thực hiện (Enter)</translation>
    </message>
    <message>
        <source>Fill in the fields above: here you see who changes, from what to what</source>
        <translation>Hãy nhập các ô ở trên: ở đây sẽ hiện ai thay đổi, từ gì thành gì</translation>
    </message>
    <message>
        <source>Being looked at…</source>
        <translation>Đang xem trước…</translation>
    </message>
    <message>
        <source>Apply to {n} people</source>
        <translation>Áp dụng cho {n} người</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Being written…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Đã dừng. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Mend the field above first</source>
        <translation>Hãy sửa ô ở trên trước</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Calendar and deadline</source>
        <translation>Lịch và thời hạn</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Working days to tell the commune</source>
        <translation>Số ngày làm việc để khai báo</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Đặt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>On this day the office</source>
        <translation>Ngày này cơ quan</translation>
    </message>
    <message>
        <source>is closed</source>
        <translation>nghỉ</translation>
    </message>
    <message>
        <source>works</source>
        <translation>làm việc</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Add the correction</source>
        <translation>Thêm chỗ sửa</translation>
    </message>
    <message>
        <source>Withdraw the correction</source>
        <translation>Bỏ chỗ sửa</translation>
    </message>
    <message>
        <source>Days of the year</source>
        <translation>Các ngày trong năm</translation>
    </message>
    <message>
        <source>No holiday is known of this year</source>
        <translation>Chưa biết ngày nghỉ nào của năm này</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Saturdays, Sundays and public holidays do not count. A change counts anew what is still due and not printed; letters that were written keep their day.</source>
        <translation>Thứ Bảy, Chủ Nhật và ngày lễ không tính. Khi sửa, hạn của những khai báo chưa in được tính lại; văn bản đã lập giữ nguyên hạn.</translation>
    </message>
    <message>
        <source>It was so already; nothing was changed.</source>
        <translation>Vốn đã như vậy; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Kept. {n} declarations that are due got another day.</source>
        <translation>Đã lưu. {n} khai báo chưa in có hạn mới.</translation>
    </message>
    <message>
        <source>Taken back: all is as it was.</source>
        <translation>Đã hoàn tác: mọi thứ như cũ.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên ngày</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ Nhật</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Làm việc</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Nghỉ</translation>
    </message>
    <message>
        <source>Public calendar</source>
        <translation>Lịch nhà nước</translation>
    </message>
    <message>
        <source>The office, other than the public calendar</source>
        <translation>Cơ quan, khác lịch nhà nước</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>Cơ quan</translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Camera</source>
        <translation>Máy ảnh</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Hình máy ảnh đang thấy</translation>
    </message>
    <message>
        <source>Hold the card's QR code before the camera, a hand's breadth away.</source>
        <translation>Đưa mã QR của thẻ trước máy ảnh, cách khoảng một gang tay.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close · Esc</source>
        <translation>Đóng · Esc</translation>
    </message>
</context>
<context>
    <name>CardNumbersDialog</name>
    <message>
        <source>Numbers to call on the cards</source>
        <translation>Số điện thoại cần gọi trên thẻ</translation>
    </message>
    <message>
        <source>They stand on every card in both languages. A row without a number is left out.</source>
        <translation>In trên mọi thẻ bằng hai thứ tiếng. Dòng không có số thì bỏ qua.</translation>
    </message>
    <message>
        <source>In Vietnamese</source>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>Tiếng Trung</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Another row</source>
        <translation>Thêm dòng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Hủy (Esc)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
</context>
<context>
    <name>CaseActs</name>
    <message>
        <source>Written into the case.</source>
        <translation>Đã ghi vào vụ việc.</translation>
    </message>
    <message>
        <source>The case goes on.</source>
        <translation>Vụ việc được tiếp tục xử lý.</translation>
    </message>
    <message>
        <source>The case waits.</source>
        <translation>Vụ việc chuyển sang chờ.</translation>
    </message>
    <message>
        <source>The case is open again.</source>
        <translation>Đã mở lại vụ việc.</translation>
    </message>
    <message>
        <source>The case is settled.</source>
        <translation>Vụ việc đã giải quyết xong.</translation>
    </message>
    <message>
        <source>The case was handed over.</source>
        <translation>Đã chuyển vụ việc cho người khác.</translation>
    </message>
    <message>
        <source>The day is set.</source>
        <translation>Đã đặt hạn xử lý.</translation>
    </message>
    <message>
        <source>The case was corrected.</source>
        <translation>Đã sửa vụ việc.</translation>
    </message>
    <message>
        <source>Across as before.</source>
        <translation>Đã liên lạc lại được; người này vẫn đang ở bên kia.</translation>
    </message>
    <message>
        <source>The person was added.</source>
        <translation>Đã thêm người liên quan.</translation>
    </message>
    <message>
        <source>The person was taken from the case.</source>
        <translation>Đã bỏ người này khỏi vụ việc.</translation>
    </message>
    <message>
        <source>Case {number} is open.</source>
        <translation>Đã mở vụ việc {number}.</translation>
    </message>
    <message>
        <source>Taken back: all is as it was.</source>
        <translation>Đã hoàn tác: mọi thứ như cũ.</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Cases</source>
        <translation>Vụ việc</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>Mở vụ việc…</translation>
    </message>
    <message>
        <source>Name, number, words</source>
        <translation>Tên, số, nội dung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Nơi tiếp nhận</translation>
    </message>
    <message>
        <source>All employers</source>
        <translation>Mọi công ty</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Đối tác</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>Mọi đối tác</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>No case of this list fits the search.</source>
        <translation>Không có vụ việc nào trong danh sách này khớp.</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>No case is chosen</source>
        <translation>Chưa chọn vụ việc</translation>
    </message>
    <message>
        <source>Choose a case in the list, or open one (Ctrl+N).</source>
        <translation>Chọn một vụ việc trong danh sách, hoặc mở mới (Ctrl+N).</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Mở trang của người này</translation>
    </message>
    <message>
        <source>Open the person (Ctrl+L)</source>
        <translation>Mở trang của người này (Ctrl+L)</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Ghi…</translation>
    </message>
    <message>
        <source>Note, call, partner's reply or letter</source>
        <translation>Ghi chú, cuộc gọi, đối tác trả lời hoặc công văn</translation>
    </message>
    <message>
        <source>Waits…</source>
        <translation>Chờ…</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>Xong…</translation>
    </message>
    <message>
        <source>Contact again…</source>
        <translation>Liên lạc lại…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Báo cáo…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Chuyển người phụ trách…</translation>
    </message>
    <message>
        <source>Act by…</source>
        <translation>Đặt hạn…</translation>
    </message>
    <message>
        <source>Correct the case…</source>
        <translation>Sửa vụ việc…</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Thêm người liên quan…</translation>
    </message>
    <message>
        <source>Waiting for: {whom}</source>
        <translation>Chờ: {whom}</translation>
    </message>
    <message>
        <source>Settled on {day}</source>
        <translation>Xong ngày {day}</translation>
    </message>
    <message>
        <source>It touches a person's health or detention. The head, approvers and the officer who has it ({officer}) see who and what; ask that officer.</source>
        <translation>Liên quan đến sức khỏe hoặc việc bị giữ của một người. Lãnh đạo, người duyệt và cán bộ phụ trách ({officer}) xem được là ai và việc gì; hãy hỏi cán bộ đó.</translation>
    </message>
    <message>
        <source>Late by {n} days (since {day})</source>
        <translation>Trễ {n} ngày (hạn {day})</translation>
    </message>
    <message>
        <source>Act by {day}</source>
        <translation>Hạn {day}</translation>
    </message>
    <message>
        <source>happened on {day}</source>
        <translation>xảy ra ngày {day}</translation>
    </message>
    <message>
        <source>Has it: {officer} · opened on {day}</source>
        <translation>Phụ trách: {officer} · mở ngày {day}</translation>
    </message>
    <message>
        <source>The person counts as missing.</source>
        <translation>Người này đang được ghi là mất liên lạc.</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Tiếp tục…</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Mở lại…</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Gọi cho ai</translation>
    </message>
    <message>
        <source>Also concerned</source>
        <translation>Người liên quan</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Write what was done (Ctrl+G).</source>
        <translation>Chưa ghi gì. Hãy ghi việc đã làm (Ctrl+G).</translation>
    </message>
    <message>
        <source>What was done, the latest first</source>
        <translation>Việc đã làm, mới nhất trước</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>Bản thân</translation>
    </message>
    <message>
        <source>Family and commune</source>
        <translation>Gia đình, xã</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Nơi tiếp nhận</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Đối tác</translation>
    </message>
    <message>
        <source>Nobody is on record. Add contacts on the person's page.</source>
        <translation>Chưa có ai trong hồ sơ. Hãy thêm người liên hệ ở trang của người này.</translation>
    </message>
    <message>
        <source>Copied: {phone}</source>
        <translation>Đã chép: {phone}</translation>
    </message>
</context>
<context>
    <name>CertificatesSection</name>
    <message>
        <source>Course, language, visa and other papers</source>
        <translation>Giáo dục định hướng, ngoại ngữ, thị thực, giấy tờ khác</translation>
    </message>
    <message>
        <source>Add a paper</source>
        <translation>Thêm giấy tờ</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Thêm ảnh</translation>
    </message>
    <message>
        <source>Pictures: {count}</source>
        <translation>Ảnh: {count}</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Ngân hàng</translation>
    </message>
    <message>
        <source>Name of the paper</source>
        <translation>Tên giấy tờ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>EPS-TOPIK, B1…</source>
        <translation>EPS-TOPIK, B1…</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Trình độ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>Nơi cấp</translation>
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
        <source>The deposit was borrowed</source>
        <translation>Tiền ký quỹ là tiền vay</translation>
    </message>
</context>
<context>
    <name>ChannelsDialog</name>
    <message>
        <source>What each channel brought</source>
        <translation>Kênh nào đem lại gì</translation>
    </message>
    <message>
        <source>People in the record count by the session at which they registered, else by how they heard of us. Found work: who holds or held a place in a job.</source>
        <translation>Người có hồ sơ được tính theo buổi mà họ đăng ký, nếu không thì theo kênh họ biết tin. Có việc: đang hoặc đã giữ chỗ trong một đơn hàng.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Tính</translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation>Không có gì trong kỳ này</translation>
    </message>
    <message>
        <source>Announcements that were sent, sessions that were held and workers who came by them show here.</source>
        <translation>Thông báo đã gửi, các buổi đã tổ chức và người đến nhờ đó sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Times sent</source>
        <translation>Lượt gửi</translation>
    </message>
    <message>
        <source>Communes told</source>
        <translation>Xã đã nhận</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Số buổi</translation>
    </message>
    <message>
        <source>Counselled</source>
        <translation>Tư vấn</translation>
    </message>
    <message>
        <source>Of whom women</source>
        <translation>Trong đó nữ</translation>
    </message>
    <message>
        <source>Registered there</source>
        <translation>Đăng ký tại chỗ</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>Có hồ sơ</translation>
    </message>
    <message>
        <source>Found work</source>
        <translation>Có việc</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Cộng</translation>
    </message>
</context>
<context>
    <name>ChannelsOpener</name>
    <message>
        <source>What each channel brought…</source>
        <translation>Kênh nào đem lại gì…</translation>
    </message>
</context>
<context>
    <name>ChecksField</name>
    <message>
        <source>Choose at least one.</source>
        <translation>Chọn ít nhất một mục.</translation>
    </message>
</context>
<context>
    <name>ChineseNames</name>
    <message>
        <source>Suggested from the readings; choose one or write another:</source>
        <translation>Gợi ý theo âm Hán Việt; chọn một hoặc tự viết:</translation>
    </message>
    <message>
        <source>Take {name} as the Chinese name</source>
        <translation>Lấy {name} làm tên chữ Hán</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Clear all filters</source>
        <translation>Bỏ tất cả bộ lọc</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>Bỏ bộ lọc này</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Job order (optional)</source>
        <translation>Đơn hàng (không bắt buộc)</translation>
    </message>
    <message>
        <source>Found from the employer and job of each line</source>
        <translation>Tìm theo công ty và công việc ở từng dòng</translation>
    </message>
    <message>
        <source>Sender (optional)</source>
        <translation>Nơi gửi (không bắt buộc)</translation>
    </message>
    <message>
        <source>Commune or agency: its columns are remembered</source>
        <translation>Xã hoặc cơ quan; cách đọc cột được nhớ lại</translation>
    </message>
    <message>
        <source>Signed consents of these people are on file</source>
        <translation>Trung tâm có giấy đồng ý đã ký của những người này</translation>
    </message>
    <message>
        <source>If you tick this, the record says that you stated it, and when. Leave it empty if you have not seen them.</source>
        <translation>Nếu đánh dấu, sổ sẽ ghi là bạn xác nhận và vào lúc nào. Để trống nếu bạn chưa xem các giấy đó.</translation>
    </message>
    <message>
        <source>Template for communes…</source>
        <translation>Tệp mẫu gửi xã…</translation>
    </message>
    <message>
        <source>A workbook with drop-downs to send to communes (Ctrl+T)</source>
        <translation>Tệp Excel có sẵn danh sách chọn để gửi các xã (Ctrl+T)</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>Các lần nhập trước</translation>
    </message>
    <message>
        <source>See what was taken in, and take an import back (Ctrl+H)</source>
        <translation>Xem những lần đã nhập và hoàn tác (Ctrl+H)</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close the job order</source>
        <translation>Đóng đơn hàng</translation>
    </message>
    <message>
        <source>Close {number}</source>
        <translation>Đóng đơn hàng {number}</translation>
    </message>
    <message>
        <source>Nobody more is referred to it. {placed} people hold a place and keep it; {referred} are referred and can still be selected or declined.</source>
        <translation>Sẽ không giới thiệu thêm ai. {placed} người đã có chỗ vẫn giữ chỗ; {referred} người đã giới thiệu vẫn có thể được chọn hoặc từ chối.</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Why (unless it is full)</source>
        <translation>Lý do (không cần nếu đã đủ người)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Close the order</source>
        <translation>Đóng đơn hàng</translation>
    </message>
</context>
<context>
    <name>ClosingBackup</name>
    <message>
        <source>Backing up</source>
        <translation>Đang sao lưu</translation>
    </message>
    <message>
        <source>The day's work is being backed up and compared. The window closes by itself.</source>
        <translation>Đang sao lưu và so sánh công việc trong ngày. Cửa sổ sẽ tự đóng.</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>Đóng, không sao lưu</translation>
    </message>
</context>
<context>
    <name>ConfirmationActs</name>
    <message>
        <source>The list is made. Save it, and send it to the partner.</source>
        <translation>Đã lập danh sách. Lưu lại rồi gửi cho đối tác.</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved: {file}. It stands in the log of what went abroad.</source>
        <translation>Đã lưu: {file}. Đã ghi vào sổ dữ liệu gửi ra nước ngoài.</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.ods *.csv)</source>
        <translation>Danh sách (*.xlsx *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>Take the partner's answer in</source>
        <translation>Nhận trả lời của đối tác</translation>
    </message>
    <message>
        <source>{rows} rows were read: {confirmed} people are confirmed, {differ} lines differ.</source>
        <translation>Đã đọc {rows} dòng: {confirmed} người được xác nhận, {differ} dòng khác.</translation>
    </message>
    <message>
        <source>Replace the answer</source>
        <translation>Thay trả lời</translation>
    </message>
    <message>
        <source>Take it in anyway</source>
        <translation>Vẫn nhận tệp này</translation>
    </message>
    <message>
        <source>What was done about the same differences stays done.</source>
        <translation>Điểm khác nào đã xử lý mà vẫn như cũ thì giữ là đã xử lý.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
    <message>
        <source>Marked as done.</source>
        <translation>Đã ghi là xong.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã lấy lại</translation>
    </message>
</context>
<context>
    <name>ConfirmationDialogs</name>
    <message>
        <source>Partner</source>
        <translation>Đối tác</translation>
    </message>
    <message>
        <source>{name} · {n} across</source>
        <translation>{name} · {n} người đang ở</translation>
    </message>
    <message>
        <source>Who was across on</source>
        <translation>Ai ở nước ngoài vào ngày</translation>
    </message>
    <message>
        <source>Make a list for a partner</source>
        <translation>Lập danh sách xác nhận cho đối tác</translation>
    </message>
    <message>
        <source>The partner says of each person whether they are still there. Only names, birth dates, document numbers and employers go out.</source>
        <translation>Đối tác trả lời từng người còn ở đó hay không. Chỉ gửi tên, ngày sinh, số giấy tờ và nơi làm việc.</translation>
    </message>
    <message>
        <source>Make the list</source>
        <translation>Lập danh sách</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Đã làm gì</translation>
    </message>
    <message>
        <source>Mark {n} differences as done</source>
        <translation>Ghi {n} điểm khác là đã xử lý</translation>
    </message>
    <message>
        <source>It stands beside the difference, and the list is done when all are.</source>
        <translation>Ghi chú này đứng cạnh điểm khác; danh sách xong khi mọi điểm đều xong.</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Ghi là xong</translation>
    </message>
</context>
<context>
    <name>Confirmations</name>
    <message>
        <source>Waiting for the answer</source>
        <translation>Chờ trả lời</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>Has left, they say</source>
        <translation>Họ nói đã rời đi</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Không trả lời</translation>
    </message>
    <message>
        <source>Unknown to us</source>
        <translation>Không có trong sổ</translation>
    </message>
    <message>
        <source>Not across by our record</source>
        <translation>Sổ ghi không ở đó</translation>
    </message>
    <message>
        <source>Something differs</source>
        <translation>Có chỗ khác</translation>
    </message>
    <message>
        <source>Take the partner's answer in when it comes.</source>
        <translation>Khi đối tác trả lời, hãy nhận tệp vào.</translation>
    </message>
    <message>
        <source>Call the family. Record the return, or open a case where nobody knows more.</source>
        <translation>Gọi cho gia đình. Ghi là đã về, hoặc mở vụ việc nếu không ai biết gì thêm.</translation>
    </message>
    <message>
        <source>Ask the partner about this person.</source>
        <translation>Hỏi lại đối tác về người này.</translation>
    </message>
    <message>
        <source>Look for the person among the workers; a mistyped number may hide somebody known.</source>
        <translation>Tìm người này trong danh sách người lao động; số gõ nhầm có thể che mất người đã có.</translation>
    </message>
    <message>
        <source>Check the passages: somebody may have left by another way.</source>
        <translation>Kiểm tra sổ qua lại: có thể người này đã đi bằng đường khác.</translation>
    </message>
    <message>
        <source>Compare with the paper, and mend ours or tell the partner.</source>
        <translation>So với giấy tờ, rồi sửa sổ hoặc báo lại đối tác.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Chưa gửi</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>Cần xử lý</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Đối tác</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Tính đến</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>Born, they say</source>
        <translation>Sinh (họ ghi)</translation>
    </message>
    <message>
        <source>What differs, what was done</source>
        <translation>Khác gì, đã làm gì</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Đã trả lời</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>Số (họ ghi)</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>They wrote</source>
        <translation>Họ ghi</translation>
    </message>
    <message>
        <source>Their row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>Tên (họ ghi)</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vụ việc</translation>
    </message>
</context>
<context>
    <name>ConfirmationsTab</name>
    <message>
        <source>Confirmations</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>No list has been made</source>
        <translation>Chưa lập danh sách nào</translation>
    </message>
    <message>
        <source>Make a list…</source>
        <translation>Lập danh sách…</translation>
    </message>
    <message>
        <source>Once a month a partner confirms who is still there.</source>
        <translation>Mỗi tháng một lần, đối tác xác nhận ai còn ở đó.</translation>
    </message>
    <message>
        <source>People of the list</source>
        <translation>Người trong danh sách</translation>
    </message>
    <message>
        <source>Nothing to follow up</source>
        <translation>Không còn gì phải xử lý</translation>
    </message>
    <message>
        <source>Save and send…</source>
        <translation>Lưu và gửi…</translation>
    </message>
    <message>
        <source>Take the answer in…</source>
        <translation>Nhận trả lời…</translation>
    </message>
    <message>
        <source>Their file…</source>
        <translation>Tệp của họ…</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Đối tác</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>Mọi đối tác</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>Cần xử lý</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Mọi người</translation>
    </message>
    <message>
        <source>Came back…</source>
        <translation>Tự về…</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>Mở vụ việc…</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>Mở người này</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Mark as done…</source>
        <translation>Ghi là xong…</translation>
    </message>
    <message>
        <source>{n} lists · {waiting} differences to follow up</source>
        <translation>{n} danh sách · {waiting} điểm khác cần xử lý</translation>
    </message>
    <message>
        <source>Everything that differed is done.</source>
        <translation>Mọi điểm khác đã xử lý xong.</translation>
    </message>
    <message>
        <source>No list is chosen</source>
        <translation>Chưa chọn danh sách</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>Chỗ khác nhau</translation>
    </message>
    <message>
        <source>Nothing waits for a decision</source>
        <translation>Không có chỗ nào chờ quyết định</translation>
    </message>
    <message>
        <source>Where both sides changed the same field to different values, both stand here.</source>
        <translation>Chỗ nào hai bên sửa cùng một mục thành hai giá trị khác nhau thì cả hai hiện ở đây.</translation>
    </message>
    <message>
        <source>Why this side is right</source>
        <translation>Vì sao bên này đúng</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Giữ như ở đây</translation>
    </message>
    <message>
        <source>Take what came</source>
        <translation>Lấy theo gói tin</translation>
    </message>
    <message>
        <source>{handover} · taken in from {laptop}, {at}</source>
        <translation>{handover} · nhận từ {laptop}, {at}</translation>
    </message>
    <message>
        <source>{n} conflicts are chosen</source>
        <translation>Đã chọn {n} chỗ</translation>
    </message>
    <message>
        <source>The decision holds for all of them.</source>
        <translation>Quyết định áp dụng cho tất cả các chỗ đã chọn.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ở đây</translation>
    </message>
    <message>
        <source>In the packet</source>
        <translation>Trong gói tin</translation>
    </message>
    <message>
        <source>{n} decided</source>
        <translation>Đã quyết định {n} chỗ</translation>
    </message>
</context>
<context>
    <name>ConsentsSection</name>
    <message>
        <source>Write down how it is known: the signed form and where it is kept. The worker may withdraw it at any time.</source>
        <translation>Ghi rõ căn cứ: phiếu đã ký và nơi lưu. Người lao động có thể rút lại bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>Print the consent form</source>
        <translation>In phiếu đồng ý</translation>
    </message>
    <message>
        <source>Withdrawal form</source>
        <translation>Phiếu rút đồng ý</translation>
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
    <name>ContactsSection</name>
    <message>
        <source>Who is called when something happens: family first, then the commune.</source>
        <translation>Gọi ai khi có việc: gia đình trước, rồi đến xã, phường.</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Thêm người liên hệ</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Gia đình</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Quan hệ</translation>
    </message>
    <message>
        <source>wife, elder brother…</source>
        <translation>vợ, anh trai…</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Số điện thoại</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Contents of the guide</source>
        <translation>Mục lục hướng dẫn</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Không tìm thấy gì</translation>
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
        <source>Wage (currency of the order)</source>
        <translation>Lương (tiền của đơn hàng)</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Tính theo</translation>
    </message>
    <message>
        <source>Why beside another contract</source>
        <translation>Vì sao chạy cùng hợp đồng khác</translation>
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
        <source>Contract</source>
        <translation>Hợp đồng</translation>
    </message>
    <message>
        <source>Declaration to the commune</source>
        <translation>Khai báo với xã</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>một ngày</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>một tháng</translation>
    </message>
</context>
<context>
    <name>ContractStoryBox</name>
    <message>
        <source>Extend…</source>
        <translation>Gia hạn…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Chấm dứt…</translation>
    </message>
    <message>
        <source>Ended on {day}</source>
        <translation>Chấm dứt ngày {day}</translation>
    </message>
    <message>
        <source>Extension signed on</source>
        <translation>Ngày ký gia hạn</translation>
    </message>
    <message>
        <source>Runs until</source>
        <translation>Gia hạn đến hết ngày</translation>
    </message>
    <message>
        <source>Number of the extension</source>
        <translation>Số phụ lục gia hạn</translation>
    </message>
    <message>
        <source>It runs until {day} now. The commune is to be told of the extension; that is due from its day.</source>
        <translation>Hiện hợp đồng đến hết ngày {day}. Việc gia hạn phải khai báo với xã, tính từ ngày ký.</translation>
    </message>
    <message>
        <source>Extend the contract</source>
        <translation>Gia hạn hợp đồng</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Gia hạn</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Ngày chấm dứt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Whoever has not crossed loses the job; who is across stays across until they come back. The commune is to be told.</source>
        <translation>Người chưa sang thì không còn việc này; người đang ở bên kia vẫn ở đó cho đến khi về. Việc chấm dứt phải khai báo với xã.</translation>
    </message>
    <message>
        <source>End the contract</source>
        <translation>Chấm dứt hợp đồng</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Chấm dứt</translation>
    </message>
    <message>
        <source>The contract is extended. The declaration of it waits in Declarations.</source>
        <translation>Đã gia hạn hợp đồng. Khai báo chờ ở mục Khai báo.</translation>
    </message>
    <message>
        <source>The contract is ended. The declaration of it waits in Declarations.</source>
        <translation>Đã chấm dứt hợp đồng. Khai báo chờ ở mục Khai báo.</translation>
    </message>
    <message>
        <source>Extended until {day}</source>
        <translation>Gia hạn đến {day}</translation>
    </message>
    <message>
        <source>signed {day}</source>
        <translation>ký ngày {day}</translation>
    </message>
    <message>
        <source>before: until {day}</source>
        <translation>trước: đến {day}</translation>
    </message>
    <message>
        <source>commune not known</source>
        <translation>chưa rõ xã</translation>
    </message>
    <message>
        <source>late</source>
        <translation>trễ hạn</translation>
    </message>
    <message>
        <source>Declaration: {event} on {day}</source>
        <translation>Khai báo: {event} ngày {day}</translation>
    </message>
    <message>
        <source>to be told by {day}</source>
        <translation>hạn {day}</translation>
    </message>
</context>
<context>
    <name>CountSide</name>
    <message>
        <source>People</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>of whom women</source>
        <translation>Trong đó nữ</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>Gõ lại</translation>
    </message>
    <message>
        <source>There cannot be more women than people.</source>
        <translation>Số nữ không thể nhiều hơn số người.</translation>
    </message>
    <message>
        <source>Entered, and hidden</source>
        <translation>Đã nhập, đang giấu</translation>
    </message>
    <message>
        <source>Entered already</source>
        <translation>Đã nhập</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m} phút {s} giây</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} giây</translation>
    </message>
    <message>
        <source>The password was wrong too often. You can try again in {left}; each further miss doubles the wait.</source>
        <translation>Sai mật khẩu quá nhiều lần. Có thể thử lại sau {left}; mỗi lần sai nữa thời gian chờ tăng gấp đôi.</translation>
    </message>
</context>
<context>
    <name>CountsDialog</name>
    <message>
        <source>Counts of both sides · {number}</source>
        <translation>Hai bên đếm người · {number}</translation>
    </message>
    <message>
        <source>Our count</source>
        <translation>Bên ta đếm</translation>
    </message>
    <message>
        <source>Their count</source>
        <translation>Bên kia đếm</translation>
    </message>
    <message>
        <source>Each side counts heads and types its own two numbers. What the other side typed stays hidden.</source>
        <translation>Mỗi bên tự đếm và tự gõ hai số của mình. Số của bên kia được giấu.</translation>
    </message>
    <message>
        <source>Count again…</source>
        <translation>Đếm lại…</translation>
    </message>
    <message>
        <source>Both sides count anew, with a reason; the list can be ticked meanwhile</source>
        <translation>Hai bên đếm lại, có lý do; trong khi đó có thể đánh dấu danh sách</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Close the handover</source>
        <translation>Kết thúc bàn giao</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Đếm lại</translation>
    </message>
    <message>
        <source>The reason stands in the minutes.</source>
        <translation>Lý do được ghi vào biên bản.</translation>
    </message>
    <message>
        <source>one side had miscounted</source>
        <translation>một bên đếm nhầm</translation>
    </message>
    <message>
        <source>somebody came or went while counting</source>
        <translation>có người đến hoặc đi trong lúc đếm</translation>
    </message>
    <message>
        <source>the list has to be ticked again</source>
        <translation>cần đánh dấu lại danh sách</translation>
    </message>
    <message>
        <source>The day of the crossing, {day}, has not come yet. Everybody ticked will be entered as across.</source>
        <translation>Ngày qua cửa khẩu {day} chưa đến. Mọi người đã đánh dấu sẽ được ghi là đã qua.</translation>
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
    <name>DeadlinesTab</name>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Working days leave out weekends and holidays. Requests received before keep theirs.</source>
        <translation>Ngày làm việc không tính cuối tuần và ngày lễ. Yêu cầu đã nhận trước giữ thời hạn cũ.</translation>
    </message>
    <message>
        <source>What people ask</source>
        <translation>Trả lời yêu cầu</translation>
    </message>
    <message>
        <source>Breaches</source>
        <translation>Sự cố</translation>
    </message>
    <message>
        <source>How long data are kept</source>
        <translation>Thời gian lưu giữ</translation>
    </message>
    <message>
        <source>{unit} · usually {usual}</source>
        <translation>{unit} · thường là {usual}</translation>
    </message>
    <message>
        <source>The deadlines were changed and not saved.</source>
        <translation>Thời hạn đã sửa mà chưa lưu.</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>{n} deadlines are set by the office</source>
        <translation>{n} thời hạn do cơ quan đặt</translation>
    </message>
</context>
<context>
    <name>DeclarationLists</name>
    <message>
        <source>Commune not known</source>
        <translation>Chưa rõ xã</translation>
    </message>
    <message>
        <source>Name with or without marks, citizen ID, contract or letter number</source>
        <translation>Tên có dấu hoặc không dấu, số căn cước, số hợp đồng hoặc số văn bản</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>All communes</source>
        <translation>Tất cả xã, phường</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>Take the search or the commune away to see all.</source>
        <translation>Hãy xóa ô tìm hoặc bỏ chọn xã để xem tất cả.</translation>
    </message>
</context>
<context>
    <name>Declarations</name>
    <message>
        <source>To print or send</source>
        <translation>Cần in, chưa gửi</translation>
    </message>
    <message>
        <source>Sent, no answer yet</source>
        <translation>Đã gửi, chờ xác nhận</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Bị trả lại</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Đã xác nhận</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Every commune has been told</source>
        <translation>Đã khai báo đủ với các xã</translation>
    </message>
    <message>
        <source>When a contract is signed, extended or ended, it comes here by itself.</source>
        <translation>Khi một hợp đồng được ký, gia hạn hoặc chấm dứt, khai báo tự hiện ở đây.</translation>
    </message>
    <message>
        <source>No letter is waiting for an answer</source>
        <translation>Không có văn bản nào chờ xác nhận</translation>
    </message>
    <message>
        <source>Print what is due, then mark the letters as sent.</source>
        <translation>Hãy in các khai báo cần gửi, rồi ghi đã gửi.</translation>
    </message>
    <message>
        <source>No letter was returned</source>
        <translation>Không có văn bản nào bị trả lại</translation>
    </message>
    <message>
        <source>A letter that a commune sends back stands here until it is sent again.</source>
        <translation>Văn bản xã trả lại nằm ở đây cho đến khi được gửi lại.</translation>
    </message>
    <message>
        <source>Nothing was acknowledged in this year</source>
        <translation>Năm này chưa có xác nhận nào</translation>
    </message>
    <message>
        <source>Choose another year, or mark letters that were sent as acknowledged.</source>
        <translation>Hãy chọn năm khác, hoặc ghi xã đã xác nhận cho các văn bản đã gửi.</translation>
    </message>
    <message>
        <source>No letter in this year</source>
        <translation>Năm này chưa có văn bản nào</translation>
    </message>
    <message>
        <source>Printing what is due writes a letter for each commune.</source>
        <translation>Khi in các khai báo cần gửi, mỗi xã có một văn bản.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Ký</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Gia hạn</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Chấm dứt</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Trao tay</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Bưu điện</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Document system</source>
        <translation>Trục văn bản</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Cách khác</translation>
    </message>
    <message>
        <source>Commune unclear</source>
        <translation>Chưa rõ xã</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>Cần in</translation>
    </message>
    <message>
        <source>Printed, not sent</source>
        <translation>Đã in, chưa gửi</translation>
    </message>
    <message>
        <source>Written, not printed</source>
        <translation>Đã lập, chưa in</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Đã thay thế</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Nơi tiếp nhận</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Hợp đồng</translation>
    </message>
    <message>
        <source>To be told by</source>
        <translation>Hạn khai báo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Ngày gửi</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cách gửi</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>Ngày trả lại</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người xác nhận</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ngày ban hành</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời của xã</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>{now} (lived in {then})</source>
        <translation>{now} (khi đó ở {then})</translation>
    </message>
    <message>
        <source>{day} · late</source>
        <translation>{day} · trễ</translation>
    </message>
    <message>
        <source>Returned: {reason}</source>
        <translation>Trả lại: {reason}</translation>
    </message>
</context>
<context>
    <name>DeclarationsPage</name>
    <message>
        <source>Declarations</source>
        <translation>Khai báo</translation>
    </message>
    <message>
        <source>Calendar and deadline…</source>
        <translation>Lịch và thời hạn…</translation>
    </message>
    <message>
        <source>Print what is due…</source>
        <translation>In các khai báo cần gửi…</translation>
    </message>
    <message>
        <source>{due} to print or send, {late} of them late · {sent} without an answer</source>
        <translation>{due} cần in hoặc gửi, {late} trễ hạn · {sent} chờ xác nhận</translation>
    </message>
    <message>
        <source>There is nothing to print: everything that is due stands in a letter.</source>
        <translation>Không có gì cần in: mọi khai báo cần gửi đã nằm trong văn bản.</translation>
    </message>
</context>
<context>
    <name>Demand</name>
    <message>
        <source>Agreements</source>
        <translation>Thỏa thuận</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>Thêm thỏa thuận</translation>
    </message>
    <message>
        <source>A new agreement</source>
        <translation>Thỏa thuận mới</translation>
    </message>
    <message>
        <source>The agreement was saved.</source>
        <translation>Đã lưu thỏa thuận.</translation>
    </message>
    <message>
        <source>No agreement yet</source>
        <translation>Chưa có thỏa thuận nào</translation>
    </message>
    <message>
        <source>Enter the text that was signed with the partner, and its term. Nobody can be handed over outside an agreement in force.</source>
        <translation>Nhập văn bản đã ký với đối tác và thời hạn của nó. Không thể bàn giao ai khi không có thỏa thuận đang có hiệu lực.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Đối tác</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>(all partners of the programme)</source>
        <translation>(mọi đối tác của chương trình)</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Vietnamese title</source>
        <translation>Tên tiếng Việt</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>Tên tiếng Trung</translation>
    </message>
    <message>
        <source>Party on our side</source>
        <translation>Bên ký phía ta</translation>
    </message>
    <message>
        <source>Party on the other side</source>
        <translation>Bên ký phía bạn</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Ngày ký</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Hiệu lực từ ngày</translation>
    </message>
    <message>
        <source>Until (none: open end)</source>
        <translation>Đến ngày (trống: không hạn)</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>Not yet in force</source>
        <translation>Chưa có hiệu lực</translation>
    </message>
    <message>
        <source>Run out</source>
        <translation>Hết hiệu lực</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Sắp hết hạn</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Đang hiệu lực</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>Công ty tiếp nhận</translation>
    </message>
    <message>
        <source>New employer</source>
        <translation>Thêm công ty</translation>
    </message>
    <message>
        <source>A new employer</source>
        <translation>Công ty mới</translation>
    </message>
    <message>
        <source>The employer was saved.</source>
        <translation>Đã lưu công ty.</translation>
    </message>
    <message>
        <source>No employer yet</source>
        <translation>Chưa có công ty nào</translation>
    </message>
    <message>
        <source>Enter the enterprise that employs; choose the partner that introduced it.</source>
        <translation>Nhập doanh nghiệp sử dụng lao động; chọn đối tác đã giới thiệu.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Address in Chinese</source>
        <translation>Địa chỉ tiếng Trung</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Người liên hệ</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Thêm người liên hệ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>Tên tiếng Trung</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa bàn</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>New announcement</source>
        <translation>Thông báo mới</translation>
    </message>
    <message>
        <source>A new announcement</source>
        <translation>Thông báo mới</translation>
    </message>
    <message>
        <source>The announcement was saved.</source>
        <translation>Đã lưu thông báo.</translation>
    </message>
    <message>
        <source>No announcement yet</source>
        <translation>Chưa có thông báo nào</translation>
    </message>
    <message>
        <source>Choose open job orders, then issue the letter to the communes and the leaflet for their boards.</source>
        <translation>Chọn các đơn hàng đang tuyển, rồi phát hành công văn gửi các xã và tờ rơi để niêm yết.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Communes told</source>
        <translation>Xã đã nhận</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Về việc</translation>
    </message>
    <message>
        <source>Job orders</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>What the office adds</source>
        <translation>Trung tâm nói thêm</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã đóng</translation>
    </message>
    <message>
        <source>Not issued</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Đã phát hành</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Vietnamese name</source>
        <translation>Tên tiếng Việt</translation>
    </message>
    <message>
        <source>Name in passport form (Latin letters)</source>
        <translation>Tên không dấu (chữ La-tinh)</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Ngành nghề</translation>
    </message>
    <message>
        <source>Recruiting</source>
        <translation>Đang tuyển</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Đã đủ</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>New job order</source>
        <translation>Thêm đơn hàng</translation>
    </message>
    <message>
        <source>A new job order</source>
        <translation>Đơn hàng mới</translation>
    </message>
    <message>
        <source>The job order was saved.</source>
        <translation>Đã lưu đơn hàng.</translation>
    </message>
    <message>
        <source>No job order yet</source>
        <translation>Chưa có đơn hàng nào</translation>
    </message>
    <message>
        <source>Enter what an employer needs: the job, how many people, the wage and the term.</source>
        <translation>Nhập nhu cầu của công ty: công việc, số người, lương và thời hạn.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Công việc</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Công ty</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Công ty tiếp nhận</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Trống</translation>
    </message>
    <message>
        <source>Wage</source>
        <translation>Tiền lương</translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation>Nơi làm việc</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Cần trước ngày</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>một ngày</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>một tháng</translation>
    </message>
    <message>
        <source>Job in Vietnamese</source>
        <translation>Công việc (tiếng Việt)</translation>
    </message>
    <message>
        <source>Job in Chinese</source>
        <translation>Công việc (tiếng Trung)</translation>
    </message>
    <message>
        <source>People needed</source>
        <translation>Số người cần</translation>
    </message>
    <message>
        <source>Of whom women</source>
        <translation>Trong đó nữ</translation>
    </message>
    <message>
        <source>Work starts on</source>
        <translation>Bắt đầu làm việc</translation>
    </message>
    <message>
        <source>Only this sex (only where the law allows it)</source>
        <translation>Chỉ tuyển giới tính (chỉ khi luật cho phép)</translation>
    </message>
    <message>
        <source>Age from</source>
        <translation>Tuổi từ</translation>
    </message>
    <message>
        <source>Age up to</source>
        <translation>Tuổi đến</translation>
    </message>
    <message>
        <source>Skill asked</source>
        <translation>Tay nghề cần có</translation>
    </message>
    <message>
        <source>Language asked</source>
        <translation>Ngoại ngữ cần có</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Tính theo</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Có chỗ</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Tiền tệ</translation>
    </message>
    <message>
        <source>Board and lodging</source>
        <translation>Ăn ở</translation>
    </message>
    <message>
        <source>Hours a day</source>
        <translation>Giờ mỗi ngày</translation>
    </message>
    <message>
        <source>Days a week</source>
        <translation>Ngày mỗi tuần</translation>
    </message>
    <message>
        <source>Months of contract</source>
        <translation>Hợp đồng (tháng)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>day</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>month</source>
        <translation>tháng</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Đối tác</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>Thêm đối tác</translation>
    </message>
    <message>
        <source>A new partner</source>
        <translation>Đối tác mới</translation>
    </message>
    <message>
        <source>The partner was saved.</source>
        <translation>Đã lưu đối tác.</translation>
    </message>
    <message>
        <source>No partner yet</source>
        <translation>Chưa có đối tác nào</translation>
    </message>
    <message>
        <source>Begin here: enter the agency that receives workers, then its agreement, its employers and what they need. Or apply a file that has them all.</source>
        <translation>Bắt đầu từ đây: nhập đơn vị tiếp nhận lao động, rồi thỏa thuận, các công ty và nhu cầu. Hoặc nạp một tệp có đủ.</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Công ty</translation>
    </message>
    <message>
        <source>Other contacts</source>
        <translation>Người liên hệ khác</translation>
    </message>
    <message>
        <source>Unified social credit code (18 characters)</source>
        <translation>Mã tín dụng xã hội thống nhất (18 ký tự)</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Người liên hệ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Công văn</translation>
    </message>
    <message>
        <source>New letter</source>
        <translation>Công văn mới</translation>
    </message>
    <message>
        <source>A new letter</source>
        <translation>Công văn mới</translation>
    </message>
    <message>
        <source>The letter was saved.</source>
        <translation>Đã lưu công văn.</translation>
    </message>
    <message>
        <source>No letter yet</source>
        <translation>Chưa có công văn nào</translation>
    </message>
    <message>
        <source>Write down a letter that came in, with the day by which it is to be answered, or one that goes out: it takes its number when it is saved.</source>
        <translation>Ghi công văn đến kèm hạn trả lời, hoặc công văn đi: số được cấp khi lưu.</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>Đến/đi</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>From or to</source>
        <translation>Nơi gửi/nhận</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Về việc</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Hạn trả lời</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Công văn đến</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>Công văn đi</translation>
    </message>
    <message>
        <source>out: given by us</source>
        <translation>đi: tự cấp số</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>From (we, if it goes out)</source>
        <translation>Nơi gửi (trống: Trung tâm, nếu đi)</translation>
    </message>
    <message>
        <source>To (we, if it came in)</source>
        <translation>Nơi nhận (trống: Trung tâm, nếu đến)</translation>
    </message>
    <message>
        <source>Answer due by</source>
        <translation>Hạn trả lời</translation>
    </message>
    <message>
        <source>Answers the letter</source>
        <translation>Trả lời công văn</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Thỏa thuận</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Đã trả lời</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>Chờ trả lời</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Đi</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Cuộc họp</translation>
    </message>
    <message>
        <source>Delegation to us</source>
        <translation>Đoàn vào</translation>
    </message>
    <message>
        <source>Delegation of ours</source>
        <translation>Đoàn ra</translation>
    </message>
    <message>
        <source>Market survey</source>
        <translation>Khảo sát thị trường</translation>
    </message>
    <message>
        <source>Meetings, delegations, surveys</source>
        <translation>Họp, đoàn, khảo sát</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Ghi cuộc họp, đoàn</translation>
    </message>
    <message>
        <source>A new meeting, delegation or survey</source>
        <translation>Cuộc họp, đoàn hoặc khảo sát mới</translation>
    </message>
    <message>
        <source>The meeting was saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>No meeting yet</source>
        <translation>Chưa có cuộc họp, đoàn nào</translation>
    </message>
    <message>
        <source>Write down a meeting with a partner, a delegation, or a survey of the labour market, and what came of it.</source>
        <translation>Ghi cuộc họp với đối tác, đoàn ra đoàn vào hoặc khảo sát thị trường lao động, cùng kết quả.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>New programme</source>
        <translation>Chương trình mới</translation>
    </message>
    <message>
        <source>A new programme</source>
        <translation>Chương trình mới</translation>
    </message>
    <message>
        <source>The programme was saved.</source>
        <translation>Đã lưu chương trình.</translation>
    </message>
    <message>
        <source>No programme yet</source>
        <translation>Chưa có chương trình nào</translation>
    </message>
    <message>
        <source>A programme says what is asked of people who go, and where they leave from.</source>
        <translation>Chương trình cho biết người đi cần những gì và xuất cảnh ở đâu.</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Thị trường</translation>
    </message>
    <message>
        <source>Market (ISO, three letters)</source>
        <translation>Thị trường (mã ISO ba chữ)</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>Tên tiếng Anh</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>Points of departure</source>
        <translation>Nơi xuất cảnh</translation>
    </message>
    <message>
        <source>Leaves across a land gate</source>
        <translation>Qua cửa khẩu đường bộ</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Đang thực hiện</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Đã dừng</translation>
    </message>
    <message>
        <source>Counselling, job fairs</source>
        <translation>Tư vấn, phiên việc làm</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Buổi mới</translation>
    </message>
    <message>
        <source>A new session or fair</source>
        <translation>Buổi tư vấn hoặc phiên việc làm mới</translation>
    </message>
    <message>
        <source>The session was saved.</source>
        <translation>Đã lưu buổi này.</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Chưa có buổi nào</translation>
    </message>
    <message>
        <source>Enter a counselling session or mobile job fair: where, when, how many people came and registered.</source>
        <translation>Nhập buổi tư vấn hoặc phiên việc làm lưu động: ở đâu, ngày nào, bao nhiêu người đến và đăng ký.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Held at</source>
        <translation>Nơi tổ chức</translation>
    </message>
    <message>
        <source>Counselled (women)</source>
        <translation>Tư vấn (nữ)</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Đăng ký</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>Có hồ sơ</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>People counselled</source>
        <translation>Người được tư vấn</translation>
    </message>
    <message>
        <source>Registered (as counted there)</source>
        <translation>Đăng ký (đếm tại chỗ)</translation>
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
        <translation>Nạp từ tệp…</translation>
    </message>
    <message>
        <source>Take partners, agreements, employers and job orders from a file (Ctrl+O)</source>
        <translation>Lấy đối tác, thỏa thuận, công ty và đơn hàng từ một tệp (Ctrl+O)</translation>
    </message>
    <message>
        <source>{partners} partners · {employers} employers · {placed} of {places} open places filled</source>
        <translation>{partners} đối tác · {employers} công ty · {placed}/{places} chỗ đang tuyển đã có người</translation>
    </message>
    <message>
        <source>Partners and orders (*.json)</source>
        <translation>Đối tác và đơn hàng (*.json)</translation>
    </message>
    <message>
        <source>Apply a file</source>
        <translation>Nạp từ tệp</translation>
    </message>
    <message>
        <source>The file was applied: {added} new, {changed} changed, {unchanged} as they were.</source>
        <translation>Đã nạp tệp: {added} mục mới, {changed} mục thay đổi, {unchanged} mục giữ nguyên.</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… và {n} mục nữa</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>What was typed here is not kept yet. Close all the same?</source>
        <translation>Những gì vừa nhập ở đây chưa được lưu. Vẫn đóng?</translation>
    </message>
    <message>
        <source>Close without keeping it</source>
        <translation>Đóng, không lưu</translation>
    </message>
</context>
<context>
    <name>DropPlace</name>
    <message>
        <source>Drop the list here</source>
        <translation>Thả danh sách vào đây</translation>
    </message>
    <message>
        <source>Excel, OpenDocument or CSV, as the centre keeps it. Nothing is changed before you say so.</source>
        <translation>Excel, OpenDocument hoặc CSV, như Trung tâm vẫn lưu. Chưa có gì thay đổi cho đến khi bạn đồng ý.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Choose a file (Ctrl+O)</source>
        <translation>Chọn tệp (Ctrl+O)</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Chọn tệp khác…</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.ods *.csv)</source>
        <translation>Danh sách (*.xlsx *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Chọn danh sách</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>Drop the list: its import begins, and nothing is changed before you say so</source>
        <translation>Thả danh sách vào đây: bắt đầu nhập, chưa thay đổi gì trước khi bạn đồng ý</translation>
    </message>
    <message>
        <source>Drop the picture: its code is read</source>
        <translation>Thả ảnh vào đây: đọc mã trong ảnh</translation>
    </message>
    <message>
        <source>Drop the packet: it is taken in under Handovers</source>
        <translation>Thả gói tin vào đây: nhận gói ở Bàn giao</translation>
    </message>
    <message>
        <source>{name} cannot be dropped here. What can be: one list (.xlsx .xls .ods .csv), picture or packet (.bgp).</source>
        <translation>Không thả được {name} ở đây. Có thể thả một danh sách (.xlsx .xls .ods .csv), một ảnh hoặc một gói tin (.bgp).</translation>
    </message>
    <message>
        <source>Take in the packet {name}?</source>
        <translation>Nhận gói tin {name}?</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Nhận gói</translation>
    </message>
</context>
<context>
    <name>DuplicatesList</name>
    <message>
        <source>Records that may be of one person</source>
        <translation>Các hồ sơ có thể là của một người</translation>
    </message>
    <message>
        <source>Looking through the record…</source>
        <translation>Đang rà soát dữ liệu…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Likely pairs</source>
        <translation>Các cặp có thể trùng</translation>
    </message>
    <message>
        <source>How alike</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>First record</source>
        <translation>Hồ sơ trước</translation>
    </message>
    <message>
        <source>Later record</source>
        <translation>Hồ sơ sau</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>Two people…</source>
        <translation>Là hai người…</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>So sánh và gộp…</translation>
    </message>
    <message>
        <source>Compare and merge (Enter)</source>
        <translation>So sánh và gộp (Enter)</translation>
    </message>
    <message>
        <source>Nobody seems to be on record twice</source>
        <translation>Chưa thấy ai có hai hồ sơ</translation>
    </message>
    <message>
        <source>Whoever is entered or imported from now on is compared with all.</source>
        <translation>Từ nay, ai được nhập vào cũng được so với mọi hồ sơ.</translation>
    </message>
    <message>
        <source>{count} pairs, the likeliest first</source>
        <translation>{count} cặp, cặp giống nhất đứng trước</translation>
    </message>
    <message>
        <source>Looking through the record… {count} pairs compared</source>
        <translation>Đang rà soát dữ liệu… đã so {count} cặp</translation>
    </message>
    <message>
        <source>Kept as two people</source>
        <translation>Đã ghi là hai người</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Working</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Stop; nothing will have been changed</source>
        <translation>Dừng lại; chưa có gì thay đổi</translation>
    </message>
    <message>
        <source>for {day}, gate {gate}</source>
        <translation>cho ngày {day}, cửa khẩu {gate}</translation>
    </message>
    <message>
        <source>{n} people were put on the list.</source>
        <translation>Đã đưa {n} người vào danh sách.</translation>
    </message>
    <message>
        <source>{n} people were put on the list. {left} may not go and stayed off it:</source>
        <translation>Đã đưa {n} người vào danh sách. {left} người chưa được đi nên không đưa vào:</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… và {n} mục nữa</translation>
    </message>
    <message>
        <source>{n} people were taken off the list.</source>
        <translation>Đã bỏ {n} người khỏi danh sách.</translation>
    </message>
    <message>
        <source>Put people on the list first.</source>
        <translation>Hãy đưa người vào danh sách trước.</translation>
    </message>
    <message>
        <source>{number}, version {n} was issued: {people} people.</source>
        <translation>Đã phát hành {number}, bản {n}: {people} người.</translation>
    </message>
    <message>
        <source>Print the passport form</source>
        <translation>In tên không dấu như hộ chiếu</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Đã dừng. Chưa có gì thay đổi.</translation>
    </message>
</context>
<context>
    <name>EditorHead</name>
    <message>
        <source>version {n}</source>
        <translation>bản {n}</translation>
    </message>
    <message>
        <source>Issue version {n}…</source>
        <translation>Phát hành bản {n}…</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Phát hành…</translation>
    </message>
    <message>
        <source>All handovers</source>
        <translation>Tất cả đợt bàn giao</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Về danh sách các đợt</translation>
    </message>
    <message>
        <source>Cancel it…</source>
        <translation>Hủy đợt…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Parts, sending, print log</source>
        <translation>Các phần, gửi đi, nhật ký in</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Biên bản</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Who changed this field?</source>
        <translation>Ai đã sửa ô này?</translation>
    </message>
</context>
<context>
    <name>EncodingCard</name>
    <message>
        <source>This list was typed in an old encoding</source>
        <translation>Danh sách gõ bằng bảng mã cũ</translation>
    </message>
    <message>
        <source>Read it as</source>
        <translation>Đọc theo bảng mã</translation>
    </message>
    <message>
        <source>As it is (no conversion)</source>
        <translation>Để nguyên (không chuyển)</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>Ask it no more</source>
        <translation>Kết thúc điều kiện</translation>
    </message>
    <message>
        <source>It stays the rule of the days before: a clearance of such a day uses it.</source>
        <translation>Những ngày trước đó vẫn theo điều kiện này.</translation>
    </message>
    <message>
        <source>First day without it</source>
        <translation>Ngày đầu tiên không còn áp dụng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Kết thúc</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Take back everything that was saved here together</source>
        <translation>Hoàn tác mọi thứ đã lưu cùng lúc ở đây</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Lý do: {reason}</translation>
    </message>
    <message>
        <source>and {count} more fields</source>
        <translation>và {count} ô khác</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Your own password</source>
        <translation>Mật khẩu của chính bạn</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>Cán bộ thứ hai</translation>
    </message>
    <message>
        <source>The second officer's password</source>
        <translation>Mật khẩu của cán bộ thứ hai</translation>
    </message>
    <message>
        <source>Delete the data of {who}</source>
        <translation>Xóa dữ liệu của {who}</translation>
    </message>
    <message>
        <source>Delete the data of {n} people</source>
        <translation>Xóa dữ liệu của {n} người</translation>
    </message>
    <message>
        <source>Delete the data</source>
        <translation>Xóa dữ liệu</translation>
    </message>
    <message>
        <source>Goes for good: {what}.</source>
        <translation>Xóa hẳn: {what}.</translation>
    </message>
    <message>
        <source>Stays without names, numbers and notes, so that the figures of past periods stay as they are: {what}.</source>
        <translation>Giữ lại, không còn tên, số và ghi chú, để số liệu các kỳ trước không đổi: {what}.</translation>
    </message>
    <message>
        <source>Issued papers are kept as the office's archive for {years} years: {n} ({named}).</source>
        <translation>Văn bản đã phát hành được lưu trữ {years} năm: {n} ({named}).</translation>
    </message>
    <message>
        <source>Backups made before keep the data until they are thinned out. It cannot be undone.</source>
        <translation>Bản sao lưu lập trước đó còn dữ liệu cho đến khi hết hạn lưu. Không thể hoàn tác.</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Packets that went and came</source>
        <translation>Gói tin đã gửi và đã nhận</translation>
    </message>
    <message>
        <source>No packet yet</source>
        <translation>Chưa có gói tin nào</translation>
    </message>
    <message>
        <source>Load the laptop's key file under Laptops and keys, then send it a handover that was issued.</source>
        <translation>Nạp tệp khóa của máy ở mục Máy và khóa, rồi gửi cho máy một bàn giao đã phát hành.</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Gửi cho</translation>
    </message>
    <message>
        <source>whoever sent it here</source>
        <translation>bên đã gửi đến đây</translation>
    </message>
    <message>
        <source>Send out…</source>
        <translation>Gửi đi…</translation>
    </message>
    <message>
        <source>Take in…</source>
        <translation>Nhận vào…</translation>
    </message>
    <message>
        <source>Sealed packets (*.bgp)</source>
        <translation>Gói tin niêm phong (*.bgp)</translation>
    </message>
    <message>
        <source>Seal into a file</source>
        <translation>Niêm phong vào tệp</translation>
    </message>
    <message>
        <source>{handover} with {n} people is sealed for {receiver}. Checksum of its key: {checksum}</source>
        <translation>Đã niêm phong {handover} gồm {n} người cho {receiver}. Mã kiểm của khóa: {checksum}</translation>
    </message>
    <message>
        <source>Take a packet in</source>
        <translation>Nhận một gói tin</translation>
    </message>
    <message>
        <source>This packet was taken in before; nothing was changed.</source>
        <translation>Gói tin này đã được nhận trước đây; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>A later packet of the same sender was taken in before; nothing was changed.</source>
        <translation>Đã nhận một gói tin mới hơn của cùng máy; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>{handover} of {sender} was taken in (sealed by {officer}): {n} records changed, {conflicts} conflicts. Checksum of the sender's key: {checksum}</source>
        <translation>Đã nhận {handover} của {sender} ({officer} đóng gói): {n} bản ghi thay đổi, {conflicts} chỗ khác nhau. Mã kiểm khóa bên gửi: {checksum}</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>What {commune} was told in {year} ({kind})…</source>
        <translation>Danh sách đã khai báo với {commune}, năm {year} ({kind})…</translation>
    </message>
    <message>
        <source>One commune: choose it in the filter ({kind})</source>
        <translation>Của một xã: hãy chọn xã ở ô lọc ({kind})</translation>
    </message>
    <message>
        <source>Register of letters of {year} ({kind})…</source>
        <translation>Sổ văn bản khai báo năm {year} ({kind})…</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
</context>
<context>
    <name>ExtensionDialog</name>
    <message>
        <source>Extend the agreement</source>
        <translation>Gia hạn thỏa thuận</translation>
    </message>
    <message>
        <source>Extend {number}</source>
        <translation>Gia hạn {number}</translation>
    </message>
    <message>
        <source>It runs until {day} now.</source>
        <translation>Hiện có hiệu lực đến {day}.</translation>
    </message>
    <message>
        <source>Runs until</source>
        <translation>Gia hạn đến hết ngày</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Ngày ký</translation>
    </message>
    <message>
        <source>Number of the annex</source>
        <translation>Số phụ lục</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Gia hạn</translation>
    </message>
</context>
<context>
    <name>Extras</name>
    <message>
        <source>Parts by employer…</source>
        <translation>Các phần theo công ty…</translation>
    </message>
    <message>
        <source>Send to the partner…</source>
        <translation>Gửi cho đối tác…</translation>
    </message>
    <message>
        <source>Print log…</source>
        <translation>Nhật ký in và gửi…</translation>
    </message>
    <message>
        <source>Workers' cards…</source>
        <translation>Thẻ người lao động…</translation>
    </message>
    <message>
        <source>Print the cards with the roster</source>
        <translation>In thẻ kèm danh sách bàn giao</translation>
    </message>
    <message>
        <source>Numbers to call on the cards…</source>
        <translation>Số điện thoại cần gọi trên thẻ…</translation>
    </message>
    <message>
        <source>Did not cross: correct…</source>
        <translation>Không qua cửa khẩu: đính chính…</translation>
    </message>
    <message>
        <source>{n} people on the list are absent: {names}</source>
        <translation>{n} người trong danh sách vắng mặt: {names}</translation>
    </message>
    <message>
        <source>Make version {n} without them…</source>
        <translation>Lập bản {n} không có họ…</translation>
    </message>
    <message>
        <source>Entered afterwards, from forms that were filled in by hand: {forms}</source>
        <translation>Nhập muộn, từ biểu mẫu viết tay: {forms}</translation>
    </message>
    <message>
        <source>The ledger was corrected by an entry. The minutes stay as issued.</source>
        <translation>Đã đính chính sổ bằng một mục mới. Biên bản giữ nguyên như đã lập.</translation>
    </message>
    <message>
        <source>Who goes in the place of {name}?</source>
        <translation>Ai thay chỗ {name}?</translation>
    </message>
    <message>
        <source>They were swapped. Issue the next version when the list is right.</source>
        <translation>Đã thay người. Khi danh sách đúng, hãy phát hành bản tiếp theo.</translation>
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
    <name>FieldHistoryDialog</name>
    <message>
        <source>Who changed this field</source>
        <translation>Ai đã sửa ô này</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>It was never changed since the worker was entered.</source>
        <translation>Ô này chưa từng được sửa từ khi nhập hồ sơ.</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>{people} women</source>
        <translation>nữ {people}</translation>
    </message>
    <message>
        <source>Last year: {people} ({women} women)</source>
        <translation>Cùng kỳ năm trước: {people} (nữ {women})</translation>
    </message>
    <message>
        <source>When the year began: {people} ({women} women)</source>
        <translation>Đầu năm: {people} (nữ {women})</translation>
    </message>
    <message>
        <source>Since the year began: {people} ({women} women)</source>
        <translation>Từ đầu năm: {people} (nữ {women})</translation>
    </message>
    <message>
        <source>Show the people behind it (Enter)</source>
        <translation>Xem những người trong số liệu (Enter)</translation>
    </message>
</context>
<context>
    <name>FiguresTab</name>
    <message>
        <source>All figures</source>
        <translation>Mọi chỉ tiêu</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Show the people</source>
        <translation>Xem danh sách</translation>
    </message>
    <message>
        <source>Show the people behind it (Enter)</source>
        <translation>Xem những người trong số liệu (Enter)</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>Kỳ này</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Cùng kỳ năm trước</translation>
    </message>
    <message>
        <source>Since the year began</source>
        <translation>Từ đầu năm</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>women</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Choose a line: what it counts is said here.</source>
        <translation>Chọn một dòng: chỉ tiêu đó tính gì hiện ở đây.</translation>
    </message>
</context>
<context>
    <name>FilterCard</name>
    <message>
        <source>Without {what}</source>
        <translation>Thiếu {what}</translation>
    </message>
    <message>
        <source>or without {what}</source>
        <translation>hoặc thiếu {what}</translation>
    </message>
    <message>
        <source>From {n} years</source>
        <translation>Từ {n} tuổi</translation>
    </message>
    <message>
        <source>Up to {n} years</source>
        <translation>Đến {n} tuổi</translation>
    </message>
    <message>
        <source>Papers end by {day}</source>
        <translation>Giấy tờ hết hạn đến {day}</translation>
    </message>
    <message>
        <source>any</source>
        <translation>tất cả</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Công ty</translation>
    </message>
    <message>
        <source>Job order</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Age from</source>
        <translation>Từ tuổi</translation>
    </message>
    <message>
        <source>Age up to</source>
        <translation>Đến tuổi</translation>
    </message>
    <message>
        <source>Papers run out</source>
        <translation>Giấy tờ hết hạn</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>within {n} days</source>
        <translation>trong {n} ngày tới</translation>
    </message>
    <message>
        <source>have run out</source>
        <translation>đã hết hạn</translation>
    </message>
    <message>
        <source>Without one of</source>
        <translation>Thiếu một trong</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Go to</source>
        <translation>Đi tới</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Trên trang này</translation>
    </message>
    <message>
        <source>“{action}” cannot be done now. {why}</source>
        <translation>Lúc này chưa làm được “{action}”. {why}</translation>
    </message>
    <message>
        <source>What was done last…</source>
        <translation>Những việc vừa làm…</translation>
    </message>
    <message>
        <source>Undo one of it</source>
        <translation>Hoàn tác một việc</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>About this page</source>
        <translation>Về trang này</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>Khóa cửa sổ</translation>
    </message>
    <message>
        <source>The first steps, on Today</source>
        <translation>Các việc đầu tiên, ở Hôm nay</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>“{title}” is still open. What was typed there and not saved is lost if it is closed.</source>
        <translation>“{title}” còn đang mở. Đóng lại thì những gì đã gõ mà chưa lưu sẽ mất.</translation>
    </message>
    <message>
        <source>Close it and go on</source>
        <translation>Đóng và đi tiếp</translation>
    </message>
</context>
<context>
    <name>FindButton</name>
    <message>
        <source>  Find…</source>
        <translation>  Tìm nhanh…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm nhanh</translation>
    </message>
    <message>
        <source>Find a person, a handover, a paper, an action · {keys}</source>
        <translation>Tìm người, đợt bàn giao, giấy tờ, việc cần làm · {keys}</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Find</source>
        <translation>Tìm nhanh</translation>
    </message>
    <message>
        <source>Person, handover, paper, employer, case, or what you want to do</source>
        <translation>Người, đợt bàn giao, giấy tờ, doanh nghiệp, vụ việc, hoặc việc muốn làm</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả tìm</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter open · Esc close · marks are not needed; days as 22/11</source>
        <translation>↑ ↓ chọn · Enter mở · Esc đóng · không cần gõ dấu; ngày gõ như 22/11</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} kết quả</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Mở gần đây</translation>
    </message>
    <message>
        <source>All {n} people in Workers</source>
        <translation>Xem cả {n} người trong Người lao động</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”. Try fewer letters, or a number.</source>
        <translation>Không có gì tên là “{text}”. Hãy gõ ít chữ hơn, hoặc gõ số.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Letters and papers</source>
        <translation>Công văn, giấy tờ</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Nhu cầu</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Vụ việc</translation>
    </message>
</context>
<context>
    <name>FindMore</name>
    <message>
        <source>print blank forms enter filled form no power</source>
        <translation>in biểu mẫu trắng nhập mẫu đã điền mất điện</translation>
    </message>
    <message>
        <source>excel list take in spreadsheet</source>
        <translation>nhập danh sách excel bảng tính</translation>
    </message>
    <message>
        <source>backup copy safe</source>
        <translation>sao lưu ngay bản sao an toàn</translation>
    </message>
    <message>
        <source>declarations communes letters print</source>
        <translation>khai báo xã công văn in</translation>
    </message>
    <message>
        <source>month summary save excel pdf</source>
        <translation>báo cáo tổng hợp tháng xuất excel pdf</translation>
    </message>
    <message>
        <source>higher bodies report return ministry delegation</source>
        <translation>báo cáo gửi cấp trên bộ sở cơ quan quản lý đoàn</translation>
    </message>
    <message>
        <source>card passport qr camera</source>
        <translation>thẻ căn cước hộ chiếu mã qr máy ảnh</translation>
    </message>
    <message>
        <source>laptop sealed file</source>
        <translation>máy xách tay gói niêm phong</translation>
    </message>
    <message>
        <source>change password</source>
        <translation>đổi mật khẩu của tôi</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>In gate mode every key belongs to the scan field. Leave gate mode, then press {keys}.</source>
        <translation>Trong chế độ cửa khẩu, mọi phím đều dành cho ô quét. Hãy thoát chế độ cửa khẩu rồi bấm {keys}.</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Search: {text}</source>
        <translation>Tìm: {text}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Name, citizen ID, document, phone, commune or tag; marks are not needed</source>
        <translation>Tên, số căn cước, giấy tờ, điện thoại, xã hoặc nhãn; không cần gõ dấu</translation>
    </message>
    <message>
        <source>Search · Ctrl+F</source>
        <translation>Tìm · Ctrl+F</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Người lao động</translation>
    </message>
    <message>
        <source>Nobody is in the record yet</source>
        <translation>Chưa có ai trong sổ hồ sơ</translation>
    </message>
    <message>
        <source>Import the list as the centre keeps it, or enter the first worker.</source>
        <translation>Nhập danh sách Trung tâm đang có, hoặc thêm người lao động đầu tiên.</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Nhập danh sách…</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Bộ lọc</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Chọn cột</translation>
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
</context>
<context>
    <name>Findings</name>
    <message>
        <source>By {day}.</source>
        <translation>Hạn: {day}.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to Bàn Giao</source>
        <translation>Chào mừng đến với Bàn Giao</translation>
    </message>
    <message>
        <source>The centre's record of its workers, their papers and their crossings. It works without a network.</source>
        <translation>Sổ của Trung tâm về người lao động, giấy tờ và các lần qua biên giới. Không cần mạng vẫn chạy.</translation>
    </message>
    <message>
        <source>Make a record for the centre's work</source>
        <translation>Lập sổ mới cho công việc của Trung tâm</translation>
    </message>
    <message>
        <source>In a few steps; nothing is written before the last one.</source>
        <translation>Vài bước ngắn; chưa ghi gì lên máy cho đến bước cuối.</translation>
    </message>
    <message>
        <source>Practise with invented people</source>
        <translation>Tập với dữ liệu thử</translation>
    </message>
    <message>
        <source>Forty workers and a handover to try everything. Every paper is marked as practice data.</source>
        <translation>Bốn mươi người và một đợt bàn giao để thử mọi việc. Giấy nào in ra cũng ghi là dữ liệu thử.</translation>
    </message>
    <message>
        <source>Write the folder with its whole path, for example {folder}.</source>
        <translation>Hãy ghi đủ đường dẫn của thư mục, ví dụ {folder}.</translation>
    </message>
    <message>
        <source>Folder for the record (on this computer)</source>
        <translation>Thư mục của sổ hồ sơ (trên máy này)</translation>
    </message>
    <message>
        <source>Where the record lies</source>
        <translation>Nơi để sổ</translation>
    </message>
    <message>
        <source>On this computer's own disk, not on a shared drive or a stick. Where the centre has a server, choose it here.</source>
        <translation>Trên ổ đĩa của máy này, không để ở ổ mạng chung hay USB. Trung tâm có máy chủ thì chọn ở đây.</translation>
    </message>
    <message>
        <source>Name of the centre</source>
        <translation>Tên Trung tâm</translation>
    </message>
    <message>
        <source>Its name in Chinese</source>
        <translation>Tên tiếng Trung</translation>
    </message>
    <message>
        <source>Papers are dated in</source>
        <translation>Nơi đề trên giấy tờ</translation>
    </message>
    <message>
        <source>The place in Chinese</source>
        <translation>Nơi đề bằng tiếng Trung</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>As it stands on letters and rosters. Later it is changed in Office.</source>
        <translation>Như ghi trên công văn và danh sách. Sau này sửa ở mục Cơ quan.</translation>
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
        <source>for example huong</source>
        <translation>ví dụ: huong</translation>
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
        <source>The first officer</source>
        <translation>Cán bộ đầu tiên</translation>
    </message>
    <message>
        <source>You administer the record. It is encrypted: nobody can open it without a password.</source>
        <translation>Bạn quản trị sổ này. Sổ được mã hóa: không có mật khẩu thì không ai mở được.</translation>
    </message>
    <message>
        <source>The record is made. Now its recovery code</source>
        <translation>Đã lập sổ. Giờ đến mã khôi phục</translation>
    </message>
    <message>
        <source>It opens the record when passwords are forgotten. It is shown only now: print it, and put it into the safe.</source>
        <translation>Mã này mở được sổ khi quên mật khẩu. Mã chỉ hiện lần này: hãy in ra và cất vào két.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Print or save it…</source>
        <translation>In hoặc lưu…</translation>
    </message>
    <message>
        <source>Type the fourth group of the code</source>
        <translation>Gõ nhóm thứ tư của mã</translation>
    </message>
    <message>
        <source>This is not the fourth group. Look at the code again, or print it again.</source>
        <translation>Đây không phải nhóm thứ tư. Hãy xem lại mã, hoặc in lại.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>Step {n} of {all}</source>
        <translation>Bước {n}/{all}</translation>
    </message>
    <message>
        <source>Making the record…</source>
        <translation>Đang lập sổ hồ sơ…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Quay lại (Esc)</translation>
    </message>
    <message>
        <source>Begin to practise</source>
        <translation>Bắt đầu tập</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Make the record</source>
        <translation>Lập sổ hồ sơ</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Stop here? No record has been made yet, and what was typed here is lost.</source>
        <translation>Dừng ở đây? Chưa có sổ nào được tạo, và những gì đã nhập ở đây sẽ mất.</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Dừng ở đây</translation>
    </message>
    <message>
        <source>Go on without the code? If every password is forgotten, nobody can open the record.</source>
        <translation>Tiếp tục mà không có mã? Nếu quên hết mật khẩu thì không ai mở được sổ.</translation>
    </message>
    <message>
        <source>Office, Officers makes another code at any time. This one is not shown again.</source>
        <translation>Lúc nào cũng lập được mã khác ở Cơ quan, Cán bộ. Mã này không hiện lại nữa.</translation>
    </message>
    <message>
        <source>Go on without the code</source>
        <translation>Tiếp tục, chưa có mã</translation>
    </message>
    <message>
        <source>Making the practice data…</source>
        <translation>Đang tạo dữ liệu thực hành…</translation>
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
    <name>FollowUpPage</name>
    <message>
        <source>Follow-up</source>
        <translation>Theo dõi</translation>
    </message>
    <message>
        <source>Across now</source>
        <translation>Đang ở nước ngoài</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Vụ việc</translation>
    </message>
    <message>
        <source>Confirmations by partners</source>
        <translation>Đối tác xác nhận</translation>
    </message>
    <message>
        <source>{open} cases are not settled, {overdue} of them overdue</source>
        <translation>{open} vụ việc chưa xong, trong đó {overdue} quá hạn</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Choose again</source>
        <translation>Chọn lại</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Các cột…</translation>
    </message>
    <message>
        <source>See what each column was read as, and set it right (Ctrl+L)</source>
        <translation>Xem từng cột được đọc là gì và sửa lại (Ctrl+L)</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Lưu báo cáo…</translation>
    </message>
    <message>
        <source>A copy of the list in which every problem is marked (Ctrl+S)</source>
        <translation>Bản sao danh sách, mọi chỗ sai được đánh dấu (Ctrl+S)</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>Hoàn tác lần nhập này</translation>
    </message>
    <message>
        <source>Take back everything that this import added and changed (Ctrl+Z)</source>
        <translation>Trả lại mọi điều lần nhập này đã thêm và sửa (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation>Tiếp tục (Enter)</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Tiến độ nhập danh sách</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
</context>
<context>
    <name>FormPeople</name>
    <message>
        <source>Next person of the form</source>
        <translation>Người tiếp theo trên mẫu</translation>
    </message>
    <message>
        <source>Scan a card, or type citizen ID, document or name; Enter after each</source>
        <translation>Quét thẻ, hoặc gõ số căn cước, số giấy tờ, họ tên; mỗi người nhấn Enter</translation>
    </message>
    <message>
        <source>Register…</source>
        <translation>Đăng ký…</translation>
    </message>
    <message>
        <source>Somebody whom the record does not know · F7</source>
        <translation>Người chưa có trong hồ sơ · F7</translation>
    </message>
    <message>
        <source>Who is meant?</source>
        <translation>Là ai?</translation>
    </message>
    <message>
        <source>People on the form</source>
        <translation>Những người trên mẫu</translation>
    </message>
    <message>
        <source>Nobody is entered yet</source>
        <translation>Chưa nhập ai</translation>
    </message>
    <message>
        <source>Enter the people in the order of the form. Everybody counts as present until you say otherwise.</source>
        <translation>Nhập lần lượt theo thứ tự trên mẫu. Ai cũng được tính là có mặt cho đến khi ghi khác.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Why, of the chosen person (for those refused also by whom); then Enter</source>
        <translation>Lý do của người đang chọn (bị từ chối thì ghi cả do ai), rồi Enter</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>The chosen one was there · F2</source>
        <translation>Người đang chọn có mặt · F2</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Vắng</translation>
    </message>
    <message>
        <source>The chosen one did not come · F3</source>
        <translation>Người đang chọn không đến · F3</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>Turned away at the gate · F4</source>
        <translation>Không được cho qua cửa khẩu · F4</translation>
    </message>
    <message>
        <source>Take the chosen row out · Ctrl+Del</source>
        <translation>Bỏ dòng đang chọn · Ctrl+Del</translation>
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
        <source>Document</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Công ty tiếp nhận</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Cần xem</translation>
    </message>
    <message>
        <source>already across by the ledger</source>
        <translation>theo sổ đã ở bên kia</translation>
    </message>
    <message>
        <source>not across by the ledger</source>
        <translation>theo sổ không ở bên kia</translation>
    </message>
    <message>
        <source>came back later without a departure: correct that passage back first</source>
        <translation>đã về sau đó mà chưa có lượt đi: đính chính lượt về trước</translation>
    </message>
    <message>
        <source>The record does not know them. F7 registers them with the least that is needed.</source>
        <translation>Chưa có trong hồ sơ. Nhấn F7 để đăng ký với thông tin tối thiểu.</translation>
    </message>
    <message>
        <source>{name} is row {n} already.</source>
        <translation>{name} đã ở dòng {n}.</translation>
    </message>
</context>
<context>
    <name>FormerSection</name>
    <message>
        <source>A corrected name or citizen ID comes here by itself. The search finds the worker by these too.</source>
        <translation>Tên hoặc số căn cước được sửa sẽ tự vào đây. Ô tìm kiếm cũng tìm theo những tên, số này.</translation>
    </message>
    <message>
        <source>Add a former name or ID</source>
        <translation>Thêm tên, số trước đây</translation>
    </message>
    <message>
        <source>Former citizen ID</source>
        <translation>Số CMND, căn cước cũ</translation>
    </message>
    <message>
        <source>9 or 12 digits</source>
        <translation>9 hoặc 12 chữ số</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Dùng đến</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>Tên trước đây</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>đến {day}</translation>
    </message>
    <message>
        <source>Take away {what}</source>
        <translation>Bỏ {what}</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Ready. {n} people are not here yet.</source>
        <translation>Sẵn sàng. Còn {n} người chưa đến.</translation>
    </message>
    <message>
        <source>Space: tick the marked row · F2: absent · arrows: choose a row</source>
        <translation>Phím cách: đánh dấu dòng đang chọn · F2: vắng · mũi tên: chọn dòng</translation>
    </message>
    <message>
        <source>Everybody on the list has been seen to.</source>
        <translation>Đã điểm danh hết danh sách.</translation>
    </message>
    <message>
        <source>F8: counts of both sides</source>
        <translation>F8: hai bên đếm người</translation>
    </message>
    <message>
        <source>Everybody on the list has been seen to. F8: counts of both sides</source>
        <translation>Đã điểm danh hết danh sách. F8: hai bên đếm người</translation>
    </message>
    <message>
        <source>Ctrl+Z: take it back</source>
        <translation>Ctrl+Z: bỏ đánh dấu</translation>
    </message>
    <message>
        <source>{state} since {time}: nothing was changed</source>
        <translation>{state} từ {time}, không thay đổi gì</translation>
    </message>
    <message>
        <source>Was refused ({why}). Space: they may go after all.</source>
        <translation>Đã bị từ chối ({why}). Phím cách: nay được đi.</translation>
    </message>
    <message>
        <source>Taken back: {state}</source>
        <translation>Đã bỏ đánh dấu: {state}</translation>
    </message>
    <message>
        <source>Ctrl+Z: the one before</source>
        <translation>Ctrl+Z: bỏ lần trước nữa</translation>
    </message>
    <message>
        <source>The name on the paper is {name}: look at the face and compare.</source>
        <translation>Tên trên giấy tờ là {name}: hãy nhìn mặt và đối chiếu.</translation>
    </message>
    <message>
        <source>This is {paper}; the list names {listed}. The border asks for the one on the list.</source>
        <translation>Đây là {paper}; danh sách ghi {listed}. Biên phòng kiểm tra theo giấy tờ trong danh sách.</translation>
    </message>
    <message>
        <source>Not on the list: {name}</source>
        <translation>Ngoài danh sách: {name}</translation>
    </message>
    <message>
        <source>May not cross. Ask them to step aside.</source>
        <translation>Không được đi. Mời đứng sang một bên.</translation>
    </message>
    <message>
        <source>May come along without being listed, or be listed in a version.</source>
        <translation>Có thể đi ngoài danh sách, hoặc thêm vào danh sách ở bản mới.</translation>
    </message>
    <message>
        <source>May come along if you say why, or be listed in a new version.</source>
        <translation>Có thể đi cùng nếu ghi lý do, hoặc thêm vào danh sách ở bản mới.</translation>
    </message>
    <message>
        <source>This programme lets only listed people cross.</source>
        <translation>Chương trình này chỉ cho người trong danh sách đi.</translation>
    </message>
    <message>
        <source>The list in hand is version {n}.</source>
        <translation>Danh sách đang dùng là bản {n}.</translation>
    </message>
    <message>
        <source>Not in the record: {name}</source>
        <translation>Chưa có hồ sơ: {name}</translation>
    </message>
    <message>
        <source>Neither listed nor registered. Register them from the scan, or ask them to step aside.</source>
        <translation>Không có trong danh sách, chưa đăng ký. Đăng ký theo dữ liệu vừa quét, hoặc mời đứng sang một bên.</translation>
    </message>
    <message>
        <source>Blank form {number}</source>
        <translation>Biểu mẫu trắng {number}</translation>
    </message>
    <message>
        <source>An unknown or damaged list</source>
        <translation>Danh sách lạ hoặc mã bị hỏng</translation>
    </message>
    <message>
        <source>List {number}, version {n}</source>
        <translation>Danh sách {number}, bản {n}</translation>
    </message>
    <message>
        <source>It belongs to another handover than this one.</source>
        <translation>Danh sách này thuộc đợt bàn giao khác.</translation>
    </message>
    <message>
        <source>{n} people, {women} women</source>
        <translation>{n} người, {women} nữ</translation>
    </message>
    <message>
        <source>This paper is the latest</source>
        <translation>Đây là bản mới nhất</translation>
    </message>
    <message>
        <source>Take this paper away and use the latest one (Ctrl+P prints it).</source>
        <translation>Bỏ tờ này, dùng bản mới nhất (Ctrl+P để in).</translation>
    </message>
    <message>
        <source>Nobody is meant by “{text}”</source>
        <translation>Không tìm thấy ai với “{text}”</translation>
    </message>
    <message>
        <source>Scan again, or type the number on the list, the citizen ID, the document or the name.</source>
        <translation>Quét lại, hoặc gõ số thứ tự, số căn cước, số giấy tờ hay họ tên.</translation>
    </message>
    <message>
        <source>Scan again, or type the number on the list.</source>
        <translation>Quét lại, hoặc gõ số thứ tự trong danh sách.</translation>
    </message>
    <message>
        <source>This scan cannot be trusted</source>
        <translation>Lần quét này không tin được</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Passport form</source>
        <translation>Tên trên hộ chiếu</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chữ Hán</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Chưa đến</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Vắng mặt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Ngoài danh sách</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>bản {n}</translation>
    </message>
    <message>
        <source>coming back</source>
        <translation>lượt về</translation>
    </message>
    <message>
        <source>{time} Hanoi</source>
        <translation>{time} Hà Nội</translation>
    </message>
    <message>
        <source>no document on the list</source>
        <translation>danh sách không có giấy tờ</translation>
    </message>
    <message>
        <source>expired on {day}</source>
        <translation>hết hạn ngày {day}</translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation>còn hạn đến {day}</translation>
    </message>
    <message>
        <source>stays: contract extended</source>
        <translation>ở lại: gia hạn hợp đồng</translation>
    </message>
    <message>
        <source>stays: new contract with another employer</source>
        <translation>ở lại: ký hợp đồng với công ty khác</translation>
    </message>
    <message>
        <source>came back earlier on their own</source>
        <translation>đã tự về trước</translation>
    </message>
    <message>
        <source>ill or in hospital there</source>
        <translation>ốm hoặc nằm viện bên đó</translation>
    </message>
    <message>
        <source>comes back with a later group</source>
        <translation>về với đoàn sau</translation>
    </message>
    <message>
        <source>no contact, being looked for</source>
        <translation>mất liên lạc, đang tìm</translation>
    </message>
    <message>
        <source>held by the authorities there</source>
        <translation>bị cơ quan bên đó giữ</translation>
    </message>
    <message>
        <source>died</source>
        <translation>đã mất</translation>
    </message>
    <message>
        <source>ill, called in</source>
        <translation>ốm, có gọi báo</translation>
    </message>
    <message>
        <source>does not want to go any more</source>
        <translation>không muốn đi nữa</translation>
    </message>
    <message>
        <source>family matter</source>
        <translation>việc gia đình</translation>
    </message>
    <message>
        <source>papers forgotten or lost</source>
        <translation>quên hoặc mất giấy tờ</translation>
    </message>
    <message>
        <source>missed the coach</source>
        <translation>lỡ xe</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>không liên lạc được</translation>
    </message>
    <message>
        <source>our border guard</source>
        <translation>Biên phòng Việt Nam</translation>
    </message>
    <message>
        <source>the Chinese border inspection</source>
        <translation>Biên kiểm Trung Quốc</translation>
    </message>
    <message>
        <source>the partner</source>
        <translation>đối tác</translation>
    </message>
    <message>
        <source>health quarantine</source>
        <translation>kiểm dịch y tế</translation>
    </message>
    <message>
        <source>customs</source>
        <translation>hải quan</translation>
    </message>
    <message>
        <source>the centre</source>
        <translation>trung tâm</translation>
    </message>
</context>
<context>
    <name>GateAsks</name>
    <message>
        <source>Register…</source>
        <translation>Đăng ký…</translation>
    </message>
    <message>
        <source>Let them come along…</source>
        <translation>Cho đi cùng…</translation>
    </message>
    <message>
        <source>Let them come along</source>
        <translation>Cho đi cùng</translation>
    </message>
    <message>
        <source>Put on the list, issue…</source>
        <translation>Thêm vào danh sách, phát hành…</translation>
    </message>
    <message>
        <source>{name} comes along without being listed</source>
        <translation>{name} đi cùng, ngoài danh sách</translation>
    </message>
    <message>
        <source>came late, agreed with the partner</source>
        <translation>đến muộn, đã thống nhất với đối tác</translation>
    </message>
    <message>
        <source>takes the place of somebody absent</source>
        <translation>đi thay người vắng</translation>
    </message>
    <message>
        <source>left out of the list by mistake</source>
        <translation>bị sót khi lập danh sách</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>Cho đi cùng</translation>
    </message>
    <message>
        <source>Print the passport form</source>
        <translation>In tên dạng hộ chiếu</translation>
    </message>
    <message>
        <source>{name} is not here</source>
        <translation>{name} vắng mặt</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… và {n} người nữa</translation>
    </message>
    <message>
        <source>Say what became of them: it stands in the minutes.</source>
        <translation>Hãy ghi rõ vì sao chưa về: nội dung này vào biên bản.</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Vắng mặt</translation>
    </message>
    <message>
        <source>{n} people did not come back, and nobody said why</source>
        <translation>{n} người chưa về mà chưa ghi lý do</translation>
    </message>
    <message>
        <source>{n} people have not been seen to.</source>
        <translation>Còn {n} người chưa điểm danh.</translation>
    </message>
    <message>
        <source>{n} people are not here</source>
        <translation>{n} người vắng mặt</translation>
    </message>
    <message>
        <source>Mark them as absent…</source>
        <translation>Ghi vắng mặt…</translation>
    </message>
    <message>
        <source>Count all the same</source>
        <translation>Vẫn đếm</translation>
    </message>
    <message>
        <source>Not ticked: answer the question first, then scan again.</source>
        <translation>Chưa đánh dấu: hãy trả lời câu hỏi trước rồi quét lại.</translation>
    </message>
</context>
<context>
    <name>GateDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancel · Esc</source>
        <translation>Hủy · Esc</translation>
    </message>
</context>
<context>
    <name>GateFoot</name>
    <message>
        <source>Absent…</source>
        <translation>Vắng…</translation>
    </message>
    <message>
        <source>Refused…</source>
        <translation>Từ chối…</translation>
    </message>
    <message>
        <source>Not on the list…</source>
        <translation>Ngoài danh sách…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Bỏ đánh dấu</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>In danh sách…</translation>
    </message>
    <message>
        <source>Counts, close…</source>
        <translation>Đếm người, kết thúc…</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Biên bản</translation>
    </message>
</context>
<context>
    <name>GateHead</name>
    <message>
        <source>Sound on</source>
        <translation>Có tiếng</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Rời</translation>
    </message>
    <message>
        <source>Back to the office; everything is kept · Esc</source>
        <translation>Về màn hình văn phòng; mọi việc đã được lưu · Esc</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Tắt tiếng</translation>
    </message>
</context>
<context>
    <name>GateTable</name>
    <message>
        <source>The list</source>
        <translation>Danh sách</translation>
    </message>
</context>
<context>
    <name>GateWindow</name>
    <message>
        <source>Gate mode · {number}</source>
        <translation>Tại cửa khẩu · {number}</translation>
    </message>
    <message>
        <source>That cannot be done</source>
        <translation>Không làm được</translation>
    </message>
    <message>
        <source>Both sides are counting</source>
        <translation>Hai bên đang đếm người</translation>
    </message>
    <message>
        <source>Scan or type</source>
        <translation>Quét hoặc gõ</translation>
    </message>
    <message>
        <source>Scan a card or passport, or type a number or name, then Enter</source>
        <translation>Quét thẻ, hộ chiếu, hoặc gõ số thứ tự hay tên rồi Enter</translation>
    </message>
    <message>
        <source>{n} people are called so</source>
        <translation>Có {n} người tên như vậy</translation>
    </message>
    <message>
        <source>Type more of the name, or choose with the arrows and press Enter.</source>
        <translation>Gõ thêm họ tên, hoặc chọn bằng mũi tên rồi Enter.</translation>
    </message>
    <message>
        <source>Enter: tick · arrows: choose</source>
        <translation>Enter: đánh dấu · mũi tên: chọn</translation>
    </message>
    <message>
        <source>Esc: all of the list again</source>
        <translation>Esc: hiện lại cả danh sách</translation>
    </message>
    <message>
        <source>Found: {n}</source>
        <translation>Tìm thấy: {n}</translation>
    </message>
    <message>
        <source>The first line is read. Scan the next one.</source>
        <translation>Đã đọc dòng đầu. Quét dòng tiếp theo.</translation>
    </message>
    <message>
        <source>No further line came</source>
        <translation>Không có dòng tiếp theo</translation>
    </message>
    <message>
        <source>Scan all lines of the paper, the uppermost first.</source>
        <translation>Quét lại mọi dòng của giấy tờ, dòng trên cùng trước.</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>Không còn gì để bỏ</translation>
    </message>
    <message>
        <source>Taken back: they are off the list again</source>
        <translation>Đã bỏ: người này lại ở ngoài danh sách</translation>
    </message>
    <message>
        <source>This handover is closed</source>
        <translation>Đợt bàn giao đã kết thúc</translation>
    </message>
    <message>
        <source>This handover is counted</source>
        <translation>Đợt bàn giao đã đếm người</translation>
    </message>
    <message>
        <source>F9: the minutes</source>
        <translation>F9: biên bản</translation>
    </message>
    <message>
        <source>F8: counts and closing</source>
        <translation>F8: đếm người và kết thúc</translation>
    </message>
</context>
<context>
    <name>GatesTab</name>
    <message>
        <source>No gates are known</source>
        <translation>Chưa có cửa khẩu nào</translation>
    </message>
    <message>
        <source>When a gate is upgraded or its hours change, add a row from that day; hours are Hanoi's.</source>
        <translation>Khi cửa khẩu được nâng cấp hay đổi giờ, thêm một dòng từ ngày đó; giờ là giờ Hà Nội.</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Cửa khẩu</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>From a day…</source>
        <translation>Từ một ngày…</translation>
    </message>
    <message>
        <source>New gate</source>
        <translation>Cửa khẩu mới</translation>
    </message>
    <message>
        <source>A new row of the chosen gate, which ends the one before</source>
        <translation>Dòng mới của cửa khẩu đang chọn, dòng trước kết thúc</translation>
    </message>
    <message>
        <source>{n} gates and airports today</source>
        <translation>{n} cửa khẩu và sân bay hôm nay</translation>
    </message>
    <message>
        <source>Change a gate</source>
        <translation>Sửa cửa khẩu</translation>
    </message>
    <message>
        <source>New row of a gate</source>
        <translation>Dòng mới của cửa khẩu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Name in Vietnamese</source>
        <translation>Tên tiếng Việt</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>Tên tiếng Trung</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>People may cross</source>
        <translation>Người được qua</translation>
    </message>
    <message>
        <source>Code of the gate it belongs to</source>
        <translation>Thuộc cửa khẩu (mã)</translation>
    </message>
    <message>
        <source>Opposite, in Vietnamese</source>
        <translation>Phía đối diện, tiếng Việt</translation>
    </message>
    <message>
        <source>Opposite, in Chinese</source>
        <translation>Phía đối diện, tiếng Trung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Mở cửa</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Đóng cửa</translation>
    </message>
    <message>
        <source>Note and source</source>
        <translation>Ghi chú và nguồn</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Cửa khẩu</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>Tiếng Trung</translation>
    </message>
    <message>
        <source>Opposite</source>
        <translation>Đối diện</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>From – until</source>
        <translation>Từ – đến</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Hiệu lực</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Không</translation>
    </message>
</context>
<context>
    <name>GettingStarted</name>
    <message>
        <source>Enter a partner and its agreement: nobody goes outside one</source>
        <translation>Ghi đối tác và thỏa thuận: ngoài thỏa thuận thì không ai được đi</translation>
    </message>
    <message>
        <source>To the agreements</source>
        <translation>Đến thỏa thuận</translation>
    </message>
    <message>
        <source>Enter the employer and its job order</source>
        <translation>Ghi công ty và đơn hàng của công ty</translation>
    </message>
    <message>
        <source>To the job orders</source>
        <translation>Đến đơn hàng</translation>
    </message>
    <message>
        <source>Import the list of workers that the centre keeps</source>
        <translation>Nhập danh sách người lao động Trung tâm đang có</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Nhập danh sách</translation>
    </message>
    <message>
        <source>Give every officer an account of their own</source>
        <translation>Lập tài khoản riêng cho từng cán bộ</translation>
    </message>
    <message>
        <source>To the officers</source>
        <translation>Đến cán bộ</translation>
    </message>
    <message>
        <source>Print the recovery code and put it into the safe</source>
        <translation>In mã khôi phục và cất vào két</translation>
    </message>
    <message>
        <source>To the recovery code</source>
        <translation>Đến mã khôi phục</translation>
    </message>
    <message>
        <source>Make the first handover and issue its list</source>
        <translation>Lập đợt bàn giao đầu tiên và phát hành danh sách</translation>
    </message>
    <message>
        <source>To the handovers</source>
        <translation>Đến bàn giao</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>Ẩn khung này</translation>
    </message>
    <message>
        <source>done</source>
        <translation>đã xong</translation>
    </message>
    <message>
        <source>{n} of {all} done</source>
        <translation>xong {n}/{all}</translation>
    </message>
    <message>
        <source>The first steps are hidden. F1 has them under First day.</source>
        <translation>Đã ẩn các việc đầu tiên. Bấm F1, trang Ngày đầu tiên vẫn có.</translation>
    </message>
</context>
<context>
    <name>GuideButton</name>
    <message>
        <source>Guide</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>The guide at this screen</source>
        <translation>Hướng dẫn về màn hình này</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>Search in the guide</source>
        <translation>Tìm trong hướng dẫn</translation>
    </message>
    <message>
        <source>Search in the guide (Ctrl+F)</source>
        <translation>Tìm trong hướng dẫn (Ctrl+F)</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>Trang vừa xem</translation>
    </message>
    <message>
        <source>The page after</source>
        <translation>Trang xem sau đó</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Mọi phím tắt</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Trang này</translation>
    </message>
    <message>
        <source>The whole guide</source>
        <translation>Cả cuốn hướng dẫn</translation>
    </message>
    <message>
        <source>The guide is written in Vietnamese. The list of all shortcuts is in your language.</source>
        <translation>Hướng dẫn viết bằng tiếng Việt.</translation>
    </message>
    <message>
        <source>Guide: {page}</source>
        <translation>Hướng dẫn: {page}</translation>
    </message>
</context>
<context>
    <name>HandoverQuestions</name>
    <message>
        <source>Its {people} people are free for another handover. What was issued is kept, and the number is not used again.</source>
        <translation>{people} người trong đợt này có thể vào đợt khác. Bản đã phát hành vẫn được lưu, số này không dùng lại.</translation>
    </message>
    <message>
        <source>Cancel {number}?</source>
        <translation>Hủy {number}?</translation>
    </message>
    <message>
        <source>Cancel the handover</source>
        <translation>Hủy đợt bàn giao</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>{name} did not cross on {number}?</source>
        <translation>{name} không qua cửa khẩu trong đợt {number}?</translation>
    </message>
    <message>
        <source>The passage stays in the ledger, and an entry with your reason cancels it. Nothing is erased.</source>
        <translation>Lượt qua lại vẫn ở trong sổ; một mục mới kèm lý do sẽ hủy nó. Không xóa gì.</translation>
    </message>
    <message>
        <source>Correct the ledger</source>
        <translation>Đính chính sổ</translation>
    </message>
</context>
<context>
    <name>Handovers</name>
    <message>
        <source>Cleared</source>
        <translation>Đủ điều kiện</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Cần xem</translation>
    </message>
    <message>
        <source>May not go</source>
        <translation>Chưa được đi</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Nháp</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Đã đếm</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đã đóng</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>List issued</source>
        <translation>Đã phát hành</translation>
    </message>
    <message>
        <source>Going out</source>
        <translation>Đi</translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation>Về</translation>
    </message>
    <message>
        <source>{moment} (Hanoi) / {there} (Beijing)</source>
        <translation>{moment} (Hà Nội) / {there} (Bắc Kinh)</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Ngày giờ</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Chiều</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Cửa khẩu</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Đối tác</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Bản</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>May cross</source>
        <translation>Được đi không</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Có mặt</translation>
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
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Công ty tiếp nhận</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Công việc</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Đợt đi</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>Hợp đồng đến</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>Chưa đánh dấu</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Vắng</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>Ngoài danh sách</translation>
    </message>
    <message>
        <source>The ledger has no departure of them; they may come back all the same</source>
        <translation>Sổ không có lượt đi của người này; vẫn được về</translation>
    </message>
    <message>
        <source>Left on {day}</source>
        <translation>Đi ngày {day}</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>{number} · version {n}</source>
        <translation>{number} · bản {n}</translation>
    </message>
    <message>
        <source>Minutes of {number}</source>
        <translation>Biên bản {number}</translation>
    </message>
    <message>
        <source>Blank forms {numbers}</source>
        <translation>Biểu mẫu trắng {numbers}</translation>
    </message>
    <message>
        <source>Workers' cards of {number}</source>
        <translation>Thẻ người lao động của đợt {number}</translation>
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
        <translation>Thêm đợt bàn giao</translation>
    </message>
    <message>
        <source>Blank forms…</source>
        <translation>Biểu mẫu trắng…</translation>
    </message>
    <message>
        <source>For a day without power</source>
        <translation>Dùng khi mất điện</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Gói tin</translation>
    </message>
    <message>
        <source>Sealed packets</source>
        <translation>Gói tin niêm phong</translation>
    </message>
    <message>
        <source>No handover yet</source>
        <translation>Chưa có đợt bàn giao nào</translation>
    </message>
    <message>
        <source>Make one for a day and a gate, put the cleared people of a job order on it, and issue its list.</source>
        <translation>Lập một đợt theo ngày và cửa khẩu, đưa người đủ điều kiện của một đơn hàng vào, rồi phát hành danh sách.</translation>
    </message>
    <message>
        <source>{n} handovers, of which {drafts} drafts</source>
        <translation>{n} đợt, trong đó {drafts} bản nháp</translation>
    </message>
</context>
<context>
    <name>Hearing</name>
    <message>
        <source>Scan…</source>
        <translation>Quét thẻ…</translation>
    </message>
    <message>
        <source>The first line is read. Scan the next line below it.</source>
        <translation>Đã đọc dòng đầu. Hãy quét tiếp dòng bên dưới.</translation>
    </message>
    <message>
        <source>No further line came. Scan all lines of the paper again, the uppermost first.</source>
        <translation>Không có dòng nào tiếp theo. Hãy quét lại tất cả các dòng, từ dòng trên cùng.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>Trong bộ nhớ tạm không có ảnh.</translation>
    </message>
    <message>
        <source>Looking for a code in the picture…</source>
        <translation>Đang tìm mã trong ảnh…</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Không có máy ảnh</translation>
    </message>
    <message>
        <source>This computer has no camera that can be used. Scan, or take a picture from a file.</source>
        <translation>Máy này không có máy ảnh dùng được. Hãy dùng máy quét, hoặc lấy ảnh từ tệp.</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>Ctrl+H in a field shows who changed that field.</source>
        <translation>Trong một ô, bấm Ctrl+H để xem ai đã sửa ô đó.</translation>
    </message>
    <message>
        <source>Show what is older</source>
        <translation>Xem cũ hơn</translation>
    </message>
    <message>
        <source>Once the worker is saved, every change is listed here.</source>
        <translation>Khi hồ sơ đã lưu, mọi lần sửa được ghi ở đây.</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Chưa có gì được sửa.</translation>
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
        <source>Why the name or citizen ID changes</source>
        <translation>Vì sao sửa tên hoặc số căn cước</translation>
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
        <source>Heard of us by</source>
        <translation>Biết tin qua</translation>
    </message>
    <message>
        <source>hidden for your role</source>
        <translation>vai trò của bạn không được xem</translation>
    </message>
    <message>
        <source>Lived before in: {place}, until {day}</source>
        <translation>Trước đây ở: {place}, đến {day}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>Tên chữ Hán</translation>
    </message>
    <message>
        <source>Registered at</source>
        <translation>Đăng ký tại buổi</translation>
    </message>
    <message>
        <source>Moved there on (leave empty if it was only written wrongly)</source>
        <translation>Chuyển đến từ ngày (để trống nếu chỉ sửa ghi sai)</translation>
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
        <translation>Không nhận</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>Cần trả lời</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>Cần kiểm tra</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Đã trả lời</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Xử lý</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Ghi trong danh sách</translation>
    </message>
    <message>
        <source>What is wrong, and what to do</source>
        <translation>Sai ở đâu, cần làm gì</translation>
    </message>
    <message>
        <source>In none of Lạng Sơn's communes</source>
        <translation>Không thuộc xã, phường nào của Lạng Sơn</translation>
    </message>
    <message>
        <source>Let the placement wait</source>
        <translation>Để chờ, chưa xếp đơn hàng</translation>
    </message>
    <message>
        <source>As on record: {value}</source>
        <translation>Giữ như trong sổ: {value}</translation>
    </message>
    <message>
        <source>As in the list: {value}</source>
        <translation>Theo danh sách: {value}</translation>
    </message>
    <message>
        <source>The same person as {id}</source>
        <translation>Cùng một người với {id}</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Người khác</translation>
    </message>
    <message>
        <source>Leave this line out</source>
        <translation>Bỏ dòng này ra</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Line {row}, {column}: {value}</source>
        <translation>Dòng {row}, {column}: {value}</translation>
    </message>
    <message>
        <source>Your answer: {words}</source>
        <translation>Đã trả lời: {words}</translation>
    </message>
    <message>
        <source>It may be: {choices}</source>
        <translation>Có thể là: {choices}</translation>
    </message>
    <message>
        <source>Taken in at</source>
        <translation>Lúc nhập</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Nơi gửi</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã hoàn tác</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Đã nhập</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a list</source>
        <translation>Nhập danh sách</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Check the list</source>
        <translation>Kiểm tra danh sách</translation>
    </message>
    <message>
        <source>Taking the people in…</source>
        <translation>Đang nhận người vào sổ…</translation>
    </message>
    <message>
        <source>Checking the list…</source>
        <translation>Đang kiểm tra danh sách…</translation>
    </message>
    <message>
        <source>Take in {n} people</source>
        <translation>Nhận {n} người</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. {n} lines will not be taken in.</source>
        <translation>Chưa có gì thay đổi. {n} dòng sẽ không được nhận.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>There is nothing to take in: the record already has everything that can be read from this list.</source>
        <translation>Không có gì để nhận: sổ đã có đủ mọi điều đọc được từ danh sách này.</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Chọn lại</translation>
    </message>
    <message>
        <source>No line can be taken in yet: mend what is wrong above, or set right what the columns are.</source>
        <translation>Chưa nhận được dòng nào: sửa chỗ sai ở trên, hoặc chọn lại các cột.</translation>
    </message>
    <message>
        <source>This very file was taken in on {at} by {officer}.</source>
        <translation>Chính tệp này đã được {officer} nhập lúc {at}.</translation>
    </message>
    <message>
        <source>Taken in: {new} new people, {changed} changed. Not taken in: {rejected} lines. To be answered: {asked}.</source>
        <translation>Đã nhận: {new} người mới, {changed} người thay đổi. Không nhận: {rejected} dòng. Cần trả lời: {asked}.</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>Các lần nhập trước</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>The import was taken back as a whole. The record is as it was before.</source>
        <translation>Đã hoàn tác cả lần nhập. Sổ trở lại như trước.</translation>
    </message>
    <message>
        <source>List of workers - to fill in</source>
        <translation>Danh sách người lao động - mẫu</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>Lưu tệp mẫu</translation>
    </message>
    <message>
        <source>The template was saved: {file}</source>
        <translation>Đã lưu tệp mẫu: {file}</translation>
    </message>
    <message>
        <source>{list} - checked</source>
        <translation>{list} - đã kiểm tra</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu bản ghi lỗi</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>The report was saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Đã dừng. Chưa có gì thay đổi.</translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Act by</source>
        <translation>Hạn xử lý</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Nơi tiếp nhận</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Has it</source>
        <translation>Phụ trách</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>Chờ</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ngày mở</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>Ngày giải quyết</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Đối tác</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Nội dung vụ việc</translation>
    </message>
    <message>
        <source>It touches a person's health or detention: the head and the officer who has it see more.</source>
        <translation>Liên quan đến sức khỏe hoặc việc bị giữ: lãnh đạo và cán bộ phụ trách xem được nhiều hơn.</translation>
    </message>
    <message>
        <source>{day} · late</source>
        <translation>{day} · trễ</translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation>Xảy ra ngày</translation>
    </message>
    <message>
        <source>By the placement of that day</source>
        <translation>Theo nơi làm việc của ngày đó</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>The case gets its number when it is saved. A lost contact sets the person to missing until there is contact again.</source>
        <translation>Vụ việc được cấp số khi lưu. Với vụ mất liên lạc, người này được ghi là mất liên lạc cho đến khi liên lạc lại được.</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Mở vụ việc</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Mở vụ việc</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Correct case {number}</source>
        <translation>Sửa vụ việc {number}</translation>
    </message>
    <message>
        <source>The audit keeps what stood here before.</source>
        <translation>Nhật ký giữ lại nội dung trước khi sửa.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>With whom (a call needs it)</source>
        <translation>Với ai (bắt buộc nếu là cuộc gọi)</translation>
    </message>
    <message>
        <source>Letter of the register</source>
        <translation>Công văn trong sổ</translation>
    </message>
    <message>
        <source>Not in the register</source>
        <translation>Không có trong sổ</translation>
    </message>
    <message>
        <source>or its number</source>
        <translation>hoặc số công văn</translation>
    </message>
    <message>
        <source>What was said or done</source>
        <translation>Nội dung trao đổi hoặc việc đã làm</translation>
    </message>
    <message>
        <source>Write into case {number}</source>
        <translation>Ghi diễn biến vụ việc {number}</translation>
    </message>
    <message>
        <source>Entries are kept as they are; a later one corrects an earlier one.</source>
        <translation>Điều đã ghi được giữ nguyên; muốn đính chính thì ghi thêm.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Ghi lại</translation>
    </message>
    <message>
        <source>Waiting for whom or what</source>
        <translation>Chờ ai hoặc chờ gì</translation>
    </message>
    <message>
        <source>the partner, the employer, the consulate…</source>
        <translation>đối tác, công ty, lãnh sự quán…</translation>
    </message>
    <message>
        <source>Case {number} waits</source>
        <translation>Vụ việc {number} chờ</translation>
    </message>
    <message>
        <source>It stays in sight and turns red when its day has passed.</source>
        <translation>Vụ việc vẫn nằm trong danh sách và chuyển đỏ khi quá hạn.</translation>
    </message>
    <message>
        <source>Set waiting</source>
        <translation>Chuyển sang chờ</translation>
    </message>
    <message>
        <source>What has come</source>
        <translation>Đã nhận được gì</translation>
    </message>
    <message>
        <source>Go on with case {number}</source>
        <translation>Tiếp tục vụ việc {number}</translation>
    </message>
    <message>
        <source>It was waiting for: {whom}</source>
        <translation>Đang chờ: {whom}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>By when must case {number} be acted on?</source>
        <translation>Vụ việc {number} phải xử lý trước ngày nào?</translation>
    </message>
    <message>
        <source>After this day it stands first in the list, in red.</source>
        <translation>Sau ngày này vụ việc đứng đầu danh sách, màu đỏ.</translation>
    </message>
    <message>
        <source>Set the day</source>
        <translation>Đặt hạn</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Chuyển cho ai</translation>
    </message>
    <message>
        <source>What they should know</source>
        <translation>Điều người nhận cần biết</translation>
    </message>
    <message>
        <source>Hand over case {number}</source>
        <translation>Chuyển vụ việc {number}</translation>
    </message>
    <message>
        <source>Whoever has the case sees all of it, also what is hidden from others.</source>
        <translation>Người phụ trách xem được toàn bộ vụ việc, kể cả phần ẩn với người khác.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Chuyển giao</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Found: across as before</source>
        <translation>Đã tìm được: vẫn ở bên kia</translation>
    </message>
    <message>
        <source>Not found: stays missing</source>
        <translation>Chưa tìm được: vẫn mất liên lạc</translation>
    </message>
    <message>
        <source>What became of the person</source>
        <translation>Người này thế nào</translation>
    </message>
    <message>
        <source>Settle case {number}</source>
        <translation>Giải quyết xong vụ việc {number}</translation>
    </message>
    <message>
        <source>The outcome stands in the report. The case can be opened again, with a reason.</source>
        <translation>Kết quả được in trong báo cáo. Có thể mở lại vụ việc nếu có lý do.</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Giải quyết xong</translation>
    </message>
    <message>
        <source>Why it is not over</source>
        <translation>Vì sao chưa xong</translation>
    </message>
    <message>
        <source>There is no contact after all</source>
        <translation>Thực ra vẫn chưa liên lạc được</translation>
    </message>
    <message>
        <source>Open case {number} again</source>
        <translation>Mở lại vụ việc {number}</translation>
    </message>
    <message>
        <source>It was settled with: {outcome}</source>
        <translation>Đã giải quyết với kết quả: {outcome}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>How, and what was said</source>
        <translation>Bằng cách nào, nói gì</translation>
    </message>
    <message>
        <source>Through whom</source>
        <translation>Qua ai</translation>
    </message>
    <message>
        <source>{name}: contact again</source>
        <translation>{name}: đã liên lạc lại</translation>
    </message>
    <message>
        <source>The person is across as before. The case stays open until it is settled.</source>
        <translation>Người này vẫn đang ở bên kia như trước. Vụ việc còn mở cho đến khi giải quyết xong.</translation>
    </message>
    <message>
        <source>Contact again</source>
        <translation>Đã liên lạc lại</translation>
    </message>
    <message>
        <source>In which way</source>
        <translation>Liên quan thế nào</translation>
    </message>
    <message>
        <source>witness, also unpaid…</source>
        <translation>làm chứng, cũng chưa được trả lương…</translation>
    </message>
    <message>
        <source>Whom else does case {number} concern?</source>
        <translation>Vụ việc {number} còn liên quan đến ai?</translation>
    </message>
    <message>
        <source>The case then stands on that person's page too.</source>
        <translation>Vụ việc cũng hiện trên trang của người đó.</translation>
    </message>
    <message>
        <source>Add the person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Chép số điện thoại</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>chưa có số</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Mở trang của người này</translation>
    </message>
    <message>
        <source>Not concerned</source>
        <translation>Không liên quan</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ẩn</translation>
    </message>
    <message>
        <source>Unpaid wages</source>
        <translation>Nợ lương</translation>
    </message>
    <message>
        <source>Accident</source>
        <translation>Tai nạn</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>Ốm đau</translation>
    </message>
    <message>
        <source>Lost papers</source>
        <translation>Mất giấy tờ</translation>
    </message>
    <message>
        <source>Lost contact</source>
        <translation>Mất liên lạc</translation>
    </message>
    <message>
        <source>Detention</source>
        <translation>Bị giữ</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Cuộc gọi</translation>
    </message>
    <message>
        <source>Partner's reply</source>
        <translation>Đối tác trả lời</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Công văn</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Chưa xong</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Tôi phụ trách</translation>
    </message>
    <message>
        <source>No case was settled in this year</source>
        <translation>Năm này chưa có vụ việc nào giải quyết xong</translation>
    </message>
    <message>
        <source>A case is settled with its outcome; then it stands here.</source>
        <translation>Vụ việc giải quyết xong kèm kết quả sẽ nằm ở đây.</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Không có vụ việc nào đang mở</translation>
    </message>
    <message>
        <source>When something happens to somebody across (unpaid wages, an accident, lost papers, lost contact), open a case: it keeps what was done, who has it, and by when.</source>
        <translation>Khi người lao động bên kia gặp việc (nợ lương, tai nạn, mất giấy tờ, mất liên lạc), hãy mở một vụ việc: nơi ghi việc đã làm, ai phụ trách, hạn đến khi nào.</translation>
    </message>
    <message>
        <source>No case here</source>
        <translation>Không có vụ việc nào ở đây</translation>
    </message>
    <message>
        <source>The other lists may have some: choose one above.</source>
        <translation>Các danh sách khác có thể có: chọn ở trên.</translation>
    </message>
    <message>
        <source>{employer}: {n} cases of “{kind}” within {days} days</source>
        <translation>{employer}: {n} vụ “{kind}” trong {days} ngày</translation>
    </message>
</context>
<context>
    <name>IncidentsTab</name>
    <message>
        <source>Open a case…</source>
        <translation>Mở vụ việc…</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Export the list that is shown</source>
        <translation>Xuất danh sách đang hiện</translation>
    </message>
    <message>
        <source>Repeated cases…</source>
        <translation>Ngưỡng lặp lại…</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Xem các vụ này</translation>
    </message>
    <message>
        <source>{n} not settled, {late} of them late · {mine} are mine</source>
        <translation>{n} vụ chưa xong, {late} vụ trễ · {mine} vụ tôi phụ trách</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>và {n} việc khác</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Vụ việc</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Issue the list</source>
        <translation>Phát hành danh sách</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>Người duyệt</translation>
    </message>
    <message>
        <source>The second officer's password</source>
        <translation>Mật khẩu của người duyệt</translation>
    </message>
    <message>
        <source>Print at once</source>
        <translation>In ngay</translation>
    </message>
    <message>
        <source>Do not print now</source>
        <translation>Chưa in</translation>
    </message>
    <message>
        <source>Issue {number}, version {n}</source>
        <translation>Phát hành {number}, bản {n}</translation>
    </message>
    <message>
        <source>Left out, because they may not go:</source>
        <translation>Để lại, vì chưa được đi:</translation>
    </message>
    <message>
        <source>Go along, and there is something to look at:</source>
        <translation>Được đi, nhưng có điểm cần xem:</translation>
    </message>
    <message>
        <source>{people} people, of whom {women} women, go on the list of {moment} at {gate}. The list is frozen and kept as it is printed; a later change makes a new version.</source>
        <translation>{people} người, trong đó {women} nữ, vào danh sách ngày {moment}, cửa khẩu {gate}. Danh sách được chốt và lưu đúng như bản in; thay đổi về sau sẽ thành bản mới.</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… và {n} mục nữa</translation>
    </message>
    <message>
        <source>Issue the announcement</source>
        <translation>Phát hành thông báo</translation>
    </message>
    <message>
        <source>Issue {number}</source>
        <translation>Phát hành {number}</translation>
    </message>
    <message>
        <source>Letter and leaflet are kept as they are now and never change. The letter is addressed to:</source>
        <translation>Công văn và tờ rơi được giữ nguyên như lúc này, không đổi nữa. Công văn gửi đến:</translation>
    </message>
    <message>
        <source>Communes</source>
        <translation>Các xã, phường</translation>
    </message>
    <message>
        <source>The centre's phone</source>
        <translation>Điện thoại của Trung tâm</translation>
    </message>
    <message>
        <source>Where people apply</source>
        <translation>Nơi đăng ký</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Issue both papers</source>
        <translation>Phát hành cả hai</translation>
    </message>
    <message>
        <source>Leave out {n} and issue</source>
        <translation>Để lại {n} người và phát hành</translation>
    </message>
    <message>
        <source>Issue (Enter)</source>
        <translation>Phát hành (Enter)</translation>
    </message>
</context>
<context>
    <name>IssuedTab</name>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>No report has been begun</source>
        <translation>Chưa lập báo cáo nào</translation>
    </message>
    <message>
        <source>Pick a period, look at its figures, write what is to be said, and issue it.</source>
        <translation>Chọn kỳ, xem số liệu, viết nhận xét rồi ban hành.</translation>
    </message>
    <message>
        <source>Write the report of this period…</source>
        <translation>Viết báo cáo của kỳ này…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open (Enter)</source>
        <translation>Mở (Enter)</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>Save Excel…</source>
        <translation>Lưu Excel…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Thay thế…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ban hành lúc</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người ban hành</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Thay thế cho</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>Mọi chương trình</translation>
    </message>
    <message>
        <source>Report {number}: {period}</source>
        <translation>Báo cáo {number}: {period}</translation>
    </message>
    <message>
        <source>As issued.</source>
        <translation>Như đã ban hành.</translation>
    </message>
    <message>
        <source>As issued; replaced since.</source>
        <translation>Như đã ban hành; nay đã được thay thế.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
</context>
<context>
    <name>KeepingTab</name>
    <message>
        <source>Nobody's data are past their time</source>
        <translation>Không có dữ liệu nào quá hạn lưu</translation>
    </message>
    <message>
        <source>Past their time</source>
        <translation>Quá hạn lưu</translation>
    </message>
    <message>
        <source>Delete the data…</source>
        <translation>Xóa dữ liệu…</translation>
    </message>
    <message>
        <source>People who were never placed, {months} months after the last contact.</source>
        <translation>Người chưa được đưa đi, {months} tháng từ lần liên hệ cuối.</translation>
    </message>
    <message>
        <source>{n} people are past their time</source>
        <translation>{n} người quá hạn lưu</translation>
    </message>
    <message>
        <source>Delete the data of {n}…</source>
        <translation>Xóa dữ liệu của {n} người…</translation>
    </message>
    <message>
        <source>Delete the data of all…</source>
        <translation>Xóa dữ liệu của tất cả…</translation>
    </message>
    <message>
        <source>The data of {n} people were deleted</source>
        <translation>Đã xóa dữ liệu của {n} người</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Liên hệ cuối</translation>
    </message>
    <message>
        <source>Time was up</source>
        <translation>Hết hạn từ</translation>
    </message>
</context>
<context>
    <name>LaptopsPage</name>
    <message>
        <source>Enrol this laptop…</source>
        <translation>Ghi danh máy này…</translation>
    </message>
    <message>
        <source>Load a key file…</source>
        <translation>Nạp tệp khóa…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Thu hồi…</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>Các máy</translation>
    </message>
    <message>
        <source>No laptop is enrolled</source>
        <translation>Chưa ghi danh máy nào</translation>
    </message>
    <message>
        <source>On the laptop choose Enrol this laptop, bring its key file here and compare the checksum.</source>
        <translation>Trên máy kia chọn Ghi danh máy này, mang tệp khóa về đây và đối chiếu mã kiểm.</translation>
    </message>
    <message>
        <source>This store has no key yet. A laptop for the gate is enrolled once, here.</source>
        <translation>Kho này chưa có khóa. Máy dùng ở cửa khẩu được ghi danh một lần, tại đây.</translation>
    </message>
    <message>
        <source>This store: {name}. Checksum of its key: {checksum}</source>
        <translation>Kho này: {name}. Mã kiểm của khóa: {checksum}</translation>
    </message>
    <message>
        <source>Save this store's key file…</source>
        <translation>Lưu tệp khóa của kho này…</translation>
    </message>
    <message>
        <source>Name of this laptop</source>
        <translation>Tên của máy này</translation>
    </message>
    <message>
        <source>This store gets its own keys, and numbers its own handovers with a prefix from now on. Do this on the laptop for the gate, not in the office.</source>
        <translation>Kho này sẽ có khóa riêng, và từ nay đánh số bàn giao của mình có tiền tố. Hãy làm việc này trên máy ở cửa khẩu, không làm ở văn phòng.</translation>
    </message>
    <message>
        <source>Enrol this laptop</source>
        <translation>Ghi danh máy này</translation>
    </message>
    <message>
        <source>Make the key file</source>
        <translation>Tạo tệp khóa</translation>
    </message>
    <message>
        <source>Key files (*.pub)</source>
        <translation>Tệp khóa (*.pub)</translation>
    </message>
    <message>
        <source>Save the key file</source>
        <translation>Lưu tệp khóa</translation>
    </message>
    <message>
        <source>The key file is saved. Read this checksum to the other side: {checksum}</source>
        <translation>Đã lưu tệp khóa. Hãy đọc mã kiểm này cho bên kia nghe: {checksum}</translation>
    </message>
    <message>
        <source>Load a key file</source>
        <translation>Nạp tệp khóa</translation>
    </message>
    <message>
        <source>{name} is enrolled; its numbers begin with {prefix}.</source>
        <translation>Đã ghi danh {name}; số của máy này có tiền tố {prefix}.</translation>
    </message>
    <message>
        <source>Compare this checksum with the one on that laptop: {checksum}</source>
        <translation>Hãy đối chiếu mã kiểm này với mã trên máy kia: {checksum}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>Nothing is sealed for {name} any more, and nothing of it is taken in.</source>
        <translation>Sẽ không niêm phong gì cho {name} nữa và không nhận gì của máy này.</translation>
    </message>
    <message>
        <source>Revoke its key</source>
        <translation>Thu hồi khóa của máy</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Đã thu hồi</translation>
    </message>
</context>
<context>
    <name>LateEntryDialog</name>
    <message>
        <source>Enter a filled form</source>
        <translation>Nhập mẫu đã điền</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Biên bản</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Minutes form</source>
        <translation>Mẫu biên bản</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Time in Hanoi</source>
        <translation>Giờ Hà Nội</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Chiều</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Đối tác</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Cửa khẩu</translation>
    </message>
    <message>
        <source>We counted</source>
        <translation>Bên ta đếm</translation>
    </message>
    <message>
        <source>Of them women</source>
        <translation>Trong đó nữ</translation>
    </message>
    <message>
        <source>They counted</source>
        <translation>Bên kia đếm</translation>
    </message>
    <message>
        <source>Why they differ, one line for each person</source>
        <translation>Vì sao chênh lệch, mỗi người một dòng</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>Người duyệt</translation>
    </message>
    <message>
        <source>The second officer's password</source>
        <translation>Mật khẩu của người duyệt</translation>
    </message>
    <message>
        <source>Enter a form that was filled in by hand</source>
        <translation>Nhập biểu mẫu đã viết tay</translation>
    </message>
    <message>
        <source>F2 present · F3 absent · F4 refused · F7 register · F8 counts · Ctrl+Enter enters all</source>
        <translation>F2 có mặt · F3 vắng · F4 từ chối · F7 đăng ký · F8 số đếm · Ctrl+Enter nhập tất cả</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Enter and close</source>
        <translation>Nhập và kết thúc</translation>
    </message>
    <message>
        <source>{rows} rows; {people} crossed, of whom {women} women.</source>
        <translation>{rows} dòng; {people} người đã qua, trong đó {women} nữ.</translation>
    </message>
    <message>
        <source>{n} differences have no reason yet.</source>
        <translation>Còn {n} chênh lệch chưa có lý do.</translation>
    </message>
    <message>
        <source>Counts and form agree.</source>
        <translation>Số đếm khớp với biểu mẫu.</translation>
    </message>
    <message>
        <source>Enter the people of the form.</source>
        <translation>Hãy nhập những người trên biểu mẫu.</translation>
    </message>
</context>
<context>
    <name>LetterPapers</name>
    <message>
        <source>Letter {number}</source>
        <translation>Văn bản {number}</translation>
    </message>
    <message>
        <source>{n} letters, {first} to {last}</source>
        <translation>{n} văn bản, {first} đến {last}</translation>
    </message>
    <message>
        <source>As issued. Print, then mark as sent once it has gone to the commune.</source>
        <translation>Bản đã ban hành. In xong, khi gửi tới xã thì ghi đã gửi.</translation>
    </message>
    <message>
        <source>Printed before ({n}): another print says that it is a reprint.</source>
        <translation>Đã in trước đây ({n}): lần in sau mang dấu BẢN IN LẠI.</translation>
    </message>
</context>
<context>
    <name>LetterSide</name>
    <message>
        <source>Answer from the figures…</source>
        <translation>Trả lời bằng số liệu…</translation>
    </message>
    <message>
        <source>Write the answer to a request to review need and capacity</source>
        <translation>Lập công văn trả lời yêu cầu rà soát nhu cầu, năng lực</translation>
    </message>
    <message>
        <source>Show the paper</source>
        <translation>Xem văn bản</translation>
    </message>
    <message>
        <source>Answers the letter {number}.</source>
        <translation>Trả lời công văn {number}.</translation>
    </message>
    <message>
        <source>Answered by {number} on {day}.</source>
        <translation>Đã trả lời bằng {number} ngày {day}.</translation>
    </message>
    <message>
        <source>The answer was due on {day}, {n} days ago. Answer it now.</source>
        <translation>Hạn trả lời là {day}, đã quá {n} ngày. Hãy trả lời ngay.</translation>
    </message>
    <message>
        <source>Their answer was due on {day}, {n} days ago. Ask for it.</source>
        <translation>Nơi nhận phải trả lời trước {day}, đã quá {n} ngày. Hãy đôn đốc.</translation>
    </message>
    <message>
        <source>The answer is due on {day}, in {n} days.</source>
        <translation>Hạn trả lời là {day}, còn {n} ngày.</translation>
    </message>
    <message>
        <source>Issued as {number}.</source>
        <translation>Đã phát hành số {number}.</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>People on the list</source>
        <translation>Người trong danh sách</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>Danh sách chưa có ai</translation>
    </message>
    <message>
        <source>Add the cleared people of a job order, or look for people one by one.</source>
        <translation>Thêm những người đủ điều kiện của một đơn hàng, hoặc tìm từng người.</translation>
    </message>
    <message>
        <source>Add cleared people…</source>
        <translation>Thêm người đủ điều kiện…</translation>
    </message>
    <message>
        <source>Add those across…</source>
        <translation>Thêm người đang ở bên kia…</translation>
    </message>
    <message>
        <source>Add people…</source>
        <translation>Thêm người…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ tên</translation>
    </message>
    <message>
        <source>Take the selected off the list · Del</source>
        <translation>Bỏ những người đang chọn khỏi danh sách · Del</translation>
    </message>
    <message>
        <source>Swap…</source>
        <translation>Thay…</translation>
    </message>
    <message>
        <source>Another person in this one's place · F6</source>
        <translation>Người khác thay chỗ người này · F6</translation>
    </message>
    <message>
        <source>One line up · Alt+Up</source>
        <translation>Lên một dòng · Alt+Up</translation>
    </message>
    <message>
        <source>One line down · Alt+Down</source>
        <translation>Xuống một dòng · Alt+Down</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>{people} people, of whom {women} women</source>
        <translation>{people} người, trong đó {women} nữ</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Không có ai</translation>
    </message>
    <message>
        <source>Nobody on the list has this verdict.</source>
        <translation>Trong danh sách không có ai như vậy.</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>Put {name} on the list and issue version {n}</source>
        <translation>Thêm {name} vào danh sách và phát hành bản {n}</translation>
    </message>
    <message>
        <source>The other side gets the new version; the one in hand is then no longer the latest. {name} is ticked as present at once.</source>
        <translation>Bên kia nhận bản mới; bản đang cầm không còn là bản mới nhất. {name} được đánh dấu có mặt ngay.</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>Cán bộ thứ hai</translation>
    </message>
    <message>
        <source>The second officer's password</source>
        <translation>Mật khẩu của cán bộ thứ hai</translation>
    </message>
    <message>
        <source>Issue version {n}</source>
        <translation>Phát hành bản {n}</translation>
    </message>
</context>
<context>
    <name>ListOutputs</name>
    <message>
        <source>Export, print</source>
        <translation>Xuất, in</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV for Excel (*.csv)</source>
        <translation>CSV cho Excel (*.csv)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Đang ghi {file}</translation>
    </message>
    <message>
        <source>{count} people were written to {file}.</source>
        <translation>Đã ghi {count} người vào {file}.</translation>
    </message>
    <message>
        <source>Stopped: no file was written.</source>
        <translation>Đã dừng: chưa ghi tệp nào.</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>The window is locked. Everything is as it was left.</source>
        <translation>Cửa sổ đang khóa. Mọi thứ vẫn như lúc rời đi.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>Another officer…</source>
        <translation>Cán bộ khác…</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>Print log of {number}</source>
        <translation>Nhật ký in và gửi {number}</translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation>Chưa in gì</translation>
    </message>
    <message>
        <source>Each print that a printer took, each file and each sending stands here, with who and when.</source>
        <translation>Mỗi lần máy in nhận bản in, mỗi tệp lưu và mỗi lần gửi đều ghi ở đây, kèm người làm và thời điểm.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>{n} entries, {copies} printed copies</source>
        <translation>{n} lần, {copies} bản đã in</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
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
    <name>MakeDialog</name>
    <message>
        <source>There is a list of this partner and day already: {number}.</source>
        <translation>Đã có danh sách của đối tác và ngày này: {number}.</translation>
    </message>
    <message>
        <source>{n} people go on the list.</source>
        <translation>{n} người vào danh sách.</translation>
    </message>
    <message>
        <source>Not on it, for they have not agreed that their data go abroad ({n}): {names}</source>
        <translation>Không vào danh sách vì chưa đồng ý gửi dữ liệu ra nước ngoài ({n}): {names}</translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message>
        <source>Sender</source>
        <translation>Nơi gửi</translation>
    </message>
    <message>
        <source>Commune or agency: its columns are remembered</source>
        <translation>Xã hoặc cơ quan; cách đọc cột được nhớ lại</translation>
    </message>
    <message>
        <source>No header was recognised. Say what each column is: a name, a citizen ID…</source>
        <translation>Chưa nhận ra tiêu đề nào. Hãy chỉ từng cột là gì: họ tên, số căn cước…</translation>
    </message>
    <message>
        <source>{n} columns were not recognised and are not read. Say what they are, if they are needed.</source>
        <translation>{n} cột chưa nhận ra nên không đọc. Nếu cần, hãy chỉ cột đó là gì.</translation>
    </message>
    <message>
        <source>Every column with data was recognised. Change what is wrong.</source>
        <translation>Mọi cột có dữ liệu đều đã nhận ra. Sửa lại nếu sai.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Its data</source>
        <translation>Dữ liệu</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Đọc là</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Không đọc</translation>
    </message>
    <message>
        <source>Column {title} is read as</source>
        <translation>Cột {title} được đọc là</translation>
    </message>
    <message>
        <source>By its title</source>
        <translation>Theo tiêu đề</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>Đã nhớ</translation>
    </message>
    <message>
        <source>Ordinal</source>
        <translation>Số thứ tự</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Trùng cột khác</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Chưa nhận ra</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Trống</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Chỉ bằng tay</translation>
    </message>
</context>
<context>
    <name>MarksField</name>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Bỏ hết</translation>
    </message>
    <message>
        <source>Mark at least one.</source>
        <translation>Hãy đánh dấu ít nhất một dòng.</translation>
    </message>
    <message>
        <source>{marked} of {all} marked</source>
        <translation>Đã chọn {marked} trong {all}</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge two records of one person</source>
        <translation>Gộp hai hồ sơ của một người</translation>
    </message>
    <message>
        <source>Why they are one person</source>
        <translation>Vì sao là một người</translation>
    </message>
    <message>
        <source>Is kept</source>
        <translation>Hồ sơ được giữ</translation>
    </message>
    <message>
        <source>Goes into it</source>
        <translation>Hồ sơ gộp vào</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>Giữ hồ sơ kia</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Change nothing (Esc)</source>
        <translation>Không thay đổi gì (Esc)</translation>
    </message>
    <message>
        <source>Merge the records</source>
        <translation>Gộp hồ sơ</translation>
    </message>
    <message>
        <source>Merge (Ctrl+Enter)</source>
        <translation>Gộp (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Nothing is deleted; it can be undone.</source>
        <translation>Không xóa gì; có thể hoàn tác.</translation>
    </message>
    <message>
        <source>An officer said that these are two people: {reason}</source>
        <translation>Một cán bộ đã ghi đây là hai người: {reason}</translation>
    </message>
    <message>
        <source>Goes over: {things}.</source>
        <translation>Chuyển sang hồ sơ được giữ: {things}.</translation>
    </message>
    <message>
        <source>Stays with the old record, because the kept one has it: {things}.</source>
        <translation>Ở lại hồ sơ cũ, vì hồ sơ được giữ đã có: {things}.</translation>
    </message>
    <message>
        <source>The later answer holds: {purpose}.</source>
        <translation>Theo câu trả lời sau cùng: {purpose}.</translation>
    </message>
    <message>
        <source>Merge the record of {other} into that of {keep}?</source>
        <translation>Gộp hồ sơ của {other} vào hồ sơ của {keep}?</translation>
    </message>
    <message>
        <source>From then on there is one record; the other can only be read. It can be undone.</source>
        <translation>Từ đó chỉ còn một hồ sơ; hồ sơ kia chỉ để xem. Có thể hoàn tác.</translation>
    </message>
    <message>
        <source>The two records are one now</source>
        <translation>Đã gộp hai hồ sơ</translation>
    </message>
</context>
<context>
    <name>Messages</name>
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
    <name>MonthChart</name>
    <message>
        <source>Out and back, month by month</source>
        <translation>Đi và về theo từng tháng</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Về nước</translation>
    </message>
    <message>
        <source>people</source>
        <translation>người</translation>
    </message>
</context>
<context>
    <name>MoveBox</name>
    <message>
        <source>Move to another employer…</source>
        <translation>Chuyển công ty…</translation>
    </message>
    <message>
        <source>{name} stays across: nobody crosses. The contract of now ends on the day before the new one begins; the commune is to be told of both.</source>
        <translation>{name} vẫn ở nước ngoài, không qua cửa khẩu. Hợp đồng hiện nay kết thúc vào ngày trước khi hợp đồng mới bắt đầu; cả hai việc đều phải khai báo với xã, phường.</translation>
    </message>
    <message>
        <source>Move to another employer</source>
        <translation>Chuyển sang công ty khác</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>một ngày</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>một tháng</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Ngày ký</translation>
    </message>
    <message>
        <source>Wage (currency of the order)</source>
        <translation>Lương (tiền của đơn hàng)</translation>
    </message>
    <message>
        <source>Why beside another contract</source>
        <translation>Vì sao chạy cùng hợp đồng khác</translation>
    </message>
    <message>
        <source>New job order</source>
        <translation>Đơn hàng mới</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>Số hợp đồng</translation>
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
        <source>Paid by</source>
        <translation>Tính theo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Moved. The declarations of the end and of the signing wait in Declarations.</source>
        <translation>Đã chuyển. Khai báo chấm dứt và khai báo ký mới đang chờ ở mục Khai báo.</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Tìm (Ctrl+F)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
</context>
<context>
    <name>NewHandoverDialog</name>
    <message>
        <source>New handover</source>
        <translation>Thêm đợt bàn giao</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Make the handover (Enter)</source>
        <translation>Lập đợt bàn giao (Enter)</translation>
    </message>
    <message>
        <source>For the people of a job order (optional)</source>
        <translation>Cho người của đơn hàng (không bắt buộc)</translation>
    </message>
    <message>
        <source>Put its cleared people on the list at once</source>
        <translation>Đưa ngay những người đủ điều kiện vào danh sách</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Đối tác</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Chiều</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Cửa khẩu</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Time in Hanoi</source>
        <translation>Giờ Hà Nội</translation>
    </message>
    <message>
        <source>{day}, {here} in Hanoi, {there} in Beijing</source>
        <translation>{day}, {here} giờ Hà Nội, {there} giờ Bắc Kinh</translation>
    </message>
    <message>
        <source>Put its people who are across on the list</source>
        <translation>Đưa ngay người của đơn hàng đang ở bên kia vào danh sách</translation>
    </message>
    <message>
        <source>Make and fill it</source>
        <translation>Lập và đưa người vào</translation>
    </message>
    <message>
        <source>Make the handover</source>
        <translation>Lập đợt bàn giao</translation>
    </message>
</context>
<context>
    <name>NotBackBar</name>
    <message>
        <source>Contact is lost…</source>
        <translation>Mất liên lạc…</translation>
    </message>
    <message>
        <source>Open a case of lost contact for one of them</source>
        <translation>Mở vụ việc mất liên lạc cho một người</translation>
    </message>
    <message>
        <source>{n} people did not come back: {names}</source>
        <translation>{n} người không về: {names}</translation>
    </message>
    <message>
        <source>Case {number} was opened.</source>
        <translation>Đã mở vụ việc {number}.</translation>
    </message>
</context>
<context>
    <name>NotTheSameDialog</name>
    <message>
        <source>Two people</source>
        <translation>Hai người khác nhau</translation>
    </message>
    <message>
        <source>{one} and {other} are two people.</source>
        <translation>{one} và {other} là hai người.</translation>
    </message>
    <message>
        <source>They will not be shown as one person again. Others see who said so, and why.</source>
        <translation>Hai hồ sơ này sẽ không bị hỏi lại. Người khác thấy được ai đã ghi và vì sao.</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation>Vì sao biết</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Keep as two people</source>
        <translation>Ghi là hai người</translation>
    </message>
</context>
<context>
    <name>NotesPart</name>
    <message>
        <source>New note</source>
        <translation>Ghi chú mới</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Ghi lại</translation>
    </message>
    <message>
        <source>Keep this note</source>
        <translation>Lưu ghi chú này</translation>
    </message>
    <message>
        <source>Save the worker first; then notes can be written.</source>
        <translation>Hãy lưu hồ sơ trước, rồi mới ghi chú được.</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>Chưa có ghi chú.</translation>
    </message>
</context>
<context>
    <name>NoticesPart</name>
    <message>
        <source>What the worker has signed</source>
        <translation>Giấy người lao động đã ký</translation>
    </message>
    <message>
        <source>Print the checklist of the file</source>
        <translation>In phiếu kiểm hồ sơ</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Ngày ký</translation>
    </message>
    <message>
        <source>The signed paper is kept in the file; its day stands in the record.</source>
        <translation>Bản đã ký lưu trong hồ sơ; ngày ký được ghi vào dữ liệu.</translation>
    </message>
    <message>
        <source>Keep the day</source>
        <translation>Ghi ngày ký</translation>
    </message>
    <message>
        <source>The signature is in the record.</source>
        <translation>Đã ghi việc ký.</translation>
    </message>
</context>
<context>
    <name>NounTab</name>
    <message>
        <source>There are unsaved changes. What shall become of them?</source>
        <translation>Có thay đổi chưa lưu. Bạn muốn làm gì?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Search in this list (Ctrl+F)</source>
        <translation>Tìm trong danh sách này (Ctrl+F)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>No line has all these words.</source>
        <translation>Không dòng nào có đủ các từ này.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã hoàn tác</translation>
    </message>
    <message>
        <source>Somebody else saved this record while you were changing it.</source>
        <translation>Người khác đã lưu mục này trong lúc bạn sửa.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Lấy bản của họ</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Giữ bản của tôi</translation>
    </message>
    <message>
        <source>{field}: theirs {theirs} – yours {yours}</source>
        <translation>{field}: của họ {theirs} – của bạn {yours}</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Programmes…</source>
        <translation>Chương trình…</translation>
    </message>
    <message>
        <source>Programmes and their requirements are edited in Demand</source>
        <translation>Chương trình và điều kiện được sửa ở mục Nhu cầu</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Agencies &amp; office</source>
        <translation>Cơ quan, tên gọi</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Cửa khẩu</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Quy định</translation>
    </message>
</context>
<context>
    <name>OfficersTab</name>
    <message>
        <source>No officers</source>
        <translation>Chưa có cán bộ</translation>
    </message>
    <message>
        <source>No password is ever saved on this computer.</source>
        <translation>Máy này không bao giờ lưu mật khẩu.</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>My password…</source>
        <translation>Mật khẩu của tôi…</translation>
    </message>
    <message>
        <source>Recovery code…</source>
        <translation>Mã khôi phục…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Mật khẩu mới…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>Ngừng…</translation>
    </message>
    <message>
        <source>Add an officer</source>
        <translation>Thêm cán bộ</translation>
    </message>
    <message>
        <source>No recovery code was made yet. If every password is forgotten, nobody can open the record: make the code, print it and keep it in the safe.</source>
        <translation>Chưa có mã khôi phục. Nếu quên hết mật khẩu thì không ai mở được dữ liệu: hãy làm mã, in ra và cất vào két.</translation>
    </message>
    <message>
        <source>Make it now…</source>
        <translation>Làm ngay…</translation>
    </message>
    <message>
        <source>{n} officers may sign in</source>
        <translation>{n} cán bộ được đăng nhập</translation>
    </message>
    <message>
        <source>Add the officer</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Tell them the password yourself; they change it when they first sign in.</source>
        <translation>Tự báo mật khẩu cho người đó; họ đổi khi đăng nhập lần đầu.</translation>
    </message>
    <message>
        <source>The officer was added.</source>
        <translation>Đã thêm cán bộ.</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Sửa {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Disable {name}</source>
        <translation>Ngừng tài khoản {name}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Ngừng</translation>
    </message>
    <message>
        <source>They can no longer sign in. What they did stays in the audit.</source>
        <translation>Người này không đăng nhập được nữa. Việc đã làm vẫn ở trong nhật ký.</translation>
    </message>
    <message>
        <source>{name} can no longer sign in.</source>
        <translation>{name} không đăng nhập được nữa.</translation>
    </message>
    <message>
        <source>New password for {name}</source>
        <translation>Mật khẩu mới cho {name}</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Đặt mật khẩu</translation>
    </message>
    <message>
        <source>{name} has a new password.</source>
        <translation>{name} đã có mật khẩu mới.</translation>
    </message>
    <message>
        <source>Your present password</source>
        <translation>Mật khẩu hiện nay</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>Đổi mật khẩu của tôi</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Đổi</translation>
    </message>
    <message>
        <source>Your password was changed.</source>
        <translation>Đã đổi mật khẩu.</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>for example huong</source>
        <translation>ví dụ huong</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Title on papers</source>
        <translation>Chức danh trên giấy tờ</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Nhập lại mật khẩu mới</translation>
    </message>
    <message>
        <source>Your own password</source>
        <translation>Mật khẩu của chính bạn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>Được đăng nhập</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Đã ngừng</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>Add cleared people</source>
        <translation>Thêm người đủ điều kiện</translation>
    </message>
    <message>
        <source>Job order</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>All job orders of this partner</source>
        <translation>Mọi đơn hàng của đối tác này</translation>
    </message>
    <message>
        <source>Everybody who may cross on this handover's day is put on the list; the others stay where they are.</source>
        <translation>Mọi người được đi vào ngày của đợt này được đưa vào danh sách; những người khác giữ nguyên.</translation>
    </message>
    <message>
        <source>Add the cleared ones</source>
        <translation>Thêm người đủ điều kiện</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>OrderSide</name>
    <message>
        <source>Exchange rates…</source>
        <translation>Tỷ giá…</translation>
    </message>
    <message>
        <source>What foreign money was worth on a day, for showing wages in VND</source>
        <translation>Giá trị ngoại tệ theo ngày, để xem lương bằng tiền Việt</translation>
    </message>
    <message>
        <source>{placed} of {headcount} places held · {referred} referred · {open} open</source>
        <translation>Đã có chỗ {placed}/{headcount} · đã giới thiệu {referred} · còn trống {open}</translation>
    </message>
    <message>
        <source> ({women} women)</source>
        <translation> ({women} nữ)</translation>
    </message>
    <message>
        <source>{placed} people hold a place, {over} more than are needed. Nobody is turned away by this.</source>
        <translation>Có {placed} người giữ chỗ, nhiều hơn số cần {over} người. Không ai bị loại vì việc này.</translation>
    </message>
    <message>
        <source>Closed: {state}. Nobody more is referred; whoever holds a place keeps it.</source>
        <translation>Đã đóng: {state}. Không giới thiệu thêm; người đã có chỗ vẫn giữ chỗ.</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Lý do: {reason}</translation>
    </message>
    <message>
        <source>Close the order…</source>
        <translation>Đóng đơn hàng…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>A cancelled order stays cancelled</source>
        <translation>Đơn hàng đã hủy thì không mở lại</translation>
    </message>
    <message>
        <source>Closing stops referrals, never the people who hold a place</source>
        <translation>Đóng chỉ dừng giới thiệu, không ảnh hưởng người đã có chỗ</translation>
    </message>
    <message>
        <source>The job order is closed: nobody more is referred.</source>
        <translation>Đã đóng đơn hàng: không giới thiệu thêm.</translation>
    </message>
    <message>
        <source>The job order is open again.</source>
        <translation>Đơn hàng đã mở lại.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã hoàn tác</translation>
    </message>
</context>
<context>
    <name>OtherReports</name>
    <message>
        <source>Other reports</source>
        <translation>Báo cáo khác</translation>
    </message>
    <message>
        <source>Workers abroad, for the authority (Circular 20/2021)…</source>
        <translation>Người lao động ở nước ngoài, gửi cơ quan quản lý (Thông tư 20/2021)…</translation>
    </message>
    <message>
        <source>Registry for a national database (JSON lines)…</source>
        <translation>Sổ cho cơ sở dữ liệu quốc gia (JSON lines)…</translation>
    </message>
    <message>
        <source>Cooperation paper, for a meeting with the other side…</source>
        <translation>Văn bản hợp tác, cho cuộc họp với phía bạn…</translation>
    </message>
    <message>
        <source>Workers abroad, for the authority</source>
        <translation>Người lao động ở nước ngoài, gửi cơ quan quản lý</translation>
    </message>
    <message>
        <source>Registry export</source>
        <translation>Xuất sổ cho cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Everybody who was abroad on some day of the period. Who sent it, and where to, is kept.</source>
        <translation>Mọi người ở nước ngoài vào một ngày nào đó trong kỳ. Ai gửi, gửi đi đâu đều được ghi lại.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>Mọi chương trình</translation>
    </message>
    <message>
        <source>Where it goes to</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Lưu…</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Figures since the agreement began, effects by commune, agreements, wages, cases, meetings.</source>
        <translation>Số liệu từ khi có thỏa thuận, tác động theo xã, các thỏa thuận, tiền lương, vụ việc, cuộc họp.</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Đối tác</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>Mọi đối tác</translation>
    </message>
    <message>
        <source>Since (blank: the first agreement)</source>
        <translation>Từ ngày (trống: thỏa thuận đầu tiên)</translation>
    </message>
    <message>
        <source>Until (blank: today)</source>
        <translation>Đến ngày (trống: hôm nay)</translation>
    </message>
    <message>
        <source>Difficulties</source>
        <translation>Khó khăn, vướng mắc</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Đề xuất, kiến nghị</translation>
    </message>
    <message>
        <source>Cooperation paper</source>
        <translation>Văn bản hợp tác</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>Xem trước…</translation>
    </message>
    <message>
        <source>It is kept, with who made it for whom, when it is printed or saved.</source>
        <translation>Khi in hoặc lưu, văn bản được lưu lại cùng người lập và nơi nhận.</translation>
    </message>
    <message>
        <source>As it went out on {day}, made by {officer}.</source>
        <translation>Như đã gửi đi ngày {day}, do {officer} lập.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Remarks about the list</source>
        <translation>Ghi nhận về danh sách</translation>
    </message>
    <message>
        <source>Nothing to remark</source>
        <translation>Không có gì phải lưu ý</translation>
    </message>
    <message>
        <source>Every line can be taken in as it is.</source>
        <translation>Mọi dòng đều nhận được như đang ghi.</translation>
    </message>
    <message>
        <source>{rows} lines: {new} new, {changed} changed, {unchanged} unchanged</source>
        <translation>{rows} dòng: {new} mới, {changed} thay đổi, {unchanged} giữ nguyên</translation>
    </message>
    <message>
        <source>All remarks</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Columns read: {columns}.</source>
        <translation>Các cột đã đọc: {columns}.</translation>
    </message>
    <message>
        <source>Columns not read: {columns}.</source>
        <translation>Các cột không đọc: {columns}.</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Là ai</translation>
    </message>
    <message>
        <source>Nobody knows who</source>
        <translation>Không rõ là ai</translation>
    </message>
    <message>
        <source>Why the counts differ by this person</source>
        <translation>Vì sao lệch người này</translation>
    </message>
    <message>
        <source>Keep this reason</source>
        <translation>Ghi lý do</translation>
    </message>
    <message>
        <source>Our count</source>
        <translation>Bên ta đếm</translation>
    </message>
    <message>
        <source>Their count</source>
        <translation>Bên kia đếm</translation>
    </message>
    <message>
        <source>Ticked on the list</source>
        <translation>Đã đánh dấu</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Counts and list differ. Reasons still missing: {n}</source>
        <translation>Số đếm và danh sách lệch nhau. Còn thiếu lý do: {n}</translation>
    </message>
    <message>
        <source>Some people have not been seen to</source>
        <translation>Còn người chưa điểm danh</translation>
    </message>
    <message>
        <source>Every difference has its reason</source>
        <translation>Mọi chênh lệch đều đã có lý do</translation>
    </message>
    <message>
        <source>Both counts and the list agree</source>
        <translation>Hai bên đếm khớp nhau và khớp danh sách</translation>
    </message>
    <message>
        <source>The other side counted {theirs}; we counted {ours}.</source>
        <translation>Bên kia đếm {theirs}; bên ta đếm {ours}.</translation>
    </message>
    <message>
        <source>On the list {ticked} are ticked; we counted {ours}.</source>
        <translation>Danh sách đánh dấu {ticked}; bên ta đếm {ours}.</translation>
    </message>
    <message>
        <source>It can only be: {names}</source>
        <translation>Chỉ có thể là: {names}</translation>
    </message>
    <message>
        <source>{people} people ({women} women)</source>
        <translation>{people} người ({women} nữ)</translation>
    </message>
    <message>
        <source>Not seen to yet: {names}. Count again, and tick them as present, absent or refused first.</source>
        <translation>Chưa điểm danh: {names}. Hãy đếm lại, trước đó ghi có mặt, vắng hoặc bị từ chối.</translation>
    </message>
    <message>
        <source>nobody knows who</source>
        <translation>không rõ là ai</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>workers {day}</source>
        <translation>nguoi lao dong {day}</translation>
    </message>
    <message>
        <source>List of workers</source>
        <translation>Danh sách người lao động</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>người lao động</translation>
    </message>
    <message>
        <source>worker sheet</source>
        <translation>phiếu người lao động</translation>
    </message>
    <message>
        <source>Worker's sheet</source>
        <translation>Phiếu người lao động</translation>
    </message>
    <message>
        <source>List as Excel…</source>
        <translation>Danh sách ra Excel…</translation>
    </message>
    <message>
        <source>List as CSV…</source>
        <translation>Danh sách ra CSV…</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>In danh sách…</translation>
    </message>
    <message>
        <source>The worker's sheet…</source>
        <translation>In phiếu người lao động…</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Findings for a crossing on</source>
        <translation>Xét điều kiện cho ngày xuất cảnh</translation>
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
        <source>hidden for your role</source>
        <translation>vai trò của bạn không được xem</translation>
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
    <message>
        <source>Bars by</source>
        <translation>Cột chia theo</translation>
    </message>
    <message>
        <source>Figure of the bars</source>
        <translation>Chỉ tiêu của biểu đồ</translation>
    </message>
    <message>
        <source>Out and back, month by month</source>
        <translation>Đi và về theo từng tháng</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa rõ</translation>
    </message>
</context>
<context>
    <name>PacketsDialog</name>
    <message>
        <source>Whose</source>
        <translation>Của ai</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Sealed packets</source>
        <translation>Gói tin niêm phong</translation>
    </message>
    <message>
        <source>A packet carries one handover to a laptop that works alone at the gate, and brings back what was done there. Only the laptop it is sealed for can open it.</source>
        <translation>Gói tin đưa một bàn giao sang máy tính làm việc riêng ở cửa khẩu, rồi mang kết quả về. Chỉ máy được niêm phong cho mới mở được.</translation>
    </message>
    <message>
        <source>Send and take in</source>
        <translation>Gửi và nhận</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Chỗ khác nhau</translation>
    </message>
    <message>
        <source>Laptops and keys</source>
        <translation>Máy và khóa</translation>
    </message>
    <message>
        <source>Conflicts ({n})</source>
        <translation>Chỗ khác nhau ({n})</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Chiều</translation>
    </message>
    <message>
        <source>Other store</source>
        <translation>Bên kia</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người làm</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Gói tin</translation>
    </message>
    <message>
        <source>Sent out</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Chờ quyết định</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Tiền tố</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Mã kiểm</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Còn hiệu lực</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>Mở rộng</translation>
    </message>
    <message>
        <source>This record was merged into another of the same person. It is only kept to be read.</source>
        <translation>Hồ sơ này đã gộp vào hồ sơ khác của cùng một người, chỉ giữ lại để xem.</translation>
    </message>
    <message>
        <source>Open the other</source>
        <translation>Mở hồ sơ kia</translation>
    </message>
    <message>
        <source>Worker's sheet</source>
        <translation>Phiếu người lao động</translation>
    </message>
    <message>
        <source>Consent form</source>
        <translation>Phiếu đồng ý</translation>
    </message>
    <message>
        <source>What is still needed, to take home</source>
        <translation>Hướng dẫn giấy tờ còn thiếu</translation>
    </message>
    <message>
        <source>Checklist of the file</source>
        <translation>Phiếu kiểm hồ sơ</translation>
    </message>
    <message>
        <source>Notice of no fee</source>
        <translation>Thông báo không thu phí</translation>
    </message>
    <message>
        <source>Worker's card</source>
        <translation>Thẻ người lao động</translation>
    </message>
</context>
<context>
    <name>PanelParts</name>
    <message>
        <source>Only of {paper}</source>
        <translation>Chỉ ảnh của {paper}</translation>
    </message>
    <message>
        <source>Only of this health certificate</source>
        <translation>Chỉ ảnh của giấy khám này</translation>
    </message>
    <message>
        <source>Worker's sheet of {name}</source>
        <translation>Phiếu người lao động: {name}</translation>
    </message>
    <message>
        <source>Consent form of {name}</source>
        <translation>Phiếu đồng ý: {name}</translation>
    </message>
    <message>
        <source>Withdrawal of consent by {name}</source>
        <translation>Phiếu rút đồng ý: {name}</translation>
    </message>
    <message>
        <source>What {name} still needs</source>
        <translation>Hướng dẫn giấy tờ: {name}</translation>
    </message>
    <message>
        <source>Checklist of the file of {name}</source>
        <translation>Phiếu kiểm hồ sơ của {name}</translation>
    </message>
    <message>
        <source>Notice of no fee for {name}</source>
        <translation>Thông báo không thu phí cho {name}</translation>
    </message>
    <message>
        <source>Card of {name}</source>
        <translation>Thẻ của {name}</translation>
    </message>
    <message>
        <source>The picture was taken away</source>
        <translation>Đã bỏ ảnh</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Pages of the paper</source>
        <translation>Các trang văn bản</translation>
    </message>
</context>
<context>
    <name>PaperWindow</name>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{sheets} pages of {paper} were sent to {printer}.</source>
        <translation>Đã gửi {sheets} trang của {paper} tới {printer}.</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>Đã dừng in.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>As issued; kept byte for byte</source>
        <translation>Đúng như đã phát hành, được lưu nguyên vẹn</translation>
    </message>
    <message>
        <source>Issued {moment} by {officer} · {digest}</source>
        <translation>Phát hành {moment}, {officer} · {digest}</translation>
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
        <source>Health certificates: hidden for your role</source>
        <translation>Giấy khám sức khỏe: vai trò của bạn không được xem</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Thêm ảnh</translation>
    </message>
    <message>
        <source>Pictures: {count}</source>
        <translation>Ảnh: {count}</translation>
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
    <name>PapersTab</name>
    <message>
        <source>No issued paper is past its archive time</source>
        <translation>Không có văn bản nào quá hạn lưu trữ</translation>
    </message>
    <message>
        <source>Old papers</source>
        <translation>Văn bản quá hạn lưu</translation>
    </message>
    <message>
        <source>The office keeps issued papers for {years} years (set under Deadlines); people are told so.</source>
        <translation>Cơ quan lưu văn bản đã phát hành {years} năm (đặt ở mục Thời hạn); người lao động được báo như vậy.</translation>
    </message>
    <message>
        <source>{n} papers are past their archive time</source>
        <translation>{n} văn bản quá hạn lưu trữ</translation>
    </message>
    <message>
        <source>Destroy {n} papers…</source>
        <translation>Tiêu hủy {n} văn bản…</translation>
    </message>
    <message>
        <source>Destroy all of them…</source>
        <translation>Tiêu hủy tất cả…</translation>
    </message>
    <message>
        <source>Destroy {n} issued papers</source>
        <translation>Tiêu hủy {n} văn bản đã phát hành</translation>
    </message>
    <message>
        <source>Destroy the papers</source>
        <translation>Tiêu hủy</translation>
    </message>
    <message>
        <source>Their bytes are destroyed for good, and of rosters the printed names and numbers. The number, day and digest of each stay in the audit. Backups made before keep them until they are thinned out.</source>
        <translation>Nội dung bị hủy hẳn; với danh sách thì cả tên và số đã in. Số, ngày và mã băm của từng văn bản vẫn ở nhật ký. Các bản sao lưu trước đó còn giữ cho đến khi được dọn bớt.</translation>
    </message>
    <message>
        <source>{n} papers were destroyed</source>
        <translation>Đã tiêu hủy {n} văn bản</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Bản</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ngày phát hành</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Lưu đến</translation>
    </message>
</context>
<context>
    <name>PartsDialog</name>
    <message>
        <source>Parts by employer</source>
        <translation>Các phần theo công ty</translation>
    </message>
    <message>
        <source>Each part names the list and version that it is from, with its digest, and has its own totals: {paper}.</source>
        <translation>Mỗi phần ghi rõ thuộc danh sách, bản nào, mã nào, và có tổng số riêng: {paper}.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Phần</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Nơi tiếp nhận</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Look at the part</source>
        <translation>Xem phần này</translation>
    </message>
    <message>
        <source>Nobody is on the list</source>
        <translation>Danh sách không có ai</translation>
    </message>
</context>
<context>
    <name>PastStep</name>
    <message>
        <source>Past imports</source>
        <translation>Các lần nhập trước</translation>
    </message>
    <message>
        <source>No list was taken in yet</source>
        <translation>Chưa nhập danh sách nào</translation>
    </message>
    <message>
        <source>Take this import back…</source>
        <translation>Hoàn tác lần nhập này…</translation>
    </message>
    <message>
        <source>Take back everything that this import added and changed (Ctrl+Z)</source>
        <translation>Trả lại mọi điều lần nhập này đã thêm và sửa (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Take the import of {file} back?</source>
        <translation>Hoàn tác lần nhập {file}?</translation>
    </message>
    <message>
        <source>{added} people go from the record, and {changed} become what they were before.</source>
        <translation>{added} người sẽ ra khỏi sổ, {changed} người trở lại như trước.</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>Hoàn tác lần nhập</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>Đang hoàn tác…</translation>
    </message>
    <message>
        <source>The import was taken back as a whole.</source>
        <translation>Đã hoàn tác cả lần nhập.</translation>
    </message>
</context>
<context>
    <name>PatternDialog</name>
    <message>
        <source>Repeated cases</source>
        <translation>Vụ việc lặp lại</translation>
    </message>
    <message>
        <source>So many cases of a kind at one employer within so many days are told on this page, on Today and on the employer's page.</source>
        <translation>Khi một công ty có đủ số vụ cùng loại trong số ngày này, trang này, trang Hôm nay và trang của công ty sẽ báo.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Vụ việc</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Số ngày</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Hủy (Esc)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>People behind the figure</source>
        <translation>Những người trong số liệu</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Không có ai</translation>
    </message>
    <message>
        <source>Open the worker</source>
        <translation>Mở hồ sơ người lao động</translation>
    </message>
    <message>
        <source>Open (Enter)</source>
        <translation>Mở (Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>{people} people, of whom {women} women · {period}</source>
        <translation>{people} người, trong đó {women} nữ · {period}</translation>
    </message>
    <message>
        <source>from the start of the year to the end of {period}</source>
        <translation>từ đầu năm đến hết {period}</translation>
    </message>
</context>
<context>
    <name>PeriodPicker</name>
    <message>
        <source>All programmes</source>
        <translation>Mọi chương trình</translation>
    </message>
    <message>
        <source>The one before (Alt+Left)</source>
        <translation>Kỳ trước (Alt+Left)</translation>
    </message>
    <message>
        <source>The next one (Alt+Right)</source>
        <translation>Kỳ sau (Alt+Right)</translation>
    </message>
    <message>
        <source>Which one of the year</source>
        <translation>Kỳ thứ mấy trong năm</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>To the 14th</source>
        <translation>Đến ngày 14</translation>
    </message>
    <message>
        <source>The month that ended last on the 14th</source>
        <translation>Tháng gần nhất kết thúc vào ngày 14</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quý</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Quý này</translation>
    </message>
    <message>
        <source>Half year</source>
        <translation>6 tháng</translation>
    </message>
    <message>
        <source>This half of the year</source>
        <translation>6 tháng này</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Năm nay</translation>
    </message>
    <message>
        <source>15 Dec – 14 Dec</source>
        <translation>15/12 – 14/12</translation>
    </message>
    <message>
        <source>The year from 15 December to 14 December (Circular 21/2021)</source>
        <translation>Năm từ 15/12 đến 14/12 (Thông tư 21/2021)</translation>
    </message>
    <message>
        <source>Quarter {number}</source>
        <translation>Quý {number}</translation>
    </message>
    <message>
        <source>First half</source>
        <translation>6 tháng đầu</translation>
    </message>
    <message>
        <source>Second half</source>
        <translation>6 tháng cuối</translation>
    </message>
    <message>
        <source>Month {number}</source>
        <translation>Tháng {number}</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>Month {number}/{year}</source>
        <translation>Tháng {number}/{year}</translation>
    </message>
    <message>
        <source>Month to the 14th, {number}/{year}</source>
        <translation>Tháng đến ngày 14, {number}/{year}</translation>
    </message>
    <message>
        <source>Quarter {number}/{year}</source>
        <translation>Quý {number}/{year}</translation>
    </message>
    <message>
        <source>Half year {number}/{year}</source>
        <translation>6 tháng (kỳ {number}) năm {year}</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Năm {year}</translation>
    </message>
    <message>
        <source>15 December {before} to 14 December {year}</source>
        <translation>15/12/{before} đến 14/12/{year}</translation>
    </message>
</context>
<context>
    <name>PersonDetail</name>
    <message>
        <source>About the chosen person</source>
        <translation>Về người đang chọn</translation>
    </message>
    <message>
        <source>Still missing or to be looked at</source>
        <translation>Còn thiếu hoặc cần xem</translation>
    </message>
    <message>
        <source>All papers are ready</source>
        <translation>Giấy tờ đã đủ</translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>Somebody who is not on the list</source>
        <translation>Người ngoài danh sách</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Name, citizen ID, document or phone</source>
        <translation>Họ tên, số căn cước, giấy tờ hoặc điện thoại</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Người tìm thấy</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Người này</translation>
    </message>
</context>
<context>
    <name>PictureDrop</name>
    <message>
        <source>Drop the picture: it goes to the pictures of {name}</source>
        <translation>Thả ảnh vào đây: ảnh vào hồ sơ của {name}</translation>
    </message>
</context>
<context>
    <name>PictureIntake</name>
    <message>
        <source>Pictures</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Pictures and PDF</source>
        <translation>Ảnh và PDF</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Chọn ảnh</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one first.</source>
        <translation>Bộ nhớ tạm không có ảnh. Hãy sao chép một ảnh trước.</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Từ bộ nhớ tạm</translation>
    </message>
    <message>
        <source>The picture is kept in the record.</source>
        <translation>Ảnh đã được lưu vào hồ sơ.</translation>
    </message>
</context>
<context>
    <name>PictureWindow</name>
    <message>
        <source>The picture</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Nhỏ hơn</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Lớn hơn</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Vừa cửa sổ</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Xoay trái</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Xoay phải</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close · Esc</source>
        <translation>Đóng · Esc</translation>
    </message>
    <message>
        <source>Added {moment} by {officer}</source>
        <translation>Thêm {moment}, {officer}</translation>
    </message>
</context>
<context>
    <name>PicturesPart</name>
    <message>
        <source>The next picture is</source>
        <translation>Ảnh sắp thêm là</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Từ tệp…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Show all pictures again</source>
        <translation>Xem lại tất cả ảnh</translation>
    </message>
    <message>
        <source>Pictures and scans</source>
        <translation>Ảnh và bản quét</translation>
    </message>
    <message>
        <source>Enter opens, Delete takes away</source>
        <translation>Enter để mở, Delete để bỏ</translation>
    </message>
    <message>
        <source>No pictures yet. Choose what it shows, then take a file, paste one, or drop it here.</source>
        <translation>Chưa có ảnh. Chọn loại ảnh, rồi lấy từ tệp, dán, hoặc kéo thả vào đây.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open · Enter</source>
        <translation>Mở · Enter</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Take away · Delete</source>
        <translation>Bỏ · Delete</translation>
    </message>
    <message>
        <source>Save the worker first; then pictures can be added.</source>
        <translation>Hãy lưu hồ sơ trước, rồi mới thêm ảnh được.</translation>
    </message>
    <message>
        <source>Take {name} away? It is no longer shown; the audit keeps that it was there.</source>
        <translation>Bỏ {name}? Ảnh sẽ không hiện nữa; nhật ký vẫn ghi là đã từng có.</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
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
    <message>
        <source>Declarations</source>
        <translation>Khai báo</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Theo dõi</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Cơ quan</translation>
    </message>
</context>
<context>
    <name>PlanChart</name>
    <message>
        <source>Plan of the year</source>
        <translation>Kế hoạch năm</translation>
    </message>
    <message>
        <source>There is no plan for {year} to compare with.</source>
        <translation>Chưa có kế hoạch năm {year} để so sánh.</translation>
    </message>
    <message>
        <source>Plan {year}: {planned}; {people} have gone: {share}</source>
        <translation>Kế hoạch năm {year}: {planned} người; đã đi {people}, đạt {share}</translation>
    </message>
</context>
<context>
    <name>PoliciesTab</name>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>What is left empty is as usual. Every change stands in the audit.</source>
        <translation>Ô để trống dùng mức thông thường. Mọi thay đổi đều ghi nhật ký.</translation>
    </message>
    <message>
        <source>The settings were changed and not saved.</source>
        <translation>Quy định đã sửa nhưng chưa lưu.</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>{n} policies are set by the office</source>
        <translation>{n} quy định do cơ quan đặt</translation>
    </message>
    <message>
        <source>{unit} · usually {usual}</source>
        <translation>{unit} · thường là {usual}</translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>Photo</source>
        <translation>Ảnh chân dung</translation>
    </message>
    <message>
        <source>Photo: press to choose, paste or open one, or drop a picture here</source>
        <translation>Ảnh chân dung: bấm để chọn, dán, mở ảnh, hoặc kéo thả ảnh vào đây</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Từ tệp…</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <translation>Dán từ bộ nhớ tạm</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Take the photo away</source>
        <translation>Bỏ ảnh chân dung</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Practice data · today is {day} here · nothing of it gets into the real record</source>
        <translation>Dữ liệu thử · hôm nay ở đây là {day} · không có gì lẫn vào sổ thật</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translation>Rời phần thử</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What changes</source>
        <translation>Những gì thay đổi</translation>
    </message>
    <message>
        <source>Who is left out</source>
        <translation>Những người không áp dụng</translation>
    </message>
    <message>
        <source>Nobody is left out</source>
        <translation>Không ai bị bỏ lại</translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation>Không có gì thay đổi</translation>
    </message>
    <message>
        <source>Changes: {n}</source>
        <translation>Sẽ thay đổi: {n}</translation>
    </message>
    <message>
        <source>Left out: {n}</source>
        <translation>Không áp dụng: {n}</translation>
    </message>
    <message>
        <source>{n} are so already</source>
        <translation>{n} người đã như vậy</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Sending page {page} of {pages} to the printer</source>
        <translation>Đang gửi trang {page}/{pages} tới máy in</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>Working copy (Excel)…</source>
        <translation>Bản làm việc (Excel)…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Vừa chiều ngang</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Đang in</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Trang {page}/{pages}</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print declarations</source>
        <translation>In khai báo</translation>
    </message>
    <message>
        <source>Which declarations</source>
        <translation>In những khai báo nào</translation>
    </message>
    <message>
        <source>This week's and all that still wait from before</source>
        <translation>Của tuần này và tất cả còn chờ từ trước</translation>
    </message>
    <message>
        <source>Only those to be told by Sunday {day}</source>
        <translation>Chỉ những khai báo đến hạn đến hết Chủ Nhật {day}</translation>
    </message>
    <message>
        <source>Only those to be told by another day</source>
        <translation>Chỉ những khai báo đến hạn đến một ngày khác</translation>
    </message>
    <message>
        <source>To be told by</source>
        <translation>Hạn khai báo</translation>
    </message>
    <message>
        <source>Print at once on</source>
        <translation>In ngay trên</translation>
    </message>
    <message>
        <source>Do not print now: look at the letters first</source>
        <translation>Chưa in: xem các văn bản trước</translation>
    </message>
    <message>
        <source>Writing the letters</source>
        <translation>Đang lập văn bản</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Hủy (Esc)</translation>
    </message>
    <message>
        <source>Write and print</source>
        <translation>Lập và in</translation>
    </message>
    <message>
        <source>Number the letters and print them (Enter)</source>
        <translation>Vào số các văn bản và in (Enter)</translation>
    </message>
    <message>
        <source>{people} people in {communes} communes: {letters} letters</source>
        <translation>{people} người ở {communes} xã, phường: {letters} văn bản</translation>
    </message>
    <message>
        <source>There is nothing to print until then</source>
        <translation>Đến ngày đó không có gì cần in</translation>
    </message>
    <message>
        <source>{declarations} declarations, of which {late} are late.</source>
        <translation>{declarations} nội dung khai báo, trong đó {late} đã trễ hạn.</translation>
    </message>
    <message>
        <source>Each letter gets the next number and is kept as it is printed.</source>
        <translation>Mỗi văn bản lấy số tiếp theo và được lưu nguyên như khi in.</translation>
    </message>
    <message>
        <source>Write the letters</source>
        <translation>Lập văn bản</translation>
    </message>
    <message>
        <source>Writing the letters. Cancel, and no number is used.</source>
        <translation>Đang lập văn bản. Nếu hủy thì không số nào bị dùng.</translation>
    </message>
    <message>
        <source>Stopped: no letter was written, no number was used.</source>
        <translation>Đã dừng: chưa lập văn bản nào, không số nào bị dùng.</translation>
    </message>
    <message>
        <source>{commune}: {people}</source>
        <translation>{commune}: {people}</translation>
    </message>
    <message>
        <source>Communes, and how many people of each</source>
        <translation>Các xã, phường và số người của mỗi nơi</translation>
    </message>
    <message>
        <source>Left out, because their commune is not known ({n}). Press a name to answer it:</source>
        <translation>Để lại, vì chưa rõ xã ({n}). Bấm vào tên để trả lời:</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… và {n} người nữa</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>{printer} (usual one)</source>
        <translation>{printer} (mặc định)</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Sides of the sheet</source>
        <translation>Mặt giấy</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>All ({pages})</source>
        <translation>Tất cả ({pages})</translation>
    </message>
    <message>
        <source>Some of them</source>
        <translation>Một số trang</translation>
    </message>
    <message>
        <source>From page</source>
        <translation>Từ trang</translation>
    </message>
    <message>
        <source>To page</source>
        <translation>Đến trang</translation>
    </message>
    <message>
        <source>This computer knows no printer. Add one in its printer settings, or save the PDF and print it on another computer.</source>
        <translation>Máy tính này chưa có máy in nào. Thêm máy in trong cài đặt máy in, hoặc lưu PDF và in ở máy khác.</translation>
    </message>
    <message>
        <source>Print (Enter)</source>
        <translation>In (Enter)</translation>
    </message>
    <message>
        <source>As the printer is set</source>
        <translation>Theo cài đặt của máy in</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>Một mặt</translation>
    </message>
    <message>
        <source>Both sides, turned like a book</source>
        <translation>Hai mặt, lật như sách</translation>
    </message>
    <message>
        <source>Both sides, turned like a pad</source>
        <translation>Hai mặt, lật như sổ tay</translation>
    </message>
    <message>
        <source>The last page comes before the first.</source>
        <translation>Trang cuối đứng trước trang đầu.</translation>
    </message>
</context>
<context>
    <name>PrivacyTab</name>
    <message>
        <source>Requests</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Past their time</source>
        <translation>Quá hạn lưu</translation>
    </message>
    <message>
        <source>Old papers</source>
        <translation>Văn bản quá hạn lưu</translation>
    </message>
    <message>
        <source>Breaches</source>
        <translation>Sự cố lộ dữ liệu</translation>
    </message>
    <message>
        <source>Sent abroad</source>
        <translation>Đã gửi ra nước ngoài</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Thời hạn</translation>
    </message>
</context>
<context>
    <name>ProgrammeSide</name>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Điều kiện</translation>
    </message>
    <message>
        <source>Responsible bodies</source>
        <translation>Cơ quan phụ trách</translation>
    </message>
    <message>
        <source>Ask something more…</source>
        <translation>Thêm điều kiện…</translation>
    </message>
    <message>
        <source>Coming: {n}</source>
        <translation>Sắp áp dụng: {n}</translation>
    </message>
    <message>
        <source>Past: {n}</source>
        <translation>Đã hết hiệu lực: {n}</translation>
    </message>
    <message>
        <source>Requirements {n}</source>
        <translation>Điều kiện {n}</translation>
    </message>
    <message>
        <source>The requirement is kept.</source>
        <translation>Đã lưu điều kiện.</translation>
    </message>
    <message>
        <source>The requirement ends.</source>
        <translation>Đã kết thúc điều kiện.</translation>
    </message>
    <message>
        <source>Add a body…</source>
        <translation>Thêm cơ quan…</translation>
    </message>
    <message>
        <source>Nobody is named yet: who is responsible on our side, and who on theirs?</source>
        <translation>Chưa ghi cơ quan nào: phía Việt Nam và phía bạn, ai phụ trách?</translation>
    </message>
    <message>
        <source>The body is kept.</source>
        <translation>Đã lưu cơ quan phụ trách.</translation>
    </message>
</context>
<context>
    <name>Programmes</name>
    <message>
        <source>Vietnamese side</source>
        <translation>Phía Việt Nam</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Phía bạn</translation>
    </message>
    <message>
        <source>Change from a day on</source>
        <translation>Đổi từ một ngày</translation>
    </message>
    <message>
        <source>Ask it no more</source>
        <translation>Kết thúc điều kiện</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Đổi</translation>
    </message>
    <message>
        <source>{name} (one a line)</source>
        <translation>{name} (mỗi dòng một mục)</translation>
    </message>
    <message>
        <source>always</source>
        <translation>từ trước tới nay</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>đến {day}</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
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
    <name>RatesDialog</name>
    <message>
        <source>Exchange rates</source>
        <translation>Tỷ giá</translation>
    </message>
    <message>
        <source>Wages are shown in VND at the latest rate on or before today. Nothing is paid by it.</source>
        <translation>Lương được quy ra tiền Việt theo tỷ giá gần nhất đến hôm nay, chỉ để tham khảo.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Tiền tệ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>VND for one</source>
        <translation>VND cho 1 đơn vị</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>No rate yet</source>
        <translation>Chưa có tỷ giá</translation>
    </message>
    <message>
        <source>Enter what one unit was worth on a day, and where that was said.</source>
        <translation>Nhập giá trị một đơn vị ngoại tệ trong ngày và nguồn.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Keep the rate</source>
        <translation>Lưu tỷ giá</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Page of the guide</source>
        <translation>Trang hướng dẫn</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Withdraw the referral</source>
        <translation>Rút giới thiệu</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>They may be referred again, here or elsewhere; who said so and why stays on the board.</source>
        <translation>Vẫn có thể giới thiệu lại, ở đây hoặc nơi khác; ai quyết định và vì sao được giữ trên bảng.</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Ai quyết định</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Ghi rõ</translation>
    </message>
    <message>
        <source>Choose a reason, or write one.</source>
        <translation>Chọn một lý do, hoặc tự ghi.</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Discard changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>Quên mật khẩu</translation>
    </message>
    <message>
        <source>Officer's sign-in name</source>
        <translation>Tên đăng nhập của cán bộ</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Nhập lại mật khẩu mới</translation>
    </message>
    <message>
        <source>Set the new password</source>
        <translation>Đặt mật khẩu mới</translation>
    </message>
    <message>
        <source>Another head or administrator can give you a new password in Office, Officers. If nobody can sign in, take the printed recovery code from the safe and type it here. Its use stands in the audit.</source>
        <translation>Lãnh đạo hoặc quản trị khác có thể đặt mật khẩu mới cho bạn ở mục Cơ quan, Cán bộ. Nếu không ai đăng nhập được, lấy mã khôi phục đã in trong két và gõ vào đây. Việc này được ghi nhật ký.</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>Your own password</source>
        <translation>Mật khẩu của chính bạn</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Make the code</source>
        <translation>Làm mã</translation>
    </message>
    <message>
        <source>The code opens the record when passwords are forgotten. It is shown once: print it and keep it in the safe. A code that was made before opens nothing any more.</source>
        <translation>Mã mở được dữ liệu khi quên mật khẩu. Mã chỉ hiện một lần: in ra và cất vào két. Mã đã làm trước đây không còn dùng được.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Print it now: when this window is closed it cannot be shown again.</source>
        <translation>In ngay: đóng cửa sổ này là không xem lại được nữa.</translation>
    </message>
    <message>
        <source>Paper for the safe</source>
        <translation>Giấy cất két</translation>
    </message>
    <message>
        <source>The code went to the printer. Put it into the safe now.</source>
        <translation>Đã gửi mã tới máy in. Hãy cất ngay vào két.</translation>
    </message>
</context>
<context>
    <name>RefusedDialog</name>
    <message>
        <source>{name} may not go on</source>
        <translation>{name} không được đi tiếp</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>bên khác</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>Bên từ chối</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Do ai</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Bị từ chối</translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message>
        <source>Register at the gate</source>
        <translation>Đăng ký tại cửa khẩu</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Đăng ký</translation>
    </message>
    <message>
        <source>Only what is needed to know who it is. The rest is filled in at the office; it stays open there.</source>
        <translation>Chỉ cần đủ để biết là ai. Phần còn lại bổ sung ở văn phòng.</translation>
    </message>
    <message>
        <source>Full name, with its marks</source>
        <translation>Họ và tên, có dấu</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>Số căn cước</translation>
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
        <source>Why it is another person</source>
        <translation>Vì sao là người khác</translation>
    </message>
    <message>
        <source>With the document {number}, valid until {day}.</source>
        <translation>Kèm giấy tờ {number}, có hạn đến {day}.</translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message>
        <source>This is a paper of {name}, not of {shown}. Nothing was filled in.</source>
        <translation>Đây là giấy tờ của {name}, không phải của {shown}. Không có gì được điền.</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Mở hồ sơ {name}</translation>
    </message>
    <message>
        <source>New worker {name}</source>
        <translation>Thêm người mới: {name}</translation>
    </message>
    <message>
        <source>The record has all of this already.</source>
        <translation>Hồ sơ đã có đủ những điều này.</translation>
    </message>
    <message>
        <source>The scan arrived damaged. Only what is safe was taken; please fill in the rest.</source>
        <translation>Nội dung quét bị hỏng. Chỉ lấy những gì chắc chắn; hãy nhập phần còn lại.</translation>
    </message>
    <message>
        <source>Please compare the paper with what is entered:</source>
        <translation>Hãy so giấy tờ với những gì đã nhập:</translation>
    </message>
    <message>
        <source>{name} is in the record. The card differs in:</source>
        <translation>{name} đã có hồ sơ. Thẻ ghi khác ở:</translation>
    </message>
    <message>
        <source>{name} is in the record, and the card agrees with it.</source>
        <translation>{name} đã có hồ sơ, và thẻ khớp với hồ sơ.</translation>
    </message>
    <message>
        <source>{name} is in the record with another number today. Nothing was taken from this card.</source>
        <translation>{name} đã có hồ sơ, nay mang số khác. Không lấy gì từ thẻ này.</translation>
    </message>
    <message>
        <source>The card bears another number than {name}’s record. Nothing was taken from it.</source>
        <translation>Số trên thẻ khác số trong hồ sơ của {name}. Không lấy gì từ thẻ này.</translation>
    </message>
    <message>
        <source>As on the citizen card of {day}</source>
        <translation>Theo thẻ căn cước cấp ngày {day}</translation>
    </message>
    <message>
        <source>Taken from the card. Enter saves it.</source>
        <translation>Đã lấy theo thẻ. Nhấn Enter để lưu.</translation>
    </message>
    <message>
        <source>{name} is in the record already and may be the same person.</source>
        <translation>{name} đã có hồ sơ và có thể là cùng một người.</translation>
    </message>
    <message>
        <source>Open that record</source>
        <translation>Mở hồ sơ đó</translation>
    </message>
    <message>
        <source>{number}, version {version}: this is the version in force.</source>
        <translation>{number}, bản {version}: đây là bản đang có hiệu lực.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report: {period}</source>
        <translation>Báo cáo: {period}</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>Mọi chương trình</translation>
    </message>
    <message>
        <source>replaces {number}: {reason}</source>
        <translation>thay thế {number}: {reason}</translation>
    </message>
    <message>
        <source>Checking whether the figures balance…</source>
        <translation>Đang kiểm tra số liệu có cân đối không…</translation>
    </message>
    <message>
        <source>People who stand in the way</source>
        <translation>Những người làm số liệu lệch</translation>
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
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Tình hình</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Difficulties</source>
        <translation>Khó khăn, vướng mắc</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Đề xuất, kiến nghị</translation>
    </message>
    <message>
        <source>Recipients (one a line)</source>
        <translation>Nơi nhận (mỗi dòng một nơi)</translation>
    </message>
    <message>
        <source>Title of the signer</source>
        <translation>Chức danh người ký</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Bỏ dự thảo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>Xem trước…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ban hành</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>A draft: it has no number, and its figures are those of this moment.</source>
        <translation>Dự thảo: chưa có số, số liệu là của lúc này.</translation>
    </message>
    <message>
        <source>Throw this draft away with what was written in it?</source>
        <translation>Bỏ dự thảo này cùng những gì đã viết?</translation>
    </message>
    <message>
        <source>What was written has not been saved.</source>
        <translation>Những gì vừa viết chưa được lưu.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Lưu và đóng</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>The figures do not balance because of {n} passages. Mend them, then issue.</source>
        <translation>Số liệu chưa cân đối vì {n} lượt đi về dưới đây. Hãy sửa rồi ban hành.</translation>
    </message>
    <message>
        <source>The figures balance: opening + handed over − returned = closing in every row.</source>
        <translation>Số liệu cân đối: đầu kỳ + bàn giao − về nước = cuối kỳ ở mọi dòng.</translation>
    </message>
    <message>
        <source>The report gets its number, and what stands in it is never changed again.</source>
        <translation>Báo cáo sẽ được cấp số; nội dung không sửa được nữa.</translation>
    </message>
    <message>
        <source>A mistake that is found later is put right by a report that replaces this one.</source>
        <translation>Nếu sau này thấy sai, hãy lập báo cáo thay thế.</translation>
    </message>
</context>
<context>
    <name>ReportPaper</name>
    <message>
        <source>It is issued and kept when it is printed or saved.</source>
        <translation>Báo cáo được phát hành và lưu khi in hoặc lưu tệp.</translation>
    </message>
    <message>
        <source>As issued: the case has not changed since.</source>
        <translation>Bản đã phát hành: vụ việc chưa thay đổi từ đó.</translation>
    </message>
    <message>
        <source>Without what touches health or detention: you may not see that.</source>
        <translation>Không có phần về sức khỏe hoặc việc bị giữ: bạn không được xem phần đó.</translation>
    </message>
    <message>
        <source>Report on case {number}</source>
        <translation>Báo cáo vụ việc {number}</translation>
    </message>
</context>
<context>
    <name>ReportPeople</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>Số căn cước</translation>
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
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Công ty tiếp nhận</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Công việc</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Đối tác</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Cửa khẩu</translation>
    </message>
</context>
<context>
    <name>ReportWriter</name>
    <message>
        <source>What was wrong (stands in the new report)</source>
        <translation>Sai ở đâu (ghi vào báo cáo mới)</translation>
    </message>
    <message>
        <source>{number} of {period} stays in force until the new one is issued.</source>
        <translation>{number} ({period}) vẫn có hiệu lực đến khi ban hành báo cáo mới.</translation>
    </message>
    <message>
        <source>Replace the report {number}</source>
        <translation>Thay thế báo cáo {number}</translation>
    </message>
    <message>
        <source>Begin the new report</source>
        <translation>Lập báo cáo mới</translation>
    </message>
    <message>
        <source>The report {number} is issued</source>
        <translation>Đã ban hành báo cáo {number}</translation>
    </message>
    <message>
        <source>Replace it…</source>
        <translation>Lập báo cáo thay thế…</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Print what is seen</source>
        <translation>In những gì đang thấy</translation>
    </message>
    <message>
        <source>Write the report…</source>
        <translation>Viết báo cáo…</translation>
    </message>
    <message>
        <source>Comments, recipients, signer, then issue it</source>
        <translation>Nhận xét, nơi nhận, người ký, rồi ban hành</translation>
    </message>
    <message>
        <source>PDF and Excel</source>
        <translation>PDF và Excel</translation>
    </message>
    <message>
        <source>Save both files in a folder</source>
        <translation>Lưu cả hai tệp vào một thư mục</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Bảng chi tiết</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Mọi chỉ tiêu</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>Điều chỉnh</translation>
    </message>
    <message>
        <source>Reports issued</source>
        <translation>Báo cáo đã lập</translation>
    </message>
    <message>
        <source>Years from elsewhere</source>
        <translation>Số liệu năm nguồn khác</translation>
    </message>
    <message>
        <source>Stopped: what is shown is older. Pick the period again to read it.</source>
        <translation>Đã dừng: số liệu đang hiện là của lần đọc trước. Hãy chọn lại kỳ để đọc.</translation>
    </message>
    <message>
        <source>no report yet</source>
        <translation>chưa lập báo cáo</translation>
    </message>
    <message>
        <source>a draft was begun</source>
        <translation>đã có dự thảo</translation>
    </message>
    <message>
        <source>report {number} is issued</source>
        <translation>đã ban hành báo cáo {number}</translation>
    </message>
    <message>
        <source>The figures as they are now, without a number; to issue them, write the report.</source>
        <translation>Số liệu lúc này, chưa có số văn bản; muốn ban hành hãy viết báo cáo.</translation>
    </message>
    <message>
        <source>Folder for PDF and Excel</source>
        <translation>Thư mục lưu PDF và Excel</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
</context>
<context>
    <name>RequestsTab</name>
    <message>
        <source>Nobody has asked about their data</source>
        <translation>Chưa ai yêu cầu về dữ liệu của mình</translation>
    </message>
    <message>
        <source>In working days.</source>
        <translation>Tính theo ngày làm việc.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Yêu cầu mới</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Đã xác nhận</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Đã xong…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Từ chối…</translation>
    </message>
    <message>
        <source>Data as a file…</source>
        <translation>Xuất dữ liệu…</translation>
    </message>
    <message>
        <source>Answer letter…</source>
        <translation>Thư trả lời…</translation>
    </message>
    <message>
        <source>{n} requests wait, {late} overdue</source>
        <translation>{n} yêu cầu đang chờ, {late} quá hạn</translation>
    </message>
    <message>
        <source>Delete the data…</source>
        <translation>Xóa dữ liệu…</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Nội dung yêu cầu</translation>
    </message>
    <message>
        <source>Citizen ID of the person</source>
        <translation>Số căn cước của người đó</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Who asks, if not the person</source>
        <translation>Người yêu cầu, nếu không phải chính người đó</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>The request is done</source>
        <translation>Yêu cầu đã xong</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Việc đã làm</translation>
    </message>
    <message>
        <source>The data were deleted. Save the answer now: it is not kept.</source>
        <translation>Đã xóa dữ liệu. Hãy lưu thư trả lời ngay: thư không được giữ lại.</translation>
    </message>
    <message>
        <source>Refuse the request</source>
        <translation>Từ chối yêu cầu</translation>
    </message>
    <message>
        <source>Reason, which the person is told</source>
        <translation>Lý do, được báo cho người yêu cầu</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Đã lưu: {name}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Người yêu cầu</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Next by</source>
        <translation>Việc kế tiếp trước</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Trả lời trước</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>RequirementDialog</name>
    <message>
        <source>Whoever lacks it</source>
        <translation>Người chưa đạt</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Áp dụng từ ngày</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Điều kiện</translation>
    </message>
    <message>
        <source>Holds from (empty: always)</source>
        <translation>Áp dụng từ ngày (để trống: luôn luôn)</translation>
    </message>
    <message>
        <source>Ask something more</source>
        <translation>Thêm điều kiện</translation>
    </message>
    <message>
        <source>Change from a day on</source>
        <translation>Đổi từ một ngày</translation>
    </message>
    <message>
        <source>Source, in Vietnamese</source>
        <translation>Căn cứ, tiếng Việt</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>Tiếng Trung</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>Tiếng Anh</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Ask it</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Đổi</translation>
    </message>
    <message>
        <source>Holds {term}. It stays as it is for earlier days: a clearance of such a day uses it.</source>
        <translation>Đang áp dụng: {term}. Những ngày trước ngày đổi giữ nguyên: xét điều kiện cho ngày cũ dùng quy định cũ.</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Your password on the day of the backup</source>
        <translation>Mật khẩu của bạn vào ngày sao lưu</translation>
    </message>
    <message>
        <source>Go back to a backup</source>
        <translation>Quay về bản sao lưu</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Nothing is changed yet: you see first what comes back and what is lost.</source>
        <translation>Chưa thay đổi gì: bạn sẽ thấy trước cái gì quay lại và cái gì mất.</translation>
    </message>
    <message>
        <source>The backup of {moment}</source>
        <translation>Bản sao lưu {moment}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Go back to this backup</source>
        <translation>Quay về bản sao lưu này</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>Trong bản sao</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện nay</translation>
    </message>
    <message>
        <source>What is there now is kept whole in a folder beside it, so this can be taken back.</source>
        <translation>Dữ liệu hiện nay được giữ nguyên trong một thư mục bên cạnh, nên vẫn quay lại được.</translation>
    </message>
    <message>
        <source>{n} acts that were done since this backup will not be in the record.</source>
        <translation>{n} việc làm từ sau bản sao lưu này sẽ không còn trong dữ liệu.</translation>
    </message>
    <message>
        <source>The record is as in the backup. Please sign in again.</source>
        <translation>Dữ liệu đã như trong bản sao lưu. Xin đăng nhập lại.</translation>
    </message>
    <message>
        <source>What was there before is kept in {folder}.</source>
        <translation>Dữ liệu trước đó được giữ trong {folder}.</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Take away</source>
        <translation>Bỏ</translation>
    </message>
</context>
<context>
    <name>ScanNotice</name>
    <message>
        <source>Take all from the card</source>
        <translation>Lấy tất cả theo thẻ</translation>
    </message>
    <message>
        <source>Scanner test…</source>
        <translation>Thử máy quét…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Take {field} from the card</source>
        <translation>Lấy {field} theo thẻ</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Lấy</translation>
    </message>
</context>
<context>
    <name>ScanStrip</name>
    <message>
        <source>Scan</source>
        <translation>Quét</translation>
    </message>
    <message>
        <source>Scan the card's QR code, or the lines at the foot of the passport</source>
        <translation>Quét mã QR trên thẻ, hoặc các dòng ở chân trang hộ chiếu</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Ảnh…</translation>
    </message>
    <message>
        <source>Camera…</source>
        <translation>Máy ảnh…</translation>
    </message>
    <message>
        <source>Scanner test…</source>
        <translation>Thử máy quét…</translation>
    </message>
    <message>
        <source>Close · Esc</source>
        <translation>Đóng · Esc</translation>
    </message>
    <message>
        <source>Waiting for a citizen card, a passport or one of our lists. Vietnamese typing is off in this line.</source>
        <translation>Đang chờ thẻ căn cước, hộ chiếu hoặc danh sách của Trung tâm. Ô này đã tắt bộ gõ tiếng Việt.</translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>This scanner reads Vietnamese letters right.</source>
        <translation>Máy quét này đọc đúng chữ tiếng Việt.</translation>
    </message>
    <message>
        <source>A Telex input method is on and changes what the scanner types.</source>
        <translation>Bộ gõ Telex đang bật và làm đổi những gì máy quét gõ ra.</translation>
    </message>
    <message>
        <source>A VNI input method is on and changes what the scanner types.</source>
        <translation>Bộ gõ VNI đang bật và làm đổi những gì máy quét gõ ra.</translation>
    </message>
    <message>
        <source>The scanner writes Telex keys for Vietnamese letters (ee for ê).</source>
        <translation>Máy quét gõ chữ Việt thành phím Telex (ee thay cho ê).</translation>
    </message>
    <message>
        <source>The scanner writes VNI keys for Vietnamese letters (e6 for ê).</source>
        <translation>Máy quét gõ chữ Việt thành phím VNI (e6 thay cho ê).</translation>
    </message>
    <message>
        <source>The scanner types each byte of a Vietnamese letter as a letter of its own.</source>
        <translation>Máy quét gõ từng byte của chữ Việt thành một chữ riêng.</translation>
    </message>
    <message>
        <source>The scanner drops the marks of Vietnamese letters.</source>
        <translation>Máy quét bỏ mất dấu của chữ Việt.</translation>
    </message>
    <message>
        <source>The scanner puts another sign in place of Vietnamese letters.</source>
        <translation>Máy quét thay chữ Việt bằng ký hiệu khác.</translation>
    </message>
    <message>
        <source>The scanner leaves Vietnamese letters out.</source>
        <translation>Máy quét bỏ mất các chữ có dấu tiếng Việt.</translation>
    </message>
    <message>
        <source>Some Vietnamese letters arrive wrong.</source>
        <translation>Một số chữ tiếng Việt đến sai.</translation>
    </message>
    <message>
        <source>This was not the test code, or too little of it arrived.</source>
        <translation>Đây không phải mã thử, hoặc mã đến chưa đủ.</translation>
    </message>
    <message>
        <source>{letters} and {count} more</source>
        <translation>{letters} và {count} chữ nữa</translation>
    </message>
    <message>
        <source>Turn Caps Lock off.</source>
        <translation>Hãy tắt Caps Lock.</translation>
    </message>
    <message>
        <source>Hold the scanner a hand's breadth away and scan the code again.</source>
        <translation>Giữ máy quét cách khoảng một gang tay rồi quét lại mã.</translation>
    </message>
    <message>
        <source>Switch UniKey, or the keyboard in use, to English while scanning. With the scanner in serial mode the input method does not matter.</source>
        <translation>Chuyển UniKey hoặc bàn phím đang dùng sang tiếng Anh (E) khi quét. Nếu máy quét ở chế độ cổng nối tiếp thì bộ gõ không ảnh hưởng.</translation>
    </message>
    <message>
        <source>1. Best: with the codes in its manual set the scanner to serial mode (USB-COM, “USB serial”) and UTF-8, then choose its port above.
2. Or set it to “ALT code” mode with code page UTF-8 or Unicode.
3. Or leave it: number, dates and sex are read safely, and name and address are typed.</source>
        <translation>1. Tốt nhất: dùng các mã trong sách hướng dẫn để đặt máy quét ở chế độ cổng nối tiếp (USB-COM, “USB serial”) và UTF-8, rồi chọn cổng ở trên.
2. Hoặc đặt chế độ “ALT code” với bảng mã UTF-8 hay Unicode.
3. Hoặc để nguyên: số, ngày tháng và giới tính vẫn đọc đúng, còn họ tên và địa chỉ thì gõ tay.</translation>
    </message>
    <message>
        <source>The scanner types like a keyboard. It needs no setting here.</source>
        <translation>Máy quét gõ như bàn phím. Không cần đặt gì ở đây.</translation>
    </message>
    <message>
        <source>The scanner at {port} is ready.</source>
        <translation>Máy quét ở {port} đã sẵn sàng.</translation>
    </message>
    <message>
        <source>No scanner answers at {port}. Plug it in; it is taken again by itself.</source>
        <translation>Không thấy máy quét ở {port}. Hãy cắm lại; máy sẽ tự nhận.</translation>
    </message>
    <message>
        <source>{port} is in use by another program, or may not be used by this account.</source>
        <translation>{port} đang bị chương trình khác dùng, hoặc tài khoản này không được phép dùng.</translation>
    </message>
    <message>
        <source>A picture with a code</source>
        <translation>Ảnh có mã</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>Ảnh ({kinds})</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Former ID</source>
        <translation>Số cũ</translation>
    </message>
</context>
<context>
    <name>ScannerDialog</name>
    <message>
        <source>Scanner</source>
        <translation>Máy quét</translation>
    </message>
    <message>
        <source>How the scanner is connected</source>
        <translation>Cách nối máy quét</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Tìm lại</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close · Esc</source>
        <translation>Đóng · Esc</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Thử</translation>
    </message>
    <message>
        <source>Scan this code into the line at the right, from the screen or printed: it holds every letter of Vietnamese, and tells what the scanner does with them.</source>
        <translation>Quét mã này vào ô bên phải, ngay trên màn hình hoặc bản in: mã có đủ chữ cái tiếng Việt và cho biết máy quét đọc chúng ra sao.</translation>
    </message>
    <message>
        <source>Types like a keyboard (USB)</source>
        <translation>Gõ như bàn phím (USB)</translation>
    </message>
</context>
<context>
    <name>ScannerTest</name>
    <message>
        <source>Scan the test code here</source>
        <translation>Quét mã thử vào đây</translation>
    </message>
    <message>
        <source>Scan the code at the left</source>
        <translation>Quét mã ở bên trái</translation>
    </message>
    <message>
        <source>It came by the serial port.</source>
        <translation>Mã đến qua cổng nối tiếp.</translation>
    </message>
    <message>
        <source>ends with Enter</source>
        <translation>kết thúc bằng Enter</translation>
    </message>
    <message>
        <source>ends with Tab</source>
        <translation>kết thúc bằng Tab</translation>
    </message>
    <message>
        <source>ends with no key</source>
        <translation>không có phím kết thúc</translation>
    </message>
    <message>
        <source>It types a letter every {gap} milliseconds and {ending}.</source>
        <translation>Máy gõ {gap} mili giây một chữ và {ending}.</translation>
    </message>
</context>
<context>
    <name>SecondPerson</name>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Your own password</source>
        <translation>Mật khẩu của chính bạn</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>Cán bộ thứ hai</translation>
    </message>
    <message>
        <source>The second officer's password</source>
        <translation>Mật khẩu của cán bộ thứ hai</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>An unfit result is to become fit</source>
        <translation>Kết quả không đạt sắp đổi thành đạt</translation>
    </message>
    <message>
        <source>Somebody is to be present on a list that is closed</source>
        <translation>Ghi có mặt trên danh sách đã đóng</translation>
    </message>
    <message>
        <source>Two records are to become one</source>
        <translation>Hai hồ sơ sắp gộp làm một</translation>
    </message>
    <message>
        <source>A record is to be deleted</source>
        <translation>Một hồ sơ sắp bị xóa</translation>
    </message>
    <message>
        <source>The reason stands in the audit. Nobody else can confirm it at present.</source>
        <translation>Lý do được ghi nhật ký. Hiện chưa có người khác để xác nhận.</translation>
    </message>
    <message>
        <source>A second officer types their own password. Both names and the reason are kept.</source>
        <translation>Cán bộ thứ hai tự gõ mật khẩu của mình. Hai tên và lý do đều được lưu.</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>Take at least {least} characters.</source>
        <translation>Cần ít nhất {least} ký tự.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Hai mật khẩu không giống nhau.</translation>
    </message>
</context>
<context>
    <name>SectionCard</name>
    <message>
        <source>More</source>
        <translation>Xem thêm</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>và {n} việc khác</translation>
    </message>
    <message>
        <source>Show them all</source>
        <translation>Xem tất cả</translation>
    </message>
</context>
<context>
    <name>Selected</name>
    <message>
        <source>With those selected</source>
        <translation>Với những người đã chọn</translation>
    </message>
    <message>
        <source>Merge the two…</source>
        <translation>Gộp hai hồ sơ…</translation>
    </message>
    <message>
        <source>Select everybody found</source>
        <translation>Chọn tất cả người tìm thấy</translation>
    </message>
    <message>
        <source>With {n} selected</source>
        <translation>Với {n} người đã chọn</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>Đã chọn {n}</translation>
    </message>
    <message>
        <source>Done for {n} people</source>
        <translation>Đã áp dụng cho {n} người</translation>
    </message>
    <message>
        <source>Taken back: all is as it was.</source>
        <translation>Đã hoàn tác: mọi thứ như trước.</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send to the partner</source>
        <translation>Gửi cho đối tác</translation>
    </message>
    <message>
        <source>Send {paper} to the partner</source>
        <translation>Gửi {paper} cho đối tác</translation>
    </message>
    <message>
        <source>The file leaves the country: it is noted who sent it, to whom, and which columns are in it. It has no health data, no ethnicity and no family.</source>
        <translation>Tệp này được gửi ra nước ngoài: hệ thống ghi lại ai gửi, gửi cho ai và gồm những cột nào. Trong tệp không có thông tin sức khỏe, dân tộc và gia đình.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Gửi gì</translation>
    </message>
    <message>
        <source>The whole list</source>
        <translation>Cả danh sách</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Dạng tệp</translation>
    </message>
    <message>
        <source>Excel workbook, to be edited</source>
        <translation>Bảng tính Excel, sửa được</translation>
    </message>
    <message>
        <source>PDF, as issued</source>
        <translation>PDF, đúng như đã phát hành</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Chuyển cho ai</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Lưu tệp…</translation>
    </message>
    <message>
        <source>Save the file and note the sending (Enter)</source>
        <translation>Lưu tệp và ghi nhật ký gửi (Enter)</translation>
    </message>
    <message>
        <source>{employer} · {people} people, of whom {women} women</source>
        <translation>{employer} · {people} người, trong đó {women} nữ</translation>
    </message>
    <message>
        <source>without an employer</source>
        <translation>chưa có công ty</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} và {n} người nữa</translation>
    </message>
    <message>
        <source>{n} people have not agreed to being named abroad and should not be on the list: {names}. Ask for their consent, or take them off and issue the next version.</source>
        <translation>{n} người chưa đồng ý cho gửi tên ra nước ngoài, không nên có trong danh sách: {names}. Hãy xin họ đồng ý, hoặc đưa ra khỏi danh sách rồi phát hành bản mới.</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>SentDialog</name>
    <message>
        <source>Note as sent</source>
        <translation>Ghi đã gửi</translation>
    </message>
    <message>
        <source>Where did {number} go?</source>
        <translation>{number} đã gửi đi đâu?</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Communes</source>
        <translation>Các xã, phường</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Paper, station or site</source>
        <translation>Tên báo, đài hoặc trang mạng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Ghi lại</translation>
    </message>
</context>
<context>
    <name>SentSide</name>
    <message>
        <source>Where it went</source>
        <translation>Đã gửi đến</translation>
    </message>
    <message>
        <source>Nothing was noted yet.</source>
        <translation>Chưa ghi lần gửi nào.</translation>
    </message>
    <message>
        <source>{n} communes: {names} …</source>
        <translation>{n} xã: {names} …</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Connection's account</source>
        <translation>Tài khoản kết nối</translation>
    </message>
    <message>
        <source>Connection's password</source>
        <translation>Mật khẩu kết nối</translation>
    </message>
    <message>
        <source>Certificate file, if it is the centre's own</source>
        <translation>Tệp chứng thư gốc, nếu là của Trung tâm</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Đang hỏi máy chủ…</translation>
    </message>
    <message>
        <source>Test and use</source>
        <translation>Thử và dùng</translation>
    </message>
    <message>
        <source>The whole centre shares one record on PostgreSQL. Its administrator gives you these.</source>
        <translation>Cả Trung tâm dùng chung một sổ trên PostgreSQL. Người quản trị máy chủ cho bạn biết những mục này.</translation>
    </message>
    <message>
        <source>A record on a server</source>
        <translation>Sổ trên máy chủ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Different</source>
        <translation>Khác nhau</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Bổ sung</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>Nobody is chosen</source>
        <translation>Chưa chọn ai</translation>
    </message>
    <message>
        <source>Version {n} · {moment} · {digest}</source>
        <translation>Bản {n} · {moment} · {digest}</translation>
    </message>
    <message>
        <source>Look at this version</source>
        <translation>Xem bản này</translation>
    </message>
    <message>
        <source>issued by {officer}</source>
        <translation>phát hành: {officer}</translation>
    </message>
    <message>
        <source>issued by {officer}, approved by {approver}</source>
        <translation>phát hành: {officer}, duyệt: {approver}</translation>
    </message>
    <message>
        <source>Gate mode</source>
        <translation>Tại cửa khẩu</translation>
    </message>
    <message>
        <source>Issued versions</source>
        <translation>Các bản đã phát hành</translation>
    </message>
    <message>
        <source>Being asked…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Công ty tiếp nhận</translation>
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
        <source>Forgotten password…</source>
        <translation>Quên mật khẩu…</translation>
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
    <message>
        <source>The new password holds. Sign in with it.</source>
        <translation>Mật khẩu mới đã có hiệu lực. Hãy đăng nhập bằng mật khẩu đó.</translation>
    </message>
</context>
<context>
    <name>SkillsSection</name>
    <message>
        <source>Education</source>
        <translation>Trình độ học vấn</translation>
    </message>
    <message>
        <source>Diploma or certificate in</source>
        <translation>Bằng cấp, chứng chỉ về</translation>
    </message>
    <message>
        <source>Skills, languages, experience</source>
        <translation>Kỹ năng, ngoại ngữ, kinh nghiệm</translation>
    </message>
    <message>
        <source>Add a skill or language</source>
        <translation>Thêm kỹ năng hoặc ngoại ngữ</translation>
    </message>
    <message>
        <source>No schooling</source>
        <translation>Chưa qua trường lớp</translation>
    </message>
    <message>
        <source>Primary school</source>
        <translation>Tiểu học</translation>
    </message>
    <message>
        <source>Lower secondary school</source>
        <translation>Trung học cơ sở</translation>
    </message>
    <message>
        <source>Upper secondary school</source>
        <translation>Trung học phổ thông</translation>
    </message>
    <message>
        <source>Vocational training</source>
        <translation>Sơ cấp, trung cấp nghề</translation>
    </message>
    <message>
        <source>College</source>
        <translation>Cao đẳng</translation>
    </message>
    <message>
        <source>University and higher</source>
        <translation>Đại học trở lên</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Kỹ năng</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngoại ngữ</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Kinh nghiệm</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Level or certificate</source>
        <translation>Mức, chứng chỉ</translation>
    </message>
    <message>
        <source>HSK 3, B1…</source>
        <translation>HSK 3, B1…</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Số năm</translation>
    </message>
</context>
<context>
    <name>SplitsTab</name>
    <message>
        <source>not known</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Figures by split</source>
        <translation>Số liệu chi tiết</translation>
    </message>
    <message>
        <source>Nobody in this period</source>
        <translation>Kỳ này không có ai</translation>
    </message>
    <message>
        <source>Pick another period or programme above.</source>
        <translation>Hãy chọn kỳ hoặc chương trình khác ở trên.</translation>
    </message>
    <message>
        <source>Show the people</source>
        <translation>Xem danh sách</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Across before</source>
        <translation>Đầu kỳ</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Về nước</translation>
    </message>
    <message>
        <source>Across after</source>
        <translation>Cuối kỳ</translation>
    </message>
    <message>
        <source>women</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Show the people: {figure}</source>
        <translation>Xem danh sách: {figure}</translation>
    </message>
</context>
<context>
    <name>StayDialogs</name>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Ngày cấp</translation>
    </message>
    <message>
        <source>May stay until</source>
        <translation>Được ở đến</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Save the permit</source>
        <translation>Lưu giấy tạm trú</translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation>Ngày về</translation>
    </message>
    <message>
        <source>Why alone</source>
        <translation>Vì sao tự về</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Biết bằng cách nào</translation>
    </message>
    <message>
        <source>Record the return</source>
        <translation>Ghi đã về</translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation>Xảy ra ngày</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Nội dung vụ việc</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Mở vụ việc</translation>
    </message>
    <message>
        <source>Days of stay where no permit is known</source>
        <translation>Số ngày được ở khi chưa biết giấy tạm trú</translation>
    </message>
    <message>
        <source>Reminders, days before the stay ends</source>
        <translation>Nhắc trước khi hết hạn (ngày)</translation>
    </message>
    <message>
        <source>Contracts: days before the end</source>
        <translation>Hợp đồng: trước khi hết (ngày)</translation>
    </message>
    <message>
        <source>Papers: days before the end</source>
        <translation>Giấy tờ: trước khi hết (ngày)</translation>
    </message>
    <message>
        <source>They hold for everybody in the office, here and on the page Today.</source>
        <translation>Áp dụng cho cả cơ quan, ở đây và ở trang Hôm nay.</translation>
    </message>
    <message>
        <source>Stays and reminders</source>
        <translation>Tạm trú và mốc nhắc</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>StaysPart</name>
    <message>
        <source>Stay over there</source>
        <translation>Lưu trú bên kia</translation>
    </message>
    <message>
        <source>Open in Follow-up</source>
        <translation>Mở trong Theo dõi</translation>
    </message>
    <message>
        <source>May stay until {day}</source>
        <translation>Được ở đến {day}</translation>
    </message>
    <message>
        <source> (assumed: no permit has been entered)</source>
        <translation> (tạm tính: chưa nhập giấy tạm trú nào)</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>đến {day}</translation>
    </message>
</context>
<context>
    <name>StoreField</name>
    <message>
        <source>Browse…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Server…</source>
        <translation>Máy chủ…</translation>
    </message>
    <message>
        <source>Folder of the record</source>
        <translation>Thư mục của sổ hồ sơ</translation>
    </message>
    <message>
        <source>Stopping at the next step…</source>
        <translation>Sẽ dừng ở bước kế tiếp…</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Copy as a table</source>
        <translation>Sao chép thành bảng</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>Cột như ban đầu</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sắp xếp theo</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Chọn cột…</translation>
    </message>
</context>
<context>
    <name>TableOutputs</name>
    <message>
        <source>Copy</source>
        <translation>Chép bảng</translation>
    </message>
    <message>
        <source>Copy the whole table, for Excel (Ctrl+Shift+C)</source>
        <translation>Chép cả bảng để dán vào Excel (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Save this table as an Excel file</source>
        <translation>Lưu bảng này thành tệp Excel</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Print this table as it is seen</source>
        <translation>In bảng này như đang thấy</translation>
    </message>
    <message>
        <source>Copied: paste it into Excel.</source>
        <translation>Đã chép: dán vào Excel.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
</context>
<context>
    <name>TagsSection</name>
    <message>
        <source>Tag</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Thêm nhãn</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nhãn mới</translation>
    </message>
    <message>
        <source>Tag, then Enter</source>
        <translation>Nhãn, rồi Enter</translation>
    </message>
    <message>
        <source>Take the tag {name} away</source>
        <translation>Bỏ nhãn {name}</translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>Save what you typed, or give it up, before you take back an earlier save.</source>
        <translation>Hãy lưu hoặc bỏ những gì đang gõ trước khi hoàn tác lần lưu trước.</translation>
    </message>
    <message>
        <source>Take back “{action}” of {moment} by {officer}, with everything that was saved together?</source>
        <translation>Hoàn tác “{action}” lúc {moment} của {officer}, cùng mọi thứ đã lưu một lượt?</translation>
    </message>
    <message>
        <source>It also changed {count} records of others: they are taken back too.</source>
        <translation>Lần đó cũng sửa {count} mục của người khác: cũng sẽ được hoàn tác.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã hoàn tác</translation>
    </message>
</context>
<context>
    <name>TestCode</name>
    <message>
        <source>Test code with all Vietnamese letters</source>
        <translation>Mã thử có đủ chữ cái tiếng Việt</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Show these only · {key}</source>
        <translation>Chỉ hiện những người này · {key}</translation>
    </message>
    <message>
        <source>women {n}</source>
        <translation>nữ {n}</translation>
    </message>
    <message>
        <source>w. {n}</source>
        <translation>nữ {n}</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>On the list</source>
        <translation>Trong danh sách</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>This is no time. Write hours and minutes, for example 7:30.</source>
        <translation>Đây không phải là giờ. Ghi giờ và phút, ví dụ 7:30.</translation>
    </message>
</context>
<context>
    <name>TimelinePart</name>
    <message>
        <source>Show what is older</source>
        <translation>Xem cũ hơn</translation>
    </message>
    <message>
        <source>Once the worker is saved, what happens is listed here by itself.</source>
        <translation>Khi hồ sơ đã lưu, mọi diễn biến tự hiện ở đây.</translation>
    </message>
    <message>
        <source>Nothing has happened yet: no placement, no paper, no crossing.</source>
        <translation>Chưa có diễn biến: chưa giới thiệu việc, chưa có giấy tờ, chưa qua biên giới.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Xem lại</translation>
    </message>
    <message>
        <source>Nothing waits for you today</source>
        <translation>Hôm nay không có việc nào đang chờ</translation>
    </message>
    <message>
        <source>Handovers, papers that run out, declarations and incidents
come here as they fall due.</source>
        <translation>Đợt bàn giao, giấy tờ sắp hết hạn, khai báo và sự việc
sẽ hiện ở đây khi đến lúc phải làm.</translation>
    </message>
    <message>
        <source>{n} of them pressing</source>
        <translation>{n} việc gấp</translation>
    </message>
    <message>
        <source>{n} things wait</source>
        <translation>{n} việc đang chờ</translation>
    </message>
</context>
<context>
    <name>TransfersTab</name>
    <message>
        <source>Nothing was sent abroad</source>
        <translation>Chưa gửi gì ra nước ngoài</translation>
    </message>
    <message>
        <source>Sent abroad</source>
        <translation>Đã gửi ra nước ngoài</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>Citizen ID, then Enter</source>
        <translation>Số căn cước, rồi Enter</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>{n} transfers</source>
        <translation>{n} lần gửi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Đã lưu: {name}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Gửi cho</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Dữ liệu</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>What was done last</source>
        <translation>Những việc vừa làm</translation>
    </message>
    <message>
        <source>What was done last, to undo one of it</source>
        <translation>Việc vừa làm, chọn để hoàn tác</translation>
    </message>
    <message>
        <source>Undo: {deed}</source>
        <translation>Hoàn tác: {deed}</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>Redo: {deed}</source>
        <translation>Làm lại: {deed}</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Không có gì để làm lại.</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>Stays: {deed}</source>
        <translation>Giữ nguyên: {deed}</translation>
    </message>
    <message>
        <source>Undo: {deed}</source>
        <translation>Hoàn tác: {deed}</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>Không thể hoàn tác việc này.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Không có gì để làm lại.</translation>
    </message>
    <message>
        <source>Being undone or done again; a moment…</source>
        <translation>Đang hoàn tác hoặc làm lại; xin chờ một chút…</translation>
    </message>
    <message>
        <source>Undone: {deed}</source>
        <translation>Đã hoàn tác: {deed}</translation>
    </message>
    <message>
        <source>Done again: {deed}</source>
        <translation>Đã làm lại: {deed}</translation>
    </message>
</context>
<context>
    <name>WishSection</name>
    <message>
        <source>By this the centre finds job orders that suit. Leave empty what does not matter.</source>
        <translation>Dựa vào đây để tìm đơn hàng phù hợp. Điều gì không quan trọng thì để trống.</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Any programme</source>
        <translation>Chương trình nào cũng được</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>một ngày</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>một tháng</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Công việc</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi làm</translation>
    </message>
    <message>
        <source>Pay at least (CNY)</source>
        <translation>Lương tối thiểu (tệ)</translation>
    </message>
    <message>
        <source>Pay is for</source>
        <translation>Lương tính theo</translation>
    </message>
    <message>
        <source>Term (months)</source>
        <translation>Thời hạn (tháng)</translation>
    </message>
    <message>
        <source>Ready from</source>
        <translation>Đi được từ ngày</translation>
    </message>
    <message>
        <source>Other wishes</source>
        <translation>Nguyện vọng khác</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>{name} withdraws this consent:</source>
        <translation>{name} rút sự đồng ý này:</translation>
    </message>
    <message>
        <source>From now on a clearance blocks the worker on this account, until consent is given again. What was sent before stays sent; the page keeps when and how it was withdrawn.</source>
        <translation>Từ nay người này chưa được đi vì lý do này, cho đến khi đồng ý lại. Những gì đã gửi trước đó vẫn là đã gửi; hồ sơ ghi rõ rút khi nào và bằng phiếu nào.</translation>
    </message>
    <message>
        <source>On what paper, and where it is kept</source>
        <translation>Bằng phiếu nào, lưu ở đâu</translation>
    </message>
    <message>
        <source>Print the form</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>Withdraw the consent</source>
        <translation>Rút sự đồng ý</translation>
    </message>
</context>
<context>
    <name>WorkerField</name>
    <message>
        <source>Type a name, a citizen ID or a phone, then choose</source>
        <translation>Gõ tên, số căn cước hoặc điện thoại rồi chọn</translation>
    </message>
    <message>
        <source>Found people</source>
        <translation>Người tìm được</translation>
    </message>
    <message>
        <source>Nobody is found.</source>
        <translation>Không tìm thấy ai.</translation>
    </message>
</context>
<context>
    <name>WorkerPanel</name>
    <message>
        <source>Undo changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Give up everything that is not saved. Ctrl+Z takes back step by step</source>
        <translation>Bỏ mọi thứ chưa lưu. Ctrl+Z lùi từng bước</translation>
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
        <source>Show what was saved</source>
        <translation>Xem bản đã lưu</translation>
    </message>
</context>
<context>
    <name>WorkerParts</name>
    <message>
        <source>Parts of the worker's page</source>
        <translation>Các phần của hồ sơ</translation>
    </message>
    <message>
        <source>{title}, findings: {count}</source>
        <translation>{title}, điều cần xem: {count}</translation>
    </message>
    <message>
        <source>{part} · next part Ctrl+PgDown</source>
        <translation>{part} · phần sau: Ctrl+PgDown</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Nhân thân</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Liên hệ</translation>
    </message>
    <message>
        <source>Former names, IDs</source>
        <translation>Tên, số cũ</translation>
    </message>
    <message>
        <source>Papers and health</source>
        <translation>Giấy tờ, sức khỏe</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Chứng chỉ</translation>
    </message>
    <message>
        <source>Pictures, scans</source>
        <translation>Ảnh, bản quét</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Hợp đồng</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Nguyện vọng</translation>
    </message>
    <message>
        <source>Education, skills</source>
        <translation>Trình độ, kỹ năng</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Dòng thời gian</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>Lịch sử sửa</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Danh tính</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Việc làm</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Diễn biến</translation>
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
    <message>
        <source>Job order</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>Travel document</source>
        <translation>Giấy tờ đi lại</translation>
    </message>
    <message>
        <source>In date until</source>
        <translation>Còn hạn đến</translation>
    </message>
    <message>
        <source>Name in the passport</source>
        <translation>Tên trên hộ chiếu</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>Tên tiếng Trung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>citizen ID</source>
        <translation>số căn cước</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>ngày sinh</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>điện thoại</translation>
    </message>
    <message>
        <source>commune</source>
        <translation>xã</translation>
    </message>
    <message>
        <source>travel document</source>
        <translation>giấy tờ đi lại</translation>
    </message>
    <message>
        <source>health certificate</source>
        <translation>giấy khám sức khỏe</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>hợp đồng</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>đồng ý dùng dữ liệu</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>ảnh</translation>
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
        <source>Likely duplicates…</source>
        <translation>Hồ sơ có thể trùng…</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Hồ sơ trùng</translation>
    </message>
    <message>
        <source>{count} workers in the record</source>
        <translation>{count} người lao động trong sổ hồ sơ</translation>
    </message>
</context>
<context>
    <name>YearCard</name>
    <message>
        <source>{year} against the plan</source>
        <translation>Năm {year} so với kế hoạch</translation>
    </message>
    <message>
        <source>{people} gone, of whom {women} women</source>
        <translation>đã đưa đi {people} người, trong đó {women} nữ</translation>
    </message>
    <message>
        <source>no plan for this year</source>
        <translation>chưa có kế hoạch năm nay</translation>
    </message>
    <message>
        <source>plan {planned} · {share} reached</source>
        <translation>kế hoạch {planned} · đạt {share}</translation>
    </message>
</context>
<context>
    <name>YearDialog</name>
    <message>
        <source>Figures of a year</source>
        <translation>Số liệu của một năm</translation>
    </message>
    <message>
        <source>Figures of a year, from elsewhere</source>
        <translation>Số liệu năm, từ nguồn khác</translation>
    </message>
    <message>
        <source>A row a market, by its code (CHN, TWN, OTHER). 0 is zero; leave blank what is not known.</source>
        <translation>Mỗi thị trường một dòng, theo mã (CHN, TWN, OTHER). 0 là không có; chưa biết thì để trống.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Plan: least</source>
        <translation>Kế hoạch: thấp nhất</translation>
    </message>
    <message>
        <source>Plan: most</source>
        <translation>Kế hoạch: cao nhất</translation>
    </message>
    <message>
        <source>All people (blank: the sum)</source>
        <translation>Tổng số người (trống: tự cộng)</translation>
    </message>
    <message>
        <source>All women (blank: the sum)</source>
        <translation>Tổng số nữ (trống: tự cộng)</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>Nguồn số liệu</translation>
    </message>
    <message>
        <source>Figures of the year by market</source>
        <translation>Số liệu năm theo thị trường</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Thị trường</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>of whom women</source>
        <translation>Trong đó nữ</translation>
    </message>
    <message>
        <source>Another row</source>
        <translation>Thêm dòng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Hủy (Esc)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>YearTab</name>
    <message>
        <source>Figures of {year} from elsewhere</source>
        <translation>Số liệu năm {year} từ nguồn khác</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Figures of the year by market</source>
        <translation>Số liệu năm theo thị trường</translation>
    </message>
    <message>
        <source>No figures from elsewhere yet</source>
        <translation>Chưa có số liệu từ nguồn khác</translation>
    </message>
    <message>
        <source>The authority's yearly table comes as a CSV file: import it, or type the figures in.</source>
        <translation>Bảng số liệu năm của cơ quan quản lý ở dạng tệp CSV: nhập tệp, hoặc gõ số liệu vào.</translation>
    </message>
    <message>
        <source>Import a CSV file…</source>
        <translation>Nhập tệp CSV…</translation>
    </message>
    <message>
        <source>Type in or edit…</source>
        <translation>Gõ hoặc sửa…</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Thị trường</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>of whom women</source>
        <translation>Trong đó nữ</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Nguồn: {source}</translation>
    </message>
    <message>
        <source>{people} people, of whom {women} women</source>
        <translation>{people} người, trong đó {women} nữ</translation>
    </message>
    <message>
        <source>plan {low} – {high}: reached {least} of the least, {most} of the most</source>
        <translation>kế hoạch {low} – {high}: đạt {least} mức thấp nhất, {most} mức cao nhất</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Bảng (*.csv)</translation>
    </message>
    <message>
        <source>Figures of a year</source>
        <translation>Số liệu của một năm</translation>
    </message>
    <message>
        <source>Year {year}: {added} new, {changed} changed, {unchanged} as they were</source>
        <translation>Năm {year}: {added} mới, {changed} sửa, {unchanged} giữ nguyên</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
</context>
<context>
    <name>_ListDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>_Notice</name>
    <message>
        <source>Signed…</source>
        <translation>Đã ký…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Has signed</source>
        <translation>Đã ký</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>Chưa ký</translation>
    </message>
</context>
<context>
    <name>_Purpose</name>
    <message>
        <source>Withdraw…</source>
        <translation>Rút đồng ý…</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Chưa ghi nhận</translation>
    </message>
</context>
<context>
    <name>dialog</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Tiền tệ</translation>
    </message>
    <message>
        <source>VND for one</source>
        <translation>VND cho 1 đơn vị</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
</context>
</TS>
