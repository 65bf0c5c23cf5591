"""An amount as people write it: a number with its bound, its unit, and what is said beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from math import inf, isfinite

from purposebook.fields.digits import plain_digits
from purposebook.fields.figures import retyped, written
from purposebook.fields.numerals import DIGITS, numbers_in
from purposebook.fields.patterns import ABOUT, END, MONEY, SCALE
from purposebook.fields.spans import minutes_of
from purposebook.language import Words, any_of

BEHIND = any_of(sorted(Words.BOUNDS_BEHIND.of(), key=len, reverse=True))
NUMBER = re.compile(
    rf"(?P<before>{ABOUT})(?:(?P<money>{MONEY})\s?)?(?P<digits>{DIGITS})\s?(?P<scale>{SCALE})?{END}(?P<more>\+)?"
    rf"(?:\s*(?P<behind>{BEHIND})(?![A-Za-z\u00c0-\u06ff]))?(?P<gap>\s*)(?P<unit>.*)",
    re.DOTALL,
)
ASIDE = re.compile(r"\s*[,;(、].*", re.DOTALL)  # what is said beside a number and its unit
RANGE_OPENS = re.compile(rf"^\s*{any_of(Words.RANGES.of('opens'))}\s+", re.IGNORECASE)
BETWEEN_ENDS = re.compile(rf"\s+{any_of(Words.RANGES.of('joins'))}\s+|(?<=[\d%])\s*[-–—~〜～]\s*(?=\d)")
BOUND_ENDS = re.compile(rf"\s*({BEHIND}|\+)$", re.IGNORECASE)  # 100 €+, 40 people or more
IN_SCALE = re.compile(rf"\b{SCALE}\b|[千万萬億亿]")
SCALES = {
    **dict.fromkeys(("k", "thousand", "tsd", "tausend", "千", "ألف", "آلاف"), 1e3),
    **dict.fromkeys(("万", "萬"), 1e4),
    **dict.fromkeys(("m", "million", "mio", "millionen", "millones", "millions", "مليون", "ملايين"), 1e6),
    **dict.fromkeys(("億", "亿"), 1e8),
    **dict.fromkeys(("b", "bn", "billion", "mrd", "milliarden", "milliard", "milliards"), 1e9),
}  # fmt: skip
BARE = re.compile(r"-?\d+(\.\d+)?")
ROUGHLY = 0.1  # how far off "about" may be


class Bound(StrEnum):
    """What is said of a number beside it; the word is how the site calls it."""

    EXACT = ""
    ABOUT = "about"
    AT_LEAST = "at least"
    MORE = "more than"
    AT_MOST = "at most"
    LESS = "less than"


SIGNS = {
    **dict.fromkeys("~≈", Bound.ABOUT), ">": Bound.MORE, "<": Bound.LESS,
    **dict.fromkeys((">=", "≥", "≥=", "+"), Bound.AT_LEAST), **dict.fromkeys(("<=", "≤", "≤="), Bound.AT_MOST),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what is said of it.

    `also` is what its digits can mean as well, where the languages of the file leave that open; `up_to` is the other
    end of a range. `digits`, `head`, `gap`, `unit` and `tail` are the author's words, `head` with the bound; `times`
    is what a word such as "million" stands for.
    """

    value: float
    bound: Bound = Bound.EXACT
    also: tuple[float, ...] = ()
    up_to: float | None = None
    digits: str = ""
    head: str = ""
    gap: str = ""
    unit: str = ""
    tail: str = ""
    times: float = 1
    spoken: tuple[str, ...] = ()

    @property
    def ends(self) -> tuple[float, float]:
        """From where to where the true number can lie."""
        off = abs(self.value) * ROUGHLY
        return {
            Bound.AT_LEAST: (self.value, inf),
            Bound.MORE: (self.value, inf),
            Bound.AT_MOST: (-inf, self.value),
            Bound.LESS: (-inf, self.value),
            Bound.ABOUT: (self.value - off, (self.up_to or self.value) + off),
        }.get(self.bound, (self.value, self.value if self.up_to is None else self.up_to))

    def text(self, unit: str = "") -> str:
        """It as its author wrote it, with a unit of its own or another; bare digits as they are written everywhere."""
        own = f"{self.gap and HARD}{self.unit}"
        behind = own if self.unit or not unit or self.has_money else f"{HARD}{unit}"
        return f"{self.shown_head}{behind}{self.tail}"

    @property
    def shown_head(self) -> str:
        """Its number without what stands behind it; digits as machines write them are in no language yet."""
        is_bare = BARE.fullmatch(self.head) and not self.also and float(self.head) == self.value
        return retyped(self.head, self.spoken) if is_bare else self.head

    @property
    def has_money(self) -> bool:
        """Whether its unit stands before it."""
        return bool(re.search(MONEY, self.head))


HARD = "\u00a0"


def amount_in(text: str, spoken: Sequence[str] = ()) -> Amount | None:
    """The amount that a text begins with (`42000`, `≥ 75%`, `5M+`, `4 to 7 sets`), or None where it has none."""
    return _amount_in(text, tuple(spoken))


