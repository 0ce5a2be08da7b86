"""Draw the mock documents of the scenario wmd-transshipment: `python docs/tools/draw_wmd_transshipment_documents.py`.

Labels are Spanish with English beside or below. Names, firms and numbers are invented, and no product is named.
"""

import random

from mock_hand import hand, notes, remark, scribble, signatures, stamp
from mock_ink import BODY, INK, LINE, PEN, PENCIL, RED, SHADE, SMALL, STAMP, aside, both, label, write
from mock_map import BLUE, BUILT, GREEN, area, arrow, ground, lay, named, north, places, rail, road, scale, ship, wind
from mock_paper import TALL, WIDE, container, draw_all, field, fields, sheet, table, ticks, to_sign
from PIL import Image, ImageDraw, ImageFilter

BOX = container("506113")


@sheet(TALL, "Selección de riesgo · tránsito", "Risk selection · transit", "RS 1187", (1000, 1430, 4, 28))
def risk_sheet(page: Image.Image) -> None:
    fields(page, (90, 530, 920, 1310), 262, 120, 38,
           [("Contenedor", "Container", BOX), ("Analista", "Analyst", "guardia 2"), ("Hora", "Time", "jue. 13:05")])  # fmt: skip
    edges = [90, 170, 900, 1050, 1310]
    lines = (
        ("Descripción vaga de la mercancía", "Vague description of goods", "x", "4 palabras"),
        ("Falta un documento anunciado", "An announced document is missing", "x", "hoja de datos"),
        ("Consignatario sin operaciones previas", "Consignee without earlier operations", "x", "primera vez"),
        ("Ruta poco lógica para la mercancía", "Route unusual for the goods", "", "¿?"),
        ("Flete pagado por un tercero", "Freight paid by a third party", "", "sin dato"),
        ("Peso no acorde con lo declarado", "Weight not in line with the goods", "", ""),
        ("Cambio tardío de destino", "Late change of destination", "", ""),
        ("Parte en lista de vigilancia", "Party on a watch list", "", "no"),
    )
    for row, y, (spanish, english, alert, note) in table(
        page, edges, 420, [("N.º", "No."), ("Indicador", "Indicator"), ("Alerta", "Alert"), ("Nota", "Note")], 112, lines
    ):
        write(page, 112, y + 68, str(row + 1), 30, "SemiBold")
        both(page, 190, y + 50, spanish, english, 30, "Medium", 40, SMALL + 2)
        if alert:
            hand(page, 956, y + 76, alert, 56, seed=row)
        hand(page, 1066, y + 70, note, 34, PENCIL if "?" in note or note == "sin dato" else PEN, row)
    aside(page, 170, 1464, "(4 words · data sheet · first time · no information)")
    label(page, 90, 1530, "Propuesta", "Proposal", BODY)
    ticks(page, 92, 1592, 400, ("Dejar pasar", "Let go"), ("Pedir papeles", "Ask for papers"), ("Retener", "Hold"))
    hand(page, 494, 1594, "x", 50)
    signatures(page, 1720, 120, (90, "Firma de la analista", "Analyst's signature"),
               (740, "Visto del supervisor", "Seen by supervisor"))  # fmt: skip
    scribble(page, 140, 1816, 300, 12, loops=5)


