"""What was chosen and is still on its way to the disk: it counts as chosen, whatever else is shown meanwhile."""

from typing import Generic, TypeVar

T = TypeVar("T")


class Wanted(Generic[T]):
    """One choice beside a value that is handed down."""

    def __init__(self, shown: T) -> None:
        self._shown = shown
        self._chosen: T | None = None

    def choose(self, value: T) -> None:
        self._chosen = value

    def show(self, value: T) -> T:
        """The value has become this; what stands now."""
        self._shown = value
        if value == self._chosen:
            self._chosen = None
        return self.now

    def refused(self) -> None:
        self._chosen = None

    @property
    def now(self) -> T:
        return self._shown if self._chosen is None else self._chosen
