"""Draw the mock documents of the scenario port-physical: `python docs/tools/draw_port_physical_documents.py`.

Labels are Spanish with English beside or below, so that one picture serves every language of the room. Port, firms, ships and
persons are invented.
"""

import itertools
import math

from mock_hand import hand, remark, scribble, stamp
from mock_ink import AMBER, BODY, GREY, INK, PEN, PENCIL, RED, SHADE, SMALL, STAMP, Box, Point, aside, both, font, label, write
from mock_paper import TALL, WIDE, down, draw_all, facts, fields, sheet, table, tick, to_sign
from PIL import Image, ImageDraw

WATER, LAND, ROAD, HULL, WALL = "#D5E4EA", "#F1EEE4", "#DAD6CA", "#5F7683", "#C9C2B2"


@sheet(WIDE, "Plano de la instalación portuaria", "Plan of the port facility", "Hoja · Sheet 1", (1050, 1120, -5, 40))
def facility_map(page: Image.Image) -> None:
    draw = ImageDraw.Draw(page)
    draw.rectangle((90, 256, 1890, 1290), fill=LAND, outline=INK, width=3)
    draw.rectangle((92, 880, 1888, 1288), fill=WATER)
    draw.rectangle((92, 868, 1888, 884), fill=WALL)
    draw.rectangle((92, 330, 1888, 378), fill=ROAD)
    draw.rectangle((430, 378, 474, 610), fill=ROAD)
    draw.rectangle((1380, 378, 1424, 868), fill=ROAD)
    for x in range(670, 1330, 34):
        draw.line((x, 860, min(x + 230, 1330), 860 - min(230, 1330 - x)), fill="#DDD3BB", width=3)
    building(page, (150, 610, 640, 800), "Sala de pasajeros", "Passenger hall")
    building(page, (880, 500, 1190, 600), "Galpón", "Shed")
    building(page, (1490, 560, 1800, 700), "Oficina de pases", "Pass office")
    name(page, 930, 740, "Zona restringida", "Restricted area")
    name(page, 880, 362, "Camino de acceso", "Access road")
    fence(draw, [(140, 450), (430, 450)])
    fence(draw, [(474, 450), (1060, 450)])
    fence(draw, [(1120, 450), (1380, 450)])
    fence(draw, [(1424, 450), (1840, 450), (1840, 868)])
    fence(draw, [(140, 450), (140, 868)])
    for x, letter in ((452, "A"), (1402, "B")):
        draw.rectangle((x - 30, 432, x + 30, 468), fill=INK)
        draw.text((x, 450), letter, font=font(30, "Bold"), fill="#FFFFFF", anchor="mm")
        name(page, x + 44, 424, f"Puerta {letter}", f"Gate {letter}")
    camera(page, (1250, 468), 176, "14")
    camera(page, (820, 468), 70, "9")
    camera(page, (660, 600), 20, "3")
    cross(draw, (1090, 450))
    draw.line((1090, 440, 1090, 410), fill=RED, width=4)
    write(page, 940, 402, "Hueco · Hole 22:40", 28, "SemiBold", RED)
    draw.rounded_rectangle((664, 766, 724, 800), 8, fill="#FFFFFF", outline=INK, width=3)
    name(page, 600, 842, "Camioneta", "Van 04:30")
    ship(page, 150, 520, "1", "Aurora del Sur · 07:00", expected=True)
    ship(page, 800, 340, "2", "Punta Clara")
    ship(page, 1330, 380, "3", "Ana Lucía")
    draw.line((410, 1150, 410, 1030), fill=HULL, width=5)
    draw.polygon([(410, 1012), (396, 1044), (424, 1044)], fill=HULL)
    name(page, 300, 1192, "Fondeadero, 3 millas", "Anchorage, 3 miles")
    north(draw, (1800, 1090))
    draw.rectangle((1420, 1222, 1720, 1234), fill=INK)
    draw.rectangle((1570, 1225, 1717, 1231), fill=WATER)
    write(page, 1420, 1210, "0", SMALL)
    write(page, 1700, 1210, "150 m", SMALL)


def building(page: Image.Image, box: Box, spanish: str, english: str) -> None:
    ImageDraw.Draw(page).rectangle(box, fill=WALL, outline=INK, width=3)
    both(page, box[0] + 20, (box[1] + box[3]) / 2, spanish, english, 28, "SemiBold")


