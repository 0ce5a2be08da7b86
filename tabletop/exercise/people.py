"""Personal data of participants: kept beside the record, never in it, and erasable at any time."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Who a participant is. Every field may be empty: names are never needed."""

    name: str = ""
    post: str = ""
    email: str = ""
    phone: str = ""
