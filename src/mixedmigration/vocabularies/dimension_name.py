"""By what figures are parted: sex, age, procedure, outcome."""

from .word import Term, Word, printed

__all__ = ["DimensionName"]

_UNHCR, _CBP = "unhcr", "us-cbp"


class DimensionName(
    Word,
    vocabulary="dimension",
    edition="2026-11-22",
    source="UNHCR, columns of the Refugee Data Finder; CBP, columns of nationwide encounters; Eurostat",
    licence="Labels are facts of public tables; definitions are ours",
    is_complete=False,
):
    """What a figure is parted by.

    Source:
        UNHCR Refugee Data Finder (procedure, level, application type, outcome, location,
        accommodation); US Customs and Border Protection (component, sector, title of authority,
        demographic); Frontex (border type). Definitions are ours.

    Examples:
        >>> DimensionName.find("Component", "us-cbp")
        DimensionName.COMPONENT
    """

    SEX = Term("sex", "Sex", "Female, male, or another answer.", labels={"es": "Sexo", "fr": "Sexe"})
    AGE = Term("age", "Age", "Age, mostly in bands.", labels={"es": "Edad", "fr": "Âge"})
    STATUS = Term(
        "status",
        "Status",
        "What people are in law, such as refugees or asylum seekers.",
        aliases=printed(_UNHCR, "population type"),
    )
    CITIZENSHIP = Term("citizenship", "Citizenship", "Nationality, where it is not the origin.")
    PROCEDURE = Term(
        "procedure",
        "Procedure",
        "By whom and how a request is decided.",
        aliases=printed(_UNHCR, "procedure_type", "procedure"),
    )
    LEVEL = Term("level", "Level", "First instance, appeal, repeated request.", aliases=printed(_UNHCR, "dec_level"))
    OUTCOME = Term("outcome", "Outcome", "What was decided.", aliases=printed(_UNHCR, "decision"))
    APPLICATION_TYPE = Term(
        "application-type", "Application type", "New, repeated, reopened.", aliases=printed(_UNHCR, "app_type")
    )
    ACCOMMODATION = Term(
        "accommodation",
        "Accommodation",
        "Where people live: a camp, a home, a reception centre.",
        aliases=printed(_UNHCR, "accommodationType"),
    )
    SETTING = Term("setting", "Urban or rural", "Urban, rural, or various.", aliases=printed(_UNHCR, "urbanRural"))
    LOCATION = Term(
        "location", "Location", "A place below the country, as printed.", aliases=printed(_UNHCR, "location")
    )
    COMPONENT = Term(
        "component", "Component", "The part of an authority that counted.", aliases=printed(_CBP, "Component")
    )
    SECTOR = Term(
        "sector", "Sector", "The stretch of border, or field office.", aliases=printed(_CBP, "Area of Responsibility")
    )
    TITLE = Term(
        "title",
        "Title of authority",
        "The law under which people were dealt with.",
        aliases=printed(_CBP, "Title of Authority"),
    )
    DEMOGRAPHIC = Term(
        "demographic",
        "Demographic group",
        "Single adults, family members, unaccompanied children.",
        aliases=printed(_CBP, "Demographic"),
    )
    BORDER_TYPE = Term("border-type", "Border type", "Land, sea or air.", aliases=printed("frontex", "BorderType"))
    CAUSE = Term("cause", "Cause", "Conflict or disaster, for displacement.", aliases=printed("idmc", "cause"))
    RETURN_TYPE = Term("return-type", "Type of return", "Voluntary, assisted, forced.")
    GROUP = Term("group", "Group", "A group of people named in the text of a report.")
