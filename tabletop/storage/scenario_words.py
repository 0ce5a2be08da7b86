"""What every key of a scenario means, as editors show it while somebody writes."""

from collections.abc import Mapping
from typing import Any

_ID = "Short and lasting: translations, records and reports refer to it."

WORDS: Mapping[str, Mapping[str, str]] = {
    "ScenarioIn": {
        "format": "tabletop-scenario/1: what the program reads this file as.",
        "id": "The scenario's own name in small letters, digits and hyphens, such as port-cyber. Translations repeat it.",
        "language": "The language this file is written in, such as en; a translation is a file beside it, such as es.yaml.",
        "title": "What the scenario is called on every screen.",
        "injects": "What the room is told, in the order you tell it; the ways on decide what follows what.",
        "family": "What it is about: the library is sorted by it.",
        "synopsis": "Two or three sentences for whoever chooses a scenario.",
        "complexity": "1: one agency decides; 2: several agencies; 3: a hard compromise between them.",
        "security_level": "The ISPS security level in force at the start, 1 to 3.",
        "agencies": "The types of agency it needs, such as CUST; a rehearsal makes one agency of each.",
        "objectives": "What the exercise wants to learn.",
        "modules": "Groups of injects, as the programme shows them.",
        "questions": "Shared sets of questions asked at the closing injects, such as questions/closing.",
        "debrief": "What is asked when it is over.",
    },
    "InjectIn": {
        "id": "I01, I02 … by custom. " + _ID,
        "module": "The id of the module it belongs to.",
        "kind": "decision: one is taken after it; closing: it rounds off the scenario; task: for the facilitator alone.",
        "priority": "core: always played; optional: may be skipped; contingency: only where a branch leads to it.",
        "mode": "How it is discussed, which is what it costs in minutes.",
        "minutes": "Only to override what the mode costs.",
        "channel": "How the news comes in; it decides the look on the wall.",
        "look": "Only to override the look of the channel.",
        "from": "Who sends it, in words.",
        "to": "Whom it addresses: types of agency, or all.",
        "level": "The ISPS security level in force from here on, 1 to 3; it stands on the wall until another is set.",
        "variants": "Other texts for when a decision has changed the facts; the first whose condition holds is shown.",
        "read_aloud": "What the facilitator says when it is shown. Never on the wall.",
        "notes": "How to lead the discussion. Never on the wall.",
        "hints": "What to say when the room is silent. Never on the wall.",
        "red_flags": "Signs that the discussion goes wrong. Never on the wall.",
        "role_player": "Lines for whoever plays a simulated agency. Never on the wall.",
        "questions": "Probes for the facilitator, each with its strand. Never on the wall.",
        "expected": "What plans and law would lead one to expect. Never on the wall.",
        "attachments": "Mock documents, maps and pictures shown with it.",
        "objectives": "Ids of the objectives it serves.",
        "phase": "Where it stands in the life of an incident.",
        "decision": "What the room decides after it; stands instead of next.",
        "next": "The inject that follows, END, or a list of ways of which the first that holds is taken.",
    },
    "SlotIn": {"type": "A type of agency, in capitals, such as CUST.", "role": "simulated and adviser need not be addressed."},
    "ObjectiveIn": {"id": _ID, "text": "What the exercise wants to learn, beginning with a verb."},
    "ModuleIn": {"id": _ID, "title": "What the group is called."},
    "QuestionIn": {
        "id": _ID,
        "strand": "RF regulatory frameworks, PR procedures, RR roles and responsibilities, CC cross-sector cooperation.",
        "text": "The question, as it is asked.",
        "to": "Whom it is for; everybody when left out.",
        "priority": "core: ask it in any case.",
    },
    "ExpectedIn": {
        "id": _ID,
        "responsible": "The type of agency that would act.",
        "text": "What it does, beginning with a verb.",
        "channel": "By which means.",
    },
    "AttachmentIn": {
        "id": _ID,
        "file": "PNG or JPEG below this folder, such as media/notice.png.",
        "caption": "A line below it on the wall.",
    },
    "RoleLineIn": {"as": "The type of agency that is played.", "line": "What it says, word for word."},
    "VariantIn": {
        "when": 'A condition on facts, such as: isolation == "full" and not declared.',
        "text": "What the room sees instead.",
        "title": "The title instead; the plain one when left out.",
    },
    "OptionIn": {"id": "a, b … by custom.", "text": "First line: its name. Further lines are shown smaller."},
    "DecisionIn": {"question": "What the room is asked.", "options": "Two or three are best; nine at most."},
    "DebriefIn": {"hot_wash": "Asked of the room, in this order; they stand on the wall when the scenario is over."},
    "QuestionSetIn": {
        "format": "tabletop-questions/1: what the program reads this file as.",
        "id": "The name of the file without its ending, such as closing. Translations repeat it.",
        "language": "The language this file is written in, such as en; a translation stands beside it, such as closing.es.yaml.",
        "title": "What the set is about, for whoever chooses it.",
        "questions": "Asked at every closing inject of the scenarios that name this set, in this order.",
    },
    "Family": {"": "What a scenario is about."},
    "Kind": {"": "What an inject is for."},
    "Priority": {"": "Whether it is played in any case."},
    "Mode": {"": "What the discussion costs: inform 2 minutes, open 5, round 1½ for each agency addressed and 3 of open floor."},
    "Channel": {"": "How the news comes in."},
    "Look": {"": "What an inject looks like on the wall."},
    "Phase": {"": "Where it stands in the life of an incident."},
    "AgencyRole": {"": "player sits at the table; simulated is played by the facilitators; adviser is asked, not addressed."},
}


def described(schema: dict[str, Any], root: str = "ScenarioIn") -> dict[str, Any]:
    """`schema` of the type `root` with the words above added; '' stands for the type itself."""
    parts = {**schema["$defs"], root: schema}
    for name, words in WORDS.items():
        part = parts.get(name)
        if part is None:
            continue
        for key, text in words.items():
            (part["properties"][key] if key else part)["description"] = text
    return schema
