"""What shows the same organizations is drawn one after the other, and nothing is lost."""

from hypothesis import given
from hypothesis import strategies as st

from sameroad.pages.list_pages import list_pages
from sameroad.pages.page import PageKey
from sameroad.pages.slips.sheet import SheetKey, list_sheets
from sameroad.site.drawing_order import in_drawing_order
from tests.factories import make_kept_directory, make_record

OTHER = make_record(conditions=["general-patient-support"])
DIRECTORY = make_kept_directory({"ours": make_record(), "ours-too": make_record(), "other": OTHER})
KEYS = [*list_pages(DIRECTORY), *list_sheets(DIRECTORY)]


@given(st.permutations(KEYS))
def test_every_thing_is_drawn_once_in_an_order_of_its_own(keys):
    ordered = in_drawing_order(keys, DIRECTORY)
    assert sorted(map(str, ordered)) == sorted(map(str, KEYS))
    names = [key for key in ordered if isinstance(key, PageKey) and key.kind == "organization"]
    assert names == [key for key in in_drawing_order(KEYS, DIRECTORY) if key in names]


def test_the_page_of_an_organization_is_beside_its_slip_and_after_the_lists_of_its_condition():
    ordered = in_drawing_order(KEYS, DIRECTORY)
    places = {key: place for place, key in enumerate(ordered)}
    page, slip = PageKey("organization", "ours"), SheetKey("slip", "ours")
    assert abs(places[page] - places[slip]) == 1
    condition = places[PageKey("condition", "lupus")]
    assert places[PageKey("category", DIRECTORY.conditions["lupus"].category)] < condition < places[page]
    assert abs(places[page] - condition) < abs(places[PageKey("organization", "other")] - condition)


def test_later_parts_of_a_list_stand_with_its_first():
    keys = [PageKey("condition", "lupus"), PageKey("organization", "other"), PageKey("condition-more", "lupus-2")]
    assert in_drawing_order(keys, DIRECTORY)[:2] == [keys[0], keys[2]]
