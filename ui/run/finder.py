"""The finder: a strip over the console that finds injects, words said and actions. It stops nothing, and the wall never
knows of it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tabletop.i18n import Translator
from tabletop.views.cues import CueState
from tabletop.views.finder import Found, Group, Index, find
from ui import theme
from ui.keys import ENTER
from ui.run.finder_rows import NAMES, FinderRows, Heading
from ui.widgets.buttons import Tabs
from ui.widgets.fields import Field
from ui.widgets.ground import paint_ground
from ui.widgets.guard import guarded
from ui.widgets.labels import announce
from ui.widgets.words import _

EVERYTHING = tuple(Group)
_SCOPES: tuple[tuple[Group, ...], ...] = (EVERYTHING, (Group.INJECTS,), (Group.SAID,), (Group.AGENCIES,), (Group.COMMANDS,))
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Finder(QWidget):
    """`chosen` carries what was found: an inject to put in standby, words to go to, an agency that speaks, an action to do."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget, speak: Translator, index: Callable[[], Index]) -> None:
        """`index` is asked for each time it opens, and again when the exercise changes under it."""
        super().__init__(parent)
        self._speak, self._asked = speak, index
        self._entries: Index = dict.fromkeys(EVERYTHING, ())
        say = speak.text
        self.field = Field(say(_("Find")), say(_("Number, title, who, or words…")))
        self.scopes = Tabs(say(_("Everything")), *(say(NAMES[group]) for group in EVERYTHING))
        self.scopes.setAccessibleName(say(_("Where to look")))
        self.scopes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows = FinderRows(speak)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look = theme.now()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(12), look.px(12), look.px(12), look.px(8))
        column.setSpacing(look.px(4))
        column.addWidget(self.field)
        column.addWidget(self.scopes)
        column.addWidget(self.rows, 1)
        self.field.textChanged.connect(self._find)
        self.scopes.currentChanged.connect(self._find)
        self.rows.clicked.connect(self._clicked)
        self.field.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def open_on(self, groups: tuple[Group, ...], big: bool = False) -> None:
        """With the keyboard in its field. Asked again while it is open, it looks elsewhere for the same words."""
        self._entries = self._asked()
        if not self.isVisible():
            self.field.clear()
        self.rows.big = big
        self.scopes.setCurrentIndex(_SCOPES.index(groups))
        self._find()
        self._fit()
        self.raise_()
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_strip(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def show_changes(self) -> None:
        """Something was said or shown while it is open."""
        if self.isVisible():
            kept, walked = self.current(), self.rows.walked
            self._entries = self._asked()
            self._find()
            place = next((n for n in range(len(self.rows.rows)) if _same(self.rows.rows.row(n), kept)), -1)
            if place >= 0 and walked:
                self.rows.walked = True
                self.rows.choose(place)

    def current(self) -> Found | None:
        """What Enter would take."""
        row = self.rows.chosen()
        return row if isinstance(row, Found) else None

    def _find(self, _changed: object = None) -> None:
        groups, typed = _SCOPES[self.scopes.currentIndex()], self.field.text()
        rows: list[Found | Heading] = []
        for one in find(self._entries, typed, groups):
            if len(groups) > 1 and (not rows or rows[-1].group is not one.group):
                rows.append(Heading(one.group))
            rows.append(one)
        self.rows.walked = False
        self.rows.rows.show_rows(())  # rows of another height may stand where these will
        self.rows.rows.show_rows(tuple(rows))
        first = next((n for n, row in enumerate(rows) if isinstance(row, Found)), -1)
        if typed.strip() and first >= 0:
            self.rows.choose(first)
        else:
            self.rows.setCurrentIndex(QModelIndex())  # Enter in a finder just opened takes nothing
        self._fit()
        self.rows.scrollToTop()
        if not typed.strip():
            self._show_standby(rows)
        self.rows.viewport().update()

    def _show_standby(self, rows: list[Found | Heading]) -> None:
        """With nothing typed, what comes next is in sight."""
        place = next((n for n, row in enumerate(rows) if isinstance(row, Found) and row.state is CueState.STANDBY), 0)
        self.rows.scrollTo(self.rows.rows.index(place), FinderRows.ScrollHint.PositionAtCenter)

    def step(self, by: int) -> None:
        """The first arrow down goes into the list, to what Enter would take; the next ones go on from there."""
        places = [n for n in range(len(self.rows.rows)) if isinstance(self.rows.rows.row(n), Found)]
        if not places:
            return
        here = self.rows.currentIndex().row()
        if not self.rows.walked or here not in places:
            place = here if here in places else places[0]
        else:
            place = places[max(0, min(len(places) - 1, places.index(here) + by))]
        self.rows.walked = True
        self.rows.choose(place)
        self.rows.scrollTo(self.rows.currentIndex())
        self.rows.viewport().update()
        announce(self.field, str(self.rows.rows.data(self.rows.currentIndex())))

    def _take(self, found: Found | None) -> None:
        if found is not None:
            self.close_strip()
            self.chosen.emit(found)

    def _clicked(self, index: QModelIndex) -> None:
        row = self.rows.rows.row(index.row())
        self._take(row if isinstance(row, Found) else None)

    def _scope(self, by: int) -> None:
        self.scopes.setCurrentIndex((self.scopes.currentIndex() + by) % len(_SCOPES))

    def _fit(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            px = theme.now().px
            width, top = min(px(760), parent.width() - 24), px(theme.BAR) + px(8)
            wanted = (
                self.field.sizeHint().height() + self.scopes.sizeHint().height() + px(36) + max(px(64), self.rows.rows_height())
            )
            height = min(px(560), parent.height() - top - px(theme.STATUS) - px(16), wanted)
            self.setGeometry((parent.width() - width) // 2, top, width, max(px(160), height))

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._fit()
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if key in ENTER:
            self._take(self.current())
        elif key in _STEPS:
            self.step(_STEPS[key])
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._scope(1 if key == Qt.Key.Key_Tab else -1)
        else:
            return False
        return True

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(self, "raised", "line_strong")


def _same(row: object, other: Found | None) -> bool:
    return isinstance(row, Found) and other is not None and (row.group, row.id) == (other.group, other.id)
