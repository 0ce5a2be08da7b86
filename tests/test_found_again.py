"""A picture that the exercise file has lost comes back out of a copy of the exercise, or from the picture itself."""

import io
import shutil
from pathlib import Path

import pytest
from PIL import Image

from tabletop.clock import SystemClock
from tabletop.errors import BadInput
from tabletop.exercise.commands import AddLogo, DescribeExercise
from tabletop.ids import RandomIds
from tabletop.workspace import create_exercise, found_again, open_exercise, photo_made_anew, verify
from tests.storage.exercise_samples import change


def test_what_is_lost_comes_back_and_nothing_else_is_taken_in(tmp_path: Path) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (60, 40), "#CC8800").save(drawn, "PNG")
    with create_exercise(tmp_path, DescribeExercise("Almar"), SystemClock(), RandomIds()) as exercise:
        path, digest = exercise.path, exercise.keep_photo(photo_made_anew(drawn.getvalue()))
        exercise.desk.execute(AddLogo(digest, "Host"))
        sound = exercise.media[digest][""]
    copy, picture, other = tmp_path / "copy.tabletop", tmp_path / "drawn.png", tmp_path / "other.png"
    shutil.copy(path, copy)
    picture.write_bytes(drawn.getvalue())
    other.write_bytes(b"%PDF-1.7")
    for damage, again in (("UPDATE blobs SET bytes = x'00'", copy), ("DELETE FROM blobs", picture)):
        change(path, damage)
        with open_exercise(path, SystemClock(), RandomIds()) as exercise:
            assert "" not in exercise.media.get(digest, {})
            for useless, why in ((other, "not-there"), (path, "not-there"), (tmp_path / "none.png", "unreadable")):
                with pytest.raises(BadInput) as refused:
                    found_again(useless, [digest])
                assert refused.value.message.id == f"missing.{why}"
            assert found_again(again, [digest]) == {digest: sound}
            assert exercise.keep_photo(sound) == digest
            assert exercise.media[digest] == {"": sound}
        assert verify(path) == ()
