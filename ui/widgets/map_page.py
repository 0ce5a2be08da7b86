"""The map with all that belongs to it: three zooms, what is told, its twin outline, and what is selected."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tabletop.i18n import Translator
from tabletop.views.cues import RowKind
from tabletop.views.map import MapView
from ui import theme
from ui.widgets.buttons import Button, Tabs
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel, announce
from ui.widgets.map_canvas import MapCanvas
from ui.widgets.map_details import MapDetails, MapLegend
from ui.widgets.map_outline import MapOutline
from ui.widgets.map_paint import Level
from ui.widgets.words import _

NARROW_BELOW, LOW_BELOW, FLAT_BELOW = 820, 560, 400


class _Toggle(Button):
    """On when it begins; a tick says so."""

    def __init__(self, words: str) -> None:
        super().__init__(words, icon_name="check")
        self.setCheckable(True)
        self.setChecked(True)
        self.toggled.connect(self._turned)

    def _turned(self, on: bool) -> None:
        self._icon = "check" if on else "minus"
        self.update()


class MapPage(QWidget):
    """`stand_by_asked` and `rehearse_asked` carry a cue; `close_asked`: away with the map."""

    stand_by_asked = Signal(str)
    rehearse_asked = Signal(str)
    close_asked = Signal()

    def __init__(self, speak: Translator, live: bool, parent: QWidget | None = None) -> None:
        """`live`: over a run, where a cue can be put in standby; else a scenario alone, which can be rehearsed."""
        super().__init__(parent)
        self._speak, self._live, self._narrow = speak, live, False
        self.view: MapView | None = None
        say = speak.text
        self.title = PlainLabel("", "head", wrap=False)
        self.facts = PlainLabel("", tone="muted", wrap=False)
        self.levels = Tabs(say(_("Overview")), say(_("Titles")), say(_("Detail")))
        self.levels.setAccessibleName(say(_("How much the map tells")))
        self.whole = Button(say(_("Whole map")), icon_name="screen")
        self.toggles = {
            "journey": _Toggle(say(_("Path taken"))),
            "minutes": _Toggle(say(_("Minutes"))),
            "languages": _Toggle(say(_("Languages"))),
        }
        self.outlined = _Toggle(say(_("Outline")))
        self.close_button = Button(say(_("Close")), key="Esc")
        self.canvas, self.outline = MapCanvas(speak), MapOutline(speak)
        self.details, self.legend = MapDetails(speak, live), MapLegend(speak)
        self.waiting = PlainLabel(say(_("The map is being drawn…")), "read", "muted")
        self._lay()
        self._connect()

    def _lay(self) -> None:
        px = theme.now().px
        first, second, body, column = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for row in (first, second, body):
            row.setSpacing(px(8))
        first.addWidget(self.title)
        first.addWidget(self.facts)
        first.addStretch(1)
        first.addWidget(self.close_button)
        self._told = QWidget()
        told = QHBoxLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(px(8))
        for button in (*self.toggles.values(), self.outlined):
            told.addWidget(button)
        told.addStretch(1)
        self._second = second
        self.levels.setUsesScrollButtons(False)
        second.addWidget(self.levels)
        second.addWidget(self.whole)
        second.addWidget(self._told)
        second.addStretch(1)
        self.outline.setFixedWidth(px(288))
        body.addWidget(self.canvas, 1)
        body.addWidget(self.waiting, 1)
        body.addWidget(self.outline)
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setContentsMargins(px(12), px(8), px(12), px(12))
        column.setSpacing(px(8))
        column.addLayout(first)
        column.addLayout(second)
        self._column = column
        column.addLayout(body, 1)
        column.addWidget(self.legend)
        column.addWidget(self.details)
        self.toggles["journey"].setVisible(self._live)

    def _connect(self) -> None:
        self.levels.tabBarClicked.connect(lambda place: self.canvas.zoom_to(Level(place)) if place >= 0 else None)
        self.canvas.zoomed.connect(self.levels.setCurrentIndex)
        self.whole.clicked.connect(self.canvas.fit)
        for what, button in self.toggles.items():
            button.toggled.connect(lambda on, what=what: self.canvas.tell(what, on))
        self.outlined.toggled.connect(self.outline.setVisible)
        self.close_button.clicked.connect(self.close_asked)
        self.canvas.selected.connect(self._selected)
        self.outline.selected.connect(lambda cue: self.canvas.select(cue, False))
        for part in (self.canvas, self.outline):
            part.chosen.connect(self._chosen)
        self.details.stand_by_asked.connect(lambda: self._chosen(self.canvas.current()))
        self.details.rehearse_asked.connect(lambda: self.rehearse_asked.emit(self.canvas.current()))

    def show_map(self, view: MapView | None) -> None:
        """None while it is being made."""
        self.waiting.setVisible(view is None)
        self.canvas.setVisible(view is not None)
        if view is None or view == self.view:
            return
        self.view = view
        self.title.setText(view.title)
        speak, count = self._speak, sum(node.kind is not RowKind.DECISION for node in view.nodes.values())
        told = (
            speak.plural("{n} inject", "{n} injects", count),
            speak.plural("{n} decision", "{n} decisions", view.decisions),
            speak.text("{n} min", n=f"{view.minutes:.0f}"),
        )
        self.facts.setText(" · ".join(told))
        self.canvas.show_map(view)
        self.outline.show_map(view)
        self._selected(self.canvas.current())

    def select(self, cue: str) -> None:
        self.canvas.select(cue)

    def _selected(self, cue: str) -> None:
        node = self.view.nodes.get(cue) if self.view else None
        if node is None:
            return
        self.outline.select(cue)
        self.details.show_node(node, self._can_stand_by(cue))
        self.canvas.setAccessibleDescription(f"{node.number}, {node.title}")
        if self.canvas.hasFocus():
            announce(self.canvas, f"{node.number}, {node.title}")

    def _can_stand_by(self, cue: str) -> bool:
        """A decision comes when its inject has been shown; it cannot be put in standby by itself."""
        node = self.view.nodes.get(cue) if self.view else None
        return self._live and node is not None and node.kind is not RowKind.DECISION

    def _chosen(self, cue: str) -> None:
        if self._can_stand_by(cue):
            self.stand_by_asked.emit(cue)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size, scale = event.size(), theme.now().scale
        narrow, low = size.width() / scale < NARROW_BELOW, size.height() / scale < LOW_BELOW
        if narrow != self._narrow:
            self._narrow = narrow
            self.outlined.setChecked(not narrow)
            if narrow:
                self._column.insertWidget(2, self._told)
            else:
                self._second.insertWidget(2, self._told)
        flat = size.height() / scale < FLAT_BELOW
        self.facts.setVisible(not narrow)
        self.legend.setVisible(not low)
        self.details.flatten(flat)
        self._told.setHidden(flat and narrow)

    @guarded(QSize(900, 600))
    def sizeHint(self) -> QSize:
        return QSize(theme.now().px(900), theme.now().px(600))

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        painter.fillRect(QRectF(self.rect()), look.colour("window"))
