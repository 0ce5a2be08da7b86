"""Draw the mock documents of the scenario safety-inspection: `python docs/tools/draw_safety_inspection_documents.py`.

Labels are Spanish with English beside or below. Ship, owners, coasts and numbers are invented.
"""

import random
from itertools import pairwise

from mock_hand import hand, remark, scribble
from mock_ink import BODY, CELL, INK, LINE, PEN, PENCIL, RED, SHADE, SMALL, aside, both, label, write
from mock_map import BLUE, BUILT, GREEN, area, arrow, ground, lay, named, north, places, rail, road, scale, ship, wind
from mock_paper import TALL, WIDE, down, draw_all, field, fields, sheet, table, ticks
from PIL import Image, ImageDraw, ImageFilter

FILM = "#8C7AA8"


@sheet(TALL, "Informe de inspección", "Inspection report", "1 / 2", (1050, 1410, 3, 30))
def inspection_report(page: Image.Image) -> None:
    fields(page, (90, 700, 1310), 262, 120, 40,
           (("Buque", "Ship", "MV Tramontana"), ("Tipo, año", "Type, year", "granelero, 1997")),
           (("Lugar", "Place", "muelle granelero"), ("Fecha y hora", "Date and time", "lun. 09:20")))  # fmt: skip
    edges = [90, 690, 920, 1120, 1310]
    heads = [("Certificado", "Certificate"), ("Vence", "Expires"), ("A la vista", "Seen"), ("Nota", "Note")]
    lines = (
        ("Construcción", "Construction", "en 9 días", "sí", "!"),
        ("Equipo de seguridad", "Safety equipment", "en 12 días", "sí", "!"),
        ("Radio", "Radio", "en 7 meses", "sí", ""),
        ("Líneas de carga", "Load lines", "en 20 días", "sí", "!"),
        ("Gestión de la seguridad", "Safety management", "en 5 meses", "copia", "¿original?"),
        ("Protección del buque", "Ship security", "provisional", "copia", "¿sello?"),
        ("Trabajo marítimo", "Maritime labour", "en 1 año", "sí", ""),
        ("Prevención por hidrocarburos", "Oil pollution prevention", "en 1 año", "sí", ""),
    )
    for row, y, (spanish, english, until, seen, note) in table(page, edges, 540, heads, 86, lines):
        both(page, 108, y + 40, spanish, english, 28)
        hand(page, 706, y + 60, until, 34, RED if note == "!" else PEN, row)
        hand(page, 950, y + 60, seen, 34, PEN, row)
        hand(page, 1136, y + 60, note, 34, PENCIL if "?" in note else RED, row)
    aside(page, 108, 1352, "(días = days · año = year · provisional = interim · sí = yes · ¿sello? = stamp?)", 19)
    label(page, 90, 1416, "Observaciones", "Remarks", BODY)
    for row, (spanish, english) in enumerate((
        ("ejercicio de botes: dos no conocen su puesto", "boat drill: two do not know their places"),
        ("el capitán tiene prisa", "the master is in a hurry"),
    )):  # fmt: skip
        remark(page, 120, 1480 + row * 96, spanish, english, 42, PEN, row, (4, 38))
        ImageDraw.Draw(page).line((110, 1530 + row * 96, 1290, 1530 + row * 96), fill=LINE, width=2)
    label(page, 90, 1690, "Resultado", "Result", BODY)
    ticks(page, 92, 1752, 320, ("Observaciones", "Remarks"), ("Más detallada", "More detailed"))
    field(page, (780, 1670, 1310, 1850), "Inspector", "Inspector")
    scribble(page, 850, 1810, 340, 8, loops=5)


