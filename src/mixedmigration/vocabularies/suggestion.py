"""Which known labels are near an unknown one: to be offered to a person, never to be taken."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from .label import key

__all__ = ["nearest"]

_LONGEST = 200
"""Characters beyond which text is no mistyped label."""
_NEAR = 0.6
"""The least likeness that is worth offering, from 0 to 1."""
_SHORTEST = 4
"""Characters a label needs before it is looked for inside another."""


def nearest(label: object, known: Iterable[tuple[str, str]], count: int = 3) -> tuple[str, ...]:
    """Give the names whose labels are nearest to `label`, best first.

    Labels that hold one another as whole words are near; so are labels of nearly the
    same letters, in whatever order the words stand.

    Args:
        label: What was not known; anything but a short text is near nothing.
        known: Each known label and the name to offer for it.
        count: How many names to give at most.

    Returns:
        The names, each once.

    Examples:
        >>> nearest("Presumed drowning", [("drowning", "Drowning"), ("violence", "Violence")])
        ('Drowning',)
    """
    if not isinstance(label, str) or len(label) > _LONGEST or not (text := key(label)):
        return ()
    straight, sorted_words = SequenceMatcher(b=text), SequenceMatcher(b=_in_order(text))
    best: dict[str, float] = {}
    for other, name in known:
        near = max(_held(text, other), _like(straight, other), _like(sorted_words, _in_order(other)))
        best[name] = max(near, best.get(name, 0.0))
    ranked = sorted(((near, name) for name, near in best.items() if near >= _NEAR), key=lambda pair: -pair[0])
    return tuple(name for _, name in ranked[:count])


def _in_order(text: str) -> str:
    return " ".join(sorted(text.split()))


def _held(one: str, other: str) -> float:
    """Say how near two labels are of which one holds the other as whole words."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or f" {short} " not in f" {long} ":
        return 0.0
    return 0.7 + 0.3 * len(short) / len(long)


def _like(matcher: SequenceMatcher[str], other: str) -> float:
    matcher.set_seq1(other)
    if len(other) < _SHORTEST - 1 or matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR:
        return 0.0
    return matcher.ratio()
