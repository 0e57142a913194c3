"""From what came of asking to a judgement in plain words: well, moved, gone, blocked, failing or not asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urldefrag

from sameroad.contribute.links.answer import Answer, Trouble
from sameroad.contribute.links.web_address import WebAddress
from sameroad.records.rules.url import untracked

Kind = Literal["gone", "moved", "failing", "blocked", "not-asked", "well"]
KINDS: tuple[Kind, ...] = ("gone", "moved", "failing", "blocked", "not-asked", "well")
TO_MEND: frozenset[Kind] = frozenset({"gone", "moved"})
"""The judgements after which a record should be changed."""

_PERMANENT = {301, 308}
_GONE = {404, 410}
_BLOCKED = {401, 403, 429, 451, 999}
"""999 is no status of HTTP: LinkedIn answers programs with it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is to be thought of an address: `note` says why in a sentence, `new` is the address to write instead."""

    kind: Kind
    note: str = ""
    new: str | None = None


def judge(written: str, answer: Answer) -> Judgement:
    """Judge the answer to the address `written`."""
    end = _judge_end(answer)
    new = _new_address(written, answer)
    if new is None:
        return end
    if end.kind == "well":
        return Judgement("moved", _move_note(written, new), new)
    if end.kind in {"blocked", "not-asked"}:
        note = f"It says that it has moved to {new} for good. {end.note} Open it in a browser."
        return Judgement(end.kind, note)
    return end


def _judge_end(answer: Answer) -> Judgement:
    where = f" at {answer.hops[-1].to}, where it leads" if answer.hops else ""
    if answer.trouble is not None:
        kind, note = _TROUBLES[answer.trouble]
        return Judgement(kind, note.format(where=where, detail=answer.detail or "no reason is given"))
    status = answer.status or 0
    if status in _GONE:
        return Judgement("gone", f"There is no such page any more{where} (status {status}).")
    if status in _BLOCKED:
        return Judgement("blocked", f"It does not let programs in{where} (status {status}).")
    if 200 <= status < 300:
        return Judgement("well")
    if status >= 500:
        return Judgement("failing", f"The server has a fault{where} (status {status}).")
    return Judgement("failing", f"It gives no page{where} (status {status}).")


def _new_address(written: str, answer: Answer) -> str | None:
    """Where the permanent redirects at the beginning of the way lead to; what follows a temporary one may change."""
    new = None
    for hop in answer.hops:
        if hop.status not in _PERMANENT:
            break
        new = hop.to
    if new is None or WebAddress.parse(new) == WebAddress.parse(written):
        return None
    # A redirect that names no fragment keeps that of the old address (RFC 9110, section 10.2.2).
    fragment = urldefrag(written).fragment
    return untracked(new) + (f"#{fragment}" if fragment else "")


def _move_note(written: str, new: str) -> str:
    old, there = WebAddress.parse(written), WebAddress.parse(new)
    if there.target == "/" and old.target.rstrip("/") not in {"", "/index.html", "/index.php"}:
        return "It now leads to a front page, so the page itself may be gone. Look before you write the new address."
    if _bare(old.host) != _bare(there.host):
        return "It has moved to another website. Look whether that still belongs to the same people."
    return "It has moved for good."


def _bare(host: str) -> str:
    return host.removeprefix("www.")


_TROUBLES: Mapping[Trouble, tuple[Kind, str]] = {
    Trouble.NO_SUCH_HOST: ("gone", "There is no such website any more{where}: nobody knows the name."),
    Trouble.LOOKUP_FAILED: ("failing", "The name of the website could not be looked up{where} ({detail})."),
    Trouble.NOT_PUBLIC: ("failing", "It is on no public network{where} ({detail}), so it was not asked."),
    Trouble.REFUSED: ("failing", "The server refuses connections{where}."),
    Trouble.UNREACHABLE: ("failing", "The server cannot be reached{where} ({detail})."),
    Trouble.NO_CONNECTION_IN_TIME: ("failing", "The server did not answer in time{where}."),
    Trouble.NO_ANSWER_IN_TIME: ("failing", "The server did not answer in time{where}."),
    Trouble.TLS: ("failing", "There is no safe connection{where} ({detail})."),
    Trouble.BROKEN_ANSWER: ("failing", "The answer breaks off or makes no sense{where} ({detail})."),
    Trouble.BAD_REDIRECT: ("failing", "It leads to something that is no address on the web ({detail})."),
    Trouble.REDIRECT_LOOP: ("failing", "It leads in a circle."),
    Trouble.TOO_MANY_REDIRECTS: ("failing", "It leads from one address to the next without an end."),
    Trouble.ROBOTS: ("blocked", "The website's robots.txt asks programs to keep out{where}."),
    Trouble.ROBOTS_FAIL: (
        "failing",
        "The website's robots.txt has a fault{where} (status {detail}), so no page was asked.",
    ),
    Trouble.TOLD_TO_WAIT: ("blocked", "The website was too busy for programs{where}, so it was left alone."),
    Trouble.NOT_ASKED: ("not-asked", "It was not asked{where}. {detail}"),
}