@sheet(WIDE, "Horas de descanso · cubierta", "Rest hours · deck", "MV Tramontana", (860, 1142, 4, 28))
def rest_hours(page: Image.Image) -> None:
    draw = ImageDraw.Draw(page)
    names = ("Primer oficial", "Segundo oficial", "Contramaestre", "Marinero 1", "Marinero 2", "Marinero 3", "Cocinero")
    english = ("Chief officer", "Second officer", "Boatswain", "Seafarer 1", "Seafarer 2", "Seafarer 3", "Cook")
    left, top, wide, high = 420, 372, 96, 104
    days = ("lu", "ma", "mi", "ju", "vi", "sá", "do", "lu", "ma", "mi", "ju", "vi", "sá", "do")
    for column, day in enumerate(days):
        x = left + column * wide
        draw.rectangle((x, top - 84, x + wide, top), fill=SHADE, outline=LINE, width=2)
        both(page, x + 28, top - 48, day, str(column + 3), 26, "SemiBold", 32, 22)
    for row, y, (name, second) in down(zip(names, english, strict=True), top, high):
        both(page, 96, y + 52, name, second, 29)
        for column in range(len(days)):
            x = left + column * wide
            draw.rectangle((x, y, x + wide, y + high), outline=LINE, width=2)
            hand(page, x + 30, y + 70, "8", 50, PEN, 7 + (row + column) % 3)
        draw.line((90, y + high, left, y + high), fill=LINE, width=2)
    draw.rectangle((left + 13 * wide - 6, top - 90, left + 14 * wide + 6, top + 7 * high + 6), outline=RED, width=6)
    remark(page, 1180, 1196, "noche de llegada: ¿todos 8 h?", "(night of arrival: 8 hours for all?)", 44, RED, 3, (10, 40))
    label(page, 96, 1180, "Firma de cada tripulante", "Signature of each seafarer")
    for i in range(4):
        scribble(page, 110 + i * 190, 1262, 150, 44, PEN, 3)
    both(page, 96, 316, "Horas en cada día", "Hours on each day", 26, "SemiBold", 34)


@sheet(WIDE, "Una nave, dos registros", "One ship, two records", "CT 77", (1590, 1020, -3, 32))
def two_identities(page: Image.Image) -> None:
    edges = [90, 560, 1225, 1890]
    heads = [("Dato", "Item"), ("Registro sinóptico", "Synopsis record"), ("Centro de tráfico", "Traffic centre")]
    lines = (
        ("Nombre desde abril", "Name since April", "Tramontana", "Tramontana"),
        ("Nombre hasta marzo", "Name until March", "Tramontana", "Gaviota Sur"),
        ("Casco, año", "Hull, year", "1997", "1997"),
        ("Dueños, dos años", "Owners, two years", "Nereo · Alcor · Nereo II", "—"),
        ("Bandera", "Flag", "la misma / the same", "dos / two"),
        ("Clase", "Class", "vigente / in force", "—"),
        ("Protección, verificación", "Security, verification", "sin sello / no stamp", "—"),
    )
    for _, y, (spanish, english, first, second) in table(page, edges, 280, heads, 116, lines):
        both(page, 108, y + 52, spanish, english, CELL + 2, "SemiBold", 38, SMALL + 1)
        write(page, 584, y + 70, first, 34, "Medium")
        write(page, 1250, y + 70, second, 34, "Medium")
    ImageDraw.Draw(page).rounded_rectangle((1236, 496, 1600, 582), 40, outline=RED, width=6)
    hand(page, 1640, 552, "¿quién?", 48, RED, 5)
    hand(page, 1500, 900, "¿desde cuándo?", 38, PENCIL, 2)
    aside(page, 1644, 590, "(who is this?)")
    aside(page, 1506, 934, "(since when?)")
    label(page, 90, 1250, "Comparado a pedido de la Administración Marítima", "Compared at its request", 23)


def film(chart: Image.Image, points: list[tuple[float, float]], width: int) -> None:
    """Oil on the water: a soft stain along a line."""
    mask = Image.new("L", chart.size, 0)
    draw, chance = ImageDraw.Draw(mask), random.Random(11)
    for (ax, ay), (bx, by) in pairwise(points):
        for part in range(40):
            x, y = ax + (bx - ax) * part / 40, ay + (by - ay) * part / 40
            size = width * chance.uniform(0.5, 1.0)
            draw.ellipse((x - size, y - size * 0.7, x + size, y + size * 0.7), fill=170)
    chart.paste(FILM, (0, 0), mask.filter(ImageFilter.GaussianBlur(9)))


