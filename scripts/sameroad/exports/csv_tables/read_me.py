"""The note beside the tables, for the people who open them: day, licence, and how the cells are to be read."""

from sameroad.exports.export_facts import ExportFacts
from sameroad.records.directory import Directory

_BOM = "\ufeff"


def read_me(directory: Directory, facts: ExportFacts) -> bytes:
    """Return the note in every language of the directory, one after another, as Windows writes text files."""
    notes = (_note(directory, facts, language) for language in directory.settings.language_ids)
    return (_BOM + "\n\n".join(notes)).replace("\n", "\r\n").encode()


def _note(directory: Directory, facts: ExportFacts, language: str) -> str:
    licence = facts.licence
    keys = (
        "open_data.read_me.title",
        "open_data.read_me.made" if licence else "open_data.read_me.made_without_licence",
        "open_data.read_me.start",
        "open_data.read_me.formulas",
        "open_data.read_me.numbers",
        "open_data.read_me.age",
        "open_data.read_me.programs",
    )
    blanks = {
        "name": facts.names[language],
        "date": directory.today.isoformat(),
        "licence": f"{licence.name} <{licence.url}>" if licence else "",
    }
    said = [directory.texts[language].sentence(key).format(**blanks) for key in keys]
    addresses = [address for address in (facts.site and facts.site.root, facts.repository) if address]
    return "\n".join([*said, *addresses, ""])
