"""Mends of a purpose.yml: those that problems carry, applied as far as they make nothing worse."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from purposebook.authoring.edits.wording import wordings
from purposebook.loader import Loaded
from purposebook.problems import START, Edit, Mark, Problem, Severity
from purposebook.source.manuscript import Manuscript

STRETCH = 400
ROUNDS = 50  # a mended key opens what stands below it, which may need mending in turn
Look = Callable[[bytes], Loaded]


@dataclass(frozen=True)
class Mend:
    """Edits that belong together, the problem they solve (None for a wish of style), and what they do in words."""

    edits: tuple[Edit, ...]
    words: str
    problem: Problem | None = None

    @property
    def line(self) -> int:
        """The first line it touches."""
        return min(edit.mark.line for edit in self.edits)


@dataclass(frozen=True)
class Mended:
    """A file after its mends: what was done, what was tried and would have made it worse, and how it is now."""

    done: tuple[Mend, ...]
    dropped: tuple[Mend, ...]
    loaded: Loaded

    @property
    def manuscript(self) -> Manuscript:
        """The file as it is now."""
        return self.loaded.manuscript


@dataclass
class _State:
    loaded: Loaded
    done: list[Mend]
    dropped: dict[tuple[Edit, ...], Mend]


def mended(loaded: Loaded, look: Look) -> Mended:
    """A file with all that can be mended without a doubt; `look` examines what it has become."""
    state = _State(loaded, [], {})
    for _ in range(ROUNDS):
        mends = _apart(state.loaded.manuscript, _mends(state))
        if not mends:
            break
        _try(state, mends, look)
    return Mended(tuple(state.done), tuple(state.dropped.values()), state.loaded)


def _mends(state: _State) -> list[Mend]:
    """What could be mended now; words of the community's own come last, when all else is right."""
    told = [problem for problem in state.loaded.all_problems if problem.fix and not problem.file]
    found = [Mend(problem.fix, _words(state.loaded.manuscript, problem.fix), problem) for problem in told]
    found = [mend for mend in found if mend.edits not in state.dropped]
    if found or state.loaded.is_broken:
        return found
    wished = [edit for edit in wordings(state.loaded) if (edit,) not in state.dropped]
    return [Mend((edit,), _words(state.loaded.manuscript, (edit,))) for edit in wished]


def _apart(manuscript: Manuscript, mends: Sequence[Mend]) -> list[Mend]:
    """Those mends that do not touch each other's places; the others have their turn in the next round."""
    kept: list[Mend] = []
    taken: defaultdict[int, list[Edit]] = defaultdict(list)  # by the stretch of lines they stand in
    for mend in mends:
        stretch = mend.line // STRETCH
        near = [edit for part in (stretch - 1, stretch, stretch + 1) for edit in taken[part]]
        if not any(manuscript.overlap(edit, other) for edit in mend.edits for other in near):
            kept.append(mend)
            for edit in mend.edits:
                taken[edit.mark.line // STRETCH].append(edit)
    return kept


def _try(state: _State, mends: Sequence[Mend], look: Look) -> bool:
    """Apply mends together; where that makes it worse, each half on its own, down to the one that is to blame."""
    manuscript = state.loaded.manuscript.edited(edit for mend in mends for edit in mend.edits)
    loaded = look(manuscript.data)
    if _is_better(state.loaded, loaded, mends):
        state.loaded = loaded
        state.done += mends
        return True
    if len(mends) == 1:
        state.dropped[mends[0].edits] = mends[0]
        return False
    half = len(mends) // 2
    # The second half was placed in the text as it was: once the first is in, it has its turn in the next round.
    return _try(state, mends[:half], look) or _try(state, mends[half:], look)


def _is_better(before: Loaded, after: Loaded, mends: Sequence[Mend]) -> bool:
    """Whether what was to be mended is mended, and no mistake is new but those that could not be seen before."""
    opened = [edit.opens for mend in mends for edit in mend.edits if edit.opens]
    edits = [edit for mend in mends for edit in mend.edits if _moves_lines(edit)]
    old, new = Counter(_key(it, edits) for it in _serious(before)), Counter(map(_key, _serious(after)))
    solved = Counter(_key(mend.problem, edits) for mend in mends if mend.problem)
    if any(new[key] > max(old[key] - count, 0) for key, count in solved.items()):
        return False
    added = [problem for problem in _serious(after) if new[_key(problem)] > old[_key(problem)]]
    if before.is_broken:  # what is wrong with a file as a whole is told once its parts are right
        added = [problem for problem in added if problem.mark != START]
    return all(any(_is_within(problem.mark, part) for part in opened) for problem in added)


def _serious(loaded: Loaded) -> list[Problem]:
    """Mistakes of reading, and whatever this community counts as an error."""
    return [*loaded.problems, *(found for found in loaded.findings if found.severity is Severity.ERROR)]


def _key(problem: Problem, edits: Sequence[Edit] = ()) -> tuple[str, int, str]:
    """By what a problem is known again after some edits, which may have moved its line."""
    line = problem.mark.line
    above = [edit for edit in edits if edit.mark.line < line and edit.mark.end_line <= line]
    moved = sum(edit.text.count("\n") - max(edit.mark.end_line - edit.mark.line, 0) for edit in above)
    return problem.code, line + moved, problem.message


def _moves_lines(edit: Edit) -> bool:
    return "\n" in edit.text or edit.mark.end_line > edit.mark.line


def _is_within(mark: Mark, part: Mark) -> bool:
    return (part.line, part.column) <= (mark.line, mark.column) and mark.line <= max(part.end_line, part.line)


def _words(manuscript: Manuscript, edits: Sequence[Edit]) -> str:
    """What edits do, in words."""
    first = edits[0]
    old = manuscript.written(first.mark) if first.whole else manuscript.words(first.mark)
    if "\t" in old and not old.strip() and not first.text.strip():
        return f"tabs became blanks on {len(edits)} lines" if len(edits) > 1 else "a tab became blanks"
    if not old and first.text == " ":
        return f"a blank was missing: {_line(manuscript, first)}"
    return f"{_short(old)} → {_short(first.text)}" + (f" (and {len(edits) - 1} more)" if len(edits) > 1 else "")


def _line(manuscript: Manuscript, edit: Edit) -> str:
    after = manuscript.edited([edit])
    return _short(after.written(Mark(edit.mark.line, 1, *after.end_of_line(edit.mark.line)[:2])))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 70 else f"{line[:69]}…"
