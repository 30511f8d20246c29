"""Forms for tests: workbooks written cell by cell, and generated instruments."""

import xlsxwriter
from hypothesis import strategies as st

from mixedmigration.entities.choice import Choice
from mixedmigration.entities.instrument import Instrument
from mixedmigration.entities.question import Group, Question
from mixedmigration.vocabularies import QuestionKind

SURVEY = ("type", "name", "label")
CHOICES = ("list_name", "name", "label")


def workbook(path, **sheets):
    """Write a workbook; each sheet is a list of rows, None a cell that is left alone."""
    book = xlsxwriter.Workbook(path)
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if cell is not None:
                    sheet.write(number, place, cell)
    book.close()
    return path


def form(path, survey, choices=(), settings=()):
    """Write a form of which only the rows are told."""
    return workbook(path, survey=[SURVEY, *survey], choices=[CHOICES, *choices], settings=settings)


def words(least=1):
    """Text that every cell of a workbook carries as it is."""
    return st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zs", "Zl", "Zp", "Cf")),
        min_size=least,
        max_size=12,
    ).filter(lambda text: "_x" not in text)


NAMES = st.from_regex(r"[A-Za-z_][A-Za-z0-9_]{0,8}", fullmatch=True).filter(lambda text: "_x" not in text.lower())
TEXTS = st.lists(words(), min_size=1, max_size=3).map(" ".join)
TRANSLATIONS = st.dictionaries(st.sampled_from([None, "English (en)", "Français (fr)", "دری"]), TEXTS, max_size=3).map(
    lambda said: [{"text": text, "language": language} for language, text in said.items()]
)
CHOICE = st.builds(
    Choice,
    name=NAMES,
    labels=TRANSLATIONS,
    properties=st.dictionaries(st.sampled_from(["country", "Region of", "a:b"]), TEXTS, max_size=2).map(
        lambda said: [{"column": column, "value": value} for column, value in said.items()]
    ),
)
EXPRESSIONS = st.none() | TEXTS


@st.composite
def instruments(draw):
    """Any form that can be: sections within sections, shared lists, several languages."""
    lists = {
        name: tuple(draw(st.lists(CHOICE, max_size=4)))
        for name in draw(st.lists(NAMES, min_size=1, max_size=3, unique=True))
    }
    paths, questions, groups = [()], [], []
    for name in draw(st.lists(NAMES, max_size=8, unique=True)):
        before = questions[-1].groups if questions else ()
        path = before[: draw(st.integers(0, len(before)))]
        if draw(st.booleans()) and len(path) < 3:
            path = (*path, f"g{len(groups)}")
            groups.append(
                Group(
                    path=path,
                    labels=draw(TRANSLATIONS),
                    is_repeat=draw(st.sampled_from([None, True])),
                    relevant=draw(EXPRESSIONS),
                )
            )
        paths.append(path)
        questions.append(_question(draw, name, path, lists))
    return Instrument(
        name=draw(EXPRESSIONS),
        form_id=draw(EXPRESSIONS),
        version=draw(EXPRESSIONS),
        default_language=draw(EXPRESSIONS),
        questions=questions,
        groups=groups,
    )


def _question(draw, name, path, lists):
    kind = draw(st.sampled_from(QuestionKind))
    list_name = draw(st.sampled_from(sorted(lists))) if kind.is_select else None
    if kind is QuestionKind.RANK and not lists[list_name]:
        kind = QuestionKind.SELECT_ONE
    condition = draw(EXPRESSIONS.filter(lambda text: text not in ("0", "1")))
    return Question(
        name=name,
        kind=kind,
        groups=path,
        labels=draw(TRANSLATIONS),
        hints=draw(TRANSLATIONS),
        list_name=list_name,
        choices=lists[list_name] if kind.is_select else (),
        has_other=draw(st.sampled_from([None, True])) if kind.is_select else None,
        is_required=draw(st.sampled_from([True, False])) if condition is None and draw(st.booleans()) else None,
        required_when=condition,
        relevant=draw(EXPRESSIONS),
        constraint=draw(EXPRESSIONS),
        choice_filter=draw(EXPRESSIONS),
        calculation=draw(EXPRESSIONS),
    )
