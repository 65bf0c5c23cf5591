"""Who does something, who holds a role, and where and when people meet."""

from __future__ import annotations

from typing import Annotated

from purposebook.fields.base import Base, key
from purposebook.fields.days import Day
from purposebook.fields.ids import Ref, To
from purposebook.fields.listing import Listing, keys
from purposebook.fields.text import Noted, Text
from purposebook.fields.words import Word
from purposebook.model.kinds import Kind

PARTY = (Kind.MEMBER, Kind.PLAYBOOK, Kind.RESERVED)
Party = Annotated[Ref, To(*PARTY)]


class Owner(Text):
    """The id of a role or a member type, or a person's name."""

    title = "an owner"
    refers_to = PARTY
    is_a_name = True


class Place(Text):
    """Where one meets: the id of a channel, or words."""

    title = "a place"
    refers_to = (Kind.CHANNEL,)


class Holder(Noted):
    """A person who holds a role now, or held it."""

    title = "a person in a role"
    shorthand = "name"
    needs = (("name", "none", "withheld"),)
    sample = "- name: Ilse Tamm\n  as: chair\n  since: 2025-03"

    name: Word | None = key("The person's name; `withheld` where it is not published.", "Ilse Tamm")
    as_: Word | None = key("As what: chair, deputy, contact, emeritus …", "chair", name="as")
    contact: Text | None = key("How to reach them.", "board@example.org")


class Held(Base):
    """What people hold: an office, a seat, a role."""

    is_mixin = True

    holders: Listing[Holder] = keys("The people who hold it now.", "- {name: Ilse Tamm, as: chair, since: 2025-03}")


class Producing(Base):
    """What leaves something behind."""

    is_mixin = True

    outputs: Listing[Text] = keys("What there is afterwards: a paper, a decision, a signed card.", "[Minutes]")


class Scheduled(Base):
    """What comes again, or is still to come."""

    is_mixin = True

    next_on: Day | None = key("The next date of it.", "2026-12-05")


class Meeting(Text, Producing, Scheduled):
    """A meeting of a group or a role."""

    title = "a meeting"
    sample = "- text: Board evening\n  every: month\n  in: video-call"

    every: Word | None = key("How often: week, month, quarter …", "month")
    in_: Listing[Place] = keys("Where: a channel, or words.", "video-call", name="in")


class Convening(Base):
    """What meets."""

    is_mixin = True

    meetings: Listing[Meeting] = keys("Its meetings.", "- {text: Board evening, every: month}")


class Scoped(Base):
    """What holds somewhere, or for something, and may be handed on."""

    is_mixin = True

    scope: Text | None = key("Where, or over what, it holds.", "The north field only")
    may_delegate_to: Listing[Owner] = keys("To whom it may be handed on.", "[teacher]")


class Effort(Text):
    """How much time something takes."""

    title = "an effort"

    phase: Word | None = key("The phase it is meant for.", "before the festival")


class Demanding(Base):
    """What takes people's time."""

    is_mixin = True

    effort: Listing[Effort] = keys("How much time it takes.", "3 hours a week")
