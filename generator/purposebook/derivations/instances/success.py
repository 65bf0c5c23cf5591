"""Examples of the rules about KPIs: where they stand, their bands and tree, what they measure."""

from __future__ import annotations

from purposebook.derivations.instances.instance import Example, Instance, of
from purposebook.model.index import Index
from purposebook.model.success import Kpi
from purposebook.views.success.bands import bands
from purposebook.views.success.kpi_sentence import reason
from purposebook.views.success.measurement import measurement
from purposebook.views.success.numbers import kpi_tree, north_stars, standing


def _standing(index: Index) -> Instance | None:
    kpis = index.of_kind("kpi")
    for kpi in [*north_stars(index), *kpis]:
        if isinstance(kpi, Kpi):
            found = standing(kpi)
            return of(kpi, f"is “{found.status}”. {reason(found)}".strip(), kpi.baseline, kpi.target, kpi.readings)
    return None


def _bands(index: Index) -> Instance | None:
    for kpi in index.of_kind("kpi"):
        found = bands(kpi) if isinstance(kpi, Kpi) else ()
        if found:
            unit = standing(kpi).unit if isinstance(kpi, Kpi) else ""
            told = (f"{band.word}: {band.text(unit)}" if band.word else band.text(unit) for band in found)
            return of(kpi, f"has {len(found)} bands: {'; '.join(told)}.")
    return None


def _tree(index: Index) -> Instance | None:
    for branch in kpi_tree(index):
        below = [found.standing.kpi for found in branch.below]
        if below:
            names = ", ".join(kpi.label for kpi in below)
            return of(branch.standing.kpi, f"has below it what drives it: {names}.", below)
    return None


def _measurement(index: Index) -> Instance | None:
    for group in measurement(index).groups:
        for row in group.rows if group.owner else ():
            names = ", ".join(kpi.label for kpi in row.kpis)
            return of(row.entity, f"is measured by {names}." if names else "is measured by no KPI yet.", row.kpis)
    return None


EXAMPLES: dict[str, Example] = {
    "kpi-status": _standing,
    "kpi-bands": _bands,
    "kpi-tree": _tree,
    "measurement": _measurement,
}
