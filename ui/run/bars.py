"""The ink bar above the console, and the status line below it. One field each; never a sentence joined from parts."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from tabletop.clock import Moment
from tabletop.exercise.words import RunStatus, WallMode
from tabletop.i18n import Translator
from tabletop.i18n.formats import time_of
from tabletop.messages import Message
from tabletop.views.facilitator import RunView
from tabletop.views.pace import elapsed_s, lateness, lateness_min
from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.guard import guarded
from ui.widgets.labels import IconMark, LineLabel, PlainLabel, StatusField
from ui.widgets.words import _

NARROW_BAR = 40


class _Divider(QFrame):
    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone
        self.setFixedSize(1, theme.now().px(16))

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.now().colour(self._tone))


class _BarField(QWidget):
    """A muted word and a value on the ink bar; `boxed` draws the chip round it."""

    def __init__(self, size: str = "body", boxed: bool = False, icon_name: str = "") -> None:
        super().__init__()
        self._boxed, self._late = boxed, False
        self.mark = IconMark(icon_name, "on_bar", 14)
        self.word = PlainLabel("", "caption", "bar_muted", wrap=False)
        self.value = PlainLabel("", size, "on_bar", 600, wrap=False)
        row = QHBoxLayout(self)
        pad = theme.now().px(8) if boxed else 0
        row.setContentsMargins(pad, 0, pad, 0)
        row.setSpacing(theme.now().px(6))
        for part in (self.mark, self.word, self.value):
            row.addWidget(part)
        self.mark.setVisible(bool(icon_name))  # never before it has a parent: it would be a window
        if boxed:
            self.setFixedHeight(theme.now().px(26))

    def say(self, word: str, value: str, late: bool = False) -> None:
        self.word.setText(word)
        self.word.setVisible(bool(word))
        self.value.setText(value)
        self.setAccessibleName(f"{word} {value}".strip())
        if self._boxed and late != self._late:
            self._late = late
            self.value.set_tone("bar_late" if late else "on_bar")
            self.update()

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._boxed:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = theme.now().colour("bar_late" if self._late else "bar_muted")
            painter.setPen(QPen(edge, 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)


class InkBar(QFrame):
    """The dark bar at the top, of the places and of the run alike."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.now().px(theme.BAR))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(theme.now().px(16), 0, theme.now().px(16), 0)
        self.row.setSpacing(theme.now().px(12))

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.now().colour("bar"))


class RunBar(InkBar):
    """State, where we are, how long, how late, what time it is."""

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self.state = _BarField(icon_name="live")
        self.where = LineLabel("", tone="on_bar")
        self.where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.inject = _BarField()
        self.pace = _BarField(boxed=True, icon_name="clock")
        self.ahead, self.countdown = _BarField(), _BarField(boxed=True, icon_name="clock")
        self.clock = _BarField("head")
        self.menu = Button(speak.text(_("Keys")), "quiet", key="?", on_bar=True)
        self.menu.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self.state, _Divider("bar_muted"), self.where):
            self.row.addWidget(part, 1 if part is self.where else 0)
        self.ends = _BarField()
        self._before_ahead, self._tiny = _Divider("bar_muted"), False
        self._small = False
        times = (self.countdown, self.inject, _Divider("bar_muted"), self.pace, self.ends, self._before_ahead, self.ahead)
        for field in (*times, _Divider("bar_muted"), self.clock, self.menu):
            self.row.addWidget(field)
        for hidden in (self.countdown, self.ends, self.ahead, self._before_ahead):
            hidden.hide()

    def show_view(self, view: RunView, narrow: bool) -> None:
        self.setFixedHeight(theme.now().px(NARROW_BAR if narrow else theme.BAR))
        self._small = narrow
        say = self._speak.text
        paused = view.status is RunStatus.PAUSED
        self.state.say("", say(_("PAUSED")) if paused else say(_("RUNNING")))
        self.state.mark.set_icon("pause" if paused else "live", "on_bar")
        scenario = f"S{view.run:02d} {view.scenario}"
        names = (view.session, scenario) if narrow and view.session else (view.exercise, view.session, scenario)
        self.where.setText("" if self._tiny else " · ".join(name for name in names if name))

    def tick(self, view: RunView, now: Moment, narrow: bool) -> None:
        """Once a second."""
        seconds = elapsed_s(view.pace.current, now)
        word = "" if narrow else self._speak.text(_("Inject"))
        self.inject.say(word, f"{seconds // 60:02d}:{seconds % 60:02d}" if view.pace.current else "–")
        minutes = lateness_min(view.pace, now.utc_ms)
        self.pace.say("", self._speak.message(lateness(minutes)), late=minutes >= 1)
        self.clock.say("", time_of(now.utc_ms, now.offset_min))

    def set_tiny(self, tiny: bool) -> None:
        """Signs in the place of words that are said elsewhere too."""
        self._tiny = tiny
        self.state.value.setVisible(not tiny)
        self.menu.set_words("" if tiny else self._speak.text(_("Keys")))
        self._show_ahead()

    def _show_ahead(self) -> None:
        for part in (self.ahead, self._before_ahead):
            part.setVisible(bool(self.ahead.value.text()) and not self._tiny)

    def show_ahead(self, words: Message | None) -> None:
        """The next break; None when the agenda has none."""
        self.ahead.say("", self._speak.message(words) if words is not None else "")
        self._show_ahead()

    def show_end(self, time: str, late: bool) -> None:
        """When the scenario ends as planned from now; a sign says that it is too late."""
        self.ends.setVisible(bool(time) and not self._small)
        self.ends.say(self._speak.text(_("Ends")), time)
        self.ends.mark.setVisible(late)
        self.ends.mark.set_icon("warning", "bar_muted")

    def show_countdown(self, time: str, over: bool, *, used: bool, running: bool) -> None:
        """`over`: it counts up. Hidden until it was first used."""
        self.countdown.setVisible(used)
        self.countdown.mark.set_icon("clock" if running else "pause", "on_bar")
        words = self._speak.text("−{time} over", time=time) if over else time
        self.countdown.say("", words, late=over)


