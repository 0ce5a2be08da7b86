"""Draw the mock documents of the scenario firearms: `python docs/tools/draw_firearms_documents.py`.

Labels are Spanish with English beside or below, so that one picture serves every language of the room. Names, numbers and places
are invented; the container number carries a true check digit. No weapon is drawn, named or counted.
"""

import itertools
import random
from collections.abc import Callable

from mock_hand import hand, remark, scribble, stamp
from mock_ink import BODY, GREY, INK, LINE, PEN, PENCIL, RED, SHADE, SMALL, STAMP, Box, both, font, label, write
from mock_paper import TALL, WIDE, container, down, draw_all, facts, field, fields, grid, sheet, ticks
from PIL import Image, ImageChops, ImageDraw, ImageFilter

SEALS = ("AD 60391", "AD 60394", "AD 60402", "AD 60407", "AD 60411", "AD 60416")


@sheet(WIDE, "Imagen de inspección no intrusiva", "Non-intrusive inspection image", "07:52", (1590, 1116, 5, 40))
def scanner_image(page: Image.Image) -> None:
    facts(page, (90, "Contenedor", "Container", container("306417")), (650, "Bahía", "Bay", "2"),
          (950, "Declarado", "Declared", "Menaje usado · Used household goods"))  # fmt: skip
    page.paste(scan(1800, 700).convert("RGB"), (90, 370))
    draw = ImageDraw.Draw(page)
    draw.rectangle((90, 370, 1890, 1070), outline=INK, width=3)
    for x in range(1300, 1790, 28):
        for y in (760, 1010):
            draw.line((x, y, x + 14, y), fill=RED, width=4)
    for y in range(760, 1010, 28):
        for x in (1300, 1790):
            draw.line((x, y, x, min(y + 14, 1010)), fill=RED, width=4)
    write(page, 1300, 744, "A", 34, "Bold", RED)
    label(page, 90, 1130, "Zona A: formas iguales, densas, en filas", "Zone A: equal, dense shapes in rows", BODY)
    ticks(page, 92, 1200, 340, ("Conforme", "As declared"), ("No concluyente", "Inconclusive"), ("Abrir", "Open"))
    hand(page, 774, 1204, "x", 50)
    label(page, 1180, 1200, "Analista", "Analyst")
    scribble(page, 1390, 1200, 220, 12, loops=4)


