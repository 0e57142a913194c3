"""Render the body of any page in any language. A Renderer is cheap to make; each worker process makes its own."""

from markupsafe import Markup

from sameroad.pages.environment import SHEETS, TemplateFolders, compile_all, make_environment, make_overlay
from sameroad.pages.json_ld.page_data import PageData
from sameroad.pages.links import LinksFromAnywhere, PageLinks
from sameroad.pages.page import Body, Page, PageKey, SiteFacts, Slot, Slug, Text
from sameroad.pages.page_subject import description_of, subject_of, title_of
from sameroad.pages.phone_numbers import phone_number
from sameroad.pages.quick_environment import QuickEnvironment
from sameroad.pages.template_words import facts_for_templates, speech_for_templates
from sameroad.pages.words import Words, words_of
from sameroad.records.directory import Directory
from sameroad.records.fitting_helplines import pinned_for_guide


class Renderer:
    """Turns page keys into pages, for one Directory and one set of templates."""

    def __init__(self, directory: Directory, templates: TemplateFolders, site: SiteFacts) -> None:
        self._directory = directory
        self._site = site
        self._words = words_of(directory)
        self._base = make_environment(templates)
        self._facts = facts_for_templates(directory, site, self._words, templates.compiled)
        region = directory.settings.telephone_region
        self._base.filters["phone_number"] = lambda number: phone_number(number, region)
        self._code = {language: templates.kept_code(f"pages.{language}") for language in self._words}
        self._environments: dict[str, QuickEnvironment] = {}
        self._data: dict[tuple[str, int], PageData] = {}

    def render(self, key: PageKey, language: str) -> Page:
        """Return the page with every slot of its frame.

        Raises KeyError when the Directory has no such record, and a Jinja error when a template is wrong.
        """
        words = self._words[language]
        subject = subject_of(key, self._directory)
        drawn = self._environment(words).get_template(f"{key.kind}.html").render(subject=subject).encode()
        data = self._page_data(key, words).block(key, subject)
        slots: dict[str, Slot] = {"body": Body(PageLinks(key).fill(drawn) + data)}
        if key.slug is not None:
            slots["slug"] = Slug(key.slug)
            slots["title"] = Text(title_of(subject, words))
            slots["description"] = Text(description_of(key, subject, words))
        return Page(key, language, slots)

    def compile_templates(self) -> None:
        """Compile every template of pages, and keep them where the processes that draw pages find them. Those that an
        earlier run has kept there are not compiled again.

        Raises OSError when they cannot be kept, and a Jinja error when a template is wrong.
        """
        for language, code in self._code.items():
            compile_all(self._environment(self._words[language]), code, lambda name: not name.startswith(SHEETS))

    def pinned_on_guide(self, guide_id: str, language: str) -> Markup:
        """Return the dock of a guide with the helpline that stays in reach; nothing where the data names none."""
        helpline = pinned_for_guide(guide_id, self._directory)
        if helpline is None:
            return Markup()
        template = self._environment(self._words[language]).get_template("pinned.html")
        dock = PageLinks(PageKey("guide", guide_id)).fill(template.render(helpline=helpline).encode())
        return Markup(dock.decode())  # noqa: S704 - our autoescaping environment made it

    def _environment(self, words: Words) -> QuickEnvironment:
        """What draws all pages in one language."""
        found = self._environments.get(words.language)
        if found is None:
            links = LinksFromAnywhere(in_folder=words.language != self._directory.settings.language_ids[0])
            speech = speech_for_templates(self._directory, words, links, self._facts["state"])
            found = make_overlay(
                self._base, {"t": words.sentence}, {**self._facts, **speech}, self._code[words.language]
            )
            self._environments[words.language] = found
        return found

    def _page_data(self, key: PageKey, words: Words) -> PageData:
        """What tells search engines of all pages in one language that stand equally deep."""
        place = words.language, key.address.count("/")
        if place not in self._data:
            self._data[place] = PageData(self._directory, self._site, words)
        return self._data[place]
