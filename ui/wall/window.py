"""The window the room sees. It shows whole pictures only, takes no focus, and cannot be closed by accident."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QHideEvent, QImage, QKeyEvent, QMoveEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from tabletop.views.wall import Black, CountdownSlide, StandbySlide, WallView
from ui.wall import colours
from ui.wall.painter import no_picture, pages, wall_image
from ui.wall.sheet import Manner, PictureOf
from ui.widgets.guard import Caught, guarded

LEAST, MOST, STEP = 0.9, 1.5, 0.1  # text scales

IDLE_MS = 120  # after the last key, before the next slide is painted ahead

_Key = tuple[WallView, QSize, float, Manner]
FrameTag = tuple[str, str, str, int]

_FLAGS = Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus


class WallWindow(QWidget):
    """`key_reached` carries a key that came here by mistake; `close_asked` a wish to close, both for the console."""

    key_reached = Signal(object)  # QKeyEvent
    close_asked = Signal()
    painted = Signal()
    moved = Signal()  # by us or by the system

    def __init__(self, picture: PictureOf = no_picture, now_ms: Callable[[], int] = lambda: 0) -> None:
        """`now_ms`: the time in UTC, for a countdown."""
        super().__init__(None, _FLAGS | Qt.WindowType.FramelessWindowHint)
        self._picture, self._now_ms = picture, now_ms
        self._manner = Manner()
        self._second = QTimer(self)
        self._second.setSingleShot(True)
        self._second.timeout.connect(self.update)
        self._view = WallView("black", Black())
        self._image = QImage()
        self._made: _Key | None = None
        self._ahead: tuple[_Key, QImage] | None = None  # the slide that GO would send, painted already
        self._next: WallView | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._paint_ahead)
        self._tag: FrameTag | None = None
        self._ending = False
        for attribute in (Qt.WidgetAttribute.WA_ShowWithoutActivating, Qt.WidgetAttribute.WA_OpaquePaintEvent):
            self.setAttribute(attribute)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setMinimumSize(320, 180)

    def show_view(self, view: WallView, page: int | None = None) -> None:
        """What the wall shows from now on, before anything else is painted; the frame is complete when it appears."""
        wanted = view if page is None else replace(view, page=page)
        if wanted != self._view:
            self._view = wanted
            self.repaint()  # nothing while it is hidden

    def prepare(self, view: WallView) -> None:
        """What will probably be shown next: painted in a quiet moment, shown by nobody but `show_view`."""
        if view != self._next:
            self._next = view
            self._idle.start()

    def _paint_ahead(self) -> None:
        if self._next is not None and self.isVisible():
            key = self._next, self.size(), self.devicePixelRatioF(), self.manner_of(self._next)
            self._ahead = key, _first_that_works(lambda view: wall_image(view, key[1], self._picture, key[2], key[3]), key[0])

    def paint_anew(self) -> None:
        """A picture is there that was not: what the room was sent is painted with it, once the wall is not held."""
        self._ahead = self._next = None
        made = self._made
        self._made = (replace(made[0], mode="frozen"), *made[1:]) if made and self._view.mode == "frozen" else None
        self.repaint()

    def view(self) -> WallView:
        return self._view

    def page_count(self, view: WallView) -> int:
        """Pages it would have on this wall; on a 16:9 wall while there is none."""
        size = self.size() if self.isVisible() else QSize(1920, 1080)
        return pages(view, size.width(), size.height(), self._picture, self.manner_of(view))

    @property
    def manner(self) -> Manner:
        """How slides are set here now: previews that are given it look the same."""
        if not isinstance(self._view.slide, CountdownSlide):
            return self._manner
        if self._view.mode != "frozen" or not self._manner.now_ms:
            self._manner = replace(self._manner, now_ms=self._now_ms() // 1000 * 1000)
        return self._manner

    def manner_of(self, view: WallView) -> Manner:
        """How `view` would be set here if it were shown now."""
        counting = isinstance(view.slide, CountdownSlide)
        return replace(self._manner, now_ms=self._now_ms() // 1000 * 1000) if counting else self._manner

    @property
    def counting(self) -> bool:
        """The next second will change the wall by itself."""
        return self._second.isActive()

    def set_text_scale(self, scale: float) -> float:
        """Running text and titles on the wall, from its next frame on. What it is then, between the least and the most."""
        self._manner = replace(self._manner, scale=min(MOST, max(LEAST, scale)))
        self.update()
        return self._manner.scale

    def change_text_scale(self, steps: int) -> float:
        """So many steps larger, or smaller below 0."""
        return self.set_text_scale(round(self._manner.scale + steps * STEP, 2))

    def set_banner(self, shown: bool) -> None:
        """The EXERCISE strip over slides of the world."""
        self._manner = replace(self._manner, banner=shown)
        self.update()

    @property
    def frame_tag(self) -> FrameTag | None:
        """(mode, cue, language, page) of the frame last painted; None while nothing is on the wall."""
        return self._tag

    def grab_image(self) -> QImage:
        """The frame last painted: the truth for the laptop's LIVE picture. Null while nothing is on the wall."""
        return self._image.copy() if self._tag is not None else QImage()

    def show_on(self, screen: QScreen, full: bool = True) -> None:
        """Fills `screen`, without a border. `full`: said to the system too, which then keeps its own panels away."""
        self._become(frameless=True)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen if full else Qt.WindowState.WindowNoState)
        self.show()  # showFullScreen would ask for the focus

    def show_windowed(self, title: str, size: QSize | None = None) -> None:
        """As an ordinary window, where there is one screen only."""
        self._become(frameless=False)
        self.setWindowTitle(title)
        self.resize(size or QSize(960, 540))
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.show()

    def end(self) -> None:
        """Closes for good: the only way there is."""
        self._ending = True
        self.close()

    def _become(self, frameless: bool) -> None:
        flags = _FLAGS | Qt.WindowType.FramelessWindowHint if frameless else _FLAGS
        if self.windowFlags() != flags:
            self.hide()
            self.setWindowFlags(flags)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        view, size, ratio, manner = self._view, self.size(), self.devicePixelRatioF(), self.manner
        wanted = view, size, ratio, manner
        if wanted != self._made and not self._held(wanted):
            if self._ahead is not None and self._ahead[0] == wanted:
                self._image = self._ahead[1]
            else:
                self._image = _first_that_works(lambda view: wall_image(view, size, self._picture, ratio, manner), view)
            self._made = wanted
        if isinstance(view.slide, CountdownSlide) and view.mode != "frozen":
            self._second.start(1000 - self._now_ms() % 1000)
        else:
            self._second.stop()
        painter = QPainter(self)
        if self._image.isNull():
            painter.fillRect(self.rect(), QColor(colours.BLACK))
        painter.drawImage(0, 0, self._image)
        painter.end()
        shown = self._view
        tag = shown.mode, shown.cue, shown.language, shown.page
        if tag != self._tag:
            self._tag = tag
            self.setProperty("frame_tag", list(tag))
        self.painted.emit()

    def _held(self, wanted: _Key) -> bool:
        """Frozen, it stays as it was painted, also where its text has another size by now."""
        made = self._made
        return (
            made is not None
            and wanted[0].mode == "frozen"
            and replace(made[0], mode=wanted[0].mode) == wanted[0]
            and made[1:3] == wanted[1:3]
        )

    @guarded(None)
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    @guarded(None)
    def hideEvent(self, event: QHideEvent) -> None:
        self._tag = None
        self._second.stop()
        super().hideEvent(event)

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._ending:
            event.accept()
        else:
            event.ignore()
            self.close_asked.emit()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        self.key_reached.emit(event.clone())

    @guarded(None)
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.accept()
        self.key_reached.emit(event.clone())

    @guarded(False)
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ToolTip, QEvent.Type.WhatsThis, QEvent.Type.ContextMenu):
            return True
        return super().event(event)


def _first_that_works(make: Callable[[WallView], QImage], view: WallView) -> QImage:
    """The slide; if it cannot be painted the standby slide; and then black. Never an error, never the desktop."""
    stand_in = replace(view, slide=StandbySlide(view.exercise), page=0)
    for attempt in (view, stand_in):
        with Caught():
            return make(attempt)
    return QImage()
