"""Rules of belonging: whether a type is a kind of another, or a part of it."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.checking.rules.rule import Case, Finding, place, rule
from purposebook.fields.listing import is_open
from purposebook.model.facts import is_taken_for_a_kind
from purposebook.model.in_force import is_closed
from purposebook.model.members import COLLECTIVE, Member
from purposebook.problems import Edit, Severity


@rule(Severity.INFO)
def part_read_as_kind(case: Case) -> Iterator[Finding]:
    """A type of people is `part_of` another type of people, which is read as: it is a kind of that.

    Of people, one by one, nobody is a part. What the wider type gets, brings, goes through and holds dear is therefore
    shown as theirs, too. `kind_of` says the same without a guess. If the other is a group or an organisation, say so
    under its `kind`: those who belong to a group do not get what the group gets.

    Wrong:
        community: {name: Open Club}
        members:
          - {name: Neighbour, receives: [{text: Company, from: everyone}], contributes: [{text: Time, to: everyone}]}
          - {name: Beginner, part_of: neighbour}
    Right:
        community: {name: Open Club}
        members:
          - {name: Neighbour, receives: [{text: Company, from: everyone}], contributes: [{text: Time, to: everyone}]}
          - {name: Beginner, kind_of: neighbour}
    """
    for member, wide in _parts(case):
        if is_taken_for_a_kind(member, wide[0]):
            name = wide[0].label
            yield Finding(
                place(member, Member.part_of),
                f"'part_of' is read as 'kind_of' here: what every {name} gets, brings and goes through holds for "
                f"{member.many}, too.",
                f"Write 'kind_of' to say so. If {name} is a group or an organisation, write 'kind: group' there.",
                f"kind_of: {case.index.names_of(wide[0])[0]}",
                member,
                fix=_as_kind(member, wide),
            )


def _as_kind(member: Member, wide: list[Member]) -> tuple[Edit, ...]:
    """The other key, where it says the same of all that stand there."""
    mark = member.key_mark("part_of")
    says_the_same = len(wide) == len(member.part_of) and all(is_taken_for_a_kind(member, each) for each in wide)
    return (Edit(mark, "kind_of"),) if mark and says_the_same else ()


@rule(Severity.INFO)
def part_or_kind(case: Case) -> Iterator[Finding]:
    """A group is `part_of` another group, whose gets and gives may be meant for it, too.

    A group within a group can be one of its parts, such as a team of a company, or one of its sorts, such as a local
    group among the groups. `part_of` says the first, and hands down nothing.

    Wrong:
        community: {name: Open Club}
        members:
          - name: Chapter
            kind: group
            receives: [{text: A room, from: brand}]
            contributes: [{text: Evenings, to: everyone}]
          - {name: Student chapter, kind: group, part_of: chapter}
    Right:
        community: {name: Open Club}
        members:
          - name: Chapter
            kind: group
            receives: [{text: A room, from: brand}]
            contributes: [{text: Evenings, to: everyone}]
          - {name: Student chapter, kind: group, kind_of: chapter}
    """
    for member, wide in _parts(case):
        alike = [each for each in wide if each.sort in COLLECTIVE and each.sort is member.sort]
        if alike and not member.kind_of and _could_inherit(member, alike[0]):
            name = alike[0].label
            yield Finding(
                place(member, Member.part_of),
                f"What {name} gets and brings is not handed down to {member.many}: 'part_of' says that they belong to "
                "it.",
                f"If each {member.label} is a {name}, write 'kind_of'; else say here what these get and bring.",
                f"kind_of: {case.index.names_of(alike[0])[0]}",
                member,
            )


def _could_inherit(member: Member, wide: Member) -> bool:
    """Whether a type says nothing of what a wider one says."""
    says_nothing = is_open(member.receives) and is_open(member.contributes)
    return says_nothing and bool(wide.receives or wide.contributes)


def _parts(case: Case) -> Iterator[tuple[Member, list[Member]]]:
    """The member types in force that are part of others, with those."""
    for member in case.index.book.members:
        wide = case.index.targets(member.part_of, Member)
        if wide and not is_closed(member):
            yield member, wide
