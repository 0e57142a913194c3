"""What the organization is called, whether it is here already, and what its file is called."""

from dataclasses import replace

from sameroad.contribute.conversation.ask_text import ask_in_each_language, ask_list
from sameroad.contribute.conversation.draft import Draft
from sameroad.contribute.conversation.talk import Question, Talk, plain_digits
from sameroad.contribute.propose_slug import propose_slug
from sameroad.records.read_yaml import Path

_NAME = Question(("name",), "new.ask.name", "record_fields.help.record.name")
_ALIASES = Question(("aliases",), "new.ask.aliases", "record_fields.help.record.aliases")
_SLUG = Question((), "new.ask.slug", "new.help.slug")
_TWIN = Question((), "new.ask.twin", "new.help.twin")
_WHY = Question(("editor_notes",), "new.ask.why", "new.help.why")


class SameBodyError(Exception):
    """The organization has a record already; the message is its slug."""


def ask_names(talk: Talk, draft: Draft) -> Draft:
    """Ask for the names, then for the name of the file unless that is known.

    Raises SameBodyError when it turns out that there is a record already.
    """
    draft = ask_in_each_language(talk, draft, _NAME)
    while not draft.get("name"):
        talk.say("new.name_needed")
        draft = ask_in_each_language(talk, draft, _NAME)
    draft = ask_about_twins(talk, draft, ("name",))
    draft = ask_list(talk, draft, _ALIASES)
    draft = ask_about_twins(talk, draft, ("aliases",))
    return draft if draft.slug else _ask_slug(talk, draft)


def ask_about_twins(talk: Talk, draft: Draft, path: Path) -> Draft:
    """Warn of records that may be the same body, by what stands at a path, and ask. Raises SameBodyError when one is.

    When none is, the reason goes into the notes for editors, where the rules look for it too.
    """
    asked: set[str] = set()
    for remark, slugs in list(draft.twins(path)):
        new = [slug for slug in slugs if slug not in asked]
        if not new:
            continue
        asked.update(new)
        talk.show()
        talk.say("new.warning", message=remark.message)
        for slug in new:
            document = draft.collection.organizations[slug]
            talk.show(f"  {document.file}: {talk.named(document.value.get('summary'))}")
        draft = _ask_whether_same(talk, draft, new)
    return draft


def _ask_whether_same(talk: Talk, draft: Draft, slugs: list[str]) -> Draft:
    answer = plain_digits(talk.ask(_TWIN))
    while answer not in {"1", "2"}:
        answer = plain_digits(talk.again("new.one_or_two", _TWIN))
    if answer == "1":
        raise SameBodyError(slugs[0])
    why = talk.ask(_WHY)
    if not why:
        return draft
    return draft.put(("editor_notes", len(draft.get("editor_notes") or ())), f"{why} ({', '.join(slugs)})")


def _ask_slug(talk: Talk, draft: Draft) -> Draft:
    proposed = _free(draft, propose_slug(draft.get("name")))
    talk.show()
    if proposed:
        talk.say("new.slug_proposed", slug=proposed)
    answer = talk.ask(_SLUG)
    while True:
        answer = answer.removesuffix(".yaml") or proposed or ""
        named = replace(draft, slug=answer)
        remarks = named.slug_remarks() if answer else []
        talk.remark(remarks)
        if not answer:
            answer = talk.again("new.needed", _SLUG)
        elif remarks:
            answer = talk.again("new.again_needed", _SLUG)
        elif answer in draft.collection.organizations:
            answer = talk.again("new.slug_taken", _SLUG)
        else:
            return named


def _free(draft: Draft, slug: str | None) -> str | None:
    """The slug, with a number if another record has it."""
    taken = draft.collection.organizations
    if slug is None or slug not in taken:
        return slug
    return next(f"{slug}-{number}" for number in range(2, len(taken) + 3) if f"{slug}-{number}" not in taken)
