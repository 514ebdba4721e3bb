"""Searching notes, orders and reply templates: what is found, how it is marked, and page by page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask

from server.access.logic import add_agent
from server.app import close_app, create_app
from server.rest import Services
from server.settings import Settings
from server.storage.sqlite_rows import SqliteRows
from shared_schemas.notes import Notes
from shared_schemas.orders import Orders
from shared_schemas.reply_templates import ReplyTemplates
from tests.server.conftest import ORDER, Caller

ENGINES = ("sqlite", "postgresql")
OTHER = "aliexpress:2345678:8152000000000777"
TEXTS = {
    "refund": "买家要求退款，已退款 20%。",
    "parcel": "Посылка задержана на таможне, ещё ждём.",
    "arabic": "الطرد في الجمارك",
    "cafe": "Café REFUND promised, see ｆｕｌｌ ｗｉｄｔｈ",
    "german": "Straße falsch geschrieben",
    "kana": "お客様へ返金しました",
    "korean": "환불을 요청했습니다",
    "thai": "ลูกค้าขอเงินคืน",
    "tracking": "LP00123456789CN 已签收",
    "mixed": "iPhone15手机壳 black 缺货",
    "hindi": "पार्सल नहीं मिला",
}
ORDERS_SEEN: list[dict[str, Any]] = [
    {"order_no": "8152000000000001", "buyer_name": "Анна Петрова", "status_text": "等待付款"},
    {
        "order_no": "8152000000000777",
        "buyer_name": "José Núñez",
        "status_text": "已发货",
        "tracking_no": "LP00123456789CN",
        "items": [{"title": "Phone case with card holder", "sku": "黑色"}],
    },
    {"order_no": "8199000000000003", "items": [{"title": "手机壳 磁吸"}, {"title": "Charger"}]},
]


@pytest.fixture(scope="module", params=ENGINES)
def shop(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """A service with the notes and orders above, on each engine. The tests that take it change nothing."""
    store = request.param
    if store == "postgresql":
        postgres = request.getfixturevalue("postgres")
        store = postgres.address(postgres.make_database())
    app = create_app(Settings(data=tmp_path_factory.mktemp("shop"), store=store), show_code=lambda _: None)
    try:
        filling = caller(app)
        filling.panels(ORDERS_SEEN)
        for name, text in TEXTS.items():
            filling.create("/notes", {"order_id": ORDER if name != "mixed" else OTHER, "text": text})
        yield app
    finally:
        close_app(app)


def caller(app: Flask) -> Caller:
    services: Services = app.extensions["orderside"]
    return Caller(app.test_client(), add_agent(services.store, "Wang Min")[1], "Wang Min")


@pytest.fixture
def searcher(shop: Flask) -> Caller:
    return caller(shop)


def found(searcher: Caller, path: str, **query: Any) -> list[dict[str, Any]]:
    answer = searcher.get(path, query_string=query)
    assert answer.status_code == 200, answer.text
    schema = {"/notes": Notes, "/orders": Orders, "/reply-templates": ReplyTemplates}[path]()
    body = schema.load(answer.json or {})
    listed: list[dict[str, Any]] = next(value for name, value in body.items() if name != "next")
    return listed


NOTES_FOUND = {
    "退款": ["refund"],
    "退": ["refund"],
    "款": ["refund"],
    "要求退款": ["refund"],
    "求退": ["refund"],
    "款退": [],
    "退货": [],
    "20": ["refund"],
    "已": ["tracking", "refund"],
    "посы": ["parcel"],
    "ПОСЫЛКА": ["parcel"],
    "п": ["parcel"],
    "еще": ["parcel"],
    "ещё ЖДЁМ": ["parcel"],
    "сылка": [],
    "الط": ["arabic"],
    "الطرد الجمارك": ["arabic"],
    "cafe": ["cafe"],
    "CAFÉ": ["cafe"],
    "refu": ["cafe"],
    "Ｒｅｆｕｎｄ": ["cafe"],
    "full width": ["cafe"],
    "width promised caf": ["cafe"],
    "fund": [],
    "refund 退款": [],
    "strasse": ["german"],
    "返金": ["kana"],
    "しま": ["kana"],
    "환불": ["korean"],
    "เงิน": ["thai"],
    "LP0012": ["tracking"],
    "lp00123456789cn": ["tracking"],
    "00123": [],
    "iphone": ["mixed"],
    "iphone15手": ["mixed"],
    "手机壳": ["mixed"],
    "black 缺货": ["mixed"],
    "पार्सल": ["hindi"],
    '"refund" AND (caf*)': [],
    "refund; promised!": ["cafe"],
    "ещё'": ["parcel"],
}


def test_notes_are_found(searcher: Caller) -> None:
    names = {text: name for name, text in TEXTS.items()}
    given = {q: [names[note["text"]] for note in found(searcher, "/notes", q=q)] for q in NOTES_FOUND}
    assert given == NOTES_FOUND


def test_an_orders_notes_can_be_searched_alone(searcher: Caller) -> None:
    assert len(found(searcher, "/notes", order_id=ORDER)) == len(TEXTS) - 1
    assert len(found(searcher, "/notes", order_id=ORDER, q="已")) == 2
    assert found(searcher, "/notes", order_id=OTHER, q="已") == []
    assert [note["order_id"] for note in found(searcher, "/notes", q="手机")] == [OTHER]


ORDERS_FOUND = {
    "8152": [1, 0],
    "8152000000000": [1, 0],
    "8152000000000777": [1],
    "81520000000007779": [],
    "anna": [],
    "анна": [0],
    "петр": [0],
    "jose nunez": [1],
    "lp001": [1],
    "card phone": [1],
    "黑色": [1],
    "磁吸": [2],
    "charg": [2],
    "手": [2],
    "nothing": [],
}


def test_orders_are_found_by_number_buyer_tracking_and_items(searcher: Caller) -> None:
    numbers = [order["order_no"] for order in ORDERS_SEEN]
    given = {q: [numbers.index(order["order_no"]) for order in found(searcher, "/orders", q=q)] for q in ORDERS_FOUND}
    assert given == ORDERS_FOUND


def test_orders_are_listed_newest_first_by_marketplace_shop_and_stage(searcher: Caller) -> None:
    def numbers(**query: Any) -> list[str]:
        return [order["order_no"][-3:] for order in found(searcher, "/orders", **query)]

    assert numbers() == ["003", "777", "001"]
    assert numbers(marketplace="aliexpress") == ["003", "777", "001"]
    assert numbers(marketplace="demo") == numbers(shop="1") == []
    assert numbers(shop="2345678", stage="pay") == ["001"]
    assert numbers(stage="transport", q="phone") == ["777"]
    assert numbers(stage="pay", q="phone") == []
    assert searcher.get("/orders", query_string={"stage": "nowhere"}).status_code == 422


def test_templates_are_found_by_name_text_and_tag(searcher: Caller) -> None:
    library = found(searcher, "/reply-templates")
    tagged = [template["id"] for template in library if "dispute" in template["tags"]]
    assert tagged
    assert [template["id"] for template in found(searcher, "/reply-templates", tag="dispute")] == tagged
    assert found(searcher, "/reply-templates", tag="disp") == []
    assert set(tagged) <= {template["id"] for template in found(searcher, "/reply-templates", q="disp", limit=200)}
    for template in library[:3]:
        for q in (template["names"]["en"], template["names"]["zh_CN"], template["variants"]["ru"][:60]):
            assert template["id"] in {one["id"] for one in found(searcher, "/reply-templates", q=q)}, q
    both = found(searcher, "/reply-templates", q="dispute", tag="dispute")
    assert {template["id"] for template in both} <= set(tagged)
    places = {hit["field"] for template in both for hit in template["hits"]}
    assert {place.partition(".")[0] for place in places} == {"names", "variants", "tags"}


def test_hits_say_where_and_mark_what(searcher: Caller) -> None:
    (note,) = found(searcher, "/notes", q="refu PROM")
    assert note["hits"] == [
        {
            "field": "text",
            "pieces": [
                {"text": "Café ", "hit": False},
                {"text": "REFU", "hit": True},
                {"text": "ND ", "hit": False},
                {"text": "prom", "hit": True},
                {"text": "ised, see ｆｕｌｌ ｗｉｄｔｈ", "hit": False},
            ],
        }
    ]
    (order,) = found(searcher, "/orders", q="黑 case")
    assert [hit["field"] for hit in order["hits"]] == ["items.0.sku", "items.0.title"]
    assert "hits" not in found(searcher, "/notes", order_id=ORDER)[0]


@pytest.mark.parametrize("path", ["/notes", "/orders", "/reply-templates"])
def test_what_cannot_be_searched_for_is_said(searcher: Caller, path: str) -> None:
    for q in ("", " ", "!?…", "😀", "+-*", "\u0000", "\u202e", "__"):
        error = (searcher.get(path, query_string={"q": q}).json or {})["error"]
        assert error["code"] == "nothing_to_search_for", q
        assert "Type a letter" in error["message"]
        assert set(error["fields"]) == {"q"}
    long = searcher.get(path, query_string={"q": "x" * 201})
    assert long.status_code == 422
    assert "at most 200" in (long.json or {})["error"]["fields"]["q"][0]
    assert searcher.get(path, query_string={"q": "x " * 100}).status_code == 200
    for bad in ({"limit": 0}, {"limit": 201}, {"before": 0}, {"before": 2**70}, {"limit": "ten"}):
        assert searcher.get(path, query_string={"q": "x", **bad}).status_code == 422, bad


def test_all_notes_there_are_come_page_by_page(searcher: Caller) -> None:
    answer = searcher.get("/notes").json or {}
    assert 0 < len(answer["notes"]) <= 50
    everything = pages(searcher, "/notes")
    assert len({note["id"] for note in everything}) == len(everything)


def test_the_library_is_given_whole_or_page_by_page(searcher: Caller) -> None:
    answer = searcher.get("/reply-templates").json or {}
    assert answer["next"] is None
    few = searcher.get("/reply-templates", query_string={"limit": 5}).json or {}
    assert few["reply_templates"] == answer["reply_templates"][:-6:-1]


def pages(agent: Caller, path: str, between: Any = None, **query: Any) -> list[dict[str, Any]]:
    """Everything, page by page."""
    name, before = path.strip("/"), dict[str, int]()
    everything: list[dict[str, Any]] = []
    while True:
        body = agent.get(path, query_string={**query, **before}).json or {}
        everything.extend(body[name])
        if body["next"] is None:
            return everything
        assert len(body[name]) == query["limit"]
        before = {"before": body["next"]}
        if between:
            between()


@pytest.mark.parametrize("query", [{"q": "已退款"}, {"order_id": ORDER}, {"order_id": ORDER, "q": "款"}])
def test_pages_are_complete_and_without_doubles_while_notes_are_added(agent: Caller, query: dict[str, str]) -> None:
    def add(text: str) -> str:
        return str((agent.create("/notes", {"order_id": ORDER, "text": text}).json or {})["id"])

    there = [add(f"已退款 {number}") for number in range(17)]
    seen = [note["id"] for note in pages(agent, "/notes", lambda: add("后来的已退款"), **query, limit=3)]
    assert seen == there[::-1]
    assert [note["id"] for note in pages(agent, "/notes", **query, limit=21)][-17:] == seen


def test_a_search_gives_fifty_unless_told(agent: Caller) -> None:
    agent.panels([{"order_no": str(8152000000000000 + number)} for number in range(60)])
    for query in ({"q": "8152"}, {}):
        first = agent.get("/orders", query_string=query).json or {}
        assert len(first["orders"]) == 50
        second = agent.get("/orders", query_string={**query, "before": first["next"]}).json or {}
        assert (len(second["orders"]), second["next"]) == (10, None)
    assert len(pages(agent, "/orders", q="8152", limit=60)) == 60


def test_an_edited_or_removed_note_is_found_as_it_is(agent: Caller) -> None:
    note = agent.create("/notes", {"order_id": ORDER, "text": "waiting for 退款"}).json or {}
    agent.put(f"/notes/{note['id']}", {"text": "refused 换货"}, version=1)
    assert [len(found(agent, "/notes", q=q)) for q in ("退款", "waiting", "换货", "refus")] == [0, 0, 1, 1]
    agent.send("DELETE", f"/notes/{note['id']}", json={}, headers={"If-Match": "*"})
    assert found(agent, "/notes", q="换货") == []


def plans(services: Services, agent: Caller, monkeypatch: pytest.MonkeyPatch, path: str, **query: Any) -> list[str]:
    """How SQLite finds what a request asks of this path's table."""
    asked: list[tuple[str, tuple[Any, ...]]] = []
    read = SqliteRows.read

    def noted(rows: SqliteRows, sql: str, values: tuple[Any, ...] = ()) -> list[Any]:
        if "AS rows" in sql and path.strip("/") in sql:
            asked.append((sql, values))
        return read(rows, sql, values)

    with monkeypatch.context() as patched:
        patched.setattr(SqliteRows, "read", noted)
        assert agent.get(path, query_string=query).status_code == 200
    assert asked
    rows = services.store.rows
    assert isinstance(rows, SqliteRows)
    return [step[3] for sql, values in asked for step in rows.read(f"EXPLAIN QUERY PLAN {sql}", values)]


