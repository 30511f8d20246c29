"""A made-up form after MMC's 4Mi core questionnaire, with its public question numbers.

It asks what is publicly known to be asked, offers the options that our vocabularies know of
4Mi, and leaves lists short where the others were never published. It is not MMC's form.

Source: question numbers and options as they stand in public scripts and check lists of MMC,
and in a public analysis of a 4Mi briefing paper.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from mixedmigration.entities.instrument import Instrument
from mixedmigration.vocabularies.driver import Driver, RouteReason
from mixedmigration.vocabularies.incident_type import IncidentType
from mixedmigration.vocabularies.interview_setting import Impression, InterviewDifficulty
from mixedmigration.vocabularies.migration_status import MigrationStatus
from mixedmigration.vocabularies.perpetrator import Perpetrator
from mixedmigration.vocabularies.sex import Sex
from mixedmigration.vocabularies.smuggling import Financing, SmugglerService
from mixedmigration.vocabularies.word import Word

from .survey_corridors import CameFrom, Destined, NextOnTheWay
from .survey_fact import Fact
from .survey_form import SurveyForm
from .survey_instrument import Wording, form_of
from .survey_makers import Chosen, Counted, DayBefore, Place, Several, Text, Travelled

__all__ = ["core_form", "core_instrument"]

COUNTRIES = (
    "Algeria", "Burkina Faso", "Cote d'Ivoire", "Egypt", "Eritrea", "Ethiopia", "France", "Gambia", "Germany",
    "Guinea", "Italy", "Libya", "Mali", "Niger", "Nigeria", "Senegal", "Somalia", "Spain", "Sudan", "Tunisia",
    "United Kingdom",
)  # fmt: skip
TRANSIT = tuple([f"Q{number}" for number in range(47, 55)])
ON_THE_WAY = ("Q13", "Q41", *TRANSIT)
STOPS = tuple([f"Q{number}" for number in range(56, 69, 3)])
DANGERS = tuple([f"Q{number}" for number in range(98, 115, 4)])
UNSURE = ("Don't know", "Refused")
_NO_NAME = re.compile(r"[^a-z0-9]+")


def _printed(words: Iterable[Word], *last: str) -> tuple[str, ...]:
    """List what 4Mi prints for words, its core questionnaire first."""
    known = [(*word.printed_by("mmc-4mi", "core"), *word.printed_by("mmc-4mi")) for word in words]
    labels = [one[0] for one in known if one and one[0] not in last]
    return (*dict.fromkeys(labels), *last)


def _lists() -> Mapping[str, tuple[str, ...]]:
    abuses = [one for one in IncidentType if one not in (IncidentType.PUSHBACK, IncidentType.EXPULSION)]
    return {
        "country": (*COUNTRIES, "Other"),
        "transit": (*COUNTRIES, "None"),
        "sex": _printed(Sex),
        "yes_no": ("Yes", "No", "Refused"),
        "yes_no_unsure": ("Yes", "No", *UNSURE),
        "status": _printed(MigrationStatus, "Other", "Refused"),
        "drivers": _printed(Driver, "Other", *UNSURE),
        "route_reasons": _printed(RouteReason, "Other", *UNSURE),
        "stop_reasons": ("Made-up reason A", "Made-up reason B", "Other", *UNSURE),
        "risks": _printed(abuses, "None", "Other", *UNSURE),
        "incidents": _printed(abuses, "No", "Other", "Refused"),
        "perpetrators": _printed(Perpetrator, "None", "Other", *UNSURE),
        "services": _printed(SmugglerService, "Other", "Refused"),
        "financing": _printed(Financing, "Other", *UNSURE),
        "amount": ("Know the amount", *UNSURE),
        "currency": ("CFA", "EUR", "GHS", "GNF", "NGN", "SLL"),
        "borders": ("Egypt/Libya", "West - Togo/Burkina Faso", "None", "Other", *UNSURE),
        "officials": ("Police at a border", "None of these", *UNSURE),
        "impressions": _printed(Impression, "Other"),
        "challenges": _printed(InterviewDifficulty, "None", "Other"),
    }


def _survey() -> Iterator[tuple[str, str, str, str]]:
    """Yield name, type, label and condition of each question."""
    yield from [(name, name, name, "") for name in ("start", "end", "today", "deviceid", "username", "phonenumber")]
    yield "agree_to_continue", "select_one yes_no", "Do you agree to continue?", ""
    yield "Q13", "select_one transit", "[Enumerator: Country of interview]", ""
    yield "Q14", "text", "[Enumerator: Place of interview]", ""
    yield "Q22", "select_one yes_no_unsure", "Have you reached the end of your journey?", ""
    yield "Q25", "integer", "How old are you?", ""
    yield "Q27", "select_one sex", "[Enumerator observation: Sex]", ""
    yield "Q30", "select_one yes_no", "Are you travelling with children in your care?", ""
    yield "Q31", "select_one country", "What is your nationality?", ""
    yield "Q31_2", "text", "Please specify", "selected(${Q31}, 'other')"
    yield "Q33", "select_one status", "What is your current migration status in this country?", ""
    yield from _journey()
    yield from _dangers()
    yield from _costs()
    yield "Q161", "select_multiple impressions", "[Enumerator: How was the respondent feeling?]", ""
    yield "Q162", "select_multiple challenges", "[Enumerator: Challenges of this interview]", ""


def _journey() -> Iterator[tuple[str, str, str, str]]:
    yield "Q41", "select_one transit", "From which country did you start your journey?", ""
    yield "Q45_1", "date", "When did you start your journey?", ""
    yield "Q47", "select_one transit", "Which countries did you travel through? First country", ""
    for before, name in pairwise(TRANSIT):
        yield name, "select_one transit", "Next country", f"${{{before}}} != '' and ${{{before}}} != 'none'"
    for at, country in enumerate(STOPS):
        place, reasons = (f"Q{int(country[1:]) + more}" for more in (1, 2))
        relevant = f"${{{STOPS[at - 1]}}} != ''" if at else ""
        yield country, "select_one transit", f"Stop {at + 1}: in which country?", relevant
        yield place, "text", f"Stop {at + 1}: in which place?", f"${{{country}}} != ''"
        yield reasons, "select_multiple stop_reasons", f"Stop {at + 1}: why did you stop?", f"${{{country}}} != ''"
    yield "Q72", "select_multiple route_reasons", "Why did you choose this route?", ""
    yield "Q78", "select_multiple drivers", "For what reasons did you leave?", ""
    yield "Q78_2", "text", "Please specify", "selected(${Q78}, 'other')"
    yield "Q92", "select_one country", "What is your preferred destination?", "${Q22} != 'yes'"


def _dangers() -> Iterator[tuple[str, str, str, str]]:
    for at, country in enumerate(DANGERS):
        place, risks, who = (f"Q{int(country[1:]) + more}" for more in (1, 2, 3))
        asked = f"${{{country}}} != ''"
        yield (
            country,
            "select_one transit",
            f"Dangerous place {at + 1}: in which country?",
            (f"${{{DANGERS[at - 1]}}} != ''" if at else ""),
        )
        yield place, "text", f"Dangerous place {at + 1}: which place?", asked
        yield risks, "select_multiple risks", f"Dangerous place {at + 1}: which risks?", asked
        risky = f"{asked} and not(selected(${{{risks}}}, 'none')) and not(selected(${{{risks}}}, 'refused'))"
        yield who, "select_multiple perpetrators", f"Dangerous place {at + 1}: who is likely to do it?", risky
    yield "Q118", "select_multiple incidents", "Did any of the following happen to you on your journey?", ""


def _costs() -> Iterator[tuple[str, str, str, str]]:
    yield "Q133", "select_one yes_no_unsure", "Did you use a smuggler?", ""
    yield "Q134", "select_multiple services", "What did smugglers do for you?", "${Q133} = 'yes'"
    yield "Q138", "select_multiple financing", "How did you finance the start of your journey?", ""
    yield "Q139", "select_one yes_no_unsure", "Did you have enough money for the whole journey?", ""
    yield "Q140", "select_multiple financing", "How did you finance the rest?", "${Q139} = 'no'"
    yield "Q141", "select_one amount", "How much did your journey cost until now?", ""
    yield "Q141_1", "select_one currency", "Currency", "${Q141} = 'know_the_amount'"
    yield "Q141_3", "integer", "Amount", "${Q141} = 'know_the_amount'"
    yield "S10", "select_multiple borders", "At which borders did smugglers help you?", "${Q133} = 'yes'"
    yield "Q163", "select_multiple officials", "Were you in contact with any of these officials?", ""
    yield (
        "Q164",
        "select_multiple officials",
        "Who of them asked for a bribe?",
        ("count-selected(${Q163}) >= 1 and selected(${Q163}, 'police_at_a_border')"),
    )


FACTS: tuple[Fact, ...] = (
    Fact(phrase="agree_to_continue", draws=Chosen(declines=0, favours="Yes", favoured=100)),
    Fact(phrase="Q13", draws=Destined()),
    Fact(phrase="Q14", draws=Place()),
    Fact(phrase="Q25", draws=Counted(18, 75)),
    Fact(phrase="Q31", draws=CameFrom("Q13")),
    Fact(phrase="Q31_2", draws=Text("nationality")),
    Fact(phrase="Q41", draws=CameFrom("Q13", like="Q31")),
    Fact(phrase="Q45_1", draws=DayBefore("today", 20, 900)),
    Fact(phrase="Q47", draws=NextOnTheWay("Q41")),
    *(Fact(phrase=name, draws=NextOnTheWay(before)) for before, name in pairwise(TRANSIT)),
    *(Fact(phrase=name, draws=Travelled(among=ON_THE_WAY), blank=40) for name in (*STOPS, *DANGERS)),
    *(Fact(phrase=f"Q{int(name[1:]) + 1}", draws=Place()) for name in (*STOPS, *DANGERS)),
    Fact(phrase="Q92", draws=Travelled(but=("Q31", "Q41"), other=2)),
    Fact(phrase="Q118", draws=Several(alone=45)),
    Fact(phrase="Q133", draws=Chosen(favours="Yes", favoured=40)),
    Fact(phrase="Q141_3", draws=Counted(20, 5000)),
    Fact(phrase="Q162", draws=Several(alone=75)),
)


def core_instrument() -> Instrument:
    """Give the made-up form as an instrument, as an XLSForm would be read.

    Examples:
        >>> instrument = core_instrument()
        >>> instrument.question("Q78").label(), len(instrument.question("Q78").choices)
        ('For what reasons did you leave?', 10)
    """
    lists = {name: [_choice(label) for label in labels] for name, labels in _lists().items()}
    questions = list[dict[str, object]]()
    for name, kind, label, relevant in _survey():
        kind, _, listed = kind.partition(" ")
        question: dict[str, object] = {"name": name, "kind": kind.replace("_", "-"), "labels": [{"text": label}]}
        if listed:
            question |= {"list_name": listed, "choices": lists[listed]}
        questions.append(question | ({"relevant": relevant} if relevant else {}))
    return Instrument(
        name="Made-up form after 4Mi core", form_id="made_up_4mi_core", version="2031-1", questions=questions
    )


def _choice(label: str) -> dict[str, object]:
    return {"name": _NO_NAME.sub("_", label.lower().replace("'", "")).strip("_"), "labels": [{"text": label}]}


def core_form(*, headers: Wording = "name", children: Wording = "label") -> SurveyForm:
    """Give the made-up form with the columns of an export.

    Args:
        headers: What stands at the head of columns.
        children: What stands behind the slash where each option has a column of its own.

    Examples:
        >>> form = core_form()
        >>> form.headers[:8]
        ('start', 'end', 'today', 'deviceid', 'username', 'phonenumber', 'agree_to_continue', 'Q13')
        >>> [header for header in form.headers if header.startswith("Q72/")]
        ['Q72/Safest', 'Q72/Other', "Q72/Don't know", 'Q72/Refused']
    """
    return form_of(core_instrument(), facts=FACTS, headers=headers, children=children)
