"""An agenda from rows pasted out of a spreadsheet: day, time, minutes, title, in any order by their headings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from tabletop.exercise.prepare_values import AgendaItem, minutes_of
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import AgendaKind
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.views.agenda import clock
from tabletop.views.dates import iso_of
from tabletop.views.pasted_cells import first_of, rows_of, unread
from tabletop.views.speakers import plain

DAY, STARTS, ENDS, MINUTES, TITLE = "day", "starts", "ends", "minutes", "title"
_WORDS: Mapping[str, tuple[str, ...]] = {
    DAY: ("day", "dia", "date", "fecha", "jour", "data", "jornada"),
    STARTS: ("time", "hora", "start", "starts", "inicio", "from", "desde", "heure", "begin", "comienzo", "horario"),
    ENDS: ("end", "ends", "fin", "until", "to", "hasta", "termina", "fim", "a"),
    MINUTES: ("minutes", "min", "mins", "minutos", "duration", "duracion", "duree", "duracao", "length"),
    TITLE: ("title", "titulo", "activity", "actividad", "item", "session", "sesion", "tema", "topic", "what", "titre", "que"),
}
_KINDS: Mapping[AgendaKind, tuple[str, ...]] = {
    AgendaKind.LUNCH: ("lunch", "almuerzo", "comida", "dejeuner", "almoco"),
    AgendaKind.BREAK: ("coffee", "break", "cafe", "receso", "pausa", "descanso", "refrigerio", "pause", "intervalo"),
    AgendaKind.REGISTRATION: ("registration", "registro", "inscripcion", "acreditacion", "inscription", "credenciamento"),
    AgendaKind.HOT_WASH: ("hot wash", "balance final", "ronda final", "cierre en caliente", "debrief"),
    AgendaKind.CONCLUSIONS: ("conclusion", "conclusiones", "conclusoes"),
    AgendaKind.OPENING: ("opening", "apertura", "inauguracion", "bienvenida", "welcome", "ouverture", "abertura"),
    AgendaKind.CLOSING: ("closing", "clausura", "cierre", "cloture", "encerramento", "certificates"),
    AgendaKind.BRIEFING: ("briefing", "recap", "rules", "reglas", "presentacion", "introduction", "introduccion", "repaso"),
}
_SCENARIO = re.compile(r"(?:scenario|escenario|caso|cenario|case)\s*(?:no\.?|n\.?|#)?\s*(\d{1,2})\b")
_CLOCK = re.compile(r"(\d{1,2})\s*[:.h]\s*(\d{2})?(?::\d{2})?\s*(?:h|hrs?)?\s*([ap])?\.?\s*(?:m\b\.?)?")
_LENGTH = re.compile(
    r"(?:(\d{1,2})\s*(?:h|hora|horas|hour|hours|hr|hrs)\b\.?\s*)?(?:(\d{1,3})\s*(?:'|m|min|mins|minutes|minutos)?\.?)?"
)


@dataclass(frozen=True, slots=True)
class PastedAgenda:
    """Items in order, ready for `SetAgenda`; `troubles` name each row that was left out, or guessed at."""

    items: tuple[AgendaItem, ...]
    troubles: tuple[Message, ...] = ()


@dataclass
class _Reading:
    state: Exercise
    titles: Mapping[str, str]  # plain title or id → scenario on the programme
    day: int = 1
    rows: list[tuple[int, AgendaItem]] = field(default_factory=list)  # minutes 0: until the next one
    troubles: list[Message] = field(default_factory=list)


def read_agenda(text: str, state: Exercise, scenarios: Mapping[str, Scenario]) -> PastedAgenda:
    """Rows by tab, semicolon or comma. A row without a day is of the day above; without minutes it lasts until the next."""
    reading = _Reading(state, _titles(state, scenarios))
    rows = rows_of(text, reading.troubles)
    if not rows:
        return PastedAgenda((), tuple(reading.troubles))
    columns, names = _headings(rows[0][1]), rows[0][1]
    if STARTS in columns:
        rows = rows[1:]
    else:
        columns, names = _guessed([cells for _, cells in rows]), []
    rows = first_of(rows, reading.troubles)
    reading.troubles += unread(names, rows, columns)
    for line, cells in rows:
        _row(reading, line, {column: cell.replace("\n", " ") for column, cell in zip(columns, cells, strict=False) if column})
    return PastedAgenda(_finished(reading), tuple(reading.troubles))


def _headings(cells: Sequence[str]) -> list[str]:
    found: list[str] = []
    for cell in cells:
        words = [word for word in re.split(r"[^\w]+", plain(cell)) if word]
        column = next((c for c, ways in _WORDS.items() if any(word in ways for word in words)), "")
        found.append(column if column not in found else "")
    return found


def _guessed(rows: Sequence[Sequence[str]]) -> list[str]:
    """Columns that nobody named: times that come after the start are an end, and of two columns the words are the title."""
    widest = max(map(len, rows))
    days = [DAY] if widest > 3 else []
    at = len(days)
    pairs = [(time_typed(cells[at]), cells[at + 1]) for cells in rows if len(cells) > at + 1 and cells[at + 1]]
    if pairs and all(starts and time_typed(second) > starts for starts, second in pairs):
        return [*days, STARTS, ENDS, TITLE]
    if widest == 2 and not any(length_typed(second) for _, second in pairs):
        return [STARTS, TITLE]
    return [*days, STARTS, MINUTES, TITLE]


def _titles(state: Exercise, scenarios: Mapping[str, Scenario]) -> Mapping[str, str]:
    titles: dict[str, str] = {}
    for id, digest in state.programme.items():
        known = scenarios.get(digest)
        for words in (id, *(text for _, text in known.title.texts)) if known else (id,):
            titles[plain(words)] = id
    return titles


def _row(reading: _Reading, line: int, cells: Mapping[str, str]) -> None:
    if not _set_day(reading, cells.get(DAY, "")):
        reading.troubles.append(message("agenda.pasted-day", line=line, text=cells[DAY][:40]))
        return
    typed = cells.get(STARTS, "")
    times = re.split(r"\s*(?:[-–—/]|\ba\b|\bto\b|\bhasta\b)\s*", plain(typed)) if typed else []
    starts = time_typed(times[0]) if times else ""
    if not starts:
        if any(cells.get(column) for column in (STARTS, TITLE, MINUTES)):
            reading.troubles.append(message("agenda.pasted-time", line=line, text=(typed or cells.get(TITLE, ""))[:40]))
        return
    ends = time_typed(cells.get(ENDS, "")) or (time_typed(times[-1]) if len(times) > 1 else "")
    length = length_typed(cells.get(MINUTES, "")) or (max(0, minutes_of(ends) - minutes_of(starts)) if ends else 0)
    title = cells.get(TITLE, "").strip()
    kind, scenario = _kind(reading, title)
    reading.rows.append((line, AgendaItem(reading.day, starts, length, kind, title, scenario)))


def _set_day(reading: _Reading, typed: str) -> bool:
    words = plain(typed.strip())
    if not words:
        return True
    basics = reading.state.basics
    iso = iso_of(words)
    if basics and basics.starts and re.fullmatch(r"\d{4}-\d\d-\d\d", iso[:10]):
        try:
            day = (date.fromisoformat(iso[:10]) - date.fromisoformat(basics.starts)).days + 1
        except ValueError:
            return False
    else:
        found = re.fullmatch(r"\D{0,12}?(\d{1,2})(?:\.0)?", words)
        day = int(found[1]) if found else 0
    if 1 <= day <= 30:
        reading.day = day
    return 1 <= day <= 30


def time_typed(typed: str) -> str:
    """`8:30`, `08.30`, `8h30`, `2:15 p. m.` as `HH:MM`; '' for what is no time of a day."""
    found = _CLOCK.fullmatch(plain(typed.strip()))
    if found is None:
        return ""
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        hour = hour % 12 + (12 if found[3] == "p" else 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else ""


def length_typed(typed: str) -> int:
    """`45`, `45 min`, `1 h 15`, `1:15` as minutes; 0 for nothing."""
    words = plain(typed.strip()).removesuffix(".0")
    if found := re.fullmatch(r"(\d{1,2}):(\d{2})(?::\d{2})?", words):
        return int(found[1]) * 60 + int(found[2])
    found = _LENGTH.fullmatch(words)
    return int(found[1] or 0) * 60 + int(found[2] or 0) if found else 0


def _kind(reading: _Reading, title: str) -> tuple[AgendaKind, str]:
    """What a line is, by its words; and the scenario it names by title, id or place on the programme."""
    words = plain(title)
    for known, id in reading.titles.items():
        if known and (known == words or (len(known) > 5 and known in words)):
            return AgendaKind.SCENARIO, id
    if found := _SCENARIO.search(words):
        number = int(found[1])
        programme = list(reading.state.programme)
        return AgendaKind.SCENARIO, programme[number - 1] if 1 <= number <= len(programme) else ""
    return next((kind for kind, ways in _KINDS.items() if any(way in words for way in ways)), AgendaKind.OTHER), ""


def _finished(reading: _Reading) -> tuple[AgendaItem, ...]:
    """In order, each with its minutes; what overlaps the line before it is left out."""
    kept: list[AgendaItem] = []
    rows = sorted(reading.rows, key=lambda row: (row[1].day, row[1].starts))
    for at, (line, item) in enumerate(rows):
        after = rows[at + 1][1] if at + 1 < len(rows) and rows[at + 1][1].day == item.day else None
        length = item.minutes or (minutes_of(after.starts) - minutes_of(item.starts) if after else 0)
        ends = minutes_of(item.starts) + length
        before = kept[-1] if kept and kept[-1].day == item.day else None
        if length < 1 or ends > 24 * 60:
            reading.troubles.append(message("agenda.pasted-minutes", line=line, time=item.starts))
        elif before and before.over > minutes_of(item.starts):
            ended = clock(before.over)
            reading.troubles.append(message("agenda.pasted-overlap", line=line, time=item.starts, ends=ended))
        else:
            kept.append(replace(item, minutes=length))
    return tuple(kept)
