"""The sex of a person, and how it came to be known."""

from .word import Term, Word, printed

__all__ = ["Sex", "SexBasis"]

_4MI = "mmc-4mi"
_BOTH = "returnee core"


# a table reads best with few lines for each row
# fmt: off
class Sex(
    Word,
    vocabulary="sex",
    edition="2026-11-22",
    source="Mixed Migration Centre, 4Mi questionnaires, the question on sex",
    licence="Labels of a public questionnaire; definitions are ours",
    is_complete=False,
):
    """The sex that a form records of a person.

    4Mi records what the enumerator sees and does not ask; `SexBasis` says which it is.

    Source:
        Mixed Migration Centre, 4Mi questionnaires. Definitions and translations are ours.

    Examples:
        >>> Sex.find("Female", "mmc-4mi")
        Sex.FEMALE
    """

    FEMALE = Term(
        "female", "Female",
        "A woman or a girl.",
        labels={"es": "Femenino", "fr": "Féminin", "ar": "أنثى"},
        aliases=(*printed(_4MI, "Female", editions=_BOTH), *printed("", "Woman", "F")),
    )
    MALE = Term(
        "male", "Male",
        "A man or a boy.",
        labels={"es": "Masculino", "fr": "Masculin", "ar": "ذكر"},
        aliases=(*printed(_4MI, "Male", editions=_BOTH), *printed("", "Man", "M")),
    )
    OTHER = Term(
        "other", "Other",
        "Neither of the two, as the form or the person has it.",
        "ours",
        labels={"es": "Otro", "fr": "Autre", "ar": "آخر"},
    )


class SexBasis(
    Word,
    vocabulary="sex-basis",
    edition="2026-11-22",
    source="ours, after the wording of the Mixed Migration Centre's 4Mi questionnaires",
    licence="Definitions are ours",
):
    """How the recorded sex of a person came to be known.

    Source:
        Ours; 4Mi questionnaires ask for the enumerator's observation.

    Examples:
        >>> SexBasis("observed").label()
        'Observed by the enumerator'
    """

    OBSERVED = Term(
        "observed", "Observed by the enumerator",
        "Whoever conducted the interview wrote down what they saw; nobody asked.",
        labels={"es": "Observado por quien entrevista", "fr": "Observé par l'enquêteur"},
        aliases=printed(_4MI, "[Enumerator observation: Sex]", editions=_BOTH),
    )
    SELF_REPORTED = Term(
        "self-reported", "Self-reported",
        "The person said it.",
        labels={"es": "Declarado por la persona", "fr": "Déclaré par la personne"},
    )


# fmt: on
