"""What the manual shows works: a reader copies it, and gets what the page says."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path

import pytest
import yaml
from manual_pages import PAGES, ROOT, Block, blocks
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from purposebook.checking.examine import Standards, examine
from purposebook.clock import today
from purposebook.model.root import Purposebook
from purposebook.site.website import generate

HEAD = "community: {name: Trial, brand: Brand}\n"  # what a part of a file goes with
SETTING = {"site_name": "Trial", "theme": {"name": "material"}, "plugins": ["search", "purposebook"]}
TRIED_ELSEWHERE = (ROOT / "tests" / "beside" / "requirements.txt").read_text("utf-8")  # by `make beside`


def keys(block: Block) -> set[str]:
    """The keys at the top of a block; none where it is no group."""
    found = yaml_load(block.text)
    return set(map(str, found)) if isinstance(found, dict) else set()


def is_purpose(block: Block) -> bool:
    """Whether a block is of a purpose.yml, whole or in part."""
    return block.title.startswith("purpose.yml") or (not block.title and keys(block) <= set(Purposebook.model_fields))


def is_mkdocs(block: Block) -> bool:
    """Whether a block is of a mkdocs.yml."""
    known = {"INHERIT", *MkDocsConfig()}
    return Path(block.file).name in ("mkdocs.yml", "shared.yml") or (not block.title and keys(block) <= known)


def check_purpose(block: Block, folder: Path) -> None:
    """A whole file is sound and makes a site; a part can be read, whatever else its file says."""
    is_whole = "community" in keys(block)
    examined = examine(block.text if is_whole else HEAD + block.text, Standards(today()))
    if block.is_odd:
        assert examined.problems or examined.findings
        return
    allowed = set() if is_whole else {"unknown-reference"}
    assert not [problem for problem in examined.problems if problem.code not in allowed]
    if is_whole:
        assert not [found for found in examined.findings if found.severity != "info"]
        website, _ = generate(block.text)
        assert website
        assert all(website.draw(page)[0] for page in website.pages)


def check_mkdocs(block: Block, folder: Path) -> None:
    """MkDocs takes it as it stands, with the plugins that are installed; the others are tried by `make beside`."""
    (folder / "docs").mkdir()
    said = {**SETTING, **yaml_load(block.text)}
    said.pop("INHERIT", None)
    said["plugins"] = [plugin for plugin in as_list(said["plugins"]) if is_installed(plugin)]
    config = MkDocsConfig(config_file_path=str(folder / "mkdocs.yml"))
    config.load_dict(said)
    errors, warnings = config.validate()
    assert not errors
    assert not warnings


def as_list(plugins: object) -> list[object]:
    """The plugins of a mkdocs.yml, which may be written as a list or as a group."""
    return [{name: options} for name, options in plugins.items()] if isinstance(plugins, dict) else list(plugins)  # type: ignore[call-overload]


def is_installed(plugin: object) -> bool:
    """Whether a plugin is here; one that is not has to be among those that are tried elsewhere."""
    name = next(iter(plugin)) if isinstance(plugin, dict) else str(plugin)
    if any(it.name in (name, f"material/{name}") for it in entry_points(group="mkdocs.plugins")):
        return True
    assert name in TRIED_ELSEWHERE, name
    return False


def check_by_schema(*words: str) -> Callable[[Block, Path], None]:
    """A check of a whole file by a tool that knows its form."""

    def check(block: Block, folder: Path) -> None:
        file = folder / "file.yml"
        file.write_text(block.text, encoding="utf-8")
        done = subprocess.run([sys.executable, "-m", *words, str(file)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    return check


def check_workflow(block: Block, folder: Path) -> None:
    """GitHub would take it, and what it runs is named by its commit."""
    check_by_schema("check_jsonschema", "--builtin-schema", "vendor.github-workflows")(block, folder)
    assert all(re.search(r"@([0-9a-f]{40}|COMMIT)\b", used) for used in re.findall(r"uses: *(\S+)", block.text))


def check_front_matter(block: Block, folder: Path) -> None:
    """The head of a page of one's own can be read."""
    assert isinstance(next(yaml.safe_load_all(block.text)), dict)


CHECKS: dict[str, tuple[Callable[[Block], bool], Callable[[Block, Path], None]]] = {
    "purpose.yml": (is_purpose, check_purpose),
    "mkdocs.yml": (is_mkdocs, check_mkdocs),
    "a workflow": (lambda block: block.title.startswith(".github/workflows/"), check_workflow),
    "a pipeline": (
        lambda block: block.title.startswith(".gitlab-ci.yml"),
        check_by_schema("check_jsonschema", "--builtin-schema", "vendor.gitlab-ci"),
    ),
    "hooks": (
        lambda block: block.title.startswith(".pre-commit-config.yaml"),
        check_by_schema("pre_commit", "validate-config"),
    ),
    "a page": (lambda block: block.title.startswith("docs/"), check_front_matter),
}


def kind_of(block: Block) -> str:
    """What a block of YAML is; '' where nobody can tell, so that nothing would be tried."""
    return next((kind for kind, (is_one, _) in CHECKS.items() if is_one(block)), "")


@pytest.mark.site
@pytest.mark.parametrize("block", blocks("yaml"), ids=str)
def test_a_block_of_yaml_works(block: Block, tmp_path: Path) -> None:
    """Lost otherwise: a reader copies an example from the manual and is told that it is wrong."""
    kind = kind_of(block)
    assert kind, 'Say what it is by a title: ```yaml title="mkdocs.yml"'
    CHECKS[kind][1](block, tmp_path)


def test_a_wrong_block_would_be_found(tmp_path: Path) -> None:
    """Lost otherwise: the test above holds of any block at all."""
    with pytest.raises(AssertionError):
        check_mkdocs(Block("", 1, "yaml", "", "plugins: [search, {purposebook: {chekcs: {}}}]\n"), tmp_path)
    with pytest.raises(AssertionError):
        check_purpose(Block("", 1, "yaml", "", "members: [{id: a, nmae: A}]\n"), tmp_path)
    assert not kind_of(Block("", 1, "yaml", "", "something: else\n"))


def test_every_block_says_its_language() -> None:
    """Lost otherwise: an example is tried by nobody."""
    shown = {"yaml", "sh", "text", "powershell", "jinja", "markdown", "html", "json", "css", "python"}
    assert {block.language for block in blocks()} <= shown
    for name, page in PAGES.items():
        fences = len(re.findall(r"^ *```", page.text, re.MULTILINE))
        assert fences == 2 * len(list(page.blocks())), name
