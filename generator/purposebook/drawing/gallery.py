"""The pictures that pages ask for, each from its view."""

from __future__ import annotations

from markupsafe import Markup

from purposebook.drawing import bridge as bridges
from purposebook.drawing import curve, network
from purposebook.drawing.alone import alone
from purposebook.drawing.journeychart import chart
from purposebook.model.index import Index
from purposebook.model.text import Entity, Text
from purposebook.views.exchange import Network
from purposebook.views.journeymap import JourneyMap
from purposebook.views.numbers import Standing


def bridge(index: Index) -> Markup:
    """The purpose bridge, from the promise on one bank to what members want on the other."""
    purpose, community = index.book.purpose, index.book.community
    brand = (community and community.brand) or "The brand"
    wants = [str(received) for member in index.book.members for received in member.receives[:1] if received.text]
    return _safe(
        bridges.bridge(
            str((purpose and purpose.brand_promise) or ""),
            str((purpose and purpose.brand_purpose) or ""),
            wants,
            str((purpose and purpose.statement) or ""),
            brand,
        )
    )


def exchange(found: Network) -> Markup:
    """The network of who exchanges with whom."""
    return _safe(network.draw(found, [party.label for party in found.parties]))


def emotion(found: JourneyMap) -> Markup:
    """The emotion curve of a journey."""
    return _safe(curve.emotion("emotion", f"How it feels: {found.journey.label}", found.stages))


def journey_chart(index: Index, found: JourneyMap) -> str:
    """A whole journey map as a file to take away."""

    def label(entry: object) -> str:
        named = index.target(entry) if isinstance(entry, Text) and entry.refers_to else entry
        return index.label(named) if isinstance(named, Entity) else str(entry)

    return alone(chart(found, index.label(found.journey), label))


def trend(found: Standing, name: str = "trend") -> Markup:
    """The readings of a KPI over time."""
    values = [(point.said.on or "", point.value) for point in found.points]
    target = found.target.number if found.target else None
    return _safe(curve.trend(name, f"Readings of {found.kpi.label}", values, target))


def _safe(svg: str) -> Markup:
    return Markup(svg)  # noqa: S704  # every word in it went through drawing.svg
