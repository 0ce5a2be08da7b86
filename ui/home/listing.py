"""The exercises as cards, or as the rows of a list."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.home import wording
from ui.home.exercise_card import CardGrid, Face
from ui.widgets.cards import Card
from ui.widgets.labels import PlainLabel
from ui.widgets.records import RecordList
from ui.widgets.scrolling import see_through


class Listing(QWidget):
    """`open_face` is told which one somebody opens; `room`: where the cards stand."""

    def __init__(self, name: str, open_face: Callable[[Face], None]) -> None:
        super().__init__()
        px = theme.now().px
        self._faces: Mapping[str, Face] = {}
        self.nothing = PlainLabel("", "read", "muted")
        self.grid = CardGrid(open_face)
        self.rows = RecordList(name)
        self.rows.opened.connect(lambda key: open_face(self._faces[key]))
        held = QWidget()
        cards = QVBoxLayout(held)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.addWidget(self.grid)
        cards.addStretch(1)
        self.room = QScrollArea()
        self.room.setWidgetResizable(True)
        self.room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.room.setMinimumHeight(px(120))
        self.room.setWidget(held)
        held.setAutoFillBackground(False)
        see_through(self.room)
        self._sheet = Card()
        self._sheet.body.setContentsMargins(1, px(8), 1, px(8))
        self._sheet.body.addWidget(self.rows)
        self._sheet.setMinimumHeight(px(120))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.nothing)
        for form in (self.room, self._sheet):
            column.addWidget(form, 1)

    def show_faces(self, faces: Sequence[Face], as_rows: bool, empty: str) -> None:
        """`empty` is said when there are none."""
        self._faces = {face.key: face for face in faces}
        self.grid.show_faces(() if as_rows else faces)
        self.rows.show_rows([wording.row(face) for face in faces] if as_rows else ())
        self._sheet.setVisible(as_rows and bool(faces))
        self.room.setHidden(as_rows and bool(faces))
        self.nothing.setText(empty)
        self.nothing.setVisible(not faces)
