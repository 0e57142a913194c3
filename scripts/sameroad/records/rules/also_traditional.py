"""What no table says: which characters that OpenCC takes for Simplified are written in Traditional text as well.

Judged one by one: all characters of Big5 and of Hong Kong's supplement (HKSCS) that OpenCC changes on the way to
Traditional text and leaves alone on the way to Simplified text. A test holds both lists against OpenCC's tables.
"""

_OF_THEIR_OWN = (
    "丑云仆佣余准几凶划占厘台吁吃吓后咨咸夸尸岳干征扑斗昵晒朴杠涂涌淀游熏秘群范跖辟郁采里雇霉蔂蒏膻肴于伙沄腌"
)
"""Characters of their own in Traditional text (皇后, 公里, 茶几, 鰂魚涌, Cantonese 傾吓), beside those that Simplified
merged into them."""

_FORMS = (
    "凄唇岩峰帘床挂杰栖洒洼灶炖瓮痴皂粽羡虱蚝蝎凉决冲况凑凛却厢厨厩厦卧咏咤够恒户揾携撑毁毡泪温滚潜烟疱眦碱秆笋籼糍"
    "耻脉脚腭葱踪迹猪猫窑奥姹强榅橱汹灾瑶疴禀虬衮隽韵叠兖兹减晋删黄叁囱蒀"
)
"""Forms that Hong Kong uses, alone or beside another (恒生, 脉搏, 大厦, 疱疹, 痴呆), or that stand in names."""

ALSO_TRADITIONAL = frozenset(_OF_THEIR_OWN + _FORMS)

SIMPLIFIED_IN_HKSCS = frozenset(
    # In Big5, as rare characters with another meaning that no record needs:
    "万与丰么价优体儿党厂吨听圣坏复宁岭并庄异忏怀怜惊愿扰据机极构柜气泞洁痒确离种筑篱网肮胜腊苹茧荐虫虮蚕蜡触赶适"
    # In the supplement, mostly for names and old prints:
    "业东两个丽义争亘亚亿从仪众会侨偬兴冈农凤凭务动医华卤厮参双发变叙叶号启吴响团园国块坛坟垴墙声壳处备头学宝"
    "实宪寿尔屉届属岚峥帮幂广庆庙弥彻总惧惨惩戬护担拟拥斋无晓暅条栀样栾桥梦椁橥殁汉沟沪济涤渊溆滢滨滩潴灯灵灿炉点炼"
    "炽牦猬献玺珐琼电画痈盖矾砜碍礼祢稆窃笔籴类粜粮糇纟纤纬纺织经统缆联胆胶脔腼艺芦苏荣荦药莅莹萤萦蓥蕰蘖虾衅补袄袜"
    "装见视讠设询贝跃车轧轮输边达迁运递邮邻銮钅钟钢铁铃铜银锭镇长门间阳际险随隶霡鞲韦页风飞饣马骏鱼鸟麦黾鼹齐齿龙龟"
    "𠀾𠵾𡞱𥐯𥐰𦛨𦻕"
)
"""Characters that Hong Kong's character set holds and that nevertheless are Simplified in any text of today."""

TRADITIONAL_WORDS: dict[str, tuple[str, ...]] = {
    "丰": ("丰采", "丰姿", "丰神", "張三丰"),
    "并": ("并州",),
    "据": ("拮据",),
    "胜": ("胜肽",),
    "荐": ("荐骨", "荐椎", "荐神經"),
    "适": ("高适", "洪适"),
    "叶": ("叶韻",),
}
"""Words in which a character of the second list is the Traditional one all the same."""

SIMPLIFIED_WORDS: dict[str, str] = {
    **{f"{before}后": f"{before}後" for before in "以之然最今術產"},
    "后來": "後來",
    "(?<![鄰公英海千里])里面": "裏面",
    **{f"{before}里": f"{before}裏" for before in "這那哪"},
    **{f"{before}郁": f"{before}鬱" for before in "抑憂"},
    **{f"{before}于": f"{before}於" for before in "關對屬位至終處"},
    **{f"(?<!茶)几{after}": f"幾{after}" for after in "個乎年次十百"},
    **{f"{before}余": f"{before}餘" for before in "剩其"},
    **{f"{before}松(?![樹香鼠柏仁])": f"{before}鬆" for before in "放輕"},
    **{f"{before}征": f"{before}徵" for before in "特象"},
    "雜志": "雜誌",
    "旅游": "旅遊",
    "游戲": "遊戲",
    "標准": "標準",
    "干燥": "乾燥",
    "(?<!海)關系(?![統列])": "關係",
    "聯系(?![統列])": "聯繫",
}
"""Words (as patterns) in which a character of the first list can only be the Simplified one, and the words meant."""
