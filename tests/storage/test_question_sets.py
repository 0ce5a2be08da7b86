"""Questions that several scenarios share: found beside them, asked at their closing injects, carried in their copies."""

from pathlib import Path

import pytest

from tabletop.errors import BadInput
from tabletop.localized import Localized
from tabletop.scenario.model import Question, Strand
from tabletop.storage import scenario_folder, scenario_pack
from tabletop.storage.loaded import Loaded
from tabletop.storage.translations import Refreshed, refresh

ASKING = """\
format: tabletop-scenario/1
id: sample
language: en
title: A quiet morning
agencies: [CUST]
questions: [questions/closing]
start: I01
injects:
  - id: I01
    title: Frozen gates
    text: The gates freeze.
    questions: [{id: Q1, strand: PR, text: Who is called first?}]
    next: I03
  - {id: I03, kind: closing, to: [CUST], title: Systems are back, text: What must change?, next: END}
"""
SPANISH = "language: es\ntranslates: sample\n"
SET = """\
format: tabletop-questions/1
id: closing
language: en
questions:
  - {id: Q1, strand: CC, to: [CUST], text: Whom did you not call?}
  - {id: Q2, strand: PR, text: What is written down?, priority: optional}
"""
SET_SPANISH = 'language: es\ntranslates: closing\nquestions: {Q1: "¿A quién no llamó?"}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "sample"
    made.mkdir()
    (made / "es.yaml").write_text(SPANISH, encoding="utf-8")
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "closing.yaml").write_text(SET, encoding="utf-8")
    (tmp_path / "questions" / "closing.es.yaml").write_text(SET_SPANISH, encoding="utf-8")
    return made


def loaded(folder: Path, scenario: str = ASKING) -> Loaded:
    (folder / "scenario.yaml").write_text(scenario, encoding="utf-8")
    return scenario_folder.load(folder)


def told(
    folder: Path, was: str = "", now: str = "", *, file: str = "closing.yaml", scenario: str = ASKING
) -> list[tuple[str, str, int, int]]:
    """What is wrong after one change of the set, but for missing translations of the scenario."""
    path = folder.parent / "questions" / file
    if was:
        text = path.read_text(encoding="utf-8")
        assert was in text
        path.write_text(text.replace(was, now), encoding="utf-8")
    faults = loaded(folder, scenario).faults
    return [
        (fault.code, str(Path(fault.file).relative_to(folder.parent)), fault.line, fault.column)
        for fault in faults
        if (fault.code, Path(fault.file).name) != ("missing-translation", "scenario.yaml")
    ]


def test_a_set_is_asked_at_the_closing_injects(folder: Path) -> None:
    scenario = loaded(folder).scenario
    assert scenario is not None
    assert scenario.question_sets == ("questions/closing",)
    asked = scenario.injects["I03"].questions
    words = Localized((("en", "Whom did you not call?"), ("es", "¿A quién no llamó?")))
    assert asked[0] == Question("closing/Q1", Strand.CC, words, ("CUST",))
    assert [question.id for question in asked] == ["closing/Q1", "closing/Q2"]
    assert [question.id for question in scenario.injects["I01"].questions] == ["Q1"]


def test_a_text_without_translation_is_told_in_the_file_of_the_set(folder: Path) -> None:
    assert told(folder) == [("missing-translation", "questions/closing.yaml", 6, 32)]


def test_a_set_written_in_another_language_serves_too(folder: Path) -> None:
    scenario = loaded(folder, ASKING.replace("language: en", "language: es")).scenario
    assert scenario is None  # es.yaml translates into the language of the scenario
    (folder / "es.yaml").unlink()
    scenario = loaded(folder, ASKING.replace("language: en", "language: es")).scenario
    assert scenario is not None
    assert [question.text.languages() for question in scenario.injects["I03"].questions] == [("es", "en"), ("en",)]
    assert ("missing-translation", "questions/closing.yaml", 6, 32) in told(
        folder, scenario=ASKING.replace("language: en", "language: es")
    )


def test_a_set_in_the_folder_itself_comes_first_and_copies_carry_theirs(folder: Path) -> None:
    (folder / "scenario.yaml").write_text(ASKING, encoding="utf-8")
    packed = scenario_pack.pack(scenario_folder.load(folder))
    copy = scenario_folder.unpack(packed)
    assert copy.scenario == scenario_folder.load(folder).scenario
    assert sorted(copy.texts) == ["es.yaml", "questions/closing.es.yaml", "questions/closing.yaml", "scenario.yaml"]

    (folder / "questions").mkdir()
    own = SET.replace("Whom did you not call?", "Ours")
    (folder / "questions" / "closing.yaml").write_text(own, encoding="utf-8")
    scenario = scenario_folder.load(folder).scenario
    assert scenario is not None
    assert scenario.injects["I03"].questions[0].text == Localized((("en", "Ours"),))  # the translation beside is of another set
    assert scenario_pack.pack(scenario_folder.load(folder)) != packed


