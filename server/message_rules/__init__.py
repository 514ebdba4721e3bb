"""Message rules: what should not stand in a message to a buyer, per marketplace, and how long it may be."""
