"""Questions written as English sentences, for people who check what was asked."""

import re
from collections.abc import Iterable
from datetime import date

from mixedmigration.errors import QueryError
from mixedmigration.values import Country, NoAnswer, PartialDate, Period
from mixedmigration.vocabularies import Word

from .attribute import attribute
from .predicate import AllOf, AnyOf, Condition, Not, Operator, PartsCondition, Predicate, Quantifier
from .several import is_list
from .step import RECORDS, CountOf, GroupBy, Since, SortBy, SortKey, Step, Take, TotalOf, Where, WhereFunction

__all__ = ["field_name", "sentence", "story", "written"]

_SINGULAR_ENDS = ("ss", "us", "is")
_PLURALS = ("children",)
_PLAIN_WORD = re.compile(r"[\w.+:/#~?%-]+")

_VERBS = {
    Operator.EQUAL: "is",
    Operator.NOT_EQUAL: "is not",
    Operator.LESS: "is less than",
    Operator.AT_MOST: "is at most",
    Operator.MORE: "is more than",
    Operator.AT_LEAST: "is at least",
    Operator.CONTAINS: "includes",
    Operator.IS_IN: "is one of",
    Operator.WITHIN: "lies within",
    Operator.OVERLAPS: "overlaps",
    Operator.BEFORE: "is certainly before",
    Operator.POSSIBLY_BEFORE: "is possibly before",
    Operator.AFTER: "is certainly after",
    Operator.POSSIBLY_AFTER: "is possibly after",
    Operator.IS_KNOWN: "is known",
    Operator.IS_NONE: "is not recorded",
    Operator.NO_ANSWER: "has no answer",
    Operator.IS_UNLISTED: "holds a label that is not in the vocabulary",
}
_VERBS_OF_DAYS = {
    Operator.LESS: "is before",
    Operator.AT_MOST: "is on or before",
    Operator.MORE: "is after",
    Operator.AT_LEAST: "is on or after",
}
_OPPOSITES = {
    Operator.NOT_EQUAL: "is",
    Operator.IS_NONE: "is recorded",
    Operator.NO_ANSWER: "does not lack an answer",
}
_BARE = {
    "is": "are",
    "does": "do",
    "includes": "include",
    "overlaps": "overlap",
    "lies": "lie",
    "holds": "hold",
    "has": "have",
}


def field_name(path: str) -> str:
    """Write a path as words.

    Examples:
        >>> field_name("journey.intended_destination")
        'journey intended destination'
    """
    return path.replace("_", " ").replace(".", " ")


def written(value: object) -> str:
    """Write a value as a sentence holds it: codes and slugs plain, other text in quotes.

    Examples:
        >>> written("central-mediterranean"), written("off Zuwara"), written(1000), written(Country("LBY"))
        ('central-mediterranean', '"off Zuwara"', '1,000', 'LBY')
    """
    if is_list(value):
        return _either([written(item) for item in value]) if value else "no values"
    if isinstance(value, (Word, NoAnswer)):
        return value.slug
    if isinstance(value, Country):
        return value.code
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return f"{value:,}"
    text = str(value)
    return text if _PLAIN_WORD.fullmatch(text) else '"' + text.replace('"', "'") + '"'


