"""Draw the mock documents of the scenario rn-detection: `python docs/tools/draw_rn_detection_documents.py`.

Labels are Spanish with English beside or below. Port, dealers, firms and numbers are invented.
"""

from pathlib import Path

from mock_map import BUILT, GREEN, WATER, area, arrow, frame, legend, named, north, place, rail, road, scale
from mock_paper import (
    BODY,
    CELL,
    GREY,
    INK,
    LINE,
    PEN,
    PENCIL,
    RED,
    SMALL,
    draw_all,
    field,
    grid,
    hand,
    label,
    scribble,
    sheet,
    stamp,
    write,
)
from PIL import Image, ImageDraw

MEDIA = Path(__file__).parents[2] / "scenarios" / "rn-detection" / "media"


def alarm_log() -> Image.Image:
    page = sheet(1400, 1980, "Alarmas del pórtico", "Portal alarms", "Carril 3")
    edges = [90, 250, 400, 800, 1040, 1310]
    heads = [("Día", "Day"), ("Hora", "Hour"), ("Carga", "Load"), ("Minutos", "Minutes"), ("Resultado", "Result")]
    grid(page, edges, 270, heads, 9, 134)
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
    for row, (day, hour, load, english, minutes, result) in enumerate(lines):
        y = 354 + row * 134
        for x, text, seed in ((104, day, 1), (266, hour, 2), (418, load, 3), (880, minutes, 4), (1060, result, 5)):
            if text:
                hand(page, x, y + 72, text, 38, PEN, seed + row * 7)
        write(page, 424, y + 112, english, SMALL, "Regular", GREY)
    write(page, 1060, 1618, "(liberada = released)", SMALL, "Regular", GREY)
    label(page, 90, 1690, "Copia al organismo regulador", "Copy to the regulator", BODY)
    hand(page, 110, 1756, "¿a qué dirección?", 44, PENCIL, 2)
    write(page, 116, 1796, "(to which address?)", SMALL, "Regular", GREY)
    field(page, (780, 1668, 1310, 1850), "Revisó el mes", "Month reviewed by")
    stamp(page, 520, 1736, ["EJERCICIO", "EXERCISE"], 3, size=26)
    return page


def gate_plan() -> Image.Image:
    page = sheet(1980, 1400, "Puerta de exportación", "Export gate", "PE-3")
    chart = Image.new("RGB", (1300, 1020), "#EFEADB")
    area(chart, [(0, 0), (1300, 0), (1300, 130), (0, 150)], WATER)
    area(chart, [(0, 800), (250, 800), (250, 1020), (0, 1020)], GREEN)
    area(chart, [(820, 190), (1260, 190), (1260, 420), (820, 420)], "#E0DACB")
    for row in range(3):
        for column in range(5):
            area(chart, [(850 + column * 80, 214 + row * 66), (918 + column * 80, 214 + row * 66),
                         (918 + column * 80, 250 + row * 66), (850 + column * 80, 250 + row * 66)], BUILT)  # fmt: skip
    road(chart, [(0, 940), (420, 940), (520, 860), (520, 150)], 150)
    for x in (480, 520, 560):
        rail(chart, [(x, 480), (x, 700)])
    draw = ImageDraw.Draw(chart)
    for i in range(4):
        draw.rectangle((448 + i * 40, 590, 464 + i * 40, 620), fill=INK)
    draw.rectangle((530, 560, 550, 655), outline="#A31621", width=6)
    area(chart, [(620, 560), (720, 560), (720, 640), (620, 640)], BUILT)
    area(chart, [(800, 540), (1100, 540), (1100, 760), (800, 760)], "#E7D9A8")
    draw.rectangle((960, 640, 1060, 680), fill="#7A2E2E")
    draw.line((780, 800, 1300, 800), fill=INK, width=8)
    road(chart, [(780, 900), (1300, 900)], 90)
    area(chart, [(900, 816), (1040, 816), (1040, 846), (900, 846)], BUILT)
    arrow(chart, (545, 480), (545, 330))
    arrow(chart, (600, 700), (780, 660), "#A31621", 8)
    for i in range(5):
        draw.rectangle((60 + i * 84, 925, 126 + i * 84, 958), fill="#59646B")
    named(chart, 60, 66, "Rampa del transbordador", "Ferry ramp", "#2C6E91")
    named(chart, 60, 826, "Parque", "Park")
    named(chart, 1110, 900, "Avenida", "Avenue")
    for x, y, number in ((540, 520, "1"), (850, 600, "2"), (670, 600, "3"), (970, 856, "4"), (1040, 302, "5"), (300, 870, "6")):
        place(chart, x, y, number)
    north(chart, 90, 290)
    scale(chart, 90, 740, 240, "60 m")
    page.paste(chart, (90, 262))
    frame(page, (90, 262, 1390, 1282))
    legend(page, 1420, 330, (
        ("1", "Carril 3, pórtico", "Lane 3, portal"),
        ("2", "Patio de revisión", "Inspection bay"),
        ("3", "Caseta de control", "Control cabin"),
        ("4", "Parada de autobús", "Bus stop"),
        ("5", "Patio, fila 3", "Yard, row 3"),
        ("6", "Fila de camiones", "Queue of lorries"),
    ), 96)  # fmt: skip
    hand(page, 1430, 940, "¿dónde se aparta?", 42, RED, 1)
    write(page, 1440, 980, "(where does it stand apart?)", SMALL, "Regular", GREY)
    stamp(page, 1500, 1080, ["EJERCICIO", "EXERCISE"], -4, size=32)
    return page


