"""Numbers, spans and yes/no: read from the author's text, which is kept as it was typed."""

from __future__ import annotations

import re
from functools import cache
from math import isfinite
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema

from purposebook.fields.events import Fault, NotANumber
from purposebook.fields.patterns import ABOUT, END, MONEY, PLAIN_END, SCALE, amount, choice, number, worded
from purposebook.fields.reading import refuse, written_key
from purposebook.fields.words import as_word
from purposebook.language import Words, any_of

DIGITS = r"[+\-−]?(?:[1-9]\d{0,2}(?:[,_ \u00a0\u202f]\d{3})+|\d+)(?:\.\d+)?|[+\-−]?\.\d+"
POWER = r"[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d{1,2}"  # how spreadsheets write large numbers
NUMBER = re.compile(
    rf"(?P<about>{ABOUT})(?:(?P<money>{MONEY})\s?)?(?P<digits>{DIGITS})\s?(?P<scale>{SCALE})?{END}(?P<more>\+)?"
    r"\s*(?P<unit>.*)",
    re.DOTALL,
)
DECIMAL_COMMA = re.compile(
    r"(?<![\d.,])(?:([1-9]\d{0,2}(?:[. \u00a0\u202f]\d{3})+|\d+),(\d{1,2})|(0),(\d+))(?![.,]?\d)"
)
RANGE_GOES_ON = re.compile(rf"^(?:%\s*)?{any_of(Words.RANGES.of('goes on'))}\s+\d[\d.,]*\s*")
ASIDE = re.compile(r"\s*[,;(].*", re.DOTALL)  # what is said beside a number and its unit
RANGE_OPENS = re.compile(rf"^\s*{any_of(Words.RANGES.of('opens'))}\s+", re.IGNORECASE)
BETWEEN_ENDS = re.compile(rf"\s+{any_of(Words.RANGES.of('joins'))}\s+|(?<=[\d%])\s*[-–—~〜～]\s*(?=\d)")
IN_SCALE = re.compile(rf"\b{SCALE}\b|[千万萬億亿]")
SCALES = {
    **dict.fromkeys(("k", "thousand", "tsd", "tausend", "千", "ألف", "آلاف"), 1e3),
    **dict.fromkeys(("万", "萬"), 1e4),
    **dict.fromkeys(("m", "million", "mio", "millionen", "millones", "millions", "مليون", "ملايين"), 1e6),
    **dict.fromkeys(("億", "亿"), 1e8),
    **dict.fromkeys(("b", "bn", "billion", "mrd", "milliarden", "milliard", "milliards"), 1e9),
}  # fmt: skip


def number_in(text: str) -> float | None:
    """The number a text begins with (`42000`, `5M+`, `100,000`, `8,4 %`, `46%`), or None where it has none.

    A comma with one or two digits behind it is a decimal one, as in most of Europe; three digits are thousands.
    """
    return _number(_amount(text))


def _amount(text: str) -> re.Match[str] | None:
    return NUMBER.fullmatch(DECIMAL_COMMA.sub(_pointed, text.strip(), count=1))


def _pointed(found: re.Match[str]) -> str:
    whole, rest = (part for part in found.groups() if part is not None)
    return re.sub(r"\D", "", whole) + "." + rest


def _number(found: re.Match[str] | None) -> float | None:
    if not found:
        return None
    digits = re.sub(r"[,_ \u00a0\u202f]", "", found["digits"]).replace("−", "-")
    number = float(digits) * _times(found["scale"])
    return number if isfinite(number) else None


def _times(scale: str | None) -> float:
    return SCALES.get((scale or "").lower().rstrip("."), 1)


def unit_in(text: str) -> str:
    """What follows the number of a text (`%` in `46%, or so`), or the currency before it (`€` in `€5`)."""
    found = _amount(text)
    return ASIDE.sub("", RANGE_GOES_ON.sub("", found["unit"])).strip() or found["money"] or "" if found else ""


