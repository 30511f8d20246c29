"""The ways along which the people of the made-up 4Mi form travel: countries in order.

They are plausible, and no statistics: how often each is drawn says nothing about anybody.
"""

import attrs

from .survey_answer import NOT_PUT, Choice, Drawn, comes, one_of
from .survey_form import Question, Scene

__all__ = ["CORRIDORS", "CameFrom", "Destined", "NextOnTheWay"]

CORRIDORS: dict[str, tuple[str, ...]] = {
    way[0]: way
    for way in (
        ("Nigeria", "Niger", "Libya", "Tunisia", "Italy", "Germany"),
        ("Guinea", "Mali", "Algeria", "Tunisia", "Italy", "France"),
        ("Gambia", "Senegal", "Mali", "Burkina Faso", "Niger", "Algeria", "Libya", "Tunisia", "Italy", "Germany"),
        ("Cote d'Ivoire", "Burkina Faso", "Niger", "Libya", "Tunisia", "Italy"),
        ("Eritrea", "Ethiopia", "Sudan", "Libya", "Italy", "France", "United Kingdom"),
        ("Somalia", "Ethiopia", "Sudan", "Egypt", "Libya", "Italy"),
        ("Sudan", "Egypt", "Libya", "Tunisia", "Italy", "France", "United Kingdom"),
        ("Senegal", "Mali", "Algeria", "Spain", "France"),
    )
}
"""By the country in which they begin."""


def _named(question: Question, labels: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple([choice for choice in question.choices if choice.label in labels])


def _country(scene: Scene, question: str) -> str:
    return next(iter(scene.answers.get(question, NOT_PUT).labels), "")


def _anywhere(question: Question, scene: Scene) -> Drawn:
    return question.answer(one_of(scene.chance, tuple([c for c in question.choices if not c.is_alone])))


@attrs.frozen
class Destined:
    """A country in which people on a way can be met: not the one in which it begins."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Draw one."""
        met = tuple(dict.fromkeys(country for way in CORRIDORS.values() for country in way[1:]))
        return question.answer(one_of(scene.chance, _named(question, met)))


@attrs.frozen
class CameFrom:
    """A country from which a way leads to where the person is."""

    here: str
    """Name of the question with the country of interview."""
    like: str = ""
    """Name of the question whose country it repeats, where that one is on a way."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Draw one."""
        if comes(scene.chance, scene.slips):
            return _anywhere(question, scene)
        here = _country(scene, self.here)
        origins = tuple([start for start, way in CORRIDORS.items() if here in way[1:]])
        same = _country(scene, self.like)
        fitting = _named(question, (same,) if same in origins else origins)
        return question.answer(one_of(scene.chance, fitting)) if fitting else _anywhere(question, scene)


@attrs.frozen
class NextOnTheWay:
    """The next country between the start and where the person is; `None`, or a blank, where there is none."""

    before: str
    """Name of the question with the country before."""
    start: str = "Q41"
    """Name of the question with the country where the journey began."""
    here: str = "Q13"
    """Name of the question with the country of interview."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Give it."""
        if comes(scene.chance, scene.slips):
            return _anywhere(question, scene)
        way = CORRIDORS.get(_country(scene, self.start), ())
        before, here = _country(scene, self.before), _country(scene, self.here)
        last = way.index(here) if here in way else 0
        following = way[way.index(before) + 1 : last] if before in way else ()
        if following:
            return question.answer(*_named(question, following[:1]))
        nothing = tuple([choice for choice in question.choices if choice.is_nothing])
        return question.answer(nothing[0]) if nothing and self.before == self.start else Drawn()
