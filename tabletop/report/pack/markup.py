"""What authors write, as it is set on paper: paragraphs and points, the signs for heavier letters taken out."""

import re
from collections.abc import Iterator

from tabletop.report.model import Bullets, Paragraph
from tabletop.report.pack.paper import Points, Reading

_MARK = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*|(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![\w*])")
_NUMBERED = re.compile(r"\d{1,2}[.)] ")


def plain(text: str) -> str:
    """Without the signs round heavier letters."""
    return _MARK.sub(lambda found: found[1] or found[2], text) if "*" in text else text


def written(text: str) -> Iterator[Paragraph | Bullets]:
    """For those who lead: at the size of a report."""
    for kind, words in _pieces(text):
        yield Bullets(tuple(words)) if kind else Paragraph(words[0])


def reading(text: str) -> Iterator[Reading | Points]:
    """For the room: to be read at arm's length."""
    for kind, words in _pieces(text):
        yield Points(tuple(words)) if kind else Reading(words[0])


def joined(text: str) -> str:
    """Within a cell or a callout: paragraphs one a line, points with a dash."""
    return "\n".join(f"– {word}" if kind else word for kind, words in _pieces(text) for word in words)


def _pieces(text: str) -> list[tuple[bool, list[str]]]:
    """(whether these are points, their texts). A blank line ends a paragraph; lines within one are joined."""
    found: list[tuple[bool, list[str]]] = []
    going = False
    for raw in text.replace("\r\n", "\n").split("\n"):
        line = raw.strip()
        point = line.startswith("- ")
        if not line:
            going = False
            continue
        words = plain(line[2:].strip() if point else line)
        if going and not point and not _NUMBERED.match(line):
            found[-1][1][-1] += f" {words}"
        elif point and found and found[-1][0]:
            found[-1][1].append(words)
        else:
            found.append((point, [words]))
        going = True
    return found
