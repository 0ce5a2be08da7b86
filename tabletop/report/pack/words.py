"""The sentences of the print pack in one language; they stand in `locale/<language>/LC_MESSAGES/pack.po`."""

from dataclasses import dataclass

from tabletop.i18n import Translator, formats, translator
from tabletop.messages import Message, Value


@dataclass(frozen=True, slots=True)
class PackWords:
    """`language`: that of what the program says; `asked`: that of the texts, which it need not speak."""

    language: str
    asked: str
    translator: Translator

    def say(self, key: str, **values: Value) -> str:
        """The sentence `pack.<key>`; a whole number `n` picks the plural."""
        return self.translator.message(Message(f"pack.{key}", values))

    def says(self, message: Message) -> str:
        """A sentence of the rest of the program."""
        return self.translator.message(message)

    def day(self, iso: str) -> str:
        return formats.date(iso, self.language)

    def days(self, first: str, last: str) -> str:
        return formats.date_range(first, last, self.language)


def words(language: str) -> PackWords:
    """English where the program does not speak `language`."""
    speaking = translator(language)
    return PackWords(speaking.language, language, speaking)
