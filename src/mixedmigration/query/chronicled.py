"""What a chronicle is asked for: series of publications, what policies did in time, what was in force.

Only collections of publications or of policy events have answers. A type checker knows that from
the kind of records; where none looks, any other collection refuses.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol, cast

from mixedmigration.entities import PolicyEvent, Publication

if TYPE_CHECKING:
    from mixedmigration.values import Country, PartialDate, Period
    from mixedmigration.vocabularies import PolicyTargetGroup, PublicationSeries

    from .collection import Collection
    from .policies import InForce
    from .serials import Series
    from .timelines import Timeline

__all__ = ["Chronicled", "OfPolicyEvents", "OfPublications"]


class OfPublications(Protocol):
    """A collection of publications."""

    @property
    def entity(self) -> type[Publication]:
        """The class of the records."""
        ...

    def __iter__(self) -> Iterator[Publication]: ...


class OfPolicyEvents(Protocol):
    """A collection of policy events."""

    @property
    def entity(self) -> type[PolicyEvent]:
        """The class of the records."""
        ...

    def __iter__(self) -> Iterator[PolicyEvent]: ...


class Chronicled:
    """Questions in time to publications and policy events."""

    __slots__ = ()

    def series(self: OfPublications, title: "str | PublicationSeries") -> "Series":
        """Give the issues of a series, which can tell what is absent: `series("QMMU").gaps()`.

        Args:
            title: Title, acronym or slug of the series.

        Raises:
            QueryError: The records are no publications, or nobody knows such a series.

        Examples:
            >>> from mixedmigration.query import Collection
            >>> print(Collection(Publication).series("Mixed Migration Review"))
            Mixed Migration Review: 0 issues
        """
        from .serials import series

        return series(cast("Collection[Publication]", self), title)

    def timeline(self: OfPolicyEvents) -> "Timeline":
        """Give what happened to policies in order of time, as a table and as a picture.

        Raises:
            QueryError: The records are no policy events.

        Examples:
            >>> from mixedmigration.query import Collection
            >>> steps = [{"kind": "in-force", "date": "2023-01"}, {"kind": "ended", "date": "2025"}]
            >>> event = PolicyEvent(id="policy-event:my-table:1", title="A programme", milestones=steps)
            >>> print(Collection(PolicyEvent, [event]).timeline())
            date     precision  event        milestone  jurisdiction  status
            -------  ---------  -----------  ---------  ------------  ------------
            2023-01  month      A programme  in force   –             in force
            2025     year       A programme  ended      –             not in force
        """
        from .timelines import timeline

        return timeline(cast("Collection[PolicyEvent]", self))

    def chain(self: OfPolicyEvents, event: str) -> "Collection[PolicyEvent]":
        """Give all that one policy became: what it changed, and what changed, followed or answered it.

        Args:
            event: Id of any event of the chain.

        Returns:
            The events that are tied to it, directly or through others, the earliest first.

        Raises:
            QueryError: The records are no policy events.
            UnknownIdError: None of them has this id.
        """
        from .timelines import chain

        return chain(cast("Collection[PolicyEvent]", self), event)

    def in_force(
        self: OfPolicyEvents,
        country: "Country | str",
        *,
        target: "PolicyTargetGroup | Country | str | None" = None,
        during: "PartialDate | Period | str",
    ) -> "InForce":
        """Say what was in force in a country, for whom, and when; with what each answer rests on.

        Args:
            country: The country whose policy it is, or where it is carried out.
            target: A group of people such as `refugees`, or a nationality such as `HTI`.
            during: A day, or a stretch of days with two ends.

        Raises:
            QueryError: The records are no policy events, or the group is none that we know.
            InvalidValueError: `country` is no code of a country, or `during` no date or period.

        Examples:
            >>> from mixedmigration.query import Collection
            >>> event = PolicyEvent(
            ...     id="policy-event:my-table:1",
            ...     jurisdictions=["USA"],
            ...     milestones=[{"kind": "in-force", "date": "2023"}],
            ... )
            >>> len(Collection(PolicyEvent, [event]).in_force("USA", during="2024").in_force)
            1
        """
        from .policies import in_force

        return in_force(cast("Collection[PolicyEvent]", self), country, target=target, during=during)
