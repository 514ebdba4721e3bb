"""The one read that a page needs: the orders on it -> everything to show."""
