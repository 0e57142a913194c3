"""How plainly pages and interface texts are written, and whether they keep to the words of the glossary."""
