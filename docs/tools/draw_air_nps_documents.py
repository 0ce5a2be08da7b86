"""Draw the mock documents of the scenario air-nps: `python docs/tools/draw_air_nps_documents.py`.

Labels are Spanish with English beside or below. Airport, town, flights, parcels and persons are invented.
"""

import random

from mock_hand import hand, remark, scribble
from mock_ink import AMBER, BODY, GREY, INK, LINE, PEN, PENCIL, RED, SHADE, SMALL, STAMP, aside, both, font, label, write
from mock_map import BLUE, BUILT, GREEN, LAND, area, arrow, ground, lay, named, north, place, places, rail, road, scale
from mock_paper import TALL, WIDE, draw_all, field, fields, grid, photo, sheet, tick, ticks
from PIL import Image, ImageDraw

STEEL, TRAY, FILM, TARMAC = "#B9C2C6", "#D9DEE0", "#F1EEE2", "#B4BAC0"


def cross(page: Image.Image, x: float, y: float) -> None:
    """A box ticked by hand."""
    hand(page, x + 2, y + 4, "X", 40, PEN, int(x + y))


@sheet(TALL, "Registro de selección de pasajeros", "Passenger selection record", "UIP 0417", (1010, 1390, 6, 32))
def selection_record(page: Image.Image) -> None:
    fields(page, (90, 700, 1310), 262, 124, 42, (("Vuelo", "Flight", "TX 508"), ("Llega", "Lands", "mié. 06:05")),
           (("Asiento", "Seat", "31A"), ("Conexión", "Onward", "nacional 07:15")),
           (("Ruta", "Route", "3 escalas en 41 h"), ("Equipaje", "Bags", "2")),
           (("Boleto comprado", "Ticket bought", "2 h antes"), ("Lo compró", "Bought by", "otra persona")))  # fmt: skip
    aside(page, 92, 800, "(3 escalas = 3 changes · 2 h antes = 2 h before · otra persona = another person)", 20)
    label(page, 92, 880, "Puntaje del sistema", "System score", BODY)
    draw = ImageDraw.Draw(page)
    for i in range(10):
        draw.rectangle((92 + i * 74, 906, 154 + i * 74, 960), fill="#8A97A0" if i < 7 else SHADE, outline=LINE, width=2)
    write(page, 860, 950, "7 / 10", 44, "SemiBold")
    label(page, 92, 1050, "Motivo de la selección (obligatorio)", "Reason for the selection (required)", BODY)
    draw.rectangle((90, 1074, 1310, 1270), outline=INK, width=3)
    for line in range(3):
        draw.line((116, 1134 + line * 56, 1284, 1134 + line * 56), fill=LINE, width=2)
    label(page, 92, 1340, "Consultas hechas", "Checks made", BODY)
    ticks(page, 100, 1402, 480, ("Reserva", "Booking"), ("Documento", "Document"))
    ticks(page, 100, 1492, 480, ("Equipaje", "Baggage"), ("Unidad de origen", "Origin unit"))
    cross(page, 100, 1402)
    cross(page, 100, 1492)
    fields(page, (90, 500, 900, 1310), 1580, 160, 48,
           [("Hora", "Hour", "05:04"), ("Borrar antes de", "Delete before", ""), ("Oficial", "Officer", "")])  # fmt: skip
    scribble(page, 960, 1700, 280, 14, loops=5)
    hand(page, 110, 1836, "¿quién llena el motivo?", 40, PENCIL, 5)
    aside(page, 560, 1836, "(who fills in the reason?)")


def packet(page: Image.Image, x: float, y: float, number: str, turn: float) -> None:
    """A sealed film packet with a printed label."""
    bag = Image.new("RGBA", (330, 420), (0, 0, 0, 0))
    draw = ImageDraw.Draw(bag)
    draw.rounded_rectangle((8, 8, 322, 412), 16, fill=FILM, outline="#A9A48F", width=4)
    for seam in (34, 386):
        draw.line((10, seam, 320, seam), fill="#C9C4AE", width=6)
    draw.rectangle((40, 96, 290, 320), fill="white", outline="#7C7C7C", width=2)
    for text, top, size, weight in (
        ("MUESTRA", 132, 34, "Bold"), ("SAMPLE", 166, 22, "Medium"), (number, 214, 44, "SemiBold"),
        ("No apto para el consumo", 266, 18, "Medium"), ("Not for consumption", 292, 18, "Regular"),
    ):  # fmt: skip
        draw.text((165, top), text, font=font(size, weight), fill=INK, anchor="mm")
    bag = bag.rotate(turn, Image.Resampling.BICUBIC, expand=True)
    page.paste(bag, (int(x), int(y)), bag)