@sheet(WIDE, "Tres papeles, una caja", "Three papers, one box", BOX, (1560, 1150, -4, 30))
def three_papers(page: Image.Image) -> None:
    papers = (
        ("Conocimiento de embarque", "Bill of lading", (
            ("Mercancía", "Goods", "Auxiliar industrial,", "industrial auxiliary,"), ("", "", "grado técnico", "technical grade"),
            ("Bultos", "Packages", "1 lote", "1 lot"), ("Destino", "Destination", "a la orden", "to order"))),
        ("Factura comercial", "Commercial invoice", (
            ("Mercancía", "Goods", "Aditivo para", "additive for"), ("", "", "limpieza textil", "textile cleaning"),
            ("Bultos", "Packages", "véase anexo", "see annex"), ("Destino", "Destination", "Delta Comercial", "Delta Trading"))),
        ("Lista de empaque", "Packing list", (
            ("Mercancía", "Goods", "Insumo de laboratorio", "laboratory supply"), ("", "", "en sacos", "in bags"),
            ("Bultos", "Packages", "sobre tarimas", "on pallets"),
            ("Destino", "Destination", "Delta Comercial", "Delta Trading"))),
    )  # fmt: skip
    draw = ImageDraw.Draw(page)
    for i, (spanish, english, lines) in enumerate(papers):
        left, top = 90 + i * 610, 290 + (i % 2) * 40
        draw.rectangle((left + 10, top + 12, left + 580, top + 842), fill="#DDD9CE")
        draw.rectangle((left, top, left + 570, top + 830), fill="white", outline=INK, width=3)
        both(page, left + 30, top + 64, spanish, english, 34, "SemiBold", 38, 25)
        draw.line((left + 30, top + 128, left + 540, top + 128), fill=INK, width=3)
        label(page, left + 30, top + 176, "Contenedor", "Container")
        write(page, left + 30, top + 216, BOX, 32, "Medium")
        for row, (first, second, text, translated) in enumerate(lines):
            y = top + 280 + row * 116 - (16 if row == 1 else 0)
            if first:
                label(page, left + 30, y - 12, first, second)
            both(page, left + 30, y + 44, text, translated, 36, "Medium", 32, SMALL + 1)
        label(page, left + 30, top + 766, "Hoja de datos de seguridad", "Safety data sheet")
        write(page, left + 30, top + 802, ("adjunta / attached", "adjunta / attached", "—")[i], 28, "Medium")
        draw.rounded_rectangle((left + 14, top + 278 + i * 2, left + 552 - i * 6, top + 478), 46, outline=PEN, width=5)
    hand(page, 470, 1240, "¿cuál de las tres?  ¿y la hoja?", 50, PEN, 4)
    aside(page, 490, 1282, "(which of the three? and the data sheet?)", SMALL + 2)


@sheet(TALL, "Acta de retención", "Notice of detention", "N.º 052", (980, 1746, -3, 26))
def detention_notice(page: Image.Image) -> None:
    fields(page, (90, 700, 1310), 270, 138, 42, (("1 Contenedor", "Container", BOX), ("2 Precinto", "Seal", "TM 009931")),
           (("3 Llegó en", "Arrived on", "Levante Mar"), ("4 Debía seguir en", "Was to leave on", "Cabo Azul II")),
           (("5 Régimen", "Regime", "transbordo"), ("6 Hora de la retención", "Hour of detention", "jue. 14:50")),
           (("7 Transportista", "Carrier", "Línea Cabo Azul"), ("8 Lugar de depósito", "Kept at", "bloque F")))  # fmt: skip
    field(page, (90, 822, 1310, 982), "9 Motivo", "Reason", "documentos que no coinciden entre sí", 44)
    aside(page, 430, 852, "(papers that do not agree)")
    ImageDraw.Draw(page).rectangle((90, 982, 1310, 1182), fill="#FFFFFF")
    field(page, (90, 982, 1310, 1182), "10 Base legal (ley y artículo)", "Legal basis (law and article)")
    field(page, (90, 1182, 700, 1320), "11 Plazo", "Time limit", "a confirmar", 42)
    aside(page, 400, 1212, "(to be confirmed)")
    field(page, (700, 1182, 1310, 1320), "12 Recurso ante", "Appeal to")
    label(page, 90, 1384, "13 Notificado a", "Served on", BODY)
    ticks(page, 92, 1446, 400, ("Agente", "Agent"), ("Terminal", "Terminal"), ("Fiscalía", "Prosecutor"))
    hand(page, 94, 1448, "x", 50)
    hand(page, 494, 1448, "x", 50, seed=2)
    to_sign(
        page, (90, 700, 1310), (1520, 1690, 1740), ("14 Oficial que retiene", "Detaining officer"), ("15 Recibe", "Received by")
    )
    scribble(page, 180, 1668, 340, 30, loops=4)
    scribble(page, 790, 1668, 280, 39, PENCIL, loops=5)
    stamp(page, 800, 1010, ["ADUANAS", "CUSTOMS"], 6, STAMP, 44)


