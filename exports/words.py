"""Every text of a report, wherever it stands in it."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass


def texts(value: object) -> Iterator[str]:
    """All strings inside frozen values, tuples and mappings, in order."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from texts(key)
            yield from texts(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from texts(inner)
