"""Reply templates: variants per language, filled in for an order; receipts of what was inserted."""
