"""Policy events that the package knows: programmes, agreements, reforms, and what became of them."""

from functools import cache

from mixedmigration.entities import PolicyEvent
from mixedmigration.query.collection import Collection

from ._facts import one, shipped

__all__ = ["policy_event", "policy_events"]


def policy_events() -> Collection[PolicyEvent]:
    """Give the policy events that the package knows.

    Returns:
        The same collection each time; each record cites the sentences that it rests on.

    Examples:
        >>> from mixedmigration.query import field
        >>> [found.title for found in policy_events().where(field("carried_out_in").contains("CRI"))]
        ['Safe Mobility Offices (SMOs)']
    """
    return _policy_events()


def policy_event(slug: str) -> PolicyEvent:
    """Give one policy event.

    Args:
        slug: Its id, or the last part of it.

    Raises:
        UnknownTermError: There is no such record; near ones are offered.

    Examples:
        >>> print(policy_event("chnv-parole").status_on("2024-06-01").answer)
        Unknown
    """
    return one(_policy_events(), slug)


@cache
def _policy_events() -> Collection[PolicyEvent]:
    return shipped(PolicyEvent, "policy-events")
