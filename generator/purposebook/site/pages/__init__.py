"""The list of every page: path, title, template, what it shows, and where it stands in the navigation."""

from __future__ import annotations

from purposebook.site.pages.features import features_pages
from purposebook.site.pages.file.authors import authors_pages
from purposebook.site.pages.file.culture import culture_pages
from purposebook.site.pages.file.home import home_pages
from purposebook.site.pages.file.purpose import purpose_pages
from purposebook.site.pages.journeys import journeys_pages
from purposebook.site.pages.members import members_pages
from purposebook.site.pages.page import SECTIONS, Facts, Page
from purposebook.site.pages.roles import roles_pages
from purposebook.site.pages.success import success_pages

__all__ = ["SECTIONS", "Facts", "Page", "pages"]

PARTS = (
    home_pages,
    purpose_pages,
    members_pages,
    journeys_pages,
    success_pages,
    features_pages,
    roles_pages,
    culture_pages,
    authors_pages,
)


def pages(facts: Facts) -> list[Page]:
    """All pages of a site, in the order of the navigation."""
    return [page for part in PARTS for page in part(facts)]
