"""Examples of the rules about journeys: the map, the draft, what covers whom, what leads to features."""

from __future__ import annotations

from purposebook.derivations.instances.instance import Example, Instance, counted, of
from purposebook.model.index import Index
from purposebook.views.journeys.coverage import coverage
from purposebook.views.journeys.draft import draft
from purposebook.views.journeys.journeymap import journey_map, kpis_at, plays_at
from purposebook.views.journeys.opportunities import opportunities
from purposebook.views.members.profile import profile


def _map(index: Index) -> Instance | None:
    for journey in index.book.journeys:
        for stage in journey_map(index, journey).stages:
            kpis, plays = kpis_at(index, journey, stage), plays_at(index, stage)
            parts = (counted(len(kpis), "KPI"), counted(len(plays), "play"))
            return of(stage, f"in {index.label(journey)} has {' and '.join(parts)}.", kpis, plays)
    return None


def _draft(index: Index) -> Instance | None:
    for member in index.book.members:
        found = draft(index, profile(index, member))
        if found:
            filled = [stage for stage in found.stages if stage.found]
            words = f"has no journey yet; the file ties something to {len(filled)} of {len(found.stages)} stages."
            return of(member, words, [stage.found for stage in filled])
    return None


def _coverage(index: Index) -> Instance | None:
    for member, cells in coverage(index).rows:
        for cell in cells:
            if cell.journeys:
                gap = f"lacks: {', '.join(cell.missing)}." if cell.missing else "lacks nothing."
                return of(member, f"at the stage {cell.stage.label} {gap}", cell.journeys, cell.stage)
    return None


def _tree(index: Index) -> Instance | None:
    for tree in opportunities(index).trees:
        for outcome in tree.outcomes:
            need = outcome.below[0]
            words = (
                f"hangs below “{outcome.label(index)}”, with {counted(len(need.below), 'entry', 'entries')} below it."
            )
            return of(need.entity, words, outcome.entity, [node.entity for node in need.below])
    return None


EXAMPLES: dict[str, Example] = {
    "journey-map": _map,
    "journey-draft": _draft,
    "coverage": _coverage,
    "opportunity-tree": _tree,
}
