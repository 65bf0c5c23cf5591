"""A small server for a built site, and the browser that looks at it."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")


class Server(http.server.ThreadingHTTPServer):
    """Answers a browser that asks for everything on a page at once."""

    request_queue_size = 128


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Nothing."""

    def do_GET(self) -> None:
        """A file; the icon that browsers ask for beside a bare picture is no part of a site."""
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()


def executable(playwright: Playwright) -> str:
    """A Chromium of the machine, else Playwright's own."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None) or playwright.chromium.executable_path
    if not Path(found).exists():
        pytest.fail("There is no Chromium. 'sh tests/browser/find-chromium.sh' gets one.", pytrace=False)
    return found


def serving(folder: Path) -> Server:
    """A running server for what stands in a folder, now or later."""
    server = Server(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def home_of(server: Server) -> str:
    """The address at which a server answers."""
    return f"http://127.0.0.1:{server.server_port}/"


def end(server: Server) -> None:
    """Stop a server and free its port."""
    server.shutdown()
    server.server_close()
