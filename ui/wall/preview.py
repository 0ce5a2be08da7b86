"""What the wall would show, on a page of the laptop: painted by the wall's own painter."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tabletop.views.wall import WallView
from ui import theme
from ui.wall.painter import no_picture, pages, paint_wall
from ui.wall.sheet import PictureOf
from ui.widgets.guard import guarded


class Preview(QWidget):
    def __init__(self, name: str, pictures: PictureOf = no_picture) -> None:
        super().__init__()
        self._view: WallView | None = None
        self._pictures = pictures
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_view(self, view: WallView, page: int = 0) -> None:
        wanted = replace(view, page=page)
        if wanted != self._view:
            self._view = wanted
            self.update()

    def view(self) -> WallView | None:
        return self._view

    def page_count(self) -> int:
        return pages(self._view, 16, 9, self._pictures) if self._view is not None else 1

    @guarded(QSize(320, 180))
    def sizeHint(self) -> QSize:
        return QSize(theme.now().px(320), theme.now().px(180))

    @guarded(180)
    def heightForWidth(self, width: int) -> int:
        return width * 9 // 16

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is not None:
            wide = min(float(self.width()), self.height() * 16 / 9)
            rect = QRectF((self.width() - wide) / 2, 0, wide, wide * 9 / 16)
            paint_wall(QPainter(self), rect, self._view, self._pictures)
