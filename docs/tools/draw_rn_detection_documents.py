"""Draw the mock documents of the scenario rn-detection: `python docs/tools/draw_rn_detection_documents.py`.

Labels are Spanish with English beside or below. Port, dealers, firms and numbers are invented.
"""

from mock_hand import hand, remark, scribble
from mock_ink import BODY, CELL, INK, LINE, PEN, PENCIL, RED, aside, both, label, write
from mock_map import BLUE, BUILT, GREEN, MARK, WATER, area, arrow, ground, lay, named, north, places, rail, road, scale
from mock_paper import TALL, WIDE, down, draw_all, field, fields, sheet, table
from PIL import Image, ImageDraw


@sheet(TALL, "Alarmas del pórtico", "Portal alarms", "Carril 3", (520, 1736, 3, 26))
def alarm_log(page: Image.Image) -> None:
    edges = [90, 250, 400, 800, 1040, 1310]
    heads = [("Día", "Day"), ("Hora", "Hour"), ("Carga", "Load"), ("Minutos", "Minutes"), ("Resultado", "Result")]
    lines = (
        ("mar. 3", "09:10", "baldosas", "tiles", "6", "liberada"),
        ("jue. 5", "14:35", "fertilizante", "fertiliser", "5", "liberada"),
        ("sáb. 7", "17:05", "chatarra · Ferro-Sol", "scrap", "3", "liberada"),
        ("lun. 9", "10:50", "baldosas", "tiles", "4", "liberada"),
        ("jue. 12", "08:15", "tubos viejos", "old pipes", "5", "liberada"),
        ("sáb. 14", "17:10", "chatarra · Ferro-Sol", "scrap", "2", "liberada"),
        ("mar. 17", "16:20", "arena, pasajero", "sand, passenger", "7", "liberada"),
        ("vie. 20", "11:40", "baldosas", "tiles", "4", "liberada"),
        ("sáb. 21", "17:00", "chatarra · Ferro-Sol", "scrap", "", ""),
    )
    for row, y, (day, hour, load, english, minutes, result) in table(page, edges, 270, heads, 134, lines):
        for x, text, seed in ((104, day, 1), (266, hour, 2), (418, load, 3), (880, minutes, 4), (1060, result, 5)):
            if text:
                hand(page, x, y + 72, text, 38, PEN, seed + row * 7)
        aside(page, 424, y + 112, english)
    aside(page, 1060, 1618, "(liberada = released)")
    label(page, 90, 1690, "Copia al organismo regulador", "Copy to the regulator", BODY)
    remark(page, 110, 1756, "¿a qué dirección?", "(to which address?)", 44, PENCIL, 2, (6, 40))
    field(page, (780, 1668, 1310, 1850), "Revisó el mes", "Month reviewed by")


@sheet(WIDE, "Puerta de exportación", "Export gate", "PE-3", (1500, 1080, -4, 32))
def gate_plan(page: Image.Image) -> None:
    chart = ground("#EFEADB")
    area(chart, [(0, 0), (1300, 0), (1300, 130), (0, 150)], colour=WATER)
    area(chart, [(0, 800), (250, 800), (250, 1020), (0, 1020)], colour=GREEN)
    area(chart, [(820, 190), (1260, 190), (1260, 420), (820, 420)], colour="#E0DACB")
    for row in range(3):
        for column in range(5):
            area(chart, [(850 + column * 80, 214 + row * 66), (918 + column * 80, 214 + row * 66),
                         (918 + column * 80, 250 + row * 66), (850 + column * 80, 250 + row * 66)], colour=BUILT)  # fmt: skip
    road(chart, [(0, 940), (420, 940), (520, 860), (520, 150)], width=150)
    for x in (480, 520, 560):
        rail(chart, [(x, 480), (x, 700)])
    draw = ImageDraw.Draw(chart)
    for i in range(4):
        draw.rectangle((448 + i * 40, 590, 464 + i * 40, 620), fill=INK)
    draw.rectangle((530, 560, 550, 655), outline=MARK, width=6)
    area(chart, [(620, 560), (720, 560), (720, 640), (620, 640)], colour=BUILT)
    area(chart, [(800, 540), (1100, 540), (1100, 760), (800, 760)], colour="#E7D9A8")
    draw.rectangle((960, 640, 1060, 680), fill="#7A2E2E")
    draw.line((780, 800, 1300, 800), fill=INK, width=8)
    road(chart, [(780, 900), (1300, 900)], width=90)
    area(chart, [(900, 816), (1040, 816), (1040, 846), (900, 846)], colour=BUILT)
    arrow(chart, (545, 480), (545, 330))
    arrow(chart, (600, 700), (780, 660), MARK, 8)
    for i in range(5):
        draw.rectangle((60 + i * 84, 925, 126 + i * 84, 958), fill="#59646B")
    named(chart, (60, 66, "Rampa del transbordador", "Ferry ramp"), colour=BLUE)
    named(chart, (60, 826, "Parque", "Park"), (1110, 900, "Avenida", "Avenue"))
    places(chart, (540, 520), (850, 600), (670, 600), (970, 856), (1040, 302), (300, 870))
    north(chart, 90, 290)
    scale(chart, 90, 740, 240, "60 m")
    lay(page, chart, (1420, 330), 96, ("Carril 3, pórtico", "Lane 3, portal"), ("Patio de revisión", "Inspection bay"),
        ("Caseta de control", "Control cabin"), ("Parada de autobús", "Bus stop"), ("Patio, fila 3", "Yard, row 3"),
        ("Fila de camiones", "Queue of lorries"))  # fmt: skip
    remark(page, 1430, 940, "¿dónde se aparta?", "(where does it stand apart?)", 42, RED, 1, (10, 40))


