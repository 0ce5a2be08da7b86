"""Areas that are scrolled: their ground is what lies under them, their bar is thin and has no arrows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar

from ui import theme


class ThinBar(QScrollBar):
    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.dress()

    def dress(self) -> None:
        self.setStyleSheet(theme.sheet("bars"))


def see_through(area: QAbstractScrollArea) -> None:
    """No frame, no ground of its own, a thin bar."""
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.viewport().setAutoFillBackground(False)
    area.setVerticalScrollBar(ThinBar())
