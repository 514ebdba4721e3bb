"""Cells of an order file as values: times, money, countries. Each raises ValueError with a reason in words."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from decimal import Decimal

from shared_schemas.base import utc_text

EMPTY = {"", "-", "--", "—", "null", "none", "nan", "n/a"}

_DAY_FIRST_OR_MONTH_FIRST = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}.*")
_MOMENT = re.compile(
    r"(?P<date>\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2})日?"
    r"(?:[T ]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?)?"
    r" ?(?P<zone>Z|UTC|[+-]\d{2}:?\d{2})?"
)
_CURRENCY_MARKS = (
    ("US $", "USD"), ("US$", "USD"), ("R$", "BRL"), ("€", "EUR"), ("£", "GBP"), ("₽", "RUB"), ("₩", "KRW"),
)  # fmt: skip
# A bare "$" or "¥" stands for several currencies: it is taken off and the currency stays unknown.
_AMBIGUOUS_MARKS = "$¥￥"
_AMOUNT = re.compile(r"\d+(?:\.\d+)?")

_COUNTRIES: dict[str, tuple[str, ...]] = {
    "AE": ("united arab emirates", "阿联酋"), "AR": ("argentina", "阿根廷"), "AU": ("australia", "澳大利亚"),
    "BE": ("belgium", "比利时"), "BR": ("brazil", "brasil", "巴西"), "BY": ("belarus", "白俄罗斯"),
    "CA": ("canada", "加拿大"), "CH": ("switzerland", "瑞士"), "CL": ("chile", "智利"), "CO": ("colombia", "哥伦比亚"),
    "CZ": ("czechia", "czech republic", "捷克"), "DE": ("germany", "德国"), "ES": ("spain", "西班牙"),
    "FR": ("france", "法国"), "GB": ("united kingdom", "uk", "great britain", "英国"), "IL": ("israel", "以色列"),
    "IT": ("italy", "意大利"), "JP": ("japan", "日本"), "KR": ("korea", "south korea", "republic of korea", "韩国"),
    "KZ": ("kazakhstan", "哈萨克斯坦"), "MX": ("mexico", "墨西哥"), "NL": ("netherlands", "荷兰"),
    "PE": ("peru", "秘鲁"), "PL": ("poland", "波兰"), "PT": ("portugal", "葡萄牙"),
    "RU": ("russia", "russian federation", "俄罗斯"), "SA": ("saudi arabia", "沙特阿拉伯"), "SE": ("sweden", "瑞典"),
    "TR": ("turkey", "türkiye", "土耳其"), "UA": ("ukraine", "乌克兰"),
    "US": ("united states", "united states of america", "usa", "美国"),
}  # fmt: skip
_COUNTRY_BY_NAME = {name: code for code, names in _COUNTRIES.items() for name in names}


def clean(cell: str) -> str:
    """A cell without what exports put around it (tabs, a leading apostrophe); '' when it says nothing."""
    text = cell.strip().removeprefix("'").strip()
    return "" if text.casefold() in EMPTY else text


def moment(text: str) -> str:
    """A time as ``2026-11-05T18:22:31Z``. A time without a zone is taken as UTC, a date alone as its midnight."""
    found = _MOMENT.fullmatch(text)
    if found is None:
        if _DAY_FIRST_OR_MONTH_FIRST.fullmatch(text):
            raise ValueError(f"{text!r}: whether day or month stands first is not known; write 2026-11-05 18:22")
        raise ValueError(f"{text!r} is not a time such as 2026-11-05 18:22")
    year, month, day = re.split(r"[-/.年月]", found["date"])
    clock = f"{int(found['hour'] or 0):02}:{found['minute'] or '00'}:{found['second'] or '00'}"
    zone = "+00:00" if found["zone"] in (None, "Z", "UTC") else found["zone"]
    try:
        return utc_text(datetime.fromisoformat(f"{year}-{int(month):02}-{int(day):02}T{clock}{zone}"))
    except (ValueError, OverflowError) as error:
        raise ValueError(f"{text!r} is not a time that exists") from error


def money(text: str) -> tuple[str, str | None]:
    """An amount as a plain decimal text, and its currency where the cell names it."""
    number, currency = _without_currency(unicodedata.normalize("NFKC", text))
    number = _plain_decimal(re.sub(r"[\s'’]", "", number))
    if not _AMOUNT.fullmatch(number):
        raise ValueError(f"{text!r} is not an amount")
    return number, currency


def _without_currency(text: str) -> tuple[str, str | None]:
    for mark, currency in _CURRENCY_MARKS:
        if mark in text:
            return text.replace(mark, ""), currency
    code = re.search(r"\b[A-Z]{3}\b", text)
    if code:
        return text.replace(code[0], ""), code[0]
    return text.strip(_AMBIGUOUS_MARKS + " "), None


def _plain_decimal(number: str) -> str:
    """``1.234,56`` and ``1,234.56`` as ``1234.56``; the last mark is the decimal one unless it groups thousands."""
    comma, dot = number.rfind(","), number.rfind(".")
    if comma > dot:
        groups = number.count(",") > 1 or (dot < 0 and len(number) - comma == 4)
        return number.replace(",", "") if groups else number.replace(".", "").replace(",", ".")
    if number.count(".") > 1 and comma < 0:
        return number.replace(".", "")
    return number.replace(",", "")


def country(text: str) -> str | None:
    """A country's ISO code, from the code itself or its English or Chinese name; None when neither is known."""
    if re.fullmatch(r"[A-Z]{2}", text):
        return text
    return _COUNTRY_BY_NAME.get(text.casefold())


def total(price: str, freight: str) -> str:
    """The sum of two amounts, exactly."""
    return str(Decimal(price) + Decimal(freight))
