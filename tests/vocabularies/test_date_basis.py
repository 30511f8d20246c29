"""What the date of an incident is the date of."""

from mixedmigration.vocabularies import DateBasis


def test_a_date_whose_basis_is_not_said_may_be_any_of_three():
    assert set(DateBasis.BEST_KNOWN.narrower) == {DateBasis.INCIDENT, DateBasis.REPORTED, DateBasis.REMAINS_FOUND}


def test_the_end_of_a_period_is_no_day_of_an_incident():
    assert not DateBasis.END_OF_PERIOD.broader
