"""A form is read whatever its spelling, written back equal, and told all that is wrong with it at once."""

import contextlib

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mixedmigration.entities.instrument import Instrument
from mixedmigration.errors import FormatError, MixedMigrationError, ValidationError
from mixedmigration.formats.xlsform import is_xlsform, read_xlsform, write_xlsform
from mixedmigration.vocabularies import QuestionKind
from tests.formats.forms import form, instruments, workbook

DRIVERS = [("drivers", "eco", "Economic"), ("drivers", "other", "Other")]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "form.xlsx"


def names(read):
    return [one.name for one in read.questions]


class TestReading:
    def test_questions_come_in_order_with_their_answers(self, path):
        read = read_xlsform(
            form(path, [("integer", "age", "Age"), ("select_multiple drivers", "Q78", "Why?")], DRIVERS)
        )
        assert names(read) == ["age", "Q78"]
        assert [choice.label() for choice in read.question("Q78").choices] == ["Economic", "Other"]
        assert read.question("age").kind is QuestionKind.INTEGER

    def test_several_languages_keep_their_names_and_order_makes_no_difference(self, path):
        rows = [
            ("type", "name", "label::Français (fr)", "label::English (en)", "hint::English (en)"),
            ("text", "q", "Où ?", "Where?", "Ask"),
        ]
        read = read_xlsform(workbook(path, survey=rows, settings=[("default_language",), ("Français (fr)",)]))
        question = read.question("q")
        assert read.languages == ("Français (fr)", "English (en)")
        assert (question.label("fr"), question.label("English"), question.hints[0].text) == ("Où ?", "Where?", "Ask")
        assert question.label("ar") == "q"

    def test_single_colons_and_old_column_names_are_read(self, path):
        rows = [
            ("command", "Tag", "caption:English", "Relevance", "calculate"),
            ("int", "q", "How many?", "${x} = 1", "1+1"),
        ]
        [question] = read_xlsform(workbook(path, survey=rows)).questions
        assert (question.label(), question.relevant, question.calculation) == ("How many?", "${x} = 1", "1+1")

    def test_case_stray_blanks_blank_rows_and_other_sheets_make_no_difference(self, path):
        survey = [
            (),
            ("Type ", " NAME", "Label\u00a0"),
            (None, None, None),
            ("\u00a0text", "q\u00a0", " Where? \n"),
            (),
        ]
        book = workbook(path, **{"Cover": [("My form",)], " Survey": survey, "zzz": [("a", "b")]})
        [question] = read_xlsform(book).questions
        assert (question.name, question.label()) == ("q", "Where?")

    def test_numbers_and_truth_values_are_text(self, path):
        rows = [("type", "name", "label", "required"), ("select_one l", "q", 5, True), ("text", "r", "R", 0)]
        read = read_xlsform(workbook(path, survey=rows, choices=[("list_name", "name", "label"), ("l", 1, 2.5)]))
        assert [(c.name, c.label()) for c in read.question("q").choices] == [("1", "2.5")]
        assert (read.question("q").label(), read.question("q").is_required) == ("5", True)
        assert read.question("r").is_required is False

    def test_a_condition_for_an_answer_is_kept_as_it_is(self, path):
        rows = [("type", "name", "required"), ("text", "q", "${x} = 'yes'")]
        [question] = read_xlsform(workbook(path, survey=rows)).questions
        assert (question.is_required, question.required_when) == (None, "${x} = 'yes'")

    def test_sections_are_kept_and_empty_ones_are_not(self, path):
        survey = [
            ("begin group", "journey", "The journey"), ("begin_repeat", "stop", "Stop"), ("text", "town", "Town"),
            ("end repeat",), ("end_group",), ("begin_group", "empty"), ("end_group",), ("text", "last"),
        ]  # fmt: skip
        read = read_xlsform(form(path, survey))
        assert [(group.path, group.is_repeat) for group in read.groups] == [
            (("journey",), None),
            (("journey", "stop"), True),
        ]
        assert [group.label() for group in read.groups_of(read.question("town"))] == ["The journey", "Stop"]
        assert read.question("last").groups == ()

    @pytest.mark.parametrize(
        ("cell", "kind", "list_name", "has_other"),
        [
            ("select_one yes_no", QuestionKind.SELECT_ONE, "yes_no", None),
            ("select one  yes_no", QuestionKind.SELECT_ONE, "yes_no", None),
            ("SELECT_ONE yes_no or_other", QuestionKind.SELECT_ONE, "yes_no", True),
            ("select_one yes_no or specify other", QuestionKind.SELECT_ONE, "yes_no", True),
            ("select all that apply from yes_no", QuestionKind.SELECT_MULTIPLE, "yes_no", None),
            ("rank yes_no", QuestionKind.RANK, "yes_no", None),
        ],
    )
    def test_every_spelling_of_a_question_with_a_list_is_read(self, path, cell, kind, list_name, has_other):
        [question] = read_xlsform(form(path, [(cell, "q", "Q")], [("yes_no", "y", "Yes")])).questions
        assert (question.kind, question.list_name, question.has_other) == (kind, list_name, has_other)
        assert [choice.name for choice in question.choices] == ["y"]

    @pytest.mark.parametrize(
        "cell", ["select_one_from_file towns.csv", "select_one_external towns", "select_multiple_from_file a.csv"]
    )
    def test_answers_in_another_file_are_not_missed(self, path, cell):
        [question] = read_xlsform(form(path, [(cell, "q", "Q")])).questions
        assert (question.list_name, question.choices) == (cell.split()[1], ())

    def test_what_the_device_fills_in_needs_no_name(self, path):
        read = read_xlsform(form(path, [("start",), ("today",), ("imei", "phone"), ("audit", "audit")]))
        assert [(one.name, one.is_metadata) for one in read.questions] == [
            ("start", True),
            ("today", True),
            ("phone", True),
            ("audit", True),
        ]

    def test_disabled_rows_and_remarks_are_passed_over(self, path):
        rows = [("type", "name", "disabled"), ("text", "q", "yes"), ("text", "r", None), (None, None, "a remark")]
        assert names(read_xlsform(workbook(path, survey=rows))) == ["r"]

    def test_columns_that_filters_ask_about_stay_with_the_answer(self, path):
        rows = [("list_name", "name", "label", "country", "media::image"), ("towns", "aga", "Agadez", "NER", "a.png")]
        read = read_xlsform(
            workbook(
                path,
                survey=[("type", "name", "choice_filter"), ("select_one towns", "q", "country = ${c}")],
                choices=rows,
            )
        )
        [choice] = read.question("q").choices
        assert [(own.column, own.value) for own in choice.properties] == [("country", "NER")]
        assert read.question("q").choice_filter == "country = ${c}"

    def test_settings_may_be_absent(self, path):
        read = read_xlsform(form(path, [("text", "q", "Q")]))
        assert (read.name, read.form_id, read.version) == (None, None, None)

    def test_settings_name_the_form(self, path):
        rows = [("Form_Title", "form_id", "version"), ("4Mi", "mmc_4mi", 2024070101)]
        read = read_xlsform(form(path, [("text", "q", "Q")], settings=rows))
        assert (read.name, read.form_id, read.version) == ("4Mi", "mmc_4mi", "2024070101")
        assert str(read) == "4Mi, version 2024070101: 1 question"


