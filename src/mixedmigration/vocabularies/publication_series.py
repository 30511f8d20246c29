"""The series in which the field's organisations publish."""

from .word import Term, Word, printed

__all__ = ["PublicationSeries"]

_MMC, _MPI = "mmc", "mpi"


class PublicationSeries(
    Word,
    vocabulary="publication-series",
    edition="2026-11-22",
    source="Mixed Migration Centre; Migration Policy Institute; IOM Displacement Tracking Matrix",
    licence="Titles are facts; definitions are ours",
    is_complete=False,
):
    """A series, journal or podcast, by its title.

    Source:
        Pages of the Mixed Migration Centre, the Migration Policy Institute, the Mixed Migration
        Hub and IOM's Displacement Tracking Matrix, as far as they were seen. Definitions are ours.

    Examples:
        >>> PublicationSeries.find("QMMU", "mmc").issues_a_year
        4
    """

    QUARTERLY_UPDATE = Term(
        "quarterly-mixed-migration-update",
        "Quarterly Mixed Migration Update",
        "What happened in a region in a quarter: movements, trends, politics.",
        aliases=printed(_MMC, "Quarterly Mixed Migration Update", "Quarterly Mixed Migration Updates", "QMMU"),
    )
    MIXED_MIGRATION_REVIEW = Term(
        "mixed-migration-review",
        "Mixed Migration Review",
        "The yearly flagship report of the Mixed Migration Centre.",
        aliases=printed(_MMC, "Mixed Migration Review", "MMR"),
    )
    MMC_SNAPSHOT = Term(
        "4mi-snapshot",
        "4Mi snapshot",
        "Findings of 4Mi interviews on one question, on a few pages.",
        aliases=printed(_MMC, "4Mi snapshot", "4Mi snapshot / infographic"),
    )
    MONTHLY_SUMMARY = Term(
        "monthly-summary",
        "Monthly Summary",
        "What happened in a region in a month, before the quarterly updates.",
        aliases=printed(_MMC, "Monthly Summary", "Monthly Summaries"),
    )
    MHUB_TREND_BULLETIN = Term(
        "mhub-trend-bulletin",
        "Mixed Migration Hub Trend Bulletin",
        "What the Mixed Migration Hub saw in a month.",
        aliases=printed("mhub", "Trend Bulletin", "monthly trend report", "Mixed Migration Hub Trend Bulletin"),
    )
    MMC_BRIEFING = Term(
        "mmc-briefing-paper",
        "MMC Briefing Paper",
        "Briefing papers of the Mixed Migration Centre.",
        aliases=printed(_MMC, "Briefing paper"),
    )
    MMC_RESEARCH_REPORT = Term(
        "mmc-research-report",
        "MMC Research Report",
        "Research reports of the Mixed Migration Centre.",
        aliases=printed(_MMC, "Research report"),
    )
    MMC_DISCUSSION_PAPER = Term(
        "mmc-discussion-paper",
        "MMC Discussion Paper",
        "Discussion papers of the Mixed Migration Centre.",
        aliases=printed(_MMC, "Discussion paper"),
    )
    MMC_CATALOGUE = Term(
        "mmc-annual-catalogue",
        "MMC annual catalogue",
        "All that the Mixed Migration Centre published in a year, and its own news.",
        aliases=printed(_MMC, "annual catalogue"),
    )
    MIGRATION_INFORMATION_SOURCE = Term(
        "migration-information-source",
        "Migration Information Source",
        "The online journal of the Migration Policy Institute.",
        aliases=printed(_MPI, "Migration Information Source", "the Source"),
    )
    CHANGING_CLIMATE = Term(
        "changing-climate-changing-migration",
        "Changing Climate, Changing Migration",
        "A podcast of the Migration Policy Institute on climate and migration.",
        aliases=printed(_MPI, "Changing Climate, Changing Migration", "Changing Climate Changing Migration"),
    )
    DTM_FLOW_SURVEY = Term(
        "dtm-flow-monitoring-survey-report",
        "Flow Monitoring Survey Report",
        "Rounds of surveys at flow monitoring points of IOM's Displacement Tracking Matrix.",
        aliases=printed("iom-dtm", "Flow Monitoring Survey Report"),
    )

    @property
    def issues_a_year(self) -> int | None:
        """How many issues a year the series has for each region, where it has a fixed number."""
        return _ISSUES.get(self.slug)


_ISSUES = {
    "quarterly-mixed-migration-update": 4,
    "mixed-migration-review": 1,
    "mmc-annual-catalogue": 1,
    "monthly-summary": 12,
    "mhub-trend-bulletin": 12,
}
