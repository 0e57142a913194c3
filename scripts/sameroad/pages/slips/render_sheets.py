"""Draws sheets of paper: each is a complete document, with the languages of the directory face to face."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from sameroad.pages.content_policy import content_policy, guards
from sameroad.pages.environment import SHEETS, TemplateFolders, compile_all, make_environment, make_overlay
from sameroad.pages.first_step import first_step_for
from sameroad.pages.page import PageKey
from sameroad.pages.phone_numbers import phone_number
from sameroad.pages.slips.qr_code import qr_code
from sameroad.pages.slips.sheet import SheetKey, leaflet_groups
from sameroad.pages.slips.sheet_site import SheetSite
from sameroad.pages.slips.slip import make_slip
from sameroad.pages.slips.slip_facts import FactWriter, Room
from sameroad.pages.words import Words, words_of
from sameroad.records.directory import Directory
from sameroad.records.partial_date import PartialDate

# How many languages have room beside one another: the first ones of the directory.
_FACE_TO_FACE = 2
_UP = Markup("../")
# A leaflet has as many sheets as it takes, so what records usually say stands there whole.
_LEAFLET_ROOM = Room()


class SheetRenderer:
    """Turns keys of sheets into HTML, for one Directory and one set of templates."""

    def __init__(self, directory: Directory, templates: TemplateFolders, site: SheetSite) -> None:
        self._directory = directory
        self._site = site
        words = tuple(words_of(directory).values())[:_FACE_TO_FACE]
        self._writer = FactWriter(directory, words)
        today = PartialDate.parse(directory.today.isoformat())
        region = directory.settings.telephone_region
        base = make_environment(templates)
        base.filters["phone_number"] = lambda number: phone_number(number, region)
        others = {
            "guards": guards(content_policy()),
            "words": words,
            "site_names": {w.language: site.names.get(w.language, "") for w in words},
            "site_host": _host(site.address) if site.address else None,
            "dates": {w.language: w.date(today) for w in words},
            "roots": {id_: f"{id_}/" if at else "" for at, id_ in enumerate(directory.settings.language_ids)},
            "helplines": PageKey("helplines").address,
            "qr_code": qr_code,
            "slugs_of": directory.noted_slugs,
            "look_up": directory.organizations.__getitem__,
        }
        self._code = templates.kept_code("sheets")
        self._environment = make_overlay(base, {"each": lambda key: _in_each(words, key)}, others, self._code)

    def render(self, key: SheetKey) -> str:
        """Return the document. Raises KeyError when the Directory has no such record."""
        content = self._slip(key.id) if key.kind == "slip" else self._leaflet(key.id)
        page = PageKey("organization" if key.kind == "slip" else "condition", key.id)
        address = f"{self._site.address}{page.address}" if self._site.address else None
        template = self._environment.get_template(content.pop("template"))
        return template.render(content, page=page, address=address, up=_UP * key.path.count("/"))

    def compile_templates(self) -> None:
        """Compile every template of sheets, as `Renderer` does those of pages; it raises the same errors."""
        compile_all(self._environment, self._code, lambda name: name.startswith(SHEETS))

    def _slip(self, slug: str) -> dict[str, Any]:
        organization = self._directory.organizations[slug]
        if organization.status == "closed":
            successors = [self._directory.organizations[one] for one in organization.replaced_by]
            notice = self._writer.notice(organization)
            shown: dict[str, Any] = {"template": "slips/closed.html", "notice": notice, "successors": successors}
        else:
            slip, size = make_slip(organization, self._writer, has_code=self._site.address is not None)
            shown = {"template": "slips/slip.html", "slip": slip, "size": size}
        return {**shown, "organization": organization}

    def _leaflet(self, condition_id: str) -> dict[str, Any]:
        condition = self._directory.conditions[condition_id]
        return {
            "template": "slips/leaflet.html",
            "condition": condition,
            "step": first_step_for(condition, self._directory),
            "groups": leaflet_groups(condition_id, self._directory),
            "writer": self._writer,
            "room": _LEAFLET_ROOM,
        }


def _in_each(words: Iterable[Words], key: str) -> Markup:
    """A sentence of the interface in every language."""
    return Markup(" ").join(Markup('<span lang="{}">{}</span>').format(w.language, w.sentence(key)) for w in words)


def _host(address: str) -> str:
    parts = urlsplit(address)
    return parts.netloc + parts.path.rstrip("/")
