"""A client of the yaml-language-server, which VS Code, Neovim, Helix, Zed and others ask about a purpose.yml."""

from __future__ import annotations

import json
import subprocess
from itertools import count
from pathlib import Path
from threading import Timer
from typing import Any

HERE = Path(__file__).parent
SERVER = HERE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
PATIENCE = 120.0  # seconds to wait for one message; only a hang reaches them
SETTINGS = {
    "yaml": {"schemaStore": {"enable": False}, "validate": True, "hover": True, "completion": True},
    "[yaml]": {"editor.tabSize": 2},
    "http": {},
    "editor": {"tabSize": 2},
    "files": {},
}


class LanguageServer:
    """A running server, spoken to as an editor does: JSON-RPC over its standard input and output.

    Each opening of a file has an address of its own, beside the file. The server looks at a file some time after it
    was opened, and does not say which opening it speaks of: at one address, what it found in an earlier text would
    now and then be taken for what it finds in this one.
    """

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(  # ends in `close`
            ["node", str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder
        )
        self._ids = count(1)
        self._told: dict[str, list[dict[str, Any]]] = {}
        self._opened: dict[Path, str] = {}
        snippets = {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}}
        abilities = {
            "textDocument": {"completion": snippets, "hover": {"contentFormat": ["markdown"]}},
            "workspace": {"configuration": True},
        }
        self.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": abilities})
        self._send({"method": "initialized", "params": {}})
        while self._take(self._read()) != "workspace/configuration":
            pass  # not before it knows the settings is anything asked

    def close(self) -> None:
        """End it, as an editor does."""
        self.ask("shutdown", None)
        self._send({"method": "exit", "params": None})
        self._process.communicate()

    def problems(self, file: Path, text: str | None = None) -> list[dict[str, Any]]:
        """What the editor underlines once `file` is open, with `text` where that is not saved yet."""
        address = self.open(file, text)
        while address not in self._told:
            self._take(self._read())
        return self._told[address]

    def open(self, file: Path, text: str | None = None) -> str:
        """Open a file anew; the address that it has in this opening."""
        number = next(self._ids)
        self._opened[file] = address = file.with_stem(f"{file.stem}-{number}").as_uri()
        written = file.read_text("utf-8") if text is None else text
        document = {"uri": address, "languageId": "yaml", "version": number, "text": written}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        return address

    def hover(self, file: Path, line: int, column: int) -> str:
        """The words that show while the mouse rests on a place; lines and columns count from 1."""
        found = self.ask("textDocument/hover", self._place(file, line, column))
        return str(found["contents"]["value"]) if found else ""

    def completions(self, file: Path, line: int, column: int) -> dict[str, dict[str, Any]]:
        """What the editor offers at a place, by its label."""
        found = self.ask("textDocument/completion", self._place(file, line, column))
        return {item["label"]: item for item in found["items"]}

    def ask(self, method: str, params: Any) -> Any:
        """The answer to a request."""
        number = next(self._ids)
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            self._take(message)

    def _place(self, file: Path, line: int, column: int) -> dict[str, Any]:
        place = {"line": line - 1, "character": column - 1}
        return {"textDocument": {"uri": self._opened[file]}, "position": place}

    def _take(self, message: dict[str, Any]) -> str:
        """Answer something that the server says or asks by itself; what it is about."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self._told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            wanted = [SETTINGS.get(item.get("section", "")) for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": wanted})
        elif "id" in message:
            self._send({"id": message["id"], "result": None})
        return str(message.get("method", ""))

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        length, hang = 0, Timer(PATIENCE, self._process.kill)
        hang.start()
        try:
            while line := self._process.stdout.readline().strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            assert length, "the language server has ended, or never answered"
            message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        finally:
            hang.cancel()
        return message
