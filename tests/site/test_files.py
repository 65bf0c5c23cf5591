"""The files beside the pages: what can be taken away, and links that last."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

import pytest

from purposebook.loader import Loaded
from purposebook.model.index import Index
from purposebook.site.files import Asked, files
from purposebook.site.files.data import as_data
from purposebook.site.files.journey_maps import as_csv

COMMUNITY = """\
    purpose: {statement: Bread "worth" sharing <b>}
    members:
      - id: first
        name: First-loafer
        summary: |
          Bakes a first
          loaf
        formerly: [newcomer, novice]
        size: 042
        receives: [{id: rescue, text: Help}, A sentence without an id]
        requires: {none: Anyone may}
      - {name: パン職人, part_of: first}
    journeys:
      - id: path
        of: first
        stages:
          - {stage: join, actions: [=1+1, 'A; B', "C, \\"D\\""], feels: {now: -2, aim: 0, word: lost}}
          - {stage: leave, feels: {aim: 1}}
    success: {kpis: [{id: k, name: K, question: Does it?, bands: [1, 2.5], measures: first/rescue}]}
    """


@pytest.fixture
def made(model: Callable[[str], Index]) -> dict[str, bytes]:
    return files(Asked(model(COMMUNITY), True))


def test_every_path_stays_in_the_site(made: dict[str, bytes]) -> None:
    """Lost otherwise: a build writes outside of its folder."""
    assert {"purpose.json", "purpose.schema.json", "llms.txt", "journeys/path.csv"} <= set(made)
    for path in made:
        assert not PurePosixPath(path).is_absolute()
        assert ".." not in PurePosixPath(path).parts
        assert "\\" not in path


def test_data_says_what_the_file_says(made: dict[str, bytes]) -> None:
    """Lost otherwise: who works with purpose.json gets other keys, other words or less than the author wrote."""
    data = json.loads(made["purpose.json"])
    first, baker = data["members"]
    assert first["id"] == "first"
    assert first["formerly"] == ["newcomer", "novice"]
    assert first["size"] == {"text": "042"}
    assert first["requires"] == {"none": "Anyone may"}
    assert [it["text"] for it in first["receives"]] == ["Help", "A sentence without an id"]
    assert baker == {"id": "パン職人", "name": "パン職人", "part_of": ["first"]}
    assert data["success"]["kpis"][0]["bands"] == [1, 2.5]
    assert data["journeys"][0]["stages"][0]["feels"] == {"now": -2, "aim": 0, "word": "lost"}
    assert data["purpose"]["statement"]["text"] == 'Bread "worth" sharing <b>'
    assert "lifecycle" not in data


def test_data_can_be_read_again(load: Callable[[str], Loaded], model: Callable[[str], Index]) -> None:
    """Lost otherwise: purpose.json is no purpose.yml, though JSON is YAML and the keys are the same."""
    once = as_data(model(COMMUNITY).book)
    loaded = load(json.dumps(once, ensure_ascii=False))
    assert loaded.problems == ()
    assert as_data(loaded.book) == once


def test_a_journey_as_a_table(made: dict[str, bytes]) -> None:
    """Lost otherwise: a spreadsheet opens a broken table, or runs a cell as a formula."""
    rows = list(csv.reader(io.StringIO(made["journeys/path.csv"].decode())))
    assert {len(row) for row in rows} == {len(rows[0])}
    cells = dict(zip(rows[0], zip(*rows[1:], strict=True), strict=True))
    assert cells["Stage"] == ("Join", "Leave")
    assert cells["Doing"] == ('\'=1+1; A; B; C, "D"', "")
    assert [" ".join(cell.split()) for cell in cells["Feeling"]] == ["lost now -2 aim 0", "now aim 1"]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "@SUM(A1)", "\t=1", "\r=1", "-1+1|cmd", '=cmd|" /C calc"!A0'])
def test_no_cell_is_a_formula(cell: str) -> None:
    """Lost otherwise: an author's words run as a command where somebody opens the table."""
    assert next(csv.reader(io.StringIO(as_csv([[cell]]))))[0].startswith("'")


def test_numbers_stay_numbers_in_a_table() -> None:
    """Lost otherwise: a reading of -2 arrives as text and can not be added up."""
    assert as_csv([["-2", "-0.5", "12"]]) == "-2,-0.5,12\n"


