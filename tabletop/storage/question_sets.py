"""Questions that several scenarios share: `questions: [questions/closing]`.

The file `questions/closing.yaml` stands in the scenario's folder, beside it, or with the program; its translations, such as
`questions/closing.es.yaml`, with it.
What a set asks is asked at every closing inject, under ids no scenario can give: `closing/Q1`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter

from tabletop.localized import Localized
from tabletop.scenario import translation
from tabletop.scenario.faults import Fault, Path, Place, error, shown, unknown, warning
from tabletop.scenario.model import Question
from tabletop.storage import yaml_reader
from tabletop.storage.loaded import Unreadable
from tabletop.storage.places import Places
from tabletop.storage.scenario_border import validate
from tabletop.storage.scenario_schema import CLOSED, Language, QuestionIn, ScenarioIn, Slug
from tabletop.storage.scenario_words import described

FOLDER = "questions/"
FORMAT = "tabletop-questions/1"
_NAME = re.compile(r"questions/[a-z0-9][a-z0-9-]{0,63}")


@dataclass(kw_only=True)
class QuestionSetIn:
    """Questions that several scenarios share."""

    __pydantic_config__ = CLOSED
    format: Literal["tabletop-questions/1"]
    id: Slug
    language: Language
    questions: Annotated[list[QuestionIn], Field(min_length=1)]
    title: str = ""


@dataclass(kw_only=True)
class QuestionSetText:
    """A translation of a set of questions."""

    __pydantic_config__ = CLOSED
    language: Language
    translates: Slug
    title: str = ""
    questions: dict[str, str] = field(default_factory=dict)


def schema() -> dict[str, Any]:
    """JSON Schema of a set of questions, for editors."""
    made = described(TypeAdapter(QuestionSetIn).json_schema(by_alias=True), "QuestionSetIn")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:{FORMAT.replace('/', ':')}", **made}


@dataclass(frozen=True, slots=True)
class Shared:
    """The sets one scenario asks for: the questions, where each set stands, and the bytes of all files by name."""

    questions: tuple[Question, ...]
    places: dict[str, Places]
    texts: dict[str, bytes]


def shared(
    given: ScenarioIn,
    languages: Sequence[str],
    fetch: Callable[[str], bytes],
    show: Callable[[str], str],
    where: Places,
    faults: list[Fault],
) -> Shared:
    """Every set of `given`, in its own language and in `languages`; `faults` grows by what is wrong with them."""
    found = Shared((), {}, {})
    questions: list[Question] = []
    for place, name in enumerate(given.questions):
        at = where.at(("questions", place))
        if not _NAME.fullmatch(name):
            faults.append(error(at, "set-name", name=shown(name)))
        elif name.removeprefix(FOLDER) in found.places:
            faults.append(error(at, "set-twice", name=name))
        else:
            try:
                found.texts[f"{name}.yaml"] = fetch(f"{name}.yaml")
            except Unreadable as reason:
                code = "set-missing" if reason.code == "file-missing" else reason.code
                faults.append(error(at, code, name=f"{name}.yaml"))
            else:
                questions += _questions(name, (given.language, *languages), fetch, show, found, faults)
    return Shared(tuple(questions), found.places, found.texts)


@dataclass(frozen=True, slots=True)
class ReadSet:
    """A set that could be read, and its translations by language."""

    given: QuestionSetIn
    said: Mapping[str, QuestionSetText]
    where: Places

    def entries(self, language: str, record: translation.Record) -> Iterator[translation.Entry]:
        """Every text to translate; `record`: the digests of what `language` was made from."""
        overlay = self.said.get(language)
        texts: list[tuple[Path, str, str]] = [(("title",), self.given.title, overlay.title if overlay else "")]
        words = overlay.questions if overlay else {}
        texts += [(("questions", each.id), each.text, words.get(each.id, "")) for each in self.given.questions]
        return (translation.entry(path, text.strip(), said.strip(), record) for path, text, said in texts if text)


def read_set(
    name: str,
    languages: Sequence[str],
    fetch: Callable[[str], bytes],
    show: Callable[[str], str],
    texts: dict[str, bytes],
    faults: list[Fault],
) -> ReadSet | Places:
    """The set whose file is in `texts`, with its translations, whose files are put there; where its faults are, if it is none."""
    for language in languages:
        try:
            texts[f"{name}.{language}.yaml"] = fetch(f"{name}.{language}.yaml")
        except Unreadable as reason:
            if reason.code != "file-missing":
                faults.append(error(Place(show(f"{name}.{language}.yaml")), reason.code, name=name))
    documents = {
        language: yaml_reader.read(texts[file], show(file))
        for language in ("", *languages)
        if (file := f"{name}.{language}.yaml" if language else f"{name}.yaml") in texts
    }
    where = Places(documents)
    for document in documents.values():
        faults += document.faults
    root = documents[""].root
    given = validate(QuestionSetIn, root, where, faults) if root is not None else None
    if given is None:
        return where
    faults += _identity(given, name.removeprefix(FOLDER), where)
    said: dict[str, QuestionSetText] = {}
    for language, document in documents.items():
        if language and document.root is not None:
            overlay = validate(QuestionSetText, document.root, where, faults, language)
            if overlay is not None:
                faults += _translation(given, overlay, language, where)
                said[language] = overlay
    return ReadSet(given, said, where)


def _questions(
    name: str,
    languages: Sequence[str],
    fetch: Callable[[str], bytes],
    show: Callable[[str], str],
    found: Shared,
    faults: list[Fault],
) -> Iterator[Question]:
    short = name.removeprefix(FOLDER)
    read = read_set(name, languages, fetch, show, found.texts, faults)
    where = found.places[short] = read if isinstance(read, Places) else read.where
    if isinstance(read, Places):
        return
    faults += _stale(name, read, fetch)
    given = read.given
    for each in given.questions:
        texts = [(given.language, each.text.strip())]
        said = ((language, overlay.questions.get(each.id, "").strip()) for language, overlay in read.said.items())
        texts += [(language, text) for language, text in said if text]
        if languages[0] not in dict(texts):
            faults.append(warning(where.at(("questions", each.id, "text")), "missing-translation", language=languages[0]))
        own = sorted(texts, key=lambda text: text[0] != languages[0])  # a stable sort: the scenario's own language first
        yield Question(f"{short}/{each.id}", each.strand, Localized(tuple(own)), tuple(each.to), each.priority)


def _stale(name: str, read: ReadSet, fetch: Callable[[str], bytes]) -> Iterator[Fault]:
    """Translations whose source has changed since they were made; a sidecar that is not there tells of none."""
    for language in read.said:
        try:
            record = translation.recorded(fetch(f"{name}.{language}.sources").decode("utf-8", "replace"))
        except Unreadable:
            continue
        for entry in read.entries(language, record):
            if entry.stale:
                yield warning(read.where.at(entry.path, language=language), "stale-translation")


def _identity(given: QuestionSetIn, name: str, where: Places) -> Iterator[Fault]:
    if given.id != name:
        yield error(where.at(("id",)), "set-id", name=shown(given.id), id=name)
    seen: dict[str, int] = {}
    for place, each in enumerate(given.questions):
        if each.id in seen:
            first = where.at(("questions", seen[each.id], "id")).line
            yield error(where.at(("questions", place, "id")), "id-twice", name=each.id, line=first)
        seen.setdefault(each.id, place)


def _translation(given: QuestionSetIn, overlay: QuestionSetText, name: str, where: Places) -> Iterator[Fault]:
    if overlay.language != name:
        yield error(where.at(("language",), language=name), "overlay-language", language=overlay.language, name=name)
    if name == given.language:
        yield error(where.at(("language",), language=name), "overlay-source", language=name)
    if overlay.translates != given.id:
        yield error(where.at(("translates",), language=name), "overlay-translates", name=shown(overlay.translates), id=given.id)
    ids = [each.id for each in given.questions]
    for id, words in overlay.questions.items():
        if id not in ids and words:
            yield unknown(where.at(("questions", id), language=name, key=True), "unknown-id", id, ids)
