"""`make bench`: how long things take, as ratios against a reference measured in the same run.

Absolute times on a shared computer mean little; the ratio, taken in turn with the reference, holds.
"""

from __future__ import annotations

import sys

from tests.bench.panels import panels_against_hello

BENCHES = {"panels": panels_against_hello}


def main(names: list[str]) -> None:
    """Runs the benches named, or all."""
    print(f"{'bench':44} {'reference':>14} {'measured':>12} {'ratio':>7}  {'bar':>6}")
    for name, bench in BENCHES.items():
        if not names or name in names:
            for row in bench():
                print(row)


main(sys.argv[1:])
