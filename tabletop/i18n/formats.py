"""Dates, times, numbers and lists as each language writes them."""

import re
from collections.abc import Sequence
from datetime import date as Date

_REGION = {"en": "en_GB", "es": "es_419"}  # English as international bodies write it, Spanish of Latin America
_SOUNDS_LIKE_Y = re.compile(r"h?[ií](?![aeo])", re.IGNORECASE)  # "y" becomes "e" before it


def date(iso: str, language: str) -> str:
    """`2026-11-17` as 17 November 2026; what is not a date comes back as it was typed."""
    from babel.dates import format_date  # 40 ms that the first window need not spend

    day = _day(iso)
    return format_date(day, "long", _locale(language)) if day else iso


def date_range(first: str, last: str, language: str) -> str:
    """17 – 19 November 2026, naming month and year once where that is enough; one date when both are the same."""
    from babel import Locale  # 40 ms that the first window need not spend
    from babel.dates import format_date

    start, end = _day(first), _day(last)
    if start and end and start < end:
        locale = Locale.parse(_locale(language))
        changes = "y" if start.year != end.year else "M" if start.month != end.month else "d"
        full = locale.interval_formats.get("yMMMMd")
        halves = full[changes] if full else [half.replace("MMM", "MMMM") for half in locale.interval_formats["yMMMd"][changes]]
        return "".join(format_date(day, half, locale) for day, half in zip((start, end), halves, strict=True))
    return " – ".join(dict.fromkeys(date(day, language) for day in (first, last) if day))


def month(iso: str, language: str) -> str:
    """`2026-11-17` as November 2026; what is not a date comes back as it was typed."""
    from babel.dates import format_skeleton  # 40 ms that the first window need not spend

    day = _day(iso)
    return format_skeleton("yMMMM", day, locale=_locale(language)) if day else iso


def time_of(utc_ms: int, offset_min: int) -> str:
    """The 24-hour time of day on the wall clock of the place, `offset_min` minutes from UTC."""
    minutes = utc_ms // 60_000 + offset_min
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def join_list(words: Sequence[str], language: str) -> str:
    """Customs, Navy and Police; semicolons where a name holds a comma of its own."""
    from babel.lists import format_list  # 40 ms that the first window need not spend

    if any("," in word for word in words):
        return "; ".join(words)
    listed = format_list(words, locale=_locale(language)) if words else ""
    if language == "es" and len(words) > 1 and _SOUNDS_LIKE_Y.match(words[-1]):
        return listed.removesuffix(f"y {words[-1]}") + f"e {words[-1]}"
    return listed


def language_name(code: str, language: str) -> str:
    """`en` as inglés; a language nobody knows by its code."""
    from babel import Locale, UnknownLocaleError  # 40 ms that the first window need not spend

    try:
        return Locale.parse(code).get_language_name(_locale(language)) or code
    except (UnknownLocaleError, ValueError):
        return code


def number(value: float, language: str) -> str:
    """12,345 or 12.345, as the language groups its digits."""
    from babel.numbers import format_decimal  # 40 ms that the first window need not spend

    return format_decimal(value, locale=_locale(language))


def _day(iso: str) -> Date | None:
    try:
        return Date.fromisoformat(iso)
    except ValueError:
        return None


def _locale(language: str) -> str:
    return _REGION.get(language, language)
