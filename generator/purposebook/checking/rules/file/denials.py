"""Rules of denials: what is said, and denied beside it."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.checking.rules.rule import Case, Finding, place, rule
from purposebook.fields.remark import Remark
from purposebook.fields.text import Said, Text
from purposebook.problems import Severity


@rule(Severity.WARNING)
def answer_and_none(case: Case) -> Iterator[Finding]:
    """Something has words, and says that it is nothing.

    `none` stands where there is nothing, and says why. Beside an answer nobody knows which of the two holds, and the
    site shows the answer as one that there is not.

    Wrong:
        community: {name: Open Club}
        guidelines: [{text: Ask before you advise, none: true}]
    Right:
        community: {name: Open Club}
        guidelines: [Ask before you advise]
    """
    for met in case.index.everything:
        said = met.value
        if isinstance(said, Text | Said) and said.words and said.none:
            yield Finding(
                place(said, Remark.none),
                f"'{said.words}' is said here, and that there is nothing: '{said.none}'.",
                "Keep one of the two. A remark goes under 'note', and what is not in force under 'status'.",
                about=met.entity,
            )
