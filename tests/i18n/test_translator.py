from pathlib import Path

import pytest

from tabletop.i18n import Translator, available, has_right_to_left, read_translator, translator
from tabletop.i18n.catalogues import compile_catalogues, compiled, stale
from tabletop.localized import localized
from tabletop.messages import Message, message

ENGLISH_CORE = """
msgid "go.open"
msgstr "{question} is still open."

msgid "go.left"
msgid_plural "go.left"
msgstr[0] "One inject left."
msgstr[1] "{n} injects left."

msgid "go.english-only"
msgstr "Only in English"
"""
SPANISH_CORE = """
msgid "go.open"
msgstr "{question} sigue abierta."

msgid "go.left"
msgid_plural "go.left"
msgstr[0] "Queda una situación."
msgstr[1] "Quedan {n} situaciones."
"""
SPANISH_SHELL = """
msgid "Open {name}"
msgstr "Abrir {name}"

msgid "{n} file"
msgid_plural "{n} files"
msgstr[0] "{n} archivo"
msgstr[1] "{n} archivos"
"""


@pytest.fixture
def locale(tmp_path: Path) -> Path:
    for area, text in {"en/core": ENGLISH_CORE, "es/core": SPANISH_CORE, "es/shell": SPANISH_SHELL, "ar/shell": ""}.items():
        language, name = area.split("/")
        po = tmp_path / language / "LC_MESSAGES" / f"{name}.po"
        po.parent.mkdir(parents=True, exist_ok=True)
        po.write_text(text, encoding="utf-8")
    compile_catalogues(tmp_path)
    return tmp_path


@pytest.fixture
def spanish(locale: Path) -> Translator:
    return read_translator(locale, "es")


def test_a_name_in_every_language_is_told_in_that_of_the_sentence(locale: Path, spanish: Translator) -> None:
    open_question = message("go.open", question=localized({"en": "Customs", "es": "Aduanas"}))
    assert spanish.message(open_question) == "Aduanas sigue abierta."
    assert read_translator(locale, "en").message(open_question) == "Customs is still open."


def test_a_message_is_told_in_the_language(locale: Path, spanish: Translator) -> None:
    open_question = message("go.open", question="D1")
    assert spanish.message(open_question) == "D1 sigue abierta."
    assert read_translator(locale, "en").message(open_question) == "D1 is still open."


@pytest.mark.parametrize(("n", "told"), [(1, "Queda una situación."), (3, "Quedan 3 situaciones."), (0, "Quedan 0 situaciones.")])
def test_n_picks_the_form(spanish: Translator, n: int, told: str) -> None:
    assert spanish.message(message("go.left", n=n)) == told


def test_an_n_that_is_no_number_is_only_a_value(spanish: Translator) -> None:
    assert spanish.message(message("go.open", question="D1", n="many")) == "D1 sigue abierta."
    assert spanish.message(message("go.open", question="D1", n=4)) == "D1 sigue abierta."


def test_what_a_language_lacks_comes_in_english_then_as_asked(spanish: Translator) -> None:
    assert spanish.message(Message("go.english-only")) == "Only in English"
    assert spanish.message(Message("go.nobody-wrote-it")) == "go.nobody-wrote-it"
    assert spanish.text("Close") == "Close"


def test_sentences_of_the_screen(spanish: Translator) -> None:
    assert spanish.text("Open {name}", name="X") == "Abrir X"
    assert spanish.plural("{n} file", "{n} files", 1) == "1 archivo"
    assert spanish.plural("{n} file", "{n} files", 2) == "2 archivos"


def test_nothing_in_a_value_is_read_as_a_placeholder(spanish: Translator) -> None:
    assert spanish.text("Open {name}", name="{name} {0} {a.b}") == "Abrir {name} {0} {a.b}"


def test_a_missing_value_costs_only_itself(spanish: Translator) -> None:
    assert spanish.text("Open {name}") == "Abrir {name}"


def test_no_text_is_no_text(spanish: Translator) -> None:
    assert spanish.text("") == ""


def test_a_value_of_the_other_direction_is_fenced(locale: Path, spanish: Translator) -> None:
    assert spanish.text("Open {name}", name="الجمارك") == "Abrir \u2068الجمارك\u2069"
    assert spanish.text("Open {name}", name="Áncash") == "Abrir Áncash"
    arabic = read_translator(locale, "ar")
    assert arabic.right_to_left
    assert arabic.text("Open {name}", name="X") == "Open \u2068X\u2069"


def test_right_to_left_letters() -> None:
    assert has_right_to_left("a שלום")
    assert not has_right_to_left("1–2 ñ 中")


@pytest.mark.parametrize(("asked", "given"), [("es-MX", "es"), ("es_419.UTF-8", "es"), ("tlh", "en"), ("", "en"), ("EN", "en")])
def test_the_nearest_language_the_program_speaks(asked: str, given: str) -> None:
    assert translator(asked).language == given


def test_the_program_speaks_english_and_spanish() -> None:
    assert set(available()) >= {"en", "es"}
    assert available()[0] == "en"


def test_compiling_is_repeatable_and_knows_what_is_stale(locale: Path) -> None:
    po = locale / "es" / "LC_MESSAGES" / "core.po"
    assert compiled(po) == compiled(po) == po.with_suffix(".mo").read_bytes()
    assert list(stale(locale)) == []
    po.write_text(SPANISH_CORE.replace("sigue", "queda"), encoding="utf-8")
    orphan = po.with_name("gone.mo")
    orphan.write_bytes(b"")
    assert list(stale(locale)) == [po, orphan]
    assert compile_catalogues(locale) == [po, orphan]
    assert not orphan.exists()
    assert read_translator(locale, "es").message(message("go.open", question="D1")) == "D1 queda abierta."
