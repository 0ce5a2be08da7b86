"""One word for one thing, over all areas: those of the catalogue's terms and of the screens, and none of another coast."""

import re

import pytest

from tabletop.i18n import LOCALE
from tests.house.catalogue_rules import area

OTHERS = {  # what is not said, and what is said in its place
    "en": {
        r"bod(y|ies)": "agency",
        r"observations?": "finding",
    },
    "es": {
        r"entidad(es)?": "institución",
        r"inyec(ción|to)s?": "situación",
        r"intervenci(ón|ones)": "respuesta",
        r"jugador(a|es|as)?": "participante",
        r"dirige|dirigen|dirigimos": "lidera",
        r"acci(ón|ones) previstas?": "acción esperada",
        r"diapositivas?": "lámina",
        r"cuenta atrás": "cuenta regresiva",
        r"aparcad[oa]s?": "pendiente",
        r"ordenador(es)?": "computadora",
        r"vídeos?": "video",
        r"(añad|añád)\w+": "agregar",
        r"balance inmediato": "evaluación inmediata",
        r"visto bueno": "autorizar",
        r"logos?": "logotipo",
        r"GO": "LANZAR",
        r"roles y responsabilidades": "funciones y responsabilidades",
    },
}
PLACEHOLDER = re.compile(r"\{[^}]*\}|%\(\w+\)\w")


def others(sentence: str, language: str) -> list[str]:
    said = PLACEHOLDER.sub("", sentence)
    flags = {"GO": re.NOFLAG}
    return [f"{word}: {said}" for word in OTHERS[language] if re.search(rf"\b({word})\b", said, flags.get(word, re.IGNORECASE))]


def forms(language: str) -> list[str]:
    files = sorted(LOCALE.glob(f"{language}/LC_MESSAGES/*.po"))
    assert len(files) > 12
    return [form for path in files for sentence in area(path).values() for form in sentence.forms]


@pytest.mark.parametrize("language", OTHERS)
def test_one_word_for_one_thing(language: str) -> None:
    assert [found for form in forms(language) if (found := others(form, language))] == []


def test_quotation_marks_are_those_of_the_language() -> None:
    assert [form for form in forms("es") if re.search("[“”]", form)] == []


def test_another_word_is_found() -> None:
    """The control."""
    assert others("12 entidades y {entidad}", "es") == ["entidad(es)?: 12 entidades y "]
    assert others("LANZAR o GO", "es") == ["GO: LANZAR o GO"]
    assert others("{body} of the agency", "en") == []
