"""The report on paper: complete, the same each time, and nothing in it that acts."""

import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib import import_module
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject, PdfObject

from exports import pdf
from exports.pdf import letters
from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Response
from tabletop.exercise.words import ObservationKind, Stance
from tabletop.localized import Localized
from tabletop.report.build import build
from tabletop.scenario.model import Strand
from tests.report.played import DIGEST, opened, rehearsed, scenario, scenarios

pdfium: Any = import_module("pypdfium2")  # carries no types
LANGUAGES = ("en", "es")
LETTERS = "abcdefghijklmnopqrstuvwxyzáéíóúñüçãêàABCÉÑ0123456789<>&\"'/%$#@=+-*_()[]{}!?¿¡«»…–.,;:"
NASTY = (
    "<none> given",
    "x<y and y>z",
    "R&D",
    "<b>not closed",
    '<img src="/etc/passwd"/>',
    '<a href="javascript:alert(1)">see</a>',
    "&lt;already&gt; &amp; &#60;",
    "<para>",
    "100 % & more",
    "C:\\temp\\new",
    "{port} {agency:CUST}",
    "(unbalanced",
    "/JS /Launch /URI",
    "endobj\nstream\r\nendstream",
)


def made(state: Exercise, language: str = "en") -> bytes:
    return pdf.render(build(state, scenarios(), language))


@cache
def sample(language: str) -> bytes:
    return made(rehearsed(language), language)


def pages(data: bytes) -> list[str]:
    """The text of each page, by a reader that takes a fraction of the time of the other."""
    with pdfium.PdfDocument(data) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def read(data: bytes) -> str:
    return "\n".join(pages(data))


def with_responses(*texts: str, code: str = "CUST") -> Exercise:
    state = opened().state
    lines = tuple(Response(f"r{n}", 1, "", (code,), text, at_ms=n) for n, text in enumerate(texts))
    return replace(state, responses={(1, ""): lines})


# -- complete --------------------------------------------------------------------------------------------------------


def test_every_recorded_word_is_on_paper() -> None:
    chance = random.Random(11)
    texts = list(NASTY)
    while len(texts) < 300:
        words = ("".join(chance.choices(LETTERS, k=chance.randint(1, 14))) for _ in range(chance.randint(1, 40)))
        texts.append(" ".join(words))
    reader = PdfReader(BytesIO(made(with_responses(*texts))))
    printed = Counter(word for page in reader.pages for word in page.extract_text().split())
    recorded = Counter(word for text in texts for word in text.split())
    assert recorded - printed == Counter()


def test_the_sample_says_every_word_of_the_discussion() -> None:
    printed = Counter(read(sample("es")).split())
    recorded = Counter(word for r in rehearsed("es").all_responses() for word in r.text.split())
    assert recorded - printed == Counter()


@pytest.mark.parametrize("lines", [1, 2, 4, 9])
def test_every_fact_of_the_cover_stands_there_and_one_that_is_cut_says_so(lines: int) -> None:
    facts = tuple((f"Label{n}", "\n".join(f"value{n} line{line}" for line in range(lines))) for n in range(7))
    report = build(Exercise(), {}, "en")
    page = pages(pdf.render(replace(report, cover=replace(report.cover, facts=facts), sections=report.sections[:1])))[0]
    assert [label for label, value in facts if label not in page or value.split("\n")[0] not in page] == []
    shown = len(re.findall(r"value\d line\d", page))
    assert (shown == 7 * lines, page.count("…")) in ((True, 0), (False, 7))
    assert page.index("Label6") < page.index("DRAFT")


def test_one_answer_of_forty_thousand_letters_goes_on_over_the_pages() -> None:
    text = " ".join(f"word{n}" for n in range(4_600))
    assert len(text) > 40_000
    data = made(with_responses("before", text, "after"))
    assert Counter(text.split()) - Counter(read(data).split()) == Counter()
    assert len(pages(data)) < 40
    assert len(pages(made(with_responses("\n" * 5_000)))) < 12


@pytest.mark.parametrize("text", ["x" * 40_000, "\n" * 5_000, "line\n" * 3_000, "a\u2028b", "\t", "\x00\x1b[31m"])
def test_no_shape_of_text_breaks_the_page(text: str) -> None:
    assert read(made(with_responses(text)))


def test_long_words_stand_in_every_place_that_takes_them() -> None:
    long = "unbrokenword" * 400
    desk = opened()
    desk.execute(c.DescribeExercise(long, long, long, "2026-07-14", "", long, long, long, long, long))
    desk.execute(c.AddAgency("LONG", {"en": long}))
    desk.execute(c.ReleaseInject())
    desk.execute(c.RecordResponse(("LONG",), long, stance=Stance.LEAD, task="E1", strands=tuple(Strand), id="r"))
    for kind in ObservationKind:
        desk.execute(c.AddObservation(kind, long, Strand.RF, long, long, ("r",)))
    desk.execute(c.AddAdHocInject(long, long))
    desk.execute(c.ReleaseInject("X1", long))
    desk.execute(c.RecordResponse((), "Said of a long title.", stance=Stance.UNSURE, id="x"))
    desk.execute(c.PauseRun(long))
    desk.execute(c.AddConclusion(long, id="c"))
    desk.execute(c.AddRecommendation(long, "c", long, id="rec"))
    desk.execute(c.AddCorrectiveAction(long, "rec", long, indicator=long))
    desk.execute(c.EndScenario(long))
    known = scenario()
    talkative = replace(known.injects["I01"].expected[0], text=Localized((("en", long),)))
    injects = {**known.injects, "I01": replace(known.injects["I01"], expected=(talkative,), title=Localized((("en", long),)))}
    long_winded = replace(known, title=Localized((("en", long),)), injects=injects)
    assert len(read(pdf.render(build(desk.state, {DIGEST: long_winded}, "en")))) > 10 * len(long)


