"""PostgreSQL's errors in the words of the port."""

from __future__ import annotations

import re

import psycopg

from server.storage.postgres_address import Address
from server.storage.rows import Away, Contended, Damaged, Duplicate, Full, RowsError

_CONTENDED = {"40001", "40P01"}  # serialization failure, deadlock
_DAMAGED = {"XX001", "XX002"}  # damaged data, damaged index
_REFUSED = {"28000", "28P01", "3D000"}  # no such user or not from here, a wrong password, no such database
# libpq tells no code of what a server says while a connection is made, only its words.
_REFUSING = re.compile(
    r'(?:password|\w+) authentication failed for user|(?:database|role) ".*" does not exist|no pg_hba\.conf entry'
    r"|no password supplied|is not permitted to log in"
)
_AWAY = {
    "25006",  # the server became a standby, which only reads
    "25P03",  # a transaction stood still for too long
    "53300",  # too many connections
    "55P03",  # another transaction held what was wanted for too long
    "57014",  # somebody cancelled the statement
    "57P01",  # the server is being stopped
    "57P02",  # it crashed
    "57P03",  # it starts, or recovers
    "57P05",  # the connection stood still for too long
}


def failure(error: psycopg.Error, address: Address) -> RowsError:
    """What went wrong. The password is in no message."""
    state = error.sqlstate or ""
    why = address.without_password(error.diag.message_primary or str(error))
    if state in _CONTENDED:
        return Contended(f"Another write came between ({why}). Try again.")
    if state == "23505":
        return Duplicate(why)
    if state == "53100":
        return Full("The disk of the database is full. Nothing was lost; make room and try again.")
    if state in _DAMAGED:
        return Damaged(f"The database at {address.where} is damaged ({why}).")
    if state in _REFUSED or (not state and isinstance(error, psycopg.OperationalError) and _REFUSING.search(why)):
        why = why.rpartition("FATAL: ")[2]  # before it libpq says whom it asked
        return RowsError(f"The database at {address.where} refuses this address: {why}. Put ORDERSIDE_STORE right.")
    if state in _AWAY or state[:2] == "08" or (not state and isinstance(error, psycopg.OperationalError)):
        return Away(f"The database at {address.where} does not answer now; it may in a moment ({why}).")
    return RowsError(f"The database at {address.where} cannot be used: {why}.")
