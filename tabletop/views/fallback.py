"""Whether the room reads something in another language than the one asked for, so that the facilitator knows."""

from collections.abc import Iterator

from tabletop.exercise.state import Shown
from tabletop.localized import Localized
from tabletop.scenario.model import Scenario


def falls_back(scenario: Scenario, shown: Shown, language: str) -> bool:
    """Any text in `language`, the first of two at once: one without letters (06:45) reads the same in all languages."""
    language = language.partition("+")[0]
    return any(not text.has(language) and any(map(str.isalpha, text.get(language))) for text in _on_wall(scenario, shown))


def _on_wall(scenario: Scenario, shown: Shown) -> Iterator[Localized]:
    if shown.decision:
        owner = scenario.decision_owner(shown.cue)
        if owner is not None and owner.decision is not None:
            yield owner.decision.question
            yield from (option.text for option in owner.decision.options)
        return
    inject = scenario.injects.get(shown.cue)
    if inject is None:
        return
    varied = inject.variants[shown.variant] if 0 <= shown.variant < len(inject.variants) else None
    yield varied.text if varied else inject.text
    yield varied.title if varied and varied.title else inject.title
    yield from (inject.time, inject.sender)
    for attachment in inject.attachments:
        yield from (attachment.alt, attachment.caption)
