"""The journal: a hash-chained record of who did what."""
