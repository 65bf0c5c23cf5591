"""From answers to a purpose.yml."""

from __future__ import annotations

from purposebook.authoring.starting.interview import EVERYONE, Answers, several
from purposebook.fields.ids import LONGEST, slug
from purposebook.source.emit import Data, as_yaml, cleaned


def as_purpose(answers: Answers, otherwise: str) -> str:
    """The file that the answers make, section by section; `otherwise` is the community's name if none was given."""
    said = {key: tidy(key, words) for key, words in answers.items()}
    ids = _ids(said)
    sections: dict[str, Data] = {
        "community": _kept({"name": said.get("name") or otherwise, "brand": said.get("brand", "")}),
        "purpose": _kept({"statement": said.get("statement", "")}),
        "members": [_member(said, key, name, ids[key]) for key, name in several(said, "member")],
        "interactions": _interactions(said, ids),
        "brand_role": _kept({"stance": said.get("stance", ""), "commitments": _texts(said, "commitment")}),
    }
    return "\n".join(["schema: 1\n", *(as_yaml({key: data}) for key, data in sections.items() if data)])


def tidy(key: str, words: str) -> str:
    """An answer as it is written down: a name is one line, a sentence may have several."""
    words = cleaned(words)
    return " ".join(words.split()) if key.split("/")[0] in ("name", "brand", "member") else words


def _kept(data: dict[str, Data]) -> dict[str, Data]:
    return {key: value for key, value in data.items() if value}


def _texts(said: Answers, stem: str) -> list[Data]:
    return [words for _, words in several(said, stem)]


def _ids(said: Answers) -> dict[str, str]:
    """An id for each member type, no two alike."""
    found: dict[str, str] = {EVERYONE: EVERYONE}
    for key, name in several(said, "member"):
        wanted, number = slug(name, "member"), 2
        tried = wanted
        while tried in found.values():
            tried = f"{wanted[: LONGEST - 4].rstrip('-')}-{number}"
            number += 1
        found[key] = tried
    return found


def _member(said: Answers, key: str, name: str, id_: str) -> dict[str, Data]:
    return _kept(
        {
            "id": id_,
            "name": name,
            "receives": _texts(said, f"receives/{key}"),
            "contributes": _texts(said, f"contributes/{key}"),
        }
    )


def _interactions(said: Answers, ids: dict[str, str]) -> list[Data]:
    made: list[Data] = []
    for key, begins in several(said, "from"):
        number = key.rpartition("/")[2]
        text = said.get(f"does/{number}", "")
        to = ids.get(said.get(f"to/{number}", ""), EVERYONE)
        if text and begins in ids:
            made.append({"from": ids[begins], "to": to, "text": text})
    return made
