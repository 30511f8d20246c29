"""The publications that ship: authors in order, dates as printed, threads, languages."""

from mixedmigration import knowledge
from mixedmigration.knowledge import organisation, publication
from mixedmigration.query import field
from mixedmigration.vocabularies import DateRole

PUBLICATIONS = knowledge.publications()
NEWLAND = (field("kind") == "policy-brief") & field("authors").contains("Kathleen Newland")


def test_briefs_by_one_author_stand_in_order():
    assert [str(item.date) for item in PUBLICATIONS.where(NEWLAND).sort_by("date")] == ["2017-11", "2019-02"]


def test_items_without_a_type_line_are_no_briefs():
    assert {publication(f"mpi-2017-0{month}-mendoza").kind for month in (1, 2, 3)} == {None}


def test_authors_stand_as_printed_and_in_order():
    assert publication("mpi-2017-02-mendoza").authors == (
        "Dovelyn Rannveig Mendoza",
        "Demetrios G. Papademetriou",
        "Maria Vincenza Desiderio",
        "Brian Salant",
        "Kate Hooper",
        "Taylor Elwood",
    )


def test_publications_of_the_centre_on_afghan_returns_are_a_report_and_a_post():
    asked = field("publishers").any(field("organisation") == organisation("mmc").id) & field("nationalities").contains(
        "AFG"
    )
    assert [item.id.rpartition(":")[2] for item in PUBLICATIONS.where(asked)] == [
        "afghan-returns",
        "mmc-post-2025-10-08",
    ]


def test_no_title_is_made_up():
    untitled = PUBLICATIONS.where(field("title").is_none())
    assert len(untitled) == 11 + 24
    assert publication("mpi-global-compact-brief-1").title is None


def test_dates_keep_the_precision_of_their_list():
    dates = {str(said.date) for item in PUBLICATIONS for said in item.dates if said.role is DateRole.LISTED}
    assert {"2019-02", "2017-11", "2022-08-10", "2022-11"} <= dates
    assert not any(date.endswith("-01-01") for date in dates)


def test_posts_keep_their_minute_and_no_zone():
    (posted,) = publication("mmc-post-2025-11-04").dates
    assert (str(posted.date), posted.instant) == ("2025-11-04", "2025-11-04T21:02")


def test_a_thread_of_one_minute_has_an_order_that_is_inferred():
    thread = [publication(f"mmc-post-2025-10-29-{place}") for place in range(1, 10)]
    assert {post.dates[0].instant for post in thread} == {"2025-10-29T11:02"}
    assert [post.thread_position for post in thread] == list(range(1, 10))
    assert {post.inferred for post in thread} == {frozenset({"thread_position"})}
    opened = {item.publication for post in thread[1:] for item in post.related if item.kind.slug == "in-thread-of"}
    assert opened == {thread[0].id}


def test_the_day_of_the_launch_is_still_to_come():
    (launched,) = publication("mixed-migration-review-2025").dated("launched")
    assert (str(launched.date), launched.is_planned, launched.as_printed) == ("2025-11-20", True, "20 Nov")


def test_two_webinars_are_in_spanish_and_launch_reports():
    spanish = PUBLICATIONS.where(field("languages").contains("es"))
    assert [item.id.rpartition(":")[2] for item in spanish] == ["mpi-webinar-2021-11-30", "mpi-webcast-2022-05-24"]
    launched = [publication(item.related[0].publication) for item in spanish]
    assert [item.kind.slug for item in launched] == ["report", "report"]


def test_nobody_else_than_those_printed_contributed():
    named = {one.name for item in PUBLICATIONS for one in item.contributors if one.name and not one.is_organisation}
    assert named == {
        "Brian Salant",
        "Demetrios G. Papademetriou",
        "Dovelyn Rannveig Mendoza",
        "Guntur Sugiyarto",
        "Joan Rosenhauer",
        "Kate Hooper",
        "Kathleen Newland",
        "Maria Vincenza Desiderio",
        "Sven Torfinn",
        "Taylor Elwood",
    }


def test_posts_are_told_without_their_text():
    assert {item.text for item in PUBLICATIONS} == {None}
    assert {item.abstract for item in PUBLICATIONS} == {None}


def test_a_list_of_quarterly_updates_tells_what_is_absent():
    quarters = ("2023-Q1", "2023-Q2", "2023-Q4", "2024-Q2")
    issues = [
        {"id": f"publication:my-list:{quarter}", "series": "quarterly-mixed-migration-update", "period": quarter}
        for quarter in quarters
    ]
    made = type(PUBLICATIONS)(PUBLICATIONS.entity, [PUBLICATIONS.entity(**issue) for issue in issues])
    absent = made.series("Quarterly Mixed Migration Update").gaps().absent
    assert [str(quarter) for quarter in absent] == ["2023-Q3", "2024-Q1"]
