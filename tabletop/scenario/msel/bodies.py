"""The bodies an MSEL addresses, as types of body of the catalogue; what the catalogue does not know gets a type of its own."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tabletop.localized import Localized
from tabletop.scenario.model import ROOM
from tabletop.scenario.msel.cells import Losses, Spot, plain
from tabletop.scenario.msel.words import is_all

_TYPE = re.compile(r"[A-Z][A-Z0-9]{1,15}")
_CUTS = (re.compile(r"[\n;]"), re.compile(r"[\n;,/|&+]|\s(?:and|y|et|e|und)\s"))
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_SMALL = frozenset(
    {"of", "the", "and", "for", "de", "del", "la", "el", "los", "las", "y", "des", "du", "et", "le", "les", "da", "do", "e"}
)


@dataclass
class Bodies:
    """`names`: of the catalogue. `used`: every type the scenario needs, in the order they were met."""

    names: Mapping[str, Localized]
    losses: Losses
    used: dict[str, None] = field(default_factory=dict)
    made: dict[str, str] = field(default_factory=dict)  # plain words → type
    counts: dict[str, int] = field(default_factory=dict)
    _known: dict[str, str] = field(default_factory=dict)
    _sets: list[tuple[frozenset[str], str]] = field(default_factory=list)  # the words of each name that is known

    def __post_init__(self) -> None:
        for type, names in self.names.items():
            for _, name in names.texts:
                self._known.setdefault(plain(name), type)
        self._known |= {plain(type): type for type in self.names}

    def declare(self, type: str) -> None:
        self.used[type] = None
        self._known.setdefault(plain(type), type)

    def addressed(self, cell: str, spot: Spot) -> tuple[str, ...]:
        """The types a cell names, `all` for everybody."""
        found: dict[str, None] = {}
        for name in self._names_in(cell):
            found[ROOM if is_all(name) else self.type_of(name, spot)] = None
        return tuple(found)

    def meant(self, words: str) -> str:
        """The type of a body that is known already, '' for words that name none."""
        known = self._known.get(plain(words)) or self.made.get(plain(words), "")
        if known:
            self.used[known] = None
        return known

    def type_of(self, words: str, spot: Spot) -> str:
        """The type of whatever body `words` name; one is made where none is known, and that is told."""
        words = words.strip()
        exact = self.meant(words)
        if exact:
            return exact
        likely = self._likely(words)
        type = likely or (words if _TYPE.fullmatch(words) else self._new(words))
        self.made[plain(words)] = type
        self.used[type] = None
        if type != words:
            self.losses.guessed(spot, "msel.body-likely" if likely else "msel.body-made", words, type=type)
        return type

    def _names_in(self, cell: str) -> Iterator[str]:
        """The whole cell where it is one name, else its parts."""
        parts = [cell]
        for cut in _CUTS:
            parts = [
                part.strip(" .-–•*\u00a0")
                for whole in parts
                for part in ([whole] if self._is_name(whole) else cut.split(whole))
                if part.strip(" .-–•*\u00a0")
            ]
        yield from parts

    def _is_name(self, words: str) -> bool:
        return is_all(words) or plain(words) in self._known or plain(words) in self.made

    def _likely(self, words: str) -> str:
        """A body of the catalogue whose name has all these words, or all of whose name they have, if there is just one."""
        bare = plain(_BRACKETS.sub(" ", words))
        if bare in self._known:
            return self._known[bare]
        said = frozenset(bare.split()) - _SMALL
        if not said:
            return ""
        if not self._sets:
            self._sets = [(frozenset(name.split()) - _SMALL, type) for name, type in self._known.items()]
        found = {type for words, type in self._sets if words and (said <= words or (len(words) > 1 and words <= said))}
        return found.pop() if len(found) == 1 else ""

    def _new(self, words: str) -> str:
        ascii_only = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii")
        parts = [part for part in re.findall(r"[A-Za-z0-9]+", ascii_only) if part.lower() not in _SMALL]
        made = "".join(parts).upper() if len(parts) == 1 else "".join(part[0] for part in parts).upper()
        base = made[:12] if re.match(r"[A-Z][A-Z0-9]", made) else f"BODY{made[:6]}"
        number, type = self.counts.get(base, 1), base
        while number > 1 or type in self.names or type in self.used:
            number += 1
            type = f"{base}{number}"
            if type not in self.names and type not in self.used:
                break
        self.counts[base] = number
        return type
