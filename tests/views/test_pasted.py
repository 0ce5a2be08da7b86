"""Rows as people really copy them, and rows as somebody hostile would."""

import pytest

from tabletop.exercise.values import Agency
from tabletop.localized import Localized, localized
from tabletop.views.letters import letters_to_type
from tabletop.views.pasted import Pasted, read_agencies, type_of
from tabletop.views.pasted_cells import MOST_CHARACTERS, MOST_ROWS, cells_of
from tabletop.views.speakers import find, plain

TYPES = {
    "CUST": localized({"en": "Customs", "es": "Aduana"}),
    "PORT": localized({"en": "Port authority", "es": "Autoridad portuaria"}),
    "POL": localized({"en": "Police", "es": "Policía"}),
}
Rows = list[tuple[str, dict[str, str], tuple[str, ...], str]]


def read(text: str, *languages: str) -> Pasted:
    return read_agencies(text, languages or ("es", "en"), (), TYPES)


def rows(pasted: Pasted) -> Rows:
    return [(a.code, dict(a.names), a.aliases, a.type) for a in pasted.agencies]


def troubles(pasted: Pasted) -> list[str]:
    return [trouble.id for trouble in pasted.troubles]


def row(code: str, es: str, aliases: tuple[str, ...] = (), type: str = "") -> tuple[str, dict[str, str], tuple[str, ...], str]:
    return code, {"es": es}, aliases, type


