"""Draw the mock documents of the scenario port-cyber: `python docs/tools/draw_port_cyber_documents.py`.

Labels are Spanish with English beside or below, so that one picture serves every language of the room. Names, numbers and firms
are invented; container numbers carry a true check digit, but for the one that should not.
"""

from mock_hand import hand, remark, scribble, signatures, stamp
from mock_ink import BODY, CELL, INK, PEN, PENCIL, SHADE, SMALL, STAMP, aside, both, font, label, write
from mock_paper import TALL, WIDE, container, draw_all, facts, field, fields, sheet, table, ticks, to_sign
from PIL import Image, ImageDraw


@sheet(TALL, "Parte de turno", "Shift log", "N.º 214", (830, 1470, 4, 40))
def shift_log(page: Image.Image) -> None:
    fields(page, (90, 490, 910, 1310), 262, 120, 40,
           [("Puesto", "Post", "Puertas 1–6"), ("Turno", "Shift", "Noche 22–06"), ("Fecha", "Date", "dom. – lun.")])  # fmt: skip
    edges = [90, 250, 1130, 1310]
    entries = (
        ("21:55", "Recibo el turno sin novedad.", "Took over the shift, nothing to report."),
        ("22:00", "Impresa lista MP bloque C. 1 copia a patio.", "Dangerous-goods list, block C, printed. One copy to the yard."),
        ("00:40", "Relevo operador grúa de patio 3.", "Change of operator, yard crane 3."),
        ("02:20", "Puesto 4 se cierra solo. Entro de nuevo: ok.", "Workstation 4 logs out by itself. Logged in again: fine."),
        ("03:10", "Correo: «cuenta modificada». P/ mañana.", "E-mail: “account modified”. Left for the morning."),
        ("04:30", "Ronda. Puertas y cerco sin novedad.", "Round. Gates and fence: nothing to report."),
        ("05:52", "Pta. 3: sale camión con levante, sin cita.", "Gate 3: truck leaves with a release, without appointment."),
        ("06:10", "Pantallas congeladas, 6 carriles. Aviso a mesa.", "Screens frozen, six lanes. Help desk told."),
        ("", "", ""),
    )
    for row, y, (hour, spanish, english) in table(
        page, edges, 420, [("Hora", "Time"), ("Novedades", "Remarks"), ("Firma", "Initials")], 122, entries
    ):
        hand(page, 112, y + 62, hour, 41, seed=row)
        remark(page, 272, y + 58, spanish, english, 41, PEN, row, (4, 46))
        if hour:
            scribble(page, 1166, y + 74, 100 + row % 3 * 8, 70 + row, loops=3)
    signatures(page, 1668, 132, (90, "Entrega", "Handed over by"), (740, "Recibe", "Taken over by"))
    scribble(page, 130, 1776, 330, 5)
    hand(page, 780, 1776, "pendiente", 36, PENCIL)


@sheet(TALL, "Aviso del equipo de respuesta", "Response team advisory", "07", (960, 380, -11, 40))
def response_team_advisory(page: Image.Image) -> None:
    write(page, 90, 282, "Lunes / Monday 09:30", 32, "SemiBold")
    ImageDraw.Draw(page).rectangle((930, 250, 1310, 306), outline=INK, width=3)
    write(page, 952, 287, "Difusión limitada · Limited", 26, "SemiBold")
    y = block(page, 350, "Lo que se sabe", "What is known", (
        ("Once cuentas cambiadas entre las 02:00 y las 03:00.", "Eleven accounts changed between 02:00 and 03:00."),
        ("Actividad en los servidores de planificación, aún en curso.", "Activity on the planning servers, still going on."),
        ("La lista de mercancías peligrosas no abre.", "The dangerous-goods list does not open."),
    ))  # fmt: skip
    y = block(page, y, "Lo que no se sabe", "What is not known", (
        ("Si otros sistemas del puerto están afectados.", "Whether other systems of the port are affected."),
        ("Si salió carga con datos alterados.", "Whether cargo left on altered data."),
    ))  # fmt: skip
    y = block(page, y, "Se recomienda", "Recommended", (
        ("1  Decidir el aislamiento por escrito, con hora y nombre.", "Decide on isolation in writing, with hour and name."),
        ("2  Copiar los registros antes de reinstalar o reparar.", "Copy the records before rebuilding or repairing."),
        ("3  Llevar en papel levantes, posiciones y refrigerados.", "Keep releases, positions and refrigerated cargo on paper."),
        ("4  Nombrar un solo punto de contacto, día y noche.", "Name one point of contact, day and night."),
    ))  # fmt: skip
    draw = ImageDraw.Draw(page)
    for x in range(90, 1310, 26):
        draw.line((x, y + 6, x + 14, y + 6), fill=INK, width=2)
    label(page, 90, y + 56, "Talón de respuesta: devolver antes de las 10:00", "Reply slip: return before 10:00", BODY)
    ticks(page, 92, y + 118, 300, ("Total", "Full"), ("Parcial", "Partial"), ("Ninguno", "None"))
    fields(page, (90, 700, 1310), y + 176, 100, 40, (("Quién ordena", "Ordered by", ""), ("Cargo", "Function", "")),
           (("Hora", "Time", ""), ("Firma", "Signature", "")))  # fmt: skip


