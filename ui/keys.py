"""What a key press means now: the table, the changes a person made to it, and the name of a key on every keyboard.

A key is first what is printed on it: `B` is the key that types b. Where the layout has no such letter (Arabic), or the
digits need Shift (French), the place of the key counts instead, so that the same hand works on every keyboard.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from tabletop.i18n import Translator
from ui.key_table import (
    BINDINGS as BINDINGS,
    FIXED,
    WORDS as WORDS,
    Action as Action,
    Binding as Binding,
    Context as Context,
    Key as Key,
    Words as Words,
    key_of,
)

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)  # that of the letters and that of the numbers

_CHANGES, _LETTERS = "key_changes", "single_letters"  # properties of the application, as the theme is


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys as they are now."""

    bindings: tuple[Binding, ...]
    lookup: Mapping[tuple[Context, Key], Action]


def now() -> KeyMap:
    """The table with the changes of this person, and without single letters where they are switched off."""
    app = QCoreApplication.instance()
    changes, letters = (app.property(_CHANGES), app.property(_LETTERS)) if app else (None, None)
    return _made(tuple(changes or ()), letters is not False)


def use(changes: Iterable[str] | None = None, letters: bool | None = None) -> None:
    """From now on: `changes` as `changed` gives them, `letters` whether single letters act. None: as it was."""
    app = QCoreApplication.instance()
    if app is not None and changes is not None:
        app.setProperty(_CHANGES, list(changes))
    if app is not None and letters is not None:
        app.setProperty(_LETTERS, letters)


def changes_now() -> tuple[str, ...]:
    """What was changed, one line for an action in a context: `black deck:F5`."""
    app = QCoreApplication.instance()
    return tuple((app.property(_CHANGES) if app else None) or ())


@cache
def _made(changes: tuple[str, ...], letters: bool) -> KeyMap:
    bindings = BINDINGS
    for line in changes:
        wanted = read_change(line)
        if wanted is not None and clash(KeyMap(bindings, {}), wanted) is None:
            bindings = _with(bindings, wanted)
    if not letters:
        bindings = tuple(b for b in bindings if not is_letter(b))
    return KeyMap(bindings, {(b.context, b.key): b.action for b in bindings})


def _with(bindings: tuple[Binding, ...], wanted: Binding) -> tuple[Binding, ...]:
    """The new key in the place of the one on the button; the others of the action stay."""
    first = next(b for b in bindings if _same_place(b, wanted))
    others = [wanted if b is first else b for b in bindings if b is first or b != wanted]
    return tuple(others)


def is_letter(binding: Binding) -> bool:
    """A letter or a sign alone, which a slip of the hand, or dictation, could press."""
    key = binding.key
    return binding.context is Context.DECK and len(key.name) == 1 and not key.name.isdigit() and not key.ctrl


def read_change(line: str) -> Binding | None:
    """`black deck:F5`; None for what is no change, or is none any more."""
    action, _, place = line.partition(" ")
    context, _, key = place.partition(":")
    if action not in tuple(Action) or context not in tuple(Context) or not key:
        return None
    return Binding(Action(action), Context(context), key_of(key))


def write_change(change: Binding) -> str:
    parts = ("Ctrl+" if change.key.ctrl else "", "Shift+" if change.key.shift else "", change.key.name)
    return f"{change.action} {change.context}:{''.join(parts)}"


def changed(wanted: Binding) -> tuple[str, ...]:
    """The changes once `wanted` is one of them."""
    others = [line for line in changes_now() if not _same_place(read_change(line), wanted)]
    return (*others, write_change(wanted))


def _same_place(one: Binding | None, other: Binding) -> bool:
    return one is not None and (one.action, one.context) == (other.action, other.context)


def clash(known: KeyMap, wanted: Binding) -> Action | None:
    """The action that has this key already where it would act, or the action itself when it may not be changed so."""
    if wanted.action in FIXED or not any(_same_place(b, wanted) for b in known.bindings):
        return wanted.action
    typing = wanted.context in (Context.ANYWHERE, Context.TYPING)
    if typing and not wanted.key.ctrl and not _is_function(wanted.key):
        return wanted.action  # it would no longer type
    for binding in known.bindings:
        shared = wanted.context in (binding.context, Context.ANYWHERE) or binding.context is Context.ANYWHERE
        if shared and binding.key == wanted.key and binding.action is not wanted.action:
            return binding.action
    return None


def _is_function(key: Key) -> bool:
    return key.name in ("PgUp", "PgDown") or (key.name[0] == "F" and key.name[1:].isdigit())


def key_pressed(event: QKeyEvent) -> Key | None:
    """The key a person presses to say which one they want; None for a modifier alone or a key with no name."""
    modifiers = event.modifiers()
    if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return None
    ctrl = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    name = next(_names(event, ctrl), "")
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier) and name not in _SHIFTED
    return Key(name, ctrl, shift) if name else None


