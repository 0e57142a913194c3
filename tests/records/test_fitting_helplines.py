"""Which helplines stand on which page: the data decides, and the nearest come first."""

from sameroad.records.fitting_helplines import FittingHelplines, pinned_for_guide, pinned_in_search
from sameroad.records.freshness import freshness_of_helpline
from sameroad.records.helpline import helpline_from_mapping
from tests.factories import TODAY, make_directory, make_organization

CATEGORIES = [
    {
        "id": "mind",
        "order": 1,
        "name": {"en": "Mind"},
        "conditions": [
            {"id": "addiction", "name": {"en": "Addiction"}},
            {"id": "gambling", "parent": "addiction", "name": {"en": "Gambling"}},
            {"id": "worry", "name": {"en": "Worry"}},
        ],
    },
    {"id": "skin", "order": 2, "name": {"en": "Skin"}, "conditions": [{"id": "rash", "name": {"en": "Rash"}}]},
]


def helpline(slug, *, dates=(), phones=True, **where):
    sources = [{"title": "Leaflet", **({"as_of": date} if date else {})} for date in dates or (None,)]
    numbers = {"phones": [{"number": "+852 2345 6789"}]} if phones else {"whatsapp": ["+852 9123 4567"]}
    return helpline_from_mapping({"id": slug, "name": {"en": slug}, "sources": sources, **numbers, **where})


def directory_of(*helplines, organizations=()):
    return make_directory(organizations, categories=CATEGORIES, helplines=helplines)


def ids(found):
    return [one.id for one in found]


MIND = helpline("mind-line", shown_on={"categories": ["mind"]}, pinned_on={"categories": ["mind"]})
BETS = helpline("bets-line", shown_on={"conditions": ["gambling"]}, pinned_on={"guides": ["your-first-visit"]})
ADDICTED = helpline("addiction-line", shown_on={"conditions": ["addiction"]})
NOWHERE = helpline("nowhere")
ALL = (NOWHERE, MIND, ADDICTED, BETS)


def test_a_condition_has_those_for_it_and_broader_ones_before_those_of_its_category():
    directory = directory_of(*ALL)
    assert ids(FittingHelplines(directory).shown(directory.conditions["gambling"])) == [
        "addiction-line",
        "bets-line",
        "mind-line",
    ]
    assert ids(FittingHelplines(directory).shown(directory.conditions["addiction"])) == ["addiction-line", "mind-line"]
    assert ids(FittingHelplines(directory).shown(directory.conditions["worry"])) == ["mind-line"]
    assert FittingHelplines(directory).shown(directory.conditions["rash"]) == ()


def test_a_category_has_those_for_all_of_it():
    directory = directory_of(*ALL)
    assert ids(FittingHelplines(directory).shown(directory.categories["mind"])) == ["mind-line"]
    assert FittingHelplines(directory).shown(directory.categories["skin"]) == ()


def test_an_organization_has_those_of_its_conditions_unless_most_of_them_are_others():
    only, half, few = (
        make_organization(slug, conditions=conditions)
        for slug, conditions in {
            "only": ["gambling", "worry"],
            "half": ["gambling", "rash"],
            "few": ["gambling", "rash", "rash-of-others"],
        }.items()
    )
    more = [*CATEGORIES[1]["conditions"], {"id": "rash-of-others", "name": {"en": "Another rash"}}]
    categories = [CATEGORIES[0], {**CATEGORIES[1], "conditions": more}]
    directory = make_directory([only, half, few], categories=categories, helplines=ALL)
    for organization in (only, half):
        assert ids(FittingHelplines(directory).shown(organization)) == ["addiction-line", "bets-line", "mind-line"]
    assert FittingHelplines(directory).shown(few) == ()
    assert FittingHelplines(directory).pinned(half) == MIND
    assert FittingHelplines(directory).pinned(few) is None


def test_the_first_that_can_be_called_is_pinned():
    by_chat = helpline("chat", phones=False, pinned_on={"categories": ["mind"], "situations": ["despair"]})
    second = helpline("second", pinned_on={"conditions": ["worry"], "situations": ["despair"]})
    directory = directory_of(by_chat, second, MIND)
    assert FittingHelplines(directory).pinned(directory.conditions["worry"]) == second
    assert FittingHelplines(directory).pinned(directory.conditions["gambling"]) == MIND
    assert FittingHelplines(directory).pinned(directory.categories["mind"]) == MIND
    assert FittingHelplines(directory).pinned(directory.categories["skin"]) is None
    assert pinned_in_search(directory) == (second,)


def test_a_guide_has_the_one_that_names_it():
    directory = directory_of(*ALL)
    assert pinned_for_guide("your-first-visit", directory) == BETS
    assert pinned_for_guide("judging-a-group", directory) is None


def test_a_helpline_is_as_old_as_its_newest_dated_source():
    ages = [
        freshness_of_helpline(helpline("one", dates=dates), TODAY) for dates in [("2012", "2024-03"), ("2012",), ()]
    ]
    assert [(age.level, str(age.on)) for age in ages] == [("ageing", "2024-03"), ("stale", "2012"), ("unknown", "None")]


def test_an_illness_of_the_mind_pain_and_grief_have_a_line_in_reach(real_directory):
    wanted = ["depression", "schizophrenia", "gambling-problems", "chronic-pain", "fibromyalgia", "suicide-bereavement"]
    for condition in map(real_directory.conditions.__getitem__, wanted):
        assert FittingHelplines(real_directory).shown(condition), condition.id
        assert FittingHelplines(real_directory).pinned(condition), condition.id
    assert FittingHelplines(real_directory).shown(real_directory.conditions["lupus"]) == ()
