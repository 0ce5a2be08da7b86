"""What the window keeps beside the state of the exercise: nothing here is recorded, all of it may be lost."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tabletop.clock import Moment
from tabletop.exercise.words import SlideKind
from tabletop.i18n import Translator
from tabletop.views.countdown import Countdown
from tabletop.views.undo import History

if TYPE_CHECKING:
    from ui.run.place import RunPlace


@dataclass(frozen=True, slots=True)
class Why:
    """A reason that is asked for, and may be asked again in another language: `sentence` in that of a translator, `reasons` not
    translated yet. `then`: what is done with it; `about`: route and standby when it was asked first; `optional`: Enter alone
    gives none."""

    sentence: Callable[[Translator], str]
    reasons: tuple[str, ...]
    then: Callable[["RunPlace", str], None]
    about: tuple[str, str]
    optional: bool


@dataclass(slots=True)
class Beside:
    """`slide`: in standby in the stead of a cue; `slide_at`: when the slide on the wall was shown; `page_under`: of what it
    covers; `turned_at`: when GO last turned a page or showed a layer; `why`: the reason that is asked for; `over`: the end
    of the countdown was said; `ends`: by entries and minute, when the scenario ends and when it should; `missing`: the sentence
    that says which pictures the file has lost."""

    slide: SlideKind | None = None
    slide_at: Moment | None = None
    page_under: int = 0
    turned_at: Moment | None = None
    countdown: Countdown = field(default_factory=Countdown)
    history: History = field(default_factory=History)
    why: Why | None = None
    over: bool = False
    ends: tuple[tuple[int, int], int, int] | None = None
    layout: str = "solo"
    missing: str = ""
