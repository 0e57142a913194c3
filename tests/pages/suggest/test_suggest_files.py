"""The files that the form fetches: what the checks know and say, and how characters sound."""

import json

from sameroad.pages.suggest.suggest_files import suggest_files
from tests.factories import make_directory


def test_there_are_messages_in_every_language_and_one_set_of_facts():
    files = suggest_files(make_directory())
    assert set(files) == {
        f"assets/suggest/{name}.json" for name in ("checks", "messages.en", "messages.zh-Hant", "readings")
    }
    checks = json.loads(files["assets/suggest/checks.json"])
    assert list(checks["order"])[:2] == ["name", "aliases"]
    assert next(iter(checks["order"]["contact"]["phones"])) == "number"
    assert json.loads(files["assets/suggest/messages.zh-Hant.json"])["language"] == "zh-Hant"


def test_a_character_has_its_usual_sound_and_no_other():
    sounds = json.loads(suggest_files(make_directory())["assets/suggest/readings.json"])
    assert [sound for sound, characters in sounds.items() if "會" in characters] == ["wui"]
    assert [sound for sound, characters in sounds.items() if "再" in characters] == ["zoi"]
    every = "".join(sounds.values())
    assert len(every) == len(set(every)) > 5000
