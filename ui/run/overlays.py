"""What lies over the console for a moment: the finder and the map. Both are the laptop's alone; neither stops anything."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from tabletop.messages import message
from tabletop.views.finder import Command, Found, Group, Index, index_of
from tabletop.views.map import MapView, map_view
from ui.keys import Action, Context, caption
from ui.run import lines
from ui.run.finder import EVERYTHING, Finder
from ui.run.key_card import card_lines
from ui.run.line_draft import LineDraft
from ui.run.map_view import MapOver
from ui.widgets.map_shapes import Shapes

if TYPE_CHECKING:
    from ui.run.place import RunPlace


Overlay = Finder | MapOver


class Overlays:
    """`open`: the one that is over the console now, if any. Each is made when it is first asked for."""

    def __init__(self, place: "RunPlace") -> None:
        self._place = place
        self._before: QWidget | None = None  # what had the keyboard
        self._made: list[Overlay] = []
        self._shapes = Shapes()

    @cached_property
    def finder(self) -> Finder:
        made = Finder(self._place.console, self._place.speak, self._index)
        made.chosen.connect(self._take)
        made.closed.connect(self._give_back)
        self._made.append(made)
        return made

    @cached_property
    def map(self) -> MapOver:
        made = MapOver(self._place.console, self._place.speak, self._map)
        made.stand_by_asked.connect(self._stand_by)
        made.closed.connect(self._give_back)
        self._shapes.made.connect(made.show_changes)
        self._made.append(made)
        return made

    @property
    def open(self) -> Overlay | None:
        return next((one for one in self._made if one.isVisible()), None)

    def find(self, *groups: Group, big: bool = False) -> bool:
        self._remember()
        self.finder.open_on(groups or EVERYTHING, big)
        return True

    def find_said(self, name: str) -> bool:
        """F3 in a finder that is open goes to the next."""
        if self.finder.isVisible() and name == "F3":
            self.finder.step(1)
            return True
        return self.find(Group.SAID)

    def zoom(self, steps: int) -> bool:
        """True when there is a map to be zoomed."""
        shown = self.open
        if isinstance(shown, MapOver):
            shown.canvas.zoom(steps)
        return isinstance(shown, MapOver)

    def context(self, focus: QWidget | None) -> Context | None:
        """Where the keyboard is, when it is on the map."""
        shown = self.open
        return Context.MAP if focus is not None and isinstance(shown, MapOver) and shown.isAncestorOf(focus) else None

    def toggle_map(self) -> bool:
        if self.map.isVisible():
            self.map.close_strip()
        else:
            self._remember()
            self.map.open_map()
        return True

    def _map(self) -> MapView | None:
        """The journey of this run; None while the map is being laid out."""
        place = self._place
        run = place.state.run
        scenario = place.scenarios.get(run.digest) if run else None
        shape = self._shapes.of(run.digest, scenario) if run and scenario else None
        if scenario is None or shape is None:
            return None
        return map_view(place.state, scenario, run, place.speak.language, shape, place.picked)

    def _stand_by(self, cue: str) -> None:
        self._before = self._place.console.cues  # GO comes next
        self.map.close_strip()
        self._place.pick(cue)

    def _remember(self) -> None:
        if self.open is None:
            self._before = QApplication.focusWidget()

    def _give_back(self) -> None:
        """The keyboard goes back to where it was: a half-typed line goes on."""
        before, self._before = self._before, None
        there = before is not None and isValid(before) and before.isVisible()
        (before if before is not None and there else self._place.console.cues).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """The exercise moved on."""
        for one in self._made:
            one.show_changes()

    def focus_moved(self, focus: QWidget | None) -> None:
        """They make way for whatever else the keyboard goes to."""
        for one in self._made:
            if focus is not None and one.isVisible() and not one.isAncestorOf(focus):
                one.hide()

    def _index(self) -> Index:
        place = self._place
        run = place.state.run
        scenario = place.scenarios.get(run.digest) if run else None
        lines = card_lines(place.speak)
        actions = [
            Command(each.action, each.word, each.sentence, caption(each.action, Context.DECK, place.speak)) for each in lines
        ]
        return index_of(place.state, scenario, run, place.speak.language, actions, place.picked)

    def _take(self, found: Found) -> None:
        if found.group is Group.INJECTS:
            self._place.pick(found.id)
        elif found.group is Group.SAID:
            self._go_to(found)
        elif found.group is Group.AGENCIES:
            self._place.console.show_record(wanted=True)
            lines.begin(self._place, LineDraft(agency=found.id))
        else:
            self._place.act_asked.emit(Action(found.id))

    def _go_to(self, found: Found) -> None:
        """To its row in the log; what is no longer there, or belongs to another scenario, is read out in the strip."""
        place, log = self._place, self._place.console.log
        if place.recorder.show_line(found.id):
            place.do(Action.LOG)
            log.scrollTo(log.currentIndex())
            return
        who = self.finder.rows.codes(found)
        words = " ".join(found.title.split())
        place.say("accent", message("finder.said-before", at=found.lead, who=who, where=found.detail, text=words))


def _find(place: "RunPlace", _name: str) -> bool:
    return place.over.find()


def _find_inject(place: "RunPlace", _name: str) -> bool:
    return place.over.find(Group.INJECTS)


def _find_said(place: "RunPlace", name: str) -> bool:
    return place.over.find_said(name)


def _overview(place: "RunPlace", _name: str) -> bool:
    return place.over.find(Group.INJECTS, big=True)


def _map(place: "RunPlace", _name: str) -> bool:
    return place.over.toggle_map()


OPENED: Mapping[Action, Callable[["RunPlace", str], bool]] = {
    Action.FIND: _find,
    Action.FIND_INJECT: _find_inject,
    Action.FIND_SAID: _find_said,
    Action.OVERVIEW: _overview,
    Action.MAP: _map,
}
