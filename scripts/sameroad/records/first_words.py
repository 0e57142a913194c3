"""What somebody says first who turns to an organization: which illness it is, how things are, or anything at all.

What is said of an illness is data: `first_words` of conditions and categories.
"""

from sameroad.records.condition import Condition, FirstWords
from sameroad.records.directory import Directory
from sameroad.records.organization import Organization


def first_words(subject: Condition | Organization, directory: Directory) -> FirstWords:
    """Return what the caller says first.

    Who is there for people in a crisis is there for them first, whatever else it does; who is there for an illness
    among other things wants to know which.
    """
    ids = subject.conditions if isinstance(subject, Organization) else (subject.id,)
    wanted = {_of_condition(directory.conditions[id_], directory) for id_ in ids}
    if "anything" in wanted:
        return "anything"
    return "illness" if "illness" in wanted else "situation"


def _of_condition(condition: Condition, directory: Directory) -> FirstWords:
    """That of the condition, else that of its category, else the illness."""
    return condition.first_words or directory.categories[condition.category].first_words or "illness"
