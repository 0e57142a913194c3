"""The stopwatch of a build: each moment counts for one stage, and a stage may come again."""

import json
from itertools import count

from sameroad.work.stages import Stages


def test_a_stage_lasts_until_the_next_one_begins():
    moments = iter([10.0, 12.0, 12.0, 17.0, 17.0, 18.0])
    stages = Stages(lambda: next(moments))
    for stage in ("read", "check", "read"):
        stages.begin(stage)
    stages.end()
    assert stages.seconds == {"read": 3.0, "check": 5.0}
    assert json.loads(stages.as_json()) == {"stages": {"read": 3.0, "check": 5.0}}


def test_what_has_not_begun_does_not_end():
    clock = count()
    stages = Stages(lambda: next(clock))
    stages.end()
    assert stages.seconds == {}
    stages.begin("read")
    stages.end()
    stages.end()
    assert stages.seconds == {"read": 1}
