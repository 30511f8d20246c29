"""One engine reads all fields, asks all rules and tells everything that is wrong, whichever way a record is made."""

import copy
import pickle

import attrs
import pytest

from mixedmigration.declaration import checked, draft, fields_of, plain_of, questions_of, settle, unchecked
from mixedmigration.declaration import record as engine
from mixedmigration.declaration.complaint import REFUSED
from mixedmigration.errors import ValidationError
from mixedmigration.values import NoAnswer
from tests.declaration.made_up import FULL, Guest, Pet, Visit

FAULTS = {
    "title": (5, [("value/type", "/title")]),
    "seats": (2.5, [("number/whole", "/seats")]),
    "price": (float("inf"), [("number/finite", "/price")]),
    "is_open": ("no", [("value/type", "/is_open")]),
    "day": ("2031-02-30", [("date/impossible", "/day")]),
    "since": ("long ago", [("date/unreadable", "/since")]),
    "country": ("Atlantis", [("country/unknown", "/country")]),
    "quality": ("7", [("term/unknown", "/quality")]),
    "causes": (["drowning", "x"], [("term/unknown", "/causes/1")]),
    "tags": ("a", [("value/type", "/tags")]),
    "links": (["x"], [("url/malformed", "/links/0")]),
    "spot": ({"latitude": 99.0, "longitude": 0.0}, [("position/range", "/spot")]),
    "secret": (7, [("value/type", "/secret")]),
    "host": ({"name": 7}, [("value/type", "/host/name")]),
    "guests": ([{"pets": [{}]}, 5], [("value/type", "/guests/0/pets/0"), ("value/type", "/guests/1")]),
}
"""A wrong value for each field, and all that is to be said of it."""


def told(complaints):
    return [(said.code, said.at) for said in complaints]


def of_errors(call):
    with pytest.raises(ValidationError) as caught:
        call()
    return [(issue.code, issue.path) for issue in caught.value.issues]


def messages_of(call):
    with pytest.raises(ValidationError) as caught:
        call()
    return [issue.message for issue in caught.value.issues]


class TestAWholeRecord:
    def test_its_plain_form_reads_back_equal(self):
        made = checked(draft(Visit, FULL))
        assert draft(Visit, plain_of(made)).is_whole
        assert checked(draft(Visit, plain_of(made))) == made

    def test_its_plain_form_leaves_out_what_is_default(self):
        assert plain_of(Visit(title="Feast")) == {"title": "Feast"}
        assert plain_of(checked(draft(Visit, FULL))) == FULL | {"tags": ["a", "b"]}

    def test_reasons_for_no_answer_are_values(self):
        host = checked(draft(Visit, FULL)).host
        assert (host.name, host.age) == (NoAnswer.REFUSED, NoAnswer.DONT_KNOW)

    def test_every_way_of_making_it_gives_the_same(self):
        made = checked(draft(Visit, FULL))
        by_class = Visit(**{name: getattr(made, name) for name in fields_of(Visit)})
        without_reading = unchecked(Visit, {name: getattr(made, name) for name in fields_of(Visit)})
        assert made == by_class == without_reading
        assert hash(made) == hash(by_class) == hash(without_reading)

    def test_it_copies_pickles_and_evolves(self):
        made = checked(draft(Visit, FULL))
        assert pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == attrs.evolve(made) == made
        assert attrs.evolve(made, seats=4).seats == 4

    def test_it_cannot_be_changed(self):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            checked(draft(Visit, FULL)).seats = 3

    def test_lists_sets_and_generators_may_be_given_for_a_list(self):
        assert Visit(title="a", tags=(word for word in "ab")).tags == {"a", "b"}
        assert Visit(title="a", links=["https://example.org"]).links == ("https://example.org",)


