"""The form with which anyone adds or corrects an organization, made from the schema."""
