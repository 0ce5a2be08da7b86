"""The catalogue's tables hold together."""

from tabletop import catalogue
from tabletop.catalogue import reader


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
    assert reference == reader.Reference("GP1", "GP 1", 'He said "yes"', "", "gp", True)
    assert reader.agency_types("type|en|es\nX1|One|Uno\n")["X1"].get("es") == "Uno"
    assert reader.terms("n,en,es\n1,Word,Palabra\n")[0].languages() == ("en", "es")
