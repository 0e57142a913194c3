"""Lock files are read to the last hash, and one that leaves anything open is refused."""

import re

import pytest

from sameroad.upkeep.locks import LockError, Pin, one_version_each, read_lock
from sameroad.upkeep.renew_locks import RECIPES
from tests.conftest import CHECKOUT

A, B = (f"--hash=sha256:{letter * 64}" for letter in "ab")
ALONE = [CHECKOUT / "scripts" / "requirements" / recipe.file for recipe in RECIPES if recipe.alone]
LOCKS = sorted((CHECKOUT / "scripts" / "requirements").glob("*.txt"))


@pytest.fixture
def lock(tmp_path):
    def write(text):
        (tmp_path / "some.txt").write_text(text, "utf-8")
        return tmp_path / "some.txt"

    return write


def test_each_package_has_its_version_and_all_its_hashes(lock):
    text = f"one==1.0 \\\n    {A} \\\n    {B}\n    # via two\ntwo==2 ; python_version < '3.12' \\\n    {A}\n"
    assert read_lock(lock(text)) == (Pin("one", "1.0", (A, B)), Pin("two", "2", (A,)))
    assert str(read_lock(lock(text))[1]) == f"two==2 {A}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("one==1.0\n", "one==1.0 has no hash"),
        (f"one==1.0 \\\n    {A}\ntwo==2\n", "two==2 has no hash"),
        (f"one>=1.0 \\\n    {A}\n", "line 1: neither"),
        (f"one==1.0 \\\n    {A}\n--find-links https://example.org\n", "line 3: neither"),
        ("one==1.0 \\\n    --hash=md5:abc\n", "line 2: neither"),
        (f"    {A}\n", "line 1: neither"),
        (f"one @ https://example.org/one.whl \\\n    {A}\n", "line 1: neither"),
        ("# nothing\n", "names no package"),
    ],
)
def test_what_is_left_open_is_an_error_with_its_place(lock, text, said):
    with pytest.raises(LockError, match=said):
        read_lock(lock(text))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda file: file.stem)
def test_our_own_locks_are_read_whole(lock):
    pins = read_lock(lock)
    assert len(pins) == len(re.findall(r"^\S+==", lock.read_text("utf-8"), re.MULTILINE))
    assert len(pins) > (0 if lock in ALONE else 20)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda file: file.stem)
def test_no_lock_names_the_same_version_of_a_package_twice(lock):
    """As Dependabot may leave it when a package has one version for old Pythons and one for new ones."""
    names = [(pin.name, pin.version) for pin in read_lock(lock)]
    assert sorted(names) == sorted(set(names))


def test_two_versions_of_a_package_are_never_asked_about_at_once():
    pins = [Pin("one", "1", (A,)), Pin("two", "1", (A,)), Pin("one", "2", (A,)), Pin("two", "1", (A,))]
    assert one_version_each(pins) == ((pins[0], pins[1]), (pins[2],))
