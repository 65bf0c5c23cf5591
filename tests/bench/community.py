"""Communities of any size for the benchmark: as rich per page as a real one, and the same on every run."""

from __future__ import annotations

import random

PAGES_PER_CELL = 8  # member, journey, two KPIs, feature, screen, playbook, training
WORDS = [
    "bread", "dough", "crumb", "oven", "starter", "flour", "water", "salt", "steam", "crust",
    "patience", "question", "answer", "photo", "evening", "club", "teacher", "regular", "loaf", "rescue",
    "thread", "shop", "counter", "season", "recipe", "trial", "reply", "welcome", "circle", "table",
]  # fmt: skip


def community(pages: int) -> str:
    """A purpose.yml whose site has about `pages` pages."""
    luck = random.Random(7)  # noqa: S311  # no secret, only the same words every time
    cells = max(1, round((pages - 15) / PAGES_PER_CELL))
    parts = [HEAD, "members:\n", *(_member(luck, n, cells) for n in range(cells))]
    parts += ["interactions:\n", *(_interaction(luck, n, cells) for n in range(cells * 2))]
    parts += ["brand_role:\n  stance: host\n  commitments:\n", *(_commitment(luck, n) for n in range(cells))]
    parts += ["journeys:\n", *(_journey(luck, n) for n in range(cells))]
    parts += ["success:\n  north_star: kpi-0-a\n  kpis:\n", *(_kpis(luck, n) for n in range(cells))]
    parts += ["features:\n", *(_feature(luck, n) for n in range(cells))]
    parts += ["screens:\n", *(_screen(luck, n) for n in range(cells))]
    parts += ["playbooks:\n", *(_playbook(luck, n, cells) for n in range(cells))]
    return "".join(parts)


LANES = ("actions", "thinks", "pains", "gains", "opportunities", "frontstage", "backstage")
HEAD = """schema: 1
community: {name: A large community, brand: Many Ovens}
purpose:
  statement: Bread worth sharing, in every street
  why_invest: Because somebody answers
channels: [{id: forum, name: Forum}, {id: call, name: Evening call}]
"""


def _say(luck: random.Random, least: int = 6, most: int = 16) -> str:
    return " ".join(luck.choice(WORDS) for _ in range(luck.randint(least, most))).capitalize()


def _list(luck: random.Random, key: str, indent: int, count: int = 3) -> str:
    pad = " " * indent
    return f"{pad}{key}:\n" + "".join(f"{pad}  - {_say(luck)}\n" for _ in range(count))


def _member(luck: random.Random, n: int, cells: int) -> str:
    other = luck.randrange(cells)
    return f"""  - id: member-{n}
    name: Member type {n}
    size: {luck.randint(50, 50000)}
    summary: {_say(luck, 20, 40)}
    persona:
      name: Ines {n}
      quote: {_say(luck)}
      context: {_say(luck)}
      goals: [{_say(luck)}, {_say(luck)}]
      frustrations: [{_say(luck)}, {_say(luck)}, {_say(luck)}]
      traits: [{{name: Confidence, score: 2, of: 5}}, {{name: Patience, score: 4, of: 5}}]
      channels: [forum, call]
    requires: [{_say(luck)}, {_say(luck)}]
    values: [{_say(luck, 3, 5)}, {_say(luck, 3, 5)}]
    receives:
      - {{id: help, kind: functional, text: {_say(luck)}, from: member-{other}}}
      - {{id: proof, kind: emotional, text: {_say(luck)}, from: brand}}
      - {{id: company, kind: social, text: {_say(luck)}, from: [member-{(n + 1) % cells}, role-{other}]}}
    contributes:
      - {{id: photo, text: {_say(luck)}, to: member-{other}, effort: 2 min, often: weekly}}
      - {{id: advice, text: {_say(luck)}, to: member-{(n + 2) % cells}, effort: 10 min}}
"""


def _interaction(luck: random.Random, n: int, cells: int) -> str:
    return (
        f"  - {{from: member-{n % cells}, to: member-{luck.randrange(cells)}, text: {_say(luck)}, "
        f"in: forum, often: weekly}}\n"
    )


