"""Languages by the name they give themselves: it reads the same whatever the screen speaks."""

from collections.abc import Mapping

ENDONYMS: Mapping[str, str] = {"en": "English", "es": "Español", "fr": "Français", "pt": "Português", "ar": "العربية"}


def endonym(code: str) -> str:
    """`es` → Español; a language the program does not know, by its code."""
    return ENDONYMS.get(code, code)
