"""Opening a data folder's store, for the service and for commands beside it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress

from server.backups.swapping import check_not_interrupted, finish
from server.settings import Settings
from server.storage import Away, Damaged, DataFolder, Full, RowsError, Store, reserve
from server.storage.progress import Progress, quietly
from server.storage.rows import MOVED_TO, Moved, Rows
from server.storage.sqlite_files import check_files
from server.storage.sqlite_rows import SqliteRows
from server.stores.looking import look
from server.stores.updating import check_not_emptied, up_to_date

INSTANCE = "instance_id"


def open_store(
    settings: Settings,
    folder: DataFolder,
    say: Callable[[str], object] = lambda line: None,
    progress: Progress = quietly,
) -> Store:
    """The store of a folder that this process holds, ready for this version; new tables are made as needed.

    A store of an earlier version is backed up and then brought up to date, which ``say`` and ``progress`` are
    told of. Raises Damaged for one that is cut, empty, missing or unreadable, and leaves it alone; RowsError
    for one that a newer version wrote, or that cannot be used.
    """
    finish(folder)
    rows = _open_rows(settings, folder)
    try:
        check_not_moved(rows)
        store = up_to_date(rows, folder, say, progress)
        _check_readable(store)
        _name(store, folder)
    except BaseException:
        rows.close()
        raise
    if isinstance(rows, SqliteRows):
        reserve.keep(folder.path)
    return store


def look_into_store(settings: Settings, folder: DataFolder) -> Store:
    """The store for reading only, whether or not a service runs on it.

    Raises FileNotFoundError, in words, when there is none, Damaged, RowsError.
    """
    rows = _look_sqlite(folder) if settings.store == "sqlite" else _postgres(settings.store, writable=False)
    try:
        store = look(rows)
        if not store.specs:
            check_not_emptied(store, folder)
            raise _no_store(folder) if settings.store == "sqlite" else _no_database(settings.store)
        return store
    except BaseException:
        rows.close()
        raise


def check_not_moved(rows: Rows) -> None:
    """Raises Moved for a store that was moved elsewhere: what is written here would be missing there."""
    where = rows.state(MOVED_TO)
    if where is not None:
        raise Moved(where)


def _open_rows(settings: Settings, folder: DataFolder) -> Rows:
    if settings.store != "sqlite":
        return _postgres(settings.store)
    try:
        return _open_sqlite(folder)
    except Full:
        if not reserve.spend(folder.path):
            raise
        return _open_sqlite(folder)


def _open_sqlite(folder: DataFolder) -> SqliteRows:
    check_files(folder.database, was_there=folder.instance is not None)
    return SqliteRows(folder.database)


def _look_sqlite(folder: DataFolder) -> Rows:
    check_not_interrupted(folder)
    if not folder.database.exists() and folder.instance is None:
        raise _no_store(folder)
    try:
        check_files(folder.database, was_there=folder.instance is not None)
    except Damaged:
        if not folder.is_held():  # a service that writes meanwhile can look like damage
            raise
    return SqliteRows(folder.database, writable=False)


def _postgres(address: str, *, writable: bool = True) -> Rows:
    from server.storage.postgres_rows import PostgresRows  # its library takes a while to load, and most need none

    return PostgresRows(address, writable=writable)


def _no_store(folder: DataFolder) -> FileNotFoundError:
    return FileNotFoundError(f"There is no store in {folder.path}. Set ORDERSIDE_DATA to the right folder.")


def _no_database(address: str) -> FileNotFoundError:
    from server.storage.postgres_address import Address  # likewise

    where = Address.parse(address).where
    return FileNotFoundError(f"There is no store in the database at {where}. Set ORDERSIDE_STORE to the right one.")


def _check_readable(store: Store) -> None:
    """Reads a little of every table: what cannot be read now should stop nobody's work later."""
    try:
        for spec in store.specs:
            store.table(spec).last()
    except (Full, Damaged, Away):
        raise
    except RowsError as error:
        raise Damaged(str(error)) from error


def _name(store: Store, folder: DataFolder) -> None:
    """Sees to it that the store has a name, and the folder the mark that a store is kept in it."""
    is_here = isinstance(store.rows, SqliteRows)
    if store.rows.state(INSTANCE) is None:
        instance = (folder.instance if is_here else None) or secrets.token_hex(8)
        store.write(lambda: _name_once(store, instance))
    if is_here:
        with suppress(OSError):  # a full disk; the next start has another try
            folder.mark(store.rows.state(INSTANCE) or "")


def _name_once(store: Store, instance: str) -> None:
    if store.rows.state(INSTANCE) is None:  # another service may have named it meanwhile
        store.rows.set_state(INSTANCE, instance)