class TestDefaults:
    def test_an_absent_field_has_its_default_and_none_is_unknown(self):
        made = draft(Visit, {"title": "a"}).values
        assert (made["seats"], made["causes"], made["tags"]) == (None, (), frozenset())

    def test_a_required_field_that_is_absent_loses_the_record(self):
        made = draft(Visit, {})
        assert told(made.complaints) == [("field/required", "/title")]
        assert made.is_lost

    def test_a_required_field_that_is_refused_loses_the_record_and_is_told_once(self):
        made = draft(Visit, {"title": 5})
        assert told(made.complaints) == [("value/type", "/title")]
        assert made.is_lost
        assert messages_of(lambda: checked(made)) == messages_of(lambda: Visit(title=5))

    def test_a_required_field_that_was_refused_before_loses_the_record(self):
        assert draft(Visit, {}, draft(Visit, {"title": 5}).complaints).is_lost

    def test_with_a_required_field_of_a_part_goes_the_part_and_its_place_is_told(self):
        made = draft(Visit, {"title": "a", "guests": [{"pets": [{"name": 5}, {"name": "Rex"}]}]})
        assert told(made.complaints) == [("value/type", "/guests/0/pets/0/name")]
        assert [pet.name for pet in made.values["guests"][0].pets] == ["Rex"]
        assert made.homeless() == {"/guests/0/pets/0": {"name": 5}}
        assert not made.is_lost

    @pytest.mark.parametrize("given", [[1], (1,)], ids=["list", "tuple"])
    def test_what_was_given_is_called_the_same_by_every_way(self, given):
        by_class = messages_of(lambda: Visit(title="a", seats=given))
        assert by_class == messages_of(lambda: checked(draft(Visit, {"title": "a", "seats": given})))
        assert type(given).__name__ in by_class[0]

    def test_the_input_is_not_changed(self):
        given = copy.deepcopy(FULL)
        draft(Visit, given)
        assert given == FULL


class TestAFault:
    @pytest.mark.parametrize("field", FAULTS)
    def test_each_is_told_with_code_and_place(self, field):
        value, expected = FAULTS[field]
        assert told(draft(Visit, FULL | {field: value}).complaints) == expected

    @pytest.mark.parametrize("field", [name for name in FAULTS if name != "title"])
    def test_the_rest_of_the_record_stays(self, field):
        clean, made = draft(Visit, FULL), draft(Visit, FULL | {field: FAULTS[field][0]})
        assert not made.is_lost
        assert {name: value for name, value in made.values.items() if name != field} == {
            name: value for name, value in clean.values.items() if name != field
        }

    @pytest.mark.parametrize("field", [name for name in FAULTS if name != "title"])
    def test_the_raw_input_is_kept_at_its_place(self, field):
        value, expected = FAULTS[field]
        for at, raw in draft(Visit, FULL | {field: value}).homeless().items():
            found = {field: value}
            for key in at[1:].split("/"):
                found = found[int(key)] if isinstance(found, list) else found[key]
            assert raw == found
        assert list(draft(Visit, FULL | {field: value}).homeless()) == [at for _, at in expected]

    def test_all_are_told_at_once(self):
        wrong = {field: value for field, (value, _) in FAULTS.items()}
        expected = [said for _, saids in FAULTS.values() for said in saids]
        assert told(draft(Visit, wrong).complaints) == expected
        assert of_errors(lambda: checked(draft(Visit, wrong))) == expected

    def test_the_class_itself_tells_them_all_too(self):
        wrong = {field: value for field, (value, _) in FAULTS.items() if field not in ("host", "guests")}
        expected = [said for field in wrong for said in FAULTS[field][1]]
        assert of_errors(lambda: Visit(**wrong)) == expected

    def test_an_unknown_key_is_kept_and_near_fields_are_named(self):
        made = draft(Visit, FULL | {"seat": 4, "a/b": 1})
        assert told(made.complaints) == [("key/unknown", "/seat"), ("key/unknown", "/a~1b")]
        assert made.is_whole
        assert made.homeless() == {"/seat": 4, "/a~1b": 1}
        assert "seats" in made.complaints[0].hint

    def test_an_unknown_key_inside_a_part_is_kept_under_its_pointer(self):
        made = draft(Visit, FULL | {"guests": [{"nmae": "Ana"}]})
        assert told(made.complaints) == [("key/unknown", "/guests/0/nmae")]
        assert made.homeless() == {"/guests/0/nmae": "Ana"}

    def test_what_was_refused_before_is_not_read_again(self):
        before = draft(Visit, FULL | {"seats": "x"}).complaints
        made = draft(Visit, FULL, before)
        assert made.complaints == before
        assert made.values["seats"] is None


class TestRules:
    def test_they_judge_what_cannot_be_between_fields(self):
        made = draft(Visit, {"title": "a", "since": "2031", "until": "2030"})
        assert told(made.complaints) == [("period/reversed", "/since"), ("period/reversed", "/until")]
        assert (made.values["since"], made.values["until"]) == (None, None)
        assert made.homeless() == {"/since": "2031", "/until": "2030"}

    def test_they_are_told_together_with_refused_fields(self):
        wrong = {"title": "a", "since": "2031", "until": "2030", "price": "x", "seats": 1, "guests": [{}, {}]}
        expected = [("value/type", "/price"), ("period/reversed", "/since"), ("period/reversed", "/until")]
        expected += [("number/range", "/seats")]
        assert told(draft(Visit, wrong).complaints) == expected
        guests = (Guest(), Guest())
        assert of_errors(lambda: Visit(**wrong | {"guests": guests})) == expected

    def test_a_refused_or_unknown_field_causes_no_second_complaint(self):
        assert told(draft(Visit, {"title": "a", "since": "2031", "until": "x"}).complaints) == [
            ("date/unreadable", "/until")
        ]
        assert draft(Visit, {"title": "a", "since": "2031"}).complaints == []

    def test_what_is_only_possible_is_no_fault(self):
        assert draft(Visit, {"title": "a", "since": "2031", "until": "2031-01"}).complaints == []

    def test_settling_puts_defaults_in_place_of_what_was_refused(self):
        values = dict(draft(Visit, FULL).values) | {"seats": REFUSED}
        complaints = draft(Visit, FULL | {"seats": "x"}).complaints
        assert settle(Visit, values, complaints, {}).values["seats"] is None