@pytest.mark.parametrize(
    ("replaced", "expected"),
    [
        (("id: closing", "id: other"), ("set-id", "questions/closing.yaml", 2, 5)),
        (("id: Q2", "id: Q1"), ("id-twice", "questions/closing.yaml", 6, 10)),
        (("strand: CC", "strand: XX"), ("not-one-of", "questions/closing.yaml", 5, 22)),
        (("questions:", "qestions:"), ("unknown-key", "questions/closing.yaml", 4, 1)),
        (("to: [CUST]", "to: [NAVY]"), ("unknown-agency", "questions/closing.yaml", 5, 31)),
        (("What is written down?", '"What, {prot}?"'), ("unknown-placeholder", "questions/closing.yaml", 6, 39)),
    ],
)
def test_what_is_wrong_in_a_set_is_told_at_its_place(
    folder: Path, replaced: tuple[str, str], expected: tuple[str, str, int, int]
) -> None:
    found = told(folder, *replaced)
    assert expected in found
    assert found.count(expected) == 1


def test_a_translation_of_a_set_invents_nothing(folder: Path) -> None:
    assert ("unknown-id", "questions/closing.es.yaml", 3, 13) in told(folder, "Q1:", "Q7:", file="closing.es.yaml")
    assert ("overlay-translates", "questions/closing.es.yaml", 2, 13) in told(folder, "closing", "other", file="closing.es.yaml")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("[questions/closng]", ("set-missing", "sample/scenario.yaml", 6, 13)),
        ("[closing]", ("set-name", "sample/scenario.yaml", 6, 13)),
        ("[questions/../sample/scenario]", ("set-name", "sample/scenario.yaml", 6, 13)),
        ("[questions/closing, questions/closing]", ("set-twice", "sample/scenario.yaml", 6, 32)),
    ],
)
def test_a_set_that_cannot_be_meant_is_refused(folder: Path, names: str, expected: tuple[str, str, int, int]) -> None:
    assert expected in told(folder, scenario=ASKING.replace("[questions/closing]", names))


def test_a_set_is_not_followed_out_of_its_folder(folder: Path) -> None:
    """Only files called as sets are looked for beside the scenario, and no link is followed."""
    path = folder.parent / "questions" / "closing.yaml"
    path.rename(folder.parent / "elsewhere.yaml")
    path.symlink_to(folder.parent / "elsewhere.yaml")
    assert ("file-refused", "sample/scenario.yaml", 6, 13) in told(folder)
    (folder.parent / "questions" / "a.png").write_bytes(b"x")
    attached = ASKING.replace("    next: I03\n", "    next: I03\n    attachments: [{id: A1, file: questions/a.png, alt: x}]\n")
    assert "file-missing" in {code for code, *_ in told(folder, scenario=attached)}


def test_the_sets_that_come_with_the_program_need_not_be_copied(folder: Path) -> None:
    for path in (folder.parent / "questions").iterdir():
        path.unlink()
    scenario = loaded(folder).scenario
    assert scenario is not None
    asked = scenario.injects["I03"].questions
    assert len(asked) >= 3
    assert all(question.text.languages() == ("en", "es") for question in asked)


def test_a_folder_of_sets_holds_no_scenario_and_is_no_mistake(folder: Path) -> None:
    (folder / "scenario.yaml").write_text(ASKING, encoding="utf-8")
    sets = folder.parent / "questions"
    assert scenario_folder.find([sets, folder.parent]) == (folder,)
    assert scenario_folder.check([sets]) == ()
    assert [fault.code for fault in scenario_folder.check([folder.parent / "nothing" / "questions"])] == ["no-scenario"]


def refreshed(folder: Path, language: str, *, accept: bool = False) -> Refreshed:
    return refresh(folder.parent / "questions" / "closing.yaml", language, accept=accept)


def test_the_translation_of_a_set_is_begun_and_kept_in_step(folder: Path) -> None:
    made = refreshed(folder, "fr")
    assert (made.file.name, made.counts, made.missing) == ("closing.fr.yaml", (2, 2, 0), {"questions": ["Q1", "Q2"]})
    assert "#= Whom did you not call?" in made.file.read_text(encoding="utf-8")
    before = made.file.read_bytes()
    assert refreshed(folder, "fr").file.read_bytes() == before
    spanish = refreshed(folder, "es")
    assert (spanish.counts, spanish.missing) == ((2, 1, 0), {"questions": ["Q2"]})
    assert "¿A quién no llamó?" in spanish.file.read_text(encoding="utf-8")


def test_a_changed_question_makes_its_translation_stale_until_it_is_accepted(folder: Path) -> None:
    refreshed(folder, "es")
    assert told(folder, 'Q2: ""', "Q2: ¿Qué se escribe?", file="closing.es.yaml") == []
    refreshed(folder, "es")
    stale = ("stale-translation", "questions/closing.es.yaml", 5, 7)
    assert told(folder, "Whom did you not call?", "Whom did you forget to call?") == [stale]
    assert refreshed(folder, "es").stale == {"questions": ["Q1"]}
    refreshed(folder, "es", accept=True)
    assert told(folder) == []


def test_a_set_that_cannot_be_read_is_not_translated(folder: Path) -> None:
    path = folder.parent / "questions" / "closing.yaml"
    with pytest.raises(BadInput) as refused:
        refreshed(folder, "en")
    assert refused.value.message.id == "translations.own-language-of-set"
    path.write_text(SET.replace("strand: CC", "strand: XX"), encoding="utf-8")
    made = refreshed(folder, "fr")
    assert [(fault.code, fault.line) for fault in made.faults] == [("not-one-of", 5)]
    assert not made.file.exists()
    path.unlink()
    with pytest.raises(BadInput):
        refreshed(folder, "fr")
