"""Draw the mock documents of the scenario hazmat: `python docs/tools/draw_hazmat_documents.py`.

Labels are Spanish with English beside or below. Firms and numbers are invented, and no product is named.
"""

from mock_hand import hand, remark, scribble, signatures, stamp
from mock_ink import BODY, INK, LINE, PEN, PENCIL, RED, SHADE, SMALL, STAMP, Point, aside, both, font, label, write
from mock_map import BLUE, BUILT, GREEN, MARK, area, ground, lay, named, north, places, rail, road, scale, ship, wind
from mock_paper import TALL, WIDE, container, down, draw_all, field, fields, sheet, table
from PIL import Image, ImageDraw

BOX = container("714205")


@sheet(WIDE, "La terminal y su entorno", "The terminal and its surroundings", "AL-14", (1560, 1160, -3, 26))
def yard_map(page: Image.Image) -> None:
    chart = ground()
    area(chart, [(0, 0), (1300, 0), (1300, 470), (1120, 480), (1110, 760), (1000, 770), (990, 560), (560, 570), (550, 720),
                 (140, 730), (120, 640), (0, 650)])  # fmt: skip
    area(chart, [(590, 300), (1095, 290), (1092, 470), (1085, 740), (1015, 745), (1008, 535), (595, 545)], colour=BUILT)
    area(chart, [(20, 30), (250, 20), (260, 130), (30, 150)], colour=GREEN)
    road(chart, [(0, 200), (480, 210), (900, 180), (1300, 190)], width=26)
    road(chart, [(480, 210), (470, 460), (300, 560), (160, 620)], width=16)
    road(chart, [(760, 192), (770, 300)])
    rail(chart, [(0, 270), (430, 275), (620, 262), (1300, 258)])
    draw = ImageDraw.Draw(chart)
    for x in range(6):
        colour = "#C98F8F" if x == 2 else "#AFA793"
        draw.rectangle((640 + x * 58, 350, 676 + x * 58, 500), fill=colour, outline=LINE)
    for box in ((1120, 60, 1200, 120), (900, 40, 1010, 110), (700, 70, 770, 120), (250, 590, 330, 640)):
        draw.rectangle(box, fill="#8F8873", outline=INK, width=2)
    for line in ([(774, 500), (774, 640)], [(1030, 700), (950, 705)]):
        draw.line(line, fill=BLUE, width=6)
    ship(chart, (700, 598, 0, 150), (900, 592, 0, 150), (1160, 620, 90, 170), (330, 770, 12, 60))
    named(chart, (40, 70, "Parque", "Park"))
    named(chart, (600, 820, "Dársena 2", "Basin 2"), (150, 880, "Mar", "Sea"), colour=BLUE)
    named(chart, (250, 156, "Avenida", "Avenue"))
    places(chart, (774, 425), (1050, 650), (774, 676), (1230, 90), (860, 75), (660, 95), (215, 612), (560, 262))
    north(chart, 1220, 900)
    wind(chart, 900, 920, 0)
    scale(chart, 400, 970, 200, "200 m")
    lay(page, chart, (1420, 316), 92, ("Fila 14", "Row 14"), ("La punta", "The sea end"),
        ("Desagüe a la dársena 2", "Drain into basin 2"), ("Escuela, 310 alumnos", "School, 310 pupils"),
        ("Mercado de los miércoles", "Wednesday market"), ("Hogar de ancianos", "Home for the old"),
        ("Cooperativa pesquera", "Fishing cooperative"), ("Camino de servicio, portón", "Service road, gate"))  # fmt: skip
    remark(page, 1426, 1100, "14:20 viento del oeste", "(14:20 wind from the west)", 36, PENCIL, 2, (0, 38))


@sheet(WIDE, "Declaración y placa", "Declaration and placard", BOX, (870, 1130, 4, 26))
def declaration(page: Image.Image) -> None:
    fields(page, (90, 630, 1170), 280, 150, 42,
           (("1 Expedidor", "Shipper", "Brillo Andino, Ltda."), ("2 Contenedor", "Container", BOX)),
           (("3 Nombre de la mercancía", "Name of the goods", "artículos de limpieza"), ("4 Clase", "Class", "9")),
           (("5 Bultos", "Packages", "tambores"), ("6 Riesgo secundario", "Subsidiary risk", "—")),
           (("7 Teléfono de emergencia", "Emergency number", "555 0140"), ("8 Embaló", "Packed by", "")))  # fmt: skip
    aside(page, 112, 496, "(cleaning materials)")
    aside(page, 330, 706, "(drums)")
    draw = ImageDraw.Draw(page)
    draw.ellipse((606, 490, 736, 588), outline=RED, width=6)
    field(page, (90, 880, 1170, 1010), "9 Declaro que lo anterior es exacto", "I declare that the above is correct")
    scribble(page, 820, 980, 260, 61, loops=5)
    label(page, 90, 1070, "Nota de la mesa de documentos", "Note of the documents desk", BODY)
    hand(page, 92, 1136, "14:31 el número suena, nadie atiende", 40, seed=1)
    remark(page, 92, 1196, "14:34 otra vez. Clase ¿8 o 9?", "(14:31 number rings, no answer · 14:34 again. Class 8 or 9?)", 40,
           PEN, 2, (0, 48))  # fmt: skip
    draw.rounded_rectangle((1230, 280, 1890, 1130), 18, fill="#8C9AA3", outline=INK, width=3)
    for x in range(1250, 1880, 40):
        draw.line((x, 284, x, 1126), fill="#7D8B94", width=10)
    placard(page, (1560, 640), 270)
    label(page, 1250, 1184, "Placa vista en la caja, foto de las 14:28", "Placard seen, photo 14:28", SMALL)
    for row in range(3):
        draw.line((1440 + row * 90, 1010, 1446 + row * 90, 1100 - row * 22), fill="#DCE4E8", width=9)


