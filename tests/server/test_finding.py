"""What records are found by belongs to them, on both engines; verify names every row and index where it does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from server.__main__ import main
from server.access.logic import add_agent
from server.app import close_app, create_app
from server.cases.notes import NOTES
from server.reply_templates.logic import REPLY_TEMPLATES
from server.rest import Services
from server.settings import Settings
from server.storage import Store
from server.storage.findings import NAMED
from server.storage.rows import Rows
from server.storage.sqlite_rows import SqliteRows
from server.stores.looking import look
from server.stores.records import TABLES as TABLES_OF_THE_SERVICE
from tests.server.conftest import ORDER, Caller
from tests.server.engines import ORDERS, TABLES, THINGS, Engine, rows_of


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """A service's folder with a few notes and the library, on each engine."""
    where = "sqlite" if request.param == "sqlite" else request.getfixturevalue("database")
    made = Settings(data=tmp_path / "data", store=where)
    app = create_app(made)
    services: Services = app.extensions["orderside"]
    wang = Caller(app.test_client(), add_agent(services.store, "Wang Min")[1], "Wang Min")
    for number in range(4):
        wang.create("/notes", {"order_id": ORDER, "text": f"note {number} 备注"})
    close_app(app)
    return made


def opened(settings: Settings) -> Rows:
    if settings.store == "sqlite":
        return SqliteRows(settings.data / "orderside.db")
    return rows_of("postgresql", settings.store)


def change(settings: Settings, *statements: str) -> None:
    """Writes beside everything that looks after the rows."""
    rows = opened(settings)
    with rows.transaction():
        for sql in statements:
            rows.write(sql)  # type: ignore[attr-defined]
    rows.close()


def verified(settings: Settings) -> tuple[int, list[str]]:
    """verify's exit status, and what it says."""
    done = CliRunner().invoke(
        main, ["verify"], env={"ORDERSIDE_DATA": str(settings.data), "ORDERSIDE_STORE": settings.store}
    )
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return done.exit_code, done.output.splitlines()


def name_of(settings: Settings, spec: object, number: int) -> str:
    """The record in a row."""
    store = look(opened(settings))
    try:
        return str(store.table(spec).get(doc_id=number)["id"])  # type: ignore[arg-type]
    finally:
        store.close()


