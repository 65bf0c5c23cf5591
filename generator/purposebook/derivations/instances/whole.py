"""Examples of the rules about the file as a whole: what is open, how old, how it is used and seen."""

from __future__ import annotations

from purposebook.derivations.instances.instance import Example, Instance, counted, of
from purposebook.model.index import Index
from purposebook.views.file.ages import freshness
from purposebook.views.file.answered import sections
from purposebook.views.file.lenses import lenses
from purposebook.views.file.permanent_ids import lasting
from purposebook.views.file.places import lines_of
from purposebook.views.file.questions import open_questions
from purposebook.views.file.used_by import used_by


def _questions(index: Index) -> Instance | None:
    for question in open_questions(index):
        if question.entity:
            return of(question.entity, f"leaves open: {question.asks}", question.about)
    return None


def _answered(index: Index) -> Instance | None:
    for section in sections(index):
        if section.lines and section.asked:
            words = f"{section.name}: {section.answered} of {counted(section.asked, 'question')} answered."
            return Instance(None, words, section.lines)
    return None


def _freshness(index: Index) -> Instance | None:
    for dated in freshness(index):
        return Instance(dated.entity, f"{dated.what} {dated.said} is the oldest date.", (dated.line,))
    return None


def _lens(index: Index) -> Instance | None:
    for lens in lenses(index):
        for theme in lens.themes:
            if theme.answers:
                count = counted(len(theme.answers), "entry", "entries")
                words = f"{lens.name}, “{theme.name}”: answered by {count} of the file."
                return Instance(None, words, lines_of(theme.answers))
    return None


def _uses(index: Index) -> Instance | None:
    for entity in lasting(index):
        groups = used_by(index, entity)
        if groups and lines_of(entity):
            users = [found for _, found in groups]
            return of(entity, f"is referred to by {counted(sum(map(len, users)), 'entry', 'entries')}.", users)
    return None


def _permanent(index: Index) -> Instance | None:
    for entity in lasting(index):
        if lines_of(entity):
            return of(entity, f"is found for ever at id/{index.address(entity)}/.")
    return None


EXAMPLES: dict[str, Example] = {
    "open-questions": _questions,
    "answered": _answered,
    "freshness": _freshness,
    "lens": _lens,
    "used-by": _uses,
    "permanent-link": _permanent,
}
