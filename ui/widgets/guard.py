"""One bug costs one action, not the event.

An exception that leaves an overridden Qt virtual can end the process, so every override wears `guarded`.
What is logged names types and places, never values: a value may be what somebody said.
"""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from functools import wraps
from pathlib import PurePath
from types import TracebackType
from typing import Any, ParamSpec, TypeVar

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from tabletop.errors import TabletopError
from tabletop.messages import Message, message

P = ParamSpec("P")
R = TypeVar("R")

_log = logging.getLogger("tabletop.ui")


def note(error: Exception) -> None:
    _log.error("%s", where(error))
    if _log.isEnabledFor(logging.DEBUG):  # as text: a kept traceback would keep a painter alive
        _log.debug("%s", "".join(traceback.format_exception(error)))


def why(error: Exception, unforeseen: str = "command.unexpected") -> Message:
    """What people are told of an error; one that nobody foresaw is logged as well."""
    if isinstance(error, TabletopError):
        return error.message
    note(error)
    return message(unforeseen)


class Caught:
    """`with Caught(tell):` whatever goes wrong in it is handed to `tell`, and what comes after it goes on."""

    def __init__(self, tell: Callable[[Exception], object] = note) -> None:
        self._tell = tell

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None) -> bool:
        if not isinstance(error, Exception):
            return False
        self._tell(error)
        return True


_NOTED = Caught()


def guarded(default: R) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Decorates an override of a Qt virtual: whatever it raises is logged, and `default` returned."""

    def wrap(method: Callable[P, R]) -> Callable[P, R]:
        @wraps(method)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            with _NOTED:
                return method(*args, **kwargs)
            return default

        return call

    return wrap


def where(error: BaseException) -> str:
    """'IndexError in paintEvent (chip.py:41) < show (window.py:12)': enough to mend it, nothing that was typed."""
    frames = reversed(traceback.extract_tb(error.__traceback__))
    places = " < ".join(f"{frame.name} ({PurePath(frame.filename).name}:{frame.lineno})" for frame in frames)
    return f"{type(error).__name__} in {places or 'an unknown place'}"


def install_hooks(log: Callable[[str], None]) -> Callable[[], None]:
    """Sends every error nobody caught, and every murmur of Qt, to `log`. Returns the call that puts things back."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook

    def uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            before[0](kind, error, trace)
        else:
            log(where(error))

    def in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            log(where(args.exc_value))

    def unraisable(args: Any) -> None:  # its type cannot be named when the program runs
        if args.exc_value is not None:
            log(where(args.exc_value))

    def murmur(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg:
            log(f"Qt {kind.name.removeprefix('Qt').removesuffix('Msg').lower()}: {text}")

    sys.excepthook, threading.excepthook, sys.unraisablehook = uncaught, in_thread, unraisable
    previous = qInstallMessageHandler(murmur)

    def restore() -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before
        qInstallMessageHandler(previous)

    return restore
