"""The letters that name each agency while people talk."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tabletop.exercise.values import Agency
from tabletop.views.speakers import plain

_MOST_LETTERS = 40  # nobody types more of a name while people talk


@dataclass(frozen=True, slots=True)
class Typed:
    """The shortest `letters` that mean a body in the capture line; `clash`: the body that one of its words leads to instead."""

    letters: tuple[str, ...]
    clash: str = ""


def letters_to_type(agencies: Iterable[Agency]) -> Mapping[str, Typed]:
    """By code. The capture line looks at codes first, then aliases, then words of names; so does this."""
    everyone = tuple(agencies)
    tiers = [_tier(everyone, words) for words in (_code_words, _alias_words, _name_words)]

    def meant(letters: str) -> str:
        return next((tier[which][letters] for tier in tiers for which in (0, 1) if letters in tier[which]), "")

    typed: dict[str, Typed] = {}
    for agency in everyone:
        ways = (_shortest(agency.code, words, meant) for words in (_code_words(agency), _other_words(agency)))
        short = tuple(dict.fromkeys(way for way in ways if way))
        lost = (meant(word) for word in (*_code_words(agency), *_alias_words(agency)))
        typed[agency.code] = Typed(short, next((code for code in lost if code != agency.code), ""))
    return typed


def _tier(agencies: Sequence[Agency], words_of: Callable[[Agency], Iterable[str]]) -> tuple[dict[str, str], dict[str, str]]:
    whole: dict[str, str] = {}
    begun: dict[str, str] = {}
    for agency in agencies:
        for word in words_of(agency):
            whole.setdefault(word, agency.code)
            for length in _lengths(word):
                begun.setdefault(word[:length], agency.code)
    return whole, begun


def _lengths(word: str) -> range:
    return range(1, min(len(word), _MOST_LETTERS) + 1)


def _shortest(code: str, words: Iterable[str], meant: Callable[[str], str]) -> str:
    found = (word[:length] for word in words for length in _lengths(word) if meant(word[:length]) == code)
    return min(found, key=len, default="")


def _code_words(agency: Agency) -> tuple[str, ...]:
    return (plain(agency.code),)


def _alias_words(agency: Agency) -> tuple[str, ...]:
    return tuple(plain(word) for alias in agency.aliases for word in (alias, *alias.split()))


def _name_words(agency: Agency) -> tuple[str, ...]:
    return tuple(plain(word) for _, name in agency.names.texts for word in (name, *name.split()))


def _other_words(agency: Agency) -> tuple[str, ...]:
    return (*_alias_words(agency), *_name_words(agency))
