"""Made-up interviews and exports as strategies: answers, refusals and quirks drawn by Hypothesis.

The model is that of `survey.draw`; only chance comes from elsewhere, so that what fails
shrinks to the plainest interview that still fails.
"""

from hypothesis import strategies as st

from .survey_export import Children, Days, Export, export
from .survey_form import SurveyForm
from .survey_instrument import Wording
from .survey_interview import MadeUpInterview, Survey, interview

__all__ = ["survey_exports", "survey_interviews", "surveys"]


class _Drawing:
    """Chance from Hypothesis."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def below(self, count: int) -> int:
        return self._draw(st.integers(0, count - 1))


@st.composite
def _interview(draw: st.DrawFn, form: SurveyForm, number: int, slips: float) -> MadeUpInterview:
    return interview(form, number, _Drawing(draw), slips=slips)


def survey_interviews(form: SurveyForm, *, slips: float = 0.0) -> st.SearchStrategy[MadeUpInterview]:
    """Give made-up interviews with a form.

    Args:
        form: The form.
        slips: How often, in 100 times, an answer is made unlikely.

    Examples:
        >>> from hypothesis import given, settings
        >>> from mixedmigration.testing.survey_core import core_form
        >>> @settings(max_examples=5)
        ... @given(survey_interviews(core_form()))
        ... def law(told):
        ...     assert told["Q134"].is_asked == ("yes" in told["Q133"].names)
        >>> law()
    """
    return _interview(form, 1, slips)


@st.composite
def _survey(draw: st.DrawFn, form: SurveyForm, most: int, slips: float) -> Survey:
    count = draw(st.integers(0, most))
    return Survey(form, tuple([draw(_interview(form, number, slips)) for number in range(1, count + 1)]))


def surveys(form: SurveyForm, *, max_interviews: int = 3, slips: float = 0.0) -> st.SearchStrategy[Survey]:
    """Give made-up surveys with a form, also one without interviews.

    Args:
        form: The form.
        max_interviews: How many interviews there are at most.
        slips: How often, in 100 times, an answer is made unlikely.
    """
    return _survey(form, max_interviews, slips)


def survey_exports(form: SurveyForm, *, max_interviews: int = 3) -> st.SearchStrategy[Export]:
    """Give exports of made-up surveys, in every way in which a server writes them.

    They are plain; `survey_export.export` plants quirks, which not every survey has room for.

    Args:
        form: The form.
        max_interviews: How many interviews there are at most.

    Examples:
        >>> from hypothesis import given, settings
        >>> from mixedmigration.testing.survey_core import core_form
        >>> @settings(max_examples=5)
        ... @given(survey_exports(core_form(), max_interviews=1))
        ... def law(made):
        ...     assert len(made.interview_rows) == len(made.survey)
        >>> law()
    """
    answers: st.SearchStrategy[Wording] = st.sampled_from(["label", "name"])
    children: st.SearchStrategy[Children] = st.sampled_from(["label", "name", "0/1", "TRUE/FALSE"])
    days: st.SearchStrategy[Days] = st.sampled_from(["iso", "excel"])
    made = surveys(form, max_interviews=max_interviews)
    return st.builds(export, made, answers=answers, children=children, days=days, label_row=st.booleans())
