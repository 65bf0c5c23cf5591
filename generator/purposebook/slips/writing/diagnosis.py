"""Why the parser stopped, in the author's words: every detective is asked in turn, the surest first."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import chain

from purposebook.problems import Mark, Severity
from purposebook.slips import layout
from purposebook.slips.writing import dashes, flow, indentation, lines_without_key, plain_values, quotes, values
from purposebook.slips.writing.candidates import Trials
from purposebook.slips.writing.wreck import Finding, Wreck
from purposebook.source import yaml_features
from purposebook.source.as_written import in_words

_KEY = re.compile(r"[a-z][a-z_]*[;=：]?(?!\S)")
Detective = Callable[[Wreck], Finding | None]


def diagnose(wreck: Wreck, trials: Trials) -> Finding:
    """The mistake that most likely stopped the parser."""
    for detective in DETECTIVES:
        finding = detective(wreck)
        if finding and finding.problem.code == "unquoted-colon" and (other := values.section_with_key(wreck)):
            return trials.best(wreck, (finding, other)) or finding
        if finding:
            return finding
    return _out_of_line(wreck, trials) or _stray(wreck, trials) or Finding(in_words(wreck.fault))


def missing_space(wreck: Wreck) -> Finding | None:
    """`name:Ines` or `-Patience` at the line in question."""
    for index in wreck.near:
        line = wreck.lines[index]
        problem = plain_values.missing_space(line, index + 1, Severity.ERROR)
        if problem:
            at = problem.mark.column
            return Finding(problem, {index: line[:at] + " " + line[at:].lstrip()})
    return None


def empty_key(wreck: Wreck) -> Finding | None:
    """A line that begins with its colon."""
    line = wreck.lines[wreck.at]
    column = len(line) - len(line.lstrip(" -")) + 1
    if line[column - 1 :].split()[:1] != [":"]:
        return None
    return Finding(yaml_features.empty_key(Mark(wreck.at + 1, column, wreck.at + 1, column + 1)))


def missing_colon(wreck: Wreck) -> Finding | None:
    """A key without its colon, told by the entry below it: `name Ines` before `size: 3`."""
    above = layout.above(wreck.lines, wreck.at)
    if not wreck.says("mapping values") or above is None or above < wreck.first or above in wreck.block_text:
        return None
    parts = layout.split(wreck.lines[above])
    if parts.gap or not _KEY.match(parts.value):
        return None
    before = layout.above(wreck.lines, above)
    upper = layout.split(wreck.lines[before]) if before is not None and before >= wreck.first else None
    goes_on = upper and upper.value and layout.indent(wreck.lines[above]) > len(upper.lead)
    return None if goes_on else lines_without_key.no_colon(wreck, above)


def _stray(wreck: Wreck, trials: Trials) -> Finding | None:
    """A line that is neither key nor list item nor the rest of a text."""
    index = lines_without_key.stray_line(wreck)
    if index is None:
        return None
    if lines_without_key.lone_key(wreck, index):
        key = lines_without_key.no_colon(wreck, index)
        return trials.best(wreck, (key, *lines_without_key.as_item(wreck, index))) or key
    finding = trials.best(wreck, lines_without_key.ways(wreck, index)) or lines_without_key.no_content(wreck, index)
    in_doubt = finding.problem.code == "stray-text"  # what it belongs to is for the author to say
    return replace(finding, changes=dict.fromkeys(finding.changes, "")) if in_doubt else finding


def _out_of_line(wreck: Wreck, trials: Trials) -> Finding | None:
    """Entries that begin in no column of their neighbours, or with a dash that these do not have."""
    if not indentation.stopped_by_layout(wreck):
        return None
    ways = chain(dashes.ways(wreck), indentation.ways(wreck), dashes.text_beside(wreck))
    return trials.best(wreck, ways)


DETECTIVES: tuple[Detective, ...] = (
    indentation.tabs,
    missing_space,
    empty_key,
    quotes.escape,
    quotes.unclosed,
    quotes.text_after,
    missing_colon,
    values.special_start,
    values.colon_within,
    flow.within_brackets,
)
