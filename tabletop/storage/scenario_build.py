"""From border types to the model: defaults resolved, decisions numbered, translations laid over the source."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tabletop.localized import Localized
from tabletop.scenario import model
from tabletop.storage.overlay_schema import NOTHING_SAID, InjectText, OptionText, OverlayIn
from tabletop.storage.scenario_schema import DecisionIn, InjectIn, OptionIn, ScenarioIn

NOTHING = Localized()
_NO_OPTION = OptionText()

Says = Sequence[tuple[str, Any]]  # (language, what that translation has for this part)


def build(
    given: ScenarioIn, facts: dict[str, model.Fact], overlays: Sequence[OverlayIn], shared: Sequence[model.Question] = ()
) -> model.Scenario:
    """`facts` are the starting values, converted. `shared` is asked at every closing inject. Of injects with the same id the
    first is kept.
    """
    source = given.language
    says: Says = [(overlay.language, overlay) for overlay in overlays]
    injects: dict[str, model.Inject] = {}
    decisions = 0
    for each in given.injects:
        if each.decision is not None:
            decisions += 1
        if each.id not in injects:
            spoken = [(language, overlay.injects.get(each.id, NOTHING_SAID)) for language, overlay in says]
            made = _inject(each, source, spoken, f"D{decisions}", facts)
            closing = shared and made.kind is model.Kind.CLOSING
            injects[each.id] = replace(made, questions=(*made.questions, *shared)) if closing else made
    return model.Scenario(
        id=given.id,
        language=source,
        title=_say(source, given.title, [(lang, o.title) for lang, o in says]),
        synopsis=_say(source, given.synopsis, [(lang, o.synopsis) for lang, o in says]),
        start=given.start,
        injects=injects,
        family=given.family,
        complexity=given.complexity or 1,
        security_level=given.security_level,
        setting={
            name: _say(source, text, [(lang, o.setting.get(name, "")) for lang, o in says])
            for name, text in given.setting.items()
        },
        facts=facts,
        agencies=tuple(model.AgencySlot(slot.type, slot.role) for slot in given.agencies),
        objectives=tuple(
            model.Item(each.id, _say(source, each.text, [(lang, o.objectives.get(each.id, "")) for lang, o in says]))
            for each in given.objectives
        ),
        modules=tuple(
            model.Item(each.id, _say(source, each.title, [(lang, o.modules.get(each.id, "")) for lang, o in says]))
            for each in given.modules
        ),
        references=tuple(given.references),
        question_sets=tuple(given.questions),
        hot_wash=_lines(source, given.debrief.hot_wash, [(lang, o.debrief.hot_wash) for lang, o in says]),
        languages=(source, *(language for language, _ in says)),
    )


def _say(source: str, text: str, translations: Sequence[tuple[str, str]]) -> Localized:
    text = text.strip()
    if not text:
        return NOTHING
    if not translations:
        return Localized(((source, text),))
    said = [(language, words) for language, each in translations if (words := each.strip())]
    return Localized(((source, text), *said))


def _lines(source: str, lines: list[str], translations: Sequence[tuple[str, list[str]]]) -> tuple[Localized, ...]:
    return tuple(_say(source, line, [(lang, nth(said, at)) for lang, said in translations]) for at, line in enumerate(lines))


def nth(said: list[str], at: int) -> str:
    return said[at] if at < len(said) else ""


def _inject(
    given: InjectIn, source: str, says: Sequence[tuple[str, InjectText]], decision: str, facts: dict[str, model.Fact]
) -> model.Inject:
    return model.Inject(
        id=given.id,
        title=_say(source, given.title, [(lang, o.title) for lang, o in says]),
        text=_say(source, given.text, [(lang, o.text) for lang, o in says]),
        kind=given.kind,
        priority=given.priority,
        mode=given.mode,
        channel=given.channel,
        look=given.look or model.LOOK_OF_CHANNEL[given.channel],
        module=given.module,
        minutes=given.minutes,
        time=_say(source, given.time, [(lang, o.time) for lang, o in says]),
        sender=_say(source, given.from_, [(lang, o.from_) for lang, o in says]),
        to=tuple(given.to),
        level=given.level,
        variants=tuple(
            model.Variant(
                each.when,
                _say(source, each.text, [(lang, o.variants[at].text) for lang, o in says if at < len(o.variants)]),
                _say(source, each.title, [(lang, o.variants[at].title) for lang, o in says if at < len(o.variants)]),
            )
            for at, each in enumerate(given.variants)
        ),
        attachments=tuple(
            model.Attachment(
                each.id,
                each.file,
                _say(source, each.alt, [(lang, o.attachments[each.id].alt) for lang, o in says if each.id in o.attachments]),
                _say(
                    source, each.caption, [(lang, o.attachments[each.id].caption) for lang, o in says if each.id in o.attachments]
                ),
            )
            for each in given.attachments
        ),
        decision=None if given.decision is None else _decision(given.decision, source, says, decision, facts),
        next=() if given.next is None else tuple(model.Edge(edge.to, edge.when) for edge in given.next),
        reserve=given.reserve,
        read_aloud=_say(source, given.read_aloud, [(lang, o.read_aloud) for lang, o in says]),
        notes=_say(source, given.notes, [(lang, o.notes) for lang, o in says]),
        hints=_lines(source, given.hints, [(lang, o.hints) for lang, o in says]),
        red_flags=_lines(source, given.red_flags, [(lang, o.red_flags) for lang, o in says]),
        role_player=tuple(
            model.RoleLine(
                each.as_, _say(source, each.line, [(lang, o.role_player[at].line) for lang, o in says if at < len(o.role_player)])
            )
            for at, each in enumerate(given.role_player)
        ),
        questions=tuple(
            model.Question(
                each.id,
                each.strand,
                _say(source, each.text, [(lang, o.questions.get(each.id, "")) for lang, o in says]),
                tuple(each.to),
                each.priority,
            )
            for each in given.questions
        ),
        expected=tuple(
            model.ExpectedAction(
                each.id,
                each.responsible,
                _say(source, each.text, [(lang, o.expected.get(each.id, "")) for lang, o in says]),
                each.channel,
                each.within,
                tuple(each.references),
            )
            for each in given.expected
        ),
        objectives=tuple(given.objectives),
        references=tuple(given.references),
        phase=given.phase,
    )


def _decision(
    given: DecisionIn, source: str, says: Sequence[tuple[str, InjectText]], id: str, facts: dict[str, model.Fact]
) -> model.Decision:
    question = _say(source, given.question, [(lang, o.decision.question) for lang, o in says])
    return model.Decision(id, question, tuple(_option(each, source, says, facts) for each in given.options))


def _option(given: OptionIn, source: str, says: Sequence[tuple[str, InjectText]], facts: dict[str, model.Fact]) -> model.Option:
    said = [(lang, o.decision.options.get(given.id, _NO_OPTION)) for lang, o in says]
    return model.Option(
        id=given.id,
        text=_say(source, given.text, [(lang, o.text) for lang, o in said]),
        next=given.next,
        consequence=_say(source, given.consequence, [(lang, o.consequence) for lang, o in said]),
        set={
            name: as_fact(typed, facts[name]) for name, typed in given.set.items() if name in facts and fits(typed, facts[name])
        },
        when=given.when,
    )


def starting_fact(typed: str, plain: bool) -> model.Fact:
    """true, false and whole numbers without quotes; everything else is text."""
    if plain and typed in ("true", "false"):
        return typed == "true"
    return int(typed) if plain and is_whole(typed) else typed


def is_whole(typed: str) -> bool:
    return typed.isascii() and typed.removeprefix("-").isdigit() and len(typed) < 10


def fits(typed: str, start: model.Fact) -> bool:
    """Whether a value can be given to a fact that starts as `start`."""
    if isinstance(start, bool):
        return typed in ("true", "false")
    return is_whole(typed) if isinstance(start, int) else True


def as_fact(typed: str, start: model.Fact) -> model.Fact:
    if isinstance(start, bool):
        return typed == "true"
    return int(typed) if isinstance(start, int) else typed
