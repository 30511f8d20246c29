"""How an answer is made up: chosen, counted, dated, placed or copied from an earlier one.

Texts say that they are made up, places are in no atlas, and everything happens in a year that
had not come when this was written. No maker ever makes a name of a person.
"""

from datetime import date, datetime, timedelta

import attrs

from mixedmigration.vocabularies.question_kind import QuestionKind

from .survey_answer import NOT_PUT, Choice, Drawn, comes, one_of
from .survey_form import Maker, Question, Scene

__all__ = [
    "Chosen",
    "Copied",
    "Counted",
    "DayBefore",
    "DayOf",
    "DaysSince",
    "Fixed",
    "InDays",
    "Later",
    "Moment",
    "Numbered",
    "Place",
    "Seconds",
    "Several",
    "Text",
    "Travelled",
    "Unique",
]

FIRST_DAY = date(2031, 1, 6)
DAYS = 240
PLACES = (
    "Bir Wahm", "Cabo Ficticio", "Djebel Echantillon", "Khor Tajriba", "Loma Ejemplo", "Numune Gedigi", "Primjer",
    "Puerto Ejemplo", "Qala-e Misal", "Ras Mithal", "Shahr-e Namuna", "Wadi Namudhaj",
)  # fmt: skip


@attrs.frozen
class Chosen:
    """One option; reasons for no answer come as often as said, the others alike unless favoured."""

    declines: float = 1.0
    """How often, in 100 times, the person declines or does not know, where the form offers it."""
    favours: str = ""
    """Label of the option that comes as often as `favoured` says."""
    favoured: float = 0.0
    """How often, in 100 times, the favoured option comes."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Choose one."""
        chance = scene.chance
        reasons = tuple([choice for choice in question.choices if choice.reason])
        if reasons and comes(chance, self.declines):
            return question.answer(one_of(chance, reasons))
        if self.favours and comes(chance, self.favoured):
            return question.answer(question.choice(self.favours))
        return question.answer(one_of(chance, tuple([c for c in question.choices if not c.reason]) or reasons))


@attrs.frozen
class Several:
    """Some options, or one of those that stand alone."""

    alone: float = 8.0
    """How often, in 100 times, the answer is that none of them holds, where the form offers it."""
    declines: float = 1.5
    """How often, in 100 times, the person declines or does not know, where the form offers it."""
    most: int = 3
    """How many options are chosen at most."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Choose some."""
        chance = scene.chance
        reasons = tuple([choice for choice in question.choices if choice.reason])
        nothing = tuple([choice for choice in question.choices if choice.is_nothing])
        left = [choice for choice in question.choices if not choice.is_alone]
        for alone, share in ((reasons, self.declines), (nothing, self.alone)):
            if alone and comes(chance, share):
                return question.answer(one_of(chance, alone))
        if not left:
            return question.answer(one_of(chance, nothing or reasons))
        count = 1 + chance.below(min(self.most, len(left)))
        return question.answer(*(left.pop(chance.below(len(left))) for _ in range(count)))


@attrs.frozen
class Counted:
    """A whole number."""

    low: int
    """The lowest."""
    high: int
    """The highest."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Draw one, both ends included."""
        return Drawn(self.low + scene.chance.below(self.high - self.low + 1))


@attrs.frozen
class Text:
    """Words that say themselves that they are made up."""

    about: str = "answer"
    """What they stand for."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Write some."""
        return Drawn(f"made-up {self.about} {scene.number}-{1 + scene.chance.below(900)}")


@attrs.frozen
class Place:
    """A place that is in no atlas."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Name one."""
        return Drawn(one_of(scene.chance, PLACES))


@attrs.frozen
class Fixed:
    """Always the same words."""

    value: str
    """What they are."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Give them."""
        return Drawn(self.value)


@attrs.frozen
class Numbered:
    """Words with a number: one of a few, or that of the interview."""

    before: str
    """What stands before the number."""
    count: int = 0
    """Of how many it is one; 0 takes the number of the interview."""
    is_number: bool = False
    """Whether the whole is a number."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Give it."""
        number = 1 + scene.chance.below(self.count) if self.count else scene.number
        text = f"{self.before}{number:0{2 if self.count else 5}d}"
        return Drawn(int(text) if self.is_number else text)


@attrs.frozen
class Unique:
    """An identifier such as forms give, with the number of the interview in it, so that no two are the same."""

    before: str = ""
    """What stands before it."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Give it: the same in all places of one interview."""
        return Drawn(f"{self.before}{scene.salt:08x}-0000-4000-8000-{scene.number:012x}")


@attrs.frozen
class InDays:
    """A day of the survey."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Draw one."""
        return Drawn(FIRST_DAY + timedelta(days=scene.chance.below(DAYS)))


@attrs.frozen
class DayBefore:
    """A day before that of another question."""

    day: str
    """Name of the other question."""
    least: int
    """Days before it, at least."""
    most: int
    """Days before it, at most."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Draw one."""
        later = day_of(scene.answers[self.day])
        return Drawn(later - timedelta(days=self.least + scene.chance.below(self.most - self.least + 1)))


@attrs.frozen
class DaysSince:
    """The number of days from one day to another."""

    earlier: str
    """Name of the question with the earlier day."""
    later: str
    """Name of the question with the later day."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Work it out."""
        return Drawn((day_of(scene.answers[self.later]) - day_of(scene.answers[self.earlier])).days)


@attrs.frozen
class DayOf:
    """The day of a moment."""

    moment: str
    """Name of the question with the moment."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Take it; where there is no such moment, draw a day."""
        if self.moment not in scene.answers:
            return InDays().make(question, scene)
        return Drawn(day_of(scene.answers[self.moment]))


