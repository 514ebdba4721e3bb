"""PostgreSQL alone: restarts, conflicts, a server that is away, and a password that is never shown."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest
from psycopg_pool import ConnectionPool
from tinydb import where
from tinydb.operations import increment

from server.storage import Away, Damaged, Full, RowsError, Store
from server.storage.postgres_rows import PostgresRows
from server.storage.rows import Contended
from tests.server.engines import ORDERS, TABLES, THINGS
from tests.server.postgres import PostgresServer

RAISES = """
CREATE SEQUENCE tries;
CREATE FUNCTION raise_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF nextval('tries') <= {times} THEN
        RAISE EXCEPTION 'restart transaction' USING ERRCODE = '{state}';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER raising BEFORE INSERT ON things FOR EACH ROW EXECUTE FUNCTION raise_first()
"""


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    made = Store(PostgresRows(database), TABLES)
    yield made
    made.close()


def make_inserts_fail(database: str, state: str, times: int = 1000) -> None:
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(RAISES.format(state=state, times=times))


def tries(database: str) -> int:
    with psycopg.connect(database, autocommit=True) as connection:
        found = connection.execute("SELECT last_value FROM tries").fetchone()
    return int(found[0]) if found else 0


# Conflicts


@pytest.mark.parametrize("state", ["40001", "40P01"])
def test_a_conflict_runs_the_work_again(store: Store, database: str, state: str) -> None:
    make_inserts_fail(database, state, times=3)
    runs: list[int] = []

    def work() -> int:
        runs.append(1)
        store.table(ORDERS).insert({"id": "m:s:1"})
        return store.table(THINGS).insert({"name": "a"})

    store.write(work)
    assert len(runs) == tries(database) == 4
    assert [order["id"] for order in store.table(ORDERS)] == ["m:s:1"]
    assert len(store.table(THINGS)) == 1


def test_a_conflict_amid_a_load_runs_that_piece_again(store: Store, database: str) -> None:
    make_inserts_fail(database, "40001", times=3)
    assert store.load(THINGS, ({"name": str(number)} for number in range(300))) == 300
    assert [thing["name"] for thing in store.table(THINGS)] == [str(number) for number in range(300)]


def test_a_conflict_without_end_is_said(store: Store, database: str) -> None:
    make_inserts_fail(database, "40001")
    with pytest.raises(Away, match="Others keep changing"):
        store.write(lambda: store.table(THINGS).insert({"name": "a"}))
    with pytest.raises(Contended):
        store.table(THINGS).insert({"name": "a"})


@pytest.mark.parametrize(
    ("state", "kind"), [("53100", Full), ("XX001", Damaged), ("57014", Away), ("57P03", Away), ("22012", RowsError)]
)
def test_a_failure_has_the_words_of_the_port(store: Store, database: str, state: str, kind: type[RowsError]) -> None:
    make_inserts_fail(database, state, times=1)
    with pytest.raises(kind) as raised:
        store.table(THINGS).insert({"name": "a"})
    assert type(raised.value) is kind
    store.table(THINGS).insert({"name": "b"})
    assert [thing["name"] for thing in store.table(THINGS)] == ["b"]


def test_a_failure_that_is_swallowed_does_not_look_like_success(store: Store, database: str) -> None:
    make_inserts_fail(database, "22012", times=1)
    with pytest.raises(RowsError, match="Nothing of this transaction was kept"), store.transaction():
        store.table(ORDERS).insert({"id": "m:s:1"})
        with pytest.raises(RowsError):
            store.table(THINGS).insert({"name": "a"})
    assert len(store.table(ORDERS)) == 0


def test_services_take_turns(database: str, store: Store) -> None:
    """Two services count in one record; each reads and then writes, and no count is lost."""
    other = Store(PostgresRows(database), TABLES)
    store.table(THINGS).insert({"name": "counter", "count": 0})

    def count(service: Store) -> None:
        for _ in range(40):
            service.write(lambda: service.table(THINGS).update(increment("count"), where("name") == "counter"))

    threads = [threading.Thread(target=count, args=[service]) for service in (store, other) * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close()
    assert store.table(THINGS).get(where("name") == "counter")["count"] == 160


# Restarts


@pytest.fixture
def filled(store: Store) -> Store:
    """A store whose pool has several connections."""
    store.table(THINGS).insert({"name": "kept", "count": 0})
    together = threading.Barrier(4)

    def read() -> None:
        with store.snapshot():
            together.wait(30)
            assert store.table(THINGS).contains(where("name") == "kept")

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return store


def test_a_restart_between_two_requests_is_not_felt(filled: Store, postgres: PostgresServer) -> None:
    table = filled.table(THINGS)
    postgres.restart()
    assert table.get(where("name") == "kept")["count"] == 0
    postgres.restart()
    table.update(increment("count"), where("name") == "kept")
    postgres.restart()
    with filled.snapshot():
        assert table.get(where("name") == "kept")["count"] == 1
    postgres.restart()
    assert filled.write(lambda: table.insert({"name": "more"})) > 1


def test_reads_survive_a_restart_amid_them(filled: Store, postgres: PostgresServer) -> None:
    errors: list[Exception] = []
    reads = [0] * 4
    stopped = threading.Event()

    def read(place: int) -> None:
        try:
            while not stopped.is_set():
                assert filled.table(THINGS).contains(where("name") == "kept")
                reads[place] += 1
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=read, args=[place]) for place in range(4)]
    for thread in threads:
        thread.start()
    for _ in range(2):
        before = list(reads)
        postgres.restart()
        while not errors and any(now <= then + 5 for now, then in zip(reads, before, strict=True)):
            stopped.wait(0.01)
    stopped.set()
    for thread in threads:
        thread.join()
    assert errors == []


def test_every_lost_connection_of_the_pool_may_turn_up_before_a_living_one(
    filled: Store, postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ConnectionPool, "check", lambda _pool: None)  # as where they are lost right after it

    def lose_four() -> None:
        together = threading.Barrier(4)

        def hold(_: int) -> None:
            with filled.snapshot():
                together.wait()

        with ThreadPoolExecutor(4) as threads:
            list(threads.map(hold, range(4)))
        postgres.restart()

    lose_four()
    assert filled.table(THINGS).contains(where("name") == "kept")
    lose_four()
    assert filled.write(lambda: filled.table(THINGS).insert({"name": "more"})) > 1


def test_a_transaction_cut_off_by_a_restart_leaves_nothing(filled: Store, postgres: PostgresServer) -> None:
    table = filled.table(THINGS)
    with pytest.raises(Away), filled.transaction():
        table.insert({"name": "half"})
        postgres.restart()
        table.insert({"name": "other half"})
    assert [thing["name"] for thing in table] == ["kept"]
    with pytest.raises(Away), filled.transaction():
        table.insert({"name": "half"})
        postgres.restart()
    with pytest.raises(Away), filled.snapshot():
        assert len(table) == 1
        postgres.restart()
        len(table)
    assert [thing["name"] for thing in table] == ["kept"]


def test_a_server_that_is_away_is_said_and_comes_back(filled: Store, postgres: PostgresServer) -> None:
    table = filled.table(THINGS)
    said: list[str] = []

    def hear(act: Callable[[], object]) -> None:
        try:
            act()
        except Away as away:
            said.append(str(away))

    postgres.stop()
    try:
        acts = (lambda: len(table), lambda: table.insert({"name": "a"}), lambda: filled.snapshot().__enter__())
        threads = [threading.Thread(target=hear, args=[act]) for act in acts]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        postgres.start()
    assert len(said) == 3
    assert all("does not answer now" in one for one in said)
    assert len(table) == 1
    table.insert({"name": "a"})
    assert len(table) == 2


def test_commits_are_durable_and_waiting_ends(store: Store) -> None:
    settings: dict[str, Any] = {}
    with store.transaction():
        for name in (
            "synchronous_commit",
            "lock_timeout",
            "idle_in_transaction_session_timeout",
            "transaction_isolation",
        ):
            settings[name] = store.rows.read(f"SHOW {name}")[0][0]  # type: ignore[attr-defined]
    assert settings == {
        "synchronous_commit": "on",
        "lock_timeout": "10s",
        "idle_in_transaction_session_timeout": "30s",
        "transaction_isolation": "read committed",
    }


def test_a_database_set_to_lose_commits_is_not_followed(postgres: PostgresServer, database: str) -> None:
    name = database.rpartition("/")[2]
    postgres.run(f"ALTER DATABASE {name} SET synchronous_commit = off")
    rows = PostgresRows(database)
    assert rows.read("SHOW synchronous_commit") == [("on",)]
    rows.close()


def test_every_unique_key_begins_with_the_shop(store: Store) -> None:
    keys = store.rows.read(  # type: ignore[attr-defined]
        "SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() AND indexdef LIKE 'CREATE UNIQUE%' "
        "AND tablename NOT LIKE '\\_%'"
    )
    assert len(keys) >= 5
    assert [key for (key,) in keys if "(_shop, " not in key] == []


def test_an_order_is_read_by_its_key(store: Store) -> None:
    orders = store.table(ORDERS)
    store.load(ORDERS, ({"id": f"m:{number % 20}:{number}", "buyer": str(number)} for number in range(3000)))
    store.rows.read("SELECT 1")  # type: ignore[attr-defined]
    with psycopg.connect(store.rows.address.conninfo, autocommit=True) as connection:  # type: ignore[attr-defined]
        connection.execute("ANALYZE orders")
    before = scans(store)
    for number in range(50):
        assert orders.get(where("id") == f"m:{number % 20}:{number}")["buyer"] == str(number)
        assert len(orders.search(where("buyer") == str(number))) == 1
    # What other connections did before is told late, and is no more than a few; without the index it would be 50.
    assert scans(store) - before < 50


def scans(store: Store) -> int:
    """How often the table was read as a whole."""
    with store.transaction():
        store.rows.read("SELECT pg_stat_force_next_flush()")  # type: ignore[attr-defined]
    [(count,)] = store.rows.read("SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'orders'")  # type: ignore[attr-defined]
    return int(count)
