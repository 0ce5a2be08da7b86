"""From text with places to border types: every fault at once, each at the very key or value that is wrong."""

import re
import types
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from tabletop.messages import Message
from tabletop.scenario.faults import MOST_TOLD, Fault, Path, Place, Where, error, nearest, shown, unknown
from tabletop.storage.scenario_mend import copied, mend
from tabletop.storage.yaml_reader import Node

T = TypeVar("T")
_CODES_TYPED = re.compile("(([A-Z][A-Z0-9.-]*|questions/[a-z0-9-]+)([,; ]+|$))+")
_ROUNDS = 3  # a value left out may turn out to be required

_CODES: Mapping[str, str] = {  # pydantic's word for it, ours
    "unexpected_keyword_argument": "unknown-key",
    "missing": "missing-key",
    "string_type": "wants-text",
    "dataclass_type": "wants-keys",
    "dict_type": "wants-keys",
    "list_type": "wants-list",
    "enum": "not-one-of",
    "literal_error": "not-one-of",
    "string_pattern_mismatch": "bad-id",
    "string_too_short": "empty",
    "too_short": "empty",
    "too_long": "too-many",
    "greater_than_equal": "out-of-range",
    "less_than_equal": "out-of-range",
    "not-a-number": "not-a-number",
    "not-a-truth": "not-a-truth",
}


_MADE: dict[object, TypeAdapter[Any]] = {}


def _adapter(kind: type[T]) -> TypeAdapter[T]:
    """Made when the first file of that kind is read: each costs a start 5 to 20 ms."""
    if kind not in _MADE:
        _MADE[kind] = TypeAdapter(kind)
    return _MADE[kind]


def validate(kind: type[T], root: Node | dict[str, Any], where: Where, faults: list[Fault], language: str = "") -> T | None:
    """What `kind`, a border type, makes of it. When its shape is wrong, `faults` grows by everything that is, and the value is
    a mended one or None."""
    adapter = _adapter(kind)
    try:
        return adapter.validate_python(root)
    except ValidationError as found:
        details = found.errors(include_url=False)[: MOST_TOLD + 1]
    faults += _faults(details[:MOST_TOLD], kind, where, language)
    if len(details) > MOST_TOLD:
        faults.append(error(where.at(details[-1]["loc"], language=language), "enough"))
        return None
    mended = copied(root)
    for _ in range(_ROUNDS):
        if not all(_mend(mended, each, kind) for each in details):
            return None
        try:
            return adapter.validate_python(mended)
        except ValidationError as found:
            details = found.errors(include_url=False)
    return None


def _faults(details: list[ErrorDetails], kind: Any, where: Where, language: str) -> Iterator[Fault]:
    """A key that is missing because it was misspelt is told once, where it is misspelt."""
    misspelt = {
        (*each["loc"][:-1], nearest(str(each["loc"][-1]), known_keys(kind, each["loc"][:-1])))
        for each in details
        if each["type"] == "unexpected_keyword_argument"
    }
    for each in details:
        if each["type"] != "missing" or each["loc"] not in misspelt:
            yield _fault(each, kind, where, language)


def _mend(mended: Any, found: ErrorDetails, kind: Any) -> bool:
    path: Path = found["loc"]
    known = known_keys(kind, path[:-1]) if found["type"] == "unexpected_keyword_argument" else []
    return mend(mended, path, found["type"] == "missing", known)


def _fault(found: ErrorDetails, kind: Any, where: Where, language: str) -> Fault:
    path: Path = found["loc"]
    code = _CODES.get(found["type"], "wrong")
    name = str(path[-1]) if path else ""
    if code == "unknown-key":
        return _unknown_key(where.at(path, language=language, key=True), name, found["input"], known_keys(kind, path[:-1]))
    if code == "missing-key":
        return error(where.at(path[:-1], language=language), code, name=shown(name))
    place = where.at(path, language=language)
    given = found["input"]
    if code == "not-one-of":
        return _not_one_of(place, str(given), found.get("ctx", {}).get("expected", ""))
    if code == "bad-id":
        return error(place, code, name=shown(str(given))) if given else error(place, "empty")
    if code == "out-of-range":
        limit = found.get("ctx", {})
        return error(place, "too-small" if "ge" in limit else "too-big", limit=int(limit.get("ge", limit.get("le", 0))))
    if code == "too-many":
        return error(place, code, limit=int(found.get("ctx", {}).get("max_length", 0)))
    if code == "wants-list" and isinstance(given, str) and _CODES_TYPED.fullmatch(given):
        items = ", ".join(re.split("[,; ]+", given.strip(",; ")))
        return replace(error(place, "wants-list-brackets", items=shown(items)), code=code)
    return error(place, code)


def _unknown_key(place: Place, name: str, given: object, known: list[str]) -> Fault:
    if given == "" and " " in name:
        return replace(error(place, "unknown-key-comma", name=shown(name)), code="unknown-key")
    return _with_known(unknown(place, "unknown-key", name, known), known)


def _not_one_of(place: Place, given: str, expected: str) -> Fault:
    known = [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]
    return _with_known(unknown(place, "not-one-of", given, known), known)


def _with_known(fault: Fault, known: list[str]) -> Fault:
    return replace(fault, message=Message(fault.message.id, {**fault.message.values, "known": ", ".join(known)}))


def known_keys(kind: Any, path: Path) -> list[str]:
    """The keys allowed at `path` below the border type `kind`."""
    for step in path:
        kind = _step(kind, step)
    return list(_fields(kind))


def _step(kind: Any, step: str | int) -> Any:
    if isinstance(step, int):
        return _bare(get_args(kind)[0]) if get_args(kind) else Any
    if get_origin(kind) is dict:
        return _bare(get_args(kind)[1])
    return _bare(_fields(kind).get(step, Any))


@cache
def _fields(kind: Any) -> dict[str, Any]:
    """Key as written → type, of a border dataclass."""
    if not is_dataclass(kind):
        return {}
    hints = get_type_hints(kind, include_extras=True)
    return {field.name.rstrip("_"): hints[field.name] for field in fields(kind)}


def _bare(kind: Any) -> Any:
    """The type without its annotations and without `| None`."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) in (Union, types.UnionType):
        return _bare(next((each for each in get_args(kind) if each is not type(None)), Any))
    return kind