@sheet(WIDE, "Puerto · sábado 05:50", "Harbour · Saturday 05:50", "AL-7", (1500, 1080, -4, 32))
def harbour_chart(page: Image.Image) -> None:
    chart = ground()
    area(chart, [(0, 0), (1300, 0), (1300, 170), (1060, 190), (1040, 260), (420, 250), (400, 180), (0, 230)])
    area(chart, [(1300, 560), (1300, 1020), (820, 1020), (900, 880), (1120, 820)], colour=GREEN)
    area(chart, [(480, 240), (560, 244), (560, 520), (480, 516)], [(900, 250), (950, 252), (950, 430), (900, 428)], colour=BUILT)
    road(chart, [(0, 90), (600, 100), (1300, 60)], width=22)
    road(chart, [(520, 100), (520, 240)], width=14)
    film(chart, [(620, 440), (760, 470), (890, 470)], 46)
    ship(chart, (602, 370, 90, 210), (978, 300, 90, 62), (978, 380, 90, 62), (872, 330, 90, 62))
    for x in range(3):
        ImageDraw.Draw(chart).rectangle((760 + x * 100, 700, 830 + x * 100, 760), outline="#4A7C59", width=5)
    named(chart, (170, 320, "Muelle granelero", "Bulk pier"), (965, 478, "Muelle pesquero", "Fishing pier"),
          (760, 804, "Bancos de ostras", "Oyster beds"))  # fmt: skip
    named(chart, (150, 800, "Bahía", "Bay"), colour=BLUE)
    arrow(chart, (900, 520), (860, 668), BLUE, 9)
    named(chart, (620, 604, "Marea, 07:00", "Tide, 07:00"), colour=BLUE)
    places(chart, (602, 300), (760, 470), (1000, 220), (800, 730))
    north(chart, 90, 480)
    scale(chart, 120, 960, 240, "200 m")
    lay(page, chart, (1430, 330), 104, ("MV Tramontana, atracado", "alongside"), ("Película", "Film"),
        ("Muelle pesquero", "Fishing pier"), ("Bancos de ostras", "Oyster beds"))  # fmt: skip
    hand(page, 1440, 800, "sin viento", 40, PENCIL, 1)
    hand(page, 1440, 870, "barrera: depósito 2", 40, PENCIL, 2)
    remark(page, 1440, 940, "muestras: ¿quién?", "(no wind · boom: store 2 ·", 40, PEN, 3, (0, 50))
    aside(page, 1440, 1020, "samples: who?)")


