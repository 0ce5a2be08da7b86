"""The sentences of a report in one language; their words stand in `locale/<language>/LC_MESSAGES/report.po`."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tabletop.clock import local
from tabletop.i18n import Translator, formats, translator
from tabletop.messages import Message, Value

BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Words:
    """Says things in the language of the report."""

    language: str
    translator: Translator

    def say(self, key: str, **values: Value) -> str:
        """The sentence `report.<key>`; a whole number `n` picks the plural."""
        return self.translator.message(Message(f"report.{key}", values))

    def word(self, value: StrEnum) -> str:
        """What a code of the vocabularies is called: `report.stance.lead`."""
        return self.say(f"{type(value).__name__.lower()}.{value.value}")

    def day(self, iso: str) -> str:
        return formats.date(iso, self.language)

    def days(self, first: str, last: str) -> str:
        return formats.date_range(first, last, self.language)

    def date_of(self, utc_ms: int, offset_min: int) -> str:
        """The local day of a moment."""
        return self.day(local(utc_ms, offset_min).date().isoformat())

    def time(self, utc_ms: int, offset_min: int) -> str:
        return formats.time_of(utc_ms, offset_min)

    def list(self, items: Iterable[str]) -> str:
        return formats.join_list(tuple(items), self.language)

    def minutes(self, minutes: float) -> str:
        """Whole minutes, and less than one said so."""
        return self.say("minutes", n=int(minutes + 0.5)) if minutes >= 0.5 or minutes == 0 else self.say("minutes.below")


def words(language: str) -> Words:
    """The words of `language`, or English where the program does not speak it."""
    speaking = translator(language)
    return Words(speaking.language, speaking)


def joined(*parts: str) -> str:
    """The parts that are there, with a raised dot between."""
    return BETWEEN.join(part for part in parts if part)
