"""Questions of a knowledge check in words: what is asked, what a wrong answer would be right for, where to read on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from purposebook.fields.text import Entity, Text
from purposebook.model.culture import Wording
from purposebook.model.members import Member
from purposebook.model.playbooks import Play, Playbook
from purposebook.model.training import Module
from purposebook.site import routes
from purposebook.site.render.joining import commas, spaces
from purposebook.site.render.words import Words
from purposebook.views.roles.quiz import Option, Question
from purposebook.views.roles.sorts import Sort

RIGHT = Markup('<b class="pb-yes">Right.</b>')
WRONG = Markup('<b class="pb-wrong">Not this one.</b>')


class Asked(NamedTuple):
    """A sort of question in words: `{}` stands for what it is about, and for that of which an answer is true."""

    asks: str
    elsewhere: str
    subject: Callable[[Words, Any], Markup]
    chapter: str = ""  # of the playbook, where one can read it there


def name_of(words: Words, it: Any) -> Markup:
    """What a question is about, by its name."""
    return _bold(words.name(it, words.links.index.label(it)))


def many_of(words: Words, member: Member) -> Markup:
    """A member type as many call it."""
    return _bold(words.name(member, member.many))


def happening(words: Words, play: Play) -> Markup:
    """When a play begins; its name where nobody wrote that."""
    return words.words_of(play.when) if play.when else name_of(words, play)


def avoided(words: Words, wording: Wording) -> Markup:
    """What one does not say."""
    return _bold(words.name(wording, commas(*wording.instead_of)))


def _bold(said: Markup) -> Markup:
    return Markup("<b>{}</b>").format(said)


SERVED, ANSWERED, PROMISED = "whom-you-serve", "why-we-are-here", "what-you-promise"
ASKED = {
    Sort.SERVES: Asked("Whom do you serve?", "They are served by {}.", name_of, SERVED),
    Sort.GETS: Asked("What is in it for {}?", "That is for {}.", many_of),
    Sort.PROMISE: Asked("Which of these promises is yours to keep?", "{} keeps that one.", name_of, PROMISED),
    Sort.DUTY: Asked("Which of these do you answer for?", "{} answers for that.", name_of, ANSWERED),
    Sort.DOES: Asked("{}. Which of these belongs to it?", "That belongs to another play: {}.", happening),
    Sort.HANDED: Asked("{}. Who takes over when you cannot mend it?", "They take over in another play: {}.", happening),
    Sort.FAST: Asked("{}. How fast do you act?", "That is the time for another play: {}.", happening),
    Sort.OVER: Asked("{}. When is it over?", "That ends another play: {}.", happening),
    Sort.TARGET: Asked("Where should {} get to?", "That is the target of {}.", name_of),
    Sort.ASKS: Asked("Which question does {} answer?", "That is the question behind {}.", name_of),
    Sort.INSTEAD: Asked("What do we say instead of {}?", "We say that instead of {}.", avoided),
    Sort.MEANS: Asked("What does {} mean here?", "That is what {} means.", name_of),
}


class Asking:
    """Puts the questions of one page into words."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.links = words.links

    def asks(self, question: Question) -> Markup:
        """What a derived question asks."""
        asked = ASKED[question.sort]
        return Markup(asked.asks).format(asked.subject(self.words, question.about))  # noqa: S704  # ours, see above

    def verdict(self, question: Question, option: Option, because: Text | None, stands: Markup) -> Markup:
        """What is said of an answer that was chosen: whether it is right, why, and where to read it."""
        hint = self.words.say(because)
        if option is question.right:
            return spaces(RIGHT, hint, stands)
        return spaces(WRONG, Markup("A hint: ") + hint if because else "", self.elsewhere(question, option), stands)

    def elsewhere(self, question: Question, option: Option) -> Markup:
        """Of what a wrong answer would be the right one; '' where that is not known."""
        if question.sort is Sort.CHECK:
            return Markup("")
        if isinstance(option.said, Wording):
            of = escape(commas(*option.said.instead_of))
        elif option.of:
            of = self.links.link(option.of)
        else:
            return Markup("")
        return Markup(ASKED[question.sort].elsewhere).format(of)  # noqa: S704  # ours, see above

    def stands(self, question: Question, playbook: Playbook) -> Markup:
        """Where to read the right answer of a derived question."""
        if question.sort is Sort.INSTEAD:
            return _link(self.links.page(routes.LANGUAGE), "Read how we speak")
        if chapter := ASKED[question.sort].chapter:
            return _link(f"{self.links.href(playbook)}#{chapter}", "Read it in your playbook")
        assert isinstance(question.about, Entity)
        return Markup("Read it at {}").format(self.links.link(question.about))

    def module(self, module: Module) -> Markup:
        """Where to read the right answer to an author's question; '' where the module says nothing besides."""
        if not (module.steps or module.summary):
            return Markup("")
        return _link(f"#{self.links.anchor(module)}", "Read the module again")


def _link(href: str, words: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(href, words)