def placard(page: Image.Image, middle: Point, half: float) -> None:
    """A diamond of class 8, seen on a door: upper half white, lower half black, the figure at the bottom."""
    x, y = middle
    draw = ImageDraw.Draw(page)
    draw.polygon([(x, y - half), (x + half, y), (x, y + half), (x - half, y)], fill="white", outline=INK, width=6)
    draw.polygon([(x - half + 8, y), (x + half - 8, y), (x, y + half - 8)], fill=INK)
    for left in (x - 112, x + 24):
        draw.polygon([(left, y - 112), (left + 14, y - 136), (left + 92, y - 92), (left + 78, y - 68)], fill="white", outline=INK,
                     width=6)  # fmt: skip
        for drop in (0, 24):
            draw.ellipse((left + 78, y - 60 + drop, left + 90, y - 44 + drop), fill=INK)
        draw.rectangle((left + 36, y - 12, left + 74, y), fill=INK)
        draw.rectangle((left + 96, y - 12, left + 130, y), fill=INK)
    draw.text((x, y + half * 0.52), "8", font=font(110, "Bold"), fill="white", anchor="mm")


@sheet(WIDE, "Dos avisos, la misma hora", "Two warnings, the same hour", "15:52", (868, 700, -6, 30))
def two_messages(page: Image.Image) -> None:
    texts = (
        ("Municipio", "Municipality", ("No salgan de casa.", "Cierren puertas y", "ventanas. Apaguen", "la ventilación."),
         ("Stay in. Close doors and windows.", "Switch off the ventilation."), BLUE),
        ("Ministerio de Salud", "Ministry of Health",
         ("Ante el primer olor,", "retírense de la zona", "y vayan hacia el", "norte, a pie."),
         ("At the first smell leave the area", "and go north, on foot."), "#3F7A4B"),
    )  # fmt: skip
    draw = ImageDraw.Draw(page)
    for i, (sender, english, lines, meaning, colour) in enumerate(texts):
        left, top = 130 + i * 1000, 260
        draw.rounded_rectangle((left, top, left + 720, top + 1000), 60, fill=INK)
        draw.rounded_rectangle((left + 22, top + 70, left + 698, top + 940), 16, fill="white")
        draw.text((left + 360, top + 38), "15:52", font=font(28, "SemiBold"), fill="white", anchor="mm")
        draw.rectangle((left + 22, top + 90, left + 698, top + 210), fill=colour)
        write(page, left + 60, top + 146, sender, 40, "SemiBold", "white")
        write(page, left + 60, top + 188, english, 25, "Regular", "white")
        draw.rounded_rectangle((left + 54, top + 246, left + 666, top + 700), 26, fill=SHADE)
        write(page, left + 86, top + 306, "AVISO A LA POBLACIÓN", 30, "Bold", RED)
        for row, line in enumerate(lines):
            write(page, left + 86, top + 380 + row * 62, line, 46, "Medium")
        for row, line in enumerate(meaning):
            aside(page, left + 86, top + 634 + row * 34, line, 25)
        label(page, left + 64, top + 756, ("Compartido 2.140 veces", "Compartido 1.875 veces")[i], "shared", 25)
        draw.rounded_rectangle((left + 54, top + 790, left + 666, top + 910), 26, outline=LINE, width=3)
        both(page, left + 82, top + 840, ("¿Y si hay olor adentro?", "¿Con 310 chicos?")[i],
             ("And if it smells inside?", "With 310 children?")[i], 32, "Medium", 40, 24)  # fmt: skip


