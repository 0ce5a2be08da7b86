"""Is everything in an exercise file as it was written? Every wrong entry is named."""

from collections.abc import Iterator
from pathlib import Path

from tabletop.errors import Damaged
from tabletop.exercise import events
from tabletop.exercise.apply import apply
from tabletop.exercise.codec import decode
from tabletop.exercise.state import Exercise
from tabletop.messages import message
from tabletop.storage.connection import SQLITE_ERRORS
from tabletop.storage.exercise_file import ExerciseFile
from tabletop.storage.opening import open_file
from tabletop.storage.rows import Finding
from tabletop.storage.schema import VERSION

_DECODING = (Damaged, ValueError, TypeError, KeyError, AttributeError, RecursionError)


def verify(path: Path) -> tuple[Finding, ...]:
    """What is wrong, nothing when all is well: layout, pages, chain, digests, drafts, replay. Changes nothing."""
    try:
        with open_file(path, write=False) as file:
            newer = [Finding(message("storage.newer-unverified", file=path.name))] if file.version > VERSION else []
            found = [*newer, *_pages(file), *file.findings, *_blobs(file), *_drafts(file), *_people(file), *_replay(file)]
    except Damaged as error:
        found = [Finding(error.message)]
    once = {(f.number, f.message.id, *f.message.values.values()): f for f in found}
    return tuple(sorted(once.values(), key=lambda f: f.number))


def _pages(file: ExerciseFile) -> Iterator[Finding]:
    if not file.pages_are_whole():
        yield Finding(message("storage.not-whole"))


def _blobs(file: ExerciseFile) -> Iterator[Finding]:
    try:
        for digest in file.digests():
            try:
                if file.blob(digest) is None:
                    yield Finding(message("storage.blob-changed", digest=str(digest)[:12]))
            except Damaged as error:
                yield Finding(error.message)
    except SQLITE_ERRORS:
        yield Finding(message("storage.not-whole"))


def _drafts(file: ExerciseFile) -> Iterator[Finding]:
    try:
        file.drafts()
    except Damaged as error:
        yield Finding(error.message)


def _people(file: ExerciseFile) -> Iterator[Finding]:
    try:
        file.people()
    except Damaged as error:
        yield Finding(error.message)


def _replay(file: ExerciseFile) -> Iterator[Finding]:
    """Each event must be one of ours, and each scenario played and each picture must be in the file."""
    state, kept = Exercise(), _kept(file)
    for entry in file.entries():
        try:
            event = decode(entry.type, entry.version, entry.body)
            state = apply(state, event, entry.at)
        except _DECODING:
            yield Finding.of(entry, "storage.not-an-event", entry.seq)
            continue
        if isinstance(event, events.ScenarioAdded) and event.digest not in kept:
            yield Finding.of(entry, "storage.scenario-missing", entry.seq, scenario=event.scenario)
        for digest in _pictures(event):
            if digest not in kept:
                yield Finding.of(entry, "storage.picture-missing", entry.seq, digest=digest[:12])


def _pictures(event: events.Event) -> tuple[str, ...]:
    """The digests of the pictures it speaks of."""
    match event:
        case events.LogoAdded():
            return (event.logo.digest,)
        case events.AdHocInjectAdded():
            return (event.inject.picture,) if event.inject.picture else ()
        case events.ResponseRecorded() | events.ResponseAmended():
            return event.response.attachments
        case _:
            return ()


def _kept(file: ExerciseFile) -> frozenset[str]:
    try:
        return frozenset(file.digests())
    except SQLITE_ERRORS:
        return frozenset()
