"""The web server: waitress, with an end to clients that are slow on purpose.

waitress reads and writes for all clients in one thread, so a slow one holds none of the threads that answer; but it
closes only connections on which nothing moves at all. A client that sends a byte now and then, or never reads its
answer, would keep its connection (there are a hundred) and, with a large answer, a thread. Here a request has to
arrive, and an answer has to be fetched, within a time that grows with its size.
"""

from __future__ import annotations

import secrets
import time
from typing import Any

import waitress.channel
import waitress.server
import waitress.task

from server.access.gate import HEADERS
from server.rest.errors import error_body
from server.settings import Settings

THREADS = 8

BODY_MAXIMUM = 64 * 1024 * 1024
"""What the web server takes at all. The gate and the photo intake have their own, smaller limits and better words."""

HEAD_MAXIMUM = 16 * 1024
"""Bytes of a request's line and headers."""

GRACE = 20.0
"""Seconds that anything may take."""

SILENT = 5.0
"""Seconds until a new connection has to say something: there are a hundred, and a program may open them all."""

SLOWEST = 16 * 1024
"""Bytes a second that a body has to arrive with beyond that: a photo of 25 MB over a poor line has half an hour."""

STALLED = 60.0
"""Seconds after which a client that reads nothing of its answer is given up."""


class ErrorTask(waitress.task.ErrorTask):  # type: ignore[misc]  # waitress has no types
    """The answer to what is no request: the same shape and headers as every other, and nothing of what was sent."""

    def execute(self) -> None:
        """Writes the answer and ends the connection."""
        error = self.request.error
        self.status = f"{error.code} {error.reason}"
        code = error.reason.lower().replace(" ", "_")
        body = error_body(code, f"This is no request that can be answered: {error.reason}.", secrets.token_hex(8))
        own = {"Content-Type": "application/json", "Content-Length": str(len(body)), "Connection": "close"}
        self.response_headers = [*HEADERS.items(), *own.items()]
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


class Channel(waitress.channel.HTTPChannel):  # type: ignore[misc]  # waitress has no types
    """One connection."""

    error_task_class = ErrorTask
    _began: float | None = None
    _arrived = 0

    def received(self, data: bytes) -> bool:
        """Takes in what arrived, and notes since when the request has been arriving."""
        if self._began is None:
            self._began = time.monotonic()
        self._arrived += len(data)
        taken: bool = super().received(data)
        if self.request is None:  # complete
            self._began, self._arrived = None, 0
        return taken

    def writable(self) -> bool:
        """Asked before every turn of the loop, which comes at least once a second."""
        if self._is_silent() or self._is_too_slow() or self._has_stalled():
            self.will_close = True
        wanted: bool = super().writable()
        return wanted

    def _is_silent(self) -> bool:
        # last_activity is set by everything that is received or sent, creation_time with the connection.
        return bool(self.last_activity == self.creation_time and time.time() - self.creation_time > SILENT)

    def _is_too_slow(self) -> bool:
        began = self._began
        return began is not None and time.monotonic() - began > GRACE + self._arrived / SLOWEST

    def _has_stalled(self) -> bool:
        return bool(self.total_outbufs_len > 0 and time.time() - self.last_activity > STALLED)


def listen(app: Any, settings: Settings) -> waitress.server.BaseWSGIServer:
    """The server, listening. Raises OSError when the port is taken."""
    server: waitress.server.BaseWSGIServer = waitress.server.create_server(
        app,
        host=settings.host,
        port=settings.port,
        threads=THREADS,
        ident=None,
        max_request_body_size=BODY_MAXIMUM,
        max_request_header_size=HEAD_MAXIMUM,
        clear_untrusted_proxy_headers=True,
        channel_timeout=60,
        recv_bytes=256 * 1024,  # a photo in pieces of 8 KB takes more time than its hash and its write together
        inbuf_overflow=8 * 1024 * 1024,  # and most photos need not be written twice
    )
    server.channel_class = Channel
    return server
