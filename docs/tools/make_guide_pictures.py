"""Every state of the program as a picture, and the few of them that stand in the guide.

`python -m docs.tools.make_guide_pictures .tmp/matrix` takes all of them: three sizes, light and dark, English and Spanish;
with `--measure` it also writes which texts are too faint.
`python -m docs.tools.make_guide_pictures --guide` takes those of the guide anew: docs/pictures/guide-….png.
One process a size, since the screens are settled when the program begins.
"""

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from docs.tools import guide_scenes
from docs.tools.guide_camera import MORNING, Camera, screens
from tests.clocks import HandClock

SIZES = ((1093, 614), (1366, 768), (1920, 1080))
LOOKS, LANGUAGES = ("light", "dark"), ("en", "es")
PICTURES = Path(__file__).resolve().parent.parent / "pictures"
CHOSEN = {
    "home-first": "start",
    "prepare-agencies": "agencies",
    "room-check": "room",
    "run-before-go": "before-go",
    "run-typing": "typing",
    "run-vote": "vote",
    "wall-vote": "wall-vote",
    "run-map": "map",
    "run-finder": "finder",
    "run-keys": "keys",
    "run-close-day": "close-day",
    "home-resume": "resume",
    "conclude": "conclude",
    "archive": "archive",
}
WIDE, COLOURS = 900, 256


def take(out: Path, language: str, look: str, measures: bool) -> None:
    """All scenes in the screens this process has. No picture names a folder of the machine it was taken on."""
    out = out.resolve()
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        data = Path("Documents", "Tabletop")
        guide_scenes.finished(data, language)
        camera = Camera(data, out, language, look, HandClock(MORNING), measures)
        try:
            guide_scenes.every(camera)
        finally:
            camera.close()


def matrix(out: Path, sizes: tuple[tuple[int, int], ...], looks: tuple[str, ...], *more: str) -> None:
    for size in sizes:
        for look in looks:
            for language in LANGUAGES:
                folder = out / f"{size[0]}x{size[1]}-{look}-{language}"
                told = {**os.environ, "QT_QPA_PLATFORM": screens(size)}
                command = (sys.executable, "-m", "docs.tools.make_guide_pictures", str(folder), "--one", language, look, *more)
                subprocess.run(command, check=True, env=told)


def shrink(source: Path, target: Path) -> None:
    """As wide as a page of text, in as many colours as the screen really has."""
    from PIL import Image

    with Image.open(source) as full:
        small = full.convert("RGB").resize((WIDE, round(full.height * WIDE / full.width)), Image.Resampling.LANCZOS)
    every = Image.Quantize.MAXCOVERAGE  # rare colours too: the marks of agencies are few and small
    small.quantize(COLOURS, every, kmeans=2, dither=Image.Dither.NONE).save(target, optimize=True)


def guide() -> None:
    with tempfile.TemporaryDirectory() as name:
        matrix(Path(name), (SIZES[1],), LOOKS[:1])
        for language in LANGUAGES:
            for source, short in CHOSEN.items():
                taken = Path(name) / f"1366x768-light-{language}" / f"{source}.png"
                shrink(taken, PICTURES / f"guide-{short}-{language}.png")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, nargs="?", default=Path(".tmp/matrix"))
    parser.add_argument("--one", nargs=2, metavar=("LANGUAGE", "LOOK"))
    parser.add_argument("--guide", action="store_true")
    parser.add_argument("--measure", action="store_true", help="and write contrast.txt: every text that is too faint")
    asked = parser.parse_args()
    if asked.one:
        take(asked.out, asked.one[0], asked.one[1], asked.measure)
    elif asked.guide:
        guide()
    else:
        matrix(asked.out, SIZES, LOOKS, *(["--measure"] if asked.measure else []))


if __name__ == "__main__":
    main()
