"""Rules of language: the words a community agreed on, held against its own file."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.checking.rules.file.wordings import Avoided, agreed, found_in, texts
from purposebook.checking.rules.rule import Case, Finding, place, rule
from purposebook.fields.ids import fold
from purposebook.fields.text import Said, Text
from purposebook.markup import unshown
from purposebook.model.culture import Wording
from purposebook.model.in_force import is_closed
from purposebook.problems import Severity

EACH = 3  # marks of one text that are named


@rule(Severity.WARNING)
def avoided_word(case: Case) -> Iterator[Finding]:
    """The file uses a word that it asks others not to use.

    People learn words by reading them. One page that says 'users' teaches more than the page that asks for 'members'.

    Only the forms that are listed are looked for, in small letters or capitals. Left alone is what stands between
    quotation marks or in code, in addresses and ids, in the words of members (quotes, thoughts, stories), wherever
    one says what not to do or be ('avoid', 'not', 'over'), and what speaks of the word itself: 'never say users',
    'instead of users'.

    Wrong:
        community:
          name: Open Club
          summary: A place for all users of the street
        language:
          - instead_of: [user, users]
            say: neighbours
    Right:
        community:
          name: Open Club
          summary: A place for everyone in the street, for neighbours above all
        language:
          - instead_of: [user, users]
            say: neighbours
    """
    avoided = agreed(case.index)
    for text in texts(case, avoided) if avoided else ():
        for avoid, mark, word in found_in(text, avoided, case.lines):
            yield Finding(
                mark,
                f"'{word}' stands here, and the file asks for {_instead(avoid.wording)}.",
                _hint(avoid),
                about=text.entity,
                related=((avoid.wording.mark, "this was agreed here"),),
            )


@rule(Severity.WARNING)
def contrary_wordings(case: Case) -> Iterator[Finding]:
    """A word is to be used by one line and to be avoided by another.

    Who looks it up finds whichever line comes first.

    Wrong:
        community: {name: Open Club}
        language:
          - instead_of: [users]
            say: audience
          - instead_of: [audience]
            say: members
    Right:
        community: {name: Open Club}
        language:
          - instead_of: [users, audience]
            say: members
    """
    wordings = [wording for wording in case.index.book.language if not is_closed(wording)]
    for wording in wordings:
        for other in wordings:
            refused = {fold(word) for word in other.instead_of if other.lang == wording.lang}
            is_spelling = other is wording and wording.say not in wording.instead_of  # `parkrun`, not `Parkrun`
            if wording.say and fold(wording.say) in refused and not is_spelling:
                yield Finding(
                    place(wording, Wording.say),
                    f"Here '{wording.say}' is the word to use; line {other.mark.line} asks not to use it.",
                    "Decide on one word, and list all others under its 'instead_of'.",
                    f"say: {other.say}" if other.say and other is not wording else "",
                    related=((other.mark, "it is avoided here"),),
                )


@rule(Severity.WARNING)
def mark_not_shown(case: Case) -> Iterator[Finding]:
    """A sentence holds a mark that its page cannot show.

    Links to the web, *emphasis*, **strong words**, `code` and short lists are shown in every sentence. A picture, a
    link to a page that has no address of its own, and other tags of HTML are not: readers see signs, or words without
    a link.

    Wrong:
        community: {name: Open Club}
        brand_role:
          commitments:
            - Keeps to the [rules](rules.md).
    Right:
        community: {name: Open Club}
        brand_role:
          commitments:
            - Keeps to the [rules](https://example.org/rules).
    """
    for met in case.index.everything:
        said = met.value
        marks = list(unshown(said.words)) if isinstance(said, Text | Said) and not said.markdown else []
        if marks:
            yield Finding(
                place(said, Text.text),
                f"This cannot be shown here: {', '.join(marks[:EACH])}.",
                "Links have to begin with https://, http://, mailto: or tel:. Write a picture or a tag in words.",
                about=met.entity,
            )


def _instead(wording: Wording) -> str:
    return f"'{wording.say}'" if wording.say else "another word"


def _hint(avoid: Avoided) -> str:
    because = str(avoid.wording.because or "").strip()
    start = f"Write {_instead(avoid.wording)}" if avoid.wording.say else "Choose another word"
    return f"{start}: {because}" if because else f"{start}, or put it in quotation marks if it is a quotation."
