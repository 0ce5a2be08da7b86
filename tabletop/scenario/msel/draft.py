"""What the rows of a table came to so far."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tabletop.localized import Localized
from tabletop.scenario.model import Inject, Item
from tabletop.scenario.msel.bodies import Bodies
from tabletop.scenario.msel.cells import LONGEST_TEXT, Losses, Spot
from tabletop.scenario.msel.finding import Line
from tabletop.scenario.msel.headings import Column

_HOLE = re.compile(r"\{([^{}\n]*)\}")


@dataclass
class Draft:
    """What the rows came to so far. `ids`: plain number or id as typed → the id of the inject."""

    language: str
    bodies: Bodies
    losses: Losses
    setting: Mapping[str, str] = field(default_factory=dict)
    objectives: dict[str, str] = field(default_factory=dict)
    modules: dict[str, str] = field(default_factory=dict)
    injects: dict[str, Inject] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    by_words: dict[str, dict[str, str]] = field(default_factory=dict)  # of objectives (O) and modules (M): words → id

    def say(self, text: str, spot: Spot) -> Localized:
        """`text` in the language of the scenario: not longer than it may be, and with brackets for braces that nothing fills."""
        if len(text) > LONGEST_TEXT:
            self.losses.left_out(spot, "msel.too-long", text[LONGEST_TEXT:], most=LONGEST_TEXT)
            text = text[:LONGEST_TEXT].rstrip()
        if "{" in text:
            text = _HOLE.sub(lambda hole: self._filled(hole, spot), text)
        return Localized(((self.language, text),)) if text else Localized()

    def _filled(self, hole: re.Match[str], spot: Spot) -> str:
        name = hole[1]
        body = re.fullmatch(r"agency:([A-Z][A-Z0-9]{1,15})(\.acronym)?", name)
        if name in self.setting or (body and body[1] in self.bodies.used):
            return hole[0]
        self.losses.guessed(spot, "msel.placeholder", hole[0])
        return f"[{name}]"


def with_notes(draft: Draft, inject: Inject, line: Line, notes: list[str]) -> Inject:
    before = inject.notes.get(draft.language)
    return replace(inject, notes=draft.say("\n\n".join(filter(None, [before, *notes])), line.spot(Column.NOTES)))


def listed(known: Mapping[str, str], language: str) -> tuple[Item, ...]:
    return tuple(Item(id, Localized(((language, text),))) for id, text in known.items())
