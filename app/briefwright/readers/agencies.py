"""Names that stand in credits, datelines and bylines for an agency or outlet rather than a person."""

import re

_AGENCIES = frozenset(
    name.strip().casefold()
    for name in """
        AA, AAP, ABNA, Adnkronos, AFP, Africanews, Agence France-Presse, AGERPRES, Agenzia Nova, AGI, AIM,
        AKIpress, AKP, Al Jazeera, Anadolu, Anadolu Agency, ANGOP, ANI, ANKA, ANP, ANSA, Antara, Antara News, AP,
        APA, APP, APS, Armenpress, ASKAnews, Associated Press, Associated Press Writer, ATS, AZERTAC, BELGA, BelTA,
        Bernama, Bloomberg, Bloomberg News, BNA, BNS, BSS, BTA, Canadian Press, Caribbean Media Corporation,
        Central News Agency, China News Service, CNA, CNS, CP, ČTK, CTK, Deutsche Presse-Agentur, DHA, Dow Jones,
        Dow Jones Newswires, DPA, dpa-AFX, Ecofin, EFE, Agencia EFE, ELTA, ENA, epd, Europa Press, EUROPAPRESS,
        Fars, FENA, FNA, GNA, HINA, IANS, İHA, IHA, INA, INP, Interfax, INTERFAX.RU,
        Interfax-Ukraine, IPS, IRIB, IRNA, ISNA,
        JANA, Jiji, Jiji Press, JIJI, KABAR, Kazinform, KCNA, KCNA Watch, Keystone-SDA, KNA, KPL, KUNA, Kyodo,
        Kyodo News, LANA, LETA, LUSA, MAP, Mehr, MENA, Montsame, MTI, NAN, Newsis, NHK, NNA, Notimex, NTB, NZPA,
        ONA, PA, PA Media, PANA, PAP, Petra, PNA, PPI, Prensa Latina, Press Association, Press Trust of India, PTI,
        QNA, Reuters, RHC, RIA Novosti, Ritzau, RSS, Saba, SANA, SAPA, SDA, SID, SITA, SPA, Sputnik, STA, STT,
        SUNA, Tanjug, TAP, TASR, Tasnim, TASS, Télam, Telam, The Associated Press, The Canadian Press,
        The Press Association, Thomson Reuters, Thomson Reuters Foundation, TNA, Trend, TT, ABC News, BBC,
        BBC News, CBS News, CNN, Deutsche Welle, DW, KBS, MBC, NBC News, NPR, RFA, RFE/RL, RFI, SBS, VOA, YTN,
        Ukrinform, UNB, UNI, UNIAN, UNN, United Press International, UPI, UzA, VNA, WAFA, WAM, Xinhua, XINHUA,
        TNN, Times News Network, Australian Associated Press, Korean Central News Agency, Asian News International,
        Philippine News Agency, Vietnam News Agency, Emirates News Agency, Saudi Press Agency, Kuwait News Agency,
        Qatar News Agency, Syrian Arab News Agency, Indo-Asian News Service, Associated Press of Pakistan,
        Bangladesh Sangbad Sangstha, Mehr News Agency, Tasnim News Agency, Fars News Agency, Xinhua News Agency,
        Islamic Republic News Agency, Middle East News Agency, United News of India, Ukrainian National News,
        Yonhap, Yonhap News, Yonhap News Agency, 연합뉴스, 뉴시스, 뉴스1, 조선중앙통신, 연합, 로이터, AFP=연합뉴스,
        新华社, 新華社, 中新社, 中新网, 中央社, 法新社, 路透社, 美联社, 韩联社, 朝中社, 共同社, 德新社, 共同,
        共同通信, 時事, 時事通信, ロイター, 聯合ニュース, 朝鮮中央通信, 朝鮮通信, タス通信, AFP時事, AFP=時事,
        ТАСС, РИА Новости, Интерфакс, Интерфакс-Украина, Інтерфакс-Україна, Укринформ, Укрінформ, УНІАН, УНИАН,
        УНН, РБК, БЕЛТА, Казинформ, АП, АФП, Рейтер, رويترز, أ ف ب, ا ف ب, أ ش أ, أ ب, د ب أ, فرانس برس, واس, سانا,
        وام, كونا, قنا, بترا, الأناضول, إرنا, وفا, واع, شينخوا, سبوتنيك, ایرنا, ایسنا, فارس, تسنیم, مهر, भाषा,
        वार्ता, एएनआई, पीटीआई, आईएएनएस, एपी, एएफपी, रायटर, ซินหัว, เอเอฟพี, รอยเตอร์, สำนักข่าวไทย
    """.split(",")  # noqa: SIM905 - a list of names reads best as one
)
_OUTLETS = frozenset(
    name.strip().casefold()
    for name in """
        38 North, Al Arabiya, Al-Ahram, Al-Hayat, Al-Monitor, Asahi Shimbun, Asharq Al-Awsat, Axios, CGTN, Clarín,
        Corriere della Sera, Cumhuriyet, Daily NK, Dawn, Der Spiegel, Die Welt, Die Zeit, El Mundo, El País, Euronews,
        Folha de S.Paulo, France 24, Granma, Haaretz, Hankyoreh, Hürriyet, Izvestia, Kommersant, La Nación,
        La Repubblica, La Stampa, La Vanguardia, Le Figaro, Le Monde, Libération, Mainichi Shimbun, Meduza, Milliyet,
        NDTV, NK News, Newsweek, Nikkei, Nikkei Asia, O Globo, Politico, Rodong Sinmun, RT, Sabah, The Atlantic,
        The Conversation, The Diplomat, The Hill, The Hindu, The Hankyoreh, Time, Vedomosti, Yomiuri Shimbun, Ynet,
        한겨레, 노컷뉴스, 노동신문, 人民网, 新华网, 环球网, 澎湃新闻,
        Лента.ру, Газета.Ru, Медуза, Українська правда, الجزيرة, العربية
    """.split(",")  # noqa: SIM905 - a list of names reads best as one
)
"""Outlets whose names do not tell that they are some."""
_HOUSE_WORD = re.compile(
    r"(?:\b(?:abendblatt|advertiser|agency|allgemeine|anzeiger|argus|bee|blatt|broadcasting|bulletin|chronicle"
    r"|citizen|courant"
    r"|courier|daily|dispatch|echo|economist|enquirer|examiner|express|gazeta|gazette|gazetesi|globe|guardian"
    r"|herald|inquirer"
    r"|insider|journal|kurier|ledger|mail|mercury|messenger|mirror|monitor|nachrichten|news|newspaper|newswire"
    r"|nieuws|novosti|noviny"
    r"|observer|online|pioneer|post|presse|press|pravda|radio|record|register|review|rundschau|sentinel|service"
    r"|spectator|standard|star|sun|tagblatt"
    r"|telegraaf|telegram|telegraph|television|times|tribune|tv|weekly|wire|wochenblatt|world|zeitung"
    r"|правда|новости|новини|газета|известия|ведомости)"
    r"|일보|신문|뉴스|통신|방송|新聞|通信|日报|日報|晚报|晚報|时报|時報|通讯社|通訊社|新闻网|新聞網|หนังสือพิมพ์\S+)$",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:world|breaking|latest|top|local|business|national|all|more|sports?|international|general|foreign|our|the"
    r"|related|read|full|special|staff|political|financial|in|fake|good|bad|big|email|e-mail)\s"
    r"(?:news|report|review|service|wire|world|online|record|post|mail|standard)",
    re.IGNORECASE,
)
"""Sections and phrases that end as an outlet's name does."""
_HOUSE_START = re.compile(
    r"(?:bbc monitoring|agence|agencia|agenzia|the daily|daily|diario|el diario|gazeta|gazette|giornale|il giornale"
    r"|journal de|le journal|radio|la voz|tv|газета|агентство"
    r"|صحيفة|وكالة|जनवाणी|दैनिक|หนังสือพิมพ์|สำนักข่าว)\s?\S",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:staff writer|staff|correspondent|reporter|editor|writer|bureau chief|columnist|contributor|analyst"
    r"|photographer|producer|korrespondent|correspondant|corresponsal|redakteur)s?\b(?:\s(?:in|at|for|of)\s.{2,40})?$",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"(?:the\s)?(?:United Nations|European (?:Council|Commission|Parliament|Union)|World (?:Bank|Health Organization))"
    r"|(?:the\s)?(?:(?:[A-Z][\w.'’&-]*|of|for|and|the)\s){0,7}?(?:Ministry|Department|Office|Embassy|Government|Cabinet"
    r"|Council|Commission|Secretariat|Presidency|White House|Headquarters|Command|Parliament|Senate|Consulate|Mission"
    r"|Committee|Bureau|Secretary|Institute|Cent(?:er|re)|Foundation|University|Association"
    r"|Authority|Central Bank|Blue House|Kremlin|Chancellery|Delegation)"
    r"(?:\s(?:[A-Z(][\w.'’&)-]*|of|for|and|the|to)){0,8}"
)
_FOREIGN_INSTITUTION = re.compile(
    r"(?:министерство|міністерство|посольство|правительство|уряд|администрация|minist[èe]re|ministerio|ministero"
    r"|ministerstvo|auswärtiges amt|bundesministerium|(?:وزارة|سفارة|رئاسة|مجلس))\s?.{0,60}"
    r"|[\u4e00-\u9fff]{0,10}(?:外交部|国防部|國防部|外務省|防衛省|教育部|商务部|商務部|政府|内閣府|办公室|辦公室)"
    r"|.{2,40}\sbakanlığı",
    re.IGNORECASE,
)
_LONGEST_HOUSE = 8
"""Words of a name; more are a sentence, or a reference that ends with one."""
_TAIL = re.compile(r"\s+(?:news agency|english|online|newsroom)$|\s*[(（].{1,30}[)）]$", re.IGNORECASE)
_QUOTED = frozenset('"“”«»')
_DESK = re.compile(r"(?<=dpa)/[a-z]{2,4}$")
_VIA = re.compile(r"\s*(?:/|=|\s[|•]\s|\s\+\s|\svia\s|\sthrough\s|-(?=[A-Z]{2,5}$)|，|、)\s*")


