"""What each method says of a feature: RICE, ICE, WSJF and MoSCoW beside each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import NamedTuple

from purposebook.fields.amounts import number_in
from purposebook.fields.figures import written
from purposebook.model.features import Feature, Ice, Moscow, Wsjf
from purposebook.views.features.priorities import Reached, rice


class Input(NamedTuple):
    """A number that goes into a score: its name, its value if it can be used, and how it is written."""

    name: str
    value: float | None
    text: str
    is_own: bool = True  # said of this feature, not derived for it
    unit: str = ""
    said: str = ""  # in its author's unit, where it was turned into another

    @property
    def lack(self) -> str:
        """What is missing where the value is: all of it, or a number in place of the words."""
        return f"{self.name} as one number" if self.text and number_in(self.text) is None else self.name

    @property
    def words(self) -> str:
        """The number as it is written, and whose it is."""
        whose = "" if self.is_own else " (the sizes of the members it serves, added up)"
        said = f"{self.said} = " if self.said else ""
        return f"{self.name} {said}{self.text}{self.unit}{whose}"


@dataclass(frozen=True, slots=True)
class Score:
    """What a method makes of a feature, and of what; `word` is the class, where the method knows only classes."""

    value: float | None
    given: tuple[Input, ...]
    missing: tuple[str, ...]
    formula: str = ""
    word: str = ""
    rank: int | None = None
    spoken: tuple[str, ...] = ()

    @property
    def is_begun(self) -> bool:
        """Whether anybody has said anything that this method needs."""
        return any(one.is_own for one in self.given)

    @property
    def place(self) -> str:
        """Where a feature stands, in words."""
        return f"“{self.word}”" if self.word else f"rank {self.rank}" if self.rank else ""

    @property
    def text(self) -> str:
        """The score as it stands in a table."""
        return self.word or ("" if self.value is None else short(self.value, self.spoken))


class Method(NamedTuple):
    """A way to say what goes first: its name, the rule that explains it, and how it scores."""

    name: str
    rule: str
    score: Callable[[Reached], Score]

    def numbers(self, feature: Feature) -> Ice | Wsjf | None:
        """The group of keys under which its numbers stand; None where they are the feature's own."""
        return {"ice": feature.ice, "wsjf": feature.wsjf}.get(self.rule)


def short(value: float, spoken: Sequence[str] = ()) -> str:
    """A score with as many decimals as anybody can use."""
    return written(round(value, 1) if abs(value) >= 10 else value, spoken=spoken)


def by_rice(found: Reached) -> Score:
    """RICE with its own numbers."""
    feature = found.feature
    reach = found.amount.text() if found.reach is not None and found.amount else str(feature.reach or "")
    effort = feature.effort if feature.effort and feature.effort > 0 else None
    share = None if feature.confidence is None else written(feature.confidence * 100, "%", feature.spoken)
    months = " person-month" if float(effort or 0) == 1 else " person-months"
    said = effort.amount.text() if effort and effort.amount.unit else ""
    inputs = (
        Input("reach", found.reach, reach, not found.is_reach_derived),
        _input("impact", feature.impact, feature),
        Input("confidence", feature.confidence, share or ""),
        Input("effort", effort, _text(feature.effort, feature), unit=months, said=said),
    )
    return _score(feature, inputs, rice, "{} × {} × {} ÷ {}")


def by_ice_mean(found: Reached) -> Score:
    """ICE as Sean Ellis reckons it: the mean of the three."""
    return _score(found.feature, _ice(found.feature), lambda *three: sum(three) / 3, "({} + {} + {}) ÷ 3")


def by_ice_product(found: Reached) -> Score:
    """ICE as a product of the three."""
    return _score(found.feature, _ice(found.feature), lambda impact, sure, ease: impact * sure * ease, "{} × {} × {}")


def _ice(feature: Feature) -> tuple[Input, ...]:
    said = feature.ice or Ice()
    return (
        _input("impact", said.impact, feature),
        _input("confidence", said.confidence, feature),
        _input("ease", said.ease, feature),
    )


def by_wsjf(found: Reached) -> Score:
    """WSJF: cost of delay divided by job size."""
    said = found.feature.wsjf or Wsjf()
    size = said.job_size if said.job_size and said.job_size > 0 else None
    inputs = (
        _input("business value", said.business_value, found.feature),
        _input("time criticality", said.time_criticality, found.feature),
        _input("risk reduction", said.risk_reduction, found.feature),
        Input("job size", size, _text(said.job_size, found.feature)),
    )
    return _score(found.feature, inputs, wsjf, "({} + {} + {}) ÷ {}")


def wsjf(value: float, time: float, risk: float, size: float) -> float:
    """Business value, time criticality and risk reduction together, divided by the size of the job."""
    return (value + time + risk) / size


def by_moscow(found: Reached) -> Score:
    """MoSCoW: the class alone."""
    word = found.feature.moscow
    if word is None:
        return Score(None, (), ("MoSCoW",))
    value = float(len(Moscow) - list(Moscow).index(word))
    said = "won't" if word is Moscow.WONT else word.value
    return Score(value, (Input("MoSCoW", value, said),), (), word=said)


METHODS = (
    Method("RICE", "rice", by_rice),
    Method("ICE mean", "ice", by_ice_mean),
    Method("ICE product", "ice", by_ice_product),
    Method("WSJF", "wsjf", by_wsjf),
    Method("MoSCoW", "moscow", by_moscow),
)


def _text(value: float | None, feature: Feature) -> str:
    return "" if value is None else written(value, spoken=feature.spoken)


def _input(name: str, value: float | None, feature: Feature) -> Input:
    return Input(name, value, _text(value, feature))


def _score(feature: Feature, inputs: Sequence[Input], reckon: Callable[..., float], pattern: str) -> Score:
    """The score of a method that reckons; without all inputs only what is there and what is missing."""
    given = tuple(one for one in inputs if one.text)
    missing = tuple(one.lack for one in inputs if one.value is None)
    if missing:
        return Score(None, given, missing)
    value = reckon(*(one.value for one in inputs))
    if not isfinite(value):
        return Score(None, given, ("a number that can be reckoned with",))
    formula = f"{pattern.format(*(one.text for one in inputs))} = {short(value, feature.spoken)}"
    return Score(value, given, (), formula, spoken=feature.spoken)
