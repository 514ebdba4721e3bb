"""The buyer's language, as far as the country tells it.

The official language that marketplaces' own storefronts use for the country; countries with several
(Belgium, Switzerland, Canada, India …) are left out: there the country says nothing.
"""

from __future__ import annotations

_COUNTRIES = {
    "ru": "RU BY KZ KG",
    "es": "ES MX AR CL CO PE EC UY PY BO VE CR PA GT DO SV HN NI CU",
    "pt": "BR PT AO MZ",
    "fr": "FR MC SN CI RE GP MQ",
    "en": "US GB IE AU NZ",
    "zh": "CN TW HK MO",
    "de": "DE AT LI",
    "it": "IT SM",
    "pl": "PL",
    "nl": "NL",
    "tr": "TR",
    "ar": "SA AE KW QA OM BH JO EG IQ",
    "ja": "JP",
    "ko": "KR",
    "he": "IL",
    "uk": "UA",
    "cs": "CZ",
    "sk": "SK",
    "hu": "HU",
    "ro": "RO MD",
    "bg": "BG",
    "el": "GR CY",
    "sv": "SE",
    "da": "DK",
    "nb": "NO",
    "fi": "FI",
    "lt": "LT",
    "lv": "LV",
    "et": "EE",
    "sl": "SI",
    "hr": "HR",
    "sr": "RS",
    "th": "TH",
    "vi": "VN",
    "id": "ID",
}
_BY_COUNTRY = {country: language for language, countries in _COUNTRIES.items() for country in countries.split()}


def buyer_language(country: str | None, chosen: str | None) -> dict[str, str | None]:
    """The language to answer in, and how that is known: the agent's choice, the country, or not at all."""
    if chosen:
        return {"code": chosen, "source": "agent"}
    language = _BY_COUNTRY.get(country or "")
    return {"code": language, "source": "country" if language else "unknown"}