def is_agency(name: str) -> bool:
    """Whether every part of a credit such as ``BSS/AFP`` is an agency we know by name."""
    parts = [_TAIL.sub("", part.strip()) for part in _VIA.split(_DESK.sub("", name))]
    return all(_is_one(part) or (len(_hyphened(part)) > 1) for part in parts)


def _is_one(name: str) -> bool:
    """Whether a single name is an agency's."""
    folded = name.casefold()
    return folded in _AGENCIES or (folded.startswith("the ") and folded[4:] in _AGENCIES)


def _hyphened(name: str) -> list[str]:
    """``Bernama-Xinhua`` as its two agencies; any other name whole."""
    parts = name.split("-")
    return parts if not _is_one(name) and all(_is_one(part) for part in parts) else [name]


def is_house(name: str) -> bool:
    """Whether a name is an agency's or is built like an outlet's (``… Times``, ``Diario …``, ``…일보``)."""
    bare = _TAIL.sub("", name.strip())
    if len(bare.split()) > _LONGEST_HOUSE or not _QUOTED.isdisjoint(bare):
        return False
    if is_agency(name) or bare.casefold() in _OUTLETS:
        return True
    word = _HOUSE_WORD.search(bare)
    built = (word is not None and word.start() > 0) or _HOUSE_START.match(bare) is not None
    return built and not _SECTION.fullmatch(bare)


def is_institution(words: str) -> bool:
    """Whether a line is the full name of a public body, as statements carry it above their headline."""
    bare = words.strip()
    if len(bare.split()) > 1 and _INSTITUTION.fullmatch(bare):
        return True
    return len(bare.split()) <= _LONGEST_HOUSE and _FOREIGN_INSTITUTION.fullmatch(bare) is not None


def is_role(words: str) -> bool:
    """Whether the words tell a person's post (``Staff Writer``, ``Correspondent in Seoul``)."""
    return _ROLE.search(words.strip()) is not None


def carrier(credit: str) -> str:
    """Who put a credited text out: ``BSS`` of ``BSS/AFP`` and of ``AFP via BSS``."""
    parts = [one for part in _VIA.split(credit) if part.strip() for one in _hyphened(part.strip())]
    if not parts:
        return ""
    return parts[-1] if re.search(r"\s(?:via|through)\s", credit) else parts[0]