@photo("Segunda maleta", "Second bag", "08:20")
def packet_labels(page: Image.Image) -> None:
    draw, chance = ImageDraw.Draw(page), random.Random(31)
    for y in range(0, 1240, 4):
        shade = 176 + chance.randint(0, 10)
        draw.line((0, y, 1980, y), fill=(shade, shade + 6, shade + 9), width=4)
    draw.rounded_rectangle((110, 120, 1870, 1010), 46, fill=TRAY, outline="#8D979D", width=10)
    for i, (number, turn) in enumerate((("07-A", -4), ("07-B", 3), ("07-D", -2), ("07-E", 5))):
        packet(page, 190 + i * 410, 210 + (i % 2) * 46, number, turn)
        draw.polygon([(300 + i * 410, 800), (380 + i * 410, 800), (340 + i * 410, 744)], fill=AMBER, outline=INK)
        draw.text((340 + i * 410, 780), str(i + 1), font=font(28, "Bold"), fill=INK, anchor="mm")
    for part in range(10):
        draw.rectangle((420 + part * 110, 880, 530 + part * 110, 912), fill="white" if part % 2 else INK, outline=INK)
    draw.text((975, 946), "Escala · Scale", font=font(28, "Medium"), fill=INK, anchor="mm")


@sheet(TALL, "Resultado preliminar", "Preliminary result", "LAB 221", (960, 900, -7, 34))
def laboratory_result(page: Image.Image) -> None:
    field(page, (90, 262, 700, 392), "Recibido de", "Received from", "Aduanas, 1 sobre", 40)
    field(page, (700, 262, 1310, 392), "Fecha y hora", "Date and time", "mié. 13:45", 42)
    field(page, (90, 392, 700, 522), "Precinto", "Seal", "intacto", 42)
    field(page, (700, 392, 1310, 522), "Método", "Method", "dos, independientes", 38)
    aside(page, 92, 560, "(1 sobre = 1 envelope · intacto = intact · dos = two)", 20)
    draw = ImageDraw.Draw(page)
    label(page, 92, 650, "Sustancia", "Substance", BODY)
    draw.rectangle((90, 674, 1310, 764), outline=INK, width=3)
    draw.rectangle((112, 692, 1010, 746), fill=INK)
    write(page, 1036, 730, "reservado · withheld", SMALL, "Medium", GREY)
    label(page, 92, 850, "Situación legal", "Legal status", BODY)
    for i, (spanish, english, mark) in enumerate((
        ("En una lista nacional", "On a national schedule", False),
        ("En una lista internacional", "On an international schedule", False),
        ("En ninguna lista", "On no schedule", True),
        ("Vista en otro laboratorio: 2 veces desde marzo", "Seen by another laboratory: twice since March", True),
    )):  # fmt: skip
        tick(page, 110, 920 + i * 92, spanish, english)
        if mark:
            cross(page, 110, 920 + i * 92)
    label(page, 92, 1340, "Lo que no sabemos", "What we do not know", BODY)
    for i, (spanish, english) in enumerate((
        ("efectos en las personas", "effects on persons"),
        ("de dónde viene", "where it comes from"),
        ("qué pregunta nos hacen", "which question you ask us"),
    )):  # fmt: skip
        hand(page, 120, 1406 + i * 84, spanish, 42, PEN, i)
        aside(page, 780, 1406 + i * 84, english)
        draw.line((110, 1424 + i * 84, 1290, 1424 + i * 84), fill=LINE, width=2)
    fields(page, (90, 700, 1310), 1670, 170, 48,
           [("Dictamen formal en", "Formal opinion in", "10 días"), ("Perita", "Expert", "")])  # fmt: skip
    scribble(page, 800, 1800, 360, 77, loops=6)


