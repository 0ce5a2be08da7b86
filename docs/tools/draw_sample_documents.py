"""Draw the mock documents of the sample exercise: `python docs/tools/draw_sample_documents.py`.

Labels are Spanish with English beside or below. Town, ships and persons are invented.
"""

from mock_hand import hand, remark, scribble, stamp
from mock_ink import GREY, INK, LINE, PEN, PENCIL, RED, SMALL, STAMP, aside, both, label, write
from mock_map import BLUE, BUILT, GREEN, LAND, MARK, area, ground, lay, named, north, places, rail, road, scale, ship, wind
from mock_paper import TALL, WIDE, draw_all, field, fields, grid, photo, sheet, table
from PIL import Image, ImageDraw


@sheet(TALL, "Libro de guardia", "Duty log", "Puerto Esperanza", (1060, 1570, 4, 28))
def duty_log(page: Image.Image) -> None:
    fields(page, (90, 700, 1310), 262, 130, 42, [("Fecha", "Date", "sábado, fiesta"), ("Oficial", "Officer", "")])
    scribble(page, 860, 360, 260, 11, loops=5)
    lines = (
        ("17:00", "relevo, todo en orden", "relief, all in order"),
        ("18:10", "puestos de feria en la rampa", "festival stalls on the ramp"),
        ("18:40", "Aurora: salió, 140 a bordo", "Aurora: sailed, 140 on board"),
        ("19:20", "se corta la luz", "the power fails"),
        ("19:22", "generador: arranca", "generator: starts"),
        ("19:23", "generador: se detiene", "generator: stops"),
        ("19:26", "empresa eléctrica: no contesta", "power company: no answer"),
        ("19:31", "sigo con linterna", "I go on by torch"),
    )
    for row, y, (hour, spanish, english) in table(
        page, [90, 280, 1010, 1310], 440, [("Hora", "Hour"), ("Novedad", "Event"), ("Firma", "Initials")], 128, lines
    ):
        hand(page, 116, y + 70, hour, 42, PEN, row)
        remark(page, 300, y + 64, spanish, f"({english})", 42, PEN, row, (6, 42))
        scribble(page, 1080, y + 84, 130, 23, loops=3)
    ImageDraw.Draw(page).ellipse((270, 1176, 800, 1290), outline=PENCIL, width=4)
    remark(page, 120, 1720, "generador: probado en marzo, 5 minutos, sin carga",
           "(generator: tested in March, 5 minutes, without load)", 42, PENCIL, 3, (4, 44))  # fmt: skip


@sheet(WIDE, "Puerto Esperanza a las 19:45", "Puerto Esperanza at 19:45", "1 : 5000", (1500, 1100, -4, 32))
def harbour_map(page: Image.Image) -> None:
    bay = ground()
    area(bay, [(0, 0), (1300, 0), (1300, 190), (1010, 240), (700, 220), (420, 330), (330, 560), (240, 760), (0, 800)],
         colour=LAND)  # fmt: skip
    area(bay, [(0, 0), (240, 0), (190, 180), (0, 230)], colour=GREEN)
    area(bay, [(980, 236), (1040, 226), (1090, 560), (1160, 700), (1120, 722), (1040, 580)],
         [(560, 270), (650, 240), (690, 360), (600, 392)], colour=BUILT)  # fmt: skip
    for column in range(6):
        for row in range(2):
            x, y = 330 + column * 106, 30 + row * 82
            area(bay, [(x, y), (x + 78, y), (x + 78, y + 56), (x, y + 56)], colour=BUILT)
    road(bay, [(0, 690), (180, 560), (300, 330), (560, 210), (960, 200), (1300, 130)])
    rail(bay, [(1090, 1000), (1010, 760), (870, 540), (690, 400)])
    ship(bay, (1070, 940, 250, 150))
    ship(bay, (500, 560, 20, 60), (560, 610, 40, 60), colour="#7A5230")
    places(bay, (1160, 940), (1128, 690), (640, 320), (430, 300), (820, 170), (470, 650))
    named(bay, (60, 110, "Cerro", "Hill"), (620, 780, "Bahía", "Bay"), (1150, 560, "Escollera", "Mole"))
    wind(bay, 880, 900, 215)
    north(bay, 110, 910)
    scale(bay, 220, 980, 240, "250 m")
    lay(page, bay, (1420, 330), 104, ("Transbordador Aurora", "Ferry Aurora"),
        ("Punta del muelle, sin luz", "End of the mole, dark"), ("Rampa", "Ramp"), ("Costanera: 6000", "Waterfront: 6,000"),
        ("Oficial de guardia", "Duty officer"), ("Lancha de guardacostas", "Coast guard launch"))  # fmt: skip
    remark(page, 1430, 1000, "en el 2: ¿nadie?", "(at 2: nobody?)", 44, RED, 1)


