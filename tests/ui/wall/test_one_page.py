"""The checker, which has no screen, says of a text that it fits on one page exactly where the wall needs no second one."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tabletop.i18n import translator
from tabletop.scenario.model import Look
from tabletop.scenario.wall_page import Shown, fits
from tabletop.storage import scenario_folder
from tabletop.views.wall import InjectSlide
from tests.ui.wall.samples import PICTURE, inject, picture, wall
from ui.wall.painter import pages

SCENARIOS = Path(__file__).parents[3] / "scenarios"
SENTENCE = "Since ten past ten containers leave on paper forms, and nobody has told the fire service. "
LIST = "Three things:\n\n- paper forms at every gate\n- a list of **dangerous goods**\n- the fire service\n\n"
MOST_APART = 0.01  # of the texts: those that end within a hair of the edge


def texts() -> Iterator[tuple[str, str, str]]:
    """(language, title, text) of every inject that is shipped, and of texts that grow by a few words."""
    for path in scenario_folder.find([SCENARIOS]):
        scenario = scenario_folder.load(path).scenario
        for each in scenario.injects.values() if scenario else ():
            yield from ((language, each.title.get(language), text) for language, text in each.text.texts)
    words = (SENTENCE * 10).split()
    yield from (("en", "Forms do not match", LIST + " ".join(words[: 10 * n])) for n in range(1, 14))


@pytest.fixture(scope="module")
def corpus() -> list[tuple[str, str, str]]:
    found = list(texts())
    assert len(found) > 100
    return found


def on_one(slide: InjectSlide, language: str) -> bool:
    """Whether the wall needs one page for the words, whatever the pictures need."""
    with_words = pages(wall(slide, language=language), 1920, 1080, picture)
    return with_words == pages(wall(replace(slide, text="A word."), language=language), 1920, 1080, picture)


def shown(slide: InjectSlide, language: str) -> Shown:
    speak = translator(language)
    to = "bodies" if slide.look is Look.QUESTION and slide.bodies else " · ".join(slide.to)
    return Shown(
        slide.look,
        slide.title,
        slide.text,
        slide.sender,
        to,
        slide.time,
        len(slide.pictures),
        speak.text("From"),
        speak.text("To"),
        speak.text("BREAKING NEWS"),
    )


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("pictures", [(), (PICTURE,)], ids=["alone", "with a picture"])
def test_the_checker_and_the_wall_agree(
    look: Look, pictures: tuple[object, ...], corpus: list[tuple[str, str, str]], rounds: Callable[[int, int], int]
) -> None:
    apart, sides = [], set()
    for language, title, text in corpus[:: rounds(13, 1)]:
        for times in (1, 2, 3):
            whole = "\n\n".join([text] * times)
            slide = replace(inject(look, whole, (PICTURE,) if pictures else (), title), number="6")
            real = on_one(slide, language)
            sides.add(real)
            if real != fits(shown(slide, language)):
                apart.append((language, title, times))
    assert sides == {True, False}
    assert len(apart) <= max(1, MOST_APART * 3 * len(corpus) / rounds(13, 1)), apart
