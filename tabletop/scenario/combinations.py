"""Every combination of facts at once: a set of combinations is a whole number, with a bit for each.

A combination is a number in mixed radix, a digit for each fact, so that setting a fact shifts bits. Only facts that some
condition reads count, with the values that the scenario gives them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

from tabletop.scenario import conditions
from tabletop.scenario.model import Fact, Inject, Scenario

MOST = 1 << 14  # combinations looked at; facts beyond them are taken to be anything at any moment
MOST_VALUES = 256  # of one fact, for it to be looked at

Bits = int
Sets = tuple[tuple[int, int], ...]  # (which fact, which of its values)


@dataclass(frozen=True, slots=True)
class Space:
    """`values`: of each fact that counts, starting value first. `whole`: no fact had to be left out."""

    names: tuple[str, ...]
    values: tuple[tuple[Fact, ...], ...]
    strides: tuple[int, ...]
    masks: tuple[tuple[Bits, ...], ...]  # combinations in which a fact has a value
    full: Bits
    facts: Mapping[str, Fact]
    whole: bool
    _digits: Mapping[tuple[str, Fact], int]
    _read: dict[str, tuple[Bits, Bits]] = field(default_factory=dict)
    _leaves: dict[str, Bits] = field(default_factory=dict)

    def when(self, text: str) -> tuple[Bits, Bits]:
        """The combinations in which a condition may hold, and those in which it may not; '' always holds."""
        if not text:
            return self.full, 0
        if text not in self._read:
            self._read[text] = self._split(text)
        return self._read[text]

    def _split(self, text: str) -> tuple[Bits, Bits]:
        condition = readable(text, self.facts)
        if condition is None or not names_in(condition) <= set(self.names):
            return self.full, self.full
        held = self._held(condition)
        return held, self.full & ~held

    def _held(self, condition: conditions.Condition) -> Bits:
        match condition:
            case conditions.Any(parts):
                return _joined(self._held(part) for part in parts)
            case conditions.All(parts):
                return self.full & ~_joined(self.full & ~self._held(part) for part in parts)
            case conditions.Not(inner):
                return self.full & ~self._held(inner)
        return self._compared(condition)

    def _compared(self, leaf: conditions.Name | conditions.Literal | conditions.Compare) -> Bits:
        """A fact and a value are looked up; only two facts are compared value by value."""
        match leaf:
            case conditions.Name(name):
                return self._mask(name, True)
            case conditions.Compare(
                "==" | "!=" as operator, conditions.Name(name), conditions.Literal(value)
            ) | conditions.Compare("==" | "!=" as operator, conditions.Literal(value), conditions.Name(name)):
                same = self._mask(name, value)
                return same if operator == "==" else self.full & ~same
        key = _said(leaf)
        if key not in self._leaves:
            self._leaves[key] = self._tried(leaf)
        return self._leaves[key]

    def _mask(self, name: str, value: Fact) -> Bits:
        place = self.names.index(name)
        known = self._digits.get((name, value))
        return self.masks[place][known] if known is not None else 0

    def _tried(self, leaf: conditions.Condition) -> Bits:
        places = sorted(self.names.index(name) for name in names_in(leaf))
        held = 0
        for digits in product(*(range(len(self.values[place])) for place in places)):
            facts = {self.names[place]: self.values[place][digit] for place, digit in zip(places, digits, strict=True)}
            if conditions.holds(leaf, facts):
                both = self.full
                for place, digit in zip(places, digits, strict=True):
                    both &= self.masks[place][digit]
                held |= both
        return held

    def sets(self, given: Mapping[str, Fact]) -> Sets:
        """What an option sets, without the facts that do not count."""
        return tuple((place, self._digits[name, given[name]]) for place, name in enumerate(self.names) if name in given)

    def after(self, bits: Bits, sets: Sets) -> Bits:
        """What combinations become."""
        for place, value in sets:
            stride, found = self.strides[place], 0
            for digit, mask in enumerate(self.masks[place]):
                part = bits & mask
                found |= part << stride * (value - digit) if value >= digit else part >> stride * (digit - value)
            bits = found
        return bits

    def before(self, bits: Bits, sets: Sets) -> Bits:
        """What becomes one of `bits`."""
        for place, value in reversed(sets):
            stride, part, found = self.strides[place], bits & self.masks[place][value], 0
            for digit in range(len(self.values[place])):
                found |= part << stride * (digit - value) if digit >= value else part >> stride * (value - digit)
            bits = found
        return bits

    def example(self, bits: Bits) -> str:
        """One of the combinations, in words."""
        number = (bits & -bits).bit_length() - 1
        digits = [number // stride % len(values) for stride, values in zip(self.strides, self.values, strict=True)]
        shown = (str(values[digit]) for values, digit in zip(self.values, digits, strict=True))
        return ", ".join(
            f"{name}: {value.lower() if value in ('True', 'False') else value}"
            for name, value in zip(self.names, shown, strict=True)
        )


def space_of(scenario: Scenario, most: int = MOST) -> Space:
    read = {name for text in set(conditions_in(scenario.injects.values())) for name in _names_of(text, scenario.facts)}
    given = {name: {start: None} for name, start in scenario.facts.items() if name in read}
    for inject in scenario.injects.values():
        for option in inject.decision.options if inject.decision else ():
            for name, value in option.set.items():
                if name in given:
                    given[name][value] = None
    kept: dict[str, tuple[Fact, ...]] = {}
    count = 1
    for name, values in sorted(given.items(), key=lambda each: len(each[1])):
        if count * len(values) > most or len(values) > MOST_VALUES:
            break
        count *= len(values)
        kept[name] = tuple(values)
    return _space(kept, scenario.facts, len(kept) == len(given))


def _space(kept: Mapping[str, tuple[Fact, ...]], facts: Mapping[str, Fact], whole: bool) -> Space:
    strides: list[int] = []
    count = 1
    for values in kept.values():
        strides.append(count)
        count *= len(values)
    masks = tuple(
        tuple(_repeated(((1 << stride) - 1) << stride * digit, stride * len(values), count) for digit in range(len(values)))
        for stride, values in zip(strides, kept.values(), strict=True)
    )
    digits = {(name, value): digit for name, values in kept.items() for digit, value in enumerate(values)}
    return Space(tuple(kept), tuple(kept.values()), tuple(strides), masks, (1 << count) - 1, facts, whole, digits)


def _said(leaf: conditions.Condition) -> str:
    """The same for the same leaf wherever it stands."""
    if not isinstance(leaf, conditions.Compare):
        return repr(leaf)
    terms = (each.name if isinstance(each, conditions.Name) else repr(each.value) for each in (leaf.left, leaf.right))
    return leaf.operator.join(terms)


def _repeated(bits: Bits, period: int, count: int) -> Bits:
    while period < count:
        bits |= bits << period
        period *= 2
    return bits & ((1 << count) - 1)


def _joined(sets: Iterable[Bits]) -> Bits:
    found = 0
    for bits in sets:
        found |= bits
    return found


def conditions_in(injects: Iterable[Inject]) -> Iterator[str]:
    for inject in injects:
        yield from (each.when for each in inject.variants if each.when)
        yield from (each.when for each in inject.next if each.when)
        if inject.decision is not None:
            yield from (each.when for each in inject.decision.options if each.when)


def readable(text: str, facts: Mapping[str, Fact]) -> conditions.Condition | None:
    """None for a condition with a fault, which is told elsewhere."""
    try:
        condition = conditions.parse(text)
    except conditions.BadCondition:
        return None
    return None if any(conditions.faults_of(condition, facts)) else condition


def _names_of(text: str, facts: Mapping[str, Fact]) -> set[str]:
    condition = readable(text, facts)
    return names_in(condition) if condition is not None else set()


def names_in(condition: conditions.Condition) -> set[str]:
    match condition:
        case conditions.Any(parts) | conditions.All(parts):
            return {name for part in parts for name in names_in(part)}
        case conditions.Not(inner):
            return names_in(inner)
        case conditions.Compare(_, left, right):
            return {each.name for each in (left, right) if isinstance(each, conditions.Name)}
        case conditions.Name(name):
            return {name}
    return set()
