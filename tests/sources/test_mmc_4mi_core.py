"""A 4Mi core export, question by question against what was drawn; and the checks that run on it."""

from collections import Counter
from functools import cache

import pytest

from mixedmigration.checks import check
from mixedmigration.checks.survey import check_survey
from mixedmigration.formats.survey_table import read_survey
from mixedmigration.sources import load
from mixedmigration.sources._source.question_map import Use
from mixedmigration.sources.mmc_4mi import question_map, source
from mixedmigration.testing import samples, survey
from mixedmigration.values import Currency, NoAnswer

INTERVIEWS = 150
LISTS = {"journey.transit_countries", "journey.smuggling.borders"}
"""Filled by several questions each; compared by themselves."""


@cache
def made():
    return survey.export(survey.draw(survey.core_form(), INTERVIEWS, seed=5), label_row=True)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    return load(made().write(tmp_path_factory.mktemp("core") / "core.xlsx"), on_error="collect")


def pairs(loaded):
    for record in loaded.records:
        yield record, made().interview_at(record.citations[0].row)


def told(record, path):
    for name in path:
        if record is None or record == () or isinstance(record, NoAnswer):
            return record
        record = next(iter(record[int(name) :]), None) if name.isdigit() else getattr(record, name)
    return record


def kept(record, question):
    return next((one.values for one in record.answers if one.question == question), None)


def expected(fill, drawn):
    """Give what has to be read of an answer that was drawn."""
    if drawn.is_blank:
        return None
    if drawn.reason is not None:
        return drawn.reason
    if drawn.value is not None:
        cell = drawn.value.isoformat() if hasattr(drawn.value, "isoformat") else str(drawn.value)
        return fill.reads.read(cell)
    if fill.is_list:
        labels = [label for label in drawn.labels if not fill.is_none(label)]
        return {fill.reads.read(label) for label in labels} if labels else ()
    [label] = drawn.labels
    return fill.reads.read(label)


def test_all_interviews_are_read_and_nothing_is_wrong(loaded):
    assert loaded.report.source == "mmc-4mi, layout core"
    assert loaded.report.rows == len(loaded.records) == INTERVIEWS
    assert loaded.report.errors == ()
    assert {record.instrument for record in loaded.records} == {"4mi-core"}
    assert loaded.report.unmapped == ()
    assert not any(record.extras for record in loaded.records)


def test_every_question_of_the_map_fills_its_field_with_what_was_drawn(loaded):
    compared, wrong = Counter(), []
    form = {question.name for question in made().survey.form.questions}
    for question in question_map("core").questions:
        if question.name not in form or question.use is not Use.FIELD or question.is_pseudonym:
            continue
        for fill in question.fills:
            if fill.to.name in LISTS or fill.to.name == "journey.went_directly":
                continue
            is_first = fill is question.fills[0]
            for record, interview in pairs(loaded):
                drawn = interview[question.name]
                if any(label == "Other" for label in drawn.labels) and not fill.is_list and fill.words is None:
                    continue  # the words beside it are read, below
                wanted, read = expected(fill, drawn), told(record, fill.path)
                read = set(read) if isinstance(read, tuple) and read else read
                if wanted is None and (read in ((), None) or isinstance(read, NoAnswer)):
                    continue  # nothing was said, or of the whole by another question
                if isinstance(wanted, NoAnswer) and not is_first:
                    continue  # the first field holds it
                if isinstance(wanted, NoAnswer) and read is None:
                    read = kept(record, question.name)
                if read != wanted:
                    wrong.append((question.name, record.citations[0].row, wanted, read))
                compared[question.name] += 1
    assert wrong == []
    assert len(compared) >= 50


def test_the_countries_passed_through_are_in_the_order_of_the_way(loaded):
    met = Counter()
    for record, interview in pairs(loaded):
        labels = [label for number in range(47, 55) for label in interview[f"Q{number}"].labels]
        countries = [label for label in labels if label != "None"]
        assert [country.name for country in record.journey.transit_countries or ()] == [
            _country(label).name for label in countries
        ]
        assert record.journey.went_directly is (labels[0] == "None" if labels else None)
        met[len(countries)] += 1
    assert met[0]
    assert max(met) >= 4


def _country(label):
    return question_map("core").question_of("Q41").fills[0].reads.read(label)


def test_stops_and_dangerous_places_keep_their_order_and_their_parts(loaded):
    stops = dangers = 0
    for record, interview in pairs(loaded):
        named = [n for n in range(56, 69, 3) if interview[f"Q{n}"].labels]
        assert [stop.order for stop in record.journey.itinerary] == list(range(1, len(named) + 1))
        for stop, number in zip(record.journey.itinerary, named, strict=True):
            assert stop.country == _country(interview[f"Q{number}"].labels[0])
            assert stop.place.name == interview[f"Q{number + 1}"].value
            stops += 1
        dangerous = [n for n in range(98, 115, 4) if interview[f"Q{n}"].labels]
        for risk, number in zip(record.risks or (), dangerous, strict=True):
            assert risk.country == _country(interview[f"Q{number}"].labels[0])
            dangers += 1
    assert min(stops, dangers) > 100


