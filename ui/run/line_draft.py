"""A line as it stands while it is typed, and as it is kept in case the program ends before it is saved."""

import json
from dataclasses import asdict, dataclass

from tabletop.exercise.commands import AmendResponse, RecordResponse
from tabletop.exercise.values import Agency, Response
from tabletop.exercise.words import ResponseKind
from tabletop.views.speakers import SIGN, STANCE_TAGS, bodies_typed, kind_typed, tags_typed

KEY = "line"  # of the draft in the exercise file


@dataclass(frozen=True, slots=True)
class LineDraft:
    """`started_ms`: the first keystroke, on `inject` of `run`; `response`: the line being corrected; `task`: the expected
    action it began from; `id`: given when it is sent, so that sending it again never makes two."""

    agency: str = ""
    text: str = ""
    tags: str = ""
    started_ms: int = 0
    response: str = ""
    task: str = ""
    inject: str = ""
    run: int = 0
    id: str = ""

    @property
    def empty(self) -> bool:
        return not self.text.strip() and not self.response


def to_text(draft: LineDraft) -> str:
    return "" if draft.empty else json.dumps(asdict(draft), ensure_ascii=False)


def from_text(kept: str) -> LineDraft:
    """What was kept; nothing when it cannot be read: a draft is never worth a start that fails."""
    try:
        found = json.loads(kept) if kept else {}
    except ValueError:
        return LineDraft(text=kept)
    if not isinstance(found, dict):
        return LineDraft(text=kept)
    words = {name: found.get(name) for name in ("agency", "text", "tags", "response", "task", "inject", "id")}
    kept_words = {name: word for name, word in words.items() if isinstance(word, str)}
    started, run = (n if type(n) is int else 0 for n in (found.get("started_ms"), found.get("run")))
    return LineDraft(**kept_words, started_ms=started, run=run)


def of_response(said: Response) -> LineDraft:
    """A saved line, typed again so that it can be corrected."""
    sign = SIGN.get(said.kind, "")
    stance = next((tag for tag, meant in STANCE_TAGS.items() if meant is said.stance), "")
    text = said.text if said.kind is ResponseKind.QUESTION and said.text.startswith("¿") else f"{sign}{said.text}"
    tags = " ".join([*(str(s) for s in said.strands), stance]).strip()
    return LineDraft(", ".join(said.agencies), text, tags, said.at_ms, said.id, said.task)


def command_of(
    draft: LineDraft, agencies: tuple[Agency, ...], before: tuple[str, ...], run: int
) -> RecordResponse | AmendResponse:
    """The wish a finished line stands for. `before`: who `.` means; `run`: the one being played, whose injects are known."""
    kind, words = kind_typed(draft.text)
    tags = tags_typed(draft.tags)
    codes = bodies_typed(agencies, draft.agency, before)
    if draft.response:
        return AmendResponse(draft.response, codes, words, kind, tags.stance, tags.strands)
    inject = draft.inject if draft.run == run else ""
    return RecordResponse(codes, words, kind, tags.stance, tags.strands, draft.task, inject, draft.started_ms, draft.id)
