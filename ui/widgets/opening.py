"""What the desk tells the window of an exercise, and what it is asked beside commands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tabletop.exercise.people import Person
from tabletop.exercise.state import Exercise
from tabletop.messages import Message
from tabletop.scenario.model import Scenario
from tabletop.views.undo import History


@dataclass(frozen=True, slots=True)
class Opening:
    """An exercise as it was opened. `drafts`: half-typed text by key; `media`: bytes by scenario digest and file."""

    path: Path
    state: Exercise
    scenarios: Mapping[str, Scenario]
    media: Mapping[str, Mapping[str, bytes]]
    drafts: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Message, ...] = ()
    read_only: bool = False
    people: Mapping[str, Person] = field(default_factory=dict)
    rehearsal_of: Path | None = None  # of which exercise this is a copy to play with
    damaged: int = 0  # how many things in the file could not be read
    copy_of: Path | None = None  # where a working copy came from
    offers_back: bool = False  # whether it can be put there now
    odd: Mapping[str, tuple[Message, ...]] = field(default_factory=dict)  # about its logos, by digest
    history: History = field(default_factory=History)  # what can be taken back of the note-taking


@dataclass(frozen=True, slots=True)
class Beside:
    """A wish that is no command, told of when it cannot be done: a `person` to keep, or all to erase; a `logo` to add."""

    person: str = ""
    logo: Path | None = None
