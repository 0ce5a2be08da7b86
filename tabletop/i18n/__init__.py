"""Sentences in the languages of the program.

The core speaks in messages (`tabletop.messages`); their sentences stand in both languages in
`locale/<language>/LC_MESSAGES/<area>.po`. The screen and the exports speak in English sentences, whose other languages stand
in the same place. `make catalogues` compiles every .po into the .mo that is read here; both are kept in the repository.
"""

import gettext
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from tabletop.localized import Localized
from tabletop.messages import Message, Value

LOCALE = Path(__file__).parent / "locale"
SOURCE_LANGUAGE = "en"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Translator:
    """Texts in one language; what it lacks comes in English, and what English lacks as it was asked for."""

    language: str
    catalogue: gettext.NullTranslations

    @property
    def right_to_left(self) -> bool:
        return self.language in RIGHT_TO_LEFT

    def text(self, msgid: str, **values: Value) -> str:
        """`msgid` is the English sentence, its `{names}` filled from `values`."""
        return self._fill(self._sentence(msgid), values)

    def plural(self, singular: str, plural: str, n: int, **values: Value) -> str:
        """The form for `n`, which also fills `{n}`."""
        return self._fill(_form(self.catalogue, singular, plural, n), {"n": n, **values})

    def message(self, message: Message) -> str:
        """A whole number named `n` among the values picks the plural form, when the sentence has one."""
        n = message.values.get("n")
        sentence = _form(self.catalogue, message.id, message.id, n if isinstance(n, int) else 1)
        if sentence == message.id:  # a sentence without plural forms
            sentence = self._sentence(message.id)
        return self._fill(sentence, message.values)

    def _sentence(self, msgid: str) -> str:
        return _found(self.catalogue, msgid) if msgid else ""

    def _fill(self, sentence: str, values: Mapping[str, Value]) -> str:
        """A name without a value stays as it is: a slip in a translation must not cost the sentence."""

        def value_of(found: re.Match[str]) -> str:
            name = found[1]
            if name not in values:
                return found[0]
            value = values[name]
            return self._isolated(value.get(self.language) if isinstance(value, Localized) else str(value))

        return _PLACEHOLDER.sub(value_of, sentence)

    def _isolated(self, value: str) -> str:
        """A value of the other writing direction is fenced, so that it does not reorder the sentence round it."""
        if self.right_to_left or has_right_to_left(value):
            return f"{_FIRST_STRONG_ISOLATE}{value}{_POP_ISOLATE}"
        return value


@lru_cache(8192)
def _found(catalogue: gettext.NullTranslations, msgid: str) -> str:
    """A console asks for the same hundred sentences at every step, and an area is asked after the other."""
    return catalogue.gettext(msgid)


@lru_cache(8192)
def _form(catalogue: gettext.NullTranslations, singular: str, plural: str, n: int) -> str:
    return catalogue.ngettext(singular, plural, n)


def has_right_to_left(text: str) -> bool:
    """Whether any letter is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def available() -> tuple[str, ...]:
    """The languages the program speaks, English first."""
    others = sorted({path.parent.parent.name for path in LOCALE.glob("*/LC_MESSAGES/*.mo")} - {SOURCE_LANGUAGE})
    return (SOURCE_LANGUAGE, *others)


@cache
def translator(language: str) -> Translator:
    """`es` and `es-MX` both give Spanish; a language the program does not speak gives English."""
    code = re.split("[-_.]", language)[0].lower()
    if code not in available():
        code = SOURCE_LANGUAGE
    return read_translator(LOCALE, code)


def read_translator(locale: Path, language: str) -> Translator:
    """All areas of `language` below `locale`, backed by those of English."""
    chain: gettext.NullTranslations | None = None
    for code in dict.fromkeys((language, SOURCE_LANGUAGE)):
        for path in sorted((locale / code / "LC_MESSAGES").glob("*.mo")):
            with path.open("rb") as file:
                area = gettext.GNUTranslations(file)
            if chain is None:
                chain = area
            else:
                chain.add_fallback(area)
    return Translator(language, chain or gettext.NullTranslations())
