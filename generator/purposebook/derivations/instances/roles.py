"""Examples of the rules about roles: what is theirs, their week, their training."""

from __future__ import annotations

from purposebook.derivations.instances.instance import Example, Instance, counted, of
from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.views.features.brief import brief
from purposebook.views.roles.escalation_ladder import ladder
from purposebook.views.roles.lessons import lessons
from purposebook.views.roles.role import role
from purposebook.views.roles.training import choices
from purposebook.views.roles.week import week
from purposebook.views.roles.weekstrip import strip


def _role(index: Index) -> Instance | None:
    for playbook in index.book.playbooks:
        found = role(index, playbook)
        kpis = [standing.kpi for standing in found.numbers]
        words = f"keeps {counted(len(found.commitments), 'commitment')} and answers for {counted(len(kpis), 'KPI')}."
        return of(playbook, words, found.commitments, kpis)
    return None


def _week(index: Index) -> Instance | None:
    for playbook in index.book.playbooks:
        duties = [duty.what for period in week(index, role(index, playbook)).periods for duty in period.duties]
        return of(playbook, f"has {counted(len(duties), 'thing')} to do again and again.", duties)
    return None


def _choices(index: Index) -> Instance | None:
    for playbook in index.book.playbooks:
        for module in playbook.training:
            for check in module.check:
                if check.others and check.ask:
                    return of(module, f"asks: {check.ask} {len(choices(check))} answers stand to choose from.", check)
    return None


def _lessons(index: Index) -> Instance | None:
    for playbook in index.book.playbooks:
        found = lessons(index, role(index, playbook))
        if found:
            words = f"learns {counted(len(found), 'lesson')}: {', '.join(lesson.title for lesson in found)}."
            return of(playbook, words, *(lesson.stands_on for lesson in found))
    return None


def _wrong_answers(index: Index) -> Instance | None:
    for playbook in index.book.playbooks:
        for question in (it for lesson in lessons(index, role(index, playbook)) for it in lesson.questions):
            wrong = [option for option in question.options if option is not question.right]
            words = f"is asked with {counted(len(wrong), 'wrong answer')}, such as “{wrong[0].words}”."
            about = question.about if isinstance(question.about, Entity) else playbook
            return of(about, words, question.right.said, [option.said for option in wrong])
    return None


def _strip(index: Index) -> Instance | None:
    for playbook in index.book.playbooks:
        found = strip(week(index, role(index, playbook)))
        if found:
            named = [duty.what for day in found.days for duty in day]
            words = f"has {counted(len(set(named)), 'duty', 'duties')} on a certain day of the week."
            return of(playbook, words, named or [duty.what for duty in (*found.daily, *found.weekly)])
    return None


def _ladder(index: Index) -> Instance | None:
    found = ladder(index)
    for role_, taken in ((role_, found.to(role_)) for role_ in (found.steps[-1] if found.steps else ())):
        words = f"stands on step {len(found.steps)} and is handed {counted(len(taken), 'play')}."
        return of(role_, words, [one.escalation for one in taken])
    return None


def _brief(index: Index) -> Instance | None:
    for screen in index.book.screens:
        rows = brief(index, screen).rows
        if rows:
            parts = [counted(len(found), "entry", "entries") + f" under “{name}”" for name, found in rows]
            return of(screen, f"has {', '.join(parts)}.", *(found for _, found in rows))
    return None


EXAMPLES: dict[str, Example] = {
    "role": _role,
    "my-week": _week,
    "choices": _choices,
    "lessons": _lessons,
    "wrong-answers": _wrong_answers,
    "ux-brief": _brief,
    "week-strip": _strip,
    "escalation-ladder": _ladder,
}
