"""What is known of the questions of MMC's returnee questionnaire beyond its columns.

Its codebook says neither when a question is put nor what can be answered where one option is
chosen. The conditions here follow from what the questions ask. Options are the published ones
where they are known (status, return, travel); the others we made up.
"""

from collections.abc import Mapping
from pathlib import Path

from mixedmigration.vocabularies.question_kind import QuestionKind

from .survey_fact import Fact
from .survey_form import SurveyForm
from .survey_instrument import form_of_codebook
from .survey_makers import Chosen, Copied, Counted, DayBefore, DaysSince, Numbered, Place, Several, Text

__all__ = ["RETURNEE", "returnee_form"]

_YES_NO = ("Yes", "No", "Refused")
_YES_NO_UNSURE = ("Yes", "No", "Don't know", "Refused")
_PROGRESS = ("No progress", "Some progress", "Much progress", "Not applicable", "Refused")
_BANDS = ("Less than 6 months", "6 months to 1 year", "1 to 2 years", "2 to 5 years", "More than 5 years", "Refused")
_COUNTRIES = (
    "Iran", "Pakistan", "Türkiye", "Germany", "Russia", "United Kingdom", "Greece", "Austria", "Sweden", "Other",
)  # fmt: skip
_STATUSES = (
    "Irregular/no legal documents to stay in this country", "Asylum seeker", "Refugee",
    "Temporary resident (with permit/visa)", "Permit is no longer valid/ expired", "Temporary protection",
    "Regular migrant with no need for permit", "Student visa", "Refused",
)  # fmt: skip
_LEGAL = "Reasons related to my legal status in the country of migration / I was expelled / deported"
_LIVING = "Reasons related to general living conditions in country of migration"
_ORIGIN = "Reasons related to conditions in country of origin"
_DEPORTED = "Forced return: Deportation"


def _of(question: str, answer: str) -> str:
    return f"selected(${{{question}}}, '{answer}')"


def _said_some(question: str, *alone: str) -> str:
    nots = "".join(f" and not({_of(question, one)})" for one in alone)
    return f"count-selected(${{{question}}}) > 0{nots}"


