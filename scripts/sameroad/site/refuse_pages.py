"""Refuses hand-written pages before MkDocs reads them, all that are faulty at once."""

from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from sameroad.records.read_collection import shown_path
from sameroad.site.page_faults import page_fault, tell_faults


def refuse_pages(files: Files, *, drafts: bool) -> None:
    """Raise PluginError when anything is wrong with a page of a site, or with a draft where those are drawn too."""
    drawn = files.documentation_pages(inclusion=InclusionLevel.is_in_serve if drafts else InclusionLevel.is_included)
    faults = [(_shown(file), fault) for file in drawn if (fault := page_fault(file.content_bytes))]
    if faults:
        raise PluginError(tell_faults(faults))


def _shown(file: File) -> str:
    return shown_path(Path(file.abs_src_path)) if file.abs_src_path else file.src_uri
