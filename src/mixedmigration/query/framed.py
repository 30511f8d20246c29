"""A collection as others take it over: as a frame, as Arrow data, as features of a map."""

from typing import TYPE_CHECKING, Any, Literal, cast, overload

from mixedmigration.declaration import Record

if TYPE_CHECKING:
    import duckdb
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from mixedmigration.formats.frames import Engine
    from mixedmigration.formats.geojson import FeatureCollection

    from .collection import Collection

__all__ = ["Framed"]


class Framed:
    """What a collection gives to other libraries; nothing of them is imported before it is asked for."""

    __slots__ = ()

    @overload
    def to_frame(self, engine: Literal["pandas"], *, part: str | None = ...) -> "pd.DataFrame": ...
    @overload
    def to_frame(self, engine: Literal["polars"], *, part: str | None = ...) -> "pl.DataFrame": ...
    @overload
    def to_frame(  # pyright: ignore[reportUnknownParameterType] # pyarrow ships no types
        self, engine: Literal["pyarrow"], *, part: str | None = ...
    ) -> "pa.Table": ...  # pyright: ignore[reportUnknownMemberType]
    @overload
    def to_frame(self, engine: Literal["duckdb"], *, part: str | None = ...) -> "duckdb.DuckDBPyRelation": ...
    def to_frame(self, engine: "Engine", *, part: str | None = None) -> Any:
        """Give the records as a frame, one row to a record; `mm.load` reads it back equal.

        Counts stay whole numbers where some are unknown. A code is a category, a partial
        date is text with its first and last day beside it, a list of parts is a column of
        structs. Fields that are not public are in it: leave them out of what you publish.

        Args:
            engine: Whose frame: `pandas`, `polars`, `pyarrow` or `duckdb`.
            part: Dotted name of a list of parts; gives the child table of that list, keyed
                by `record` and `index`.

        Returns:
            A frame of that library; of DuckDB, a relation of its default connection.

        Raises:
            QueryError: The engine is none of these, or there is no such list of parts.
            MissingExtraError: The library is not installed.
        """
        from mixedmigration.formats.frames import to_frame

        return to_frame(*self._records_of(), engine, part)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        from mixedmigration.formats.arrow import stream

        return stream(*self._records_of()).__arrow_c_stream__(requested_schema)

    @property
    def __geo_interface__(self) -> "FeatureCollection":
        """The records as GeoJSON features, longitude first, which geographic packages understand."""
        from mixedmigration.formats.geojson import features_of

        return features_of(self._records_of()[1])

    def _records_of(self) -> "tuple[type[Record], Collection[Record]]":
        records = cast("Collection[Record]", self)
        return records.entity, records
