"""What translators have to do: texts that lack a language, and texts that changed in one language only."""
