"""Lists: a page at a time, and with what was sought marked."""

from __future__ import annotations

from typing import Any

from marshmallow import fields, validate

from shared_schemas import base

QUERY_MAXIMUM = 200
LIMIT_MAXIMUM = 200
NUMBER_MAXIMUM = 2**53 - 1
"""The largest whole number that every reader of JSON keeps as it is."""


def number(*, minimum: int = 1, **options: Any) -> fields.Integer:
    """A whole number that stands for a place in a list."""
    return fields.Integer(validate=validate.Range(min=minimum, max=NUMBER_MAXIMUM), **options)


def at_most(maximum: int = LIMIT_MAXIMUM, **options: Any) -> fields.Integer:
    """How many at most."""
    return fields.Integer(validate=validate.Range(min=1, max=maximum), **options)


class PageQuery(base.Contract):
    """Which page of a list that has the latest first."""

    limit = at_most(metadata={"description": "how many at most (1 to 200)"})
    before = number(metadata={"description": "the page behind another one: its `next`"})


class SearchQuery(PageQuery):
    """What is sought: every word of it has to be found, a word by its beginning."""

    q = fields.String(
        validate=validate.Length(
            max=QUERY_MAXIMUM, error=f"This is too long to search for: type at most {QUERY_MAXIMUM} characters."
        ),
        metadata={
            "description": "words, beginnings of words, or Chinese characters; case, width and accents do not matter"
        },
    )


class Piece(base.Contract):
    """A stretch of a text, and whether it is what was sought."""

    text = fields.String(required=True)
    hit = fields.Boolean(required=True)


class Hit(base.Contract):
    """Where something was found: about 120 characters around the first hit, to be marked without any HTML."""

    field = fields.String(
        required=True, metadata={"description": "the field it was found in, such as text, items.0.title, variants.ru"}
    )
    pieces = fields.List(
        fields.Nested(Piece), required=True, metadata={"description": "one behind the other they are the snippet"}
    )


def hits() -> fields.List[Any]:
    """Where a record has what was sought."""
    return fields.List(
        fields.Nested(Hit), metadata={"description": "where it has what was sought; absent when nothing was"}
    )


def next_page() -> fields.Integer:
    """The key of the page that follows."""
    return fields.Integer(
        required=True,
        allow_none=True,
        metadata={"description": "what the page behind this one is asked for with; null: that was all"},
    )
