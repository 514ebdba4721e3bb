"""The field types every schema is built from."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, validate

MARKETPLACES = (
    *("aliexpress", "douyin", "alibaba", "ebay", "taobao", "tiktok"),
    *("amazon", "shopee", "lazada", "temu", "pinduoduo", "other", "demo"),
)
STAGES = ("pay", "ship", "transport", "receive", "payout", "closed")
LANGUAGE_PATTERN = r"[a-z]{2}(-[A-Z]{2})?"
ORDER_NO_PATTERN = r"[0-9A-Za-z][0-9A-Za-z-]{3,39}"
SHOP_PATTERN = r"[0-9A-Za-z_-]{1,40}"
KEY_PATTERN = r"[A-Za-z0-9_-]{8,64}"
"""An Idempotency-Key."""


class Contract(Schema):
    """Base of every schema: a field nobody declared is an error, never silently dropped."""

    class Meta:
        """marshmallow's options."""

        unknown = RAISE


def text(maximum: int, *, minimum: int = 1, **options: Any) -> fields.String:
    """A text of ``minimum`` to ``maximum`` characters."""
    return fields.String(validate=validate.Length(min=minimum, max=maximum), **options)


_STEERING = r"\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
PERSON_PATTERN = rf"[^\s{_STEERING}][^{_STEERING}]{{0,59}}"
"""A person's name on one line: nothing that steers a terminal or turns text around, which would let it pose as more."""


def person(**options: Any) -> fields.String:
    """A person's name, 1 to 60 characters."""
    return name(PERSON_PATTERN, **options)


def words(maximum: int, **options: Any) -> fields.String:
    """A text of up to ``maximum`` characters that says something: not only white space."""

    def says_something(value: str) -> None:
        if not value.strip():
            raise ValidationError("Write something: there is only white space.")

    # What is white space differs by these between Python and JavaScript, whose patterns JSON Schema has.
    metadata = {"pattern": r"^[\s\S]*(?:[^\s\x1c-\x1f\x85]|\ufeff)[\s\S]*$", **options.pop("metadata", {})}
    return fields.String(validate=[validate.Length(min=1, max=maximum), says_something], metadata=metadata, **options)


def name(pattern: str, **options: Any) -> fields.String:
    """A text that matches ``pattern`` from end to end (a prefix match would let a path through)."""
    # JSON Schema's patterns are JavaScript's, which has neither \A nor \Z.
    metadata = {"pattern": f"^(?:{pattern})$", **options.pop("metadata", {})}
    return fields.String(validate=validate.Regexp(rf"\A(?:{pattern})\Z"), metadata=metadata, **options)


class Whole(fields.Integer):
    """A whole number. 2.0 is one, as JSON Schema has it; 2.5 and "2" are none."""

    def __init__(self, **options: Any) -> None:
        super().__init__(strict=True, **options)

    def _validated(self, value: Any) -> int:
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if not isinstance(value, int):
            raise self.make_error("invalid")
        return int(super()._validated(value))


def whole(minimum: int, maximum: int, **options: Any) -> Whole:
    """A whole number between two, both included."""
    return Whole(validate=validate.Range(min=minimum, max=maximum), **options)


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


def version(**options: Any) -> fields.Integer:
    """A record's version: 1 when it was made, one more with each change; also in its ETag."""
    return fields.Integer(metadata={"description": "for If-Match: what the next edit replaces"}, **options)


def language(**options: Any) -> fields.String:
    """A language as ISO 639-1, with a region where it matters (``pt``, ``zh``, ``en-GB``)."""
    return name(LANGUAGE_PATTERN, **options)


def country(**options: Any) -> fields.String:
    """A country as ISO 3166-1 alpha-2, upper case."""
    return name(r"[A-Z]{2}", **options)


class Moment(fields.String):
    """A moment as text: RFC 3339 in UTC, the same on the wire, in storage and in answers.

    A time without an offset is refused: whose noon would it be? Another offset is turned into UTC.
    """

    default_error_messages = {  # noqa: RUF012 (as marshmallow declares it)
        "invalid": "Not a moment: write it like 2026-11-05T18:22:31Z, with its offset from UTC.",
    }

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        if PLAIN_MOMENT.fullmatch(text) is None:
            raise self.make_error("invalid")
        try:
            return utc_text(datetime.fromisoformat(text))
        except (ValueError, OverflowError) as error:
            raise self.make_error("invalid") from error


PLAIN_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)")


def utc_text(when: datetime) -> str:
    """An aware datetime as this contract writes it: ``2026-11-05T18:22:31Z``, milliseconds only when there are any."""
    plain = when.astimezone(UTC).replace(tzinfo=None)
    return plain.isoformat(timespec="milliseconds" if plain.microsecond else "seconds") + "Z"


def moment(**options: Any) -> Moment:
    """A moment in UTC (see Moment)."""
    metadata = {"format": "date-time", **options.pop("metadata", {})}
    return Moment(metadata=metadata, **options)


def sha256(**options: Any) -> fields.String:
    """A SHA-256 digest in lower-case hexadecimal."""
    return name(r"[0-9a-f]{64}", **options)


class Names(Contract):
    """What people see something called, per interface language."""

    zh_CN = text(60, required=True)  # noqa: N815 (the locale's own spelling)
    en = text(60, required=True)


class Said(Contract):
    """A sentence or two, per interface language."""

    zh_CN = text(300, required=True)  # noqa: N815 (the locale's own spelling)
    en = text(300, required=True)


class Money(Contract):
    """An amount in the currency's minor unit (cents), never a float."""

    minor_units = whole(0, 10**15, required=True)
    currency = name(r"[A-Z]{3}", required=True, metadata={"description": "ISO 4217"})


class Source(Contract):
    """Where a fact comes from and when it was seen there."""

    kind = choice(("page", "file", "rule", "agent"), required=True)
    name = text(60, required=True, metadata={"description": "page kind, file name, or the rule's source"})
    seen_at = moment(required=True)
