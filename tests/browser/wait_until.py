"""Waits for what is to become true in a page. Playwright's `wait_for_function` makes code of a text, which the policy
of our pages forbids.
"""

import time

PATIENCE = 15


def wait_until(page, condition, argument=None):
    """Wait until an expression, or a function of the argument, is true in the page."""
    end = time.monotonic() + PATIENCE
    while not page.evaluate(condition, argument):
        assert time.monotonic() < end, f"waited in vain for {condition}"
        page.wait_for_timeout(50)
