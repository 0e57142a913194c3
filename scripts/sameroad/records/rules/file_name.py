"""The name of a file: it becomes an address, so it is small letters, digits and hyphens."""

from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.rules.rule import Finding, Rule
from sameroad.records.slug import SLUG, to_slug

MAX_LENGTH = 100


def _check(collection: Collection) -> Iterator[Finding]:
    for document in collection.documents:
        misnamed = [fault for fault in document.faults if fault.rule == RULE.id]
        for fault in misnamed:
            yield Finding(document, (), fault.message, fault.hint)
        if misnamed or document.kind not in {"organization", "category", "vocabulary"}:
            continue
        if not SLUG.fullmatch(document.name):
            message = f"The file's name “{document.name}” cannot be part of an address."
            hint = f"Name it {to_slug(document.name)}.yaml: small letters a to z, digits, single hyphens."
            yield Finding(document, (), message, hint)
        elif len(document.name) > MAX_LENGTH:
            message = f"The file's name is too long: {len(document.name)} characters."
            yield Finding(document, (), message, f"Shorten it to at most {MAX_LENGTH} characters.")
        written = document.value.get("id") if document.kind == "category" else None
        if isinstance(written, str) and written != document.name:
            message = f"The id “{written}” is not the name of the file."
            yield Finding(document, ("id",), message, f"Write “{document.name}”, or rename the file.")


RULE = Rule(
    id="file-name",
    level="error",
    explanation=(
        "A file's name ends in .yaml and has only small letters a to z, digits and single hyphens, because it becomes "
        "an address. The file of a category is named after the category's id."
    ),
    check=_check,
)
