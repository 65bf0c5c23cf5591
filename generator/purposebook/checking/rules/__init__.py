"""Rules about sense: what can be read, but contradicts itself or leaves somebody without an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import ModuleType

from purposebook.checking.rules.features import features, scores
from purposebook.checking.rules.file import circles, denials, entries, freshness, language
from purposebook.checking.rules.journeys import journeys, stages
from purposebook.checking.rules.members import belonging, promises, value
from purposebook.checking.rules.roles import escalations, playbooks
from purposebook.checking.rules.rule import Case, Finding, Rule, rule
from purposebook.checking.rules.success import amounts, kpis, targets
from purposebook.model.checks import OFF
from purposebook.problems import Problem, Severity

__all__ = ["FAMILIES", "RULES", "Case", "Finding", "Rule", "findings", "rule"]

FAMILIES: tuple[ModuleType, ...] = (
    value,
    promises,
    belonging,
    circles,
    stages,
    journeys,
    kpis,
    targets,
    amounts,
    features,
    scores,
    playbooks,
    escalations,
    language,
    entries,
    denials,
    freshness,
)
RULES: dict[str, Rule] = {
    found.code.id: found for family in FAMILIES for found in vars(family).values() if isinstance(found, Rule)
}


def findings(case: Case, levels: Mapping[str, str]) -> Iterator[Problem]:
    """Everything the rules find, each with its rule's severity or the one that `levels` gives it; `off` is left out."""
    for name, found in RULES.items():
        level = levels.get(name, found.code.severity.value)
        if level != OFF:
            yield from (_problem(case, name, Severity(level), finding) for finding in found.check(case))


def _problem(case: Case, name: str, severity: Severity, finding: Finding) -> Problem:
    about = str(case.index.address(finding.about)) if finding.about else ""
    return Problem(
        name,
        finding.mark,
        finding.message,
        finding.hint,
        finding.example,
        severity,
        finding.related,
        about,
        fix=finding.fix,
    )
