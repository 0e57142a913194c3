"""The answers about official names, for a new record and for the correction of one."""

from sameroad.contribute.issue_form.clean_text import one_line
from sameroad.contribute.issue_form.reading import Reading


def put_names(reading: Reading) -> Reading:
    """The same with the names that were given."""
    for language in reading.words.languages:
        question = f"name-{language}"
        name = one_line(reading.text(question))
        if name:
            reading = reading.put(question, ("name", language), name)
    return reading
