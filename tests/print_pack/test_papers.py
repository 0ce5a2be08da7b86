"""What stands on the papers, that they are whole whatever was typed, and that they leave the edges free."""

import runpy
from collections import Counter
from dataclasses import replace
from functools import cache

import pypdfium2 as pdfium
import pytest

from tabletop.exercise.prepare_values import Clearance, GroundRules
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Agency, Basics
from tabletop.localized import Localized, localized
from tabletop.report.pack import emergency
from tabletop.report.pack.build import jobs
from tabletop.scenario.model import Attachment
from tests.house.sources import ROOT
from tests.print_pack.packs import of, pages, printed, shipped, texts, two_days, words
from tests.report.before import PEOPLE

EDGE = 42.0  # points: 15 mm
LONG = " ".join(f"word{number}" for number in range(4_600))
ARABIC = "السفينة تنتظر خارج الميناء منذ الفجر"


@cache
def both_days(language: str) -> dict[str, bytes]:
    return printed(*two_days(language), language)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_pack_of_two_days(language: str) -> None:
    papers = both_days(language)
    assert list(papers) == sorted(papers)
    assert len(papers) == 9 + 6 + 6
    said = {name[:2]: words(data) for name, data in papers.items() if name.endswith(".pdf")}
    assert [name for name, text in said.items() if "pack." in text] == []
    for part in ("Almar2026", "TAM-2026-014", "Officialuse", "NODUFF", "Speakforyourfunction.", "Testhowalertsreach"):
        assert part in said["01"], part
    assert "TAM-2026-014" in said["02"]
    assert "ifscene_kept(D1:2)" in said["02"] or "siscene_kept(D1:2)" in said["02"], "after which option it is handed out"
    assert "notscene_kept(D1:1)" in said["02"]
    assert all(f"S0{number}" in said["03"] for number in range(1, 7))
    assert pages(papers[f"03_run-sheet_{language}.pdf"]) == 6, "one page a scenario"
    assert pages(papers[f"10_emergency-card_{language}.pdf"]) == pages(papers[f"05_response-form_{language}.pdf"]) == 1
    assert pages(papers[f"06_feedback-form_{language}.pdf"]) == 2, "one sheet, both sides"
    assert pages(papers[f"07_name-tents_{language}.pdf"]) == 12
    assert "Person00" not in "".join(said.values())


@pytest.mark.parametrize(("language", "line"), [("en", "136ptTheship"), ("es", "136ptElbuque")])
def test_the_eyes_are_tried_in_the_language_of_the_room(language: str, line: str) -> None:
    card = both_days(language)[f"09_test-card_{language}.pdf"]
    assert line in words(card)


def test_the_same_exercise_gives_the_same_bytes() -> None:
    state, scenarios = of(shipped())
    assert printed(state, scenarios) == printed(state, scenarios)


def test_names_stand_on_the_attendance_sheet_alone_and_only_when_asked_for() -> None:
    state, scenarios = two_days()
    named = printed(state, scenarios, names=True, only="08")["08_attendance_en.pdf"]
    assert all("".join(person.name.split()) in words(named) for person in PEOPLE.values())
    assert pages(named) >= 4, "two half-days on each of two days"
    state, scenarios = of(shipped())
    others = printed(state, scenarios, names=True)
    assert [name for name, data in others.items() if name[:2] not in ("08", "11") and "Surname" in words(data)] == []


def test_draft_until_the_texts_are_cleared() -> None:
    state, scenarios = of(shipped())
    draft = words(printed(state, scenarios, only="01")["01_situation-manual_en.pdf"])
    (id, digest), *_ = state.programme.items()
    cleared = replace(state, clearances=(Clearance(id, digest, "Ministry"),))
    settled = words(printed(cleared, scenarios, only="01")["01_situation-manual_en.pdf"])
    assert ("DRAFT" in draft, "DRAFT" in settled, "CLEAREDTEXT" in settled) == (True, False, True)
    other = replace(cleared, clearances=(Clearance(id, "0" * 64, "Ministry"),))
    assert "DRAFT" in words(printed(other, scenarios, only="01").popitem()[1])


def test_hand_outs_in_every_language_of_the_room() -> None:
    state, scenarios = of(shipped())
    assert state.basics is not None
    spoken = replace(state, basics=replace(state.basics, languages=("es", "en", "fr")))
    files = [job.file for job in jobs(spoken, scenarios, "")]
    assert [name[-6:-4] for name in files if name.startswith("04_")] == ["es", "en", "fr"]
    assert {name[-6:-4] for name in files if name.startswith(("01_", "02_"))} == {"es"}
    french = words(printed(spoken, scenarios, "fr", only="04_").popitem()[1])
    assert "ownlanguageonly(English)" in french