def _either(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def sentence(predicate: Predicate) -> str:
    """Write a predicate as a sentence.

    Raises:
        QueryError: It is no predicate that we know.

    Examples:
        >>> from mixedmigration.query import field
        >>> sentence(~((field("dead") >= 1) | field("routes").contains("darien")))
        'it is not true that (dead is at least 1, or routes include darien)'
    """
    if isinstance(predicate, Condition):
        return _condition(predicate)
    if isinstance(predicate, PartsCondition):
        how_many = "at least one" if predicate.quantifier is Quantifier.ANY else "each"
        return f"for {how_many} of {field_name(predicate.path)}, {_inside(predicate.part)}"
    if isinstance(predicate, AllOf):
        return ", and ".join(map(_inside, predicate.parts))
    if isinstance(predicate, AnyOf):
        return ", or ".join(map(_inside, predicate.parts))
    if isinstance(predicate, Not):
        return _negated(predicate.part)
    raise QueryError(f"a predicate of an unknown sort cannot be explained: {type(predicate).__name__}")


def _inside(predicate: Predicate) -> str:
    """Put what holds a comma between brackets, so that it can be read in one way only."""
    text = sentence(predicate)
    return text if isinstance(predicate, (Condition, Not)) else f"({text})"


def _negated(predicate: Predicate) -> str:
    if isinstance(predicate, Condition):
        return _condition(predicate, negated=True)
    return f"it is not true that ({sentence(predicate)})"


def _condition(condition: Condition, *, negated: bool = False) -> str:
    is_about_days = condition.operator.is_symbol and isinstance(condition.operand, (str, date, PartialDate, Period))
    verb = _VERBS_OF_DAYS.get(condition.operator, "") if is_about_days else ""
    verb = verb or _VERBS[condition.operator]
    if negated:
        verb = _OPPOSITES.get(condition.operator) or _negative(verb)
    if _is_plural(condition.path):
        verb = _plural(verb)
    return f"{field_name(condition.path)} {verb}{_operand(condition)}"


def _operand(condition: Condition) -> str:
    if condition.operator is Operator.NO_ANSWER:
        return f" ({written(condition.operand)})" if condition.operand is not None else ""
    if condition.path.endswith("year") and isinstance(condition.operand, int):
        return f" {condition.operand}"
    return "" if condition.operand is None else f" {written(condition.operand)}"


def _negative(verb: str) -> str:
    first, _, rest = verb.partition(" ")
    return f"is not {rest}".rstrip() if first == "is" else f"does not {_BARE[first]} {rest}".rstrip()


def _plural(verb: str) -> str:
    first, _, rest = verb.partition(" ")
    return f"{_BARE[first]} {rest}".strip()


def _is_plural(path: str) -> bool:
    last = re.split(r"[._]", path)[-1]
    return last in _PLURALS or (last.endswith("s") and not last.endswith(_SINGULAR_ENDS))


def story(entity: type, steps: Iterable[Step]) -> str:
    """Write how a collection or a table came about.

    Args:
        entity: The entity of the records.
        steps: What was done, in order.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> story(ProtectionIncident, (GroupBy(("country",)), TotalOf(("dead", "missing"))))
        'protection incidents, grouped by country, people dead and missing summed where known'
    """
    told: list[str] = []
    text = nouns(entity)
    for step in steps:
        if isinstance(step, (Where, WhereFunction)) and not told:
            text += f" where {_kept(step)}"
            told.append(text)
        else:
            told = told or [text]
            told.append(_step(entity, step))
    return ", ".join(told) or text


def nouns(entity: type) -> str:
    """Give the name of an entity's records, in the plural.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> nouns(ProtectionIncident)
        'protection incidents'
    """
    slug = getattr(entity, "type_slug", "") or re.sub(r"(?<=[a-z])(?=[A-Z])", "-", entity.__name__).lower()
    name = str(slug).replace("-", " ")
    return f"{name[:-1]}ies" if name.endswith("y") and name[-2:-1] not in "aeiou" else f"{name}s"


def _kept(step: Where | WhereFunction) -> str:
    if isinstance(step, WhereFunction):
        return f"the function {step.name} says so"
    if isinstance(step, Since):
        return sentence(step.predicate) + _left_out(step)
    return f"it is unknown whether {sentence(step.predicate)}" if step.is_unknown else sentence(step.predicate)


def _left_out(step: Since) -> str:
    """Say how many records were left out though they may be meant, or kept though they may not."""
    unclear = f"{step.unclear:,} that may" if step.unclear and not step.is_possible else ""
    left_out = [text for text in (unclear, f"{step.undated:,} without a date" if step.undated else "") if text]
    kept = f"{step.unclear:,} of them only possibly" if step.unclear and step.is_possible else ""
    told = "; ".join(text for text in (kept, f"left out: {', '.join(left_out)}" if left_out else "") if text)
    return f" ({told})" if told else ""


def _step(entity: type, step: Step) -> str:
    if isinstance(step, (Where, WhereFunction)):
        return f"of these those where {_kept(step)}"
    if isinstance(step, SortBy):
        return "sorted by " + ", then by ".join(_sorted(entity, key) for key in step.keys)
    if isinstance(step, Take):
        return f"{step.count:,} of them taken by their place"
    if isinstance(step, GroupBy):
        each = ", in a group for each of several values" if step.is_each else ""
        return f"grouped by {_both([field_name(path) for path in step.paths])}{each}"
    if isinstance(step, CountOf):
        return "counted"
    return _summed(entity, step)


def _summed(entity: type, step: TotalOf) -> str:
    abouts = [attribute(entity, path).about for path in step.paths]
    units = {about.unit for about in abouts if about is not None}
    unit = next(iter(units)) if len(units) == 1 else None
    names = _both([field_name(path) for path in step.paths])
    return f"{unit} {names} summed where known" if unit else f"{names} summed where known"


def _both(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _sorted(entity: type, key: SortKey) -> str:
    upwards, downwards = _orders(entity, key.path)
    return f"{field_name(key.path)}, {downwards if key.is_descending else upwards}"


def _orders(entity: type, path: str) -> tuple[str, str]:
    """Say in words what stands first, in ascending and in descending order."""
    found = None if path == RECORDS else attribute(entity, path)
    if found is None or found.is_count:
        return "fewest first", "most first"
    if found.is_number:
        return "smallest first", "largest first"
    if found.scalar in (date, PartialDate, Period):
        return "earliest first", "latest first"
    return "from A to Z", "from Z to A"