@attrs.frozen
class Moment:
    """A moment of the working day: on a day of the survey, or on that of another question."""

    day: str = ""
    """Name of the question with the day; blank draws one."""
    late: bool = False
    """Whether the working day is over."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Draw one, at night only where something unlikely is to happen."""
        known = scene.answers.get(self.day)
        first = day_of(known) if known else FIRST_DAY + timedelta(days=scene.chance.below(DAYS))
        hour = 20 + scene.chance.below(4) if self.late else 7 + scene.chance.below(12)
        hour = 2 if not self.late and comes(scene.chance, scene.slips) else hour
        return Drawn(
            datetime(first.year, first.month, first.day, hour, scene.chance.below(60), scene.chance.below(60))  # noqa: DTZ001 - exports of this shape name no zone
        )


@attrs.frozen
class Later:
    """A moment some minutes after another one."""

    moment: str
    """Name of the question with the other."""
    least: int
    """Minutes after it, at least."""
    most: int
    """Minutes after it, at most."""
    slip: int | None = None
    """Minutes after it where something unlikely is to happen."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Draw one."""
        earlier = scene.answers.get(self.moment, NOT_PUT).value
        if not isinstance(earlier, datetime):
            return Moment().make(question, scene)
        if self.slip is not None and comes(scene.chance, scene.slips):
            return Drawn(earlier + timedelta(minutes=self.slip))
        minutes = self.least + scene.chance.below(self.most - self.least + 1)
        return Drawn(earlier + timedelta(minutes=minutes, seconds=scene.chance.below(60)))


@attrs.frozen
class Seconds:
    """The seconds from one moment to another, or some where they are not known."""

    earlier: str
    """Name of the question with the earlier moment."""
    later: str
    """Name of the question with the later moment."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Work them out."""
        start, end = (scene.answers.get(name, NOT_PUT).value for name in (self.earlier, self.later))
        if isinstance(start, datetime) and isinstance(end, datetime):
            return Drawn(int((end - start).total_seconds()))
        return Drawn(960 + scene.chance.below(2400))


@attrs.frozen
class Copied:
    """What was answered to an earlier question, as text."""

    question: str
    """Its name."""
    other: str = ""
    """Name of the question with the words of one's own, where the answer was `Other`."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Copy it; a reason for no answer leaves it blank."""
        drawn = scene.answers[self.question]
        if drawn.chosen and drawn.chosen[0].is_other and self.other:
            return Drawn(scene.answers[self.other].value)
        return Drawn(drawn.answers[0]) if drawn.answers else Drawn(drawn.value)


@attrs.frozen
class Travelled:
    """A country that agrees with those named before: among them, or none of them.

    Where `slips` says so, and where nothing else is left, any country is named.
    """

    among: tuple[str, ...] = ()
    """Names of the questions that named the countries to choose from."""
    but: tuple[str, ...] = ()
    """Names of the questions that named the countries to leave out."""
    other: float = 0.0
    """How often, in 100 times, `Other` is answered, where the form offers it."""

    def make(self, question: Question, scene: Scene) -> Drawn:
        """Name one."""
        chance = scene.chance
        others = [choice for choice in question.choices if choice.is_other]
        if others and comes(chance, self.other):
            return question.answer(others[0])
        countries = tuple([c for c in question.choices if not c.is_alone and not c.is_other])
        if not comes(chance, scene.slips):
            countries = self._fitting(countries, scene) or countries
        return question.answer(one_of(chance, countries))

    def _fitting(self, countries: tuple[Choice, ...], scene: Scene) -> tuple[Choice, ...]:
        named = _named(self.among, scene)
        left_out = _named(self.but, scene)
        return tuple([c for c in countries if (not self.among or c in named) and c not in left_out])


def _named(questions: tuple[str, ...], scene: Scene) -> frozenset[Choice]:
    return frozenset([choice for name in questions for choice in scene.answers.get(name, NOT_PUT).chosen])


def day_of(drawn: Drawn) -> date:
    """Give the day of an answer that has one; the first of the survey where it has none.

    Args:
        drawn: An answer that is a day or a moment.
    """
    value = drawn.value
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else FIRST_DAY


USUAL: dict[QuestionKind, Maker] = {
    QuestionKind.SELECT_ONE: Chosen(),
    QuestionKind.SELECT_MULTIPLE: Several(),
    QuestionKind.RANK: Several(alone=0, most=9),
    QuestionKind.INTEGER: Counted(0, 12),
    QuestionKind.DECIMAL: Counted(0, 12),
    QuestionKind.RANGE: Counted(0, 10),
    QuestionKind.DATE: InDays(),
    QuestionKind.TODAY: DayOf("start"),
    QuestionKind.DATETIME: Moment(),
    QuestionKind.START: Moment(),
    QuestionKind.END: Later("start", 16, 58, slip=4),
    QuestionKind.USER_NAME: Numbered("enumerator_", 9),
    QuestionKind.DEVICE_ID: Numbered("collect:made-up-", 6),
    QuestionKind.PHONE_NUMBER: Numbered("+000 000 0000 ", 6),
    QuestionKind.AUDIT: Fixed("audit.csv"),
    QuestionKind.ACKNOWLEDGE: Fixed("OK"),
    QuestionKind.GEOPOINT: Fixed("0.0 0.0 0.0 0.0"),
    QuestionKind.TIME: Fixed("12:00:00"),
    QuestionKind.EMAIL: Fixed("made-up@example.org"),
}
"""How answers of a kind are made up where nothing else is said; those of other kinds are text."""
