"""The same input gives the same site: twice over, and from the installed wheel."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from workshop import PLAIN, ROOT, SHED, Built, Project, surroundings

Sites = Callable[..., Built]


def environment() -> dict[str, str]:
    """The surroundings of a run that must not see the checkout."""
    return {name: value for name, value in surroundings().items() if name != "PYTHONPATH"}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The files that two sites do not have alike."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def test_two_builds_give_the_same_bytes(site_of: Sites, project: Callable[..., Project]) -> None:
    """Without this, a published site would change without a change of the file, and caches and diffs be worthless."""
    first = site_of(ROOT / "purpose.yml", strict=True)
    again = project(ROOT / "purpose.yml").build("--strict")
    assert first.code == again.code == 0
    assert differing(first.bytes(), again.bytes()) == []


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as it would be published: built from the sdist, not from the checkout."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)]  # asks no network
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (found,) = out.glob("*.whl")
    return found


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a fresh environment with the wheel; everything but Purposebook is borrowed from this one."""
    home = tmp_path_factory.mktemp("fresh")
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    ours = Path(sysconfig.get_path("purelib"))
    fresh = Path(subprocess.run([python, "-c", "import site; print(site.getsitepackages()[0])"],
                                capture_output=True, text=True, check=True).stdout.strip())  # fmt: skip
    for entry in ours.iterdir():
        if "purposebook" not in entry.name.lower() and entry.suffix != ".pth" and entry.name != "__pycache__":
            (fresh / entry.name).symlink_to(entry)
    target = ["--python", str(python), "install", "--no-deps", "--quiet", "--no-index", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", *target], capture_output=True, text=True, check=True)
    return python


def test_the_wheel_names_every_licence(wheel: Path) -> None:
    """Without this, whoever passes the package on would break the licence of its fonts without knowing of it."""
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
        (metadata,) = (packed.read(name).decode() for name in names if name.endswith(".dist-info/METADATA"))
    assert "\nLicense-Expression: MIT AND OFL-1.1\n" in metadata
    beside = {name.rpartition("/")[2] for name in names if ".dist-info/licenses/" in name}
    assert beside == {"LICENSE", "Figtree-OFL.txt", "Fraunces-OFL.txt"}


def test_the_wheel_stands_alone(installed: Path) -> None:
    """Without this, the test below could quietly use the checkout instead of the wheel."""
    show = "import purposebook, pathlib; print(pathlib.Path(purposebook.__file__).resolve())"
    found = subprocess.run([installed, "-c", show], capture_output=True, text=True, check=True, env=environment())
    assert not Path(found.stdout.strip()).is_relative_to(ROOT)


def test_the_wheel_builds_the_same_site(installed: Path, site_of: Sites, tmp_path: Path) -> None:
    """Without this, `pip install purposebook` could give a site without templates, styles, fonts or overrides."""
    made = Project(tmp_path / "alone", PLAIN, SHED)
    command = [str(installed), "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=made.folder, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    built = Built(0, "", made.folder / "site").bytes()
    assert any(name.endswith(".woff2") for name in built)
    assert differing(built, site_of(SHED, strict=True).bytes()) == []


def test_the_wheel_brings_its_command(installed: Path) -> None:
    """Without this, `purposebook check` would not exist after an installation."""
    command = installed.parent / "purposebook"
    done = subprocess.run([command, "check", str(SHED)], capture_output=True, text=True, env=environment(), check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("way", ["minimal", "full"])
def test_the_wheel_brings_what_init_writes(installed: Path, way: str, tmp_path: Path) -> None:
    """Without this, the first command after an installation could end in an error."""
    command = [str(installed.parent / "purposebook"), "init", str(tmp_path / way), "--from", way]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(), check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / way / "purpose.yml").is_file()
