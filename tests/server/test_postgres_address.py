"""The address of a PostgreSQL: what is accepted, what it says of itself, and the password, which is never shown."""

from __future__ import annotations

import logging
import traceback

import pytest

from server.storage import Away, RowsError
from server.storage.postgres_address import Address
from server.storage.postgres_rows import PostgresRows
from tests.server.postgres import PASSWORD, PostgresServer


def test_the_password_is_never_shown(postgres: PostgresServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    wrong = [
        postgres.address("no_such_database"),
        postgres.address().replace(PASSWORD, f"{PASSWORD}-wrong"),
        postgres.address().replace("127.0.0.1", "nowhere.invalid"),
        postgres.address().replace(str(postgres.port), "1"),
        postgres.address().replace(str(postgres.port), PASSWORD),
        postgres.address(no_such_setting=1),
        postgres.address().replace(PASSWORD, f"x@{PASSWORD}"),
        postgres.address().replace(PASSWORD, f"x/{PASSWORD}"),
        postgres.address().replace(PASSWORD, f"x?{PASSWORD}"),
        postgres.address().replace(PASSWORD, f"x#{PASSWORD}"),
        postgres.address().replace(PASSWORD, f"{PASSWORD}%"),
        f"postgresql://{PASSWORD}/{PASSWORD}@127.0.0.1",
    ]
    for address in wrong:
        with pytest.raises(RowsError) as raised:
            PostgresRows(address)
        said = "".join(traceback.format_exception(raised.value))
        assert PASSWORD not in said, said
    rows = PostgresRows(postgres.address())
    assert PASSWORD not in repr(rows.address)
    assert rows.address.password == PASSWORD
    postgres.stop()
    try:
        with pytest.raises(Away) as away:
            rows.state("layout")
    finally:
        postgres.start()
    rows.close()
    assert PASSWORD not in "".join(traceback.format_exception(away.value))
    assert caplog.text
    assert PASSWORD not in caplog.text


@pytest.mark.parametrize(
    ("address", "where", "connections"),
    [
        ("postgresql://me:secret@db.example:5433/shop?connections=20", "db.example:5433/shop", 20),
        ("postgres://me@db.example/shop?sslmode=require", "db.example:5432/shop", 8),
        ("postgresql:///shop?host=/run/postgresql&connections=2", "/run/postgresql:5432/shop", 2),
    ],
)
def test_an_address_says_where(address: str, where: str, connections: int) -> None:
    parsed = Address.parse(address)
    assert (parsed.where, parsed.connections) == (where, connections)


@pytest.mark.parametrize("connections", ["0", "1", "101", "x", "-5", ""])
def test_the_number_of_connections_is_reasonable(connections: str) -> None:
    with pytest.raises(RowsError, match="from 2 to 100"):
        Address.parse(f"postgresql://me@db.example/shop?connections={connections}")


def test_a_database_without_every_character_is_refused(postgres: PostgresServer) -> None:
    postgres.run("CREATE DATABASE narrow ENCODING 'LATIN1' TEMPLATE template0")
    try:
        with pytest.raises(RowsError, match="ENCODING 'UTF8'"):
            PostgresRows(postgres.address("narrow"))
    finally:
        postgres.drop_database("narrow")
