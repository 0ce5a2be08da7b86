"""YAML as scenarios use it: text, lists and keys with their places, and nothing that can surprise.

The C parser's events are read once into plain `dict`, `list` and `str` (subclasses that keep the places); every scalar is the
string typed. No recursion, no object construction, no guessing of numbers or dates.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # its stub forgets to export it
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from tabletop.scenario.faults import Fault, Place, error, shown
from tabletop.storage.collector import paused_collector


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may cost."""

    bytes: int = 16 * 1024 * 1024
    depth: int = 40
    nodes: int = 1_000_000
    scalar: int = 64 * 1024  # characters of one text
    faults: int = 100


LIMITS = Limits()


class Fields(dict[str, Any]):
    """A mapping in the order of the file. `marks`: key, value, key, value …"""

    __slots__ = ("mark", "marks")

    def __init__(self, mark: Any) -> None:
        self.mark = mark
        self.marks: list[Any] = []


class Items(list[Any]):
    """A list. `marks`: one an item."""

    __slots__ = ("mark", "marks")

    def __init__(self, mark: Any) -> None:
        self.mark = mark
        self.marks: list[Any] = []


Node = Fields | Items | str


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read. `root` is None when it could not be read to its end; `text` is the file without its byte order mark."""

    file: str
    text: str
    root: Node | None
    faults: tuple[Fault, ...]


class _Stop(Exception):
    """Reading on is pointless; the fault says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code)
        self.fault = fault


# C0 and C1 controls but line feed, tab and the carriage return of a Windows line end; line separators that editors do not
# count; bidirectional embeddings, overrides and isolates; a byte order mark inside; non-characters; tag characters.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff"
    "\U000e0000-\U000e007f]|\r(?!\n)"
)
_FORBIDDEN_TYPED = re.compile(_FORBIDDEN.pattern + "|\r|[\ud800-\udfff]")  # what an escape in double quotes can make

_DROP: Any = object()  # stands for a key whose value is read and forgotten

_SYNTAX = (  # words in the parser's complaint, the code of our own sentence
    ("cannot start any token", "yaml-character"),
    ("mapping values are not allowed", "yaml-colon"),
    ("quoted scalar", "yaml-quote"),
    ("escape", "yaml-escape"),
    ("tag", "yaml-tag"),
    ("alias", "yaml-alias"),
    ("anchor", "yaml-anchor"),
    ("flow ", "yaml-bracket"),
    ("block ", "yaml-indent"),
    ("simple key", "yaml-indent"),
    ("indent", "yaml-indent"),
    ("directive", "yaml-directive"),
    ("YAML document", "yaml-directive"),
    ("document start", "yaml-documents"),
)


