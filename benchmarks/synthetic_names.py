"""Makes names such as patient groups have, in two languages that mean the same, with the short forms people use."""

import random
from collections.abc import Callable, Mapping, Sequence

from sameroad.records.directory import Directory

Pair = tuple[str, str]
"""English, Chinese."""


def _pairs(text: str) -> list[Pair]:
    return [(english.strip(), chinese.strip()) for english, chinese in (one.split("|") for one in text.split(";"))]


_VIRTUES = _pairs("""Hope|希望; Morning Light|晨光; Harbour|港灣; Lotus|蓮心; Bridge|橋樑; Lantern|明燈;
River|清溪; Garden|花園; Sunrise|旭日; Harmony|和諧; Willow|楊柳; Beacon|燈塔; Rainbow|彩虹; Evergreen|長青;
New Life|新生; Courage|勇氣; Sunshine|陽光; Butterfly|蝴蝶; Sailing|揚帆; Spring|春暖; Maple|紅楓;
Starlight|星光; Companion|同行; Joyful|喜樂; Kind Heart|善心; Gentle Breeze|微風; Pearl|明珠; Oasis|綠洲;
Phoenix|鳳凰; Sparrow|麻雀; Sunflower|向日葵; Warmth|暖流; Open Door|開門; Second Chance|再出發;
Footprints|足跡; Umbrella|小傘; Hand in Hand|手牽手; Little Boat|小舟; Grace|恩典; Blessing|福緣; Peace|安寧;
Wisdom|慧思; Trust|互信; Dawn|黎明; Blossom|花開; Mountain|高山; Sea Breeze|海風; Silver Lining|曙光;
Listening Ear|聆聽; Never Alone|不孤單""")
_PEOPLE = _pairs("""Patients'|病人; Patients'|病友; Parents'|家長; Carers'|照顧者; Families'|家屬; Youth|青年;
Women's|婦女; Children's|兒童; Survivors'|康復者; Elderly|長者; Volunteers'|義工; Siblings'|手足; Men's|男士;
Friends'|之友""")
_BODIES = _pairs("""Association|協會; Society|會; Mutual Aid Group|互助小組; Mutual Help Association|互助會;
Support Group|支援小組; Foundation|基金會; Charitable Trust|慈善基金; Alliance|聯盟; Network|網絡;
Resource Centre|資源中心; Club|會社; Fellowship|團契; Concern Group|關注組; Federation|聯會;
Rehabilitation Centre|復康中心; Integrated Service Centre|綜合服務中心; Hotline|熱線; Union|總會;
Council|協進會; Companions|同路人; Community Support Project|社區支援計劃; Home|之家; Self-help Group|自助組織;
Learning Centre|學習中心; Day Centre|日間中心""")
_SAINTS = _pairs("""St. Agnes|聖雅妮; St. Clement|聖革利免; St. Monica|聖莫尼卡; St. Felix|聖斐理;
Good Neighbour|好鄰舍; True Light|真光; Living Water|活水; Wing Fai|永輝; Tai Shing|大成; Oi Yan|愛人;
Kwong Ming|光明; Yan Lok|仁樂; Po Chung|普眾; Hing Wah|興華; Shing Tak|聖德; Lok Sin|樂善""")
_AGENCIES = _pairs("""Settlement|福群會; Church Social Service|堂社會服務處; Welfare Council|福利協會;
Neighbourhood Centre|鄰舍中心; Benevolent Society|善堂; Lutheran Service|信義服務""")
_SURNAMES = _pairs("""Chan|陳; Wong|黃; Lee|李; Cheung|張; Lau|劉; Ho|何; Ng|吳; Leung|梁; Lam|林; Tang|鄧;
Yip|葉; Fung|馮; Tsang|曾; Kwok|郭; Mak|麥; Yuen|袁; Siu|蕭; Poon|潘""")
_GIVEN = _pairs("""Wai|慧; Man|文; Ming|明; Fong|芳; Shau|秀; Kit|傑; Yee|儀; Kwong|光; Mei|美; Chi|志; Hung|雄;
Ling|玲; Sau|修; Kam|錦; Lai|麗; Keung|強; Yin|賢; Tak|德; Yuk|玉; Shing|成""")
_HONG_KONG = ("Hong Kong", "香港")
_MEMORIAL = ("Memorial", "紀念")
_SMALL = ("of", "and", "or", "the", "in", "with")

