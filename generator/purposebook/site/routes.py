"""Entity → page and anchor. Nothing else knows where anything stands on the site."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.model.kinds import Kind

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
    Kind.MEMBER: "members/{id}.md",
    Kind.JOURNEY: "journeys/{id}.md",
    Kind.KPI: "success/{id}.md",
    Kind.FEATURE: "features/{id}.md",
    Kind.SCREEN: "screens/{id}.md",
    Kind.PLAYBOOK: "playbooks/{id}.md",
}
PART_OF_PAGE = {
    Kind.RECEIVES: "members/{scope}.md",
    Kind.CONTRIBUTES: "members/{scope}.md",
    Kind.JOURNEY_STAGE: "journeys/{scope}.md",
    Kind.PAIN: "journeys/{scope}.md",
    Kind.GAIN: "journeys/{scope}.md",
    Kind.OPPORTUNITY: "journeys/{scope}.md",
    Kind.BLOCK: "screens/{scope}.md",
    Kind.PLAY: "playbooks/{scope}.md",
    Kind.MODULE: "playbooks/{scope}/training.md",
    Kind.VALUE: PURPOSE,
    Kind.ADOPTED: PURPOSE,
    Kind.COMMITMENT: BRAND_ROLE,
    Kind.BRAND_RECEIVES: BRAND_ROLE,
    Kind.INTERACTION: MEMBERS,
    Kind.STAGE: JOURNEYS,
    Kind.CRITERION: SUCCESS,
    Kind.OBJECT: MEETING,
    Kind.CHANNEL: MEETING,
    Kind.RITUAL: RITUALS,
    Kind.STORY: STORIES,
    Kind.GUIDELINE: GUIDELINES,
    Kind.TERM: GLOSSARY,
    Kind.SOURCE: SOURCES,
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


def own_pages(index: Index, entity: Entity, id: str = "") -> tuple[str, ...]:
    """The paths of the pages that are an entity's own, as they would be under another `id`; () where it has none."""
    address = index.address(entity)
    if address.kind not in OWN_PAGE:
        return ()
    inner = ("training", "week") if address.kind is Kind.PLAYBOOK else ()
    id = id or address.id
    return (OWN_PAGE[address.kind].format(id=id), *(f"playbooks/{id}/{name}.md" for name in inner))


def built(path: str, directory_urls: bool = True) -> str:
    """The file that a page is written to: `members/newcomer/index.html` or `members/newcomer.html`."""
    address = url(path, directory_urls)
    return address if address.endswith(".html") else f"{address}index.html"


def url(path: str, directory_urls: bool = True) -> str:
    """The address of a page below the site's root: `members/newcomer/` or `members/newcomer.html`."""
    stem = path.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        folder = stem.removesuffix("index")
        return folder if directory_urls else f"{folder}index.html"
    return f"{stem}/" if directory_urls else f"{stem}.html"


def foldered(path: str, directory_urls: bool = True) -> str:
    """A page's source in the folder that the page is built to, so that in both a relative link leads to the same."""
    return built(path, directory_urls).removesuffix(".html") + ".md"


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
