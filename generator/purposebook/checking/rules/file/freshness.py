"""Rules of freshness: answers that somebody promised to look at again, and days that cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.checking.rules.rule import Case, Finding, place, rule
from purposebook.fields.remark import Remark
from purposebook.fields.text import Entity
from purposebook.problems import Severity


@rule(Severity.WARNING)
def review_due(case: Case) -> Iterator[Finding]:
    """The day by which somebody wanted to look at an answer again is over.

    An answer with a day under `review_by` is one that its author did not trust for ever. Readers see the answer, and
    not that its time is up.

    Wrong:
        community:
          name: Open Club
          summary: Forty neighbours in one street
          review_by: 2025-03-01
    Right:
        community:
          name: Open Club
          summary: Fifty neighbours in two streets
          review_by: 2099-03-01
    """
    for base, entity in _dated(case):
        days = base.review_by and base.review_by.within
        if days and days[1] < case.today:
            yield Finding(
                place(base, Remark.review_by),
                f"{_name(base, entity)} was to be looked at again by {base.review_by}, and that is over.",
                "Ask whether it is still so, correct what is not, and write the next day; or take the line out.",
                "review_by: " + str(case.today.replace(year=case.today.year + 1, day=1)),
                entity,
            )


@rule(Severity.WARNING)
def dated_ahead(case: Case) -> Iterator[Finding]:
    """An answer says that it was true on a day that has not come yet.

    Mostly it is the year that slipped. Until it is mended the answer looks fresher than everything beside it.

    Wrong:
        community:
          name: Open Club
          summary: Forty neighbours in one street
          as_of: 2096-11-15
    Right:
        community:
          name: Open Club
          summary: Forty neighbours in one street
          as_of: 2024-11-15
    """
    for base, entity in _dated(case):
        days = base.as_of and base.as_of.within
        if days and days[0] > case.today:
            yield Finding(
                place(base, Remark.as_of),
                f"{_name(base, entity)} is dated {base.as_of}, which is still to come.",
                "Write the day on which it was true. The day of the next look goes under 'review_by'.",
                f"as_of: {case.today}",
                entity,
            )


@rule(Severity.INFO)
def ended_in_force(case: Case) -> Iterator[Finding]:
    """Something that has ended stands among what is in force.

    The day under `until` is over, and no `status` says so. Readers see a programme that they cannot join any more, and
    the checks go on asking for its owner.

    Wrong:
        community: {name: Open Club}
        features:
          - {name: Paper letter, since: 2019, until: 2024-03}
    Right:
        community: {name: Open Club}
        features:
          - {name: Paper letter, since: 2019, until: 2024-03, status: retired}
    """
    for met in case.index.everything:
        entity = met.value if isinstance(met.value, Entity) else None
        days = entity.until.within if entity and entity.until else None
        if entity and days and days[1] < case.today and not case.is_over(entity, met.owner):
            yield Finding(
                place(entity, Remark.until),
                f"{_name(entity, entity)} ended in {entity.until}, and stands here as if in force.",
                "Say so with 'status', and under 'replaced_by' what took its place; or correct the day.",
                "status: retired",
                entity,
            )


def _dated(case: Case) -> Iterator[tuple[Remark, Entity | None]]:
    """Everything that can bear a day and is still in force, with the entity it belongs to."""
    for met in case.index.everything:
        said = met.remark
        if said and (said.as_of or said.review_by) and not case.is_over(said, met.owner):
            yield said, met.entity


def _name(base: Remark, entity: Entity | None) -> str:
    """What carries the day, in a few words."""
    words = entity.label if entity is base else base.words
    short = f"{words[:57].rstrip()} …" if len(words) > 60 else words
    return f"'{short}'" if short else type(base).title[:1].upper() + type(base).title[1:]