def _commitment(luck: random.Random, n: int) -> str:
    return (
        f"    - {{id: promise-{n}, text: {_say(luck)}, to: member-{n}, "
        f"delivers: member-{n}/help, owner: role-{n}, stage: join}}\n"
    )


def _journey(luck: random.Random, n: int) -> str:
    stages = "".join(
        f"      - stage: {stage}\n        feels: {{now: {luck.randint(-3, 3)}, aim: 2, word: busy}}\n"
        + "".join(_list(luck, key, 8, 2) for key in LANES)
        + f"        touchpoints: [forum, call]\n        owner: role-{n}\n"
        for stage in ("discover", "join", "take-part", "lead", "leave")
    )
    return f"  - id: journey-{n}\n    of: member-{n}\n    goal: {_say(luck)}\n    stages:\n{stages}"


def _kpis(luck: random.Random, n: int) -> str:
    drives = f"kpi-{n // 3}-a"
    return "".join(
        f"""    - id: kpi-{n}-{letter}
      name: Number {n} {letter}
      question: {_say(luck)}
      definition: {_say(luck)}
      formula: count(done) / count(all)
      unit: bakers
      nature: leading
      cadence: weekly
      data: {_say(luck)}
      note: {_say(luck)}
      direction: up
      baseline: 10
      target: 100
      by: 2027-06-30
      owner: role-{n}
      measures: [member-{n}/help, member-{n}/proof, stage/join, promise-{n}]
      guards: [kpi-{n}-a]
      readings: [{", ".join(f"{{on: 2026-{m:02}, value: {luck.randint(5, 120)}}}" for m in range(1, 9))}]
"""
        + (f"      drives: {drives}\n" if f"kpi-{n}-{letter}" != drives else "")
        for letter in ("a", "b")
    )


def _feature(luck: random.Random, n: int) -> str:
    return f"""  - id: feature-{n}
    name: Feature {n}
    summary: {_say(luck, 20, 40)}
    serves: [member-{n}/help, member-{n}/company]
    for: [member-{n}]
    status: next
    owner: role-{n}
    moscow: must
    kano: {{functional: like, dysfunctional: dislike}}
    ice: {{impact: 8, confidence: 7, ease: 4}}
    note: {_say(luck, 20, 40)}
    impact: {luck.choice([3, 2, 1, 0.5])}
    confidence: 80%
    effort: {luck.randint(1, 9)}
"""


def _screen(luck: random.Random, n: int) -> str:
    blocks = "".join(
        f"      - {{block: text, text: {_say(luck)}, serves: [member-{n}/help], feature: feature-{n}}}\n"
        for _ in range(8)
    )
    return (
        f"  - id: screen-{n}\n    name: Screen {n}\n    for: member-{n}\n    goal: {_say(luck)}\n    blocks:\n{blocks}"
    )


def _playbook(luck: random.Random, n: int, cells: int) -> str:
    plays = "".join(
        f"      - when: {_say(luck)}\n        within: 30 min\n"
        + _list(luck, "do", 8)
        + _list(luck, "say", 8, 2)
        + _list(luck, "avoid", 8, 2)
        + f"        done_when: {_say(luck)}\n        escalate: {{to: role-{(n + 1) % cells}, within: 15 min}}\n"
        for _ in range(4)
    )
    return (
        f"  - id: role-{n}\n    name: Role {n}\n    audience: employee\n    serves: member-{n}\n"
        f"    summary: {_say(luck, 15, 30)}\n"
        + _list(luck, "responsibilities", 4)
        + "    rhythm:\n"
        + "".join(f"      - {{text: {_say(luck)}, every: {every}}}\n" for every in ("day", "week", "month"))
        + f"    plays:\n{plays}    training:\n      - id: lesson\n        name: Lesson {n}\n"
        + f"        objective: {_say(luck)}\n"
        + _list(luck, "steps", 8, 6)
        + "        check:\n"
        + "".join(
            f"          - {{ask: {_say(luck)}, answer: {_say(luck)}, others: [{_say(luck)}, {_say(luck)}], "
            f"because: {_say(luck)}}}\n"
            for _ in range(4)
        )
    )