def number_counted_in(unit: str, text: str) -> float | None:
    """The number of a text as a KPI counts: where it counts in `DKK bn`, `DKK 74.3 bn` is 74.3."""
    number, found, scale = number_in(text), _amount(text), IN_SCALE.search(unit)
    written = _times(found["scale"]) if found else 1
    return number / written if number is not None and scale and _times(scale[0]) == written else number


def range_in(text: str) -> tuple[float, float] | None:
    """The two ends of a range (`4 to 7`, `40–50 %`, `between 4 and 7`), or None where it is none."""
    ends = [number_in(end) for end in BETWEEN_ENDS.split(RANGE_OPENS.sub("", text))]
    if len(ends) != 2 or ends[0] is None or ends[1] is None or ends[0] >= ends[1]:
        return None
    return ends[0], ends[1]


def minutes_in(text: str) -> float | None:
    """The span that a text names, in minutes (`within 4 h` gives 240), or None."""
    found = _span().search(DECIMAL_COMMA.sub(_pointed, text))
    if not found:
        return None
    unit = " ".join(found[2].lower().split())
    return float(found[1]) * int(Words.SPANS.meant[unit])


@cache
def _span() -> re.Pattern[str]:
    return re.compile(rf"(\d+(?:\.\d+)?)\s*({any_of(Words.SPANS.of())})\b", re.IGNORECASE)


def as_number(value: Any, info: ValidationInfo) -> float:
    """A number, or a word to the author."""
    return number_or(value, info, "Write one number in digits, with a point for decimals.")


def number_or(value: Any, info: ValidationInfo, hint: str, scale: str = "", sample: str = "1.5") -> float:
    """A number; else `hint` and `sample` to the author. `scale` says on which scale it is."""
    if isinstance(value, int | float):
        return float(value)
    word = as_word(value, info)
    number = float(word) if re.fullmatch(POWER, word) else _number(NUMBER.fullmatch(word.strip()))
    if number is None or not isfinite(number):
        refuse(info, NotANumber(value, written_key(info), hint, scale, sample))
    return number


def as_share(value: Any, info: ValidationInfo) -> float:
    """A share from 0 to 1; `80%`, `80` and `0.8` all mean the same."""
    number = number_or(value, info, "Write how sure you are as a percentage, such as 80%.", "sureness", "80%")
    share = number / 100 if number > 1 or "%" in str(getattr(value, "value", "")) else number
    if not 0 <= share <= 1:
        message, hint = f"'{value.value}' is not between 0 % and 100 %.", "Write how sure you are as a percentage."
        refuse(info, Fault("out-of-range", value.mark, message, hint, f"{written_key(info)}: 80%"))
    return share


def as_flag(value: Any, info: ValidationInfo) -> bool:
    """Yes or no."""
    word = as_word(value, info).casefold()
    if word in {"yes", "true", "on"}:
        return True
    if word not in {"no", "false", "off"}:
        message, example = f"'{word}' is neither yes nor no.", f"{written_key(info)}: yes"
        refuse(info, Fault("not-yes-or-no", value.mark, message, "Write yes or no.", example))
    return False


SHARE = r"\+?(?:0*\d{1,2}(?:\.\d+)?|0*100(?:\.0+)?|\.\d+)"
NUMBERS = worded(rf"{amount(DIGITS)}|^\s*{POWER}\s*$", "Write a number.", number(-1e100, 1e100))
SHARES = worded(amount(SHARE, end=PLAIN_END), "Write a share between 0% and 100%.", number(0, 100))
FLAGS = choice({"yes": "", "no": ""}, ("true", "false", "on", "off"))

Number = Annotated[float, BeforeValidator(as_number), WithJsonSchema(NUMBERS)]
Share = Annotated[float, BeforeValidator(as_share), WithJsonSchema(SHARES)]
Flag = Annotated[bool, BeforeValidator(as_flag), WithJsonSchema(FLAGS)]
__all__ = ["Flag", "Number", "Share", "minutes_in", "number_in", "unit_in"]
