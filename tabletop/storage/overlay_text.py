"""A translation as text for people: in the order and with the comments of its translators, new texts in the order of the source.

Above a text that is missing or whose source has changed stands that source, in lines that begin with `#=` and go by themselves.
"""

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from yaml._yaml import CParser
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent, StreamEndEvent

from tabletop.scenario.faults import Path
from tabletop.scenario.translation import Entry

WIDTH = 120
SOURCE_MARK = "#="
Comments = Mapping[Path, Sequence[str]]
END: Path = ("",)  # stands for what follows the last key

_PLAIN = re.compile(r"[¿¡«]?[^\W_](?:[\w ,.;()/–—¿?¡!«»-]*[\w.)?!»])?")


def written(
    head: Mapping[str, str], said: Iterable[Entry], comments: Comments, remarks: Mapping[Path, str], before: object = None
) -> str:
    """`head`: the first keys. `remarks`: words to stand beside a text, `as: SHIP` beside a line. `before`: in whose order."""
    tree: dict[Any, Any] = {**head}
    sources: dict[Path, list[str]] = {}
    for entry in said:
        if entry.stale or not entry.words:
            sources[entry.path] = entry.source.split("\n")
        holder = tree
        for step in entry.path[:-1]:
            holder = holder.setdefault(step, {})
        if (remark := remarks.get(entry.path[:-1])) is not None:
            holder["as"] = remark
        holder[entry.path[-1]] = entry.words
    lines = [*_mapping(_ordered(tree, before), (), comments, sources), *comments.get(END, ())]
    return "\n".join(lines) + "\n"


def _ordered(tree: Any, before: Any) -> Any:
    """In the order its translators gave it; what is new follows what it follows in the source."""
    if not isinstance(tree, dict):
        return tree
    if all(isinstance(key, int) for key in tree):
        known = before if isinstance(before, list) else []
        return {at: _ordered(value, known[at] if at < len(known) else None) for at, value in tree.items()}
    old = before if isinstance(before, dict) else {}
    keys = [key for key in old if key in tree]
    for above, key in pairwise((None, *tree)):
        if key not in old:
            keys.insert(keys.index(above) + 1 if above in keys else 0, key)
    return {key: _ordered(tree[key], old.get(key)) for key in keys}


def _mapping(tree: Mapping[Any, Any], at: Path, comments: Comments, sources: Mapping[Path, list[str]]) -> Iterator[str]:
    indent = "  " * len(at)
    for key, value in tree.items():
        path = (*at, key)
        if isinstance(value, dict) and at in ((), ("injects",)):
            yield ""
        yield from _above(path, indent, comments, sources)
        yield from _named(f"{indent}{key}:", value, path, comments, sources)


def _named(name: str, value: Any, path: Path, comments: Comments, sources: Mapping[Path, list[str]]) -> Iterator[str]:
    """`name` and what it names: a text on the same line, or the rest below it."""
    if not isinstance(value, dict):
        yield from _scalar(name, value, "  " * len(path))
        return
    yield name
    if all(isinstance(key, int) for key in value):
        yield from _list(value, path, comments, sources)
    else:
        yield from _mapping(value, path, comments, sources)


def _list(items: Mapping[int, Any], at: Path, comments: Comments, sources: Mapping[Path, list[str]]) -> Iterator[str]:
    """By position, from the first to the last that is said."""
    indent = "  " * len(at)
    for place in range(max(items) + 1):
        path = (*at, place)
        value = items.get(place, "")
        yield from _above(path, indent, comments, sources)
        if isinstance(value, dict):
            inside = list(_mapping(value, path, comments, sources))
            first = next(n for n, line in enumerate(inside) if not line.lstrip().startswith("#"))
            inside[first] = f"{indent}- {inside[first].lstrip()}"
            yield from inside
        else:
            yield from _scalar(f"{indent}-", value, "  " * len(path))


def _above(path: Path, indent: str, comments: Comments, sources: Mapping[Path, list[str]]) -> Iterator[str]:
    for line in comments.get(path, ()):
        yield f"{indent}{line}"
    for line in sources.get(path, ()):
        yield f"{indent}{SOURCE_MARK} {line}".rstrip()


def _scalar(name: str, words: str, indent: str) -> Iterator[str]:
    if "\n" in words:
        yield f"{name} |"
        yield from (f"{indent}{line}".rstrip() if not line.strip() else f"{indent}{line}" for line in words.split("\n"))
    elif len(name) + len(words) > WIDTH - 2 and (folded := _folded(words, WIDTH - len(indent))):
        yield f"{name} >-"
        yield from (f"{indent}{line}" for line in folded)
    elif _PLAIN.fullmatch(words):
        yield f"{name} {words}"
    else:
        escaped = words.replace("\\", "\\\\").replace('"', '\\"')
        yield f'{name} "{escaped}"'


def _folded(words: str, width: int) -> list[str]:
    """In lines that a reader joins with one space again; none when it would not get the same text."""
    lines = textwrap.wrap(words, width, break_long_words=False, break_on_hyphens=False)
    return lines if " ".join(lines) == words else []


def comments_of(text: str) -> Comments:
    """Comments on lines of their own, by the path of what comes next; `text` must be readable."""
    told: dict[int, Path] = {}
    inside: set[int] = set()
    stack: list[list[Any]] = []  # [path, key or position, is it a mapping whose key comes next]
    next_event: Callable[[], Any] = CParser(text).get_event
    while not isinstance(event := next_event(), StreamEndEvent):
        if isinstance(event, MappingEndEvent | SequenceEndEvent):
            stack.pop()
            continue
        if not isinstance(event, ScalarEvent | MappingStartEvent | SequenceStartEvent):
            continue
        path: Path = ()
        if stack:
            path = _step(stack[-1], event)
            if isinstance(event, ScalarEvent) or isinstance(stack[-1][1], int):  # a container is where its key is
                told.setdefault(_lines(event).start, path)
        if isinstance(event, ScalarEvent):
            inside |= set(_lines(event)[1:])
        else:
            stack.append([path, None if isinstance(event, MappingStartEvent) else -1, isinstance(event, MappingStartEvent)])
    found: dict[Path, list[str]] = {}
    for number, line in enumerate(text.split("\n")):
        comment = line.strip()
        if comment.startswith("#") and not comment.startswith(SOURCE_MARK) and number not in inside:
            after = min((at for at in told if at > number), default=-1)
            found.setdefault(told.get(after, END), []).append(comment)
    return found


def _lines(event: Any) -> range:
    """From the one it begins on to the last one that has something of it."""
    return range(event.start_mark.line, event.end_mark.line + (event.end_mark.column > 0))


def _step(frame: list[Any], event: Any) -> Path:
    """The path of what begins with `event`, a key or a value of the container in `frame`."""
    path, at, key_next = frame
    if isinstance(at, int):
        frame[1] = at + 1
        return (*path, at + 1)
    if key_next:
        frame[1], frame[2] = getattr(event, "value", ""), False
    else:
        frame[2] = True
    return (*path, frame[1])
