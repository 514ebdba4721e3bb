"""The demo console: a small seller console with made-up orders (or an order file's), to see Orderside work beside."""
