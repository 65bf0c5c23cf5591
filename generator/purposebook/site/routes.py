"""Entity → page and anchor. Nothing else knows where anything stands on the site."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from purposebook.fields.text import Entity
from purposebook.model.index import Index

HOME = "index.md"
PURPOSE = "purpose/index.md"
QUESTIONS = "purpose/five-questions.md"
BRAND_ROLE = "purpose/brand-role.md"
MEMBERS = "members/index.md"
MEETING = "meeting.md"
JOURNEYS = "journeys/index.md"
SUCCESS = "success/index.md"
FEATURES = "features/index.md"
OPPORTUNITIES = "opportunities.md"
SCREENS = "screens/index.md"
PLAYBOOKS = "playbooks/index.md"
RITUALS = "rituals.md"
STORIES = "stories.md"
GUIDELINES = "guidelines.md"
LANGUAGE = "language.md"
GLOSSARY = "glossary.md"
SOURCES = "sources.md"
CHANGES = "changes.md"
HEALTH = "health.md"
CHECKS = "checks.md"
KEYS = "keys.md"
IDS = "ids.md"
HOW = "how.md"

OWN_PAGE = {
    "member": "members/{id}.md",
    "journey": "journeys/{id}.md",
    "kpi": "success/{id}.md",
    "feature": "features/{id}.md",
    "screen": "screens/{id}.md",
    "playbook": "playbooks/{id}.md",
}
PART_OF_PAGE = {
    "receives": "members/{scope}.md",
    "contributes": "members/{scope}.md",
    "journey-stage": "journeys/{scope}.md",
    "pain": "journeys/{scope}.md",
    "gain": "journeys/{scope}.md",
    "opportunity": "journeys/{scope}.md",
    "block": "screens/{scope}.md",
    "play": "playbooks/{scope}.md",
    "module": "playbooks/{scope}/training.md",
    "value": PURPOSE,
    "adopted": PURPOSE,
    "commitment": BRAND_ROLE,
    "interaction": MEMBERS,
    "stage": JOURNEYS,
    "criterion": SUCCESS,
    "object": MEETING,
    "channel": MEETING,
    "ritual": RITUALS,
    "story": STORIES,
    "guideline": GUIDELINES,
    "term": GLOSSARY,
    "source": SOURCES,
}
RESERVED = {"everyone": MEMBERS, "brand": BRAND_ROLE}


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the site, by its source path, and an anchor on it ('' for the top)."""

    path: str
    anchor: str = ""


def place(index: Index, entity: Entity) -> Place:
    """Where an entity stands on the site."""
    address = index.address(entity)
    if address.kind in OWN_PAGE:
        return Place(OWN_PAGE[address.kind].format(id=address.id))
    if address.kind in PART_OF_PAGE:
        return Place(PART_OF_PAGE[address.kind].format(scope=address.scope), anchor(index, entity))
    return Place(RESERVED[address.id])


def anchor(index: Index, entity: Entity) -> str:
    """The anchor of an entity on its page, such as `play-unanswered-rescue`."""
    address = index.address(entity)
    return f"{address.kind}-{address.id}"


def training(index: Index, playbook: Entity) -> str:
    """The path of a playbook's training page."""
    return f"playbooks/{index.address(playbook).id}/training.md"


def week(index: Index, playbook: Entity) -> str:
    """The path of a role's week on one sheet."""
    return f"playbooks/{index.address(playbook).id}/week.md"


def url(path: str, directory_urls: bool = True) -> str:
    """The address of a page below the site's root: `members/first-loaf/` or `members/first-loaf.html`."""
    stem = path.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        folder = stem.removesuffix("index")
        return folder if directory_urls else f"{folder}index.html"
    return f"{stem}/" if directory_urls else f"{stem}.html"


def relative(to: Place, from_path: str, directory_urls: bool = True) -> str:
    """The link from one page to a place, relative, so that the site works from any folder."""
    ending = f"#{quote(to.anchor)}" if to.anchor else ""
    if to.path == from_path:
        return ending or "#"
    return asset(url(to.path, directory_urls), from_path, directory_urls) + ending


def asset(path: str, from_path: str, directory_urls: bool = True) -> str:
    """The link from a page to a file of the site, such as `purpose.json`: up to the root, and down again."""
    depth = url(from_path, directory_urls).count("/")
    return "../" * depth + quote(path) or "./"
