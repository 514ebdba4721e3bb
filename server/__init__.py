"""The Orderside service: `create_app` in server/app.py is its table of contents, `python -m server` its commands."""
