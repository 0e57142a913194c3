"""The form for suggestions in a real browser: from the first character to the finished file, which nothing sends."""

import json
import re
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from sameroad.contribute.write_record import write_record
from sameroad.records.load import check_collection
from sameroad.records.read_collection import PROJECT_DATA, read_collection, read_document
from tests.browser.search_box import hold
from tests.browser.suggest_page import PHONE, REPOSITORY, choose, finish, on_github, text_of
from tests.browser.test_accessibility import settled, violations
from tests.conftest import TODAY
from tests.page_kinds import LANGUAGES

EXPECTED = Path(__file__).parent / "suggest" / "si-lai-beng-jau-wui.yaml"
HOSTILE = """<img src=x onerror="window.hacked=1">"'`</script><script>window.hacked=1</script>{{ 7*7 }}"""
NO_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
TOUCH_EVERYTHING = """async ({ records, modules }) => {
  const load = (name) => import(`${modules}${name}.js`);
  const [{ pageOf }, { makeFields }, { prune, same }] = await Promise.all(["page", "fields", "record"].map(load));
  const page = pageOf(document.querySelector("[data-suggest]"));
  const nothing = () => {};
  const fields = makeFields(page.form, { ...page, changed: nothing, mayGo: nothing, drawPickers: nothing });
  return Object.keys(records).filter((slug) => {
    fields.fill(records[slug]);
    for (const control of page.form.querySelectorAll("[data-value]")) {
      const isShown = control.closest("[hidden]:not(label)") === null && (control.type !== "radio" || control.checked);
      if (isShown) control.dispatchEvent(new Event("input", { bubbles: true }));
    }
    return !same(prune(fields.record()).record, records[slug]);
  });
}"""


@pytest.fixture
def open_form(open_page, site_server, real_directory):
    """A function that opens the form of a site on GitHub, in a language, at the end of an address."""

    def open_one(language="en", end="", **options):
        page = open_page("about/", **options)
        on_github(page, real_directory, language)
        page.goto(f"{site_server}{LANGUAGES[language]}suggest/{end}")
        return page

    return open_one


def problems_of(slug, text):
    """What `sameroad validate` says of a file among the real records."""
    file = f"data/organizations/{slug}.yaml"
    collection = read_collection(PROJECT_DATA, date.fromisoformat(TODAY))
    found = check_collection(collection.exchange(read_document("organization", slug, file, text.encode()))).problems
    return [problem for problem in found if problem.file == file]


def test_the_control_to_which_the_summary_leads_says_what_is_wrong(open_form):
    page = open_form()
    page.get_by_role("button", name="Check").click()
    page.locator("[data-summary]").get_by_role("link", name=re.compile("^Name")).click()
    name = page.locator("#f-name-en")
    expect(name).to_be_focused()
    expect(name).to_have_attribute("aria-invalid", "true")
    expect(name).to_have_accessible_description(re.compile("Please mend: Please fill this in"))
    name.fill("Example Association")
    expect(name).not_to_have_attribute("aria-invalid", "true")
    expect(name).to_have_attribute("aria-describedby", "f-name-help f-name-en-errors")


def test_a_whole_record_is_typed_in_chinese_on_a_phone_and_its_draft_survives(open_form):
    page = open_form("zh-Hant", locale="zh-HK", **PHONE)
    page.locator("#f-name-zh-Hant").fill("示例病友會")
    page.get_by_label("自助組織").check()
    choose(page, "#f-conditions", "洗腎", "kidney-failure")
    page.locator("#f-summary-zh-Hant").fill("腎病患者及家屬互相扶持，並到醫院探訪病友。")
    page.locator("#f-summary-en").fill("People with kidney disease and their families help one another.")
    page.locator("#f-serves").get_by_label("病人", exact=True).check()
    page.locator("#f-contact-phones-0-number").fill("23456789")
    page.locator("#f-contact-phones-0-label-zh-Hant").fill("熱線")
    wrong = page.locator("#f-contact-phones-0-number-errors")
    expect(wrong).to_contain_text("請修正：")
    expect(page.locator("#f-contact-phones-0-number")).to_have_attribute("aria-invalid", "true")
    wrong.get_by_role("button").click()
    expect(page.locator("#f-contact-phones-0-number")).to_have_value("+852 2345 6789")
    expect(wrong).to_be_empty()
    page.locator("#f-contact-phones-0-label-en").fill("Hotline")
    page.get_by_role("button", name="加入：電郵").click()
    page.locator(":focus").fill("info@example.org")
    page.locator("summary", has_text="地點和聚會").click()
    page.get_by_role("button", name="加入：地點").click()
    place = page.locator('[data-field="places"]')
    place.get_by_label("地點的用途").select_option("中心")
    place.get_by_label("地區", exact=True).select_option("觀塘區")
    page.locator("summary", has_text="人和經費").click()
    page.locator("#f-founded").fill("１９９８")
    source = page.locator('[data-field="sources"] [data-index="0"]')
    source.get_by_label("網址").fill("https://example.org/about")
    source.get_by_label("網頁或文件的標題").fill("關於我們")
    expect(page.locator("[data-unsupported]")).to_contain_text("未有出處：名稱")
    source.get_by_role("button", name="選取所有未有出處的資料").click()
    expect(page.locator("[data-unsupported]")).to_have_text("每項資料都有出處。")
    expect(page.locator("[data-progress-line]")).to_have_text("必須填寫的已齊備")
    page.reload()
    expect(page.locator("[data-state]")).to_contain_text("已找回你在")
    expect(page.locator("#f-name-zh-Hant")).to_have_value("示例病友會")
    finish(page)
    assert text_of(page) == EXPECTED.read_text("utf-8")
    expect(page.locator("[data-file-name]")).to_have_value(EXPECTED.stem)
    assert problems_of(EXPECTED.stem, text_of(page)) == []
    asked = urlsplit(page.locator("[data-send-new]").get_attribute("href"))
    assert asked.geturl().startswith(f"{REPOSITORY}/new/main/data/organizations?")
    assert parse_qs(asked.query) == {"filename": [EXPECTED.name], "value": [text_of(page)]}
    with page.expect_download() as download:
        page.locator("[data-download]").click()
    assert download.value.suggested_filename == EXPECTED.name
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="刪除這份草稿").first.click()
    expect(page.locator("#f-name-zh-Hant")).to_have_value("")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('sameroad.draft'))") == []


