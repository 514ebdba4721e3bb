"""Opening a data folder's store, for the service and for commands beside it."""

from __future__ import annotations

from server.records import TABLES
from server.storage import DataFolder, Store
from server.storage.sqlite_rows import SqliteRows


def open_store(folder: DataFolder) -> Store:
    """The store of a folder that this process holds; tables are made as needed."""
    return Store(SqliteRows(folder.database), TABLES)


def look_into_store(folder: DataFolder) -> Store:
    """The store for reading only, whether or not a service runs on it. Raises FileNotFoundError when there is none."""
    if not folder.database.exists():
        raise FileNotFoundError(folder.database)
    return Store(SqliteRows(folder.database, writable=False), TABLES, create=False)
