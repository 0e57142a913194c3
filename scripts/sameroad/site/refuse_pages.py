"""Refuses pages and templates before MkDocs reads them, all that are faulty at once."""

import os
from collections.abc import Iterator
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from sameroad.records.read_collection import shown_path
from sameroad.site.page_faults import encoding_fault, page_fault


def refuse_pages(files: Files, templates: Path, *, drafts: bool) -> None:
    """Raise PluginError when anything is wrong with what a site is made of, or with a draft where those are drawn.
    Of the files in the folder of templates only the encoding is looked at.
    """
    least = InclusionLevel.DRAFT if drafts else InclusionLevel.NOT_IN_NAV
    faults = [fault for file in files if file.inclusion.value >= least.value for fault in _faults(file)]
    faults += _faults_of_templates(templates)
    if faults:
        raise PluginError("\n".join(["Nothing was built, because of these files:", *faults]))


def _faults(file: File) -> Iterator[str]:
    shown = shown_path(Path(file.abs_src_path)) if file.abs_src_path else file.src_uri
    readable = os.fsencode(shown).decode("utf-8", "backslashreplace")
    if readable != shown:
        yield f"- {readable}: The name of this file is not in UTF-8, so no address leads to it. Rename it."
    elif file.is_documentation_page():
        fault = page_fault(file.content_bytes)
        if fault:
            yield f"- {shown}:{fault.line}: {fault.sentence}"


def _faults_of_templates(folder: Path) -> Iterator[str]:
    for file in sorted(folder.rglob("*.html")):
        fault = encoding_fault(file.read_bytes())
        if fault:
            yield f"- {shown_path(file)}:{fault.line}: {fault.sentence}"
