"""What living pages do to their rows, and the page without what is ours: functions that run in the page."""

from __future__ import annotations

ROW_OF = "(number) => document.querySelector(`orderside-strip[data-order-no='${number}']`)?.closest('table')"

# The same row for another order, as frameworks re-use rows: only its texts change.
RENUMBER = """(row, number, other) => {
    const walk = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) walk.currentNode.nodeValue = walk.currentNode.nodeValue.replace(number, other);
}"""

# The page without what is ours, and without what moves by itself: the menu's badge, the digits of countdowns.
BARE = """() => {
    const copy = document.documentElement.cloneNode(true);
    for (const ours of copy.querySelectorAll("orderside-strip, orderside-panel, .next-badge")) ours.remove();
    return copy.outerHTML.replace(/[0-9]+/g, "0");
}"""
