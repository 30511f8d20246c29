"""What people plan for the next twelve months: to stay or to go."""

from .word import Term, Word

__all__ = ["MovementPlan"]


class MovementPlan(
    Word,
    vocabulary="movement-plan",
    edition="2026-11-22",
    source="ours: the three things that one can plan, after a question of the Mixed Migration Centre's returnee questionnaire",
    licence="Words and definitions are ours; the publisher's labels have not been seen",
    is_complete=False,
):
    """Whether a person means to stay, to move within the country, or to leave it.

    Source:
        Ours. The Mixed Migration Centre's returnee questionnaire asks for the plan of the next 12
        months and for the country; its labels are not publicly known.

    Examples:
        >>> MovementPlan("leave").label("fr")
        'Partir dans un autre pays'
    """

    STAY = Term(
        "stay",
        "Stay",
        "To stay where the person is.",
        labels={"es": "Quedarse", "fr": "Rester", "ar": "البقاء"},
    )
    MOVE_WITHIN = Term(
        "move-within",
        "Move within the country",
        "To move to another place of the same country.",
        labels={"es": "Mudarse dentro del país", "fr": "Se déplacer dans le pays"},
    )
    LEAVE = Term(
        "leave",
        "Go to another country",
        "To go to another country, for the first time or again.",
        labels={"es": "Irse a otro país", "fr": "Partir dans un autre pays"},
    )
