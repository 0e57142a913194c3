"""A disk that is full or can only be read: one sentence, the last site stays, and with room there is a new one."""

import os
import subprocess
import sys

import pytest

from tests.site.faults.conftest import BUILD, WHOLE, digests

if not sys.platform.startswith("linux") or os.geteuid() != 0:
    pytest.skip("only the administrator of a Linux machine may make a small disk", allow_module_level=True)


@pytest.fixture
def disk(tmp_path):
    """A function that makes a small disk, or changes the one that is there, and returns where it is."""
    folder = tmp_path / "disk"
    folder.mkdir()
    made = []

    def mount(options):
        again = "remount," if made else ""
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"{again}{options}", "tmpfs", str(folder)], check=False, capture_output=True
        )
        if done.returncode:
            pytest.skip(f"no small disk can be made here: {done.stderr.decode().strip()}")
        made.append(options)
        return folder

    yield mount
    if made:
        subprocess.run(["umount", str(folder)], check=True)


def built_on(place, site):
    """Build the whole site into another folder, and return how it ended."""
    return place.program.begin(*BUILD, *WHOLE, "--output", site).ended()


def test_a_full_disk_leaves_the_last_site(place, disk):
    size = sum(file.stat().st_blocks * 512 for file in place.site.rglob("*") if file.is_file())
    site = disk(f"size={int(size * 1.7)}") / "site"
    assert built_on(place, site) == (0, "")
    before = digests(site)
    place.write(1 - place.state)
    code, said = built_on(place, site)
    assert code == 1
    assert f"There is no room for the new site on the disk of {site}: " in said
    assert "Traceback" not in said
    assert digests(site) == before
    assert [entry.name for entry in site.parent.iterdir()] == ["site"]
    disk(f"size={int(size * 3)}")
    assert built_on(place, site) == (0, "")
    assert digests(site) == place.clean[place.state]


def test_a_disk_that_can_only_be_read_leaves_the_last_site(place, disk):
    site = disk("size=200m") / "site"
    assert built_on(place, site) == (0, "")
    before = digests(site)
    place.write(1 - place.state)
    disk("ro")
    code, said = built_on(place, site)
    assert code == 1
    assert said.splitlines()[-1].startswith(f"Nothing can be written beside {site}: Read-only file system.")
    assert digests(site) == before
    disk("rw")
    assert built_on(place, site) == (0, "")
    assert digests(site) == place.clean[place.state]
