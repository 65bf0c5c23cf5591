"""Questions about how we speak: words to use instead of others, and what the community's own words mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from purposebook.fields.text import Text
from purposebook.model.culture import Term, Wording, is_meant
from purposebook.model.index import Index
from purposebook.model.playbooks import Playbook
from purposebook.model.walking import walk
from purposebook.views.roles.quiz import Option, Question, question
from purposebook.views.roles.role import Role
from purposebook.views.roles.sorts import Sort


def questions(index: Index, role: Role) -> Iterator[Question | None]:
    """What is asked, the first first: words to use and words to know, in turn."""
    wordings = [_instead(wording, index) for wording in index.book.language]
    meanings = [_means(index, term) for term in spoken(index, role.playbook)]
    for pair in zip_longest(filter(None, wordings), filter(None, meanings)):
        yield from pair


def _instead(wording: Wording, index: Index) -> Question | None:
    if not wording.say or not wording.instead_of:
        return None
    others = [Option(it, it.say) for it in index.book.language if it is not wording and it.say and it.instead_of]
    return question(Sort.INSTEAD, wording, Option(wording, wording.say), others, true=wording.instead_of)


def _means(index: Index, term: Term) -> Question | None:
    beside = [*index.targets(term.see, Term), *index.users(term, Term, Term.see)]
    rest = [it for it in index.book.glossary if it not in beside and it is not term]
    near, far = ([found for it in terms if (found := _meaning(it))] for terms in (beside, rest))
    return question(Sort.MEANS, term, _meaning(term), near, far)


def _meaning(term: Term) -> Option | None:
    said = term.means
    return Option(said, str(said), term) if said and said.text else None


def spoken(index: Index, playbook: Playbook) -> list[Term]:
    """The community's own words that stand in a playbook."""
    said = " ".join(str(found.value) for found in walk(playbook).found if isinstance(found.value, Text))
    return [
        term for term in index.book.glossary if any(is_meant(term.label, word) for word in _found(term.label, said))
    ]


def _found(term: str, said: str) -> list[str]:
    """Where a term stands in some words, as it is written there."""
    words = r"\W+".join(map(re.escape, re.findall(r"\w+", term)))
    return re.findall(rf"(?<!\w){words}(?!\w)", said, re.IGNORECASE) if words else []