MODES = {
    WallMode.LIVE: ("live", _("LIVE")),
    WallMode.BLACK: ("black", _("BLACK")),
    WallMode.STANDBY_SLIDE: ("slide", _("STANDBY SLIDE")),
    WallMode.FROZEN: ("freeze", _("FROZEN")),
    WallMode.HANDED_OVER: ("screen", _("HANDED OVER")),
}


class StatusBar(QFrame):
    """Saved, projector, wall, responses, not heard; what undo would take back, at the end."""

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak, self._tiny = speak, False
        self.setFixedHeight(theme.now().px(theme.STATUS))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.now().px(16), 0, theme.now().px(16), 0)
        row.setSpacing(theme.now().px(12))
        self.saved, self.projector, self.wall = StatusField(), StatusField(), StatusField()
        self.responses, self.silent, self.undo = StatusField(), StatusField(gives_way=True), StatusField()
        self._counted, self._beside_wall = _Divider("line"), _Divider("line")
        for part in (self.saved, _Divider("line"), self.projector, self._beside_wall, self.wall, self._counted, self.responses):
            row.addWidget(part)
        row.addWidget(_Divider("line"))
        row.addWidget(self.silent)
        row.addStretch(1)
        row.addWidget(self.undo)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("raised"))
        painter.fillRect(0, 0, self.width(), 1, look.colour("line"))

    def set_tiny(self, tiny: bool) -> None:
        """What is said by its sign alone."""
        self._tiny = tiny

    def show_view(self, view: RunView, mode: WallMode, narrow: bool, projector: str, undo: str, key: str) -> None:
        """`mode`: of the wall as it is; `projector`: its name, '' for none; `undo`: what it would take back."""
        say = self._speak.text

        def word(text: str) -> str:
            return "" if narrow else say(text)

        self.saved.show_value("check", word(_("Saved")), view.saved, "success")
        if projector:
            self.projector.show_value("screen", word(_("Projector")), projector)
        else:
            self.projector.show_value("screen", "", say(_("NO PROJECTOR")), "warning")
        sign, name = MODES[mode]
        self.wall.show_value(sign, word(_("Wall")), say(name), "text" if mode is WallMode.LIVE else "warning")
        for part in (self.wall, self._beside_wall):
            part.setVisible(bool(projector) or mode is not WallMode.LIVE)
        self.responses.show_value("", word(_("Responses")), str(view.responses))
        self.responses.setVisible(not narrow)
        self._counted.setVisible(not narrow)
        silent = str(len(view.not_heard)) if narrow else ", ".join(view.not_heard) or "–"
        self.silent.show_value("ring", say(_("Not heard")), silent)
        for field in (self.saved, self.projector, self.wall):
            field.word.setVisible(not narrow)
        self.silent.setVisible(not self._tiny)
        self.undo.setVisible(bool(undo))
        self.undo.show_value("undo", key if narrow else f"{say(_('Undo'))}  {key}", undo)
        self.undo.value.setVisible(not self._tiny)
        self.projector.setVisible(mode is not WallMode.HANDED_OVER)
        self.projector.value.setVisible(not self._tiny or not projector)
