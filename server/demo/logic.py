"""What the demo can do, without Flask: read an order file, move it to the present, keep it, show it.

Each in its own file; this one is the list of them.
"""

from __future__ import annotations

from server.demo.listing import Demo, as_of, move_dates
from server.demo.order_files import OrderFileError, Report, read_orders
from server.demo.sample import sample_orders
from server.demo.storing import CurrentDemo, DemoFileError, demo_file, load_demo, reset_demo, write_demo

__all__ = [
    "CurrentDemo",
    "Demo",
    "DemoFileError",
    "OrderFileError",
    "Report",
    "as_of",
    "demo_file",
    "load_demo",
    "move_dates",
    "read_orders",
    "reset_demo",
    "sample_orders",
    "write_demo",
]
