"""Surveys of made-up people, and the exports that tell of them.

A form gives a survey (`draw`), a survey gives an export (`export`), and an export is written
as Ona and Kobo write one. What was drawn stays beside what is written, so that a test can
hold the one against the other. Nobody in them exists, and nothing of what they tell happened.

    form = survey.core_form()                          # or form_of(instrument), form_of_codebook(…), returnee_form(…)
    made = survey.export(survey.draw(form, 740), label_row=True, quirks={"narrow-column": 18})
    made.write("export.xlsx")
"""

from .survey_answer import Choice, Drawn
from .survey_core import core_form, core_instrument
from .survey_export import Export, export
from .survey_fact import Fact
from .survey_form import FormColumn, NotFollowed, Question, SurveyForm
from .survey_instrument import form_of, form_of_codebook
from .survey_interview import MadeUpInterview, Survey, draw
from .survey_quirks import AS_SEEN, PlantedQuirk, Quirk
from .survey_returnee import returnee_form

__all__ = [
    "AS_SEEN",
    "Choice",
    "Drawn",
    "Export",
    "Fact",
    "FormColumn",
    "MadeUpInterview",
    "NotFollowed",
    "PlantedQuirk",
    "Question",
    "Quirk",
    "Survey",
    "SurveyForm",
    "core_form",
    "core_instrument",
    "draw",
    "export",
    "form_of",
    "form_of_codebook",
    "returnee_form",
]