ADU = ("ADU", {"es": "Aduana", "en": "Customs"}, (), "")
READ: dict[str, tuple[str, Rows, list[str]]] = {
    "tabs as a spreadsheet copies them": ("Código\tNombre\tName\nADU\tAduana\tCustoms\n", [ADU], []),
    "semicolons": ("Código;Nombre;Name\nADU;Aduana;Customs", [ADU], []),
    "commas": ("Code,Nombre,Name\nADU,Aduana,Customs", [ADU], []),
    "Windows line ends": ("Código\tNombre\tName\r\nADU\tAduana\tCustoms\r\n", [ADU], []),
    "old Mac line ends": ("Code;Nombre;Name\rADU;Aduana;Customs\r", [ADU], []),
    "a byte order mark": ("\ufeffCode,Nombre,Name\nADU,Aduana,Customs", [ADU], []),
    "headings in capitals with accents lost": ("CODIGO\tNOMBRE ES\tNOMBRE EN\nADU\tAduana\tCustoms", [ADU], []),
    "headings that name the language in words": (
        "Sigla\tNombre en español\tName in English\nADU\tAduana\tCustoms",
        [ADU],
        [],
    ),
    "headings with the language in brackets": (
        "code\tname (en)\tname (es)\nADU\tCustoms\tAduana",
        [("ADU", {"en": "Customs", "es": "Aduana"}, (), "")],
        [],
    ),
    "columns in another order": (
        "Name\tTipo\tNombre\tCode\nCustoms\tCUST\tAduana\tADU",
        [("ADU", {"es": "Aduana", "en": "Customs"}, (), "CUST")],
        [],
    ),
    "one bare name is of the room's first language": ("Code\tName\nADU\tAduana", [row("ADU", "Aduana")], []),
    "a column of ours among others": (
        "No.\tCode\tName\tPhone\n1\tADU\tAduana\t555",
        [row("ADU", "Aduana")],
        ["pasted.columns-unread"],
    ),
    "no headings": ("ADU\tAduana\tCustoms", [ADU], []),
    "no headings, and a column of types": (
        "ADU\tAduana\tCUST\nPOL\tPolicía\tpol",
        [row("ADU", "Aduana", (), "CUST"), row("POL", "Policía", (), "POL")],
        [],
    ),
    "only names": ("Aduana Nacional\nPolicía", [row("AN", "Aduana Nacional"), row("POLIC", "Policía")], ["pasted.code-made"] * 2),
    "only names, with a heading": (
        "Nombre\nAduana\nPolicía",
        [row("ADUAN", "Aduana"), row("POLIC", "Policía")],
        ["pasted.code-made"] * 2,
    ),
    "blank rows and blank columns": ("\n\nCode\tNombre\t\tName\n\t\t\t\nADU\tAduana\t\tCustoms\n\n", [ADU], []),
    "spaces that do not break, and doubled ones": (
        "Code\tNombre\n\u00a0ADU \tAduana\u00a0  Nacional ",
        [row("ADU", "Aduana Nacional")],
        [],
    ),
    "quotes round a comma": ('Code,Name\nADU,"Aduana, Dirección de"', [row("ADU", "Aduana, Dirección de")], []),
    "doubled quotes": ('Code\tName\nADU\t"La ""Vieja"" Aduana"', [row("ADU", 'La "Vieja" Aduana')], []),
    "a line break inside a cell": (
        'Code\tName\tAlias\nADU\t"Aduana\nNacional"\t"aduanas\ndouane"',
        [row("ADU", "Aduana Nacional", ("aduanas", "douane"), "")],
        [],
    ),
    "a quote that is never closed": (
        'Code\tName\nADU\t"Aduana\nPOL\tPolicía',
        [row("ADU", '"Aduana'), row("POL", "Policía")],
        [],
    ),
    "aliases by every sign people use": (
        "Code\tName\tAlias\nADU\tAduana\ta, b; c / d | a",
        [row("ADU", "Aduana", ("a", "b", "c", "d"), "")],
        [],
    ),
    "a type by its name, in any language and case": (
        "Code\tName\tTipo\nADU\tAduana\tcustoms\nAP\tPuerto\tAutoridad Portuaria",
        [row("ADU", "Aduana", (), "CUST"), row("AP", "Puerto", (), "PORT")],
        [],
    ),
    "a type nobody knows": ("Code\tName\tType\nADU\tAduana\tbarco", [row("ADU", "Aduana")], ["pasted.type-unknown"]),
    "the same code twice": ("Code\tName\nADU\tAduana\nadu\tOtra", [row("ADU", "Aduana")], ["pasted.twice"]),
    "a code with spaces": ("Code\tName\nA D U\tAduana\nPOL\tPolicía", [row("POL", "Policía")], ["pasted.bad-code"]),
    "a row without a name": ("Code\tName\nADU\t\nPOL\tPolicía", [row("POL", "Policía")], ["pasted.no-name"]),
    "rows shorter than the headings": ("Code\tName\tType\nADU\tAduana", [row("ADU", "Aduana")], []),
    "rows longer than the headings": (
        "Code\tName\nADU\tAduana\tmore\tand more",
        [row("ADU", "Aduana")],
        ["pasted.columns-unread"],
    ),
    "a formula is only characters": (
        'Code\tName\nADU\t=HYPERLINK("http://x";"y")\n=1+1\tPolicía',
        [row("ADU", '=HYPERLINK("http://x";"y")')],
        ["pasted.bad-code"],
    ),
    "signs that turn the direction of reading, and others nobody sees": (
        "Code\tName\nA\u200bD\u202eU\tAdu\u2066ana",
        [row("ADU", "Aduana")],
        [],
    ),
    "half of a character": ("Code\tName\nADU\tAdu\ud800ana", [row("ADU", "Aduana")], []),
    "zeros and bells": ("Code\tName\nADU\tAdu\x00\x07ana", [row("ADU", "Adu ana")], []),
    "separators of Unicode are no line ends": ("Code\tName\nADU\tAdu\u2028ana", [row("ADU", "Adu ana")], []),
    "markup stays as typed": ("Code\tName\nADU\t<b>Aduana</b> & {code}", [row("ADU", "<b>Aduana</b> & {code}", (), "")], []),
    "Arabic": ("Code\tName\nADU\tالجمارك", [row("ADU", "الجمارك")], []),
    "nothing": ("  \n\t\n", [], ["pasted.nothing"]),
    "only headings": ("Code\tName\tType", [], []),
}


@pytest.mark.parametrize("name", READ)
def test_rows_as_people_paste_them(name: str) -> None:
    text, agencies, said = READ[name]
    pasted = read(text)
    assert (rows(pasted), troubles(pasted)) == (agencies, said)


def test_a_row_is_told_by_the_number_it_has_in_the_spreadsheet() -> None:
    pasted = read("Code\tName\n\nADU\tAduana\nX Y\tMala")
    assert [a.line for a in pasted.agencies] == [3]
    assert [t.values["line"] for t in pasted.troubles] == [4]


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("No.\tCode\tName\tPhone\tFax\n1\tADU\tAduana\t555\t", "No., Phone"),
        ("Code\tName\tName\nADU\tAduana\tTwice", "Name"),
        ("Code\tName\nADU\tAduana\tmore\t\tand more", "3, 5"),
        ("ADU\tAduana\tCustoms\taduanas\t555", "5"),
        (
            "Code\tName\t" + "\t".join(f"C{n}" for n in range(40)) + "\nADU\tAduana" + "\tx" * 40,
            ", ".join(f"C{n}" for n in range(12)) + " …",
        ),
        ("Code\tName\tPhone\nADU\tAduana\t", None),
    ],
)
def test_columns_that_have_no_place_are_told_in_one_sentence(text: str, left_out: str | None) -> None:
    told = [trouble.values["columns"] for trouble in read(text).troubles if trouble.id == "pasted.columns-unread"]
    assert told == ([] if left_out is None else [left_out])


