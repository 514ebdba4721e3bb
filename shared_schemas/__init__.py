"""What travels between the extension and the service: marshmallow schemas only, one file per subject.

These schemas are the contract. ``generated/openapi.json`` and the extension's TypeScript types are
made from them (``make schemas``), and a test fails when the generated files are stale.
"""