def name(page: Image.Image, x: float, y: float, spanish: str, english: str) -> None:
    end = write(page, x, y, spanish, 24, "SemiBold")
    aside(page, end + 10, y, english)


def fence(draw: ImageDraw.ImageDraw, corners: list[Point]) -> None:
    """A line with a small cross at every post."""
    draw.line(corners, fill=INK, width=4)
    for (ax, ay), (bx, by) in itertools.pairwise(corners):
        posts = int(math.hypot(bx - ax, by - ay) // 46)
        for i in range(1, posts):
            x, y = ax + (bx - ax) * i / posts, ay + (by - ay) * i / posts
            draw.line((x - 7, y - 7, x + 7, y + 7), fill=INK, width=2)
            draw.line((x - 7, y + 7, x + 7, y - 7), fill=INK, width=2)


def camera(page: Image.Image, at: Point, direction: float, number: str) -> None:
    """A dot with the cone it sees; direction in degrees, clockwise from the right."""
    x, y = at
    cone = Image.new("L", page.size, 0)
    ImageDraw.Draw(cone).pieslice((x - 190, y - 190, x + 190, y + 190), direction - 26, direction + 26, fill=70)
    page.paste(AMBER, (0, 0), cone)
    draw = ImageDraw.Draw(page)
    draw.ellipse((x - 20, y - 20, x + 20, y + 20), fill="#FFFFFF", outline=INK, width=3)
    draw.text((x, y), number, font=font(20, "Bold"), fill=INK, anchor="mm")


def cross(draw: ImageDraw.ImageDraw, at: Point) -> None:
    x, y = at
    for way in (1, -1):
        draw.line((x - 20, y - 20 * way, x + 20, y + 20 * way), fill=RED, width=8)


def ship(page: Image.Image, x: float, long: float, berth: str, called: str, *, expected: bool = False) -> None:
    """A hull along the quay; outlined only when the ship has yet to come."""
    draw = ImageDraw.Draw(page)
    hull = [(x, 908), (x + long - 60, 908), (x + long, 942), (x + long - 60, 976), (x, 976), (x - 18, 942)]
    if expected:
        draw.polygon(hull, fill=WATER, outline=HULL, width=4)
    else:
        draw.polygon(hull, fill=HULL)
    write(page, x + 24, 952, called, 26, "SemiBold", HULL if expected else "#FFFFFF")
    write(page, x + 24, 1008, f"Atraque · Berth {berth}", SMALL, "Medium", GREY)


def north(draw: ImageDraw.ImageDraw, at: Point) -> None:
    x, y = at
    draw.polygon([(x, y - 70), (x - 26, y + 20), (x, y), (x + 26, y + 20)], fill=INK)
    draw.text((x, y + 52), "N", font=font(36, "Bold"), fill=INK, anchor="mm")


@sheet(TALL, "Libro de guardia", "Guard's book", "Folio 88", (760, 1420, -7, 40))
def guard_book(page: Image.Image) -> None:
    fields(page, (90, 390, 950, 1310), 262, 120, 40,
           [("Puesto", "Post", "3"), ("Empresa", "Firm", "Vigía Sur"), ("Fecha", "Date", "jueves")])  # fmt: skip
    edges = [90, 250, 1150, 1310]
    entries = (
        ("18:00", "Inicio de turno. Somos dos.", "Start of shift. Two of us.", "jefe"),
        ("19:15", "Ronda cerca norte. Bien.", "Round along the north fence. Fine.", ""),
        ("20:30", "Sale último camión por pta. B.", "Last truck leaves by gate B.", ""),
        ("21:50", "Cám. 9 oscura, igual que el lunes.", "Camera 9 dark, as on Monday.", ""),
        ("22:40", "Cám. 14: cerca rota, 2 personas. ¿Pesca?", "Camera 14: fence broken, two persons. Fishing?", ""),
        ("23:00", "Lluvia. No se hace ronda.", "Rain. Round not made.", ""),
        ("00:30", "Sin novedad.", "Nothing to report.", ""),
        ("02:00", "Entrego turno. Cuento lo de 22:40.", "Handed over. Mentioned 22:40.", "jefe"),
        ("", "", "", ""),
    )
    for row, y, (hour, spanish, english, told) in table(
        page, edges, 420, [("Hora", "Time"), ("Anotación", "Entry"), ("Avisado", "Told")], 122, entries
    ):
        hand(page, 112, y + 62, hour, 41, seed=row + 20)
        remark(page, 272, y + 58, spanish, english, 41, PEN, row + 20, (4, 46))
        if told:
            hand(page, 1172, y + 66, told, 36, seed=row)
        elif hour:
            ImageDraw.Draw(page).line((1190, y + 62, 1270, y + 58), fill=PEN, width=3)
    label(page, 90, 1668, "Guardia saliente", "Guard going off")
    label(page, 740, 1668, "Jefe de turno", "Shift leader")
    for x, seed in ((90, 11), (740, 17)):
        ImageDraw.Draw(page).line((x, 1800, x + 500, 1800), fill=INK, width=2)
        scribble(page, x + 60, 1776, 300, seed, loops=5)


@sheet(WIDE, "Pases denunciados y devueltos", "Passes reported lost or returned", "2 / 2", (1490, 1142, 5, 40))
def pass_register(page: Image.Image) -> None:
    facts(page, (90, "Oficina", "Office", "Pases · Passes"), (640, "Periodo", "Period", "30 días · 30 days"),
          (1190, "Impreso", "Printed", "vie. / Fri. 04:20"))  # fmt: skip
    edges = [90, 280, 700, 960, 1210, 1460, 1890]
    heads = [("Pase", "Pass"), ("Titular", "Holder"), ("Motivo", "Reason"), ("Denunciado", "Reported"), ("Anulado", "Cancelled"),
             ("Lectores al día", "Readers updated")]  # fmt: skip
    rows = (
        ("P-2207", "Transportes Faro", "devuelto", "returned", "02", "02", "A  B  C"),
        ("P-1984", "Astilleros Rada", "perdido", "lost", "05", "05", "A  B  C"),
        ("P-2310", "Aseo Portuario", "devuelto", "returned", "09", "09", "A  B  C"),
        ("P-2148", "Provisiones Mar", "perdido", "lost", "11", "", "A"),
        ("P-2251", "Talleres Ancla", "devuelto", "returned", "13", "13", "A  B  C"),
        ("P-2092", "Amarradores 7", "perdido", "lost", "16", "17", "A  B  C"),
        ("P-2330", "Grúas del Este", "devuelto", "returned", "19", "19", "A  B  C"),
    )
    for _, y, (number, holder, spanish, english, told, ended, readers) in table(page, edges, 380, heads, 96, rows):
        write(page, edges[0] + 16, y + 62, number, 29, "SemiBold")
        write(page, edges[1] + 16, y + 62, holder, 29)
        both(page, edges[2] + 16, y + 50, spanish, english, 27, "Medium", 34)
        write(page, edges[3] + 16, y + 62, f"día / day {told}", 27)
        if ended:
            write(page, edges[4] + 16, y + 62, f"día / day {ended}", 27)
        write(page, edges[5] + 16, y + 62, readers, 29, "Medium")
    hand(page, edges[5] + 130, 464 + 3 * 96 + 64, "¿B y C?", 38, PENCIL, 4)
    both(page, 90, 1204, "Los lectores se actualizan a mano, uno por uno.", "Readers are updated by hand, one by one.", 25,
         "Medium", 36, SMALL + 1)  # fmt: skip


@sheet(TALL, "Nota de información", "Information note", "22", (470, 1720, 4, 40))
def intelligence_note(page: Image.Image) -> None:
    write(page, 90, 290, "Viernes / Friday 07:35", 32, "SemiBold")
    draw = ImageDraw.Draw(page)
    draw.rectangle((830, 252, 1310, 310), outline=INK, width=3)
    write(page, 852, 291, "Reservado · Confidential", 28, "SemiBold")
    for _, y, (spanish, english, marks, chosen) in down((
        ("Fuente", "Source", "A B C D E", "C"),
        ("Contenido", "Content", "1 2 3 4 5", "3"),
    ), 360, 110):  # fmt: skip
        label(page, 90, y + 52, spanish, english, 28)
        for i, mark in enumerate(marks.split(" ")):
            left = 520 + i * 158
            draw.rectangle((left, y, left + 130, y + 80), fill=INK if mark == chosen else SHADE, outline=INK, width=2)
            draw.text((left + 65, y + 40), mark, font=font(36, "Bold"), fill="#FFFFFF" if mark == chosen else INK, anchor="mm")
    aside(page, 520, 620, "3 = posiblemente cierto · possibly true", SMALL + 2)
    draw.rectangle((90, 670, 1310, 1010), outline=INK, width=3)
    write(page, 130, 760, "«Se prepara algo para el puerto esta semana.»", 42, "Medium")
    aside(page, 130, 812, "“Something is being prepared for the port this week.”", 30)
    for i, (spanish, english) in enumerate((("Lugar", "Place"), ("Medio", "Means"), ("Personas", "Persons"))):
        label(page, 130 + i * 390, 910, spanish, english, 26)
        write(page, 130 + i * 390, 960, "no consta · not known", 26, "Medium")
    label(page, 90, 1100, "Difusión", "Distribution", 30)
    for i, (spanish, english, sent) in enumerate((
        ("Autoridad Designada", "Designated Authority", True),
        ("Policía", "Police", True),
        ("Autoridad portuaria", "Port authority", True),
        ("Oficial de la instalación", "Facility security officer", False),
        ("Buques", "Ships", False),
        ("Empresas privadas", "Private companies", False),
    )):  # fmt: skip
        x, y = 92 + i % 2 * 610, 1178 + i // 2 * 110
        tick(page, x, y, spanish, english)
        if sent:
            hand(page, x + 2, y + 4, "x", 50, seed=i)
    remark(page, 1060, 1300, "¿quién le dice?", "(who tells him?)", 36, PENCIL, 9, (4, 36))
    fields(page, (90, 497, 904, 1311), 1540, 150, 38,
           (("Recibido", "Received", "A. Designada"), ("Hora", "Time", "07:40"), ("Firma", "Signature", "")))  # fmt: skip
    scribble(page, 960, 1650, 260, 23, loops=5)


@sheet(TALL, "Declaración de Protección Marítima", "Declaration of Security", "", (800, 1768, -4, 40))
def declaration_of_security(page: Image.Image) -> None:
    fields(page, (90, 700, 1310), 262, 124, 42, (("Buque", "Ship", "Aurora del Sur"), ("Instalación", "Facility", "")),
           (("Nivel del buque", "Ship's level", "2"), ("Nivel de la instalación", "Facility's level", "")),
           (("Desde", "From", "vie. 09:00"), ("Hasta", "Until", "?")))  # fmt: skip
    edges = [90, 770, 1040, 1310]
    heads = [("Quién se ocupa de…", "Who sees to…"), ("Instalación", "Facility"), ("Buque", "Ship")]
    lines = (
        ("Pasajeros que bajan y suben", "Passengers going ashore and returning", "A.R."),
        ("Equipajes", "Baggage", "A.R."),
        ("Provisiones para el buque", "Ship's stores", "A.R."),
        ("La escala", "The gangway", "A.R."),
        ("El muelle y la sala", "Quay and hall", "–"),
        ("El lado del agua", "The water side", "¿?"),
        ("Canal de radio común", "Common radio channel", "74?"),
        ("Aviso si cambia el nivel", "Notice of a change of level", "A.R."),
    )
    for row, y, (spanish, english, ours) in table(page, edges, 676, heads, 86, lines):
        both(page, 108, y + 40, spanish, english, 27)
        hand(page, 1120, y + 58, ours, 40, PENCIL if "?" in ours else PEN, row)
    to_sign(
        page, (90, 700, 1310), (1500, 1680, 1760), ("Por la instalación", "For the facility"), ("Por el buque", "For the ship")
    )
    for x in (120, 730):
        label(page, x, 1720, "Nombre, cargo, firma", "Name, post, signature", 19)
    scribble(page, 780, 1650, 340, 31)
    write(page, 90, 1840, "Se conserva por ambas partes", BODY, "Medium")
    aside(page, 470, 1840, "Kept by both sides", BODY)
    stamp(page, 1110, 1520, ["BUQUE", "SHIP"], 9, STAMP, 30)


if __name__ == "__main__":
    draw_all("port-physical", facility_map, guard_book, pass_register, intelligence_note, declaration_of_security)
