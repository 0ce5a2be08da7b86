"""The one window: its bar, its places, the wall and the exercise. The only place that connects things."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from tabletop.exercise.commands import Command, StartScenario
from tabletop.exercise.events import Event
from tabletop.i18n import Translator
from tabletop.messages import Message, message
from ui.exercises import Exercises, Opening
from ui.run import going_on, window_keys
from ui.run.key_router import KeyRouter
from ui.run.line_draft import KEY as LINE
from ui.run.place import RunPlace
from ui.run.record_desk import record_services
from ui.run.stage import Stage
from ui.widgets.appearance import Appearance
from ui.widgets.cards import Strip, flush_column
from ui.widgets.exporting import Exporter
from ui.widgets.guard import guarded
from ui.widgets.lending import OfferStrip, RehearsalStrip, lent
from ui.widgets.place_bar import PlaceBar
from ui.widgets.place_host import PlaceHost
from ui.widgets.places import CONCLUDE, HOME, MODULES, NAMES, NO_EXERCISE, NOWHERE, PREPARE, RUN, where_to_go_on
from ui.widgets.services import Services
from ui.widgets.words import _, all_of


class MainWindow(QWidget):
    """Fills `parent`, which has been on the screen since the first moment. `data`: the folder of this person's exercises
    and settings; `sample`: the scenarios of the exercise to try the program with."""

    def __init__(self, services: Services, data: Path, sample: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.exercises = Exercises(data, services.clock, sample)
        self.look, self.stage = Appearance(data, services.speak), Stage(self.window(), self.exercises.picture, services.clock)
        self.services = replace(
            lent(services, self.exercises, self.look), record=record_services(self.exercises), projector=self.stage.projector
        )
        self.rehearsal = RehearsalStrip(self.exercises, self.look, services.speak, partial(self._begin, PREPARE))
        self.exporter, self.here, self._after = Exporter(), HOME, NOWHERE
        self.keys = KeyRouter(self, lambda: self.run, lambda: self.here == RUN, window_keys.handlers(self, len(NAMES)))
        self.strip, self.host = Strip(), PlaceHost(MODULES, self._errands())
        self.offers = OfferStrip(self.exercises, self.look, services.speak, partial(self._begin, NOWHERE), self.host)
        self.bar, self.run = PlaceBar(services.speak, NAMES), self._new_run()
        self._column = flush_column(self)
        for part in (self.bar, self.host, self.rehearsal, self.offers, self.strip):
            self._column.addWidget(part, 1 if part is self.host else 0)
        self.resize(1366, 768)
        self.exercises.opened.connect(self._opened)
        self.exercises.failed.connect(partial(self.say, "danger"))
        self.exercises.done.connect(self._done)
        self.exercises.not_done.connect(self._not_done)
        self.exercises.people_changed.connect(lambda *_: self._show_state())
        self.look.changed.connect(self._dress)
        self.look.failed.connect(partial(self.say, "warning"))
        self.stage.wall.key_reached.connect(self.keys.key)
        for told in (self.exercises.told, self.stage.said, self.keys.said):
            told.connect(self.say)
        self.stage.wall.close_asked.connect(self.activateWindow)
        self._dress(services.speak)

    def _errands(self) -> Mapping[str, Callable[..., object]]:
        """What is done on the signals of places."""
        return {
            "wish": self.exercises.send,
            "open_requested": self.open,
            "resume_requested": partial(self.open, then=NOWHERE),
            **self.exporter.errands(self._place, lambda: self.services, self.exercises),
            "new_requested": lambda title: self._begin(PREPARE, partial(self.exercises.new, title, self.services.speak.language)),
            "home_requested": lambda: self.go_to(HOME),
            "sample_requested": lambda: self._begin(RUN, partial(self.exercises.try_sample, self.services.speak.language)),
            "scenario_opened": self.begin_with,
            "language_chosen": self.look.speak_in,
            "start_requested": lambda scenario: self.exercises.send(StartScenario(scenario)),
            "scenario_folder_chosen": self.exercises.add_scenario,
            "rehearsal_requested": lambda *of: self._begin(RUN, partial(self.exercises.rehearse, *of)),
            "wall_needed": self.stage.take,
            "wall_released": self.stage.release,
            "page_turned": lambda page: self.run.turn_to(page),  # noqa: PLW0108 - Run is made anew
            "told": self.say,
            "act_asked": self.keys.do,
        }

    # -- places --------------------------------------------------------------------------------------------------------

    def _dress(self, speak: Translator) -> None:
        """Bar, card of keys and Run are made anew for a language or a look; the other places change by themselves."""
        self.services = replace(self.services, speak=speak)
        old, self.bar = self.bar, PlaceBar(speak, NAMES)
        self._column.replaceWidget(old, self.bar)
        old.hide()
        old.deleteLater()
        self.bar.place_chosen.connect(self.go_to)
        self.bar.language_chosen.connect(self.look.speak_in)
        self.bar.theme_asked.connect(self.look.next_theme)
        self.bar.keys_asked.connect(self.keys.toggle_card)
        self.keys.dress(speak, self.services)
        before, self.run = self.run, self._new_run()
        go_on = going_on.take_over(self.run, before)
        self.stage.projector_changed.connect(self.run.show_projector)
        self.host.put(RUN, self.run)
        before.deleteLater()
        self.go_to(self.here, keeps_hand=self.here != RUN)
        go_on()

    def _new_run(self) -> RunPlace:
        return RunPlace(self.services, self.stage.wall, self.stage.pictures, self.host)

    def go_to(self, number: int, *, keeps_hand: bool = False) -> None:
        """Run hides everything else while it is live. `keeps_hand`: the keyboard stays where it is in the place, if it is."""
        self.here = number
        self.host.setCurrentWidget(self._place())
        self._show_state()
        ((self._place().focusWidget() if keeps_hand else None) or self._place()).setFocus()

    def _place(self) -> Any:
        none = self.here in (PREPARE, CONCLUDE) and not self.exercises.is_open
        return self.host.place(NO_EXERCISE if none else self.here, self.services)

    def _show_state(self) -> None:
        state, scenarios, language = self.exercises.state, self.exercises.scenarios, self.services.speak.language
        if self.here != RUN:
            self.run.show_state(state, scenarios, language)
        self._place().show_state(state, scenarios, language)
        self.bar.setVisible(self.here != RUN or state.run is None)
        self.bar.show_place(self.here, state.basics.title if state.basics else "")

    def say(self, tone: str, what: Message | tuple[Message, ...]) -> None:
        """A strip on the laptop; never a dialog."""
        if self.here == RUN and self.run.view is not None:
            self.run.say(tone, what)
        else:
            speak = self.services.speak
            self.strip.say(tone, all_of(speak, what), (speak.text(_("Dismiss")), self.strip.clear))

    # -- the exercise --------------------------------------------------------------------------------------------------

    def open(self, path: str, then: int = PREPARE) -> None:
        """`then`: the place to go to; NOWHERE for where the exercise itself has got to."""
        self._begin(then, partial(self.exercises.open, Path(path)))

    def begin_with(self, *scenarios: str, then: int = PREPARE, title: str = "") -> None:
        """A new exercise with these scenarios on its programme."""
        self._begin(then, partial(self.exercises.begin_with, tuple(map(Path, scenarios)), self.services.speak.language, title))

    def _begin(self, then: int, begin: Callable[[], None]) -> None:
        self._after = then
        self.host.leave()
        begin()

    def _opened(self, opening: Opening) -> None:
        self.strip.clear()
        self.run.forget()
        self.host.forget(PREPARE, CONCLUDE)
        self.go_to(where_to_go_on(opening.state) if self._after == NOWHERE or opening.state.run else self._after)
        self.run.go_on(opening.drafts.get(LINE, ""), opening.history)
        if notices := (*opening.notices, *([message("open.read-only")] if opening.read_only else ())):
            self.say("warning", notices)

    def _done(self, command: Command, event: Event) -> None:
        self.run.done(command, event)
        if isinstance(command, StartScenario):
            self.strip.clear()
            self.go_to(RUN)
        else:
            self._show_state()
        if self.here != RUN:
            self._place().outcome(command, None)

    def _not_done(self, command: Command, why: Message, refused: bool) -> None:
        self.run.failed(command, why, refused)
        if self.here != RUN:
            self._place().outcome(command, why)

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.keys.watch()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.key(event):
            event.ignore()

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        self.shut()

    def shut(self) -> None:
        """Everything typed is on the disk, the file is closed, the wall is dark."""
        self.host.leave()
        self.exercises.shut()
        self.stage.close()