@sheet(WIDE, "Envíos de un mismo remitente", "Parcels of one sender", "16:15", (700, 1130, 4, 30))
def parcel_list(page: Image.Image) -> None:
    heads = [("Guía", "Waybill"), ("Destino", "Destination"), ("Situación", "Status"), ("Recibido", "Received")]
    streets = ("C. Olmos 12", "C. Olmos 40", "Av. Parque 3", "C. Olmos 71", "Plaza Vieja 8", "Av. Sur 115", "C. Mayor 9")
    abroad = ("Norvania", "Norvania")
    spots = (*streets, "Av. Sur 202", "C. Nueva 33", "Ribera 5", "C. Mayor 60", "Av. Parque 91", *abroad)
    for half in range(2):
        edges = [90 + half * 910, 250 + half * 910, 550 + half * 910, 790 + half * 910, 970 + half * 910]
        grid(page, edges, 262, heads, 7, 108)
        for row in range(7):
            number, y = half * 7 + row, 346 + row * 108
            status = ("centro", "hub") if number < 9 else ("camioneta", "van") if number < 12 else ("salió", "left")
            write(page, edges[0] + 14, y + 66, f"44-{7130 + number * 17}", 27, "Medium")
            write(page, edges[1] + 14, y + 66, spots[number], 29)
            both(page, edges[2] + 14, y + 50, status[0], status[1], 29, "SemiBold" if number >= 9 else "Regular", 32, SMALL,
                 RED if number >= 9 else INK)  # fmt: skip
            write(page, edges[3] + 14, y + 66, "mié." if number % 3 else "mar.", 27)
    draw = ImageDraw.Draw(page)
    for row in (0, 1, 3):
        draw.ellipse((236, 366 + row * 108, 556, 440 + row * 108), outline=PEN, width=4)
    remark(page, 120, 1216, "tres en la misma calle", "(three in the same street)", 42, PEN, 4)
    remark(page, 1030, 1216, "camionetas: 3 · vuelo de anoche: 2", "(vans: 3 · last night's flight: 2 · mar. = Tue · mié. = Wed)",
           40, RED, 6)  # fmt: skip


@sheet(TALL, "Mensaje seguro", "Secure message", "OCN 96 / 3", (1000, 1290, 5, 32), STAMP)
def partner_message(page: Image.Image) -> None:
    fields(page, (90, 700, 1310), 262, 130, 44, [("De", "From", "Norvania"), ("Recibido", "Received", "vie. 13:50")])
    fields(page, (90, 700, 1310), 392, 130, 42, [("Para", "To", "oficina central"), ("Copia", "Copy", "unidad de origen")])
    label(page, 92, 600, "Límites de uso", "Limits of use", BODY)
    ticks(page, 110, 664, 580, ("Solo investigación", "Enquiry only"), ("No es prueba", "Not evidence"))
    ticks(page, 110, 756, 580, ("No pasar a terceros", "Not to third parties"), ("Borrar al cierre", "Delete at the end"))
    for x, y in ((110, 664), (690, 664), (110, 756)):
        cross(page, x, y)
    label(page, 92, 900, "Texto", "Text", BODY)
    draw = ImageDraw.Draw(page)
    draw.rectangle((90, 924, 1310, 1440), outline=INK, width=3)
    for i, (spanish, english) in enumerate((
        ("1. Retenemos dos envíos, sin abrir.", "We hold two parcels, unopened."),
        ("2. Aquí la sustancia está listada desde junio.", "Here the substance is scheduled since June."),
        ("3. Proponemos una entrega vigilada, mañana 08:00.", "We propose a controlled delivery, tomorrow 08:00."),
        ("4. Pedimos un solo contacto.", "We ask for one contact."),
    )):  # fmt: skip
        write(page, 122, 990 + i * 112, spanish, 32, "Medium")
        aside(page, 162, 1028 + i * 112, english, 24)
    label(page, 92, 1510, "Respuesta antes de las 18:00", "Answer before 18:00", BODY)
    ticks(page, 110, 1574, 330, ("Sí", "Yes"), ("No", "No"), ("Con condiciones", "With conditions"))
    fields(page, (90, 700, 1310), 1660, 170, 40, [("Contacto único", "Single contact", ""), ("Autoriza", "Authorised by", "")])
    hand(page, 130, 1790, "¿quién?", 50, PENCIL, 8)


