"""Lock files are written by the real uv, from packages in a folder of ours: exact, with hashes, without an address."""

import zipfile

import pytest

from sameroad.upkeep.locks import read_lock
from sameroad.upkeep.renew_locks import RECIPES, RenewError, renew_locks
from tests.conftest import CHECKOUT

PROJECT = """\
[project]
name = "small"
version = "1"
dependencies = ["needed>=1,<3"]
[dependency-groups]
build = ["builder"]
test = ["builder", "tester"]
benchmark = ["tester>=1"]
fuzz = ["tester>=1"]
second-opinion = ["tester>=1"]
properdocs = []
"""


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project whose packages are in a folder, and nowhere else."""
    for name, version in (("needed", "1.0"), ("needed", "3.0"), ("builder", "1.0"), ("tester", "1.0")):
        make_wheel(tmp_path / "wheels", name, version)
    monkeypatch.setenv("UV_NO_INDEX", "1")
    monkeypatch.setenv("UV_FIND_LINKS", str(tmp_path / "wheels"))
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "pyproject.toml").write_text(PROJECT, "utf-8")
    (tmp_path / "locks").mkdir()
    return tmp_path


def make_wheel(folder, name, version):
    folder.mkdir(exist_ok=True)
    info = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        wheel.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr(f"{info}/RECORD", "")


def versions(project, name):
    return {pin.name: pin.version for pin in read_lock(project / "locks" / name)}


def test_what_is_locked_stays_until_something_newer_is_asked_for(project):
    renew_locks(project, project / "locks")
    assert versions(project, "build.txt") == {"needed": "1.0", "builder": "1.0"}
    assert versions(project, "test.txt") == {"needed": "1.0", "builder": "1.0", "tester": "1.0"}
    assert versions(project, "benchmark.txt") == {"needed": "1.0", "tester": "1.0"}
    assert versions(project, "second-opinion.txt") == {"tester": "1.0"}
    for name in ("needed", "builder"):
        make_wheel(project / "wheels", name, "2.0")
    renew_locks(project, project / "locks")
    assert versions(project, "build.txt") == {"needed": "1.0", "builder": "1.0"}
    renew_locks(project, project / "locks", ["needed"])
    assert versions(project, "build.txt") == {"needed": "2.0", "builder": "1.0"}
    renew_locks(project, project / "locks", None)
    assert versions(project, "test.txt") == {"needed": "2.0", "builder": "2.0", "tester": "1.0"}
    text = "".join(file.read_text("utf-8") for file in (project / "locks").iterdir())
    assert "://" not in text
    assert str(project) not in text


def test_versions_that_cannot_be_had_together_are_told_as_uv_tells_them(project):
    (project / "pyproject.toml").write_text(PROJECT.replace("needed>=1,<3", "needed>=4"), "utf-8")
    with pytest.raises(RenewError, match=r"build\.txt could not be written\. uv says:[\s\S]*needed"):
        renew_locks(project, project / "locks")


def test_there_is_a_recipe_for_every_lock():
    assert {recipe.file for recipe in RECIPES} == {one.name for one in (CHECKOUT / "scripts/requirements").iterdir()}
