"""What the core says: an id and values, never a sentence.

`tabletop.i18n` turns a message into a language at the border.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tabletop.localized import Localized

Value = str | int | Localized  # what has a name in every language is told by that of the sentence


@dataclass(frozen=True, slots=True)
class Message:
    """`id` names a sentence of the catalogue `core`; `values` fill its `{names}`; `n` in them picks the plural form."""

    id: str
    values: Mapping[str, Value] = field(default_factory=dict)


def message(id: str, /, **values: Value) -> Message:
    """Shorter to write, and easy to find for the test that every id has its sentence."""
    return Message(id, values)