def test_a_body_the_exercise_has_is_amended_whatever_the_case_of_its_code() -> None:
    known = Agency("ADU", Localized((("es", "Aduana"),)))
    pasted = read_agencies("Code\tName\tAlias\nadu\tDirección de Aduanas\taduanas\nPOL\tPolicía", ("es",), [known], TYPES)
    assert [(a.code, a.known) for a in pasted.agencies] == [("ADU", True), ("POL", False)]


def test_codes_made_for_names_are_never_alike() -> None:
    pasted = read("Policía Nacional\nPrefectura Naval\nPuerto Nuevo")
    assert [a.code for a in pasted.agencies] == ["PN", "PN2", "PN3"]


@pytest.mark.parametrize(
    "text",
    [
        '"' * 390_000,
        '"\t' * 190_000,
        '""' * 190_000 + "\n",
        "a\n" * 190_000,
        "\t" * 390_000,
        ("=" * 99 + ",") * 3_900,
        "(" * 390_000,
    ],
)
def test_what_is_hostile_is_read_quickly_or_refused(text: str) -> None:
    pasted = read(text)
    assert len(pasted.agencies) <= MOST_ROWS


def test_too_much_is_refused_whole_and_many_rows_in_part() -> None:
    assert troubles(read("x" * (MOST_CHARACTERS + 1))) == ["pasted.too-long"]
    many = read("Code\tName\n" + "".join(f"C{n}\tBody {n}\n" for n in range(MOST_ROWS + 5)))
    assert (len(many.agencies), troubles(many)) == (MOST_ROWS, ["pasted.too-many"])


def test_a_cell_too_long_is_cut_and_said() -> None:
    pasted = read(f"Code\tNombre\tAlias\nADU\t{'x' * 201}\t{'y' * 201}, z\nPOL\tPolicía\t{'a, ' * 400}last\nAP\t{'z' * 200}\tq")
    assert [len(dict(a.names)["es"]) for a in pasted.agencies] == [200, 7, 200]
    said = [(t.id, t.values["line"], t.values["limit"]) for t in pasted.troubles]
    assert said == [("pasted.cell-cut", 2, 200), ("pasted.cell-cut", 2, 200), ("pasted.cell-cut", 3, 1000)]


def test_cells_keep_their_place() -> None:
    assert cells_of('a\t"b\tc"\t\nd') == [["a", "b\tc".replace("\t", " "), ""], ["d"]]


def test_a_type_is_known_by_its_name() -> None:
    assert type_of(" policia ", TYPES) == "POL"
    assert type_of("barco", TYPES) is None
    assert type_of("", TYPES) == ""


# -- the letters to type ----------------------------------------------------------------------------------------------


def agency(code: str, es: str, *aliases: str) -> Agency:
    return Agency(code, localized({"es": es}), aliases)


BODIES = (
    agency("ADU", "Aduana Nacional", "aduanas", "douane"),
    agency("APN", "Autoridad Portuaria"),
    agency("AP", "Armada"),
    agency("TERM", "Terminal", "OPIP"),
    agency("TERM2", "Terminal dos"),
)


def test_the_letters_shown_are_the_letters_the_capture_line_understands() -> None:
    typed = letters_to_type(BODIES)
    for code, one in typed.items():
        assert one.letters
        assert [find(BODIES, letters) for letters in one.letters] == [code] * len(one.letters)
    assert typed["ADU"].letters == ("a", "d") or find(BODIES, "a") == "ADU"


def test_the_shortest_ones_are_shown() -> None:
    typed = letters_to_type(BODIES)
    for body in BODIES:
        best = min(len(letters) for letters in typed[body.code].letters)
        words = [
            plain(body.code),
            *(plain(a) for a in body.aliases),
            *(plain(w) for _, n in body.names.texts for w in (n, *n.split())),
        ]
        shorter = [w[:n] for w in words for n in range(1, best) if find(BODIES, w[:n]) == body.code]
        assert shorter == []


def test_a_word_that_leads_elsewhere_is_a_clash() -> None:
    typed = letters_to_type((agency("ADU", "Aduana", "puerto"), agency("PUERTO", "Autoridad Portuaria")))
    assert typed["ADU"].clash == "PUERTO"
    assert typed["PUERTO"].clash == ""
