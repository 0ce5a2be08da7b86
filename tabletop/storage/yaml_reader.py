"""YAML as scenarios use it: text, lists and keys with their places, and nothing that can surprise.

The C parser's events are read once into plain `dict`, `list` and `str` (subclasses that keep the places); every scalar is the
string typed. No recursion, no object construction, no guessing of numbers or dates.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import yaml
from yaml._yaml import CParser
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
    """A mapping in the order of the file. `at`: where it begins, as an index into the text; `places`: key, value, key, value …"""

    __slots__ = ("at", "places")

    def __init__(self, at: int) -> None:
        self.at = at
        self.places: list[int] = []


class Items(list[Any]):
    """A list. `places`: one an item."""

    __slots__ = ("at", "places")

    def __init__(self, at: int) -> None:
        self.at = at
        self.places: list[int] = []


Node = Fields | Items | str


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read. `root` is None when it could not be read to its end; `text` is the file without its byte order mark."""

    file: str
    text: str
    root: Node | None
    faults: tuple[Fault, ...]
    _starts: list[int] = field(default_factory=list)  # of the lines, counted when first asked for

    def place(self, index: int) -> Place:
        """The place of the character at `index`."""
        if not self._starts:
            self._starts.append(0)
            self._starts.extend(found.end() for found in _LINE_END.finditer(self.text))
        line = bisect_right(self._starts, index)
        return Place(self.file, line, index - self._starts[line - 1] + 1)


