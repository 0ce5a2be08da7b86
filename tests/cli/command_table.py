"""The tables of docs/command-line.md, made from the program itself.

`python -m tests.cli.command_table` brings the document up to date.
"""

import argparse
import gettext
import json
import runpy
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from tabletop.exercise import commands
from tabletop.i18n import translator

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "docs" / "command-line.md"
PARTS = {"Before": commands.PREPARE, "During": commands.RUN, "What is said": commands.RECORD, "After": commands.CONCLUDE}

KEYS = {"counts": "option", "by_agency": "agency code"}  # of an object, where it is not the language

IN_OTHER_WORDS = {
    "AddAgency": "An agency that takes part. `names` by language; `type` is what a scenario calls it by.",
    "AmendAgency": "Change an agency; its code stays.",
    "AmendParticipant": "Change what is said of somebody who takes part.",
    "RemoveLogo": "Take a logo off.",
    "RemoveNationalLine": "Take a national line off the list.",
    "PauseRun": "Stop the clock of the scenario being played.",
    "ResumeRun": "Go on after a pause.",
    "AmendResponse": "Mend what was recorded; the first wording stays in the journal.",
    "AmendObservation": "Change a finding.",
    "WithdrawObservation": "Take a finding out of the report.",
    "AmendRecommendation": "Change a recommendation.",
    "WithdrawRecommendation": "Take a recommendation out of the report.",
    "AmendCorrectiveAction": "Change a corrective action.",
    "WithdrawCorrectiveAction": "Take a corrective action out of the report.",
    "ReopenExercise": "Go on with an exercise that was closed.",
}


def script_commands() -> str:
    """Every command of a script, with every field."""
    parts = (f"### {title}\n\n" + "\n".join(_command(kind) for kind in kinds) for title, kinds in PARTS.items())
    return "\n".join(parts)


def options() -> str:
    """Every command of the command line, with every argument and option; argparse's own words in English."""
    before = gettext.textdomain()
    gettext.textdomain("messages")
    try:
        top = runpy.run_path(str(ROOT / "main.py"))["parser"](translator("en"))
    finally:
        gettext.textdomain(before)
    made = [_options("main.py", top)]
    made += [_options(f"main.py {name}", each) for name, each in _subparsers(top).items()]
    return "\n".join(made)


def brought_up_to_date(text: str) -> str:
    for name, table in (("options", options()), ("script", script_commands())):
        before, _, rest = text.partition(f"<!-- {name}: begin -->\n")
        _, _, after = rest.partition(f"<!-- {name}: end -->")
        text = f"{before}<!-- {name}: begin -->\n\n{table}\n<!-- {name}: end -->{after}"
    return text


def meaning(kind: type) -> str:
    """What a command is for: its docstring, unless the document says it in other words."""
    written = " ".join(str(kind.__doc__).split())
    return IN_OTHER_WORDS.get(kind.__name__, "" if written.startswith(f"{kind.__name__}(") else written)


def _command(kind: type[Any]) -> str:
    hints = get_type_hints(kind)
    rows = [f"| `{f.name}` | {_value(hints[f.name], f.name)} | {_default(f)} |" for f in fields(kind)]
    table = ["", "| field | value | default |", "|---|---|---|", *rows] if rows else ["", "No fields."]
    return "\n".join([f"#### `{kind.__name__}`", "", meaning(kind), *table, ""])


def _value(hint: Any, name: str = "") -> str:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return " or ".join("`null`" if a is NoneType else _value(a) for a in arguments)
    if origin is tuple:
        return f"list of {_value(arguments[0])}"
    if origin is not None and issubclass(origin, Mapping):
        return f"object: {KEYS.get(name, 'language')} → {_value(arguments[1])}"
    if is_dataclass(hint):
        inner = get_type_hints(hint)
        return "{" + ", ".join(f"`{f.name}`: {_value(inner[f.name])}" for f in fields(hint)) + "}"
    if issubclass(hint, Enum):
        return ", ".join(f"`{word.value}`" for word in hint)
    return {str: "text", int: "whole number", bool: "`true` or `false`"}[hint]


def _default(field: "Field[Any]") -> str:
    value = field.default_factory() if field.default_factory is not MISSING else field.default
    if value is MISSING:
        return "needed"
    if isinstance(value, tuple):
        return f"`{json.dumps(value)}`"
    if isinstance(value, bool):
        return f"`{json.dumps(value)}`"
    if isinstance(value, Mapping):
        return "`{}`"
    return "`null`" if value is None else f"`{value}`" if value != "" else "empty"


def _subparsers(top: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    (made,) = (a for a in top._actions if isinstance(a, argparse._SubParsersAction))
    return dict(made.choices)


def _options(name: str, parser: argparse.ArgumentParser) -> str:
    rows = "\n".join(_option(action) for action in parser._actions if not isinstance(action, argparse._SubParsersAction))
    return f"### `{name}`\n\n{_about(parser)}\n\n| argument | meaning | |\n|---|---|---|\n{rows}\n"


def _about(parser: argparse.ArgumentParser) -> str:
    return str(parser.description)[:1].upper() + str(parser.description)[1:].rstrip(".") + "."


def _option(action: argparse.Action) -> str:
    word = " ".join(filter(None, (", ".join(action.option_strings), str(action.metavar or "") if action.nargs != 0 else "")))
    among = f"one of {', '.join(f'`{c}`' for c in action.choices)}" if action.choices else ""
    return f"| `{word}` | {action.help} | {'needed' if action.required else among} |"


if __name__ == "__main__":
    DOCUMENT.write_text(brought_up_to_date(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
