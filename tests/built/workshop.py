"""Where the tests of the built site work: throw-away projects, built and served by real MkDocs processes."""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import sha256
from http.client import HTTPException
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
SHED = GOLDEN / "tool-shed" / "purpose.yml"  # small, and reaches every template
CASES = [ROOT / "purpose.yml", *sorted(ROOT.glob("examples/*/purpose.yml"))]
PLAIN = "site_name: Trial\ntheme:\n  name: material\nplugins: [search, purposebook]\n"
HOSTED = "site_url: https://community.example/book/\nrepo_url: https://github.com/community/book\n"
EDITED = "edit_uri: edit/main/docs/\n"
FLAT = "use_directory_urls: false\n"
LEADS_ON = 'http-equiv="refresh"'
PATIENCE = 120.0  # seconds to wait for a server; only a hang reaches them


def case_name(file: Path) -> str:
    """What a case is called: `bundled`, or the folder of an example."""
    return "bundled" if file.parent == ROOT else file.parent.name


def mkdocs(folder: Path, *words: str) -> list[str]:
    """The command line of a MkDocs run in a folder."""
    return [sys.executable, "-m", "mkdocs", *words, "--config-file", str(folder / "mkdocs.yml")]


def surroundings() -> dict[str, str]:
    """The environment of a run: that of all tests, with a log that can be read while a server runs."""
    return {**os.environ, "PYTHONUNBUFFERED": "1"}


class Built(NamedTuple):
    """What a build left behind: its exit code, what it said, and the site."""

    code: int
    said: str
    site: Path

    def pages(self) -> list[Path]:
        """Every HTML file of the site."""
        return sorted(self.site.rglob("*.html"))

    def articles(self) -> dict[str, str]:
        """Path → HTML of every page that says something: not of those that only lead on, nor of 404.html."""
        found = {page.relative_to(self.site).as_posix(): page.read_text(encoding="utf-8") for page in self.pages()}
        return {path: html for path, html in found.items() if path != "404.html" and LEADS_ON not in html}

    def text(self, path: str) -> str:
        """One file of the site."""
        return (self.site / path).read_text(encoding="utf-8")

    def bytes(self) -> dict[str, bytes]:
        """Every file of the site with its bytes."""
        return {str(path.relative_to(self.site)): path.read_bytes() for path in self.site.rglob("*") if path.is_file()}


class Project:
    """A folder with mkdocs.yml, an empty docs/ and whatever a test writes into it."""

    def __init__(self, folder: Path, config: str = PLAIN, purpose: str | Path | None = None) -> None:
        self.folder = folder
        self.write("mkdocs.yml", config)
        (folder / "docs").mkdir(parents=True, exist_ok=True)
        if isinstance(purpose, Path):
            shutil.copy(purpose, folder / "purpose.yml")
        elif purpose is not None:
            self.write("purpose.yml", purpose)

    def write(self, path: str, text: str) -> Path:
        """Write a file of the project."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def build(self, *words: str) -> Built:
        """Build the project with MkDocs, as an author would."""
        command = mkdocs(self.folder, "build", *words)
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=surroundings(),
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
        return Built(done.returncode, done.stdout + done.stderr, self.folder / "site")

    @contextmanager
    def served(self) -> Iterator[Server]:
        """Serve the project with MkDocs while the author works on it."""
        address = f"127.0.0.1:{free_port()}"
        log = self.folder.parent / f"{self.folder.name}.log"  # outside: what lies in the folder is watched
        command = mkdocs(self.folder, "serve", "--dev-addr", address)
        with log.open("w") as out:
            process = subprocess.Popen(command, cwd=self.folder, env=surroundings(), stdout=out, stderr=out)
            try:
                yield Server(f"http://{address}/", process, log)
            finally:
                end(process)


def free_port() -> int:
    """A port for a server that takes it a while later, when it has built its first site.

    The system gives ports from 32768 on (49152 on a Mac) to whoever asks for any, such as each request of a browser,
    so one of those could be taken by then. Each look begins at another place: two processes of the suite that
    look at the same time would find the same port free.
    """
    for port in range(20_000 + secrets.randbelow(12_000), 32_768):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


def end(process: subprocess.Popen[bytes]) -> None:
    """Stop a server as Ctrl+C does, so that it tidies up; where that signal is ignored, as behind `nohup`, at once."""
    process.send_signal(signal.SIGINT)
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


class Server(NamedTuple):
    """A running `mkdocs serve`."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path

    def get(self, path: str = "") -> tuple[int, str]:
        """A page as a browser gets it: the status and the HTML; 0 while nobody answers."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=PATIENCE) as answer:  # noqa: S310  # our own server
                return answer.status, answer.read().decode()
        except (OSError, HTTPException) as error:
            return getattr(error, "code", 0), ""

    def until(self, holds: Callable[[str], bool], path: str = "") -> str:
        """The page as soon as something holds of it; fails when that never comes.

        Ask for all that a test is about: a server may show a file that was half written for a moment, too.
        """
        end = time.monotonic() + PATIENCE
        html = ""
        while time.monotonic() < end:
            assert self.process.poll() is None, f"the server ended:\n{self.log.read_text()}"
            status, html = self.get(path)
            if status == 200 and holds(html):
                return html
            time.sleep(0.2)
        raise AssertionError(f"never came to hold; last answer:\n{html[-3000:]}\nlog:\n{self.log.read_text()[-3000:]}")


@cache
def built(base: Path, purpose: Path, config: str = PLAIN, strict: bool = False) -> Built:
    """The site of a purpose.yml, built once per run: the workers of pytest-xdist share it, so nobody changes it."""
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    asked = f"{purpose}\n{config}\n{strict}".encode()
    folder = shared / f"site-{case_name(purpose)}-{sha256(asked).hexdigest()[:12]}"
    kept = folder.with_suffix(".json")
    with folder.with_suffix(".lock").open("w") as lock:  # who comes second waits until it is built
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            made = Project(folder, config, purpose).build(*(["--strict"] if strict else []))
            kept.write_text(json.dumps([made.code, made.said]), encoding="utf-8")
    code, said = json.loads(kept.read_text(encoding="utf-8"))
    return Built(code, said, folder / "site")
