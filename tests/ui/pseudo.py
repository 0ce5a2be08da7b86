"""Languages that nobody speaks: one writes half as much again, one writes from right to left. Made from the real catalogues."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from tabletop import i18n

LONG, RIGHT_TO_LEFT = "de", "ar"  # real codes, since dates and numbers are written in them too
GROWTH = 0.4
_WORD = re.compile(r"\{\w+\}|\w+")
_ACCENTS = str.maketrans("aeiouAEIOUncNC", "àéîöûÀÉÎÖÛñçÑÇ")
_LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابجدهوزحطيكلمنسعفصقرشتثخذض")


def longer(word: str) -> str:
    """Letters are doubled until the word is longer by `GROWTH`."""
    more = round(len(word) * GROWTH)
    return "".join(letter * 2 if place < more else letter for place, letter in enumerate(word)).translate(_ACCENTS)


def turned(word: str) -> str:
    return word.lower().translate(_LETTERS)


def _written(sentence: str, as_: Callable[[str], str]) -> str:
    return _WORD.sub(lambda found: found[0] if found[0].startswith("{") else as_(found[0]), sentence)


@cache
def _english() -> tuple[Catalog, ...]:
    """Every sentence of the screen, in English: those with a key as they are worded, the others as they are asked for."""
    made = []
    for po in sorted(i18n.LOCALE.glob("es/LC_MESSAGES/*.po")):
        with po.open("rb") as file:
            area = read_po(file)
        worded = i18n.LOCALE / "en" / "LC_MESSAGES" / po.name
        if worded.exists():
            with worded.open("rb") as file:
                english = read_po(file)
        else:
            english = Catalog()
        catalogue = Catalog()
        for entry in area:
            if entry.id:
                known = english.get(entry.id if isinstance(entry.id, str) else entry.id[0])
                catalogue.add(entry.id, (known.string if known is not None and known.string else entry.id))
        made.append(catalogue)
    return tuple(made)


def write(folder: Path) -> None:
    """The two languages below `folder`, beside a link to the real ones."""
    for language in ("en", "es"):
        (folder / language).symlink_to(i18n.LOCALE / language, target_is_directory=True)
    for language, as_ in ((LONG, longer), (RIGHT_TO_LEFT, turned)):
        area = folder / language / "LC_MESSAGES"
        area.mkdir(parents=True)
        for number, english in enumerate(_english()):
            catalogue = Catalog(locale=language)
            for entry in english:
                if entry.id:
                    forms = entry.string if isinstance(entry.string, tuple) else (entry.string,)
                    texts = tuple(_written(str(form), as_) for form in forms)
                    one = texts[0] if isinstance(entry.id, str) else (texts * catalogue.num_plurals)[: catalogue.num_plurals]
                    catalogue.add(entry.id, one)
            with (area / f"a{number}.mo").open("wb") as file:
                write_mo(file, catalogue)


@contextmanager
def spoken(folder: Path) -> Iterator[None]:
    """While it lasts, the program reads its languages below `folder`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(i18n, "LOCALE", folder)
        i18n.translator.cache_clear()
        yield
    i18n.translator.cache_clear()