def test_hostile_text_stays_text(open_form):
    page = open_form(end="#organization=aids-concern")
    expect(page.locator("#f-name-en")).to_have_value("AIDS Concern")
    page.locator("#f-name-en").fill(HOSTILE)
    page.locator("#f-contact-phones-0-number").fill(HOSTILE)
    page.locator("#f-contact-website-one").fill(HOSTILE)
    finish(page)
    expect(page.locator("[data-summary]")).to_contain_text("<img")
    page.get_by_role("button", name="show me the text all the same").click()
    assert f"  en: {HOSTILE}\n" in text_of(page)
    expect(page.locator("[data-changes]")).to_contain_text(f"Now: {HOSTILE}")
    draft = {
        "record": {"name": {"en": HOSTILE}, "conditions": [HOSTILE], "part_of": [HOSTILE]},
        "at": 0,
        "name": HOSTILE,
    }
    page.evaluate("(draft) => localStorage.setItem('sameroad.draft', draft)", json.dumps(draft))
    page.goto(page.url.split("#")[0] + "#new")
    page.reload()
    expect(page.locator('[data-picker="conditions"] [data-chosen]')).to_contain_text("<img")
    assert page.locator("#site-content img, #site-content script:not([type='application/json'])").count() == 0
    assert page.evaluate("window.hacked") is None


def test_a_correction_says_what_it_changes_and_a_record_that_nobody_changes_stays_as_it_is(open_form, real_directory):
    page = open_form()
    page.locator("summary", has_text="Correct an organization").click()
    page.locator("#which").press_sequentially("AIDS Concern")
    page.locator('#which-list [data-id="aids-concern"]').click()
    expect(page.get_by_role("heading", name="You are correcting: AIDS Concern")).to_be_visible()
    original = (PROJECT_DATA / "organizations" / "aids-concern.yaml").read_text("utf-8")
    finish(page)
    assert text_of(page) == original
    expect(page.locator("[data-changes-note]")).to_contain_text("Nothing is different")
    page.locator('[data-field="phones"] [data-index="1"] input').first.fill("+852 2898 4412")
    finish(page)
    expect(page.locator("[data-changes-list]")).to_contain_text("Before: +852 2898 4411")
    assert text_of(page) == original.replace('2898 4411"', '2898 4412"')
    expect(page.locator("[data-send-edit]")).to_have_attribute(
        "href", f"{REPOSITORY}/edit/main/data/organizations/aids-concern.yaml"
    )
    expect(page.locator("[data-send-new]")).to_be_hidden()
    page.get_by_role("link", name="Describe another organization instead").click()
    expect(page.locator("#f-name-en")).to_have_value("")
    expect(page.locator("[data-progress-line]")).to_have_text("Still needed: 4")
    records = {slug: dict(record) for slug, record in real_directory.originals.organizations.items()}
    modules = f"{page.url.split('suggest/')[0]}assets/javascripts/suggest/"
    assert len(records) > 200
    assert page.evaluate(TOUCH_EVERYTHING, {"records": records, "modules": modules}) == []
    assert write_record(records["aids-concern"]) == original


