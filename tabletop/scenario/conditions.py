"""Conditions on facts: `isolation == "full" and not (declared or level >= 2)`. Nothing else can be said, nothing is run."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tabletop.errors import BadInput
from tabletop.messages import message
from tabletop.scenario.model import Fact

LONGEST = 1_000
DEEPEST = 20


class BadCondition(BadInput):
    """`at`: 0-based, where in the text the trouble begins."""

    def __init__(self, code: str, at: int) -> None:
        super().__init__(message(f"scenario.{code}"))
        self.code = code
        self.at = at


@dataclass(frozen=True, slots=True)
class Name:
    name: str
    at: int


@dataclass(frozen=True, slots=True)
class Literal:
    value: Fact
    at: int


@dataclass(frozen=True, slots=True)
class Compare:
    operator: str
    left: "Name | Literal"
    right: "Name | Literal"


@dataclass(frozen=True, slots=True)
class Not:
    inner: "Condition"


@dataclass(frozen=True, slots=True)
class All:
    """`and`"""

    parts: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True)
class Any:
    """`or`"""

    parts: "tuple[Condition, ...]"


Condition = Name | Literal | Compare | Not | All | Any

_TOKEN = re.compile(
    r'\s*(?:(?P<text>"[^"\n]*")|(?P<number>-?[0-9]{1,9}(?![0-9A-Za-z_.]))|(?P<word>[A-Za-z_][A-Za-z0-9_]*)'
    r"|(?P<operator>==|!=|<=|>=|<|>)|(?P<bracket>[()]))"
)
_ORDERED = frozenset({"<", "<=", ">", ">="})
_RESERVED = frozenset({"and", "or", "not"})


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    value: str
    at: int


_END = "end"


def parse(text: str) -> Condition:
    """Raises BadCondition, and nothing else, for anything that is not a condition."""
    if len(text) > LONGEST:
        raise BadCondition("condition-long", LONGEST)
    parser = _Parser(list(_tokens(text)))
    condition = parser.any_of(0)
    if parser.token.kind != _END:
        raise BadCondition("condition-after", parser.token.at)
    return condition


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    end = len(text.rstrip())
    while at < end:
        found = _TOKEN.match(text, at)
        if not found:
            start = at + len(text[at:]) - len(text[at:].lstrip())
            raise BadCondition("condition-quote" if text[start] == '"' else "condition-character", start)
        kind = str(found.lastgroup)
        yield _Token(kind, found[kind], found.start(kind))
        at = found.end()
    yield _Token(_END, "", end)


class _Parser:
    """Recursive descent; `depth` counts brackets and `not`."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0

    @property
    def token(self) -> _Token:
        return self._tokens[self._at]

    def _take(self, value: str) -> bool:
        found = self.token.kind in ("word", "bracket") and self.token.value == value
        self._at += found
        return found

    def any_of(self, depth: int) -> Condition:
        parts = [self._all_of(depth)]
        while self._take("or"):
            parts.append(self._all_of(depth))
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def _all_of(self, depth: int) -> Condition:
        parts = [self._not(depth)]
        while self._take("and"):
            parts.append(self._not(depth))
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _not(self, depth: int) -> Condition:
        if depth > DEEPEST:
            raise BadCondition("condition-deep", self.token.at)
        if self._take("not"):
            return Not(self._not(depth + 1))
        if self._take("("):
            inner = self.any_of(depth + 1)
            if not self._take(")"):
                raise BadCondition("condition-bracket", self.token.at)
            return inner
        return self._comparison()

    def _comparison(self) -> Condition:
        left = self._value()
        if self.token.kind != "operator":
            return left
        operator = self.token.value
        self._at += 1
        right = self._value()
        if self.token.kind == "operator":
            raise BadCondition("condition-chain", self.token.at)
        return Compare(operator, left, right)

    def _value(self) -> Name | Literal:
        token = self.token
        if token.kind in (_END, "operator", "bracket") or token.value in _RESERVED:
            raise BadCondition("condition-value", token.at)
        self._at += 1
        if token.kind == "text":
            return Literal(token.value[1:-1], token.at)
        if token.kind == "number":
            return Literal(int(token.value), token.at)
        if token.value in ("true", "false"):
            return Literal(token.value == "true", token.at)
        return Name(token.value, token.at)


def holds(condition: Condition, facts: Mapping[str, Fact]) -> bool:
    """Whether it is so. A fact that is not there, or of another type, makes its comparison false; it never raises."""
    match condition:
        case Any(parts):
            return any(holds(part, facts) for part in parts)
        case All(parts):
            return all(holds(part, facts) for part in parts)
        case Not(inner):
            return not holds(inner, facts)
        case Compare(operator, left, right):
            return _compare(operator, _value_of(left, facts), _value_of(right, facts))
        case Name() | Literal():
            return _value_of(condition, facts) is True


def _value_of(term: Name | Literal, facts: Mapping[str, Fact]) -> Fact | None:
    return facts.get(term.name) if isinstance(term, Name) else term.value


def _compare(operator: str, left: Fact | None, right: Fact | None) -> bool:
    if left is None or type(left) is not type(right):
        return False
    if operator in _ORDERED:
        if type(left) is not int or not isinstance(right, int):
            return False
        return {"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right}[operator]
    return (left == right) is (operator == "==")


def faults_of(condition: Condition, facts: Mapping[str, Fact]) -> Iterator[tuple[str, int, str]]:
    """(code, position, word) of what cannot be meant: names that are no facts, things of different types compared."""
    match condition:
        case Any(parts) | All(parts):
            for part in parts:
                yield from faults_of(part, facts)
        case Not(inner):
            yield from faults_of(inner, facts)
        case Compare(operator, left, right):
            missing = [each for each in (left, right) if isinstance(each, Name) and each.name not in facts]
            yield from (("unknown-fact", each.at, each.name) for each in missing)
            if not missing and (code := _mismatch(operator, _value_of(left, facts), _value_of(right, facts))):
                yield code, right.at, _word(left)
        case Name(name, at):
            if name not in facts:
                yield "unknown-fact", at, name
            elif not isinstance(facts[name], bool):
                yield "condition-not-a-truth", at, name
        case Literal(value, at):
            if not isinstance(value, bool):
                yield "condition-not-a-truth", at, str(value)


def _mismatch(operator: str, left: Fact | None, right: Fact | None) -> str:
    if type(left) is not type(right):
        return "condition-types"
    return "condition-order" if operator in _ORDERED and type(left) is not int else ""


def _word(term: Name | Literal) -> str:
    return term.name if isinstance(term, Name) else str(term.value)
