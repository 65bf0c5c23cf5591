"""Community and purpose: what brand and members want to create together."""

from __future__ import annotations

from purposebook.fields.base import key
from purposebook.fields.listing import Listing, keys
from purposebook.fields.text import Entity, Named, Noted, Prose, Text
from purposebook.fields.words import Word, Words
from purposebook.model.kinds import Kind
from purposebook.model.people import Party
from purposebook.model.shared_keys import Grouped
from purposebook.source.nodes import Mapping, Node, Scalar, Sequence


class Community(Noted):
    """Whose playbook this is."""

    title = "the community"
    needs = (("name",),)
    sample = "community:\n  name: Our Community\n  brand: Brook & Sons"

    name: Word = key("The community's name.", "Our Community")
    brand: Text | None = key(
        "The organisation behind it.",
        "Brook & Sons",
        asks="Which organisation stands behind the community?",
        weight=60,
    )
    summary: Prose | None = key(
        "The community in a sentence or two.",
        "Neighbours who help each other",
        asks="What is this community, in a sentence or two?",
        weight=55,
    )
    url: Word | None = key("Where it lives.", "https://example.org/community")
    languages: Words = key("The languages spoken in it; the first is the site's.", "[en, de]", default=())

    @property
    def has_other_brand(self) -> bool:
        """Whether somebody stands behind it who bears another name."""
        return bool(self.brand and self.brand.text and self.brand.text != self.name)


def spoken_in(root: Node | None) -> tuple[str, ...]:
    """The languages that a file names, before anything in it is read: numbers and dates are read by them."""
    community = root.get("community") if isinstance(root, Mapping) else None
    node = community.get(str(Community.languages)) if isinstance(community, Mapping) else None
    named = node.items if isinstance(node, Sequence) else (node,)
    return tuple(one.value for one in named if isinstance(one, Scalar) and one.value)


class Value(Named, Grouped):
    """Something the brand holds dear."""

    title = "a value"
    kind = Kind.VALUE
    sample = "- name: Patience\n  means: Good things take their time"

    means: Text | None = key(
        "What the value asks of people.",
        "Good things take their time",
        asks="What does this value ask of people?",
        weight=15,
    )
    parts: Listing[Text] = keys("What it consists of, or asks in detail.", "- Hear your neighbour")
    weight: Text | None = key("How much it weighs against the others.", "most of all")
    over: Text | None = key("What it goes before: 'this over that'.", "Speed")


class Adopted(Entity):
    """A document taken over from somewhere else."""

    title = "an adopted document"
    kind = Kind.ADOPTED
    shorthand = "name"
    needs = (("name",),)
    sample = "- name: Code of conduct\n  url: https://example.org/coc"

    name: Word | None = key("Its title.", "Contributor Covenant 2.1")
    url: Word | None = key("Where to read it.", "https://www.contributor-covenant.org")
    text: Prose | None = key("What it is used for here.", "Our code of conduct")

    @property
    def own_name(self) -> str | None:
        """Its title."""
        return self.name


class Statement(Text):
    """A sentence about the whole, to all or to some."""

    title = "a statement"

    to: Listing[Party] = keys("For whom it is said; for all when absent.", "newcomer")


class Purpose(Noted):
    """The shared purpose: the bridge between what a brand promises and what members want."""

    title = "the purpose"
    sample = "purpose:\n  statement: A place where people help each other"

    statement: Text | None = key(
        "What brand and members want to create together, in one sentence.",
        "A place where nobody is left alone with a question",
        asks="What do brand and members want to create together?",
        weight=100,
    )
    why_invest: Listing[Statement] = keys(
        "Why anyone would invest time in this community.",
        "Because someone answers while it still helps",
        asks="Why would anyone invest time in this community?",
        weight=98,
    )
    vision: Text | None = key("Where it should all lead, where that is written apart.", "Help in every street")
    mission: Listing[Statement] = keys("What is done for it, where that is written apart.", "We teach who teaches")
    brand_promise: Listing[Statement] = keys(
        "What the brand promises its customers.",
        "Tools that forgive beginners",
        asks="What does the brand promise?",
        weight=90,
    )
    brand_purpose: Text | None = key(
        "Why the brand exists, beyond what it sells.",
        "To make good help something that everyone can find",
        asks="Why does the brand exist, beyond what it sells?",
        weight=85,
    )
    values: Listing[Value] = keys(
        "What the brand holds dear; members say which they share.",
        "- {name: Patience, over: Speed}",
        asks="Which values does the brand hold dear?",
        weight=50,
    )
    not_: Listing[Text] = keys(
        "What this community will not be.",
        "- A shop window",
        name="not",
        asks="What will this community never be?",
        weight=30,
    )
    adopts: Listing[Adopted] = keys(
        "Documents taken over by reference.", "- {name: Code of conduct, url: https://example.org/coc}"
    )
