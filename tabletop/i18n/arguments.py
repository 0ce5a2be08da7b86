"""What may be typed for an argument of the command line; everything else is answered with a sentence."""

import re
from argparse import ArgumentTypeError
from collections.abc import Callable, Collection
from pathlib import Path

MOST = 100_000  # minutes, bodies


def code_of_language(sentence: str) -> Callable[[str], str]:
    def read(word: str) -> str:
        if not re.fullmatch(r"[a-z]{2,3}", word):
            raise ArgumentTypeError(sentence)
        return word

    return read


def number(kind: type[int] | type[float], sentence: str) -> Callable[[str], int | float]:
    def read(word: str) -> int | float:
        plain = re.fullmatch(r"[0-9]{1,6}([.][0-9]{1,3})?", word) and (kind is float or word.isdigit())
        if not plain or not 0 < float(word) <= MOST:
            raise ArgumentTypeError(sentence)
        return kind(word)

    return read


def file_ending_in(kinds: Collection[str], sentence: str) -> Callable[[str], Path]:
    def read(word: str) -> Path:
        path = Path(word)
        if path.suffix.lower().removeprefix(".") not in kinds:
            raise ArgumentTypeError(sentence)
        return path

    return read
