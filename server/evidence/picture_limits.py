"""How large copies are made for a marketplace's pages: from a file people can read, with who says so."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from shared_schemas.base import MARKETPLACES
from shared_schemas.evidence import PictureLimit

FILE = Path(__file__).parents[1] / "library" / "picture_limits.toml"
FIGURES = ("edge", "bytes", "total_bytes", "count")


@cache
def picture_limits(file: Path = FILE) -> dict[str, dict[str, Any]]:
    """A limit (PictureLimit) for every marketplace. Raises ValidationError when a figure is not usable."""
    content = tomllib.loads(file.read_text("utf-8"))
    default = {"total_bytes": None, **content["default"]}
    known = {limit.pop("marketplace"): limit for limit in content["limit"]}
    if unknown := known.keys() - set(MARKETPLACES):
        raise ValueError(f"{file.name}: no such marketplace: {', '.join(sorted(unknown))}")
    return {one: _limit(default, known.get(one, {})) for one in MARKETPLACES}


def picture_limit(order_id: str) -> dict[str, Any]:
    """The limit of an order's marketplace."""
    return picture_limits()[order_id.partition(":")[0]]


def _limit(default: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    told = [figure for figure in FIGURES if figure in said]
    limit: dict[str, Any] = PictureLimit().load({"source": None, **default, **said, "known": told})
    return limit
