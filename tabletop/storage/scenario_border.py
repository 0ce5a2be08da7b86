"""From text with places to border types: every fault at once, each at the very key or value that is wrong."""

import dataclasses
import types
from collections.abc import Mapping
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from tabletop.scenario.faults import Fault, Path, Place, Where, error, nearest, shown
from tabletop.storage.yaml_reader import Node

T = TypeVar("T")

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


def validate(adapter: TypeAdapter[T], root: Node, where: Where, faults: list[Fault], language: str = "") -> T | None:
    """The value, or None when its shape is wrong; then `faults` grows by everything that is."""
    try:
        return adapter.validate_python(root)
    except ValidationError as found:
        kind = _type_of(adapter)
        faults += [_fault(each, kind, where, language) for each in found.errors(include_url=False)]
    return None


def _fault(found: ErrorDetails, kind: Any, where: Where, language: str) -> Fault:
    path: Path = found["loc"]
    code = _CODES.get(found["type"], "wrong")
    name = str(path[-1]) if path else ""
    if code == "unknown-key":
        return _unknown_key(where.at(path, language=language, key=True), name, known_keys(kind, path[:-1]))
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
    return error(place, code)


def _unknown_key(place: Place, name: str, known: list[str]) -> Fault:
    meant = nearest(name, known)
    if meant:
        return dataclasses.replace(error(place, "unknown-key-meant", name=shown(name), meant=meant), code="unknown-key")
    return error(place, "unknown-key", name=shown(name), known=", ".join(known))


def _not_one_of(place: Place, given: str, expected: str) -> Fault:
    known = [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]
    meant = nearest(given, known)
    if meant and len(known) > 1:
        return dataclasses.replace(error(place, "not-one-of-meant", name=shown(given), meant=meant), code="not-one-of")
    return error(place, "not-one-of", name=shown(given), known=", ".join(known))


def known_keys(kind: Any, path: Path) -> list[str]:
    """The keys allowed at `path` below the border type `kind`."""
    for step in path:
        kind = _step(kind, step)
    return list(_fields(kind))


def _type_of(adapter: TypeAdapter[Any]) -> Any:
    return adapter._type


def _step(kind: Any, step: str | int) -> Any:
    if isinstance(step, int):
        return _bare(get_args(kind)[0]) if get_args(kind) else Any
    if get_origin(kind) is dict:
        return _bare(get_args(kind)[1])
    return _bare(_fields(kind).get(step, Any))


def _fields(kind: Any) -> dict[str, Any]:
    """Key as written → type, of a border dataclass."""
    if not dataclasses.is_dataclass(kind):
        return {}
    hints = get_type_hints(kind, include_extras=True)
    return {field.name.rstrip("_"): hints[field.name] for field in dataclasses.fields(kind)}


def _bare(kind: Any) -> Any:
    """The type without its annotations and without `| None`."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) in (Union, types.UnionType):
        return _bare(next((each for each in get_args(kind) if each is not type(None)), Any))
    return kind
