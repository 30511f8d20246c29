"""Why a question has no answer.

`None` says only that nothing was recorded. Where a form or a publisher says why, the
reason is data: leaving out refusals changes the denominator of every percentage.
"""

from enum import Enum

__all__ = ["NoAnswer"]


class NoAnswer(Enum):
    """The reason for which there is no answer.

    The word "missing" is kept for people who disappeared.

    Source: the answer options of 4Mi questionnaires (Mixed Migration Centre); `NOT_ASKED`
        is a blank by skip logic, `WITHHELD` a value taken out before sharing.

    Examples:
        >>> NoAnswer("refused")
        <NoAnswer.REFUSED: 'refused'>
    """

    REFUSED = "refused"
    """The person was asked and did not wish to say."""
    DONT_KNOW = "dont-know"
    """The person was asked and did not know."""
    NOT_ASKED = "not-asked"
    """The question was skipped, as the form provides."""
    NOT_APPLICABLE = "not-applicable"
    """The question has no meaning for this person or record."""
    WITHHELD = "withheld"
    """There is an answer, and it was taken out before the record was shared."""

    @property
    def slug(self) -> str:
        """The stable name that files hold."""
        return self.value
