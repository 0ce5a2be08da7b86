"""Draw the mock documents of the scenario bio-dual-use: `python docs/tools/draw_bio_dual_use_documents.py`.

Labels are Spanish with English beside or below. University, persons, firms and numbers are invented.
"""

from mock_hand import hand, remark, scribble, stamp
from mock_ink import BODY, CELL, INK, LINE, PEN, PENCIL, RED, SMALL, STAMP, aside, both, label, write
from mock_map import BLUE, BUILT, GREEN, MARK, WATER, area, arrow, ground, lay, named, north, places, rail, road, scale
from mock_paper import TALL, WIDE, down, draw_all, fields, sheet, table, ticks
from PIL import Image, ImageDraw


@sheet(TALL, "Universidad de las Sierras", "University of the Sierras", "FC 118-B", (1060, 1760, 3, 24))
def university_letter(page: Image.Image) -> None:
    both(page, 90, 296, "Facultad de Ciencias Naturales", "Faculty of Natural Sciences", 32, "SemiBold", 38, SMALL + 2)
    both(page, 960, 296, "3 de marzo", "3 March", 30, "Regular", 38, SMALL + 2)
    lines = (
        ("A quien corresponda:", "To whom it may concern:"),
        ("", ""),
        ("El portador traslada muestras de nuestra facultad,", "The bearer carries samples of our faculty,"),
        ("con fines de enseñanza. No son peligrosas y deben mantenerse", "for teaching. They are not dangerous and must be kept"),
        ("frías. Rogamos se le brinden todas las facilidades y se evite", "cold. Please give him every assistance and avoid"),
        ("abrir los envases.", "opening the vessels."),
        ("", ""),
        ("Esta carta vale como autorización de tránsito.", "This letter serves as an authority to transit."),
        ("", ""),
        ("Para cualquier consulta, llámese al número que figura al pie,", "For any question please call the number below,"),
        ("de lunes a viernes, de 9 a 12.", "Monday to Friday, 9 to 12."),
    )  # fmt: skip
    for row, (spanish, english) in enumerate(lines):
        both(page, 110, 450 + row * 86, spanish, english, 32, "Regular", 34)
    scribble(page, 760, 1510, 380, 21, loops=6)
    write(page, 740, 1590, "Prof. A. Valdivieso", 30, "SemiBold")
    label(page, 740, 1630, "Decano interino", "Acting dean")
    stamp(page, 270, 1440, ["FACULTAD DE", "CIENCIAS BIOLÓGICAS", "SIERRAS"], 7, STAMP, 32)
    aside(page, 276, 1690, "(stamp: Faculty of Biological Sciences)")
    ImageDraw.Draw(page).line((90, 1750, 1310, 1750), fill=LINE, width=2)
    both(page, 90, 1796, "Teléfono 555 0142 · correo: valdivieso@mensajes.example", "Telephone · mail", BODY, "Medium", 36)


@sheet(WIDE, "Croquis del paso", "Sketch of the crossing", "PN-2", (1500, 1080, -4, 32))
def crossing_map(page: Image.Image) -> None:
    chart = ground("#EFEADB")
    area(chart, [(0, 380), (400, 430), (800, 400), (1300, 450), (1300, 590), (800, 545), (400, 575), (0, 520)], colour=WATER)
    area(chart, [(0, 640), (330, 670), (330, 1020), (0, 1020)], colour=GREEN)
    for row in range(4):
        for column in range(4):
            x, y = 40 + column * 74, 700 + row * 76
            ImageDraw.Draw(chart).ellipse((x, y, x + 40, y + 40), fill="#9DB68A")
    road(chart, [(640, 0), (640, 1020)], width=60)
    road(chart, [(640, 900), (1300, 880)], width=36)
    rail(chart, [(610, 590), (490, 640), (330, 700)])
    draw = ImageDraw.Draw(chart)
    draw.rectangle((600, 395, 680, 575), outline=INK, width=6)
    for box in ((720, 230, 860, 320), (720, 650, 900, 770), (760, 930, 900, 1000), (1100, 770, 1220, 850)):
        draw.rectangle(box, fill=BUILT, outline=LINE, width=3)
    area(chart, [(940, 640), (1240, 640), (1240, 740), (940, 740)], colour="#E0DACB")
    draw.line((560, 640, 720, 640), fill=MARK, width=10)
    draw.line((560, 330, 720, 330), fill=MARK, width=10)
    arrow(chart, (590, 80), (590, 250))
    named(chart, (1050, 500, "Río", "River"), colour=BLUE)
    named(chart, (60, 90, "Estado vecino", "Neighbouring State"), (40, 600, "Huertos", "Orchards"), (450, 690, "Senda", "Path"),
          (950, 940, "al pueblo, 12 km", "to the town, 12 km"))  # fmt: skip
    places(chart, (790, 275), (720, 470), (810, 710), (1090, 690), (830, 966), (1160, 810))
    north(chart, 1200, 190)
    scale(chart, 90, 330, 220, "80 m")
    lay(page, chart, (1420, 330), 96, ("Puesto del otro lado", "Post on the other side"),
        ("Puente, mitad y mitad", "Bridge, half and half"), ("Mostradores 1 y 2", "Counters 1 and 2"),
        ("Patio de camiones", "Lorry park"), ("Puesto veterinario", "Veterinary post"),
        ("Clínica, cierra a las 20", "Clinic, closes at 20"))  # fmt: skip
    remark(page, 1430, 940, "¿dónde va la caja?", "(where does the box go?)", 42, RED, 1, (10, 40))


