"""Draw the mock documents of the scenario health-crisis: `python docs/tools/draw_health_crisis_documents.py`.

Labels are Spanish with English beside or below. Ship, persons and numbers are invented, and no illness is named.
"""

from mock_hand import hand, notes, remark, scribble, signatures, stamp
from mock_ink import BODY, INK, LINE, PEN, PENCIL, RED, SHADE, SMALL, STAMP, aside, both, font, label, write
from mock_map import BLUE, BUILT, GREEN, MARK, area, ground, lay, named, north, places, rail, road, scale, ship, wind
from mock_paper import TALL, WIDE, down, draw_all, field, fields, grid, sheet, table, ticks
from PIL import Image, ImageDraw

SHIP = "Brisa del Sur"


@sheet(TALL, "Declaración marítima de sanidad", "Maritime declaration of health", "DMS 0442", (1060, 1740, 4, 24))
def health_declaration(page: Image.Image) -> None:
    fields(page, (90, 510, 910, 1310), 256, 116, 38,
           (("Buque", "Ship", SHIP), ("Último puerto", "Last port", "Cabo Norte"), ("Fecha", "Date", "martes 18:00")),
           (("Tripulantes", "Crew", "22"), ("Pasajeros", "Passengers", "0"), ("Enfermos", "Ill", "9")))  # fmt: skip
    edges = [90, 160, 980, 1090, 1200, 1310]
    head = [("N.º", "No."), ("Pregunta", "Question"), ("Sí", "Yes"), ("No", "No"), ("?", "?")]
    lines = (
        ("¿Ha muerto alguien a bordo?", "Has anyone died on board?", "no"),
        ("¿Hay o hubo un caso que se crea infeccioso?", "Is there a case thought to be infectious?", "?"),
        ("¿Más enfermos que lo habitual?", "More people ill than usual?", "sí"),
        ("¿Hay algún enfermo a bordo ahora?", "Is anyone ill on board now?", "sí"),
        ("¿Se consultó a un médico?", "Was a doctor consulted?", "no"),
        ("¿Sabe de algo que pueda contagiar?", "Anything on board that could spread it?", "?"),
        ("¿Se tomó alguna medida sanitaria?", "Any health measure taken?", "sí"),
        ("¿Contacto con personas en tierra?", "Contact with persons on shore?", "no"),
        ("¿Animales a bordo?", "Animals on board?", "no"),
    )
    for row, y, (spanish, english, answer) in table(page, edges, 516, head, 92, lines):
        write(page, 112, y + 58, str(row + 1), 28, "SemiBold")
        both(page, 178, y + 42, spanish, english, 28, "Medium", 34)
        hand(page, {"sí": 1018, "no": 1128, "?": 1238}[answer], y + 66, "x", 48, seed=row)
    field(page, (90, 1456, 1310, 1626), "Observaciones del capitán", "Master's remarks")
    hand(page, 112, 1544, "Fiebre desde el domingo, uno grave. Causa desconocida.", 40)
    hand(page, 112, 1600, "Relevo de 2 tripulantes en el último puerto.", 40, seed=4)
    aside(page, 92, 1662, "(fever since Sunday, one serious, cause not known · change of 2 crew at the last port)")
    signatures(page, 1722, 124, (90, "Capitán", "Master"), (740, "Recibido por sanidad (hora)", "Received by port health (hour)"))
    scribble(page, 140, 1820, 310, 41, loops=6)
    hand(page, 780, 1828, "20:00", 44, PENCIL)