def scan(wide: int, high: int) -> Image.Image:
    """Grey shadows as of a load behind steel: what overlaps grows darker."""
    image = Image.new("L", (wide, high), 232)

    def shade(box: Box, grey: int, round_: int = 6) -> None:
        layer = Image.new("L", image.size, 255)
        ImageDraw.Draw(layer).rounded_rectangle(box, round_, fill=grey)
        image.paste(ImageChops.multiply(image, layer.filter(ImageFilter.GaussianBlur(2))))

    shade((30, 40, 1770, 660), 228, 2)
    for x in range(40, 1770, 24):
        shade((x, 44, x + 7, 656), 246, 1)
    for x in (70, 210, 350):
        chair(shade, x, 420)
        chair(shade, x + 20, 190)
    shade((520, 380, 860, 640), 196, 30)
    shade((520, 300, 600, 640), 206, 26)
    shade((780, 300, 860, 640), 206, 26)
    shade((560, 120, 820, 280), 214, 8)
    shade((900, 90, 1130, 640), 212, 4)
    shade((912, 102, 1010, 628), 232, 2)
    for y in (220, 340, 460):
        shade((906, y, 1124, y + 8), 190, 1)
    shade((1170, 130, 1720, 160), 170, 3)
    for x in (1190, 1680):
        shade((x, 160, x + 18, 380), 190, 2)
    for row in range(2):
        for column in range(6):
            x, y = 1236 + column * 76, 418 + row * 110
            shade((x, y, x + 58, y + 86), 84, 5)
    chance = random.Random(306)
    grain = wide // 8, high // 8
    noise = Image.frombytes("L", grain, bytes(chance.randrange(240, 256) for _ in range(grain[0] * grain[1])))
    grey = ImageChops.multiply(image, noise.resize(image.size, Image.Resampling.BICUBIC))
    return grey.point([value // 7 * 7 for value in range(256)])


def chair(shade: Callable[[Box, int, int], None], x: float, y: float) -> None:
    for left, top, right, bottom in ((0, 0, 14, 200), (0, 90, 96, 112), (82, 110, 96, 200), (0, 0, 30, 70)):
        shade((x + left, y + top, x + right, y + bottom), 200, 3)


@sheet(TALL, "Lista de empaque", "Packing list", "1 / 1", (1010, 1490, -5, 34))
def packing_list(page: Image.Image) -> None:
    fields(page, (90, 700, 1310), 262, 124, 42,
           (("Remitente", "Sender", "Mudanzas Tres Ríos"), ("Consignatario", "Consignee", "R. Salcedo")),
           (("Contenedor", "Container", container("306417")), ("Mercancía", "Goods", "menaje usado")))  # fmt: skip
    edges = [90, 230, 850, 1080, 1310]
    heads = [("N.º", "No."), ("Contenido", "Contents"), ("Bultos", "Packages"), ("Peso, kg", "Weight, kg")]
    grid(page, edges, 560, heads, 9, 92)
    rows = (
        ("Sillas de comedor", "Dining chairs", 12, 96), ("Sofás", "Sofas", 2, 118), ("Mesas", "Tables", 3, 87),
        ("Camas desarmadas", "Beds, in parts", 4, 152), ("Colchones", "Mattresses", 4, 84),
        ("Cocina y vajilla", "Kitchen and crockery", 9, 141), ("Lámparas", "Lamps", 3, 19), ("Libros", "Books", 4, 133),
    )  # fmt: skip
    draw = ImageDraw.Draw(page)
    for row, y, (spanish, english, packages, weight) in down(rows, 644, 92):
        write(page, edges[0] + 40, y + 58, str(row + 1), 28, "Medium")
        both(page, edges[1] + 16, y + 44, spanish, english, 28, "Regular")
        for x, number in ((edges[3] - 60, packages), (edges[4] - 60, weight)):
            draw.text((x, y + 58), str(number), font=font(30, "Medium"), fill=INK, anchor="rs")
    y = 644 + 8 * 92
    label(page, edges[1] + 16, y + 58, "Total declarado", "Total declared", 28)
    hand(page, edges[2] + 110, y + 64, "44", 50, seed=4)
    hand(page, edges[3] + 70, y + 64, "830", 46, seed=5)
    label(page, 90, 1570, "Valor", "Value", BODY)
    remark(page, 260, 1572, "sin valor comercial", "(no commercial value)", 40, PEN, 6)
    label(page, 90, 1730, "Firma del remitente", "Sender's signature")
    draw.line((90, 1830, 640, 1830), fill=INK, width=2)
    scribble(page, 130, 1806, 330, 44, loops=7)
    stamp(page, 800, 1690, ["SIN REVISAR", "NOT CHECKED"], 7, STAMP, 34)


@sheet(TALL, "Cadena de custodia", "Chain of custody", "Hoja · Sheet 1", (880, 1420, -7, 40))
def custody_form(page: Image.Image) -> None:
    fields(page, (90, 497, 904, 1311), 262, 120, 40,
           (("Causa", "Case", "118 / P"), ("Lugar", "Place", "Bahía 2"), ("Hallado", "Found", "martes")))  # fmt: skip
    grid(page, [90, 250, 700, 1010, 1310], 430, [("Caja", "Box"), ("Contenido, según lista", "Contents, as listed"),
         ("Precinto", "Seal"), ("Fotos", "Photos")], 6, 84)  # fmt: skip
    lists = ("Lista 1", "Lista 1", "Lista 1", "Lista 2", "Lista 2", "Lista 3")
    for row, y, (seal, which) in down(zip(SEALS, lists, strict=True), 514, 84):
        write(page, 150, y + 54, str(row + 1), 30, "SemiBold")
        hand(page, 270, y + 58, which, 40, seed=row)
        hand(page, 716, y + 58, seal, 40, seed=row)
        hand(page, 1030, y + 58, "sí", 40, seed=row + 3)
    edges = [90, 250, 590, 930, 1310]
    heads = [("Hora", "Time"), ("Entrega", "Handed over by"), ("Recibe", "Received by"), ("Motivo", "Reason")]
    grid(page, edges, 1080, heads, 4, 118)
    hand(page, 112, 1232, "12:30", 40, PENCIL, 2)
    both(page, 90, 1690, "Nombre y apellido, cargo y firma: no basta la institución.",
         "Name, post and signature: the institution alone is not enough.", 26, "Medium", 36, SMALL + 1)  # fmt: skip
    label(page, 90, 1810, "Contado por dos personas", "Counted by two persons", BODY)
    for x in (700, 1010):
        ImageDraw.Draw(page).line((x, 1816, x + 270, 1816), fill=INK, width=2)
    scribble(page, 720, 1796, 220, 51, loops=4)


@sheet(TALL, "Solicitud de rastreo", "Tracing request", "Borrador · Draft", (590, 1768, 3, 30))
def trace_request(page: Image.Image) -> None:
    label(page, 90, 292, "Clase de objeto", "Kind of object", BODY)
    ticks(page, 92, 352, 410, ("Arma completa", "Complete firearm"), ("Pieza", "Part"), ("Munición", "Ammunition"))
    hand(page, 94, 356, "x", 50)
    rows = (
        (("1 Marcas legibles", "Readable marks", "ver foto 3"), ("2 Marcas alteradas", "Altered marks", "ver foto 4")),
        (("3 Fabricante", "Maker", "?"), ("4 País de importación legal", "Country of lawful import", "")),
        (("5 Lugar del hallazgo", "Place of the find", "puerto, bahía 2"), ("6 Fecha", "Date", "martes")),
        (("7 Delito", "Offence", "tráfico"), ("8 Causa", "Case", "118 / P")),
        (("9 Responder a", "Reply to", ""), ("10 De noche, a", "At night, to", "")),
    )
    for row, pair in enumerate(rows):
        for column, (spanish, english, written) in enumerate(pair):
            left, top = 90 + column * 610, 440 + row * 136
            colour = PENCIL if written == "?" else PEN
            field(page, (left, top, left + 610, top + 136), spanish, english)
            if written:
                hand(page, left + 24, top + 112, written, 42, colour, row)
    label(page, 90, 1184, "11 Vía", "Channel", BODY)
    ticks(page, 92, 1244, 410, ("INTERPOL", "through the national bureau"), ("Bilateral", "registry to registry"),
          ("Judicial", "central authority"))  # fmt: skip
    hand(page, 330, 1200, "¿cuál?", 40, PENCIL, 8)
    draw = ImageDraw.Draw(page)
    draw.rectangle((90, 1330, 1310, 1520), fill=SHADE, outline=LINE, width=2)
    label(page, 114, 1376, "12 Lo que no se puede compartir", "What may not be shared", BODY)
    remark(page, 114, 1460, "lo dice la Fiscalía, ¿quién pregunta?", "(the prosecutor says; who asks?)", 40, PENCIL, 3)
    boxes = (("13 Redacta", "Drafted by"), ("14 Autoriza", "Approved by"), ("15 Envía", "Sent by"))
    for i, (spanish, english) in enumerate(boxes):
        left = 90 + i * 407
        field(page, (left, 1560, left + 406, 1760), spanish, english)
        draw.line((left + 30, 1716, left + 376, 1716), fill=LINE, width=2)
    hand(page, 120, 1700, "Registro", 40, seed=1)


@sheet(WIDE, "Registros de entrega", "Handover logs", "2 hojas · sheets", (880, 1230, -2, 22))
def seal_logs(page: Image.Image) -> None:
    other = (*SEALS[:5], SEALS[5].replace("16", "76"))
    halves = (
        (90, "Galpón 5 · salida", "Shed 5 · out", "05:50", SEALS, 3),
        (1030, "Depósito · entrada", "Depot · in", "08:20", other, 8),
    )
    draw = ImageDraw.Draw(page)
    for left, spanish, english, hour, seals, seed in halves:
        label(page, left, 290, spanish, english, 32)
        edges = [left, left + 140, left + 480, left + 640, left + 860]
        grid(page, edges, 330, [("Caja", "Box"), ("Precinto", "Seal"), ("Hora", "Time"), ("Estado", "State")], 6, 100)
        for row, y, seal in down(seals, 414, 100):
            write(page, left + 50, y + 62, str(row + 1), 32, "SemiBold")
            hand(page, left + 156, y + 66, seal, 44, seed=seed + row)
            hand(page, left + 494, y + 66, hour, 38, seed=seed)
            hand(page, left + 656, y + 66, "intacto", 38, seed=seed + row)
        label(page, left, 1100, "Entrega", "Handed over")
        label(page, left + 440, 1100, "Recibe", "Received")
        for x, turn in ((left, 1), (left + 440, 2)):
            draw.line((x, 1220, x + 400, 1220), fill=INK, width=2)
            scribble(page, x + 40, 1198, 260, seed * 7 + turn, loops=5)
    draw.ellipse((1170, 912, 1450, 1010), outline=RED, width=5)


@sheet(WIDE, "Croquis de los caminos", "Sketch of the roads", "", (1500, 1110, -5, 40))
def route_map(page: Image.Image) -> None:
    draw = ImageDraw.Draw(page)
    draw.rectangle((90, 256, 1890, 1290), fill="#F1EEE4", outline=INK, width=3)
    draw.polygon([(92, 1288), (92, 880), (330, 930), (520, 1060), (760, 1110), (980, 1288)], fill="#D5E4EA")
    border = [(92, 470), (420, 430), (760, 500), (1150, 420), (1500, 470), (1888, 400)]
    for (ax, ay), (bx, by) in itertools.pairwise(border):
        for i in range(0, 20, 2):
            x, y = ax + (bx - ax) * i / 20, ay + (by - ay) * i / 20
            draw.line((x, y, x + (bx - ax) / 22, y + (by - ay) / 22), fill=RED, width=6)
    roads = ([(640, 1040), (760, 880), (980, 800), (1150, 640), (1150, 300)], [(980, 800), (1260, 860), (1600, 980)])
    for road in roads:
        draw.line(road, fill="#8E979C", width=26, joint="curve")
        draw.line(road, fill="#FFFFFF", width=16, joint="curve")
    for x, y, drop, spanish, english in (
        (640, 1040, 44, "Puerto", "Port"),
        (980, 800, 96, "Bifurcación", "Fork"),
        (1600, 980, 52, "Domicilio", "Address"),
        (1150, 420, -32, "Paso fronterizo", "Border crossing"),
    ):
        draw.ellipse((x - 18, y - 18, x + 18, y + 18), fill=INK)
        label(page, x + 40, y + drop, spanish, english, 28)
    write(page, 160, 370, "Estado vecino · Neighbouring State", 30, "SemiBold", GREY)
    write(page, 160, 700, "Este Estado · This State", 30, "SemiBold", GREY)
    hand(page, 690, 1210, "18:16 sale · leaves", 38, seed=1)
    hand(page, 610, 780, "21:20 ¿por dónde?", 38, PENCIL, 2)
    hand(page, 1180, 660, "70 min", 36, PENCIL, 3)
    hand(page, 1400, 880, "25 min", 36, PENCIL, 4)


if __name__ == "__main__":
    draw_all("firearms", scanner_image, packing_list, custody_form, trace_request, seal_logs, route_map)
