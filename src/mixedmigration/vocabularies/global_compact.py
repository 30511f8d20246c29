"""The global compacts of 2018, and the objectives of the one for migration."""

from .word import Alias, Term, Word, printed

__all__ = ["Compact", "CompactObjective"]

_TITLES = (
    "UN General Assembly resolution 73/195 of 19 December 2018, Global Compact for Safe, Orderly and Regular Migration"
)


class Compact(
    Word,
    vocabulary="compact",
    edition="2026-11-22",
    source="United Nations, New York Declaration for Refugees and Migrants (resolution 71/1), annexes I and II",
    licence="Titles of public documents; definitions are ours",
):
    """A global compact of the United Nations on people who move.

    Source:
        UN General Assembly resolutions 73/195 (migration) and 73/151 (refugees), 2018.

    Examples:
        >>> Compact.find("GCM")
        Compact.MIGRATION
    """

    MIGRATION = Term(
        "gcm",
        "Global Compact for Safe, Orderly and Regular Migration",
        "The compact on migration, with 23 objectives; it binds no state by law.",
        labels={
            "es": "Pacto Mundial para la Migración Segura, Ordenada y Regular",
            "fr": "Pacte mondial pour des migrations sûres, ordonnées et régulières",
        },
        aliases=printed("", "GCM", "Global Compact for Migration", "Global Compact on Migration"),
    )
    REFUGEES = Term(
        "gcr",
        "Global Compact on Refugees",
        "The compact on refugees, with four objectives; it binds no state by law.",
        labels={"es": "Pacto Mundial sobre los Refugiados", "fr": "Pacte mondial sur les réfugiés"},
        aliases=printed("", "GCR"),
    )


def _objective(number: int, title: str, definition: str, *also: str) -> Term:
    aliases = (Alias(f"Objective {number}"), Alias(str(number), "gcm"), *printed("", *also))
    return Term(f"gcm-{number}", title, definition, aliases=aliases)


class CompactObjective(
    Word,
    vocabulary="compact-objective",
    edition="2026-11-22",
    source=_TITLES,
    licence="Titles of a public document; definitions are ours",
):
    """One of the 23 objectives of the Global Compact for Safe, Orderly and Regular Migration.

    The published list that IOM's package `iomeval` carries prints the title of objective 2 for
    objective 20 as well. Here objective 20 has its own title; the misprint is no alias of it.

    Source:
        UN General Assembly resolution 73/195 of 19 December 2018. Titles are as the list of
        `iomeval` 0.4.1 prints them, in one casing, and that of objective 20 is the compact's own;
        the sentences that explain them are ours.

    Examples:
        >>> CompactObjective.numbered(20)
        CompactObjective.REMITTANCES
        >>> CompactObjective("gcm-5").number, CompactObjective("gcm-5").compact
        (5, Compact.MIGRATION)
    """

    DATA = _objective(
        1,
        "Collect and utilize accurate and disaggregated data as a basis for evidence-based policies",
        "Better statistics on migration, parted by sex, age and status.",
    )
    DRIVERS = _objective(
        2,
        "Minimize the adverse drivers and structural factors that compel people to leave their country of origin",
        "Living conditions that let people stay where they want to stay.",
    )
    INFORMATION = _objective(
        3,
        "Provide accurate and timely information at all stages of migration",
        "What people need to know before, during and after they move.",
    )
    LEGAL_IDENTITY = _objective(
        4,
        "Ensure that all migrants have proof of legal identity and adequate documentation",
        "Birth registration, passports and other papers.",
    )
    REGULAR_PATHWAYS = _objective(
        5,
        "Enhance availability and flexibility of pathways for regular migration",
        "Ways to move with permission: for work, study, family and protection.",
    )
    FAIR_RECRUITMENT = _objective(
        6,
        "Facilitate fair and ethical recruitment and safeguard conditions that ensure decent work",
        "Recruitment without fees and fraud, and rights at work.",
    )
    VULNERABILITIES = _objective(
        7,
        "Address and reduce vulnerabilities in migration",
        "Protection of those who are at risk on the way or where they are.",
    )
    MISSING_MIGRANTS = _objective(
        8,
        "Save lives and establish coordinated international efforts on missing migrants",
        "Search and rescue, and names for those who died or disappeared.",
    )
    SMUGGLING = _objective(
        9,
        "Strengthen the transnational response to smuggling of migrants",
        "Action against smuggling, without punishing those who were smuggled.",
    )
    TRAFFICKING = _objective(
        10,
        "Prevent, combat and eradicate trafficking in persons in the context of international migration",
        "Action against trafficking, and protection for those it harmed.",
    )
    BORDERS = _objective(
        11,
        "Manage borders in an integrated, secure and coordinated manner",
        "Border management together with neighbours, and with respect for rights.",
    )
    SCREENING = _objective(
        12,
        "Strengthen certainty and predictability in migration procedures for appropriate screening, assessment and"
        " referral",
        "Procedures that people can understand and that refer them to the help they need.",
    )
    DETENTION = _objective(
        13,
        "Use migration detention only as a measure of last resort and work towards alternatives",
        "Detention as an exception, and other ways in its place.",
        "Use immigration detention only as a measure of last resort and work towards alternatives",
    )
    CONSULAR_PROTECTION = _objective(
        14,
        "Enhance consular protection, assistance and cooperation throughout the migration cycle",
        "Help of a country for its people abroad.",
    )
    BASIC_SERVICES = _objective(
        15,
        "Provide access to basic services for migrants",
        "Health care, schooling and other services, whatever a person's status.",
    )
    INCLUSION = _objective(
        16,
        "Empower migrants and societies to realize full inclusion and social cohesion",
        "Living together, with work and a voice for those who came.",
    )
    DISCRIMINATION = _objective(
        17,
        "Eliminate all forms of discrimination and promote evidence-based public discourse to shape perceptions of"
        " migration",
        "Action against racism and hatred, and talk of migration that rests on facts.",
    )
    SKILLS = _objective(
        18,
        "Invest in skills development and facilitate mutual recognition of skills, qualifications and competences",
        "Training, and degrees that count abroad.",
    )
    DIASPORAS = _objective(
        19,
        "Create conditions for migrants and diasporas to fully contribute to sustainable development in all countries",
        "What people abroad can give to the countries they are tied to.",
    )
    REMITTANCES = _objective(
        20,
        "Promote faster, safer and cheaper transfer of remittances and foster financial inclusion of migrants",
        "Sending money home at low cost, and bank accounts for people who move.",
    )
    RETURN = _objective(
        21,
        "Cooperate in facilitating safe and dignified return and readmission, as well as sustainable reintegration",
        "Going back in safety and dignity, and finding a place again.",
    )
    SOCIAL_SECURITY = _objective(
        22,
        "Establish mechanisms for the portability of social security entitlements and earned benefits",
        "Pensions and other benefits that people can take along.",
    )
    COOPERATION = _objective(
        23,
        "Strengthen international cooperation and global partnerships for safe, orderly and regular migration",
        "States that support each other in carrying out the compact.",
    )

    @property
    def number(self) -> int:
        """Its number in the compact, from 1 to 23."""
        return int(self.slug.removeprefix("gcm-"))

    @property
    def compact(self) -> Compact:
        """The compact whose objective it is."""
        return Compact.MIGRATION

    @classmethod
    def numbered(cls, number: int) -> "CompactObjective":
        """Give the objective with this number.

        Args:
            number: From 1 to 23.

        Raises:
            UnknownTermError: The compact has no such objective.
        """
        return cls(f"gcm-{number}")
