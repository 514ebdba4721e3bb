"""Versions: of the program, and of the contract that the extension checks before it asks anything else."""

VERSION = "0.1.0"
API_VERSION = 1
