"""What was said on one inject so far, in counts that one more line moves by one."""

from dataclasses import dataclass, field

from tabletop.exercise.values import Response
from tabletop.exercise.words import ResponseKind
from tabletop.scenario.model import Strand


@dataclass(slots=True)
class Talk:
    """`heard`: lines by body; `last`: who spoke last; `stanced`: lines that say what part a body has. Withdrawn lines
    count nowhere. For whoever reads: only `hear` changes it."""

    lines: int = 0
    heard: dict[str, int] = field(default_factory=dict)
    kinds: dict[ResponseKind, int] = field(default_factory=dict)
    strands: set[Strand] = field(default_factory=set)
    last: tuple[str, ...] = ()
    stanced: list[Response] = field(default_factory=list)

    def hear(self, said: Response) -> None:
        if said.withdrawn:
            return
        self.lines += 1
        for code in said.agencies:
            self.heard[code] = self.heard.get(code, 0) + 1
        self.kinds[said.kind] = self.kinds.get(said.kind, 0) + 1
        self.strands.update(said.strands)
        self.last = said.agencies or self.last
        if said.stance is not None:
            self.stanced.append(said)
