"""Whether an origin is reported or presumed."""

from mixedmigration.vocabularies import OriginBasis


def test_the_mark_of_the_publisher_means_presumed():
    assert OriginBasis.find("(P)", "iom-missing-migrants") is OriginBasis.PRESUMED
    assert OriginBasis.find("(p)") is OriginBasis.PRESUMED
