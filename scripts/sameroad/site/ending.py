"""How a build ends that is stopped or that the system refuses something: in one sentence, with nothing left behind."""

import contextlib
import sys
from collections.abc import Callable
from pathlib import Path

from sameroad.site.explain_failure import explain_failure
from sameroad.site.publish import clear_leftovers
from sameroad.work.stages import Stages
from sameroad.work.stops import exit_code


def end_in_order(build: Callable[[], int], site: Path, stages: Stages) -> int:
    """Run a build of `site` and return its exit code, or the one that tells why it did not end by itself.

    Raises what the build raises, but for what the system refused and there is a sentence for.
    """
    try:
        return build()
    except KeyboardInterrupt as stop:
        code = exit_code(stop)
    except OSError as error:
        stages.end()
        return _failed(error, site)
    stages.end()
    return _stopped(site, code)


def shown_folder(path: Path) -> str:
    """Return the folder as people know it who stand where the command runs."""
    return path.relative_to(Path.cwd()).as_posix() + "/" if path.is_relative_to(Path.cwd()) else str(path)


def _stopped(site: Path, code: int) -> int:
    """Clear up and say so: no stop is heard any more once a site is being published.

    Wherever the stop was raised, whatever held a lock is gone with the exception, so all that is left is removed.
    """
    with contextlib.suppress(OSError):
        clear_leftovers(site)
    print("\nStopped. The site is as it was before.", file=sys.stderr)
    return code


def _failed(error: OSError, site: Path) -> int:
    """Say what the system refused. Raises the error itself when there is no sentence for it."""
    sentence = explain_failure(error, site)
    if sentence is None:
        raise error
    print(f"\n{sentence}", file=sys.stderr)
    return 1