@sheet(WIDE, "La bahía: siete lugares", "The bay: seven places", "BA-5", (500, 950, -3, 22))
def anchorage_map(page: Image.Image) -> None:
    chart = ground()
    area(chart, [(0, 0), (1300, 0), (1300, 210), (1120, 300), (900, 310), (880, 400), (520, 410), (500, 330), (250, 380),
                 (200, 620), (90, 800), (0, 830)])  # fmt: skip
    area(chart, [(545, 240), (860, 235), (858, 385), (548, 392)], colour=BUILT)
    area(chart, [(940, 40), (1250, 30), (1270, 170), (960, 190)], [(20, 560), (150, 540), (140, 690), (30, 720)],
         [(1170, 640), (1300, 600), (1300, 800), (1210, 780)], colour=GREEN)  # fmt: skip
    road(chart, [(0, 150), (360, 170), (700, 130), (1300, 90)], width=24)
    road(chart, [(360, 170), (200, 420), (60, 640)], [(700, 130), (710, 240)])
    rail(chart, [(530, 220), (880, 215), (895, 300)], [(700, 820), (690, 620), (700, 440)])
    ship(chart, (700, 840, 250, 150), colour=MARK)
    ship(chart, (640, 430, 0, 150), (980, 560, 200, 90), (360, 470, 340, 70))
    for x in range(3):
        ImageDraw.Draw(chart).rectangle((570 + x * 95, 316, 640 + x * 95, 376), fill="#AFA793", outline=LINE)
    named(chart, (560, 268, "Terminal", "Terminal"), (40, 60, "Ciudad", "Town"))
    named(chart, (780, 880, "Fondeadero B", "Anchorage B"), colour=BLUE)
    named(chart, (1010, 690, "Isla Faro", "Lighthouse Island"))
    named(chart, (400, 640, "Bahía", "Bay"), colour=BLUE)
    places(chart, (600, 840), (760, 440), (480, 260), (290, 80), (1110, 110), (85, 630), (1240, 710))
    north(chart, 1220, 900)
    wind(chart, 180, 900, 300)
    scale(chart, 420, 970, 160, "2 mn / nm")
    lay(page, chart, (1420, 320), 94, ("Buque, fondeadero B", "Ship, anchorage B"), ("Muelle 4", "Quay 4"),
        ("Helipuerto", "Helipad"), ("Hospital regional, 10 min", "Regional hospital, 10 min"),
        ("Hospital del Monte, 50 min", "Hospital del Monte, 50 min"), ("Hogar del marino", "Seamen's home"),
        ("Antiguo lazareto, sin agua", "Old quarantine station, no water"))  # fmt: skip
    notes(page, 1426, 1014, 62, 34, "4: sin aislamiento", "5: aislamiento, 2 camas", "hotel del plan: cerrado")
    aside(page, 1420, 1188, "(no isolation · isolation, 2 beds ·\nhotel of the plan: closed)")


@sheet(TALL, "Envío de muestras · control", "Shipment of samples · check", "EM 27", (840, 1730, 4, 30))
def sample_papers(page: Image.Image) -> None:
    fields(page, (90, 560, 900, 1310), 262, 120, 38,
           (("Remitente", "Sender", "Laboratorio nac."), ("Tubos", "Tubes", "10"), ("Hora", "Time", "vie. 15:40")))  # fmt: skip
    edges = [90, 170, 900, 1040, 1310]
    lines = (
        ("Orden del ministerio", "Order of the ministry", "x", "Salud"),
        ("Lista de tubos sin nombres", "List of tubes without names", "x", "Lab."),
        ("Envase triple, intacto", "Triple packaging, intact", "x", "Lab."),
        ("Embalador certificado", "Certified packer", "", "¿?"),
        ("Firma del remitente capacitado", "Signature of a trained sender", "", "¿?"),
        ("Permiso de importación del destino", "Import permit of destination", "", "pedido"),
        ("Despacho de salida, Aduanas", "Customs clearance, outward", "x", "Aduanas"),
        ("Reserva de vuelo, 22:50", "Flight booked, 22:50", "x", "Agente"),
    )
    for row, y, (spanish, english, ready, who) in table(
        page, edges, 420, [("N.º", "No."), ("Requisito", "Requirement"), ("Listo", "Ready"), ("Quién", "Who")], 116, lines
    ):
        if not ready:
            ImageDraw.Draw(page).rectangle((904, y + 4, 1036, y + 112), fill="#FFFFFF", outline=RED, width=4)
        write(page, 112, y + 70, str(row + 1), 30, "SemiBold")
        both(page, 190, y + 52, spanish, english, 31, "Medium", 40, SMALL + 2)
        if ready:
            hand(page, 950, y + 78, "x", 56, seed=row)
        hand(page, 1062, y + 74, who, 38, PEN if ready else PENCIL, row)
    aside(page, 92, 1478, "(“pedido” = asked for · agent · customs)")
    field(page, (90, 1510, 1310, 1650), "Observación", "Remark", "El colega certificado se jubiló en mayo.", 42)
    aside(page, 92, 1688, "(the certified colleague retired in May)")
    label(page, 90, 1740, "Responsable del envío", "Responsible for the shipment")
    ImageDraw.Draw(page).line((90, 1850, 640, 1850), fill=INK, width=2)
    hand(page, 150, 1836, "¿quién firma?", 44, PENCIL, 8)
    aside(page, 400, 1836, "(who signs?)")


