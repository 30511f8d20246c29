"""How a row of an incident file stands to what happened: one event, part of one, or many together."""

from .word import Term, Word, printed

__all__ = ["IncidentKind"]

_IOM = "iom-missing-migrants"


class IncidentKind(
    Word,
    vocabulary="incident-kind",
    edition="2026-11-22",
    source="IOM Missing Migrants Project, column Incident Type, 2023 to 2025",
    licence="CC BY 4.0",
):
    """Whether a row is an incident, a part of one, or many incidents together.

    A cell may join two of them, as `Incident,Split Incident` does where rows of one
    incident were put together again; `split` gives both.

    Source:
        IOM Missing Migrants Project, column Incident Type, 2023 to 2025. Definitions
        are ours, from use.

    Examples:
        >>> IncidentKind.split("Incident,Split Incident")
        (IncidentKind.INCIDENT, IncidentKind.SPLIT_INCIDENT)
    """

    INCIDENT = Term(
        "incident",
        "Incident",
        "One event, told by one row.",
        labels={"es": "Incidente", "fr": "Incident"},
        aliases=printed(_IOM, "Incident"),
    )
    SPLIT_INCIDENT = Term(
        "split-incident",
        "Split Incident",
        "A part of one event that is told by several rows, as when its dead differ in cause, place or origin; "
        "rows of one event share its main id.",
        labels={"es": "Incidente dividido", "fr": "Incident scindé"},
        aliases=printed(_IOM, "Split Incident"),
    )
    CUMULATIVE_INCIDENT = Term(
        "cumulative-incident",
        "Cumulative Incident",
        "Many events of a period in one row, counted together; its date is the last day of the period.",
        labels={"es": "Incidente acumulado", "fr": "Incident cumulé"},
        aliases=printed(_IOM, "Cumulative Incident"),
    )
