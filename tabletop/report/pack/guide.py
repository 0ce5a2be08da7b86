"""The facilitator guide: everything about every inject, one a page, with lines to write. Private, every word of it."""

from collections.abc import Iterable, Iterator, Mapping

from tabletop.exercise.state import Exercise
from tabletop.localized import Localized
from tabletop.messages import Message
from tabletop.report.model import Bullets, Column, Facts, Heading
from tabletop.report.pack.furnish import dotted, paper, with_cover
from tabletop.report.pack.markup import joined, plain, written
from tabletop.report.pack.paper import Block, Brief, Lines, Paper, Sheet, Tight
from tabletop.report.pack.public import LETTERS, Public, cleared
from tabletop.report.pack.words import PackWords
from tabletop.scenario import combinations, conditions
from tabletop.scenario.model import END, ROOM, Channel, Decision, Inject, Scenario
from tabletop.views.minutes import inject_minutes, length_of
from tabletop.views.text import body_of, bound, read

Told = tuple[str, str, bool]  # label, text, whether the room sees or hears it


class Telling:
    """A scenario told in one language, its placeholders filled."""

    def __init__(self, state: Exercise, scenario: Scenario, say: PackWords) -> None:
        self.state, self.scenario, self.words = state, bound(state, scenario) or scenario, say

    def text(self, written: Localized) -> str:
        return read(written, self.scenario, self.state.agencies, self.words.asked)

    def body(self, type: str) -> str:
        """Its code, as it stands on the table."""
        if type == ROOM:
            return self.words.say("everyone")
        body = body_of(self.state.agencies, type)
        return body.code if body else type

    def bodies(self, types: Iterable[str]) -> str:
        return ", ".join(self.body(type) for type in types)

    def minutes(self, inject: Inject) -> int:
        return round(inject_minutes(self.state, self.scenario, inject))

    def goes_to(self, target: str) -> str:
        return self.words.say("end") if target == END else self.scenario.number(target)

    def when(self, condition: str) -> str:
        """A condition, and after which options it holds where one fact alone decides it: on paper nobody reckons facts."""
        facts, read = self.scenario.facts, combinations.readable(condition, self.scenario.facts)
        if read is None or len(named := combinations.names_in(read)) != 1:
            return condition
        decisions = [inject.decision for inject in self.scenario.injects.values() if inject.decision is not None]
        ways = [
            f"{decision.id}: {place}"
            for decision in decisions
            for place, option in enumerate(decision.options, 1)
            if named & option.set.keys() and conditions.holds(read, {**facts, **option.set})
        ]
        return f"{condition} ({', '.join(ways)})" if ways else condition

    def onward(self, inject: Inject) -> str:
        """What comes next, and on what it depends."""
        return "\n".join(
            self.words.say("guide.next-if", target=self.goes_to(edge.to), when=self.when(edge.when))
            if edge.when
            else self.goes_to(edge.to)
            for edge in inject.next
        )


def guide(told: Public, state: Exercise, scenarios: Mapping[str, Scenario], say: PackWords) -> Paper:
    """All scenarios of the programme, in its order."""
    kind = say.say("guide")
    sheets: list[Sheet] = []
    known = [digest for digest in state.programme.values() if digest in scenarios]
    for number, digest in enumerate(known, 1):
        telling = Telling(state, scenarios[digest], say)
        sheets.extend(_scenario(telling, f"S{number:02d}"))
    settled = all(cleared(state, digest) for digest in known)
    made = paper(told, say, f"02_facilitator-guide_{say.asked}", kind, tuple(sheets), settled=settled, private=True)
    return with_cover(made, told, say, kind, private=True)


def _scenario(telling: Telling, code: str) -> Iterator[Sheet]:
    scenario, say = telling.scenario, telling.words
    title = telling.text(scenario.title)
    yield Sheet(code, code, title, tuple(_opening(telling)), f"{code} {title}")
    for inject in scenario.injects.values():
        number = scenario.number(inject.id)
        name = telling.text(inject.title)
        yield Sheet(f"{code}-{inject.id}", number, name, tuple(_inject(telling, inject)), f"{code} {title}", 2, listed=False)
    if scenario.hot_wash:
        asked = (Bullets(tuple(telling.text(each) for each in scenario.hot_wash)), Lines())
        yield Sheet(f"{code}-end", "", say.say("guide.closing"), asked, f"{code} {title}", 2, listed=False)


def _opening(telling: Telling) -> Iterator[Block]:
    scenario, say = telling.scenario, telling.words
    yield from written(telling.text(scenario.synopsis))
    length = length_of(telling.state, scenario)
    rows = (
        ("cover.minutes", say.say("guide.length", shortest=length.shortest, longest=length.longest)),
        ("guide.injects", str(len(scenario.injects))),
        ("guide.level", str(scenario.security_level or "")),
        ("cover.bodies", telling.bodies(slot.type for slot in scenario.agencies)),
    )
    yield Facts(tuple((say.say(key), value) for key, value in rows if value))
    if scenario.objectives:
        yield Heading(say.say("manual.objectives"), 3)
        yield Bullets(tuple(f"{item.id}: {telling.text(item.text)}" for item in scenario.objectives))
    yield Lines(say.say("guide.before"), 4)


