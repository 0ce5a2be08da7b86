"""Events as canonical JSON and back: what stands in the `body` of an entry.

A field that equals its default is left out, so a field added later with a default reads old files unchanged. Decoders are
compiled once a type from its annotations; pydantic is for what strangers write, not for our own journal.
"""

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from tabletop.errors import Damaged
from tabletop.exercise.events import Event
from tabletop.exercise.journal import canonical
from tabletop.localized import Localized
from tabletop.messages import message

VERSION = 1  # of every event type today; a changed shape gets 2 and a one-step upgrade

event_types: Mapping[str, type] = {kind.__name__: kind for kind in get_args(Event)}


def encode(event: Event) -> tuple[str, int, str]:
    """(type, version, body)."""
    return type(event).__name__, VERSION, canonical(_plain(event))


def decode(type_name: str, version: int, body: str) -> Event:
    """The event of a row. Raises `Damaged` when the row is not one of ours, `version` included."""
    kind = event_types.get(type_name)
    if kind is None or version != VERSION:
        raise Damaged(message("journal.unknown-event", type=type_name, version=version))
    try:
        event: Event = _decoder(kind)(json.loads(body))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Damaged(message("journal.unreadable-event", type=type_name)) from error
    return event


def _plain(value: object) -> object:
    if isinstance(value, Localized):
        return dict(value.texts)
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(v) for f in fields(value) if (v := getattr(value, f.name)) != _default(f)}
    if isinstance(value, Mapping):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    return value


def _default(field: Any) -> object:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else MISSING


@cache
def _decoder(hint: Any) -> Callable[[Any], Any]:
    """What turns JSON into a value of `hint`: a dataclass, an enumeration, tuple[X, ...], Mapping, X | None or a scalar."""
    origin, arguments = get_origin(hint), get_args(hint)
    if hint is Localized:
        return lambda texts: Localized(tuple(texts.items()))
    if is_dataclass(hint):
        return _record(hint)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    if origin is tuple:
        item = _decoder(arguments[0])
        return lambda values: tuple(item(v) for v in _checked(values, list))
    if origin in (Union, types.UnionType):
        return _optional(arguments)
    if origin is not None:  # Mapping[str, scalar]
        return lambda values: dict(_checked(values, dict))
    return lambda value: _checked(value, hint)


def _record(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    decoders = {f.name: _decoder(hints[f.name]) for f in fields(kind)}
    return lambda values: kind(**{name: decoders[name](value) for name, value in _checked(values, dict).items()})


def _optional(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    some = tuple(a for a in arguments if a is not type(None))
    if len(some) > 1:
        return lambda value: _checked(value, some)
    decoder = _decoder(some[0])
    return lambda value: None if value is None else decoder(value)


def _checked(value: Any, kind: Any) -> Any:
    if not isinstance(value, kind):
        raise TypeError(kind)
    return value
