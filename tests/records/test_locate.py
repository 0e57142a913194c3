import pytest

from sameroad.records.locate import Locator, Place

SOURCE = """\
# a comment
name:
  en: Lupus Circle
aliases: [LC, "圈子"]
summary:
  en: >-
    For people
    with lupus.
contact:
  phones:
    - number: "999"
      hours: {en: always}
    - number: "992"
""".encode()


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("name", "en"), 3, 7),
        (("name",), 2, 1),
        (("aliases", 1), 4, 15),
        (("aliases",), 4, 10),
        (("contact", "phones", 1, "number"), 13, 15),
        (("contact", "phones", 1), 13, 7),
        (("contact", "phones", 0, "hours", "en"), 12, 19),
    ],
)
def test_a_path_leads_to_a_place(path: tuple[str | int, ...], line: int, column: int) -> None:
    found = Locator(SOURCE).place(path)
    assert (found.line, found.column) == (line, column)


def test_a_word_is_looked_for_on_the_lines_of_its_value() -> None:
    assert Locator(SOURCE).place(("summary", "en"), word="lupus") == Place(8, 10, "    with lupus.")


def test_the_name_of_a_field_can_be_asked_for() -> None:
    assert Locator(SOURCE).place(("name", "en"), on_key=True) == Place(3, 3, "  en: Lupus Circle")


def test_what_does_not_exist_is_placed_at_the_nearest_thing_above_it() -> None:
    assert Locator(SOURCE).place(("contact", "emails", 3)).line == 9
    assert Locator(SOURCE).place(("nothing",)) == Place(2, 1, "name:")


def test_a_file_that_cannot_be_read_still_has_lines() -> None:
    assert Locator(b"a: [\nb").at(1, 4) == Place(1, 4, "a: [")
    assert Locator(b"").at(1, 1) == Place(1, 1, "")