def _inject(telling: Telling, inject: Inject) -> Iterator[Block]:
    """On one page where it can be: what is said beside its label, then the tables, then lines to write."""
    say = telling.words
    rows = (*_about(telling, inject), *_said(telling, inject), *_probes(telling, inject))
    yield Brief(tuple((label, text, heard) for label, text, heard in rows if text))
    if inject.expected:
        yield _expected(telling, inject)
    if inject.decision is not None:
        yield from _decision(telling, inject.decision)
    yield Lines(say.say("guide.said"))


def _about(telling: Telling, inject: Inject) -> Iterator[Told]:
    say = telling.words
    way = say.says(Message(f"channel.{inject.channel}"))
    reserve = say.say("reserve") if inject.reserve else ""
    kind = (say.say(f"kind.{inject.kind}"), say.say(f"priority.{inject.priority}"), say.say(f"mode.{inject.mode}"), reserve)
    yield (
        say.say("inject.time"),
        dotted(telling.text(inject.time), say.say("minutes", n=telling.minutes(inject)), *dict.fromkeys(kind)),
        False,
    )
    to = telling.bodies(inject.to)
    yield say.say("inject.from"), dotted(telling.text(inject.sender), way) + (f" → {to}" if to else ""), False
    yield say.say("guide.level"), str(inject.level or ""), False
    yield say.say("guide.objectives"), ", ".join(inject.objectives), False
    yield say.say("guide.pictures"), "\n".join(telling.text(a.caption) or telling.text(a.alt) for a in inject.attachments), False
    if inject.decision is None:
        yield say.say("guide.next"), telling.onward(inject), False


def _said(telling: Telling, inject: Inject) -> Iterator[Told]:
    say = telling.words
    yield say.say("guide.wall"), joined(telling.text(inject.text)), True
    for place, variant in enumerate(inject.variants, 1):
        label = say.say("guide.variant", version=LETTERS[place % len(LETTERS)], when=telling.when(variant.when))
        title = telling.text(variant.title)
        yield label, "\n".join(part for part in (title, joined(telling.text(variant.text))) if part), True
    yield say.say("guide.read-aloud"), joined(telling.text(inject.read_aloud)), True
    yield say.say("guide.notes"), joined(telling.text(inject.notes)), False


def _probes(telling: Telling, inject: Inject) -> Iterator[Told]:
    say = telling.words
    asked = (
        dotted(f"[{each.strand.value}] {plain(telling.text(each.text))}", telling.bodies(each.to)) for each in inject.questions
    )
    yield say.say("guide.probes"), "\n".join(asked), False
    yield say.say("guide.hints"), _listed(telling, inject.hints), False
    yield say.say("guide.red-flags"), _listed(telling, inject.red_flags), False
    played = (f"{telling.body(line.as_)}: {plain(telling.text(line.line))}" for line in inject.role_player)
    yield say.say("guide.role-player"), "\n".join(played), False


def _listed(telling: Telling, texts: tuple[Localized, ...]) -> str:
    return "\n".join(f"– {plain(telling.text(text))}" for text in texts)


def _expected(telling: Telling, inject: Inject) -> Tight:
    say = telling.words
    columns = (
        Column("id", "", 20),
        Column("body", say.say("column.code"), 62),
        Column("action", say.say("guide.expected")),
        Column("within", say.say("guide.within"), 110),
    )
    rows = (
        (e.id, telling.body(e.responsible), plain(telling.text(e.text)), dotted(_channel(say, e.channel), e.within))
        for e in inject.expected
    )
    return Tight(columns, tuple(rows))


def _channel(say: PackWords, channel: str) -> str:
    """The word for one of the format's channels; another is its author's own."""
    return say.says(Message(f"channel.{channel}")) if channel in tuple(Channel) else channel


def _decision(telling: Telling, decision: Decision) -> Iterator[Block]:
    say = telling.words
    yield Heading(f"{decision.id} · {plain(telling.text(decision.question))}", 3)
    columns = (
        Column("number", "", 16),
        Column("option", say.say("guide.option")),
        Column("consequence", say.say("guide.consequence"), 200),
        Column("next", say.say("guide.next"), 62),
    )
    rows = []
    for place, option in enumerate(decision.options, 1):
        condition = say.say("guide.only-if", when=telling.when(option.when)) if option.when else ""
        chosen = "\n".join(part for part in (plain(telling.text(option.text)), condition) if part)
        rows.append((str(place), chosen, joined(telling.text(option.consequence)), telling.goes_to(option.next)))
    yield Tight(columns, tuple(rows))
