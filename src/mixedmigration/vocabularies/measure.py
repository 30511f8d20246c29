"""What a published figure counts."""

from .word import Match, Term, Word, printed

__all__ = ["Measure"]

_UNHCR, _FRONTEX, _CBP = "unhcr", "frontex", "us-cbp"


class Measure(
    Word,
    vocabulary="measure",
    edition="2026-11-22",
    source="International Recommendations on Refugee Statistics (2018); UNHCR, IOM, Frontex and CBP",
    licence="Definitions are ours",
    is_complete=False,
):
    """The thing that a figure counts; what is counted it by is the unit.

    A detection is not a person and a stock is not a flow: figures of different measures are
    never added.

    Source:
        Expert Group on Refugee and Internally Displaced Persons Statistics, International
        Recommendations on Refugee Statistics (2018), for stocks and flows; the publishers' own
        tables for the others. Definitions are ours.

    Examples:
        >>> Measure("detections").is_stock
        False
    """

    STOCK = Term(
        "stock", "Stock", "People of a kind who are in a place at a time.", labels={"es": "Stock", "fr": "Stock"}
    )
    DISPLACED = Term(
        "displaced",
        "Displaced people",
        "People who are displaced at a time, within their country or outside.",
        broader=("stock",),
    )
    ARRIVALS = Term("arrivals", "Arrivals", "People who came.", labels={"es": "Llegadas", "fr": "Arrivées"})
    DEPARTURES = Term("departures", "Departures", "People who left.")
    CROSSINGS = Term("crossings", "Border crossings", "Crossings of a border, of which one person may make several.")
    IRREGULAR_CROSSINGS = Term(
        "irregular-crossings",
        "Irregular border crossings",
        "Crossings of a border without permission, counted or estimated.",
        broader=("crossings",),
    )
    DETECTIONS = Term(
        "detections",
        "Detections",
        "Irregular crossings that an authority noticed; the same person may be counted each time.",
        aliases=printed(_FRONTEX, "Detections of illegal border-crossing", "Detections", match=Match.EXACT),
        broader=("irregular-crossings",),
    )
    ENCOUNTERS = Term(
        "encounters",
        "Encounters",
        "Meetings of an authority with people at or near a border.",
        aliases=printed(_CBP, "Encounters", "Encounter Count"),
    )
    APPLICATIONS = Term(
        "applications", "Asylum applications", "Requests for protection that were lodged.",
        aliases=printed(_UNHCR, "applied", "asylum applications", match=Match.EXACT),
    )  # fmt: skip
    DECISIONS = Term(
        "decisions", "Asylum decisions", "Answers to requests for protection.", aliases=printed(_UNHCR, "decisions")
    )
    RETURNS = Term("returns", "Returns", "People who went back, or were sent back.")
    REMOVALS = Term("removals", "Removals", "People who were sent out of a country.", broader=("returns",))
    RESETTLEMENT = Term("resettlement", "Resettlement", "Refugees who were brought to a third country.")
    NEW_DISPLACEMENTS = Term("new-displacements", "New displacements", "Movements of people who had to flee in a time.")
    DEATHS = Term("deaths", "Deaths and disappearances", "People who died or disappeared.")
    INTERVIEWS = Term("interviews", "Interviews", "Interviews that were held.")
    RESPONDENTS = Term("respondents", "Respondents", "People who took part in a survey or study.")
    STAFF = Term("staff", "Staff", "People who work for something, such as enumerators.")
    PUBLICATIONS = Term("publications", "Publications", "Texts, talks or books that came out.")
    EVENTS_HELD = Term("events-held", "Events held", "Briefings, meetings and talks that were held.")
    COUNTRIES = Term("countries", "Countries", "Countries that did something, or where something is.")
    COMPONENTS = Term("components", "Components", "Parts that something has, such as pillars or objectives.")
    POPULATION = Term("population", "Population", "Everybody who lives in a place.", broader=("stock",))
    SHARE = Term("share", "Share", "A part of a whole, in percent.")
    FUNDING = Term("funding", "Funding", "Money that was given or is needed.")
    DURATION = Term("duration", "Duration", "How long something lasted.")

    @property
    def is_stock(self) -> bool:
        """Whether it is counted at a time and not over a time."""
        return self.is_within(Measure.STOCK)
