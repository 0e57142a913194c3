"""Settings that property tests of large examples share."""

from hypothesis import HealthCheck, Phase, settings

WITHOUT_SHRINKING = settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],  # the small example of such a large thing takes minutes to find
    suppress_health_check=list(HealthCheck),
)
