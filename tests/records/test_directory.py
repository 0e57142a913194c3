"""The look-ups of the Directory: who serves whom, and in which order people find them."""

from tests.factories import make_directory, make_organization


def category(parents):
    conditions = [
        {"id": name, "name": {"en": name}, **({"parent": parent} if parent else {})} for name, parent in parents.items()
    ]
    return {"id": "test", "order": 1, "name": {"en": "Test"}, "conditions": conditions}


TREE = category(
    {"cancer": None, "blood-cancer": "cancer", "leukaemia": "blood-cancer", "general-patient-support": None}
)


def directory_of(**organizations):
    made = [make_organization(slug.replace("_", "-"), **changes) for slug, changes in organizations.items()]
    return make_directory(made, categories=[TREE])


def slugs(organizations):
    return [organization.slug for organization in organizations]


def test_ancestors_come_nearest_first():
    assert [c.id for c in make_directory([], categories=[TREE]).ancestors("leukaemia")] == ["blood-cancer", "cancer"]


def test_narrower_conditions_are_the_direct_children():
    assert [c.id for c in make_directory([], categories=[TREE]).narrower("cancer")] == ["blood-cancer"]


def test_groups_that_still_run_and_can_be_reached_come_first():
    website = {"website": "https://example.org/"}
    directory = directory_of(
        a_closed={"conditions": ["cancer"], "status": "closed", "contact": website},
        b_silent={"conditions": ["cancer"]},
        c_reachable={"conditions": ["cancer"], "contact": website},
    )
    assert slugs(directory.groups_for("cancer")) == ["c-reachable", "b-silent", "a-closed"]


def test_broader_groups_leave_out_those_already_named_for_a_nearer_condition():
    directory = directory_of(
        both={"conditions": ["leukaemia", "cancer"]},
        blood={"conditions": ["blood-cancer"]},
        any_cancer={"conditions": ["cancer"]},
    )
    found = [(condition.id, slugs(groups)) for condition, groups in directory.broader_groups("leukaemia")]
    assert found == [("blood-cancer", ["blood"]), ("cancer", ["any-cancer"])]


def test_groups_for_everyone_come_from_the_settings():
    directory = directory_of(everyone={"conditions": ["general-patient-support"]}, one={"conditions": ["cancer"]})
    assert slugs(directory.groups_for_everyone()) == ["everyone"]
    assert directory.groups_for_everyone(besides=[directory.groups_for("general-patient-support")]) == ()


def test_a_category_names_each_group_once():
    directory = directory_of(one={"conditions": ["leukaemia", "cancer"]})
    assert slugs(directory.groups_in_category("test")) == ["one"]


def test_a_district_has_those_with_a_place_there_and_those_that_say_they_serve_it():
    directory = directory_of(
        placed={"places": [{"purpose": "office", "district": "kwun-tong"}]},
        serving={"area": ["kwun-tong"]},
        elsewhere={"area": ["southern"]},
    )
    assert slugs(directory.groups_in_district("kwun-tong")) == ["placed", "serving"]


def test_a_hospital_has_the_organizations_with_a_place_in_it_once_and_those_that_run_first():
    place = {"purpose": "office", "hospital": "queen-mary-hospital"}
    directory = directory_of(
        a_closed={"places": [place], "status": "closed"}, twice={"places": [place, place]}, elsewhere={}
    )
    assert slugs(directory.groups_in_hospital("queen-mary-hospital")) == ["twice", "a-closed"]
    assert slugs(directory.groups_in_hospital("another")) == []


def test_areas_of_the_settings_are_terms_beside_the_districts():
    directory = make_directory([])
    assert directory.term("districts", "online").name["en"] == "Online"
    assert directory.term("districts", "kwun-tong").name["en"] == "Kwun Tong"


def test_parts_are_the_records_that_name_the_whole():
    directory = directory_of(whole={}, part={"part_of": ["whole"]})
    assert slugs(directory.parts_of("whole")) == ["part"]


def test_related_groups_share_conditions_and_are_neither_kin_nor_closed():
    directory = directory_of(
        subject={"conditions": ["leukaemia", "cancer"]},
        one_shared={"conditions": ["cancer"]},
        both_shared={"conditions": ["cancer", "leukaemia"]},
        part={"conditions": ["cancer"], "part_of": ["subject"]},
        closed={"conditions": ["cancer"], "status": "closed"},
        stranger={"conditions": ["general-patient-support"]},
    )
    assert slugs(directory.related_to(directory.organizations["subject"])) == ["both-shared", "one-shared"]
