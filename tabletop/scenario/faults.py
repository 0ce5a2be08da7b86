"""What is wrong with a scenario, and where: found all together, shown all together."""

import difflib
from collections.abc import Iterable
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


def nearest(word: str, among: Iterable[str]) -> str:
    """The word most like `word`, or '' when none is: what its writer may have meant."""
    known = list(among)
    by_folded = {each.casefold(): each for each in known}
    found = difflib.get_close_matches(word[:64].casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else ""


def unknown(place: Place, code: str, name: str, among: Iterable[str], severity: Severity = Severity.ERROR) -> Fault:
    """A fault about a name nobody declared; its sentence (`code` or `code`-meant) says which one may have been meant."""
    meant = nearest(name, among)
    said = Message(f"scenario.{code}-meant", {"name": shown(name), "meant": meant}) if meant else None
    said = said or Message(f"scenario.{code}", {"name": shown(name)})
    return Fault(place.file, place.line, place.column, severity, said, code)


def shown(text: str, width: int = 60) -> str:
    """`text` fit to stand in a sentence: on one line and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1] + "…"


def has_errors(faults: Iterable[Fault]) -> bool:
    return any(fault.severity is Severity.ERROR for fault in faults)


class Speaker(Protocol):
    """What turns a message into a sentence; `tabletop.i18n.Translator` is one."""

    def message(self, message: Message) -> str: ...


def render(fault: Fault, speaker: Speaker) -> str:
    """`file:line:column: error: sentence [code]`, as editors and build tools read it."""
    return f"{fault.file}:{fault.line}:{fault.column}: {fault.severity}: {speaker.message(fault.message)} [{fault.code}]"
