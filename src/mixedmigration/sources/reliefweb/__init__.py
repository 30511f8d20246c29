"""ReliefWeb: reports and their sources, as its API gives them and somebody saved them.

The API has two datasets of interest: reports, which are publications, and sources, which are
the organisations behind them. A report names its sources by the same numbers.
"""

__all__: list[str] = []
