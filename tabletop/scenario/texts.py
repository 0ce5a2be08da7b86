"""Every text of a scenario with its path, in the order of the file: what is translated, searched for placeholders, shown."""

from collections.abc import Iterable, Iterator

from tabletop.localized import Localized
from tabletop.scenario.faults import Path
from tabletop.scenario.model import Inject, Scenario

Text = tuple[Path, Localized]


def texts(scenario: Scenario) -> Iterator[Text]:
    yield from _given((), (("title", scenario.title), ("synopsis", scenario.synopsis)))
    yield from _given(("setting",), scenario.setting.items())
    for item in scenario.objectives:
        yield ("objectives", item.id, "text"), item.text
    for item in scenario.modules:
        yield ("modules", item.id, "title"), item.text
    for inject in scenario.injects.values():
        yield from inject_texts(inject)
    for place, line in enumerate(scenario.hot_wash):
        yield ("debrief", "hot_wash", place), line


def inject_texts(inject: Inject) -> Iterator[Text]:
    at: Path = ("injects", inject.id)
    yield from _given(
        at,
        (
            ("title", inject.title),
            ("text", inject.text),
            ("time", inject.time),
            ("from", inject.sender),
            ("read_aloud", inject.read_aloud),
            ("notes", inject.notes),
        ),
    )
    for place, variant in enumerate(inject.variants):
        yield from _given((*at, "variants", place), (("text", variant.text), ("title", variant.title)))
    for place, line in enumerate(inject.hints):
        yield (*at, "hints", place), line
    for place, line in enumerate(inject.red_flags):
        yield (*at, "red_flags", place), line
    for place, role in enumerate(inject.role_player):
        yield (*at, "role_player", place, "line"), role.line
    for question in inject.questions:
        yield (*at, "questions", question.id, "text"), question.text
    for action in inject.expected:
        yield (*at, "expected", action.id, "text"), action.text
    for attachment in inject.attachments:
        yield from _given((*at, "attachments", attachment.id), (("alt", attachment.alt), ("caption", attachment.caption)))
    if inject.decision is not None:
        yield (*at, "decision", "question"), inject.decision.question
        for option in inject.decision.options:
            within: Path = (*at, "decision", "options", option.id)
            yield from _given(within, (("text", option.text), ("consequence", option.consequence)))


def _given(at: Path, named: Iterable[tuple[str, Localized]]) -> Iterator[Text]:
    for name, text in named:
        if text:
            yield (*at, name), text