class TestMistakes:
    @pytest.mark.parametrize(
        ("survey", "code", "row", "column", "said"),
        [
            ([("selct_one l", "q", "Q")], "form/type", 2, "type", "did you mean select_one list"),
            ([("select_one", "q", "Q")], "form/type", 2, "type", "XLSForm knows"),
            ([(None, "q", "Q")], "form/type", 2, "type", "a type"),
            ([("text", "q"), ("text", "q")], "form/duplicate", 3, "name", "another name"),
            ([("select_one drvers", "q")], "form/list", 2, "type", "did you mean drivers"),
            ([("text", None, "Q")], "form/name", 2, "name", "a name for the question"),
            ([("begin_group", "g"), ("text", "q")], "form/group", 2, "type", "end_group"),
            ([("text", "q"), ("end_group",)], "form/group", 3, "type", "begin_group"),
            ([("begin_repeat", "g"), ("text", "q"), ("end_group",)], "form/group", 4, "type", "begin_repeat of row 2"),
            ([("begin_group",), ("text", "q"), ("end_group",)], "form/name", 2, "name", "a name for the section"),
        ],
    )  # fmt: skip
    def test_a_mistake_is_told_with_its_row_and_column(self, path, survey, code, row, column, said):
        with pytest.raises(ValidationError) as error:
            read_xlsform(form(path, survey, DRIVERS))
        [issue] = error.value.issues
        assert (issue.code, issue.row, issue.column) == (code, row, column)
        assert said in str(issue)

    def test_all_mistakes_are_told_at_once_those_of_questions_first(self, path):
        with pytest.raises(ValidationError) as error:
            read_xlsform(
                form(
                    path,
                    [("foo", "a"), ("text", "b"), ("text", "b")],
                    [("l", "1", "x"), ("l", "1", "y"), ("l", None, "z")],
                )
            )
        told = [(issue.code, issue.row, issue.message.partition(":")[0]) for issue in error.value.issues]
        assert told == [
            ("form/type", 2, "sheet survey"), ("form/duplicate", 4, "sheet survey"),
            ("form/duplicate", 3, "sheet choices"), ("form/name", 4, "sheet choices"),
        ]  # fmt: skip

    def test_answers_may_repeat_where_the_form_says_so(self, path):
        choices = [("l", "1", "x"), ("l", "1", "y")]
        read = read_xlsform(form(path, [("select_one l", "q")], choices, [("allow_choice_duplicates",), ("yes",)]))
        assert len(read.question("q").choices) == 2

    def test_two_columns_that_mean_the_same_are_refused(self, path):
        with pytest.raises(ValidationError, match="one column only for relevant"):
            read_xlsform(workbook(path, survey=[("type", "name", "relevant", "relevance"), ("text", "q")]))

    def test_a_workbook_without_questions_is_no_form(self, path):
        with pytest.raises(FormatError, match="no sheet called survey"):
            read_xlsform(workbook(path, Sheet1=[("type", "name")]))
        with pytest.raises(FormatError, match="no column called type"):
            read_xlsform(workbook(path, survey=[("kind", "name")]))

    def test_forms_are_told_from_tables(self, path):
        assert is_xlsform(form(path, [("text", "q")]))
        assert not is_xlsform(workbook(path, survey=[("Date", "Dead"), ("2031", 3)]))
        assert not is_xlsform(workbook(path, Incidents=[("type", "name")]))

    @pytest.mark.parametrize(
        "data", [b"", b"PK", b"PK\x03\x04" + b"\0" * 40, b"\xd0\xcf\x11\xe0" * 9, b"type,name\ntext,q\n"]
    )
    def test_what_is_no_workbook_is_refused_as_such(self, path, data):
        path.write_bytes(data)
        with pytest.raises(FormatError):
            read_xlsform(path)

    def test_a_file_that_is_not_there_is_refused(self, tmp_path):
        with pytest.raises(FormatError):
            read_xlsform(tmp_path / "none.xlsx")


CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        "type|name|label|label::a|select_one l|begin_group|end_group|begin repeat|list_name|l|text|note|::|:".split("|")
    ),
    st.text(max_size=20), st.floats(allow_nan=False, allow_infinity=False), st.booleans(),
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    sheets=st.dictionaries(
        st.sampled_from(["survey", "choices", "settings", "Other"]),
        st.lists(st.lists(CELLS, max_size=6), max_size=9),
        min_size=1,
    )
)
def test_no_workbook_raises_anything_foreign(sheets, tmp_path):
    path = tmp_path / "hostile.xlsx"
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if cell is not None:
                    sheet.write(number, place, cell)
    book.close()
    with contextlib.suppress(MixedMigrationError):
        assert isinstance(read_xlsform(path), Instrument)


class TestWriting:
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
    @given(written=instruments())
    def test_any_form_reads_back_equal(self, written, tmp_path):
        write_xlsform(written, tmp_path / "written.xlsx")
        assert read_xlsform(tmp_path / "written.xlsx") == written

    @pytest.mark.parametrize("text", ["=1+1", "http://example.org", "'", "-", "_x0041_", "007", "TRUE", "a\nb"])
    def test_no_spreadsheet_takes_a_text_for_anything_else(self, path, text):
        written = Instrument(questions=[{"name": "q", "kind": "text", "labels": [{"text": text}]}])
        write_xlsform(written, path)
        assert read_xlsform(path) == written

    @pytest.mark.parametrize(
        ("question", "said"),
        [
            ({"name": "q"}, "kind of a question is not known"),
            ({"name": "q", "kind": "select-one"}, "no list to choose from"),
            ({"name": "q", "kind": "rank", "list_name": "l"}, "no list to choose from"),
            ({"name": "q", "kind": "text", "labels": [{"text": "x" * 40_000}]}, "longer than"),
            (
                {"name": "q", "kind": "rank", "list_name": "l", "choices": [
                    {"name": "a", "properties": [{"column": "Label", "value": "x"}]}
                ]},
                "a name that XLSForm uses",
            ),
        ],
    )  # fmt: skip
    def test_what_a_form_cannot_say_is_refused_and_leaves_the_old_file(self, path, question, said):
        path.write_bytes(b"old")
        with pytest.raises(FormatError, match=said):
            write_xlsform(Instrument(questions=[question]), path)
        assert path.read_bytes() == b"old"
