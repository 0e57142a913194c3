"""What all tests in a real browser share: patience."""

from playwright.sync_api import expect

# A machine that is busy with other things is slow, and that is no failure.
expect.set_options(timeout=15_000)
