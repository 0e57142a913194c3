import opencc
import pytest

from sameroad.records.rules.also_traditional import ALSO_TRADITIONAL, SIMPLIFIED_IN_HKSCS, TRADITIONAL_WORDS
from sameroad.records.rules.simplified import better_for, is_simplified, simplified_in, simplified_words, to_traditional

HAN = [chr(code) for start, end in ((0x3400, 0x9FFF), (0x20000, 0x323AF)) for code in range(start, end + 1)]


def _in_hong_kongs_character_set(character: str) -> bool:
    try:
        return bool(character.encode("big5hkscs"))
    except UnicodeEncodeError:
        return False


def test_both_lists_together_are_what_opencc_takes_for_simplified_in_hong_kongs_character_set() -> None:
    text = "\n".join(HAN)
    traditional = opencc.OpenCC("s2t").convert(text).split("\n")
    simplified = opencc.OpenCC("t2s").convert(text).split("\n")
    taken = {
        character
        for character, t, s in zip(HAN, traditional, simplified, strict=True)
        if t != character and s == character and _in_hong_kongs_character_set(character)
    }
    assert taken == ALSO_TRADITIONAL | SIMPLIFIED_IN_HKSCS
    assert not ALSO_TRADITIONAL & SIMPLIFIED_IN_HKSCS


@pytest.mark.parametrize(
    "text",
    [
        "皇后大道公里干炒雪里紅台灣只要面談關係余先生人云亦云小丑北斗山谷茶几示范郁悶岳父松樹沈小姐咸魚",
        "着重裏面峯迴路轉衞生綫上羣眾説明大厦恒生脉搏疱疹痴呆鰂魚涌佣工准許復康傾吓嘅啲喺咗唔",
        "家境拮据",
        "ＡＢＣ，。「」：（２０２４）",
    ],
)
def test_traditional_text_of_hong_kong_passes(text: str) -> None:
    assert simplified_in(text) == ()


@pytest.mark.parametrize("text", ["体听机万个礼无会", "医疗协会支持癌", "据説", "说们这乐"])
def test_simplified_characters_are_found(text: str) -> None:
    assert simplified_in(text)


def test_a_word_excuses_only_itself() -> None:
    assert simplified_in("家境拮据，据說如此") == ("据",)
    assert all(not is_simplified(c) or c in TRADITIONAL_WORDS for words in TRADITIONAL_WORDS.values() for c in words)


def test_a_simplified_character_is_not_what_hong_kong_writes() -> None:
    assert [character for character in SIMPLIFIED_IN_HKSCS if to_traditional(character) == character] == []


def test_the_better_character_is_that_of_hong_kong() -> None:
    assert to_traditional("体") == "體"
    assert to_traditional("卫") == "衞"


@pytest.mark.parametrize(
    ("text", "character", "better"),
    [
        ("心脏病患者", "脏", "臟"),
        ("理发服务", "发", "髮"),
        ("发展", "发", "發"),
        ("丰采，丰富", "丰", "豐"),
        ("體", "鐘", "鐘"),
    ],
)
def test_the_better_character_is_that_of_the_word(text: str, character: str, better: str) -> None:
    assert better_for(character, text) == better


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("手術之后，病友可在這里聚會", [("之后", "之後"), ("這里", "這裏")]),
        ("抑郁及焦慮", [("抑郁", "抑鬱")]),
        ("盒子里面", [("里面", "裏面")]),
        ("位于觀塘，屬于全港", [("位于", "位於"), ("屬于", "屬於")]),
        ("學習放松，認識特征", [("放松", "放鬆"), ("特征", "特徵")]),
        ("几個雜志", [("几個", "幾個"), ("雜志", "雜誌")]),
    ],
)
def test_words_give_away_characters_that_both_scripts_have(text: str, found: list[tuple[str, str]]) -> None:
    assert simplified_in(text) == ()
    assert list(simplified_words(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "皇后大道與天后廟道；鄰里面對面；八公里面積",
        "茶几個個不同；放松樹；海關系統；聯系列",
        "鰂魚涌、游泳、上游、干預、若干、抑制造血、體制作出、批准確認",
        "于小姐及余先生、郁先生、范太",
    ],
)
def test_words_that_only_look_alike_pass(text: str) -> None:
    assert simplified_in(text) == ()
    assert list(simplified_words(text)) == []
