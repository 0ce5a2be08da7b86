"""What the map says of the cue that is selected, and what can be done with it."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from tabletop.i18n import Translator
from tabletop.views.cues import RowKind
from tabletop.views.map import MapNode
from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.cue_marks import MARKS
from ui.widgets.guard import guarded
from ui.widgets.labels import IconMark, PlainLabel
from ui.widgets.map_paint import WAYS
from ui.widgets.words import _

_LEGEND = (("taken", _("taken")), ("possible", _("possible")), ("not_taken", _("not taken")), ("condition", _("on a condition")))


class MapDetails(Card):
    """`stand_by_asked` and `rehearse_asked` carry nothing: they are about the cue shown."""

    stand_by_asked = Signal()
    rehearse_asked = Signal()

    def __init__(self, speak: Translator, live: bool) -> None:
        """`live`: something is being played; else the scenario is alone and can be rehearsed."""
        super().__init__()
        self._speak, self._flat = speak, False
        self._shown = MapNode("", "", RowKind.INJECT, "", next(iter(MARKS)))
        say = speak.text
        self.caption = PlainLabel("", "caption", "muted", 600)
        self.title = PlainLabel("", "head")
        self.facts = PlainLabel("", tone="muted")
        self.options, self.languages = QGridLayout(), QHBoxLayout()
        self.options.setColumnStretch(3, 1)
        for row in (self.options, self.languages):
            row.setSpacing(theme.now().px(8))
        self.stand_by = Button(say(_("To standby")), "primary", key=say("Enter"))
        self.rehearse = Button(say(_("Rehearse from here")))
        self.stand_by.hide()
        self.rehearse.setVisible(not live)
        self.stand_by.clicked.connect(self.stand_by_asked)
        self.rehearse.clicked.connect(self.rehearse_asked)
        words, acts, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        words.setSpacing(theme.now().px(4))
        for label in (self.caption, self.title, self.facts):
            words.addWidget(label)
        self.more = QWidget()
        more = QVBoxLayout(self.more)
        more.setContentsMargins(0, 0, 0, 0)
        more.addLayout(self.options)
        more.addLayout(self.languages)
        words.addWidget(self.more)
        words.addStretch(1)
        for button in (self.stand_by, self.rehearse):
            acts.addWidget(button)
        acts.addStretch(1)
        row.setSpacing(theme.now().px(16))
        row.addLayout(words, 1)
        row.addLayout(acts)
        self.body.addLayout(row)

    def flatten(self, flat: bool) -> None:
        """On a low screen the title alone; the outline and the cue list tell the rest."""
        self._flat = flat
        self.more.setHidden(flat)
        self.caption.setHidden(flat)
        self.facts.setHidden(flat or not self.facts.text())

    def show_node(self, node: MapNode, can_stand_by: bool) -> None:
        self.stand_by.setVisible(can_stand_by)
        if node == self._shown:
            return
        self._shown = node
        decision = node.kind is RowKind.DECISION
        number = node.number
        self.caption.setText(
            self._speak.text("SELECTED · DECISION {number}", number=number)
            if decision
            else self._speak.text("SELECTED · INJECT {number}", number=number)
        )
        self.title.setText(node.title)
        self.facts.setText(" · ".join(self._facts(node)))
        self.facts.setHidden(self._flat or not self.facts.text())
        _clear(self.options)
        _clear(self.languages)
        for place, option in enumerate(node.options):
            lead = self._speak.text("to {number}", number=option.target) if option.target else self._speak.text(_("the end"))
            self.options.addWidget(PlainLabel(f"{option.digit}  {option.name}", weight=600), place, 1, Qt.AlignmentFlag.AlignTop)
            self.options.addWidget(PlainLabel(lead, tone="muted", wrap=False), place, 2, Qt.AlignmentFlag.AlignTop)
            self.options.addWidget(PlainLabel(option.consequence, tone="muted"), place, 3)
            if option.taken:
                mark = IconMark("check", "accent", 13)
                mark.setAccessibleName(self._speak.text(_("taken")))
                self.options.addWidget(mark, place, 0, Qt.AlignmentFlag.AlignTop)
        for code, there in node.languages:
            self.languages.addWidget(IconMark("check" if there else "cross", "success" if there else "danger", 13))
            word = PlainLabel(code, wrap=False)
            word.setAccessibleName(code if there else self._speak.text("{language} is missing", language=code))
            self.languages.addWidget(word)
        self.languages.addStretch(1)

    def _facts(self, node: MapNode) -> list[str]:
        speak = self._speak
        state = speak.text(MARKS[node.state][2])
        told = [state] if state else []
        if node.minutes:
            told.append(speak.text("{n} min", n=f"{node.minutes:.0f}"))
        if node.expected:
            told.append(speak.plural("{n} expected action", "{n} expected actions", node.expected))
        if node.times > 1:
            told.append(speak.plural("shown {n} time", "shown {n} times", node.times))
        if node.ends:
            told.append(speak.text(_("can be the last")))
        return told


class MapLegend(QWidget):
    """What the lines mean, in words beside a piece of each."""

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.now().px(6))
        for name, word in _LEGEND:
            row.addWidget(_Piece(name))
            row.addWidget(PlainLabel(speak.text(word), "caption", "muted", wrap=False))
            row.addSpacing(theme.now().px(8))
        row.addWidget(IconMark("decision", "text", 14))
        row.addWidget(PlainLabel(speak.text(_("decision")), "caption", "muted", wrap=False))
        row.addStretch(1)


class _Piece(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(theme.now().px(28), theme.now().px(14))

    @guarded(QSize(28, 14))
    def sizeHint(self) -> QSize:
        return QSize(theme.now().px(28), theme.now().px(14))

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, width, style = WAYS[self._name]
        y = self.height() / 2
        painter.setPen(QPen(look.colour(colour), width, style))
        painter.drawLine(QPointF(1, y), QPointF(self.width() - 1, y))
        if self._name == "condition":
            painter.setPen(QPen(look.colour(colour), width))
            painter.setBrush(look.colour("window"))
            painter.drawEllipse(QPointF(self.width() / 2, y), 3.5, 3.5)


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
