"""The interview in a terminal: arrow keys, skipping, going back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import questionary
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from purposebook.authoring.starting.answered import tidy
from purposebook.authoring.starting.interview import Question, next_question
from purposebook.cli.colours import say

BACK = "\0back"
SKIP = ""
TITLES = (
    "Before the five",
    "1 of 5: who",
    "2 of 5: what they get",
    "3 of 5: what they bring",
    "4 of 5: how they interact",
    "5 of 5: the brand's role",
)
GREETING = """\
Five questions, and three before them. Enter alone skips a question, ↑ goes back to the one before.
Ctrl+C stops; your answers are kept.
"""


class Stopped(Exception):  # noqa: N818  # nothing went wrong
    """Whoever was asked has stopped for now."""


def ask(answers: dict[str, str], keep: Callable[[dict[str, str]], None]) -> dict[str, str]:
    """Ask all questions that are open; `keep` is called after each answer. Raises Stopped."""
    say(GREETING)
    before: dict[str, str] = {}
    while question := next_question(answers):
        try:
            answer = _asked(question, before.pop(question.key, ""))
        except (KeyboardInterrupt, EOFError):
            raise Stopped from None
        if answer == BACK:
            before |= [answers.popitem()] if answers else []
        else:
            answers[question.key] = tidy(question.key, answer)
        keep(answers)
    return answers


def _asked(question: Question, before: str) -> str:
    """One answer: words, SKIP or BACK; `before` is what was answered before somebody went back."""
    words = f"{TITLES[question.part]} · {question.words}"
    if question.choices:
        return _chosen(question, words, before)
    hint = "(Enter alone: that is all) " if question.is_more else ""
    hint = f"(such as: {question.example}) " if question.example and not before else hint
    return str(questionary.text(words, default=before, instruction=hint or None, key_bindings=_keys()).unsafe_ask())


def _chosen(question: Question, words: str, before: str) -> str:
    choices = [questionary.Choice(title, value) for value, title in question.choices]
    ways = [
        questionary.Choice("That is all" if question.is_more else "Skip this", SKIP),
        questionary.Choice("Go back", BACK),
    ]
    chosen = next((choice for choice in choices if choice.value == before), None)
    default: Any = chosen or (ways[0] if question.is_more else None)  # Enter alone ends a list, as it does with words
    return str(questionary.select(words, choices=[*choices, *ways], default=default).unsafe_ask())


def _keys() -> KeyBindings:
    """↑ goes back to the question before."""
    bindings = KeyBindings()

    @bindings.add("up", eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=BACK)

    return bindings