@sheet(WIDE, "Registro nacional de fuentes", "National register of sources", "Extracto · Extract", (1590, 560, -3, 32))
def register_extract(page: Image.Image) -> None:
    edges = [90, 330, 850, 1230, 1890]
    heads = [("Número", "Number"), ("Titular", "Holder"), ("Estado", "Status"), ("Último lugar", "Last place")]
    lines = (
        ("…14-C", "Hospital Central", "", "vigente", "in force", "sala 2", "room 2"),
        ("…22-K", "Papelera del Este", "Paper mill", "cerrada, 2009", "closed", "no consta", "not stated"),
        ("…35-K", "Pozos y Sondeos", "Wells and drilling", "cerrada, 2014", "closed", "“depósito”", "“store”"),
        ("…40-A", "Universidad", "University", "vigente", "in force", "laboratorio", "laboratory"),
        ("…58-K", "Acería Norte", "Steelworks", "cerrada, 2017", "closed", "no consta", "not stated"),
        ("…66-K", "Obras Viales", "Road works", "vigente", "in force", "taller", "workshop"),
        ("…70-K", "Obras Viales", "Road works", "vigente", "in force", "taller", "workshop"),
    )
    for _, y, (number, holder, english, status, state, last, where) in table(page, edges, 280, heads, 116, lines):
        for x, text, second in ((110, number, ""), (352, holder, english), (872, status, state), (1252, last, where)):
            write(page, x, y + (54 if second else 70), text, CELL + 4, "Medium")
            aside(page, x, y + 92, second)
    for row in (1, 2, 4):
        ImageDraw.Draw(page).rounded_rectangle((1238, 376 + row * 116, 1560, 468 + row * 116), 36, outline=RED, width=5)
    remark(page, 110, 1246, "…71-K: ¿dónde está?", "(where is it?)", 48, RED, 4, (10, 42))
    remark(page, 760, 1246, "¿quién cerró las fichas?", "(who closed the entries?)", 42, PENCIL, 2, (10, 42))


@sheet(TALL, "Registro de custodia", "Custody record", "1 / —", (1000, 1520, -4, 32))
def custody_record(page: Image.Image) -> None:
    fields(page, (90, 870, 1310), 262, 130, 40,
           (("Objeto", "Object", "en caja blindada, cerrada"), ("Caso", "Case", "S-21")),
           (("Hallado en", "Found at", "carril 3, esquina baja"), ("Precinto", "Seal", "R 0417")))  # fmt: skip
    aside(page, 108, 556, "(shielded box, closed · low corner of the load)")
    edges = [90, 300, 640, 980, 1310]
    heads = [("Día, hora", "Day, hour"), ("Entrega", "Handed by"), ("Recibe", "Received by"), ("Firma", "Signature")]
    lines = (
        ("dom. 05:10", "equipo", "regulador", "team", "regulator", 3),
        ("dom. 05:40", "regulador", "policía", "regulator", "police", 6),
        ("dom. 06:00", "policía", "puerto, patio", "police", "port, bay", 9),
        ("mié. ¿?", "puerto", "¿quién?", "port", "who?", 0),
    )
    for row, y, (hour, giver, taker, english, second, seed) in table(page, edges, 600, heads, 190, lines):
        hand(page, 102, y + 100, hour, 34, PEN, row)
        hand(page, 320, y + 100, giver, 42, PEN, row + 10)
        hand(page, 660, y + 100, taker, 42, PEN if seed else RED, row + 20)
        aside(page, 330, y + 146, english)
        aside(page, 670, y + 146, second)
        if seed:
            scribble(page, 1010, y + 110, 250, seed, loops=3 + row)
    ImageDraw.Draw(page).rounded_rectangle((990, 1266, 1300, 1430), 30, outline=RED, width=6)
    for row, y, (spanish, english, written, translated) in down((
        ("Depósito habilitado", "Licensed store", "completo hasta marzo", "(full until March)"),
        ("Transporte habilitado", "Licensed carrier", "uno, en otra provincia", "(one, in another province)"),
    ), 1510, 130):  # fmt: skip
        label(page, 90, y, spanish, english, BODY)
        hand(page, 110, y + 66, written, 40, PENCIL, row)
        aside(page, 640, y + 62, translated)
        ImageDraw.Draw(page).line((100, y + 80, 960, y + 80), fill=LINE, width=2)
    both(page, 90, 1810, "Cada entrega lleva firma. Sin firma no hay entrega.",
         "Each handover bears a signature. Without it, there is none.", BODY, "SemiBold", 36)  # fmt: skip


if __name__ == "__main__":
    draw_all("rn-detection", alarm_log, gate_plan, register_extract, custody_record)