@sheet(WIDE, "Plano de bodegas", "Plan of the holds", "MV Tramontana", (1500, 1150, -5, 30))
def hold_plan(page: Image.Image) -> None:
    draw = ImageDraw.Draw(page)
    hull = [(110, 640), (1870, 610), (1800, 900), (1720, 960), (250, 960), (170, 900)]
    draw.polygon(hull, fill="#E4E7E8", outline=INK, width=5)
    draw.rectangle((150, 400, 400, 640), fill="#D3D8DA", outline=INK, width=4)
    draw.rectangle((220, 330, 330, 400), fill="#D3D8DA", outline=INK, width=4)
    for row in range(2):
        for x in range(4):
            draw.rectangle((176 + x * 56, 430 + row * 90, 206 + x * 56, 464 + row * 90), fill="white", outline=LINE, width=2)
    draw.line((1650, 420, 1650, 612), fill=INK, width=8)
    for number, left in ((4, 440), (3, 750), (2, 1060), (1, 1370)):
        draw.rectangle((left, 660, left + 280, 930), fill="white", outline=INK, width=4)
        draw.rectangle((left + 30, 622, left + 250, 660), fill=SHADE, outline=INK, width=3)
        label(page, left + 24, 716, f"Bodega {number}", f"Hold {number}", 26)
        if number != 3:
            draw.polygon([(left + 4, 926), (left + 30, 830), (left + 240, 800), (left + 276, 926)], fill="#D9CDAF")
    for row in range(2):
        for column in range(5):
            x, y = 776 + column * 48, 856 - row * 62
            draw.rounded_rectangle((x, y, x + 38, y + 54), 6, fill="#A9B0B4", outline=INK, width=2)
    draw.ellipse((730, 650, 1052, 950), outline=RED, width=7)
    for (x, y), target, text, translated, colour, seed in (
        ((470, 1080), (800, 950), "Aduanas: precintar", "(customs: seal)", PEN, 1),
        ((950, 1180), (900, 956), "Seguridad: descargar hoy", "(safety: unload today)", RED, 2),
        ((1270, 1070), (1040, 880), "Fiscalía: muestras antes", "(prosecutor: samples first)", PENCIL, 3),
    ):
        remark(page, x, y, text, translated, 46, colour, seed, (10, 40))
        draw.line((x + 120, y - 46, *target), fill=colour, width=4)
    remark(page, 760, 560, "dos húmedos", "(two are wet)", 44, RED, 6, (30, 38))
    label(page, 110, 300, "Popa", "Stern", BODY)
    label(page, 1760, 300, "Proa", "Bow", BODY)


@sheet(WIDE, "Carta de la costa · viernes 13:20", "Chart of the coast · Friday 13:20", "CN 204", (1500, 1080, -4, 32))
def sea_chart(page: Image.Image) -> None:
    chart = ground()
    coast = [(0, 250), (170, 300), (210, 400), (330, 410), (380, 300), (520, 280), (600, 350), (700, 340), (720, 240),
             (850, 200), (930, 290), (1040, 280), (1100, 180), (1300, 160)]  # fmt: skip
    area(chart, [(0, 0), *coast, (1300, 0)])
    area(chart, [(560, 60), (700, 50), (690, 210), (580, 240)], colour=GREEN)
    area(chart, [(430, 560), (520, 530), (560, 590), (470, 630)])
    rail(chart, [(880, 0), (880, 200), (960, 1020)], [(260, 430), (420, 720), (760, 800)])
    film(chart, [(470, 730), (640, 780), (740, 800)], 22)
    ship(chart, (800, 806, 4, 120), colour="#7A2E2E")
    named(chart, (60, 90, "Nuestra costa", "Our coast"), (1010, 40, "Estado vecino", "Neighbouring State"),
          (574, 120, "Parque", "Park"), (150, 200, "Puerto", "Port"), (1090, 130, "Astillero", "Yard"))  # fmt: skip
    named(chart, (520, 930, "Mar abierto", "Open sea"), colour=BLUE)
    places(chart, (290, 450), (650, 400), (500, 660), (800, 740))
    wind(chart, 1120, 560, 155)
    north(chart, 1210, 880)
    scale(chart, 60, 960, 260, "20 M")
    lay(page, chart, (1420, 330), 104, ("Ensenada del puerto", "Cove by the port"),
        ("Bahía del hotel y los peces", "Bay of hotel and fish farm"), ("Isla Baja, sotavento", "Low island, lee side"),
        ("MV Tramontana", "position at 13:20"))  # fmt: skip
    hand(page, 1430, 790, "gobierno: ¿3 horas?", 40, RED, 1)
    hand(page, 1430, 860, "2 heridos", 40, RED, 2)
    remark(page, 1430, 930, "tiempo: peor a las 20", "(steering: 3 hours? · 2 hurt ·", 40, PENCIL, 3, (0, 50))
    aside(page, 1430, 1010, "weather: worse at 20:00)")


if __name__ == "__main__":
    draw_all("safety-inspection", inspection_report, rest_hours, two_identities, harbour_chart, hold_plan, sea_chart)
