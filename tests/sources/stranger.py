# ruff: noqa: E501
"""The table of a stranger: Spanish columns, day before month, decimal commas, semicolons, Windows' encoding.

Everything in it is made up, in a year that had not come when it was written.
"""

from pathlib import Path

TABLE = """\
Expediente;Fecha;País;Lugar;Latitud;Longitud;Ruta;Muertos;Desaparecidos;Causa;País de origen;Fuente;Avisó;Notas
A-001;03/02/2031;Túnez;Frente a Sfax;34,72;11,05;Mediterráneo central;4;12;Ahogamiento;Malí; Prensa local;Ana Ficticia;
A-002;17/02/2031;Libia;Playa de Zuara;32,95;12,08;Mediterráneo central;;s/d;Naufragio;Sudán / Eritrea;Prensa local;;cuerpo sin identificar
A-003;21/02/2031;España;Alborán;35,95;-3,03;Mediterráneo occidental;2;;Ahogamiento;Marruecos;Prensa local;;
A-004;05/03/2031;Marruecos;Cerca de Tarfaya;27,94;-12,93;Ruta atlántica;1;30;Naufragio;Senegal / Guinea;Testigos;Ana Ficticia;
A-005;28/03/2031;Panamá;Bajo Chiquito;8,61;-77,73;Darién;3;;Enfermedad;Venezuela;Personal de salud;;
A-006;30/03/2031;Túnez;Frente a Kerkennah;34,80;11,30;Mediterráneo central;1.020;s/d;Ahogamiento;Costa de Marfil;Prensa local;;cifra dudosa
A-007;01/04/2031;Argelia;Al norte de Orán;35,99;-0,64;Mediterráneo occidental;;6;Ahogamiento;Argelia;Testigos;;
A-008;02/04/2031;México;Río Suchiate;14,68;-92,15;;2;;Violencia;Honduras / Guatemala;Prensa local;;
"""
"""The table as text; the blank before one source is the stranger's."""

EDITS = (
    ('#publisher = "who made the table"', 'publisher = "Observatorio ficticio"'),
    ('Muertos = { to = "dead", thousands = "." }', 'Muertos = { to = "dead", thousands = ".", blank = "zero" }'),
    ('Desaparecidos = "missing"', 'Desaparecidos = { to = "missing", unknown = ["s/d"] }'),
    (
        '#Causa = "causes"',
        'Causa = { to = "causes", labels = { "Naufragio" = "drowning", "Enfermedad" = "sickness" } }',
    ),
    ('#Ruta = "routes"', 'Ruta = "routes"'),
    ('#"Avisó" = "ignore"', '"Avisó" = "ignore"'),
    ("#[constants]", "[constants]"),
    ('#status = "confirmed"', 'types = ["death-or-disappearance"]'),
)
"""What the stranger changes in the scaffold, line by line."""


def table(folder: Path) -> Path:
    """Write the table as a Spanish Windows would."""
    path = folder / "incidentes.csv"
    path.write_bytes(TABLE.replace("\n", "\r\n").encode("cp1252"))
    return path


def edited(text: str) -> str:
    """Change the scaffold as the stranger does; each line must be there once."""
    lines = text.split("\n")
    for old, new in EDITS:
        assert lines.count(old) == 1, old
        lines[lines.index(old)] = new
    return "\n".join(lines)
