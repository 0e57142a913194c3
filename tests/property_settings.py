"""Settings that property tests of large examples share."""

from hypothesis import HealthCheck, Phase, settings

WITHOUT_SHRINKING = settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],  # the small example of such a large thing takes minutes to find
    suppress_health_check=list(HealthCheck),
)


def long_run(examples: int) -> settings:
    """Settings for a test of so many examples where CI runs it, and of one in twenty, but at least one, at home."""
    if settings.default.derandomize:  # as the profile says that conftest.py loads in CI
        return settings(WITHOUT_SHRINKING, max_examples=examples)
    return settings(max_examples=max(1, examples // 20), deadline=None)
