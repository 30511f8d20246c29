"""All that the package knows in one dataset, so that references between the records can be followed."""

from mixedmigration.query import Dataset

from .initiatives import initiatives
from .observations import observations
from .organisations import organisations
from .policy_events import policy_events
from .publications import publications
from .routes import routes

__all__ = ["dataset"]


def dataset() -> Dataset:
    """Give all records that the package knows, routes too.

    Examples:
        >>> dataset()
        Dataset of 43 organisations, 22 initiatives, 44 publications, 19 policy events, 27 observations, 51 routes
        >>> len(dataset().check())
        0
    """
    return Dataset(organisations(), initiatives(), publications(), policy_events(), observations(), routes())
