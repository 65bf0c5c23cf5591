"""The pictures that pages ask for, each from its view."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from markupsafe import Markup

from purposebook.fields.figures import written
from purposebook.fields.text import Entity
from purposebook.language import Words
from purposebook.model.facts import north_stars
from purposebook.model.features import Screen, SeenOn
from purposebook.model.index import Index
from purposebook.site.drawing import bridge as bridges
from purposebook.site.drawing import bullet as bullets
from purposebook.site.drawing import curve, network
from purposebook.site.drawing import ladder as ladders
from purposebook.site.drawing import tree as trees
from purposebook.site.drawing import trend as trends
from purposebook.site.drawing import weekstrip as strips
from purposebook.site.drawing import wireframe as wireframes
from purposebook.site.drawing.alone import alone
from purposebook.site.drawing.journeychart import chart
from purposebook.site.drawing.labels import shown
from purposebook.site.drawing.quadrant import Mark, quadrant
from purposebook.site.drawing.tree import Box
from purposebook.site.drawing.wireframe import Piece
from purposebook.views.features.tradeoff import Tradeoff
from purposebook.views.file.brand_words import has_no_brand
from purposebook.views.file.bridge import bridge as carried
from purposebook.views.journeys.journeymap import JourneyMap
from purposebook.views.journeys.lanes import words_on
from purposebook.views.journeys.opportunities import JourneyTree, Node
from purposebook.views.members.exchange import Network
from purposebook.views.roles.escalation_ladder import Ladder
from purposebook.views.roles.week import Duty
from purposebook.views.roles.weekstrip import Strip
from purposebook.views.success.bands import bands
from purposebook.views.success.numbers import Branch, Standing

SEEN_ON: dict[str, str] = {SeenOn.PHONE: "on a phone", SeenOn.WIDE: "on a wide screen"}


def bridge(index: Index) -> Markup:
    """The purpose bridge, from the promise on one bank to what members get on the other; wide and for a phone."""
    said = bridges.Said(carried(index), "" if has_no_brand(index.book) else index.brand.label)
    return _safe(bridges.bridge(said) + bridges.narrow(said))


def exchange(found: Network[Any]) -> Markup:
    """The network of who exchanges with whom."""
    return _safe(network.draw(found, [party.label for party in found.parties]))


def emotion(found: JourneyMap) -> Markup:
    """The emotion curve of a journey."""
    return _safe(curve.emotion("emotion", f"How it feels: {found.journey.label}", found.stages))


def journey_chart(index: Index, found: JourneyMap) -> str:
    """A whole journey map as a file to take away."""
    return alone(chart(found, index.label(found.journey), partial(words_on, index)))


def trend(found: Standing, name: str = "trend") -> Markup:
    """The readings of a KPI over time."""
    readings = [
        trends.Reading(point.day, point.said.on or "", shown(point.amount, found.unit)) for point in found.points
    ]
    aim = shown(found.aim, found.unit) if found.aim and found.goal is not None else None
    return _safe(trends.trend(name, f"Readings of {found.kpi.label}", readings, aim))


def bullet(found: Standing) -> Markup:
    """The last reading of a KPI on its bands, against target and baseline."""
    kpi, unit = found.kpi, found.unit
    marks = (
        shown(found.aim, unit) if found.aim and found.goal is not None else None,
        shown(found.start, unit) if found.start else None,
    )
    title = f"{kpi.label} against {'its target' if found.target else 'what it is held to'}"
    latest = shown(found.points[-1].amount, unit)
    return _safe(bullets.bullet("bullet", title, latest, marks, bands(kpi), unit, kpi.spoken))


def kpi_tree(index: Index, branches: Sequence[Branch]) -> Markup:
    """Which KPI drives which, each with its standing."""
    north = north_stars(index)

    def box(branch: Branch) -> Box:
        found = branch.standing
        if branch.is_back:
            return Box(found.kpi.label, found.status.replace(" ", "-"), "and round again")
        latest = found.points[-1].amount.text(found.unit) if found.points else ""
        more = " · ".join(filter(None, (latest, found.kpi.group)))
        note = f"{'north star · ' if found.kpi in north else ''}{'part · ' if branch.is_part else ''}{found.status}"
        return Box(found.kpi.label, found.status.replace(" ", "-"), note, tuple(map(box, branch.below)), more)

    return _safe(trees.tree("tree-kpi", "What drives what", tuple(map(box, branches))))


def opportunity_tree(index: Index, found: JourneyTree) -> Markup:
    """Outcomes of a journey, the pains and opportunities below them, the features that serve those."""

    def box(node: Node) -> Box:
        kind = "open" if node.is_open else "outcome" if node.is_outcome else node.entity.kind
        return Box(node.label(index), kind, node.note, tuple(map(box, node.below)))

    name = f"tree-{index.address(found.journey).id}"
    title = f"Outcomes, opportunities and features: {index.label(found.journey)}"
    return _safe(trees.tree(name, title, tuple(map(box, found.outcomes))))


def tradeoff(index: Index, found: Tradeoff) -> Markup:
    """Value against effort, with the features as numbers."""
    spoken = index.book.spoken

    def said(number: int, label: str, effort: float, value: float, corner: str) -> str:
        cost, worth = written(effort, spoken=spoken), written(value, spoken=spoken)
        return f"{number} {label}: effort {cost}, {found.measure} {worth}, {corner}"

    marks = [
        Mark(
            it.number, it.effort, it.value, it.is_best,
            said(it.number, index.label(it.feature), it.effort, it.value, it.corner),
        )
        for it in found.points
    ]  # fmt: skip
    title = f"{found.measure.capitalize()} against effort"
    names = ("effort, person-months", found.measure)
    return _safe(quadrant("quadrant", title, marks, (found.effort, found.value), names, spoken))


def wireframe(index: Index, screen: Screen, seen_on: str = "") -> Markup:
    """A screen with its blocks, numbered as in the list beside it; seen on a phone, wide, or nothing in particular."""
    pieces = [Piece(block.block or "", index.label(block)) for block in screen.blocks]
    title = " ".join(filter(None, (f"Wireframe: {index.label(screen)}", SEEN_ON.get(seen_on))))
    return _safe(wireframes.wireframe(title, pieces, seen_on))


def ladder(index: Index, found: Ladder, is_own: bool) -> Markup:
    """Who hands on to whom; the ladder of one role, its own, names every play."""
    return _safe(ladders.ladder(index, found, is_own))


def week_strip(index: Index, playbook: Entity, found: Strip) -> Markup:
    """A role's week, day by day."""

    plain = (*Words.WEEKDAYS.said, *Words.DUTIES.of("told by its place"))

    def said(duty: Duty, when: str | None = None) -> strips.Duty:
        return duty.words, when if when is not None else "" if duty.every.casefold() in plain else duty.every

    days = [[said(duty) for duty in duties] for duties in found.days]
    daily, weekly = ([said(duty) for duty in duties] for duties in (found.daily, found.weekly))
    other = [said(duty, period) for period, duty in found.other]
    return _safe(strips.week_strip(f"The week: {index.label(playbook)}", days, daily, weekly, other))


def _safe(svg: str) -> Markup:
    return Markup(svg)  # noqa: S704  # every word in it went through drawing.svg
