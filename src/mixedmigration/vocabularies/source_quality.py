"""How well sourced an incident is, on the scale of the Missing Migrants Project."""

from typing import Self

from mixedmigration.errors import UnknownTermError

from .word import Term, Word, printed

__all__ = ["SourceQuality"]

_IOM = "iom-missing-migrants"


class SourceQuality(
    Word,
    vocabulary="source-quality",
    edition="2026-11-22",
    source="IOM Missing Migrants Project, data dictionary, Source Quality",
    licence="CC BY 4.0",
):
    """What an incident record rests on, from 1 (least) to 5 (best corroborated).

    The publisher prints the number. It ranks who said it and how many did, not
    whether the incident happened.

    Source:
        IOM Missing Migrants Project, data dictionary, Source Quality. Wording and
        translations are ours.

    Examples:
        >>> SourceQuality.find("4", "iom-missing-migrants")
        SourceQuality.HUMANITARIAN_ACTOR
        >>> SourceQuality.ONE_MEDIA_REPORT.level
        1
    """

    ONE_MEDIA_REPORT = Term(
        "one-media-report",
        "One media report",
        "The information comes from one media report only.",
        labels={"es": "Un solo medio de comunicación", "fr": "Un seul média"},
        aliases=printed(_IOM, "1"),
    )
    UNCORROBORATED_TESTIMONY = Term(
        "uncorroborated-testimony",
        "Uncorroborated witness or survey",
        "The information comes from people who saw it, or who told it in a survey, and nobody else confirms it.",
        labels={"es": "Testimonio o encuesta sin corroborar", "fr": "Témoignage ou enquête non corroborés"},
        aliases=printed(_IOM, "2"),
    )
    SEVERAL_MEDIA = Term(
        "several-media",
        "Several media reports",
        "The information comes from more than one media report.",
        labels={"es": "Varios medios de comunicación", "fr": "Plusieurs médias"},
        aliases=printed(_IOM, "3"),
    )
    HUMANITARIAN_ACTOR = Term(
        "humanitarian-actor",
        "Humanitarian actor",
        "The information comes from a humanitarian body: a non-governmental or an international organisation.",
        labels={"es": "Actor humanitario", "fr": "Acteur humanitaire", "ar": "جهة إنسانية"},
        aliases=printed(_IOM, "4"),
    )
    OFFICIAL_OR_SEVERAL_HUMANITARIAN = Term(
        "official-or-several-humanitarian",
        "Official source or several humanitarian actors",
        "The information comes from an official source, such as a coroner or a coast guard, or from several "
        "humanitarian bodies.",
        labels={
            "es": "Fuente oficial o varios actores humanitarios",
            "fr": "Source officielle ou plusieurs acteurs humanitaires",
        },
        aliases=printed(_IOM, "5"),
    )

    @property
    def level(self) -> int:
        """The publisher's number, from 1 to 5."""
        return list(type(self)).index(self) + 1

    @classmethod
    def of_level(cls, level: object) -> Self:
        """Give the word for the publisher's number.

        Args:
            level: A whole number from 1 to 5.

        Returns:
            The word.

        Raises:
            UnknownTermError: There is no such level.

        Examples:
            >>> SourceQuality.of_level(5)
            SourceQuality.OFFICIAL_OR_SEVERAL_HUMANITARIAN
        """
        if not isinstance(level, int) or isinstance(level, bool) or not 1 <= level <= len(cls):
            raise UnknownTermError("term/unknown", cls.vocabulary(), level, (), "levels go from 1 to 5")
        return list(cls)[level - 1]
