"""How publications are cited."""

import re

import pytest
from hypothesis import given

from mixedmigration.entities import Publication
from mixedmigration.entities.citing import citation_key, joined_title
from mixedmigration.errors import InvalidValueError
from mixedmigration.testing.strategies import records
from tests.formats import papers
from tests.shared import few

WORDS = "Roads are long. Roads are long. Roads are long. Roads are long. Roads are long. Roads are long. Roads are…"
NAMES = ", ".join(f"F{n:02}, G." for n in range(1, 20))

CASES = {
    "a brief of one author, known to the month": (
        papers.BRIEF,
        "Roe, A. B. (2019, February). Who Decides on the Road: What Lies Ahead? [Policy brief]. Institute of Roads. "
        "https://example.org/a_b?c=d%20e&f#g",
        "Roe, Ana B. Who Decides on the Road: What Lies Ahead? Policy brief. Institute of Roads, February 2019. "
        "https://example.org/a_b?c=d%20e&f#g.",
    ),
    "a report of two authors": (
        papers.REPORT_OF_TWO,
        "Roe, A., & van der Berg, J.-L. (2017, March). Sending Money. Institute of Roads.",
        "Roe, Ana, and Jean-Luc van der Berg. Sending Money. Institute of Roads, March 2017.",
    ),
    "an organisation as author, known to the quarter": (
        papers.UPDATE,
        "Centre for Moving People. (2024, Quarter 1). Quarterly Mixed Migration Update [Periodic update].",
        "Centre for Moving People. Quarterly Mixed Migration Update. Periodic update. Quarter 1, 2024.",
    ),
    "nobody named and no date": (
        papers.UNDATED,
        "Centre for Moving People. (n.d.). Without a Day.",
        "Centre for Moving People. Without a Day. n.d.",
    ),
    "a post with its account, day and time": (
        papers.POST,
        f"Centre for Moving People [@moving.example]. (2025, November 4). {WORDS} [Post]. Bluesky. "
        "https://social.example/1",
        f"Centre for Moving People (@moving.example). “{WORDS}” Bluesky, November 4, 2025, 9:02 p.m. "
        "https://social.example/1.",
    ),
    "an episode of a podcast": (
        papers.EPISODE,
        "Roe, A. (Host). (2021, December 10). Rain and the Road (No. 15) [Audio podcast episode]. In Changing Climate, "
        "Changing Migration. Institute of Roads.",
        "Roe, Ana, host. “Rain and the Road.” Changing Climate, Changing Migration, episode 15, Institute of Roads, "
        "podcast, December 10, 2021.",
    ),
    "a webinar": (
        papers.WEBINAR,
        "Roe, A., & Doe, B. (Speakers). (2022, August 10). A Launch [Webinar]. Institute of Roads.",
        "Roe, Ana, and Bo Doe, speakers. “A Launch.” Webinar. Institute of Roads, August 10, 2022.",
    ),
    "an article of three authors in a volume": (
        papers.ARTICLE,
        "Roe, A., Doe, B., & Moe, C. (ca. 2020). A Study of Roads. Journal of Roads, 12(3), 12–15. "
        "https://doi.org/10.1000/abc",
        "Roe, Ana, Bo Doe, and Cy Moe. “A Study of Roads.” Journal of Roads 12, no. 3 (ca. 2020): 12–15. "
        "https://doi.org/10.1000/abc.",
    ),
    "a chapter": (
        papers.CHAPTER,
        "Roe, A. (2020?). A Chapter (2nd ed.). In The Book of Roads, 3-9. "
        "Centre for Moving People, Institute of Roads.",
        "Roe, Ana. “A Chapter.” In The Book of Roads, 3-9. Centre for Moving People, Institute of Roads, 2020?.",
    ),
    "twenty-two authors": (
        papers.CROWD,
        f"{NAMES}, … F22, G. (2022, August 10). Many Hands.",
        "F01, G1, G2 F02, G3 F03, G4 F04, G5 F05, G6 F06, G7 F07, et al. Many Hands. August 10, 2022.",
    ),
    "nothing known": (papers.EMPTY, "[Untitled]. (n.d.).", "Untitled. n.d."),
}


@pytest.mark.parametrize(("publication", "apa", "chicago"), CASES.values(), ids=CASES.keys())
def test_a_publication_is_cited_as_the_style_says(publication, apa, chicago):
    assert publication.cite() == publication.cite("apa") == apa
    assert publication.cite("chicago") == chicago


def test_a_name_whose_parts_nobody_told_apart_stands_as_printed():
    names = [{"name": "Bo van Doe", "role": "author"}, {"name": "Cy Moe", "role": "author"}]
    publication = papers.publication(1, title="x", contributors=names)
    assert publication.cite() == "Bo van Doe & Cy Moe. (n.d.). x."
    assert publication.cite("chicago") == "Bo van Doe and Cy Moe. x. n.d."


@pytest.mark.parametrize("style", ["mla", None, 5, ["apa"], ""])
def test_an_unknown_style_is_refused(style):
    with pytest.raises(InvalidValueError, match="apa, chicago, bibtex"):
        papers.BRIEF.cite(style)


@pytest.mark.parametrize(
    ("title", "subtitle", "joined"),
    [
        ("A", "B", "A: B"),
        ("A?", "B", "A? B"),
        ("A", None, "A"),
        (None, "B", "B"),
        (" ", "", None),
        ("A\nb", " C ", "A b: C"),
    ],
)
def test_title_and_subtitle_are_joined_as_they_are_read(title, subtitle, joined):
    assert joined_title(title, subtitle) == joined


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"title": "The Roads", "contributors": [papers.person("Ana", "Müller-Roe")]}, "mullerroendroads"),
        ({"title": "الطريق", "dates": papers.published("2024")}, "p2024-[0-9a-f]{6}"),
        ({"title": "Roads", "extras": {"/citation-key": "roe:2024"}}, "roe:2024"),
        ({"title": "Roads", "extras": {"/citation-key": "no key}"}}, "ndroads"),
    ],
)
def test_a_key_follows_from_the_record(fields, key):
    assert re.fullmatch(key, citation_key(papers.publication(1, **fields)))


@given(records(Publication))
@few(40)
def test_any_publication_is_cited_on_one_line(publication):
    for style in ("apa", "chicago"):
        assert len(publication.cite(style).splitlines()) == 1
    assert publication.cite("bibtex").startswith("@")
