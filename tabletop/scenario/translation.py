"""What a translation lacks, and where its source has changed since it was made.

A sidecar `<language>.sources` records, a line a text, the digest of the source text that each translation was made from:
`3f2a9c1b04de injects/I01/title`.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tabletop.localized import Localized
from tabletop.scenario.faults import Path
from tabletop.scenario.model import Scenario
from tabletop.scenario.texts import texts

Record = Mapping[str, str]  # path in the translation → digest of the source text

_BY_ID = frozenset({"objectives", "modules", "questions", "expected"})  # a translation has their text right behind the id
_LINE = re.compile(r"([0-9a-f]{12}) (\S+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of the translation: where it stands there, what it translates, its words ('' for none yet)."""

    path: Path
    source: str
    words: str
    stale: bool = False

    @property
    def name(self) -> str:
        return "/".join(str(step) for step in self.path)


def entries(scenario: Scenario, language: str, record: Record) -> Iterator[Entry]:
    """Every text with words to translate, in the order of the file; shared questions have translations of their own."""
    for path, text in texts(scenario):
        own = not any("/" in step for step in path if isinstance(step, str))
        if own and (text.has(language) or any(map(str.isalpha, text.get(scenario.language)))):
            yield _entry(_in_translation(path), text, scenario.language, language, record)


def _entry(path: Path, text: Localized, own: str, language: str, record: Record) -> Entry:
    return entry(path, text.get(own), text.get(language) if text.has(language) else "", record)


def entry(path: Path, source: str, words: str, record: Record) -> Entry:
    """One text; stale when `record` says that its words were made from another source."""
    made = Entry(path, source, words)
    known = record.get(made.name)
    return replace(made, stale=bool(words) and known is not None and known != digest(source))


def _in_translation(path: Path) -> Path:
    return path[:-1] if len(path) > 2 and path[-3] in _BY_ID else path


def digest(source: str) -> str:
    """Of the words alone: where a line is broken does not matter."""
    return hashlib.sha256(" ".join(source.split()).encode()).hexdigest()[:12]


def recorded(text: str) -> Record:
    """What a sidecar says; a line that is none says nothing."""
    found = (_LINE.fullmatch(line.strip()) for line in text.splitlines())
    return {line[2]: line[1] for line in found if line}


def record_of(all_entries: tuple[Entry, ...], before: Record, accept: bool) -> str:
    """The sidecar: a translation keeps the digest it was made from until somebody says that it is up to date."""

    def kept(entry: Entry) -> str:
        now = digest(entry.source)
        return now if accept or not entry.words else before.get(entry.name, now)

    return "".join(f"{kept(entry)} {entry.name}\n" for entry in all_entries)
