"""Render the body of any page in any language. A Renderer is cheap to make; each worker process makes its own."""

from functools import cache
from typing import Any

from markupsafe import Markup

from sameroad.pages.alphabet import index_groups
from sameroad.pages.clinician_facts import clinician_facts
from sameroad.pages.code_index import code_entries, icd10_chapters
from sameroad.pages.crumbs import crumbs_of
from sameroad.pages.district_map import place_districts
from sameroad.pages.embed_words import language_roots, maker_languages
from sameroad.pages.environment import TemplateFolders, make_environment
from sameroad.pages.guides import guides_at, guides_of
from sameroad.pages.icons import category_icon
from sameroad.pages.json_ld.page_data import page_data
from sameroad.pages.links import PageLinks, map_search
from sameroad.pages.organization_facts import organization_facts
from sameroad.pages.page import Page, PageKey, SiteFacts, Slot, Slug, Text
from sameroad.pages.phone_numbers import phone_number
from sameroad.pages.slips.sheet import SheetKey, has_leaflet, leaflet_groups
from sameroad.pages.specimens import make_specimens
from sameroad.pages.state.state_view import state_view
from sameroad.pages.suggest.suggest_form import SuggestForm
from sameroad.pages.told_changes import told_months, told_values
from sameroad.pages.words import Words, words_of
from sameroad.records.directory import Directory
from sameroad.records.fitting_helplines import (
    helplines_for,
    helplines_in_search,
    pinned_for,
    pinned_for_guide,
    pinned_in_search,
)
from sameroad.records.freshness import freshness_of, freshness_of_helpline
from sameroad.records.nearest_help import help_for_everyone, nearest_help
from sameroad.records.partial_date import PartialDate
from sameroad.records.state.data_state import data_state
from sameroad.records.state.gaps import category_states


class Renderer:
    """Turns page keys into pages, for one Directory and one set of templates."""

    def __init__(self, directory: Directory, templates: TemplateFolders, site: SiteFacts) -> None:
        self._directory = directory
        self._site = site
        self._words = words_of(directory)
        self._environment = make_environment(templates)
        self._state = state = cache(lambda: data_state(directory))  # most workers never draw a page that tells it
        self._environment.globals.update(
            directory=directory,
            site=site,
            category_icon=category_icon,
            place_districts=place_districts,
            make_specimens=lambda: make_specimens(directory),
            state=state,
            today=PartialDate.parse(directory.today.isoformat()),
            icd10_chapters=lambda: icd10_chapters(directory),
            code_entries=lambda system: code_entries(directory, system),
            clinician_facts=lambda organization: clinician_facts(organization, directory),
            language_roots=lambda: language_roots(directory),
            maker_languages=lambda: maker_languages(directory, self._words, site.names),
            all_words=lambda: self._words,
            leaflet_groups=lambda condition: leaflet_groups(condition.id, directory),
            has_leaflet=lambda condition: has_leaflet(condition.id, directory),
            facts_of=lambda organization: organization_facts(organization, directory),
            guides_of=lambda subject: guides_of(subject, directory),
            guides_at=lambda place: guides_at(place, directory),
            count_gaps=cache(lambda: sum(len(category.gaps) for category in category_states(directory))),
            nearest_help=lambda condition: nearest_help(condition.id, directory),
            help_for_everyone=lambda: help_for_everyone(directory),
            helplines_for=lambda subject: helplines_for(subject, directory),
            pinned_for=lambda subject: pinned_for(subject, directory),
            helplines_in_search=lambda: helplines_in_search(directory),
            pinned_in_search=lambda: pinned_in_search(directory),
            freshness_of_helpline=lambda helpline: freshness_of_helpline(helpline, directory.today),
            freshness_of=lambda organization: freshness_of(organization, directory.today),
            told_months=told_months,
            map_search=lambda address: map_search(directory.settings.map or "", address),
        )
        region = directory.settings.telephone_region
        self._environment.filters["phone_number"] = lambda number: phone_number(number, region)
        self._languages = {language.id: language for language in directory.settings.languages}

    def render(self, key: PageKey, language: str) -> Page:
        """Return the page with every slot of its frame.

        Raises KeyError when the Directory has no such record, and a Jinja error when a template is wrong.
        """
        words = self._words[language]
        subject = self._subject(key)
        template = self._environment.get_template(f"{key.kind}.html")
        body = template.render(self._context(key, words), subject=subject)
        data = page_data(key, subject, self._directory, self._site, words)
        slots: dict[str, Slot] = {"body": Markup(body) + data}  # noqa: S704 - our autoescaping environment made it
        if key.slug is not None:
            slots["slug"] = Slug(key.slug)
            slots["title"] = Text(words.plain(subject.name))
            slots["description"] = Text(self._description(key, words, subject))
        return Page(key, language, slots)

    def pinned_on_guide(self, guide_id: str, language: str) -> Markup:
        """Return the dock of a guide with the helpline that stays in reach; nothing where the data names none."""
        helpline = pinned_for_guide(guide_id, self._directory)
        if helpline is None:
            return Markup()
        context = self._context(PageKey("guide", guide_id), self._words[language])
        template = self._environment.get_template("pinned.html")
        return Markup(template.render(context, helpline=helpline))  # noqa: S704 - our autoescaping environment made it

    def _subject(self, key: PageKey) -> Any:
        if key.slug is None:
            return None
        directory = self._directory
        records: dict[str, Any] = {
            "organization": directory.organizations,
            "condition": directory.conditions,
            "category": directory.categories,
            "district": directory.vocabularies["districts"],
            "embed-condition": directory.conditions,
            "embed-district": directory.vocabularies["districts"],
        }
        return records[key.kind][key.slug]

    def _context(self, key: PageKey, words: Words) -> dict[str, Any]:
        links = PageLinks(key, in_folder=words.language != self._directory.settings.language_ids[0])
        return {
            "t": words.sentence,
            "has": words.has,
            "show": words.show,
            "marked": words.marked,
            "plain": words.plain,
            "others": words.others,
            "number": words.number,
            "share": words.share,
            "date": words.date,
            "time": words.time,
            "listed": words.listed,
            "language": words.language,
            "link": links.to,
            "crumbs_of": lambda kind, subject: [
                (crumb.shown(words), links.to(crumb.key.kind, crumb.key.slug))
                for crumb in crumbs_of(kind, subject, self._directory, words)
            ],
            "shared": links.to_shared,
            "size": words.size,
            "names_of": lambda vocabulary: {
                term.id: words.plain(term.name) for term in self._directory.vocabularies[vocabulary].values()
            },
            "sheet": lambda kind, id_: links.to_shared(SheetKey(kind, id_).path),
            "state_view": lambda: state_view(self._state(), self._directory, words),
            "told_values": lambda field, values: told_values(field, values, self._directory, words),
            "suggest_form": lambda: SuggestForm(self._directory, words),
            "index_groups": lambda organizations: index_groups(
                organizations, self._languages[words.language], words.sentence("lists.articles").split()
            ),
        }

    def _description(self, key: PageKey, words: Words, subject: Any) -> str:
        if key.kind == "organization" and subject.summary is not None:
            return words.plain(subject.summary)
        return str(words.sentence(f"descriptions.{key.kind}", name=words.plain(subject.name)).unescape())
