"""What is thought of each answer: the whole way from a server of our own to a sentence."""

from collections.abc import Iterator

import pytest

from sameroad.contribute.links.answer import Answer, Hop, Trouble
from sameroad.contribute.links.judge_answer import _TROUBLES, Judgement, judge
from tests.contribute.links.link_server import LinkServer, serve_links


@pytest.fixture(scope="module")
def server() -> Iterator[LinkServer]:
    with serve_links() as running:
        yield running


@pytest.mark.parametrize(
    ("path", "kind", "new"),
    [
        ("/well", "well", None),
        ("/created", "well", None),
        ("/elsewhere", "well", None),
        ("/late", "well", None),
        ("/gone", "gone", None),
        ("/gone-for-good", "gone", None),
        ("/moved-and-gone", "gone", None),
        ("/login", "blocked", None),
        ("/forbidden", "blocked", None),
        ("/legal", "blocked", None),
        ("/moved-and-forbidden", "blocked", None),
        ("/moved", "moved", "/newest"),
        ("/mixed", "moved", "/elsewhere"),
        ("/old/page", "moved", "/"),
        ("/chinese", "moved", "/%E9%A6%99%E6%B8%AF"),
        ("/tracked", "moved", "/well?page=2"),
        ("/moved#part", "moved", "/newest#part"),
        ("/broken", "failing", None),
        ("/odd", "failing", None),
        ("/lost", "failing", None),
        ("/circle", "failing", None),
        ("/far/0", "failing", None),
        ("/nonsense", "failing", None),
        ("/to-private", "failing", None),
        ("/cut", "failing", None),
    ],
)
def test_each_answer_is_judged(server: LinkServer, path: str, kind: str, new: str | None) -> None:
    judgement = judge(server.url(path), server.asker().ask(server.url(path)))
    assert (judgement.kind, judgement.new) == (kind, new and server.url(new))
    assert bool(judgement.note) is (kind != "well")


@pytest.mark.parametrize(
    ("written", "hop", "note"),
    [
        ("http://example.org/a", Hop(301, "https://example.org/a"), "It has moved for good."),
        ("https://example.org/a", Hop(308, "https://example.org/a/"), "It has moved for good."),
        ("https://example.org/a", Hop(301, "https://www.example.org/a"), "It has moved for good."),
        ("https://example.org", Hop(301, "https://www.example.org/"), "It has moved for good."),
        ("https://example.org/a", Hop(301, "https://example.net/a"), "It has moved to another website. Look whether"),
        ("https://example.org/a", Hop(301, "https://example.org/"), "It now leads to a front page, so the page itself"),
    ],
)
def test_a_move_says_what_to_look_at(written: str, hop: Hop, note: str) -> None:
    judgement = judge(written, Answer((hop,), 200))
    assert (judgement.kind, judgement.new) == ("moved", hop.to)
    assert judgement.note.startswith(note)


@pytest.mark.parametrize("status", [302, 303, 307])
def test_a_temporary_redirect_is_no_move(status: int) -> None:
    assert judge("https://example.org/", Answer((Hop(status, "https://example.org/en"),), 200)) == Judgement("well")


def test_another_spelling_of_the_same_address_is_no_move() -> None:
    answer = Answer((Hop(301, "https://example.org/%E7%97%85"),), 200)
    assert judge("https://example.org/病", answer).kind == "well"


def test_a_website_that_has_gone_behind_a_redirect_is_gone() -> None:
    judgement = judge("https://example.org/", Answer((Hop(301, "https://new.example/"),), None, Trouble.NO_SUCH_HOST))
    assert judgement == Judgement(
        "gone", "There is no such website any more at https://new.example/, where it leads: nobody knows the name."
    )


def test_a_move_to_where_programs_are_not_let_in_is_told_and_not_believed() -> None:
    answer = Answer((Hop(301, "https://www.facebook.com/g"),), None, Trouble.NOT_ASKED, "facebook.com: No programs.")
    judgement = judge("https://example.org/", answer)
    assert (judgement.kind, judgement.new) == ("not-asked", None)
    assert judgement.note.startswith("It says that it has moved to https://www.facebook.com/g for good.")


@pytest.mark.parametrize("status", [429, 999])
def test_programs_that_are_sent_away_say_nothing_of_the_page(status: int) -> None:
    assert judge("https://example.org/", Answer((), status)).kind == "blocked"


def test_every_trouble_has_its_sentence() -> None:
    assert set(_TROUBLES) == set(Trouble)
    notes = [judge("https://example.org/", Answer((), None, trouble)).note for trouble in Trouble]
    assert [note for note in notes if not note.endswith((".", "given")) or "{" in note] == []