@sheet(WIDE, "Imagen de escáner", "Scanner image", BOX, (1470, 380, 3, 34))
def scanner_image(page: Image.Image) -> None:
    scan = Image.new("L", (1800, 760), 246)
    draw, chance = ImageDraw.Draw(scan), random.Random(18)
    draw.rectangle((70, 80, 1730, 690), fill=206)
    for x in range(70, 1730, 22):
        draw.line((x, 80, x, 690), fill=214 if x % 44 else 196, width=9)
    draw.rectangle((70, 600, 1730, 690), fill=168)
    for row in range(2):
        for column in range(15):
            middle, y = 170.0 + column * 100 + chance.uniform(-5, 5), 498 - row * 124 + chance.uniform(-3, 3)
            if row == 1 and column in (4, 5, 12):
                continue
            shade = chance.randint(86, 120)
            draw.ellipse((middle - 46, y - 58, middle + 46, y + 58), fill=shade + 24)
            draw.ellipse((middle - 34, y - 46, middle + 34, y + 46), fill=shade)
    for x in range(130, 1680, 200):
        draw.rectangle((x, 566, x + 176, 596), fill=138)
    draw.rectangle((70, 80, 1730, 690), outline=92, width=9)
    for x in (70, 1716):
        draw.rectangle((x - 6, 70, x + 20, 700), fill=70)
    draw.rectangle((120, 700, 300, 752), fill=150)
    draw.rectangle((1420, 700, 1600, 752), fill=150)
    scan = scan.filter(ImageFilter.GaussianBlur(3.2))
    page.paste(Image.merge("RGB", (scan, scan, scan)), (90, 270))
    draw = ImageDraw.Draw(page)
    draw.rectangle((90, 270, 1890, 1030), outline=INK, width=3)
    draw.ellipse((560, 530, 980, 860), outline=RED, width=7)
    draw.line((930, 570, 1010, 490), fill=RED, width=6)
    hand(page, 1020, 490, "¿sacos?", 60, RED, 2)
    fields(page, (90, 510, 930, 1370, 1890), 1060, 120, 40,
           [("Hora", "Time", "18:22"), ("Carril", "Lane", "escáner 1"),
            ("Operador", "Operator", "turno B"), ("Lectura", "Reading", "no coincide")])  # fmt: skip
    aside(page, 1394, 1212, "(does not match · “sacos” = bags)")


