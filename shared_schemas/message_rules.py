"""Message rules: what is looked for in a message before it is put into a box, and how long a message may be."""

from marshmallow import fields, validate

from shared_schemas import base

KINDS = ("email", "phone", "link", "messenger", "payment", "paid_review", "words")
LEVELS = ("off", "warn", "block")
UNITS = ("code_points", "utf16", "bytes")
WORDS_MAXIMUM = 120
HOST_PATTERN = r"[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9][a-z0-9-]{0,62}){1,5}"


def _words(description: str) -> "fields.List[str]":
    return fields.List(
        base.words(60),
        required=True,
        validate=validate.Length(max=WORDS_MAXIMUM),
        metadata={"description": description},
    )


def _marketplaces() -> "fields.List[str]":
    return fields.List(
        base.choice(base.MARKETPLACES),
        required=True,
        validate=validate.Length(max=len(base.MARKETPLACES)),
        metadata={"description": "where it holds; none named: everywhere"},
    )


def _source() -> fields.Nested:
    return fields.Nested(
        base.Said, required=True, allow_none=True, metadata={"description": "where it comes from; null: nobody said"}
    )


class MessageRule(base.Contract):
    """What is looked for, where, and what is done about it. Never a pattern of the writer's own: words alone."""

    names = fields.Nested(base.Names, required=True)
    why = fields.Nested(base.Said, required=True)
    kind = base.choice(
        KINDS,
        required=True,
        metadata={"description": "email, phone and link are found by how they look, the others by their words"},
    )
    level = base.choice(
        LEVELS, required=True, metadata={"description": "warn: it is said; block: such a text is not inserted"}
    )
    marketplaces = _marketplaces()
    words = _words("any of these; a * behind one stands for whatever follows; email, phone and link need none")
    near = _words("where there are any, one of these must stand within 100 characters of a word")
    allowed = fields.List(
        base.name(HOST_PATTERN),
        required=True,
        validate=validate.Length(max=WORDS_MAXIMUM),
        metadata={"description": "hosts that a link may lead to, with everything below them"},
    )
    source = _source()


class KeptMessageRule(MessageRule):
    """A rule as kept: who changed it last, and its version for the next change."""

    id = base.record_id(required=True)
    agent = fields.String(required=True, metadata={"description": "who changed it last"})
    changed_at = base.moment(required=True)
    version = base.version(required=True)


class MessageLimit(base.Contract):
    """How long a message may be, where a message box does not say so itself."""

    unit = base.choice(UNITS, required=True)
    maximum = base.whole(1, 1_000_000, required=True, allow_none=True, metadata={"description": "null: unknown"})
    source = _source()


class KeptMessageLimit(MessageLimit):
    """A marketplace's limit as kept."""

    id = base.choice(base.MARKETPLACES, required=True, metadata={"description": "the marketplace"})
    agent = fields.String(required=True, metadata={"description": "who changed it last"})
    changed_at = base.moment(required=True)
    version = base.version(required=True)


class MessageRules(base.Contract):
    """All of them, and every marketplace's limit: few, and every browser needs them whole."""

    message_rules = fields.List(fields.Nested(KeptMessageRule), required=True)
    message_limits = fields.List(fields.Nested(KeptMessageLimit), required=True)


class Finding(base.Contract):
    """What a rule found in a text."""

    rule_id = base.record_id(required=True, metadata={"description": "for `length`, the marketplace"})
    kind = base.choice((*KINDS, "length"), required=True)
    level = base.choice(("warn", "block"), required=True)
    names = fields.Nested(base.Names, required=True)
    why = fields.Nested(base.Said, required=True)
    source = _source()
    start = fields.Integer(required=True, metadata={"description": "in characters (Unicode code points)"})
    end = fields.Integer(required=True, metadata={"description": "behind the last one"})
    excerpt = fields.String(required=True, metadata={"description": "what stands there, cut short"})