_K = Qt.Key
_NAMED: Mapping[int, str] = {
    _K.Key_Space: "Space",
    _K.Key_PageDown: "PgDown",
    _K.Key_PageUp: "PgUp",
    _K.Key_Up: "Up",
    _K.Key_Down: "Down",
    _K.Key_Escape: "Esc",
    _K.Key_Return: "Enter",
    _K.Key_Enter: "Enter",
    _K.Key_Backspace: "Backspace",
    _K.Key_Delete: "Delete",
    _K.Key_Period: ".",
    _K.Key_Question: "?",
    _K.Key_Minus: "-",
    _K.Key_Plus: "+",
    **{_K.Key_F1 + n: f"F{n + 1}" for n in range(12)},
}
_SHIFTED = frozenset({"?", "."})  # signs that many layouts type with Shift: the sign counts, not how it was made
# What the keys of + and − type with Shift (es, latam, pt; us and most others) or without it (us, br, fr).
_SIGNS: Mapping[tuple[int, bool], str] = {
    (_K.Key_Equal, False): "+",
    (_K.Key_Asterisk, True): "+",
    (_K.Key_Underscore, True): "-",
}
_PAD: Mapping[int, str] = {_K.Key_Plus: "Num+", _K.Key_Minus: "Num-"}
# Places of the keys as X11 and Wayland number them (evdev + 8), named as on a US keyboard.
_PLACES: Mapping[int, str] = {
    **{10 + n: str((n + 1) % 10) for n in range(10)},
    **{24 + n: letter for n, letter in enumerate("QWERTYUIOP")},
    **{38 + n: letter for n, letter in enumerate("ASDFGHJKL")},
    **{52 + n: letter for n, letter in enumerate("ZXCVBNM")},
}


def _(text: str) -> str:
    """Marks a name for translation; it is translated where it is shown."""
    return text


_KEY_NAMES: Mapping[str, str] = {
    "Space": _("Space"),
    "Enter": _("Enter"),
    "Esc": _("Esc"),
    "Backspace": _("Backspace"),
    "Delete": _("Delete"),
    "PgUp": _("PgUp"),
    "PgDown": _("PgDn"),
    "Up": "↑",
    "Down": "↓",
    "-": "−",
}


def match(event: QKeyEvent, context: Context) -> tuple[Action, str] | None:
    """The action of a key press and the name of the key (the digit, for digits); None when the key is free there."""
    modifiers = event.modifiers()
    ctrl = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return None
    lookup = now().lookup
    for name in _names(event, ctrl):
        key = Key(name, ctrl, shift and name not in _SHIFTED)
        for where in (context, Context.ANYWHERE):
            if (action := lookup.get((where, key))) is not None:
                return action, name
    return None


def digit_of(event: QKeyEvent) -> str:
    """The digit of a key press, also where digits need Shift (French); '' for any other key."""
    return next((name for name in _names(event, False) if name.isdigit()), "")


def letter_of(event: QKeyEvent) -> str:
    """The letter of a key press, by its place where the layout types no such letter (Arabic); '' for any other key."""
    return next((name for name in _names(event, False) if len(name) == 1 and name.isalpha()), "")


def _names(event: QKeyEvent, ctrl: bool) -> Iterator[str]:
    """What the key is called: by what it types, then by its place."""
    code = event.key()
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier and not ctrl and code in _PAD:
        yield _PAD[code]
    latin = _K.Key_A <= code <= _K.Key_Z
    if latin or _K.Key_0 <= code <= _K.Key_9:
        yield chr(code)
    elif code in _NAMED:
        yield _NAMED[code]
    elif (sign := _SIGNS.get((code, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)))) is not None:
        yield sign
    if not (latin and ctrl):  # Ctrl with a Latin letter is always the letter that is printed there
        yield from _places(event)


def _places(event: QKeyEvent) -> Iterator[str]:
    if sys.platform == "win32":  # virtual keys stay Latin there whatever the layout
        virtual = event.nativeVirtualKey()
        if 0x30 <= virtual <= 0x5A:
            yield chr(virtual)
    elif (name := _PLACES.get(event.nativeScanCode())) is not None:
        yield name


def key_for(action: Action, context: Context) -> Key | None:
    """The key that does `action` in `context` now, if any."""
    for where in (context, Context.ANYWHERE):
        for binding in now().bindings:
            if binding.action is action and binding.context is where:
                return binding.key
    return None


def caption(action: Action, context: Context, speak: Translator) -> str:
    """The key as it stands on a keycap; '' when no key works there."""
    key = key_for(action, context)
    return name_of(key, speak) if key else ""


def name_of(key: Key, speak: Translator) -> str:
    """`Ctrl+Shift+F`, `Espacio`."""
    named = speak.text(_KEY_NAMES.get(key.name, key.name))
    return "+".join([*(["Ctrl"] if key.ctrl else []), *([speak.text(_("Shift"))] if key.shift else []), named])
