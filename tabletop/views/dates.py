"""Days as people type them, to ISO 8601, and counted on from there."""

import re
from datetime import date as Date, timedelta

from tabletop.views.speakers import plain

_MONTHS = ("ene jan", "feb", "mar", "abr apr", "may", "jun", "jul", "ago aug", "sep set", "oct", "nov", "dic dec")
_NUMBERS = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})(?:(\d\d)(\d\d)|\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,2}))")
_WORDS = re.compile(r"(\d{1,2})(?:\s+de)?\s+([a-z]{3,})\.?(?:\s+de|,)?\s+(\d{4})")


def iso_of(text: str) -> str:
    """`30/9/2026`, `2026/9/30`, `20260930` and `30 de septiembre de 2026` as 2026-09-30; what is no date stays as typed."""
    words = plain(text.strip())
    if found := _NUMBERS.fullmatch(words):
        day, month, year = (int(part) for part in found.groups())
    elif found := _YEAR_FIRST.fullmatch(words):
        year, month, day = (int(part) for part in found.groups() if part)
    elif found := _WORDS.fullmatch(words):
        day, year = int(found[1]), int(found[3])
        month = next((n for n, names in enumerate(_MONTHS, 1) if found[2][:3] in names.split()), 0)
    else:
        return text.strip()
    try:
        return Date(year, month, day).isoformat()
    except ValueError:
        return text.strip()


def day_after(iso: str, days: int) -> str:
    """So many days after `iso`, or before it; '' for no date, and beyond the ends of the calendar."""
    try:
        return (Date.fromisoformat(iso) + timedelta(days=days)).isoformat() if iso else ""
    except OverflowError:
        return ""
