"""What the wall can be made to show, as values. No field here can hold notes, expected actions, answers or what comes next."""

from dataclasses import dataclass

from tabletop.scenario.model import Look


@dataclass(frozen=True, slots=True)
class Body:
    """A body named on the wall: `mark` is its number in the table of shapes and colours, -1 for none."""

    name: str
    mark: int = -1


@dataclass(frozen=True, slots=True)
class Picture:
    """`digest` finds the bytes in the exercise file (see `picture_key`); `alt` stands in when they cannot be shown,
    '' where the words of the slide do."""

    digest: str
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Black:
    pass


@dataclass(frozen=True, slots=True)
class StandbySlide:
    title: str
    subtitle: str = ""
    line: str = ""  # "We resume at 14:00"
    host: str = ""
    day: str = ""
    clock: str = ""
    logos: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class InjectSlide:
    """One released inject. `text`: paragraphs, `**bold**`, `- ` lists; nothing else is markup."""

    look: Look
    number: str
    title: str
    text: str
    time: str = ""
    sender: str = ""
    to: tuple[str, ...] = ()
    channel: str = ""  # the word for the channel, in the language of the slide
    bodies: tuple[Body, ...] = ()  # question look: who speaks first
    pictures: tuple[Picture, ...] = ()
    sign: str = ""  # the channel as the scenario names it, for the sign beside its word
    step: int = 0  # of `steps`: which of several pictures is shown, 0-based; `pictures` are then those shown so far
    steps: int = 1


@dataclass(frozen=True, slots=True)
class Choice:
    """One option as the room sees it: nothing tells which is right."""

    digit: str
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class DecisionSlide:
    number: str  # "D2"
    question: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ClosingSlide:
    """The end of a scenario, and what the room is asked when it is over."""

    title: str
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProofSlide:
    """The card to read from the back row; it belongs to no exercise. `screen`: its name and size."""

    screen: str = ""
