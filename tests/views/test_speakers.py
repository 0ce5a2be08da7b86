"""Whom a few letters mean, what a sign makes of a line, and which tags a person may type."""

import pytest

from tabletop.exercise.values import Agency
from tabletop.exercise.words import ResponseKind, Stance
from tabletop.localized import localized
from tabletop.scenario.model import AgencyRole, Strand
from tabletop.views.speakers import bodies_typed, find, kind_typed, speakers, tags_typed
from tabletop.views.talk import Talk

BODIES = (
    Agency("TERM", localized({"en": "Terminal operator", "es": "Operador de la terminal"}), mark=0),
    Agency("CUST", localized({"en": "Customs", "es": "Aduanas", "ar": "الجمارك"}), ("Aduana", "DGA"), mark=1),
    Agency("POL", localized({"en": "Police", "es": "Policía"}), mark=2),
    Agency("PORT", localized({"en": "Port authority", "es": "Autoridad portuaria"}), mark=3),
    Agency("SHIP", localized({"en": "The ship"}), role=AgencyRole.SIMULATED, mark=4),
)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("cu", "CUST"),
        ("CUST", "CUST"),
        ("ad", "CUST"),
        ("dga", "CUST"),
        ("الج", "CUST"),
        ("polic", "POL"),
        ("policí", "POL"),
        ("po", "POL"),
        ("por", "PORT"),
        ("auto", "PORT"),
        ("oper", "TERM"),
        ("", ""),
        ("zzz", ""),
    ],
)
def test_a_few_letters_in_any_language_accents_or_not(typed: str, code: str) -> None:
    assert find(BODIES, typed) == code


def test_several_the_room_the_same_as_before_and_nobody_we_know() -> None:
    assert bodies_typed(BODIES, "ad,po") == ("CUST", "POL")
    assert bodies_typed(BODIES, " . , term", ("CUST", "POL")) == ("CUST", "POL", "TERM")
    assert bodies_typed(BODIES, "*") == ("*",)
    assert bodies_typed(BODIES, "Harbour pilots") == ("Harbour pilots",)
    assert bodies_typed(BODIES, "cust, aduana") == ("CUST",)
    assert bodies_typed(BODIES, "") == ()


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("We hold it", ResponseKind.RESPONSE, "We hold it"),
        ("! agreed", ResponseKind.DECISION, "agreed"),
        ("? who pays", ResponseKind.QUESTION, "who pays"),
        ("¿Quién paga?", ResponseKind.QUESTION, "¿Quién paga?"),
        ("؟ من يدفع", ResponseKind.QUESTION, "من يدفع"),
        ("+team ready", ResponseKind.STRENGTH, "team ready"),
        ("- no list", ResponseKind.GAP, "no list"),
        ("* later", ResponseKind.PARKED, "later"),
        ("2 - 3 hours", ResponseKind.RESPONSE, "2 - 3 hours"),
    ],
)
def test_the_first_sign_makes_the_kind(typed: str, kind: ResponseKind, text: str) -> None:
    assert kind_typed(typed) == (kind, text)


@pytest.mark.parametrize(
    ("typed", "strands", "stance"),
    [
        ("leg coop", (Strand.RF, Strand.CC), None),
        ("proc lead", (Strand.PR,), Stance.LEAD),
        ("RR sup", (Strand.RR,), Stance.SUPPORT),
        ("lid", (), Stance.LEAD),
        ("inf", (), Stance.INFORMED),
        ("no", (), Stance.NOT_OUR_MANDATE),
        ("?", (), Stance.UNSURE),
        ("mar fun", (Strand.RF, Strand.RR), None),
        ("apoya", (), Stance.SUPPORT),
        ("", (), None),
    ],
)
def test_tags_by_their_first_letters(typed: str, strands: tuple[Strand, ...], stance: Stance | None) -> None:
    tags = tags_typed(typed)
    assert (tags.strands, tags.stance, tags.unknown) == (strands, stance, ())


def test_a_tag_nobody_knows_is_kept_for_the_person_to_mend() -> None:
    assert tags_typed("leg xyz").unknown == ("xyz",)


def test_simulated_bodies_have_no_chip_until_they_speak() -> None:
    at_table = speakers({a.code: a for a in BODIES}, None, Talk(), "en")
    assert [s.code for s in at_table] == ["TERM", "CUST", "POL", "PORT"]
    assert [s.code for s in at_table if s.expected] == ["TERM"]
