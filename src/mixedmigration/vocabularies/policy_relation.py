"""How one policy event relates to another."""

from .word import Term, Word

__all__ = ["PolicyRelationKind"]


class PolicyRelationKind(
    Word,
    vocabulary="policy-relation",
    edition="2026-11-22",
    source="ours, after the relations of the European Legislation Identifier (ELI) ontology",
    licence="Definitions are ours",
):
    """What a policy event does to, or owes to, another one.

    Source:
        Ours, after the properties of the European Legislation Identifier (ELI) ontology, such as
        amends, repeals and based on; the other relations are of the field's reports.

    Examples:
        >>> PolicyRelationKind("prolongs").label()
        'Prolongs'
    """

    AMENDS = Term("amends", "Amends", "It changes the other, which goes on.")
    REPEALS = Term("repeals", "Repeals", "It ends the other.")
    REPLACES = Term("replaces", "Replaces", "It takes the other's place.")
    IMPLEMENTS = Term("implements", "Implements", "It carries the other out, or applies it.")
    PROLONGS = Term(
        "prolongs", "Prolongs", "It follows on the other without a gap, as one control at a border on another."
    )
    SUSPENDS = Term("suspends", "Suspends", "It stops the other for a time.")
    RESPONDS_TO = Term("responds-to", "Responds to", "It was made because of the other.")
    PART_OF = Term("part-of", "Part of", "It is one of the acts that make up the other.")
    BASED_ON = Term("based-on", "Based on", "The other gives it its legal ground.")
    RELATED = Term("related", "Related", "The two go along in another way.")