def test_a_search_goes_by_the_word_index(services: Services, agent: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    agent.panels(ORDERS_SEEN)
    agent.create("/notes", {"order_id": ORDER, "text": "已退款 refund"})
    for path in ("/notes", "/orders"):
        for q in ("退", "退款", "已退款", "r", "refu", "refund 退款"):
            steps = plans(services, agent, monkeypatch, path, q=q)
            assert any(step.startswith("SCAN words VIRTUAL TABLE") for step in steps), steps
            assert not [step for step in steps if step.startswith("SCAN rows") or "TEMP B-TREE" in step], steps


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/notes", {"order_id": ORDER, "limit": 5}),
        ("/orders", {"stage": "pay"}),
        ("/orders", {"shop": "2345678"}),
        ("/orders", {"marketplace": "demo"}),
        ("/orders", {"marketplace": "demo", "shop": "1", "stage": "pay", "before": 9}),
    ],
)
def test_a_list_goes_by_its_index(
    services: Services, agent: Caller, monkeypatch: pytest.MonkeyPatch, path: str, query: dict[str, Any]
) -> None:
    agent.panels(ORDERS_SEEN)
    steps = plans(services, agent, monkeypatch, path, **query)
    assert all(step.startswith("SEARCH rows USING INDEX") for step in steps), steps
