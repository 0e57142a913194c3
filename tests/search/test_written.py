"""The Chinese characters in a part of the index."""

import json

from hypothesis import given
from hypothesis import strategies as st

from sameroad.records.chinese import HAN
from sameroad.search.written import written_in


@given(st.lists(st.text(st.sampled_from('a"é一丁㐀鿿\U00020000\U0003fffeあ。\n')), max_size=4))
def test_each_stands_there_once_in_order(texts):
    parts = [json.dumps(text, ensure_ascii=False).encode() for text in texts]
    assert written_in(*parts) == "".join(sorted({c for text in texts for c in text if HAN.fullmatch(c)}))
