<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
  <name>QPlatformTheme</name>
  <message><source>OK</source><translation>Đồng ý</translation></message>
  <message><source>Save</source><translation>Lưu</translation></message>
  <message><source>Save All</source><translation>Lưu tất cả</translation></message>
  <message><source>Open</source><translation>Mở</translation></message>
  <message><source>&amp;Yes</source><translation>&amp;Có</translation></message>
  <message><source>Yes to &amp;All</source><translation>Có cho &amp;tất cả</translation></message>
  <message><source>&amp;No</source><translation>&amp;Không</translation></message>
  <message><source>N&amp;o to All</source><translation>K&amp;hông cho tất cả</translation></message>
  <message><source>Abort</source><translation>Dừng</translation></message>
  <message><source>Retry</source><translation>Thử lại</translation></message>
  <message><source>Ignore</source><translation>Bỏ qua</translation></message>
  <message><source>Close</source><translation>Đóng</translation></message>
  <message><source>Cancel</source><translation>Hủy</translation></message>
  <message><source>Discard</source><translation>Bỏ</translation></message>
  <message><source>Help</source><translation>Trợ giúp</translation></message>
  <message><source>Apply</source><translation>Áp dụng</translation></message>
  <message><source>Reset</source><translation>Đặt lại</translation></message>
  <message><source>Restore Defaults</source><translation>Về mặc định</translation></message>
</context>
<context>
  <name>QWidgetTextControl</name>
  <message><source>&amp;Undo</source><translation>&amp;Hoàn tác</translation></message>
  <message><source>&amp;Redo</source><translation>&amp;Làm lại</translation></message>
  <message><source>Cu&amp;t</source><translation>Cắ&amp;t</translation></message>
  <message><source>&amp;Copy</source><translation>&amp;Sao chép</translation></message>
  <message><source>Copy &amp;Link Location</source><translation>Sao chép &amp;liên kết</translation></message>
  <message><source>&amp;Paste</source><translation>&amp;Dán</translation></message>
  <message><source>Delete</source><translation>Xóa</translation></message>
  <message><source>Select All</source><translation>Chọn tất cả</translation></message>
</context>
<context>
  <name>QLineEdit</name>
  <message><source>&amp;Undo</source><translation>&amp;Hoàn tác</translation></message>
  <message><source>&amp;Redo</source><translation>&amp;Làm lại</translation></message>
  <message><source>Cu&amp;t</source><translation>Cắ&amp;t</translation></message>
  <message><source>&amp;Copy</source><translation>&amp;Sao chép</translation></message>
  <message><source>&amp;Paste</source><translation>&amp;Dán</translation></message>
  <message><source>Delete</source><translation>Xóa</translation></message>
  <message><source>Select All</source><translation>Chọn tất cả</translation></message>
