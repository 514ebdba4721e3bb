"""Suggested replies, ranked, each with its reasons."""
