"""The catalogue's tables hold together."""

from datetime import date

from tabletop import catalogue
from tabletop.catalogue import reader, told
from tabletop.catalogue.search import search
from tabletop.i18n import translator


def test_references_form_a_tree_with_parents_first() -> None:
    seen: set[str] = set()
    for id, reference in catalogue.references().items():
        assert reference.id == id
        assert reference.title
        assert not reference.parent or reference.parent in seen
        seen.add(id)
    assert len(seen) == 584
    assert {"STR.RF", "ISPS-A16", "GP4.2.1.1", "OP3c", "X.COMMS", "MCYB.DE"} <= seen


def test_agency_types_have_names_in_both_languages() -> None:
    types = catalogue.agency_types()
    assert len(types) == 40
    assert all(name.languages() == ("en", "es") and name.get("en") and name.get("es") for name in types.values())
    assert catalogue.agency_name("CUST").get("es") == "Aduanas"
    assert catalogue.agency_name("XYZ").get("es") == "XYZ"


def test_terms_are_in_five_languages() -> None:
    assert all(term.languages() == ("en", "es", "fr", "pt", "ar") for term in catalogue.terms())
    assert any(term.get("es") == "Escenario" for term in catalogue.terms())


def test_tables_are_read_from_their_text() -> None:
    (reference,) = reader.references('pack|id|code|title|parent|mark\ngp|GP1|GP 1|He said "yes"||K\n').values()
    assert reference == reader.Reference("GP1", "GP 1", 'He said "yes"', "", "gp", "K")
    assert reader.agency_types("type|en|es\nX1|One|Uno\n")["X1"].get("es") == "Uno"
    assert reader.terms("n,en,es\n1,Word,Palabra\n")[0].languages() == ("en", "es")


def test_every_reference_is_of_a_pack_that_says_what_it_is() -> None:
    packs = catalogue.packs()
    assert {each.pack for each in catalogue.references().values()} == packs.keys()
    for pack in packs.values():
        assert pack.version
        assert date.fromisoformat(pack.as_of).isoformat() == pack.as_of
        assert all(text.languages() == ("en", "es") and text.get("es") for text in (pack.title, pack.licence))


def test_marks_are_those_of_the_sources() -> None:
    marks = [each.mark for each in catalogue.references().values()]
    assert {mark: marks.count(mark) for mark in set(marks)} == {"S": 312, "W": 74, "K": 198}
    assert sum(each.to_be_verified for each in catalogue.references().values()) == 198


def test_what_is_to_be_verified_is_said_in_both_languages() -> None:
    shown = [catalogue.references()[id] for id in ("ISPS", "UNTOC-5")]
    assert [translator("en").message(line) for line in told.found(shown)] == [
        "ISPS (ISPS): Ship and Port Facility Security Code [maritime]",
        "UNTOC-5 (5): Organised criminal group offence, to be verified [arms]",
    ]
    assert ", por verificar [" in [translator("es").message(line) for line in told.found(shown)][1]


def test_packs_are_told_with_their_size() -> None:
    lines = [translator("en").message(line) for line in told.packs(catalogue.packs(), catalogue.references(), (), "en")]
    assert len(lines) == 11
    assert "gp: Good practices of strategic trade control, 233 items, version 1.0, as of 2026-11-21." in lines[2]


def found(words: str) -> list[str]:
    return [each.id for each in search(catalogue.references(), words)]


def test_references_are_found_by_id_code_title_and_parent() -> None:
    assert found("isps-a16") == ["ISPS-A16"]
    assert found("ISPS")[0] == "ISPS"
    assert {"ISPS-A16", "ISPS-B16"} <= set(found("isps"))
    assert found("early notif") == ["NOTIFCONV"]
    assert found("art. 6 ihr") == ["IHR-6"]
    assert "GP4.2.1.1" in found("GP4")
    assert "UNTOC-5" in found("organised crime offence"), "a word of the parent's title and one of its own"
    assert found("nothing like it") == found("  ") == []


def test_accents_and_letters_aside() -> None:
    known = reader.references("pack|id|code|title|parent|mark\nx|L-5|Ley 5|Código de Protección|L-9|K\n")
    assert [each.id for each in search(known, "codigo PROTEC")] == ["L-5"]


def test_a_parent_that_is_its_own_ends_the_search() -> None:
    known = reader.references("pack|id|code|title|parent|mark\nx|A|A|One|B|\nx|B|B|Two|A|\n")
    assert [each.id for each in search(known, "two")] == ["B", "A"]