class TestSilence:
    def test_the_representation_shows_public_fields_and_counts_the_others(self):
        made = Visit(title="Feast", secret="hush", spot={"latitude": 1.5, "longitude": 2.5})
        assert repr(made) == "Visit(title='Feast', … 2 more)"

    def test_it_goes_through_parts(self):
        made = Visit(title="Feast", guests=(Guest(name="Ana", age=30, pets=(Pet(name="Rex", legs=4),)),))
        assert "Ana" not in repr(made)
        assert "Rex" not in repr(made)
        assert "age=30" in repr(made)

    @pytest.mark.parametrize(
        "wrong",
        [
            {"secret": ["hush-hush"]},
            {"spot": "hush-hush"},
            {"spot": {"latitude": "hush-hush", "longitude": 1.0}},
            {"guests": [{"name": ["hush-hush"]}]},
            {"guests": [{"best": "hush-hush"}]},
            {"guests": [{"best": {"name": "a", "legs": "hush-hush"}}]},
            {"notes": "hush-hush"},
        ],
    )
    def test_a_message_never_holds_what_is_not_public(self, wrong):
        made = draft(Visit, {"title": "a", **wrong})
        assert made.complaints
        issues = [engine.issue_of(said) for said in made.complaints]
        assert "hush-hush" not in "".join(map(str, issues)) + repr(issues) + repr(made.complaints)
        assert "hush-hush" in repr([issue.reveal() for issue in issues])

    def test_a_public_value_is_shown(self):
        [issue] = (engine.issue_of(said) for said in draft(Visit, {"title": "a", "seats": "many"}).complaints)
        assert "'many'" in str(issue)


class TestFields:
    def test_they_are_listed_once_in_the_order_of_the_class(self):
        assert list(fields_of(Visit)) == [field.name for field in attrs.fields(Visit)]

    def test_questions_add_what_is_derived(self):
        assert set(questions_of(Visit)) - set(fields_of(Visit)) == {"count"}
        assert questions_of(Visit)["count"].is_derived
        assert not questions_of(Visit)["count"].is_required

    def test_what_is_required_and_public_is_known(self):
        fields = fields_of(Visit)
        assert [name for name, field in fields.items() if field.is_required] == ["title"]
        assert [name for name, field in fields.items() if not field.is_public] == ["spot", "secret"]

    def test_a_class_that_is_no_record_has_none(self):
        with pytest.raises(TypeError):
            fields_of(int)


class TestMutants:
    """What the tests above guard is broken on purpose, and they notice."""

    def test_an_engine_that_stops_at_the_first_fault_is_noticed(self, monkeypatch):
        honest = engine._read

        def tired(field, raw, complaints):
            return field.default if complaints else honest(field, raw, complaints)

        monkeypatch.setattr(engine, "_read", tired)
        with pytest.raises(AssertionError):
            TestAFault().test_all_are_told_at_once()

    def test_an_engine_that_shows_every_value_is_noticed(self, monkeypatch):
        honest = engine._of_field
        monkeypatch.setattr(
            engine, "_of_field", lambda *given: [attrs.evolve(said, is_shown=True) for said in honest(*given)]
        )
        with pytest.raises(AssertionError):
            TestSilence().test_a_message_never_holds_what_is_not_public({"spot": "hush-hush"})

    def test_an_engine_that_asks_no_rules_is_noticed(self, monkeypatch):
        monkeypatch.setattr(Visit, "_rules", ())
        with pytest.raises(AssertionError):
            TestRules().test_they_judge_what_cannot_be_between_fields()

    def test_an_engine_that_keeps_nothing_raw_is_noticed(self, monkeypatch):
        monkeypatch.setattr(engine.Draft, "homeless", lambda self: {})
        with pytest.raises(AssertionError):
            TestAFault().test_the_raw_input_is_kept_at_its_place("seats")
