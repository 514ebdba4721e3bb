"""Opening a store: again, for looking only, and one that a newer version wrote."""

from __future__ import annotations

import pytest
from tinydb import where

from server.storage import RowsError, Store, TableSpec
from server.storage.rows import LAYOUT
from tests.server.engines import THINGS, Engine


def test_a_newer_layout_is_refused_in_words(engine: Engine) -> None:
    store = Store(engine.open(), [THINGS])
    store.table(THINGS).insert({"name": "kept"})
    store.write(lambda: store.rows.set_layout(LAYOUT + 1))
    store.close()
    for opens in (engine.open, engine.look):
        with pytest.raises(RowsError, match="newer Orderside"):
            opens()


def test_it_can_be_looked_at_without_being_written(engine: Engine) -> None:
    store = Store(engine.open(), [THINGS])
    store.table(THINGS).insert({"name": "kept"})
    looking = Store(engine.look(), [THINGS], create=False)
    assert looking.is_as_declared()
    assert looking.table(THINGS).contains(where("name") == "kept")
    with pytest.raises(RowsError):
        looking.table(THINGS).insert({"name": "more"})
    looking.close()
    store.close()


@pytest.mark.parametrize("name", ["", "Things", 'a"b', "a b", "1a", "a" * 50])
def test_names_of_tables_are_plain(name: str) -> None:
    with pytest.raises(ValueError, match="cannot name"):
        TableSpec(name)


def test_a_store_keeps_what_it_knows_of_itself(engine: Engine) -> None:
    rows = engine.open()
    assert (rows.layout(), rows.state("since\0")) == (0, None)
    with rows.transaction():
        rows.set_layout(1)
        rows.set_state("since\0", "now\0\1")
        rows.set_state("gone", "x")
        rows.set_state("gone", None)
    rows.close()
    again = engine.open()
    assert (again.layout(), again.state("since\0"), again.state("gone")) == (1, "now\0\1", None)
    again.close()
