"""Links that begin a file or an issue: known on GitHub, configured elsewhere."""

import pytest

from sameroad.site.repository_links import RepositoryLinks, repository_links

EDIT = "https://github.com/some/edit/edit/main/data/"


def test_github_has_addresses_for_new_files_and_issues():
    found = repository_links("https://github.com/some/thing/", "https://github.com/some/thing/edit/main/data/", {})
    assert found == RepositoryLinks(
        "https://github.com/some/thing/new/main/data/", "https://github.com/some/thing/issues/new"
    )


@pytest.mark.parametrize(
    "repository",
    [None, "https://git.example/some/thing", "https://github.com.example/x", "https://evil.example/github.com"],
)
def test_other_hosts_have_none_unless_they_are_configured(repository):
    assert repository_links(repository, "https://git.example/edit/main/data/", {}) == RepositoryLinks(None, None)
    extra = {"records_new_url": "https://git.example/new/main/data"}
    assert repository_links(repository, None, extra).records_new == "https://git.example/new/main/data/"


def test_without_an_address_to_edit_there_is_none_for_new_files():
    assert repository_links("https://github.com/some/thing", None, {}).records_new is None


def test_a_repository_called_edit_keeps_its_name():
    found = repository_links("https://github.com/some/edit", EDIT, {})
    assert found.records_new == "https://github.com/some/edit/new/main/data/"
