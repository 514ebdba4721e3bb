"""Versions: of the program, and of the contract that the extension and the service check before anything else."""

VERSION = "0.1.0"

API_VERSION = 1
"""The newest version of the contract that this service speaks."""

OLDEST_API = 1
"""The oldest that it still understands."""
