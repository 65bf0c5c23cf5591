"""Features that serve nobody and scores that cannot be compared are told, each at its place; all else is left alone."""

from __future__ import annotations

from datetime import date

import pytest

from purposebook.checking.examine import Standards, examine

OWN = {
    "feature-without-reason", "feature-without-value", "refused-but-under-way", "all-must",
    "ice-out-of-scale", "wsjf-off-scale", "no-score-possible", "mixed-confidence",
}  # fmt: skip
START = """\
community: {name: Loaf Club}
members:
  - id: baker
    name: Baker
    receives: [{id: rescue, text: An answer in time}]
success:
  kpis:
    - {id: posts, name: Posts}
    - {id: answers, name: Answers, measures: [baker/rescue]}
features:
"""
WSJF = "wsjf: {{business_value: {}, time_criticality: 5, risk_reduction: 3, job_size: {}}}"

TABLE = [
    ("  - name: Wall", ["11:5 feature-without-reason"]),
    ("  - name: Wall\n    serves: {none: It was there before us}", []),
    ("  - name: Wall\n    status: retired", []),
    ("  - {name: Wall, withheld: Not announced yet}", []),
    ("  - name: Wall\n    serves: [kpi/posts]", ["11:5 feature-without-value"]),
    ("  - name: Wall\n    serves: [kpi/answers]", []),
    ("  - name: Wall\n    serves: [baker/rescue]", []),
    ("  - name: Wall\n    serves: [feature/net]\n  - name: Net\n    serves: [baker/rescue, feature/wall]", []),
    (
        "  - name: Wall\n    serves: [feature/net]\n  - name: Net\n    serves: [feature/wall]",
        ["11:5 feature-without-value", "13:5 feature-without-value"],
    ),
    ("  - {name: Wall, serves: baker, moscow: wont, status: Now}", ["11:5 refused-but-under-way"]),
    ("  - {name: Wall, serves: baker, moscow: wont, status: later}", []),
    ("\n".join(f"  - {{name: F{n}, serves: baker, moscow: must}}" for n in range(4)), ["11:5 all-must"]),
    ("\n".join(f"  - {{name: F{n}, serves: baker, moscow: must}}" for n in range(3)), []),
    ("  - name: Wall\n    serves: baker\n    ice: {impact: 80, confidence: 7}", ["13:19 ice-out-of-scale"]),
    ("  - name: Wall\n    serves: baker\n    ice:\n      ease: 0", ["14:13 ice-out-of-scale"]),
    ("  - name: Wall\n    serves: baker\n    ice: {impact: 10, confidence: 1, ease: 5.5}", []),
    (f"  - name: Wall\n    serves: baker\n    {WSJF.format(60, 5)}", ["13:28 wsjf-off-scale"]),
    (f"  - name: Wall\n    serves: baker\n    {WSJF.format(20, 13)}", []),
    (f"  - name: Wall\n    serves: baker\n    {WSJF.format(60, 70)}", []),  # half of them: a scale of their own
    (f"  - name: Wall\n    serves: baker\n    {WSJF.format(0, 5)}", []),
    ("  - name: Wall\n    serves: baker\n    ice: {impact: 1, confidence: 10, ease: 10.5}", ["13:44 ice-out-of-scale"]),
    ("  - name: Wall\n    serves: baker\n    ice: {impact: 0.5}", ["13:19 ice-out-of-scale"]),
    ("  - name: Wall\n    serves: baker\n    effort: 0.01", []),
    ("  - name: Wall\n    serves: baker\n    wsjf: {business_value: 60, job_size: 70}", []),
    ("  - name: Wall\n    serves: baker\n    effort: 0", ["13:13 no-score-possible"]),
    ("  - name: Wall\n    serves: baker\n    wsjf: {job_size: -1}", ["13:22 no-score-possible"]),
    ("  - {name: A, serves: baker, confidence: 80%}\n  - {name: B, serves: baker, confidence: 0.8}",
     ["12:42 mixed-confidence"]),
    ("  - {name: A, serves: baker, confidence: 80}\n  - {name: B, serves: baker, confidence: 1}",
     ["12:42 mixed-confidence"]),
    ("  - {name: A, serves: baker, confidence: 0.5}\n  - {name: B, serves: baker, confidence: 0.8}", []),
    ("  - {name: A, serves: baker, confidence: 80%}\n  - {name: B, serves: baker, confidence: 50}", []),
]  # fmt: skip


@pytest.mark.parametrize(("features", "expected"), TABLE)
def test_what_is_found_about_features(features: str, expected: list[str]) -> None:
    """Lost otherwise: a feature for nobody is built, or a number from another scale decides what comes first."""
    examined = examine(START + features, Standards(date(2026, 6, 15)))
    assert not examined.problems
    found = [f"{it.mark.line}:{it.mark.column} {it.code}" for it in examined.findings if it.code in OWN]
    assert found == expected


@pytest.mark.parametrize(("typed", "meant"), [("12", "10"), ("0", "1"), ("80", "8"), ("400", "10")])
def test_a_number_off_the_scale_is_shown_as_it_was_probably_meant(typed: str, meant: str) -> None:
    """Lost otherwise: 12 of 10 becomes a 1, and the best feature the last."""
    text = START + f"  - name: Wall\n    serves: baker\n    ice: {{ease: {typed}}}"
    examined = examine(text, Standards(date(2026, 6, 15)))
    (found,) = [it for it in examined.findings if it.code == "ice-out-of-scale"]
    assert found.example == f"ease: {meant}"
