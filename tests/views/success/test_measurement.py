"""What is measured, and what nobody would notice if it broke."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.views.success.measurement import LONG, measured, measurement

Model = Callable[[str], Index]
The = Callable[[Index, str], Entity]

COMMUNITY = """
    members:
      - id: a
        name: A
        receives: [{id: help, text: Help}, {id: fame, text: Fame}, {id: cash, text: Cash, none: We pay nobody}]
        contributes: {id: photo, text: Photo}
    lifecycle: [{id: join, name: Join}, {id: leave, name: Leave}]
    brand_role:
      commitments: {id: answer, text: We answer}
    success:
      criteria:
        - {id: helped, text: Helped, proves: a/help, kpis: [k, k2, gone]}
        - {id: seen, text: Seen, proves: a/fame}
      kpis:
        - {id: k, name: K, measures: [a/help, stage/join, commitment/answer]}
        - {id: k2, name: K2}
        - {id: gone, name: Gone, none: Given up, measures: a/photo}
    """


def test_directly_and_through_a_criterion(model: Model, the: The) -> None:
    """Lost otherwise: a value counts as not measured although a criterion's KPI tells, or stands there twice."""
    index = model(COMMUNITY)
    found = measured(index, the(index, "a/help"))
    assert [kpi.slug for kpi in found.direct] == ["k"]
    assert [kpi.slug for kpi in found.kpis] == ["k", "k2"]


def test_what_is_missing(model: Model) -> None:
    """Lost otherwise: a promise without a number looks looked after, or one that does not exist asks for a number."""
    found = measurement(model(COMMUNITY))
    missing = {(group.owner and group.owner.slug, group.name): group.missing for group in found.missing}
    said = {group: [row.entity.slug for row in rows] for group, rows in missing.items()}
    assert said == {
        ("a", "receives"): ["fame"],
        ("a", "brings"): ["photo"],  # its KPI is given up
        (None, "Lifecycle stages"): ["leave"],
    }
    assert (found.count, found.unmeasured) == (6, 3)


TWO = "success: {{kpis: [{{id: k, name: K, measures: [{measured}]}}]}}"


@pytest.mark.parametrize(
    ("measured", "said"),
    [
        ("", "Of 2 values received, contributions, lifecycle stages and commitments, no KPI measures any."),
        ("a/help", "Of 2 values received, contributions, lifecycle stages and commitments, no KPI measures 1."),
        (
            "a/help, a/photo",
            "Each of the 2 values received, contributions, lifecycle stages and commitments is measured by a KPI.",
        ),
    ],
)
def test_how_much_is_measured_in_words(measured: str, said: str, model: Model) -> None:
    """Lost otherwise: a community that measures all it promises reads that no KPI measures 0 of it."""
    member = "members: [{id: a, name: A, receives: {id: help, text: Help}, contributes: {id: photo, text: Photo}}]"
    index = model(f"{member}\nlifecycle: {{none: We have none}}\n" + TWO.format(measured=measured))
    assert measurement(index).sentence == said


def test_a_criterion_without_a_kpi_is_named(model: Model, the: The) -> None:
    """Lost otherwise: the author is not told that a number at one criterion would close the gap."""
    index = model(COMMUNITY)
    found = measured(index, the(index, "a/fame"))
    assert [criterion.slug for criterion in found.criteria] == ["seen"]
    assert found.kpis == ()


def test_a_long_list_is_folded(model: Model) -> None:
    """Lost otherwise: forty values without a KPI push everything else off the page."""
    values = ", ".join(f"{{id: v{n}, text: Value {n}}}" for n in range(LONG + 1))
    groups = measurement(model(f"members: [{{id: a, name: A, receives: [{values}]}}]")).groups
    assert [group.is_long for group in groups] == [True]


def test_a_file_that_says_nothing(model: Model) -> None:
    """Lost otherwise: a young file stops the page, or is blamed for stages that it never named."""
    assert measurement(model("")).groups == ()
