"""A line as it stands while it is typed, and as it is kept in case the program ends before it is saved."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from tabletop.exercise.commands import AmendResponse, RecordResponse
from tabletop.exercise.values import Agency, Response
from tabletop.exercise.words import ResponseKind
from tabletop.i18n.formats import time_of
from tabletop.views.speakers import SIGN, STANCE_TAGS, bodies_typed, kind_typed, tags_typed

KEY = "line"  # of the draft in the exercise file
_WORDS = ("agency", "text", "tags", "response", "task", "inject", "id", "at", "was_at", "about")
_TIME = re.compile(r"(\d{1,2})[:.hH]?(\d{2})")


@dataclass(frozen=True, slots=True)
class LineDraft:
    """`started_ms`: the first keystroke, on `inject` of `run`; `response`: the line being corrected; `task`: the expected
    action it began from; `id`: given when it is sent, so that sending it again never makes two; `at`: when a saved line
    was said, as it stands in its field, and `was_at` before it was changed; `photos`: digests of what hangs on it;
    `about`: the words of the action it began from, which are the line until others are typed."""

    agency: str = ""
    text: str = ""
    tags: str = ""
    started_ms: int = 0
    response: str = ""
    task: str = ""
    inject: str = ""
    run: int = 0
    id: str = ""
    at: str = ""
    was_at: str = ""
    photos: tuple[str, ...] = ()
    about: str = ""

    @property
    def empty(self) -> bool:
        return not self.text.strip() and not self.response and not self.photos


def to_text(draft: LineDraft, aside: Sequence[LineDraft] = ()) -> str:
    """The line, and those put aside for it, the last one first; '' when nothing was typed in any."""
    drafts = [asdict(one) for one in (draft, *reversed(aside)) if not one.empty]
    return json.dumps({**drafts[0], "aside": drafts[1:]}, ensure_ascii=False) if drafts else ""


def from_text(kept: str) -> tuple[LineDraft, ...]:
    """What was kept, in the same order; what cannot be read is words: a draft is never worth a start that fails."""
    try:
        found = json.loads(kept) if kept else None
    except ValueError:
        found = kept
    if not isinstance(found, dict):
        return (LineDraft(text=kept),) if kept else ()
    others = found.get("aside")
    return (_read(found), *(_read(each) for each in (others if isinstance(others, list) else ()) if isinstance(each, dict)))


def _read(found: Mapping[str, object]) -> LineDraft:
    words = {name: found.get(name) for name in _WORDS}
    kept_words = {name: word for name, word in words.items() if isinstance(word, str)}
    started, run = (n if type(n) is int else 0 for n in (found.get("started_ms"), found.get("run")))
    photos = found.get("photos")
    digests = tuple(p for p in photos if isinstance(p, str)) if isinstance(photos, list) else ()
    return LineDraft(**kept_words, started_ms=started, run=run, photos=digests)


def of_response(said: Response) -> LineDraft:
    """A saved line, typed again so that it can be corrected."""
    sign = SIGN.get(said.kind, "")
    stance = next((tag for tag, meant in STANCE_TAGS.items() if meant is said.stance), "")
    text = said.text if said.kind is ResponseKind.QUESTION and said.text.startswith("¿") else f"{sign}{said.text}"
    tags = " ".join([*(str(s) for s in said.strands), stance]).strip()
    at = time_of(said.at_ms, said.offset_min)
    who = ", ".join(said.agencies)
    return LineDraft(who, text, tags, said.at_ms, said.id, said.task, at=at, was_at=at, photos=said.attachments)


def command_of(
    draft: LineDraft, agencies: tuple[Agency, ...], before: tuple[str, ...], run: int
) -> RecordResponse | AmendResponse:
    """The wish a finished line stands for. `before`: who `.` means; `run`: the one being played, whose injects are known."""
    kind, words = kind_typed(draft.text)
    tags = tags_typed(draft.tags)
    codes = bodies_typed(agencies, draft.agency, before)
    if draft.response:
        moved = moved_ms(draft)
        return AmendResponse(
            *(draft.response, codes, words, kind, tags.stance, tags.strands),
            no_stance=tags.stance is None,
            at_ms=moved,
            attachments=draft.photos,
        )
    inject = draft.inject if draft.run == run else ""
    return RecordResponse(
        *(codes, words, kind, tags.stance, tags.strands, draft.task, inject, draft.started_ms, draft.id),
        attachments=draft.photos,
    )


def moved_ms(draft: LineDraft) -> int | None:
    """When a saved line was said, if its time was changed to another one of the same day."""
    new, old = (_minutes(at) for at in (draft.at, draft.was_at))
    if new is None or old is None or new == old:
        return None
    return draft.started_ms + (new - old) * 60_000


def _minutes(at: str) -> int | None:
    """`10:47`, `1047` or `9.05` as minutes of the day."""
    found = _TIME.fullmatch(at.strip())
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return int(found[1]) * 60 + int(found[2])
