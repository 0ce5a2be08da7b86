"""A scenario as the tree its file is made of: keys and words of the format, in one language, defaults left out."""

from collections.abc import Mapping, Sequence
from typing import Any

from tabletop.localized import Localized
from tabletop.scenario.model import (
    FORMAT,
    LOOK_OF_CHANNEL,
    AgencyRole,
    AgencySlot,
    Channel,
    Inject,
    Kind,
    Mode,
    Option,
    Priority,
    Scenario,
)


def tree(scenario: Scenario, language: str = "") -> dict[str, Any]:
    """Keys → texts, whole numbers, truths, lists and mappings of these; `language`: the source language when left out."""
    spoken = language or scenario.language

    def say(text: Localized) -> str:
        return text.get(spoken)

    return _kept(
        {
            "format": FORMAT,
            "id": scenario.id,
            "family": scenario.family.value,
            "language": spoken,
            "title": say(scenario.title),
            "synopsis": say(scenario.synopsis),
            "complexity": scenario.complexity,
            "security_level": scenario.security_level,
            "setting": {name: say(text) for name, text in scenario.setting.items()},
            "facts": dict(scenario.facts),
            "agencies": [_slot(slot) for slot in scenario.agencies],
            "objectives": [{"id": item.id, "text": say(item.text)} for item in scenario.objectives],
            "modules": [{"id": item.id, "title": say(item.text)} for item in scenario.modules],
            "references": list(scenario.references),
            "start": scenario.start,
            "injects": [_inject(inject, spoken) for inject in scenario.injects.values()],
            "questions": list(scenario.question_sets),
            "debrief": _kept({"hot_wash": [say(line) for line in scenario.hot_wash]}),
        }
    )


def _kept(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Without what says nothing."""
    return {key: value for key, value in fields.items() if value is not None and value not in ("", [], {}) and value is not False}


def _slot(slot: AgencySlot) -> str | dict[str, Any]:
    return slot.type if slot.role is AgencyRole.PLAYER else {"type": slot.type, "role": slot.role.value}


def _inject(inject: Inject, language: str) -> dict[str, Any]:
    def say(text: Localized) -> str:
        return text.get(language)

    def says(lines: Sequence[Localized]) -> list[str]:
        return [say(line) for line in lines]

    return _kept(
        {
            "id": inject.id,
            "module": inject.module,
            "kind": inject.kind.value if inject.kind is not Kind.SITUATION else "",
            "priority": inject.priority.value if inject.priority is not Priority.CORE else "",
            "mode": inject.mode.value if inject.mode is not Mode.OPEN else "",
            "minutes": inject.minutes,
            "time": say(inject.time),
            "channel": inject.channel.value if inject.channel is not Channel.BRIEFING else "",
            "look": inject.look.value if inject.look is not LOOK_OF_CHANNEL[inject.channel] else "",
            "from": say(inject.sender),
            "to": list(inject.to),
            "level": inject.level,
            "title": say(inject.title),
            "text": say(inject.text),
            "variants": [
                _kept({"when": each.when, "title": say(each.title), "text": say(each.text)}) for each in inject.variants
            ],
            "read_aloud": say(inject.read_aloud),
            "notes": say(inject.notes),
            "hints": says(inject.hints),
            "red_flags": says(inject.red_flags),
            "role_player": [{"as": each.as_, "line": say(each.line)} for each in inject.role_player],
            "questions": [
                _kept(
                    {
                        "id": each.id,
                        "strand": each.strand.value,
                        "to": list(each.to),
                        "text": say(each.text),
                        "priority": each.priority.value if each.priority is not Priority.CORE else "",
                    }
                )
                for each in inject.questions
                if "/" not in each.id  # those of shared sets come with the set
            ],
            "expected": [
                _kept(
                    {
                        "id": each.id,
                        "responsible": each.responsible,
                        "text": say(each.text),
                        "channel": each.channel,
                        "within": each.within,
                        "references": list(each.references),
                    }
                )
                for each in inject.expected
            ],
            "attachments": [
                _kept({"id": each.id, "file": each.file, "alt": say(each.alt), "caption": say(each.caption)})
                for each in inject.attachments
            ],
            "objectives": list(inject.objectives),
            "references": list(inject.references),
            "phase": inject.phase.value if inject.phase is not None else "",
            "reserve": inject.reserve,
            "decision": inject.decision
            and {
                "question": say(inject.decision.question),
                "options": [_option(each, language) for each in inject.decision.options],
            },
            "next": _next(inject),
        }
    )


def _option(option: Option, language: str) -> dict[str, Any]:
    made = {"id": option.id, "text": option.text.get(language), "consequence": option.consequence.get(language)}
    return _kept({**made, "set": dict(option.set), "when": option.when, "next": option.next})


def _next(inject: Inject) -> str | list[dict[str, Any]]:
    if len(inject.next) == 1 and not inject.next[0].when:
        return inject.next[0].to
    return [_kept({"when": edge.when, "to": edge.to}) for edge in inject.next]