@sheet(TALL, "Lista de empaque", "Packing list", "1 / 1", (1010, 1640, -4, 30))
def packing_list(page: Image.Image) -> None:
    fields(page, (90, 900, 1310), 262, 122, 40,
           (("Remitente", "Consignor", "Facultad, Prof. Valdivieso"), ("Bultos", "Packages", "11")),
           (("Entrega", "Delivery", "Cine Luz, calle Mayor 4"), ("Fecha", "Date", "viernes")),
           (("Paga", "Paid by", "efectivo, en destino"), ("Licencia", "Licence", "")))  # fmt: skip
    aside(page, 108, 660, "(cine = cinema · efectivo, en destino = cash on delivery)")
    edges = [90, 250, 790, 1050, 1310]
    heads = [("Cajón", "Crate"), ("Contenido", "Contents"), ("Valor", "Value"), ("Seguro", "Insured for")]
    lines = (
        ("1 – 3", "equipo de laboratorio, usado", "laboratory equipment, used", "90", "18 000"),
        ("4 – 6", "equipo de laboratorio, partes", "laboratory equipment, parts", "60", "24 000"),
        ("7 – 8", "vidrio, usado", "glassware, used", "30", "400"),
        ("9", "manuales, cables", "manuals, cables", "10", "100"),
        ("10", "muebles", "furniture", "40", "40"),
        ("11", "varios", "sundries", "20", "15 000"),
    )
    for _, y, (crate, spanish, english, value, insured) in table(page, edges, 700, heads, 120, lines):
        write(page, 112, y + 72, crate, CELL + 3, "Medium")
        both(page, 268, y + 54, spanish, english, CELL + 2, "Medium", 38)
        write(page, 830, y + 72, value, CELL + 3, "Medium")
        write(page, 1080, y + 72, insured, CELL + 3, "Medium")
    for row in (0, 1, 5):
        ImageDraw.Draw(page).rounded_rectangle((1062, 796 + row * 120, 1296, 892 + row * 120), 36, outline=RED, width=5)
    label(page, 90, 1590, "Destino final y uso", "End user and end use", BODY)
    remark(page, 110, 1660, "enseñanza", "(teaching)", 46, PEN, 3, (6, 40))
    remark(page, 620, 1660, "¿en un cine?", "(in a cinema?)", 46, PENCIL, 4, (8, 40))
    ticks(page, 92, 1790, 420, ("Para quedar", "To stay"), ("Para reexportar", "To be re-exported"))


@sheet(TALL, "Hoja de aceptación", "Acceptance sheet", "Laboratorio", (980, 1690, 4, 32))
def acceptance_sheet(page: Image.Image) -> None:
    fields(page, (90, 900, 1310), 262, 130, 42,
           [("Material", "Material", "24 viales, desconocido"), ("Recibe", "Received by", "")])  # fmt: skip
    aside(page, 108, 430, "(24 vials, unknown)")
    lines = (
        ("Autorización escrita de la autoridad", "Written authority", ""),
        ("Acta de incautación con base legal", "Record of seizure with its legal ground", ""),
        ("Custodia sin huecos, o con huecos explicados", "Custody without gaps, or gaps explained", ""),
        ("Embalaje para sustancias infecciosas", "Packaging for infectious substances", "x"),
        ("Documento de transporte", "Transport document", ""),
        ("Registro de temperatura", "Temperature log", "x"),
        ("Nombre de quien lo abrió", "Name of the person who opened it", "x"),
        ("Quién paga y hasta cuándo", "Who pays, and until when", ""),
    )
    draw = ImageDraw.Draw(page)
    for _, y, (spanish, english, mark) in down(lines, 500, 122):
        draw.rectangle((100, y, 166, y + 66), outline=INK, width=4)
        both(page, 200, y + 34, spanish, english, 31, "Medium", 36, SMALL + 1)
        if mark:
            draw.line((112, y + 34, 130, y + 58), fill=PEN, width=8)
            draw.line((130, y + 58, 172, y - 10), fill=PEN, width=8)
        draw.line((90, y + 94, 1310, y + 94), fill=LINE, width=2)
    hand(page, 1010, 546, "¿quién?", 46, RED, 1)
    hand(page, 1010, 668, "¿artículo?", 46, RED, 2)
    hand(page, 1010, 1400, "¿quién?", 46, RED, 3)
    aside(page, 1016, 574, "(who?)")
    aside(page, 1016, 696, "(which article?)")
    label(page, 90, 1560, "Nota del laboratorio", "Note of the laboratory", BODY)
    remark(page, 110, 1640, "una cabina, una analista, cuatro casos", "(one cabinet, one analyst, four cases)", 42, PEN, 5,
           (6, 42))  # fmt: skip
    remark(page, 110, 1770, "hasta las 18:30", "(until 18:30)", 46, RED, 6, (6, 42))


if __name__ == "__main__":
    draw_all("bio-dual-use", university_letter, crossing_map, packing_list, acceptance_sheet)
