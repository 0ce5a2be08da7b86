"""A scenario as it came off the disk: its value, its faults, and the bytes it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass

from tabletop.scenario.faults import Fault, Where, has_errors
from tabletop.scenario.model import Scenario


class Unreadable(Exception):
    """A file that may not or cannot be read; `code` is that of the fault to report."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Loaded:
    """`scenario` is None when anything is an error. `media` by the attachment's `file`; `texts` are the YAML files by name."""

    scenario: Scenario | None
    faults: tuple[Fault, ...]
    where: Where
    media: Mapping[str, bytes]
    texts: Mapping[str, bytes]

    @property
    def playable(self) -> bool:
        return self.scenario is not None and not has_errors(self.faults)