RETURNEE: tuple[Fact, ...] = (
    Fact(phrase="agree_to_continue", name="agree_to_continue", options=("Yes",)),
    Fact(phrase="how many people refused", name="refusals_before", kind=QuestionKind.INTEGER, draws=Counted(0, 8)),
    Fact(
        phrase="interviewed in afghanistan by the mixed migration centre before",
        name="interviewed_before", options=("Yes", "No"), draws=Chosen(favours="No", favoured=100),
    ),
    Fact(
        phrase="comfortable answering my questions at this time",
        options=("Yes", "Call another time"), draws=Chosen(favours="Yes", favoured=100),
    ),
    Fact(
        phrase="undisturbed or other people are able",
        name="setting", options=("Undisturbed", "Others can hear"), draws=Chosen(favours="Undisturbed", favoured=70),
    ),
    Fact(phrase="Q16", relevant="${setting} = 'Others can hear'"),
    Fact(
        phrase="enumerator: means of recruitment",
        name="recruitment", options=("Referral", "Online", "NGO/CSO", "Through my own network", "Other"),
    ),
    Fact(phrase="[please specify means of recruitment]", relevant=_of("recruitment", "Other")),
    Fact(phrase="[please specify referral from whom]", relevant=_of("recruitment", "Referral")),
    Fact(
        phrase="can you specify the platform", name="platform",
        options=("Messages", "A page or group", "Other"), relevant=_of("recruitment", "Online"),
    ),
    Fact(phrase="[Please specify ]", relevant=_of("platform", "Other")),
    Fact(phrase="can you specify the name of page/group", relevant=_of("platform", "A page or group")),
    Fact(phrase="please specify the name of the ngo/cso", relevant=_of("recruitment", "NGO/CSO")),
    Fact(phrase="what town are you in", options=("Made-up town A", "Made-up town B", "Other")),
    Fact(phrase="are you a national of", options=("Yes", "No"), draws=Chosen(favours="Yes", favoured=96)),
    Fact(phrase="what country did you return from", name="R2", options=_COUNTRIES, draws=Chosen()),
    Fact(phrase="please specify3", relevant=_of("R2", "Other"), draws=Text("country")),
    Fact(phrase="r2_2", name="R2_2", kind=QuestionKind.TEXT, draws=Copied("R2", "R2-other"), is_worked_out=True),
    Fact(
        phrase="do you remember when you arrived", name="remembers_arrival",
        options=("Yes", "No"), draws=Chosen(favours="Yes", favoured=97),
    ),
    Fact(
        phrase="when did you arrive in", name="arrival", kind=QuestionKind.DATE,
        relevant=_of("remembers_arrival", "Yes"), draws=DayBefore("today", 3, 720),
    ),
    Fact(
        phrase="num_of_days", name="num_of_days", kind=QuestionKind.INTEGER,
        relevant=_of("remembers_arrival", "Yes"), draws=DaysSince("arrival", "today"), is_worked_out=True,
    ),
    Fact(phrase="how old are you", name="age", kind=QuestionKind.INTEGER, draws=Counted(18, 75)),
    Fact(phrase="enumerator observation: sex", name="sex", options=("Male", "Female")),
    Fact(phrase="living with children", name="children", options=_YES_NO),
    Fact(
        phrase="how many children are you living with", kind=QuestionKind.INTEGER,
        relevant=_of("children", "Yes"), draws=Counted(1, 9),
    ),
    Fact(
        phrase="highest level of education",
        name="education",
        options=("No schooling", "Primary school (religious)", "Secondary school", "Other", "Refused"),
    ),
    Fact(phrase="what town or city are you from", options=("Made-up town A", "Made-up town B", "Other", "Refused")),
    Fact(phrase="where in afghanistan were you living", options=("In a city", "In a village", "Refused")),
    Fact(phrase="how long did you spend in", options=_BANDS),
    Fact(phrase="your migration / legal status before you left", options=(*_STATUSES[:-1], "Other", "Refused")),
    Fact(phrase="any family members with you", name="family_abroad", options=_YES_NO),
    Fact(phrase="were you of school age", name="school_age", options=_YES_NO),
    Fact(phrase="have any formal schooling", options=_YES_NO, relevant=_of("school_age", "Yes")),
    Fact(phrase="did you make any money in", name="earned_abroad", options=_YES_NO),
    Fact(phrase="R25", relevant=_of("earned_abroad", "Yes")),
    Fact(phrase="R26", relevant=_of("earned_abroad", "Yes")),
    Fact(phrase="R31", draws=Several(alone=4)),
    Fact(phrase="R32", relevant=_of("R31", _LEGAL)),
    Fact(phrase="relating to your migration status before you left", name="detained", options=_YES_NO),
    Fact(
        phrase="for how long were you held", name="detained_for",
        options=("Less than a week", "1 week to 1 month", "1 to 3 months", "3 to 12 months", "Over a year", "Refused"),
        relevant=_of("detained", "Yes"),
    ),
    Fact(
        phrase="r34_1", name="R34_1", kind=QuestionKind.TEXT, relevant=_of("detained", "Yes"),
        draws=Text("calculation"), blank=90, is_worked_out=True,
    ),
    Fact(phrase="R35", relevant=_of("R31", _LIVING)),
    Fact(phrase="R36", relevant=_of("R31", _ORIGIN)),
    Fact(phrase="R37", relevant=_of("R31", "Personal reasons")),
    Fact(phrase="did anyone influence your return", name="influenced", options=_YES_NO),
    Fact(phrase="R39", relevant=_of("influenced", "Yes")),
    Fact(
        phrase="you had a choice in returning",
        options=("Full choice", "Some choice", "Little choice", "No choice", "Refused"),
    ),
    Fact(
        phrase="how did you enter", name="return_mode",
        options=(
            "AVR (assisted voluntary return)", _DEPORTED, "Forced return: Expulsion", "Independent / spontaneous",
            "Other",
        ),
    ),
    Fact(
        phrase="did you return with family members", name="with_family",
        options=("Yes", "No", "Refused"), relevant=_of("family_abroad", "Yes"),
    ),
    Fact(phrase="R44", relevant=_of("with_family", "No")),
    Fact(phrase="how well informed do you feel", options=("Well informed", "Little informed", "Refused")),
    Fact(phrase="receive any assistance in the period just before", name="assisted_before", options=_YES_NO_UNSURE),
    Fact(phrase="R49", relevant=_of("assisted_before", "Yes")),
    Fact(phrase="R50", relevant=_of("assisted_before", "Yes")),
    Fact(
        phrase="assistance only available because", options=_YES_NO_UNSURE,
        relevant=f"{_of('R50', 'UN as part of AVR (for example IOM)')} or {_of('R50', 'NGOs as part of AVR')}",
    ),
    Fact(phrase="what extent did you feel prepared", options=("Prepared", "Unprepared", "Refused")),
    Fact(phrase="before you left on your return journey", options=("Prepared", "Unprepared", "Refused")),
    Fact(phrase="R55", draws=Several(alone=35)),
    Fact(
        phrase="how did you travel to",
        options=(
            "By land/sea", "By land", "By airplane, directly from the country of migration", "By airplane and land/sea",
            "Other",
        ),
    ),
    Fact(phrase="spend more than one month in any other country", options=_YES_NO),
    Fact(phrase="R59", relevant=f"${{return_mode}} != '{_DEPORTED}'", draws=Several(alone=75, most=2)),
    Fact(phrase="R59_2", relevant=f"${{return_mode}} = '{_DEPORTED}'", draws=Several(alone=75, most=2)),
    Fact(phrase="R63", draws=Several(alone=60)),
    Fact(phrase="R64", relevant=_said_some("R63", "No", "Refused")),
    Fact(
        phrase="where did you go upon your arrival", name="went_to",
        options=("Place of origin", "Another place", "Refused"),
    ),
    Fact(phrase="R66", relevant=_of("went_to", "Another place")),
    Fact(phrase='following statement: "i feel safe and secure in', name="feels_safe"),
    Fact(phrase="R69", relevant="${feels_safe} != 'Strongly agree'", draws=Several(alone=30)),
    Fact(phrase="are you currently making money", name="earns", options=_YES_NO),
    Fact(phrase="R72", relevant=_of("earns", "Yes")),
    Fact(phrase="R73", relevant=_of("earns", "Yes")),
    Fact(phrase="R74", relevant=_of("earns", "No")),
    Fact(phrase="in the past four weeks, did you worry", options=_YES_NO_UNSURE),
    Fact(phrase="what type of housing", options=("House", "Tent or shelter", "Other", "Refused")),
    Fact(
        phrase="are all the school-aged children", name="in_school",
        options=("Yes", "No", "No school-aged children", "Refused"),
    ),
    Fact(phrase="R80", relevant=_of("in_school", "No")),
    Fact(
        phrase="possess national identity documents", name="documents",
        options=("Yes, all", "Yes, some", "No", "Refused"),
    ),
    Fact(phrase="R108", relevant=f"{_of('documents', 'No')} or {_of('documents', 'Yes, some')}"),
    Fact(phrase="how would you describe the strength of ties", options=("Stronger", "The same", "Weaker", "Refused")),
    Fact(phrase="since returning, have you experienced", options=_YES_NO_UNSURE),
    Fact(
        phrase="have you received assistance or support since", name="assisted_after", options=_YES_NO_UNSURE,
        draws=Chosen(favours="No", favoured=50),
    ),
    Fact(phrase="R89", relevant=_of("assisted_after", "Yes")),
    Fact(phrase="R90", relevant=_of("assisted_after", "Yes")),
    Fact(
        phrase="how useful did you find", options=("Useful", "Not useful", "Refused"),
        relevant=_of("assisted_after", "Yes"),
    ),
    Fact(phrase="how much progress have you made", options=_PROGRESS, draws=Chosen(declines=8)),
    Fact(
        phrase="how satisfied are you with your current life",
        options=("Satisfied", "Neither", "Dissatisfied", "Refused"),
    ),
    Fact(phrase="R103", draws=Several(alone=60, most=2)),
    Fact(
        phrase="your plan in terms of movement", name="plan",
        options=("Stay here", "Move within the country", "Migrate to another country", "Don't know", "Refused"),
    ),
    Fact(
        phrase="which country?", name="plans_to_reach", options=(*_COUNTRIES, "Don't know"),
        relevant=_of("plan", "Migrate to another country"),
    ),
    Fact(
        phrase="please specify if not in the list", kind=QuestionKind.TEXT, draws=Text("country"),
        relevant=_of("plans_to_reach", "Other"),
    ),
    Fact(phrase="the one thing you would like to tell", blank=40),
    Fact(phrase="do you have any comments or questions", kind=QuestionKind.TEXT, blank=85),
    Fact(phrase="do you know the respondent", options=("Yes", "No"), draws=Chosen(favours="No", favoured=90)),
    Fact(phrase="Q162", draws=Several(alone=75)),
    Fact(phrase="_submitted_by", kind=QuestionKind.TEXT, draws=Numbered("account_", 3)),
    Fact(phrase="in what province/region are you", kind=QuestionKind.TEXT, draws=Place()),
)  # fmt: skip
"""Facts by words of the header, or by the code of a group."""


def returnee_form(codebook: Mapping[str, object] | Path) -> SurveyForm:
    """Give the form behind an export of the returnee questionnaire; its columns are the codebook's.

    Args:
        codebook: Columns and options, as for `form_of_codebook`, or the path of such JSON.

    Raises:
        FormatError: The file is no JSON, or a column belongs to no question.
        InvalidValueError: The codebook is not of that shape.

    Examples:
        >>> book = {
        ...     "columns": [
        ...         "Were you held in detention relating to your migration status before you left?",
        ...         "For how long were you held in detention?",
        ...     ],
        ...     "select_multiple": {},
        ... }
        >>> returnee_form(book)["detained_for"].relevant.text
        "selected(${detained}, 'Yes')"
    """
    return form_of_codebook(codebook, RETURNEE, "returnee questionnaire")
