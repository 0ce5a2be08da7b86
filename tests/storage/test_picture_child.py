"""Pictures are read to their end in a child process: whatever one does to its reader, the program goes on with the others."""

import io
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image

from tabletop.errors import BadInput
from tabletop.exercise.commands import DescribeExercise
from tabletop.ids import CountingIds
from tabletop.storage import decoder, scenario_folder, scenario_pack
from tabletop.storage.opening import create_file
from tabletop.storage.picture_child import Decoded, decoded
from tabletop.workspace import create_exercise, open_exercise
from tests.clocks import HandClock
from tests.storage.test_scenario_folder import WITH_PICTURE, png

ROOT = Path(__file__).parents[2]
BROKEN, STOPPED = Decoded(fault="media-broken"), Decoded(fault="media-stopped")


def drawn(format: str, mode: str = "RGB", **how: object) -> bytes:
    made = io.BytesIO()
    Image.effect_noise((60, 40), 50).convert(mode).save(made, format, **how)
    return made.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_every_picture_that_is_shipped_is_read() -> None:
    pictures = [path.read_bytes() for path in sorted(ROOT.glob("scenarios/*/media/*.png"))]
    assert len(pictures) > 40
    assert {each.fault for each in decoded(pictures)} == {""}


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_png_made_anew_has_the_same_pixels(mode: str) -> None:
    data = drawn("PNG", mode)
    (made,) = decoded([data], anew=True)
    kept = mode if mode != "I;16" else "L"
    assert (opened(made.data).format, opened(made.data).mode, opened(made.data).size) == ("PNG", kept, (60, 40))
    if mode != "I;16":
        assert opened(made.data).tobytes() == opened(data).tobytes()
    assert decoded([made.data], anew=True) == (made,)


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_a_photograph_is_turned_upright_and_loses_all_that_is_not_picture(mode: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # taken with the camera on its side
    exif[0x010E] = "Where it was taken"
    data = drawn("JPEG", mode, exif=exif, comment="by whom", icc_profile=b"colours")
    assert b"Where it was taken" in data
    (made,) = decoded([data], anew=True)
    assert opened(made.data).size == (40, 60)
    assert opened(made.data).mode == ("L" if mode == "L" else "RGB")
    assert not any(word in made.data for word in (b"Where", b"by whom", b"colours", b"Exif"))


def test_what_cannot_be_read_to_its_end_is_broken_and_the_rest_is_read() -> None:
    sound, whole = png(30, 30), drawn("JPEG")
    hostile = [sound[:60], whole[:200], png(40_000, 1)[:33], b"GIF89a" + bytes(90), b"", sound[:45] + b"\xff" + sound[46:]]
    found = decoded([sound, *hostile, sound + b"more", whole])
    assert found == (Decoded(), *[BROKEN] * len(hostile), Decoded(), Decoded())


@pytest.fixture
def program(tmp_path: Path) -> list[str]:
    """A reader that some pictures kill and some keep for ever; it leaves a mark each time it is started."""
    text = f"""
import os, sys, threading
open({str(tmp_path / "starts")!r}, "a").write("x")
def read(data):
    if data == b"dies":
        os._exit(9)
    if data == b"hangs":
        threading.Event().wait()
while len(length := sys.stdin.buffer.read(4)) == 4:
    read(sys.stdin.buffer.read(int.from_bytes(length, "big")))
    sys.stdout.buffer.write(b"+" + bytes(4))
    sys.stdout.buffer.flush()
"""
    script = tmp_path / "reader.py"
    script.write_text(text, encoding="utf-8")
    return [sys.executable, "-I", "-S", str(script)]


def test_one_child_reads_them_all(program: list[str], tmp_path: Path) -> None:
    assert decoded([b"fine"] * 20, program=program) == (Decoded(),) * 20
    assert (tmp_path / "starts").read_text() == "x"


def test_the_picture_a_child_dies_of_is_known_and_another_child_reads_on(program: list[str], tmp_path: Path) -> None:
    found = decoded([b"fine", b"dies", b"fine", b"dies"], program=program)
    assert found == (Decoded(), STOPPED, Decoded(), STOPPED)
    assert (tmp_path / "starts").read_text() == "xx"


def test_a_picture_that_never_ends_is_stopped_and_another_child_reads_on(program: list[str]) -> None:
    assert decoded([b"fine", b"hangs", b"fine"], program=program, limit_s=1.0) == (Decoded(), STOPPED, Decoded())


def test_without_a_child_the_picture_takes_the_program_with_it(program: list[str]) -> None:
    """The control: what the same reader does to a process that reads for itself."""
    script = Path(program[-1]).read_text(encoding="utf-8").replace("while len", "read(b'dies')\nwhile len")
    assert subprocess.run([sys.executable, "-c", script], stdin=subprocess.DEVNULL).returncode == 9


def test_a_program_that_cannot_be_started_stops_every_picture() -> None:
    assert decoded([b"a", b"b"], program=["/nowhere/at-all"]) == (STOPPED, STOPPED)


def very_many_pixels() -> bytes:
    """36 million of them, in 140 kB."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    maker, row = zlib.compressobj(), bytes(1 + 4 * 6000)
    rows = b"".join(maker.compress(row) for _ in range(6000)) + maker.flush()
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 6000, 6000, 8, 6, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def peak_of(how: str, picture: Path) -> int:
    """The most memory, in MB, that a process takes which reads the picture in that way."""
    text = (
        "from pathlib import Path\nfrom tabletop.storage import decoder\nfrom tabletop.storage.picture_child import decoded\n"
        f"data = Path({str(picture)!r}).read_bytes()\n{how}\n"
        "print(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])"
    )
    told = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, cwd=ROOT, check=True)
    return int(told.stdout) // 1024


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is counted another way there")
def test_a_small_file_of_very_many_pixels_costs_the_program_nothing(tmp_path: Path) -> None:
    picture = tmp_path / "many.png"
    picture.write_bytes(very_many_pixels())
    assert picture.stat().st_size < 1_000_000
    assert peak_of("assert decoded([data])[0].fault == ''", picture) < 70
    assert peak_of("decoder.read(data, False)", picture) > 140  # the control: read by the program itself


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limit")
def test_a_child_has_no_more_memory_than_a_picture_may_take() -> None:
    text = "from tabletop.storage import decoder\ndecoder.limit()\nbytearray(decoder.MOST_MEMORY)"
    told = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, cwd=ROOT)
    assert "MemoryError" in told.stderr


def test_the_program_itself_never_loads_the_reader_of_pictures() -> None:
    text = (
        "import sys\nfrom pathlib import Path\nfrom tabletop.storage import scenario_folder\n"
        "assert not scenario_folder.check([Path('scenarios/sample-harbour')])\nprint('PIL' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, cwd=ROOT, check=True)
    assert told.stdout.strip() == "False"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A scenario whose picture has a sound beginning and no end."""
    made = tmp_path / "sample"
    (made / "media").mkdir(parents=True)
    (made / "scenario.yaml").write_text(WITH_PICTURE, encoding="utf-8")
    (made / "media" / "a.png").write_bytes(png(30, 30)[:60])
    return made


def test_check_says_which_picture_and_where(folder: Path) -> None:
    (fault,) = scenario_folder.check([folder])
    line = WITH_PICTURE.split("\n")[fault.line - 1]
    assert (fault.code, fault.severity, "media/a.png" in line) == ("media-broken", "error", True)
    (folder / "media" / "a.png").write_bytes(png(30, 30))
    assert scenario_folder.check([folder]) == ()


def test_a_scenario_with_such_a_picture_does_not_join_an_exercise(folder: Path, tmp_path: Path) -> None:
    with create_exercise(tmp_path, DescribeExercise("Almar"), HandClock(), CountingIds()) as exercise:
        with pytest.raises(BadInput) as refused:
            exercise.add_scenario(folder)
        assert refused.value.message.id == "scenario.media-broken"
        assert not exercise.desk.state.programme
        (folder / "media" / "a.png").write_bytes(drawn("PNG", pnginfo=None, dpi=(72, 72)))
        exercise.add_scenario(folder)
        ((kept,),) = (files.values() for files in exercise.media.values())
        assert b"pHYs" not in kept


def test_a_file_from_elsewhere_with_such_a_picture_opens_without_it(folder: Path, tmp_path: Path) -> None:
    packed = scenario_pack.pack(scenario_folder.load(folder))
    path = tmp_path / "received.tabletop"
    with create_file(path, CountingIds().new(), "1", HandClock().now()) as file:
        file.put_blob(packed)
    with open_exercise(path, HandClock(), CountingIds()) as again:
        assert not again.notices
        assert list(again.media.values()) == [{}]
        (notice,) = again.notices
        assert notice.id == "scenario.media-left-out"
        assert len(again.desk.scenarios) == 1


def test_sixteen_bits_become_eight_without_being_cut_off() -> None:
    made = io.BytesIO()
    Image.new("I;16", (4, 4), 32_768).save(made, "PNG")
    assert opened(decoder.read(made.getvalue(), True)).getpixel((0, 0)) == 128
