"""Whether a store says of its tables what it should, and its records are found by what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

import orjson

from server.storage import Store, TableSpec
from server.storage.progress import Progress, quietly
from server.storage.rows import LAYOUT
from server.stores.opening import INSTANCE


def problems(store: Store, progress: Progress = quietly) -> Iterator[str]:
    """Sentences naming what the store says of itself and should not, and rows not found by what they hold.

    A table that an earlier version left is not looked at: it is made anew when the service starts.
    """
    name = store.rows.state(INSTANCE)
    if name is not None and re.fullmatch("[0-9a-f]{16}", name) is None:
        yield f"the store's own name is none ({INSTANCE} in _state)"
    for spec in store.specs:
        said = store.rows.state(f"table:{spec.name}")
        if said != spec.declaration:
            if _is_earlier(store, said):
                continue
            yield f"what {spec.name} are found by is not said (table:{spec.name} in _state)"
        yield from store.rows.strays(spec, progress)


def _is_earlier(store: Store, said: str | None) -> bool:
    """Whether an earlier version could have said this of a table. The first layout said nothing."""
    if said is None:
        return store.rows.layout() < LAYOUT
    try:
        unique, indexes, multiple, searched, shop, tokens = orjson.loads(said)
        TableSpec("table", tuple(unique), tuple(indexes), tuple(multiple), tuple(searched), shop)
    except (ValueError, TypeError):
        return False
    return isinstance(tokens, int)
