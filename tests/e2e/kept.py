"""The connection as the extension keeps it: in the IndexedDB of its background, which no page's script can open."""

from __future__ import annotations

from playwright.sync_api import Worker

OPENED = """const opened = await new Promise((done, fail) => {
    const opening = indexedDB.open("kept", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("things");
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
});
const ended = (act) => new Promise((done, fail) => {
    const transaction = opened.transaction("things", "readwrite");
    const asked = act(transaction.objectStore("things"));
    transaction.oncomplete = () => done(asked.result);
    transaction.onabort = () => fail(transaction.error);
}).finally(() => opened.close());"""


def keep_connection(worker: Worker, url: str, token: str) -> None:
    """Gives the extension its connection, as pairing does."""
    worker.evaluate(
        f"async (connection) => {{ {OPENED} await ended((store) => store.put(connection, 'connection')); }}",
        {"url": url, "token": token},
    )


def kept_token(worker: Worker) -> str:
    """The token the extension has."""
    return str(worker.evaluate(f"async () => {{ {OPENED} return (await ended((s) => s.get('connection'))).token; }}"))
