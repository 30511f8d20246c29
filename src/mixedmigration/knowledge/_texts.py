"""The texts that the shipped facts rest on, each an edition that records cite by sentence."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from mixedmigration.values import Edition

__all__ = ["TEXTS"]

_MMC, _MPI = "Mixed Migration Centre", "Migration Policy Institute"

# The last two pages print a day as the example in a field for dates, and nothing else tells when they were read. One is
# 06/19/2022, which can only be month first; the other, 06/05/2024, is read by the same field in the same order.
_EDITIONS = (
    Edition(dataset="mmc-about", publisher=_MMC, edition="Web page: The Mixed Migration Centre"),
    Edition(dataset="mmc-bluesky", publisher=_MMC, edition="Bluesky: posts of @mixedmigration.org to 4 November 2025"),
    Edition(dataset="mpi-mission", publisher=_MPI, edition="Web page: Mission"),
    Edition(
        dataset="mpi-international-organizations",
        publisher=_MPI,
        edition="Web page: International Organizations",
        read_on=date(2024, 6, 5),
    ),
    Edition(
        dataset="mpi-international-program",
        publisher=_MPI,
        edition="Web page: About the International Migration Program",
        read_on=date(2022, 6, 19),
    ),
)

TEXTS: Mapping[str, Edition] = MappingProxyType({edition.dataset: edition for edition in _EDITIONS})
"""The five texts by slug, in order; the row of a citation is the number of a sentence, headings counted."""
