"""The project's own JSON: everything that the data folder says, in every language, with its JSON Schemas."""