</context>
<context>
  <name>QFileDialog</name>
  <message><source>Look in:</source><translation>Xem trong:</translation></message>
  <message><source>&amp;Look in:</source><translation>&amp;Xem trong:</translation></message>
  <message><source>Back</source><translation>Quay lại</translation></message>
  <message><source>Go back</source><translation>Quay lại</translation></message>
  <message><source>Forward</source><translation>Tiến</translation></message>
  <message><source>Go forward</source><translation>Tiến</translation></message>
  <message><source>Parent Directory</source><translation>Thư mục trên</translation></message>
  <message><source>Go to the parent directory</source><translation>Lên thư mục trên</translation></message>
  <message><source>Create New Folder</source><translation>Tạo thư mục mới</translation></message>
  <message><source>Create a New Folder</source><translation>Tạo thư mục mới</translation></message>
  <message><source>List View</source><translation>Xem danh sách</translation></message>
  <message><source>Change to list view mode</source><translation>Xem theo danh sách</translation></message>
  <message><source>Detail View</source><translation>Xem chi tiết</translation></message>
  <message><source>Change to detail view mode</source><translation>Xem theo chi tiết</translation></message>
  <message><source>Sidebar</source><translation>Thanh bên</translation></message>
  <message><source>List of places and bookmarks</source><translation>Các nơi và dấu trang</translation></message>
  <message><source>Files</source><translation>Tệp</translation></message>
  <message><source>Files of type:</source><translation>Loại tệp:</translation></message>
  <message><source>Files of &amp;type:</source><translation>&amp;Loại tệp:</translation></message>
  <message><source>File &amp;name:</source><translation>&amp;Tên tệp:</translation></message>
  <message><source>Directory:</source><translation>Thư mục:</translation></message>
  <message><source>Folder</source><translation>Thư mục</translation></message>
  <message><source>File</source><translation>Tệp</translation></message>
  <message><source>&amp;Open</source><translation>&amp;Mở</translation></message>
  <message><source>&amp;Save</source><translation>&amp;Lưu</translation></message>
  <message><source>Open</source><translation>Mở</translation></message>
  <message><source>Save As</source><translation>Lưu thành</translation></message>
  <message><source>&amp;Choose</source><translation>&amp;Chọn</translation></message>
  <message><source>&amp;Rename</source><translation>Đổ&amp;i tên</translation></message>
  <message><source>&amp;Delete</source><translation>&amp;Xóa</translation></message>
  <message><source>Show </source><translation>Hiện </translation></message>
  <message><source>Show &amp;hidden files</source><translation>Hiện tệp ẩ&amp;n</translation></message>
  <message><source>&amp;New Folder</source><translation>Thư mục &amp;mới</translation></message>
  <message><source>New Folder</source><translation>Thư mục mới</translation></message>
  <message><source>All Files (*)</source><translation>Mọi tệp (*)</translation></message>
  <message><source>Directories</source><translation>Thư mục</translation></message>
  <message><source>Recent Places</source><translation>Nơi mới dùng</translation></message>
  <message><source>%1 already exists.
Do you want to replace it?</source><translation>Đã có %1.
Thay bằng tệp mới?</translation></message>
  <message><source>%1
File not found.
Please verify the correct file name was given.</source><translation>%1
Không thấy tệp.
Xin xem lại tên tệp.</translation></message>
  <message><source>%1
Directory not found.
Please verify the correct directory name was given.</source><translation>%1
Không thấy thư mục.
Xin xem lại tên thư mục.</translation></message>
  <message><source>Find Directory</source><translation>Tìm thư mục</translation></message>
  <message><source>My Computer</source><translation>Máy tính</translation></message>
  <message><source>Drive</source><translation>Ổ đĩa</translation></message>
  <message><source>Alias</source><translation>Lối tắt</translation></message>
  <message><source>Shortcut</source><translation>Lối tắt</translation></message>
  <message><source>Unknown</source><translation>Không rõ</translation></message>
  <message><source>Remove</source><translation>Bỏ</translation></message>
  <message><source>Delete</source><translation>Xóa</translation></message>
  <message><source>'%1' is write protected.
Do you want to delete it anyway?</source><translation>“%1” được bảo vệ chống ghi.
Vẫn xóa?</translation></message>
  <message><source>Are you sure you want to delete '%1'?</source><translation>Xóa “%1”?</translation></message>
  <message><source>Could not delete directory.</source><translation>Không xóa được thư mục.</translation></message>
</context>
<context>
  <name>QAbstractFileIconProvider</name>
  <message><source>Folder</source><translation>Thư mục</translation></message>
  <message><source>File</source><translation>Tệp</translation></message>
  <message><source>%1 File</source><translation>Tệp %1</translation></message>
</context>
<context>
  <name>QFileSystemModel</name>
  <message><source>Name</source><translation>Tên</translation></message>
  <message><source>Size</source><translation>Kích thước</translation></message>
  <message><source>Kind</source><translation>Loại</translation></message>
  <message><source>Type</source><translation>Loại</translation></message>
  <message><source>Date Modified</source><translation>Ngày sửa</translation></message>
  <message><source>My Computer</source><translation>Máy tính</translation></message>
  <message><source>Computer</source><translation>Máy tính</translation></message>
  <message><source>%1 bytes</source><translation>%1 byte</translation></message>
  <message><source>Invalid filename</source><translation>Tên tệp không hợp lệ</translation></message>
