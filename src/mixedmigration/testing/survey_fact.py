"""What is known of a question beyond what a form or a codebook says, declared or worked out.

A codebook is silent on what can be answered where one option is chosen, on numbers and on
days; mostly its headers tell.
"""

import re
from collections.abc import Mapping, Sequence

import attrs

from mixedmigration.errors import InvalidValueError
from mixedmigration.vocabularies.question_kind import QuestionKind

from .survey_form import Maker
from .survey_makers import USUAL, Chosen, Counted, Moment, Numbered, Place, Seconds, Text, Unique

__all__ = ["Fact", "WorkedOut", "fact_of", "quoted", "worked_out"]


@attrs.frozen(kw_only=True)
class Fact:
    """What is known of one question.

    Examples:
        >>> fact = Fact(phrase="held in detention", name="detained", options=("Yes", "No"))
        >>> fact_of([fact], "Were you held in detention?").name
        'detained'
    """

    phrase: str
    """Its name or header, or several words that only its header has."""
    name: str = ""
    """The name by which conditions call it."""
    kind: QuestionKind | None = None
    """What kind of answer it takes."""
    options: tuple[str, ...] = ()
    """Labels of the options that nobody lists."""
    relevant: str = ""
    """When it is put, in XLSForm's language."""
    draws: Maker | None = None
    """How answers are made up."""
    blank: float = 0.0
    """How often, in 100 times, nothing is written down though it was put."""
    is_worked_out: bool = False
    """Whether the form itself works it out."""


@attrs.frozen
class WorkedOut:
    """What a header tells of a question."""

    kind: QuestionKind
    """What kind of answer it takes."""
    draws: Maker
    """How answers are made up."""
    options: tuple[str, ...] = ()
    """Labels of the options."""


_NUMBERED = re.compile(r"\[?please specify ?\]?\d{0,3}")
_ASKS_YES = re.compile(r"(?:are|did|do|does|has|have|is|was|were|will)\b")
AGREEING = ("Strongly agree", "Agree", "Neutral", "Disagree", "Strongly disagree", "Refused")
"""Steps of a scale that we made up, for questions whose steps no codebook lists."""
SERVER: Mapping[str, WorkedOut] = {
    "instanceID": WorkedOut(QuestionKind.TEXT, Unique("uuid:")),
    "_id": WorkedOut(QuestionKind.INTEGER, Numbered("1683", is_number=True)),
    "_uuid": WorkedOut(QuestionKind.TEXT, Unique()),
    "_submission_time": WorkedOut(QuestionKind.DATETIME, Moment("today", late=True)),
    "_submitted_by": WorkedOut(QuestionKind.TEXT, Numbered("account_", 3)),
    "_duration": WorkedOut(QuestionKind.INTEGER, Seconds("start", "end")),
}
"""Columns that Ona and Kobo add to each interview, and how they are filled."""


def folded(text: str) -> str:
    """Give a text without differences of case and blanks.

    Args:
        text: A header.
    """
    return " ".join(text.split()).casefold()


def fact_of(facts: Sequence[Fact], *texts: str) -> Fact:
    """Give what is known of a question: by a whole name or header, else by words of it.

    Args:
        facts: All that is known.
        texts: Name and label of the question.
    """
    keys = [folded(text) for text in texts]
    whole = [fact for fact in facts if folded(fact.phrase) in keys]
    part = [fact for fact in facts if any(_is_part(folded(fact.phrase), key) for key in keys)]
    return next(iter([*whole, *part]), Fact(phrase=""))


def _is_part(phrase: str, key: str) -> bool:
    """Tell whether words stand in a header; numbered columns are known by their whole name."""
    return " " in phrase and phrase in key and not _NUMBERED.fullmatch(phrase)


def worked_out(header: str) -> WorkedOut:
    """Work out from its header what a column holds.

    Args:
        header: What stands at the head of the column.

    Examples:
        >>> worked_out("How many children are you living with?").kind
        QuestionKind.INTEGER
        >>> worked_out("[Enumerator: Do you know the respondent?]").options
        ('Yes', 'No', 'Refused')
    """
    if header in SERVER:
        return SERVER[header]
    words = folded(header).removeprefix("[").removeprefix("enumerator: ")
    if words.startswith("how old"):
        return WorkedOut(QuestionKind.INTEGER, Counted(18, 75))
    if words.startswith("how many"):
        return WorkedOut(QuestionKind.INTEGER, Counted(0, 9))
    if words.startswith("when "):
        return WorkedOut(QuestionKind.DATE, USUAL[QuestionKind.DATE])
    if words.startswith("to what extent"):
        return WorkedOut(QuestionKind.SELECT_ONE, Chosen(), AGREEING)
    if _ASKS_YES.match(words):
        return WorkedOut(QuestionKind.SELECT_ONE, Chosen(), ("Yes", "No", "Refused"))
    if words.startswith(("what town", "in what province", "what is your province")):
        return WorkedOut(QuestionKind.TEXT, Place())
    return WorkedOut(QuestionKind.TEXT, Text())


def quoted(text: str) -> str:
    """Write a word as XLSForm's language has it.

    Args:
        text: A word without one of the two kinds of quotes.

    Raises:
        InvalidValueError: It has both.
    """
    if "'" not in text:
        return f"'{text}'"
    if '"' in text:
        raise InvalidValueError("value/type", "an option without both kinds of quotes", text)
    return f'"{text}"'
