"""The words that stand in the cells of an MSEL for what the format has names for; the first of a language is the one we write."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TypeVar

from tabletop.scenario.model import Channel, Kind, Look, Mode, Phase, Priority, Strand
from tabletop.scenario.msel.cells import plain
from tabletop.scenario.msel.headings import LANGUAGES

Words = tuple[str, str, str, str]
_Value = TypeVar("_Value", bound=StrEnum)

_TABLE: Mapping[type[StrEnum], Mapping[StrEnum, Words]] = {
    Kind: {
        Kind.SITUATION: (
            "Situation|Contextual|Contextual inject|Background|Event|Scenario|Key event",
            "Situación|Contextual|Contexto|Evento|Escenario",
            "Situation|Contexte|Événement",
            "Situação|Contexto|Evento",
        ),
        Kind.PROMPT: ("Prompt|Probe|Follow-up", "Impulso|Disparador", "Relance", "Estímulo"),
        Kind.DECISION: ("Decision|Decision point", "Decisión|Punto de decisión", "Décision", "Decisão"),
        Kind.INFORMATION: ("Information|Info|Update|For information", "Información|Actualización", "Information", "Informação"),
        Kind.CONTINGENCY: (
            "Contingency|Contingent|As needed",
            "Contingencia|Contingente",
            "Contingence|Contingent",
            "Contingência",
        ),
        Kind.CLOSING: ("Closing|Endex|End|Close", "Cierre|Fin|Final", "Clôture|Fin", "Encerramento|Fim"),
        Kind.TASK: ("Task|Administrative|Admin|Startex", "Tarea|Administrativo", "Tâche|Administratif", "Tarefa|Administrativo"),
    },
    Priority: {
        Priority.CORE: ("Core|Essential|High|Must", "Esencial|Principal|Alta|Central", "Essentiel|Haute", "Essencial|Alta"),
        Priority.OPTIONAL: ("Optional|Low|Nice to have", "Opcional|Baja", "Facultatif|Optionnel|Basse", "Opcional|Baixa"),
        Priority.CONTINGENCY: ("Contingency", "Contingencia", "Contingence", "Contingência"),
    },
    Mode: {
        Mode.INFORM: ("Inform|Information only|Brief", "Informar|Solo información", "Informer", "Informar"),
        Mode.OPEN: ("Open|Plenary|Open floor", "Abierta|Abierto|Plenaria", "Ouverte|Plénière", "Aberta|Plenária"),
        Mode.ROUND: ("Round|Round table|Round the table", "Ronda|Mesa redonda", "Tour de table", "Rodada|Mesa redonda"),
    },
    Channel: {
        Channel.BRIEFING: (
            "Briefing|Slide|Presentation|Projected",
            "Exposición|Presentación|Diapositiva",
            "Exposé|Diapositive",
            "Exposição",
        ),
        Channel.PHONE: (
            "Phone|Telephone|Phone call|Call|Tel|Mobile",
            "Teléfono|Llamada|Llamada telefónica|Telefónica|Celular",
            "Téléphone|Appel|Appel téléphonique",
            "Telefone|Ligação|Chamada",
        ),
        Channel.RADIO: ("Radio|VHF|Radio message", "Radio|Mensaje de radio", "Radio|VHF", "Rádio"),
        Channel.EMAIL: (
            "E-mail|Email|Mail",
            "Correo electrónico|Correo|Correo-e",
            "Courriel|E-mail|Mél",
            "E-mail|Correio eletrônico",
        ),
        Channel.OFFICIAL_LETTER: (
            "Official letter|Letter|Fax|Document|Written|Memo|Report",
            "Oficio|Carta|Nota oficial|Nota|Documento|Escrito|Memorando",
            "Lettre officielle|Lettre|Note|Document|Fax|Courrier",
            "Ofício|Carta|Documento|Memorando",
        ),
        Channel.MANIFEST: ("Manifest|Cargo manifest|Bill of lading", "Manifiesto|Manifiesto de carga", "Manifeste", "Manifesto"),
        Channel.PRESS: (
            "Press|News|Newspaper|TV|News report|Media",
            "Prensa|Noticia|Noticias|Televisión|Medios",
            "Presse|Télévision",
            "Imprensa",
        ),
        Channel.SOCIAL_MEDIA: (
            "Social media|Twitter|X|Facebook|WhatsApp",
            "Redes sociales|Red social",
            "Réseaux sociaux",
            "Redes sociais",
        ),
        Channel.VIDEO: ("Video|Video clip", "Video|Vídeo", "Vidéo", "Vídeo"),
        Channel.IN_PERSON: (
            "In person|Verbal|Face to face|Oral|Role player|Runner",
            "En persona|Verbal|Presencial|Cara a cara",
            "En personne|Verbal|Oralement",
            "Em pessoa|Pessoalmente|Verbal|Presencial",
        ),
        Channel.MAP: ("Map|Chart", "Mapa|Carta náutica", "Carte", "Mapa"),
        Channel.PHOTO: ("Photo|Picture|Image|Photograph", "Foto|Imagen|Fotografía", "Photo|Image", "Foto|Imagem"),
    },
    Look: {
        Look.BRIEFING: ("Briefing", "Exposición", "Exposé", "Exposição"),
        Look.CALL: ("Call", "Llamada", "Appel", "Chamada"),
        Look.EMAIL: ("E-mail|Email", "Correo electrónico|Correo", "Courriel", "E-mail"),
        Look.DOCUMENT: ("Document", "Documento", "Document", "Documento"),
        Look.NEWS: ("News", "Noticia", "Actualité", "Notícia"),
        Look.POST: ("Post", "Publicación", "Publication", "Publicação"),
        Look.QUOTE: ("Quote", "Cita", "Citation", "Citação"),
        Look.MAP: ("Map", "Mapa", "Carte", "Mapa"),
        Look.PHOTO: ("Photo", "Foto", "Photo", "Foto"),
        Look.QUESTION: ("Question", "Pregunta", "Question", "Pergunta"),
    },
    Phase: {
        Phase.PREVENT: ("Prevent|Prevention", "Prevenir|Prevención", "Prévenir|Prévention", "Prevenir|Prevenção"),
        Phase.DETECT: ("Detect|Detection", "Detectar|Detección", "Détecter|Détection", "Detectar|Detecção"),
        Phase.RESPOND: ("Respond|Response", "Responder|Respuesta", "Répondre|Réponse|Riposte", "Responder|Resposta"),
        Phase.PROSECUTE: (
            "Prosecute|Prosecution",
            "Perseguir penalmente|Persecución penal",
            "Poursuivre|Poursuites",
            "Processar",
        ),
        Phase.RECOVER: ("Recover|Recovery", "Recuperar|Recuperación", "Rétablir|Rétablissement", "Recuperar|Recuperação"),
    },
    Strand: {
        Strand.RF: (
            "RF|Regulatory frameworks",
            "RF|Marcos normativos|Marco normativo",
            "RF|Cadre réglementaire",
            "RF|Marco regulatório",
        ),
        Strand.PR: ("PR|Procedures", "PR|Procedimientos", "PR|Procédures", "PR|Procedimentos"),
        Strand.RR: ("RR|Roles and responsibilities", "RR|Roles y responsabilidades|Funciones", "RR|Rôles", "RR|Papéis"),
        Strand.CC: (
            "CC|Cross-sector cooperation|Cooperation",
            "CC|Cooperación intersectorial|Cooperación",
            "CC|Coopération",
            "CC|Cooperação",
        ),
    },
}

_YES = frozenset({"yes", "y", "x", "si", "s", "oui", "o", "sim", "true", "verdadero", "1", "reserve", "reserva"})
_NO = frozenset({"no", "n", "non", "nao", "false", "falso", "0", "none", "ninguno"})
_ALL = frozenset(
    {
        *(
            "all",
            "all players",
            "all agencies",
            "everyone",
            "everybody",
            "all participants",
            "all bodies",
            "plenary",
            "whole room",
        ),
        *("todos", "todas", "todas las entidades", "todas las instituciones"),
        *("todos los jugadores", "todos los participantes", "plenaria", "todo el mundo"),
        *(
            "tous",
            "toutes",
            "tous les joueurs",
            "tous les participants",
            "tout le monde",
            "todos os jogadores",
            "todos os participantes",
        ),
    }
)
_ENDS = frozenset({"end", "fin", "fim", "endex", "end of exercise", "fin del ejercicio", "final", "stop"})
SAID: Mapping[str, tuple[str, str, str, str]] = {
    "yes": ("Yes", "Sí", "Oui", "Sim"),
    "all": ("All", "Todos", "Tous", "Todos"),
    "end": ("END", "FIN", "FIN", "FIM"),
}


def _at(language: str) -> int:
    return LANGUAGES.index(language) if language in LANGUAGES else 0


def word(value: StrEnum, language: str) -> str:
    """How we write it in a cell."""
    return _TABLE[type(value)][value][_at(language)].split("|")[0]


def said(what: str, language: str) -> str:
    """`yes`, `all` and `end` in a cell."""
    return SAID[what][_at(language)]


@cache
def _known(kind: type[StrEnum]) -> Mapping[str, StrEnum]:
    found: dict[str, StrEnum] = {}
    for value in kind:
        found[plain(value)] = value
        for words in _TABLE[kind][value]:
            for one in words.split("|"):
                found.setdefault(plain(one), value)
    return found


def value_of(kind: type[_Value], text: str) -> _Value | None:
    """What a word in a cell means; None when it is none of ours."""
    found = _known(kind).get(plain(text))
    return found if isinstance(found, kind) else None


def is_yes(text: str) -> bool | None:
    """Yes, no, or neither."""
    return True if plain(text) in _YES else False if plain(text) in _NO else None


def is_all(text: str) -> bool:
    return plain(text) in _ALL


def is_end(text: str) -> bool:
    return plain(text) in _ENDS