def read(data: bytes, file: str = "", limits: Limits = LIMITS) -> Document:
    """Never raises for anything that stands in `data`: what is wrong is in the faults."""
    if len(data) > limits.bytes:
        return Document(file, "", None, (error(Place(file), "yaml-size", limit=limits.bytes // (1024 * 1024)),))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        good = data[: fault.start].decode("utf-8")
        return Document(file, "", None, (error(place_of(good, len(good), file), "yaml-encoding"),))
    text = text.removeprefix("\ufeff")
    bad = _FORBIDDEN.search(text)
    if bad:
        place = place_of(text, bad.start(), file)
        return Document(file, text, None, (error(place, "yaml-control", character=f"U+{ord(bad.group()):04X}"),))
    faults: list[Fault] = []
    try:
        with paused_collector():
            root = _build(text, file, limits, faults)
    except _Stop as stop:
        return Document(file, text, None, (*faults, stop.fault))
    except yaml.YAMLError as fault:
        return Document(file, text, None, (*faults, _syntax(fault, file)))
    return Document(file, text, root, tuple(faults))


def place_of(text: str, index: int, file: str) -> Place:
    """The place of the character at `index`."""
    start = text.rfind("\n", 0, index) + 1
    return Place(file, text.count("\n", 0, index) + 1, index - start + 1)


def _place(mark: Any, file: str) -> Place:
    return Place(file, mark.line + 1, mark.column + 1)


def _build(text: str, file: str, limits: Limits, faults: list[Fault]) -> Node:
    """One pass over the events. A container is hung into its parent when it opens, so nothing is left to do when it closes."""
    next_event: Callable[[], Any] = CParser(text).get_event
    longest, most, deepest = limits.scalar, limits.nodes, limits.depth
    top = Items(None)
    into: Any = top  # the container being filled
    is_fields = False
    key: Any = None  # of the value to come; None: a key comes next
    stack: list[tuple[Any, bool, Any]] = []
    nodes = documents = 0

    def note(event: Any, code: str, **values: str | int) -> None:
        faults.append(error(_place(event.start_mark, file), code, **values))
        if len(faults) >= limits.faults:
            raise _Stop(error(_place(event.start_mark, file), "yaml-enough"))

    while True:
        event = next_event()
        kind = type(event)
        if kind is ScalarEvent:
            value = event.value
            if len(value) > longest:
                note(event, "yaml-scalar", limit=longest)
                value = ""
            elif event.style == '"' and (bad := _FORBIDDEN_TYPED.search(value)):
                note(event, "yaml-control", character=f"U+{ord(bad.group()):04X}")
                value = ""
            if event.anchor is not None or event.tag is not None:
                note(event, "yaml-anchor" if event.anchor is not None else "yaml-tag")
            if is_fields and key is None:
                if value == "<<":
                    note(event, "yaml-merge")
                    key = _DROP
                elif value in into:
                    first = into.marks[2 * list(into).index(value)]
                    note(event, "yaml-twice", name=shown(value), line=first.line + 1)
                    key = _DROP
                else:
                    key = value
                    into[key] = ""
                    into.marks.append(event.start_mark)
                nodes += 1
                if nodes > most:
                    raise _Stop(error(_place(event.start_mark, file), "yaml-nodes", limit=most))
                continue
            node: Any = value
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor is not None or event.tag is not None:
                note(event, "yaml-anchor" if event.anchor is not None else "yaml-tag")
            if len(stack) >= deepest:
                raise _Stop(error(_place(event.start_mark, file), "yaml-depth", limit=deepest))
            node = Fields(event.start_mark) if kind is MappingStartEvent else Items(event.start_mark)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            into, is_fields, key = stack.pop()
            continue
        elif kind is AliasEvent:
            note(event, "yaml-alias")
            node = ""
        elif kind is DocumentStartEvent:
            documents += 1
            if documents > 1:
                raise _Stop(error(_place(event.start_mark, file), "yaml-documents"))
            continue
        elif kind is StreamEndEvent:
            if not top:
                raise _Stop(error(Place(file), "yaml-empty"))
            root: Node = top[0]
            return root
        else:
            continue

        nodes += 1
        if nodes > most:
            raise _Stop(error(_place(event.start_mark, file), "yaml-nodes", limit=most))
        opens = kind is MappingStartEvent or kind is SequenceStartEvent
        if not is_fields:
            into.append(node)
            into.marks.append(event.start_mark)
        elif key is None:  # a list, a mapping or an alias where a key should stand
            if kind is not AliasEvent:
                note(event, "yaml-key")
            key = _DROP
            if opens:
                stack.append((into, True, _DROP))
                into, is_fields, key = node, kind is MappingStartEvent, None
            continue
        else:
            if key is not _DROP:
                into[key] = node
                into.marks.append(event.start_mark)
            key = None
        if opens:
            stack.append((into, is_fields, key))
            into, is_fields, key = node, kind is MappingStartEvent, None


def _syntax(fault: yaml.YAMLError, file: str) -> Fault:
    problem = f"{getattr(fault, 'context', '') or ''} {getattr(fault, 'problem', '') or ''}"
    code = next((code for words, code in _SYNTAX if words in problem), "yaml-syntax")
    begins = getattr(fault, "context_mark", None) if code in ("yaml-quote", "yaml-bracket") else None
    mark = begins or getattr(fault, "problem_mark", None)
    return error(_place(mark, file) if mark else Place(file), code)
