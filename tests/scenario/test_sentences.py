"""Every fault that can be found has its sentence, and no sentence is left without a fault."""

import re
from pathlib import Path

import pytest

from tabletop.i18n import LOCALE

ROOT = Path(__file__).parents[2]
SOURCES = [
    *sorted((ROOT / "tabletop" / "scenario").glob("*.py")),
    *(
        ROOT / "tabletop" / "storage" / f"{name}.py"
        for name in ("yaml_reader", "inside", "pictures", "picture_child", "border_checks", "question_sets")
    ),
    *sorted((ROOT / "tabletop" / "storage").glob("scenario_*.py")),
]
_ENTRY = re.compile(r'msgid "scenario\.([a-z-]+)"\nmsgstr "(.+)"')
_WORD = re.compile(r'"(?:scenario\.)?([a-z]+(?:-[a-z]+)*)"')
_CALLED = re.compile(
    r'(?:error|warning|unknown|_note|_fault|Unreadable|BadCondition|message)\(\s*(?:[^"()]|\([^()]*\))*"(?:scenario\.)?([a-z]+(?:-[a-z]+)+)"'
)


def sentences(language: str) -> dict[str, str]:
    return dict(_ENTRY.findall((LOCALE / language / "LC_MESSAGES" / "scenario.po").read_text(encoding="utf-8")))


def test_both_languages_have_the_same_sentences_with_the_same_values() -> None:
    english, spanish = sentences("en"), sentences("es")
    assert list(english) == list(spanish)
    for code, sentence in english.items():
        assert set(re.findall(r"\{\w+\}", sentence)) == set(re.findall(r"\{\w+\}", spanish[code])), code


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_every_code_has_its_sentence(source: Path) -> None:
    known = sentences("en")
    for code in _CALLED.findall(source.read_text(encoding="utf-8")):
        assert code in known, f"{source.name}: {code}"


def test_every_sentence_is_said_somewhere() -> None:
    words = {word for source in SOURCES for word in _WORD.findall(source.read_text(encoding="utf-8"))}
    assert [code for code in sentences("en") if code.removesuffix("-meant") not in words] == []
