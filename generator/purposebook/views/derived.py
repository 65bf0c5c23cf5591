"""All rules of derivation, in the order in which one would read them."""

from __future__ import annotations

from types import ModuleType

from purposebook.derivations import derivation
from purposebook.derivations.derivation import Derivation, Shelf
from purposebook.views.features import agreement, brief, kano, scoreboard, tradeoff
from purposebook.views.file import ages, answered, changes, lenses, permanent_ids, questions, used_by
from purposebook.views.journeys import coverage, draft, journeymap, opportunities
from purposebook.views.members import alignment, exchange, ledger, profile
from purposebook.views.roles import escalation_ladder, lessons, outdated, role, training, week, weekstrip
from purposebook.views.success import bands, kpi_sentence, measurement, numbers

MODULES: tuple[ModuleType, ...] = (
    *(ledger, exchange, alignment, profile),
    *(journeymap, draft, coverage, opportunities),
    *(kpi_sentence, bands, numbers, measurement),
    *(scoreboard, kano, agreement, tradeoff),
    *(role, brief, week, weekstrip, escalation_ladder, lessons, training, outdated),
    *(used_by, changes, permanent_ids, derivation),
    *(questions, answered, ages, lenses),
)
DERIVATIONS: dict[str, Derivation] = {  # by the name that templates use, such as `kpi_status`
    found.name.replace("-", "_"): found
    for module in MODULES
    for found in vars(module).values()
    if isinstance(found, Derivation)
}


def shelves() -> dict[Shelf, list[Derivation]]:
    """The rules by what they are about."""
    return {shelf: [found for found in DERIVATIONS.values() if found.shelf == shelf] for shelf in Shelf}
