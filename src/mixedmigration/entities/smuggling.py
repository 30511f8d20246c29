"""Smuggling, as a person who paid for it tells of it: services, payments, borders, officials."""

import attrs

from mixedmigration.declaration import Record, Role, Sensitivity, about, read
from mixedmigration.values import Money, NoAnswer, Unlisted
from mixedmigration.vocabularies import AmountBasis, PaymentModality, SmugglerService

from . import _answer_readers as readers

__all__ = ["Smuggling"]

_PUBLIC, _HIGH = Sensitivity.PUBLIC, Sensitivity.HIGH
_NONE, _SENSITIVE, _FREE = Role.NONE, Role.SENSITIVE, Role.FREE_TEXT


@attrs.frozen(kw_only=True)
class Smuggling(Record):
    """What a person tells of the smugglers they paid.

    "Used" is what the person says. Who the smugglers were is never recorded.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> Smuggling(used=True, services=["documents"], payments=[{"amount": "5000", "currency": "CFA"}]).payments
        (Money(amount=Decimal('5000'), currency='CFA'),)
    """

    used: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether the person used a smuggler.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    use: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about(
            "For what, by the label of the form (4Mi has several kinds of yes).", sensitivity=_HIGH, role=_SENSITIVE
        ),
    )
    services: tuple[SmugglerService | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.smuggler_services,
        metadata=about("What smugglers did for the person.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    services_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Services in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    payment: PaymentModality | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.payment_modality,
        metadata=about("How smugglers were paid.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    payment_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    payments: tuple[Money, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.payments,
        metadata=about("What was paid, one amount for each payment told.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    payments_basis: AmountBasis | Unlisted | None = attrs.field(
        default=None,
        converter=readers.known_amount_basis,
        metadata=about("Whether the amounts are a total or instalments.", sensitivity=_PUBLIC, role=_NONE),
    )
    intended: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about(
            "Whether the person had meant to use a smuggler before setting out.", sensitivity=_HIGH, role=_SENSITIVE
        ),
    )
    reasons: tuple[str, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.texts,
        metadata=about(
            "Why the person used a smuggler, by the labels of the form.", sensitivity=_HIGH, role=_SENSITIVE
        ),
    )
    reasons_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Reasons in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    borders: tuple[str, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.texts,
        metadata=about(
            "Borders crossed with a smuggler, by the labels of the form, such as Egypt/Libya.",
            sensitivity=_HIGH,
            role=_SENSITIVE,
        ),
    )
    officials_involved: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about(
            "Whether officials of a state are said to have been involved.", sensitivity=_HIGH, role=_SENSITIVE
        ),
    )
    officials: tuple[str, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.texts,
        metadata=about(
            "Which officials, by the labels of the form; what a respondent says, not a finding.",
            sensitivity=_HIGH,
            role=_SENSITIVE,
        ),
    )
    officials_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Officials in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
