"""How lists of participants are headed, and what their cells say, in English, Spanish, French and Portuguese; no accents."""

from collections.abc import Mapping, Sequence

from tabletop.exercise.words import Attendance, Gender, ParticipantRole
from tabletop.views.speakers import plain

NAME, GIVEN, FAMILY, POST, AGENCY = "name", "given", "family", "post", "agency"
ROLE, GENDER, EMAIL, PHONE, MODE = "role", "gender", "email", "phone", "mode"


def _ways(table: Mapping[str, str]) -> Mapping[str, str]:
    return {way.strip(): meant for meant, ways in table.items() for way in ways.split("|")}


HEADINGS: Mapping[str, str] = _ways(
    {
        NAME: "name|full name|nombre completo|nombre y apellido|nombre y apellidos|nombres y apellidos|apellidos y nombres|"
        "apellidos y nombre|participant|participante|nom complet|nom et prenom|nom et prenoms|nom prenom|nome|nome completo|"
        "nombre|nom|person|persona|nome e sobrenome",
        GIVEN: "given name|first name|nombres|prenom|prenoms|primeiro nome|given names|nombre de pila",
        FAMILY: "family name|last name|surname|apellido|apellidos|nom de famille|sobrenome|apelido",
        POST: "post|position|title|job title|job|puesto|cargo|funcion|poste|fonction|posicao|funcao|function|titulo|grado|rank",
        AGENCY: "agency|institution|organisation|organization|body|entidad|institucion|organismo|agence|instituicao|entidade|"
        "orgao|ministry|ministerio|dependencia|delegation|delegacion|organizacion|organizacao",
        ROLE: "role|rol|papel|role in the exercise|rol en el ejercicio|exercise role",
        GENDER: "gender|sex|genero|sexo|genre|sexe",
        EMAIL: "email|e mail|mail|correo|correo electronico|courriel|adresse electronique|e mail address|email address",
        PHONE: "phone|telephone|tel|mobile|cell|telefono|celular|movil|portable|telefone|telemovel|whatsapp",
        MODE: "mode|modalidad|modo|modalite|modalidade|attendance|participation|asistencia|attendance mode|participacion",
    }
)

ROLES: Mapping[str, ParticipantRole] = {
    way: role
    for role, ways in {
        ParticipantRole.PLAYER: "player|jugador|jugadora|participant|participante|joueur|joueuse|jogador|jogadora",
        ParticipantRole.FACILITATOR: "facilitator|facilitador|facilitadora|facilitateur|facilitatrice|moderator|moderador",
        ParticipantRole.EXPERT: "expert|experto|experta|experte|especialista|perito|specialist|asesor|asesora|adviser",
        ParticipantRole.EVALUATOR: "evaluator|evaluador|evaluadora|evaluateur|evaluatrice|avaliador|avaliadora",
        ParticipantRole.RAPPORTEUR: "rapporteur|relator|relatora|rapporteuse|note taker|redactor|redactora|relatoria",
        ParticipantRole.OBSERVER: "observer|observador|observadora|observateur|observatrice",
        ParticipantRole.VIP: "vip|authority|autoridad|autoridade|autorite|guest of honour|invitado especial|opening authority",
        ParticipantRole.INTERPRETER: "interpreter|interprete|intérprete|translator|traductor|traductora|tradutor|tradutora",
    }.items()
    for way in map(plain, ways.split("|"))
}

MODES: Mapping[str, Attendance] = {
    way: mode
    for mode, ways in {
        Attendance.IN_PERSON: "in person|presencial|presential|presentiel|en presentiel|en persona|onsite|on site|sala|p",
        Attendance.REMOTE: "remote|online|virtual|remoto|remota|a distancia|en linea|distance|a distance|en ligne|zoom|v|r",
    }.items()
    for way in ways.split("|")
}

_GENDERS: Mapping[str, Gender] = {
    way: gender
    for gender, ways in {
        Gender.FEMALE: "f|female|mujer|femenino|femenina|femme|feminin|mulher|feminino|woman|fem|ms|mrs|sra",
        Gender.MALE: "h|male|hombre|masculino|homme|masculin|homem|man|masc|mr|sr",
        Gender.OTHER: "other|otro|otra|autre|outro|x|nb|non binary|no binario|no binaria|nao binario",
        Gender.UNSAID: "unsaid|prefer not to say|prefiere no decirlo|prefiere no decir|n a|na|nd|no dice",
    }.items()
    for way in ways.split("|")
}


def genders_of(cells: Sequence[str]) -> Mapping[str, Gender]:
    """The words of a column. M is a man where the others are F, and a woman (mujer) where they are H; alone it says nothing."""
    letters = {plain(cell.strip()) for cell in cells}
    if "h" in letters and "f" not in letters:
        return {**_GENDERS, "m": Gender.FEMALE}
    return {**_GENDERS, "m": Gender.MALE} if "f" in letters and "h" not in letters else _GENDERS
