"""What was taken away from the preparations, and what brings it back, the last one first."""

from collections.abc import Sequence


class WayBack:
    """Wishes and calls that undo a removal; they count once the removal is done."""

    def __init__(self) -> None:
        self._asked: list[tuple[object, str, Sequence[object]]] = []
        self._done: list[Sequence[object]] = []

    def __bool__(self) -> bool:
        return bool(self._done)

    def ask(self, removal: object, sentence: str, back: Sequence[object]) -> None:
        """`removal` is wished for; `sentence` says that it was done, `back` undoes it."""
        self._asked.append((removal, sentence, back))

    def done(self, command: object) -> str:
        """The sentence of a removal that was done, '' for any other command."""
        for each in [asked for asked in self._asked if asked[0] is command]:
            self._asked.remove(each)
            self._done.append(each[2])
            return each[1]
        return ""

    def refused(self, command: object) -> None:
        self._asked = [each for each in self._asked if each[0] is not command]

    def last(self) -> Sequence[object]:
        """What brings back the last thing; once more, the one before it."""
        return self._done.pop() if self._done else ()

    def unname(self) -> None:
        """Names are erased for good: only what the record knows comes back, and a call is about a name."""
        self._done = [[each for each in back if not callable(each)] for back in self._done]
