"""Aliases and how they relate to our words."""

from mixedmigration.vocabularies import Alias, Match, printed


def test_only_exact_and_close_matches_are_read():
    assert {match for match in Match if match.is_readable} == {Match.EXACT, Match.CLOSE}


def test_each_match_is_told_in_words():
    assert len({match.in_words for match in Match}) == len(Match)


def test_labels_are_listed_once_for_each_edition():
    assert printed("p", "One", "Two", editions="2020 2023") == (
        Alias("One", "p", "2020"),
        Alias("One", "p", "2023"),
        Alias("Two", "p", "2020"),
        Alias("Two", "p", "2023"),
    )
    assert printed("p", "One") == (Alias("One", "p"),)
