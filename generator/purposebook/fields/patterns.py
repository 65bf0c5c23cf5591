"""What may stand under a key, in the words of JSON Schema; its patterns mean the same in Python and in JavaScript."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from purposebook.language import Words

Schema = dict[str, Any]

SHORT: Schema = {
    "type": ["string", "number", "boolean"],
    "errorMessage": "One short text stands here, without keys or a list below it.",
}
OPEN: Schema = {"type": ["null", "string"], "pattern": r"^\s*$"}  # an empty line, or quotes around nothing
FILLED: Schema = {"type": ["array", "boolean", "number", "object", "string"], "pattern": r"\S"}
UNKNOWN = Words.UNKNOWN.of()  # words that stand for an answer nobody has
ANSWER: Schema = {**FILLED, "contains": FILLED, "doNotSuggest": True, "errorMessage": "This is still open."}

MONEY = (
    r"(?:(?:AU|CA|HK|NZ|R|S|US)?\$|[€£¥₹₩₪]|(?:AED|AUD|BRL|CAD|CHF|CNY|CZK|DKK|EUR|GBP|HKD|HUF|ILS|INR|JPY|KRW|MXN|NOK"
    r"|NZD|PLN|SAR|SEK|SGD|TRY|USD|ZAR)(?=[ \u00a0\d]))"
)
NEARLY = "|".join(
    f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(Words.BOUNDS.of(), key=lambda word: (-len(word), word))
).replace(".", r"\.")
ABOUT = rf"(?:(?:{NEARLY}|[~<>≤≥≈]=?)\s*)?"
SCALE = (
    r"(?:k|K|m|M|bn|B|thousand|million|billion|Tsd\.?|Tausend|Mio\.?|Millionen|Mrd\.?|Milliarden|millones|millions"
    r"|milliards?|千|万|萬|億|亿|ألف|آلاف|مليون|ملايين)"
)
END = r"(?![A-Za-z\d]|[.,:/–-]\d)"  # what tells a number from a time, a date or a name that begins with digits
PLAIN_END = rf"(?!\s?{SCALE}{END}|[_ \u00a0\u202f]\d{{3}}){END}"  # and from thousands


def amount(digits: str, *, end: str = rf"\s?{SCALE}?{END}") -> str:
    """The pattern of a text that begins with a number whose digits look like `digits`."""
    return rf"^\s*{ABOUT}(?:{MONEY}\s?)?(?:{digits}){end}"


def any_case(words: Iterable[str]) -> str:
    """The pattern of one of several words, in small or capital letters."""
    return rf"^\s*{either_case(words)}\s*$"


def either_case(words: Iterable[str]) -> str:
    """The same within a longer pattern."""
    return f"(?:{'|'.join(map(_either_case, words))})"


def _either_case(word: str) -> str:
    signs = (f"[{sign.upper()}{sign}]" if sign.isalpha() else r"\s+" if sign == " " else _sign(sign) for sign in word)
    return "".join(signs)


def _sign(sign: str) -> str:
    return re.escape(sign).replace(r"\-", "-")  # which JavaScript takes only without the stroke


def choice(words: Mapping[Any, str], also: Iterable[str] = ()) -> Schema:
    """One of several words, each with what it means; `also` are spellings that count and are not offered."""
    told = ", ".join(str(word) for word in words)
    offered: Schema = {"enum": list(words), "errorMessage": f"Choose one of: {told}."}
    if any(words.values()):
        offered["enumDescriptions"] = list(words.values())
    every = [*map(str, words), *also]
    forms: list[Schema] = [offered, {"type": "string", "pattern": any_case(every)}]
    forms += [{"enum": [truth]} for truth in (True, False) if str(truth).lower() in every]
    return {"anyOf": forms}


def number(least: float | None = None, most: float | None = None) -> Schema:
    """A number as such, within bounds if there are any."""
    bounds = {"minimum": least, "maximum": most}
    return {"type": "number"} | {key: bound for key, bound in bounds.items() if bound is not None}


def worded(pattern: str, told: str, plain: Schema) -> Schema:
    """A text of a certain shape, or `plain`; `told` says to an author what is asked for."""
    text = {"type": "string", "pattern": pattern, "errorMessage": told}
    return {"anyOf": [text, plain | {"errorMessage": told}]}


def answered(name: str) -> Schema:
    """In JSON Schema: that something stands under a key."""
    return {"required": [name], "properties": {name: ANSWER}}
