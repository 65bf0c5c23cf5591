"""`purposebook init`: the folder of a new community, from an interview, from an example, or with everything open."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from purposebook import bundled
from purposebook.authoring.starting import folder as folders
from purposebook.authoring.starting.answered import as_purpose, tidy
from purposebook.authoring.starting.explaining import explained
from purposebook.authoring.starting.folder import PURPOSE, RESUME, Surroundings, Written, contents, write
from purposebook.authoring.starting.publishing import FILES, Host, clicks, host_of
from purposebook.authoring.starting.remote import addresses, branch_of, home_of, is_at_top
from purposebook.authoring.starting.requirement import requirement
from purposebook.cli.colours import say
from purposebook.cli.engines import tell_of_zensical
from purposebook.fields.text import words_of
from purposebook.loader import load

HOSTS = click.Choice([host.value for host in Host])
EXAMPLES = {"minimal": "examples/minimal/purpose.yml", "full": "starting/full.yml"}

HELP = """
\b
Examples:
  purposebook init our-community            asks the five questions
  purposebook init play --from full         a whole example to change
"""


@click.command(epilog=HELP)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option("--from", "example", type=click.Choice(list(EXAMPLES)), help="Begin with an example: small, or whole.")
@click.option("--no-input", is_flag=True, help="Ask nothing; everything is left open.")
@click.option("--host", type=HOSTS, help="Who checks and publishes it; as the Git remote tells, else GitHub.")
def init(folder: Path, example: str | None, no_input: bool, host: str | None) -> None:
    """Begin a community in FOLDER with an interview: the five questions, one after the other.

    Every question can be skipped. Whoever stops, goes on from there by calling it again. Nothing that is there is
    written over.
    """
    try:
        _begin(folder, example, no_input, Host(host) if host else host_of(home_of(folder)))
    except OSError as error:
        raise click.ClickException(f"{error.filename or folder} cannot be written: {error.strerror}.") from error
    tell_of_zensical(folder)


def _begin(folder: Path, example: str | None, no_input: bool, host: Host) -> None:
    otherwise = _name_of(folder)
    if (folder / PURPOSE).exists():
        text = ""
    elif example:
        text = _example(example)
    else:
        text = explained(as_purpose({} if no_input else _interview(folder), otherwise))
    known = load(text or (folder / PURPOSE).read_bytes()).book
    name = known.community.name if known and known.community else otherwise
    around = Surroundings(requirement(), host, branch_of(folder), addresses(folder))
    written = write(folder, contents(text, name, around))
    if PURPOSE in written.new and not (example or no_input):
        (folder / RESUME).unlink(missing_ok=True)  # the answers stand in the file now
    _tell(folder, written)
    if host in FILES and not is_at_top(folder):
        say(f"Move {FILES[host]} to the top of the repository: it is found nowhere else. Let it work in this folder.")
    if FILES.get(host) not in written.left:
        say(f"Publish it: {clicks(host, home_of(folder), around.branch)}")


def _name_of(folder: Path) -> str:
    return tidy("name", words_of(folder.resolve().name)) or "Our community"


def _example(name: str) -> str:
    place = bundled.ours(EXAMPLES[name]) if name == "minimal" else Path(folders.__file__).parent / "full.yml"
    text = place.read_text("utf-8")
    return explained("".join(line for line in text.splitlines(keepends=True) if not line.startswith("#")))


def _interview(folder: Path) -> dict[str, str]:
    """The answers of an interview, kept beside the file to be until it is finished."""
    if not sys.stdin.isatty():
        raise click.UsageError("There is nobody to ask here. Say --no-input, or --from minimal, or --from full.")
    from purposebook.cli.asking import Stopped, ask

    kept = folder / RESUME
    answers = _kept(kept)
    if answers:
        say(f"Going on where you stopped, after {len(answers)} questions.\n")

    def keep(so_far: dict[str, str]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(so_far, ensure_ascii=True, indent=1), "utf-8")

    try:
        return ask(answers, keep)
    except Stopped:
        again = "purposebook init" if folder == Path() else f"purposebook init {folder}"
        say(f"\nYour answers are kept. '{again}' goes on from here.")
        raise click.exceptions.Exit(1) from None


def _kept(place: Path) -> dict[str, str]:
    """The answers of an interview that was not finished; none where the file is not what we wrote."""
    try:
        found = json.loads(place.read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    is_ours = isinstance(found, dict) and all(isinstance(words, str) for words in found.values())
    return found if is_ours else {}


def _tell(folder: Path, written: Written) -> None:
    for path in written.new:
        say(f"  new   {path}")
    for path in written.left:
        say(f"  left  {path} (it was there, and is as it was)")
    place = "" if folder == Path() else f"cd {folder} && "
    say(f"\nSee it:  {place}mkdocs serve")
