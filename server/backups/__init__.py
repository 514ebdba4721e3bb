"""Backups: one file that holds the store of one moment, made while the service runs."""
