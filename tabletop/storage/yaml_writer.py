"""Text for people and for `yaml_reader`: what is written here is read back as it was, every scalar the text it is."""

import re
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

WIDTH = 120

_PLAIN = re.compile(r"[^\W\d_](?:[\w ()/.–-]*[\w.)])?")
_SPECIAL = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_SHORT = re.compile(r"[A-Za-z][\w.-]{0,31}")
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def written(tree: Mapping[str, Any]) -> str:
    """`tree`: texts, whole numbers, truths, mappings of these, lists of texts or mappings; none of them empty."""
    return "\n".join(_mapping(tree, "", top=True)) + "\n"


def _mapping(tree: Mapping[str, Any], indent: str, *, top: bool = False) -> Iterator[str]:
    for key, value in tree.items():
        if top and isinstance(value, Mapping | list) and any(isinstance(each, Mapping) for each in (value, *value)):
            yield ""
        yield from _value(f"{indent}{key}:", value, indent + "  ")


def _value(name: str, value: Any, indent: str) -> Iterator[str]:
    """`name` and what it names: on the same line where that is short, else below it, set in by `indent`."""
    if isinstance(value, Mapping):
        yield name
        yield from _mapping(value, indent)
    elif isinstance(value, list):
        if all(isinstance(each, str) and _SHORT.fullmatch(each) and each.lower() not in _SPECIAL for each in value):
            line = f"{name} [{', '.join(value)}]"
            if len(line) <= WIDTH:
                yield line
                return
        yield name
        for each in value:
            yield from _item(each, indent)
    else:
        yield from _scalar(name, value, indent)


def _item(value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        first, *rest = _mapping(value, f"{indent}  ")
        yield f"{indent}- {first.lstrip()}"
        yield from rest
        if indent == "  " and "text" in value and "title" in value:
            yield ""
    else:
        yield from _scalar(f"{indent}-", value, f"{indent}  ")


def _scalar(name: str, value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, bool):
        yield f"{name} {'true' if value else 'false'}"
    elif isinstance(value, int):
        yield f"{name} {value}"
    elif "\n" in value and _is_block(value):
        yield f"{name} |-"
        yield from (f"{indent}{line}" if line else "" for line in value.split("\n"))
    elif len(name) + len(value) > WIDTH - 2 and (folded := _folded(value, WIDTH - len(indent))):
        yield f"{name} >-"
        yield from (f"{indent}{line}" for line in folded)
    elif _PLAIN.fullmatch(value) and value.lower() not in _SPECIAL:
        yield f"{name} {value}"
    else:
        yield f'{name} "{"".join(_ESCAPED.get(letter, letter) for letter in value)}"'


def _is_block(text: str) -> bool:
    """Whether a reader of lines gets the same text: none begins the block with a blank, none is only blanks."""
    lines = text.split("\n")
    return (
        bool(lines[0].strip())
        and not lines[0].startswith((" ", "\t"))
        and all(line == line.rstrip() and not line.startswith("\t") for line in lines)
        and bool(lines[-1])
    )


def _folded(text: str, width: int) -> list[str]:
    """In lines that a reader joins with one space again; none when it would not get the same text."""
    if "\n" in text or text != text.strip():
        return []
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return lines if " ".join(lines) == text and not any(line.startswith((" ", "\t")) for line in lines) else []
