"""By what a published figure counts."""

from .word import Term, Word, printed

__all__ = ["Unit"]

_UNHCR = "unhcr"


class Unit(
    Word,
    vocabulary="unit",
    edition="2026-11-22",
    source="UNHCR, IOM, Frontex and CBP, units of their tables; ours for figures in running text",
    licence="Definitions are ours",
    is_complete=False,
):
    """What one of a figure is: a person, a case, a crossing, a boat.

    Source:
        UNHCR Refugee Data Finder (persons P, cases C); notes on the tables of Frontex and CBP,
        which count crossings and encounters and not persons. The others are ours, after figures
        in reports. Definitions are ours.

    Examples:
        >>> Unit.find("P", "unhcr")
        Unit.PERSONS
    """

    PERSONS = Term(
        "persons",
        "Persons",
        "People, each once.",
        labels={"es": "Personas", "fr": "Personnes"},
        aliases=printed(_UNHCR, "P"),
    )
    CASES = Term(
        "cases", "Cases", "Files, which may be of a person or a family.", aliases=printed(_UNHCR, "C"),
        labels={"es": "Casos", "fr": "Dossiers"},
    )  # fmt: skip
    HOUSEHOLDS = Term("households", "Households", "People who live together, counted as one.")
    CROSSINGS = Term("crossings", "Crossings", "Crossings of a border; one person may make several.")
    ENCOUNTERS = Term("encounters", "Encounters", "Meetings with an authority; one person may have several.")
    MOVEMENTS = Term("movements", "Movements", "Movements of people; one person may make several.")
    BOATS = Term("boats", "Boats", "Boats and ships.")
    EVENTS = Term("events", "Events", "Things that happened, or were held.")
    INTERVIEWS = Term("interviews", "Interviews", "Interviews, each with one person.")
    RETURNEES = Term("returnees", "Returnees", "People who went back, or were sent back.", broader=("persons",))
    ENUMERATORS = Term("enumerators", "Enumerators", "People who hold interviews.", broader=("persons",))
    EXPERTS = Term("experts", "Experts", "People who know a matter, and were asked.", broader=("persons",))
    COUNTRIES = Term("countries", "Countries", "States and territories.", labels={"es": "Países", "fr": "Pays"})
    ORGANISATIONS = Term("organisations", "Organisations", "Bodies of any kind.")
    PUBLICATIONS = Term("publications", "Publications", "Reports, books and other texts.")
    COMPONENTS = Term("components", "Components", "Parts of something.")
    PERCENT = Term(
        "percent", "Percent", "Hundredths of a whole, or of what it is measured from.", aliases=printed("", "%")
    )
    PERCENTAGE_POINTS = Term("percentage-points", "Percentage points", "The difference of two percentages.")
    DAYS = Term("days", "Days", "Days.")
    YEARS = Term("years", "Years", "Years.")
    EUROS = Term("euros", "Euros", "Euros.", aliases=printed("iso-4217", "EUR"))
    US_DOLLARS = Term("us-dollars", "US dollars", "Dollars of the United States.", aliases=printed("iso-4217", "USD"))