def test_permanent_links(made: dict[str, bytes]) -> None:
    """Lost otherwise: links that people kept lead nowhere after an id changes."""
    assert {path for path in made if path.startswith("id/member/")} == {
        "id/member/first/index.html", "id/member/newcomer/index.html", "id/member/novice/index.html",
        "id/member/パン職人/index.html",
    }  # fmt: skip
    assert "id/receives/first/rescue/index.html" in made
    old = made["id/member/newcomer/index.html"].decode()
    assert '<link rel="canonical" href="../../../members/first/">' in old
    assert 'content="0; url=../../../members/first/"' in old
    assert not any("sentence" in path for path in made), "the id of a sentence changes with its words"


def test_permanent_links_without_folders(model: Callable[[str], Index]) -> None:
    """Lost otherwise: permanent links are dead on sites with use_directory_urls: false."""
    made = files(Asked(model(COMMUNITY), False))
    page = made["id/receives/first/rescue/index.html"].decode()
    assert 'href="../../../../members/first.html#receives-rescue"' in page


FORMER = """
members: [{id: a, name: A, formerly: [old, b]}, {id: b, name: B}]
playbooks: [{id: p, name: P, formerly: [q], serves: a}]
"""


@pytest.mark.parametrize(
    ("directory_urls", "path", "to"),
    [
        (True, "members/old/index.html", "../../members/a/"),
        (False, "members/old.html", "../members/a.html"),
        (True, "playbooks/q/training/index.html", "../../../playbooks/p/training/"),
    ],
)
def test_former_addresses_lead_on(model: Callable[[str], Index], directory_urls: bool, path: str, to: str) -> None:
    """Lost otherwise: the address that people copied from their browser is dead after an id changes."""
    made = files(Asked(model(FORMER), directory_urls))
    assert f'url={to}"' in made[path].decode()
    assert "members/b/index.html" not in made, "another page stands there now"


def test_nothing_leads_to_a_page_that_is_left_out(model: Callable[[str], Index]) -> None:
    """Lost otherwise: permanent links and llms.txt lead to a page that its author left out."""
    made = files(Asked(model(FORMER), has_page=lambda path: path != "members/a.md"))
    assert not {"id/member/a/index.html", "id/member/old/index.html", "members/old/index.html"} & made.keys()
    assert "- A\n" in made["llms.txt"].decode()


def test_hostile_words_break_no_redirect(model: Callable[[str], Index]) -> None:
    """Lost otherwise: a name can run a script on the page of its permanent link."""
    made = files(Asked(model("""members: [{id: a, name: '"><script>alert(1)</script>'}]"""), True))
    page = made["id/member/a/index.html"].decode()
    assert "<script" not in page
    assert ET.fromstring(re.sub(r"<!doctype html>|<(meta|link)[^>]*>", "", page)).tag == "html"  # noqa: S314


def test_llms_txt(made: dict[str, bytes]) -> None:
    """Lost otherwise: a language model finds no map of the site, or lines broken by an author's line breaks."""
    lines = made["llms.txt"].decode().splitlines()
    assert lines[:3] == ["# Test", "", '> Bread "worth" sharing <b>']
    assert "- [First-loafer](members/first/): Bakes a first loaf" in lines
    assert "- [K](success/k/): Does it?" in lines
    named = [line for line in lines if line.startswith("- [") and "path" in line]
    assert named == ["- [First-loafer](journeys/path/)"], "a journey is called after its traveller"


def test_a_name_only_file_has_files_too(model: Callable[[str], Index]) -> None:
    """Lost otherwise: the first minute ends in a traceback."""
    made = files(Asked(model(""), True))
    assert json.loads(made["purpose.json"]) == {"community": {"name": "Test", "brand": {"text": "Brand"}}}
    assert made["llms.txt"].decode().startswith("# Test")


def test_the_file_itself_is_published_only_where_somebody_wants_it(model: Callable[[str], Index]) -> None:
    """Lost otherwise: 'we think she is leaving', a comment in purpose.yml, stands on the web for all to read."""
    assert "purpose.yml" not in files(Asked(model(""), True))
    assert files(Asked(model(""), True, "the text # a comment"))["purpose.yml"] == b"the text # a comment"


def test_what_is_withheld_is_in_no_file(model: Callable[[str], Index]) -> None:
    """Lost otherwise: a number that is not published can be read in purpose.json, one click away."""
    index = model("""
    success:
      kpis:
        - {id: revenue, name: Revenue, question: How much?, readings: [{on: 2026-01, value: 987654}],
           withheld: Listed}
    members: [{id: a, name: A, receives: [{text: A secret discount, withheld: Not announced yet}], x-note: private}]
    """)
    data = files(Asked(index, True))["purpose.json"].decode()
    assert "Listed" in data
    assert "Not announced yet" in data
    assert not [word for word in ("987654", "secret", "private") if word in data]
