"""A publication: authors in order, dates with what they are dates of, numbers with check digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.declaration import draft, plain_of, questions_of
from mixedmigration.entities import Publication, build
from mixedmigration.entities._check_digit import has_form, spelling
from mixedmigration.entities.publication import Contributor, Identifier, PublicationDate
from mixedmigration.errors import UnknownTermError, ValidationError
from mixedmigration.values import PartialDate, Period, Unlisted
from mixedmigration.vocabularies import DateRole, IdentifierScheme, PublicationKind, PublicationSeries
from tests.entities.whole import anything, holds_as_a_value, is_read_or_refused, issues, unfilled

ID = "publication:my-table:7"
WHOLE = {
    "id": ID,
    "title": "Smuggling, risks and abuses",
    "subtitle": "Smuggler services and links to abuses",
    "title_language": "en",
    "kind": "snapshot",
    "kind_reported": "4Mi snapshot / infographic",
    "formats": ["text", {"unlisted": "Poster"}],
    "series": "4mi-snapshot",
    "container_title": "A journal",
    "volume": "12",
    "issue": "Round 3",
    "edition": "2nd",
    "part": 3,
    "parts": 3,
    "pages": "1-12",
    "contributors": [
        {
            "name": "Ana Example",
            "given": "Ana",
            "family": "Example",
            "role": "author",
            "position": "analyst",
            "affiliation": "A centre",
            "organisation": "organisation:my-table:mmc",
            "is_organisation": False,
            "identifiers": [{"scheme": "orcid", "value": "0000-0002-1825-0097", "url": "https://example.org/a"}],
        },
        {"position": "Head of the unit", "role": "speaker"},
    ],
    "publishers": [
        {
            "name": "MMC",
            "organisation": "organisation:my-table:mmc",
            "identifiers": [{"scheme": "reliefweb", "value": "1", "url": "https://example.org/1"}],
        },
        {"name": "UNODC"},
    ],
    "publisher_place": "Geneva",
    "dates": [
        {"role": "published", "date": "2021-09", "as_printed": "September 2021", "is_planned": False},
        {"role": "posted", "date": "2021-10-04", "instant": "2021-10-04T09:30:00Z"},
    ],
    "period": "2021-02/2021-06",
    "place": {"name": "online"},
    "regions": ["mmc/north-africa", "mmc/west-africa"],
    "countries": ["LBY"],
    "primary_country": "LBY",
    "countries_complete": False,
    "country_count": 5,
    "themes": ["mmc/smuggling", {"unlisted": "Abuses"}],
    "keywords": ["#4Mi"],
    "nationalities": ["NGA"],
    "languages": ["en", "fr"],
    "abstract": "What smugglers offer.",
    "abstract_language": "en",
    "text": "Read it.",
    "files": [
        {
            "url": "https://example.org/a.pdf",
            "name": "a.pdf",
            "language": "fr",
            "media_type": "application/pdf",
            "size": 12,
        }
    ],
    "identifiers": [
        {"scheme": "doi", "value": "10.1000/182", "url": "https://doi.org/10.1000/182"},
        {"scheme": {"unlisted": "Depot"}, "value": "7"},
    ],
    "urls": ["https://example.org/a"],
    "image_description": "A boat.",
    "related": [
        {
            "kind": "part-of",
            "publication": "publication:my-table:1",
            "title": "A series",
            "url": "https://example.org/series",
            "identifiers": [{"scheme": "issn", "value": "0378-5955", "url": "https://example.org/i"}],
            "note": "three parts",
        }
    ],
    "initiatives": ["initiative:my-table:4mi"],
    "thread_position": 1,
}


def test_the_example_fills_each_field():
    assert unfilled(Publication, WHOLE) == set()


def test_it_is_a_value():
    holds_as_a_value(build(Publication, WHOLE))
    assert plain_of(build(Publication, WHOLE)) == WHOLE


def test_a_publication_needs_only_its_id():
    assert plain_of(Publication(id=ID)) == {"id": ID}


def test_values_are_read_as_what_they_are():
    made = build(Publication, WHOLE)
    assert (made.kind, made.series) == (PublicationKind.SNAPSHOT, PublicationSeries.MMC_SNAPSHOT)
    assert made.period == Period("2021-02/2021-06")
    assert made.identifiers[1].scheme == Unlisted("Depot")


def test_authors_stand_in_the_order_printed_and_others_are_none():
    names = [("Bo One", "author"), ("Al Two", "editor"), ("An Three", "author"), ("Io Four", None), (None, "author")]
    made = Publication(id=ID, contributors=[Contributor(name=name, role=role) for name, role in names])
    assert made.authors == ("Bo One", "An Three")
    assert {"authors", "date"} <= questions_of(Publication).keys()


CITED = {
    "published before posted": ([("posted", "2025-03"), ("published", "2017")], "2017"),
    "held where it did not come out": ([("posted", "2022-03-20"), ("event", "2022-03-16")], "2022-03-16"),
    "launched": ([("launched", "2025-11-20")], "2025-11-20"),
    "posted where nothing else is told": ([("posted", "2025-11-04"), ("indexed", "2025-11-05")], "2025-11-04"),
    "listed": ([("listed", "2019-05-05"), ("updated", "2020")], "2019-05-05"),
    "never when it was changed or read": ([("updated", "2020"), ("accessed", "2026")], None),
    "not known": ([("published", None)], None),
    "the next where the best is not known": ([("published", None), ("listed", "2019")], "2019"),
}


@pytest.mark.parametrize(("dates", "cited"), CITED.values(), ids=CITED)
def test_the_date_to_cite(dates, cited):
    made = Publication(id=ID, dates=[PublicationDate(role=role, date=when) for role, when in dates])
    assert made.date == (None if cited is None else PartialDate(cited))


def test_dates_are_asked_for_by_role():
    made = build(Publication, WHOLE)
    assert made.dated("posted") == (made.dates[1],) == made.dated(DateRole.POSTED)
    with pytest.raises(UnknownTermError):
        made.dated("printed")


MOMENTS = {
    "2025-11-04T21:02": True,
    "2025-11-04T21:02:33": True,
    "2025-11-04T21:02:33.5Z": True,
    "2025-11-04T21:02:33.123456789+05:30": True,
    "1500-10-26T00:00:00+00:00": True,
    "2025-11-04": False,
    "2025-11-04 21:02": False,
    "2025-11-04T24:02": False,
    "2025-02-30T10:00": False,
    "2025-11-04T21:02+0530": False,
    "2025-11-04T21:02+25:00": False,
    "٢٠٢٥-11-04T21:02": False,
    "T" * 10_000: False,
    "": False,
}


@pytest.mark.parametrize(("text", "is_one"), MOMENTS.items(), ids=[text[:24] for text in MOMENTS])
def test_a_moment_is_iso_8601_with_or_without_zone(text, is_one):
    made = draft(PublicationDate, {"role": "posted", "instant": text})
    assert made.is_whole is is_one


DAYS = {"2025-11-04": True, "2025-11": True, "2025": True, "2025-11-05": False, "2024": False}


@pytest.mark.parametrize(("day", "is_its"), DAYS.items())
def test_a_moment_lies_on_its_date_by_the_day_in_its_text(day, is_its):
    made = draft(PublicationDate, {"role": "posted", "date": day, "instant": "2025-11-04T23:30:00-05:00"})
    assert made.is_whole is is_its
    assert made.values["date"] == PartialDate(day)


PARTS = {(3, 3): True, (1, 3): True, (4, 3): False, (0, 3): False, (2, None): True, (None, 3): True}


@pytest.mark.parametrize(("place", "is_one"), PARTS.items())
def test_a_part_is_one_of_the_parts(place, is_one):
    assert draft(Publication, {"id": ID, "part": place[0], "parts": place[1]}).is_whole is is_one


def test_no_more_countries_are_named_than_there_are():
    assert issues(Publication, WHOLE, country_count=0) == {("publication/countries", "/country_count")}
    assert build(Publication, WHOLE | {"countries": ["LBY", "LBY"], "country_count": 1})


def test_it_is_not_related_to_itself():
    itself = [{"kind": "cites", "publication": ID}]
    assert issues(Publication, WHOLE, related=itself) == {("publication/itself", "/related")}


FORMS = {
    ("isbn", "978-3-16-148410-0"): True,
    ("isbn", "9783161484100"): True,
    ("isbn", "978-3-16-148410-1"): False,
    ("isbn", "0-306-40615-2"): True,
    ("isbn", "0-8044-2957-X"): True,
    ("isbn", "0-8044-2957-x"): True,
    ("isbn", "X-8044-2957-0"): False,
    ("isbn", "123-3-16-148410-0"): False,
    ("isbn", "97831614841"): False,
    ("isbn", "٩783161484100"): False,
    ("isbn", ""): False,
    ("issn", "0378-5955"): True,
    ("issn", "0378-5954"): False,
    ("issn", "2434-561X"): True,
    ("orcid", "0000-0002-1825-0097"): True,
    ("orcid", "0000-0002-1694-233X"): True,
    ("orcid", "0000-0002-1825-0098"): False,
    ("doi", "10.1000/182"): True,
    ("doi", "10.1000.10/abc(2)"): True,
    ("doi", "https://doi.org/10.1000/182"): False,
    ("doi", "10.1000"): False,
    ("doi", "10.1000/a b"): False,
    ("doi", "10.1/182"): False,
    ("doi", "10." + "1" * 5000): False,
    ("reliefweb", "3783901"): True,
    ("reliefweb", " "): False,
    ("glide", "EP-1500-000001-LBN"): True,
}


@pytest.mark.parametrize(("given_", "has_it"), FORMS.items(), ids=[f"{s} {v[:20]}" for s, v in FORMS])
def test_an_identifier_has_the_form_and_check_digit_of_its_scheme(given_, has_it):
    scheme, value = given_
    assert has_form(scheme, value) is has_it
    if has_it:
        assert Identifier(scheme=scheme, value=value).value == value
    else:
        with pytest.raises(ValidationError):
            Identifier(scheme=scheme, value=value)


def test_an_identifier_of_no_scheme_or_an_unlisted_one_is_kept():
    assert Identifier(value="7").key == ":7"
    assert Identifier(scheme=Unlisted("Depot"), value="7").key == "Depot:7"


SPELLINGS = {
    "isbn": ("0-306-40615-2", "978-0-306-40615-7"),
    "doi": ("10.1000/ABC", "10.1000/abc"),
    "issn": ("2434-561x", "2434561X"),
    "reliefweb": ("3783901", " 3783901"),
}


@pytest.mark.parametrize("scheme", SPELLINGS)
def test_spellings_of_one_identifier_have_one_key(scheme):
    first, second = (Identifier(scheme=scheme, value=value).key for value in SPELLINGS[scheme])
    assert first == second


def test_a_misprinted_number_sets_aside_itself_and_nothing_else():
    bad = [{"scheme": "isbn", "value": "978-3-16-148410-1"}, {"scheme": "doi", "value": "10.1000/182"}]
    made = draft(Publication, WHOLE | {"identifiers": bad})
    assert not made.is_lost
    assert made.values["identifiers"] == (Identifier(scheme="doi", value="10.1000/182"),)
    assert made.homeless() == {"/identifiers/0": bad[0]}


digits = st.text("0123456789", min_size=9, max_size=9)


@given(digits)
def test_of_each_stem_one_check_digit_fits(stem):
    fitting = [stem + last for last in "0123456789X" if has_form("isbn", stem + last)]
    assert len(fitting) == 1
    long = spelling("isbn", fitting[0])
    assert has_form("isbn", long)
    assert spelling("isbn", long) == long


@given(st.sampled_from(list(IdentifierScheme)), st.text())
def test_any_text_is_judged_without_an_error_of_its_own(scheme, text):
    assert has_form(scheme.slug, text) in (True, False)
    assert isinstance(spelling(scheme.slug, text), str)


@given(st.sampled_from(sorted(WHOLE)), anything)
def test_whatever_is_given_is_read_or_refused_in_our_words(field, value):
    is_read_or_refused(Publication, WHOLE, field, value)
