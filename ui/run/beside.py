"""What the window keeps beside the state of the exercise: nothing here is recorded, all of it may be lost."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tabletop.clock import Moment
from tabletop.exercise.words import SlideKind
from tabletop.views.countdown import Countdown
from tabletop.views.undo import History


@dataclass(slots=True)
class Beside:
    """`slide`: in standby in the stead of a cue; `slide_at`: when the slide on the wall was shown; `turned_at`: when GO last
    turned a page or showed a layer; `then`: what the reason that is asked for is given to, `about`: route and standby
    when it was asked; `over`: the end of the countdown
    was said; `ends`: by entries and minute, when the scenario ends and when it should."""

    slide: SlideKind | None = None
    slide_at: Moment | None = None
    turned_at: Moment | None = None
    countdown: Countdown = field(default_factory=Countdown)
    history: History = field(default_factory=History)
    then: Callable[[str], None] | None = None
    about: tuple[str, str] = "", ""
    over: bool = False
    ends: tuple[tuple[int, int], int, int] | None = None
    layout: str = "solo"
