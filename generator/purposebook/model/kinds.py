"""The kinds of entities, as addresses and references name them."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What an entity is: the first part of its address."""

    MEMBER = "member"
    RECEIVES = "receives"
    CONTRIBUTES = "contributes"
    BRAND_RECEIVES = "brand-receives"
    OBJECT = "object"
    CHANNEL = "channel"
    VALUE = "value"
    ADOPTED = "adopted"
    INTERACTION = "interaction"
    COMMITMENT = "commitment"
    STAGE = "stage"
    JOURNEY = "journey"
    JOURNEY_STAGE = "journey-stage"
    PAIN = "pain"
    GAIN = "gain"
    OPPORTUNITY = "opportunity"
    CRITERION = "criterion"
    KPI = "kpi"
    FEATURE = "feature"
    SCREEN = "screen"
    BLOCK = "block"
    PLAYBOOK = "playbook"
    PLAY = "play"
    MODULE = "module"
    RITUAL = "ritual"
    STORY = "story"
    GUIDELINE = "guideline"
    TERM = "term"
    SOURCE = "source"
    RESERVED = "reserved"  # `everyone` and `brand`, which are known without being written
