"""Which characters are Chinese."""

import re

HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
"""One Chinese character: the CJK Unified Ideographs and their extensions (Unicode 16, chapter 18)."""