@sheet(TALL, "Enfermería de a bordo", "Sick-bay list", "Estrella del Sur", (960, 1640, 5, 32))
def sick_bay_list(page: Image.Image) -> None:
    fields(page, (90, 700, 1310), 262, 130, 44,
           [("Pasajeros, tripulación", "Passengers, crew", "310 + 96"), ("Fecha", "Date", "domingo 21:00")])  # fmt: skip
    heads = [("Camarote", "Cabin"), ("Desde", "Since"), ("°C", "°C")]
    friday, saturday, sunday = "vie.", "sáb.", "dom."
    cases = (
        ("412", friday, "38,2"), ("416", friday, "38,6"), ("416", saturday, "37,9"), ("427", saturday, "38,4"),
        ("431", saturday, "38,1"), ("502", saturday, "38,8"), ("509", saturday, "37,8"), ("509", sunday, "38,3"),
        ("515", sunday, "38,0"), ("518", sunday, "38,5"), ("522", sunday, "37,9"), ("604", sunday, "38,2"),
        ("611", sunday, "38,7"), ("619", sunday, "38,1"),
    )  # fmt: skip
    for half in range(2):
        edges = [90 + half * 630, 290 + half * 630, 490 + half * 630, 680 + half * 630]
        grid(page, edges, 440, heads, 7, 116)
        for row, (cabin, since, heat) in enumerate(cases[half * 7 : half * 7 + 7]):
            for column, written in enumerate((cabin, since, heat)):
                hand(page, edges[column] + 30, 600 + row * 116, written, 44, PEN, row + half * 7 + column)
    aside(page, 92, 1376, "(vie. = Fri · sáb. = Sat · dom. = Sun)", 20)
    label(page, 92, 1450, "Graves", "Gravely ill")
    hand(page, 420, 1456, "ninguno", 46, PEN, 2)
    aside(page, 640, 1450, "(none)")
    label(page, 92, 1540, "Causa", "Cause")
    hand(page, 420, 1546, "no sé", 46, PEN, 3)
    aside(page, 640, 1540, "(I do not know)")
    field(page, (90, 1620, 1310, 1800), "Médico de a bordo", "Ship's doctor")
    scribble(page, 240, 1760, 380, 61, loops=6)


@sheet(TALL, "Consulado honorario", "Honorary consulate", "Puerto Esperanza", (960, 300, 5, 30))
def consul_letter(page: Image.Image) -> None:
    lines = (
        ("Lunes, 10:15", "Monday, 10:15"),
        ("A la autoridad sanitaria del puerto:", "To the port health authority:"),
        ("Dos compatriotas viajan en el Estrella del Sur.", "Two of our citizens travel on the Estrella del Sur."),
        ("Su tratamiento es el lunes a las 16:00.", "Their treatment is on Monday at 16:00."),
        ("A bordo no se les puede dar.", "It cannot be given on board."),
        ("No pedimos que se rompan las reglas.", "We do not ask that rules be broken."),
        ("Pedimos un nombre, una hora y un camino.", "We ask for a name, an hour and a way."),
        ("Espero la respuesta en su antesala.", "I wait for the answer in your waiting room."),
    )
    for row, (spanish, english) in enumerate(lines):
        both(page, 150, 380 + row * 142, spanish, english, 36, "Medium", 42, 25)
    scribble(page, 160, 1650, 420, 29, loops=7)
    write(page, 160, 1720, "Cónsul honorario · Honorary consul", SMALL, "Medium", GREY)
    stamp(page, 830, 1560, ["RECIBIDO · RECEIVED", "LUN · MON 10:20"], -6, STAMP, 34)