def test_forty_thousand_letters_are_on_paper() -> None:
    scenario = shipped()
    start = scenario.injects[scenario.start]
    longer = replace(start, text=localized({"en": LONG}), title=localized({"en": LONG}), notes=localized({"en": LONG}))
    state, scenarios = of(replace(scenario, synopsis=localized({"en": LONG}), injects={**scenario.injects, start.id: longer}))
    wanted = Counter(LONG.split())
    for only, times in (("01", 1), ("02", 2), ("04", 2)):
        found = Counter(texts(printed(state, scenarios, only=only).popitem()[1]).split())
        assert [word for word, count in wanted.items() if found[word] < count * times] == [], only


SHAPES = ("x" * 40_000, "\n" * 3_000, "line\n" * 2_000, "<b>&amp;", ARABIC, "\x00\x1b[31m\u2028", "- a\n- b")


@pytest.mark.parametrize("text", SHAPES)
def test_no_shape_of_text_breaks_a_paper(text: str) -> None:
    scenario = shipped()
    start = scenario.injects[scenario.start]
    shaped = replace(start, text=localized({"en": text}), title=localized({"en": text}), sender=localized({"en": text}))
    state, scenarios = of(replace(scenario, injects={scenario.start: shaped}, title=localized({"en": text})))
    about = Basics(text, text, text, "", "", text, text, text, text, text)
    named = {"ZZ": Agency("ZZ", Localized((("en", text), ("es", text))), type="CUST", mark=3)}
    mandate = replace(state.mandate, host=text, contact=text, objectives=(text,))
    rules = GroundRules(stop_phrase=text, rules=(text,))
    odd = replace(state, basics=about, agencies=named, mandate=mandate, rules=rules)
    assert all(data.startswith(b"%PDF") for name, data in printed(odd, scenarios).items() if name.endswith("pdf"))


def test_sixty_bodies_and_no_agenda() -> None:
    state, scenarios = of(shipped())
    many = {f"B{n:02d}": Agency(f"B{n:02d}", localized({"en": f"Body number {n}"}), mark=n) for n in range(60)}
    papers = printed(replace(state, agencies=many, agenda=(), participants={}), scenarios)
    assert pages(papers["07_name-tents_en.pdf"]) == 60
    assert "Bodynumber59" in words(papers["01_situation-manual_en.pdf"])
    assert "announcedintheroom" in words(papers["01_situation-manual_en.pdf"])


def test_the_manual_calls_a_scenario_that_left_the_programme_by_its_title() -> None:
    state, scenarios = two_days()
    left = next(item.scenario for item in reversed(state.agenda) if item.scenario)
    title = next(scenario.title.get("en") for scenario in scenarios.values() if scenario.id == left)
    without = replace(state, programme={id: digest for id, digest in state.programme.items() if id != left})
    manual = words(printed(without, scenarios, only="01")["01_situation-manual_en.pdf"])
    assert "".join(title.split()) in manual
    assert left not in manual


def test_an_exercise_with_nothing_in_it_still_has_its_forms() -> None:
    papers = printed(Exercise(), {})
    assert {name[:2] for name in papers} == {"01", "02", "03", "05", "06", "08", "09", "10"}


def test_a_mock_document_is_a_page_of_its_own_and_its_words_stand_in_where_it_cannot_be_shown() -> None:
    scenario = shipped()
    start = scenario.injects[scenario.start]
    shown = replace(start, attachments=(Attachment("A1", "media/a.png", localized({"en": "A form nobody signed"})),), variants=())
    state, scenarios = of(replace(scenario, injects={start.id: replace(shown, decision=None)}))
    data = printed(state, scenarios, only="04").popitem()[1]
    assert pages(data) == 2
    assert words(data).count("EXERCISEEXERCISEEXERCISE") == 2
    assert "Aformnobodysigned" in words(data)


def test_everything_stands_clear_of_the_edges() -> None:
    """15 mm on every side: what US Letter takes from an A4 sheet, and what printers leave white."""
    found = []
    for name, data in both_days("en").items():
        if not name.endswith(".pdf") or name.startswith(("04_hand-outs_S02", "04_hand-outs_S03", "04_hand-outs_S04")):
            continue
        with pdfium.PdfDocument(data) as document:
            for number in sorted({0, len(document) // 2, len(document) - 1}):
                image = document[number].render(scale=0.5, grayscale=True).to_pil().convert("L")
                (wide, high), edge = image.size, int(EDGE / 2) - 1
                rims = ((0, 0, wide, edge), (0, high - edge, wide, high), (0, 0, edge, high), (wide - edge, 0, wide, high))
                found += [f"{name} page {number + 1}" for rim in rims if min(image.crop(rim).tobytes()) < 250]
    assert found == []


def test_the_keys_of_the_emergency_card_are_those_of_the_program() -> None:
    shipped_keys = runpy.run_path(str(ROOT / "ui" / "key_table.py"))["_table"]()
    known = {(binding.action.value, binding.key.name, binding.key.ctrl) for binding in shipped_keys}
    for action, key in emergency.KEYS:
        assert (action, key.removeprefix("Ctrl+"), key.startswith("Ctrl+")) in known, action
