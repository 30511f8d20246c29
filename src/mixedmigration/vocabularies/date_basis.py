"""What the date of an incident is the date of."""

from .word import Term, Word

__all__ = ["DateBasis"]


class DateBasis(
    Word,
    vocabulary="date-basis",
    edition="2026-11-22",
    source="IOM Missing Migrants Project, data dictionary, Incident Date",
    licence="Definitions are ours",
):
    """Which day a date names: of the incident, of a report, of a find, or the end of a period.

    IOM's dates may be any of these and do not say which; it guarantees the month and
    the year only. Rows of cumulative incidents carry the last day of their range.

    Source:
        IOM Missing Migrants Project, data dictionary, Incident Date (`reported_date` in
        the API). Definitions and translations are ours.

    Examples:
        >>> DateBasis.REMAINS_FOUND.is_within(DateBasis.BEST_KNOWN)
        True
    """

    INCIDENT = Term(
        "day-of-incident",
        "Day of the incident",
        "The day on which it happened.",
        labels={"es": "Día del incidente", "fr": "Jour de l'incident"},
        broader=("best-known-day",),
    )
    REPORTED = Term(
        "day-reported",
        "Day reported",
        "The day on which it was reported, or which the people interviewed named.",
        labels={"es": "Día de la notificación", "fr": "Jour du signalement"},
        broader=("best-known-day",),
    )
    REMAINS_FOUND = Term(
        "day-remains-found",
        "Day the remains were found",
        "The day on which remains were found; death may have come long before.",
        labels={"es": "Día en que se hallaron los restos", "fr": "Jour de la découverte des restes"},
        broader=("best-known-day",),
    )
    END_OF_PERIOD = Term(
        "last-day-of-period",
        "Last day of the period",
        "The last day of the period that a cumulative row covers.",
        labels={"es": "Último día del período", "fr": "Dernier jour de la période"},
    )
    BEST_KNOWN = Term(
        "best-known-day",
        "Best known day",
        "The day of the incident where it is known, else the day of a find or a report; the publisher does not say which.",
        labels={"es": "Mejor fecha conocida", "fr": "Meilleure date connue"},
    )