@sheet(TALL, "Siete cajas, un expedidor", "Seven boxes, one shipper", "MR 660", (790, 1510, -3, 22))
def shipper_boxes(page: Image.Image) -> None:
    fields(page, (90, 710, 1010, 1310), 262, 120, 40,
           [("Expedidor", "Shipper", "Brillo Andino, Ltda."), ("Desde", "Since", "3 meses"),
            ("Hora", "Time", "17:50")])  # fmt: skip
    aside(page, 1120, 416, "(meses = months)")
    edges = [90, 160, 500, 650, 930, 1310]
    head = [("N.º", "No."), ("Contenedor", "Container"), ("Clase", "Class"), ("Posición", "Position"), ("Estado", "State")]
    lines = (
        (BOX, "9 / 8", "fila 14", "row 14", "gotea", "leaks"),
        (container("714211"), "9", "fila 9", "row 9", "sin revisar", "not checked"),
        (container("714226"), "9", "fila 9", "row 9", "sin revisar", "not checked"),
        (container("714232"), "9", "fila 11", "row 11", "puerta caliente al sol", "door in the sun"),
        (container("714247"), "9", "fila 20", "row 20", "sin revisar", "not checked"),
        (container("714253"), "9", "fila 20", "row 20", "¿olor?", "smell?"),
        (container("714268"), "9", "a bordo, b. 2", "on board, hold 2", "práctico 18:30", "pilot 18:30"),
    )
    draw = ImageDraw.Draw(page)
    for row, y, (box, grade, spot, spot_english, state, state_english) in table(page, edges, 430, head, 128, lines):
        write(page, 112, y + 72, str(row + 1), 30, "SemiBold")
        write(page, 172, y + 72, box, 29, "Medium")
        hand(page, 530, y + 76, grade, 40, seed=row)
        remark(page, 948, y + 70, state, state_english, 38 if len(state) < 16 else 33, RED if row in (0, 6) else PENCIL, row,
               (4, 38))  # fmt: skip
        remark(page, 672, y + 70, spot, spot_english, 38, PEN, row, (4, 38))
    draw.ellipse((60, 1276, 1340, 1420), outline=RED, width=6)
    label(page, 90, 1490, "Envíos anteriores al mismo consignatario", "Earlier shipments to the same consignee", BODY)
    remark(page, 92, 1560, "cuatro este año, ninguno revisado", "(four this year, none checked)", 44, PEN, 5, (0, 42))
    signatures(page, 1690, 126, (90, "Mesa de riesgo", "Risk desk"), (740, "Avisado al buque (hora)", "Ship told (hour)"))
    scribble(page, 140, 1790, 300, 23, loops=5)
    stamp(page, 1050, 1480, ["ADUANAS", "CUSTOMS"], 6, STAMP, 32)


@sheet(WIDE, "La costa y tres lugares", "The coast and three places", "CR 08", (1560, 1120, 3, 28))
def refuge_chart(page: Image.Image) -> None:
    chart = ground()
    area(chart, [(0, 0), (1300, 0), (1300, 300), (1180, 340), (1120, 260), (1010, 250), (960, 330), (840, 380), (700, 360),
                 (640, 250), (560, 250), (520, 400), (430, 440), (330, 420), (280, 330), (210, 340), (170, 470), (60, 500),
                 (0, 560)])  # fmt: skip
    area(chart, [(0, 800), (90, 780), (150, 860), (60, 960), (0, 960)])
    road(chart, [(0, 180), (420, 200), (820, 150), (1300, 140)])
    rail(chart, [(1150, 0), (1160, 300), (1240, 1020)], [(460, 900), (600, 760), (640, 690)])
    ship(chart, (660, 670, 300, 130), colour=MARK)
    ship(chart, (560, 300, 80, 50), (620, 310, 100, 50), (1060, 300, 90, 50))
    draw = ImageDraw.Draw(chart)
    for x, y in ((500, 210), (670, 210), (600, 190)):
        draw.rectangle((x, y, x + 26, y + 20), fill="#8F8873", outline=INK)
    named(chart, (190, 250, "Puerto de Almar", "Port of Almar"), (520, 100, "Bahía Honda", "Deep Bay"),
          (920, 200, "Fondeadero naval", "Naval anchorage"), (1175, 60, "Norvania", "Norvania"))  # fmt: skip
    named(chart, (720, 690, "MV Faro Blanco", "9 nudos / knots"), colour=MARK)
    named(chart, (300, 620, "Mar abierto", "Open sea"), colour=BLUE)
    places(chart, (250, 400), (600, 340), (1070, 340))
    north(chart, 1120, 900)
    wind(chart, 860, 900, 330)
    scale(chart, 420, 970, 220, "10 mn / nm")
    lay(page, chart, (1420, 330), 100, ("Puerto, muelle exterior", "Port, outer quay"), ("Bahía Honda", "Deep Bay"),
        ("Fondeadero naval", "Naval anchorage"))  # fmt: skip
    rows = (
        ("Abrigo", "Shelter", ("bueno", "bueno", "regular")),
        ("Gente cerca", "People near", ("ciudad", "pueblos", "nadie")),
        ("Ayuda", "Help", ("cerca", "2 h", "3 h")),
    )
    for row, top, (spanish, english, entries) in down(rows, 700, 112):
        label(page, 1420, top - 14, spanish, english)
        for column, written in enumerate(entries):
            left = 1420 + column * 156
            ImageDraw.Draw(page).rectangle((left, top, left + 156, top + 66), fill="white", outline=LINE, width=2)
            if not row:
                write(page, left + 66, 656, str(column + 1), 30, "Bold")
            hand(page, left + 20, top + 48, written, 34, PENCIL, row * 3 + column)
    aside(page, 1420, 1052, "(good · good · fair / town · villages ·\nnobody / near · 2 h · 3 h)")


if __name__ == "__main__":
    draw_all("hazmat", yard_map, declaration, two_messages, shipper_boxes, refuge_chart)