@sheet(WIDE, "Aeropuerto · planta baja", "Airport · ground floor", "1 : 4000", (1500, 1100, -4, 32))
def airport_map(page: Image.Image) -> None:
    plan = ground(TARMAC)
    draw = ImageDraw.Draw(plan)
    area(plan, [(0, 620), (1300, 560), (1300, 1020), (0, 1020)], colour=LAND)
    draw.rectangle((0, 60, 1300, 150), fill="#8F979E")
    for x in range(30, 1300, 130):
        draw.rectangle((x, 100, x + 70, 110), fill="white")
    area(plan, [(140, 470), (1000, 430), (1000, 640), (140, 680)], colour=BUILT)
    for x in (230, 430, 630, 830):
        area(plan, [(x, 470), (x + 44, 468), (x + 44, 350), (x, 350)], colour=BUILT)
        hull = ((22, 230), (36, 290), (100, 330), (36, 322), (30, 350), (14, 350), (8, 322), (-56, 330), (8, 290))
        draw.polygon([(x + px, py) for px, py in hull], fill="white", outline=LINE)
    area(plan, [(1070, 420), (1240, 412), (1240, 560), (1070, 568)], colour=BUILT)
    area(plan, [(60, 860), (420, 850), (420, 980), (60, 990)], colour=GREEN)
    road(plan, [(0, 800), (500, 770), (1300, 700)], [(560, 680), (580, 770)], [(1150, 568), (1160, 712)])
    rail(plan, [(0, 690), (140, 684)])
    arrow(plan, (850, 360), (850, 480), BLUE, 7)
    arrow(plan, (830, 520), (330, 540), BLUE, 7)
    named(plan, (40, 196, "Pista", "Runway"), (700, 850, "A la ciudad", "To the town"))
    places(plan, (852, 420), (560, 520), (300, 560), (720, 590), (1155, 490), (470, 610))
    north(plan, 1230, 900)
    scale(plan, 820, 980, 240, "200 m")
    lay(page, plan, (1420, 330), 104, ("Puerta 9", "Gate 9"), ("Pasillo de tránsito", "Transit corridor"),
        ("Salidas nacionales", "Domestic departures"), ("Puesto médico", "Medical post"), ("Centro de mensajería", "Express hub"),
        ("Sala de equipajes", "Baggage hall"))  # fmt: skip
    remark(page, 1430, 1000, "de 1 a 3: nueve minutos", "(from 1 to 3: nine minutes)", 40, RED, 1)


@sheet(WIDE, "Casos y rutas de reparto", "Cases and delivery routes", "07:00", (1500, 1070, 4, 32))
def case_map(page: Image.Image) -> None:
    town = ground(LAND)
    chance = random.Random(19)
    for column in range(9):
        for row in range(7):
            if (column, row) in {(3, 2), (6, 4)}:
                continue
            x, y = 20 + column * 146, 16 + row * 146
            area(town, [(x, y), (x + 110, y), (x + 110, y + 104), (x, y + 104)], colour=BUILT)
    for box in ((440, 290), (880, 584)):
        area(town, [box, (box[0] + 146, box[1]), (box[0] + 146, box[1] + 124), (box[0], box[1] + 124)], colour=GREEN)
    for x in range(138, 1300, 146):
        road(town, [(x, 0), (x, 1020)], width=12)
    for y in range(132, 1020, 146):
        road(town, [(0, y), (1300, y)], width=12)
    draw = ImageDraw.Draw(town)
    north_route = [(1160, 930), (1160, 424), (722, 424), (722, 132), (138, 132)]
    south_route = [(1160, 930), (1160, 862), (722, 862), (722, 716), (284, 716), (284, 424)]
    draw.line(north_route, fill=BLUE, width=9)
    draw.line(south_route, fill=STAMP, width=9)
    dots = [(x, 132) for x in (190, 250, 420, 520, 640)]
    dots += [(722, y) for y in (220, 330)] + [(x, 424) for x in (800, 930, 1080)]
    dots += [(284, y) for y in (480, 560, 660)] + [(x, 716) for x in (360, 470, 590, 670)] + [(x, 862) for x in (790, 900)]
    for x, y in dots:
        px, py = x + chance.randint(-10, 10), y + chance.randint(-22, 22)
        draw.ellipse((px - 15, py - 15, px + 15, py + 15), fill=RED, outline="white", width=3)
    place(town, 1160, 930, "1")
    place(town, 500, 350, "2")
    place(town, 950, 640, "3")
    scale(town, 60, 980, 240, "500 m")
    north(town, 1240, 110)
    lay(page, town, (1420, 330), 104, ("Centro de mensajería", "Express hub"), ("Universidad", "University"),
        ("Hospital San Telmo", "Hospital"))  # fmt: skip
    keys = ImageDraw.Draw(page)
    ways = ((BLUE, "Ruta norte", "North route"), (STAMP, "Ruta sur", "South route"))
    for i, (colour, spanish, english) in enumerate(ways):
        keys.line((1424, 660 + i * 84, 1484, 660 + i * 84), fill=colour, width=9)
        both(page, 1500, 660 + i * 84, spanish, english, BODY, "SemiBold", 30)
    keys.ellipse((1438, 822, 1468, 852), fill=RED, outline="white", width=3)
    write(page, 1500, 844, "19 casos · 19 cases", BODY, "SemiBold")
    remark(page, 1430, 950, "¡todos en las rutas!", "(all on the routes!)", 44, RED, 2)


if __name__ == "__main__":
    draw_all("air-nps", selection_record, packet_labels, laboratory_result, parcel_list, partner_message, airport_map, case_map)
