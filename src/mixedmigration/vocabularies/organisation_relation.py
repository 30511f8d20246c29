"""How one organisation relates to another."""

from .word import Match, Term, Word, printed

__all__ = ["OrganisationRelationKind"]

_ROR = "ror"


class OrganisationRelationKind(
    Word,
    vocabulary="organisation-relation",
    edition="2026-11-22",
    source="Research Organization Registry, schema 2, relationship types; W3C Organization Ontology",
    licence="Labels are facts of public schemas; definitions are ours",
    is_complete=False,
):
    """What an organisation is to the one named with it; each is read from the record outwards.

    Source:
        Research Organization Registry, schema 2, relationship types (parent, child, related,
        successor, predecessor); W3C Organization Ontology; hosting, funding and sisterhood are
        of the field. Definitions are ours.

    Examples:
        >>> OrganisationRelationKind.HOSTED_BY.inverse
        OrganisationRelationKind.HOSTS
    """

    PART_OF = Term("part-of", "Part of", "It belongs to the other.", aliases=printed(_ROR, "parent"))
    HAS_PART = Term("has-part", "Has part", "The other belongs to it.", aliases=printed(_ROR, "child"))
    HOSTED_BY = Term("hosted-by", "Hosted by", "It sits in the other's offices, or under its legal roof.")
    HOSTS = Term("hosts", "Hosts", "The other sits in its offices, or under its legal roof.")
    FUNDED_BY = Term("funded-by", "Funded by", "The other gives it money.")
    FUNDS = Term("funds", "Funds", "It gives the other money.")
    MEMBER_OF = Term("member-of", "Member of", "It is a member of the other.")
    HAS_MEMBER = Term("has-member", "Has member", "The other is a member of it.")
    SUCCEEDED_BY = Term("succeeded-by", "Succeeded by", "The other took its place.", aliases=printed(_ROR, "successor"))
    SUCCEEDS = Term("succeeds", "Succeeds", "It took the other's place.", aliases=printed(_ROR, "predecessor"))
    GREW_OUT_OF = Term("grew-out-of", "Grew out of", "It began as a part or programme of the other.")
    ESTABLISHED_BY = Term("established-by", "Established by", "The other founded it.")
    ESTABLISHED = Term("established", "Established", "It founded the other.")
    SISTER_OF = Term("sister-of", "Sister of", "The two share a name or a founder, and stand side by side.")
    PARTNER_OF = Term("partner-of", "Partner of", "The two work together.")
    RELATED = Term(
        "related", "Related", "The two go along in another way.", aliases=printed(_ROR, "related", match=Match.EXACT)
    )

    @property
    def inverse(self) -> "OrganisationRelationKind":
        """The same relation as seen from the other side; itself where both sides are alike."""
        return OrganisationRelationKind(_INVERSE.get(self.slug, self.slug))


_PAIRS = (
    ("part-of", "has-part"),
    ("hosted-by", "hosts"),
    ("funded-by", "funds"),
    ("member-of", "has-member"),
    ("succeeded-by", "succeeds"),
    ("established-by", "established"),
)
_INVERSE = dict(_PAIRS) | {there: here for here, there in _PAIRS}
_INVERSE["grew-out-of"] = "related"
