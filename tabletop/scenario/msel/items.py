"""Lists in a cell: one item a line, what belongs to it on lines that are set in.

    E1 CUST: Holds the container
        within: 30 min; references: GP6.4

People write lists with dashes, dots and numbers; those are read as well.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

_IN, _DEEP = "    ", "        "
_BULLET = re.compile(r"(?:[-–—•▪●*·]|\(?\d{1,2}[.)]|[a-z]\))[ \u00a0]+(?=\S)")
_LABEL = re.compile(r"([^:\n]{1,80}):[ \n]+(?=\S)|([^:\n]{1,80}):\s*\Z")


@dataclass(frozen=True, slots=True)
class Item:
    text: str
    keys: Mapping[str, str] = field(default_factory=dict)
    label: str = ""


def written(items: Iterable[Item], keys: Collection[str] = ()) -> str:
    """`keys`: the words that `read` will be told; a line of text that begins like one is told apart by a backslash."""
    return "\n".join(line for item in items for line in _lines(item, keys))


def _lines(item: Item, keys: Collection[str]) -> Iterator[str]:
    first, *more = item.text.split("\n")
    yield f"{item.label}: {first}" if item.label else f"- {first}"
    for line in more:
        yield f"{_IN}\\{line}" if _key_of(line.lstrip("\\"), keys) else f"{_IN}{line}" if line else ""
    for key, value in item.keys.items():
        if value:
            first, *more = value.split("\n")
            yield f"{_IN}{key}: {first}"
            yield from (f"{_DEEP}{line}" if line else "" for line in more)


def _key_of(line: str, keys: Collection[str]) -> str:
    key, colon, _ = line.partition(": ")
    return key if colon and key in keys else ""


def read(cell: str, keys: Collection[str] = ()) -> list[Item]:
    """The items of a cell, whoever wrote it; a line that goes on in small letters goes on with the item before it."""
    found: list[tuple[list[str], dict[str, list[str]]]] = []
    into: list[str] = []
    blank = 0
    for line in cell.split("\n"):
        if not line.strip():
            blank += 1
            continue
        if found and line.startswith("  "):
            inner = line.removeprefix(_IN) if line.startswith(_IN) else line.lstrip()
            key = _key_of(inner, keys)
            if key:
                into = found[-1][1].setdefault(key, [])
                into.append(inner[len(key) + 2 :])
            else:
                deep = into is not found[-1][0]
                said = inner.removeprefix(_IN) if deep else inner
                unescaped = said[1:] if not deep and said.startswith("\\") and _key_of(said.lstrip("\\"), keys) else said
                into += [*[""] * blank, unescaped]
        elif found and not blank and line[:1].islower() and not _BULLET.match(line) and not split_label(line)[0]:
            into.append(line.strip())
        else:
            into = [_BULLET.sub("", line.strip(), count=1) if _BULLET.match(line.strip()) else line.strip()]
            found.append((into, {}))
        blank = 0
    return [Item("\n".join(text).strip(), {key: "\n".join(value).strip() for key, value in more.items()}) for text, more in found]


def split_label(text: str) -> tuple[str, str]:
    """`CUST: Holds it` → (`CUST`, `Holds it`); without a label ('', text)."""
    found = _LABEL.match(text)
    return ((found[1] or found[2]).strip(), text[found.end() :]) if found else ("", text)
