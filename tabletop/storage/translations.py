"""Writing the translation of a scenario or of a set of questions: a skeleton to fill in, kept in step with its source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tabletop.errors import BadInput
from tabletop.messages import message
from tabletop.scenario import translation
from tabletop.scenario.faults import Fault, Path as TextPath, Place, Severity, error
from tabletop.scenario.model import Scenario
from tabletop.scenario.translation import Entry
from tabletop.storage import scenario_folder
from tabletop.storage.atomic import write_over
from tabletop.storage.inside import read_inside
from tabletop.storage.loaded import Unreadable


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What was written to `file`; nothing when `faults` (errors all) stand in the way."""

    file: Path
    entries: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def missing(self) -> Mapping[str, list[str]]:
        """The texts without words, by inject or other part."""
        return _by_part(entry for entry in self.entries if not entry.words)

    @property
    def stale(self) -> Mapping[str, list[str]]:
        """The texts whose source has changed, likewise."""
        return _by_part(entry for entry in self.entries if entry.stale)

    @property
    def counts(self) -> tuple[int, int, int]:
        """Texts, those missing, those stale."""
        return len(self.entries), sum(not entry.words for entry in self.entries), sum(entry.stale for entry in self.entries)


def refresh(path: Path, language: str, *, accept: bool = False) -> Refreshed:
    """Write or refresh the translation of the scenario, or of the set of questions, at `path`.

    `accept`: what is translated is up to date.
    """
    if path.parent.name == scenario_folder.SETS and path.is_file():
        return _refresh_set(path, language, accept)
    folder = path if path.is_dir() else path.parent
    source = folder / scenario_folder.SOURCE
    if not source.is_file():
        raise BadInput(message("translations.no-scenario", file=str(path)))
    loaded = scenario_folder.load(folder)
    file = folder / f"{language}.yaml"
    if loaded.scenario is None:
        return Refreshed(file, (), _errors(loaded.faults))
    if language == loaded.scenario.language:
        raise BadInput(message("translations.own-language", language=language))
    before = translation.recorded(scenario_folder.sources(folder, language))
    found = tuple(translation.entries(loaded.scenario, language, {} if accept else before))
    head = {"language": language, "translates": loaded.scenario.id}
    _write(file, head, found, loaded.texts.get(file.name, b""), _roles(loaded.scenario))
    write_over(file.with_suffix(scenario_folder.SOURCES), translation.record_of(found, before, accept).encode())
    return Refreshed(file, found)


def _refresh_set(path: Path, language: str, accept: bool) -> Refreshed:
    from tabletop.storage import question_sets

    folder, name = path.parent.parent, f"{question_sets.FOLDER}{path.stem}"
    file = path.with_suffix(f".{language}.yaml")
    faults: list[Fault] = []

    def fetch(wanted: str) -> bytes:
        return read_inside(folder, wanted, scenario_folder.MOST_TEXT)

    try:
        texts = {f"{name}.yaml": fetch(f"{name}.yaml")}
    except Unreadable as reason:
        return Refreshed(file, (), (error(Place(str(path)), reason.code, name=path.name),))
    read = question_sets.read_set(name, (language,), fetch, lambda shown: str(folder / shown), texts, faults)
    if isinstance(read, question_sets.ReadSet) and read.given.language == language:
        raise BadInput(message("translations.own-language-of-set", language=language))
    if not isinstance(read, question_sets.ReadSet) or _errors(faults):
        return Refreshed(file, (), _errors(faults))
    before = translation.recorded(scenario_folder.sources(path.parent, f"{path.stem}.{language}"))
    found = tuple(read.entries(language, {} if accept else before))
    head = {"language": language, "translates": read.given.id}
    _write(file, head, found, texts.get(f"{name}.{language}.yaml", b""), {})
    write_over(file.with_suffix(scenario_folder.SOURCES), translation.record_of(found, before, accept).encode())
    return Refreshed(file, found)


def _errors(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(fault for fault in faults if fault.severity is Severity.ERROR)


def _write(file: Path, head: Mapping[str, str], found: Iterable[Entry], data: bytes, remarks: Mapping[TextPath, str]) -> None:
    """`data`: what is there now; its order and its comments are kept."""
    from tabletop.storage import overlay_text, yaml_reader

    old = data.decode("utf-8").removeprefix("\ufeff")
    comments = overlay_text.comments_of(old) if old else {}
    made = overlay_text.written(head, found, comments, remarks, yaml_reader.read(data).root).encode()
    if made != data:
        write_over(file, made)


def _by_part(some: Iterable[Entry]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for entry in some:
        part, *rest = entry.path[1:] if entry.path[0] == "injects" else entry.path
        found.setdefault(str(part), []).append("/".join(map(str, rest)) or str(part))
    return found


def _roles(scenario: Scenario) -> dict[TextPath, str]:
    """Who says a line: it helps whoever translates it."""
    return {
        ("injects", inject.id, "role_player", place): line.as_
        for inject in scenario.injects.values()
        for place, line in enumerate(inject.role_player)
    }
