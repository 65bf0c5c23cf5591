"""Which of the generated pages and files a site leaves out: by MkDocs' own settings, or by ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel, set_exclusions
from pathspec.gitignore import GitIgnoreSpec

from purposebook.nearness import nearest


def inclusion(paths: Iterable[str], config: MkDocsConfig, leave_out: list[str]) -> dict[str, InclusionLevel]:
    """Path → how it takes part, by `exclude_docs`, `draft_docs` and `not_in_nav`, and by our own `leave_out`."""
    files = [File(path, None, config.site_dir, config.use_directory_urls) for path in paths]
    set_exclusions(files, config)
    gone = {*GitIgnoreSpec.from_lines(leave_out).match_files(file.src_uri for file in files)}
    return {file.src_uri: InclusionLevel.EXCLUDED if file.src_uri in gone else file.inclusion for file in files}


def left_out(levels: dict[str, InclusionLevel], is_serving: bool) -> frozenset[str]:
    """What this build does not show; drafts are shown while serving."""
    least = InclusionLevel.DRAFT if is_serving else InclusionLevel.NOT_IN_NAV
    return frozenset(path for path, level in levels.items() if level.value < least.value)


def without_effect_on(leave_out: list[str], paths: list[str]) -> Iterator[str]:
    """What is told of a pattern that no page or file of ours answers to."""
    for pattern in leave_out:
        if not pattern.startswith("!") and not any(GitIgnoreSpec.from_lines([pattern]).match_files(paths)):
            near = nearest(pattern, paths)
            yield f"leave_out: no generated page is called '{pattern}'." + (f" Did you mean '{near}'?" if near else "")
