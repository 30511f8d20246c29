"""What publications and organisations are about, each theme of its publisher's scheme.

Publishers sort their work by themes of their own, which overlap: a theme therefore never
stands without its scheme, as regions do not.
"""

from .word import Alias, Term, Word

__all__ = ["Theme"]

_MPI = "Migration Policy Institute, the four research pillars of its mission page"
_MMC = "Mixed Migration Centre, matters named on its pages and posts; it is no list of the centre's own"
_RELIEFWEB = "ReliefWeb API, taxonomy of themes"


def _pillar(slug: str, label: str, definition: str, *others: str) -> Term:
    return Term(f"mpi/{slug}", label, definition, _MPI, aliases=tuple(Alias(name, "mpi") for name in (label, *others)))


def _mmc(slug: str, label: str, definition: str, *others: str) -> Term:
    return Term(f"mmc/{slug}", label, definition, _MMC, aliases=tuple(Alias(name, "mmc") for name in (label, *others)))


def _reliefweb(slug: str, label: str, definition: str, number: str) -> Term:
    return Term(
        f"reliefweb/{slug}",
        label,
        definition,
        _RELIEFWEB,
        aliases=(Alias(label, "reliefweb"), Alias(number, "reliefweb")),
    )


class Theme(
    Word,
    vocabulary="theme",
    edition="2026-11-22",
    source="Migration Policy Institute; Mixed Migration Centre; ReliefWeb",
    licence="Labels are facts of public pages; definitions are ours",
    is_complete=False,
):
    """A matter of research and reporting; the slug is `scheme/name`.

    The research pillars of the Migration Policy Institute are all here. The other schemes
    are those words that were seen: a theme that is missing is kept as an unlisted label.

    Source:
        `mpi`: research pillars of the Migration Policy Institute. `mmc`: matters that the Mixed
        Migration Centre names on its pages. `reliefweb`: themes of the ReliefWeb API.
        Definitions are ours.

    Examples:
        >>> Theme.find("Migration Management", "mpi")
        Theme.MPI_MIGRATION_MANAGEMENT
        >>> Theme("mmc/smuggling").scheme
        'mmc'
    """

    MPI_MIGRATION_MANAGEMENT = _pillar(
        "migration-management",
        "Migration Management",
        "How states organise and decide of migration, and how they work together.",
    )
    MPI_REFUGEE_PROTECTION = _pillar(
        "refugee-protection",
        "Refugee Protection and International Humanitarian Response",
        "Asylum, resettlement, and help for people who had to flee.",
    )
    MPI_NORTH_AMERICA = _pillar(
        "north-american-borders",
        "North American Border Management and Migration Agenda",
        "Borders and migration among Mexico, the United States, Canada and Central America.",
        "North American Borders and Migration Agenda",
    )
    MPI_INTEGRATION = _pillar(
        "settlement-and-integration",
        "Immigrant Settlement and Integration",
        "How people who came and those who were there before live together.",
    )

    MMC_DRIVERS = _mmc("drivers", "Drivers and intentions", "Why people leave, and what they mean to do.", "Drivers")
    MMC_SMUGGLING = _mmc("smuggling", "Smuggling", "Smugglers, their services and prices, and dealings with them.")
    MMC_PROTECTION = _mmc(
        "protection",
        "Protection risks",
        "Abuses that people meet with on the way, and what protects them.",
        "Protection",
    )
    MMC_INFORMATION = _mmc(
        "access-to-information", "Access to information", "What people know before and on the way, and from whom."
    )
    MMC_ASSISTANCE = _mmc("assistance", "Assistance", "Help that people need and get on the way.")
    MMC_RETURN = _mmc(
        "return", "Return and reintegration", "Going back, by choice or not, and what comes then.", "Returns"
    )
    MMC_CLIMATE = _mmc("climate", "Climate and environment", "Weather, disasters and land as reasons to move.")
    MMC_URBAN = _mmc("urban", "Urban migration", "Cities on the way and at its end.", "Cities")
    MMC_CHILDREN = _mmc("children", "Children and youth", "Young people on the move.")
    MMC_GENDER = _mmc("gender", "Gender", "What differs for women, men and others on the move.")
    MMC_POLICY = _mmc("policy", "Migration policy", "Laws, agreements and politics of migration.", "Policy engagement")
    MMC_TECHNOLOGY = _mmc(
        "technology", "Technology", "Digital tools, for people on the move and for those who control."
    )

    RELIEFWEB_HEALTH = _reliefweb("health", "Health", "Diseases and care.", "4595")
    RELIEFWEB_PROTECTION = _reliefweb(
        "protection-and-human-rights",
        "Protection and Human Rights",
        "People's safety and their rights.",
        "4600",
    )
    RELIEFWEB_WATER = _reliefweb(
        "water-sanitation-hygiene", "Water Sanitation Hygiene", "Clean water, toilets and washing.", "4604"
    )

    @property
    def scheme(self) -> str:
        """Whose theme it is: `mpi`, `mmc` or `reliefweb`."""
        return self.slug.partition("/")[0]
