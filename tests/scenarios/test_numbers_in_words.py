"""Numbers written in letters agree between the languages too: three hours stay three hours, from three upwards."""

import re
from collections import Counter

import pytest

from tabletop.scenario.texts import texts
from tests.scenarios.playing import NAMES, scenario_of

FROM_THREE = {
    "en": "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "es": "tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
}
FROM_TWENTY = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety hundred",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien",
}
OTHERS = {"en": {"thousand": 1000, "noon": 12, "midday": 12, "dozen": 12}, "es": {"mil": 1000, "mediodía": 12, "docena": 12}}
WORDS = {
    language: others
    | {word: value for value, word in enumerate(FROM_THREE[language].split(), 3)}
    | {word: value for value, word in zip(range(20, 101, 10), FROM_TWENTY[language].split(), strict=True)}
    for language, others in OTHERS.items()
}
TOGETHER = re.compile(r"veinti(un\w*|dós|tr[eé]s|\w+)|(dos|tres|cuatro|seis|sete|ocho|nove)cient[oa]s|quinient[oa]s")
PARTS = {"dós": "dos", "trés": "tres", "séis": "seis", "sete": "siete", "nove": "nueve"}
TOLD_OTHERWISE = {  # the half or the night of an hour in one language, its number in the other
    ("hazmat", "I09", "read_aloud"),
    ("hazmat", "I15", "read_aloud"),
    ("rn-detection", "I19", "hints"),
    ("safety-inspection", "I07", "text"),
    ("safety-inspection", "I07", "variants"),
    ("safety-inspection", "I08", "role_player"),
}


def apart(found: re.Match[str]) -> str:
    """veintidós and trescientas as their parts."""
    if found[1]:
        return f"veinte {PARTS.get(found[1], found[1])}"
    return f"{PARTS.get(found[2], found[2])} cien" if found[2] else "cinco cien"


def numbers(text: str, language: str) -> Counter[int]:
    """Those in figures count with them: one language may write 8 where the other writes ocho."""
    words = re.findall(r"\d+|[^\W\d_]+", TOGETHER.sub(apart, text.lower()))
    values = (int(word) if word.isdigit() else WORDS[language].get(word, 0) for word in words)
    return Counter(value for value in values if value > 2)


@pytest.mark.parametrize("name", NAMES)
def test_numbers_in_words_agree(name: str) -> None:
    every = ((path, numbers(text.get("en"), "en"), numbers(text.get("es"), "es")) for path, text in texts(scenario_of(name)))
    assert [path for path, en, es in every if en != es and (name, *path[1:3]) not in TOLD_OTHERWISE] == []


def test_another_number_is_found() -> None:
    """The control."""
    said = numbers("Twenty-two ships at once, four hundred people", "en")
    assert said == numbers("Veintidós buques a la vez, cuatrocientas personas", "es") == Counter((20, 4, 100))
    assert numbers("three hours", "en") != numbers("cuatro horas", "es")