# -- the same, and harmless ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_exercise_gives_the_same_bytes(language: str) -> None:
    assert made(rehearsed(language), language) == sample(language)


def test_another_exercise_gives_other_bytes() -> None:
    assert made(with_responses("one")) != made(with_responses("two"))


def test_nothing_in_it_acts_and_nothing_tells_of_the_machine() -> None:
    reader = PdfReader(BytesIO(made(with_responses(*NASTY))))
    for page in reader.pages:
        for note in page.annotations or ():
            assert {"/A", "/AA"}.isdisjoint(_dictionary(note))
    assert {"/OpenAction", "/AA", "/AcroForm"}.isdisjoint(_dictionary(reader.trailer["/Root"]))
    keys = {key for number in reader.xref[0] for key in _dictionary(reader.get_object(number))}
    assert "/Outlines" in keys
    assert keys.isdisjoint({"/URI", "/JS", "/JavaScript", "/Launch", "/EmbeddedFile", "/GoToR"})
    assert reader.metadata is not None
    assert str(reader.metadata["/CreationDate"]).startswith("D:2000")


def _dictionary(found: PdfObject | None) -> dict[str, object]:
    whole = found.get_object() if found is not None else None
    return {str(key): whole[key] for key in whole} if isinstance(whole, DictionaryObject) else {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_itself_and_its_language_and_has_bookmarks(language: str) -> None:
    reader = PdfReader(BytesIO(sample(language)))
    report = build(rehearsed(language), scenarios(), language)
    assert _dictionary(reader.trailer["/Root"])["/Lang"] == language
    assert reader.metadata is not None
    assert (reader.metadata.title or "").startswith("Almar 2026")
    printed = pages(sample(language))
    flat = [item for item in _flat(reader.outline) if item]
    assert [item.title for item in flat] == [f"{s.number} {s.title}" for s in report.sections]
    for item, section in zip(flat, report.sections, strict=True):
        assert section.title in printed[reader.get_destination_page_number(item) or 0]


_Entries = Sequence["Destination | _Entries"]


def _flat(outline: _Entries) -> list[Destination]:
    return [one for item in outline for one in ([item] if isinstance(item, Destination) else _flat(item))]


def test_every_page_after_the_cover_has_its_number_and_its_mark() -> None:
    printed = pages(sample("es"))
    for number, text in enumerate(printed[1:], 2):
        assert f"{number} de {len(printed)}" in text
        assert "BORRADOR" in text
        assert "TAM-2026-014" in text
        assert len(text) > 300  # no page is nearly empty
    listed = re.findall(r"^(?:\d|Anexo).*?(\d+)$", printed[1], re.MULTILINE)
    assert listed == sorted(listed, key=int)


def test_final_when_the_exercise_is_closed() -> None:
    desk = opened()
    desk.execute(c.EndScenario("done"))
    desk.execute(c.CloseExercise())
    assert "FINAL" in read(made(desk.state))
    assert "DRAFT" not in read(made(desk.state))


# -- letters ---------------------------------------------------------------------------------------------------------


def test_letters_the_face_lacks_are_named_and_never_lost_in_silence() -> None:
    text = " ".join(read(made(with_responses("Crane 🏗 stopped at 港."))).split())
    assert "U+1F3D7 BUILDING CONSTRUCTION" in text
    assert "U+6E2F CJK UNIFIED IDEOGRAPH-6E2F" in text
    assert "printed as an empty box" in text
    assert "Crane" in text
    assert "■" not in text
    assert "empty box" not in read(sample("en"))


def test_arabic_is_set_from_right_to_left_with_its_letters_joined() -> None:
    data = made(with_responses("أبلغت السلطة (CUST) فورا"))
    drawn = "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    joined = [letter for letter in drawn if "\ufe70" <= letter <= "\ufefc"]
    assert len(joined) > 12
    assert "(CUST)" in letters.visual("أبلغت السلطة (CUST) فورا", rtl=True)  # the brackets open towards the word
    text = read(data)
    assert "empty box" not in text
    for word in ("السلطة", "CUST", "فورا"):
        assert word in text


# -- by size ---------------------------------------------------------------------------------------------------------


def test_forty_bodies_stand_in_matrices_side_by_side() -> None:
    desk = opened()
    for n in range(40):
        desk.execute(c.AddAgency(f"B{n}", {"en": f"Body number {n} of the whole country"}))
    desk.execute(c.ReleaseInject())
    for n in range(40):
        desk.execute(c.RecordResponse((f"B{n}",), "We would.", stance=Stance.SUPPORT, task="E1", id=f"r{n}"))
    text = read(made(desk.state))
    assert all(f"B{n}" in text for n in range(40))


def test_contents_of_many_runs_go_on_over_the_page() -> None:
    state = opened().state
    runs = tuple(replace(state.runs[0], number=number) for number in range(1, 31))
    printed = pages(made(replace(state, runs=runs)))
    assert "4.1 S01" in printed[1]
    assert "Annex E" in printed[2]
    assert "4.30 S30" in printed[2] + printed[1]


def test_an_empty_exercise_is_a_report_too() -> None:
    text = read(made(Exercise()))
    assert "Nothing was recorded." in text
    assert "Tabletop exercise" in text
