"""The keys of this place: its handler, its captions and its hints all read this table."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtGui import QKeyEvent

from tabletop.i18n import Translator
from ui.key_table import Key, key_of
from ui.keys import key_pressed, name_of


class Act(StrEnum):
    NEW = "new"
    ATTACH = "attach"
    UNUSED = "unused"
    SEARCH = "search"
    BOARD = "board"
    PUBLISH = "publish"
    MERGE = "merge"
    BACK = "back"


KEYS: Mapping[Act, Key] = {
    Act.NEW: key_of("N"),
    Act.ATTACH: key_of("A"),
    Act.UNUSED: key_of("U"),
    Act.SEARCH: key_of("Ctrl+F"),
    Act.BOARD: key_of("B"),
    Act.PUBLISH: key_of("Ctrl+Enter"),
    Act.MERGE: key_of("Shift+Enter"),
    Act.BACK: key_of("Esc"),
}
_ACTS: Mapping[Key, Act] = {key: act for act, key in KEYS.items()}


def act_of(event: QKeyEvent) -> Act | None:
    """What a key that no field wanted means here."""
    key = key_pressed(event)
    return _ACTS.get(key) if key is not None else None


def caption(act: Act, speak: Translator) -> str:
    return name_of(KEYS[act], speak)