@sheet(WIDE, "Acta de hallazgo a bordo", "Record of a find on board", "BS 03", (1730, 1150, 6, 22))
def parcel_record(page: Image.Image) -> None:
    fields(page, (90, 510, 930, 1350, 1890), 262, 120, 38,
           (("Buque", "Ship", SHIP), ("Lugar", "Place", "oficina de carga"),
            ("Hora", "Time", "vie. 21:00"), ("Halló", "Found by", "primer oficial")))  # fmt: skip
    aside(page, 520, 412, "(cargo office · mate)")
    draw = ImageDraw.Draw(page)
    draw.rectangle((90, 440, 1010, 1100), fill="white", outline=INK, width=3)
    label(page, 110, 480, "Croquis", "Sketch", BODY)
    room = (190, 540, 910, 1070)
    draw.rectangle(room, outline=PEN, width=7)
    draw.rectangle((700, 1060, 830, 1080), fill="white")
    draw.arc((700, 940, 950, 1190), 180, 262, fill=PEN, width=4)
    for box, spanish, english in (
        ((200, 550, 330, 900), "archivos", "files"),
        ((470, 690, 740, 840), "mesa", "desk"),
        ((770, 550, 900, 700), "sábanas", "sheets"),
        ((200, 960, 420, 1060), "caja fuerte", "safe"),
    ):
        draw.rectangle(box, fill=SHADE, outline=PEN, width=4)
        remark(page, box[0] + 12, box[1] + 60, spanish, english, 32, PEN, len(spanish), (2, 32))
    draw.rectangle((236, 770, 300, 830), fill="#E3D3B4", outline=RED, width=6)
    draw.line((306, 800, 430, 620), fill=RED, width=5)
    hand(page, 380, 606, "paquete", 44, RED, 1)
    aside(page, 556, 606, "(parcel)")
    edges = [1050, 1480, 1640, 1890]
    grid(page, edges, 440, [("Quién entró", "Who went in"), ("Hora", "Hour"), ("Tocó", "Touched")], 5, 88)
    for row, y, (who, english, hour, touched) in down((
        ("primer oficial", "mate", "20:40", "envoltorio"),
        ("marinero", "sailor", "20:45", "no"),
        ("capitán", "master", "20:50", "no"),
        ("cocinero", "cook", "¿antes?", "¿?"),
    ), 524, 88):  # fmt: skip
        hand(page, 1068, y + 50, who, 38, PEN if row < 3 else PENCIL, row)
        aside(page, 1070, y + 78, english, SMALL - 1)
        hand(page, 1492, y + 56, hour, 38 if row < 3 else 34, PEN if row < 3 else PENCIL, row)
        hand(page, 1652, y + 56, touched, 38, PEN if row < 3 else PENCIL, row)
    aside(page, 1056, 1000, "(“envoltorio” = wrapping · “¿antes?” = earlier?)")
    label(page, 1050, 1056, "Puerta", "Door", BODY)
    ticks(page, 1240, 1056, 320, ("Con llave", "Locked"), ("Con guardia", "Guarded"))
    hand(page, 1242, 1058, "x", 48)
    label(page, 90, 1164, "Contenido a la vista, sin abrir", "Seen without opening", BODY)
    remark(page, 92, 1228, "viales en espuma, tira de temperatura, etiquetas ilegibles",
           "(vials in foam, temperature strip, labels not readable)", 38, PEN, 3, (0, 40))  # fmt: skip
    label(page, 1330, 1150, "Capitán", "Master")
    draw.line((1330, 1268, 1720, 1268), fill=INK, width=2)
    scribble(page, 1370, 1240, 280, 77, loops=5)