def traveller(draw: ImageDraw.ImageDraw, x: float, y: float, colour: str) -> None:
    """A person seen from afar, with a suitcase."""
    draw.ellipse((x - 15, y - 118, x + 15, y - 88), fill="#B98A68")
    draw.rounded_rectangle((x - 22, y - 86, x + 22, y - 22), 14, fill=colour)
    draw.rectangle((x - 17, y - 26, x - 3, y), fill="#3A4148")
    draw.rectangle((x + 3, y - 26, x + 17, y), fill="#3A4148")
    draw.rounded_rectangle((x + 28, y - 42, x + 58, y), 6, fill="#5B4636")


@photo("Muelle 1", "Quay 1", "08:15")
def quay_photo(page: Image.Image) -> None:
    draw = ImageDraw.Draw(page)
    for y in range(620):
        part = y / 620
        draw.line((0, y, 1980, y), fill=(int(150 + 96 * part), int(176 + 42 * part), int(206 - 26 * part)))
    draw.polygon([(0, 560), (330, 470), (700, 540), (1100, 480), (1980, 560), (1980, 640), (0, 640)], fill="#7F94A0")
    draw.rectangle((0, 600, 1980, 720), fill="#6C8FA0")
    draw.polygon([(80, 500), (1240, 500), (1330, 440), (1290, 700), (130, 700)], fill="#F4F5F2", outline="#8D979D")
    draw.polygon([(116, 640), (1302, 640), (1290, 700), (130, 700)], fill="#20445C")
    for deck in range(3):
        top = 430 - deck * 66
        draw.rectangle((180 + deck * 60, top, 1120 - deck * 90, top + 66), fill="#FBFBF8", outline="#A5ADB1")
        for x in range(200 + deck * 60, 1090 - deck * 90, 46):
            draw.rectangle((x, top + 20, x + 26, top + 44), fill="#4C6576")
    draw.polygon([(700, 298), (820, 298), (800, 200), (730, 200)], fill="#C97B3D")
    draw.line((560, 300, 560, 190), fill=INK, width=5)
    draw.polygon([(563, 194), (640, 206), (563, 246)], fill="#F2C200", outline="#8A6F00")
    draw.rectangle((0, 700, 1980, 1070), fill="#B9B3A6")
    draw.line((0, 706, 1980, 706), fill="#7C776C", width=12)
    draw.polygon([(900, 660), (960, 660), (1060, 820), (980, 820)], fill="#8E979C", outline=LINE)
    for i in range(8):
        left, top = 1362 + i % 4 * 152, 640 + i // 4 * 128
        body = "#2F6F8F" if i % 2 else "#A44A3F"
        draw.rounded_rectangle((left, top, left + 138, top + 80), 12, fill=body, outline="#22313A", width=3)
        for window in range(4):
            draw.rectangle((left + 10 + window * 32, top + 14, left + 34 + window * 32, top + 42), fill="#CFE0E6")
        for wheel in (34, 104):
            draw.ellipse((left + wheel - 15, top + 64, left + wheel + 15, top + 94), fill="#20262A")
    for i, colour in enumerate((STAMP, BLUE, "#6B7F3A", "#B5651D", "#44546A", MARK, "#3F7F6B", "#8A6D3B", "#55506B")):
        traveller(draw, 240 + i * 118, 930 + (i * 37) % 50, colour)
    for i, colour in enumerate((BLUE, MARK, "#6B7F3A")):
        traveller(draw, 1480 + i * 130, 1004 + i * 18, colour)
    for x in (150, 520, 890, 1260):
        draw.rectangle((x - 7, 850, x + 7, 1030), fill="#4A4A4A")
    for x in (150, 520, 890):
        draw.arc((x, 820, x + 370, 930), 10, 170, fill="#E4D9B6", width=8)


if __name__ == "__main__":
    draw_all("sample-harbour", duty_log, harbour_map)
    draw_all("sample-quarantine", sick_bay_list, consul_letter, quay_photo)
