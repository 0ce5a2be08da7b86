"""Agencies from rows pasted out of a spreadsheet.

Whatever is pasted is text: a formula stays the characters it is made of. A row that cannot be used is told with its
number, and the others go on.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tabletop.exercise.values import Agency
from tabletop.localized import Localized
from tabletop.messages import Message, message
from tabletop.views.pasted_cells import LONGEST, first_of, rows_of, unread
from tabletop.views.speakers import plain

CODE, TYPE, ALIASES, NAME = "code", "type", "aliases", "name"
_WORDS: Mapping[str, tuple[str, ...]] = {
    CODE: ("code", "codigo", "cod", "acronym", "sigla", "siglas", "acronimo", "abbreviation", "abreviatura", "id"),
    TYPE: ("type", "tipo", "kind", "clase", "agency type", "type of agency", "tipo de entidad", "tipo de institucion"),
    ALIASES: ("aliases", "alias", "other names", "otros nombres", "also called", "tambien", "apodos"),
}
_NAME_WORDS: Mapping[str, str] = {
    **dict.fromkeys(("name", "agency", "body", "institution", "organisation", "organization"), "en"),
    **dict.fromkeys(("nombre", "entidad", "institucion", "organismo", "organizacion"), "es"),
}
_LANGUAGES: Mapping[str, str] = {
    **dict.fromkeys(("en", "eng", "english", "ingles"), "en"),
    **dict.fromkeys(("es", "spa", "esp", "spanish", "espanol", "castellano"), "es"),
    **dict.fromkeys(("fr", "french", "frances", "francais"), "fr"),
    **dict.fromkeys(("pt", "portuguese", "portugues"), "pt"),
    **dict.fromkeys(("ar", "arabic", "arabe"), "ar"),
}
_FILLERS = frozenset({"in", "en", "of", "de", "del", "the", "la", "el"})
_ALIAS_BREAK = re.compile(r"[,;|/\n]")
_CODE = re.compile(r"[^\W_][\w.&+]{0,15}")


@dataclass(frozen=True, slots=True)
class PastedAgency:
    """One usable row. `line`: its number as pasted; `known`: the exercise has this body and the row amends it."""

    line: int
    code: str
    names: Mapping[str, str]
    aliases: tuple[str, ...] = ()
    type: str = ""
    known: bool = False


@dataclass(frozen=True, slots=True)
class Pasted:
    agencies: tuple[PastedAgency, ...]
    troubles: tuple[Message, ...] = ()


@dataclass
class _Reading:
    """What the rows so far came to."""

    languages: Sequence[str]
    types: Mapping[str, str]
    taken: Mapping[str, str]
    agencies: dict[str, PastedAgency] = field(default_factory=dict)
    troubles: list[Message] = field(default_factory=list)


def read_agencies(
    text: str, languages: Sequence[str], agencies: Iterable[Agency] = (), types: Mapping[str, Localized] | None = None
) -> Pasted:
    """Rows by tab, semicolon or comma, with or without headings. `languages`: of the exercise, the first for a bare "name"."""
    reading = _Reading(languages or ("en",), _type_words(types or {}), {plain(a.code): a.code for a in agencies})
    rows = rows_of(text, reading.troubles)
    if not rows:
        return Pasted((), tuple(reading.troubles))
    columns, names = _headings(rows[0][1], reading.languages), rows[0][1]
    if columns:
        rows = rows[1:]
    else:
        columns, names = _guess([cells for _, cells in rows], reading), []
    rows = first_of(rows, reading.troubles)
    reading.troubles += unread(names, rows, columns)
    for line, cells in rows:
        _row(reading, line, {column: cell for column, cell in zip(columns, cells, strict=False) if column and cell})
    return Pasted(tuple(reading.agencies.values()), tuple(reading.troubles))


def type_of(typed: str, types: Mapping[str, Localized]) -> str | None:
    """The type somebody means by its id or its name in any language; None when it is none of them."""
    return _type_words(types).get(plain(typed.strip())) if typed.strip() else ""


def _type_words(types: Mapping[str, Localized]) -> dict[str, str]:
    """Every way to write a type: its id, or its name in any language."""
    return {plain(word): type for type, names in types.items() for word in (*(t for _, t in names.texts), type)}


def _headings(cells: Sequence[str], languages: Sequence[str]) -> list[str]:
    """What each column holds: `code`, `type`, `aliases`, `name:es`, '' for none of ours. [] when these are no headings."""
    found = [_heading(plain(" ".join(cell.split()))) for cell in cells]
    bare = [at for at, column in enumerate(found) if column.startswith("bare:")]
    for at in bare:
        found[at] = f"{NAME}:{languages[0] if len(bare) == 1 and not _named(found, languages[0]) else found[at][5:]}"
    columns = [column if column not in found[:at] else "" for at, column in enumerate(found)]
    names = sum(column.startswith(NAME) for column in columns)
    return columns if names and any(columns) and (CODE in columns or names + 1 >= len(columns) or TYPE in columns) else []


def _named(columns: Sequence[str], language: str) -> bool:
    return f"{NAME}:{language}" in columns


def _heading(words: str) -> str:
    for column, ways in _WORDS.items():
        if words in ways:
            return column
    parts = [word for word in re.split(r"[^\w]+", words) if word]
    if words in _NAME_WORDS:
        return f"bare:{_NAME_WORDS[words]}"
    if not parts:
        return ""
    named = any(part in _NAME_WORDS for part in parts)
    spoken = [_LANGUAGES[part] for part in parts if part in _LANGUAGES and not (part in _FILLERS and part != parts[-1])]
    rest = [part for part in parts if part not in _NAME_WORDS and part not in _LANGUAGES and part not in _FILLERS]
    return f"{NAME}:{spoken[-1]}" if spoken and not rest and (named or len(parts) == 1) else ""


def _guess(rows: Sequence[Sequence[str]], reading: _Reading) -> list[str]:
    """Columns without headings: a column of ids of types is the type, a first column of short words the code, then names."""
    width = max(len(row) for row in rows)
    columns = [""] * width
    names = [f"{NAME}:{language}" for language in reading.languages[:2]]
    if width > 1 and all(_CODE.fullmatch(row[0]) for row in rows if row[0]):
        columns[0] = CODE
    for at in range(width):
        cells = [row[at] for row in rows if at < len(row) and row[at]]
        if columns[at] or not cells:
            continue
        if at and TYPE not in columns and all(cell.upper() in reading.types.values() for cell in cells):
            columns[at] = TYPE
        elif names:
            columns[at] = names.pop(0)
        elif ALIASES not in columns:
            columns[at] = ALIASES
    return columns


def _row(reading: _Reading, line: int, cells: Mapping[str, str]) -> None:
    typed = {column[len(NAME) + 1 :]: _one_line(cell) for column, cell in cells.items() if column.startswith(NAME)}
    names = {language: _cut(reading, line, name) for language, name in typed.items()}
    code = _one_line(cells.get(CODE, ""))
    known = reading.taken.get(plain(code), "")
    if not names and not known:
        reading.troubles.append(message("pasted.no-name", line=line, code=code or "?"))
        return
    if not code:
        code = _made_code(next(iter(names.values())), {plain(c) for c in reading.agencies} | reading.taken.keys())
        reading.troubles.append(message("pasted.code-made", line=line, code=code, name=next(iter(names.values()))))
    elif not _CODE.fullmatch(code):
        reading.troubles.append(message("pasted.bad-code", line=line, code=code[:20]))
        return
    if any(plain(code) == plain(other) for other in reading.agencies):
        reading.troubles.append(message("pasted.twice", line=line, code=code))
        return
    agency = PastedAgency(line, known or code, names, _aliases(reading, line, cells), _type(reading, line, cells), bool(known))
    reading.agencies[agency.code] = agency


def _one_line(cell: str) -> str:
    return cell.replace("\n", " ").strip()


def _cut(reading: _Reading, line: int, text: str, limit: int = LONGEST) -> str:
    if len(text) > limit:
        reading.troubles.append(message("pasted.cell-cut", line=line, text=text[:40], limit=limit))
    return text[:limit].strip()


def _aliases(reading: _Reading, line: int, cells: Mapping[str, str]) -> tuple[str, ...]:
    several = _cut(reading, line, cells.get(ALIASES, ""), 5 * LONGEST)
    words = (_cut(reading, line, word.strip()) for word in _ALIAS_BREAK.split(several))
    return tuple(dict.fromkeys(word for word in words if word))


def _type(reading: _Reading, line: int, cells: Mapping[str, str]) -> str:
    typed = _one_line(cells.get(TYPE, ""))
    if not typed or plain(typed) in reading.types:
        return reading.types.get(plain(typed), "")
    reading.troubles.append(message("pasted.type-unknown", line=line, type=typed[:40]))
    return ""


def _made_code(name: str, taken: set[str]) -> str:
    """A code for a body that came without one: the initials of its longer words, or the start of its only one."""
    words = [word for word in re.findall(r"[^\W\d_]+", name) if len(word) > 3] or re.findall(r"\w+", name) or ["X"]
    made = ("".join(word[0] for word in words) if len(words) > 1 else words[0])[:5].upper()
    number = 2
    code = made
    while plain(code) in taken:
        code, number = f"{made}{number}", number + 1
    return code
