"""One fault of meaning each, planted in the sound scenario beside this file, and a repaired twin that looks much alike."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Plant:
    """`old` becomes `wrong`, or `right`; no `right` is the sound scenario itself.

    `at`: words of the line that is told, where it is not the first that changes. `also`: what follows from the fault.
    """

    code: str
    old: str
    wrong: str
    right: str = ""
    at: str = ""
    also: tuple[str, ...] = ()
    file: str = "scenario.yaml"


def when(code: str, place: str, wrong: str, right: str, also: tuple[str, ...] = ()) -> Plant:
    """Another condition at one of the places that have one."""
    before, after = PLACES[place]
    return Plant(code, before + OWN[place] + after, before + wrong + after, before + right + after, also=also)


PLACES = {
    "I03c": ("next: I05, when: ", "}"),
    "I04v": ("- {when: ", ", text: Three ships wait and"),
    "I05v": ("- {when: ", ", text: A form of the"),
    "I05": ("- {when: ", ", to: I06}"),
    "I06a": ("next: I03, when: ", "}"),
    "I07": ("- {when: ", ", to: I08}"),
    "I08": ("- {when: ", ", to: I09}"),
    "R1v": ("- {when: ", ", text: The minister wants a line on"),
}
OWN = {
    "I03c": "not declared",
    "I04v": "declared",
    "I05v": 'isolation == "partial"',
    "I05": "declared",
    "I06a": "level == 1",
    "I07": "level >= 2",
    "I08": 'declared and isolation == "full"',
    "R1v": "declared",
}

CONDITIONS = [
    when("condition-never", "I04v", 'isolation == "none"', "level == 2"),
    when("condition-never", "I04v", "level == 0", "level == 1"),
    when("condition-never", "I04v", "level >= 3", "level < 2"),
    when("condition-never", "I05v", 'isolation == "full"', 'isolation == "none"'),
    when("condition-never", "I05v", 'isolation == "Partial"', 'isolation != "partial"'),
    when("condition-never", "I05v", 'isolation == "none" and declared', 'isolation == "none" and not declared'),
    when("condition-never", "I05", "declared and level == 5", "declared and level < 2"),
    when("condition-never", "I05", "declared and not declared", "declared or level == 9"),
    when("condition-never", "I05", "level > 2", "declared or level > 2"),
    when("condition-never", "I05", "level < 1", "declared or level < 1"),
    when("condition-never", "I05", 'isolation == "full" or level == 0', 'isolation == "none" or level == 0'),
    when("condition-never", "I08", "declared and level == 3", "declared and level == 2", ("ending-never",)),
    when("condition-never", "I08", 'isolation == "off"', 'isolation == "full"', ("ending-never",)),
    when("condition-never", "I07", "declared", "not declared and level == 2"),
    when("condition-never", "R1v", "level >= 7", "level >= 2"),
    when("condition-never", "R1v", 'isolation == ""', 'isolation == "none"'),
    when("condition-never", "R1v", 'isolation == "none" and level == 3', 'isolation == "none" and level == 2'),
    when("condition-always", "I03c", "level < 9", "level < 2"),
    when("condition-always", "I06a", "level != 7", "level != 2"),
    when("condition-always", "I06a", 'isolation != ""', 'isolation == "partial"'),
    when("condition-always", "I04v", 'isolation == "full"', "level == 1 or declared"),
    when("condition-always", "I05v", 'isolation != "full"', 'isolation != "none"'),
    when("condition-always", "I05v", 'isolation == "none" or isolation == "partial"', 'isolation == "none" or declared'),
    when("condition-always", "R1v", "level > 0", "level > 1"),
    when("condition-always", "R1v", "declared or not declared", "declared or level == 2"),
    when("condition-always", "I05", "level >= 1", "declared and level >= 1"),
    when("condition-always", "I07", "not declared", "not declared and level == 2"),
    when("condition-always", "I08", "level >= 1", "level >= 2", ("ending-never",)),
    Plant(
        "never-first",
        "{when: declared, to: I06}",
        "{when: declared, to: I06}\n      - {when: declared and level == 2, to: I08}",
        '{when: declared, to: I06}\n      - {when: isolation == "none", to: I08}',
        "level == 2, to",
    ),
    Plant(
        "never-first",
        "{when: level >= 2, to: I08}",
        "{when: level >= 2, to: I08}\n      - {when: level == 2, to: I06}",
        '{when: level >= 2, to: I08}\n      - {when: isolation == "partial", to: I06}',
        "level == 2, to",
    ),
    Plant(
        "never-first",
        '- {when: declared and isolation == "full", to: I09}',
        '- {when: declared, to: I10}\n      - {when: declared and isolation == "full", to: I09}',
        '- {when: not declared, to: I10}\n      - {when: declared and isolation == "full", to: I09}',
        "to: I09}",
        ("ending-never",),
    ),
    Plant(
        "never-first",
        "and nobody is surprised.}",
        "and nobody is surprised.}\n      - {when: declared and level == 1, text: '33'}",
        "and nobody is surprised.}\n      - {when: level == 2, text: '33'}",
        "'33'",
    ),
    Plant(
        "never-first",
        "wants a line on the incident.}",
        "wants a line on the incident.}\n      - {when: level >= 1 and declared, text: '33'}",
        "wants a line on the incident.}\n      - {when: level >= 2, text: '33'}",
        "'33'",
    ),
    Plant(
        "never-needed",
        "{when: declared, to: I06}",
        "{when: declared, to: I06}\n      - {when: not declared, to: I07}",
        "{when: declared, to: I06}\n      - {when: level == 2, to: I07}",
        "- {to: I07}",
    ),
    Plant(
        "never-needed",
        "{when: level >= 2, to: I08}",
        "{when: level >= 2, to: I08}\n      - {when: level < 2, to: I06}",
        '{when: level >= 2, to: I08}\n      - {when: isolation == "none", to: I06}',
        "- {to: I06}",
    ),
]

WAYS = [
    when("option-never", "I03c", "level == 4", "level != 2", ("condition-always",)),
    when("option-never", "I03c", "declared and not declared", "not declared and level == 1", ("condition-always",)),
    when("option-never", "I03c", 'isolation == "off"', 'isolation == "full"', ("condition-always",)),
    when("option-never", "I06a", 'isolation == "none" and declared', 'isolation == "none" and level == 1', ("condition-never",)),
    when("option-never", "I06a", "level > 2", "level < 2", ("condition-never",)),
    Plant(
        "option-never",
        "set: {isolation: partial}, next: I05}",
        "set: {isolation: partial}, next: I05, when: level < 1}",
        "set: {isolation: partial}, next: I05, when: level < 2}",
        also=("condition-never",),
    ),
    Plant(
        "option-never",
        "text: Go on, next: I08}",
        "text: Go on, next: I08}\n        - {id: c, text: '3', next: I08, when: level == 8}",
        "text: Go on, next: I08}\n        - {id: c, text: '3', next: I08, when: level == 2}",
        "text: '3'",
    ),
    Plant(
        "no-open-option",
        "text: Go on, next: I08}",
        "text: Go on, next: I08, when: level == 1}",
        "text: Go on, next: I08, when: level == 2}",
        "# of I06",
    ),
    Plant(
        "no-open-option",
        "text: Go on, next: I08}",
        "text: Go on, next: I08, when: declared}",
        "text: Go on, next: I08, when: declared or level == 2}",
        "# of I06",
    ),
    Plant(
        "no-open-way",
        "      - {to: I10}\n",
        "      - {when: not declared, to: I10}\n",
        '      - {when: not declared or isolation != "full", to: I10}\n',
    ),
    Plant(
        "no-open-way",
        "      - {to: I10}\n",
        '      - {when: isolation != "none", to: I10}\n',
        '      - {when: isolation != "full" or not declared, to: I10}\n',
    ),
    Plant(
        "no-open-way",
        "mostly.\n    to: all\n    next: END",
        "mostly.\n    to: all\n    next: [{when: level == 1, to: END}]",
        at="[{when",
    ),
    Plant(
        "ending-never",
        "text: Go on, next: I08}",
        "text: Go on, next: I08}\n        - {id: c, text: '3', next: I11, when: level == 8}\n"
        "  - {id: I11, title: '11', text: '11', objectives: [O2], next: END}",
        "text: Go on, next: I08}\n        - {id: c, text: '3', next: I11, when: level == 2}\n"
        "  - {id: I11, title: '11', text: '11', objectives: [O2], next: END}",
        "- {id: I11",
        ("option-never",),
    ),
    Plant(
        "ending-never",
        "{to: I10}",
        '{when: isolation == "off", to: I10}\n      - {to: I09}',
        '{when: isolation == "none", to: I10}\n      - {to: I09}',
        "- id: I10",
        ("condition-never",),
    ),
    Plant(
        "endless",
        "cleaned.\n    to: all\n    next: END",
        "cleaned.\n    to: all\n    next: [{when: level == 1, to: END}, {to: I09}]",
        "cleaned.\n    to: all\n    next: [{when: level == 1, to: END}, {to: I10}]",
        "- id: I09",
    ),
    Plant(
        "endless",
        "mostly.\n    to: all\n    next: END",
        "mostly.\n    to: all\n    next: [{when: declared, to: END}, {to: I10}]",
        "mostly.\n    to: all\n    next: [{when: declared, to: END}, {to: END}]",
        "- id: I10",
    ),
    Plant(
        "unreachable",
        "next: I03}\n  - id: I02",
        "next: I03}\n  - {id: I11, title: '11', text: '11', next: I03}\n  - id: I02",
        "next: I11}\n  - {id: I11, title: '11', text: '11', next: I03}\n  - id: I02",
        "- {id: I11",
    ),
    Plant("unreachable", "reserve: true\n    title: The minister", "next: END\n    title: The minister", at="- id: R1"),
    Plant("loop", "cleaned.\n    to: all\n    next: END", "cleaned.\n    to: all\n    next: I09", at="- id: I09"),
    Plant("dead-end", "mostly.\n    to: all\n    next: END", "mostly.\n    to: all", at="- id: I10"),
    Plant(
        "never-taken",
        "{when: level >= 2, to: I08}\n      - {to: I06}",
        "{to: I06}\n      - {when: level >= 2, to: I08}",
        at="when: level >= 2",
    ),
    Plant(
        "kind-decision",
        "title: Two hours lost",
        "title: Two hours lost\n    kind: decision # it is none",
        "title: Two hours lost\n    kind: prompt # it is none",
        "# it is none",
    ),
]

COVERAGE = [
    Plant("objective-unused", "Explore work by hand}", "Explore work by hand}\n  - {id: O4, text: '4'}", at="{id: O4"),
    Plant("objective-unused", "    objectives: [O2]\n", "", at="{id: O2"),
    Plant(
        "objective-missed", "text: What do the ships hear?}\n    objectives: [O3]", "text: What do the ships hear?}", at="{id: O3"
    ),
    Plant(
        "objective-missed",
        "text: What do customs hear?}\n    objectives: [O3]",
        "text: What do customs hear?}\n    objectives: [O1]",
        "text: What do customs hear?}\n    objectives: [O1, O3]",
        "{id: O3",
    ),
    Plant(
        "objective-missed",
        "next: I03, when: level == 1}",
        "next: I03, when: level == 1}\n        - {id: c, text: '3', next: I09}",
        "next: I03, when: level == 1}\n        - {id: c, text: '3', next: I08}",
        "{id: O2",
    ),
    Plant("strand-unused", "{id: Q1, strand: RF,", "{id: Q1, strand: PR,", at="injects:"),
    Plant("strand-unused", "{id: Q2, strand: PR,", "{id: Q2, strand: RR,", at="injects:"),
    Plant(
        "strand-unused", "{id: Q1, strand: RR,", "{id: Q1, strand: PR,", "{id: Q1, priority: optional, strand: RR,", "injects:"
    ),
    Plant(
        "strand-missed",
        "{id: Q1, strand: CC, text: What do the ships",
        "{id: Q1, strand: RR, text: What do the ships",
        at="- id: I09",
    ),
    Plant(
        "strand-missed",
        "{id: Q1, strand: CC, text: What do customs",
        "{id: Q1, strand: PR, text: What do customs",
        "{id: Q1, strand: CC, to: [CUST], text: What do customs",
        "- id: I10",
    ),
    Plant("unused-agency", "  - POL\n", "  - POL\n  - MFA\n", "  - POL\n  - {type: MFA, role: adviser}\n", "- MFA"),
    Plant("unused-agency", "  - POL\n", "  - POL\n  - MARAD\n", "  - POL\n  - {type: MARAD, role: simulated}\n", "- MARAD"),
]

_WORDS = ("Containers", "released", "without", "inspection", "yesterday", "afternoon")
LONG = " ".join(_WORDS * 20) + " today."  # 121 words
TALL = " ".join(_WORDS * 17)  # 102: not too many, but two pages
FITS = " ".join(_WORDS * 3)


def text(code: str, old: str, wrong: str, right: str, file: str = "scenario.yaml") -> Plant:
    return Plant(code, f"text: {old}", f"text: {wrong}", f"text: {right}", file=file)


def untranslated(spanish: str, english: str) -> Plant:
    """Told where the text itself stands, since its translation stands nowhere."""
    return Plant("missing-translation", spanish, "", at=english, file="es.yaml")


TEXTS = [
    text("long-text", "The press leads the story.", LONG, FITS),
    text("long-text", "The team could look", LONG, FITS),
    text("long-text", "La prensa marca el paso.", LONG, FITS, "es.yaml"),
    text("long-text", "Three ships wait and", LONG, FITS),
    text("long-page", "The press leads the story.", TALL, FITS),
    text("long-page", "The gates of {port}", TALL, FITS),
    text("long-page", "Three ships wait.", TALL, FITS),
    text("long-page", "A form does not match the manifest.", TALL, FITS),
    text("long-page", "Nobody has a list of the dangerous goods.", TALL, FITS),
    text("long-page", "The systems are back, mostly.", TALL, FITS),
    text("long-page", "A form of the isolated part", TALL, FITS),
    text("long-page", "La prensa marca el paso.", TALL, FITS, "es.yaml"),
    Plant("long-title", "title: The networks", "title: " + "The networks " * 5, "title: " + "The networks " * 4),
    Plant("long-title", "title: Las redes", "title: " + "Las redes " * 7, "title: " + "Las redes " * 5, file="es.yaml"),
    text("markup", "The press leads the story.", "The [press](x) leads.", "The [press] (x) leads."),
    text("markup", "The press leads the story.", "The <b>press</b> leads.", "The **press** leads, 3 < 4."),
    text("markup", "Tres buques esperan.", "'![Tres](buques.png) esperan.'", "'¡Tres! esperan.'", "es.yaml"),
    text("unknown-placeholder", "The gates of {port}", "The gates of {prot}", "The gates of {terminal}"),
    Plant("unknown-placeholder", "notes: Ask {agency:TERM}", "notes: Ask {agency TERM}", "notes: Ask {agency:TERM.acronym}"),
    Plant(
        "unknown-placeholder", "from: Mesa de ayuda, {terminal}", "from: Mesa, {Terminal}", "from: Mesa, {port}", file="es.yaml"
    ),
    Plant("unknown-agency", "notes: Ask {agency:TERM}", "notes: Ask {agency:TREM}", "notes: Ask {agency:CUST}"),
    Plant("unknown-agency", "a {agency:TERM}.", "a {agency:FIRE}.", "a {agency:POL}.", file="es.yaml"),
    Plant("unknown-agency", "responsible: TERM", "responsible: FIRE", "responsible: POL"),
    Plant(
        "unlisted-agency", "  - POL\n", "  - POL\n  - {type: NAVYX, role: adviser}\n", "  - POL\n  - {type: MFA, role: adviser}\n"
    ),
    Plant("unknown-reference", "references: [ISPS-A16, MCYB.DE]", "references: [ISPS-A16, MCYB.ED]", "references: [MCYB.DE]"),
    Plant("unknown-reference", "references: [ISPS-A17]", "references: [ISPS-A99]", "references: [ISPS-A16]"),
    Plant(
        "unknown-objective",
        "text: What do customs hear?}\n    objectives: [O3]",
        "text: What do customs hear?}\n    objectives: [O3, O7]",
        "text: What do customs hear?}\n    objectives: [O3, O1]",
        "O7",
    ),
    Plant("unknown-module", "module: M1", "module: M2"),
    untranslated("    title: Dos horas perdidas\n", "title: Two hours lost"),
    untranslated(", c: {text: Nada}", "text: Nothing"),
    untranslated(', Q2: "¿A quién se llama primero?"', "text: Who is called first?"),
    untranslated("    expected: {E1: Llama a Aduanas}\n", "text: Calls customs"),
    untranslated('debrief: {hot_wash: ["¿Qué funcionó?"]}\n', "hot_wash"),
    Plant("file-missing", "file: media/queue.png", "file: media/quee.png"),
    Plant("media-not-a-picture", "file: media/queue.png", "file: media/queue.txt"),
    Plant("media-too-big", "file: media/queue.png", "file: media/huge.png"),
]

PLANTS = [*CONDITIONS, *WAYS, *COVERAGE, *TEXTS]
