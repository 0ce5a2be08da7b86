"""The keys of this place: its handler, its captions and its hints all read this table."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Act(StrEnum):
    NEW = "new"
    ATTACH = "attach"
    UNUSED = "unused"
    SEARCH = "search"


_KEYS: Mapping[Act, tuple[Qt.Key, bool, str]] = {
    Act.NEW: (Qt.Key.Key_N, False, "N"),
    Act.ATTACH: (Qt.Key.Key_A, False, "A"),
    Act.UNUSED: (Qt.Key.Key_U, False, "U"),
    Act.SEARCH: (Qt.Key.Key_F, True, "Ctrl+F"),
}


def act_of(event: QKeyEvent) -> Act | None:
    """What a key that no field wanted means here."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return next((act for act, (key, with_control, _) in _KEYS.items() if key == event.key() and with_control == control), None)


def caption(act: Act) -> str:
    return _KEYS[act][2]
