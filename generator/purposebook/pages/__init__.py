"""The list of every page: path, title, template, what it shows, and where it stands in the navigation."""

from __future__ import annotations

from purposebook.pages.authors import authors_pages
from purposebook.pages.culture import culture_pages
from purposebook.pages.features import features_pages
from purposebook.pages.home import home_pages
from purposebook.pages.journeys import journeys_pages
from purposebook.pages.members import members_pages
from purposebook.pages.page import SECTIONS, Context, Facts, Page
from purposebook.pages.playbooks import playbooks_pages
from purposebook.pages.purpose import purpose_pages
from purposebook.pages.success import success_pages

__all__ = ["SECTIONS", "Context", "Facts", "Page", "pages"]

PARTS = (
    home_pages,
    purpose_pages,
    members_pages,
    journeys_pages,
    success_pages,
    features_pages,
    playbooks_pages,
    culture_pages,
    authors_pages,
)


def pages(facts: Facts) -> list[Page]:
    """All pages of a site, in the order of the navigation."""
    return [page for part in PARTS for page in part(facts)]
