"""What stands on a page of one's own in place of an address: a link, and the words of a fact."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

from purposebook.model.index import Index
from purposebook.problems import Problem, Severity
from purposebook.site.render.environment import amount
from purposebook.site.routes import Place, place
from purposebook.views.file.addressed import addressed
from purposebook.views.file.quoting import NAME, Fact, fact


@dataclass(frozen=True, slots=True)
class Quoted:
    """Where an address leads, or None; the words that it stands for, with their line and language; what is wrong."""

    place: Place | None
    words: str
    line: int = 0  # none where no line says it
    lang: str = ""
    problem: Problem | None = None

    @property
    def is_loose(self) -> bool:
        """Whether the words are those of the address, as the file says nothing there."""
        return self.problem is not None and self.problem.severity is not Severity.INFO


def quoted(index: Index, address: str) -> Quoted:
    """What an address names: `kpi/reply-time` by its name, `kpi/reply-time#target` by what stands under that key."""
    name, _, key = unquote(address).partition("#")
    found = addressed(index, name)
    if not found.entity:
        return Quoted(None, address, problem=found.problem)
    said = fact(index, found.entity, key or NAME)
    if isinstance(said, Problem):
        return Quoted(place(index, found.entity), address, problem=said)
    return Quoted(place(index, found.entity), _written(said, index.book.spoken), said.line, said.lang, found.problem)


def _written(said: Fact, spoken: tuple[str, ...]) -> str:
    """The words as our own pages write them: numbers with their unit, and thousands apart."""
    parts = ((amount(words, spoken), unit) for words, unit in said.parts)
    return ", ".join(f"{words}\u00a0{unit}" if unit else words for words, unit in parts)
