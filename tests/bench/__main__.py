"""`make bench`: how long things take, as ratios against a reference measured in the same run.

Absolute times on a shared computer mean little; the ratio, taken in turn with the reference, holds.
`python -m tests.bench storage panels` runs those alone; `--orders 10000` leaves bigger stores out.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

from tests.bench.bombs import bombs
from tests.bench.finding import finding
from tests.bench.gate import gate
from tests.bench.imports import imports
from tests.bench.insertion import insertion
from tests.bench.living import living
from tests.bench.opening import opening
from tests.bench.panels import panels
from tests.bench.photos import photos_against_hash_and_write
from tests.bench.postgres import postgres
from tests.bench.search import search
from tests.bench.storage import growth, storage
from tests.bench.stores import SIZES
from tests.bench.timing import HEADING

Bench = Callable[[int], Iterator[str]]
"""Gives lines of the table; told how many records its biggest store may have."""

BENCHES: dict[str, Bench] = {
    "storage": storage,
    "growth": growth,
    "imports": imports,
    "opening": opening,
    "search": search,
    "postgres": postgres,
    "photos": lambda _: photos_against_hash_and_write(),
    "panels": lambda _: panels(),
    "gate": lambda _: gate(),
    "bombs": lambda _: bombs(),
    "living": lambda _: living(),
    "finding": lambda _: finding(),
    "insertion": lambda _: insertion(),
}


def main() -> None:
    """Runs the benches named, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("names", nargs="*", help=f"which benches: {', '.join(BENCHES)}; all when none is named")
    parser.add_argument("--orders", type=int, default=SIZES[-1], help="the biggest store measured (default 500000)")
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(BENCHES):
        parser.error(f"there is no bench {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}")
    print(HEADING)
    for name in asked.names or BENCHES:
        for line in BENCHES[name](asked.orders):
            print(line, flush=True)


main()
