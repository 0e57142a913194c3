"""What came of asking for an address, as values. Nothing here says whether that is good or bad."""

from dataclasses import dataclass
from enum import Enum, auto


class Trouble(Enum):
    """Why there is no answer to judge by its status."""

    NO_SUCH_HOST = auto()
    LOOKUP_FAILED = auto()
    NOT_PUBLIC = auto()
    REFUSED = auto()
    UNREACHABLE = auto()
    NO_CONNECTION_IN_TIME = auto()
    TLS = auto()
    NO_ANSWER_IN_TIME = auto()
    BROKEN_ANSWER = auto()
    BAD_REDIRECT = auto()
    REDIRECT_LOOP = auto()
    TOO_MANY_REDIRECTS = auto()
    ROBOTS = auto()
    ROBOTS_FAIL = auto()
    TOLD_TO_WAIT = auto()
    NOT_ASKED = auto()


class TroubleError(Exception):
    """Asking came to nothing; `trouble` says how, `detail` adds what the other side or the system said."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(detail or trouble.name)
        self.trouble = trouble
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Hop:
    """One redirect: its status and the address it leads to."""

    status: int
    to: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one address: the redirects on the way, then the status of the last address or a trouble there."""

    hops: tuple[Hop, ...] = ()
    status: int | None = None
    trouble: Trouble | None = None
    detail: str = ""