_ALIASES = (0, 1, 2, 3)
_ALIAS_WEIGHTS = (42, 30, 19, 9)


class Names:
    """Draws names, no pair twice, about conditions, districts and hospitals of one directory."""

    def __init__(self, draw: random.Random, directory: Directory) -> None:
        self._draw = draw
        self._districts = [pair_of(term.name) for term in directory.vocabularies["districts"].values()]
        self._hospitals = [pair_of(term.name) for term in directory.vocabularies["hospitals"].values()]
        self._taken: set[Pair] = set()

    def next(self, illness: Pair) -> tuple[Pair, list[str]]:
        """Return the names of a group for that illness in both languages, and its aliases."""
        while True:
            parts = self._parts(illness)
            name = " ".join(part[0] for part in parts), "".join(part[1] for part in parts)
            if name not in self._taken:
                self._taken.add(name)
                return name, self._aliases(parts)

    def _parts(self, illness: Pair) -> list[Pair]:
        pick = self._draw.choice
        disease = (_capitals(illness[0]), illness[1])
        shapes: Sequence[Callable[[], list[Pair]]] = (
            lambda: [_HONG_KONG, disease, pick(_PEOPLE), pick(_BODIES)],
            lambda: [_HONG_KONG, pick(_VIRTUES), disease, pick(_BODIES)],
            lambda: [pick(self._districts), disease, pick(_PEOPLE), pick(_BODIES)],
            lambda: [pick(self._hospitals), disease, pick(_BODIES)],
            lambda: [pick(_VIRTUES), disease, pick(_BODIES)],
            lambda: [pick(_VIRTUES), pick(_PEOPLE), pick(_BODIES)],
            lambda: [pick(self._districts), pick(_VIRTUES), pick(_BODIES)],
            lambda: [pick(_SAINTS), pick(_AGENCIES), pick(_VIRTUES), pick(_BODIES)],
            lambda: [pick(_SAINTS), pick(_AGENCIES), pick(self._districts), pick(_BODIES)],
            lambda: [*self._person(), _MEMORIAL, disease, pick(_BODIES)],
        )
        return pick(shapes)()

    def _person(self) -> list[Pair]:
        one, other = self._draw.sample(_GIVEN, 2)
        return [self._draw.choice(_SURNAMES), (f"{one[0]} {other[0]}", one[1] + other[1])]

    def _aliases(self, parts: Sequence[Pair]) -> list[str]:
        words = " ".join(english for english, _ in parts).split()
        possible = [
            "".join(word[0] for word in words if word[0].isupper()),
            " ".join(english for english, _ in parts[:-1]),
            " ".join(english for english, _ in parts if (english, "香港") != _HONG_KONG) + " Limited",
            "".join(chinese[:1] for _, chinese in parts[:-1]) + parts[-1][1][-1],
            "".join(chinese for _, chinese in parts[1:]),
            self._draw.choice(_VIRTUES)[1] + "社",
        ]
        number = self._draw.choices(_ALIASES, _ALIAS_WEIGHTS)[0]
        return list(dict.fromkeys(alias for alias in self._draw.sample(possible, number) if len(alias) > 1))


def pair_of(name: Mapping[str, str]) -> Pair:
    """Return the name in both languages, the other's where one is missing."""
    either = next(iter(name.values()))
    return name.get("en", either), name.get("zh-Hant", either)


def _capitals(text: str) -> str:
    words = text.split()
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in words)
