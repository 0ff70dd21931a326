"""Names that stand in credits, datelines and bylines for an agency or outlet rather than a person."""

import re

_AGENCIES = frozenset(
    name.strip().casefold()
    for name in """
        AAP, AFP, AP, The Associated Press, Associated Press, Agence France-Presse, Anadolu, ANI, ANSA, Antara,
        Antara News, APP, APA, ATS, Bernama, BNS, Bloomberg, BSS, CNA, CP, CTK, DPA, EFE, HINA, IANS, Interfax,
        Interfax-Ukraine, IRNA, Jiji, Jiji Press, KCNA, KUNA, Kyodo, Kyodo News, Lusa, MENA, MTI, NHK, NTB, PA, PAP,
        Petra, PNA, PTI, Reuters, RIA Novosti, Ritzau, SANA, SPA, STT, TASS, TT, UNB, UNI, UPI, Ukrinform, VNA, WAM,
        Xinhua, Yonhap, Yonhap News, 연합뉴스, 뉴시스, 뉴스1, 조선중앙통신,
        新华社, 新華社, 共同, 共同社, 時事, 朝鮮中央通信, 中央社, 中新社, ТАСС, РИА Новости, Интерфакс
    """.split(",")  # noqa: SIM905 - a list of names reads best as one
)
_HOUSE_WORD = re.compile(
    r"(?:\b(?:agency|broadcasting|chronicle|courier|daily|dispatch|examiner|gazette|herald|journal|mail|monitor|news|newswire"
    r"|observer|post|press|radio|register|review|service|standard|sun|telegraph|television|times|tribune|wire|zeitung)"
    r"|일보|신문|뉴스|통신|방송|新聞|通信|日报|日報|通讯社)$",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:staff writer|staff|correspondent|reporter|editor|writer|bureau chief|columnist|contributor|analyst)s?$",
    re.IGNORECASE,
)


def is_agency(name: str) -> bool:
    """Whether every part of a credit such as ``BSS/AFP`` is an agency we know by name."""
    parts = [part.strip().removesuffix(" News Agency").casefold() for part in name.split("/")]
    return all(part in _AGENCIES for part in parts)


def is_house(name: str) -> bool:
    """Whether a name is an agency's or ends like an outlet's (``… Times``, ``…일보``)."""
    return is_agency(name) or _HOUSE_WORD.search(name.strip()) is not None


def is_role(words: str) -> bool:
    """Whether the words tell a person's post (``Staff Writer``)."""
    return _ROLE.search(words.strip()) is not None
