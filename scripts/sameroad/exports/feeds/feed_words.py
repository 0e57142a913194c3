"""What a feed says of a change, in one language."""

from dataclasses import dataclass

from sameroad.exports.export_facts import ExportFacts
from sameroad.records.directory import Directory
from sameroad.records.field_names import field_key
from sameroad.records.history.record_history import RecordChange


@dataclass(frozen=True)
class FeedWords:
    """A directory as the readers of its feeds in a language are told it."""

    directory: Directory
    facts: ExportFacts
    language: str

    def title(self, category: str | None) -> str:
        """Return the title of the feed of a category, or of that of everything."""
        name = self.facts.names[self.language]
        if category is None:
            return self._says("open_data.feed.title").format(name=name)
        about = self.directory.categories[category].name.pick(self.language).text
        return self._says("open_data.feed.category_title").format(name=name, category=about)

    def headline(self, change: RecordChange) -> str:
        """Return what happened to whom."""
        name = change.name.pick(self.language).text
        return self.directory.texts[self.language].sentence(f"open_data.feed.{change.kind}").format(name=name)

    def text(self, change: RecordChange) -> str:
        """Return the same in a sentence, with the names of the fields that changed."""
        said = self._says(f"open_data.feed.{change.kind}_text")
        names = self._says("lists.separator").join(map(self._field_name, change.fields))
        return said.format(fields=names)

    def _field_name(self, name: str) -> str:
        texts = self.directory.texts[self.language]
        if f"fields.{name}" in texts:
            return texts.sentence(f"fields.{name}")
        key = f"record_fields.labels.{field_key((name,))}"
        return texts.sentence(key) if key in texts else name

    def _says(self, key: str) -> str:
        return self.directory.texts[self.language].sentence(key)
