"""A picture kept at the desk is known to the window at once, so that the wall can show it; one that is none is not."""

import hashlib
import os
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtGui import QColor, QImage

from tabletop.exercise.prepare_values import Logo
from tabletop.exercise.state import Exercise
from tabletop.messages import Message
from tabletop.workspace import OpenExercise
from ui.run.dropped import bytes_of
from ui.run.record_desk import record_services
from ui.wall.pictures import Pictures


class AtOnce:
    """An exercise that is open, and its desk, without a thread of its own."""

    def __init__(self) -> None:
        self.media: Mapping[str, Mapping[str, bytes]] = {}
        self.state = Exercise()

    def keep_photo(self, data: bytes) -> str:
        return hashlib.sha256(data).hexdigest()

    def ask(self, work: Callable[[OpenExercise], object], then: Callable[[Any], None]) -> None:
        then(work(cast(OpenExercise, self)))


def test_what_is_kept_can_be_shown_at_once_and_what_is_no_picture_is_refused_with_a_sentence() -> None:
    exercises, heard, done = AtOnce(), list[tuple[str, Message | None]](), threading.Semaphore(0)

    def then(digest: str, why: Message | None) -> None:
        heard.append((digest, why))
        done.release()

    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#CC8800"))
    for data in (bytes_of(image), b"\x89PNG\r\n\x1a\n and no more", b"%PDF-1.7"):
        record_services(exercises).keep_photo(data, then)
        assert done.acquire(timeout=20)
    (digest, none), *refused = heard
    assert none is None
    assert [(lost, why.id) for lost, why in refused if why is not None] == [("", "photo.not-readable")] * 2
    shown = Pictures(lambda key: exercises.media.get(key, {}).get(""))(digest)
    assert shown is not None
    assert exercises.media.keys() == {digest}


def test_what_is_found_again_is_missed_no_more(tmp_path: Path) -> None:
    exercises, heard, done = AtOnce(), list[tuple[tuple[str, ...], str]](), threading.Semaphore(0)
    drawn = QImage(8, 8, QImage.Format.Format_RGB32)
    drawn.fill(QColor("#CC8800"))
    data = bytes_of(drawn)
    there, notes = tmp_path / "host.png", tmp_path / "notes.txt"
    there.write_bytes(data)
    notes.write_text("no picture", encoding="utf-8")
    digest = hashlib.sha256(data).hexdigest()
    exercises.state = Exercise(logos={digest: Logo(digest, "Host"), "b": Logo("b", "Donor"), "c": Logo("c", "Port")})
    exercises.media = {"b": {}, "c": {"": b"drawn"}}

    def then(names: tuple[str, ...], why: Message | None) -> None:
        heard.append((names, why.id if why is not None else ""))
        done.release()

    services = record_services(exercises)
    assert [each.name for each in services.missing()] == ["Host", "Donor"]
    for path in (notes, there):
        services.bring_back(str(path), then)
        assert done.acquire(timeout=20)
    assert heard == [((), "missing.not-there"), (("Host",), "")]
    assert [each.name for each in services.missing()] == ["Donor"]


@pytest.mark.timeout(10)  # nobody ever writes into that pipe
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes among its files")
def test_no_key_waits_for_a_pipe_that_looks_like_a_picture(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "chart.png")
    assert bytes_of(str(tmp_path / "chart.png")) == b""
