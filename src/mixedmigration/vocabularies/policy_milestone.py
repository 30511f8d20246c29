"""What happens to a policy over time, and whether it is in force."""

from .word import Term, Word

__all__ = ["MilestoneKind", "PolicyForce"]


class MilestoneKind(
    Word,
    vocabulary="policy-milestone",
    edition="2026-11-22",
    source="ours, after the steps of a treaty or an act",
    licence="Definitions are ours",
):
    """A step in the life of a policy.

    Some steps put a policy into force (`starts`), some take it out (`stops`); the others do
    neither by themselves.

    Source:
        Ours, after the Vienna Convention on the Law of Treaties (1969), parts II and V, for
        agreements, and the practice of national legislation for other acts.

    Examples:
        >>> [kind.slug for kind in MilestoneKind if kind.starts]
        ['in-force', 'resumed']
    """

    PROPOSED = Term("proposed", "Proposed", "Somebody with the power to do so proposed it.")
    ANNOUNCED = Term("announced", "Announced", "It was made known that it would come.")
    ADOPTED = Term("adopted", "Adopted", "Those who decide of it said yes: a vote, an approval, an endorsement.")
    SIGNED = Term("signed", "Signed", "It was signed, by one party where a country is named, else by all.")
    RATIFIED = Term("ratified", "Ratified", "A party bound itself to it, by ratification or accession.")
    REJECTED = Term("rejected", "Rejected", "A party, or those who decide of it, said no.")
    IN_FORCE = Term(
        "in-force", "In force", "From this day it applied: a law in force, a programme open, a control in place."
    )
    AMENDED = Term("amended", "Amended", "It was changed and went on.")
    PROLONGED = Term("prolonged", "Prolonged", "Its end was put off.")
    SUSPENDED = Term("suspended", "Suspended", "It was stopped for a time.")
    RESUMED = Term("resumed", "Resumed", "It applied again after it was suspended or had ended.")
    ENDED = Term("ended", "Ended", "Its last day: it was repealed, closed or rolled back, or ran out.")
    WITHDRAWN = Term("withdrawn", "Withdrawn before it applied", "A proposal was taken back.")
    PARTY_WITHDREW = Term(
        "party-withdrew", "Party withdrew", "A party left it, or said that it would not join; for the others it stands."
    )
    UNSPECIFIED = Term(
        "unspecified",
        "Date of the event",
        "The date under which a source lists the policy, without saying what happened on it.",
    )

    @property
    def starts(self) -> bool:
        """Whether the policy applies from that day on."""
        return self in (MilestoneKind.IN_FORCE, MilestoneKind.RESUMED)

    @property
    def stops(self) -> bool:
        """Whether the policy no longer applies after that day, for all or for the party named."""
        return self in (
            MilestoneKind.SUSPENDED,
            MilestoneKind.ENDED,
            MilestoneKind.WITHDRAWN,
            MilestoneKind.PARTY_WITHDREW,
        )

    @property
    def brings_about(self) -> bool:
        """Whether there is no such policy before it: nothing applies that nobody has proposed or decided."""
        return self in (
            MilestoneKind.PROPOSED,
            MilestoneKind.ANNOUNCED,
            MilestoneKind.ADOPTED,
            MilestoneKind.SIGNED,
        )


class PolicyForce(
    Word,
    vocabulary="policy-force",
    edition="2026-11-22",
    source="ours",
    licence="Definitions are ours",
):
    """Whether a policy was in force, as far as its record can say.

    Source:
        Ours.

    Examples:
        >>> PolicyForce.UNKNOWN.is_in_force is None
        True
    """

    IN_FORCE = Term("in-force", "In force", "It applied on that day, or on a part of it.")
    NOT_IN_FORCE = Term(
        "not-in-force", "Not in force", "It did not apply on that day: not yet, no longer, or not then."
    )
    UNKNOWN = Term("unknown", "Unknown", "The record does not settle it.")

    @property
    def is_in_force(self) -> bool | None:
        """True, false, or None where it is not known."""
        return None if self is PolicyForce.UNKNOWN else self is PolicyForce.IN_FORCE
