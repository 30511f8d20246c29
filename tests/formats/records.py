"""Strategies for records of any entity, made from its declaration; nothing is filtered out."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from mixedmigration.declaration import PartKind, draft, fields_of, unchecked
from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.kind import CodedKind, ManyKind, OptionalKind, ReasonedKind, ScalarKind, StructKind
from mixedmigration.declaration.record import keep_homeless
from mixedmigration.values import (
    AdminArea,
    Citation,
    Country,
    Edition,
    Estimate,
    Extras,
    IncidentId,
    Language,
    NoAnswer,
    PartialDate,
    Period,
    Place,
    Position,
    Unlisted,
    Url,
)
from mixedmigration.vocabularies import PlaceKind

signs = st.characters(blacklist_categories=["Cs"])
texts = st.text(signs, max_size=12) | st.sampled_from(
    [
        *(
            "",
            " ",
            "=1+1",
            "-1",
            "+a",
            "@x",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "a\rb",
            "\0",
            "!refused",
            "~x",
            "\\",
            "\\N",
            "\\[]",
        ),
        *(
            "|",
            "a|b",
            "\\|",
            "\\e",
            '"',
            "a,b",
            ";",
            "null",
            "true",
            "\u2028",
            "\x85",
            "\ufeff",
            "[]",
            "{}",
            "NA",
            "💛",
        ),
    ]
)
words = texts.filter(lambda text: text.strip())
raws = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)
wholes = st.integers(-(2**63) + 1, 2**63 - 1)
counts = st.integers(-(10**15) + 1, 10**15 - 1)
countries = st.sampled_from([Country(code) for code in ("KEN", "LBY", "NAM", "AUT", "XKX")])


@st.composite
def dates(draw):
    year, month = draw(st.integers(1900, 2100)), draw(st.integers(1, 12))
    forms = [
        f"{year}",
        f"{year}-Q{(month + 2) // 3}",
        f"{year}-{month:02}",
        f"{year}-{month:02}-{draw(st.integers(1, 28)):02}",
    ]
    return PartialDate(draw(st.sampled_from(forms)) + draw(st.sampled_from(["", "?", "~", "%"])))


@st.composite
def estimates(draw):
    low, best, high = sorted(draw(st.tuples(counts, counts, counts)))
    keep = draw(st.integers(1, 7))
    return Estimate(*(part if keep >> place & 1 else None for place, part in enumerate((low, best, high))))


slugs = st.sampled_from(["my-table", "iom-missing-migrants"])
editions = st.builds(
    Edition,
    dataset=slugs,
    publisher=st.none() | words,
    edition=st.none() | words,
    licence=st.none() | words,
    url=st.none() | words,
    read_on=st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1)),
)
areas = st.builds(AdminArea, level=st.integers(1, 5), name=words, code=st.none() | words, version=st.none() | words)
SCALARS = {
    str: texts,
    int: wholes,
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    date: st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    Decimal: st.decimals(-(10**9), 10**9, places=2),
    PartialDate: dates(),
    Period: st.sampled_from(
        [Period(text) for text in ("2024-01/2024-03", "2019", "2024-Q1/..", "../2020~", "2021-02-03/2021-02-04")]
    ),
    Country: countries,
    Extras: st.dictionaries(texts.map(lambda text: "/x" + text.replace("~", "~0")), raws, max_size=3).map(Extras),
    Position: st.builds(Position, st.floats(-90, 90), st.floats(-180, 180)),
    Estimate: estimates(),
    Edition: editions,
    Citation: st.builds(Citation, edition=editions, row=st.none() | st.integers(1, 10**6)),
    AdminArea: areas,
    Place: st.builds(
        Place,
        name=words,
        country=st.none() | countries,
        kind=st.none() | st.sampled_from(PlaceKind),
        areas=st.lists(areas, max_size=2).map(tuple),
    ),
}
LOCAL = st.text("abcXYZ019./_-=+é💛", min_size=1, max_size=8)


def values(kind):
    """Values of a field of that kind."""
    match kind:
        case OptionalKind():
            return st.none() | values(kind.inner)
        case ReasonedKind():
            return st.sampled_from(NoAnswer) | values(kind.inner)
        case CodedKind():
            listed = st.sampled_from(list(kind.words))
            return listed | words.map(Unlisted) if kind.is_open else listed
        case ManyKind():
            return st.lists(values(kind.inner), max_size=3).map(kind.container)
        case PartKind():
            return records(kind.cls)
        case StructKind():
            return SCALARS[kind.type]
        case ScalarKind() if kind == kind_of(Language):
            return st.sampled_from(["de", "so"])
        case ScalarKind() if kind == kind_of(Url):
            return st.sampled_from(["https://a.b/c|d", "http://x.y/?q=1,2", "https://é.x/\\"])
        case _:
            return SCALARS[kind.type]


@st.composite
def records(draw, cls):
    """Records of a class; a field that a rule speaks against is left out."""
    made = {name: draw(values(field.kind)) for name, field in fields_of(cls).items() if name not in ("id", "inferred")}
    known = sorted(fields_of(cls))
    if "inferred" in known:
        made["inferred"] = draw(st.frozensets(st.sampled_from(known), max_size=3))
    if "id" in known:
        made["id"] = f"{cls.type_slug}:{draw(slugs)}:{draw(LOCAL)}"
    read = draft(cls, made)
    assert not read.is_lost, read.complaints
    if "extras" in known:
        read.complaints = [said for said in read.complaints if said.value is None or isinstance(said.value, str)]
        keep_homeless(read)
    return unchecked(cls, read.values)


__all__ = ["IncidentId", "dates", "estimates", "records", "texts", "values", "words"]
