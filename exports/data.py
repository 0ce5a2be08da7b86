"""A report as data: `report.json`, canonical, one shape for good.

    {"format": "tabletop-report/1", "language": "en", "title": "…",
     "record":   what was recorded, as `tabletop.report.record` names it: exercise, agencies, runs, limitations, findings,
                 tasks, expected, conclusions, recommendations, actions, responses,
     "cover":    {"title", "facts": [[label, value], …], "status", …},
     "sections": [{"id", "number", "title", "level", "blocks": [{"block": "Paragraph", "text": "…"}, …]}, …]}

Keys stand in alphabetical order, without spaces, in UTF-8, ending with a newline. Names of vocabularies are codes
(`lead`, `agreed_with_reservation`), moments milliseconds since 1970, dates ISO 8601, '' what was not recorded.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from tabletop.report.model import Report

FORMAT = "tabletop-report/1"


def render(report: Report) -> bytes:
    """The same report gives the same bytes."""
    sections = [
        {
            "id": section.id,
            "number": section.number,
            "title": section.title,
            "level": section.level,
            "blocks": [{"block": type(block).__name__, **_object(block)} for block in section.blocks],
        }
        for section in report.sections
    ]
    whole = {
        "format": FORMAT,
        "language": report.language,
        "title": report.title,
        "cover": _object(report.cover),
        "record": _object(report.record),
        "sections": sections,
    }
    return (json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n").encode("utf-8", "replace")


def _object(value: object) -> Mapping[str, object]:
    if not is_dataclass(value):
        raise TypeError(type(value).__name__)
    return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}


def _plain(value: object) -> object:
    if is_dataclass(value):
        return _object(value)
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    return value
