"""Finding references by id, code, title, or by what they are part of."""

import unicodedata
from collections.abc import Iterator, Mapping

from tabletop.catalogue.reader import Reference


def search(references: Mapping[str, Reference], words: str) -> tuple[Reference, ...]:
    """Those in which every word begins a word or an id, small letters and accents aside; what it is part of counts too.

    First the reference of that very id, then those that hold the words themselves, then those that are part of such a one.
    """
    wanted = _folded(words).split()
    if not wanted:
        return ()
    own = {id: _words(each) for id, each in references.items()}
    ranked: list[tuple[int, int, Reference]] = []
    for place, (id, each) in enumerate(references.items()):
        above = " ".join(own[parent] for parent in ancestors(references, each))
        if _folded(id).split() == wanted:
            ranked.append((0, place, each))
        elif _holds(own[id], wanted):
            ranked.append((1, place, each))
        elif _holds(own[id] + above, wanted):
            ranked.append((2, place, each))
    return tuple(each for _, _, each in sorted(ranked, key=lambda found: found[:2]))


def sounds_like(code: str, name: str) -> bool:
    """A word of `name` begins with `code` (COAST: coast guard) or, if it is a long one, begins `code` (COASTGUARD)."""
    typed = _folded(code).strip()
    words = _folded(name).translate(_PARTS).split()
    return len(typed) > 2 and any(word.startswith(typed) or (len(word) > 4 and typed.startswith(word)) for word in words)


def ancestors(references: Mapping[str, Reference], reference: Reference) -> Iterator[str]:
    """The ids of what it is part of, the nearest first."""
    seen = {reference.id}
    parent = reference.parent
    while parent in references and parent not in seen:
        yield parent
        seen.add(parent)
        parent = references[parent].parent


def _holds(text: str, wanted: list[str]) -> bool:
    return all(f" {word}" in text for word in wanted)


def _words(reference: Reference) -> str:
    """Each word after a space; of an id with hyphens or dots also its parts."""
    text = _folded(f" {reference.id} {reference.code} {reference.title} ")
    return text + text.translate(_PARTS)


_PARTS = str.maketrans("-./()[],;:", " " * 10)


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(["", *"".join(each for each in plain if not unicodedata.combining(each)).split(), ""]).rstrip()
