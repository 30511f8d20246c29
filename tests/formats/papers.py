"""Made-up publications for the formats of citations: one of each common kind, and titles that break things."""

from mixedmigration.entities import Publication, build


def publication(number, **fields):
    return build(Publication, {"id": f"publication:my-table:{number}", **fields})


def person(given, family, role="author"):
    return {"name": f"{given} {family}", "given": given, "family": family, "role": role}


INSTITUTE = [{"name": "Institute of Roads"}]
CENTRE = [{"name": "Centre for Moving People"}]
CENTRE_AS_AUTHOR = {"name": "Centre for Moving People", "role": "author", "is_organisation": True}


def published(date, role="published"):
    return [{"role": role, "date": date}]


BRIEF = publication(
    1,
    title="Who Decides on the Road",
    subtitle="What Lies Ahead?",
    kind="policy-brief",
    contributors=[person("Ana B.", "Roe")],
    publishers=INSTITUTE,
    dates=published("2019-02"),
    urls=["https://example.org/a_b?c=d%20e&f#g"],
    languages=["en"],
    countries=["LBY", "TUN"],
    country_count=5,
)
REPORT_OF_TWO = publication(
    2,
    title="Sending Money",
    kind="report",
    contributors=[person("Ana", "Roe"), person("Jean-Luc", "van der Berg")],
    publishers=INSTITUTE,
    dates=published("2017-03"),
)
UPDATE = publication(
    3,
    title="Quarterly Mixed Migration Update",
    kind="periodic-update",
    series="quarterly-mixed-migration-update",
    contributors=[CENTRE_AS_AUTHOR],
    publishers=CENTRE,
    dates=published("2024-Q1"),
    period="2024-Q1",
    regions=["mmc/north-africa"],
)
UNDATED = publication(4, title="Without a Day", publishers=CENTRE)
POST = publication(
    5,
    kind="post",
    text="Roads are long. " * 12,
    contributors=[
        {
            "name": "Centre for Moving People",
            "role": "account",
            "identifiers": [{"scheme": "account", "value": "moving.example"}],
        }
    ],
    container_title="Bluesky",
    dates=[{"role": "posted", "date": "2025-11-04", "instant": "2025-11-04T21:02"}],
    urls=["https://social.example/1"],
)
EPISODE = publication(
    6,
    title="Rain and the Road",
    kind="podcast",
    series="changing-climate-changing-migration",
    issue="15",
    contributors=[person("Ana", "Roe", "host"), person("Bo", "Guest", "interviewee")],
    publishers=INSTITUTE,
    dates=published("2021-12-10"),
)
WEBINAR = publication(
    7,
    title="A Launch",
    kind="webinar",
    contributors=[person("Ana", "Roe", "speaker"), person("Bo", "Doe", "speaker"), person("Cy", "Moe", "moderator")],
    publishers=INSTITUTE,
    dates=published("2022-08-10", "event"),
)
ARTICLE = publication(
    8,
    title="A Study of Roads",
    kind="article",
    container_title="Journal of Roads",
    volume="12",
    issue="3",
    pages="12–15",
    contributors=[person("Ana", "Roe"), person("Bo", "Doe"), person("Cy", "Moe")],
    dates=published("2020~"),
    identifiers=[{"scheme": "doi", "value": "10.1000/abc"}],
)
CHAPTER = publication(
    9,
    title="A Chapter",
    kind="chapter",
    container_title="The Book of Roads",
    contributors=[person("Ana", "Roe"), person("Edi", "Tor", "editor")],
    publishers=[*CENTRE, *INSTITUTE],
    pages="3-9",
    edition="2",
    dates=published("2020?"),
)
CROWD = publication(
    10,
    title="Many Hands",
    kind="report",
    contributors=[person(f"G{n}", f"F{n:02}") for n in range(1, 23)],
    dates=published("2022-08-10"),
)
EMPTY = publication(11)

ALL = (BRIEF, REPORT_OF_TWO, UPDATE, UNDATED, POST, EPISODE, WEBINAR, ARTICLE, CHAPTER, CROWD, EMPTY)

HOSTILE_TITLES = {
    "braces": "{Roads} } and { more",
    "per cent": "100% of 5% \\% done",
    "backslashes": r"C:\new\table \input{x} \\",
    "quotes": "\"Roads\" 'and' “more” ``twice''",
    "line ends": "Roads\r\nand\nmore\u2028than one",
    "entry": "x}, @misc{y, title={z",
    "tag": "Roads\nER  - \nTY  - RPRT",
    "right to left": "الهجرة المختلطة في ليبيا \u202b",
    "emoji": "Roads 🛤️ 👩‍👩‍👧",
    "formula": "=cmd|' /C calc'!A0",
    "latex": "a_b ^c ~d #e $f$ & g -- h --- i",
    "markup": "<script>alert(1)</script> &amp;",
    "control": "Roads\x00 and\x1b[31m more",
    "comma": "Roe, Ana and others and more",
}