def block(page: Image.Image, y: float, spanish: str, english: str, lines: tuple[tuple[str, str], ...]) -> float:
    """A heading and its sentences; returns where the next block starts."""
    ImageDraw.Draw(page).rectangle((90, y, 1310, y + 54), fill=SHADE)
    label(page, 108, y + 38, spanish, english, 28)
    y += 112
    for first, second in lines:
        both(page, 108, y, first, second, 30, "Regular", 38, 25)
        y += 95
    return y - 22


@sheet(TALL, "Levante manual de contenedor", "Manual release of a container", "N.º 039", (880, 1690, -6, 40))
def manual_release_form(page: Image.Image) -> None:
    fields(page, (90, 700, 1310), 270, 140, 42,
        (("1 Contenedor", "Container", ""), ("2 Precinto", "Seal", "TM 004417")),
        (("3 Buque", "Ship", "Alba"), ("4 Manifiesto, línea", "Manifest, line", "118 / 4")),
        (("5 Mercancía", "Goods", "Baldosas"), ("6 Peso bruto, kg", "Gross weight, kg", "24 180")),
        (("7 Consignatario", "Consignee", "Casa Lirio"), ("8 Transportista", "Haulier", "Ruta Sur")),
        (("9 Placa", "Plate", "KTR 508"), ("10 Chofer, documento", "Driver, document", "visto")),
        (("11 Puerta y hora", "Gate and time", "3  12:24"), ("12 Posición en patio", "Yard position", "B-07-3")),
    )  # fmt: skip
    hand(page, 114, 390, container("482026").replace("482026", "482062"), 46)
    top = 1150
    label(page, 90, top, "13 Controles", "Checks", BODY)
    ticks(page, 92, top + 62, 410, ("Manifiesto cotejado", "Compared with manifest"), ("Precinto revisado", "Seal inspected"),
          ("Segunda revisión", "Second check"))  # fmt: skip
    hand(page, 508, top + 64, "x", 50)
    to_sign(page, (90, 700, 1310), (top + 150, top + 330, top + 390),
            ("14 Oficial de Aduanas", "Customs officer"), ("15 Segundo oficial", "Second officer"))  # fmt: skip
    for x in (120, 730):
        label(page, x, top + 366, "Nombre y firma", "Name and signature", 18)
    scribble(page, 150, top + 306, 330, 41, PENCIL, loops=4)
    field(page, (90, top + 390, 1310, top + 520), "16 Observaciones", "Remarks", "sistema caído, se libera a mano", 40)
    aside(page, 520, top + 420, "(system down, released by hand)")
    stamp(page, 470, top + 130, ["LEVANTE", "RELEASED"], 12, STAMP, 46)


