"""The pictures of the manual, taken from the real sites of the files that it shows: `make pictures`.

By hand, after a change of the looks. The tests see that each picture of a page is one of these.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from looking import QUIET
from manual_pages import MANUAL, PAGES, ROOT
from playwright.sync_api import Browser, sync_playwright
from workshop import PLAIN, Built, Project

PICTURES = MANUAL / "pictures"
ALONE = ".md-header, .md-tabs, .md-sidebar { display: none !important } article { scroll-margin-top: 0 !important }"
NAMES = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True)
class Picture:
    """One picture: whose file is built (a page of the manual, or '' for the bundled one), and what is looked at.

    `top` is where the picture begins, as a selector; '' is the head of the site. All lengths are pixels.
    """

    name: str
    source: str
    path: str
    top: str = ""
    width: int = 1240
    height: int = 820


TAKEN = (
    Picture("home", "", "index.html"),
    Picture("start", "questions/members.md", "index.html", height=760),
    Picture("member", "questions/members.md", "members/patient/index.html", "article", 900, 800),
    Picture("exchange", "questions/receives.md", "members/index.html", "#who-exchanges-with-whom", 900, 600),
    Picture("contributes", "questions/contributes.md", "members/translator/index.html", "article", 900, 460),
    Picture("interactions", "questions/interactions.md", "members/index.html", "#how-they-interact", 900, 410),
    Picture("brand", "questions/brand.md", "purpose/brand-role/index.html", "article", 900, 680),
    Picture("kpi", "success.md", "success/played/index.html", "article", 900, 760),
    Picture("journey", "journeys.md", "journeys/first-monday/index.html", "article", 1240, 900),
    Picture("features", "features.md", "features/index.html", "article", 1000, 960),
    Picture("playbook", "playbooks.md", "playbooks/office/index.html", "article", 1000, 900),
)


def built(source: str, folder: Path) -> Built:
    """The site of the first file that a page of the manual shows, or the bundled one."""
    if not source:
        return Project(folder, PLAIN.replace("Trial", "The Proving Room"), ROOT / "purpose.yml").build("--strict")
    purpose = next(block.text for block in PAGES[source].blocks("yaml") if block.file == "purpose.yml")
    name = yaml.safe_load(purpose)["community"]["name"]
    return Project(folder, PLAIN.replace("Trial", name), purpose).build("--strict")


def take(browser: Browser, picture: Picture, site: Built) -> None:
    """Open the page, wait until it has come to rest, and keep what is seen."""
    page = browser.new_page(viewport={"width": picture.width, "height": picture.height}, reduced_motion="reduce")
    page.goto((site.site / picture.path).as_uri())
    if picture.top:
        page.add_style_tag(content=ALONE)
        page.evaluate("top => document.querySelector(top).scrollIntoView()", picture.top)
    page.evaluate(QUIET)
    page.screenshot(path=PICTURES / f"{picture.name}.png")
    page.close()


def main() -> None:
    """Take all of them."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        sources = sorted({picture.source for picture in TAKEN})
        sites = {source: built(source, Path(folder, str(number))) for number, source in enumerate(sources)}
        browser = playwright.chromium.launch(executable_path=next(filter(None, map(shutil.which, NAMES)), None))
        for picture in TAKEN:
            take(browser, picture, sites[picture.source])


if __name__ == "__main__":
    main()
