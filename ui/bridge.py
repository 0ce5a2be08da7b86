"""Between the window and the desk: one worker thread owns the exercise file; a slow disk never freezes a key.

Wishes queue in order. Each outcome comes back as a signal on the window's own thread, with the state it left behind.
"""

import logging
import queue
import threading
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from tabletop.errors import NotSaved, Refused, TabletopError
from tabletop.exercise.commands import Command
from tabletop.messages import Message, message

_log = logging.getLogger("tabletop.ui")
_Work = Callable[[Any], None]


class Opened(Protocol):
    """An exercise that was opened: its desk, its mutable drafts, and how it is closed."""

    @property
    def desk(self) -> Any: ...

    def close(self) -> None: ...


class Bridge(QObject):
    """Owns the worker thread. `opener` runs in it and returns an opened exercise, or raises an error for people."""

    opened = Signal(object)  # the opened exercise
    failed = Signal(object)  # Message: it could not be opened
    done = Signal(object, object, object)  # command, event, state
    refused = Signal(object, object)  # command, Message
    not_saved = Signal(object, object)  # command, Message

    def __init__(self, opener: Callable[[], Opened]) -> None:
        super().__init__()
        self._opener = opener
        self._queue: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="desk", daemon=True)
        self._closing = False

    def start(self) -> None:
        self._thread.start()

    def send(self, command: Command, key: str | None = None) -> None:
        """Returns at once. `key`: the idempotency key of a command that is sent a second time."""
        self._put(lambda exercise: self._execute(exercise.desk, command, key))

    def run(self, work: _Work) -> None:
        """Anything else that needs the file: drafts, joining scenarios, copies. Errors are logged, nobody waits."""
        self._put(work)

    def close(self, timeout_s: float = 10.0) -> bool:
        """Finishes what is queued, closes the file, ends the thread. False when the disk did not answer in time."""
        if not self._closing:
            self._closing = True
            self._queue.put(None)
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _put(self, work: _Work) -> None:
        if not self._closing:
            self._queue.put(work)

    def _work(self) -> None:
        exercise = self._open()
        while (work := self._queue.get()) is not None:
            if exercise is not None:
                self._guarded(work, exercise)
        if exercise is not None:
            exercise.close()

    def _open(self) -> Opened | None:
        try:
            exercise = self._opener()
        except TabletopError as error:
            self.failed.emit(error.message)
        except Exception:
            _log.exception("opening an exercise")
            self.failed.emit(message("open.unexpected"))
        else:
            self.opened.emit(exercise)
            return exercise
        return None

    def _guarded(self, work: _Work, exercise: Opened) -> None:
        try:
            work(exercise)
        except Exception:
            _log.exception("work on the exercise file")

    def _execute(self, desk: Any, command: Command, key: str | None) -> None:
        try:
            event = desk.execute(command, key)
        except Refused as refusal:
            self.refused.emit(command, refusal.message)
        except NotSaved as failure:
            self.not_saved.emit(command, failure.message)
        except Exception:
            _log.exception("a command")
            self.not_saved.emit(command, _unexpected())
        else:
            self.done.emit(command, event, desk.state)


def _unexpected() -> Message:
    return message("command.unexpected")
