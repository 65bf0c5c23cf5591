"""A reference that leads nowhere is a finding, not the end of a page."""

from __future__ import annotations

from purposebook.site.website import generate


def test_a_playbook_that_serves_nobody_known_has_a_page() -> None:
    """Lost otherwise: one wrong id stops the whole site, with a trace that no author understands."""
    website, _ = generate("community: {name: Bread}\nplaybooks:\n  - {id: host, name: Host, serves: [ghost]}\n")
    assert website
    (page,) = [page for page in website.pages if page.path == "playbooks/host.md"]
    assert '<p><span class="pb-loose">ghost</span></p>' in website.draw(page)[0]
