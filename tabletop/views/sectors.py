"""The sector a body belongs to, by its type (domain.md §2.5): for counts of who takes part."""

from collections.abc import Mapping
from enum import StrEnum

from tabletop.exercise.values import Agency


class Sector(StrEnum):
    MARITIME = "maritime"  # maritime, ports and other transport
    BORDER = "border"  # customs, immigration, control at the border
    SECURITY = "security"  # police, armed forces, intelligence
    JUSTICE = "justice"  # prosecution, law-making, finance intelligence
    HEALTH = "health"  # health, agriculture, environment, labour
    RESPONSE = "response"  # emergencies, fire, cyber
    TECHNICAL = "technical"  # regulators, licensing, laboratories
    GOVERNMENT = "government"  # foreign affairs, centre of government, local government
    PRIVATE = "private"  # companies
    INTERNATIONAL = "international"
    TEAM = "team"  # who organises the exercise
    OTHER = "other"


_TYPES: Mapping[Sector, str] = {
    Sector.MARITIME: "MARAD DA PORT AVSEC",
    Sector.BORDER: "CUST PCU IMM JAITF PIU",
    Sector.SECURITY: "POL NAVY INTEL NCB DRUG DEF",
    Sector.JUSTICE: "AG FIU LEG",
    Sector.HEALTH: "HEALTH AGRI ENV LABR",
    Sector.RESPONSE: "CIVP FIRE CSIRT",
    Sector.TECHNICAL: "STC CWCNA BWCCP NRA LAB ARMS",
    Sector.GOVERNMENT: "MFA PMO LOCAL PRESS",
    Sector.PRIVATE: "TERM SHIP CARR POST",
    Sector.INTERNATIONAL: "IO",
}
_SECTORS: Mapping[str, Sector] = {type: sector for sector, types in _TYPES.items() for type in types.split()}


def sector_of(agency: Agency | None) -> Sector:
    """None is the organising team; a type nobody knows is other."""
    return _SECTORS.get(agency.type, Sector.OTHER) if agency else Sector.TEAM
