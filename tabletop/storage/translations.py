"""Writing the translation of a scenario: a skeleton to fill in, kept in step with its source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tabletop.errors import BadInput
from tabletop.messages import message
from tabletop.scenario import translation
from tabletop.scenario.faults import Fault, Path as TextPath, Severity
from tabletop.scenario.model import Scenario
from tabletop.scenario.translation import Entry
from tabletop.storage import scenario_folder
from tabletop.storage.atomic import write_over


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
    """Write or refresh the translation of the scenario at `path`. `accept`: what is translated is up to date."""
    from tabletop.storage import overlay_text, yaml_reader

    folder = path if path.is_dir() else path.parent
    source = folder / scenario_folder.SOURCE
    if not source.is_file():
        raise BadInput(message("translations.no-scenario", file=str(path)))
    loaded = scenario_folder.load(folder)
    file = folder / f"{language}.yaml"
    if loaded.scenario is None:
        return Refreshed(file, (), tuple(fault for fault in loaded.faults if fault.severity is Severity.ERROR))
    if language == loaded.scenario.language:
        raise BadInput(message("translations.own-language", language=language))
    before = translation.recorded(scenario_folder.sources(folder, language))
    found = tuple(translation.entries(loaded.scenario, language, {} if accept else before))
    data = loaded.texts.get(file.name, b"")
    old = data.decode("utf-8").removeprefix("\ufeff")
    comments = overlay_text.comments_of(old) if old else {}
    head = {"language": language, "translates": loaded.scenario.id}
    made = overlay_text.written(head, found, comments, _roles(loaded.scenario), yaml_reader.read(data).root).encode()
    if made != data:
        write_over(file, made)
    record = translation.record_of(found, before, accept).encode()
    write_over(file.with_suffix(scenario_folder.SOURCES), record)
    return Refreshed(file, found)


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
