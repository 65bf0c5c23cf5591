"""Rules of scores: numbers on one scale, so that what comes first is no accident of writing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from purposebook.checking.rules.features.features import features
from purposebook.checking.rules.rule import Case, Finding, place, rule
from purposebook.fields.amounts import number_in
from purposebook.fields.base import Base
from purposebook.fields.key_of import Key
from purposebook.model.features import Feature, Ice, Wsjf
from purposebook.problems import Severity
from purposebook.source.nodes import Scalar

FIBONACCI = frozenset({1, 2, 3, 5, 8, 13, 20, 21, 34, 40, 55, 100})
STEPS = "1, 2, 3, 5, 8, 13, 20"


@rule(Severity.WARNING)
def ice_out_of_scale(case: Case) -> Iterator[Finding]:
    """A number of an ICE score is not between 1 and 10.

    ICE compares features only if all of them are rated on the same scale. One number from another scale puts its
    feature first or last, whatever it is worth.

    Wrong:
        community: {name: Open Club}
        features:
          - name: Help button
            ice: {impact: 80, confidence: 7, ease: 4}
    Right:
        community: {name: Open Club}
        features:
          - name: Help button
            ice: {impact: 8, confidence: 7, ease: 4}
    """
    for feature in features(case.index):
        for name, number in numbers(feature.ice, Ice.impact, Ice.confidence, Ice.ease):
            if feature.ice and not 1 <= number <= 10:
                yield Finding(
                    place(feature.ice, name),
                    f"The {name} of '{feature.label}' is {number:g}; ICE goes from 1 to 10.",
                    "Rate it on the scale from 1 to 10.",
                    f"{name}: {_nearest(number)}",
                    feature,
                )


@rule(Severity.INFO)
def wsjf_off_scale(case: Case) -> Iterator[Finding]:
    """A number of a WSJF score is not on the steps that all other scores here use.

    Most teams rate WSJF in steps of 1, 2, 3, 5, 8, 13, 20, so that nobody argues whether a thing is a 6 or a 7. A
    number between the steps, or from 1 to 100, is hard to compare with the rest.

    Wrong:
        community: {name: Open Club}
        features:
          - name: Help button
            wsjf: {business_value: 8, time_criticality: 5, risk_reduction: 3, job_size: 5}
          - name: Picture wall
            wsjf: {business_value: 60, time_criticality: 3, risk_reduction: 2, job_size: 8}
    Right:
        community: {name: Open Club}
        features:
          - name: Help button
            wsjf: {business_value: 8, time_criticality: 5, risk_reduction: 3, job_size: 5}
          - name: Picture wall
            wsjf: {business_value: 13, time_criticality: 3, risk_reduction: 2, job_size: 8}
    """
    keys = (Wsjf.business_value, Wsjf.time_criticality, Wsjf.risk_reduction, Wsjf.job_size)
    found = [(it, key, number) for it in features(case.index) for key, number in numbers(it.wsjf, *keys)]
    off = [one for one in found if one[2] not in FIBONACCI]
    if len(off) * 2 >= len(found):
        return  # a scale of the team's own
    for feature, key, number in off:
        if feature.wsjf and number > 0:
            yield Finding(
                place(feature.wsjf, key),
                f"The {key} of '{feature.label}' is {number:g}; the other scores here use steps ({STEPS}).",
                "Take the step that comes nearest.",
                f"{key}: {min(FIBONACCI - {34, 40, 55, 100, 21}, key=lambda step: abs(step - number))}",
                feature,
            )


@rule(Severity.WARNING)
def no_score_possible(case: Case) -> Iterator[Finding]:
    """A feature takes no time, or less than none.

    RICE divides by the effort and WSJF by the job size. By nothing nobody can divide, so the feature falls out of the
    order without a word.

    Wrong:
        community: {name: Open Club}
        features:
          - name: Help button
            effort: 0
    Right:
        community: {name: Open Club}
        features:
          - name: Help button
            effort: 0.25
    """
    for feature in features(case.index):
        sizes: tuple[tuple[Base | None, Any], ...] = ((feature, Feature.effort), (feature.wsjf, Wsjf.job_size))
        for base, size in sizes:
            for key, number in numbers(base, size):
                if base and number <= 0:
                    yield Finding(
                        place(base, key),
                        f"The {_told(key)} of '{feature.label}' is {number:g}: there is no score for that.",
                        "Write the smallest number that is honest; a day is about 0.05 person-months.",
                        f"{key}: {'0.25' if base is feature else '1'}",
                        feature,
                    )


@rule(Severity.INFO)
def mixed_confidence(case: Case) -> Iterator[Finding]:
    """Confidence is written as a percentage here and as a fraction there.

    Both are understood, but not by everybody at once: beside 80 % a bare 1 can mean sure or nearly impossible.
    Purposebook reads 0.8 as 80 %, and 1 as 100 %.

    Wrong:
        community: {name: Open Club}
        features:
          - {name: Help button, confidence: 80%}
          - {name: Picture wall, confidence: 50%}
          - {name: Night bench, confidence: 0.8}
    Right:
        community: {name: Open Club}
        features:
          - {name: Help button, confidence: 80%}
          - {name: Picture wall, confidence: 50%}
          - {name: Night bench, confidence: 80%}
    """
    written = [(feature, _as_typed(feature)) for feature in features(case.index) if feature.confidence is not None]
    fractions = [(feature, words) for feature, words in written if _is_fraction(words)]
    if not fractions or len(fractions) == len(written):
        return
    for feature, words in fractions:
        share = f"{(feature.confidence or 0) * 100:g}%"
        yield Finding(
            place(feature, Feature.confidence),
            f"The confidence of '{feature.label}' is written as {words}, that of others as a percentage.",
            f"It is read as {share}. Write it so, or change it if something else is meant.",
            f"confidence: {share}",
            feature,
        )


def numbers(base: Base | None, *keys: Any) -> Iterator[tuple[Key, float]]:
    """The numbers that an author wrote under some keys, each named at its class."""
    for key in keys if base else ():
        number = base.under(key) if base else None
        if number is not None:
            yield key, number


def _told(key: Key) -> str:
    return key.written.replace("_", " ")


def _nearest(number: float) -> int:
    """The place on a scale from 1 to 10: what is 20 and more was probably meant from 1 to 100."""
    return round(number / 10) if 20 <= number <= 100 else min(10, max(1, round(number)))


def _as_typed(feature: Feature) -> str:
    node = feature.written(str(Feature.confidence))
    return node.value.strip() if isinstance(node, Scalar) else ""


def _is_fraction(words: str) -> bool:
    number = number_in(words)
    return "%" not in words and number is not None and number <= 1
