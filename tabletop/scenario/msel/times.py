"""Times as people write them in a plan: kept as typed, understood where that helps."""

import re
from datetime import UTC, datetime, timedelta

_NUMBER = re.compile(r"\d{1,6}(?:[.,]\d{1,15})?")
_MINUTES = re.compile(r"(\d{1,4})(?:[.,](\d+))?\s*(?:m|min|mins|minutes?|minutos?|’|')?\.?", re.IGNORECASE)
_HOURS = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?\s*(?:h|hrs)?", re.IGNORECASE)
_RELATIVE = re.compile(
    r"([TMHDJ])\s*([+-])\s*(\d{1,4})(?::(\d{2}))?\s*(?:min|mins|m|h|hrs?|d)?(?:\s+(\d{1,2})[:h.](\d{2}))?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:(\d{4})-(\d{2})-(\d{2})[ T])?(\d{1,2})[:h](\d{2})")
_FIRST_DAY = datetime(1899, 12, 30, tzinfo=UTC)  # the day 0 of a sheet, which knows no zones
_DAYS = range(20_000, 80_000)  # of which a number is likely to be a date: 1954 to 2119
_UNIT = {"T": 1, "M": 1, "H": 60, "D": 1440, "J": 1440}


def from_number(text: str) -> str:
    """A date or a time that lost its format and stands there as a number of days, '' for everything else."""
    if not _NUMBER.fullmatch(text):
        return ""
    days = float(text.replace(",", "."))
    moment = _FIRST_DAY + timedelta(minutes=round(days * 1440))
    if 0 < days < 1:
        return f"{moment:%H:%M}"
    if int(days) in _DAYS:
        return f"{moment:%Y-%m-%d}" if days == int(days) else f"{moment:%Y-%m-%d %H:%M}"
    return ""


def minutes_of(text: str) -> int | None:
    """`12`, `12 min`, `0:12`, `1:30`; parts of a minute are rounded up."""
    if found := _HOURS.fullmatch(text.strip()):
        return int(found[1]) * 60 + int(found[2])
    found = _MINUTES.fullmatch(text.strip())
    return int(found[1]) + bool((found[2] or "").strip("0")) if found else None


def order_of(text: str) -> tuple[str, int] | None:
    """(of which kind, minutes), to compare two times of a kind: `T+20`, `H+2`, `D+1 09:30`, `2026-07-18 09:30`, `09:30`."""
    if found := _RELATIVE.fullmatch(text.strip()):
        letter, sign, count, more, hour, minute = found.groups()
        unit = _UNIT[letter.upper()]
        if more is not None:  # T+01:30
            value = int(count) * 60 + int(more)
        else:
            value = int(count) * unit + (int(hour) * 60 + int(minute) if hour else 0)
        return ("day" if unit == 1440 else "start"), -value if sign == "-" else value
    if found := _CLOCK.search(text):
        year, month, day, hour, minute = found.groups()
        days = int(year) * 372 + int(month) * 31 + int(day) if year else 0
        return ("date" if year else "clock"), days * 1440 + int(hour) * 60 + int(minute)
    return None
