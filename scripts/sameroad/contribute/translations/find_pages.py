"""Hand-written pages: docs/<language>/, and files such as CONTRIBUTING.md beside CONTRIBUTING.zh-Hant.md."""

import difflib
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sameroad.contribute.translations.find_changed import Earlier, changed_alone
from sameroad.contribute.translations.to_translate import ToTranslate
from sameroad.records.read_collection import shown_path

Pages = Mapping[str, Mapping[str, Path]]
"""The files of each page by language, the pages by name."""
_BLANK_LINES = re.compile(r"\n\s*\n")


def find_pages(root: Path, languages: Sequence[str]) -> Pages:
    """Return the pages of a project that are written in several languages; `languages`, the first one first."""
    found: dict[str, dict[str, Path]] = defaultdict(dict)
    for language in languages:
        folder = root / "docs" / language
        for file in sorted(folder.rglob("*.md")):
            found[file.relative_to(folder).as_posix()][language] = file
    for language in languages[1:]:
        for file in sorted(root.glob(f"*.{language}.md")):
            name = f"{file.name.removesuffix(f'.{language}.md')}.md"
            if (root / name).is_file():
                found[name] = {**found.get(name, {}), languages[0]: root / name, language: file}
    return dict(found)


def pages_that_lack(pages: Pages, languages: Sequence[str]) -> Iterator[ToTranslate]:
    """The pages that do not exist in every one of the languages."""
    for name, files in pages.items():
        lacking = tuple(language for language in languages if language not in files)
        if lacking:
            first = next(iter(files.values()))
            titles = {language: _title(file) for language, file in files.items()}
            yield ToTranslate(shown_path(first), 1, name, lacking, titles)


def pages_that_changed(pages: Pages, earlier: Earlier) -> Iterator[ToTranslate]:
    """The pages that were changed in one language and not in another; their texts are the blocks that changed."""
    for name, files in pages.items():
        after = {language: _read(file.read_bytes()) for language, file in files.items()}
        before = {
            language: _read(content) for language, file in files.items() if (content := earlier(file)) is not None
        }
        changed, others = changed_alone(before, after)
        if changed:
            blocks = {language: _changed_blocks(before[language], after[language]) for language in changed}
            yield ToTranslate(
                shown_path(files[others[0]]),
                1,
                name,
                others,
                {language: new for language, (_, new) in blocks.items()},
                {language: old for language, (old, _) in blocks.items()},
            )


def _changed_blocks(before: str, after: str) -> tuple[str, str]:
    """The paragraphs that are no longer there and those that are new, each as one text."""
    old, new = (_BLANK_LINES.split(text.strip()) for text in (before, after))
    first, second = ([" ".join(block.split()) for block in blocks] for blocks in (old, new))
    matcher = difflib.SequenceMatcher(None, first, second, autojunk=False)
    changes = [change for change in matcher.get_opcodes() if change[0] != "equal"]
    gone = [block for _, begin, end, _, _ in changes for block in old[begin:end]]
    come = [block for _, _, _, begin, end in changes for block in new[begin:end]]
    return "\n\n".join(gone), "\n\n".join(come)


def _title(file: Path) -> str:
    found = re.search(r"^# (.+)", _read(file.read_bytes()), re.MULTILINE)
    return found[1] if found else file.name


def _read(content: bytes) -> str:
    return content.decode("utf-8", "replace").replace("\r\n", "\n")