TAGS = "reply_templates_tags_elements"
DAMAGE = {
    # what is done in SQLite; in PostgreSQL; the table, row and sentence
    "an element is missing": (
        f"DELETE FROM {TAGS} WHERE number = 1",
        "UPDATE reply_templates SET tags = '{}' WHERE _number = 1",
        (REPLY_TEMPLATES, 1, "is found by other tags than it has"),
    ),
    "an element is too many": (
        f"INSERT INTO {TAGS} VALUES ('never', 2)",
        "UPDATE reply_templates SET tags = array_append(tags, 'never') WHERE _number = 2",
        (REPLY_TEMPLATES, 2, "is found by other tags than it has"),
    ),
    "an element is another": (
        f"UPDATE {TAGS} SET element = element || 'x' WHERE number = 3",
        "UPDATE reply_templates SET tags[1] = 'x' WHERE _number = 3",
        (REPLY_TEMPLATES, 3, "is found by other tags than it has"),
    ),
    "a column is another": (
        "UPDATE notes SET order_id = 'another' WHERE _number = 2",
        "UPDATE notes SET order_id = 'another' WHERE _number = 2",
        (NOTES, 2, "is found by another order_id than it has"),
    ),
    "a column is empty": (
        "UPDATE notes SET order_id = NULL WHERE _number = 2",
        "UPDATE notes SET order_id = NULL WHERE _number = 2",
        (NOTES, 2, "is found by another order_id than it has"),
    ),
    "all words are missing": (
        "DELETE FROM notes_words WHERE rowid = 3",
        "UPDATE notes SET _words = NULL WHERE _number = 3",
        (NOTES, 3, "is found by other words than it has"),
    ),
    "a word is missing": (
        "REPLACE INTO notes_words (rowid, tokens) VALUES (3, 'note 2 备注')",
        "UPDATE notes SET _words = array_to_tsvector('{note,2,备注}') WHERE _number = 3",
        (NOTES, 3, "is found by other words than it has"),
    ),
    "a word is too many": (
        "REPLACE INTO notes_words (rowid, tokens) VALUES (3, 'note 2 备注 注 never')",
        "UPDATE notes SET _words = _words || array_to_tsvector('{never}') WHERE _number = 3",
        (NOTES, 3, "is found by other words than it has"),
    ),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_record_that_is_not_found_by_what_it_has_is_named(settings: Settings, kind: str) -> None:
    assert verified(settings)[0] == 0
    in_sqlite, in_postgres, (spec, number, said) = DAMAGE[kind]
    record = name_of(settings, spec, number)
    change(settings, in_sqlite if settings.store == "sqlite" else in_postgres)
    assert verified(settings) == (1, [f"{spec.name} record {record} (row {number}) {said}"])


def test_what_stands_beside_no_document_is_named(settings: Settings) -> None:
    if settings.store == "sqlite":  # PostgreSQL has it in the document's own row
        change(
            settings,
            f"INSERT INTO {TAGS} VALUES ('never', 99)",
            "INSERT INTO notes_words (rowid, tokens) VALUES (98, 'x')",
        )
        assert verified(settings) == (
            1,
            [
                "notes row 98 is not there, but would be found by its words",
                "reply_templates row 99 is not there, but would be found by its tags",
            ],
        )


@pytest.mark.parametrize(
    ("in_sqlite", "in_postgres", "said"),
    [
        ("journal_record_id", "journal_record_id__number_idx", "journal has no index on record_id"),
        ("notes_order_id", "notes_order_id__number_idx", "notes has no index on order_id"),
        ("agents_name", "agents__shop_name_idx", "agents has no index on"),
    ],
)
def test_an_index_that_is_gone_is_named(settings: Settings, in_sqlite: str, in_postgres: str, said: str) -> None:
    change(settings, f"DROP INDEX {in_sqlite if settings.store == 'sqlite' else in_postgres}")
    status, lines = verified(settings)
    assert (status, len(lines), lines[0].startswith(said)) == (1, 1, True), lines


def test_an_index_that_allows_twins_is_not_the_unique_one(settings: Settings) -> None:
    if settings.store == "sqlite":
        change(settings, "DROP INDEX notes_id", "CREATE INDEX notes_id ON notes (id)")
    else:
        change(settings, "DROP INDEX notes__shop_id_idx", "CREATE INDEX ON notes (_shop, id)")
    status, lines = verified(settings)
    assert (status, len(lines), lines[0].startswith("notes has no index on")) == (1, 1, True), lines


def test_a_store_that_no_longer_knows_itself_is_named(settings: Settings) -> None:
    change(settings, "UPDATE _state SET value = 'x'")
    status, lines = verified(settings)
    assert status == 1
    if settings.store == "sqlite":
        assert "the store's own name" in lines[0]
        assert sum("are found by is not said" in line for line in lines) == len(TABLES_OF_THE_SERVICE)
    else:
        assert "what it says of its layout is no number" in lines[0]


def test_what_is_wrong_is_found_although_the_store_does_not_say_how_it_should_be(settings: Settings) -> None:
    change(
        settings,
        "UPDATE _state SET value = 'x' WHERE key LIKE 'table:%'",
        "UPDATE notes SET order_id = 'another' WHERE _number = 2",
    )
    status, lines = verified(settings)
    assert status == 1
    assert sum("notes record" in line and "another order_id" in line for line in lines) == 1


def test_a_table_that_is_gone_with_what_was_said_of_it_is_missed(settings: Settings) -> None:
    change(settings, "DROP TABLE notes", "DELETE FROM _state WHERE key = 'table:notes'")
    status, lines = verified(settings)
    assert status == 1
    assert sum("notes record" in line and "missing" in line for line in lines) == 4


def test_of_many_rows_some_are_named_and_the_others_counted(engine: Engine) -> None:
    store = Store(engine.open(), TABLES)
    store.table(THINGS).insert_multiple([{"name": f"thing {number}"} for number in range(NAMED + 5)])
    with store.transaction():
        store.rows.write("UPDATE things SET name = 'x'")  # type: ignore[attr-defined]
    said = list(store.rows.strays(THINGS))
    assert said[0] == "things row 1 is found by another name than it has"
    assert (len(said), said[-1]) == (
        NAMED + 1,
        "things: 5 more rows of which each is found by another name than it has",
    )
    store.close()


ODD: list[dict[str, Any]] = [
    {},
    {"name": None, "shop": 7, "tags": "one text", "text": ["deep", {"er": "文字"}]},
    {"name": "\0\1", "shop": "x" * 400, "tags": ["b", "a", "b", 3, "\0"], "text": "Ünï 包裹已寄 " * 300},
    {"name": "", "tags": {"a": 1}, "text": "1e16", "number": 1e16},
    {"tags": [], "text": "…"},
]


def test_whatever_is_kept_is_found_by_what_it_has(engine: Engine) -> None:
    store = Store(engine.open(), TABLES)
    things, orders = store.table(THINGS), store.table(ORDERS)
    things.insert_multiple(ODD)
    orders.insert({"id": "demo:shop:1", "paper": "a", "buyer": "b", "note": "one two"})
    for number, document in enumerate(reversed(ODD), start=1):
        things.update(document, doc_ids=[number])
    things.remove(doc_ids=[3])
    orders.update({"id": "demo:other:1", "note": "three"}, doc_ids=[1])
    with store.snapshot():
        assert [list(store.rows.strays(spec)) for spec in TABLES] == [[], [], []]
    store.close()


def test_a_row_that_lies_in_another_shop_is_named(database: str) -> None:
    store = Store(rows_of("postgresql", database), TABLES)
    store.table(ORDERS).insert({"id": "demo:shop:1"})
    with store.transaction():
        store.rows.write("UPDATE orders SET _shop = 'demo:other'")  # type: ignore[attr-defined]
    assert list(store.rows.strays(ORDERS)) == ["orders record demo:shop:1 (row 1) is found by another shop than it has"]
    store.close()
