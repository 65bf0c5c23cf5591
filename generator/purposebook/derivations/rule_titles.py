"""The rules in the order in which one would read them, each under a name for people."""

from __future__ import annotations

from typing import NamedTuple

from purposebook.derivations.catalogue import Rule, rules

REST = "More rules"
SHELVES: dict[str, dict[str, str]] = {
    "What members get and give": {
        "value-ledger": "What comes in, what goes out",
        "exchange-matrix": "Who exchanges what with whom",
        "alignment": "Who shares which value",
        "profile": "What concerns a member type",
    },
    "What members go through": {
        "journey-map": "The map of a journey",
        "journey-draft": "A first journey, where there is none",
        "coverage": "What covers whom, stage by stage",
        "opportunity-tree": "From outcomes to features",
    },
    "Whether it works": {
        "kpi-status": "Where a KPI stands",
        "kpi-bands": "The bands of a KPI",
        "kpi-tree": "What drives what",
        "measurement": "What is measured, and what is not",
    },
    "What to do next": {
        "scoreboard": "Features by every method",
        "rice": "RICE",
        "ice": "ICE",
        "wsjf": "WSJF",
        "moscow": "MoSCoW",
        "kano": "Kano",
        "rank-agreement": "How far methods agree",
        "value-effort": "Much for little",
    },
    "What a role does": {
        "role": "What belongs to a role",
        "ux-brief": "The brief of a screen",
        "my-week": "A role's week",
        "week-strip": "The week, day by day",
        "escalation-ladder": "Who hands on to whom",
        "lessons": "What a role learns from its playbook",
        "choices": "The choices of a knowledge check",
        "wrong-answers": "Where wrong answers come from",
    },
    "How the file is doing": {
        "open-questions": "Open questions",
        "answered": "How much is answered",
        "freshness": "How old the facts are",
        "lens": "Through the eyes of others",
    },
    "How this site is made": {
        "used-by": "Where something is used",
        "changes": "What changed, and for whom",
        "permanent-link": "Links that stay",
        "catalogue": "Where these rules stand",
        "instance": "The examples on this page",
    },
}


class Shelf(NamedTuple):
    """A heading of the page of rules, and the rules below it."""

    name: str
    rules: tuple[Rule, ...]


def shelves() -> list[Shelf]:
    """All rules by what they are about; those that nobody has put anywhere stand last."""
    known = rules()
    found = [Shelf(name, tuple(known[it] for it in titles if it in known)) for name, titles in SHELVES.items()]
    placed = {rule.name for shelf in found for rule in shelf.rules}
    rest = Shelf(REST, tuple(rule for rule in known.values() if rule.name not in placed))
    return [shelf for shelf in (*found, rest) if shelf.rules]


def title(name: str) -> str:
    """What people call a rule."""
    titles = {rule: said for shelf in SHELVES.values() for rule, said in shelf.items()}
    return titles.get(name) or name.replace("-", " ").capitalize()
