"""The project's own templates, with the icons of the theme that they use."""

from importlib.resources import files
from pathlib import Path

from sameroad.pages.environment import TemplateFolders

TEMPLATES = TemplateFolders(
    Path(__file__).resolve().parents[1] / "overrides" / "records", Path(str(files("material"))) / "templates" / ".icons"
)
