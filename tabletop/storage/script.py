"""Scripts: JSON Lines, one command a line, in the names and fields of the commands."""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from tabletop.exercise import commands
from tabletop.exercise.commands import Command
from tabletop.messages import Message, message
from tabletop.scenario.faults import nearest, shown

KINDS: Mapping[str, type[Any]] = {
    kind.__name__: kind for kind in (*commands.PREPARE, *commands.RUN, *commands.RECORD, *commands.CONCLUDE)
}
MOST_BYTES = 64 * 1024 * 1024
MOST_BYTES_A_LINE = 1024 * 1024

_LAST_MOMENT = 253_402_300_799_999  # ms: the end of the year 9999; no number of a command is larger

_WANTS = {
    "string_type": "script.wants-text",
    "int_type": "script.wants-whole-number",
    "tuple_type": "script.wants-list",
    "mapping_type": "script.wants-object",
    "dict_type": "script.wants-object",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a script, 1-based: a command, or what is wrong with it."""

    number: int
    command: Command | None
    problem: Message | None = None


class _Bad(Exception):
    def __init__(self, problem: Message) -> None:
        super().__init__(problem.id)
        self.problem = problem


def read_script(data: bytes) -> Iterator[Line]:
    """Every line that is not blank. A line is cut at newlines only: U+2028 stays inside the text it was pasted into."""
    if len(data) > MOST_BYTES:
        yield Line(1, None, message("script.too-big", mb=MOST_BYTES // 1024 // 1024))
        return
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            yield Line(number, _command(line))
        except _Bad as bad:
            yield Line(number, None, bad.problem)


def _command(line: bytes) -> Command:
    given = _object(line)
    name = given.pop("command", None)
    if not isinstance(name, str):
        raise _Bad(message("script.no-command"))
    kind = KINDS.get(name)
    if kind is None:
        raise _Bad(_unknown(("script.unknown-command", "script.unknown-command-meant"), name, KINDS))
    known = [field.name for field in fields(kind)]
    for key in given:
        if key not in known:
            raise _Bad(_unknown(("script.unknown-field", "script.unknown-field-meant"), key, known, command=name))
    return _built(kind, given)


def _object(line: bytes) -> dict[str, Any]:
    if len(line) > MOST_BYTES_A_LINE:
        raise _Bad(message("script.line-too-long", kb=MOST_BYTES_A_LINE // 1024))
    try:
        found = json.loads(line.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_number, parse_int=_whole)
    except UnicodeDecodeError as error:
        raise _Bad(message("script.not-utf8", column=error.start + 1)) from error
    except json.JSONDecodeError as error:
        raise _Bad(message("script.not-json", column=error.colno)) from error
    except (ValueError, RecursionError) as error:
        raise _Bad(message("script.not-json", column=1)) from error
    if not isinstance(found, dict):
        raise _Bad(message("script.no-command"))
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _Bad(message("script.twice", field=shown(key)))
        found[key] = value
    return found


def _no_number(word: str) -> Any:
    raise _Bad(message("script.not-a-number", word=shown(word)))


def _whole(digits: str) -> int:
    if len(digits) > 15 or not 0 <= int(digits) <= _LAST_MOMENT:
        _no_number(digits)
    return int(digits)


def _built(kind: Any, given: Mapping[str, Any]) -> Command:
    from pydantic import ValidationError  # 55 ms that only those who play a script spend

    try:
        text = json.dumps(given)
        made: Command = _adapter(kind).validate_json(text, strict=True)
    except ValidationError as error:
        raise _Bad(_problem(kind.__name__, error.errors(include_url=False, include_input=True)[0])) from error
    return made


@cache
def _adapter(kind: Any) -> Any:
    from pydantic import TypeAdapter  # as above

    return TypeAdapter(kind)


def _problem(command: str, error: Mapping[str, Any]) -> Message:
    """The first thing wrong with the fields of a command, in words."""
    field, kind = str(error["loc"][0]) if error["loc"] else "", error["type"]
    if kind.startswith("missing"):
        return message("script.missing", command=command, field=field)
    if kind == "enum":
        words = re.findall(r"'([^']*)'", error["ctx"]["expected"])
        return message("script.not-a-choice", field=field, value=_typed(error["input"]), choices=", ".join(words))
    if kind == "json_invalid":  # the one thing of which Python makes JSON that is none: half a character
        return message("script.half-a-character")
    return message(_WANTS.get(kind, "script.wants-other"), field=field, value=_typed(error["input"]))


def _typed(value: object) -> str:
    """As it stands in the line: null, not None."""
    return shown(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _unknown(ids: tuple[str, str], name: str, among: Collection[str], **values: str) -> Message:
    """The first sentence, or the second when it can say what may have been meant."""
    meant = nearest(name, among)
    return message(ids[1], name=shown(name), meant=meant, **values) if meant else message(ids[0], name=shown(name), **values)
