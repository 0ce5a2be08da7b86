"""What the program says, read from its code, and the sentences for it, read from the catalogues."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tests.house.sources import calls

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_SPOKEN = {"_": 1, "text": 1, "_n": 2, "plural": 2}  # how many sentences each call begins with


@dataclass(frozen=True)
class Said:
    """A literal handed to `message`, or to a translator; `values` are the names given with it, None when unknown."""

    msgid: str
    values: frozenset[str] | None
    line: int


@dataclass(frozen=True)
class Sentence:
    """An entry of a catalogue: all its plural forms, and what is wrong with it as an entry."""

    forms: tuple[str, ...]
    fuzzy: bool = False

    @property
    def names(self) -> frozenset[str]:
        return placeholders(*self.forms)


def placeholders(*texts: str) -> frozenset[str]:
    return frozenset(name for text in texts for name in _PLACEHOLDER.findall(text))


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""


def messages(tree: ast.Module) -> Iterator[Said]:
    """Every `message("id", a=…)` and `Message("id", {"a": …})`; an id chosen by a table is a literal elsewhere."""
    for call in calls(tree):
        if _name(call) not in ("message", "Message") or not call.args:
            continue
        values: frozenset[str] | None = frozenset(word.arg for word in call.keywords if word.arg)
        if any(word.arg is None for word in call.keywords) or (_name(call) == "Message" and len(call.args) > 1):
            values = None
        for literal in _literals(call.args[0]):
            yield Said(literal, values, call.lineno)


def _literals(node: ast.expr) -> Iterator[str]:
    """`"a"`, and both of `"a" if … else "b"`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def sentences(tree: ast.Module) -> Iterator[Said]:
    """Every literal handed to `_`, `_n`, `.text` and `.plural` of a translator."""
    for call in calls(tree):
        if count := _SPOKEN.get(_name(call)):
            given = None if any(word.arg is None for word in call.keywords) else {word.arg for word in call.keywords if word.arg}
            values = None if given is None else frozenset(given | ({"n"} if count == 2 else set()))
            for argument in call.args[:count]:
                for literal in _literals(argument):
                    yield Said(literal, values, call.lineno)


def pasted(tree: ast.Module) -> Iterator[int]:
    """Lines where an f-string is translated: no catalogue can hold it."""
    for call in calls(tree):
        if _name(call) in ("_", "_n") and any(isinstance(arg, ast.JoinedStr) for arg in call.args):
            yield call.lineno


def literals(tree: ast.Module) -> Iterator[str]:
    """Every string of the code, the fixed parts of f-strings among them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@cache
def area(path: Path) -> Mapping[str, Sentence]:
    """msgid → sentence of one file, a plural one under both of its msgids."""
    found: dict[str, Sentence] = {}
    for entry in _read(path):
        if entry.id:
            ids = (entry.id,) if isinstance(entry.id, str) else tuple(entry.id)
            forms = (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())
            found |= dict.fromkeys(ids, Sentence(forms, entry.fuzzy))
    return found


def catalogue(files: Iterable[Path]) -> dict[str, Sentence]:
    """All areas of a language together."""
    return {msgid: sentence for path in files for msgid, sentence in area(path).items()}


def obsolete(path: Path) -> list[str]:
    return [str(msgid) for msgid in _read(path).obsolete]


@cache
def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name, abort_invalid=True)


def unspoken(said: Iterable[Said], language: Mapping[str, Sentence]) -> list[str]:
    """What has no sentence, and what has one that asks for a value that is not given."""
    problems = []
    for one in said:
        sentence = language.get(one.msgid)
        if sentence is None:
            problems.append(f"{one.line}: no sentence for {one.msgid!r}")
        elif one.values is not None and (lacking := sentence.names - one.values):
            problems.append(f"{one.line}: {one.msgid!r} is not given {sorted(lacking)}")
    return problems
