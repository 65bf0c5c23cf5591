"""Rules of value: what members get, what they give, and whether the two meet."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.problems import Severity
from purposebook.rules.rule import Case, Finding, rule


@rule(Severity.WARNING)
def nothing_received(case: Case) -> Iterator[Finding]:
    """A member type gives, but nothing says what it gets.

    Nobody keeps giving without a reason to stay. If you do not know yet what is in it for them, ask three of them.

    Wrong:
        community: {name: Loaf Club}
        members:
          - name: Regulars
            contributes: [Answers to beginners]
    Right:
        community: {name: Loaf Club}
        members:
          - name: Regulars
            receives: [Recognition for good answers]
            contributes: [Answers to beginners]
    """
    for member in case.index.book.members:
        if member.contributes and not member.receives and member.receives.gap is None:
            yield Finding(
                member.mark,
                f"{member.label} give {len(member.contributes)} things here, but nothing says what they get.",
                "Write under 'receives' what is in it for them.",
                "receives:\n  - Recognition for good answers",
                member,
            )
