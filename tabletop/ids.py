"""Ids, as an argument: nobody in the core draws a random number."""

import uuid
from typing import Protocol


class Ids(Protocol):
    def new(self) -> str:
        """A new id: 32 lower-case hexadecimal digits, never given before."""
        ...


class RandomIds:
    """The only place of the program that draws random ids."""

    def new(self) -> str:
        return uuid.uuid4().hex


class CountingIds:
    """Ids in order, for tests and reproducible rehearsals."""

    def __init__(self, start: int = 1) -> None:
        self._next = start

    def new(self) -> str:
        made = f"{self._next:032x}"
        self._next += 1
        return made
