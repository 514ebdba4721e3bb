"""The address of a PostgreSQL database: what libpq is given, and what people may be shown of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from server.storage.rows import RowsError

CONNECTIONS = 8
"""Connections of one service at most, unless the address says ``?connections=…``."""

# A host that is gone without a word is noticed in half a minute: by its silence, and by what it does not confirm.
PATIENCE: dict[str, str | int] = {
    "connect_timeout": 5,  # seconds, as the next three
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,  # milliseconds
    "application_name": "orderside",
    "client_encoding": "utf8",
}

_UNREADABLE = (
    "ORDERSIDE_STORE is not an address of PostgreSQL: write postgresql://user:password@host:5432/database, "
    "and percent-encode what is not a letter or digit in the password (%40 for @)."
)


@dataclass(frozen=True)
class Address:
    """Where the database is."""

    conninfo: str = field(repr=False)
    """For libpq. It has the password in it."""
    password: str = field(repr=False)
    where: str
    """``host:port/database``, to be shown."""
    connections: int

    @classmethod
    def parse(cls, text: str) -> Address:
        """An address as it is set. Raises RowsError, without a word of the address, when it cannot be understood."""
        bare, connections = _without_connections(text)
        # With a second "@", or one elsewhere, libpq would take a part of the password for the host, and name it.
        authority = re.match(r"[a-z]+://[^/?#]*", bare)
        if authority is None or "@" in bare[authority.end() :] or authority[0].count("@") > 1 or "#" in bare:
            raise RowsError(_UNREADABLE)
        try:
            said = conninfo_to_dict(bare)
        except psycopg.Error:
            raise RowsError(_UNREADABLE) from None  # libpq's message quotes what it could not read
        if not all(port.isdigit() for port in str(said.get("port") or "5432").split(",")):
            raise RowsError(_UNREADABLE)
        where = f"{said.get('host', 'localhost')}:{said.get('port', 5432)}/{said.get('dbname', '')}"
        merged = make_conninfo("", **{**PATIENCE, **said})
        return cls(merged, str(said.get("password") or ""), where, connections)

    def without_password(self, message: str) -> str:
        """A message of libpq's or the server's that may be shown: one line, the password left out."""
        line = " ".join(message.split())
        return line.replace(self.password, "…") if self.password else line


def _without_connections(text: str) -> tuple[str, int]:
    """The address without our own setting, which libpq would refuse, and its value."""
    before, _, query = text.partition("?")
    settings = [setting.partition("=") for setting in query.split("&")]
    wanted = next((value for name, _, value in settings if name == "connections"), str(CONNECTIONS))
    if not wanted.isascii() or not wanted.isdigit() or not 2 <= int(wanted) <= 100:
        raise RowsError("ORDERSIDE_STORE: connections is how many there may be, from 2 to 100.")
    rest = "&".join("".join(setting) for setting in settings if setting[0] != "connections")
    return f"{before}?{rest}" if rest else before, int(wanted)
