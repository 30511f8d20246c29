"""Made-up text: what files, tables and people do to text, and nothing that text cannot be.

Every text here is made up. Halves of character pairs are never in it, since no file can
carry them; all else is, from formulas that a spreadsheet would run to marks that we use
ourselves.
"""

from hypothesis import strategies as st

__all__ = ["NAUGHTY", "labels", "slugs", "texts", "urls"]

NAUGHTY = (
    "", "a", " ", "  x  ", "\t", "\n", "\r\n", "a\rb", "\0", "\x1f", "\x85", "\u2028", "\ufeff", "\u200f", "\u00a0",
    "=1+1", "+1", "-1", "@x", "!refused", "~label", "|", "a|b", "\\", "\\|", '"', "a,b", ";", "'", "#2", "%20",
    "0", "1,022", "1e5", "true", "null", "None", "NA", "NaN", "[]", "{}", "/", "~0", "2024-03", "C&ocirc;te",
    "é", "e\u0301", "ı", "ß", "💛", "👩\u200d👧", "ليبيا", "東京", "<b>", "${x}", "a" * 300,
)  # fmt: skip
"""Plain text, then what has broken programs: formulas, separators, our own marks, numbers and words that are none."""


def texts(max_size: int = 20) -> st.SearchStrategy[str]:
    """Give text of any signs but halves of character pairs; it may be empty.

    Args:
        max_size: Signs at most, of text that is not one of `NAUGHTY`.

    Examples:
        >>> from hypothesis import find
        >>> find(texts(), lambda text: text.startswith("="))
        '='
    """
    return st.text(st.characters(codec="utf-8"), max_size=max_size) | _naughty()


def labels(max_size: int = 20) -> st.SearchStrategy[str]:
    """Give text that is not blank, such as the name of a place.

    Args:
        max_size: Signs at most, of text that is not one of `NAUGHTY`.

    Examples:
        >>> from hypothesis import find
        >>> find(labels(), lambda text: text.startswith(" ")).strip() != ""
        True
    """
    seen = st.characters(codec="utf-8", categories=("L", "N", "P", "S"))
    free = st.tuples(seen, st.text(st.characters(codec="utf-8"), max_size=max_size - 1)).map("".join)
    return free | _naughty_label()


@st.composite
def _naughty(draw: st.DrawFn) -> str:
    return draw(st.sampled_from(NAUGHTY))  # a strategy of its own name, so that messages do not list them all


@st.composite
def _naughty_label(draw: st.DrawFn) -> str:
    return draw(st.sampled_from(_NOT_BLANK))


_NOT_BLANK = tuple(text for text in NAUGHTY if text.strip())
_LOWER = "abcdefghijklmnopqrstuvwxyz"
_DIGITS = "0123456789"


def slugs() -> st.SearchStrategy[str]:
    """Give names in lower case with hyphens, as datasets have.

    Examples:
        >>> from hypothesis import find
        >>> find(slugs(), lambda slug: "-" in slug).isascii()
        True
    """
    words = st.text(_LOWER + _DIGITS, min_size=1, max_size=6)
    return st.lists(words, min_size=1, max_size=3).map("-".join)


_HOSTS = ("example.org", "www.example.com", "news.example", "xn--mnchen-3ya.example", "é.example", "192.0.2.7:8080")
"""Hosts that are nobody's. Source: RFC 2606 and RFC 5737, names and addresses for examples."""


def urls() -> st.SearchStrategy[str]:
    """Give web addresses of hosts that are nobody's, with anything printable behind them.

    Examples:
        >>> from hypothesis import find
        >>> find(urls(), lambda url: url.endswith(".example"))
        'https://news.example'
    """
    printable = st.characters(codec="utf-8", categories=("L", "N", "P", "S"))
    rest = st.one_of(
        st.just(""),
        st.text(printable, max_size=12).map(lambda text: f"/{text}"),
        st.sampled_from(["/?q=1,2;3", "/a|b", "/#top", "/%20", "/[1]", "?x"]),
    )
    return st.tuples(st.sampled_from(["https://", "http://"]), st.sampled_from(_HOSTS), rest).map("".join)
