"""The line under the search box: what it says after a pause, what at once, and what takes the place of what."""

import pytest

# The line of a page, as far as the module needs one. What the line waits is shorter than a "pause", longer than a
# "breath".
STATUS = """async (load, steps) => {
  const { makeStatus } = await load("status.js");
  const line = { textContent: "", unseen: true };
  line.classList = { toggle: (name, on) => (line.unseen = on) };
  line.replaceChildren = (...content) => (line.textContent = content.join(""));
  const status = makeStatus(line, { content: { cloneNode: () => "failed" } });
  for (const [step, text] of steps) {
    const wait = { pause: 950, breath: 500 }[step];
    if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
    else status[step](text);
  }
  return [line.textContent, line.unseen];
}"""
LOADING, FOUND, FAIL, CLEAR = ["announce", "loading"], ["announce", "found"], ["fail"], ["clear"]
PAUSE, BREATH = ["pause"], ["breath"]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([LOADING], ["", True]),
        ([LOADING, PAUSE], ["loading", True]),
        ([LOADING, FOUND, PAUSE], ["found", True]),
        ([LOADING, BREATH, FOUND, BREATH], ["", True]),
        ([FAIL], ["failed", False]),
        ([LOADING, FAIL, PAUSE], ["failed", False]),
        ([FAIL, LOADING, PAUSE], ["failed", False]),
        ([FAIL, CLEAR], ["", True]),
        ([LOADING, CLEAR, PAUSE], ["", True]),
        ([FAIL, CLEAR, LOADING, PAUSE], ["loading", True]),
    ],
    ids=str,
)
def test_what_the_line_says(javascript, steps, expected):
    assert javascript(STATUS, steps) == expected
