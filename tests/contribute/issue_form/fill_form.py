"""The body of an issue as GitHub writes it from one of our forms."""

from sameroad.contribute.issue_form.read_forms import Form, read_forms


def form_of(action: str, language: str) -> Form:
    """The form."""
    return next(form for form in read_forms() if (form.action, form.language) == (action, language))


def fill_form(action: str, language: str, answers: dict[str, str], tick: str = "X") -> str:
    """The body with these answers by the ids of the questions; boxes are ticked."""
    form = form_of(action, language)
    assert set(answers) <= {field.id for field in form.fields}
    parts = []
    for field in form.fields:
        answer = answers.get(field.id, "_No response_")
        if field.type == "checkboxes":
            answer = "\n".join(f"- [{tick}] {option}" for option in field.options)
        parts.append(f"### {field.label}\n\n{answer}")
    return "\n\n".join(parts)
