"""The guide speaks of what is there: its links and pictures exist, and every key it names does what it says."""

import re

import pytest
from PIL import Image

from tabletop.i18n import Translator, translator
from tabletop.views.speakers import SIGN, STANCE_TAGS
from tests.house.sources import ROOT
from ui.conclude.keys import KEYS
from ui.key_table import BINDINGS, WORDS, Action, Context, Key

GUIDES = {"en": ROOT / "docs" / "user-guide.md", "es": ROOT / "docs" / "guia-de-uso.md"}
LINK = re.compile(r"!?\[[^\]]*\]\(([^)]+)\)")
CODE = re.compile(r"`([^`\n]+)`")
EVERYWHERE = {"Tab", "Ctrl+V"}  # of every program
OF_PLACES = {"Alt+PgDn"}  # of Prepare
TYPED = {"make run", "cu", "ad", "cu,po", "ad,pu", "."} | set(STANCE_TAGS) | {*SIGN.values(), "!", "?", "+", "-", "*"}
SPANISH = {
    "Space": "Espacio", "Enter": "Intro", "PgDn": "Av Pág", "PgUp": "Re Pág", "Backspace": "Retroceso", "Shift": "Mayús",
    "Delete": "Supr",
}  # fmt: skip
NAMES = {"PgDown": "PgDn", "Up": "↑", "Down": "↓"}
MOST_BYTES = 120 * 1024


def plain(key: Key) -> str:
    return "+".join([*(["Ctrl"] if key.ctrl else []), *(["Shift"] if key.shift else []), NAMES.get(key.name, key.name)])


def in_spanish(name: str) -> str:
    return "+".join(SPANISH.get(part, part) for part in name.split("+"))


def unknown(guide: str, language: str) -> set[str]:
    """What stands in code style and is no key of the program, and nothing that is typed."""
    keys = {plain(binding.key) for binding in BINDINGS} | EVERYWHERE | OF_PLACES | {plain(key) for key in KEYS.values()}
    known = keys if language == "en" else {in_spanish(key) for key in keys}
    return set(CODE.findall(guide)) - known - TYPED


def untrue(guide: str, language: str, speak: Translator) -> list[str]:
    """Rows of the table of keys whose key does something else than they say."""
    found = []
    for line in guide.splitlines():
        cells = [cell.strip(" `") for cell in line.strip("|").split("|")]
        action = next((a for a in Action if len(cells) == 3 and speak.text(WORDS[a].sentence) == cells[2]), None)
        if action is None:
            continue
        for cell, place in zip(cells, (Context.DECK, Context.ANYWHERE), strict=False):
            keys = [plain(b.key) for b in BINDINGS if b.action is action and b.context is place]
            first = (in_spanish(keys[0]) if language == "es" else keys[0]) if keys else ""
            if cell != first and action is not Action.DIGIT:
                found.append(line)
    return found


@pytest.mark.parametrize("language", GUIDES)
def test_every_link_leads_somewhere(language: str) -> None:
    guide = GUIDES[language]
    links = [link for link in LINK.findall(guide.read_text(encoding="utf-8")) if "://" not in link]
    assert len(links) > 10
    assert [link for link in links if not (guide.parent / link).exists()] == []


@pytest.mark.parametrize("language", GUIDES)
def test_every_key_it_names_is_a_key_of_the_program(language: str) -> None:
    text, speak = GUIDES[language].read_text(encoding="utf-8"), translator(language)
    assert unknown(text, language) == set()
    assert untrue(text, language, speak) == []
    assert sum(speak.text(words.sentence) in text for words in WORDS.values()) > 25


def test_a_key_that_is_none_and_one_that_does_something_else_are_found() -> None:
    """The control."""
    assert unknown("Press `Ctrl+J` or `Ctrl+Q`.", "en") == {"Ctrl+Q"}
    assert unknown("Pulse `Space`.", "es") == {"Space"}
    wrong = "| `V` |  | Show the room what stands by |"
    assert untrue(wrong, "en", translator("en")) == [wrong, wrong]


def test_both_guides_have_the_same_moments_and_pictures() -> None:
    english, spanish = (GUIDES[language].read_text(encoding="utf-8") for language in ("en", "es"))
    assert re.findall(r"^#+", english, re.MULTILINE) == re.findall(r"^#+", spanish, re.MULTILINE)
    pictures = [link for link in LINK.findall(english) if link.endswith("-en.png")]
    assert [link.replace("-es.png", "-en.png") for link in LINK.findall(spanish) if link.endswith("-es.png")] == pictures


def test_pictures_are_small_and_all_are_used() -> None:
    texts = "".join(guide.read_text(encoding="utf-8") for guide in GUIDES.values())
    for picture in (ROOT / "docs" / "pictures").glob("guide-*.png"):
        assert f"pictures/{picture.name}" in texts
        assert picture.stat().st_size < MOST_BYTES
        with Image.open(picture) as image:
            assert image.width == 900


def test_the_readme_leads_to_the_guides() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [guide.name for guide in GUIDES.values() if f"docs/{guide.name}" not in readme] == []
