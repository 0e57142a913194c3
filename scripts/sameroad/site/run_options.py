"""What `build` and `serve` are told on the command line, before anybody needs MkDocs."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sameroad.site.config_file import config_file_here
from sameroad.site.generator import DEFAULT
from sameroad.site.options import BuildOptions
from sameroad.work.stages import Stages

_CACHE = Path(".cache", "build")


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What `build` and `serve` may be told; what is None is left to `mkdocs.yml`."""

    build: BuildOptions
    config_file: Path | None
    strict: bool | None
    quiet: bool
    generator: str = DEFAULT

    @classmethod
    def of(cls, arguments: Any, stages: Stages | None = None) -> "RunOptions":
        """Return the options of a parsed command line; `stages` tell how far a build is."""
        data = arguments.data.resolve() if arguments.data else None
        cache = None if arguments.no_cache else _cache(arguments)
        told = BuildOptions(data, arguments.today, arguments.jobs, arguments.exports, stages or Stages(), cache)
        # Each of these is an option of one of the two.
        told = replace(told, verify=getattr(arguments, "verify", None), poll=getattr(arguments, "poll", False))
        return cls(told, arguments.config_file, arguments.strict, arguments.quiet, arguments.generator or DEFAULT)

    def named(self, output: Path | None, *, drafts: bool) -> tuple[str, ...]:
        """Return, as text, all that was named on the command line and makes a difference to the site."""
        config = Path(self.config_file or config_file_here()).resolve()
        said = (config, output and output.resolve(), self.build.data, self.build.today, self.build.exports, self.strict)
        return (*map(str, said), str(drafts), self.generator)


def _cache(arguments: Any) -> Path:
    """The folder of the cache: the one that was named, else one beside the settings of the site."""
    if arguments.cache:
        return Path(arguments.cache).resolve()
    return Path(arguments.config_file or config_file_here()).resolve().parent / _CACHE
