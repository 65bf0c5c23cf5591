"""The types of keys that hold a number, a share or yes and no."""

from __future__ import annotations

import re
from math import isfinite
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticUseDefault

from purposebook.fields.amounts import Amount, amount_in, sort_of, unit_of
from purposebook.fields.events import Fault, NotANumber
from purposebook.fields.numerals import DIGITS
from purposebook.fields.patterns import (
    END,
    PLAIN_END,
    SCALE,
    UNKNOWN,
    Schema,
    amount,
    any_case,
    choice,
    either_case,
    number,
    worded,
)
from purposebook.fields.reading import reading_of, refuse, written_key
from purposebook.fields.spans import months_of_work
from purposebook.fields.words import as_word
from purposebook.language import Words

POWER = r"[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d{1,2}"  # how spreadsheets write large numbers


class Counted(float):
    """A number that is kept as its author wrote it, with its unit."""

    amount: Amount

    @classmethod
    def of(cls, value: float, amount: Amount) -> Self:
        """A number, and how it was written."""
        made = cls(value)
        made.amount = amount
        return made


def as_counted(value: Any, info: ValidationInfo) -> Counted:
    """A number with or without a unit."""
    amount = _amount_or(value, info, ONE_NUMBER)
    return Counted.of(amount.value, amount)


def as_number(value: Any, info: ValidationInfo) -> float:
    """A number on a scale, without a unit; else a word to the author."""
    return number_or(value, info, ONE_NUMBER)


def number_or(value: Any, info: ValidationInfo, hint: str, scale: str = "", sample: str = "1.5") -> float:
    """A number on a scale; else `hint` and `sample` to the author. `scale` says on which it is."""
    if isinstance(value, int | float):
        return float(value)
    amount = _amount_or(value, info, hint, scale, sample)
    unit = unit_of(amount).casefold()
    if unit and unit not in Words.POINTS.of():
        rest = "It is a number on a scale, and the unit says nothing there; write the number alone."
        refuse(info, _unit(value, info, f"Nobody counts {written_key(info)} in '{unit_of(amount)}'.", rest, sample))
    return amount.value


def _amount_or(value: Any, info: ValidationInfo, hint: str, scale: str = "", sample: str = "1.5") -> Amount:
    word = as_word(value, info)
    if word.casefold() in UNKNOWN:
        raise PydanticUseDefault
    if re.fullmatch(POWER, word) and isfinite(float(word)):
        return Amount(float(word), head=word)
    found = amount_in(word, reading_of(info).spoken)
    if not found or found.up_to is not None:
        refuse(info, NotANumber(value, written_key(info), hint, scale, sample))
    return found


def _unit(value: Any, info: ValidationInfo, message: str, hint: str, sample: str) -> Fault:
    return Fault("unknown-unit", value.mark, message, hint, f"{written_key(info)}: {sample}")


def as_effort(value: Any, info: ValidationInfo) -> Counted:
    """Person-months; `2 weeks`, `10 days` and `80 h` of one person are half a month."""
    amount = _amount_or(value, info, "Write person-months, or how many days, weeks or months of one person's work.")
    months = None if amount.has_money or amount.times != 1 else months_of_work(amount.value, amount.unit)
    if months is None:
        message = f"Effort is counted in person-months, and nobody knows how many '{value.value.strip()}' are."
        refuse(info, _unit(value, info, message, "Write hours, days, weeks or months of one person's work.", "1.5"))
    return Counted.of(months, amount)


def as_share(value: Any, info: ValidationInfo) -> float:
    """A share from 0 to 1; `80%`, `80` and `0.8` all mean the same."""
    amount = _amount_or(value, info, "Write how sure you are as a percentage, such as 80%.", "sureness", "80%")
    number, unit = amount.value, unit_of(amount)
    if unit and sort_of(unit) != "share":
        hint = "Write how sure you are as a percentage."
        refuse(info, _unit(value, info, f"'{value.value.strip()}' is no share.", hint, "80%"))
    share = number / 100 if number > 1 or unit else number
    if not 0 <= share <= 1:
        message, hint = f"'{value.value}' is not between 0 % and 100 %.", "Write how sure you are as a percentage."
        refuse(info, Fault("out-of-range", value.mark, message, hint, f"{written_key(info)}: 80%"))
    return share


def as_flag(value: Any, info: ValidationInfo) -> bool:
    """Yes or no."""
    word = as_word(value, info).casefold()
    answer = Words.ANSWERS.meant.get(word)
    if answer is None:
        message, example = f"'{word}' is neither yes nor no.", f"{written_key(info)}: yes"
        refuse(info, Fault("not-yes-or-no", value.mark, message, "Write yes or no.", example))
    return answer == "yes"


ONE_NUMBER = "Write one number in digits, with a point for decimals."
SHARE = r"\+?(?:0*\d{1,2}(?:\.\d+|,\d{1,2})?|0*100(?:\.0+|,00?)?|[.,]\d+)"
OTHERWISE = rf"|^\s*{POWER}\s*$|{any_case(UNKNOWN)}"


def counted_by(units: Words, scale: str = "") -> Schema:
    """In JSON Schema: a number with one of some units, or with none, and with something said beside it."""
    known = either_case(sorted(units.of(), key=lambda word: (-len(word), word)))
    end = rf"{scale}{END}\+?\s*{known}?\s*(?:[,;(（、].*)?$"
    return worded(f"{amount(DIGITS, end=end)}{OTHERWISE}", "Write a number.", number(-1e100, 1e100))


NUMBERS = worded(f"{amount(DIGITS)}{OTHERWISE}", "Write a number.", number(-1e100, 1e100))
A_SHARE = f"{amount(SHARE, end=PLAIN_END)}|{any_case(UNKNOWN)}"
SHARES = worded(A_SHARE, "Write a share between 0% and 100%.", number(0, 100))
FLAGS = choice({"yes": "", "no": ""}, tuple(Words.ANSWERS.meant))

Number = Annotated[float, BeforeValidator(as_number), WithJsonSchema(counted_by(Words.POINTS, rf"\s?{SCALE}?"))]
Bound = Annotated[Counted, BeforeValidator(as_counted), WithJsonSchema(NUMBERS)]
Effort = Annotated[Counted, BeforeValidator(as_effort), WithJsonSchema(counted_by(Words.EFFORT))]
Share = Annotated[float, BeforeValidator(as_share), WithJsonSchema(SHARES)]
Flag = Annotated[bool, BeforeValidator(as_flag), WithJsonSchema(FLAGS)]
