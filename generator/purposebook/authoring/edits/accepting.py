"""Findings of today written to the file of accepted findings, below what stands there already."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from purposebook.checking.rules import RULES
from purposebook.checking.rules.file.accepted import accepted_in
from purposebook.problems import Edit, Mark, Problem
from purposebook.source.manuscript import Manuscript
from purposebook.source.nodes import Mapping, Node
from purposebook.source.nodes import Sequence as List

OPENING = "# What 'purposebook check' finds and this community accepts for now, with the reason.\naccepted:\n"
FLOW = ("[", "{")


class UnfitError(Exception):
    """The file of accepted findings is written in a way that nothing can be added to."""


def acceptable(problems: Iterable[Problem]) -> list[Problem]:
    """One finding for each rule and each thing that it found something about; mistakes of writing are never among."""
    found = {(one.code, one.about): one for one in problems if one.code in RULES and one.about and not one.file}
    return list(found.values())


def accepting(manuscript: Manuscript, findings: Sequence[Problem], reason: str, until: str = "") -> Manuscript:
    """The file of accepted findings with some more at its end; raises UnfitError with the reason."""
    if not findings:
        return manuscript
    before, problems, root = accepted_in(manuscript.text, "")
    if problems:
        raise UnfitError(f"There are mistakes in it; the first is in line {problems[0].mark.line}. Mend them first.")
    made = _added(manuscript, root, findings, reason, until)
    after, problems, _ = accepted_in(made.text, "")
    new = [(finding.code, finding.about, reason, until) for finding in findings]
    told = [(entry.rule, entry.about, entry.reason, entry.until or "") for entry in after]
    if problems or told != [(one.rule, one.about, one.reason, one.until or "") for one in before] + new:
        raise UnfitError("Nothing can be added to it as it is written. Give each entry lines of its own, with a dash.")
    return made


def _added(
    manuscript: Manuscript, root: Node | None, findings: Sequence[Problem], reason: str, until: str
) -> Manuscript:
    listed = root.get("accepted") if isinstance(root, Mapping) else None
    if listed is None or listed.is_null:
        opening = "accepted:\n" if manuscript.text.strip() else OPENING
        return _at_end(manuscript, ("" if listed else opening) + _entries(findings, reason, until, "  "))
    if not isinstance(listed, List) or manuscript.written(listed.mark).startswith(FLOW):
        raise UnfitError("Its entries stand in brackets. Give each entry lines of its own, with a dash in front.")
    last = listed.items[-1].mark
    indent = manuscript.written(Mark(last.line, 1, last.line, last.column)).partition("-")[0]
    place = manuscript.end_of_line(last.end_line)
    text = "\n" + _entries(findings, reason, until, indent).rstrip("\n")
    return manuscript.edited([Edit(place, text, whole=True)])


def _at_end(manuscript: Manuscript, text: str) -> Manuscript:
    """A text below everything else."""
    gap = "" if not manuscript.text or manuscript.text.endswith(("\n", "\r")) else manuscript.line_end
    return Manuscript(manuscript.text + gap + text.replace("\n", manuscript.line_end), manuscript.has_mark)


def _entries(findings: Sequence[Problem], reason: str, until: str, indent: str) -> str:
    ending = [f"until: {until}"] if until else []
    return "".join(
        f"{indent}- rule: {finding.code}\n"
        + "".join(
            f"{indent}  {line}\n"
            for line in (f"about: {_quoted(finding.about)}", f"reason: {_quoted(reason)}", *ending)
        )
        for finding in findings
    )


def _quoted(words: str) -> str:
    """Words as they can stand after a colon, whatever they are."""
    bare = words.replace("/", "").replace("-", "")
    return words if bare.isalnum() and bare[0].isalpha() else json.dumps(words, ensure_ascii=False)
