"""Consoles whose pages agents taught the extension to read."""