</context>
<context>
  <name>QAbstractSpinBox</name>
  <message><source>&amp;Select All</source><translation>&amp;Chọn tất cả</translation></message>
  <message><source>&amp;Step up</source><translation>&amp;Tăng</translation></message>
  <message><source>Step &amp;down</source><translation>&amp;Giảm</translation></message>
</context>
<context>
  <name>QScrollBar</name>
  <message><source>Scroll here</source><translation>Cuộn tới đây</translation></message>
  <message><source>Left edge</source><translation>Mép trái</translation></message>
  <message><source>Top</source><translation>Đầu</translation></message>
  <message><source>Right edge</source><translation>Mép phải</translation></message>
  <message><source>Bottom</source><translation>Cuối</translation></message>
  <message><source>Page left</source><translation>Trang bên trái</translation></message>
  <message><source>Page up</source><translation>Trang trên</translation></message>
  <message><source>Page right</source><translation>Trang bên phải</translation></message>
  <message><source>Page down</source><translation>Trang dưới</translation></message>
  <message><source>Scroll left</source><translation>Cuộn sang trái</translation></message>
  <message><source>Scroll up</source><translation>Cuộn lên</translation></message>
  <message><source>Scroll right</source><translation>Cuộn sang phải</translation></message>
  <message><source>Scroll down</source><translation>Cuộn xuống</translation></message>
</context>
<context>
  <name>QTabBar</name>
  <message><source>Scroll Left</source><translation>Cuộn sang trái</translation></message>
  <message><source>Scroll Right</source><translation>Cuộn sang phải</translation></message>
</context>
<context>
  <name>QMessageBox</name>
  <message><source>Show Details...</source><translation>Xem chi tiết...</translation></message>
  <message><source>Hide Details...</source><translation>Ẩn chi tiết...</translation></message>
  <message><source>OK</source><translation>Đồng ý</translation></message>
  <message><source>Help</source><translation>Trợ giúp</translation></message>
</context>
<context>
  <name>QDialogButtonBox</name>
  <message><source>OK</source><translation>Đồng ý</translation></message>
</context>
<context>
  <name>QAccessibleActionInterface</name>
  <message><source>Press</source><translation>Bấm</translation></message>
  <message><source>Increase</source><translation>Tăng</translation></message>
  <message><source>Decrease</source><translation>Giảm</translation></message>
  <message><source>ShowMenu</source><translation>Mở danh mục</translation></message>
  <message><source>SetFocus</source><translation>Đưa con trỏ tới</translation></message>
  <message><source>Toggle</source><translation>Đổi trạng thái</translation></message>
  <message><source>Scroll Left</source><translation>Cuộn sang trái</translation></message>
  <message><source>Scroll Right</source><translation>Cuộn sang phải</translation></message>
  <message><source>Scroll Up</source><translation>Cuộn lên</translation></message>
  <message><source>Scroll Down</source><translation>Cuộn xuống</translation></message>
  <message><source>Previous Page</source><translation>Trang trước</translation></message>
  <message><source>Next Page</source><translation>Trang sau</translation></message>
  <message><source>Triggers the action</source><translation>Thực hiện</translation></message>
  <message><source>Increase the value</source><translation>Tăng giá trị</translation></message>
  <message><source>Decrease the value</source><translation>Giảm giá trị</translation></message>
  <message><source>Shows the menu</source><translation>Mở danh mục</translation></message>
  <message><source>Sets the focus</source><translation>Đưa con trỏ tới</translation></message>
  <message><source>Toggles the state</source><translation>Đổi trạng thái</translation></message>
</context>
<context>
  <name>QComboBox</name>
  <message><source>Open the combo box selection popup</source><translation>Mở danh sách chọn</translation></message>
  <message><source>False</source><translation>Sai</translation></message>
  <message><source>True</source><translation>Đúng</translation></message>
</context>
</TS>
