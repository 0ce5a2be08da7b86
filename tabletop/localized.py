"""Text in several languages, one of which is the source."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Localized:
    """`texts`: (language, text) pairs, the source language first. Empty when there is no text at all."""

    texts: tuple[tuple[str, str], ...] = ()

    def get(self, language: str) -> str:
        """The text in `language`, else in the source language, else in nothing: ''."""
        return self.pick(language)[0]

    def pick(self, language: str) -> tuple[str, str]:
        """(text, language it is in): a fallback is visible to whoever asks, never silent."""
        for code, text in self.texts:
            if code == language:
                return text, code
        return (self.texts[0][1], self.texts[0][0]) if self.texts else ("", "")

    def languages(self) -> tuple[str, ...]:
        return tuple(code for code, _ in self.texts)

    def has(self, language: str) -> bool:
        return any(code == language for code, _ in self.texts)

    def with_text(self, language: str, text: str) -> "Localized":
        """The same with `text` added or replaced in `language`."""
        if self.has(language):
            return Localized(tuple((c, text if c == language else t) for c, t in self.texts))
        return Localized((*self.texts, (language, text)))

    def __bool__(self) -> bool:
        return bool(self.texts)


def localized(texts: Mapping[str, str]) -> Localized:
    """From a mapping, whose first key is the source language."""
    return Localized(tuple(texts.items()))