@sheet(WIDE, "Manifiesto de carga · extracto", "Cargo manifest · extract", "118", (1500, 1116, -5, 40))
def manifest_extract(page: Image.Image) -> None:
    facts(page, (90, "Buque", "Ship", "MV Alba"), (520, "Atraque", "Berth", "2"),
          (850, "Recibido por Aduanas", "Received by customs", "sáb. / Sat. 16:40"),
          (1530, "Página", "Page", "4 / 31"))  # fmt: skip
    edges = [90, 190, 520, 740, 850, 1330, 1530, 1890]
    heads = [("Línea", "Line"), ("Contenedor", "Container"), ("Precinto", "Seal"), ("Tipo", "Type"), ("Mercancía", "Goods"),
             ("Peso, kg", "Weight, kg"), ("Consignatario", "Consignee")]  # fmt: skip
    lines = (
        ("481872", "TM 004402", "22G1", "Papel en bobinas", "Paper in reels", "21 460", "Gráfica Norte"),
        ("481990", "TM 004409", "45G1", "Muebles desarmados", "Furniture in parts", "11 730", "Hogar Siete"),
        ("482005", "TM 004415", "22G1", "Herramientas de mano", "Hand tools", "17 905", "Ferretera Real"),
        ("482026", "TM 004417", "22G1", "Baldosas cerámicas", "Ceramic tiles", "24 180", "Casa Lirio"),
        ("482039", "TM 004420", "45R1", "Fruta congelada", "Frozen fruit", "22 640", "Frutas del Valle"),
        ("482058", "TM 004421", "22G1", "Repuestos de bicicleta", "Bicycle parts", "9 315", "Dos Ruedas"),
    )
    for row, y, (serial, seal, kind, spanish, english, weight, consignee) in table(page, edges, 380, heads, 116, lines):
        for x, text in zip((edges[0], *edges[1:4]), (str(row + 1), container(serial), seal, kind), strict=True):
            write(page, x + 16, y + 68, text, CELL + 2, "Medium")
        both(page, edges[4] + 16, y + 52, spanish, english, CELL + 1, "Regular", 38, SMALL + 1)
        ImageDraw.Draw(page).text((edges[6] - 20, y + 68), weight, font=font(CELL + 2, "Medium"), fill=INK, anchor="rs")
        write(page, edges[6] + 16, y + 68, consignee, CELL + 1)
    label(page, 90, 1220, "Copia de Aduanas, fuera del sistema de la terminal", "Customs copy, outside the terminal's system", 24)


@sheet(TALL, "Mercancías peligrosas · bloque C", "Dangerous goods · block C", "1 / 1", (880, 1640, 8, 40))
def dangerous_goods_list(page: Image.Image) -> None:
    label(page, 90, 286, "Impresa", "Printed", BODY)
    write(page, 300, 286, "dom. / Sun. 22:00", 30, "SemiBold")
    label(page, 680, 286, "Válida hasta", "Valid until", BODY)
    write(page, 970, 286, "lun. / Mon. 06:00", 30, "SemiBold")
    edges = [90, 310, 660, 830, 1050, 1310]
    heads = [("Posición", "Position"), ("Contenedor", "Container"), ("Clase", "Class"), ("Vecino sensible", "Sensitive next to"),
             ("Correcciones", "Corrections")]  # fmt: skip
    lines = (
        ("C-01-1", "470113", "9", "", ""), ("C-01-2", "470128", "8", "sí / yes", "C-05?"),
        ("C-02-1", "470301", "3", "", "salió"), ("C-02-2", "471554", "3", "sí / yes", ""),
        ("C-03-1", "471560", "8", "", "C-11-2"), ("C-04-1", "471702", "9", "", ""),
        ("C-05-1", "472219", "3", "sí / yes", "?"), ("C-06-2", "472224", "8", "", "C-02-1"),
        ("C-07-1", "473870", "9", "", ""), ("C-08-1", "473911", "3", "sí / yes", "salió?"),
        ("C-09-2", "474036", "8", "", "ver grúa 3"), ("C-11-1", "474502", "9", "", ""),
    )  # fmt: skip
    draw = ImageDraw.Draw(page)
    for row, y, (place, serial, kind, near, change) in table(page, edges, 330, heads, 92, lines):
        for x, text in zip(edges, (place, container(serial), kind, near), strict=False):
            write(page, x + 16, y + 58, text, CELL + 2, "Medium")
        if change:
            hand(page, edges[4] + 18, y + 58, change, 38, PENCIL if "?" in change else PEN, row)
        if change.startswith(("C-1", "C-02", "salió")) and "?" not in change:
            draw.line((edges[0] + 10, y + 52, edges[0] + 140, y + 44), fill=PEN, width=4)
    remark(page, 110, 1614, "más 1 en C-10, sin etiqueta, avisar", "(one more in C-10, no label, to be reported; “salió” = left)",
           38, PEN, 3, (4, 42))  # fmt: skip
    label(page, 90, 1740, "Copia a Bomberos", "Copy to the fire service", BODY)
    ticks(page, 92, 1800, 300, ("Entregada", "Delivered"), ("Pendiente", "Pending"))
    hand(page, 394, 1802, "x", 50)


if __name__ == "__main__":
    draw_all("port-cyber", shift_log, response_team_advisory, manual_release_form, manifest_extract, dangerous_goods_list)
