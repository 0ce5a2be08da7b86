"""The painted map: it is dragged, zoomed and walked along its links. Its twin, the outline, says the same in words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tabletop.i18n import Translator
from tabletop.views.map import MapView
from ui import theme
from ui.keys import ENTER
from ui.widgets import map_walk
from ui.widgets.ground import draw_ground
from ui.widgets.guard import guarded
from ui.widgets.map_paint import LEAST, MOST, SCALES, Eye, Level, level_of, paint_map
from ui.widgets.map_tiles import Tile, in_sight, rect_of, tiles_of
from ui.widgets.words import _

MARGIN = 28  # kept free round the whole map
STEP = 1.2
_ARROWS = {Qt.Key.Key_Left: "back", Qt.Key.Key_Right: "on", Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}
_TURNED = {"back": "on", "on": "back"}
_ZOOM = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


class MapCanvas(QWidget):
    """`selected`: the cue the keyboard or the mouse went to; `chosen`: Enter or a double click on it; `zoomed`: its level."""

    selected = Signal(str)
    chosen = Signal(str)
    zoomed = Signal(int)

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self._view: MapView | None = None
        self._tiles: tuple[Tile, ...] = ()
        self._selected = ""
        self._middle, self._scale, self._fitted = QPointF(), 1.0, True
        self._told = {"journey": True, "minutes": True, "languages": True}
        self._grip: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(speak.text(_("Map")))
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_map(self, view: MapView) -> None:
        """Another scenario is fitted in; the same one stays where it was."""
        if self._view == view:
            return
        anew = self._view is None or self._view.title != view.title
        self._view, self._tiles = view, tiles_of(view)
        if anew or self._selected not in view.nodes:
            self._selected = view.selected
        if anew or self._fitted:
            self.fit()
        if anew and self.level() is Level.OVERVIEW:
            self.zoom_to(Level.TITLES)
        self.update()

    def tell(self, what: str, on: bool) -> None:
        """Whether `journey`, `minutes` or `languages` are told."""
        self._told[what] = on
        if what == "journey" and self._view is not None:
            self._tiles = tiles_of(self._view)
        self.update()

    def current(self) -> str:
        return self._selected

    def select(self, cue: str, centre: bool = True) -> None:
        """`centre`: also where it is in sight already."""
        if self._view is None or cue not in self._view.nodes:
            return
        changed, self._selected = cue != self._selected, cue
        here = rect_of(self._view.boxes[cue])
        if centre or not QRectF(self.rect()).contains(self.eye().rect(here)):
            self._look_at(here.center())
        self.update()
        if changed:
            self.selected.emit(cue)

    # -- the eye -------------------------------------------------------------------------------------------------------

    def eye(self) -> Eye:
        scale = self._scale * theme.now().scale
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Eye(self._middle, scale, self.width(), self.height(), mirrored, **self._told)

    def level(self) -> Level:
        return level_of(self._scale)

    def zoom_to(self, level: Level) -> None:
        """One of the three, around what is selected."""
        self._zoom(SCALES[level])
        if self._view is not None and self._selected in self._view.boxes:
            self._look_at(rect_of(self._view.boxes[self._selected]).center())

    def zoom(self, steps: int) -> None:
        self._zoom(self._scale * STEP**steps)

    def fit(self) -> None:
        """All of it, as far as it can still be read."""
        view, text = self._view, theme.now().scale
        if view is None or self.width() <= 0:
            return
        wide = (self.width() - 2 * MARGIN * text) / max(view.width, 1) / text
        high = (self.height() - 2 * MARGIN * text) / max(view.height, 1) / text
        self._zoom(min(1.0, wide, high))
        self._look_at(QPointF(view.width / 2, view.height / 2))
        self._fitted = True

    def _zoom(self, scale: float, at: QPointF | None = None) -> None:
        """`at`: the place on the screen that stays where it is."""
        held = self.eye().to_map(at) if at is not None else None
        self._scale, self._fitted = min(MOST, max(LEAST, scale)), False
        if held is not None and at is not None:
            self._middle += held - self.eye().to_map(at)
            self._keep_near()
        self.zoomed.emit(int(self.level()))
        self.update()

    def _look_at(self, middle: QPointF) -> None:
        self._middle, self._fitted = QPointF(middle), False
        self._keep_near()
        self.update()

    def drag(self, by: QPointF) -> None:
        """By a stretch of the screen."""
        scale = self.eye().scale
        across = by.x() if self.eye().mirrored else -by.x()
        self._middle += QPointF(across, -by.y()) / scale
        self._fitted = False
        self._keep_near()
        self.update()

    def _keep_near(self) -> None:
        """The map fills the screen as far as it can; what fits whole stands in the middle."""
        if self._view is None:
            return
        scale = self.eye().scale
        x = _within(self._middle.x(), self._view.width, self.width() / scale)
        self._middle = QPointF(x, _within(self._middle.y(), self._view.height, self.height() / scale))

    # -- Qt ------------------------------------------------------------------------------------------------------------

    @guarded(QSize(600, 400))
    def sizeHint(self) -> QSize:
        return QSize(600, 400)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        sheet = QRectF(self.rect())
        draw_ground(painter, sheet, "raised")
        if self._view is None:
            return
        painter.setClipRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5))
        eye = self.eye()
        sight = eye.sight().adjusted(-40, -40, 40, 40)
        paint_map(painter, self._view, tuple(in_sight(self._tiles, sight)), eye, self.level(), self._speak)
        box = self._view.boxes.get(self._selected)
        if box is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("accent" if self.hasFocus() else "line_strong"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(eye.rect(rect_of(box)).adjusted(-5, -5, 5, 5), 7, 7)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS and self._view is not None:
            way = _ARROWS[key]
            self.select(map_walk.step(self._view, self._selected, _TURNED.get(way, way) if self.eye().mirrored else way), False)
        elif key in ENTER and not event.isAutoRepeat():
            self.chosen.emit(self._selected)
        elif key in _ZOOM:
            self.zoom(_ZOOM[key])
        elif key == Qt.Key.Key_Home:
            self.fit()
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it zooms under the pointer; alone it moves up and down, with Shift across."""
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(self._scale * STEP ** (turn.y() / 120), event.position())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.drag(QPointF(turn.y() or turn.x(), 0) / 2)
        else:
            self.drag(QPointF(turn.x(), turn.y()) / 2)
        event.accept()

    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._grip = event.position()
        if cue := self._cue_at(event.position()):
            self.select(cue, False)

    @guarded(None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            by, self._grip = event.position() - self._grip, event.position()
            self.drag(by)

    @guarded(None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    @guarded(None)
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if cue := self._cue_at(event.position()):
            self.chosen.emit(cue)

    @guarded(None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @guarded(None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _cue_at(self, at: QPointF) -> str:
        place = self.eye().to_map(at)
        if self._view is None:
            return ""
        near = in_sight(self._tiles, QRectF(place.x() - 1, place.y() - 1, 2, 2))
        return next((n.cue for tile in near for n in tile.nodes if rect_of(self._view.boxes[n.cue]).contains(place)), "")


def _within(middle: float, whole: float, seen: float) -> float:
    """As near to `middle` as shows no more than a margin beside the map."""
    half = seen / 2 - MARGIN
    return whole / 2 if half * 2 >= whole else min(whole - half, max(half, middle))
