"""How far people agree with a statement that is read to them."""

from .word import Term, Word, printed

__all__ = ["Agreement"]


class Agreement(
    Word,
    vocabulary="agreement",
    edition="2026-11-22",
    source="R. Likert, A Technique for the Measurement of Attitudes, Archives of Psychology 140 (1932): five steps",
    licence="Words and definitions are ours; the labels of 4Mi have not been seen",
    ordered=True,
    is_complete=False,
):
    """A step on the scale from disagreement to agreement, lowest first; `rank` counts the steps.

    Questionnaires word the steps differently, and some have four or seven: a label that is none of
    ours is kept as it is printed, and has no rank.

    Source:
        Ours, after the five steps of R. Likert (1932). The Mixed Migration Centre's returnee
        questionnaire asks for agreement; its labels are not publicly known.

    Examples:
        >>> Agreement.find("Neither agree nor disagree").rank
        3
    """

    STRONGLY_DISAGREE = Term(
        "strongly-disagree",
        "Strongly disagree",
        "The person holds the statement to be quite wrong.",
        labels={"es": "Totalmente en desacuerdo", "fr": "Pas du tout d'accord", "ar": "لا أوافق بشدة"},
        aliases=printed("", "Completely disagree", "Totally disagree"),
    )
    DISAGREE = Term(
        "disagree",
        "Disagree",
        "The person holds the statement to be rather wrong.",
        labels={"es": "En desacuerdo", "fr": "Pas d'accord", "ar": "لا أوافق"},
    )
    NEITHER = Term(
        "neither",
        "Neither agree nor disagree",
        "The person holds the statement to be neither right nor wrong.",
        labels={"es": "Ni de acuerdo ni en desacuerdo", "fr": "Ni d'accord ni pas d'accord", "ar": "محايد"},
        aliases=printed("", "Neutral"),
    )
    AGREE = Term(
        "agree",
        "Agree",
        "The person holds the statement to be rather right.",
        labels={"es": "De acuerdo", "fr": "D'accord", "ar": "أوافق"},
    )
    STRONGLY_AGREE = Term(
        "strongly-agree",
        "Strongly agree",
        "The person holds the statement to be quite right.",
        labels={"es": "Totalmente de acuerdo", "fr": "Tout à fait d'accord", "ar": "أوافق بشدة"},
        aliases=printed("", "Completely agree", "Totally agree"),
    )
