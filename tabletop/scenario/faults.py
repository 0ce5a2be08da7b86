"""What is wrong with a scenario, and where: found all together, shown all together."""

import difflib
import string
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from tabletop.messages import Message, Value

Step = str | int
Path = tuple[Step, ...]


class Severity(StrEnum):
    ERROR = "error"  # the scenario cannot be played
    WARNING = "warning"  # it can, but its author should look


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """1-based; `column` counts code points, as editors do."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Fault:
    """`code` is short and steady, for machines; `message` says the same to a person."""

    file: str
    line: int
    column: int
    severity: Severity
    message: Message
    code: str


class Where(Protocol):
    """Finds the place of a value in the files a scenario was read from."""

    def at(self, path: Path, *, language: str = "", key: bool = False, offset: int = 0, find: str = "") -> Place:
        """The place of the value at `path`, or of the nearest thing around it that exists.

        A step is a key, a position, or the id of a list's item. `language` picks a translation, `key` the key instead of
        its value, `offset` a character of a text written on one line, `find` words inside a text.
        """
        ...


def error(place: Place, code: str, **values: Value) -> Fault:
    return Fault(place.file, place.line, place.column, Severity.ERROR, Message(f"scenario.{code}", values), code)


def warning(place: Place, code: str, **values: Value) -> Fault:
    return Fault(place.file, place.line, place.column, Severity.WARNING, Message(f"scenario.{code}", values), code)


def nearest(word: str, among: Collection[str]) -> str:
    """The word most like `word`, or '' when none is: what its writer may have meant."""
    if len(among) > _FEW:
        known = among if isinstance(among, Mapping | Set) else frozenset(among)
        return next((each for each in _one_slip_from(word) if each in known), "") if len(word) <= _LONGEST_NAME else ""
    by_folded = {each.casefold(): each for each in among}
    swapped = next((by_folded[each] for each in _swaps_of(word[:64].casefold()) if each in by_folded), "")
    if swapped:
        return swapped
    found = difflib.get_close_matches(word[:64].casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else ""


_FEW = 100  # above this, comparing with every one takes too long
_LONGEST_NAME = 32
_LETTERS = string.ascii_letters + string.digits + "-_."


def _one_slip_from(word: str) -> Iterator[str]:
    """Everything that one slip of the fingers could have turned into `word`."""
    yield word.upper()
    yield word.lower()
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    yield from _swaps_of(word)
    yield from (left + right[1:] for left, right in cuts if right)
    yield from (left + letter + right[1:] for left, right in cuts if right for letter in _LETTERS)
    yield from (left + letter + right for left, right in cuts for letter in _LETTERS)


def _swaps_of(word: str) -> Iterator[str]:
    """`word` with two neighbours exchanged."""
    yield from (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))


def unknown(place: Place, code: str, name: str, among: Collection[str], severity: Severity = Severity.ERROR) -> Fault:
    """A fault about a name nobody declared; its sentence (`code` or `code`-meant) says which one may have been meant."""
    meant = nearest(name, among)
    said = Message(f"scenario.{code}-meant", {"name": shown(name), "meant": meant}) if meant else None
    said = said or Message(f"scenario.{code}", {"name": shown(name)})
    return Fault(place.file, place.line, place.column, severity, said, code)


def shown(text: str, width: int = 60) -> str:
    """`text` fit to stand in a sentence: on one line and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1] + "…"


MOST_TOLD = 200


def bounded(faults: Iterable[Fault], most: int = MOST_TOLD) -> Iterator[Fault]:
    """At most so many errors and so many warnings, and a word when there are more. Warnings never crowd out an error."""
    told = {Severity.ERROR: 0, Severity.WARNING: 0}
    last: Fault | None = None
    for fault in faults:
        told[fault.severity] += 1
        if told[fault.severity] <= most:
            yield fault
        elif fault.severity is Severity.ERROR:
            yield error(Place(fault.file, fault.line, fault.column), "enough")
            return
        else:
            last = fault
    if last is not None:
        yield warning(Place(last.file, last.line, last.column), "enough")


def has_errors(faults: Iterable[Fault]) -> bool:
    return any(fault.severity is Severity.ERROR for fault in faults)


class Speaker(Protocol):
    """What turns a message into a sentence; `tabletop.i18n.Translator` is one."""

    def message(self, message: Message) -> str: ...


def render(fault: Fault, speaker: Speaker) -> str:
    """`file:line:column: error: sentence [code]`, as editors and build tools read it."""
    return f"{fault.file}:{fault.line}:{fault.column}: {fault.severity}: {speaker.message(fault.message)} [{fault.code}]"
