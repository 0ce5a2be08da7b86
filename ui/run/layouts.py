"""The console for one person, for the facilitator, for the recorder: which areas, whether letters act, where the keyboard is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui import keys
from ui.keys import Action
from ui.widgets.labels import announce
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace

LETTERS, LAYOUT = "single_letters", "layout"  # as they are remembered


@dataclass(frozen=True, slots=True)
class Layout:
    """`deck`: GO and its neighbours; `record`: the line, what was expected, what was said; `rail`: cues as numbers only."""

    word: str
    deck: bool = True
    notes: bool = True
    record: bool = True
    rail: bool = False
    letters: bool = True
    first: str = "deck"


LAYOUTS: Mapping[str, Layout] = {
    "solo": Layout(_("One person")),
    "facilitator": Layout(_("Facilitator"), record=False),
    "recorder": Layout(_("Recorder"), deck=False, rail=True, letters=False, first="line"),
}


def layout_of(name: str) -> Layout:
    return LAYOUTS.get(name, LAYOUTS["solo"])


def choose(place: "RunPlace", _name: str) -> bool:
    """A list of them: a digit chooses."""
    choices = [(name, place.speak.text(layout.word)) for name, layout in LAYOUTS.items()]
    place.console.pick.ask(place.speak.text(_("Who is at this laptop?")), choices, lambda name: lay_out(place, name))
    return True


def lay_out(place: "RunPlace", name: str) -> None:
    """Arrange the console so, and remember it."""
    put(place, name)
    place.services.remember(LAYOUT, place.beside.layout)
    first = layout_of(name).first
    if first == "line":
        place.console.line.focus_line()
    else:
        place.focus_deck()
    announce(place, place.speak.text(layout_of(name).word))


def put(place: "RunPlace", name: str) -> None:
    """The same, without remembering or moving the keyboard."""
    layout = layout_of(name)
    place.beside.layout = name if name in LAYOUTS else "solo"
    place.console.show_layout(layout)
    keys.use(letters=layout.letters and place.services.setting(LETTERS) is not False)
    if place.view is not None:
        place.refresh()


def letters(place: "RunPlace", _name: str) -> bool:
    """Off and on; a recorder has none whatever is set."""
    on = place.services.setting(LETTERS) is False
    place.services.remember(LETTERS, on)
    keys.use(letters=on and layout_of(place.beside.layout).letters)
    place.refresh()
    sentence = (
        place.speak.text(_("Single letters act on the deck")) if on else place.speak.text(_("Single letters do nothing now"))
    )
    place.console.strip.say("success", sentence, (place.speak.text(_("Dismiss")), place.console.strip.clear))
    return True


TABLE: Mapping[Action, Callable[["RunPlace", str], bool]] = {Action.LAYOUT: choose, Action.LETTERS: letters}
