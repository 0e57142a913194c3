"""Footnotes are the sources of a page: gives the list a heading of its own, and each link to it and back a name.

The Markdown extension writes a line instead of a heading, and English names in every language.
"""

import re

from markupsafe import Markup

from sameroad.pages.words import Words

_LIST = re.compile(r'<div class="footnote">\s*<hr\s*/?>(.*?</ol>)\s*</div>', re.DOTALL)
_THERE = re.compile(r'<a class="footnote-ref" href="([^"]+)">(\d+)</a>')
_BACK = re.compile(r'<a class="footnote-backref" href="#fnref(\d*):([^"]+)" title="[^"]*?(\d+)[^"]*">[^<]*</a>')


def name_sources(html: str, words: Words) -> str:
    """Return the content of a page with its footnotes as a section of sources; without footnotes it is as it was."""

    def there(link: re.Match[str]) -> str:
        return _link("footnote-ref", link[1], words.sentence("guides.source", number=link[2]), link[2])

    def back(link: re.Match[str]) -> str:
        time, note, number = link[1], link[2], link[3]
        key = "guides.back_again" if time else "guides.back"
        name = words.sentence(key, number=number, time=time) if time else words.sentence(key, number=number)
        return _link("footnote-backref", f"#fnref{time}:{note}", name, "↩")

    def section(notes: re.Match[str]) -> str:
        heading = f'<h2 id="sources">{words.sentence("guides.sources")}</h2>'
        return f'<section class="footnote" aria-labelledby="sources">{heading}{_BACK.sub(back, notes[1])}</section>'

    return _LIST.sub(section, _THERE.sub(there, html))


def _link(kind: str, href: str, name: Markup, shown: str) -> str:
    return f'<a class="{kind}" href="{href}" aria-label="{name}">{shown}</a>'