def register_extract() -> Image.Image:
    page = sheet(1980, 1400, "Registro nacional de fuentes", "National register of sources", "Extracto · Extract")
    edges = [90, 330, 850, 1230, 1890]
    heads = [("Número", "Number"), ("Titular", "Holder"), ("Estado", "Status"), ("Último lugar", "Last place")]
    grid(page, edges, 280, heads, 7, 116)
    lines = (
        ("…14-C", "Hospital Central", "", "vigente", "in force", "sala 2", "room 2"),
        ("…22-K", "Papelera del Este", "Paper mill", "cerrada, 2009", "closed", "no consta", "not stated"),
        ("…35-K", "Pozos y Sondeos", "Wells and drilling", "cerrada, 2014", "closed", "“depósito”", "“store”"),
        ("…40-A", "Universidad", "University", "vigente", "in force", "laboratorio", "laboratory"),
        ("…58-K", "Acería Norte", "Steelworks", "cerrada, 2017", "closed", "no consta", "not stated"),
        ("…66-K", "Obras Viales", "Road works", "vigente", "in force", "taller", "workshop"),
        ("…70-K", "Obras Viales", "Road works", "vigente", "in force", "taller", "workshop"),
    )
    for row, (number, holder, english, status, state, last, where) in enumerate(lines):
        y = 364 + row * 116
        for x, text, second in ((110, number, ""), (352, holder, english), (872, status, state), (1252, last, where)):
            write(page, x, y + (54 if second else 70), text, CELL + 4, "Medium")
            write(page, x, y + 92, second, SMALL, "Regular", GREY)
    for row in (1, 2, 4):
        ImageDraw.Draw(page).rounded_rectangle((1238, 376 + row * 116, 1560, 468 + row * 116), 36, outline=RED, width=5)
    hand(page, 110, 1246, "…71-K: ¿dónde está?", 48, RED, 4)
    write(page, 120, 1288, "(where is it?)", SMALL, "Regular", GREY)
    hand(page, 760, 1246, "¿quién cerró las fichas?", 42, PENCIL, 2)
    write(page, 770, 1288, "(who closed the entries?)", SMALL, "Regular", GREY)
    stamp(page, 1590, 560, ["EJERCICIO", "EXERCISE"], -3, size=32)
    return page


def custody_record() -> Image.Image:
    page = sheet(1400, 1980, "Registro de custodia", "Custody record", "1 / —")
    entries = (
        (("Objeto", "Object", "en caja blindada, cerrada"), ("Caso", "Case", "S-21")),
        (("Hallado en", "Found at", "carril 3, esquina baja"), ("Precinto", "Seal", "R 0417")),
    )
    for row, pair in enumerate(entries):
        for (left, right), (spanish, english, written) in zip(((90, 870), (870, 1310)), pair, strict=True):
            field(page, (left, 262 + row * 130, right, 392 + row * 130), spanish, english, written, 40)
    write(page, 108, 556, "(shielded box, closed · low corner of the load)", SMALL, "Regular", GREY)
    edges = [90, 300, 640, 980, 1310]
    heads = [("Día, hora", "Day, hour"), ("Entrega", "Handed by"), ("Recibe", "Received by"), ("Firma", "Signature")]
    grid(page, edges, 600, heads, 4, 190)
    lines = (
        ("dom. 05:10", "equipo", "regulador", "team", "regulator", 3),
        ("dom. 05:40", "regulador", "policía", "regulator", "police", 6),
        ("dom. 06:00", "policía", "puerto, patio", "police", "port, bay", 9),
        ("mié. ¿?", "puerto", "¿quién?", "port", "who?", 0),
    )
    for row, (hour, giver, taker, english, second, seed) in enumerate(lines):
        y = 684 + row * 190
        hand(page, 102, y + 100, hour, 34, PEN, row)
        hand(page, 320, y + 100, giver, 42, PEN, row + 10)
        hand(page, 660, y + 100, taker, 42, PEN if seed else RED, row + 20)
        write(page, 330, y + 146, english, SMALL, "Regular", GREY)
        write(page, 670, y + 146, second, SMALL, "Regular", GREY)
        if seed:
            scribble(page, 1010, y + 110, 250, seed, loops=3 + row)
    ImageDraw.Draw(page).rounded_rectangle((990, 1266, 1300, 1430), 30, outline=RED, width=6)
    for row, (spanish, english, written, translated) in enumerate((
        ("Depósito habilitado", "Licensed store", "completo hasta marzo", "(full until March)"),
        ("Transporte habilitado", "Licensed carrier", "uno, en otra provincia", "(one, in another province)"),
    )):  # fmt: skip
        y = 1510 + row * 130
        label(page, 90, y, spanish, english, BODY)
        hand(page, 110, y + 66, written, 40, PENCIL, row)
        write(page, 640, y + 62, translated, SMALL, "Regular", GREY)
        ImageDraw.Draw(page).line((100, y + 80, 960, y + 80), fill=LINE, width=2)
    stamp(page, 1000, 1520, ["EJERCICIO", "EXERCISE"], -4, size=32)
    write(page, 90, 1810, "Cada entrega lleva firma. Sin firma no hay entrega.", BODY, "SemiBold")
    write(page, 90, 1846, "Each handover bears a signature. Without it, there is none.", SMALL, "Regular", GREY)
    return page


DOCUMENTS = {
    "alarm-log.png": alarm_log,
    "gate-plan.png": gate_plan,
    "register-extract.png": register_extract,
    "custody-record.png": custody_record,
}

if __name__ == "__main__":
    draw_all(MEDIA, DOCUMENTS)