@lru_cache(maxsize=4096)
def _amount_in(text: str, spoken: tuple[str, ...]) -> Amount | None:
    return _range(text.strip(), spoken) or _single(text.strip(), spoken)


def _single(said: str, spoken: tuple[str, ...]) -> Amount | None:
    found = NUMBER.fullmatch(plain_digits(said))
    times = _times(found["scale"] or "") if found else 1
    numbers = [number * times for number in numbers_in(found["digits"], spoken)] if found else []
    if not found or not numbers or not isfinite(numbers[0]):
        return None
    behind = ASIDE.sub("", said[found.start("unit") :]).strip()
    tail = BOUND_ENDS.search(behind)
    word = found["before"] or found["behind"] or (tail and tail[1]) or found["more"] or ""
    return Amount(
        numbers[0],
        _bound(word),
        tuple(numbers[1:]),
        digits=said[found.end("before") : found.end("scale" if found["scale"] else "digits")],
        head=said[: found.start("gap")],
        gap=found["gap"],
        unit=behind[: tail.start()] if tail else behind,
        tail=tail[0] if tail else "",
        times=times,
        spoken=spoken,
    )


def _times(scale: str) -> float:
    return SCALES.get(scale.lower().rstrip("."), 1)


def _bound(word: str) -> Bound:
    plain = " ".join(word.casefold().split())
    known = SIGNS.get(plain) or Words.BOUNDS.meant.get(plain) or Words.BOUNDS_BEHIND.meant.get(plain)
    return Bound(known or "")


def _range(said: str, spoken: tuple[str, ...]) -> Amount | None:
    """An amount from one end to another: `4 to 7`, `40–50 %`, `between 4 and 7`."""
    inner = said[len(opened[0]) :] if (opened := RANGE_OPENS.match(said)) else said
    parts = BETWEEN_ENDS.split(inner)
    first, last = (_single(part, spoken) for part in parts) if len(parts) == 2 else (None, None)
    if not first or not last or first.value >= last.value or first.bound or last.bound:
        return None
    head = said[: len(said) - len(parts[1]) + len(last.head)]
    return Amount(
        first.value, up_to=last.value, also=(*first.also, *last.also), head=head, gap=last.gap,
        unit=last.unit or first.unit, tail=last.tail, times=last.times, spoken=spoken,
    )  # fmt: skip


def counted_in(amount: Amount, unit: str) -> Amount | None:
    """An amount in another unit: minutes in hours, `DKK 74.3 bn` in `DKK bn`; None where it is of another sort."""
    own, its = sort_of(unit_of(amount)), sort_of(unit)
    if own and its and own != its:
        return None
    scale = IN_SCALE.search(unit)
    if scale and _times(scale[0]) == amount.times:
        return _divided(amount, amount.times)
    here, there = minutes_of(amount.unit), minutes_of(unit)
    return _divided(amount, there / here) if here and there else amount


def _divided(amount: Amount, by: float) -> Amount:
    up_to = None if amount.up_to is None else amount.up_to / by
    return replace(amount, value=amount.value / by, up_to=up_to)


def sort_of(unit: str) -> str:
    """What a unit measures, where that is known: a share, time, or money of one sort; else ''."""
    word = unit.casefold().strip()
    if re.match(rf"[%‰٪]|{any_of(Words.PERCENT.of())}\b", word):
        return "share"
    money = re.match(MONEY, f"{unit.strip()} ")
    return money[0].strip() if money else "time" if minutes_of(word) else ""


def number_in(text: str, spoken: Sequence[str] = ()) -> float | None:
    """The number of the amount that a text begins with; None where it has none, or can mean several."""
    found = amount_in(text, spoken)
    return found.value if found and not found.also else None


def unit_of(amount: Amount) -> str:
    """What follows its number (`%` in `46%, or so`), or the currency before it (`€` in `€5`)."""
    money = re.search(MONEY, amount.head)
    return amount.unit or (money[0] if money else "")


def range_in(text: str, spoken: Sequence[str] = ()) -> tuple[float, float] | None:
    """The two ends of a range (`4 to 7`, `40–50 %`, `between 4 and 7`), or None where it is none."""
    found = amount_in(text, spoken)
    return (found.value, found.up_to) if found and found.up_to is not None and not found.also else None


def total(amounts: Iterable[Amount]) -> Amount:
    """Some amounts added up, with the doubt of all of them; `300+` and `200` are at least 500."""
    found = list(amounts)
    ends = [amount.ends for amount in found]
    value, spoken = sum(amount.value for amount in found), found[0].spoken
    if all(low == high for low, high in ends):
        bound = Bound.EXACT
    elif all(low == amount.value for amount, (low, _) in zip(found, ends, strict=True)):
        bound = Bound.AT_LEAST
    elif all(high == amount.value for amount, (_, high) in zip(found, ends, strict=True)):
        bound = Bound.AT_MOST
    else:
        bound = Bound.ABOUT
    return Amount(value, bound, head=f"{bound} {written(value, spoken=spoken)}".strip(), spoken=spoken)