@sheet(TALL, "Evaluación de un evento", "Assessment of an event", "CNE 1 / v1", (560, 1760, 3, 20))
def assessment_sheet(page: Image.Image) -> None:
    fields(page, (90, 700, 1310), 262, 120, 38, (("Evento", "Event", "enfermos en buque"), ("Fecha", "Date", "sáb. 09:00")))
    aside(page, 330, 292, "(people ill on a ship)")
    lines = (
        ("¿Es grave para la salud pública?", "Is it serious for public health?", "sí", "uno muy grave", "one very serious"),
        ("¿Es inusual o inesperado?", "Is it unusual or unexpected?", "sí", "causa no conocida", "cause not known"),
        ("¿Puede propagarse a otros países?", "Could it spread abroad?", "?", "contactos sin lista", "contacts not listed"),
        ("¿Puede limitar viajes o comercio?", "Could it restrict travel or trade?", "no", "por ahora", "for now"),
    )
    draw = ImageDraw.Draw(page)
    for row, (spanish, english, answer, note, meaning) in enumerate(lines):
        top = 420 + row * 226
        draw.rectangle((90, top, 1310, top + 206), outline=INK, width=3)
        draw.rectangle((90, top, 190, top + 206), fill=SHADE, outline=INK, width=3)
        draw.text((140, top + 103), str(row + 1), font=font(46, "Bold"), fill=INK, anchor="mm")
        both(page, 216, top + 56, spanish, english, 36, "SemiBold", 38, 25)
        ticks(page, 218, top + 146, 170, ("Sí", "Yes"), ("No", "No"), ("No se sabe", "Not known"))
        hand(page, {"sí": 220, "no": 390, "?": 560}[answer], top + 148, "x", 48, seed=row)
        remark(page, 860, top + 156, note, f"({meaning})", 40, PENCIL, row, (6, 36))
    draw.rectangle((90, 1340, 1310, 1560), fill="white", outline=RED, width=6)
    label(page, 116, 1384, "Decisión: se notifica", "Decision: notified", 28)
    ticks(page, 118, 1466, 300, ("Sí", "Yes"), ("No", "No"), ("Consulta", "Consultation"))
    label(page, 1020, 1466, "Hora", "Hour", BODY)
    draw.line((1020, 1520, 1280, 1520), fill=LINE, width=3)
    label(page, 90, 1626, "Otros hechos: paquete en el buque", "Other facts: parcel on the ship", BODY)
    hand(page, 92, 1692, "¿quién me informa?", 44, PENCIL, 6)
    aside(page, 480, 1690, "(who informs me?)")
    for i, (spanish, english) in enumerate((("Centro de enlace", "Focal point"), ("Firma con", "Signs with"))):
        left = 90 + i * 650
        label(page, left, 1762, spanish, english)
        draw.line((left, 1866, left + 560, 1866), fill=INK, width=2)
    scribble(page, 150, 1842, 280, 19, loops=5)
    stamp(page, 1030, 1590, ["SANIDAD", "HEALTH"], -5, STAMP, 34)


if __name__ == "__main__":
    draw_all("health-crisis", health_declaration, anchorage_map, sample_papers, parcel_record, assessment_sheet)