@sheet(WIDE, "Plano del puerto · cinco lugares", "Sketch of the port · five places", "AL-3", (1560, 1172, -3, 26))
def port_map(page: Image.Image) -> None:
    chart = ground()
    quays = [(1010, 350), (985, 560), (640, 575), (625, 420), (330, 430), (310, 690)]
    area(chart, [(0, 0), (1300, 0), (1300, 330), *quays, (0, 720)], [(0, 720), (310, 690), (430, 1020), (0, 1020)])
    area(chart, [(345, 200), (960, 190), (965, 540), (660, 552), (645, 400), (350, 410)], colour=BUILT)
    area(chart, [(1090, 60), (1270, 50), (1275, 250), (1100, 260)], [(30, 760), (270, 740), (330, 960), (40, 980)], colour=GREEN)
    road(chart, [(0, 110), (420, 120), (1040, 100), (1300, 20)], width=22)
    road(chart, [(260, 120), (240, 460), (250, 700)])
    rail(chart, [(300, 160), (1010, 150), (1020, 340)])
    ship(chart, (820, 600, 0, 170), (420, 640, 8, 80), (540, 610, 170, 70), (1130, 520, 30, 170))
    for x in range(6):
        ImageDraw.Draw(chart).rectangle((420 + x * 88, 250, 480 + x * 88, 370), fill="#AFA793", outline=LINE)
    named(chart, (740, 470, "Terminal", "Terminal"), (350, 520, "Dársena pesquera", "Fishing harbour"),
          (70, 60, "Mercado", "Market"), (560, 60, "Escuela", "School"))  # fmt: skip
    named(chart, (640, 880, "Bahía", "Bay"), colour=BLUE)
    draw = ImageDraw.Draw(chart)
    for box in ((200, 30, 260, 84), (680, 28, 750, 80)):
        draw.rectangle(box, fill="#8F8873", outline=INK, width=2)
    places(chart, (900, 310), (470, 310), (1185, 150), (160, 860), (120, 400))
    north(chart, 1220, 900)
    wind(chart, 960, 760, 205)
    scale(chart, 520, 970, 220, "150 m")
    lay(page, chart, (1420, 330), 100, ("Patio de mercancías peligrosas", "Dangerous-goods yard"),
        ("Muelle 2, bloque F", "Quay 2, block F"), ("Campo de práctica de Bomberos", "Fire service training ground"),
        ("Depósito fiscal, sin uso", "Customs warehouse, not in use"),
        ("Planta privada habilitada", "Licensed private plant"))  # fmt: skip
    notes(page, 1430, 886, 66, 36, "1: sin permiso", "3: escuela a 300 m", "4: techo roto", "5: cierra 18 h")
    aside(page, 1430, 1130, "(no permit · school at 300 m ·\nroof broken · closes at 18:00)")


@sheet(WIDE, "Quién pagó, quién vendió, quién recibe", "Who paid, who sold, who receives", "UIF 31", (640, 560, -5, 30))
def payment_note(page: Image.Image) -> None:
    draw = ImageDraw.Draw(page)
    parties = (
        (110, 330, "Vendedor", "Seller", "Orvel, exportación", "oficina alquilada", "rented office"),
        (1320, 330, "Consignatario", "Consignee", "Delta Comercial", "once semanas de vida", "eleven weeks old"),
        (1320, 900, "Dirección", "Address", "Calle del Horno 7", "departamento, piso 2", "flat, second floor"),
        (110, 900, "Banco", "Bank", "Banco del Istmo", "no preguntó", "did not ask"),
        (715, 900, "Pagador", "Payer", "Muebles Serrano", "tercer país", "third country"),
    )
    for x, y, spanish, english, name, note, translated in parties:
        draw.rounded_rectangle((x, y, x + 540, y + 250), 16, fill=SHADE, outline=INK, width=3)
        label(page, x + 26, y + 48, spanish, english, 24)
        write(page, x + 26, y + 110, name, 42, "SemiBold")
        remark(page, x + 30, y + 180, note, f"({translated})", 40, PEN, int(x + y), (0, 42))
    arrow(page, (660, 455), (1310, 455), INK, 8)
    label(page, 840, 430, "mercancía", "goods", 25)
    arrow(page, (715, 1025), (662, 1025), RED, 8)
    arrow(page, (380, 890), (380, 592), RED, 8)
    label(page, 404, 740, "pago", "payment", 25)
    arrow(page, (1590, 590), (1590, 890), INK, 8)
    arrow(page, (1310, 540), (1010, 880), LINE, 6)
    remark(page, 940, 690, "¿relación?", "(what link?)", 50, PENCIL, 3, (10, 42))
    label(page, 110, 1240, "Esquema de trabajo: indicios, no pruebas", "Working sketch: indications, not evidence", 26)


if __name__ == "__main__":
    draw_all("wmd-transshipment", risk_sheet, three_papers, detention_notice, scanner_image, port_map, payment_note)
