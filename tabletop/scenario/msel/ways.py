"""Where each inject leads, so that every one can be reached and every route comes to an end."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from tabletop.scenario import conditions
from tabletop.scenario.model import END, Decision, Edge, Fact, Inject, Option, Variant
from tabletop.scenario.msel import items
from tabletop.scenario.msel.cells import plain
from tabletop.scenario.msel.draft import Draft, with_notes
from tabletop.scenario.msel.finding import Line
from tabletop.scenario.msel.headings import Column
from tabletop.scenario.msel.words import is_end

OPTION_KEYS = ("next", "set", "when", "consequence")
VARIANT_KEYS = ("when", "title")
_MOST_OPTIONS = 9
_EDGE = re.compile(r"(.+?)(?:\s+(?:if|si)\s+(.+))?")
_OPTION_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,15}")
_SET = re.compile(r'([a-z][a-z0-9_]*) = ("[^"]*"|[^,"]+)(?:, |\Z)')


def settle(draft: Draft, facts: Mapping[str, Fact], start: str) -> str:
    """Give every inject its variants, its decision or its ways on; returns the id of the first (`start` where that is one)."""
    order = list(draft.injects)
    follow = _following(draft.injects, order)
    decisions = 0
    for id in order:
        line, inject = draft.lines[id], draft.injects[id]
        inject = replace(inject, variants=_variants(draft, line, facts))
        options = _options(draft, line, follow[id], facts)
        if options:
            decisions += 1
            question = line.cells.get(Column.DECISION, "") or inject.title.get(draft.language)
            inject = replace(inject, decision=Decision(f"D{decisions}", draft.say(question, line.spot(Column.DECISION)), options))
            if line.cells.get(Column.NEXT):
                draft.losses.left_out(line.spot(Column.NEXT), "msel.next-beside-options", line.cells[Column.NEXT])
        else:
            if line.cells.get(Column.DECISION):
                draft.losses.guessed(line.spot(Column.DECISION), "msel.decision-without-options", line.cells[Column.DECISION])
                inject = with_notes(draft, inject, line, [f"{line.headings[Column.DECISION]}: {line.cells[Column.DECISION]}"])
            inject = replace(inject, next=_edges(draft, line, inject, follow[id], facts))
        draft.injects[id] = inject
    start = start if start in draft.injects else _start(draft.injects)
    _reach_all(draft, order, follow, start)
    _end_all(draft, order)
    return start


def _following(injects: Mapping[str, Inject], order: list[str]) -> dict[str, str]:
    """The next inject down the sheet that is not in reserve."""
    follow: dict[str, str] = {}
    last = END
    for id in reversed(order):
        follow[id] = last
        last = last if injects[id].reserve else id
    return follow


def _target(draft: Draft, words: str) -> str:
    """The inject somebody means by its number, its id or its title; '' when it is none."""
    if is_end(words) or words == END:
        return END
    found = draft.ids.get(plain(words)) or draft.ids.get(plain(re.sub(r"^\D+[ #]", "", words)), "")
    if found:
        return found
    language = draft.language
    return next((id for id, inject in draft.injects.items() if plain(inject.title.get(language)) == plain(words)), "")


def _condition(text: str, facts: Mapping[str, Fact]) -> bool:
    """Whether a condition can be read and speaks of facts there are."""
    try:
        return not any(conditions.faults_of(conditions.parse(text), facts))
    except conditions.BadCondition:
        return False


def _edges(draft: Draft, line: Line, inject: Inject, follow: str, facts: Mapping[str, Fact]) -> tuple[Edge, ...]:
    text = line.cells.get(Column.NEXT, "")
    made: list[Edge] = []
    for part in filter(None, (part.strip() for part in text.split("\n"))):
        found = _EDGE.fullmatch(part)
        target = _target(draft, part) or (_target(draft, found[1]) if found else "")
        when = found[2] or "" if found and not _target(draft, part) else ""
        if not target or (when and not _condition(when, facts)):
            draft.losses.left_out(line.spot(Column.NEXT), "msel.next-unknown", part)
        else:
            made.append(Edge(target, when))
    if not made and not inject.reserve:
        made.append(Edge(follow))
    return tuple(made)


def _options(draft: Draft, line: Line, follow: str, facts: Mapping[str, Fact]) -> tuple[Option, ...]:
    spot = line.spot(Column.OPTIONS)
    made: dict[str, Option] = {}
    for each in items.read(line.cells.get(Column.OPTIONS, ""), OPTION_KEYS):
        label, text = items.split_label(each.text)
        if not _OPTION_ID.fullmatch(label) or label in made:
            label, text = "", each.text
        if len(made) >= _MOST_OPTIONS:
            draft.losses.left_out(spot, "msel.too-many-options", each.text, most=_MOST_OPTIONS)
            continue
        id = label or next(letter for letter in "abcdefghijklmnopqrstuvwxyz" if letter not in made)
        typed = each.keys.get("next", "")
        target = _target(draft, typed) if typed else ""
        if not target:
            draft.losses.guessed(spot, "msel.option-goes-on", typed or text)
        when = each.keys.get("when", "")
        if when and not _condition(when, facts):
            draft.losses.left_out(spot, "msel.condition", when)
            when = ""
        consequence = draft.say(each.keys.get("consequence", ""), spot)
        made[id] = Option(id, draft.say(text, spot), target or follow, consequence, _sets(draft, line, each, facts), when)
    return tuple(made.values())


def _sets(draft: Draft, line: Line, option: items.Item, facts: Mapping[str, Fact]) -> dict[str, Fact]:
    text = option.keys.get("set", "")
    made: dict[str, Fact] = {}
    for name, typed in _SET.findall(text):
        value = fact_of(typed)
        if name in facts and type(value) is type(facts[name]):
            made[name] = value
    if text and told(made) != text:
        draft.losses.left_out(line.spot(Column.OPTIONS), "msel.fact", text)
    return made


def told(facts: Mapping[str, Fact]) -> str:
    """`declared = true, isolation = "full"`"""
    return ", ".join(f"{name} = {fact_text(value)}" for name, value in facts.items())


def fact_text(value: Fact) -> str:
    return str(value).lower() if isinstance(value, bool) else f'"{value}"' if isinstance(value, str) else str(value)


def fact_of(text: str) -> Fact:
    if text in ("true", "false"):
        return text == "true"
    return int(text) if re.fullmatch(r"-?[0-9]{1,9}", text) else text.removeprefix('"').removesuffix('"')


def _variants(draft: Draft, line: Line, facts: Mapping[str, Fact]) -> tuple[Variant, ...]:
    spot = line.spot(Column.VARIANTS)
    made: list[Variant] = []
    for each in items.read(line.cells.get(Column.VARIANTS, ""), VARIANT_KEYS):
        label, text = items.split_label(each.text)
        when = each.keys.get("when", "")
        if not when or not _condition(when, facts):
            draft.losses.left_out(spot, "msel.condition", "\n".join([each.text, *each.keys.values()]))
            continue
        made.append(Variant(when, draft.say(text if label else each.text, spot), draft.say(each.keys.get("title", ""), spot)))
    return tuple(made)


def targets(inject: Inject) -> list[str]:
    options = inject.decision.options if inject.decision is not None else ()
    return [*(edge.to for edge in inject.next), *(option.next for option in options)]


def _grow(seen: set[str], injects: Mapping[str, Inject], starts: Iterable[str]) -> None:
    """Add `starts` and all they lead to."""
    todo = [id for id in starts if id not in seen]
    seen.update(todo)
    while todo:
        inject = injects.get(todo.pop())
        for target in targets(inject) if inject is not None else ():
            if target not in seen:
                seen.add(target)
                todo.append(target)


def _reach_all(draft: Draft, order: list[str], follow: Mapping[str, str], start: str) -> None:
    """What no row leads to is a reserve inject; a reserve inject that a row leads to must lead on."""
    on_route: set[str] = set()
    _grow(on_route, draft.injects, [start])
    reserves = [id for id in order if draft.injects[id].reserve and not targets(draft.injects[id])]
    while dead := [id for id in reserves if id in on_route and not draft.injects[id].next]:
        for id in dead:
            draft.injects[id] = replace(draft.injects[id], next=(Edge(follow[id]),))
            draft.losses.guessed(draft.lines[id].spot(Column.RESERVE), "msel.reserve-leads-on", "", id=id)
        _grow(on_route, draft.injects, [follow[id] for id in dead])
    seen = set(on_route)
    _grow(seen, draft.injects, [id for id in order if draft.injects[id].reserve])
    for id in order:
        if id not in seen:
            draft.injects[id] = replace(draft.injects[id], reserve=True)
            draft.losses.guessed(draft.lines[id].spot(Column.SEQ), "msel.nothing-leads-here", "", id=id)
            _grow(seen, draft.injects, [id])


def _start(injects: Mapping[str, Inject]) -> str:
    return next((id for id, inject in injects.items() if not inject.reserve), next(iter(injects)))


def _end_all(draft: Draft, order: list[str]) -> None:
    """Circles without a way out get one: the last of their injects down the sheet ends."""
    before: dict[str, list[str]] = {}
    for id in order:
        for target in targets(draft.injects[id]):
            before.setdefault(target, []).append(id)
    ending = {END, *(id for id in order if not targets(draft.injects[id]))}
    todo = list(ending)
    for id in [*reversed(order), ""]:
        while todo:
            for each in before.get(todo.pop(), ()):
                if each not in ending:
                    ending.add(each)
                    todo.append(each)
        if not id or id in ending:
            continue
        inject = draft.injects[id]
        if inject.decision is not None:
            *some, last = inject.decision.options
            lost = last.next
            inject = replace(inject, decision=replace(inject.decision, options=(*some, replace(last, next=END))))
        else:
            lost = ", ".join(edge.to for edge in inject.next)
            inject = replace(inject, next=(Edge(END),))
        draft.injects[id] = inject
        draft.losses.left_out(draft.lines[id].spot(Column.NEXT), "msel.circle", lost, id=id)
        ending.add(id)
        todo.append(id)
