"""The peer Hugo: prepares a site with our records, frames, words and icons, and finds the program.

Preparing is not measured. What Hugo does itself, from reading the YAML files to the last page, is.
"""

import importlib.util
import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import partial
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import yaml

from builds.contender import Contender, PeerMissingError
from builds.records_folder import change_a_number

TEMPLATES = Path(__file__).parents[1] / "hugo"
_ICONS = Path("material", "templates", ".icons", "material")
_BODY = "<!-- __body__ -->"


def find_hugo(given: Path | None = None) -> Path:
    """Return the program: the one given, else the one in the package `hugo`, else the system's.

    The package's own command is a Python script around it, which would be measured too. Raises PeerMissingError.
    """
    if given:
        return given
    with suppress(PackageNotFoundError):
        package = distribution("hugo")
        for name in ("hugo", "hugo.exe"):
            program = Path(str(package.locate_file(f"hugo/binaries/{name}")))
            if program.is_file():
                return program
    found = shutil.which("hugo")
    if found is None:
        raise PeerMissingError("Hugo is not installed; docs/developers/benchmarks.md says how, or name it with --hugo.")
    return Path(found)


def hugo_version(program: Path) -> str:
    """Return what Hugo calls itself."""
    done = subprocess.run([program, "version"], capture_output=True, text=True, check=True)  # noqa: S603 - as it is told
    return done.stdout.strip()


def make_hugo_site(folder: Path, data: Path, frames: Mapping[str, str], today: date, program: Path) -> Contender:
    """Write the site into `folder` and return what builds it from the records in `data`."""
    shutil.copytree(TEMPLATES, folder)
    partials = folder / "layouts" / "_partials"
    for language, frame in frames.items():
        _write_frame(partials / "frame", language, frame)
    _copy_icons(partials)
    (folder / "i18n").mkdir()
    for file in (data / "interface").glob("*.yaml"):
        texts = dict(hugo_texts(yaml.safe_load(file.read_text("utf-8"))))
        (folder / "i18n" / f"{file.stem.lower()}.json").write_text(json.dumps(texts, ensure_ascii=False), "utf-8")
    with (folder / "hugo.toml").open("a", encoding="utf-8") as settings:
        for source, target in _mounts(data):
            settings.write(f'\n[[module.mounts]]\nsource = {json.dumps(str(source))}\ntarget = "{target}"\n')
    output = folder / "public"
    command = (str(program), "--source", str(folder), "--destination", str(output), "--quiet")
    clock = ("--clock", f"{today.isoformat()}T12:00:00+08:00")
    change = partial(change_a_number, data)
    return Contender("hugo", hugo_version(program), (*command, *clock), folder, output, change, (folder / "resources",))


def hugo_texts(texts: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield our interface texts as Hugo's: a key with dots, `{{ .name }}` for a blank, the forms of a plural."""
    for key, value in texts.items():
        if isinstance(value, str):
            yield f"{prefix}{key}", _blanks(value)
        elif isinstance(value, Mapping) and "other" in value and set(value) <= {"one", "other"}:
            yield f"{prefix}{key}", {form: _blanks(text, count=True) for form, text in value.items()}
        elif isinstance(value, Mapping):
            yield from hugo_texts(value, f"{prefix}{key}.")


def _blanks(text: str, *, count: bool = False) -> str:
    parts = text.split("{")
    filled = [parts[0]]
    for part in parts[1:]:
        name, closing, rest = part.partition("}")
        if closing and name.isidentifier():
            filled.append(f"{{{{ .{'Count' if count and name == 'count' else name} }}}}{rest}")
        else:
            filled.append("{" + part)
    return "".join(filled)


def _write_frame(folder: Path, language: str, frame: str) -> None:
    """Split the frame at its body, and let Hugo fill the tokens; what follows the body has none."""
    if "{{" in frame:
        raise ValueError(f"The frame in {language} has {{{{ in it, which Hugo would take for its own.")
    before, _, after = frame.partition(_BODY)
    for name in ("slug", "title", "description"):
        before = before.replace(f"__{name}__", f"{{{{ .{name} }}}}")
        if f"__{name}__" in after:
            raise ValueError(f"The frame in {language} has __{name}__ behind its body.")
    folder.mkdir(exist_ok=True)
    (folder / f"before.{language}.html").write_text(before, encoding="utf-8")
    (folder / f"after.{language}.html").write_text(after, encoding="utf-8")


def _copy_icons(partials: Path) -> None:
    """Copy the icons of the theme that the templates name."""
    package = importlib.util.find_spec("material")
    if package is None or package.origin is None:
        raise PeerMissingError("The theme Material for MkDocs, whose icons the pages show, is not installed.")
    folder = Path(package.origin).parents[1] / _ICONS
    used = {word for file in partials.rglob("*.html") for word in file.read_text("utf-8").replace('"', " ").split()}
    (partials / "icons").mkdir()
    for icon in folder.glob("*.svg"):
        if icon.stem in used:
            shutil.copyfile(icon, partials / "icons" / f"{icon.stem}.html")


def _mounts(data: Path) -> Iterator[tuple[Path | str, str]]:
    """What Hugo reads: its own folders, and of our data what the pages show."""
    for folder in ("content", "layouts", "i18n"):
        yield folder, folder
    for name in ("organizations", "conditions", "vocabularies", "directory.yaml", "helplines.yaml"):
        yield data / name, f"data/{name}"
