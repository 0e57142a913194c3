"""How the check introduces itself."""

from importlib.metadata import version

import pytest

from sameroad.contribute.links.user_agent import repository_address, user_agent

VERSION = version("sameroad")
GITHUB = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "someone/sameroad"}


def test_the_address_of_the_repository_is_part_of_it() -> None:
    assert user_agent("https://git.test/road") == f"SameRoadLinkCheck/{VERSION} (+https://git.test/road)"
    assert user_agent(None) == f"SameRoadLinkCheck/{VERSION}"


@pytest.mark.parametrize(
    ("config", "environment", "address"),
    [
        ("site_name: x\nrepo_url: https://git.test/road\n", GITHUB, "https://git.test/road"),
        ("repo_url: 'https://git.test/road'  # ours", {}, "https://git.test/road"),
        ("repo_url: https://git.sameroad.example/sameroad", GITHUB, "https://github.com/someone/sameroad"),
        ("repo_url: https://git.sameroad.example/sameroad", {}, None),
        ("extra:\n  repo_url: https://git.test/road", {}, None),
        ("", {"GITHUB_SERVER_URL": "https://github.com"}, None),
        ("repo_url: https://git.test/\x07road", {}, None),
    ],
)
def test_it_is_what_the_project_says_and_never_an_example(
    config: str, environment: dict[str, str], address: str | None
) -> None:
    assert repository_address(config, environment) == address
