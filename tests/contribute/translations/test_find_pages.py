"""Pages that lack a language, or were changed in one only."""

from pathlib import Path

from sameroad.contribute.history import open_history
from sameroad.contribute.translations.find_pages import find_pages, pages_that_changed, pages_that_lack
from sameroad.contribute.translations.to_translate import ToTranslate
from tests.contribute.translations.repository import commit, git

BOTH = ["en", "zh-Hant"]
EN = "# About\n\nOne paragraph that is\nlong.\n\nAnother one.\n"
ZH = "# 關於\n\n一段文字。\n\n另一段。\n"


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def project(root: Path) -> Path:
    git(root, "init", "--quiet")
    write(root / "docs" / "en" / "help" / "about.md", EN)
    write(root / "docs" / "zh-Hant" / "help" / "about.md", ZH)
    write(root / "docs" / "developers" / "only.md", EN)
    write(root / "GUIDE.md", EN)
    write(root / "GUIDE.zh-Hant.md", ZH)
    write(root / "README.md", EN)
    commit(root)
    return root


def changed(root: Path) -> list[ToTranslate]:
    return list(pages_that_changed(find_pages(root, BOTH), open_history(root, "HEAD").earlier))


def test_pages_are_those_of_the_languages_and_files_named_after_them(tmp_path: Path) -> None:
    pages = find_pages(project(tmp_path), BOTH)
    assert {name: list(files) for name, files in pages.items()} == {"help/about.md": BOTH, "GUIDE.md": BOTH}
    assert list(pages_that_lack(pages, BOTH)) == []


def test_a_page_that_is_not_there_in_a_language_is_told(tmp_path: Path) -> None:
    write(project(tmp_path) / "docs" / "zh-Hant" / "new.md", "---\ntitle: x\n---\n\n# 新頁\n")
    (one,) = pages_that_lack(find_pages(tmp_path, BOTH), BOTH)
    assert (one.where, one.languages, one.texts) == ("new.md", ("en",), {"zh-Hant": "新頁"})
    assert one.missing


def test_a_page_changed_in_one_language_is_told_with_its_paragraphs(tmp_path: Path) -> None:
    text = EN.replace("Another one", "Quite another").replace("\nlong", " long") + "\nNew.\n"
    write(project(tmp_path) / "docs" / "en" / "help" / "about.md", text)
    (one,) = changed(tmp_path)
    assert one.file.endswith("docs/zh-Hant/help/about.md")
    assert (one.where, one.languages) == ("help/about.md", ("zh-Hant",))
    assert one.before == {"en": "Another one."}
    assert one.texts == {"en": "Quite another.\n\nNew."}


def test_pages_changed_together_or_only_wrapped_anew_are_not_told(tmp_path: Path) -> None:
    project(tmp_path)
    write(tmp_path / "docs" / "en" / "help" / "about.md", EN.replace("\nlong", " long"))
    write(tmp_path / "GUIDE.md", EN + "\nMore.\n")
    write(tmp_path / "GUIDE.zh-Hant.md", ZH + "\n更多。\n")
    assert changed(tmp_path) == []


def test_a_file_beside_its_translation_is_told_too(tmp_path: Path) -> None:
    write(project(tmp_path) / "GUIDE.zh-Hant.md", ZH.replace("一段文字", "兩段文字"))
    (one,) = changed(tmp_path)
    assert (one.where, one.languages, one.before) == ("GUIDE.md", ("en",), {"zh-Hant": "一段文字。"})
