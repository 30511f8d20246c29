"""Surveys of made-up people: interviews drawn from a form, and the export that tells of them.

What was drawn and what is written are kept apart, so that a test can hold the one against the
other. Interviews follow the form's skip logic; some people refuse or do not know. Nobody in
them exists, and nothing of what they tell happened.
"""

from collections.abc import Iterator, Mapping

import attrs

from mixedmigration.errors import InvalidValueError

from .survey_answer import NOT_PUT, Chance, Dice, Drawn, comes
from .survey_form import Question, Scene, SurveyForm

__all__ = ["MadeUpInterview", "Survey", "draw", "interview"]


@attrs.frozen
class MadeUpInterview:
    """The truth of one interview: what was drawn for each question."""

    number: int
    """Which interview of the survey it is, from 1."""
    form: SurveyForm = attrs.field(repr=False, eq=False)
    """The form that was used."""
    _answers: Mapping[str, Drawn] = attrs.field(repr=False, hash=False)

    def __getitem__(self, question: str) -> Drawn:
        """Give what was drawn for a question, by its name or the header of its column."""
        return self._answers.get(question) or self._answers[self.form[question].name]

    def __iter__(self) -> Iterator[str]:
        """Give the names of all questions, put or not."""
        return iter(self._answers)

    @property
    def put(self) -> tuple[str, ...]:
        """Names of the questions that were put."""
        return tuple([name for name, drawn in self._answers.items() if drawn.is_asked])


@attrs.frozen
class Survey:
    """Interviews that were made up from one form."""

    form: SurveyForm
    """The form."""
    interviews: tuple[MadeUpInterview, ...] = attrs.field(repr=False)
    """The interviews, in order: the truth."""

    def __len__(self) -> int:
        """Count the interviews."""
        return len(self.interviews)


def draw(form: SurveyForm, count: int = 20, *, seed: int = 0, slips: float = 0.0) -> Survey:
    """Make up a survey.

    Args:
        form: The form.
        count: Number of interviews.
        seed: The same seed gives the same survey.
        slips: How often, in 100 times, an answer is made unlikely where the form's makers know how:
            a stop that is not on the way, an interview of four minutes or at night.

    Raises:
        InvalidValueError: The number of interviews is negative.

    Examples:
        >>> from mixedmigration.testing.survey_core import core_form
        >>> survey = draw(core_form(), 3, seed=7)
        >>> len(survey), 18 <= survey.interviews[0]["Q25"].value <= 75
        (3, True)
    """
    if count < 0:
        raise InvalidValueError("number/range", "a number of interviews from 0", count)
    dice = Dice(seed)
    return Survey(form, tuple([interview(form, number, dice, slips=slips) for number in range(1, count + 1)]))


def interview(form: SurveyForm, number: int, chance: Chance, *, slips: float = 0.0) -> MadeUpInterview:
    """Make up one interview, with chance from anywhere.

    Args:
        form: The form.
        number: Which interview of its survey it is, from 1.
        chance: Where chance comes from.
        slips: How often, in 100 times, an answer is made unlikely.
    """
    scene = Scene(chance, number, chance.below(1 << 32), {}, slips)
    for question in form.questions:
        scene.answers[question.name] = _answer(question, scene)
    return MadeUpInterview(number, form, scene.answers)


def _answer(question: Question, scene: Scene) -> Drawn:
    if question.relevant is not None and not question.relevant.holds(scene.answers):
        return NOT_PUT
    if comes(scene.chance, question.blank):
        return Drawn()
    return question.draws.make(question, scene)
