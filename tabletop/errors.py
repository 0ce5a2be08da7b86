"""Errors a person may meet. Each carries a message: what happened, what is safe, what to do."""

from pathlib import Path

from tabletop.messages import Message


class TabletopError(Exception):
    """The only family of exceptions that reaches a person; `message` is shown, never a traceback."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.id)
        self.message = message


class Refused(TabletopError):
    """A command that cannot be done now. Nothing has changed."""


class NotSaved(TabletopError):
    """The disk refused. Nothing has changed; what was typed is still with the person who typed it."""


class Damaged(TabletopError):
    """A file is not what it claims to be. It was left untouched."""


class BadInput(TabletopError):
    """A file that people write (a scenario, a script, pasted rows) cannot be read."""


class InUse(TabletopError):
    """Somebody is recording in the file at `path` at the moment; it can be opened to read."""

    def __init__(self, message: Message, path: Path) -> None:
        super().__init__(message)
        self.path = path
