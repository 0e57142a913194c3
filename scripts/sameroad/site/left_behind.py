"""What programs leave beside the files that people write: never published, so never looked at either."""

FOLDER = "__pycache__"
_ENDINGS = ("~", ".swp", ".pyc", ".pyo")


def is_left_behind(path: str) -> bool:
    """Whether a file is what an editor or Python leaves behind; the path has forward slashes."""
    return path.endswith(_ENDINGS) or FOLDER in path.split("/")[:-1]
