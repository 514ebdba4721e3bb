"""A shop's store: which tables it has, opening it, bringing it up to date, moving it."""
