"""What people paid for, how, and from what: smugglers' services, financing and amounts."""

from .word import Term, Word, printed

__all__ = ["AmountBasis", "Crossing", "Financing", "PaymentModality", "SmugglerService"]

_4MI = "mmc-4mi"
_CORE = "core"
_TOOL = "Mixed Migration Centre, 4Mi core questionnaire"
_QUESTIONNAIRE = "Labels of a public questionnaire; definitions are ours"


# a table reads best with few lines for each row
# fmt: off
class SmugglerService(
    Word,
    vocabulary="smuggler-service",
    edition="2026-11-22",
    source=f"{_TOOL}, question Q134",
    licence=_QUESTIONNAIRE,
    is_complete=False,
):
    """What smugglers did for people.

    Only the first answer of the publisher's list is publicly known; fields keep the others as they
    are printed. `Refused` is an answer, not a service.

    Source:
        Mixed Migration Centre, 4Mi core questionnaire, question Q134. Definitions and translations are ours.

    Examples:
        >>> SmugglerService.find("Provision of documents", "mmc-4mi")
        SmugglerService.DOCUMENTS
    """

    DOCUMENTS = Term(
        "documents", "Provision of documents", "Papers were procured, whether real or not.",
        labels={"es": "Suministro de documentos", "fr": "Fourniture de documents"},
        aliases=printed(_4MI, "Provision of documents", editions=_CORE),
    )
    OTHER = Term(
        "other", "Other", "Another service than the list has.", "ours",
        labels={"es": "Otro", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_CORE),
    )


class Financing(
    Word,
    vocabulary="financing",
    edition="2026-11-22",
    source=f"{_TOOL}, questions Q138 and Q140",
    licence=_QUESTIONNAIRE,
    is_complete=False,
):
    """From what people paid for a journey.

    Only the first answers of the publisher's two lists are publicly known; fields keep the others as
    they are printed.

    Source:
        Mixed Migration Centre, 4Mi core questionnaire, questions Q138 (at the start) and Q140 (later).
        Definitions and translations are ours.

    Examples:
        >>> Financing.find("I worked", "mmc-4mi")
        Financing.WORK
    """

    BORROWING = Term(
        "borrowing", "Borrowing", "Money was borrowed.",
        labels={"es": "Préstamo", "fr": "Emprunt"}, aliases=printed(_4MI, "Borrowing", editions=_CORE),
    )
    WORK = Term(
        "work", "Work on the way", "The person worked for it on the way.",
        labels={"es": "Trabajo en el camino", "fr": "Travail en route"}, aliases=printed(_4MI, "I worked", editions=_CORE),
    )
    OTHER = Term(
        "other", "Other", "Another source than the list has.", "ours",
        labels={"es": "Otra", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_CORE),
    )


class PaymentModality(
    Word,
    vocabulary="payment-modality",
    edition="2026-11-22",
    source=f"{_TOOL}, questions Q135 and S1 to S4, which ask for a total or for instalments",
    licence="Definitions are ours; the publisher's labels have not been seen",
    is_complete=False,
):
    """How smugglers were paid.

    The publisher's labels are not publicly known; that it tells a total from instalments is. Fields
    keep labels as they are printed.

    Source:
        Mixed Migration Centre, 4Mi core questionnaire, questions Q135 and S1 to S4. Words,
        definitions and translations are ours.

    Examples:
        >>> PaymentModality("in-instalments").label("fr")
        'En plusieurs versements'
    """

    AT_ONCE = Term(
        "at-once", "All at once", "Everything was paid in one payment.",
        labels={"es": "De una sola vez", "fr": "En une fois"},
    )
    INSTALMENTS = Term(
        "in-instalments", "In instalments", "It was paid in parts, along the way or over time.",
        labels={"es": "A plazos", "fr": "En plusieurs versements"},
    )


class AmountBasis(
    Word,
    vocabulary="amount-basis",
    edition="2026-11-22",
    source=f"{_TOOL}, questions Q141 and S1 to S4",
    licence=_QUESTIONNAIRE,
    is_complete=False,
):
    """What an amount of money rests on, or stands for.

    Source:
        Mixed Migration Centre, 4Mi core questionnaire, questions Q141 and S1 to S4. Definitions and
        translations are ours.

    Examples:
        >>> AmountBasis.find("Know the amount", "mmc-4mi")
        AmountBasis.KNOWN
    """

    KNOWN = Term(
        "known", "Amount known", "The person knows how much it was.",
        labels={"es": "Importe conocido", "fr": "Montant connu"}, aliases=printed(_4MI, "Know the amount", editions=_CORE),
    )
    TOTAL = Term(
        "total", "Total", "The amount is everything that was paid.", "ours",
        labels={"es": "Total", "fr": "Total", "ar": "الإجمالي"},
    )
    INSTALMENT = Term(
        "instalment", "Instalment", "The amount is one of several payments.", "ours",
        labels={"es": "Plazo", "fr": "Versement"},
    )


class Crossing(
    Word,
    vocabulary="crossing",
    edition="2026-11-22",
    source="ours, after the IOM Glossary on Migration (2019), regular and irregular migration",
    licence="Definitions are ours",
):
    """Whether a border was crossed as the laws of the countries provide.

    A crossing is irregular, never a person.

    Source:
        Ours, after the IOM Glossary on Migration (International Migration Law 34, 2019).

    Examples:
        >>> Crossing("irregular").label("es")
        'Irregular'
    """

    REGULAR = Term(
        "regular", "Regular", "At a place and with the papers that the law asks for, or where it asks for none.",
        labels={"es": "Regular", "fr": "Régulier", "ar": "نظامي"},
    )
    IRREGULAR = Term(
        "irregular", "Irregular", "Not at a place, or not with the papers, that the law asks for.",
        labels={"es": "Irregular", "fr": "Irrégulier", "ar": "غير نظامي"},
    )


# fmt: on
