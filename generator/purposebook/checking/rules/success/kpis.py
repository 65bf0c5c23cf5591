"""Rules of KPIs: numbers that nobody could steer by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from purposebook.checking.rules.rule import Case, Finding, rule
from purposebook.language import Words, any_of
from purposebook.model.facts import answering, north_stars
from purposebook.model.in_force import is_closed
from purposebook.model.success import Kpi, Nature
from purposebook.problems import Severity

MANY = 5  # KPIs that lack the same: from here on it is told once


def _is_share(unit: str) -> bool:
    return unit.casefold().strip() in ("%", *Words.SHARES.of("units"))


def _says_of_what(said: str) -> bool:
    return bool(re.search(rf"\b{any_of(Words.SHARES.of('of what'))}\b|[/÷:]", said, re.IGNORECASE))


def kpis(case: Case) -> list[Kpi]:
    """The KPIs in force."""
    success = case.index.book.success
    return [kpi for kpi in (success.kpis if success else ()) if not is_closed(kpi)]


@rule(Severity.INFO)
def ratio_without_denominator(case: Case) -> Iterator[Finding]:
    """A KPI is a share, and nothing says of what.

    Half of all posts and half of all calls for help are different numbers. Whoever counts next year has to know.

    Wrong:
        community: {name: Open Club}
        success: {kpis: [{name: Answered, unit: "%", definition: Questions that were answered well}]}
    Right:
        community: {name: Open Club}
        success: {kpis: [{name: Answered, unit: "%", definition: Questions answered among all questions}]}
    """
    for kpi in kpis(case):
        said = str(kpi.definition or "")
        if said and not kpi.formula and _is_share(kpi.unit or "") and not _says_of_what(said):
            yield Finding(
                kpi.definition.mark if kpi.definition else kpi.mark,
                f"'{kpi.label}' is a share ({kpi.unit}), but nothing says of what.",
                "Say in the definition or the formula what is divided by what.",
                "formula: calls answered / calls for help",
                kpi,
            )


@rule(Severity.INFO)
def kpi_without_owner(case: Case) -> Iterator[Finding]:
    """Nobody answers for a KPI.

    A number without an owner is looked at by everybody and acted on by nobody. Where many have none it is told once;
    one who answers for all of them can be named under 'owner' of 'success'.

    Wrong:
        community: {name: Open Club}
        success: {kpis: [{name: Replies, question: Do they get help?}]}
    Right:
        community: {name: Open Club}
        success: {kpis: [{name: Replies, question: Do they get help?, owner: brand}]}
    """
    unowned = [kpi for kpi in kpis(case) if not (owner := answering(case.index, kpi)) and owner.gap is None]
    for kpi in unowned if len(unowned) < MANY else ():
        hint = "Name a playbook or a member type under 'owner'."
        yield Finding(kpi.mark, f"Nobody answers for '{kpi.label}'.", hint, "owner: [brand]", kpi)
    if len(unowned) >= MANY:
        yield Finding(
            unowned[0].mark,
            f"Nobody answers for {len(unowned)} of {len(kpis(case))} KPIs; '{unowned[0].label}' is the first.",
            "Name who answers for all of them under 'owner' of 'success', and at a KPI where it is somebody else.",
            "success:\n  owner: [brand]",
            related=tuple((kpi.mark, "this one, too") for kpi in unowned[1:MANY]),
        )


@rule(Severity.INFO)
def kpi_without_question(case: Case) -> Iterator[Finding]:
    """A KPI does not say which question it answers.

    Numbers that answer no question are collected for ever and read by nobody.

    Wrong:
        community: {name: Open Club}
        success: {kpis: [{name: Replies, owner: brand}]}
    Right:
        community: {name: Open Club}
        success: {kpis: [{name: Replies, owner: brand, question: Do they get help while it still helps?}]}
    """
    for kpi in kpis(case):
        if kpi.question is None:
            yield Finding(
                kpi.mark,
                f"Nothing says which question '{kpi.label}' answers.",
                "Write under 'question' what one knows after reading it.",
                "question: Do they get help while it still helps?",
                kpi,
            )


@rule(Severity.WARNING)
def only_lagging(case: Case) -> Iterator[Finding]:
    """All KPIs tell late.

    A lagging indicator says how it went. A leading one says how it will go, while something can still be done. It is
    asked only where every KPI says which of the two it is.

    Wrong:
        community: {name: Open Club}
        success: {kpis: [{name: Leavers, nature: lagging}, {name: Sales, nature: lagging}]}
    Right:
        community: {name: Open Club}
        success: {kpis: [{name: Leavers, nature: lagging}, {name: Silent posts, nature: leading}]}
    """
    found = kpis(case)
    if len(found) > 1 and all(kpi.nature is Nature.LAGGING for kpi in found):
        yield Finding(
            found[0].mark,
            f"All {len(found)} KPIs are lagging: they tell when it is too late to act.",
            "Add a number that moves first, such as first replies or posts without one.",
            "- name: Silent posts\n  nature: leading",
            found[0],
        )


@rule(Severity.INFO)
def north_star_without_guard(case: Case) -> Iterator[Finding]:
    """The north star has no counter-metric.

    What is pushed hard enough gets bought with something else. A guard is the number that would show it.

    Wrong:
        community: {name: Open Club}
        success: {north_star: posts, kpis: [{id: posts, name: Posts}]}
    Right:
        community: {name: Open Club}
        success: {north_star: posts, kpis: [{id: posts, name: Posts, guards: [Posts without a reply]}]}
    """
    for north in north_stars(case.index):
        if not north.guards and north.guards.gap is None and not is_closed(north):
            yield Finding(
                north.mark,
                f"The north star, '{north.label}', has no guard.",
                "Name under 'guards' the number that would show if it were bought at the cost of something else.",
                "guards: [Posts without a reply]",
                north,
            )
