"""From the bytes of a scenario's files to a scenario and everything that is wrong with it.

Knows nothing of disks: `fetch` hands over a media file or a set of questions, or raises Unreadable.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace

from tabletop import catalogue
from tabletop.scenario import translation, upgrade
from tabletop.scenario.faults import Fault, Where, bounded, error, has_errors, warning
from tabletop.scenario.model import Scenario
from tabletop.storage import border_checks, pictures, question_sets, yaml_reader
from tabletop.storage.collector import paused_collector
from tabletop.storage.loaded import Loaded, Unreadable
from tabletop.storage.overlay_schema import OverlayIn
from tabletop.storage.places import Places
from tabletop.storage.scenario_border import validate
from tabletop.storage.scenario_build import build, starting_fact
from tabletop.storage.scenario_schema import ScenarioIn

SOURCE = "scenario.yaml"
Fetch = Callable[[str], bytes]
_FIRST = ("yaml-", "enough")  # codes told whatever else stands at their place


def assemble(
    texts: Mapping[str, bytes],
    fetch: Fetch,
    show: Callable[[str], str],
    *,
    meaning: bool = True,
    language: str = "",
    made_from: Mapping[str, str] | None = None,
    references: Collection[str] | None = None,
) -> Loaded:
    """`texts`: the scenario under `scenario.yaml`, translations under `<language>.yaml`. `show` names a file to people.

    `meaning`: also check what the shape alone cannot tell; of no use for a scenario that was checked before it was packed.
    `language`: one that every text should have. `made_from`: the sidecars of the translations, by language.
    `references`: the ids it may cite (default: those that come with the program).
    """
    cited = catalogue.references() if references is None else references
    with paused_collector():
        loaded = _assemble(texts, fetch, show, cited if meaning else None, language)
        if loaded.scenario is None or not made_from:
            return loaded
        stale = bounded(_stale(loaded.scenario, loaded.where, made_from))
        return replace(loaded, faults=_in_order([*loaded.faults, *stale], show(SOURCE)))


def _assemble(
    texts: Mapping[str, bytes], fetch: Fetch, show: Callable[[str], str], references: Collection[str] | None, language: str
) -> Loaded:
    """Without `references` nothing but the shape is checked."""
    documents = {_language(name): yaml_reader.read(data, show(name)) for name, data in texts.items()}
    where = Places(documents)
    faults = [fault for document in documents.values() for fault in document.faults]
    given = _source(documents[""], where, faults)
    overlays = _overlays(documents, where, faults)
    if given is None:
        return Loaded(None, _in_order(faults, show(SOURCE)), where, {}, texts)
    whole = not faults
    facts = {name: starting_fact(typed, where.plain(("facts", name))) for name, typed in given.facts.items()}
    faults += bounded(border_checks.identity(given, where))
    faults += bounded(border_checks.facts_set(given, facts, where))
    for name, overlay in overlays.items():
        faults += bounded(border_checks.translation(given, overlay, name, where))
    sets = question_sets.shared(given, tuple(overlays), fetch, show, where, faults)
    where = replace(where, sets=sets.places)
    texts = {**texts, **sets.texts}
    scenario = build(given, facts, list(overlays.values()), sets.questions)
    if references is not None:
        faults += _meaning(scenario, where, references, language, whole)
    media, missing = _media(scenario, fetch, where)
    faults += missing
    return Loaded(None if has_errors(faults) else scenario, _in_order(faults, show(SOURCE)), where, media, texts)


def _source(document: yaml_reader.Document, where: Places, faults: list[Fault]) -> ScenarioIn | None:
    root = document.root
    if upgrade.format_of(root) > upgrade.newest():
        faults.append(error(where.at(("format",)), "format-newer", limit=upgrade.newest()))
        return None
    if isinstance(root, yaml_reader.Fields):
        return validate(ScenarioIn, upgrade.upgraded(root), where, faults)
    return None if root is None else validate(ScenarioIn, root, where, faults)


def _overlays(documents: Mapping[str, yaml_reader.Document], where: Places, faults: list[Fault]) -> dict[str, OverlayIn]:
    read: dict[str, OverlayIn] = {}
    for language, document in documents.items():
        if language and document.root is not None:
            overlay = validate(OverlayIn, document.root, where, faults, language)
            if overlay is not None:
                read[language] = overlay
    return read


def _meaning(scenario: Scenario, where: Places, references: Collection[str], language: str, whole: bool) -> Iterator[Fault]:
    """`whole`: nothing had to be mended or left out."""
    from tabletop.scenario import checks  # of no use for a scenario that is only played

    for fault in checks.faults(scenario, where, references, catalogue.agency_types(), language):
        if whole or fault.code not in checks.OF_THE_WHOLE:
            yield fault


def _stale(scenario: Scenario, where: Where, made_from: Mapping[str, str]) -> Iterator[Fault]:
    """Translations whose source has changed since they were made."""
    for language in scenario.languages[1:]:
        record = translation.recorded(made_from.get(language, ""))
        for entry in translation.entries(scenario, language, record) if record else ():
            if entry.stale:
                yield warning(where.at(entry.path, language=language), "stale-translation")


def _language(name: str) -> str:
    return "" if name == SOURCE else name.removesuffix(".yaml")


def _media(scenario: Scenario, fetch: Fetch, where: Places) -> tuple[dict[str, bytes], list[Fault]]:
    media: dict[str, bytes] = {}
    faults: list[Fault] = []
    for inject in scenario.injects.values():
        for attachment in inject.attachments:
            code = ""
            try:
                if attachment.file not in media:
                    data = fetch(attachment.file)
                    code = pictures.fault_of(data)
                    if not code:
                        media[attachment.file] = data
            except Unreadable as reason:
                code = reason.code
            if code:
                place = where.at(("injects", inject.id, "attachments", attachment.id, "file"))
                faults.append(error(place, code, name=attachment.file[:60]))
    return media, faults


def _in_order(faults: list[Fault], own: str) -> tuple[Fault, ...]:
    """By file and place, the scenario's own file first, each once. At the place of something unreadable only that is told."""
    unreadable = {(fault.file, fault.line, fault.column) for fault in faults if fault.code.startswith("yaml-")}
    told = [each for each in faults if each.code.startswith(_FIRST) or (each.file, each.line, each.column) not in unreadable]
    once = {(each.file, each.line, each.column, each.message.id, *each.message.values.values()): each for each in told}
    return tuple(sorted(once.values(), key=lambda fault: (fault.file != own, fault.file, fault.line, fault.column)))
