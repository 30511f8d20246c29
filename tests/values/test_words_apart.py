"""Unlisted labels, reasons for no answer, and web addresses."""

import pytest

from mixedmigration.errors import InvalidValueError
from mixedmigration.values import NoAnswer, Unlisted, read_url


def test_an_unlisted_label_is_kept_exactly() -> None:
    assert Unlisted("  Sharks ").label == "  Sharks "
    assert Unlisted("Sharks") == Unlisted("Sharks") != Unlisted("sharks")


@pytest.mark.parametrize("label", ["", " ", None, 5, b"x"])
def test_an_unlisted_label_is_not_blank(label: object) -> None:
    with pytest.raises(InvalidValueError):
        Unlisted(label)  # type: ignore[arg-type]


def test_reasons_for_no_answer_are_five() -> None:
    assert {reason.slug for reason in NoAnswer} == {"refused", "dont-know", "not-asked", "not-applicable", "withheld"}


@pytest.mark.parametrize("url", ["https://perma.cc/NX5Y-ZH2M", "http://bit.ly/1G6YUEZ", "https://x.org/a?b=c&d=(e)"])
def test_an_address_is_kept_as_printed(url: str) -> None:
    assert read_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "perma.cc/x",
        "ftp://x.org",
        "http://",
        "https:///path",
        "javascript:alert(1)",
        "https://a b",
        "http://x\n",
        "http://[",
        None,
        5,
        b"http://x.org",
        "www.x.org",
    ],
)
def test_what_is_no_address_is_refused(url: object) -> None:
    with pytest.raises(InvalidValueError) as refused:
        read_url(url)
    assert refused.value.code == "url/malformed"
