"""From the bytes of a scenario's files to a scenario and everything that is wrong with it.

Knows nothing of disks: `fetch` hands over a media file or raises Unreadable.
"""

from collections.abc import Callable, Mapping

from tabletop.scenario.faults import Fault, error, has_errors
from tabletop.scenario.model import Fact, Scenario
from tabletop.storage import pictures, yaml_reader
from tabletop.storage.collector import paused_collector
from tabletop.storage.loaded import Loaded, Unreadable
from tabletop.storage.overlay_schema import OVERLAY, OverlayIn
from tabletop.storage.places import Places
from tabletop.storage.scenario_border import validate
from tabletop.storage.scenario_build import build, starting_fact
from tabletop.storage.scenario_schema import SCENARIO, ScenarioIn

SOURCE = "scenario.yaml"
Fetch = Callable[[str], bytes]


def assemble(texts: Mapping[str, bytes], fetch: Fetch, show: Callable[[str], str], *, meaning: bool = True) -> Loaded:
    """`texts`: the scenario under `scenario.yaml`, translations under `<language>.yaml`. `show` names a file to people.

    `meaning`: also check what the shape alone cannot tell; of no use for a scenario that was checked before it was packed.
    """
    with paused_collector():
        return _assemble(texts, fetch, show, meaning)


def _assemble(texts: Mapping[str, bytes], fetch: Fetch, show: Callable[[str], str], meaning: bool) -> Loaded:
    documents = {_language(name): yaml_reader.read(data, show(name)) for name, data in texts.items()}
    where = Places(documents)
    faults = [fault for document in documents.values() for fault in document.faults]
    given: ScenarioIn | None = None
    overlays: list[OverlayIn] = []
    for language, document in documents.items():
        if document.root is None:
            continue
        if language:
            overlay = validate(OVERLAY, document.root, where, faults, language)
            overlays += [overlay] if overlay else []
        else:
            given = validate(SCENARIO, document.root, where, faults)
    if given is None or has_errors(faults):
        return Loaded(None, _in_order(faults), where, {}, texts)
    scenario = build(given, _facts(given, where), overlays)
    media, missing = _media(scenario, fetch, where)
    faults += missing
    return Loaded(None if has_errors(faults) else scenario, _in_order(faults), where, media, texts)


def _language(name: str) -> str:
    return "" if name == SOURCE else name.removesuffix(".yaml")


def _facts(given: ScenarioIn, where: Places) -> dict[str, Fact]:
    return {name: starting_fact(typed, where.plain(("facts", name))) for name, typed in given.facts.items()}


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


def _in_order(faults: list[Fault]) -> tuple[Fault, ...]:
    """By file and place; of several at one place the first found, which is the cause of the others."""
    kept: dict[tuple[str, int, int, str], Fault] = {}
    for fault in faults:
        kept.setdefault((fault.file, fault.line, fault.column, fault.code), fault)
    return tuple(sorted(kept.values(), key=lambda fault: (fault.file, fault.line, fault.column)))
