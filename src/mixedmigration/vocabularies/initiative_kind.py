"""What kind of thing an organisation runs."""

from .word import Term, Word

__all__ = ["InitiativeKind"]


class InitiativeKind(
    Word,
    vocabulary="initiative-kind",
    edition="2026-11-22",
    source="ours, after pages of the Mixed Migration Centre and the Migration Policy Institute",
    licence="Definitions are ours",
    is_complete=False,
):
    """What kind of thing an organisation runs under a name of its own.

    Source:
        Ours, after what the Mixed Migration Centre and the Migration Policy Institute run.

    Examples:
        >>> InitiativeKind.RESEARCH_PILLAR.label()
        'Research pillar'
    """

    PROGRAMME = Term("programme", "Programme", "Work on one matter that goes on, with people of its own.")
    DATA_COLLECTION = Term(
        "data-collection",
        "Data collection",
        "A programme that collects data, such as interviews.",
        broader=("programme",),
    )
    PROJECT = Term("project", "Project", "Work with a beginning, an end and a purpose.")
    RESEARCH_PROJECT = Term(
        "research-project", "Research project", "A project that finds something out.", broader=("project",)
    )
    TRAINING = Term("training", "Training", "Courses or seminars for people who decide or work in the field.")
    COUNCIL = Term("council", "Council or study group", "A group of people who meet to think and advise.")
    JOURNAL = Term("journal", "Journal", "A journal, in print or online.")
    REPORT_SERIES = Term("report-series", "Report series", "Reports that come out again and again under one title.")
    PODCAST = Term("podcast", "Podcast", "A series to listen to.")
    RESEARCH_PILLAR = Term(
        "research-pillar", "Research pillar", "One of the parts into which an organisation divides its work."
    )
    WORK_AREA = Term(
        "work-area", "Area of work", "A part of what an organisation does, such as advice to those who decide."
    )
    CAMPAIGN = Term("campaign", "Campaign", "Work to make a matter known.")
    EVENT_SERIES = Term("event-series", "Event series", "Events that take place again and again.")
