"""The library of reply templates, and filling one in for an order.

Liquid is the language (sellers know it from shops and help desks): strict, no Python object is reachable,
values are put in once and never read as template again. A value that is not known leaves a marked hole, so
that the panel can ask for it; a text with a hole is never inserted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, wraps
from itertools import accumulate
from typing import Any

from liquid import Environment, FalsyStrictUndefined
from liquid.exceptions import LiquidError
from tinydb import where
from tinydb.table import Document

from server.message_rules.logic import Linter
from server.refusal import Refusal
from server.search import Page, newest
from server.storage import Store, TableSpec
from shared_schemas.reply_templates import RENDERED_MAXIMUM, VARIABLES

REPLY_TEMPLATES = TableSpec(
    "reply_templates",
    unique=("id", "shortcut"),
    multiple=("tags",),
    searched=("names", "variants", "tags"),
)
TAGS = ("if", "unless", "case", "comment", "#", "illegal", "content", "output")
"""The only tags there are: conditions and comments, and the three the parser itself needs."""
FILTERS = (
    *("append", "capitalize", "default", "downcase", "lstrip", "prepend"),
    *("remove", "replace", "rstrip", "strip", "upcase"),
)
"""The only filters there are: those that write text, and write the same in the extension while the service is away."""
FALLBACK = "en"


class TemplateError(ValueError):
    """A text that is not a template; the message says where."""


class _Hole(FalsyStrictUndefined):
    """A variable nobody knows the value of: false in conditions, and a mark where it is put out."""

    def __str__(self) -> str:
        return f"{_MARK}{self.name}{_MARK}"


class _Replies(Environment):
    """A page of text at most, from conditions and values alone."""

    output_stream_limit = RENDERED_MAXIMUM * 4


# Private-use characters: a value that holds them has them removed, so no value can look like a hole or a stop.
_MARK, _STOP = "\ue000", "\ue001"
_HOLE = re.compile(f"{_MARK}([^{_MARK}]*){_MARK}")
_MARKS = str.maketrans("", "", _MARK + _STOP)
STOP = "stop"
"""``{{ stop }}``: where the caret goes once the text is inserted; Tab leads from one to the next."""


@dataclass(frozen=True)
class Filled:
    """A text with the variables it still lacks, and its stops (offsets in characters), in order of appearance."""

    text: str
    missing: tuple[str, ...]
    stops: tuple[int, ...]


def find(store: Store, identity: str) -> Document:
    """A template. Raises Refusal 404."""
    found: Document | None = store.table(REPLY_TEMPLATES).get(where("id") == identity)
    if found is None:
        raise Refusal(404, "not_found", "There is no such reply template.")
    return found


def page(store: Store, query: Mapping[str, Any]) -> Page:
    """The library in its own order, or a page or what a search finds, latest arrived first; ``tag``: what has it."""
    wanted = where("tags").any([query["tag"]]) if "tag" in query else None
    library = store.table(REPLY_TEMPLATES)
    if query.keys() & {"q", "limit", "before"}:
        return newest(library, wanted, query)
    return Page(library.search(wanted) if wanted else list(library))


def find_all(store: Store, identities: Iterable[str]) -> dict[str, Document]:
    """Templates by id; those that are not in the library are left out."""
    found = store.table(REPLY_TEMPLATES).search(where("id").one_of(list(identities)))
    return {template["id"]: template for template in found}


def check(text: str) -> None:
    """Raises TemplateError when a variant's text is not usable: its syntax, or a variable nobody can fill."""
    try:
        used = _compiled(text).global_variables()
        fill(text, dict.fromkeys(VARIABLES, ""))  # an unknown filter shows only when it runs
    except LiquidError as error:
        raise TemplateError(str(error)) from error
    unknown = sorted({str(name) for name in used} - {*VARIABLES, STOP})
    if unknown:
        raise TemplateError(f"unknown variable {', '.join(unknown)}; there are {', '.join(VARIABLES)}")


def fill(text: str, values: Mapping[str, object]) -> Filled:
    """A variant's text with the values put in; what is not known stands as ``[[variable]]``."""
    rendered = _compiled(text).render(**{name: _plain(value) for name, value in values.items()}, **{STOP: _STOP})
    missing = tuple(dict.fromkeys(_HOLE.findall(rendered)))
    parts = _HOLE.sub(r"[[\1]]", rendered).strip().split(_STOP)
    return Filled("".join(parts), missing, tuple(accumulate(map(len, parts[:-1]))))


def render(
    template: Mapping[str, Any], language: str | None, values: Mapping[str, object], rules: Linter
) -> dict[str, Any]:
    """A template filled in, in the language asked for or the nearest there is, and what the rules say of it."""
    chosen = nearest(language, template["variants"])
    filled = fill(template["variants"][chosen], values)
    return {
        "template_id": template["id"],
        "template_version": template["version"],
        "language": chosen,
        "languages": sorted(template["variants"]),
        "text": filled.text,
        "missing": list(filled.missing),
        "stops": list(filled.stops),
        "length": len(filled.text),
        "findings": rules.findings(filled.text),
    }


def nearest(language: str | None, variants: Iterable[str]) -> str:
    """The variant to use: that language, the same without its region, English, or the first there is."""
    there = sorted(variants)
    for wanted in (language, (language or "").partition("-")[0], FALLBACK):
        if wanted in there:
            return wanted
    return there[0]


@lru_cache(maxsize=4096)
def _compiled(text: str) -> Any:
    return _environment().from_string(text)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = _Replies(undefined=_Hole, strict_filters=True)
    environment.tags = {name: tag for name, tag in environment.tags.items() if name in TAGS}
    environment.filters = {name: _keeping_holes(name, environment.filters[name]) for name in FILTERS}
    return environment


def _keeping_holes(name: str, act: Callable[..., object]) -> Callable[..., object]:
    """A filter that leaves what nobody knows unknown: in other letters, a hole would be found no more."""

    @wraps(act)
    def kept(value: object, *others: object, **options: object) -> object:
        if isinstance(value, _Hole) and name == "default":
            return others[0] if others else ""
        holes = [one for one in (value, *others) if isinstance(one, _Hole)]
        return holes[0] if holes else act(value, *others, **options)

    return kept


def _plain(value: object) -> object:
    return value.translate(_MARKS) if isinstance(value, str) else value
