"""Every sentence of the program stands in both languages, says the same, and is compiled."""

import argparse
import ast
from pathlib import Path

import pytest

from tabletop.i18n import LOCALE
from tabletop.i18n.catalogues import stale
from tests.house.catalogue_rules import (
    Said,
    Sentence,
    area,
    catalogue,
    literals,
    messages,
    obsolete,
    pasted,
    placeholders,
    sentences,
    unspoken,
)
from tests.house.sources import PROGRAM, ROOT, parsed, python_files

LANGUAGES = ("en", "es")
FILES = sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))
AREAS = sorted({path.stem for path in FILES})
SPOKEN = {code: catalogue(path for path in FILES if path.parent.parent.name == code) for code in LANGUAGES}
SAMPLE = """
message("go.open", question=q)
message("go.a" if x else "go.b", **values)
_("Open {name}", name=n)
_n("{n} file", "{n} files", count)
line.text()
_(f"Open {name}")
"""


def is_id(msgid: str) -> bool:
    """`go.decision-open` and `report.strand.CC` are ids of sentences; `Open {name}` is one."""
    return "." in msgid and msgid.replace(".", "").replace("-", "").replace("_", "").isalnum() and msgid[:1].islower()


def unequal(english: Sentence, other: Sentence) -> bool:
    """A plural form may leave out `{n}`; every other value is told in every language."""
    return english.names - {"n"} != other.names - {"n"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_has_its_sentence(language: str) -> None:
    found = {
        str(path.relative_to(ROOT)): problems
        for path in python_files(*PROGRAM)
        if (problems := unspoken(messages(parsed(path)), SPOKEN[language]))
    }
    assert found == {}


def test_every_sentence_of_screen_and_paper_is_translated() -> None:
    found = {
        str(path.relative_to(ROOT)): problems
        for path in python_files(*PROGRAM)
        if (problems := unspoken(sentences(parsed(path)), SPOKEN["es"]))
    }
    assert found == {}


def test_no_sentence_is_pasted_together() -> None:
    found = [f"{path.relative_to(ROOT)}:{line}" for path in python_files(*PROGRAM) for line in pasted(parsed(path))]
    assert found == []


@pytest.mark.parametrize("name", AREAS)
def test_both_languages_of_an_area_say_the_same(name: str) -> None:
    english, spanish = (
        area(path) if (path := LOCALE / code / "LC_MESSAGES" / f"{name}.po").exists() else {} for code in LANGUAGES
    )
    ids = {msgid for msgid in english.keys() | spanish.keys() if is_id(msgid)}
    assert sorted(ids - english.keys()) == []
    assert sorted((ids | english.keys()) - spanish.keys()) == []
    assert [msgid for msgid in ids if unequal(english[msgid], spanish[msgid])] == []
    plain = spanish.keys() - ids
    assert [msgid for msgid in plain if placeholders(msgid) - {"n"} != spanish[msgid].names - {"n"}] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_a_catalogue_is_finished(path: Path) -> None:
    read = area(path)
    assert [msgid for msgid, sentence in read.items() if not all(sentence.forms)] == []
    assert [msgid for msgid, sentence in read.items() if sentence.fuzzy] == []
    assert obsolete(path) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_areas_never_contradict_each_other(language: str) -> None:
    merged = SPOKEN[language]
    files = [path for path in FILES if path.parent.parent.name == language]
    assert [(path.stem, msgid) for path in files for msgid, one in area(path).items() if one.forms != merged[msgid].forms] == []


def test_no_sentence_is_left_that_nobody_says() -> None:
    """By the strings of the code; ids made of parts (`f"kind.{kind}"`) are found by their fixed beginning.

    argparse asks the catalogue of the command line for its own words.
    """
    sources = (*python_files(*PROGRAM), Path(argparse.__file__))
    spoken = {literal for path in sources for literal in literals(parsed(path))}
    beginnings = tuple(literal for literal in spoken if literal.endswith((".", "-")) and len(literal) > 2)
    msgids = SPOKEN["en"].keys() | SPOKEN["es"].keys()
    assert sorted(msgid for msgid in msgids if msgid not in spoken and not (is_id(msgid) and msgid.startswith(beginnings))) == []


def test_the_compiled_catalogues_are_fresh() -> None:
    assert [str(path.relative_to(LOCALE)) for path in stale()] == [], "run `make catalogues`"


def test_what_the_code_says_is_read() -> None:
    tree = ast.parse(SAMPLE)
    assert list(messages(tree)) == [Said("go.open", frozenset({"question"}), 2), Said("go.a", None, 3), Said("go.b", None, 3)]
    assert [said.msgid for said in sentences(tree)] == ["Open {name}", "{n} file", "{n} files"]
    assert list(pasted(tree)) == [7]


def test_a_missing_sentence_and_a_missing_value_are_seen() -> None:
    said = [Said("go.open", frozenset(), 1), Said("go.other", frozenset(), 2)]
    assert unspoken(said, {"go.open": Sentence(("{question} is open",))}) == [
        "1: 'go.open' is not given ['question']",
        "2: no sentence for 'go.other'",
    ]
    assert unequal(Sentence(("{a} and {b}",)), Sentence(("{a}",)))
    assert not unequal(Sentence(("One", "{n}")), Sentence(("Una {n}", "{n}")))


def test_ids_and_sentences_are_told_apart() -> None:
    assert is_id("go.decision-open")
    assert not any(map(is_id, ("Open {name}", "Close", "e-mail", "GO. Now")))


def test_an_unfinished_catalogue_is_seen(tmp_path: Path) -> None:
    po = tmp_path / "es" / "LC_MESSAGES" / "core.po"
    po.parent.mkdir(parents=True)
    po.write_text(
        'msgid "a.b"\nmsgstr ""\n\n#, fuzzy\nmsgid "a.c"\nmsgstr "x"\n\n#~ msgid "a.d"\n#~ msgstr "y"\n', encoding="utf-8"
    )
    assert area(po) == {"a.b": Sentence(("",)), "a.c": Sentence(("x",), fuzzy=True)}
    assert obsolete(po) == ["a.d"]
