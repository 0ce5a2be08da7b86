"""Draw the mock documents of the scenario bio-dual-use: `python docs/tools/draw_bio_dual_use_documents.py`.

Labels are Spanish with English beside or below. University, persons, firms and numbers are invented.
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
    STAMP,
    draw_all,
    field,
    grid,
    hand,
    label,
    scribble,
    sheet,
    stamp,
    tick,
    write,
)
from PIL import Image, ImageDraw

MEDIA = Path(__file__).parents[2] / "scenarios" / "bio-dual-use" / "media"


def university_letter() -> Image.Image:
    page = sheet(1400, 1980, "Universidad de las Sierras", "University of the Sierras", "FC 118-B")
    write(page, 90, 296, "Facultad de Ciencias Naturales", 32, "SemiBold")
    write(page, 90, 334, "Faculty of Natural Sciences", SMALL + 2, "Regular", GREY)
    write(page, 960, 296, "3 de marzo", 30)
    write(page, 960, 334, "3 March", SMALL + 2, "Regular", GREY)
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
        write(page, 110, 450 + row * 86, spanish, 32)
        write(page, 110, 484 + row * 86, english, SMALL, "Regular", GREY)
    scribble(page, 760, 1510, 380, 21, loops=6)
    write(page, 740, 1590, "Prof. A. Valdivieso", 30, "SemiBold")
    label(page, 740, 1630, "Decano interino", "Acting dean")
    stamp(page, 270, 1440, ["FACULTAD DE", "CIENCIAS BIOLÓGICAS", "SIERRAS"], 7, STAMP, 32)
    write(page, 276, 1690, "(stamp: Faculty of Biological Sciences)", SMALL, "Regular", GREY)
    ImageDraw.Draw(page).line((90, 1750, 1310, 1750), fill=LINE, width=2)
    write(page, 90, 1796, "Teléfono 555 0142 · correo: valdivieso@mensajes.example", BODY, "Medium")
    write(page, 90, 1832, "Telephone · mail", SMALL, "Regular", GREY)
    stamp(page, 1060, 1760, ["EJERCICIO", "EXERCISE"], 3, size=24)
    return page


def crossing_map() -> Image.Image:
    page = sheet(1980, 1400, "Croquis del paso", "Sketch of the crossing", "PN-2")
    chart = Image.new("RGB", (1300, 1020), "#EFEADB")
    area(chart, [(0, 380), (400, 430), (800, 400), (1300, 450), (1300, 590), (800, 545), (400, 575), (0, 520)], WATER)
    area(chart, [(0, 640), (330, 670), (330, 1020), (0, 1020)], GREEN)
    for row in range(4):
        for column in range(4):
            x, y = 40 + column * 74, 700 + row * 76
            ImageDraw.Draw(chart).ellipse((x, y, x + 40, y + 40), fill="#9DB68A")
    road(chart, [(640, 0), (640, 1020)], 60)
    road(chart, [(640, 900), (1300, 880)], 36)
    rail(chart, [(610, 590), (490, 640), (330, 700)])
    draw = ImageDraw.Draw(chart)
    draw.rectangle((600, 395, 680, 575), outline=INK, width=6)
    for box in ((720, 230, 860, 320), (720, 650, 900, 770), (760, 930, 900, 1000), (1100, 770, 1220, 850)):
        draw.rectangle(box, fill=BUILT, outline=LINE, width=3)
    area(chart, [(940, 640), (1240, 640), (1240, 740), (940, 740)], "#E0DACB")
    draw.line((560, 640, 720, 640), fill="#A31621", width=10)
    draw.line((560, 330, 720, 330), fill="#A31621", width=10)
    arrow(chart, (590, 80), (590, 250))
    named(chart, 60, 90, "Estado vecino", "Neighbouring State")
    named(chart, 1050, 500, "Río", "River", "#2C6E91")
    named(chart, 40, 600, "Huertos", "Orchards")
    named(chart, 450, 690, "Senda", "Path")
    named(chart, 950, 940, "al pueblo, 12 km", "to the town, 12 km")
    points = ((790, 275, "1"), (720, 470, "2"), (810, 710, "3"), (1090, 690, "4"), (830, 966, "5"), (1160, 810, "6"))
    for x, y, number in points:
        place(chart, x, y, number)
    north(chart, 1200, 190)
    scale(chart, 90, 330, 220, "80 m")
    page.paste(chart, (90, 262))
    frame(page, (90, 262, 1390, 1282))
    legend(page, 1420, 330, (
        ("1", "Puesto del otro lado", "Post on the other side"),
        ("2", "Puente, mitad y mitad", "Bridge, half and half"),
        ("3", "Mostradores 1 y 2", "Counters 1 and 2"),
        ("4", "Patio de camiones", "Lorry park"),
        ("5", "Puesto veterinario", "Veterinary post"),
        ("6", "Clínica, cierra a las 20", "Clinic, closes at 20"),
    ), 96)  # fmt: skip
    hand(page, 1430, 940, "¿dónde va la caja?", 42, RED, 1)
    write(page, 1440, 980, "(where does the box go?)", SMALL, "Regular", GREY)
    stamp(page, 1500, 1080, ["EJERCICIO", "EXERCISE"], -4, size=32)
    return page


def packing_list() -> Image.Image:
    page = sheet(1400, 1980, "Lista de empaque", "Packing list", "1 / 1")
    entries = (
        (("Remitente", "Consignor", "Facultad, Prof. Valdivieso"), ("Bultos", "Packages", "11")),
        (("Entrega", "Delivery", "Cine Luz, calle Mayor 4"), ("Fecha", "Date", "viernes")),
        (("Paga", "Paid by", "efectivo, en destino"), ("Licencia", "Licence", "")),
    )
    for row, pair in enumerate(entries):
        for (left, right), (spanish, english, written) in zip(((90, 900), (900, 1310)), pair, strict=True):
            field(page, (left, 262 + row * 122, right, 384 + row * 122), spanish, english, written, 40)
    write(page, 108, 660, "(cine = cinema · efectivo, en destino = cash on delivery)", SMALL, "Regular", GREY)
    edges = [90, 250, 790, 1050, 1310]
    heads = [("Cajón", "Crate"), ("Contenido", "Contents"), ("Valor", "Value"), ("Seguro", "Insured for")]
    grid(page, edges, 700, heads, 6, 120)
    lines = (
        ("1 – 3", "equipo de laboratorio, usado", "laboratory equipment, used", "90", "18 000"),
        ("4 – 6", "equipo de laboratorio, partes", "laboratory equipment, parts", "60", "24 000"),
        ("7 – 8", "vidrio, usado", "glassware, used", "30", "400"),
        ("9", "manuales, cables", "manuals, cables", "10", "100"),
        ("10", "muebles", "furniture", "40", "40"),
        ("11", "varios", "sundries", "20", "15 000"),
    )
    for row, (crate, spanish, english, value, insured) in enumerate(lines):
        y = 784 + row * 120
        write(page, 112, y + 72, crate, CELL + 3, "Medium")
        write(page, 268, y + 54, spanish, CELL + 2, "Medium")
        write(page, 268, y + 92, english, SMALL, "Regular", GREY)
        write(page, 830, y + 72, value, CELL + 3, "Medium")
        write(page, 1080, y + 72, insured, CELL + 3, "Medium")
    for row in (0, 1, 5):
        ImageDraw.Draw(page).rounded_rectangle((1062, 796 + row * 120, 1296, 892 + row * 120), 36, outline=RED, width=5)
    label(page, 90, 1590, "Destino final y uso", "End user and end use", BODY)
    hand(page, 110, 1660, "enseñanza", 46, PEN, 3)
    write(page, 116, 1700, "(teaching)", SMALL, "Regular", GREY)
    hand(page, 620, 1660, "¿en un cine?", 46, PENCIL, 4)
    write(page, 628, 1700, "(in a cinema?)", SMALL, "Regular", GREY)
    stamp(page, 1010, 1640, ["EJERCICIO", "EXERCISE"], -4, size=30)
    for i, (spanish, english) in enumerate((("Para quedar", "To stay"), ("Para reexportar", "To be re-exported"))):
        tick(page, 92 + i * 420, 1790, spanish, english)
    return page


def acceptance_sheet() -> Image.Image:
    page = sheet(1400, 1980, "Hoja de aceptación", "Acceptance sheet", "Laboratorio")
    field(page, (90, 262, 900, 392), "Material", "Material", "24 viales, desconocido", 42)
    field(page, (900, 262, 1310, 392), "Recibe", "Received by")
    write(page, 108, 430, "(24 vials, unknown)", SMALL, "Regular", GREY)
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
    for row, (spanish, english, mark) in enumerate(lines):
        y = 500 + row * 122
        draw.rectangle((100, y, 166, y + 66), outline=INK, width=4)
        write(page, 200, y + 34, spanish, 31, "Medium")
        write(page, 200, y + 70, english, SMALL + 1, "Regular", GREY)
        if mark:
            draw.line((112, y + 34, 130, y + 58), fill=PEN, width=8)
            draw.line((130, y + 58, 172, y - 10), fill=PEN, width=8)
        draw.line((90, y + 94, 1310, y + 94), fill=LINE, width=2)
    hand(page, 1010, 546, "¿quién?", 46, RED, 1)
    hand(page, 1010, 668, "¿artículo?", 46, RED, 2)
    hand(page, 1010, 1400, "¿quién?", 46, RED, 3)
    write(page, 1016, 574, "(who?)", SMALL, "Regular", GREY)
    write(page, 1016, 696, "(which article?)", SMALL, "Regular", GREY)
    label(page, 90, 1560, "Nota del laboratorio", "Note of the laboratory", BODY)
    hand(page, 110, 1640, "una cabina, una analista, cuatro casos", 42, PEN, 5)
    write(page, 116, 1682, "(one cabinet, one analyst, four cases)", SMALL, "Regular", GREY)
    hand(page, 110, 1770, "hasta las 18:30", 46, RED, 6)
    write(page, 116, 1812, "(until 18:30)", SMALL, "Regular", GREY)
    stamp(page, 980, 1690, ["EJERCICIO", "EXERCISE"], 4, size=32)
    return page


DOCUMENTS = {
    "university-letter.png": university_letter,
    "crossing-map.png": crossing_map,
    "packing-list.png": packing_list,
    "acceptance-sheet.png": acceptance_sheet,
}

if __name__ == "__main__":
    draw_all(MEDIA, DOCUMENTS)