class _Stop(Exception):
    """Reading on is pointless; the fault says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code)
        self.fault = fault


_LINE_END = re.compile("\n")
_INDENT = re.compile("[ \t]*")

# All but: C0 and C1 controls (line feed, tab and the carriage return of a Windows line end are fine); line separators that
# editors do not count; bidirectional embeddings, overrides, isolates; byte order marks; non-characters; tag characters.
_ALLOWED = re.compile(
    "[\t\n\r -~\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd"
    "\U00010000-\U000dffff\U000e0080-\U0010ffff]*"
)
_LONE_RETURN = re.compile("\r(?!\n)")

_DROP: Any = object()  # stands for a key whose value is read and forgotten

_SYNTAX = (  # words in the parser's complaint, the code of our own sentence
    ("cannot start any token", "yaml-character"),
    ("mapping values are not allowed", "yaml-colon"),
    ("escape", "yaml-escape"),
    ("quoted scalar", "yaml-quote"),
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
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as wrong:
        before = Document(file, data[: wrong.start].decode("utf-8").removeprefix("\ufeff"), None, ())
        return Document(file, "", None, (error(before.place(len(before.text)), "yaml-encoding"),))
    page = Document(file, text, None, ())
    bad = _forbidden(text)
    if bad >= 0:
        return replace(page, faults=(error(page.place(bad), "yaml-control", character=f"U+{ord(text[bad]):04X}"),))
    builder = _Builder(page, limits)
    try:
        with paused_collector():
            root = builder.build()
    except _Stop as stop:
        return replace(page, faults=(*builder.faults, stop.fault))
    except yaml.YAMLError as wrong:
        return replace(page, faults=(*builder.faults, _syntax(wrong, page)))
    return replace(page, root=root, faults=tuple(builder.faults))


def _forbidden(text: str) -> int:
    """Where the first character stands that no scenario may hold; -1 for none."""
    fine = _ALLOWED.match(text)
    end = fine.end() if fine else 0
    lone = _LONE_RETURN.search(text, 0, end) if "\r" in text else None
    return lone.start() if lone else end if end < len(text) else -1


class _Builder:
    """One pass over the events. A container is hung into its parent when it opens, so nothing is left to do when it closes."""

    def __init__(self, page: Document, limits: Limits) -> None:
        self.page = page
        self.limits = limits
        self.faults: list[Fault] = []

    def build(self) -> Node:
        next_event: Callable[[], Any] = CParser(self.page.text).get_event
        most, longest = self.limits.nodes, self.limits.scalar
        wary = any(sign in self.page.text for sign in "\\&!")  # without these no scalar has an escape, an anchor or a tag
        top = into = Items(0)  # `into`: the container being filled
        is_fields = False
        key: Any = None  # of the value to come; None: a key comes next
        stack: list[tuple[Any, bool, Any]] = []
        nodes = documents = 0
        while True:
            event = next_event()
            kind = type(event)
            if kind is MappingEndEvent or kind is SequenceEndEvent:
                into, is_fields, key = stack.pop()
                continue
            if kind is ScalarEvent:
                node: Any = event.value
                if len(node) > longest or (wary and (event.style == '"' or event.tag is not None or event.anchor is not None)):
                    node = self._text(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                node = self._container(event, kind, len(stack))
            elif kind is AliasEvent:
                self._note(event, "yaml-alias")
                node = ""
            elif kind is StreamEndEvent:
                break
            else:
                documents += kind is DocumentStartEvent
                if documents > 1:
                    raise _Stop(self._fault(event, "yaml-documents"))
                continue

            nodes += 1
            if nodes > most:
                raise _Stop(self._fault(event, "yaml-nodes", limit=most))
            if not is_fields:
                into.append(node)
                into.places.append(event.start_mark.index)
            elif key is None:
                if kind is not ScalarEvent or node in into or node == "<<":
                    self._no_key(event, node, into)
                    key = _DROP
                else:
                    key = node
                    into.places.append(event.start_mark.index)
            else:
                if key is not _DROP:
                    into[key] = node
                    into.places.append(event.start_mark.index)
                key = None
            if kind is not ScalarEvent and kind is not AliasEvent:
                stack.append((into, is_fields, key))
                into, is_fields, key = node, kind is MappingStartEvent, None
        if not top:
            raise _Stop(error(Place(self.page.file), "yaml-empty"))
        root: Node = top[0]
        return root

    def _text(self, event: Any) -> str:
        """The scalar as typed."""
        value: str = event.value
        if event.anchor is not None or event.tag is not None:
            self._properties(event)
        if len(value) > self.limits.scalar:
            self._note(event, "yaml-scalar", limit=self.limits.scalar)
            return ""
        if event.style == '"' and self.page.text.find("\\", event.start_mark.index, event.end_mark.index) >= 0:
            bad = _forbidden(value.replace("\r", "\x00"))
            if bad >= 0:
                self._note(event, "yaml-control", character=f"U+{ord(value[bad]):04X}")
                return ""
        return value

    def _container(self, event: Any, kind: type, depth: int) -> Fields | Items:
        if event.anchor is not None or event.tag is not None:
            self._properties(event)
        if depth >= self.limits.depth:
            raise _Stop(self._fault(event, "yaml-depth", limit=self.limits.depth))
        return (Fields if kind is MappingStartEvent else Items)(event.start_mark.index)

    def _no_key(self, event: Any, node: Any, into: Any) -> None:
        """What stands where a key should cannot be one; its value will be read and forgotten."""
        if isinstance(event, AliasEvent):
            return
        if not isinstance(node, str):
            self._note(event, "yaml-key")
        elif node == "<<":
            self._note(event, "yaml-merge")
        else:
            first = self.page.place(into.places[2 * list(into).index(node)])
            self._note(event, "yaml-twice", name=shown(node), line=first.line)

    def _properties(self, event: Any) -> None:
        self._note(event, "yaml-anchor" if event.anchor is not None else "yaml-tag")

    def _note(self, event: Any, code: str, **values: str | int) -> None:
        self.faults.append(self._fault(event, code, **values))
        if len(self.faults) >= self.limits.faults:
            raise _Stop(self._fault(event, "enough"))

    def _fault(self, event: Any, code: str, **values: str | int) -> Fault:
        return error(self.page.place(event.start_mark.index), code, **values)


def _syntax(wrong: yaml.YAMLError, page: Document) -> Fault:
    problem = f"{getattr(wrong, 'context', '') or ''} {getattr(wrong, 'problem', '') or ''}"
    code = next((code for words, code in _SYNTAX if words in problem), "yaml-syntax")
    begins = getattr(wrong, "context_mark", None) if code in ("yaml-quote", "yaml-bracket") else None
    mark = begins or getattr(wrong, "problem_mark", None)
    if mark is None:
        return error(Place(page.file), code)
    at = min(mark.index, len(page.text))
    tab = _tab_before(page.text, at) if not begins else -1
    if tab >= 0:
        return replace(error(page.place(tab), "yaml-tab"), code="yaml-character")
    return error(page.place(at), code)


def _tab_before(text: str, at: int) -> int:
    """Where a tab stands in the indentation of the line of `at`; -1 for none."""
    start = text.rfind("\n", 0, at) + 1
    indent = _INDENT.match(text, start)
    return text.find("\t", start, indent.end() if indent else start)
