"""The field types every schema is built from."""

from __future__ import annotations

from typing import Any

from marshmallow import RAISE, Schema, fields, validate

MARKETPLACES = ("aliexpress", "demo")
STAGES = ("pay", "ship", "transport", "receive", "payout", "closed")
LANGUAGE_PATTERN = r"[a-z]{2}(-[A-Z]{2})?"
ORDER_NO_PATTERN = r"[0-9A-Za-z][0-9A-Za-z-]{3,39}"
SHOP_PATTERN = r"[0-9A-Za-z_-]{1,40}"


class Contract(Schema):
    """Base of every schema: a field nobody declared is an error, never silently dropped."""

    class Meta:
        unknown = RAISE


def text(maximum: int, *, minimum: int = 1, **options: Any) -> fields.String:
    """A text of ``minimum`` to ``maximum`` characters."""
    return fields.String(validate=validate.Length(min=minimum, max=maximum), **options)


def name(pattern: str, **options: Any) -> fields.String:
    """A text that matches ``pattern`` from end to end (a prefix match would let a path through)."""
    return fields.String(validate=validate.Regexp(rf"\A(?:{pattern})\Z"), **options)


def choice(values: tuple[str, ...], **options: Any) -> fields.String:
    """One of a closed list of words."""
    return fields.String(validate=validate.OneOf(values), **options)


def order_no(**options: Any) -> fields.String:
    """An order number, kept as text: marketplaces' numbers exceed 2^53."""
    return name(ORDER_NO_PATTERN, **options)


def shop(**options: Any) -> fields.String:
    """A store account on its marketplace (AliExpress: channelId); ``unknown`` when the page does not say."""
    return name(SHOP_PATTERN, **options)


def record_id(**options: Any) -> fields.String:
    """An identifier the service made: lower-case letters, digits and dashes."""
    return name(r"[a-z0-9-]{1,64}", **options)


def order_id(**options: Any) -> fields.String:
    """``marketplace:shop:order_no``, the same everywhere."""
    return name(rf"(?:{'|'.join(MARKETPLACES)}):{SHOP_PATTERN}:{ORDER_NO_PATTERN}", **options)


def language(**options: Any) -> fields.String:
    """A language as ISO 639-1, with a region where it matters (``pt``, ``zh``, ``en-GB``)."""
    return name(LANGUAGE_PATTERN, **options)


def country(**options: Any) -> fields.String:
    """A country as ISO 3166-1 alpha-2, upper case."""
    return name(r"[A-Z]{2}", **options)


def moment(**options: Any) -> fields.AwareDateTime:
    """A moment in UTC, RFC 3339 on the wire. A time without an offset is refused: whose noon would it be?"""
    return fields.AwareDateTime(format="iso", **options)


def sha256(**options: Any) -> fields.String:
    """A SHA-256 digest in lower-case hexadecimal."""
    return name(r"[0-9a-f]{64}", **options)


class Money(Contract):
    """An amount in the currency's minor unit (cents), never a float."""

    minor_units = fields.Integer(required=True, strict=True, validate=validate.Range(min=0))
    currency = name(r"[A-Z]{3}", required=True, metadata={"description": "ISO 4217"})


class Source(Contract):
    """Where a fact comes from and when it was seen there."""

    kind = choice(("page", "file", "rule", "agent"), required=True)
    name = text(60, required=True, metadata={"description": "page kind, file name, or the rule's source"})
    seen_at = moment(required=True)