def test_what_is_too_long_for_an_address_is_copied(open_form):
    page = open_form(permissions=["clipboard-read", "clipboard-write"])
    page.locator("#f-name-en").fill("AIDS Concern")
    page.locator("#f-description-en").evaluate("(field) => { field.closest('details').open = true }")
    expect(page.locator(".sr-twins")).to_contain_text("Correct this one instead")
    page.locator("#f-description-zh-Hant").fill("會" * 600)
    finish(page)
    expect(page.locator("[data-summary]")).to_be_focused()
    page.locator("[data-summary] a", has_text="Kind of organization").click()
    expect(page.locator(":focus")).to_have_attribute("name", "f-kind")
    page.get_by_role("button", name="show me the text all the same").click()
    expect(page.locator("[data-too-long]")).to_be_visible()
    address = f"{REPOSITORY}/new/main/data/organizations?filename=aids-concern.yaml"
    expect(page.locator("[data-file-name-errors]")).to_contain_text("a file of this name already")
    page.locator("[data-file-name]").fill("Aids")
    expect(page.locator("[data-file-name-errors]")).to_contain_text("cannot be part of an address")
    page.locator("[data-file-name]").fill("another-group")
    expect(page.locator("[data-file-name-errors]")).to_be_empty()
    expect(page.locator("[data-send-new]")).to_have_attribute("href", address.replace("aids-concern", "another-group"))
    page.locator("[data-too-long] [data-copy]").click()
    expect(page.locator("[data-too-long] [role=status]")).to_have_text("The text is copied.")
    assert page.evaluate("navigator.clipboard.readText()") == text_of(page)
    mailed = urlsplit(page.locator("[data-send-email]").get_attribute("href"))
    assert mailed.path == "hello@example.org"
    assert parse_qs(mailed.query)["body"] == ["(Please paste the copied text here.)\r\n"]


def test_what_is_about_to_be_chosen_stays_so_when_better_suggestions_come(open_form):
    page = open_form()
    held = []
    hold(page, "**/search/organizations.json", held)
    page.locator("#f-conditions").press_sequentially("stroke")
    expect(page.locator('#f-conditions-list [data-id="stroke"]')).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.locator("#f-conditions-list").evaluate("(list) => { list.firstElementChild.dataset.old = true }")
    for route in held:
        route.continue_()
    expect(page.locator("#f-conditions-list [data-old]")).to_have_count(0)
    expect(page.locator("#f-conditions")).to_have_attribute("aria-activedescendant", "f-conditions-list-0")


def test_the_keyboard_is_enough(open_form):
    page = open_form()
    page.locator("#f-name-en").focus()
    page.keyboard.type("Example Group")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("#f-kind :checked")).to_have_value("self-help-group")
    page.keyboard.press("Tab")
    expect(page.locator("#f-conditions")).to_be_focused()
    page.keyboard.type("stroke")
    expect(page.locator('#f-conditions-list [data-id="stroke"]')).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#f-conditions")).to_have_attribute("aria-activedescendant", "f-conditions-list-0")
    page.keyboard.press("Enter")
    expect(page.locator("[data-said]")).to_have_text("Added: Stroke")
    page.keyboard.press("Shift+Tab")
    expect(page.locator(":focus")).to_have_attribute("aria-label", "Take away: Stroke")
    page.keyboard.press("Enter")
    expect(page.locator("[data-said]")).to_have_text("Taken away: Stroke")
    expect(page.locator("#f-conditions")).to_be_focused()
    page.locator("#f-contact-emails-add").focus()
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_attribute("inputmode", "email")
    page.keyboard.type("a@example.org")
    page.keyboard.press("Tab")
    page.on("dialog", lambda dialog: dialog.accept())
    page.keyboard.press("Enter")
    expect(page.locator("#f-contact-emails-0")).to_be_focused()
    page.locator("[data-form] [type=submit]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-summary]")).to_be_focused()


def test_a_browser_without_room_says_so_and_goes_on(open_page):
    page = open_page("about/")
    page.add_init_script(NO_STORAGE)
    page.goto(page.url.replace("about/", "suggest/"))
    page.locator("#f-name-en").fill("Example Group")
    expect(page.locator("[data-state]")).to_contain_text("keeps no drafts, or has no room left")
    expect(page.locator("[data-progress-line]")).to_have_text("Still needed: 3")


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("zh-Hant", "dark")])
def test_the_form_is_accessible_when_it_has_much_to_say(open_form, language, scheme):
    """As it is before anything is typed, it is one of the pages of test_accessibility.py."""
    page = open_form(language, "#organization=aids-concern", color_scheme=scheme, reduced_motion="reduce", **PHONE)
    expect(page.locator("#f-name-en")).to_have_value("AIDS Concern")
    for fold in page.locator("[data-form] details").all():
        fold.evaluate("(one) => { one.open = true }")
    page.locator('[data-field="phones"] [data-index="0"] input').first.fill("12")
    page.locator("#f-founded").fill("1700")
    finish(page)
    page.locator("[data-summary] button").click()
    expect(page.locator("[data-changes]")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["viewport"]["width"]
    settled(page)
    assert violations(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_the_other_ways_are_named(open_page, language):
    page = open_page(f"{LANGUAGES[language]}suggest/", java_script_enabled=False)
    expect(page.locator("[data-form]")).to_be_hidden()
    expect(page.locator("main .sr-notice").first).to_contain_text("JavaScript")
    expect(page.locator("#other-ways")).to_be_visible()