def test_nothing_told_and_told_nothing_and_not_asked_stay_apart_in_testimony(loaded):
    met = Counter()
    for record, interview in pairs(loaded):
        drawn = interview["Q118"]
        if drawn.is_nothing:
            assert record.abuses == ()
        elif drawn.reason is not None:
            assert record.abuses is drawn.reason is NoAnswer.REFUSED
        elif drawn.is_blank:
            assert record.abuses is None
        else:
            assert len(record.abuses[0].types) == len(drawn.labels)
        met[type(record.abuses)] += 1
    assert met[tuple] > 50
    assert met[NoAnswer] > 0


def test_money_has_its_currency_and_the_currency_of_a_region_stays_one(loaded):
    met = Counter()
    for record, interview in pairs(loaded):
        amount = interview["Q141_3"].value
        cost = record.journey.total_cost
        assert (cost is None or isinstance(cost, NoAnswer)) is (amount is None)
        if amount is not None:
            assert cost.amount == amount
            assert cost.currency == Currency(interview["Q141_1"].labels[0])
            met[str(cost.currency)] += 1
    assert met["CFA"]


def test_payments_to_smugglers_are_put_together():
    row = {
        "_uuid": "1f0c9a6e-01", "Q13": "Niger", "Q31": "Mali", "Q41": "Mali", "Q133": "Yes, for parts of the journey",
        "S1_1": "CFA", "S1_3": "150000", "S2_1": "EUR", "S2_3": "300.50", "S11": "Yes, the police",
        "S10": "Egypt/Libya",
    }  # fmt: skip
    [record] = load([row], source()).records
    smuggling = record.journey.smuggling
    assert [(one.amount, str(one.currency)) for one in smuggling.payments] == [(150000, "CFA"), (300.5, "EUR")]
    assert smuggling.used is True
    assert smuggling.use == "Yes, for parts of the journey"
    assert smuggling.officials_involved is True
    assert smuggling.borders == ("Egypt/Libya",)


def test_an_amount_without_its_currency_is_told_and_kept():
    row = {"_uuid": "1f0c9a6e-01", "Q13": "Niger", "Q31": "Mali", "Q41": "Mali", "Q141_3": "900"}
    made = load([row], source(), on_error="collect")
    [record] = made.records
    assert record.journey.total_cost is None
    assert "900" in [str(value) for value in record.extras.values()]
    assert [issue.column for issue in made.report.errors] == ["Q141_3"]
    assert "900" not in str(made.report)


@pytest.mark.parametrize(
    ("label", "country"),
    [
        ("Côte d’Ivoire", "CIV"),
        ("Guinée", "GIN"),
        ("Mali ", "MLI"),
        ("The Gambia", "GMB"),
        ("Sudán", "SDN"),
    ],
)
def test_countries_are_known_by_their_names_in_the_languages_of_the_field(label, country):
    row = {"_uuid": "1f0c9a6e-01", "Q13": label, "Q31": "Mali", "Q41": "Mali"}
    made = load([row], source(), on_error="collect")
    assert made.records[0].country is not None, made.report.errors
    assert made.records[0].country.alpha_3 == country


def test_people_who_ask_have_pseudonyms_that_hold_within_one_load(loaded):
    named = {(str(interview["username"].value), record.enumerator) for record, interview in pairs(loaded)}
    assert len(named) == len({name for name, _ in named}) == len({pseudonym for _, pseudonym in named})
    again = load(made().records(), source())
    assert {record.enumerator for record in again.records}.isdisjoint(record.enumerator for record in loaded.records)


def test_the_checks_of_4mi_run_on_the_export_and_on_the_interviews(tmp_path):
    slips = survey.export(survey.draw(survey.core_form(), 120, seed=8, slips=15), label_row=True)
    path = slips.write(tmp_path / "slips.csv")
    checked = check_survey(read_survey(path), instrument="4mi-core")
    assert len(checked.findings) > 20
    records = load(path, on_error="collect").records
    found = check(records).by_code
    assert {"journey/stop-off-route", "interview/before-journey"} & set(found)
    again = load(path, on_error="collect").report
    assert {code for code in again.by_code if code.startswith(("interview/", "journey/"))} <= set(found)


def test_the_shipped_sample_is_read_whole():
    loaded = load(samples.path("mmc-4mi"), "mmc-4mi", on_error="collect")
    assert len(loaded.records) == loaded.report.rows == 60
    assert {"cell/hidden", "id/repeated", "country/unknown"} <= set(loaded.report.by_code)
