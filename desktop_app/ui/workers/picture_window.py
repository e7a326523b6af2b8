"""Pictures and scans of a worker in a window of their own: larger, smaller, turned, fitted, next and previous."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QPainter, QPixmap, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import (
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.services import attachments
from desktop_app.services.attachments import AttachmentRow
from desktop_app.services.work import Desk
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.preview.viewer import PaperView
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.tasks import Lane, Latest, Tasks
from desktop_app.ui.workers.picture_intake import decoded

_STEP = 1.25
_SMALLEST, _LARGEST = 0.05, 12.0
PDF = "application/pdf"


class PictureView(QGraphicsView):
    """One picture: the wheel zooms, dragging moves it, it fits the window until it is zoomed."""

    stepped = Signal(int)
    """The next picture is asked for (1), or the one before (-1)."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pictureView")
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self._scene = QGraphicsScene(self)
        self._item = QGraphicsPixmapItem()
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.addItem(self._item)
        self.setScene(self._scene)
        self._fits = True
        self.turned = 0

    @property
    def factor(self) -> float:
        """How large it is shown: 1 is a dot for a dot."""
        matrix = self.transform()
        return float((matrix.m11() ** 2 + matrix.m12() ** 2) ** 0.5)

    def show_picture(self, image: QImage) -> None:
        """Show another picture, upright and fitted."""
        self._item.setPixmap(QPixmap.fromImage(image))
        self._scene.setSceneRect(QRectF(self._item.boundingRect()))
        self.turned = 0
        self.fit()

    def fit(self) -> None:
        """The whole picture."""
        self._fits = True
        self.resetTransform()
        self.rotate(self.turned)
        if not self._item.pixmap().isNull():
            self.fitInView(self._item, Qt.AspectRatioMode.KeepAspectRatio)

    def zoom(self, step: float) -> None:
        """Larger or smaller."""
        self._fits = False
        wanted = min(max(self.factor * step, _SMALLEST), _LARGEST)
        self.scale(wanted / self.factor, wanted / self.factor)

    def turn(self, degrees: int) -> None:
        """Turn it; only as it is shown, the record keeps it as it is."""
        self.turned = (self.turned + degrees) % 360
        if self._fits:
            self.fit()
        else:
            self.rotate(degrees)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows turn the pages while the whole picture is seen; else they move it."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if self._fits and event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(_STEP if event.angleDelta() != QPoint() and event.angleDelta().y() > 0 else 1 / _STEP)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self.fit()


class PictureWindow(Dialog):
    """Shows the pictures of a list, beginning with one; each is read when it is come to."""

    def __init__(
        self, desk: Desk, tasks: Tasks, rows: Sequence[AttachmentRow], first: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pictureWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_within(self, 1100, 700)
        self._desk = desk
        self._reading = Latest(tasks)
        self._decoding = Latest(tasks)
        self._rows = tuple(rows)
        self._place = next((place for place, row in enumerate(rows) if row.id == first), 0)
        self._paper: PaperView | None = None
        self._turns: list[QPushButton] = []
        self._build()
        self._go(0)

    def _build(self) -> None:
        self.title = QLabel()
        self.title.setObjectName("pictureTitle")
        self.title.setProperty("role", "card_title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.line = QLabel()
        self.line.setProperty("role", "muted")
        self.count = QLabel()
        self.count.setObjectName("pictureCount")
        self.view = PictureView()
        self.view.setAccessibleName(self.tr("The picture"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.line)
        self.before = make_button("pictureBefore", self.tr("Previous"), icon="up", shortcut="Alt+Left")
        self.next = make_button("pictureNext", self.tr("Next"), icon="down", shortcut="Alt+Right")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(words, 1)
        for part in (self.before, self.count, self.next):
            head.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        layout.addLayout(self._foot())
        self.before.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        self.view.stepped.connect(self._go)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for name, words, keys, act in (
            ("pictureOut", self.tr("Smaller"), "Ctrl+-", lambda: self._zoom(larger=False)),
            ("pictureIn", self.tr("Larger"), "Ctrl+=", lambda: self._zoom(larger=True)),
            ("pictureFit", self.tr("Fit"), "Ctrl+0", self._fit),
            ("pictureLeft", self.tr("Turn left"), "Ctrl+L", lambda: self.view.turn(-90)),
            ("pictureRight", self.tr("Turn right"), "Ctrl+R", lambda: self.view.turn(90)),
        ):
            button = make_button(name, words, role="quiet", shortcut=keys)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
            if name in {"pictureLeft", "pictureRight"}:
                self._turns.append(button)
        row.addStretch(1)
        close = make_button("pictureClose", self.tr("Close"), tip=self.tr("Close · Esc"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        row.addWidget(close)
        plus = QShortcut(QKeySequence("Ctrl++"), self)
        plus.activated.connect(lambda: self._zoom(larger=True))
        return row

    def _go(self, step: int) -> None:
        self._place = min(max(self._place + step, 0), len(self._rows) - 1)
        row = self._rows[self._place]
        self.setWindowTitle(row.name)
        self.title.setText(row.name)
        self.line.setText(self.tr("Added {moment} by {officer}").format(
            moment=show_moment(row.added_at), officer=row.added_by
        ))  # fmt: skip
        self.count.setText(f"{self._place + 1} / {len(self._rows)}")
        self.before.setEnabled(self._place > 0)
        self.next.setEnabled(self._place < len(self._rows) - 1)
        self._decoding.forget()
        self._reading.run(attachments.content, self._desk, row.id, done=self._got, failed=self._tell)

    def _got(self, content: bytes) -> None:
        if self._rows[self._place].media_type == PDF:
            self._show_paper(content)
        else:
            self._decoding.run(decoded, content, done=self._show, failed=self._tell, lane=Lane.PAPERS)

    def _show(self, image: QImage) -> None:
        self._drop_paper()
        self.view.show_picture(image)
        self.view.setFocus()

    def _show_paper(self, content: bytes) -> None:
        self._drop_paper()
        try:
            self._paper = PaperView(content, self)
        except KnownError as error:
            self._tell(error)
            return
        self._stack.addWidget(self._paper)
        self._stack.setCurrentWidget(self._paper)
        self._paper.setFocus()
        self._let_turn(on=False)

    def _drop_paper(self) -> None:
        self._stack.setCurrentWidget(self.view)
        if self._paper is not None:
            self._stack.removeWidget(self._paper)
            self._paper.deleteLater()
            self._paper = None
        self._let_turn(on=True)

    def _let_turn(self, *, on: bool) -> None:
        for button in self._turns:
            button.setEnabled(on)

    def _zoom(self, *, larger: bool) -> None:
        if self._paper is not None:
            (self._paper.zoom_in if larger else self._paper.zoom_out)()
        else:
            self.view.zoom(_STEP if larger else 1 / _STEP)

    def _fit(self) -> None:
        if self._paper is not None:
            self._paper.fit_page()
        else:
            self.view.fit()

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)
